"""Which reminder is due at which hour."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.deadlines import Extension, Month, Obligation
from bot.core.reminders import reminders_due

MONTHLY = Obligation("monthly", 10, 1, (7, 3, 1, 0), time(9), "Africa/Casablanca", "seed")
MOVED = Extension(
    "first", "monthly", Month(2025, 6), date(2025, 7, 17), date(2025, 7, 8), "cnss", "seed"
)


def _keys(now: datetime, *extensions: Extension) -> list[str]:
    return [reminder.key for reminder in reminders_due([MONTHLY], extensions, now=now)]


def test_each_step_has_its_morning() -> None:
    """Morocco is one hour ahead of UTC in July: nine o'clock there is eight here."""
    before, after = datetime(2025, 7, 3, 7, 59, tzinfo=UTC), datetime(2025, 7, 3, 8, tzinfo=UTC)

    assert _keys(before) == []
    assert _keys(after) == ["reminder:monthly:2025-07-10:7"]


def test_nine_o_clock_is_nine_o_clock_in_ramadan_too() -> None:
    """In Ramadan 2026 Morocco is on UTC: the hour is computed, never added."""
    assert _keys(datetime(2026, 3, 3, 8, 30, tzinfo=UTC)) == []
    assert _keys(datetime(2026, 3, 3, 9, tzinfo=UTC)) == ["reminder:monthly:2026-03-10:7"]


def test_after_a_long_silence_only_the_nearest_step_goes_out() -> None:
    """Three days of outage do not become three messages, and the one says it is late."""
    (reminder,) = reminders_due([MONTHLY], [], now=datetime(2025, 7, 9, 20, tzinfo=UTC))

    assert reminder.days_before == 1
    assert reminder.is_late


def test_a_moved_date_is_a_new_key() -> None:
    """People who heard of the 10th hear of the 17th."""
    assert _keys(datetime(2025, 7, 10, 8, tzinfo=UTC), MOVED) == ["reminder:monthly:2025-07-17:7"]


@given(st.datetimes(datetime(2024, 1, 1), datetime(2030, 12, 31)))  # noqa: DTZ001 - made aware below
def test_a_reminder_never_speaks_of_the_past(moment: datetime) -> None:
    """Whatever the hour: the date is not past, and the step's hour has come."""
    now = moment.replace(tzinfo=UTC)

    for reminder in reminders_due([MONTHLY], [MOVED], now=now):
        assert reminder.planned_at <= now
        assert now - reminder.planned_at < timedelta(days=8)
        assert reminder.due.days_left(now.astimezone(reminder.planned_at.tzinfo).date()) >= 0
