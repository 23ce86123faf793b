"""How questions fare, for officers: counted from rows without names, and as a table."""

import csv
import io
from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.core.calendar.morocco import day_of
from bot.core.permissions import Denial, NotAllowedError
from bot.core.questions.figures import Figures, Share, ThemeFigures
from bot.services.officers.roles import Roles
from bot.services.official.live import Live
from bot.storage.database import Database
from bot.storage.official import figures
from bot.storage.tickets import tickets

COUNTED = timedelta(days=30)
_SIGN = ";"  # between columns, as in the table of a report


class QuestionFigures:
    """The questions of thirty days in numbers; of the whole country, for every officer."""

    def __init__(self, db: Database, live: Live, roles: Roles) -> None:
        self._db = db
        self._live = live
        self._roles = roles

    async def count(self, *, by: int, now: datetime) -> Figures:
        """Return the figures. Raises NotAllowedError.

        By the bot: each answer that it gave. By people: each ticket with a reply. By nobody: each
        ticket without, and what the bot had no answer to where its person asked nobody else.
        """
        read, since = self._db.read, now - COUNTED
        if by not in await self._roles.officers(read=read):
            raise NotAllowedError(Denial.NOBODY)
        counts = await figures.answered(read, since=day_of(since))
        asked = await figures.tickets(read, since=since)
        replies = await tickets.replies(read, since=since)
        told = [row for row in replies if row["promised"] is not None]
        official = {row["topic"]: row["theme"] for row in await figures.themes(read)}
        bot, people, nobody = Counter[str](), Counter[str](), Counter[str]()
        votes = Counter[str]()
        for row in counts:
            if row["event"] == "given":
                bot[self._theme(row["topic"], official)] += row["number"]
            votes[row["event"]] += row["number"]
        for row in asked:
            people[row["theme"]] += row["replied"]
            nobody[row["theme"]] += row["asked"] - row["replied"]
        nobody[""] += await figures.unsure(read, since=since)
        themes = [
            ThemeFigures(theme, bot[theme], people[theme], nobody[theme])
            for theme in {*bot, *people, *nobody}
        ]
        themes.sort(key=lambda one: (-one.total, one.theme))
        total = sum(row["asked"] for row in asked)
        return Figures(
            since=day_of(since),
            until=day_of(now),
            themes=tuple(one for one in themes if one.total),
            replies=tuple(sorted(row["replied_in"] for row in replies)),
            helped=Share(votes["helped"], votes["helped"] + votes["not_helped"]),
            rated=Share(sum(row["good"] for row in asked), sum(row["rated"] for row in asked)),
            reopened=Share(sum(row["reopened"] for row in asked), total),
            kept=Share(sum(row["replied_in"] <= row["promised"] for row in told), len(told)),
        )

    def table(self, found: Figures, language: str) -> str:
        """Return the figures as CSV as Excel takes it in French: the themes, then the rest."""

        def say(name: str) -> str:
            return self._live.catalog.text(f"figures-column-{name}", language)

        lines = io.StringIO()
        writer = csv.writer(lines, delimiter=_SIGN)
        writer.writerow([say(name) for name in ("theme", "bot", "people", "nobody", "total")])
        for one in found.themes:
            name = self.theme(one.theme, language)
            writer.writerow([name, one.bot, one.people, one.nobody, one.total])
        whole = found.whole
        writer.writerow([say("whole"), whole.bot, whole.people, whole.nobody, whole.total])
        writer.writerow([])
        writer.writerow([say("what"), say("number"), say("of")])
        for name, share in (("p50", 0.5), ("p90", 0.9)):
            replied_in = found.replied_in(share)
            shown = "" if replied_in is None else replied_in
            writer.writerow([say(name), shown, len(found.replies)])
        for name in ("helped", "rated", "reopened", "kept"):
            one_share: Share = getattr(found, name)
            writer.writerow([say(name), one_share.part, one_share.whole])
        return lines.getvalue()

    def theme(self, theme: str, language: str) -> str:
        """Return the title of a theme, without its sign; "": none, "…": all others."""
        titles = {one.key: one.title[language] for one in self._live.catalog.themes}
        if theme in titles:
            return titles[theme].partition(" ")[2]
        key = "figures-other-themes" if theme == "…" else "figures-no-theme"
        return self._live.catalog.text(key, language)

    def _theme(self, topic: str, official: Mapping[str, str]) -> str:
        themes = self._live.catalog.themes
        return next((one.key for one in themes if topic in one.topics), official.get(topic, ""))
