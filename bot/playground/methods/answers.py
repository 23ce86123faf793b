"""Methods that answer a person's tap or inline query."""

from typing import Any

from bot.playground.errors import bad_request
from bot.playground.world import World

Args = dict[str, Any]
_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def _answer_callback(world: World, args: Args) -> bool:
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


def _answer_inline(world: World, args: Args) -> bool:
    query = world.inline_queries.get(args["inline_query_id"])
    if query is None or world.now() - query["date"] > 30 or "results" in query:
        raise bad_request(_TOO_OLD)
    query["results"] = args["results"]
    world.emit(
        "inline_answer",
        inline_query_id=args["inline_query_id"],
        user_id=query["user_id"],
        results=[_plain(result) for result in args["results"]],
        next_offset=args.get("next_offset", ""),
        button=args.get("button"),
    )
    return True


def _plain(value: Any) -> Any:
    """Return a result as JSON again: formatted texts as text and entities."""
    if isinstance(value, dict):
        plain: Args = {}
        for name, one in value.items():
            if hasattr(one, "entities"):
                plain.update(one.json("" if name == "text" else name))
            else:
                plain[name] = _plain(one)
        return plain
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value


METHODS = {"answerCallbackQuery": _answer_callback, "answerInlineQuery": _answer_inline}
