"""What the page is shown: the state of the playground, a chat, the menu of a person there."""

from collections.abc import Mapping

from bot.playground.errors import bad_request
from bot.playground.types import Json
from bot.playground.world.chats import ADMINISTRATORS, Chat, Topic
from bot.playground.world.world import World


def state(world: World) -> Json:
    """Return the bot, the people and every chat with its newest message."""
    profile = world.profile
    return {
        "bot": {
            **world.bot_user,
            "description": profile.text("description", ""),
            "short_description": profile.text("short_description", ""),
        },
        "now": world.now(),
        "people": list(world.users.values()),
        "roles": world.roles,
        "chats": [_summary(world, chat) for chat in world.chats.values()],
        "blocked": sorted(world.blocked),
        "deactivated": sorted(world.deactivated),
    }


def chat(world: World, query: Mapping[str, str]) -> list[Json]:
    """Return the messages of a chat, oldest first, as its members see them."""
    wanted = world.chat(_integer(query, "chat_id"))
    return [world.seen(wanted, message) for message in wanted.messages.values()]


def commands(world: World, query: Mapping[str, str]) -> list[Json]:
    """Return the menu of commands that a person sees in a chat."""
    wanted = world.chat(_integer(query, "chat_id"))
    user = world.user(_integer(query, "user_id"))
    return world.profile.menu(
        wanted.id,
        user["id"],
        user.get("language_code", ""),
        group=not wanted.is_private,
        administrator=wanted.status(user["id"]) in ADMINISTRATORS,
    )


def _summary(world: World, chat: Chat) -> Json:
    last = next(reversed(chat.messages.values()), None)
    return {
        "chat": chat.info,
        "members": [
            {"user_id": user_id, "status": status} for user_id, status in chat.members.items()
        ],
        "topics": [_topic(topic) for topic in chat.topics.values()],
        "general": chat.general and _topic(chat.general),
        "pinned": chat.pinned,
        "permissions": None if chat.is_private else dict(chat.permissions),
        "migrated_to": chat.migrated_to,
        "linked": chat.linked,
        "count": len(chat.messages),
        "last": last and world.seen(chat, last),
    }


def _topic(topic: Topic) -> Json:
    return {**topic.json(), "is_closed": topic.is_closed, "is_hidden": topic.is_hidden}


def _integer(query: Mapping[str, str], name: str) -> int:
    try:
        return int(query[name])
    except (KeyError, ValueError):
        raise bad_request(f"{name} must be an Integer") from None
