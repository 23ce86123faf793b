"""What people do in inline mode: type a query, choose a result. POST /sim/… lands here."""

from collections.abc import Callable
from typing import Any

from bot.playground.errors import bad_request, not_simulated
from bot.playground.sim import request
from bot.playground.types import Json
from bot.playground.world import content, rights, topics
from bot.playground.world.inline import InlineQuery
from bot.playground.world.world import World

_LONGEST_QUERY = 256


def inline(world: World, body: Json) -> Json:
    """Type `@bot query` in some chat; the answer comes as the event `inline_answer`."""
    chat, user = request.member(world, {"chat_id": body.get("user_id"), **body})
    query_id = str(next(world.numbers))
    text = str(body.get("query", ""))[:_LONGEST_QUERY]
    world.inline_queries[query_id] = InlineQuery(query_id, user["id"], text, world.now())
    world.updates.push(
        "inline_query",
        {
            "id": query_id,
            "from": user,
            "query": text,
            "offset": str(body.get("offset", "")),
            "chat_type": "sender" if chat.is_private else chat.kind,
        },
    )
    return {"inline_query_id": query_id}


def choose(world: World, body: Json) -> Json:
    """Send a result of a query into a chat; return the message."""
    chat, user = request.member(world, body)
    query = world.inline_queries.get(str(body.get("inline_query_id")))
    if query is None or query.user_id != user["id"]:
        raise bad_request("this person has made no such query")
    results = (one for one in query.results if one["id"] == body.get("result_id"))
    result = next(results, None)
    if result is None:
        raise bad_request("the query has no such result")
    shown = _content(world, result)
    rights.check_send(chat, user["id"], shown)
    refusal = "not enough rights to send inline results to the chat"
    if not chat.is_channel:
        rights.check(chat, user["id"], "can_send_other_messages", refusal)
    place = topics.place(chat, user["id"], body.get("message_thread_id"))
    markup = content.inline_markup(result)
    chat.writable = True
    sent = world.post(chat, user, {**place, "via_bot": world.bot_user, **shown, **markup})
    chosen = {"result_id": result["id"], "from": user, "query": query.text}
    if markup:  # only a message with a keyboard can be edited later
        inline_id = f"AQAD{next(world.numbers)}"
        world.inline_messages[inline_id] = (chat.id, sent["message_id"])
        chosen["inline_message_id"] = inline_id
    world.updates.push("chosen_inline_result", chosen)
    return sent


def _content(world: World, result: Json) -> Json:
    """Return the message fields of a result: the content it names, or what it shows itself."""
    own = result.get("input_message_content")
    if own is not None:
        if "message_text" in own:
            return content.text(world, {**own, "text": own["message_text"]})
        if "latitude" in own:
            return content.place(own)
        if "phone_number" in own:
            return content.contact(own)
        raise not_simulated("this content of an inline result")
    if (stored := content.stored_file(result)) is not None:
        shown = content.media_field(world.files.take(*stored), result)
        return {**shown, **content.caption(world, result)}
    if result["type"] in {"location", "venue"}:
        named = result if result["type"] == "venue" else {**result, "title": None}
        return content.place({name: value for name, value in named.items() if value is not None})
    if result["type"] == "contact":
        return content.contact(result)
    raise bad_request("the playground does not fetch what an inline result refers to")


ACTIONS: dict[str, Callable[[World, Json], Any]] = {"inline": inline, "choose": choose}
