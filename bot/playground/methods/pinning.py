"""Methods that pin and unpin messages."""

from bot.playground.errors import bad_request
from bot.playground.types import Json
from bot.playground.world import pins, topics
from bot.playground.world.chats import Chat
from bot.playground.world.world import World


def _pin(world: World, args: Json) -> bool:
    pins.pin(world, world.open_chat(args["chat_id"]), world.bot_user, args["message_id"])
    return True


def _unpin(world: World, args: Json) -> bool:
    chat = world.open_chat(args["chat_id"])
    pins.check(chat, world.bot["id"])
    wanted = args.get("message_id", pins.newest(chat))
    if wanted not in chat.pinned:
        raise bad_request("message to unpin not found")
    return _take(world, chat, [wanted])


def _unpin_all(world: World, args: Json) -> bool:
    chat = world.open_chat(args["chat_id"])
    return _take(world, chat, chat.pinned)


def _unpin_topic(world: World, args: Json) -> bool:
    chat = world.open_chat(args["chat_id"])
    thread_id = topics.find(chat, args["message_thread_id"]).thread_id
    return _take(world, chat, [n for n in chat.pinned if _thread(chat, n) == thread_id])


def _unpin_general(world: World, args: Json) -> bool:
    chat = world.open_chat(args["chat_id"])
    topics.general(chat)
    return _take(world, chat, [n for n in chat.pinned if _thread(chat, n) is None])


def _take(world: World, chat: Chat, message_ids: list[int]) -> bool:
    pins.unpin(world, chat, world.bot_user, message_ids)
    return True


def _thread(chat: Chat, message_id: int) -> int | None:
    return chat.messages[message_id].get("message_thread_id")


METHODS = {
    "pinChatMessage": _pin,
    "unpinChatMessage": _unpin,
    "unpinAllChatMessages": _unpin_all,
    "unpinAllForumTopicMessages": _unpin_topic,
    "unpinAllGeneralForumTopicMessages": _unpin_general,
}
