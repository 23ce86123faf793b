"""The dates by which to declare, as an answer to somebody who asks today."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import islice, takewhile

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement
from bot.core.calendar.changes import FAR, FARTHEST, Change, Kind, State, applied, may_end
from bot.core.calendar.date_questions import DateQuestion
from bot.core.calendar.deadlines import (
    Due,
    Extension,
    Month,
    Obligation,
    agenda,
    due_for,
    dues_between,
    is_working_day,
    just_past,
    safe_day,
    upcoming,
)
from bot.core.calendar.eves import eve_of
from bot.core.calendar.morocco import day_of
from bot.services.deadlines.announced_dates import AnnouncedDates, OtherDay
from bot.services.deadlines.outlook import Outlook, Rules
from bot.storage import changes
from bot.storage.database import Database, Reader

SHOWN = 3
PAST_SHOWN = 10  # days after a date in which people are told that it is past
END_SHOWN = 3  # months after the last one, in which people may still wonder


class Deadlines:
    """What is due when, from the rules, the exceptions and the officers' changes.

    Without a database it knows the content alone; `foreseen` is a change that is looked at as if
    it were in force.
    """

    def __init__(
        self, catalog: Catalog, db: Database | None = None, foreseen: Change | None = None
    ) -> None:
        self._catalog = catalog
        self._read = db.read if db else None
        self._foreseen = (foreseen,) if foreseen else ()
        self._announced = AnnouncedDates(catalog)

    @classmethod
    def seen_by(cls, catalog: Catalog, read: Reader) -> "Deadlines":
        """Return the dates as one state of a database has them, which nothing writes to."""
        made = cls(catalog)
        made._read = read
        return made

    async def rules(self, read: Reader | None = None) -> Rules:
        """Return what holds; `read` looks from inside a transaction."""
        reader = read or self._read
        found = await changes.in_states(reader, State.APPROVED) if reader else ()
        approved = (*found, *self._foreseen)
        obligations, extensions = applied(approved)
        return Rules(
            (*self._catalog.obligations.values(), *obligations),
            (*self._catalog.extensions, *extensions),
            {change.number: change for change in approved},
        )

    async def agenda(
        self, *, now: datetime, count: int, read: Reader | None = None
    ) -> tuple[Due, ...]:
        """Return the next dates as known at `now`, the nearest first."""
        rules = await self.rules(read)
        return agenda(rules.obligations, rules.extensions, today=day_of(now), count=count)

    async def movable(self, *, now: datetime, count: int) -> Sequence[Due]:
        """Return what officers can move: what is just past, then `count` of each obligation."""
        rules, today = await self.rules(), day_of(now)
        past = [just_past(o, rules.extensions, today=today) for o in rules.obligations]
        coming = [
            due
            for obligation in rules.obligations
            for due in islice(upcoming(obligation, rules.extensions, today=today), count)
        ]
        return [
            *(due for due in past if due),
            *sorted(coming, key=lambda due: (due.due_on, due.period)),
        ]

    async def outlook(self, *, language: str, now: datetime, only: str | None = None) -> Outlook:
        """Return the next date as known at `now`, and the ones after it.

        `only` keeps to one obligation.
        """
        today = day_of(now)
        rules = await self.rules()
        obligations = [o for o in rules.obligations if only in {None, o.key}]
        due, *later = agenda(obligations, rules.extensions, today=today, count=SHOWN)
        past = [just_past(o, rules.extensions, today=today) for o in obligations]
        names = self._catalog.holidays.name_on(due.due_on)
        others = [*later, *(one for one in past if one)]
        return Outlook(
            announced=await self._announced.against(
                self._read, due, others, language=language, now=now
            )
            if self._read and due.obligation.key in self._catalog.obligations
            else None,
            today=today,
            due=due,
            days_left=due.days_left(today),
            safe_on=self.safe_on(due),
            holiday=names[language] if names else None,
            is_off_day=not is_working_day(due.due_on, self._is_holiday),
            later=tuple(later),
            later_safe=tuple(map(self.safe_on, later)),
            past=max(
                (one for one in past if one and -one.days_left(today) <= PAST_SHOWN),
                key=lambda one: one.due_on,
                default=None,
            ),
            change=rules.changes.get(
                due.extension.change if due.extension else due.obligation.change
            ),
            ends=tuple(
                change
                for change in rules.changes.values()
                if change.kind is Kind.END
                and change.last
                and Month.of(today) <= change.last.plus(END_SHOWN)
            ),
        )

    async def declarable(self, due: Due, *, now: datetime) -> Sequence[Due]:
        """Return the dates of the same obligation that somebody may have declared by, in order.

        What has passed these days, and what is to come of months that have begun.
        """
        rules, today = await self.rules(), day_of(now)
        past = just_past(due.obligation, rules.extensions, today=today)
        is_recent = past is not None and -past.days_left(today) <= PAST_SHOWN
        begun = takewhile(
            lambda one: one.has_begun(today),
            upcoming(due.obligation, rules.extensions, today=today),
        )
        return [*([past] if past and is_recent else []), *begun]

    async def contradicted(self, one: Announcement, *, now: datetime) -> Mapping[str, OtherDay]:
        """Return the last day that each text of an announcement names otherwise than the calendar.

        By language; without those that say what it says.
        """
        rules, today = await self.rules(), day_of(now)
        dues = dues_between(
            rules.obligations,
            rules.extensions,
            begin=today - FAR,
            end=today + FARTHEST,
            today=today,
        )
        return self._announced.of(one, dues, self._catalog.obligations, now=now)

    def seen(self, due: Due, outlook: Outlook, *, language: str) -> Outlook:
        """Return the outlook on another date, such as that of a month that is asked about."""
        names = self._catalog.holidays.name_on(due.due_on)
        return replace(
            outlook,
            announced=outlook.announced if due == outlook.due else None,
            due=due,
            days_left=due.days_left(outlook.today),
            safe_on=self.safe_on(due),
            holiday=names[language] if names else None,
            is_off_day=not is_working_day(due.due_on, self._is_holiday),
        )

    async def asked(self, asked: DateQuestion, *, now: datetime) -> Due | None:
        """Return the date of the month of wages that is asked about, None where none is named."""
        rules, today = await self.rules(), day_of(now)
        for one in rules.obligations:
            period = asked.period(one, today=today)
            if period and one.key in self._catalog.obligations and one.is_about(period):
                return due_for(one, period, rules.extensions, today=today)
        return None

    async def moves(self, period: Month, *, now: datetime) -> Sequence[Extension]:
        """Return the exceptions for a month of wages that are known at `now`, in their order."""
        rules, today = await self.rules(), day_of(now)
        known = (e for e in rules.extensions if e.period == period and e.known_on <= today)
        return sorted(
            (e for e in known if e.obligation in self._catalog.obligations),
            key=lambda e: (e.known_on, e.order, e.due_on),
        )

    async def of_year(self, *, now: datetime) -> Sequence[Due]:
        """Return every date of this calendar year as known at `now`."""
        rules = await self.rules()
        today = day_of(now)
        return dues_between(
            rules.obligations,
            rules.extensions,
            begin=date(today.year, 1, 1),
            end=date(today.year, 12, 31),
            today=today,
        )

    async def coming(self, *, now: datetime, within: timedelta, read: Reader) -> Sequence[Due]:
        """Return every date from today until `within` later, in order."""
        rules, today = await self.rules(read), day_of(now)
        return dues_between(
            rules.obligations, rules.extensions, begin=today, end=today + within, today=today
        )

    async def endable(self, *, now: datetime) -> Sequence[Obligation]:
        """Return what officers can end: what they added for every month, and is still to come."""
        rules, today = await self.rules(), day_of(now)
        return [
            one
            for one in rules.obligations
            if may_end(one) and next(upcoming(one, rules.extensions, today=today), None)
        ]

    async def months_ahead(
        self, obligation: str, since: Month, *, now: datetime, count: int
    ) -> Sequence[Month]:
        """Return the next months in which an obligation is due, none before `since`."""
        rules, today = await self.rules(), day_of(now)
        found = (
            due.period
            for one in rules.obligations
            if one.key == obligation
            for due in upcoming(one, rules.extensions, today=today)
            if due.period >= since
        )
        return list(islice(found, count))

    async def find(
        self, obligation: str, period: Month, *, now: datetime, read: Reader | None = None
    ) -> Due | None:
        """Return the date of one month as known at `now`, None for what does not exist."""
        rules = await self.rules(read)
        for one in rules.obligations:
            if one.key == obligation and one.is_about(period):
                return due_for(one, period, rules.extensions, today=day_of(now))
        return None

    async def sequence(self, due: Due, *, now: datetime) -> int:
        """Return how often the date of this month has changed so far; undoing is a change too."""
        today = day_of(now)
        known = sum(
            extension.obligation == due.obligation.key
            and extension.period == due.period
            and extension.known_on <= today
            for extension in self._catalog.extensions
        )
        decided = (
            await changes.in_states(self._read, State.APPROVED, State.UNDONE) if self._read else ()
        )
        return known + sum(
            1 if change.state is State.APPROVED else 2
            for change in decided
            if change.key == due.obligation.key and change.period in {None, due.period}
        )

    def safe_on(self, due: Due) -> date:
        """Return the last working day not after the date."""
        return safe_day(due.due_on, self._is_holiday)

    def eve_of(self, due: Due) -> date:
        """Return the last working day before the date."""
        return eve_of(due, self._is_holiday)

    def subject(self, due: Due, language: str) -> str:
        """Return what is due, such as « Déclaration mensuelle des salaires, juin 2025 »."""
        if due.obligation.title:
            return due.obligation.title
        return self._catalog.text(
            "deadline-subject",
            language,
            name=self._catalog.obligation_names[due.obligation.key].name[language],
            month=self._catalog.month(due.period.year, due.period.month, language),
        )

    def _is_holiday(self, day: date) -> bool:
        return self._catalog.holidays.name_on(day) is not None
