"""An outage is one line in the log, however many deliveries meet with it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot.core.sending.delivery import Attempt, Delivery, Message, Reason, Status
from bot.delivery.telling import Telling

NOW = datetime(2025, 7, 10, 8, tzinfo=UTC)
DELIVERY = Delivery(1, "announcement:1", 7, Message("x"), attempts=1)
DOWN = Attempt(Status.PENDING, reason=Reason.SERVER)
SENT = Attempt(Status.SENT, message_id=1)


@pytest.mark.parametrize(
    "reason", [Reason.SERVER, Reason.NEVER_LEFT, Reason.NO_ANSWER, Reason.FLOOD]
)
def test_three_hundred_deliveries_meet_with_one_outage(reason: Reason) -> None:
    """Two minutes of it, some that get through, and then its end."""
    telling = Telling()
    down = replace(DOWN, reason=reason)
    with capture_logs() as lines:
        for second in range(120):
            now = NOW + timedelta(seconds=second)
            telling.tell([(DELIVERY, down)] * 10 + [(DELIVERY, SENT)], now=now)
        later = NOW + timedelta(minutes=4)
        telling.tell([(DELIVERY, SENT)] * 300, now=later)

    assert [line["event"] for line in lines] == ["not delivered", "delivering again"]
    assert lines[-1]["failures"] == 1200


def test_each_chat_that_cannot_be_reached_has_its_line() -> None:
    """That is no outage, and does not pass."""
    gone = Attempt(Status.UNREACHABLE, reason=Reason.BLOCKED)
    with capture_logs() as lines:
        Telling().tell([(DELIVERY, gone)] * 3, now=NOW)

    assert len(lines) == 3
