"""The files of an announcement: which ones it may have, and how they travel with its words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.writing.text import CAPTION_LIMIT

MOST = 10  # of an album, https://core.telegram.org/bots/api#sendmediagroup
LARGEST = 50_000_000  # bytes that a bot may send, https://core.telegram.org/bots/api#sending-files


class FileKind(StrEnum):
    """How a file is sent; the value is what the row holds."""

    PHOTO = "photo"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class File:
    """A file that Telegram holds. `unique_id` is the same for every copy of it.

    A `file_id` is understood by the bot that was given it, `bot_id`, and by no other one. It is 0
    of a file from before it was noted.
    """

    kind: FileKind
    file_id: str
    unique_id: str
    name: str = ""
    size: int = 0  # bytes
    sha256: str = ""  # of its bytes; empty where Telegram does not hand them out
    bot_id: int = 0

    def json(self) -> dict[str, object]:
        """Return what the row holds; whose it is only where that is known, as in older rows."""
        known: dict[str, object] = {"bot_id": self.bot_id} if self.bot_id else {}
        return known | {
            "kind": str(self.kind),
            "file_id": self.file_id,
            "unique_id": self.unique_id,
            "name": self.name,
            "size": self.size,
            "sha256": self.sha256,
        }


class Defect(StrEnum):
    """Why a file cannot go with an announcement."""

    KIND = "kind"  # neither a photo nor a PDF
    TOO_BIG = "too-big"
    MIXED = "mixed"  # Telegram makes no album of photos and documents together
    TOO_MANY = "too-many"
    STAYS = "stays"  # a correction changes words only


class AttachmentError(Exception):
    """The file cannot be added; `defect` says why."""

    def __init__(self, defect: Defect) -> None:
        super().__init__(str(defect))
        self.defect = defect


def are_foreign(files: Iterable[File], bot_id: int) -> bool:
    """Tell whether any of the files is known to be another bot's: this one cannot send it.

    Of a bot whose number is not known, 0, none is.
    """
    return bool(bot_id) and any(file.bot_id not in {0, bot_id} for file in files)


def added(files: Sequence[File], new: File) -> tuple[File, ...]:
    """Return the files with another one; the same one twice changes nothing.

    Raises AttachmentError.
    """
    if new.size > LARGEST:
        raise AttachmentError(Defect.TOO_BIG)
    if any(file.unique_id == new.unique_id for file in files):
        return tuple(files)
    if any(file.kind is not new.kind for file in files):
        raise AttachmentError(Defect.MIXED)
    if len(files) >= MOST:
        raise AttachmentError(Defect.TOO_MANY)
    return (*files, new)


def fits_caption(files: Sequence[File], lengths: Iterable[int]) -> bool:
    """Tell whether words of these lengths (UTF-16) stand under the file, as one message.

    An album has no buttons, and a caption is short: otherwise the words go first and the files
    follow as a reply to them.
    """
    return len(files) == 1 and max(lengths, default=0) <= CAPTION_LIMIT
