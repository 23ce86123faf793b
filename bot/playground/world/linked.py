"""A channel and its discussion group: what is posted there stands here too, by itself."""

from collections.abc import Sequence

from bot.playground.types import Json
from bot.playground.world import forwards
from bot.playground.world.chats import Chat, is_service
from bot.playground.world.world import World

# The account in whose name Telegram forwards what a channel posts.
_TELEGRAM = {"id": 777000, "is_bot": False, "first_name": "Telegram"}


def link(world: World, channel: Chat, group: Chat | None) -> None:
    """Have a group belong to a channel, None for none any more. No bot is told of it."""
    others = [world.chats[one.linked] for one in (channel, group) if one and one.linked]
    for one in (*others, channel, *([group] if group else [])):
        one.linked = None
        world.emit("chat", chat_id=one.id)
    if group is not None:
        channel.linked, group.linked = group.id, channel.id
    if follow not in world.followers:
        world.followers.append(follow)


def follow(world: World, deed: str, chat: Chat, message_ids: Sequence[int]) -> None:
    """Do in the group what was done in its channel: a post, an edit, a deletion."""
    if not chat.is_channel:
        return
    if deed == "post" and chat.linked is not None:
        group = world.chats[chat.linked]
        for number in message_ids:
            _post(world, chat, group, chat.messages[number])
        return
    for number in message_ids:
        # A copy stays that of its post, whatever the channel is linked to by now.
        group_id, copied = chat.forwarded.get(number, (0, 0))
        group_of_copy = world.chats.get(group_id)
        if group_of_copy is None or copied not in group_of_copy.messages:
            continue
        if deed == "edit":
            _edit(world, chat.messages[number], group_of_copy, copied)
        elif deed == "delete":
            world.delete(group_of_copy, [copied])


def _post(world: World, channel: Chat, group: Chat, post: Json) -> None:
    """Forward a post and pin it, as Telegram does without a word."""
    if is_service(post):
        return
    marks = {name: post[name] for name in ("media_group_id",) if name in post}
    copied = world.post(
        group,
        _TELEGRAM,
        {
            "sender_chat": channel.info,
            "is_automatic_forward": True,
            **marks,
            **forwards.fields(channel, post),
        },
    )
    channel.forwarded[post["message_id"]] = group.id, copied["message_id"]
    group.pinned.append(copied["message_id"])
    world.emit("chat", chat_id=group.id)


def _edit(world: World, post: Json, group: Chat, copied: int) -> None:
    old = group.messages[copied]
    kept = {name: old[name] for name in old if name not in forwards.content_of(old)}
    changed = {**kept, **forwards.content_of(post), "edit_date": post["edit_date"]}
    world.edited(group, changed)
    if world.hears(group):
        world.updates.push("edited_message", changed)
