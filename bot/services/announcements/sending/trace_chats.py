"""The chats that hold what a trace of an announcement is to change, and what to wait for."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple, Self

from bot.core.announcements import DELETABLE
from bot.core.sending.message_keys import (
    MessageKey,
    MessageKind,
    announcement,
    copy,
    files,
    pin,
    place_of,
)
from bot.storage.people import audiences
from bot.storage.sending.deliveries import Chats

# What says of a verdict that the announcement was corrected, and what that it was taken back.
MARKS = {
    MessageKind.VERDICT: (MessageKind.VERDICT_CORRECTED, MessageKind.VERDICT_WITHDRAWN),
    MessageKind.VOUCHER: (MessageKind.VOUCHER_CORRECTED, MessageKind.VOUCHER_WITHDRAWN),
}
MARKED = {mark: kind for kind, marks in MARKS.items() for mark in marks}


class Trace(NamedTuple):
    """What changes something in the chats, its key taken apart."""

    kind: MessageKind
    number: int
    place: int  # 0: what was delivered; else that of a copy
    other: int  # of the other messages there; 0 is the first one

    @classmethod
    def of(cls, key: MessageKey) -> Self:
        """Take the key of a trace apart."""
        return cls(key.kind, int(key.subject), *place_of(key))


def moving_before(version: int, trace: Trace) -> Sequence[MessageKey]:
    """Return the keys whose messages have to have arrived before they are changed."""
    if trace.kind in MARKED:
        corrected, _ = MARKS[MARKED[trace.kind]]
        return (copy(version, trace.place, corrected),)
    if trace.place:
        return (copy(version, trace.place),)
    return announcement(version), files(version), pin(version)


def chats_of(trace: Trace, versions: Sequence[int], *, now: datetime) -> Chats:
    """Return the query for the chats, with the messages there, in which a trace changes any."""
    limit = now - DELETABLE
    match trace.kind:
        case MessageKind.DELETED:
            return audiences.reached(versions, place=trace.place, since=limit)
        case MessageKind.WITHDRAWN:
            return audiences.reached(
                versions, place=trace.place, before=limit, other=trace.other or None
            )
        case MessageKind.UNPINNED:
            return audiences.pinned(versions)
        case MessageKind.HANDOUT:
            return audiences.reached(versions, place=trace.place)
        case mark if mark in MARKED:
            return audiences.reached(versions, place=trace.place, kind=MARKED[mark])
        case _:
            return audiences.outdated(versions, trace.number)
