"""Methods about polls: sendPoll, stopPoll."""

from bot.playground.errors import bad_request, not_simulated
from bot.playground.methods import sending
from bot.playground.types import Json
from bot.playground.world import content, voting
from bot.playground.world.chats import Chat
from bot.playground.world.polls import Poll
from bot.playground.world.world import World

_SHORTEST, _LONGEST = 5, 2_628_000  # seconds that a poll may be open


def _send(world: World, args: Json) -> Json:
    chat = world.open_chat(args["chat_id"])
    poll = _poll(world, chat, args)
    message = sending.post(world, chat, args, {"poll": poll.json()})
    voting.open_poll(world, chat, poll, message)
    return message


def _poll(world: World, chat: Chat, args: Json) -> Poll:
    if "media" in args or any("media" in option for option in args["options"]):
        raise not_simulated("media in polls")
    is_quiz = args.get("type", "regular") == "quiz"
    is_anonymous = args.get("is_anonymous", True)
    if chat.is_channel and not is_anonymous:
        raise bad_request("non-anonymous polls can't be sent to channel chats")
    return Poll(
        id=str(next(world.numbers)),
        question=args["question"],
        options=[option["text"] for option in args["options"]],
        settings={
            "type": "quiz" if is_quiz else "regular",
            "is_anonymous": is_anonymous,
            "allows_multiple_answers": args.get("allows_multiple_answers", False),
            "members_only": args.get("members_only", False),
            **_kept(args),
        },
        correct=args.get("correct_option_ids", []) if is_quiz else [],
        may_change=args.get("allows_revoting", not is_quiz),
        by_bot=True,
        closes=_closes(world, args),
        is_closed=args.get("is_closed", False),
    )


def _kept(args: Json) -> Json:
    names = ("open_period", "close_date", "country_codes")
    kept = {name: args[name] for name in names if name in args}
    for name in ("explanation", "description"):
        kept |= content.text_of(args.get(name)).json(name)
    return kept


def _closes(world: World, args: Json) -> int | None:
    if "open_period" in args:
        return int(world.now() + args["open_period"])
    closes: int | None = args.get("close_date")
    if closes is not None and not _SHORTEST <= closes - world.now() <= _LONGEST:
        raise bad_request("poll close date must be 5 to 2628000 seconds ahead")
    return closes


def _stop(world: World, args: Json) -> Json:
    chat = world.open_chat(args["chat_id"])
    poll = voting.find(world, chat, args["message_id"], "message with poll to stop not found")
    message = chat.messages[args["message_id"]]
    if chat.author(message) != world.bot["id"] or "forward_origin" in message:
        raise bad_request("poll can't be stopped")
    if poll.is_closed:
        raise bad_request("poll has already been closed")
    kept = {name: value for name, value in message.items() if name != "reply_markup"}
    world.edited(chat, kept | content.inline_markup(args))
    voting.close(world, poll)
    return poll.json()


METHODS = {"sendPoll": _send, "stopPoll": _stop}
