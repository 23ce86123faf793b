"""Reactions to messages: who may react, and what the bot is told."""

from bot.playground.errors import bad_request
from bot.playground.types import Json
from bot.playground.world import rights
from bot.playground.world.chats import Chat, is_service
from bot.playground.world.world import World

_MOST = 1  # a person without Premium, and a bot


def react(world: World, chat: Chat, user: Json, message_id: int, reaction: list[Json]) -> None:
    """Put somebody's reaction in the place of the one before; an empty one takes it away."""
    message = world.message(chat, message_id, "message to react not found")
    if is_service(message):
        raise bad_request("MESSAGE_ID_INVALID")
    if len(reaction) > _MOST:
        raise bad_request("too many reactions are specified")
    rights.check(chat, user["id"], "can_react_to_messages", "not enough rights to react")
    given = chat.reactions.setdefault(message_id, {})
    old = given.get(user["id"], [])
    if reaction == old:
        return
    given[user["id"]] = reaction
    if not reaction:
        del given[user["id"]]
    names = {"chat_id": chat.id, "message_id": message_id, "user_id": user["id"]}
    world.emit("reaction", **names, reaction=reaction)
    if user["id"] != world.bot["id"]:
        _tell_bot(world, chat, user, message_id, old, reaction)


def _tell_bot(
    world: World, chat: Chat, user: Json, message_id: int, old: list[Json], new: list[Json]
) -> None:
    if not chat.is_private and not rights.hears_members(chat, world.bot["id"]):
        return
    update = {"chat": chat.info, "message_id": message_id, "date": world.now()}
    if chat.is_channel:  # there, reactions have no names
        counts = [{"type": one, "total_count": n} for one, n in _counted(chat, message_id)]
        world.updates.push("message_reaction_count", {**update, "reactions": counts})
    else:
        changed = {"user": user, "old_reaction": old, "new_reaction": new}
        world.updates.push("message_reaction", {**update, **changed})


def _counted(chat: Chat, message_id: int) -> list[tuple[Json, int]]:
    all_given = [one for given in chat.reactions[message_id].values() for one in given]
    kinds = [one for n, one in enumerate(all_given) if one not in all_given[:n]]
    return [(one, all_given.count(one)) for one in kinds]
