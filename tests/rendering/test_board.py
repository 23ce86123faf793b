"""The pictures of what is asked and of who answers: they print, from the side reading starts."""

from datetime import date, timedelta

import pytest

from bot.catalog.catalog import Catalog
from bot.core.questions.figures import Figures, Share, ThemeFigures
from bot.core.questions.surges import MOST, Surge
from bot.rendering.typst_renderer import TypstRenderer
from bot.services.board import board_words
from bot.services.board.board import Asked, Board
from bot.services.printing.board_picture import board_card, figures_card
from tests.rendering.conftest import LANGUAGES, NOW
from tests.rendering.reading import ALARM, BRAND, columns, count, is_bar, picture

HOURS = (0, 0, 1, 0, 2, 0, 1, 3, 2, 60, 140, 112)
LONG = "Mon relevé de juin affiche un écart sur la prime, que dois-je faire avant la date ? " * 4
MIXED = "واش كاين شي مشكل فـ Damancom، الكود ما كيوصلش"
SINCE = NOW - timedelta(hours=2)
SHARE = Share(9, 10)


def test_the_picture_says_the_numbers_and_when_it_began(catalog: Catalog) -> None:
    """Yesterday is said; each line has its own scale, and a long question is cut."""
    board = Board(
        (
            Asked(Surge(SINCE, 312, HOURS, 2.1), topic="otp-not-received"),
            Asked(Surge(NOW - timedelta(hours=20), 30, (0,) * 12, 0), words=LONG, missed=1),
        ),
        0,
    )
    known, words = board_card(catalog, board, "fr", now=NOW).lines
    assert known.title.strip("\u2068\u2069") == catalog.topics["otp-not-received"].title["fr"]
    assert "312 fois depuis" in known.shown
    assert "112" in known.last
    assert (max(known.hours), known.is_growing) == (1, True)
    assert (max(words.hours), words.is_growing) == (0, False)
    assert "hier" in words.shown
    assert len(words.title) < len(LONG) / 2


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_board_prints_what_people_write(
    renderer: TypstRenderer, catalog: Catalog, language: str
) -> None:
    """As many lines as there may be, in both scripts; the hour that grows is red, on the right."""
    words = (LONG, MIXED, "xyzzy ?", MIXED, LONG)
    asked = [Asked(Surge(SINCE, 30, HOURS, 200), words=one, missed=1) for one in words]
    grown = Asked(Surge(SINCE, 312, HOURS, 2.1), topic="otp-not-received")
    board = Board((grown, *asked), 3)
    assert len(board.asked) == MOST
    (printed,) = await renderer.png("board", board_card(catalog, board, language, now=NOW))
    image = picture(printed)
    assert image.width == 1024
    assert count(image, ALARM) > 1000
    rows = (columns(image, row, ALARM) for row in range(0, image.height, 25))
    bars = [found for found in rows if is_bar(found)]
    assert bars
    assert all(found[0] > 0.8 * image.width for found in bars)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_figures_print(renderer: TypstRenderer, catalog: Catalog, language: str) -> None:
    """Six themes at most, of which the last holds the others; the title of each is its own."""
    keys = [one.key for one in catalog.themes][:8]
    themes = tuple(ThemeFigures(key, 9000 - place, 7, 1) for place, key in enumerate(keys))
    found = Figures(date(2025, 6, 9), date(2025, 7, 9), themes, (1,), SHARE, SHARE, SHARE, SHARE)
    card = figures_card(catalog, found, language, named=lambda theme, _: theme, now=NOW)
    whom, by_theme = card.charts
    assert [one.value for one in whom.bars] == [found.whole.bot, 56, 8]
    assert (len(by_theme.bars), by_theme.bars[-1].label) == (MOST, "…")
    assert sum(one.value for one in by_theme.bars) == found.whole.total
    (printed,) = await renderer.png("bars", card)
    assert count(picture(printed), BRAND) > 1000


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_too_few_for_a_figure_is_one_line(catalog: Catalog, language: str) -> None:
    """Each with its number; what is enough has a line of its own."""
    none = Share(0, 0)
    empty = Figures(NOW.date(), NOW.date(), (), (), none, none, none, none)
    _, few = board_words.figures(catalog, empty, language)
    assert few.count("(") == 5
    full = Figures(NOW.date(), NOW.date(), (), (4,) * 9, SHARE, SHARE, SHARE, none)
    lines = board_words.figures(catalog, full, language)
    assert len(lines) == 6
    assert sum("90" in line for line in lines) == 3
