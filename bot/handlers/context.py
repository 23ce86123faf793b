"""The ways in which a handler can answer: a message, a change of one, a notice over a button."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog
from telegram import (
    ForceReply,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.constants import ParseMode, ReactionEmoji
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.core.deep_links import DeepLink, address
from bot.core.prompts import Awaits, Prompt, PromptKind
from bot.core.sending.acknowledged import is_acknowledged
from bot.core.sending.delivery import Reason, Status
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
from bot.handlers.conversation import Conversation
from bot.handlers.refusals import outcome_of

log = structlog.get_logger()

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(slots=True)
class Context(Conversation):
    """An update being answered."""

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
        self.answers.append(html)
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

    async def prompt(
        self,
        text: str,
        *,
        kind: PromptKind,
        subject: int = 0,
        detail: str = "",
        awaits: Awaits | None = None,
    ) -> Message:
        """Ask for an answer in words: the person's keyboard opens as a reply to the question.

        The reply goes to the room that PROMPTS names for `kind`, with `subject` and `detail`.
        `awaits` names what is asked for, where words that reply to nothing may be it.
        """
        short = shortened(text, MESSAGE_LIMIT)
        message = await self.send(
            lambda chat_id, thread_id: self.bot.send_message(
                chat_id, short, reply_markup=ForceReply(), message_thread_id=thread_id
            )
        )
        person = self.member.user_id
        asked = Prompt(kind, message.chat_id, message.message_id, person, subject, detail)
        plain = awaits if self.is_private else None
        await self.services.prompts.asks(asked, awaits=plain, now=self.now)
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
                await self.follow(refused.migrated_to)
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
        self.answers.append(html)
        if message.text is not None:
            await self._edit(message.message_id, html, buttons)
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

    async def edit(
        self, message_id: int, html: str, buttons: InlineKeyboardMarkup | None = None
    ) -> bool:
        """Change the words of another message of ours; False where it is gone, or too old."""
        try:
            await self._edit(message_id, html, buttons)
        except BadRequest as error:
            refused = outcome_of(error)
            if refused.reason == Reason.GONE:
                return False
            if refused.status is not Status.SENT:
                raise
        return True

    async def _edit(
        self, message_id: int, html: str, buttons: InlineKeyboardMarkup | None
    ) -> None:
        await self.bot.edit_message_text(
            fitted(html, MESSAGE_LIMIT),
            chat_id=self.chat.id,
            message_id=message_id,
            parse_mode=ParseMode.HTML,
            link_preview_options=NO_PREVIEW,
            reply_markup=_any(buttons),
        )

    async def show_buttons(self, buttons: InlineKeyboardMarkup | None) -> None:
        """Change only the buttons of the message whose button was pressed."""
        is_changed = await self.change(
            lambda message: self.bot.edit_message_reply_markup(
                self.chat.id, message.message_id, reply_markup=_any(buttons)
            )
        )
        if not is_changed:
            await self.toast(self.text("message-out-of-reach"), is_alert=True)

    def address(self, opens: DeepLink, rest: str = "") -> str:
        """Return the link that opens something in the private chat."""
        return address(self.bot.username, opens, rest)

    async def toast(
        self, text: str = "", *, is_alert: bool = False, opens: str | None = None
    ) -> None:
        """Answer the pressed button with a short notice, by opening an address, or silently.

        What is too long for a notice is sent as a message, and so is what a button that was
        answered has to say still, or one that was pressed in words.
        """
        query = self.update.callback_query
        if query is None and not self.is_typed:
            return
        if query is None or self.is_answered or is_acknowledged():
            if text:
                await self.reply(escape(text))
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

    async def react(self, sign: str = ReactionEmoji.THUMBS_UP) -> None:
        """Put a sign on the person's message, where Telegram lets the bot."""
        if self.message_id is None or self.is_moved:
            return
        try:
            await self.bot.set_message_reaction(self.chat.id, self.message_id, sign)
        except (BadRequest, Forbidden, ChatMigrated) as error:
            log.info("no reaction", reason=error.message)

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
