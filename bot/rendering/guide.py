"""What the leaflet of a guide holds, on paper, on a phone and as pictures."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import segno

from bot.core.writing.markup import Blocks

_DARK = "#13252B"  # the ink of the templates


@dataclass(frozen=True, slots=True)
class Stage:
    """One step: what to do, and the drawing that shows it."""

    counted: str  # « Étape 1 sur 5 »
    title: str
    text: Blocks
    drawing: str
    alt: str


@dataclass(frozen=True, slots=True)
class Advice:
    """Something to know at a step, once it is in the way; `step` counts from 1."""

    step: int
    text: Blocks


@dataclass(frozen=True, slots=True)
class GuideSheet:
    """A guide, ready to be printed in one language. Every text is as it is to be shown."""

    locale: str  # e.g. fr_MA
    direction: str  # ltr or rtl
    author: str
    kicker: str
    title: str
    method: str
    intro: Blocks
    steps: tuple[Stage, ...]
    help_title: str
    help: tuple[Advice, ...]
    deadline_title: str
    deadline: tuple[str, ...]
    portal_url: str
    qr: str  # SVG of the portal's address
    open_portal: str
    bot_url: str  # where the bot is, empty where it is not known
    bot_qr: str  # SVG of that
    bot_name: str
    drawing_note: str  # says that the drawings are no screenshots
    words: Mapping[str, str]  # those inside the drawings
    disclaimer: str
    sources: str
    verified: str


@cache
def qr_code(address: str) -> str:
    """Return an address as a QR code, an SVG."""
    svg = io.BytesIO()
    segno.make(address, error="m").save(svg, kind="svg", border=0, dark=_DARK, xmldecl=False)
    return svg.getvalue().decode()
