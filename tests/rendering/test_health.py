"""The picture of the bot's health: it prints in every language, and what is wrong is red."""

from datetime import timedelta

import pytest

from bot.catalog.catalog import Catalog
from bot.core.health.vitals import Health, Load, Search, Vitals
from bot.rendering.typst_renderer import TypstRenderer
from bot.services.printing.health_picture import health_card
from tests.rendering.conftest import LANGUAGES, NOW
from tests.rendering.reading import ALARM, BRAND, columns, count, is_bar, picture

WELL = Vitals("0.1.0", 300, 1, 0, 34_500_000, 0.42, 48_000_000_000, 131_000_000, 0, NOW)
ILL = Vitals(
    *("0.1.0", 9e6, 9e5, 9e5, 2_134_500_000, 0.04, 3_300_000_000, 1_131_000_000, -9e5),
    NOW - timedelta(days=50),
)
FULL = Load(1_234_567, 12_345, 1_234, Search.BEHIND, is_foreign=True, damaged_at=NOW)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_health_prints(renderer: TypstRenderer, catalog: Catalog, language: str) -> None:
    """On a phone's width; a bar that grows from the side where reading starts; red is wrong."""
    well = health_card(catalog, Health(WELL, Load(), NOW), language)
    (printed,) = await renderer.png("health", well)
    image = picture(printed)
    assert image.width == 1024
    assert count(image, ALARM) == 0
    assert count(image, BRAND) > 10_000

    ill = health_card(catalog, Health(ILL, FULL, NOW), language)
    (printed,) = await renderer.png("health", ill)
    image = picture(printed)
    assert count(image, ALARM) > 10_000
    bars = [one for row in range(150, 400, 8) if is_bar(one := columns(image, row, ALARM))]
    assert bars
    left, right = bars[-1][0], image.width - bars[-1][-1]
    assert (left < right) is (well.direction == "ltr")


async def test_what_does_not_tell_has_no_place(renderer: TypstRenderer, catalog: Catalog) -> None:
    """No bar of a disk that nobody knows."""
    card = health_card(catalog, Health(Vitals(), Load(), NOW), "fr")
    assert card.disk < 0
    assert await renderer.png("health", card)
