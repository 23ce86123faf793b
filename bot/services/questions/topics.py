"""The answers of the FAQ as they are given on a day: what is computed is filled in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.calendar.date_questions import DateQuestion
from bot.core.calendar.deadlines import Due
from bot.core.calendar.morocco import day_of
from bot.core.marks import (
    BEST_HOURS,
    BY_ANNOUNCEMENT,
    BY_RULE,
    NEXT_DEADLINE,
    REMINDER_DAYS,
    REMINDER_TIME,
    RULE,
    extension_of,
    filled,
    instead,
    moves_of,
)
from bot.core.writing.text import escape
from bot.services.deadlines import deadline_words
from bot.services.deadlines.deadlines import Deadlines
from bot.services.deadlines.outlook import Outlook
from bot.services.portal import portal_words
from bot.services.portal.portal import Portal

_NONE, _NEXT = timedelta(0), timedelta(days=45)  # « le mois prochain », but « juillet 2027 »
_NOTED = "test-day"  # the fact about the day in whose place measured hours stand


@dataclass(frozen=True, slots=True)
class DateAnswer:
    """The answer to a question about the date (Telegram HTML), and the dates it is about."""

    html: str
    outlook: Outlook
    due: Due  # the one that is asked about; most often the next
    is_late: bool  # whether it tells what to do after a date


class Topics:
    """Answers as of a moment, with what officers have changed by then."""

    def __init__(
        self, catalog: Catalog, deadlines: Deadlines, portal: Portal | None = None
    ) -> None:
        """Take the signals about the portal, where there are any."""
        self._catalog = catalog
        self._deadlines = deadlines
        self._portal = portal

    def known(self, topics: Iterable[str], *, now: datetime) -> Sequence[str]:
        """Return those of the topics that people may be told of at `now`."""
        return [
            topic
            for topic in topics
            if topic in self._catalog.topics and self._catalog.topics[topic].is_known(day_of(now))
        ]

    async def date(
        self,
        language: str,
        *,
        now: datetime,
        asked: DateQuestion | None = None,
        topic: str | None = None,
    ) -> DateAnswer:
        """Return the date that is asked about, the next one where none is named.

        `topic` is the one whose answer begins with it.
        """
        outlook = await self._deadlines.outlook(language=language, now=now)
        about = await self._deadlines.asked(asked, now=now) if asked else None
        then = None
        ahead = about.due_on - outlook.due.due_on if about else _NONE
        is_taken_for = asked and asked.believes_next and (not asked.year or ahead < _NEXT)
        if about and is_taken_for and ahead > _NONE:
            # « c’est le 10 janvier ? » in December: the coming one is meant, and is earlier.
            then, about = self._deadlines.seen(about, outlook, language=language), None
        due = about or outlook.due
        is_of_once = topic and self._catalog.topics[topic].known_on and not due.extension
        if is_of_once and asked and asked.day(today=outlook.today) is None:
            asked = None  # of what was once: “no” would be said of this month
        seen = self._deadlines.seen(about, outlook, language=language) if about else None
        html = deadline_words.lead(
            self._catalog, outlook, language, asked=asked, about=seen, then=then
        )
        advice = deadline_words.late_advice(self._catalog, outlook, language, due=due, asked=asked)
        return DateAnswer(html, outlook, due, is_late=advice is not None)

    async def body(
        self, topic: str, language: str, *, now: datetime, asked: DateQuestion | None = None
    ) -> str:
        """Return a topic's answer as Telegram HTML; `asked` is what is asked about the date."""
        catalog, schedule = self._catalog, self._catalog.schedule
        template = catalog.topics[topic].body[language]
        if BEST_HOURS in template:
            measured = await self._measured(language, now=now)
            template = instead(template, BEST_HOURS, measured and escape(measured))
        (obligation, *_) = catalog.obligations.values()
        values: dict[str, str | None] = {
            RULE: self._rule(language),
            REMINDER_DAYS: escape(deadline_words.reminder_days(catalog, schedule, language)),
            REMINDER_TIME: escape(catalog.formats.time(schedule.at, language)),
        }
        for one in catalog.extensions:
            is_known = one.known_on <= day_of(now)
            day = escape(catalog.date(one.due_on, language)) if is_known else None
            values[extension_of(one.key)] = day
            if moves_of(str(one.period)) in template:
                known = await self._deadlines.moves(one.period, now=now)
                told = deadline_words.moves(catalog, obligation, known, language)
                values[moves_of(str(one.period))] = told
        if NEXT_DEADLINE in template:
            date = await self.date(language, now=now, asked=asked, topic=topic)
            said = deadline_words.by_announcement(catalog, date.outlook, date.due, language)
            values |= {
                RULE: self._rule(language, date.due),
                NEXT_DEADLINE: date.html,
                BY_RULE: None if said else "",
                BY_ANNOUNCEMENT: escape(said) if said else None,
            }
        return filled(template, values.__getitem__)

    def _rule(self, language: str, due: Due | None = None) -> str:
        """Return the rule as HTML; the hour has a line of its own in the answer."""
        (obligation, *_) = self._catalog.obligations.values()
        return escape(
            deadline_words.rule(self._catalog, obligation, language, due=due, tells_hour=False)
        )

    async def sources(self, topic: str, *, now: datetime) -> Sequence[str]:
        """Return what a topic's answer rests on: measured hours on no note of one evening."""
        catalog = self._catalog
        found = catalog.topics[topic]
        if BEST_HOURS not in found.body[catalog.default]:
            return found.sources
        noted = catalog.facts[_NOTED].source
        is_measured = await self._measured(catalog.default, now=now) is not None
        return [one for one in found.sources if not (is_measured and one == noted)]

    async def _measured(self, language: str, *, now: datetime) -> str | None:
        """Return which hours worked best, as plain text; None where too little is known."""
        if self._portal is None:
            return None
        return portal_words.best(self._catalog, await self._portal.weather(now=now), language)
