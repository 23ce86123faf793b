"""Printing: the guides as files for paper, phone and chat, and the pictures of the day."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from bot.catalog.catalog import Catalog
from bot.core.calendar.deadlines import Due
from bot.core.calendar.morocco import day_of
from bot.core.guides import Funnel
from bot.core.health.vitals import Health
from bot.core.portal.weather import Weather
from bot.core.questions.figures import Figures
from bot.core.sending.arrivals import Arrivals
from bot.rendering.guide import GuideSheet
from bot.rendering.typst_renderer import RenderError, TypstRenderer
from bot.services.audit.trail import Notice
from bot.services.board.board import Board
from bot.services.deadlines.deadlines import Deadlines
from bot.services.deadlines.declarations import RegionProgress
from bot.services.deadlines.outlook import Outlook
from bot.services.printing.board_picture import board_card, figures_card
from bot.services.printing.guide_view import dates, leaflet
from bot.services.printing.health_picture import health_card
from bot.services.printing.pictures import deadline_card, funnel_card, progress_card
from bot.services.printing.proof_view import notice_sheet
from bot.services.printing.report_picture import report_card
from bot.services.printing.weather_picture import weather_card

__all__ = ["Printables", "RenderError", "RenderedFile"]

OBLIGATION = "monthly"
_REMEMBERED = 64  # files: fewer than the renderer keeps


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """A file to send or to save; `sha256` is its fingerprint in hexadecimal."""

    name: str
    content: bytes
    sha256: str


class Printables:
    """Everything the bot prints. The same content on the same day is the same bytes.

    Every method raises RenderError when something does not print as it should, and KeyError for
    an unknown guide or language.
    """

    def __init__(
        self, catalog: Catalog, renderer: TypstRenderer, deadlines: Deadlines, *, bot: str = ""
    ) -> None:
        """Take the bot's name on Telegram, which leads back from paper to the bot."""
        self._bot = bot
        self._catalog = catalog
        self._renderer = renderer
        self._deadlines = deadlines
        self._weather: dict[str, tuple[datetime, RenderedFile]] = {}
        self._steps: dict[
            tuple[str, str], tuple[tuple[object, ...] | None, tuple[RenderedFile, ...]]
        ] = {}

    @classmethod
    def of_content(
        cls, catalog: Catalog, renderer: TypstRenderer, *, bot: str = ""
    ) -> "Printables":
        """Return what prints without a database: no date that officers have changed."""
        return cls(catalog, renderer, Deadlines(catalog), bot=bot)

    async def sheet(self, slug: str, language: str, *, now: datetime) -> RenderedFile:
        """Return a guide on one sheet of A4 (PDF), with the dates as known at `now`."""
        content = await self._renderer.pdf("sheet", await self._leaflet(slug, language, now))
        return _print(f"{self._name(slug, language)}.pdf", content)

    async def phone(self, slug: str, language: str, *, now: datetime) -> RenderedFile:
        """Return a guide as a PDF whose pages have the size of a phone."""
        content = await self._renderer.pdf("phone", await self._leaflet(slug, language, now))
        return _print(f"{self._name(slug, language)}-telephone.pdf", content)

    async def steps(self, slug: str, language: str) -> tuple[RenderedFile, ...]:
        """Return each step of a guide as a picture of 1024 x 1280 pixels."""
        guide, known = self._catalog.guides[slug], self._known(slug)
        before, printed = self._steps.get((slug, language), (None, ()))
        if before != known:
            pictures = await self._renderer.png("steps", leaflet(self._catalog, guide, language))
            name = self._name(slug, language)
            printed = tuple(_print(f"{name}-{n}.png", p) for n, p in enumerate(pictures, 1))
            self._steps[slug, language] = known, printed
        return printed

    async def deadline_card(
        self, outlook: Outlook, language: str, *, now: datetime
    ) -> RenderedFile:
        """Return the next date, its month and the dates after it as a picture."""
        card = deadline_card(self._catalog, outlook, language, day_of(now))
        (picture,) = await self._renderer.png("deadline", card)
        return _print(f"damancom-date-{language}.png", picture)

    async def funnel(self, funnel: Funnel, language: str, *, now: datetime) -> RenderedFile:
        """Return how far people come in the guides as a picture, counted at `now`."""
        card = funnel_card(self._catalog, funnel, language, now)
        (picture,) = await self._renderer.png("bars", card)
        return _print(f"damancom-guide-{language}.png", picture)

    async def progress(
        self, due: Due, progress: Sequence[RegionProgress], language: str, *, now: datetime
    ) -> RenderedFile:
        """Return which share has declared a date, by region, as a picture."""
        what = self._deadlines.subject(due, language)
        card = progress_card(self._catalog, what, progress, language, now)
        (picture,) = await self._renderer.png("bars", card)
        return _print(f"damancom-declared-{language}.png", picture)

    async def report(
        self, arrivals: Arrivals, language: str, *, who: str, now: datetime
    ) -> RenderedFile:
        """Return what became of an announcement of `who` as a picture, counted at `now`."""
        card = report_card(self._catalog, arrivals, language, who=who, now=now)
        (picture,) = await self._renderer.png("report", card)
        return _print(f"annonce-{arrivals.number}-{language}.png", picture)

    async def board(self, board: Board, language: str, *, now: datetime) -> RenderedFile:
        """Return what is asked at `now` as a picture; at least one thing is."""
        card = board_card(self._catalog, board, language, now=now)
        (picture,) = await self._renderer.png("board", card)
        return _print(f"questions-{language}.png", picture)

    async def figures(
        self,
        found: Figures,
        language: str,
        *,
        named: Callable[[str, str], str],
        now: datetime,
    ) -> RenderedFile:
        """Return how questions fare as a picture; `named` titles a theme in a language."""
        card = figures_card(self._catalog, found, language, named=named, now=now)
        (picture,) = await self._renderer.png("bars", card)
        return _print(f"stats-questions-{language}.png", picture)

    async def weather(self, weather: Weather, language: str, *, now: datetime) -> RenderedFile:
        """Return the portal's weather as a picture, that of the same minute where there is one.

        When nothing works everybody looks, and each signal would be another picture.
        """
        minute = now.replace(second=0, microsecond=0)
        at, picture = self._weather.get(language, (None, None))
        if picture is None or at != minute:
            card = weather_card(self._catalog, weather, language, now=minute)
            (drawn,) = await self._renderer.png("weather", card)
            picture = _print(f"damancom-weather-{language}.png", drawn)
            self._weather[language] = minute, picture
        return picture

    async def health(self, health: Health, language: str) -> RenderedFile:
        """Return how the bot is as a picture."""
        (picture,) = await self._renderer.png(
            "health", health_card(self._catalog, health, language)
        )
        return _print(f"status-{language}.png", picture)

    async def notice(self, notice: Notice, language: str, *, now: datetime) -> RenderedFile:
        """Return the proof of an announcement (PDF), as the record has it at `now`."""
        sheet = notice_sheet(self._catalog, notice, language, now=now)
        content = await self._renderer.pdf("notice", sheet)
        return _print(f"preuve-{notice.number}-{language}.pdf", content)

    async def fingerprints(self, *, now: datetime) -> frozenset[str]:
        """Return the SHA-256 of every PDF of the guides as they print at `now`."""
        return frozenset(
            [
                printed.sha256
                for slug in self._catalog.guides
                for language in self._catalog.languages
                for printed in (
                    await self.sheet(slug, language, now=now),
                    await self.phone(slug, language, now=now),
                )
            ]
        )

    async def warm(self, *, now: datetime) -> None:
        """Print all guides in all languages, so that whoever asks for one has it at once."""
        for slug in self._catalog.guides:
            for language in self._catalog.languages:
                await self.sheet(slug, language, now=now)
                await self.phone(slug, language, now=now)
                await self.steps(slug, language)

    async def _leaflet(self, slug: str, language: str, now: datetime) -> GuideSheet:
        outlook = await self._deadlines.outlook(language=language, now=now, only=OBLIGATION)
        guide = self._catalog.guides[slug]
        lines = dates(self._catalog, outlook, language)
        return leaflet(self._catalog, guide, language, lines, today=outlook.today, bot=self._bot)

    def _known(self, slug: str) -> tuple[object, ...]:
        """Return what the pictures of a guide say: officers may put another value in force.

        Comparing it takes a tenth of what it takes to put a leaflet together.
        """
        catalog = self._catalog
        return (catalog.guides[slug], *catalog.facts.values(), *catalog.sources.values())

    def _name(self, slug: str, language: str) -> str:
        return f"damancom-{self._catalog.guides[slug].method}-{language}"


@lru_cache(_REMEMBERED)  # what the renderer has kept is the same bytes: known at once
def _print(name: str, content: bytes) -> RenderedFile:
    return RenderedFile(name, content, hashlib.sha256(content).hexdigest())
