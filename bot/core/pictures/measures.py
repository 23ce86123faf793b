"""How many pixels a picture unpacks to, by its head alone: before anything unpacks it."""

import struct
from collections.abc import Iterator
from enum import StrEnum

BYTES_LIMIT = 10 * 1024 * 1024
PIXELS_LIMIT = 16_000_000  # what the camera of a telephone takes
_SIDE_LIMIT = 16_000  # a strip is nothing that anybody reads
_LEAST_SIDE = 40
_PNG = b"\x89PNG\r\n\x1a\n"
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}  # the segments of a JPEG that tell its size
_ALONE = {0x01, *range(0xD0, 0xD9)}  # those without a length


class Refusal(StrEnum):
    """Why a picture is not read."""

    KIND = "kind"  # no PNG, JPEG or WebP
    SIZE = "size"


def refusal(content: bytes) -> Refusal | None:
    """Return why a picture is not to be read, None where it may be."""
    if len(content) > BYTES_LIMIT:
        return Refusal.SIZE
    size = size_of(content)
    if size is None:
        return Refusal.KIND
    width, height = size
    fits = min(size) >= _LEAST_SIDE and max(size) <= _SIDE_LIMIT
    return None if fits and width * height <= PIXELS_LIMIT else Refusal.SIZE


def size_of(content: bytes) -> tuple[int, int] | None:
    """Return the width and height of a PNG, JPEG or WebP; None for anything else."""
    try:
        if content.startswith(_PNG) and content[12:16] == b"IHDR":
            width, height = struct.unpack(">II", content[16:24])
            return width, height
        if content.startswith(b"\xff\xd8"):
            return next(_frames(content), None)
        if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
            return _webp(content)
    except (struct.error, IndexError):
        return None
    return None


def _frames(content: bytes) -> Iterator[tuple[int, int]]:
    """Yield the sizes that the segments of a JPEG tell."""
    at = 2
    while content[at] == 0xFF:
        kind = content[at + 1]
        if kind == 0xFF or kind in _ALONE:
            at += 1 if kind == 0xFF else 2
            continue
        if kind in _FRAMES:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            yield width, height
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")


def _webp(content: bytes) -> tuple[int, int] | None:
    kind, body = content[12:16], content[20:]
    if kind == b"VP8X":
        width, height = (int.from_bytes(body[n : n + 3], "little") + 1 for n in (4, 7))
        return width, height
    if kind == b"VP8L":
        bits = int.from_bytes(body[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", body[6:10])
        return width & 0x3FFF, height & 0x3FFF
    return None
