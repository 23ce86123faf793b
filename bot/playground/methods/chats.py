"""Methods about chats: what they are called and are about, and leaving them."""

from bot.playground.errors import bad_request
from bot.playground.types import Json
from bot.playground.world import membership, rights
from bot.playground.world.chats import Chat
from bot.playground.world.world import World

_FULL = {
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": {
        "unlimited_gifts": False,
        "limited_gifts": False,
        "unique_gifts": False,
        "premium_subscription": False,
        "gifts_from_channels": False,
    },
}


def _get_chat(world: World, args: Json) -> Json:
    chat = world.known_chat(args["chat_id"])
    full = {**chat.info, **_FULL}
    if chat.description:
        full["description"] = chat.description
    if not chat.is_private and not chat.is_channel:
        full["permissions"] = dict(chat.permissions)
    if chat.linked is not None:
        full["linked_chat_id"] = chat.linked
    if chat.pinned:
        full["pinned_message"] = chat.messages[max(chat.pinned)]
    return full


def _leave(world: World, args: Json) -> bool:
    chat = world.open_chat(args["chat_id"])
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    membership.leave(world, chat, world.bot_user)
    return True


def _set_title(world: World, args: Json) -> bool:
    chat = _changeable(world, args, "change chat title")
    if args["title"] == chat.info["title"]:
        raise bad_request("chat title is not modified")
    chat.info["title"] = args["title"]
    world.announce(chat, world.bot_user, {"new_chat_title": args["title"]})
    return True


def _set_description(world: World, args: Json) -> bool:
    chat = _changeable(world, args, "set chat description")
    if args.get("description", "") == chat.description:
        raise bad_request("chat description is not modified")
    chat.description = args.get("description", "")
    return True


def _changeable(world: World, args: Json, deed: str) -> Chat:
    chat = world.open_chat(args["chat_id"])
    if chat.is_private:
        raise bad_request(f"can't {deed} in private chats")
    rights.check(chat, world.bot["id"], "can_change_info", f"not enough rights to {deed}")
    return chat


METHODS = {
    "getChat": _get_chat,
    "leaveChat": _leave,
    "setChatTitle": _set_title,
    "setChatDescription": _set_description,
}
