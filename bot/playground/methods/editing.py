"""Methods that change a message that is there: text, caption, media, keyboard, reaction."""

from collections.abc import Callable
from typing import Any

from bot.playground.errors import bad_request, not_simulated
from bot.playground.schema.values import Upload
from bot.playground.types import Json
from bot.playground.world import content, reactions, rights
from bot.playground.world.chats import Chat
from bot.playground.world.world import World

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
_TEXT = frozenset({"text", "entities", "link_preview_options"})
_CAPTION = frozenset({"caption", "caption_entities", "show_caption_above_media"})
# What an edit never touches.
_FRAME = frozenset({
    "message_id", "from", "sender_chat", "via_bot", "chat", "date", "message_thread_id",
    "is_topic_message", "reply_to_message", "external_reply", "quote", "media_group_id",
    "effect_id", "has_protected_content",
})  # fmt: skip
NewContent = Callable[[World, Json, Json], Json]  # world, message, args -> fields


def _edit(new_content: NewContent) -> Callable[[World, Json], Any]:
    """Return a method that gives a message new content; for an inline one it returns true."""

    def edit(world: World, args: Json) -> Any:
        chat, message = _editable(world, args)
        edited = _change(world, chat, message, args, new_content(world, message, args))
        return True if "inline_message_id" in args else edited

    return edit


def _editable(world: World, args: Json) -> tuple[Chat, Json]:
    if "inline_message_id" in args:
        place = world.inline_messages.get(args["inline_message_id"])
        if place is None or place[1] not in world.chats[place[0]].messages:
            raise bad_request("MESSAGE_ID_INVALID")
        chat = world.chats[place[0]]
        return chat, chat.messages[place[1]]
    chat = world.open_chat(args["chat_id"])
    message = world.message(chat, args["message_id"], "message to edit not found")
    mine = chat.author(message) == world.bot["id"]
    may = mine or (chat.is_channel and rights.may(chat, world.bot["id"], "can_edit_messages"))
    if not may or "forward_origin" in message or args["message_id"] in chat.keyboards:
        raise bad_request("message can't be edited")
    return chat, message


def _change(world: World, chat: Chat, old: Json, args: Json, changed: Json) -> Json:
    """Write the new content; a keyboard that is not sent again is gone."""
    new = {name: old[name] for name in _FRAME if name in old}
    new |= changed | content.inline_markup(args)
    if {**new, "edit_date": 0} == {**old, "edit_date": 0}:
        raise bad_request(_NOT_MODIFIED)
    new["edit_date"] = world.now()
    return world.edited(chat, new)


def _content(message: Json, without: frozenset[str]) -> Json:
    outside = _FRAME | without | {"edit_date", "reply_markup"}
    return {name: value for name, value in message.items() if name not in outside}


def _text(world: World, message: Json, args: Json) -> Json:
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return _content(message, _TEXT) | content.text(world, args)


def _caption(world: World, message: Json, args: Json) -> Json:
    if not content.MEDIA.keys() & message.keys():
        raise bad_request("there is no caption in the message to edit")
    return _content(message, _CAPTION) | content.caption(world, args)


def _media(world: World, message: Json, args: Json) -> Json:
    item = args["media"]
    if item["type"] not in content.MEDIA:
        raise not_simulated(f"media of type {item['type']}")
    if "text" not in message and not content.MEDIA.keys() & message.keys():
        raise bad_request("message can't be edited")  # a poll, a place, a contact
    if "media_group_id" in message and item["type"] not in {"photo", "video"}:
        raise bad_request("message can't be edited")
    if "inline_message_id" in args and isinstance(item["media"], Upload):
        raise bad_request("invalid message content specified")  # only a file that is there
    return content.take_media(world, item["type"], item["media"], item)


def _keyboard(_: World, message: Json, __: Json) -> Json:
    return _content(message, frozenset())


def _react(world: World, args: Json) -> bool:
    chat = world.open_chat(args["chat_id"])
    reaction = args.get("reaction", [])
    if any(one["type"] == "paid" for one in reaction):
        raise bad_request("REACTION_INVALID")  # a bot does not pay
    reactions.react(world, chat, world.bot_user, args["message_id"], reaction)
    return True


METHODS = {
    "editMessageText": _edit(_text),
    "editMessageCaption": _edit(_caption),
    "editMessageMedia": _edit(_media),
    "editMessageReplyMarkup": _edit(_keyboard),
    "setMessageReaction": _react,
}
