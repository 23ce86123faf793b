"""The files of the playground: bytes, identifiers, and the size of a picture."""

import base64
import hashlib
import itertools
import mimetypes
import struct
from dataclasses import dataclass
from pathlib import PurePath

from bot.playground.errors import bad_request
from bot.playground.schema.values import Upload
from bot.playground.text import links
from bot.playground.types import Json

MAX_PHOTO = 10 * 1024 * 1024
MAX_UPLOAD = 50 * 1024 * 1024
MAX_DOWNLOAD = 20 * 1024 * 1024
_MAX_THUMBNAIL = 200 * 1024
_THUMBNAIL_SIDE = 320
# The sizes that a photo is kept in besides its own: the longest side in pixels.
_SIDES = (90, 320, 800, 1280)
_PREFIX = {
    "photo": "AgACAg", "document": "BQACAg", "video": "BAACAg", "audio": "CQACAg",
    "voice": "AwACAg", "animation": "CgACAg", "sticker": "CAACAg", "video_note": "DQACAg",
    "thumbnail": "AAMCAg",
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
    sizes: tuple["StoredFile", ...] = ()  # of a photo: the smaller ones, smallest first
    thumbnail: "StoredFile | None" = None

    def json(self) -> Json:
        """Return the fields that every file object shares."""
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": len(self.content),
        }

    def photo_size(self) -> Json:
        """Return the PhotoSize object of a photo or thumbnail."""
        return {**self.json(), "width": self.width, "height": self.height}


class FileStore:
    """All files of one bot, by identifier and by path."""

    def __init__(self) -> None:
        """Start empty."""
        self._numbers = itertools.count()
        self._by_id: dict[str, StoredFile] = {}
        self._whole: dict[str, StoredFile] = {}  # id of a smaller size -> its photo
        self._by_path: dict[str, StoredFile] = {}

    def add(self, kind: str, upload: Upload, thumbnail: Upload | None = None) -> StoredFile:
        """Keep an upload; the same bytes always get the same unique id.

        Nothing is drawn anew: the smaller sizes of a photo, and the thumbnail of a picture
        that came as a document, have their own measures and identifiers but the same bytes.
        """
        if not upload.content:
            raise bad_request("file must be non-empty")
        width, height = picture_size(upload.content)
        if kind == "photo":
            _check_photo(upload.content, width, height)
            smaller = [side for side in _SIDES if side < max(width, height)]
            sizes = tuple(self._scaled("photo", upload, width, height, side) for side in smaller)
            photo = self._keep(kind, upload, width, height, sizes=sizes)
            self._whole |= {size.file_id: photo for size in sizes}
            return photo
        drawn = None
        if thumbnail is not None and _is_thumbnail(thumbnail.content):
            drawn = self._keep("thumbnail", thumbnail, *picture_size(thumbnail.content))
        elif kind == "document" and width and height:
            drawn = self._scaled("thumbnail", upload, width, height, _THUMBNAIL_SIDE)
        return self._keep(kind, upload, thumbnail=drawn)

    def _scaled(self, kind: str, upload: Upload, width: int, height: int, side: int) -> StoredFile:
        scale = min(1.0, side / max(width, height))
        scaled = (max(1, round(width * scale)), max(1, round(height * scale)))
        return self._keep(kind, upload, *scaled)

    def _keep(
        self,
        kind: str,
        upload: Upload,
        width: int = 0,
        height: int = 0,
        sizes: tuple[StoredFile, ...] = (),
        thumbnail: StoredFile | None = None,
    ) -> StoredFile:
        number = next(self._numbers)
        digest = hashlib.sha256(f"{kind}{width}x{height}".encode() + upload.content).digest()
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
            sizes=sizes,
            thumbnail=thumbnail,
        )
        self._by_id[stored.file_id] = self._by_path[stored.path] = stored
        return stored

    def get(self, file_id: str) -> StoredFile | None:
        """Return the file of an identifier."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """Return the file that getFile gave this path for."""
        return self._by_path.get(path)

    def take(self, kind: str, given: Upload | str, thumbnail: Upload | None = None) -> StoredFile:
        """Return the file of a parameter: an upload, or the identifier of an earlier file."""
        if isinstance(given, Upload):
            return self.add(kind, given, thumbnail)
        if given.startswith(("http://", "https://")):
            if not links.normalise(given):
                raise bad_request("wrong HTTP URL specified")
            # Nothing here reaches the network.
            raise bad_request("failed to get HTTP URL content")
        stored = self._whole.get(given) or self.get(given)
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if stored.kind != kind:
            names = (stored.kind.replace("_", " ").title(), kind.replace("_", " ").title())
            raise bad_request(f"can't use file of type {names[0]} as {names[1]}")
        return stored


def _check_photo(content: bytes, width: int, height: int) -> None:
    if not width or not height:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if len(content) > MAX_PHOTO:
        raise bad_request("file is too big for a photo")
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def _is_thumbnail(content: bytes) -> bool:
    """Tell whether the server would take it for one: a small JPEG of few pixels."""
    is_small = len(content) <= _MAX_THUMBNAIL and content[:2] == b"\xff\xd8"
    return is_small and 0 < max(picture_size(content)) <= _THUMBNAIL_SIDE


def picture_size(content: bytes) -> tuple[int, int]:
    """Return width and height of a PNG, GIF, WebP or JPEG picture; zeros for all else."""
    if content[:8] == b"\x89PNG\r\n\x1a\n" and len(content) >= 24:
        return struct.unpack(">II", content[16:24])
    if content[:4] == b"GIF8" and len(content) >= 10:
        return struct.unpack("<HH", content[6:10])
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return _webp_size(content)
    if content[:2] == b"\xff\xd8":
        return _jpeg_size(content)
    return 0, 0


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
