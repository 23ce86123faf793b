"""The dates: the story of July 2025, and every month for years."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.deadlines import Extension, Month, Obligation, due_for, next_dues, safe_day

MONTHLY = Obligation("monthly", 10, 1, (7, 3, 1, 0), time(9), "Africa/Casablanca", "seed")
JUNE = Month(2025, 6)
FIRST = Extension("first", "monthly", JUNE, date(2025, 7, 17), date(2025, 7, 8), "cnss", "seed")
SECOND = Extension(
    "second", "monthly", JUNE, date(2025, 7, 21), date(2025, 7, 18), "cnss", "notice"
)


@pytest.mark.parametrize(
    ("today", "due_on", "period", "extension"),
    [
        (date(2025, 7, 1), date(2025, 7, 10), JUNE, None),
        (date(2025, 7, 7), date(2025, 7, 10), JUNE, None),
        (date(2025, 7, 8), date(2025, 7, 17), JUNE, FIRST),
        (date(2025, 7, 9), date(2025, 7, 17), JUNE, FIRST),
        (date(2025, 7, 17), date(2025, 7, 17), JUNE, FIRST),
        (date(2025, 7, 18), date(2025, 7, 21), JUNE, SECOND),
        (date(2025, 7, 21), date(2025, 7, 21), JUNE, SECOND),
        (date(2025, 7, 22), date(2025, 8, 10), Month(2025, 7), None),
        (date(2025, 8, 1), date(2025, 8, 10), Month(2025, 7), None),
        (date(2025, 12, 11), date(2026, 1, 10), Month(2025, 12), None),
    ],
)
def test_the_story_of_july_2025(
    today: date, due_on: date, period: Month, extension: Extension | None
) -> None:
    """Each day knows what was announced by then, and nothing that came later."""
    (due,) = next_dues(MONTHLY, (SECOND, FIRST), today=today, count=1)

    assert (due.due_on, due.period, due.extension) == (due_on, period, extension)
    assert due.normal_on == MONTHLY.normal_due_on(period)


@given(st.dates(date(2024, 1, 1), date(2030, 12, 31)))
def test_the_next_date_is_never_past_and_never_far(today: date) -> None:
    """Whatever the day, the next date lies within a month and covers the month before it."""
    dues = next_dues(MONTHLY, (FIRST, SECOND), today=today, count=3)

    assert 0 <= dues[0].days_left(today) <= 31
    assert [due.period for due in dues] == [dues[0].period.plus(step) for step in range(3)]
    assert all(Month.of(due.normal_on) == due.period.plus(1) for due in dues)


@given(st.dates(date(2024, 1, 1), date(2030, 12, 31)), st.sets(st.integers(0, 20)))
def test_the_safe_day_is_a_working_day_that_grants_nothing(
    due_on: date, holidays: set[int]
) -> None:
    """The advice goes back to an open day; it never gives a day more."""
    closed = {date.fromordinal(due_on.toordinal() - back) for back in holidays}

    safe = safe_day(due_on, closed.__contains__)

    assert safe <= due_on
    assert safe.weekday() < 5
    assert safe not in closed


def test_an_extension_of_another_obligation_changes_nothing() -> None:
    """Exceptions belong to one obligation."""
    other = Extension("x", "other", JUNE, date(2025, 7, 30), date(2025, 7, 1), "cnss", "seed")

    assert due_for(MONTHLY, JUNE, [other], today=date(2025, 7, 2)).due_on == date(2025, 7, 10)


@pytest.mark.parametrize(
    ("month", "step", "expected"),
    [
        (Month(2025, 12), 1, Month(2026, 1)),
        (Month(2025, 1), -1, Month(2024, 12)),
        (Month(2025, 6), 24, Month(2027, 6)),
    ],
)
def test_months_roll_over_years(month: Month, step: int, expected: Month) -> None:
    """A month plus a number of months crosses years both ways."""
    assert month.plus(step) == expected
