"""In whose name people write: their own, that of the group they lead, or that of a channel."""

from bot.playground.errors import bad_request
from bot.playground.sim import request
from bot.playground.types import Json
from bot.playground.world.chats import ADMINISTRATORS, Chat
from bot.playground.world.world import World

# The accounts that Telegram puts in the place of who hides.
_ANONYMOUS = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
_AS_CHANNEL = {
    "id": 136817688,
    "is_bot": True,
    "first_name": "Channel",
    "username": "Channel_Bot",
}


def fields(world: World, chat: Chat, user: Json, body: Json) -> Json:
    """Return what a message says of its author instead of their name; nothing for their own."""
    if body.get("anonymous"):
        if chat.kind != "supergroup" or chat.status(user["id"]) not in ADMINISTRATORS:
            raise bad_request("only administrators of a supergroup write anonymously")
        return {"from": _ANONYMOUS, "sender_chat": chat.info}
    if "sender_chat_id" not in body:
        return {}
    channel = world.chat(request.integer(body, "sender_chat_id"))
    if chat.kind != "supergroup" or not channel.is_channel:
        raise bad_request("people write as a channel, and in a supergroup")
    if channel.status(user["id"]) != "creator":
        raise bad_request("this person is not the owner of the channel")
    return {"from": _AS_CHANNEL, "sender_chat": channel.info}
