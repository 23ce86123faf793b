"""What messages are known by in the rows: their kind, what they are about, which part of it.

A key names the deliveries of a message (column `source`) and what they say (columns `source` of
the messages, `words` of the deliveries): `announcement:7:files`. It is a string, so that a row
holds it as it is; only this file knows how one is put together.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Self


class MessageKind(StrEnum):
    """What a message is; the value begins its key."""

    ANNOUNCEMENT = "announcement"  # a version of one; its files and its pins are parts
    CORRECTED_TOLD = "corrected-told"  # that it was corrected, to everybody
    CORRECTED_PING = "corrected-ping"  # … to who had read it
    REPLACED = "replaced"  # says in its place that a newer version came anew
    HANDOUT = "handout"  # a copy that somebody asked for, corrected
    VERDICT = "verdict"  # a verdict that quotes one: it stands, whatever becomes of that
    VERDICT_CORRECTED = "verdict-corrected"  # … a button below says that it was corrected
    VERDICT_WITHDRAWN = "verdict-withdrawn"  # … that it was taken back
    VOUCHER = "voucher"  # a verdict that all of a message is ours, which it shows
    VOUCHER_CORRECTED = "voucher-corrected"  # … says in its place that it was corrected
    VOUCHER_WITHDRAWN = "voucher-withdrawn"  # … that it was taken back
    UNREAD = "unread"  # asks again who has not pressed « read and understood »
    DELETED = "deleted"  # takes it out of the chats
    WITHDRAWN = "withdrawn"  # says in its place that it was taken back
    WITHDRAWN_TOLD = "withdrawn-told"  # that it was taken back, to everybody
    WITHDRAWN_PING = "withdrawn-ping"  # … to who had read it
    UNPINNED = "unpinned"
    REPORT = "report"
    APPROVAL = "approval"  # asks for it
    SUBMITTED = "submitted"  # tells officers beside who may approve that it waits
    APPROVED = "approved"
    REJECTED = "rejected"
    LEFT = "left"  # tells the officers beside the two that it leaves
    STEERED = "steered"  # tells who paused or stopped it
    GIVEN_BACK = "given-back"
    HELD = "held"  # a planned one does not leave
    LATE = "late"  # … missed its moment
    STOPPED = "stopped"  # a broadcast stopped by itself
    REMINDER = "reminder"
    EVE = "eve"  # tells officers how many have not declared; how many have since is a part
    MOVED = "moved"  # reminders of a date that was moved
    UNDONE = "undone"  # … moved back
    CHANGE = "deadline-change"  # asks for approval of one; what was decided is a part
    DOCUMENT = "document"  # likewise
    TICKET = "ticket"  # a question that people answer; what is said of it is a part
    OFFICIAL = "official-answer"  # asks for approval of one; what is told of it is a part
    STATED = "stated-fact"  # asks for approval of a value; what is told of it is a part
    TICKET_GONE = "ticket-gone"  # takes its words out of where they were told
    ROLE = "role"
    TOPIC_LOST = "topic-lost"
    MOVING = "moving"  # asks officers whether to announce a move to another bot
    ALARM = "alarm"  # tells who runs the bot of a trouble, or of its end
    PORTAL = "portal"  # that it works again, to who waited; that it is down, to officers


_KINDS = {str(kind): kind for kind in MessageKind}
FILES, PIN, CLOSED, GROUP = "files", "pin", "closed", "group"  # parts
TOLD = "told"  # part of what an institution says: who asked the same is told
CARD = "card"  # part of what asks officers to decide: it was opened, or made, in this message
_COPY = "copy-"
# An announcement, a correction in place or anew, copies that follow it, and its notices.
_ANNOUNCING = {
    MessageKind.ANNOUNCEMENT,
    MessageKind.CORRECTED_TOLD,
    MessageKind.CORRECTED_PING,
    MessageKind.HANDOUT,
    MessageKind.REPLACED,
    MessageKind.UNREAD,
}
_OFFICIAL = {MessageKind.OFFICIAL, MessageKind.STATED}
_APPROVED = {
    MessageKind.ANNOUNCEMENT,
    MessageKind.CORRECTED_TOLD,
    MessageKind.CORRECTED_PING,
}


# What a message may say beside its own words: those of another kind about the same.
_SPEAKS_FOR = {
    MessageKind.HANDOUT: {MessageKind.ANNOUNCEMENT, MessageKind.REPLACED},
    MessageKind.CORRECTED_TOLD: {MessageKind.CORRECTED_PING},
    MessageKind.WITHDRAWN_TOLD: {MessageKind.WITHDRAWN_PING},
}


class MessageKey(str):
    """`kind:subject` or `kind:subject:part`; a part may be of several pieces."""

    __slots__ = ()

    def __new__(cls, kind: MessageKind, subject: object, *part: object) -> Self:
        """Put a key together; the subject is a number of that kind, or a name."""
        return super().__new__(cls, ":".join(map(str, (kind, subject, *part))))

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Return the key that a row holds, None for one of no known kind."""
        kind, *rest = text.split(":")
        return cls(_KINDS[kind], *rest) if rest and kind in _KINDS else None

    @property
    def kind(self) -> MessageKind:
        """Return what the message is."""
        return MessageKind(self.split(":", 1)[0])

    @property
    def subject(self) -> str:
        """Return what it is about, such as the number of an announcement."""
        return self.split(":", 2)[1]

    @property
    def number(self) -> int | None:
        """Return its subject where that is a number."""
        return int(self.subject) if self.subject.isdecimal() else None

    @property
    def part(self) -> str:
        """Return which part of it this is, empty for the whole."""
        return ":".join(self.pieces)

    @property
    def pieces(self) -> Sequence[str]:
        """Return the pieces of the part."""
        return self.split(":")[2:]


def joined(key: str, *part: object) -> str:
    """Return the key of a part of what a row's key names."""
    return ":".join(map(str, (key, *part)))


def below(key: str) -> tuple[str, str]:
    """Return between which two strings the keys of all parts of a key are, both left out."""
    return f"{key}:", f"{key};"  # the sign after the colon


def of_kind(kind: MessageKind) -> tuple[str, str]:
    """Return between which two strings all keys of a kind are, both left out."""
    return below(kind)


def announcement(version: int) -> MessageKey:
    """Return the key of a version of an announcement."""
    return MessageKey(MessageKind.ANNOUNCEMENT, version)


def files(version: int) -> MessageKey:
    """Return the key of the files that follow the words of a version."""
    return MessageKey(MessageKind.ANNOUNCEMENT, version, FILES)


def pin(version: int) -> MessageKey:
    """Return the key of pinning a version in groups."""
    return MessageKey(MessageKind.ANNOUNCEMENT, version, PIN)


def approval(version: int) -> MessageKey:
    """Return the key of what asks officers to agree to a version."""
    return MessageKey(MessageKind.APPROVAL, version)


def unread(version: int) -> MessageKey:
    """Return the key of what asks again who has not pressed « read and understood »."""
    return MessageKey(MessageKind.UNREAD, version)


def copy(version: int, place: int, kind: MessageKind = MessageKind.HANDOUT) -> MessageKey:
    """Return the key of the copies of a version that stand in a place, from 1, in their chats.

    With another `kind`, of the verdicts that quote it, or of what is changed below them.
    """
    return MessageKey(kind, version, *copies(place))


def copies(place: int) -> Sequence[str]:
    """Return the part of a key that is about the copies in a place; of none for place 0."""
    return [f"{_COPY}{place}"] if place else []


def place_of(key: MessageKey) -> tuple[int, int]:
    """Return which copy a key is about, and which of its other messages; 0: itself, the first."""
    place = other = 0
    for piece in key.pieces:
        if piece.startswith(_COPY):
            place = int(piece.removeprefix(_COPY))
        else:
            other = int(piece)
    return place, other


def is_announcing(key: str) -> bool:
    """Tell whether a message says something new, which a freeze holds back.

    What takes something back, reminds, or tells the officers goes on.
    """
    found = MessageKey.parse(key)
    if found is None:
        return False
    is_told = found.kind in _OFFICIAL and found.part == TOLD
    return is_told or found.kind in _ANNOUNCING


def may_say(key: str, words: str) -> bool:
    """Tell whether a message of a key may say what is fixed as `words`: its own, or of its matter.

    A row that has anything else said was not written by the bot.
    """
    found, said = MessageKey.parse(key), MessageKey.parse(words)
    if found is None or said is None:
        return found is not None and found.kind is MessageKind.TOPIC_LOST and words == found.kind
    kinds = {found.kind} | _SPEAKS_FOR.get(found.kind, set())
    return said.kind in kinds and said.subject == found.subject


def is_approved(key: str) -> bool:
    """Tell whether what a message says was approved word for word, or is quoted from that."""
    found = MessageKey.parse(key)
    return found is not None and found.kind in _APPROVED


def is_watched(key: str) -> bool:
    """Tell whether a message is an announcement to many, or asks its readers again.

    Such a one stops by itself when it fails.
    """
    found = MessageKey.parse(key)
    return (
        found is not None
        and found.kind in {MessageKind.ANNOUNCEMENT, MessageKind.UNREAD}
        and found.number is not None
        and not found.pieces
    )
