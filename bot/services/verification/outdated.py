"""Whether the date that an announcement in force names is the calendar's, and if not, why."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement
from bot.core.announcements import State as Stands
from bot.core.calendar.changes import Change, Kind, State
from bot.core.calendar.deadlines import Due, due_for
from bot.core.calendar.morocco import day_of
from bot.services.deadlines.announced_dates import AnnouncedDates, OtherDay
from bot.services.deadlines.deadlines import Deadlines
from bot.services.deadlines.outlook import Rules
from bot.storage import changes
from bot.storage.database import Database


class Why(StrEnum):
    """Why an announcement says another date; the value ends the name of what people read."""

    CHANGED = "changed"  # it was the calendar's when the announcement left
    UNDONE = "undone"  # the change that gave it was taken back
    GONE = "gone"  # so was the change that added it: nothing is due any more
    OTHERWISE = "otherwise"  # the calendar never had it, as far as the announcement goes


@dataclass(frozen=True, slots=True)
class Outdated:
    """Why a date that was announced does not hold, and the one that does; None where none is."""

    why: Why
    due: Due | None


class OutdatedDates:
    """Compares what was announced with the calendar."""

    def __init__(self, db: Database, catalog: Catalog, deadlines: Deadlines) -> None:
        self._db = db
        self._deadlines = deadlines
        self._announced = AnnouncedDates(catalog)

    async def of(self, one: Announcement, *, now: datetime) -> Outdated | None:
        """Return why the date of an announcement does not hold; None where it does, or has none.

        An exercise has none, nor what is not in force or over.
        """
        is_held = one.state is Stands.SENT and not one.is_over(now=now)
        if not is_held or one.is_exercise or one.sent_at is None:
            return None
        rules = await self._deadlines.rules()
        for change in await changes.in_states(self._db.read, State.UNDONE):
            if undone := await self._taken_back(one, change, rules, now=now):
                return undone
        found = await self._deadlines.contradicted(one, now=now)
        other = next(iter(found.values()), None)
        if other is None:
            return None
        why = Why.CHANGED if _held(other, rules, one.sent_at) else Why.OTHERWISE
        return Outdated(why, other.due)

    async def _taken_back(
        self, one: Announcement, change: Change, rules: Rules, *, now: datetime
    ) -> Outdated | None:
        """Return that an announcement tells of a change that is undone, and not made again."""
        is_its_own = change.announcement == one.id
        if change.kind is Kind.ADD:
            is_again = any(known.title == change.title for known in rules.obligations)
            return Outdated(Why.GONE, None) if is_its_own and not is_again else None
        if change.about is None:
            return None
        due = await self._deadlines.find(change.key, change.about, now=now)
        if due is None or due.due_on == change.due_on:
            return None
        if is_its_own or self._names(one, change, due):
            return Outdated(Why.UNDONE, due)
        return None

    def _names(self, one: Announcement, change: Change, due: Due) -> bool:
        """Tell whether an announcement that was made apart names the day, and not the one by now.

        A day before it was sent is that of another year.
        """
        if change.due_on is None or one.sent_at is None or change.due_on < day_of(one.sent_at):
            return False
        return self._announced.is_named(one, change.due_on, due, but=due.due_on)


def _held(other: OtherDay, rules: Rules, sent_at: datetime) -> bool:
    """Tell whether a day was that of its date at the moment at which an announcement left."""
    today = day_of(sent_at)
    known = []
    for extension in rules.extensions:
        change = rules.changes.get(extension.change)
        decided = change.decided_at if change else None
        if extension.known_on <= today and (decided is None or decided <= sent_at):
            known.append(extension)
    due = due_for(other.due.obligation, other.due.period, known, today=today)
    return due.due_on == other.day
