"""What the bot asks Telegram for, and whose turn an update belongs to."""

import json
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


def incoming(update: dict[str, Any]) -> inbox.Incoming:
    """Return the row of an update as Telegram sent it. Raises KeyError without a number."""
    return inbox.Incoming(
        int(update["update_id"]), _chat_key(update), json.dumps(update, ensure_ascii=False)
    )


def form(payload: str) -> str | None:
    """Return an update without anything that people wrote or are called; None for what is no JSON.

    It is enough to see why it could not be read.
    """
    try:
        return json.dumps(_blank(json.loads(payload)))
    except (ValueError, RecursionError):
        return None


def _blank(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _blank(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_blank(inner) for inner in value]
    return "…" if isinstance(value, str) else value


def _chat_key(update: dict[str, Any]) -> str:
    """Return whose turn an update belongs to: its chat; for inline queries, their own lane."""
    for kind, content in update.items():
        if not isinstance(content, dict):
            continue
        chat = content.get("chat") or (content.get("message") or {}).get("chat")
        if isinstance(chat, dict) and "id" in chat:
            return str(chat["id"])
        person = content.get("from")
        if isinstance(person, dict) and "id" in person:
            return f"{kind}:{person['id']}"
    return ""
