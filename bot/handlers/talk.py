"""One turn of a conversation: what a handler knows, and the ways it can answer."""

from dataclasses import dataclass, field
from datetime import datetime

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
from telegram.error import BadRequest

from bot.catalog.catalog import Catalog
from bot.core.members import Member
from bot.core.text import (
    CAPTION_LIMIT,
    MESSAGE_LIMIT,
    TOAST_LIMIT,
    escape,
    fitted,
    shortened,
    utf16_length,
    visible_length,
)
from bot.services.announcements import Announcements
from bot.services.answers import Answers
from bot.services.awaiting import Awaiting
from bot.services.calendars import Calendars
from bot.services.changes import Changes
from bot.services.deadlines import Deadlines
from bot.services.declarations import Declarations
from bot.services.dispatch import Dispatch
from bot.services.documents import Documents
from bot.services.faq import Faq
from bot.services.freezes import Freezes
from bot.services.guides import Guides
from bot.services.invitations import Invitations
from bot.services.members import Members
from bot.services.permissions import Permissions
from bot.services.prints import Prints
from bot.services.questions import Questions
from bot.services.record import Record
from bot.services.reminders import Reminders
from bot.services.reports import Reports
from bot.services.roles import Roles
from bot.services.suspensions import Suspensions
from bot.services.topics import Topics
from bot.services.uploads import Uploads
from bot.services.verification import Verification
from bot.services.wording import Wording

log = structlog.get_logger()

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases that handlers may call."""

    members: Members
    guides: Guides
    deadlines: Deadlines
    reminders: Reminders
    declarations: Declarations
    changes: Changes
    answers: Answers
    awaiting: Awaiting
    announcements: Announcements
    verification: Verification
    wording: Wording
    dispatch: Dispatch
    reports: Reports
    record: Record
    roles: Roles
    permissions: Permissions
    invitations: Invitations
    suspensions: Suspensions
    freezes: Freezes
    calendars: Calendars
    questions: Questions
    faq: Faq
    prints: Prints
    documents: Documents
    topics: Topics
    uploads: Uploads


class StaleButtonError(Exception):
    """The data of a button fits nothing that exists (any more): old, or made up."""


@dataclass(slots=True)
class Talk:
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
    is_anonymous_administrator: bool = False  # of the group they write in; see speakers.py

    @property
    def is_private(self) -> bool:
        """Tell whether the person writes to the bot alone."""
        return self.chat.type == ChatType.PRIVATE

    @property
    def message(self) -> Message | None:
        """Return the message at hand: the one sent, or the one whose button was pressed."""
        message = self.update.effective_message
        return message if isinstance(message, Message) else None

    @property
    def message_id(self) -> int | None:
        """Return the number of the message at hand."""
        return self.message.message_id if self.message else None

    @property
    def thread_id(self) -> int | None:
        """Return the forum topic the conversation is in, None outside one."""
        message = self.message
        return message.message_thread_id if message and message.is_topic_message else None

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

    async def reply(
        self,
        html: str,
        buttons: InlineKeyboardMarkup | None = None,
        *,
        quoting: int | None = None,
    ) -> Message:
        """Send a new message to the chat; `quoting` ties it to the message of that number.

        What is longer than Telegram takes is cut: a list that can be that long has pages.
        """
        quoted = (
            ReplyParameters(quoting, allow_sending_without_reply=True)
            if quoting is not None
            else None
        )
        return await self.bot.send_message(
            self.chat.id,
            fitted(html, MESSAGE_LIMIT),
            parse_mode=ParseMode.HTML,
            link_preview_options=NO_PREVIEW,
            reply_markup=buttons,
            reply_parameters=quoted,
            message_thread_id=self.thread_id,
        )

    async def prompt(self, text: str, *, awaits: str = "") -> Message:
        """Ask for an answer in words: the person's keyboard opens as a reply to the question.

        `awaits` names what is asked for, where words that reply to nothing may be it.
        """
        message = await self.bot.send_message(
            self.chat.id,
            shortened(text, MESSAGE_LIMIT),
            reply_markup=ForceReply(),
            message_thread_id=self.thread_id,
        )
        person, service = self.member.user_id, self.services.awaiting
        if awaits and self.is_private:
            await service.asks(person, message.message_id, awaits, now=self.now)
        else:
            await service.done(person, now=self.now)
        return message

    async def show(self, html: str, buttons: InlineKeyboardMarkup | None = None) -> None:
        """Change the message whose button was pressed; outside a button, send a new one.

        Under a picture it is the caption that changes; words too long for one become a message.
        """
        query, message = self.update.callback_query, self.message
        if query is None or message is None:
            await self.reply(html, buttons)
            return
        try:
            if message.text is not None:
                await self.bot.edit_message_text(
                    fitted(html, MESSAGE_LIMIT),
                    chat_id=self.chat.id,
                    message_id=message.message_id,
                    parse_mode=ParseMode.HTML,
                    link_preview_options=NO_PREVIEW,
                    reply_markup=buttons,
                )
            elif visible_length(html) <= CAPTION_LIMIT:
                await self.bot.edit_message_caption(
                    self.chat.id,
                    message.message_id,
                    caption=html,
                    parse_mode=ParseMode.HTML,
                    reply_markup=buttons,
                )
            else:
                await self.reply(html, buttons)
        except BadRequest as error:
            if not is_unchanged(error):
                raise

    async def show_buttons(self, buttons: InlineKeyboardMarkup | None) -> None:
        """Change only the buttons of the message whose button was pressed."""
        if self.message is None:
            return
        try:
            await self.bot.edit_message_reply_markup(
                self.chat.id, self.message.message_id, reply_markup=buttons
            )
        except BadRequest as error:
            if not is_unchanged(error):
                raise

    async def toast(self, text: str = "", *, is_alert: bool = False) -> None:
        """Answer the pressed button with a short notice, or silently.

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
            await self.bot.answer_callback_query(query.id, text or None, show_alert=is_alert)
        except BadRequest as error:
            # After an outage the query has expired: the work is done all the same.
            if "query is too old" not in error.message.lower():
                raise

    async def delete_message(self) -> None:
        """Take the person's message off the screen, where Telegram lets the bot do so."""
        if self.message is None:
            return
        try:
            await self.bot.delete_message(self.chat.id, self.message.message_id)
        except BadRequest as error:
            # In a group it takes an administrator's right, and anywhere it may be gone already.
            log.info("message not deleted", reason=error.message)


def is_unchanged(error: BadRequest) -> bool:
    """Tell whether an edit failed because the message says it all already: pressed twice."""
    return "message is not modified" in error.message.lower()
