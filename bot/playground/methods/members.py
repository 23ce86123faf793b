"""Methods about the members of a chat: who they are, what they may do, bans."""

from bot.playground.errors import bad_request
from bot.playground.types import Json
from bot.playground.world import membership, rights
from bot.playground.world.chats import ADMINISTRATORS, Chat
from bot.playground.world.world import World

_PROMOTE = "not enough rights"
_RESTRICT = "not enough rights to restrict/unrestrict chat member"


def _member(world: World, args: Json) -> Json:
    chat = world.known_chat(args["chat_id"])
    user_id = args["user_id"]
    if user_id not in world.users and user_id != world.bot["id"]:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return world.member(chat, user_id)


def _administrators(world: World, args: Json) -> list[Json]:
    chat = world.known_chat(args["chat_id"])
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    return [
        world.member(chat, user_id)
        for user_id, status in chat.members.items()
        if status in ADMINISTRATORS and user_id != world.bot["id"]
    ]


def _count(world: World, args: Json) -> int:
    return len(world.known_chat(args["chat_id"]).present())


def _promote(world: World, args: Json) -> bool:
    chat = _chat(world, args, "supergroup", "channel")
    user_id = _target(world, chat, args, "promote")
    rights.check(chat, world.bot["id"], "can_promote_members", _PROMOTE)
    if not chat.has(user_id):
        raise bad_request("PARTICIPANT_ID_INVALID")
    given = {name: bool(args.get(name)) for name in rights.administrator(chat)}
    # Nobody gives what they do not have; to write in the chat's name is not the bot's to have.
    wanted = {name for name, on in given.items() if on} - {"is_anonymous"}
    if not all(rights.may(chat, world.bot["id"], name) for name in wanted):
        raise bad_request("RIGHT_FORBIDDEN")
    membership.promote(world, chat, user_id, given, by=world.bot_user)
    return True


def _set_title(world: World, args: Json) -> bool:
    chat = _chat(world, args, "supergroup")
    user_id = args["user_id"]
    if chat.status(user_id) != "administrator":
        raise bad_request("user is not an administrator")
    own = chat.rights.get(user_id, {})
    if not own.get("can_be_edited"):
        raise bad_request("not enough rights to change custom title of the user")
    titled = {**own, "custom_title": args["custom_title"]}
    membership.change(world, chat, user_id, "administrator", by=world.bot_user, own=titled)
    return True


def _restrict(world: World, args: Json) -> bool:
    chat = _chat(world, args, "supergroup")
    user_id = _target(world, chat, args, "restrict")
    rights.check(chat, world.bot["id"], "can_restrict_members", _RESTRICT)
    independent = bool(args.get("use_independent_chat_permissions"))
    given = rights.permissions(args["permissions"], independent=independent)
    until = rights.until(args.get("until_date", 0), world.now())
    membership.restrict(world, chat, user_id, given, by=world.bot_user, until=until)
    return True


def _set_permissions(world: World, args: Json) -> bool:
    chat = _chat(world, args, "group", "supergroup")
    refusal = "not enough rights to change chat permissions"
    rights.check(chat, world.bot["id"], "can_restrict_members", refusal)
    independent = bool(args.get("use_independent_chat_permissions"))
    chat.permissions = rights.permissions(args["permissions"], independent=independent)
    return True


def _ban(world: World, args: Json) -> bool:
    chat = _chat(world, args, "group", "supergroup", "channel")
    user_id = _target(world, chat, args, "restrict")
    rights.check(chat, world.bot["id"], "can_restrict_members", _RESTRICT)
    until = rights.until(args.get("until_date", 0), world.now())
    membership.remove(world, chat, user_id, by=world.bot_user, until=until)
    if args.get("revoke_messages") and not chat.is_channel:
        theirs = [n for n, one in chat.messages.items() if chat.author(one) == user_id]
        world.delete(chat, theirs)
    return True


def _unban(world: World, args: Json) -> bool:
    chat = _chat(world, args, "supergroup", "channel")
    user_id = _target(world, chat, args, "restrict")
    rights.check(chat, world.bot["id"], "can_restrict_members", _RESTRICT)
    if chat.status(user_id) != "kicked" and args.get("only_if_banned"):
        return True
    # Who is unbanned is no member afterwards, not even who was one before.
    membership.change(world, chat, user_id, "left", by=world.bot_user)
    return True


def _chat(world: World, args: Json, *kinds: str) -> Chat:
    """Return the chat of a call that only exists for these kinds of chat."""
    chat = world.open_chat(args["chat_id"])
    if chat.kind not in kinds:
        if kinds == ("supergroup",):
            raise bad_request("method is available only for supergroups")
        if "group" not in kinds:
            raise bad_request("method is available for supergroup and channel chats only")
        raise bad_request("can't change chat members or permissions of this chat")
    return chat


def _target(world: World, chat: Chat, args: Json, verb: str) -> int:
    """Return the member that a call is about, or refuse whom the bot cannot touch."""
    user_id = int(world.user(args["user_id"])["id"])
    if user_id == world.bot["id"]:
        raise bad_request(f"can't {verb} self")
    status = chat.status(user_id)
    if status == "creator":
        raise bad_request("can't remove chat owner")
    if status == "administrator" and not chat.rights.get(user_id, {}).get("can_be_edited"):
        raise bad_request("user is an administrator of the chat")
    return user_id


METHODS = {
    "getChatMember": _member,
    "getChatAdministrators": _administrators,
    "getChatMemberCount": _count,
    "promoteChatMember": _promote,
    "setChatAdministratorCustomTitle": _set_title,
    "restrictChatMember": _restrict,
    "setChatPermissions": _set_permissions,
    "banChatMember": _ban,
    "unbanChatMember": _unban,
}
