"""What the bot asks Telegram for, whose turn an update belongs to, and what cannot be kept."""

import json
import math
import re
import zlib
from typing import Any

from bot.storage import inbox

ALLOWED = [
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "chosen_inline_result",
    "my_chat_member",
]
_KINDS = {
    "edited_message": "edit",
    "callback_query": "button",
    "inline_query": "inline",
    "chosen_inline_result": "chosen",
    "my_chat_member": "membership",
}
URGENT = "urgent"  # the lane of what stops everything: it waits behind nothing else
_URGENT_COMMAND = re.compile(r"\s*/freeze\b", re.IGNORECASE)
_URGENT_BUTTONS = frozenset({"freeze", "thaw"})

_INTEGERS = range(-(2**63), 2**63)  # what a row holds
# Telegram's are of 31 bits. To ask on past a number that is none would lose what really follows.
_NUMBERS = range(2**40)
_DEEPEST = 100  # Telegram's own updates are about ten deep
_DEEPEST_SHOWN = 32
_NUMBER = re.compile(r'"update_id"\s*:\s*(\d{1,19})(?![\d.eE])')


class UnnumberedError(ValueError):
    """What came has no number that could be an update's."""


def incoming(update: Any) -> inbox.Incoming:
    """Return the row of an update; of one that cannot be kept, only its form, to be parked.

    Takes whatever came: an object as Telegram sent it, or the text of one that cannot be parsed.
    Raises nothing.
    """
    error = _flaw(update)
    if error is None:
        payload = json.dumps(update, ensure_ascii=False)
        return inbox.Incoming(update["update_id"], _chat_key(update), payload)
    shown = json.dumps(_blank(update))
    number = _number(update)
    if number is None:
        # The same again is the same row; Telegram's own numbers are positive.
        number = -1 - zlib.crc32(shown.encode())
    key = _chat_key(update) if isinstance(update, dict) else ""
    return inbox.Incoming(number, key, shown, error=error)


def numbered(update: Any) -> inbox.Incoming:
    """Return the row of an update as incoming does. Raises UnnumberedError without a number."""
    found = update.get("update_id") if isinstance(update, dict) else _number(update)
    # A number of the wrong size is one all the same: its form is kept.
    if isinstance(found, bool) or not isinstance(found, (int, float)):
        raise UnnumberedError
    return incoming(update)


def form(payload: str) -> str | None:
    """Return an update without anything that people wrote or are called; None for what is no JSON.

    It is enough to see why it could not be read.
    """
    try:
        return json.dumps(_blank(json.loads(payload)))
    except (ValueError, RecursionError):
        return None


def kind(update: dict[str, Any]) -> str:
    """Return of which of core/measures.UPDATES an update is."""
    if isinstance(message := update.get("message"), dict):
        text = message.get("text")
        if not isinstance(text, str):
            return "other"
        return "command" if text.startswith("/") else "text"
    return next((said for part, said in _KINDS.items() if part in update), "other")


def _flaw(update: Any) -> str | None:
    """Return why an update cannot be kept as it is, None when it can."""
    if not isinstance(update, dict):
        return "not an object"
    if _number(update) is None:
        return "no number"
    level: list[Any] = [update]
    for _ in range(_DEEPEST):
        if not level:
            return None
        if not all(_fits(value) for value in level):
            return "a value that no row can hold"
        level = [inner for value in level for inner in _inner(value)]
    return "too deep"


def _fits(value: Any) -> bool:
    match value:
        case bool():
            return True
        case int():
            return value in _INTEGERS
        case float():
            return math.isfinite(value) and abs(value) < _INTEGERS.stop
        case str():
            return _is_unicode(value)
        case dict():
            return all(isinstance(key, str) and _is_unicode(key) for key in value)
        case _:
            return True


def _is_unicode(text: str) -> bool:
    """Tell whether a text is whole: half a surrogate pair cannot be written anywhere."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _inner(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _blank(value: Any, depth: int = 0) -> Any:
    if depth > _DEEPEST_SHOWN:
        return "…"
    if isinstance(value, dict):
        return {key: _blank(inner, depth + 1) for key, inner in value.items()}
    if isinstance(value, list):
        return [_blank(inner, depth + 1) for inner in value]
    if isinstance(value, str):
        return "…"
    return value if _fits(value) else "number"


def _number(update: Any) -> int | None:
    """Return the number under which an update that cannot be kept is parked, if it has one."""
    if isinstance(update, str):
        match = _NUMBER.search(update)
        number: Any = int(match.group(1)) if match else None
    else:
        number = update.get("update_id") if isinstance(update, dict) else None
    is_number = isinstance(number, int) and not isinstance(number, bool)
    return number if is_number and number in _NUMBERS else None


def _chat_key(update: dict[str, Any]) -> str:
    """Return whose turn an update belongs to: its chat; inline queries have their own lane."""
    for kind, content in update.items():
        if not isinstance(content, dict):
            continue
        person = _id(content.get("from"))
        message = content.get("message")
        chat = _id(content.get("chat"))
        if chat is None and isinstance(message, dict):
            chat = _id(message.get("chat"))
        if person is not None and _is_urgent(content):
            return f"{URGENT}:{person}"
        if chat is not None:
            return str(chat)
        if person is not None:
            return f"{kind}:{person}"
    return ""


def _id(who: Any) -> int | None:
    found = who.get("id") if isinstance(who, dict) else None
    return found if isinstance(found, int) and found in _INTEGERS else None


def _is_urgent(content: dict[str, Any]) -> bool:
    text, data = content.get("text"), content.get("data")
    if isinstance(text, str) and _URGENT_COMMAND.match(text):
        return True
    return isinstance(data, str) and data.partition(":")[0] in _URGENT_BUTTONS
