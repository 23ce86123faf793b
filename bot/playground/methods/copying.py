"""Methods that send a message again: forward and copy, one or many."""

from collections.abc import Callable
from dataclasses import replace

from bot.playground.errors import ApiError, bad_request
from bot.playground.methods import sending
from bot.playground.types import Json
from bot.playground.world import content, forwards, voting
from bot.playground.world.chats import Chat
from bot.playground.world.world import World

_FORWARDING: tuple[str, ...] = ("protect_content", "message_thread_id")
Again = Callable[[World, Chat, Chat, Json, Json, Json], Json]


def _forward(
    world: World, chat: Chat, source: Chat, args: Json, message: Json, album: Json
) -> Json:
    # A forward is bare: no keyboard, no answer.
    bare = {name: args[name] for name in _FORWARDING if name in args}
    sent = sending.post(world, chat, bare, {**album, **forwards.fields(source, message)})
    voting.place(world, chat, sent)
    return sent


def _copy(world: World, chat: Chat, _: Chat, args: Json, message: Json, album: Json) -> Json:
    fields = {**album, **forwards.content_of(message)}
    fields.pop("via_bot", None)
    if args.get("remove_caption"):
        fields = {k: v for k, v in fields.items() if not k.startswith("caption")}
    if "caption" in args and content.MEDIA.keys() & fields.keys():
        fields = {k: v for k, v in fields.items() if not k.startswith("caption")}
        fields |= content.caption(world, args)
    if "poll" not in fields:
        return sending.post(world, chat, args, fields)
    original = world.polls[fields["poll"]["id"]]
    poll = replace(original, id=str(next(world.numbers)), is_closed=False, votes={}, places=[])
    sent = sending.post(world, chat, args, {**fields, "poll": poll.json()})
    voting.open_poll(world, chat, poll, sent)
    return sent


def _one(again: Again, what: str) -> Callable[[World, Json], Json]:
    def send(world: World, args: Json) -> Json:
        chat, source = world.open_chat(args["chat_id"]), world.known_chat(args["from_chat_id"])
        message = _original(world, source, args["message_id"], what)
        return again(world, chat, source, args, message, {})

    return send


def _copy_message(world: World, args: Json) -> Json:
    return {"message_id": _one(_copy, "copy")(world, args)["message_id"]}


def _several(again: Again, what: str) -> Callable[[World, Json], list[Json]]:
    def send(world: World, args: Json) -> list[Json]:
        chat, source = world.open_chat(args["chat_id"]), world.known_chat(args["from_chat_id"])
        found = []
        for number in args["message_ids"]:
            try:
                found.append(_original(world, source, number, what))
            except ApiError:
                continue  # what is gone or protected is left out
        if not found:
            raise bad_request(f"there are no messages to {what}")
        albums: dict[str, str] = {}  # stay together, under a new identifier
        sent = []
        for message in found:
            album = {}
            if old := message.get("media_group_id"):
                album = {"media_group_id": albums.setdefault(old, str(next(world.numbers)))}
            sent.append(again(world, chat, source, args, message, album))
        return [{"message_id": message["message_id"]} for message in sent]

    return send


def _original(world: World, source: Chat, message_id: int, what: str) -> Json:
    message = world.message(source, message_id, f"message to {what} not found")
    past = "copied" if what == "copy" else "forwarded"
    if not forwards.may_leave(message):
        raise bad_request(f"message can't be {past}")
    return message


METHODS = {
    "forwardMessage": _one(_forward, "forward"),
    "forwardMessages": _several(_forward, "forward"),
    "copyMessage": _copy_message,
    "copyMessages": _several(_copy, "copy"),
}
