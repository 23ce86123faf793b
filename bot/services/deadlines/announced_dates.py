"""The last day that an announcement names, where the calendar has another one."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, State
from bot.core.calendar.changes import FAR
from bot.core.calendar.date_questions import DateQuestion
from bot.core.calendar.deadlines import Due
from bot.core.calendar.morocco import day_of
from bot.core.writing.text import visible
from bot.search.dates.reader import date_reader
from bot.storage import announcements
from bot.storage.database import Reader

_REMEMBERED = 512  # texts


@dataclass(frozen=True, slots=True)
class AnnouncedDate:
    """A last day that an announcement names."""

    number: str
    day: date


class AnnouncedDates:
    """Reads announcements for days that the calendar does not have."""

    def __init__(self, catalog: Catalog) -> None:
        self._words = catalog.search_words.dates
        # Everybody who presses a button of an announcement has the same words looked through.
        self._limits = lru_cache(_REMEMBERED)(self._read)

    async def against(
        self, read: Reader, due: Due, others: Collection[Due], *, language: str, now: datetime
    ) -> AnnouncedDate | None:
        """Return what the newest announcement in force says otherwise than a date, or None.

        Of each the text counts that is read in `language`: the others may say another day.
        """
        for one in await announcements.in_states(read, State.SENT):
            if one.is_exercise or one.is_over(now=now) or one.number is None:
                continue
            text, _ = one.text(language)
            if day := _other_day(self._limits(text), due, others, today=day_of(now)):
                return AnnouncedDate(one.number, day)
        return None

    def of(
        self, one: Announcement, due: Due, others: Collection[Due], *, now: datetime
    ) -> Mapping[str, date]:
        """Return the last day that the text in each language names and the calendar lacks."""
        found = {
            code: _other_day(self._limits(text), due, others, today=day_of(now))
            for code, text in one.texts.items()
        }
        return {code: day for code, day in found.items() if day}

    def is_named(self, one: Announcement, day: date, due: Due) -> bool:
        """Tell whether a text of an announcement names a day as the last one of a date."""
        return any(day in _days(self._limits(text), due) for text in one.texts.values())

    def outdates(self, one: Announcement, due: Due) -> bool:
        """Tell whether a text names a day that a date had, in its month, and not that it has."""
        had = {due.normal_on, *due.earlier} - {due.due_on}
        for text in one.texts.values():
            limits = self._limits(text)
            dated = [said for said in limits if said.day_month is not None]
            if had & _days(dated, due) and due.due_on not in _days(limits, due):
                return True
        return False

    def _read(self, text: str) -> tuple[DateQuestion, ...]:
        return tuple(date_reader(self._words).limits(visible(text)))


def _other_day(
    said: Collection[DateQuestion], due: Due, others: Collection[Due], *, today: date
) -> date | None:
    """Return the first day to come that is none of a date's own, nor of the dates around it.

    A day that one of them had is theirs too: « au lieu du 10 ».
    """
    known = {day for one in (due, *others) for day in (one.normal_on, one.due_on, *one.earlier)}
    for one in said:
        for number in one.days:
            day = _day(number, one, due)
            if day and day not in known and today <= day and abs(day - due.due_on) <= FAR:
                return day
    return None


def _days(said: Collection[DateQuestion], due: Due) -> set[date]:
    named = (_day(number, one, due) for one in said for number in one.days)
    return {day for day in named if day}


def _day(number: int, said: DateQuestion, due: Due) -> date | None:
    try:
        return date(said.day_year or due.due_on.year, said.day_month or due.due_on.month, number)
    except ValueError:
        return None
