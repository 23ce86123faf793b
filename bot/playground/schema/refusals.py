"""The sentences of a refused call: the real server's where they are known."""

from typing import Any

_MISSING = {
    "chat_id": "chat_id is empty",
    "from_chat_id": "from_chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "message_ids": "message identifiers are not specified",
    "user_id": "invalid user_id specified",
    "action": "wrong parameter action in request",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "video": "there is no video in the request",
    "audio": "there is no audio in the request",
    "voice": "there is no voice in the request",
    "animation": "there is no animation in the request",
    "sticker": "there is no sticker in the request",
    "file_id": "file_id is not specified",
}
_TOO_LONG = {
    "text": "message is too long",
    "caption": "message caption is too long",
    "message_text": "message is too long",
}
_EMPTY = {("InputPollOption", "text"): "poll options must be non-empty"}
_OBJECTS = {
    "InlineKeyboardButton": "inline keyboard button",
    "InlineKeyboardMarkup": "inline keyboard",
    "KeyboardButton": "keyboard button",
    "ReplyKeyboardMarkup": "reply keyboard markup",
    "ReplyParameters": "reply parameters",
    "LinkPreviewOptions": "link preview options",
}
_FIELDS = {
    ("InlineKeyboardButton", "callback_data"): "BUTTON_DATA_INVALID",
    ("CopyTextButton", "text"): "BUTTON_COPY_TEXT_INVALID",
    ("BotCommand", "command"): "BOT_COMMAND_INVALID",
    ("BotCommand", "description"): "BOT_COMMAND_DESCRIPTION_INVALID",
    ("ReactionTypeEmoji", "emoji"): "REACTION_INVALID",
    ("answerCallbackQuery", "text"): "MESSAGE_TOO_LONG",
    ("InlineQueryResultsButton", "start_parameter"): "START_PARAM_INVALID",
}
_JSON = {
    "reply_markup": "can't parse reply keyboard markup JSON object",
    "entities": "can't parse entities JSON object",
    "caption_entities": "can't parse entities JSON object",
    "media": "can't parse media JSON object",
    "commands": "can't parse commands JSON object",
    "scope": "can't parse BotCommandScope JSON object",
    "results": "can't parse JSON encoded inline query results",
    "reply_parameters": "can't parse reply parameters JSON object",
    "link_preview_options": "can't parse link preview options JSON object",
    "reaction": "can't parse reaction types JSON object",
    "allowed_updates": "can't parse allowed updates JSON object",
}


def _is_method(owner: str) -> bool:
    return owner[:1].islower()


def inside(owner: str, problem: str) -> str:
    """Say what is wrong inside an object of type `owner`."""
    return f"can't parse {_OBJECTS.get(owner, owner)}: {problem}"


def missing(owner: str, name: str) -> str:
    """Say that a required parameter is not there."""
    return (
        _MISSING.get(name, f'parameter "{name}" is required')
        if _is_method(owner)
        else inside(owner, f'Can\'t find field "{name}"')
    )


def wrong_type(owner: str, where: str, wanted: str) -> str:
    """Say that a value has another type than the published one."""
    name = where.rpartition(".")[2]
    if not _is_method(owner):
        return inside(owner, f'Field "{name}" must be of type {wanted}')
    return f'parameter "{name}" must be of type {wanted}'


def not_json(name: str) -> str:
    """Say that a parameter should have been JSON."""
    return _JSON.get(name, f'can\'t parse parameter "{name}"')


def not_an_object(owner: str, where: str) -> str:
    """Say that an object was expected."""
    if where == "reply_markup":
        return "object expected as reply markup"
    if _is_method(owner):
        return f'parameter "{where}" must be of type Object'
    return inside(owner, "expected an Object")


def unknown_kind(owner: str, tag: str, value: Any) -> str:
    """Say that the constant of a union fits none of its members."""
    if value is None:
        return inside(owner, f'Can\'t find field "{tag}"')
    return inside(owner, f'{tag} "{value}" is unsupported')


def _of(owner: str, name: str, problem: str) -> str:
    known = _FIELDS.get((owner, name))
    if known:
        return known
    if _is_method(owner):
        return f'parameter "{name}" {problem}'
    return inside(owner, f'Field "{name}" {problem}')


def too_long(owner: str, name: str) -> str:
    """Say that a text is over its published length."""
    if (owner, name) in _FIELDS:
        return _FIELDS[owner, name]
    return _TOO_LONG.get(name) or _of(owner, name, "is too long")


def empty(owner: str, name: str) -> str:
    """Say that a text is empty, or under its published length."""
    if (owner, name) in _EMPTY:
        return _EMPTY[owner, name]
    if name in {"text", "message_text"} and (owner, name) not in _FIELDS:
        return "message text is empty"
    return _of(owner, name, "is too short")


def unknown_value(owner: str, name: str, value: Any) -> str:
    """Say that a value is none of the published ones."""
    return _of(owner, name, f'has the unknown value "{value}"')


def out_of_range(owner: str, name: str, span: list[int]) -> str:
    """Say that a number is outside of its published range."""
    return _of(owner, name, f"must be between {span[0]} and {span[1]}")


def bytes_out_of(owner: str, name: str, span: list[int]) -> str:
    """Say that a string has too few or too many bytes."""
    return _of(owner, name, f"must have {span[0]} to {span[1]} bytes")


def items_out_of(owner: str, name: str, span: list[int]) -> str:
    """Say that a list has too few or too many items."""
    return _of(owner, name, f"must include {span[0]}-{span[1]} items")
