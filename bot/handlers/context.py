"""One turn of a conversation: what a handler knows, and the ways it can answer."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

import structlog
from telegram import (
    Bot,
    Chat,
    ForceReply,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
    Update,
)
from telegram.constants import ChatType, ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.catalog.catalog import Catalog
from bot.core.gestures import Gesture
from bot.core.members import Member
from bot.core.sending.delivery import Attempt, Reason, Status
from bot.core.writing.languages import language_of
from bot.core.writing.text import (
    CAPTION_LIMIT,
    MESSAGE_LIMIT,
    TOAST_LIMIT,
    escape,
    fitted,
    shortened,
    utf16_length,
    visible_length,
)
from bot.handlers.refusals import outcome_of
from bot.services.registry import Services

T = TypeVar("T")

log = structlog.get_logger()

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class StaleButtonError(Exception):
    """The data of a button fits nothing that exists (any more): old, or made up."""


class UnplacedError(Exception):
    """Nobody knows in which topic an answer belongs: what was pressed is out of reach."""


@dataclass(slots=True)
class Context:
    """An update being answered. `words` is what was written after the command, or in all."""

    update: Update
    bot: Bot
    catalog: Catalog
    services: Services
    member: Member
    chat: Chat
    language: str
    now: datetime
    words: str = ""
    arguments: list[str] = field(default_factory=list)  # of the pressed button
    is_answered: bool = False  # the callback query has had its answer
    before: Gesture | None = None  # what the message was before it was edited
    foreword: str = ""  # a line above the first answer, as Telegram HTML
    said: str = ""  # which answer it gets, in short; see handlers/incoming/gestures.py
    became: str = ""  # what its words have become
    answer_id: int | None = None  # the first message that answers it
    is_silent: bool = False  # it has its answer already
    gave_secret: bool = False  # a code, a password or an identifier was in it
    has_no_topics: bool = False  # any more
    is_moved: bool = False  # the group got another number while the update waited
    is_anonymous_administrator: bool = False  # of the group they write in; see speakers.py

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
        spoken = next(filter(None, map(language_of, said)), None)
        self.language = spoken or self.language

    def again(self, said: Message) -> "Context":
        """Return the conversation as if a message that was heard before had just been sent."""
        update = Update(self.update.update_id, message=said)
        words = said.text or said.caption or ""
        return replace(self, update=update, words=words, arguments=[], is_answered=True)

    def text(self, key: str, **values: str | int) -> str:
        """Return a short text in the person's language."""
        return self.catalog.text(key, self.language, **values)

    def page(self, slug: str) -> str:
        """Return a page of the content as Telegram HTML."""
        return self.catalog.pages[slug].html[self.language]

    def argument(self, index: int) -> str:
        """Return an argument of the pressed button; StaleButtonError when there is none."""
        try:
            return self.arguments[index]
        except IndexError:
            raise StaleButtonError from None

    def number(self, index: int) -> int:
        """Return an argument that is a number; StaleButtonError where it is none."""
        word = self.argument(index)
        if not (word.isascii() and word.isdecimal() and len(word) < 19):
            raise StaleButtonError
        return int(word)

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
            await self._follow(refused.migrated_to)
            return True
        if refused.reason != Reason.TOPIC_CLOSED or self.thread_id is None:
            return False
        # Of a deleted topic nothing goes to General: that is another conversation.
        self.has_no_topics = not (await self.bot.get_chat(self.chat.id)).is_forum
        return self.has_no_topics

    async def _follow(self, new_chat_id: int) -> None:
        await self.services.members.group_migrated(self.chat.id, new_chat_id)
        self.chat = Chat(new_chat_id, ChatType.SUPERGROUP, self.chat.title)
        self.is_moved = True

    def quote(self, message_id: int | None, *, is_strict: bool = False) -> ReplyParameters | None:
        """Return what ties an answer to a message; a group with a new number has none of them.

        A strict one is refused where that message is gone.
        """
        if message_id is None or self.is_moved:
            return None
        return ReplyParameters(message_id, allow_sending_without_reply=not is_strict)

    async def reply(
        self,
        html: str,
        buttons: InlineKeyboardMarkup | None = None,
        *,
        quoting: int | None = None,
        is_strict: bool = False,
    ) -> Message:
        """Send a new message to the chat; `quoting` ties it to the message of that number.

        With `is_strict` it is only sent where that message is still there.

        What is longer than Telegram takes is cut: a list that can be that long has pages.
        """
        html, self.foreword = "\n\n".join(filter(None, (self.foreword, html))), ""
        sent = await self.send(
            lambda chat_id, thread_id: self.bot.send_message(
                chat_id,
                fitted(html, MESSAGE_LIMIT),
                parse_mode=ParseMode.HTML,
                link_preview_options=NO_PREVIEW,
                reply_markup=_any(buttons),
                reply_parameters=self.quote(quoting, is_strict=is_strict),
                message_thread_id=thread_id,
            )
        )
        self.answer_id = self.answer_id or sent.message_id
        return sent

    async def prompt(self, text: str, *, awaits: str = "") -> Message:
        """Ask for an answer in words: the person's keyboard opens as a reply to the question.

        `awaits` names what is asked for, where words that reply to nothing may be it.
        """
        short = shortened(text, MESSAGE_LIMIT)
        message = await self.send(
            lambda chat_id, thread_id: self.bot.send_message(
                chat_id, short, reply_markup=ForceReply(), message_thread_id=thread_id
            )
        )
        person, service = self.member.user_id, self.services.awaiting
        if awaits and self.is_private:
            await service.asks(person, message.message_id, awaits, now=self.now)
        else:
            await service.done(person, now=self.now)
        return message

    async def change(self, call: Callable[[Message], Awaitable[object]]) -> bool:
        """Have `call` change the message whose button was pressed; False where it cannot be.

        Too old, gone, or left behind in the group's former number: what it was to say is then
        sent anew.
        """
        message = self.message
        if message is None or self.is_moved:
            return False
        try:
            await call(message)
        except TelegramError as error:
            refused = outcome_of(error)
            if refused.migrated_to is not None:
                await self._follow(refused.migrated_to)
                return False
            if refused.reason == Reason.GONE:
                return False
            if refused.status is not Status.SENT:  # it says it all already: pressed twice
                raise
        return True

    async def show(self, html: str, buttons: InlineKeyboardMarkup | None = None) -> None:
        """Change the message whose button was pressed; outside a button, send a new one.

        Under a picture it is the caption that changes; words too long for one become a message.
        """
        if self.update.callback_query is None or not await self.change(
            lambda message: self._rewrite(message, html, buttons)
        ):
            await self.reply(html, buttons)

    async def _rewrite(
        self, message: Message, html: str, buttons: InlineKeyboardMarkup | None
    ) -> None:
        if message.text is not None:
            await self.bot.edit_message_text(
                fitted(html, MESSAGE_LIMIT),
                chat_id=self.chat.id,
                message_id=message.message_id,
                parse_mode=ParseMode.HTML,
                link_preview_options=NO_PREVIEW,
                reply_markup=_any(buttons),
            )
        elif visible_length(html) <= CAPTION_LIMIT:
            await self.bot.edit_message_caption(
                self.chat.id,
                message.message_id,
                caption=html,
                parse_mode=ParseMode.HTML,
                reply_markup=_any(buttons),
            )
        else:
            await self.reply(html, buttons)

    async def show_buttons(self, buttons: InlineKeyboardMarkup | None) -> None:
        """Change only the buttons of the message whose button was pressed."""
        is_changed = await self.change(
            lambda message: self.bot.edit_message_reply_markup(
                self.chat.id, message.message_id, reply_markup=_any(buttons)
            )
        )
        if not is_changed:
            await self.toast(self.text("message-out-of-reach"), is_alert=True)

    def address(self, payload: str) -> str:
        """Return the link that opens the private chat at what `payload` names."""
        return f"https://t.me/{self.bot.username}?start={payload}"

    async def toast(
        self, text: str = "", *, is_alert: bool = False, opens: str | None = None
    ) -> None:
        """Answer the pressed button with a short notice, by opening an address, or silently.

        What is too long for a notice is sent as a message.
        """
        query = self.update.callback_query
        if query is None or self.is_answered:
            return
        self.is_answered = True
        if utf16_length(text) > TOAST_LIMIT:
            await self.reply(escape(text))
            text = ""
        try:
            await self.bot.answer_callback_query(
                query.id, text or None, show_alert=is_alert, url=opens
            )
        except BadRequest as error:
            # After an outage the query has expired: the work is done all the same.
            if outcome_of(error).status is not Status.SENT:
                raise

    async def delete_message(self) -> bool:
        """Take the person's message off the screen; False where Telegram does not let the bot."""
        return await self.delete(self.message_id)

    async def delete(self, message_id: int | None) -> bool:
        """Take a message of this chat off the screen; False where Telegram does not let us."""
        if message_id is None or self.is_moved:
            return False
        try:
            await self.bot.delete_message(self.chat.id, message_id)
        except (BadRequest, Forbidden, ChatMigrated) as error:
            # In a group it takes an administrator's right, and anywhere it may be gone already.
            log.info("message not deleted", reason=error.message)
            return False
        return True


def _any(buttons: InlineKeyboardMarkup | None) -> InlineKeyboardMarkup | None:
    """Return buttons, None where there are none: Telegram refuses a keyboard without rows."""
    return buttons if buttons is not None and buttons.inline_keyboard else None


def thread_of(message: Message | None) -> int | None:
    """Return the forum topic in which a message stands, None outside one."""
    return (
        message.message_thread_id
        if isinstance(message, Message) and message.is_topic_message
        else None
    )
