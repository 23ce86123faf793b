"""The people, chats and messages of the playground, in memory."""

import itertools
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from bot.playground.errors import ApiError, bad_request, forbidden
from bot.playground.types import Json
from bot.playground.world import rights
from bot.playground.world.chats import Chat, Topic
from bot.playground.world.files import FileStore
from bot.playground.world.inline import InlineQuery
from bot.playground.world.polls import Poll
from bot.playground.world.profile import Profile
from bot.playground.world.updates import UpdateQueue

_QUERY_LIFE = 150  # seconds a callback query can be answered in


class World:
    """Everything the server knows. Methods change it; listeners hear of it."""

    def __init__(self, bot: Json, clock: Callable[[], datetime]) -> None:
        """Start with the bot alone."""
        self.bot = bot
        self.clock = clock
        self.users: dict[int, Json] = {}
        self.chats: dict[int, Chat] = {}
        self.blocked: set[int] = set()
        self.roles: dict[int, str] = {}  # what people and groups are in the story, for the page
        self.deactivated: set[int] = set()  # accounts that their owners deleted
        self.files = FileStore()
        self.updates = UpdateQueue(self.now)
        self.profile = Profile()
        self.polls: dict[str, Poll] = {}
        self.closing: dict[str, Poll] = {}  # those that time will close
        self.callbacks: dict[str, Json] = {}  # unanswered: id -> query with "date"
        self.inline_queries: dict[str, InlineQuery] = {}
        self.inline_messages: dict[str, tuple[int, int]] = {}  # id -> chat, message
        self.listeners: list[Callable[[Json], None]] = []
        self.followers: list[Callable[[World, str, Chat, Sequence[int]], None]] = []
        self.numbers = itertools.count(4_611_686_018_427_000_001)
        self.new_ids = {
            "person": itertools.count(500_000_001),
            "group": itertools.count(-4_000_000_001, -1),
            "supergroup": itertools.count(-1_002_000_000_001, -1),
        }

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

    def add_chat(
        self,
        chat_id: int,
        title: str,
        members: dict[int, str],
        *,
        kind: str = "supergroup",
        is_forum: bool = False,
    ) -> Chat:
        """Add a group, supergroup, forum or channel with these members."""
        chat = Chat({"id": chat_id, "title": title, "type": kind}, dict(members))
        if is_forum:
            chat.info["is_forum"] = True
            chat.general = Topic(1, "General", 7322096)
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
        if chat.rights:
            rights.lift(chat, self.now())
        return chat

    def known_chat(self, reference: int | str) -> Chat:
        """Return a chat that the bot may look into, or refuse as the server would."""
        chat = self.chat(reference)
        if not chat.is_private and not chat.has(self.bot["id"]):
            if chat.status(self.bot["id"]) == "kicked":
                raise forbidden(f"bot was kicked from the {chat.kind} chat")
            raise forbidden(f"bot is not a member of the {chat.kind} chat")
        return chat

    def open_chat(self, reference: int | str) -> Chat:
        """Return a chat that the bot may write to, or refuse as the server would."""
        chat = self.known_chat(reference)
        if chat.migrated_to is not None:
            text = "Bad Request: group chat was upgraded to a supergroup chat"
            raise ApiError(400, text, {"migrate_to_chat_id": chat.migrated_to})
        if chat.is_private:
            if chat.id in self.blocked:
                raise forbidden("bot was blocked by the user")
            if chat.id in self.deactivated:
                raise forbidden("user is deactivated")
            if not chat.writable:
                raise forbidden("bot can't initiate conversation with a user")
        return chat

    def message(self, chat: Chat, message_id: int, missing: str) -> Json:
        """Return a message, or refuse with `missing`."""
        message = chat.messages.get(message_id)
        if message is None:
            raise bad_request(missing)
        return message

    def hears(self, chat: Chat) -> bool:
        """Tell whether the bot is there to hear what is said in a chat."""
        return chat.has(self.bot["id"])

    def post(self, chat: Chat, sender: Json, fields: Json, keyboard: Json | None = None) -> Json:
        """Put a message into a chat; the bot hears of what others write."""
        message = self._add(chat, sender, fields, keyboard)
        if sender["id"] != self.bot["id"]:
            self._tell_bot(chat, message)
        self._follow("post", chat, [message["message_id"]])
        return message

    def announce(self, chat: Chat, actor: Json, news: Json) -> Json:
        """Put a service message into a chat; the bot hears of it whoever acted."""
        message = self._add(chat, actor, news, None)
        self.emit("chat", chat_id=chat.id)
        self._tell_bot(chat, message)
        return message

    def _add(self, chat: Chat, sender: Json, fields: Json, keyboard: Json | None) -> Json:
        number = chat.next_message
        chat.next_message += 1
        message = {
            "message_id": number,
            "from": sender,
            "chat": chat.info,
            "date": self.now(),
            **fields,
        }
        if chat.is_channel:
            message["sender_chat"] = chat.info
            chat.authors[number] = message.pop("from")["id"]
        if "is_topic_message" in fields and "reply_to_message" not in fields:
            # Telegram takes what stands in a topic for an answer to the topic's first message.
            first = chat.messages.get(fields["message_thread_id"])
            if first is not None:
                message["reply_to_message"] = first
        chat.messages[number] = message
        if keyboard:
            chat.keyboards[number] = keyboard
        if self.listeners:
            self.emit("message", chat_id=chat.id, message=self.seen(chat, message))
        return message

    def _tell_bot(self, chat: Chat, message: Json) -> None:
        if self.hears(chat):
            self.updates.push("channel_post" if chat.is_channel else "message", message)

    def edited(self, chat: Chat, message: Json) -> Json:
        """Put a changed message in the place of the old one."""
        chat.messages[message["message_id"]] = message
        self.emit("edit", chat_id=chat.id, message=self.seen(chat, message))
        self._follow("edit", chat, [message["message_id"]])
        return message

    def seen(self, chat: Chat, message: Json) -> Json:
        """Return a message as a client shows it: with its reply keyboard, reactions and votes."""
        number = message["message_id"]
        extra: Json = {}
        if number in chat.keyboards:
            extra["keyboard"] = chat.keyboards[number]
        if given := chat.reactions.get(number):
            extra["reactions"] = [
                {"user_id": user, "reaction": one} for user, all_ in given.items() for one in all_
            ]
        # A poll that is only just being sent has no votes.
        if "poll" in message and (poll := self.polls.get(message["poll"]["id"])):
            extra["votes"] = {str(user): chosen for user, chosen in poll.votes.items()}
        return {**message, **extra} if extra else message

    def delete(self, chat: Chat, message_ids: list[int]) -> None:
        """Take messages out of a chat."""
        gone = [one for one in message_ids if chat.messages.pop(one, None) is not None]
        for message_id in gone:
            for kept in (chat.authors, chat.keyboards, chat.reactions):
                kept.pop(message_id, None)
            if message_id in chat.pinned:
                chat.pinned.remove(message_id)
        if gone:
            self.emit("delete", chat_id=chat.id, message_ids=gone)
            self._follow("delete", chat, gone)

    def _follow(self, deed: str, chat: Chat, message_ids: Sequence[int]) -> None:
        """Let other chats follow what was done in one."""
        for follower in self.followers:
            follower(self, deed, chat, message_ids)

    def take_callback(self, query_id: str) -> Json | None:
        """Return a callback query that may still be answered, once."""
        query = self.callbacks.pop(query_id, None)
        return query if query and self.now() - query["date"] <= _QUERY_LIFE else None

    def member(self, chat: Chat, user_id: int) -> Json:
        """Return the ChatMember object of a user."""
        return rights.member(chat, self.user(user_id))
