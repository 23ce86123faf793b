"""Announcements: what is approved is what is sent, by whom, to whom, and what a copy of one is."""

import hashlib
import html
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from difflib import SequenceMatcher
from enum import StrEnum

LONGEST = 3000  # UTF-16 units of a text after entity parsing; the header has its room beside
LIKE = 0.75  # of two texts: one is an altered copy of the other
_TAGS = re.compile(r"<[^>]+>")
_NUMBER = re.compile(r"\b(20\d\d-\d\d-\d{3,})\b")


class State(StrEnum):
    """Where a version stands; the value is what the row holds."""

    DRAFT = "draft"
    WAITING = "waiting"  # for a second person
    SENT = "sent"
    REJECTED = "rejected"
    REPLACED = "replaced"  # by a correction
    WITHDRAWN = "withdrawn"


class Kind(StrEnum):
    """Whom an announcement is for."""

    EVERYBODY = "everybody"
    PEOPLE = "people"
    GROUPS = "groups"


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom an announcement is for; no regions means all of them."""

    kind: Kind = Kind.EVERYBODY
    regions: tuple[str, ...] = ()

    def json(self) -> dict[str, object]:
        """Return what the row holds."""
        return {"kind": str(self.kind), "regions": list(self.regions)}


@dataclass(frozen=True, slots=True)
class Announcement:
    """One version of an announcement; `texts` are Telegram HTML by language."""

    id: int
    authority: str
    region: str
    state: State
    author: int
    texts: Mapping[str, str] = field(default_factory=dict)
    audience: Audience | None = None
    number: str | None = None
    corrects: int | None = None
    digest: str | None = None
    decided_by: int | None = None
    decided_at: datetime | None = None
    reason: str | None = None

    @property
    def source(self) -> str:
        """What its deliveries are known by."""
        return f"announcement:{self.id}"

    def text(self, language: str) -> tuple[str, bool]:
        """Return the text for a reader, and whether it is in their language."""
        if language in self.texts:
            return self.texts[language], True
        return next(iter(self.texts.values()), ""), False


def digest(texts: Mapping[str, str], audience: Audience) -> str:
    """Return what approval is bound to: one changed comma gives another."""
    sealed = json.dumps([dict(sorted(texts.items())), audience.json()], ensure_ascii=False)
    return hashlib.sha256(sealed.encode()).hexdigest()


def may_approve(
    announcement: Announcement,
    officer_id: int,
    authorities: Iterable[str],
    approved_by: Mapping[str, Sequence[str]],
) -> bool:
    """Tell whether an officer of these authorities may decide.

    It waits, somebody else wrote it, nothing in it has changed since, and the officer belongs
    to an authority whose consent it needs (`approved_by`, from the content).
    """
    return (
        announcement.state is State.WAITING
        and announcement.author != officer_id
        and announcement.audience is not None
        and announcement.digest == digest(announcement.texts, announcement.audience)
        and bool(set(authorities) & set(approved_by[announcement.authority]))
    )


def next_number(taken: Iterable[str], day: date) -> str:
    """Return the number of the next announcement of a month, such as 2025-07-003."""
    prefix = f"{day.year}-{day.month:02}-"
    last = max((int(n.removeprefix(prefix)) for n in taken if n.startswith(prefix)), default=0)
    return f"{prefix}{last + 1:03}"


class Verdict(StrEnum):
    """What a message that somebody received turns out to be."""

    GENUINE = "genuine"
    CORRECTED = "corrected"  # genuine, but there is a newer version
    WITHDRAWN = "withdrawn"
    ALTERED = "altered"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict, the announcement it is about if any, and the words that differ."""

    verdict: Verdict
    announcement: Announcement | None = None
    differs: tuple[str, ...] = ()


def verify(words: str, known: Sequence[Announcement]) -> Finding:
    """Tell what a message is, by its words alone; `known` are all that were ever sent.

    Spaces, quotes, emoji and formatting do not count: a copy may have come over WhatsApp.
    """
    copy = plain(words)
    bodies = [
        (body, announcement)
        for announcement in known
        for text in announcement.texts.values()
        if (body := plain(text))
    ]
    whole = [(body, announcement) for body, announcement in bodies if body in copy]
    if whole:
        body, found = max(whole, key=lambda pair: len(pair[0]))
        if _adds_little(body, copy):
            return Finding(_standing(found), found)
        return Finding(Verdict.ALTERED, found, _differences(body, copy))
    numbers = set(_NUMBER.findall(words))
    shares = [
        (
            max(
                SequenceMatcher(None, body, copy, autojunk=False).ratio(),
                LIKE if announcement.number in numbers else 0.0,
            ),
            body,
            announcement,
        )
        for body, announcement in bodies
    ]
    share, body, found_like = max(shares, key=lambda one: one[0], default=(0.0, "", None))
    if found_like and share >= LIKE:
        return Finding(Verdict.ALTERED, found_like, _differences(body, copy))
    return Finding(Verdict.UNKNOWN)


def plain(text: str) -> str:
    """Return text as it is compared: no marks, signs or formatting, one space between words."""
    bare = html.unescape(_TAGS.sub("", text))
    folded = unicodedata.normalize("NFKC", bare).casefold()
    kept = "".join(c if unicodedata.category(c)[0] in "LN" else " " for c in folded)
    return " ".join(kept.split())


def _adds_little(body: str, copy: str) -> bool:
    # The header and a few words of who passes it on; a second text around it is another message.
    return len(copy.split()) - len(body.split()) <= max(30, len(body.split()) // 4)


def _standing(announcement: Announcement) -> Verdict:
    return {
        State.REPLACED: Verdict.CORRECTED,
        State.WITHDRAWN: Verdict.WITHDRAWN,
    }.get(announcement.state, Verdict.GENUINE)


def _differences(body: str, copy: str) -> tuple[str, ...]:
    ours, theirs = body.split(), copy.split()
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    return tuple(
        " ".join(theirs[start:end])
        for kind, _, _, start, end in matcher.get_opcodes()
        if kind in {"replace", "insert"}
    )[:5]
