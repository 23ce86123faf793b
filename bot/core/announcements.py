"""Announcements: what one is made of, and that only what was approved, exactly so, is sent."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from bot.core.attachments import File
from bot.core.calendar.morocco import ZONE, day_of
from bot.core.calendar.reminders import is_quiet
from bot.core.sending.message_keys import MessageKey, announcement

LONGEST = 3000  # UTF-16 units of a text as it is read; the header has its room beside
FARTHEST = timedelta(days=183)  # a moment further ahead is a slip of the pen
BLANK = "___"  # what a template leaves open, and nobody is to read
LATE = timedelta(minutes=15)  # a planned one missed by more is asked about, never sent alone
MORNING = time(8)  # when people may be written to who were asleep
DELETABLE = timedelta(hours=47)  # Telegram deletes for 48; the way there takes its time


class State(StrEnum):
    """Where a version stands; the value is what the row holds."""

    DRAFT = "draft"
    WAITING = "waiting"  # for a second person
    SCHEDULED = "scheduled"  # approved, for a moment to come
    SENT = "sent"
    REJECTED = "rejected"  # or called off before it was sent
    REPLACED = "replaced"  # by a correction
    WITHDRAWN = "withdrawn"


class Kind(StrEnum):
    """Whom an announcement is for."""

    EVERYBODY = "everybody"
    PEOPLE = "people"
    GROUPS = "groups"
    EXERCISE = "exercise"  # the author's own test group, and nobody else


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom an announcement is for; no regions, no languages: all of them.

    `undeclared` narrows it to who has not declared, as an obligation and a month:
    `monthly:2025-06`. `chat_id` is the group of an exercise. `is_unplaced` adds to some regions
    who has chosen none, people and groups.
    """

    kind: Kind = Kind.EVERYBODY
    regions: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    undeclared: str = ""
    chat_id: int = 0
    is_unplaced: bool = False

    @property
    def has_groups(self) -> bool:
        """Whether groups get it: they declare nothing."""
        return self.kind in {Kind.EVERYBODY, Kind.GROUPS} and not self.undeclared

    @property
    def has_people(self) -> bool:
        """Whether people get it in private."""
        return self.kind in {Kind.EVERYBODY, Kind.PEOPLE}

    def json(self) -> dict[str, object]:
        """Return what the row holds; what older rows do not know only where it is chosen."""
        added: dict[str, object] = {"is_unplaced": True} if self.is_unplaced else {}
        return added | {
            "kind": str(self.kind),
            "regions": list(self.regions),
            "languages": list(self.languages),
            "undeclared": self.undeclared,
            "chat_id": self.chat_id,
        }


@dataclass(frozen=True, slots=True)
class Options:
    """How an announcement goes out."""

    is_silent: bool = False
    is_pinned: bool = False  # in groups
    is_urgent: bool = False  # goes before what else waits; needs two people all the same
    asks_receipt: bool = False  # has a button « read and understood »
    expires_on: date | None = None  # the last day, in Morocco, on which it is true
    send_at: datetime | None = None  # aware, in UTC; None: as soon as it is approved
    # Of a correction: whether a message tells of it. Settled when it is submitted.
    tells: bool | None = None
    is_caption: bool | None = None  # the form in which it arrives, settled then as well

    def json(self) -> dict[str, object]:
        """Return what the row holds; what is not settled is left out, as in older rows."""
        settled = {"tells": self.tells, "is_caption": self.is_caption}
        return {name: value for name, value in settled.items() if value is not None} | {
            "is_silent": self.is_silent,
            "is_pinned": self.is_pinned,
            "is_urgent": self.is_urgent,
            "asks_receipt": self.asks_receipt,
            "expires_on": self.expires_on.isoformat() if self.expires_on else None,
            "send_at": self.send_at.isoformat() if self.send_at else None,
        }


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
    files: tuple[File, ...] = ()
    options: Options = Options()
    number: str | None = None
    corrects: int | None = None
    digest: str | None = None
    decided_by: int | None = None
    decided_at: datetime | None = None
    sent_at: datetime | None = None
    report_until: datetime | None = None  # how long its report is kept up to date
    reason: str | None = None
    leaves_at: datetime | None = None  # chosen by who approved it, in place of its own moment
    panel: int | None = None  # the message in which its author works on it
    album: str | None = None  # that is being handed in

    @property
    def key(self) -> MessageKey:
        """What its deliveries are known by, and itself in the record."""
        return announcement(self.id)

    @property
    def is_exercise(self) -> bool:
        """Whether it only tries the way, in a test group."""
        return self.audience is not None and self.audience.kind is Kind.EXERCISE

    @property
    def moment(self) -> datetime | None:
        """The moment at which it leaves, None: as soon as it is approved."""
        return self.leaves_at or self.options.send_at

    @property
    def is_whole(self) -> bool:
        """Whether it has what it takes to be submitted."""
        return bool(self.texts) and self.audience is not None

    def text(self, language: str) -> tuple[str, bool]:
        """Return the text for a reader, and whether it is in their language."""
        if language in self.texts:
            return self.texts[language], True
        return next(iter(self.texts.values()), ""), False

    @property
    def has_left(self) -> bool:
        """Whether it went out once, whatever became of it."""
        return self.state in {State.SENT, State.REPLACED, State.WITHDRAWN}

    def is_over(self, *, now: datetime) -> bool:
        """Tell whether its last day has passed."""
        return self.options.expires_on is not None and day_of(now) > self.options.expires_on


class Flaw(StrEnum):
    """Why an announcement cannot go on its way as it is."""

    NO_TEXT = "no-text"
    NO_AUDIENCE = "no-audience"
    BLANK = "blank"  # of a template, not filled in
    EXPIRED = "expired"  # its last day is past, or before the day it leaves
    MOMENT_PAST = "moment-past"
    MOMENT_TOO_FAR = "moment-too-far"


def flaw(announcement: Announcement, *, now: datetime) -> Flaw | None:
    """Return what is wrong with an announcement in itself, or None."""
    options = announcement.options
    leaves_at = options.send_at or now
    if not announcement.texts:
        return Flaw.NO_TEXT
    if announcement.audience is None:
        return Flaw.NO_AUDIENCE
    if any(BLANK in text for text in announcement.texts.values()):
        return Flaw.BLANK
    if options.send_at is not None and options.send_at <= now:
        return Flaw.MOMENT_PAST
    if leaves_at > now + FARTHEST:
        return Flaw.MOMENT_TOO_FAR
    return Flaw.EXPIRED if announcement.is_over(now=leaves_at) else None


def leaves_by_night(announcement: Announcement, *, now: datetime) -> bool:
    """Tell whether an announcement wakes people that is not urgent, if it were approved `now`."""
    options = announcement.options
    if options.is_urgent or options.is_silent or announcement.is_exercise:
        return False
    return is_quiet((announcement.moment or now).astimezone(ZONE))


def morning_after(moment: datetime) -> datetime:
    """Return eight o'clock in Morocco of the morning that follows a moment of the night (UTC)."""
    there = moment.astimezone(ZONE)
    morning = datetime.combine(there.date(), MORNING, ZONE)
    if morning <= there:
        morning = datetime.combine(there.date() + timedelta(1), MORNING, ZONE)
    return morning.astimezone(UTC)


def digest(announcement: Announcement) -> str:
    """Return what approval is bound to (SHA-256): one changed comma gives another.

    Sealed are the name in which it speaks, its texts, its files by their bytes, whom it goes to
    and how, and what it corrects.
    """
    sealed = [
        announcement.authority,
        announcement.region,
        announcement.corrects,
        list(announcement.texts.items()),  # the first is what others get to read
        announcement.audience.json() if announcement.audience else None,
        [file.json() for file in announcement.files],
        announcement.options.json(),
    ]
    return hashlib.sha256(json.dumps(sealed, ensure_ascii=False).encode()).hexdigest()


def is_as_submitted(announcement: Announcement) -> bool:
    """Tell whether it waits for approval, whole, and nothing in it has changed since."""
    return (
        announcement.state is State.WAITING
        and announcement.is_whole
        and announcement.digest == digest(announcement)
    )


def next_number(announcement: Announcement, taken: Iterable[str], day: date) -> str:
    """Return the public number under which an announcement is sent, such as 2025-07-003.

    A correction keeps that of what it corrects; an exercise takes none away.
    """
    if announcement.corrects is not None and announcement.number:
        return announcement.number
    if announcement.is_exercise:
        return f"EXERCICE-{announcement.id}"
    prefix = f"{day.year}-{day.month:02}-"
    last = max((int(n.removeprefix(prefix)) for n in taken if n.startswith(prefix)), default=0)
    return f"{prefix}{last + 1:03}"
