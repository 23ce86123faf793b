"""What follows a try to deliver."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.sending.delivery import MAX_ATTEMPTS, Attempt, Status, settle

NOW = datetime(2025, 7, 9, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    "status", [Status.SENT, Status.UNREACHABLE, Status.REJECTED, Status.UNCERTAIN]
)
def test_an_end_is_an_end(status: Status) -> None:
    """Only `pending` comes back."""
    assert settle(Attempt(status, reason="x"), attempts=1, now=NOW).status is status


def test_telegram_s_patience_is_obeyed_even_after_many_tries() -> None:
    """A flood limit is not a fault of the message."""
    attempt = Attempt(Status.PENDING, retry_after=timedelta(seconds=40))

    settled = settle(attempt, attempts=MAX_ATTEMPTS, now=NOW)

    assert (settled.status, settled.not_before) == (Status.PENDING, NOW + timedelta(seconds=40))


def test_a_network_that_stays_down_ends_in_a_named_state() -> None:
    """Retries wait longer each time, and stop."""
    waits = [
        settle(Attempt(Status.PENDING), attempts=n, now=NOW).not_before - NOW
        for n in range(1, MAX_ATTEMPTS)
    ]

    assert waits == sorted(waits)
    assert waits[0] > timedelta(0)
    last = settle(Attempt(Status.PENDING), attempts=MAX_ATTEMPTS, now=NOW)
    assert last.status is Status.REJECTED
