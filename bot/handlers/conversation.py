"""One turn of a conversation: what a handler knows of it, and where what it says goes."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self, TypeVar

from telegram import Bot, Chat, Message, Update
from telegram.constants import ChatType
from telegram.error import TelegramError

from bot.catalog.catalog import Catalog
from bot.core.gestures import Gesture
from bot.core.members import Member
from bot.core.questions.memory import Memory
from bot.core.sending.delivery import Attempt, Reason
from bot.core.writing.darija import LEANS_ON
from bot.handlers.refusals import outcome_of
from bot.services.registry import Services

T = TypeVar("T")


class UnplacedError(Exception):
    """Nobody knows in which topic an answer belongs: what was pressed is out of reach."""


@dataclass(slots=True)
class Conversation:
    """An update, and what is known of who speaks where.

    `words` is what was written after the command, or in all.
    """

    update: Update
    bot: Bot
    catalog: Catalog
    services: Services
    member: Member
    chat: Chat
    language: str
    now: datetime
    voice: str = ""  # Darija in one of its scripts, where that is spoken; see core.writing.darija
    written: str = ""  # what the words at hand are written in, as `voice` or a language
    words: str = ""
    is_answered: bool = False  # the callback query has had its answer
    before: Gesture | None = None  # what the message was before it was edited
    foreword: str = ""  # a line above the first answer, as Telegram HTML
    said: str = ""  # which answer it gets, in short; see handlers/incoming/gestures.py
    became: str = ""  # what its words have become
    answer_id: int | None = None  # the first message that answers it
    answers: list[str] = field(default_factory=list)  # all that was said in this turn, as HTML
    memory: Memory | None = None  # of what was told last, once it has been looked up
    asks: str = ""  # the question that its answer puts, as core/questions/memory.py keeps it
    is_typed: bool = False  # its words press a button
    unseen: int = 0  # pictures of its album, before it, in which nothing was recognised
    is_silent: bool = False  # it has its answer already
    gave_secret: bool = False  # a code, a password or an identifier was in it
    has_no_topics: bool = False  # any more
    is_moved: bool = False  # the group got another number while the update waited
    is_anonymous_administrator: bool = False  # of the group they write in; see speakers.py
    new_menus: set[int] = field(default_factory=set)  # whose menu changes with their seats

    @property
    def is_private(self) -> bool:
        """Tell whether the person writes to the bot alone."""
        return self.chat.type == ChatType.PRIVATE

    @property
    def message(self) -> Message | None:
        """Return the message at hand: the one sent, or the one whose button was pressed.

        None for one that Telegram has put out of reach: of it only the number is known.
        """
        message = self.update.effective_message
        # The library reads such a message as one without words, of the year 1970.
        return message if isinstance(message, Message) and message.is_accessible else None

    @property
    def message_id(self) -> int | None:
        """Return the number of the message at hand."""
        return self.message.message_id if self.message else None

    @property
    def thread_id(self) -> int | None:
        """Return the forum topic the conversation is in, None outside one."""
        return None if self.has_no_topics or self.is_moved else thread_of(self.message)

    def speak_like(self, *said: str) -> None:
        """Go on in the language of the first words that tell theirs; where none do, as before."""
        spoken = next(filter(None, map(self.services.faq.language_of, said)), None)
        if spoken:
            self.hear(spoken)

    def again(self, said: Message) -> Self:
        """Return the conversation as if a message that was heard before had just been sent."""
        update = Update(self.update.update_id, message=said)
        words = said.text or said.caption or ""
        return replace(self, update=update, words=words, is_answered=True)

    def text(self, key: str, **values: str | int) -> str:
        """Return a short text in the language that is spoken."""
        return self.catalog.text(key, self.speaks, **values)

    def page(self, slug: str) -> str:
        """Return a page of the content as Telegram HTML."""
        return self.catalog.pages[slug].html[self.speaks]

    def speak(self, spoken: str) -> None:
        """Go on in one of our languages, or in Darija over the one it leans on."""
        self.language = LEANS_ON.get(spoken, spoken)
        self.voice = spoken if spoken in LEANS_ON else ""

    def hear(self, spoken: str) -> None:
        """Go on in what the person writes, and keep it for what says no language: « 2 »."""
        self.speak(spoken)
        self.written = spoken

    @property
    def speaks(self) -> str:
        """What is spoken: Darija, or the language."""
        return self.voice or self.language

    async def send(self, call: Callable[[int, int | None], Awaitable[T]]) -> T:
        """Have `call` send something new to the chat and the thread at hand: the only way.

        It follows a group to its new number, and leaves the thread where the group has no topics
        any more. Raises UnplacedError where the thread is not known, TelegramError for what
        cannot be sent here.
        """
        if self.update.callback_query and self.message is None and self.chat.is_forum:
            raise UnplacedError
        try:
            return await call(self.chat.id, self.thread_id)
        except TelegramError as error:
            if not await self._finds_way(outcome_of(error)):
                raise
        return await call(self.chat.id, self.thread_id)

    async def _finds_way(self, refused: Attempt) -> bool:
        """Tell whether the same can be sent to where the conversation goes on."""
        if refused.migrated_to is not None:
            await self.follow(refused.migrated_to)
            return True
        if refused.reason != Reason.TOPIC_CLOSED or self.thread_id is None:
            return False
        # Of a deleted topic nothing goes to General: that is another conversation.
        self.has_no_topics = not (await self.bot.get_chat(self.chat.id)).is_forum
        return self.has_no_topics

    async def follow(self, new_chat_id: int) -> None:
        """Go on in the group under its new number."""
        await self.services.members.group_migrated(self.chat.id, new_chat_id)
        self.chat = Chat(new_chat_id, ChatType.SUPERGROUP, self.chat.title)
        self.is_moved = True


def thread_of(message: Message | None) -> int | None:
    """Return the forum topic in which a message stands, None outside one."""
    return (
        message.message_thread_id
        if isinstance(message, Message) and message.is_topic_message
        else None
    )
