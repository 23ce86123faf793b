"""Official documents: their states, who may approve one, and what a PDF somebody holds is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

SIZE_LIMIT = (
    20_000_000  # bytes; getFile serves no more, https://core.telegram.org/bots/api#getfile
)
PAGE_LIMIT = 500


class Defect(StrEnum):
    """Why a file cannot become an official document."""

    TOO_BIG = "too-big"
    EMPTY = "empty"
    NOT_PDF = "not-pdf"
    LOCKED = "locked"  # protected by a password
    UNREADABLE = "unreadable"  # damaged, or too much work to open
    TOO_LONG = "too-long"  # more pages than anybody reads


class DefectError(Exception):
    """The file cannot be used; `defect` says why."""

    def __init__(self, defect: Defect) -> None:
        super().__init__(str(defect))
        self.defect = defect


class OlderError(Exception):
    """A newer document of the same authority and language is in force."""


class State(StrEnum):
    """Where a document stands; the value is what the row holds."""

    DRAFT = "draft"
    WAITING = "waiting"  # for a second officer
    PUBLISHED = "published"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"  # taken back by an officer
    REPLACED = "replaced"  # by a newer one of the same authority and language


@dataclass(frozen=True, slots=True)
class OfficialDocument:
    """A document that an officer brought. Authority, date and language may be open."""

    number: int
    sha256: str  # hex
    name: str
    size: int  # bytes
    pages: int
    state: State
    author: int
    authority: str | None = None
    dated_on: date | None = None
    language: str | None = None
    decided_by: int | None = None
    decided_at: datetime | None = None

    @property
    def is_complete(self) -> bool:
        """Tell whether it can be submitted: who, when and in which language are known."""
        return None not in (self.authority, self.dated_on, self.language)

    @property
    def particulars(self) -> dict[str, str]:
        """What it is, as the record of governance keeps it."""
        said = {
            "sha256": self.sha256,
            "name": self.name,
            "authority": self.authority,
            "dated_on": self.dated_on,
            "language": self.language,
            "pages": self.pages,
            "size": self.size,
        }
        return {name: str(value) for name, value in said.items() if value is not None}


class Verdict(StrEnum):
    """What a PDF that somebody holds turns out to be."""

    CURRENT = "current"  # the official document in force
    OUTDATED = "outdated"  # it was official once
    OURS = "ours"  # the bot's own guide, as it is today
    OURS_OLDER = "ours-older"  # the bot's own guide of another day
    UNKNOWN = "unknown"  # unknown or altered


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict, and the official document it is about, if any."""

    verdict: Verdict
    document: OfficialDocument | None = None


def examine(
    sha256: str,
    known: Iterable[OfficialDocument],
    *,
    todays_prints: frozenset[str],
    was_printed: bool,
) -> Finding:
    """Tell what the bytes with this fingerprint are.

    `known` holds the documents that were ever published, the latest first; `todays_prints` the
    fingerprints of the guide as it is printed today; `was_printed` tells whether the bot once
    sent these bytes itself.
    """
    same = [document for document in known if document.sha256 == sha256]
    for document in same:
        if document.state is State.PUBLISHED:
            return Finding(Verdict.CURRENT, document)
    if same:
        return Finding(Verdict.OUTDATED, same[0])
    if sha256 in todays_prints:
        return Finding(Verdict.OURS)
    return Finding(Verdict.OURS_OLDER if was_printed else Verdict.UNKNOWN)
