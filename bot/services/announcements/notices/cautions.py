"""What who writes and who approves are told before they decide: the night, and who is left out."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, leaves_by_night
from bot.core.calendar.changes import Change, in_force
from bot.core.calendar.dates import misnamed_days
from bot.core.calendar.morocco import ZONE, day_of
from bot.core.corrections import left_behind, still_says
from bot.core.verification.reading.words import words
from bot.core.verification.traps import leads
from bot.core.writing.subjects import subject
from bot.core.writing.telegram_html import plain
from bot.services.announcements.text import AnnouncementText
from bot.services.deadlines.deadlines import Deadlines
from bot.services.officers.roles import Roles
from bot.storage import announcements
from bot.storage.database import Database
from bot.storage.people import audiences

MOST_LEADS = 3  # that are named
LONGEST_LEAD = 60  # signs of each
_FACTS = 1_024  # whose words are remembered


class Cautions:
    """Finds what in an announcement its authors may not have thought of."""

    def __init__(
        self, db: Database, catalog: Catalog, roles: Roles, wording: AnnouncementText
    ) -> None:
        self._db = db
        self._catalog = catalog
        self._roles = roles
        self._wording = wording
        self._deadlines = Deadlines(catalog, db)

    @property
    def _known(self) -> frozenset[str]:
        """The numbers and hosts among our facts and sources: who is led there is led to us."""
        catalog = self._catalog
        facts = (fact.texts[catalog.default] for fact in catalog.facts.values())
        return catalog.hosts().union(*map(_dialled, facts))

    async def of(
        self,
        one: Announcement,
        language: str,
        *,
        along: Change | None = None,
        now: datetime,
    ) -> Sequence[str]:
        """Return the sentences to read before an announcement is submitted or approved.

        `along` is the change of a date that is approved with it: its day is that of the calendar.
        """
        lines = [*await self._beside(one, language)]
        if leaves_by_night(one, now=now):
            there = (one.moment or now).astimezone(ZONE)
            time = self._catalog.formats.time(there.time(), language)
            key = "announce-night" if one.moment else "announce-night-now"
            lines.append(self._catalog.text(key, language, time=time))
        lines += self._slips(one, language, now=now)
        lines += await self._of_date(one, language, along, now=now)
        lines += await self._left_behind(one, language)
        if leading := self._leading(one):
            lines.append(self._catalog.text("announce-leads", language, what=leading))
        return [*lines, *await self.of_audience(one, language)]

    async def _beside(self, one: Announcement, language: str) -> Sequence[str]:
        """Return what else waits to correct the same, by whom, and what it changes."""
        others = await announcements.beside(self._db.read, one)
        before = await announcements.corrected(self._db.read, one)
        if not others or before is None:
            return []
        named, lines = await self._roles.namer(), list[str]()
        for other in others:
            key, by = f"announce-beside-{other.state}", named(other.author, language)
            lines.append(self._catalog.text(key, language, by=by))
            lines += self._wording.compared(before, other, language)
        return lines

    def _slips(self, one: Announcement, language: str, *, now: datetime) -> Sequence[str]:
        """Return what its author wrote by mistake: the day of the week of another date."""
        today = day_of(now)
        texts = [plain(text)[0] for text in one.texts.values()]
        days = [day for text in texts for day in misnamed_days(text, today=today)]
        return [
            self._catalog.text(
                "change-day-other",
                language,
                date=self._catalog.date(day, language),
                weekday=self._catalog.weekday(day, language),
            )
            for day in dict.fromkeys(days)
        ]

    def _leading(self, one: Announcement) -> str:
        """Return what leads to somebody unknown: a number, an address that is not of our facts."""
        found = [leads(*plain(text), self._known) for text in one.texts.values()]
        distinct = list(dict.fromkeys(lead for each in found for lead in each))
        shown = [" ".join(lead.split())[:LONGEST_LEAD] for lead in distinct[:MOST_LEADS]]
        return ", ".join([*shown, *["…"] * (len(distinct) > MOST_LEADS)])

    async def _left_behind(self, one: Announcement, language: str) -> Sequence[str]:
        """Return what still stands in the languages whose text a correction leaves as it is."""
        before = await announcements.corrected(self._db.read, one)
        if before is None:
            return []
        return [
            self._catalog.text(
                "announce-left-behind",
                language,
                name=self._catalog.languages[code].name,
                subject=still_says(before, one, code) or subject(one.texts[code]) or "…",
            )
            for code in left_behind(before, one)
        ]

    async def _of_date(
        self, one: Announcement, language: str, along: Change | None, *, now: datetime
    ) -> Sequence[str]:
        """Return that an announcement names another last day than the calendar, if it does.

        Where its texts do not say the same, each that does so is named.
        """
        deadlines = self._deadlines
        if along is not None:
            deadlines = Deadlines(self._catalog, self._db, in_force(along, now=now))
        found = await deadlines.contradicted(one, now=now)
        said = {
            code: {
                "date": self._catalog.date(other.day, language, weekday=True),
                "due": self._catalog.date(other.due.due_on, language),
            }
            for code, other in found.items()
        }
        if len(found) == len(one.texts) and len({other.day for other in found.values()}) == 1:
            dates = next(iter(said.values()))
            return [self._catalog.text("announce-other-date", language, **dates)]
        return [
            self._catalog.text(
                "announce-other-date-in",
                language,
                name=self._catalog.languages[code].name,
                **dates,
            )
            for code, dates in said.items()
        ]

    async def of_audience(self, one: Announcement, language: str) -> Sequence[str]:
        """Return the sentences to read about whom an announcement is for."""
        lines = []
        if beyond := self._beyond(one, language):
            lines.append(beyond)
        if one.audience is not None and one.corrects is None:
            left_out = await audiences.left_out(
                self._db.read, one.audience, default_language=self._catalog.default
            )
            if left_out.total:
                lines.append(
                    self._catalog.text(
                        "announce-left-out",
                        language,
                        people=left_out.people,
                        groups=left_out.groups,
                    )
                )
        return lines

    def _beyond(self, one: Announcement, language: str) -> str:
        """Return that who speaks for a region addresses others as well, empty if not."""
        if not one.region or one.audience is None or one.is_exercise:
            return ""
        names = {code: named.name[language] for code, named in self._catalog.regions.items()}
        region, regions = names.get(one.region, one.region), one.audience.regions
        if not regions:
            return self._catalog.text("announce-speaks-for", language, region=region)
        others = [names[code] for code in regions if code != one.region]
        if not others:
            return ""
        return self._catalog.text(
            "announce-speaks-beyond",
            language,
            region=region,
            regions=self._catalog.listed(others, language),
        )


@lru_cache(_FACTS)
def _dialled(text: str) -> frozenset[str]:
    return frozenset(word.key.removeprefix("tel:") for word in words(text))
