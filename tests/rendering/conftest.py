"""The real guides, as they were printed on 9 July 2025, in the days of the first exception."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest

from bot.catalog.catalog import Catalog
from bot.rendering.guide import GuideSheet
from bot.rendering.typst_renderer import TypstRenderer
from bot.services.deadlines.deadlines import Deadlines
from bot.services.printing.guide_view import dates, leaflet
from bot.services.printing.printables import Printables

NOW = datetime(2025, 7, 9, 9, tzinfo=UTC)
LANGUAGES = ("fr", "ar", "en")
GUIDES = ("login-otp", "login-eid")
EVERY = [(slug, language) for slug in GUIDES for language in LANGUAGES]

LeafletOf = Callable[[str, str], Awaitable[GuideSheet]]


@pytest.fixture
def prints(catalog: Catalog, renderer: TypstRenderer) -> Printables:
    """All prints."""
    return Printables.of_content(catalog, renderer, bot="ConfrereBot")


@pytest.fixture
def leaflet_of(catalog: Catalog) -> LeafletOf:
    """A way to get the leaflet of a guide in a language, to spoil it."""

    async def make(slug: str, language: str) -> GuideSheet:
        outlook = await Deadlines(catalog).outlook(language=language, now=NOW)
        lines = dates(catalog, outlook, language)
        return leaflet(catalog, catalog.guides[slug], language, lines, bot="ConfrereBot")

    return make
