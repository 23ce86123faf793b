"""The picture of a report: totals that add up, a curve with round hours, shares to scale."""

import math
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalog.catalog import Catalog
from bot.core.calendar.morocco import ZONE
from bot.core.sending.arrivals import Arrivals
from bot.core.sending.broadcasts import Report, State
from bot.rendering.report import Curve, curve
from bot.services.printing.printables import Printables
from bot.services.printing.report_picture import report_card
from tests.rendering.conftest import LANGUAGES
from tests.rendering.reading import BRAND, columns, is_bar, picture

SENT_AT = datetime(2025, 7, 9, 8, 2, tzinfo=UTC)  # 9:02 in Morocco
NOW = SENT_AT + timedelta(minutes=10)
MINUTE = timedelta(minutes=1)
ENDS = {
    ("sent", ""): 90,
    ("unreachable", "blocked"): 4,
    ("unreachable", "kicked"): 2,
    ("uncertain", "no_answer"): 1,
}
ARRIVALS = Arrivals(
    number="2025-07-003",
    sent_at=SENT_AT,
    report=Report(State.SENDING, 100, ENDS, 0, None),
    moments=[(SENT_AT, 30), (SENT_AT + MINUTE, 60)],
    by_region={"06": (20, 40), "04": (10, 40), "12": (1, 2), "": (9, 10)},
    groups=(1, 3),
    by_language={"fr": (40, 80), "ar": (20, 20), "en": (0, 0)},
    read=12,
)
REGION = "Laâyoune-Sakia El Hamra"


def drawn(
    moments: list[tuple[datetime, int]], *, end: datetime = SENT_AT, most: int = 0
) -> Curve | None:
    """Return a curve that says its hours as Morocco's clock does."""
    return curve(
        moments,
        begin=SENT_AT,
        end=end,
        most=most,
        clock=lambda at: f"{at.astimezone(ZONE):%d %H:%M}",
        number=str,
        alt="",
    )


@pytest.mark.parametrize("language", LANGUAGES)
async def test_shares_are_to_scale_from_the_side_where_reading_starts(
    prints: Printables, catalog: Catalog, language: str
) -> None:
    """A quarter is half as long as a half, and begins where it does."""
    printed = await prints.report(ARRIVALS, language, who="CNSS", now=NOW)
    image = picture(printed.content)
    below_totals = range(image.height // 2, image.height)
    bars = {len(row): row for y in below_totals if is_bar(row := columns(image, y, BRAND))}
    full, full_row = max(bars.items())

    assert image.width == 1024
    for share in (0.5, 0.25, 0.33):
        nearest = min(bars, key=lambda length: abs(length - share * full))
        assert math.isclose(nearest, share * full, abs_tol=12)
        place = -1 if catalog.languages[language].direction == "rtl" else 0
        assert math.isclose(bars[nearest][place], full_row[place], abs_tol=12)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_smallest_and_the_largest(
    prints: Printables, catalog: Catalog, language: str
) -> None:
    """Nobody at all; and a million people over two days, in every region, in long words."""
    nothing = Arrivals(
        "2025-07-003", SENT_AT, Report(State.FILLING, 0, {}, 0, None), (), {}, (0, 0), {}
    )
    million = Arrivals(
        number="2025-07-003",
        sent_at=SENT_AT,
        report=Report(State.PAUSED, 1_000_000, {("sent", ""): 999_999}, 30, "paused"),
        moments=[(SENT_AT + hour * timedelta(hours=1), 20_833) for hour in range(48)],
        by_region=dict.fromkeys(catalog.regions, (999_999, 1_000_000))
        | {"": (999_999, 1_000_000)},
        groups=(999_999, 1_000_000),
        by_language=dict.fromkeys(catalog.languages, (999_999, 1_000_000)),
        read=999_999,
    )

    small = picture((await prints.report(nothing, language, who="CNSS", now=NOW)).content)
    large = await prints.report(million, language, who=f"CNSS · {REGION} " * 3, now=NOW)

    assert small.height < picture(large.content).height < 3000  # a chat shows no longer picture
    assert len(large.content) < 600_000


def test_the_totals_add_up_and_small_regions_are_pooled(catalog: Catalog) -> None:
    """Two people of a region are not shown as such; groups are, they are nobody."""
    card = report_card(catalog, ARRIVALS, "fr", who="CNSS", now=NOW)
    regions, languages = card.charts

    assert [(part.name, part.value) for part in card.parts] == [
        ("sent", 90),
        ("unreachable", 6),
        ("waiting", 3),
        ("uncertain", 1),
    ]
    assert [(bar.label, bar.value, bar.beside) for bar in regions.bars] == [
        ("Rabat-Salé-Kénitra", 25, "10 sur 40"),
        ("Casablanca-Settat", 50, "20 sur 40"),
        ("Autres régions, ou non indiquée", 83, "10 sur 12"),
        ("Groupes", 33, "1 sur 3"),
    ]
    assert [bar.label for bar in languages.bars] == ["Français", "العربية"]
    assert card.read == "Lu et compris\u00a0: 12"
    assert card.sent.replace("\u00a0", " ") == "Envoyée le 9 juillet 2025 à 9 h 02"
    assert "Compté le 9 juillet 2025 à 9 h 12" in card.note.replace("\u00a0", " ")
    assert "moins de 10 personnes" in card.note


@given(
    st.sampled_from(State),
    st.dictionaries(
        st.sampled_from([("sent", ""), ("rejected", "content"), ("dropped", ""),
                         ("unreachable", "blocked"), ("uncertain", "no_answer")]),
        st.integers(0, 1_000_000),
    ),
    st.integers(0, 1_000_000),
)  # fmt: skip
def test_the_totals_always_add_up(
    catalog: Catalog, state: State, ends: dict[tuple[str, str], int], waiting: int
) -> None:
    """Whatever became of whom."""
    report = Report(state, sum(ends.values()) + waiting, ends, 0, None)
    arrivals = Arrivals("2025-07-003", SENT_AT, report, (), {}, (0, 0), {})

    card = report_card(catalog, arrivals, "fr", who="CNSS", now=NOW)

    assert sum(part.value for part in card.parts) == report.audience
    assert all(part.value >= 0 for part in card.parts)


def test_what_was_stopped_or_refused_says_so(catalog: Catalog) -> None:
    """Nobody waits for what was stopped, and a refusal is nobody's being away."""
    report = Report(State.CANCELLED, 10, {("sent", ""): 5, ("rejected", "content"): 1}, 2, None)
    arrivals = Arrivals("2025-07-003", SENT_AT, report, (), {"06": (0, 0)}, (0, 0), {})

    card = report_card(catalog, arrivals, "fr", who="CNSS", now=NOW)

    labels = [part.label for part in card.parts]
    assert labels[1:3] == ["injoignables ou non remis", "non envoyés (arrêté)"]
    assert card.curve is None
    assert card.read == ""
    assert "deux fois\u00a0: 2 au plus" in card.note


@pytest.mark.parametrize(
    ("lasts", "hours"),
    [
        (timedelta(minutes=2), ["09 09:02", "09 09:03", "09 09:04"]),
        (timedelta(minutes=7), ["09 09:02", "09 09:04", "09 09:06", "09 09:08"]),
        (timedelta(hours=3), ["09 09:30", "09 10:00", "09 10:30", "09 11:00"]),
        (timedelta(hours=20), ["09 12:00", "09 18:00", "10 00:00"]),
        (timedelta(days=2), ["09 12:00", "10 00:00", "10 12:00", "11 00:00"]),
        (timedelta(days=30), ["17 00:00", "25 00:00", "02 00:00"]),
    ],
)  # fmt: skip
def test_hours_are_round_and_few(lasts: timedelta, hours: list[str]) -> None:
    """For two minutes as for a month; where a day begins, there is a label."""
    found = drawn([(SENT_AT, 3)], end=SENT_AT + lasts)

    assert found
    assert [tick.label for tick in found.hours][: len(hours)] == hours
    assert len(found.hours) <= 7


def test_hours_stay_round_where_the_clock_is_moved() -> None:
    """In the night before Ramadan 2025 Morocco's clock went back an hour."""
    night = datetime(2025, 2, 22, 22, tzinfo=UTC)
    found = curve(
        [(night, 1)],
        begin=night,
        end=night + timedelta(hours=12),
        most=1,
        clock=lambda at: f"{at.astimezone(ZONE):%H:%M}",
        number=str,
        alt="",
    )

    assert found
    assert [tick.label for tick in found.hours] == [
        "00:00",
        "02:00",
        "04:00",
        "06:00",
        "08:00",
        "10:00",
    ]
    gaps = [after.at - before.at for before, after in pairwise(found.hours)]
    assert [round(gap * 12) for gap in gaps] == [2, 3, 2, 2, 2]


@pytest.mark.parametrize(
    ("most", "labels"),
    [
        (1, ["0", "1"]),
        (3, ["0", "1", "2", "3"]),
        (5, ["0", "2", "4", "6"]),
        (12_000, ["0", "5000", "10000", "15000"]),
        (1_000_000, ["0", "500000", "1000000"]),
    ],
)
def test_numbers_are_round_and_few(most: int, labels: list[str]) -> None:
    """Whole people only, for three as for a million."""
    found = drawn([(SENT_AT, 1)], most=most)

    assert found
    assert [tick.label for tick in found.numbers] == labels


@given(
    st.lists(
        st.tuples(st.integers(0, 100_000), st.integers(1, 1_000)),
        min_size=1,
        max_size=30,
        unique_by=lambda pair: pair[0],
    ),
    st.integers(0, 100_000),
)
def test_a_curve_never_falls_and_ends_with_everybody(
    counts: list[tuple[int, int]], most: int
) -> None:
    """It begins with nobody, at the left, and stays inside its frame."""
    moments = [(SENT_AT + minute * MINUTE, count) for minute, count in sorted(counts)]
    found = drawn(moments, most=most)

    assert found
    heights = [height for _, height in found.points]
    top = int(found.numbers[-1].label)
    assert found.points[0] == (0, 0)
    assert found.points[-1][0] == 1
    assert heights == sorted(heights)
    assert round(heights[-1] * top) == sum(count for _, count in moments)
    assert top >= max(most, sum(count for _, count in moments))
    assert all(0 <= tick.at <= 1 for tick in found.hours)
