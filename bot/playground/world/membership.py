"""How members join, are promoted, restricted, and leave; how a group becomes a supergroup."""

from bot.playground.types import Json
from bot.playground.world import rights
from bot.playground.world.chats import Chat
from bot.playground.world.world import World


def change(
    world: World, chat: Chat, user_id: int, status: str, *, by: Json, own: Json | None = None
) -> None:
    """Set the status and rights of a member; the bot hears of it as Telegram tells it."""
    old = world.member(chat, user_id)
    chat.members[user_id] = status
    if own is None:
        chat.rights.pop(user_id, None)
    else:
        chat.rights[user_id] = own
    new = world.member(chat, user_id)
    if old == new:
        return
    mine = user_id == world.bot["id"]
    if mine or rights.hears_members(chat, world.bot["id"]):
        change = {
            "chat": chat.info,
            "from": by,
            "date": world.now(),
            "old_chat_member": old,
            "new_chat_member": new,
        }
        world.updates.push("my_chat_member" if mine else "chat_member", change)
    world.emit("member", chat_id=chat.id, user_id=user_id, status=status)


def add(world: World, chat: Chat, user: Json, *, by: Json) -> None:
    """Add a member. Who was restricted stays so; in a channel a bot becomes an administrator."""
    own = chat.rights.get(user["id"], {})
    if chat.status(user["id"]) == "restricted":
        change(world, chat, user["id"], "restricted", by=by, own={**own, "is_member": True})
    elif chat.is_channel and user["is_bot"]:
        change(world, chat, user["id"], "administrator", by=by)
    else:
        change(world, chat, user["id"], "member", by=by)
    if not chat.is_channel:
        world.announce(chat, by, {"new_chat_members": [user]})


def leave(world: World, chat: Chat, user: Json) -> None:
    """Remove a member who leaves."""
    own = chat.rights.get(user["id"], {})
    if chat.status(user["id"]) == "restricted":
        change(world, chat, user["id"], "restricted", by=user, own={**own, "is_member": False})
    else:
        change(world, chat, user["id"], "left", by=user)
    if not chat.is_channel:
        world.announce(chat, user, {"left_chat_member": user})


def remove(world: World, chat: Chat, user_id: int, *, by: Json, until: int = 0) -> None:
    """Ban a member. A basic group keeps no list of the banned: there they are only removed."""
    was_there = chat.has(user_id)
    if chat.kind == "group" and user_id != world.bot["id"]:
        change(world, chat, user_id, "left", by=by)
    else:
        change(world, chat, user_id, "kicked", by=by, own={"until_date": until} if until else None)
    if was_there and not chat.is_channel:
        world.announce(chat, by, {"left_chat_member": world.user(user_id)})


def promote(world: World, chat: Chat, user_id: int, given: Json, *, by: Json) -> None:
    """Make somebody an administrator with these rights, or a simple member with none of them."""
    if not any(given.values()):
        change(world, chat, user_id, "member", by=by)
        return
    by_bot = by["id"] == world.bot["id"]
    own = {
        **dict.fromkeys(rights.administrator(chat), False),
        **given,
        "can_manage_chat": True,
        "can_be_edited": by_bot,
    }
    change(world, chat, user_id, "administrator", by=by, own=own)


def restrict(
    world: World, chat: Chat, user_id: int, permissions: Json, *, by: Json, until: int = 0
) -> None:
    """Take permissions from somebody; with all of them they are free again."""
    is_member = chat.has(user_id)
    if all(permissions.values()):
        change(world, chat, user_id, "member" if is_member else "left", by=by)
        return
    own = {**permissions, "is_member": is_member, "until_date": until}
    change(world, chat, user_id, "restricted", by=by, own=own)


def migrate(world: World, chat: Chat, *, by: Json) -> Chat:
    """Turn a group into a supergroup: another chat, with the same people and no messages."""
    number = next(world.new_ids["supergroup"])
    grown = world.add_chat(number, chat.info["title"], chat.members)
    grown.description, grown.permissions = chat.description, chat.permissions
    grown.rights = {
        user_id: {**rights.administrator(grown), **own} for user_id, own in chat.rights.items()
    }
    chat.migrated_to = grown.id
    world.announce(chat, by, {"migrate_to_chat_id": grown.id})
    world.announce(grown, by, {"migrate_from_chat_id": chat.id})
    return grown
