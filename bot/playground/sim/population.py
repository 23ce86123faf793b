"""Thousands of chats at once, and the count of what reached each of them."""

import itertools
import random
from collections import Counter
from collections.abc import Container, Iterator

from bot.playground.errors import bad_request
from bot.playground.types import Json
from bot.playground.world.chats import Chat
from bot.playground.world.world import World

_FIRST_PERSON = 10_000_001
_FIRST_GROUP = -1_001_100_000_001
_LANGUAGES = ("fr", "fr", "ar", "en")
_MOST = 2_000_000


def populate(world: World, body: Json) -> Json:
    """Add `private` people and `groups` groups; shares of 0 to 1 are blocked or deactivated.

    `chats` adds those of these numbers too, each with its language; who is there already stays.
    The same request makes the same population: the shares are drawn from a fixed seed.
    """
    private, groups = _count(body, "private"), _count(body, "groups")
    named = _named(body)
    blocked, deactivated = _share(body, "blocked"), _share(body, "deactivated")
    chance = random.Random(20250708)  # noqa: S311 - a population, not a secret
    drawn = [*itertools.islice(_free(_FIRST_PERSON, 1, world.users, named), private)]
    people = {
        **{number: _LANGUAGES[number % len(_LANGUAGES)] for number in drawn},
        **{number: one for number, one in named.items() if number > 0},
    }
    first = drawn[0] - _FIRST_PERSON + 1 if drawn else 1
    for place, (user_id, language) in enumerate(people.items(), first):
        if user_id in world.users:
            continue
        world.add_person(
            {"id": user_id, "first_name": f"Pharmacien {place}", "language_code": language},
            writable=True,
        )
        if chance.random() < blocked:
            world.blocked.add(user_id)
        elif chance.random() < deactivated:
            world.deactivated.add(user_id)
    drawn = [*itertools.islice(_free(_FIRST_GROUP, -1, world.chats, named), groups)]
    others = [number for number in named if number < 0 and number not in world.chats]
    first = _FIRST_GROUP - drawn[0] + 1 if drawn else 1
    for place, chat_id in enumerate([*drawn, *others], first):
        world.add_chat(chat_id, f"Groupe {place}", {1001: "creator", world.bot["id"]: "member"})
    return {
        "chats": len(world.chats),
        "blocked": len(world.blocked),
        "deactivated": len(world.deactivated),
    }


def _free(first: int, step: int, there: Container[int], named: Container[int]) -> Iterator[int]:
    """Yield numbers that nobody has: who was made by hand, or is named, keeps theirs."""
    numbers = itertools.count(first, step)
    return (number for number in numbers if number not in there and number not in named)


def tally(world: World) -> Json:
    """Return, for each chat the bot wrote to: how many messages, how many twice, in what order."""
    return {
        "chats": {
            str(chat.id): counted
            for chat in world.chats.values()
            if (counted := _counted(world, chat))["messages"]
        }
    }


def _counted(world: World, chat: Chat) -> Json:
    texts = [
        str(message.get("text") or message.get("caption") or "")
        for message in chat.messages.values()
        if chat.author(message) == world.bot["id"]
    ]
    repeated = sum(count - 1 for count in Counter(texts).values())
    return {"messages": len(texts), "duplicates": repeated, "order": texts}


def _count(body: Json, name: str) -> int:
    value = body.get(name, 0)
    if type(value) is not int or not 0 <= value <= _MOST:
        raise bad_request(f"{name} must be an Integer from 0 to {_MOST}")
    return value


def _named(body: Json) -> dict[int, str]:
    found = body.get("chats", {})
    try:
        named = {int(number): str(language) for number, language in found.items()}
    except (AttributeError, ValueError):
        raise bad_request("chats must be an object of numbers and languages") from None
    if len(named) > _MOST or not all(0 < abs(number) < 2**52 for number in named):
        raise bad_request("chats must be an object of numbers and languages")
    return named


def _share(body: Json, name: str) -> float:
    value = body.get(name, 0.0)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
        raise bad_request(f"{name} must be a share from 0 to 1")
    return float(value)
