"""How people make, fill, change and leave chats. POST /sim/… lands here."""

from collections.abc import Callable
from typing import Any

from bot.playground.errors import bad_request
from bot.playground.sim import request
from bot.playground.types import Json
from bot.playground.world import linked, membership, rights, topics
from bot.playground.world.chats import PERMISSIONS, Chat
from bot.playground.world.world import World

_LANGUAGES = ("fr", "ar", "en")
_BOT = ("none", "member", "administrator")
_KINDS = {"group": "group", "supergroup": "supergroup", "forum": "supergroup",
          "channel": "channel"}  # fmt: skip


def person_new(world: World, body: Json) -> Json:
    """Make a person who has never opened the bot's chat; return the User."""
    name = request.string(body, "first_name")
    language = body.get("language_code", _LANGUAGES[0])
    if language not in _LANGUAGES:
        raise bad_request(f"language_code must be one of {', '.join(_LANGUAGES)}")
    number = next(world.new_ids["person"])
    chat = world.add_person(
        {"id": number, "first_name": name, "language_code": language}, writable=False
    )
    world.emit("chat", chat_id=chat.id)
    return world.user(number)


def chat_new(world: World, body: Json) -> Json:
    """Make a chat whose owner is the person; `private` opens theirs with the bot."""
    user = request.person(world, body)
    kind, bot = body.get("kind"), body.get("bot", "member")
    if kind == "private":
        chat = world.chat(user["id"])
        chat.writable = True
        return chat.info
    if kind not in _KINDS or bot not in _BOT:
        raise bad_request("kind or bot is none of the known ones")
    if kind == "channel" and bot == "member":
        raise bad_request("in a channel a bot is an administrator or not at all")
    real = _KINDS[kind]
    number = next(world.new_ids["group" if real == "group" else "supergroup"])
    chat = world.add_chat(
        number,
        request.string(body, "title"),
        {user["id"]: "creator"},
        kind=real,
        is_forum=kind == "forum",
    )
    world.emit("chat", chat_id=chat.id)
    if real == "group" and bot != "none":
        membership.change(world, chat, world.bot["id"], "member", by=user)
        world.announce(chat, user, {"group_chat_created": True})
    elif bot != "none":
        membership.add(world, chat, world.bot_user, by=user)
    if bot == "administrator":
        membership.promote(world, chat, world.bot["id"], rights.administrator(chat), by=user)
    return chat.info


def join(world: World, body: Json) -> bool:
    """Join a chat; the bot is added by whoever leads it."""
    chat, user = _group(world, body)
    if chat.has(user["id"]):
        raise bad_request("already a member of the chat")
    if user["id"] == world.bot["id"]:
        membership.add(world, chat, user, by=_leader(world, chat))
        return True
    if chat.status(user["id"]) == "kicked":
        raise bad_request("this person is banned from the chat")
    membership.add(world, chat, user, by=user)
    return True


def leave(world: World, body: Json) -> bool:
    """Leave a chat; the bot is removed by whoever leads it."""
    chat, user = _group(world, body)
    if not chat.has(user["id"]):
        raise bad_request("not a member of the chat")
    if user["id"] == world.bot["id"]:
        membership.remove(world, chat, user["id"], by=_leader(world, chat))
    else:
        membership.leave(world, chat, user)
    return True


def kick(world: World, body: Json) -> bool:
    """Ban a member: they are removed and cannot join again."""
    chat, user = request.holder(world, body, "can_restrict_members")
    membership.remove(world, chat, _subject(chat, user, body), by=user)
    return True


def promote(world: World, body: Json) -> bool:
    """Make a member an administrator: with these rights, with the usual ones, with none."""
    chat, user = request.holder(world, body, "can_promote_members")
    usual = rights.administrator(chat)
    given = _truths(body.get("rights", usual), usual)
    membership.promote(world, chat, _subject(chat, user, body), given, by=user)
    return True


def restrict(world: World, body: Json) -> bool:
    """Set what a member may do, or everybody where no member is named; what is not named stays."""
    chat, user = request.holder(world, body, "can_restrict_members")
    given = {**chat.permissions, **_truths(body.get("permissions"), PERMISSIONS)}
    if "member_id" in body:
        membership.restrict(world, chat, _subject(chat, user, body), given, by=user)
    else:
        chat.permissions = given
        world.emit("chat", chat_id=chat.id)
    return True


def migrate(world: World, body: Json) -> Json:
    """Turn one's group into a supergroup; return the new chat."""
    chat, user = request.group(world, body)
    if chat.kind != "group" or chat.status(user["id"]) != "creator":
        raise bad_request("only the owner of a group turns it into a supergroup")
    return membership.migrate(world, chat, by=user).info


def link(world: World, body: Json) -> bool:
    """Have a supergroup discuss one's channel, or none without `group_id`. The bot is not told."""
    channel, user = request.group(world, body)
    if not channel.is_channel or channel.status(user["id"]) != "creator":
        raise bad_request("only the owner of a channel links it")
    if "group_id" not in body:
        linked.link(world, channel, None)
        return True
    group, _ = request.group(world, {**body, "chat_id": body["group_id"]})
    if group.kind != "supergroup" or group.status(user["id"]) != "creator":
        raise bad_request("a channel is linked to a supergroup of its owner")
    linked.link(world, channel, group)
    return True


def deactivate(world: World, body: Json) -> bool:
    """Close one's account for good. The bot is not told."""
    user = request.person(world, body)
    world.deactivated.add(user["id"])
    world.emit("member", chat_id=user["id"], user_id=user["id"], status="deactivated")
    return True


def topic(world: World, body: Json) -> Json:
    """Make a topic in a forum; return the ForumTopic."""
    chat, user = request.group(world, body)
    name = request.string(body, "name")
    return topics.create(world, chat, user, name, topics.COLORS[0], "").json()


def topic_close(world: World, body: Json) -> bool:
    """Close a topic, or open it again with `closed` false; without a thread it is General."""
    chat, user = request.holder(world, body, "can_manage_topics")
    thread_id = body.get("message_thread_id")
    found = topics.general(chat) if thread_id is None else topics.find(chat, thread_id)
    topics.close(world, chat, user, found, closed=body.get("closed") is not False)
    return True


def topic_delete(world: World, body: Json) -> bool:
    """Delete a topic with all that was said in it."""
    chat, _ = request.holder(world, body, "can_delete_messages")
    topics.delete(world, chat, topics.find(chat, request.integer(body, "message_thread_id")))
    return True


ACTIONS: dict[str, Callable[[World, Json], Any]] = {
    "person_new": person_new,
    "chat_new": chat_new,
    "join": join,
    "leave": leave,
    "kick": kick,
    "promote": promote,
    "restrict": restrict,
    "migrate": migrate,
    "link": link,
    "deactivate": deactivate,
    "topic": topic,
    "topic_close": topic_close,
    "topic_delete": topic_delete,
}


def _group(world: World, body: Json) -> tuple[Chat, Json]:
    chat = world.chat(request.integer(body, "chat_id"))
    if chat.is_private:
        raise bad_request("nobody joins or leaves a private chat")
    if chat.migrated_to is not None:
        raise bad_request(f"the group has become the supergroup {chat.migrated_to}")
    return chat, world.user(request.integer(body, "user_id"))


def _leader(world: World, chat: Chat) -> Json:
    leader = chat.leader(but=world.bot["id"])
    return world.user(leader) if leader is not None else world.bot_user


def _subject(chat: Chat, user: Json, body: Json) -> int:
    """Return the member that something is done to; only the owner may touch an administrator."""
    member_id = request.integer(body, "member_id")
    if not chat.has(member_id):
        raise bad_request("this member is not in the chat")
    if chat.status(member_id) == "creator":
        raise bad_request("nobody touches the owner of the chat")
    if chat.status(member_id) == "administrator" and chat.status(user["id"]) != "creator":
        raise bad_request("only the owner touches an administrator")
    return member_id


def _truths(given: Any, names: Any) -> Json:
    """Return an object of true and false under some of these names."""
    if not isinstance(given, dict) or not given.keys() <= set(names):
        raise bad_request(f"give an object with some of: {', '.join(names)}")
    return {name: value is True for name, value in given.items()}
