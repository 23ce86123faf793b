"""Methods about the topics of a forum."""

from collections.abc import Callable
from typing import Any

from bot.playground.errors import bad_request
from bot.playground.types import Json
from bot.playground.world import rights, topics
from bot.playground.world.chats import Chat, Topic
from bot.playground.world.world import World


def _create(world: World, args: Json) -> Json:
    chat = world.open_chat(args["chat_id"])
    color = args.get("icon_color", topics.COLORS[0])
    if color not in topics.COLORS:
        raise bad_request("TOPIC_ICON_COLOR_INVALID")
    icon = args.get("icon_custom_emoji_id", "")
    return topics.create(world, chat, world.bot_user, args["name"], color, icon).json()


def _edit(world: World, args: Json) -> bool:
    chat, topic = _topic(world, args)
    changed = {
        name: args[name]
        for name in ("name", "icon_custom_emoji_id")
        if name in args and args[name] != getattr(topic, name)
    }
    if not changed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    for name, value in changed.items():
        setattr(topic, name, value)
    topics.tell(world, chat, world.bot_user, topic, {"forum_topic_edited": changed})
    return True


def _delete(world: World, args: Json) -> bool:
    chat = world.open_chat(args["chat_id"])
    topic = topics.find(chat, args["message_thread_id"])
    rights.check(chat, world.bot["id"], "can_delete_messages", "not enough rights")
    topics.delete(world, chat, topic)
    return True


def _closer(find: Callable[[World, Json], tuple[Chat, Topic]], *, closed: bool) -> Any:
    def close(world: World, args: Json) -> bool:
        chat, topic = find(world, args)
        topics.close(world, chat, world.bot_user, topic, closed=closed)
        return True

    return close


def _edit_general(world: World, args: Json) -> bool:
    chat, topic = _general(world, args)
    if args["name"] == topic.name:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.name = args["name"]
    news = {"forum_topic_edited": {"name": topic.name}}
    topics.tell(world, chat, world.bot_user, topic, news)
    return True


def _hide_general(world: World, args: Json) -> bool:
    chat, topic = _general(world, args)
    if topic.is_hidden:
        raise bad_request("TOPIC_NOT_MODIFIED")
    if not topic.is_closed:  # a hidden topic is always closed
        topics.close(world, chat, world.bot_user, topic, closed=True)
    topic.is_hidden = True
    topics.tell(world, chat, world.bot_user, topic, {"general_forum_topic_hidden": {}})
    return True


def _unhide_general(world: World, args: Json) -> bool:
    chat, topic = _general(world, args)
    if not topic.is_hidden:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.is_hidden = False
    topics.tell(world, chat, world.bot_user, topic, {"general_forum_topic_unhidden": {}})
    return True


def _topic(world: World, args: Json) -> tuple[Chat, Topic]:
    """Return a topic that the bot may change."""
    chat = world.open_chat(args["chat_id"])
    topic = topics.find(chat, args["message_thread_id"])
    topics.check_manager(chat, world.bot["id"], topic)
    return chat, topic


def _general(world: World, args: Json) -> tuple[Chat, Topic]:
    chat = world.open_chat(args["chat_id"])
    topic = topics.general(chat)
    topics.check_manager(chat, world.bot["id"], topic)
    return chat, topic


METHODS = {
    "createForumTopic": _create,
    "editForumTopic": _edit,
    "deleteForumTopic": _delete,
    "closeForumTopic": _closer(_topic, closed=True),
    "reopenForumTopic": _closer(_topic, closed=False),
    "editGeneralForumTopic": _edit_general,
    "closeGeneralForumTopic": _closer(_general, closed=True),
    "reopenGeneralForumTopic": _closer(_general, closed=False),
    "hideGeneralForumTopic": _hide_general,
    "unhideGeneralForumTopic": _unhide_general,
}
