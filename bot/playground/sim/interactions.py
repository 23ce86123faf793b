"""What people do to a message: press its button, react, vote, pin. POST /sim/… lands here."""

from collections.abc import Callable
from typing import Any

from bot.playground.errors import bad_request
from bot.playground.schema import spec
from bot.playground.sim import request
from bot.playground.types import Json
from bot.playground.world import pins, reactions, voting
from bot.playground.world.chats import Chat
from bot.playground.world.world import World


def press(world: World, body: Json) -> Json:
    """Press an inline button. The data is sent as given: a client can be forged."""
    chat, user = request.member(world, body)
    number = request.integer(body, "message_id")
    pressed = _as_it_stands(chat, world.message(chat, number, "message not found"))
    if not isinstance(body.get("data"), str):
        raise bad_request("data must be a string")
    query_id = str(next(world.numbers))
    world.callbacks[query_id] = {
        "date": world.now(),
        "chat_id": chat.id,
        "user_id": user["id"],
    }
    # Of a message that came through inline mode the bot knows no more than the identifier.
    places = world.inline_messages.items()
    inline_id = next((one for one, place in places if place == (chat.id, number)), None)
    shown = {"inline_message_id": inline_id} if inline_id else {"message": pressed}
    world.updates.push(
        "callback_query",
        {
            "id": query_id,
            "from": user,
            **shown,
            "chat_instance": str(7_000_000_000_000 + abs(chat.id)),
            "data": body["data"],
        },
    )
    return {"callback_query_id": query_id}


def _as_it_stands(chat: Chat, message: Json) -> Json:
    """Return a message as the server shows it now: what it answers may have been edited."""
    answered = message.get("reply_to_message")
    if answered is None:
        return message
    kept = {name: value for name, value in message.items() if name != "reply_to_message"}
    now = chat.messages.get(answered["message_id"])
    if now is None:
        return kept
    nested = {name: value for name, value in now.items() if name != "reply_to_message"}
    return {**kept, "reply_to_message": nested}


def react(world: World, body: Json) -> bool:
    """React with an emoji, or take the reaction back with none."""
    chat, user = request.member(world, body)
    number = request.integer(body, "message_id")
    emoji = body.get("emoji")
    reaction = [{"type": "emoji", "emoji": emoji}] if emoji else []
    call = {"chat_id": chat.id, "message_id": number, "reaction": reaction}
    spec.load().check("setMessageReaction", call, {})  # only the published emoji
    reactions.react(world, chat, user, number, reaction)
    return True


def vote(world: World, body: Json) -> Json:
    """Vote in a poll, or take the vote back with no options; return the poll."""
    chat, user = request.member(world, body)
    poll = voting.find(world, chat, request.integer(body, "message_id"), "poll not found")
    chosen = body.get("options")
    if not isinstance(chosen, list) or any(type(number) is not int for number in chosen):
        raise bad_request("options must be an Array of Integer")
    voting.vote(world, poll, user, chosen)
    return poll.json()


def pin(world: World, body: Json) -> bool:
    """Pin a message."""
    chat, user = request.member(world, body)
    pins.pin(world, chat, user, request.integer(body, "message_id"))
    return True


def unpin(world: World, body: Json) -> bool:
    """Unpin a message."""
    chat, user = request.member(world, body)
    number = request.integer(body, "message_id")
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    pins.unpin(world, chat, user, [number])
    return True


ACTIONS: dict[str, Callable[[World, Json], Any]] = {
    "press": press,
    "react": react,
    "vote": vote,
    "pin": pin,
    "unpin": unpin,
}
