"""Random updates after the published schema: what people do and what Telegram makes of it.

Each says whether anybody is to be answered: a bot that answers the others talks to itself, to
other bots, or to people who speak to each other.
"""

import random
from dataclasses import dataclass
from typing import Any

from bot.playground.schema.values import Upload
from bot.playground.text.automatic import find
from bot.playground.world.inline import InlineQuery
from bot.playground.world.world import World
from tests.playground.drawing import TYPES, Drawing

Json = dict[str, Any]
_DEEP = 3  # how far an object is filled in beyond what it must have
_SOMETIMES = 0.15
_ANONYMOUS, _AS_CHANNEL, _TELEGRAM = 1087968824, 136817688, 777000
_TEXTS = (
    "comment me connecter ?", "Bonjour", "merci", "xyzzy plugh frobnicate", "/start", "/deadline",
    "/deadline@{us}", "/nosuch", "@{us} date limite ?", "@{us}2 date ?", "info@{us}.ma", "👍",
    "0661234567", "متى آخر أجل؟", "2025-07-003", "https://t.me/{us}", "é" * 3000, "?",
)  # fmt: skip
# What people put into a message, and what says where it comes from.
_CONTENT = (
    "animation", "audio", "document", "photo", "sticker", "story", "video", "video_note", "voice",
    "checklist", "contact", "dice", "game", "poll", "venue", "location", "giveaway", "paid_media",
)  # fmt: skip
_CAPTIONED = frozenset({"animation", "audio", "document", "photo", "video", "voice"})
_SERVICE = (
    "new_chat_members", "left_chat_member", "new_chat_title", "new_chat_photo",
    "delete_chat_photo", "group_chat_created", "message_auto_delete_timer_changed",
    "pinned_message", "users_shared", "chat_shared", "gift", "write_access_allowed",
    "proximity_alert_triggered", "boost_added", "chat_background_set", "checklist_tasks_done",
    "forum_topic_created", "forum_topic_closed", "giveaway_created", "giveaway_completed",
    "poll_option_added", "managed_bot_created", "suggested_post_paid", "video_chat_started",
    "community_chat_added", "community_chat_joined", "community_chat_removed",
)  # fmt: skip
_OTHERS = ("poll", "poll_answer", "message_reaction", "channel_post", "edited_channel_post",
           "business_message", "guest_message", "chat_boost", "deleted_business_messages",
           "chat_member", "chat_join_request", "managed_bot", "subscription",
           "stopped_message_generation")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gust:
    """An update, and whether somebody may be answered."""

    update: Json
    may_answer: bool


class Storm(Drawing):
    """An endless sequence of updates; the same for the same chance."""

    def __init__(self, world: World, chance: random.Random) -> None:
        """Blow over the people and groups of `world`."""
        super().__init__(chance)
        self._world = world
        self._number = 1_000_000
        self._file = world.files.add("document", Upload("a.pdf", b"%PDF-1.4", "application/pdf"))
        self._heard: list[Json] = []  # messages that may be edited or come in an album
        self._persons = [user for user in world.users.values() if not user["is_bot"]]
        self._groups = [chat.info for chat in world.chats.values() if chat.kind == "supergroup"]

    def blow(self) -> Gust:
        """Return the next update."""
        self._number += 1
        kind = self.chance.choices(
            ("message", "edited_message", "callback_query", "inline_query", "other"),
            (60, 20, 10, 5, 5),
        )[0]
        content, may_answer = getattr(self, f"_{kind}")()
        name = self.chance.choice(_OTHERS) if kind == "other" else kind
        if kind == "other":
            content = self.value(_types("Update", name), name, 1)
        return Gust({"update_id": self._number, name: content}, may_answer)

    def _message(self) -> tuple[Json, bool]:
        place = self.chance.choice([self._private, self._private, self._group])
        message, may_answer = place()
        self._world.chats[message["chat"]["id"]].next_message = message["message_id"] + 1
        self._heard = [*self._heard[-50:], message]
        return message, may_answer

    def _private(self) -> tuple[Json, bool]:
        person = self.chance.choice(self._persons)
        message = self._begun(self._world.chats[person["id"]].info, person)
        if self.chance.random() < 0.15:
            name = self.chance.choice(_SERVICE)
            message[name] = self.value(_types("Message", name), name, 1)
            return message, False
        self._fill(message)
        if self.chance.random() < 0.1:
            message["via_bot"] = self._world.bot_user
            return message, False
        if self.chance.random() < 0.2:
            message["forward_origin"] = self.object("MessageOrigin", 1)
        return message, True

    def _group(self) -> tuple[Json, bool]:
        chat, person = self.chance.choice(self._groups), self.chance.choice(self._persons)
        message = self._begun(chat, person)
        self._fill(message)
        guise = self.chance.choice(["", "", "anonymous", "channel", "bot", "forward", "card"])
        channel = {"id": -1_009, "type": "channel", "title": "A"}
        match guise:
            case "anonymous":
                message |= {"from": _bot(_ANONYMOUS), "sender_chat": chat}
            case "channel":
                message |= {"from": _bot(_AS_CHANNEL), "sender_chat": channel}
            case "bot":
                message["from"] = _bot(99)
            case "forward":
                message["from"] = {**_bot(_TELEGRAM), "is_bot": False}
                message |= {"sender_chat": channel, "is_automatic_forward": True}
            case "card":
                message["via_bot"] = self._world.bot_user
        may_answer = guise not in {"bot", "forward", "card"} and self._is_to_us(message)
        return message, may_answer

    def _edited_message(self) -> tuple[Json, bool]:
        """Edit what was heard: its words, or nothing that a person would see."""
        if not self._heard:
            return self._message()
        old = self.chance.choice(self._heard)
        edited = {**old, "edit_date": self._world.now()}
        name = "text" if "text" in old else "caption"
        if name in old and self.chance.random() < 0.5:
            words = self.chance.choice(_TEXTS).format(us=self._us)
            is_ours = "via_bot" in old and "forward_origin" not in old
            edited |= self._worded(name, words)
            self._heard[self._heard.index(old)] = edited
            return edited, old["chat"]["type"] == "private" and not is_ours
        if "location" in old:
            edited["location"] = self.object("Location", 1)
        return edited, False

    def _callback_query(self) -> tuple[Json, bool]:
        person = self.chance.choice(self._persons)
        verbs = ("home", "guide", "topic:login-otp", "vote:login-otp:yes", "ask", "x:y", "", "faq")
        shown = self._begun(self._world.chats[person["id"]].info, self._world.bot_user)
        place = {"chat_id": shown["chat"]["id"], "user_id": person["id"]}
        self._world.callbacks[str(self._number)] = {"date": self._world.now(), **place}
        query = {
            "id": str(self._number),
            "from": person,
            "chat_instance": "1",
            "data": self.chance.choice(verbs),
            "message": {**shown, "text": "…"},
        }
        return query, True

    def _inline_query(self) -> tuple[Json, bool]:
        person, words = self.chance.choice([*self._persons, _bot(99)]), "code"
        number = str(self._number)
        waiting = InlineQuery(number, person["id"], words, self._world.now())
        self._world.inline_queries[number] = waiting
        return {"id": number, "from": person, "query": words, "offset": ""}, False

    def _other(self) -> tuple[Json, bool]:
        return {}, False

    def _begun(self, chat: Json, person: Json) -> Json:
        number = self._world.chats[chat["id"]].next_message
        return {"message_id": number, "date": self._world.now(), "chat": chat, "from": person}

    def _fill(self, message: Json) -> None:
        """Put words or something else into a message."""
        words = self.chance.choice(_TEXTS).format(us=self._us)
        if self.chance.random() < 0.5:
            message |= self._worded("text", words)
            return
        name = self.chance.choice(_CONTENT)
        message[name] = self.value(_types("Message", name), name, 1)
        if name in _CAPTIONED and self.chance.random() < 0.5:
            message |= self._worded("caption", words[:1000])
        if name == "photo" and self.chance.random() < 0.5:
            message["media_group_id"] = self.chance.choice("abc")

    def _worded(self, name: str, words: str) -> Json:
        entities = "entities" if name == "text" else "caption_entities"
        return {name: words, entities: [entity.json() for entity in find(words, [])]}

    @property
    def _us(self) -> str:
        return str(self._world.bot["username"])

    def _is_to_us(self, message: Json) -> bool:
        """Tell whether a message of a group names the bot, or is a command for any bot."""
        words = str(message.get("text", message.get("caption", "")))
        marks = [*message.get("entities", ()), *message.get("caption_entities", ())]
        named = (words[mark["offset"] : mark["offset"] + mark["length"]] for mark in marks)
        return words.startswith("/") or any(one.endswith(f"@{self._us}") for one in named)

    def object(self, kind: str, depth: int) -> Any:
        """Return people, chats and messages of the world, and everything else at random."""
        match kind:
            case "User":
                return self.chance.choice([*self._persons, _bot(99)])
            case "Chat":
                return self.chance.choice(self._groups)
            case "Message" | "MaybeInaccessibleMessage":
                person = self.chance.choice(self._persons)
                return {**self._begun(self._world.chats[person["id"]].info, person), "text": "a"}
        return super().object(kind, depth)

    def string(self, name: str) -> str:
        """Return a file that is there, or any text."""
        return self._file.file_id if name == "file_id" else super().string(name)

    def share(self, optional: int, depth: int) -> float:
        """Fill an object in now and then, and not for ever."""
        return _SOMETIMES if optional and depth < _DEEP else 0.0


def _types(owner: str, name: str) -> list[str]:
    return next(field["types"] for field in TYPES[owner]["fields"] if field["name"] == name)


def _bot(number: int) -> Json:
    return {"id": number, "is_bot": True, "first_name": "Bot"}
