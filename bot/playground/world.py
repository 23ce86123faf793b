"""The people, chats and messages of the playground, in memory."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.playground.errors import bad_request, forbidden
from bot.playground.files import FileStore
from bot.playground.profile import Profile
from bot.playground.updates import UpdateQueue

Json = dict[str, Any]
ABSENT = frozenset({"left", "kicked"})
ADMINISTRATORS = frozenset({"creator", "administrator"})
_QUERY_LIFE = 150  # seconds a callback query can be answered in


@dataclass(slots=True)
class Chat:
    """One chat: who is in it and what was said."""

    info: Json
    members: dict[int, str] = field(default_factory=dict)  # user id -> status
    messages: dict[int, Json] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    keyboards: dict[int, Json] = field(default_factory=dict)  # message id -> reply keyboard
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

    def seen(self, message: Json) -> Json:
        """Return a message as a client shows it: with the reply keyboard it brought."""
        keyboard = self.keyboards.get(message["message_id"])
        return {**message, "keyboard": keyboard} if keyboard else message

    def status(self, user_id: int) -> str:
        """Return the member status of a user, `left` for a stranger."""
        return self.members.get(user_id, "left")


class World:
    """Everything the server knows. Methods change it; listeners hear of it."""

    def __init__(self, bot: Json, clock: Callable[[], datetime]) -> None:
        """Start with the bot alone."""
        self.bot = bot
        self.clock = clock
        self.users: dict[int, Json] = {}
        self.chats: dict[int, Chat] = {}
        self.blocked: set[int] = set()
        self.deactivated: set[int] = set()  # accounts that their owners deleted
        self.files = FileStore()
        self.updates = UpdateQueue()
        self.profile = Profile()
        self.callbacks: dict[str, Json] = {}  # unanswered: id -> query with "date"
        self.inline_queries: dict[str, Json] = {}
        self.listeners: list[Callable[[Json], None]] = []
        self.numbers = itertools.count(4_611_686_018_427_000_001)

    def now(self) -> int:
        """Return the moment of the playground's clock as Unix time."""
        return int(self.clock().timestamp())

    def emit(self, kind: str, **fields: Any) -> None:
        """Tell every open page."""
        for listener in self.listeners:
            listener({"kind": kind, **fields})

    @property
    def bot_user(self) -> Json:
        """Return the bot as the author of messages."""
        names = ("id", "is_bot", "first_name", "username")
        return {name: self.bot[name] for name in names}

    def add_person(self, user: Json, *, writable: bool) -> Chat:
        """Add a person and the private chat with them."""
        user = {"is_bot": False, **user}
        self.users[user["id"]] = user
        names = ("id", "first_name", "last_name", "username")
        info = {name: user[name] for name in names if name in user}
        chat = Chat({**info, "type": "private"}, writable=writable)
        chat.members = {user["id"]: "member", self.bot["id"]: "member"}
        self.chats[chat.id] = chat
        return chat

    def add_group(self, chat_id: int, title: str, members: dict[int, str]) -> Chat:
        """Add a supergroup with these members."""
        chat = Chat({"id": chat_id, "title": title, "type": "supergroup"}, dict(members))
        self.chats[chat_id] = chat
        return chat

    def user(self, user_id: int) -> Json:
        """Return a person, or refuse."""
        if user_id == self.bot["id"]:
            return self.bot_user
        if user_id not in self.users:
            raise bad_request("user not found")
        return self.users[user_id]

    def chat(self, reference: int | str) -> Chat:
        """Return the chat of an identifier or @username, or refuse."""
        if isinstance(reference, str) and reference.lstrip("-").isdecimal():
            reference = int(reference)
        if isinstance(reference, str):
            name = reference.removeprefix("@").lower()
            found = (c for c in self.chats.values() if c.info.get("username", "").lower() == name)
            chat = next(found, None) if reference.startswith("@") and name else None
        else:
            chat = self.chats.get(reference)
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def open_chat(self, reference: int | str) -> Chat:
        """Return a chat that the bot may write to, or refuse as the server would."""
        chat = self.chat(reference)
        if chat.is_private:
            if chat.id in self.blocked:
                raise forbidden("bot was blocked by the user")
            if chat.id in self.deactivated:
                raise forbidden("user is deactivated")
            if not chat.writable:
                raise forbidden("bot can't initiate conversation with a user")
            return chat
        status = chat.status(self.bot["id"])
        if status == "kicked":
            raise forbidden(f"bot was kicked from the {chat.kind} chat")
        if status == "left":
            raise forbidden(f"bot is not a member of the {chat.kind} chat")
        return chat

    def message(self, chat: Chat, message_id: int, missing: str) -> Json:
        """Return a message, or refuse with `missing`."""
        message = chat.messages.get(message_id)
        if message is None:
            raise bad_request(missing)
        return message

    def post(self, chat: Chat, sender: Json, fields: Json, keyboard: Json | None = None) -> Json:
        """Put a message into a chat; the bot hears of what others write."""
        message = {
            "message_id": chat.next_message,
            "from": sender,
            "chat": chat.info,
            "date": self.now(),
            **fields,
        }
        chat.messages[chat.next_message] = message
        if keyboard:
            chat.keyboards[chat.next_message] = keyboard
        chat.next_message += 1
        self.emit("message", chat_id=chat.id, message=chat.seen(message))
        if sender["id"] != self.bot["id"] and chat.status(self.bot["id"]) not in ABSENT:
            self.updates.push("message", message)
        return message

    def edited(self, chat: Chat, message: Json) -> Json:
        """Put a changed message in the place of the old one."""
        chat.messages[message["message_id"]] = message
        self.emit("edit", chat_id=chat.id, message=message)
        return message

    def delete(self, chat: Chat, message_ids: list[int]) -> None:
        """Take messages out of a chat."""
        gone = [one for one in message_ids if chat.messages.pop(one, None) is not None]
        chat.pinned = [one for one in chat.pinned if one not in gone]
        if gone:
            self.emit("delete", chat_id=chat.id, message_ids=gone)

    def take_callback(self, query_id: str) -> Json | None:
        """Return a callback query that may still be answered, once."""
        query = self.callbacks.pop(query_id, None)
        return query if query and self.now() - query["date"] <= _QUERY_LIFE else None

    def member(self, chat: Chat, user_id: int, status: str | None = None) -> Json:
        """Return the ChatMember object of a user, with all the fields of its status."""
        status = status or chat.status(user_id)
        user = self.user(user_id)
        return {"status": status, "user": user, **_MEMBER_FIELDS.get(status, {})}

    def change_member(self, chat: Chat, user_id: int, status: str, *, by: Json) -> None:
        """Change the status of a member; the bot hears of it as Telegram would tell it."""
        old = self.member(chat, user_id)
        chat.members[user_id] = status
        mine = user_id == self.bot["id"]
        change = {
            "chat": chat.info,
            "from": by,
            "date": self.now(),
            "old_chat_member": old,
            "new_chat_member": self.member(chat, user_id),
        }
        if mine or chat.status(self.bot["id"]) in ADMINISTRATORS:
            self.updates.push("my_chat_member" if mine else "chat_member", change)
        self.emit("member", chat_id=chat.id, user_id=user_id, status=status)


_ADMINISTRATOR = {
    "can_be_edited": False, "is_anonymous": False, "can_manage_chat": True,
    "can_delete_messages": True, "can_manage_video_chats": True, "can_restrict_members": True,
    "can_promote_members": False, "can_change_info": True, "can_invite_users": True,
    "can_post_stories": False, "can_edit_stories": False, "can_delete_stories": False,
    "can_pin_messages": True, "can_manage_topics": False,
}  # fmt: skip
_MEMBER_FIELDS: dict[str, Json] = {
    "creator": {"is_anonymous": False},
    "administrator": _ADMINISTRATOR,
    "kicked": {"until_date": 0},
}
