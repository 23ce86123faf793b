"""The last day that an announcement names, where the calendar has another one."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, State
from bot.core.calendar.changes import FAR
from bot.core.calendar.date_questions import DateQuestion
from bot.core.calendar.deadlines import Due, Month
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


@dataclass(frozen=True, slots=True)
class OtherDay:
    """A last day that a text names and the calendar does not have, and the date that is meant."""

    day: date
    due: Due


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
        self, one: Announcement, dues: Sequence[Due], ours: Collection[str], *, now: datetime
    ) -> Mapping[str, OtherDay]:
        """Return the last day that the text in each language names otherwise than the calendar.

        `dues` are its dates around now and ahead, in order; an announcement that says otherwise
        means one of the obligations of `ours`.
        """
        today = day_of(now)
        found = {
            code: _contradiction(self._limits(text), dues, ours, today=today)
            for code, text in one.texts.items()
        }
        return {code: other for code, other in found.items() if other}

    def is_named(self, one: Announcement, day: date, due: Due, *, but: date | None = None) -> bool:
        """Tell whether a text of an announcement names a day as the last one of a date.

        `but` is a day beside which it is not meant so: « le 10, et non le 17 ».
        """
        named = (_days(self._limits(text), due) for text in one.texts.values())
        return any(day in days and but not in days for days in named)

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


def _contradiction(
    said: Collection[DateQuestion], dues: Sequence[Due], ours: Collection[str], *, today: date
) -> OtherDay | None:
    """Return the first day that no date has, or that one had which is not named: « le 10 ».

    « Au lieu du 10 » names the day that it has now, too. What is past altogether is left alone.
    """
    own = [due for due in dues if due.obligation.key in ours]
    coming = next((due for due in own if due.due_on >= today), None)
    if coming is None:
        return None
    named = [(one, day) for one in said for n in one.days if (day := _nearest(n, one, coming))]
    days = {day for _, day in named}
    for one, day in named:
        if any(due.due_on == day for due in dues):
            continue
        had = next((due for due in dues if day in {due.normal_on, *due.earlier}), None)
        if had is None:
            meant = _meant(day, own, coming) if day >= today else None
        else:
            is_said = had.due_on in days or one.day_month is None
            meant = None if is_said or max(day, had.due_on) < today else had
        if meant is not None:
            return OtherDay(day, meant)
    return None


def _meant(day: date, dues: Sequence[Due], coming: Due) -> Due | None:
    """Return the date that is said to be on another day: that of its month, or the coming one."""
    of_month = next((due for due in dues if Month.of(due.normal_on) == Month.of(day)), None)
    if of_month is not None and of_month.due_on <= day:
        return of_month
    after = next((due.due_on for due in dues if due.due_on > coming.due_on), date.max)
    if abs(day - coming.due_on) <= FAR and day < after:
        return coming
    return of_month


def _nearest(number: int, said: DateQuestion, coming: Due) -> date | None:
    """Return a day that is named; without a year it is that nearest to the coming date."""
    if said.day_year is not None or said.day_month is None:
        return _day(number, said, coming)
    year = coming.due_on.year
    found = (_day(number, replace(said, day_year=year + n), coming) for n in (0, 1, -1))
    return min(
        (day for day in found if day), key=lambda day: abs(day - coming.due_on), default=None
    )


def _days(said: Collection[DateQuestion], due: Due) -> set[date]:
    named = (_day(number, one, due) for one in said for number in one.days)
    return {day for day in named if day}


def _day(number: int, said: DateQuestion, due: Due) -> date | None:
    try:
        return date(said.day_year or due.due_on.year, said.day_month or due.due_on.month, number)
    except ValueError:
        return None
