"""The dates: the story of July 2025, and every month for years."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar.deadlines import (
    Extension,
    Month,
    Obligation,
    agenda,
    due_for,
    dues_between,
    safe_day,
)

MONTHLY = Obligation("monthly", 10, 1, "seed")
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
    (due,) = agenda([MONTHLY], (SECOND, FIRST), today=today, count=1)

    assert (due.due_on, due.period, due.extension) == (due_on, period, extension)
    assert due.normal_on == MONTHLY.normal_due_on(period)


@given(st.dates(date(2024, 1, 1), date(2030, 12, 31)))
def test_the_next_date_is_never_past_and_never_far(today: date) -> None:
    """Whatever the day, the next date lies within a month and covers the month before it."""
    dues = agenda([MONTHLY], (FIRST, SECOND), today=today, count=3)

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


def test_officers_can_add_what_is_due_once_or_every_month() -> None:
    """Several dates in one month stand in their order, and one that is over is gone."""
    once = Obligation("once", 15, 0, "", first=Month(2025, 7), last=Month(2025, 7), change=1)
    monthly = Obligation("more", 31, 0, "", first=Month(2025, 7), change=2)

    dues = agenda([MONTHLY, once, monthly], (), today=date(2025, 7, 1), count=6)

    assert [(due.obligation.key, due.due_on) for due in dues] == [
        ("monthly", date(2025, 7, 10)),
        ("once", date(2025, 7, 15)),
        ("more", date(2025, 7, 31)),
        ("monthly", date(2025, 8, 10)),
        ("more", date(2025, 8, 31)),
        ("monthly", date(2025, 9, 10)),
    ]
    after = agenda([once], (), today=date(2025, 7, 16), count=3)
    assert after == ()


def test_the_last_day_of_a_short_month_stands_for_the_31st() -> None:
    """A date is never one that does not exist."""
    end = Obligation("end", 31, 0, "")

    assert end.normal_due_on(Month(2025, 2)) == date(2025, 2, 28)


def test_a_date_moved_behind_the_next_month_hides_nothing() -> None:
    """August comes first when June is moved behind it."""
    late = Extension("x", "monthly", JUNE, date(2025, 8, 20), date(2025, 7, 1), "cnss", "seed")

    dues = agenda([MONTHLY], [late], today=date(2025, 7, 30), count=3)

    assert [due.due_on.day for due in dues] == [10, 20, 10]


def test_of_two_exceptions_of_one_day_the_officers_one_stands() -> None:
    """Precedence: the rule, then the content, then what two officers approved."""
    day, known = date(2025, 7, 15), date(2025, 7, 8)
    ours = Extension("change-1", "monthly", JUNE, day, known, "cnss", "x", change=1, order=1)

    due = due_for(MONTHLY, JUNE, [ours, FIRST], today=date(2025, 7, 9))

    assert due.extension == ours


@given(st.integers(2024, 2030))
def test_every_month_of_a_year_has_its_date(year: int) -> None:
    """Twelve dates, each in another month."""
    begin, end = date(year, 1, 1), date(year, 12, 31)

    dues = dues_between([MONTHLY], (), begin=begin, end=end, today=date(year, 6, 1))

    assert [due.due_on.month for due in dues] == list(range(1, 13))
