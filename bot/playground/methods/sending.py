"""Methods that put new messages into chats, and the way a file comes back."""

from collections.abc import Callable

from bot.playground.errors import ApiError, bad_request
from bot.playground.types import Json
from bot.playground.world import content, rights, topics
from bot.playground.world.chats import Chat
from bot.playground.world.files import MAX_DOWNLOAD
from bot.playground.world.world import World


def post(world: World, chat: Chat, args: Json, fields: Json) -> Json:
    """Send one message of the bot: its fields, what it answers, its topic, its keyboard."""
    rights.check_send(chat, world.bot["id"], fields)
    answered = content.reply_to(world, chat, args)
    thread_id = args.get("message_thread_id")
    if thread_id is None and "reply_to_message" in answered:
        thread_id = answered["reply_to_message"].get("message_thread_id")
    place = topics.place(chat, world.bot["id"], thread_id)
    full = {**place, **answered, **fields, **content.inline_markup(args)}
    if args.get("protect_content"):
        full["has_protected_content"] = True
    if "message_effect_id" in args and chat.is_private:
        full["effect_id"] = args["message_effect_id"]
    markup = args.get("reply_markup") or {}
    # Not part of the Message: clients show it, and the message cannot be edited any more.
    keyboard = None if "inline_keyboard" in markup else markup
    if keyboard and chat.is_channel:
        raise bad_request("inline keyboard expected")
    return world.post(chat, world.bot_user, full, keyboard)


def _sender(fields: Callable[[World, Json], Json]) -> Callable[[World, Json], Json]:
    """Return a method that sends a message with these fields."""

    def send(world: World, args: Json) -> Json:
        chat = world.open_chat(args["chat_id"])
        return post(world, chat, args, fields(world, args))

    return send


def _media(kind: str) -> Callable[[World, Json], Json]:
    return _sender(lambda world, args: content.take_media(world, kind, args[kind], args))


def _send_album(world: World, args: Json) -> list[Json]:
    chat = world.open_chat(args["chat_id"])
    # Every file is looked at before the first message goes out: an album is all or nothing.
    items = []
    for number, item in enumerate(args["media"], 1):
        try:
            fields = content.take_media(world, item["type"], item["media"], item)
            rights.check_send(chat, world.bot["id"], fields)
        except ApiError as error:
            reason = error.description.removeprefix("Bad Request: ")
            raise bad_request(
                f'failed to send message #{number} with the error message "{reason}"'
            ) from error
        items.append(fields)
    group = {"media_group_id": str(next(world.numbers))}
    return [post(world, chat, args, {**group, **fields}) for fields in items]


def _chat_action(world: World, args: Json) -> bool:
    chat = world.open_chat(args["chat_id"])
    topics.place(chat, world.bot["id"], args.get("message_thread_id"))
    world.emit("typing", chat_id=chat.id, action=args["action"])
    return True


def _get_file(world: World, args: Json) -> Json:
    stored = world.files.get(args["file_id"])
    if stored is None:
        raise bad_request("invalid file_id")
    if len(stored.content) > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return {**stored.json(), "file_path": stored.path}


METHODS = {
    "sendMessage": _sender(content.text),
    "sendPhoto": _media("photo"),
    "sendDocument": _media("document"),
    "sendVideo": _media("video"),
    "sendAnimation": _media("animation"),
    "sendAudio": _media("audio"),
    "sendVoice": _media("voice"),
    "sendVideoNote": _media("video_note"),
    "sendSticker": _media("sticker"),
    "sendLocation": _sender(lambda _, args: content.place(args)),
    "sendVenue": _sender(lambda _, args: content.place(args)),
    "sendContact": _sender(lambda _, args: content.contact(args)),
    "sendMediaGroup": _send_album,
    "sendChatAction": _chat_action,
    "getFile": _get_file,
}
