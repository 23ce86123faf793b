"""Methods that answer a person's tap or inline query."""

import re

from bot.playground.errors import bad_request
from bot.playground.types import Json
from bot.playground.world import content, inline
from bot.playground.world.world import World

_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
_LINK = re.compile(r"(?:https?://)?t\.me/(\w+)(?:\?.*)?", re.IGNORECASE)
_OFFER = ("button", "next_offset", "cache_time", "is_personal")


def _answer_callback(world: World, args: Json) -> bool:
    if "url" in args and _opens(args["url"]) != world.bot["username"].lower():
        raise bad_request("URL_INVALID")  # a button may only lead into the bot's own chat
    query = world.take_callback(args["callback_query_id"])
    if query is None:
        raise bad_request(_TOO_OLD)
    shown = {name: args[name] for name in ("text", "show_alert", "url") if name in args}
    world.emit(
        "callback_answer",
        callback_query_id=args["callback_query_id"],
        chat_id=query["chat_id"],
        user_id=query["user_id"],
        **shown,
    )
    return True


def _opens(url: str) -> str | None:
    """Return the bot whose chat an address opens."""
    found = _LINK.fullmatch(url)
    return found[1].lower() if found else None


def _answer_inline(world: World, args: Json) -> bool:
    query = world.inline_queries.get(args["inline_query_id"])
    if query is None or world.now() - query.date > inline.LIFE or query.answered:
        raise bad_request(_TOO_OLD)
    for result in args["results"]:
        if (stored := content.stored_file(result)) is not None:
            world.files.take(*stored)
    query.results = args["results"]
    query.offer = {name: args[name] for name in _OFFER if name in args}
    query.answered = True
    world.emit("inline_answer", user_id=query.user_id, **query.json())
    return True


METHODS = {"answerCallbackQuery": _answer_callback, "answerInlineQuery": _answer_inline}
