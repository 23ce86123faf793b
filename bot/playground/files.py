"""The files of the playground: bytes, identifiers, and the size of a picture."""

import base64
import hashlib
import itertools
import mimetypes
import struct
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from bot.playground.errors import bad_request
from bot.playground.values import Upload

MAX_PHOTO = 10 * 1024 * 1024
MAX_UPLOAD = 50 * 1024 * 1024
MAX_DOWNLOAD = 20 * 1024 * 1024
_PREFIX = {
    "photo": "AgACAg", "document": "BQACAg", "video": "BAACAg", "audio": "CQACAg",
    "voice": "AwACAg", "animation": "CgACAg", "sticker": "CAACAg", "video_note": "DQACAg",
}  # fmt: skip
_EXTENSION = {"photo": ".jpg", "sticker": ".webp", "voice": ".oga"}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file as the server keeps it; `kind` is the message field it may stand in."""

    file_id: str
    unique_id: str
    kind: str
    content: bytes
    name: str
    mime_type: str
    path: str
    width: int = 0
    height: int = 0

    def json(self) -> dict[str, Any]:
        """Return the fields that every file object shares."""
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": len(self.content),
        }


class FileStore:
    """All files of one bot, by identifier and by path."""

    def __init__(self) -> None:
        """Start empty."""
        self._numbers = itertools.count()
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def add(self, kind: str, upload: Upload) -> StoredFile:
        """Keep an upload; the same bytes always get the same unique id."""
        if not upload.content:
            raise bad_request("file must be non-empty")
        width = height = 0
        if kind == "photo":
            width, height = picture_size(upload.content)
            if len(upload.content) > MAX_PHOTO:
                raise bad_request("file is too big for a photo")
            if width + height > 10_000 or max(width, height) > 20 * min(width, height):
                raise bad_request("PHOTO_INVALID_DIMENSIONS")
        number = next(self._numbers)
        digest = hashlib.sha256(kind.encode() + upload.content).digest()
        unique_id = "AQAD" + base64.urlsafe_b64encode(digest[:9]).decode()
        extension = PurePath(upload.name).suffix or _EXTENSION.get(kind, "")
        stored = StoredFile(
            file_id=f"{_PREFIX[kind]}{unique_id}{number:08x}",
            unique_id=unique_id,
            kind=kind,
            content=upload.content,
            name=upload.name,
            mime_type=upload.mime_type or mimetypes.guess_type(upload.name)[0] or "",
            path=f"{kind}s/file_{number}{extension}",
            width=width,
            height=height,
        )
        self._by_id[stored.file_id] = self._by_path[stored.path] = stored
        return stored

    def get(self, file_id: str) -> StoredFile | None:
        """Return the file of an identifier."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """Return the file that getFile gave this path for."""
        return self._by_path.get(path)

    def take(self, kind: str, given: Upload | str) -> StoredFile:
        """Return the file of a parameter: an upload, or the identifier of an earlier file."""
        if isinstance(given, Upload):
            return self.add(kind, given)
        if given.startswith(("http://", "https://")):
            # Nothing here reaches the network.
            raise bad_request("failed to get HTTP URL content")
        stored = self.get(given)
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if stored.kind != kind:
            names = (stored.kind.replace("_", " ").title(), kind.replace("_", " ").title())
            raise bad_request(f"can't use file of type {names[0]} as {names[1]}")
        return stored


def picture_size(content: bytes) -> tuple[int, int]:
    """Return width and height of a PNG, GIF, WebP or JPEG picture, or refuse it."""
    if content[:8] == b"\x89PNG\r\n\x1a\n" and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
    elif content[:4] == b"GIF8" and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
    elif content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        width, height = _webp_size(content)
    elif content[:2] == b"\xff\xd8":
        width, height = _jpeg_size(content)
    else:
        width = height = 0
    if not width or not height:
        raise bad_request("IMAGE_PROCESS_FAILED")
    return width, height


def _webp_size(content: bytes) -> tuple[int, int]:
    if content[12:16] == b"VP8X" and len(content) >= 30:
        return (
            1 + int.from_bytes(content[24:27], "little"),
            1 + int.from_bytes(content[27:30], "little"),
        )
    if content[12:16] == b"VP8L" and len(content) >= 25:
        bits = int.from_bytes(content[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if content[12:16] == b"VP8 " and len(content) >= 30:
        width, height = struct.unpack("<HH", content[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return 0, 0


def _jpeg_size(content: bytes) -> tuple[int, int]:
    index = 2
    while index + 9 < len(content) and content[index] == 0xFF:
        marker = content[index + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[index + 5 : index + 9])
            return width, height
        index += 2 + int.from_bytes(content[index + 2 : index + 4], "big")
    return 0, 0
