"""Who may do what in a chat, and the refusal of who may not."""

from bot.playground.errors import bad_request
from bot.playground.types import Json
from bot.playground.world.chats import ADMINISTRATORS, PERMISSIONS, Chat

_ADMINISTRATOR = {
    "is_anonymous": False, "can_manage_chat": True, "can_delete_messages": True,
    "can_manage_video_chats": True, "can_restrict_members": True, "can_promote_members": False,
    "can_change_info": True, "can_invite_users": True, "can_post_stories": False,
    "can_edit_stories": False, "can_delete_stories": False, "can_send_welcome_messages": False,
}  # fmt: skip
_ONLY_IN = {
    "channel": {"can_post_messages": True, "can_edit_messages": True},
    "group": {"can_pin_messages": True},
    "supergroup": {"can_pin_messages": True, "can_manage_topics": False},  # True in a forum
}
# Content of a message -> the permission it needs, and its name in the refusal.
SENDING = {
    "animation": ("can_send_other_messages", "animations"),
    "audio": ("can_send_audios", "music"),
    "contact": ("can_send_messages", "contacts"),
    "dice": ("can_send_other_messages", "dice"),
    "document": ("can_send_documents", "documents"),
    "venue": ("can_send_messages", "venues"),
    "location": ("can_send_messages", "locations"),
    "photo": ("can_send_photos", "photos"),
    "poll": ("can_send_polls", "polls"),
    "sticker": ("can_send_other_messages", "stickers"),
    "video": ("can_send_videos", "videos"),
    "video_note": ("can_send_video_notes", "video notes"),
    "voice": ("can_send_voice_notes", "voice notes"),
    "text": ("can_send_messages", "text messages"),
}
_FREE = frozenset({"can_add_web_page_previews", "can_react_to_messages"})
_SHORTEST, _LONGEST = 30, 366 * 86400  # seconds that a ban may last
_IMPLIED = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos",
    "can_send_videos", "can_send_video_notes", "can_send_voice_notes",
)  # fmt: skip


def administrator(chat: Chat) -> Json:
    """Return the rights that a new administrator gets where none are named."""
    own = {**_ADMINISTRATOR, **_ONLY_IN[chat.kind]}
    return own | {"can_manage_topics": True} if chat.general else own


def permissions(given: Json, *, independent: bool) -> Json:
    """Return the full ChatPermissions of a call; older ones imply others unless told not to."""
    full = {name: bool(given.get(name)) for name in PERMISSIONS}
    if not independent:
        if full["can_send_other_messages"] or full["can_add_web_page_previews"]:
            full |= dict.fromkeys(_IMPLIED, True)
        if full["can_send_polls"]:
            full["can_send_messages"] = True
    return full


def may(chat: Chat, user_id: int, right: str) -> bool:
    """Tell whether a member has a right or a permission."""
    if chat.is_private:
        return True
    match chat.status(user_id):
        case "creator":
            return True
        case "administrator":
            own = chat.rights.get(user_id) or administrator(chat)
            return bool(own.get(right, right.startswith("can_send") or right in _FREE))
        case "restricted":
            own = chat.rights.get(user_id, {})
            return bool(own.get(right)) and bool(chat.permissions.get(right))
        case "member":
            return bool(chat.permissions.get(right))
    return False


def check_send(chat: Chat, user_id: int, fields: Json) -> None:
    """Refuse a message that its author may not write here."""
    if chat.is_private:
        return
    if chat.is_channel:
        if not may(chat, user_id, "can_post_messages"):
            raise bad_request("need administrator rights in the channel chat")
        return
    permission, noun = next(SENDING[kind] for kind in SENDING if kind in fields)
    if not may(chat, user_id, permission):
        raise bad_request(f"not enough rights to send {noun} to the chat")


def check(chat: Chat, user_id: int, right: str, refusal: str) -> None:
    """Refuse what only the holders of a right may do."""
    if not may(chat, user_id, right):
        raise bad_request(refusal)


def lift(chat: Chat, now: int) -> None:
    """End the bans and restrictions whose time is over."""
    for user_id, own in [*chat.rights.items()]:
        if 0 < own.get("until_date", 0) <= now:
            chat.members[user_id] = "member" if own.get("is_member") else "left"
            del chat.rights[user_id]


def until(wanted: int, now: int) -> int:
    """Return when a ban or restriction ends; too soon and too late both mean never: 0."""
    return wanted if _SHORTEST <= wanted - now <= _LONGEST else 0


def member(chat: Chat, user: Json) -> Json:
    """Return the ChatMember object of a user, with all the fields of its status."""
    status = chat.status(user["id"])
    shown: Json = {"status": status, "user": user}
    own = chat.rights.get(user["id"], {})
    match status:
        case "creator":
            shown["is_anonymous"] = False
        case "administrator":
            shown |= {"can_be_edited": False, **(own or administrator(chat))}
        case "restricted":
            shown |= own
        case "kicked":
            shown["until_date"] = own.get("until_date", 0)
    return shown


def hears_members(chat: Chat, user_id: int) -> bool:
    """Tell whether a bot is told of other members' changes and reactions."""
    return chat.status(user_id) in ADMINISTRATORS
