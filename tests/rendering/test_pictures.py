"""The pictures: step cards, the next date, the funnel."""

import math
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.catalog.catalog import Catalog
from bot.core.guides import Funnel, Progress
from bot.rendering.typst_renderer import RenderError, TypstRenderer
from bot.services.deadlines.deadlines import Deadlines
from bot.services.printing.pictures import deadline_card, funnel_card
from bot.services.printing.printables import Printables
from tests.rendering.conftest import EVERY, LANGUAGES, NOW
from tests.rendering.reading import (
    ALARM,
    AMBER,
    AMBER_DEEP,
    BRAND,
    columns,
    count,
    is_bar,
    picture,
)

SIZE_LIMIT = 200_000
POINT = 1024 / 360  # pixels
MARGIN, GUTTER = 22, 5  # points, of the progress bar
BAR_ROWS = range(round(34 * POINT), round(50 * POINT))


@pytest.mark.parametrize(("slug", "language"), EVERY)
async def test_step_cards(prints: Printables, catalog: Catalog, slug: str, language: str) -> None:
    """One for each step: light, as large as a chat shows them, with the ring that says here."""
    cards = await prints.steps(slug, language)

    assert len(cards) == len(catalog.guides[slug].steps)
    assert len({card.sha256 for card in cards}) == len(cards)
    for card in cards:
        image = picture(card.content)
        assert image.size == (1024, 1280)
        assert len(card.content) < SIZE_LIMIT
        assert count(image, AMBER) > 2000


@pytest.mark.parametrize(("slug", "language"), EVERY)
async def test_the_bar_grows_from_the_side_where_reading_starts(
    prints: Printables, catalog: Catalog, slug: str, language: str
) -> None:
    """From the left in French and English, from the right in Arabic, step by step."""
    cards = await prints.steps(slug, language)
    total = len(cards)
    piece = (360 - 2 * MARGIN - GUTTER * (total - 1)) / total

    for number, card in enumerate(cards, 1):
        image = picture(card.content)
        filled = max((columns(image, row, BRAND) for row in BAR_ROWS), key=len)
        reach = number * piece + (number - 1) * GUTTER
        start, end = MARGIN * POINT, (MARGIN + reach) * POINT
        if catalog.languages[language].direction == "rtl":
            start, end = image.width - end, image.width - start

        assert math.isclose(len(filled), number * piece * POINT, abs_tol=4 * number)
        assert math.isclose(filled[0], start, abs_tol=4)
        assert math.isclose(filled[-1], end, abs_tol=4)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("day", "is_urgent"), [("2025-07-09", False), ("2025-07-15", True)])
async def test_the_next_date(
    prints: Printables, catalog: Catalog, language: str, day: str, is_urgent: bool
) -> None:
    """The day is marked in its month; the countdown turns red in the last days only."""
    now = datetime.fromisoformat(day).replace(hour=9, tzinfo=UTC)
    outlook = await Deadlines(catalog).outlook(language=language, now=now)

    printed = await prints.deadline_card(outlook, language, now=now)

    image = picture(printed.content)
    assert image.width == 1024
    assert len(printed.content) < SIZE_LIMIT
    assert count(image, AMBER_DEEP) > 1000
    assert (count(image, ALARM) > 500) == is_urgent


@pytest.mark.parametrize(
    ("day", "today", "countdown", "warning"),
    [
        ("2025-07-09", 9, "J-8", ""),
        ("2025-07-28", 0, "J-13", "vendredi 8 août 2025"),  # the 10th is a Sunday of August
        ("2025-08-09", 9, "Demain", "dès maintenant"),
        ("2025-08-10", 10, "Aujourd’hui", "dès maintenant"),
    ],
)
async def test_what_the_date_card_says(
    catalog: Catalog, day: str, today: int, countdown: str, warning: str
) -> None:
    """Days are counted from today, and a day off is never left unsaid."""
    now = datetime.fromisoformat(day).replace(hour=9, tzinfo=UTC)
    outlook = await Deadlines(catalog).outlook(language="fr", now=now)

    card = deadline_card(catalog, outlook, "fr", now.date())

    assert card.today == today
    assert card.countdown == countdown
    assert bool(card.warning) == bool(warning)
    assert warning in card.warning
    assert outlook.due.due_on.day in {n for week in card.weeks for n in week}
    assert len(card.later) == 2


async def test_the_month_is_that_of_the_date(catalog: Catalog) -> None:
    """July 2025 begins on a Tuesday."""
    outlook = await Deadlines(catalog).outlook(language="ar", now=NOW)
    card = deadline_card(catalog, outlook, "ar", NOW.date())

    assert (card.month, card.day, card.weekday) == ("يوليوز", 17, "الخميس")
    assert card.weeks[0] == (0, 1, 2, 3, 4, 5, 6)
    assert card.weekdays[0] == "الاثنين"


async def test_a_later_date_on_a_day_off_says_which_day_to_count_on(catalog: Catalog) -> None:
    """The picture travels alone: 10 January 2027 is a Sunday, 10 February a Wednesday."""
    now = datetime(2026, 12, 3, 9, tzinfo=UTC)
    outlook = await Deadlines(catalog).outlook(language="fr", now=now)
    card = deadline_card(catalog, outlook, "fr", now.date())

    said = [one.safe.replace("\u00a0", " ") for one in card.later]
    assert "vendredi 8 janvier" in said[0]
    assert said[1] == ""


FUNNEL = Funnel(
    date(2025, 6, 9),
    date(2025, 7, 9),
    (
        Progress("login-otp", "fr", (60, 40, 30, 20, 10), (5, 0, 0, 1, 0), 8),
        Progress("login-otp", "ar", (40, 10, 10, 5, 5), (0, 0, 0, 2, 0), 2),
    ),
)


def test_the_funnel_counts_all_languages_together(catalog: Catalog) -> None:
    """People who reached each step, where they were stuck, and who got in."""
    (bars,) = funnel_card(catalog, FUNNEL, "fr", NOW).charts

    assert [bar.value for bar in bars.bars] == [100, 50, 40, 25, 15, 10]
    assert [bar.beside for bar in bars.bars] == ["5 blocages", "", "", "3 blocages", "", ""]
    assert [bar.is_end for bar in bars.bars] == [False] * 5 + [True]
    assert "60" in bars.note
    assert "40" in bars.note


@pytest.mark.parametrize("language", LANGUAGES)
async def test_bars_are_as_long_as_their_numbers(
    prints: Printables, catalog: Catalog, language: str
) -> None:
    """And grow from the side where reading starts."""
    image = picture((await prints.funnel(FUNNEL, language, now=NOW)).content)
    rows = [columns(image, row, BRAND) for row in range(0, image.height, 4)]
    bars = sorted({len(row): row for row in rows if is_bar(row)}.items(), reverse=True)
    lengths = [length for length, _ in bars]
    full, full_row = bars[0]
    is_rtl = catalog.languages[language].direction == "rtl"

    for share in (0.5, 0.4, 0.25, 0.15):
        nearest = min(lengths, key=lambda length: abs(length - share * full))
        assert math.isclose(nearest, share * full, abs_tol=12)
    for _, row in bars:
        if is_rtl:
            assert math.isclose(row[-1], full_row[-1], abs_tol=10)
        else:
            assert math.isclose(row[0], full_row[0], abs_tol=10)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_funnel_without_people_says_so(prints: Printables, language: str) -> None:
    """Division by nobody is not an error."""
    empty = Funnel(FUNNEL.since, FUNNEL.until, ())
    unused = Funnel(
        FUNNEL.since, FUNNEL.until, (Progress("login-eid", "en", (0,) * 4, (0,) * 4, 0),)
    )

    assert (await prints.funnel(empty, language, now=NOW)).content
    assert (await prints.funnel(unused, language, now=NOW)).content


async def test_a_picture_with_a_hole_is_refused(renderer: TypstRenderer, catalog: Catalog) -> None:
    """A name that the fonts cannot write is an error, not an empty box."""
    card = funnel_card(catalog, FUNNEL, "fr", NOW)

    with pytest.raises(RenderError, match="could not be displayed"):
        await renderer.png("bars", replace(card, title="漢字"))
