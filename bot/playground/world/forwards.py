"""What is kept of a message that is forwarded or copied, and what it says of its origin."""

from bot.playground.types import Json
from bot.playground.world import content
from bot.playground.world.chats import Chat, is_service

_STAYS = frozenset({
    "message_id", "from", "sender_chat", "chat", "date", "edit_date", "reply_to_message",
    "external_reply", "quote", "forward_origin", "reply_markup", "has_protected_content",
    "message_thread_id", "is_topic_message", "effect_id", "media_group_id",
})  # fmt: skip


def may_leave(message: Json) -> bool:
    """Tell whether a message may be forwarded or copied at all."""
    return not is_service(message) and "has_protected_content" not in message


def content_of(message: Json) -> Json:
    """Return the fields that are the message itself, not its place."""
    return {name: value for name, value in message.items() if name not in _STAYS}


def fields(source: Chat, message: Json) -> Json:
    """Return the fields of a forward."""
    return {"forward_origin": content.origin(source, message), **content_of(message)}
