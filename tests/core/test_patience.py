"""How long an answer in trouble is tried, and when."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.sending.patience import LONGEST_WAIT, is_given_up, next_try

NOW = datetime(2025, 7, 9, 8, tzinfo=UTC)


def tries(*, is_unknown: bool) -> list[float]:
    """Return the seconds after the first at which an answer is tried, until it is given up."""
    at, found = NOW, [0.0]
    while not is_given_up(NOW, at):
        at = next_try(at, since=NOW, attempts=len(found), is_unknown=is_unknown)
        found.append((at - NOW).total_seconds())
    return found


def test_a_refused_answer_is_tried_soon_and_then_more_rarely() -> None:
    """A hiccup costs a second; an hour of trouble a dozen calls."""
    found = tries(is_unknown=False)
    assert found[:4] == [0, 1, 6, 26]
    assert len(found) <= 12
    assert 3600 <= found[-1] <= 4200


def test_what_may_have_arrived_is_doubled_five_times_at_worst() -> None:
    """Soon once, since a connection that was cut is common; then seldom."""
    assert len(tries(is_unknown=True)) == 6


@pytest.mark.parametrize(("asked", "waits"), [(0, 1), (40, 40), (3600, 3600), (90_000, 3600)])
def test_telegram_is_obeyed_for_an_hour(asked: int, waits: int) -> None:
    """Whether it still asks is asked then."""
    until = next_try(NOW, since=NOW, attempts=1, asked=timedelta(seconds=asked))
    assert until - NOW == timedelta(seconds=waits)


def test_an_apology_is_tried_once_an_hour() -> None:
    """Nothing waits for longer than the look at the table takes for the truth."""
    late = NOW + timedelta(hours=3)
    assert next_try(late, since=NOW, attempts=20) == late + LONGEST_WAIT
