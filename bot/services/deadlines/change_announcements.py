"""What a change of a date needs of announcements, which know about dates and not the other way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.announcements import Announcement
from bot.core.calendar.changes import Change
from bot.core.calendar.deadlines import Due
from bot.core.permissions import Seat
from bot.storage.database import Reader, Tx


@dataclass(frozen=True, slots=True)
class Foreseen:
    """The announcement that a change would make, and what asks for approval of it.

    An approval of both is bound to the `seal`; `words` are Telegram HTML by language, with every
    letter of it. `leaves_at` is the morning (UTC) for which it waits when both are approved now,
    by night; None by day: it leaves at once.
    """

    draft: Announcement
    seal: str
    words: Mapping[str, str]
    leaves_at: datetime | None


class ChangeAnnouncements(Protocol):
    """The announcement of a change: foreseen, drafted, and agreed to along with the date."""

    async def seats(self, change: Change) -> Sequence[Seat]:
        """Return the seats from which its author speaks to the whole country."""
        ...

    async def foreseen(self, change: Change, due: Due | None, *, now: datetime) -> Foreseen | None:
        """Return what a change would announce; `due` is the date it bears upon, not moved yet.

        None where it cannot be agreed to along with the date: its author speaks for nobody, it
        would reach nobody, it is too long to be shown whole, or something ends.
        """
        ...

    async def approvers(self, foreseen: Foreseen, *, now: datetime, read: Reader) -> set[int]:
        """Return the officers who may agree to an announcement that is foreseen."""
        ...

    async def may_agree(self, foreseen: Foreseen, officer_id: int, *, now: datetime) -> bool:
        """Tell whether an officer may agree to an announcement that is foreseen."""
        ...

    async def draft(
        self,
        tx: Tx,
        change: Change,
        due: Due | None,
        seats: Sequence[Seat],
        *,
        update_id: int,
        now: datetime,
    ) -> int | None:
        """Make a draft of the announcement; `due` is the date as it stands by now.

        None when the author speaks for nobody any more.
        """
        ...

    async def agree(
        self, tx: Tx, change: Change, draft: int, officer_id: int, *, now: datetime
    ) -> datetime | None:
        """Have the draft leave by the approval of its change, where that was asked for.

        Return when it leaves: at once, by night in the morning. None where it stays a draft: its
        words are not those that were shown, or the two may not decide about it.
        """
        ...

    async def take_back(
        self, tx: Tx, change: Change, was: Due | None, officer_id: int, *, now: datetime
    ) -> int | None:
        """Drop what announces a change that is undone, as long as it has not left.

        `was` is the date as the change had it. What is under way already stays noted, and is
        left to officers: its number is returned then.
        """
        ...

    async def send(self, *, now: datetime) -> None:
        """Have what was agreed to go on its way at once, once its rows are there."""
        ...
