"""Methods that take messages away."""

from bot.playground.errors import bad_request
from bot.playground.types import Json
from bot.playground.world import rights
from bot.playground.world.chats import Chat
from bot.playground.world.world import World

_DELETABLE = 48 * 3600  # seconds


def _check(world: World, chat: Chat, message_id: int) -> None:
    message = world.message(chat, message_id, "message to delete not found")
    mine = chat.author(message) == world.bot["id"]
    right = "can_post_messages" if mine and chat.is_channel else "can_delete_messages"
    may = (mine and not chat.is_channel) or rights.may(chat, world.bot["id"], right)
    if not may or world.now() - message["date"] > _DELETABLE:
        raise bad_request("message can't be deleted")


def _delete(world: World, args: Json) -> bool:
    chat = world.open_chat(args["chat_id"])
    _check(world, chat, args["message_id"])
    world.delete(chat, [args["message_id"]])
    return True


def _delete_several(world: World, args: Json) -> bool:
    chat = world.open_chat(args["chat_id"])
    known = [number for number in args["message_ids"] if number in chat.messages]
    for number in known:
        _check(world, chat, number)
    world.delete(chat, known)
    return True


METHODS = {"deleteMessage": _delete, "deleteMessages": _delete_several}
