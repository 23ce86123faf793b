"""Reads a Bot API request in any encoding: query, form (also with GET), multipart, JSON."""

import json
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, web
from aiohttp.http_exceptions import HttpProcessingError

from bot.playground.errors import ApiError, bad_request
from bot.playground.schema.values import Upload
from bot.playground.types import Json

_MAX_UPLOAD = 50 * 1024 * 1024
_TOO_LARGE = ApiError(413, "Request Entity Too Large")


async def read(request: web.Request) -> tuple[Json, dict[str, Upload]]:
    """Return the parameters and the files of a call."""
    values: Json = dict(request.query)
    if not request.can_read_body:
        return values, {}
    kind = request.content_type
    if kind == "multipart/form-data":
        return await _multipart(request, values)
    try:
        text = await request.text()
    except web.HTTPRequestEntityTooLarge:
        raise _TOO_LARGE from None
    except UnicodeDecodeError as error:
        raise bad_request("strings must be encoded in UTF-8") from error
    if kind == "application/json":
        try:
            body = json.loads(text or "{}")
        except ValueError:
            raise bad_request("can't parse request JSON object") from None
        if not isinstance(body, dict):
            raise bad_request("can't parse request JSON object")
        return values | body, {}
    return values | dict(parse_qsl(text, keep_blank_values=True)), {}


async def _multipart(request: web.Request, values: Json) -> tuple[Json, dict[str, Upload]]:
    files: dict[str, Upload] = {}
    size = 0
    try:
        reader = await request.multipart()
        async for part in reader:
            if not isinstance(part, BodyPartReader) or not part.name:
                raise bad_request("can't parse multipart form data")
            content = await _content(part, _MAX_UPLOAD - size)
            size += len(content)
            if part.filename is None:
                values[part.name] = content.decode()
            else:
                mime_type = part.headers.get("Content-Type", "")
                files[part.name] = Upload(part.filename, content, mime_type)
    except (ValueError, HttpProcessingError) as error:  # broken boundary or header, not UTF-8
        raise bad_request("can't parse multipart form data") from error
    return values, files


async def _content(part: BodyPartReader, room: int) -> bytes:
    pieces = bytearray()
    while chunk := await part.read_chunk(256 * 1024):
        pieces += chunk
        if len(pieces) > room:
            raise _TOO_LARGE
    return bytes(part.decode(bytes(pieces)))
