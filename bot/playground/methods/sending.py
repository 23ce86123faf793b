"""Methods that put messages into chats: send, forward, copy, album, file download."""

from collections.abc import Callable
from typing import Any

from bot.playground.chats import Chat
from bot.playground.errors import ApiError, bad_request
from bot.playground.files import MAX_DOWNLOAD
from bot.playground.methods import content
from bot.playground.world import World

Args = dict[str, Any]
_NOT_COPIED = frozenset({
    "message_id", "from", "chat", "date", "edit_date", "reply_to_message", "external_reply",
    "quote", "forward_origin", "media_group_id", "reply_markup", "has_protected_content",
})  # fmt: skip
_SERVICE = frozenset({"new_chat_members", "left_chat_member", "pinned_message"})


def post(world: World, chat: Chat, args: Args, fields: Args) -> Args:
    """Send one message of the bot: its fields, what it answers, its keyboard."""
    full = {**content.reply_to(world, chat, args), **fields, **content.inline_markup(args)}
    if args.get("protect_content"):
        full["has_protected_content"] = True
    if "message_effect_id" in args and chat.is_private:
        full["effect_id"] = args["message_effect_id"]
    markup = args.get("reply_markup") or {}
    # Not part of the Message: clients show it, and the message cannot be edited any more.
    keyboard = None if "inline_keyboard" in markup else markup
    return world.post(chat, world.bot_user, full, keyboard)


def _send_message(world: World, args: Args) -> Args:
    chat = world.open_chat(args["chat_id"])
    return post(world, chat, args, content.text(world, args))


def _sender(kind: str) -> Callable[[World, Args], Args]:
    def send(world: World, args: Args) -> Args:
        chat = world.open_chat(args["chat_id"])
        return post(world, chat, args, content.take_media(world, kind, args[kind], args))

    return send


def _send_album(world: World, args: Args) -> list[Args]:
    chat = world.open_chat(args["chat_id"])
    # Every file is looked at before the first message goes out: an album is all or nothing.
    items = []
    for number, item in enumerate(args["media"], 1):
        try:
            items.append(content.take_media(world, item["type"], item["media"], item))
        except ApiError as error:
            reason = error.description.removeprefix("Bad Request: ")
            raise bad_request(
                f'failed to send message #{number} with the error message "{reason}"'
            ) from error
    group = {"media_group_id": str(next(world.numbers))}
    return [post(world, chat, args, {**group, **fields}) for fields in items]


def _chat_action(world: World, args: Args) -> bool:
    chat = world.open_chat(args["chat_id"])
    world.emit("typing", chat_id=chat.id, action=args["action"])
    return True


def _original(world: World, args: Args, message_id: int, what: str) -> Args:
    source = world.chat(args["from_chat_id"])
    message = world.message(source, message_id, f"message to {what} not found")
    if _SERVICE & message.keys():
        raise bad_request(f"message can't be {'copied' if what == 'copy' else 'forwarded'}")
    if message.get("has_protected_content"):
        raise bad_request(f"message can't be {'copied' if what == 'copy' else 'forwarded'}")
    return message


def _forward(world: World, chat: Chat, args: Args, message: Args) -> Args:
    fields = {name: value for name, value in message.items() if name not in _NOT_COPIED}
    plain = {"protect_content": args.get("protect_content")}
    return post(world, chat, plain, {"forward_origin": content.origin(message), **fields})


def _copy(world: World, chat: Chat, args: Args, message: Args) -> Args:
    fields = {name: value for name, value in message.items() if name not in _NOT_COPIED}
    if "caption" in args and "text" not in fields:
        fields = {k: v for k, v in fields.items() if not k.startswith("caption")}
        fields |= content.caption(world, args)
    return post(world, chat, args, fields)


def _forward_message(world: World, args: Args) -> Args:
    chat = world.open_chat(args["chat_id"])
    return _forward(world, chat, args, _original(world, args, args["message_id"], "forward"))


def _copy_message(world: World, args: Args) -> Args:
    chat = world.open_chat(args["chat_id"])
    message = _copy(world, chat, args, _original(world, args, args["message_id"], "copy"))
    return {"message_id": message["message_id"]}


def _several(
    one: Callable[[World, Chat, Args, Args], Args], what: str
) -> Callable[[World, Args], list[Args]]:
    def send(world: World, args: Args) -> list[Args]:
        chat, source = world.open_chat(args["chat_id"]), world.chat(args["from_chat_id"])
        known = [number for number in args["message_ids"] if number in source.messages]
        if not known:
            raise bad_request(f"there are no messages to {what}")
        sent = [one(world, chat, args, _original(world, args, n, what)) for n in known]
        return [{"message_id": message["message_id"]} for message in sent]

    return send


def _get_file(world: World, args: Args) -> Args:
    stored = world.files.get(args["file_id"])
    if stored is None:
        raise bad_request("invalid file_id")
    if len(stored.content) > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return {**stored.json(), "file_path": stored.path}


METHODS = {
    "sendMessage": _send_message,
    "sendPhoto": _sender("photo"),
    "sendDocument": _sender("document"),
    "sendVideo": _sender("video"),
    "sendAnimation": _sender("animation"),
    "sendAudio": _sender("audio"),
    "sendVoice": _sender("voice"),
    "sendVideoNote": _sender("video_note"),
    "sendSticker": _sender("sticker"),
    "sendMediaGroup": _send_album,
    "sendChatAction": _chat_action,
    "forwardMessage": _forward_message,
    "forwardMessages": _several(_forward, "forward"),
    "copyMessage": _copy_message,
    "copyMessages": _several(_copy, "copy"),
    "getFile": _get_file,
}
