"""Methods about chats and their members."""

from typing import Any

from bot.playground.chats import ABSENT, ADMINISTRATORS, Chat
from bot.playground.errors import bad_request
from bot.playground.world import World

Args = dict[str, Any]
_FULL = {
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": {
        "unlimited_gifts": False,
        "limited_gifts": False,
        "unique_gifts": False,
        "premium_subscription": False,
        "gifts_from_channels": False,
    },
}
_PERMISSIONS = dict.fromkeys(
    (
        "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos",
        "can_send_videos", "can_send_video_notes", "can_send_voice_notes", "can_send_polls",
        "can_send_other_messages", "can_add_web_page_previews", "can_react_to_messages",
        "can_edit_tag", "can_change_info", "can_invite_users", "can_pin_messages",
        "can_manage_topics",
    ),
    True,
)  # fmt: skip


def _get_chat(world: World, args: Args) -> Args:
    chat = world.chat(args["chat_id"])
    if not chat.is_private:
        chat = world.open_chat(args["chat_id"])
    full = {**chat.info, **_FULL}
    if not chat.is_private:
        full["permissions"] = _PERMISSIONS
    if chat.pinned:
        full["pinned_message"] = chat.messages[chat.pinned[-1]]
    return full


def _group(world: World, args: Args) -> Chat:
    return world.open_chat(args["chat_id"])


def _member(world: World, args: Args) -> Args:
    chat = _group(world, args)
    user_id = args["user_id"]
    if user_id not in world.users and user_id != world.bot["id"]:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return world.member(chat, user_id)


def _administrators(world: World, args: Args) -> list[Args]:
    chat = _group(world, args)
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    bot = world.bot["id"]
    return [
        world.member(chat, user_id)
        for user_id, status in chat.members.items()
        if status in ADMINISTRATORS and user_id != bot
    ]


def _count(world: World, args: Args) -> int:
    chat = _group(world, args)
    return sum(1 for status in chat.members.values() if status not in ABSENT)


def _leave(world: World, args: Args) -> bool:
    chat = world.open_chat(args["chat_id"])
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    world.change_member(chat, world.bot["id"], "left", by=world.bot_user)
    return True


METHODS = {
    "getChat": _get_chat,
    "getChatMember": _member,
    "getChatAdministrators": _administrators,
    "getChatMemberCount": _count,
    "leaveChat": _leave,
}
