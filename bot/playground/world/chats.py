"""A chat of the playground: who is in it, what they may do, what was said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.playground.types import Json

ABSENT = frozenset({"left", "kicked"})
ADMINISTRATORS = frozenset({"creator", "administrator"})
PERMISSIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos",
    "can_send_videos", "can_send_video_notes", "can_send_voice_notes", "can_send_polls",
    "can_send_other_messages", "can_add_web_page_previews", "can_react_to_messages",
    "can_edit_tag", "can_invite_users", "can_change_info", "can_pin_messages",
    "can_manage_topics",
)  # fmt: skip
_RESERVED = frozenset({"can_change_info", "can_pin_messages", "can_manage_topics"})
EVERYBODY: Mapping[str, bool] = {name: name not in _RESERVED for name in PERMISSIONS}

_SERVICE = frozenset({
    "forum_topic_closed", "forum_topic_created", "forum_topic_edited", "forum_topic_reopened",
    "general_forum_topic_hidden", "general_forum_topic_unhidden", "group_chat_created",
    "left_chat_member", "migrate_from_chat_id", "migrate_to_chat_id", "new_chat_members",
    "new_chat_title", "pinned_message",
})  # fmt: skip


def is_service(message: Mapping[str, Any]) -> bool:
    """Tell whether a message says what was done in the chat, not what somebody wrote."""
    return not _SERVICE.isdisjoint(message)


@dataclass(slots=True)
class Topic:
    """A topic of a forum. General has no thread: it is what stands outside of all others."""

    thread_id: int
    name: str
    icon_color: int
    icon_custom_emoji_id: str = ""
    is_closed: bool = False
    is_hidden: bool = False
    author: int = 0

    def json(self) -> Json:
        """Return the ForumTopic object."""
        topic = {
            "message_thread_id": self.thread_id,
            "name": self.name,
            "icon_color": self.icon_color,
        }
        icon = self.icon_custom_emoji_id
        return {**topic, "icon_custom_emoji_id": icon} if icon else topic


@dataclass(slots=True)
class Chat:
    """One chat. Rules about it live beside: rights.py, topics.py."""

    info: Json
    members: dict[int, str] = field(default_factory=dict)  # user id -> status
    # What an administrator may do, or a restricted member still may; with until_date.
    rights: dict[int, Json] = field(default_factory=dict)
    permissions: Mapping[str, bool] = field(default_factory=lambda: EVERYBODY)
    messages: dict[int, Json] = field(default_factory=dict)
    authors: dict[int, int] = field(default_factory=dict)  # channel post -> who wrote it
    pinned: list[int] = field(default_factory=list)
    keyboards: dict[int, Json] = field(default_factory=dict)  # message id -> reply keyboard
    reactions: dict[int, dict[int, list[Json]]] = field(default_factory=dict)  # message, user
    topics: dict[int, Topic] = field(default_factory=dict)
    general: Topic | None = None  # a forum has one
    description: str = ""
    migrated_to: int | None = None
    linked: int | None = None  # of a channel its discussion group, and the other way round
    # Of a channel: post -> the group and the message into which Telegram forwarded it.
    forwarded: dict[int, tuple[int, int]] = field(default_factory=dict)
    writable: bool = True  # private: the person opened the chat once
    menu_button: Json | None = None
    next_message: int = 1

    @property
    def id(self) -> int:
        """Return the identifier."""
        return int(self.info["id"])

    @property
    def kind(self) -> str:
        """Return private, group, supergroup or channel."""
        return str(self.info["type"])

    @property
    def is_private(self) -> bool:
        """Tell whether it is a chat with one person."""
        return self.kind == "private"

    @property
    def is_channel(self) -> bool:
        """Tell whether only administrators write."""
        return self.kind == "channel"

    def status(self, user_id: int) -> str:
        """Return the member status of a user, `left` for a stranger."""
        return self.members.get(user_id, "left")

    def has(self, user_id: int) -> bool:
        """Tell whether a user is in the chat: a restricted one may have left it."""
        status = self.status(user_id)
        if status == "restricted":
            return bool(self.rights[user_id]["is_member"])
        return status not in ABSENT

    def present(self) -> list[int]:
        """Return who is in the chat."""
        return [user_id for user_id in self.members if self.has(user_id)]

    def author(self, message: Json) -> int:
        """Return the id of who wrote a message; a channel post does not name its author."""
        if "from" in message:
            return int(message["from"]["id"])
        return self.authors[message["message_id"]]

    def leader(self, *, but: int) -> int | None:
        """Return who acts for the chat: its owner, else an administrator, else a member."""
        ranks = ("creator", "administrator", "member", "restricted")
        others = [user for user in self.present() if user != but]
        return min(others, key=lambda user: ranks.index(self.members[user]), default=None)
