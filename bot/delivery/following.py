"""What follows a delivery in its chat: a pin, files, a notice; a new number of the chat."""

from datetime import datetime

from bot.core.sending.delivery import TOPIC_LOST, Attempt, Delivery, Reason, Status
from bot.core.sending.message_keys import MessageKey, MessageKind, joined
from bot.storage.database import Tx
from bot.storage.people import groups, subscriptions
from bot.storage.sending import deliveries
from bot.storage.tickets import desk


async def move(tx: Tx, old_chat_id: int, new_chat_id: int) -> None:
    """Have all that is for a group that became a supergroup go to its new number."""
    await groups.migrate(tx, old_chat_id, new_chat_id)
    await subscriptions.move(tx, old_chat_id, new_chat_id)
    await deliveries.migrate(tx, old_chat_id, new_chat_id)


async def follow(tx: Tx, delivery: Delivery, attempt: Attempt, *, now: datetime) -> None:
    """Enqueue what comes after a delivery in its chat, as its try ended."""
    key, chat_id, message = delivery.key, delivery.chat_id, delivery.message
    if message.kind == "delete":
        # What is too old to be deleted says instead that it was taken back.
        if attempt.reason == Reason.TOO_OLD and message.followed_by and delivery.edits:
            for place, message_id in enumerate((delivery.edits, *delivery.also)):
                name = joined(message.followed_by, place) if place else message.followed_by
                await deliveries.enqueue_follower(tx, name, key, chat_id, message_id, now)
    elif attempt.status is Status.SENT and attempt.message_id and delivery.edits is None:
        if message.is_pinned and chat_id < 0:
            await deliveries.enqueue_pin(tx, key, chat_id, attempt.message_id, now)
        if message.followed_by:
            await deliveries.enqueue_follower(
                tx, message.followed_by, key, chat_id, attempt.message_id, now
            )
    if attempt.status is Status.SENT and message.told_by and delivery.edits is not None:
        await deliveries.enqueue_follower(tx, message.told_by, key, chat_id, delivery.edits, now)
    if key.startswith(f"{MessageKind.TICKET}:") and (told := MessageKey.parse(key)):
        arrived = attempt.message_id if attempt.status is Status.SENT else None
        await desk.arrived(tx, told, chat_id, arrived, now=now)
    if attempt.is_topic_lost and delivery.thread_id is not None:
        await _leave_topic(tx, delivery, delivery.thread_id, now=now)


async def _leave_topic(tx: Tx, delivery: Delivery, thread_id: int, *, now: datetime) -> None:
    """Send what follows to General, since the chosen topic is shut, and say so there once."""
    if await groups.lose_notice_thread(tx, delivery.chat_id, thread_id):
        key = MessageKey(MessageKind.TOPIC_LOST, delivery.delivery_id)
        await deliveries.enqueue_beside(tx, key, TOPIC_LOST, delivery.delivery_id, now=now)
