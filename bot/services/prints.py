"""Printing: the guides as leaflets and step cards, the dates and the funnel as pictures."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.catalog.model import Guide
from bot.rendering.guide import Advice, Leaflet, Stage, qr_code
from bot.rendering.press import Press
from bot.services.deadlines import Deadlines, Outlook

OBLIGATION = "monthly"
_SAMPLE = "482915307264"  # digits for the drawing of a code


@dataclass(frozen=True, slots=True)
class Print:
    """A file to send or to save; `sha256` is its fingerprint in hexadecimal."""

    name: str
    content: bytes
    sha256: str


class Prints:
    """Everything the bot prints."""

    def __init__(self, catalog: Catalog, press: Press) -> None:
        self._catalog = catalog
        self._press = press
        self._deadlines = Deadlines(catalog)

    async def sheet(self, slug: str, language: str, *, now: datetime) -> Print:
        """Return a guide on one sheet of A4, with the dates as known at `now`.

        Raises KeyError for an unknown guide or language, PressError.
        """
        leaflet = self._leaflet(slug, language, self._dates(language, now))
        return _print(f"{self._name(slug, language)}.pdf", await self._press.pdf("sheet", leaflet))

    async def phone(self, slug: str, language: str, *, now: datetime) -> Print:
        """Return a guide as a PDF of pages the size of a phone. Raises as `sheet`."""
        leaflet = self._leaflet(slug, language, self._dates(language, now))
        return _print(
            f"{self._name(slug, language)}-telephone.pdf", await self._press.pdf("phone", leaflet)
        )

    async def steps(self, slug: str, language: str) -> tuple[Print, ...]:
        """Return each step of a guide as a picture of 1024 x 1280 pixels. Raises as `sheet`."""
        leaflet = self._leaflet(slug, language)
        pictures = await self._press.png("steps", leaflet)
        name = self._name(slug, language)
        return tuple(_print(f"{name}-{n}.png", p) for n, p in enumerate(pictures, 1))

    def _name(self, slug: str, language: str) -> str:
        return f"damancom-{self._catalog.guides[slug].method}-{language}"

    def _leaflet(self, slug: str, language: str, dates: tuple[str, ...] = ()) -> Leaflet:
        catalog = self._catalog
        guide = catalog.guides[slug]

        def say(key: str, **values: str | int) -> str:
            return catalog.text(key, language, **values)

        portal = catalog.facts["portal-url"].text(language)
        return Leaflet(
            locale=catalog.languages[language].locale,
            direction=catalog.languages[language].direction,
            author=say("print-author"),
            kicker=say("print-kicker"),
            title=guide.title[language],
            method=f"{catalog.facts['portal-name'].text(language)} · {say(f'guide-{guide.method}')}",
            intro=guide.intro_blocks[language],
            steps=self._stages(guide, language),
            help_title=say("print-help"),
            help=tuple(
                Advice(number, step.blocks[language][1:])
                for number, step in enumerate(guide.steps, 1)
                if step.blocks[language][1:]
            ),
            deadline_title=say("print-deadline"),
            deadline=dates,
            portal_url=portal,
            qr=qr_code(portal),
            open_portal=say("open-portal"),
            drawing_note=say("print-drawing-note"),
            words=self._words(language),
            disclaimer=say("print-disclaimer"),
            sources=self._sources(guide, language),
            verified=say("print-verified", date=catalog.date(guide.verified_on, language)),
        )

    def _stages(self, guide: Guide, language: str) -> tuple[Stage, ...]:
        total = len(guide.steps)
        return tuple(
            Stage(
                counted=self._catalog.text("guide-step", language, number=number, total=total),
                title=step.title[language],
                text=step.blocks[language][:1],
                drawing=step.drawing,
                alt=step.alt[language],
            )
            for number, step in enumerate(guide.steps, 1)
        )

    def _words(self, language: str) -> dict[str, str]:
        """Return the words inside the drawings: the portal's own are French everywhere."""
        facts = self._catalog.facts
        digits = facts["otp-digits"].text(language)
        return {
            "drawing": self._catalog.text("print-drawing", language),
            "address": facts["portal-url"].text(language).removeprefix("https://").rstrip("/"),
            "otp_button": facts["otp-button"].text(language),
            "validate_button": facts["validate-button"].text(language),
            "identifier": self._catalog.text("print-identifier", language),
            "code": self._catalog.text("print-code", language, digits=digits),
            "sample": _SAMPLE[: int(digits)],
            "password": self._catalog.text("print-password", language),
            "app": facts["eid-app-name"].text(language),
            "eid": "e-ID",
        }

    def _sources(self, guide: Guide, language: str) -> str:
        catalog = self._catalog
        named = []
        for source in (catalog.sources[key] for key in guide.sources):
            published = catalog.published(source, language)
            title = source.title[language]
            named.append(f"{title} ({published})" if published else title)
        return f"{catalog.text('sources', language, count=len(named))} {' · '.join(named)}"

    def _dates(self, language: str, now: datetime) -> tuple[str, ...]:
        """Return what a leaflet says of the dates; it changes only when one of them does."""
        catalog = self._catalog
        outlook = self._deadlines.outlook(OBLIGATION, language=language, now=now)
        due = outlook.due

        def say(key: str, **values: str | int) -> str:
            return catalog.text(key, language, **values)

        lines = [
            say("print-deadline-rule", day=due.obligation.day),
            say(
                "reminder-date",
                month=catalog.month(due.period.year, due.period.month, language),
                date=catalog.date(due.due_on, language, weekday=True),
            ),
        ]
        if due.extension:
            lines.append(
                say(
                    "deadline-extension",
                    normal=catalog.date(due.normal_on, language),
                    announced=catalog.date(due.extension.known_on, language),
                    authority=catalog.authorities[due.extension.announced_by].name[language],
                )
            )
        if outlook.is_off_day:
            safe = catalog.date(outlook.safe_on, language, weekday=True)
            lines.append(say("print-deadline-off", date=safe))
        return tuple(lines)


def _print(name: str, content: bytes) -> Print:
    return Print(name, content, hashlib.sha256(content).hexdigest())
