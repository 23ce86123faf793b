"""Who acts in a request of the page, and where; what nobody could do is refused."""

from bot.playground.errors import bad_request
from bot.playground.types import Json
from bot.playground.world import rights
from bot.playground.world.chats import Chat
from bot.playground.world.world import World


def integer(body: Json, name: str) -> int:
    """Return a number of a request."""
    value = body.get(name)
    if type(value) is not int:
        raise bad_request(f"{name} must be an Integer")
    return value


def string(body: Json, name: str) -> str:
    """Return a text of a request that says something."""
    value = body.get(name)
    if not isinstance(value, str) or not value.strip():
        raise bad_request(f"{name} must be a String")
    return value.strip()


def person(world: World, body: Json) -> Json:
    """Return the person who acts; the bot and closed accounts do not."""
    user = world.user(integer(body, "user_id"))
    if user["id"] == world.bot["id"]:
        raise bad_request("the bot speaks through the Bot API")
    if user["id"] in world.deactivated:
        raise bad_request("this account is closed")
    return user


def member(world: World, body: Json) -> tuple[Chat, Json]:
    """Return the chat of a request and the person, who is in it."""
    chat, user = world.chat(integer(body, "chat_id")), person(world, body)
    if not chat.has(user["id"]):
        raise bad_request("this person is not a member of the chat")
    if chat.is_private and user["id"] in world.blocked:
        raise bad_request("this person has blocked the bot")
    if chat.migrated_to is not None:
        raise bad_request(f"the group has become the supergroup {chat.migrated_to}")
    return chat, user


def holder(world: World, body: Json, right: str) -> tuple[Chat, Json]:
    """Return the chat of a request and the person, who has a right there."""
    chat, user = group(world, body)
    rights.check(chat, user["id"], right, f"this person lacks {right}")
    return chat, user


def group(world: World, body: Json) -> tuple[Chat, Json]:
    """Return the chat of a request, which is not private, and the person, who is in it."""
    chat, user = member(world, body)
    if chat.is_private:
        raise bad_request("this does not exist in a private chat")
    return chat, user
