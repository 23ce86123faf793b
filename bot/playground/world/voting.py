"""The life of a poll: asked, voted in, closed by hand or by the clock."""

from bot.playground.errors import bad_request
from bot.playground.types import Json
from bot.playground.world.chats import Chat
from bot.playground.world.polls import Poll
from bot.playground.world.world import World


def open_poll(world: World, chat: Chat, poll: Poll, message: Json) -> None:
    """Remember a new poll, where it stands, and when it closes by itself."""
    world.polls[poll.id] = poll
    if poll.closes is not None and not poll.is_closed:
        world.closing[poll.id] = poll
    place(world, chat, message)


def place(world: World, chat: Chat, message: Json) -> None:
    """Remember one more place where a poll stands."""
    if "poll" in message:
        world.polls[message["poll"]["id"]].places.append((chat.id, message["message_id"]))


def vote(world: World, poll: Poll, user: Json, chosen: list[int]) -> None:
    """Let a person vote; the bot hears who chose what if its poll is not anonymous."""
    poll.vote(user["id"], chosen)
    show(world, poll)
    if poll.by_bot and not poll.settings["is_anonymous"]:
        world.updates.push("poll_answer", poll.answer(user))


def close(world: World, poll: Poll) -> None:
    """End a poll for good."""
    poll.is_closed = True
    world.closing.pop(poll.id, None)
    show(world, poll)


def close_due(world: World) -> None:
    """End the polls whose time is over."""
    for poll in [*world.closing.values()]:
        if poll.closes is not None and poll.closes <= world.now():
            close(world, poll)


def find(world: World, chat: Chat, message_id: int, missing: str) -> Poll:
    """Return the poll that a message shows, or refuse with `missing`."""
    message = world.message(chat, message_id, missing)
    if "poll" not in message:
        raise bad_request(missing)
    return world.polls[message["poll"]["id"]]


def show(world: World, poll: Poll) -> None:
    """Show the new state of a poll wherever it stands; the bot hears of its own."""
    shown = poll.json()
    for chat_id, message_id in poll.places:
        chat = world.chats[chat_id]
        if message_id in chat.messages:
            world.edited(chat, {**chat.messages[message_id], "poll": shown})
    if poll.by_bot:
        world.updates.push("poll", shown)
