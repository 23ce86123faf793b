"""Pinned messages: who may pin, and what the chat is told."""

from collections.abc import Iterable

from bot.playground.errors import bad_request
from bot.playground.types import Json
from bot.playground.world import rights
from bot.playground.world.chats import Chat, is_service
from bot.playground.world.world import World

_PLACE: tuple[str, ...] = ("message_thread_id", "is_topic_message")


def check(chat: Chat, user_id: int) -> None:
    """Refuse who may not pin here."""
    right = "can_edit_messages" if chat.is_channel else "can_pin_messages"
    refusal = "not enough rights to manage pinned messages in the chat"
    rights.check(chat, user_id, right, refusal)


def pin(world: World, chat: Chat, by: Json, message_id: int) -> None:
    """Pin a message and say so in the chat."""
    check(chat, by["id"])
    message = world.message(chat, message_id, "message to pin not found")
    if is_service(message):
        raise bad_request("message can't be pinned")
    if message_id not in chat.pinned:
        chat.pinned.append(message_id)
    shown = {key: value for key, value in message.items() if key != "reply_to_message"}
    place: Json = {key: shown[key] for key in _PLACE if key in shown}
    world.announce(chat, by, {**place, "pinned_message": shown})


def unpin(world: World, chat: Chat, by: Json, message_ids: Iterable[int]) -> None:
    """Take pins away without a word in the chat."""
    check(chat, by["id"])
    gone = [number for number in chat.pinned if number in set(message_ids)]
    chat.pinned = [number for number in chat.pinned if number not in gone]
    if gone:
        world.emit("unpin", chat_id=chat.id, message_ids=gone)


def newest(chat: Chat) -> int | None:
    """Return the pinned message that was written last."""
    return max(chat.pinned, default=None)
