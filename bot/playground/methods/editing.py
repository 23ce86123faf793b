"""Methods that change or remove messages: edit, delete, pin, react."""

from typing import Any

from bot.playground.chats import ADMINISTRATORS, Chat
from bot.playground.errors import ApiError, bad_request
from bot.playground.methods import content
from bot.playground.world import World

Args = dict[str, Any]
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
_TEXT = frozenset({"text", "entities", "link_preview_options"})
_CAPTION = frozenset({"caption", "caption_entities", "show_caption_above_media"})
# What an edit never touches.
_FRAME = frozenset({
    "message_id", "from", "chat", "date", "reply_to_message", "external_reply", "quote",
    "media_group_id", "effect_id", "has_protected_content",
})  # fmt: skip
_DELETABLE = 48 * 3600  # seconds


def _editable(world: World, args: Args) -> tuple[Chat, Args]:
    if "inline_message_id" in args:
        raise bad_request("MESSAGE_ID_INVALID")
    chat = world.open_chat(args["chat_id"])
    message = world.message(chat, args["message_id"], "message to edit not found")
    mine = message["from"]["id"] == world.bot["id"]
    if not mine or "forward_origin" in message or args["message_id"] in chat.keyboards:
        raise bad_request("message can't be edited")
    return chat, message


def _change(world: World, chat: Chat, old: Args, args: Args, changed: Args) -> Args:
    """Write the new content; a keyboard that is not sent again is gone."""
    new = {name: old[name] for name in _FRAME if name in old}
    new |= changed | content.inline_markup(args)
    if {**new, "edit_date": 0} == {**old, "edit_date": 0}:
        raise bad_request(_NOT_MODIFIED)
    new["edit_date"] = world.now()
    return world.edited(chat, new)


def _content(message: Args, without: frozenset[str]) -> Args:
    outside = _FRAME | without | {"edit_date", "reply_markup"}
    return {name: value for name, value in message.items() if name not in outside}


def _edit_text(world: World, args: Args) -> Args:
    chat, message = _editable(world, args)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    if "text" not in args:
        raise ApiError(400, "Bad Request: rich messages are not emulated")
    changed = _content(message, _TEXT) | content.text(world, args)
    return _change(world, chat, message, args, changed)


def _edit_caption(world: World, args: Args) -> Args:
    chat, message = _editable(world, args)
    if not content.MEDIA.keys() & message.keys():
        raise bad_request("there is no caption in the message to edit")
    changed = _content(message, _CAPTION) | content.caption(world, args)
    return _change(world, chat, message, args, changed)


def _edit_media(world: World, args: Args) -> Args:
    chat, message = _editable(world, args)
    item = args["media"]
    if item["type"] not in content.MEDIA:
        raise bad_request("this kind of media is not emulated")
    if "media_group_id" in message and item["type"] not in {"photo", "video"}:
        raise bad_request("message can't be edited")
    fields = content.take_media(world, item["type"], item["media"], item)
    return _change(world, chat, message, args, fields)


def _edit_markup(world: World, args: Args) -> Args:
    chat, message = _editable(world, args)
    return _change(world, chat, message, args, _content(message, frozenset()))


def _deletable(world: World, chat: Chat, message_id: int) -> None:
    message = world.message(chat, message_id, "message to delete not found")
    mine = message["from"]["id"] == world.bot["id"]
    rights = chat.is_private or chat.status(world.bot["id"]) in ADMINISTRATORS
    if not (mine or rights) or world.now() - message["date"] > _DELETABLE:
        raise bad_request("message can't be deleted")


def _delete(world: World, args: Args) -> bool:
    chat = world.open_chat(args["chat_id"])
    _deletable(world, chat, args["message_id"])
    world.delete(chat, [args["message_id"]])
    return True


def _delete_several(world: World, args: Args) -> bool:
    chat = world.open_chat(args["chat_id"])
    known = [number for number in args["message_ids"] if number in chat.messages]
    for number in known:
        _deletable(world, chat, number)
    world.delete(chat, known)
    return True


def _may_pin(world: World, chat: Chat) -> None:
    if not chat.is_private and chat.status(world.bot["id"]) not in ADMINISTRATORS:
        raise bad_request("not enough rights to manage pinned messages in the chat")


def _pin(world: World, args: Args) -> bool:
    chat = world.open_chat(args["chat_id"])
    message = world.message(chat, args["message_id"], "message to pin not found")
    _may_pin(world, chat)
    if args["message_id"] in chat.pinned:
        chat.pinned.remove(args["message_id"])
    chat.pinned.append(args["message_id"])
    pinned = {key: value for key, value in message.items() if key != "reply_to_message"}
    world.post(chat, world.bot_user, {"pinned_message": pinned})
    return True


def _unpin(world: World, args: Args) -> bool:
    chat = world.open_chat(args["chat_id"])
    _may_pin(world, chat)
    wanted = args.get("message_id", chat.pinned[-1] if chat.pinned else None)
    if wanted not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(wanted)
    return True


def _unpin_all(world: World, args: Args) -> bool:
    chat = world.open_chat(args["chat_id"])
    _may_pin(world, chat)
    chat.pinned.clear()
    return True


def _react(world: World, args: Args) -> bool:
    chat = world.open_chat(args["chat_id"])
    world.message(chat, args["message_id"], "message to react not found")
    reaction = args.get("reaction", [])
    if len(reaction) > 1:
        raise bad_request("too many reactions are specified")
    world.emit(
        "reaction",
        chat_id=chat.id,
        message_id=args["message_id"],
        reaction=reaction,
        user_id=world.bot["id"],
    )
    return True


METHODS = {
    "editMessageText": _edit_text,
    "editMessageCaption": _edit_caption,
    "editMessageMedia": _edit_media,
    "editMessageReplyMarkup": _edit_markup,
    "deleteMessage": _delete,
    "deleteMessages": _delete_several,
    "pinChatMessage": _pin,
    "unpinChatMessage": _unpin,
    "unpinAllChatMessages": _unpin_all,
    "setMessageReaction": _react,
}
