"""While Telegram refuses everything no notice is lost: they wait, and the operator reads it."""

from datetime import timedelta

from structlog.testing import capture_logs

from bot.core.sending.delivery import Attempt, Reason, Status
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.delivery.refusals import FEW
from bot.storage.sending import deliveries
from tests.delivery.conftest import EVERYBODY, GROUPS, PEOPLE, Hall

REMINDER = MessageKey(MessageKind.REMINDER, "monthly", "2025-06", 1)
AUDIENCE = len(PEOPLE) + len(GROUPS)
REFUSED = Attempt(Status.REJECTED, reason=Reason.REFUSED, detail="Bad Request: who knows")
SENT = Attempt(Status.SENT, message_id=7)


async def remind(hall: Hall) -> None:
    """Have a reminder wait for everybody."""
    async with hall.db.transaction() as tx:
        await deliveries.freeze_words(tx, REMINDER, {"fr": "Rappel", "ar": "تذكير", "en": "Note"})
        await deliveries.enqueue_slice(tx, REMINDER, EVERYBODY, after=None, until=None)


async def ends(hall: Hall) -> dict[str, int]:
    """Return how many deliveries stand in each state."""
    rows = await hall.db.read.all(
        "SELECT status, COUNT(*) AS number FROM deliveries GROUP BY status"
    )
    return {row["status"]: row["number"] for row in rows}


async def test_what_everybody_is_refused_waits_until_one_is_taken(hall: Hall) -> None:
    """The first that were refused, too; meanwhile few are tried, and one line tells of it."""
    hall.answer = REFUSED
    await remind(hall)
    with capture_logs() as lines:
        await hall.drain()
        first = len(hall.sent)
        for minutes in (1, 2, 4):
            hall.now += timedelta(minutes=minutes)
            await hall.drain()
    assert await ends(hall) == {"pending": AUDIENCE}
    assert len(hall.sent) - first == 3 * FEW
    assert len([line for line in lines if line["log_level"] == "error"]) == 1
    assert len([line for line in lines if line["event"] == "not delivered"]) < 3

    hall.answer = SENT
    hall.now += timedelta(hours=1)
    await hall.drain()
    assert await ends(hall) == {"sent": AUDIENCE}


async def test_who_alone_is_refused_is_tried_no_more(hall: Hall) -> None:
    """Between refusals others are reached: the cause is with those chats."""
    hall.answers = {chat: [REFUSED] for chat in (3, 30, 60, 90)}
    await remind(hall)
    await hall.drain()
    hall.now += timedelta(hours=2)
    await hall.drain()
    assert await ends(hall) == {"sent": AUDIENCE - 4, "rejected": 4}


async def test_three_refusals_to_one_chat_are_its_own(hall: Hall) -> None:
    """Only different chats tell that it is everybody."""
    hall.answer = REFUSED
    async with hall.db.transaction() as tx:
        for number in range(3):
            key = MessageKey(MessageKind.REMINDER, "monthly", "2025-06", number)
            await deliveries.freeze_words(tx, key, {"fr": "Rappel"})
            one = deliveries.Chats("SELECT 3 AS chat_id, 'fr' AS language")
            await deliveries.enqueue_slice(tx, key, one, after=None, until=None)
    for _ in range(3):
        await hall.drain()
        hall.now += timedelta(seconds=2)
    assert await ends(hall) == {"rejected": 3}
