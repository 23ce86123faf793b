"""Ties the tables to python-telegram-bot: from an update to the function that answers it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    CallbackContext,
    CallbackQueryHandler,
    ChatMemberHandler,
    ChosenInlineResultHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.catalog.catalog import Catalog
from bot.core.deep_links import DeadLinkError, read
from bot.core.members import allowed
from bot.core.permissions import NotAllowedError
from bot.core.tickets.tickets import TicketError
from bot.core.writing.text import escape
from bot.handlers import attachments, denials, edits, overheard, remembered
from bot.handlers.context import Context
from bot.handlers.conversation import UnplacedError
from bot.handlers.deadlines import told_dates
from bot.handlers.errors import Postpone, answer_errors
from bot.handlers.incoming import commands, gestures, secrets
from bot.handlers.incoming.taps import Taps
from bot.handlers.incoming.turns import Turns
from bot.handlers.people import membership
from bot.handlers.questions import inline
from bot.handlers.tables import awaited, menu, mistyped, presses, prompts, typed
from bot.handlers.tables.commands import COMMANDS
from bot.handlers.tables.kinds import Answer, Command
from bot.handlers.tickets import asking, in_group
from bot.handlers.verification import verify
from bot.services.registry import Services

TelegramApplication = Application[Any, Any, Any, Any, Any, Any]
TelegramContext = CallbackContext[Any, Any, Any, Any]
Clock = Callable[[], datetime]

# What people put into a message: whatever else Telegram writes there asks nothing.
_SENT = filters.ATTACHMENT | filters.LIVE_PHOTO | filters.CHECKLIST | filters.GIVEAWAY


class Router:
    """Receives what python-telegram-bot dispatches and hands a Context to the right function."""

    def __init__(self, catalog: Catalog, services: Services, *, clock: Clock) -> None:
        self._catalog = catalog
        self._services = services
        self._clock = clock
        self._taps = Taps()
        self._turns = Turns(catalog, services, clock=clock)

    def register(self, application: TelegramApplication, *, postpone: Postpone) -> None:
        """Add every handler to `application`. `postpone` retries an update after a trouble."""
        new = filters.UpdateType.MESSAGE
        private = filters.ChatType.PRIVATE & (new | filters.UpdateType.EDITED_MESSAGE)
        for command in COMMANDS:
            heard = (private | new) & commands.speakers(command.needs, self._services.members)
            answer = self._on_command(command)
            application.add_handler(CommandHandler(command.name, answer, filters=heard))
        application.add_handlers(
            [
                MessageHandler(
                    filters.IS_AUTOMATIC_FORWARD & new, self._service(membership.forwarded)
                ),
                CallbackQueryHandler(self._on_button),
                ChatMemberHandler(
                    self._service(membership.changed), ChatMemberHandler.MY_CHAT_MEMBER
                ),
                MessageHandler(filters.StatusUpdate.MIGRATE, self._service(membership.migrated)),
                MessageHandler(
                    filters.StatusUpdate.LEFT_CHAT_MEMBER, self._service(in_group.left)
                ),
                MessageHandler(private & filters.COMMAND, self._plain(mistyped.answer)),
                MessageHandler(
                    private & filters.FORWARDED & ~filters.Document.PDF,
                    self._plain(attachments.forwarded),
                ),
                MessageHandler(private & filters.REPLY, self._typed(prompts.received)),
                MessageHandler(private & filters.TEXT, self._typed(awaited.question)),
                MessageHandler(
                    private & _SENT & ~filters.StatusUpdate.ALL, self._plain(attachments.received)
                ),
                MessageHandler(
                    filters.ChatType.GROUPS
                    & new
                    & (filters.TEXT | filters.CAPTION)
                    & ~filters.COMMAND,
                    self._plain(overheard.overheard),
                ),
                MessageHandler(
                    filters.ChatType.GROUPS & new & filters.COMMAND,
                    self._plain(commands.overheard),
                ),
                MessageHandler(
                    filters.ChatType.GROUPS
                    & filters.UpdateType.EDITED_MESSAGE
                    & (filters.TEXT | filters.CAPTION),
                    self._plain(in_group.edited),
                ),
                MessageHandler(
                    filters.ChatType.GROUPS & new & filters.REPLY & _SENT,
                    self._plain(in_group.file_heard),
                ),
                InlineQueryHandler(self._on_inline),
                ChosenInlineResultHandler(self._on_chosen),
            ]
        )
        application.add_error_handler(answer_errors(self._catalog, self._services, postpone))

    def _on_command(self, command: Command) -> Callable[[Update, TelegramContext], Any]:
        async def handle(update: Update, context: TelegramContext) -> None:
            ctx = await self._context(update, context)
            if ctx is None:
                return
            ctx.words = " ".join(context.args or [])
            if await verify.edited(ctx) or await gestures.is_answered(ctx):
                return
            if not _is_link(command, ctx.words) and await _warned(ctx):
                if command.name == "ask":
                    await asking.propose_rest(ctx)
                return
            if ctx.is_private:  # who gives a command does not answer a question
                await self._services.prompts.done(ctx.member.user_id, now=ctx.now)
                await remembered.ask_no_more(ctx)
            elif command.in_groups is None:
                # Of what is for officers others do not hear: another bot may have that command.
                if allowed(ctx.member, command.needs):
                    await commands.in_private(ctx, command.name)
                return
            if denial := await denials.denied(ctx, command.needs, command.in_groups):
                await denials.say(ctx, denial)
            else:
                await _answered(ctx, command.answer)
            await gestures.note(ctx)

        return handle

    def _plain(self, answer: Answer) -> Callable[[Update, TelegramContext], Any]:
        async def handle(update: Update, context: TelegramContext) -> None:
            ctx = await self._context(update, context)
            if ctx is None:
                return
            message = ctx.message
            ctx.words = (message.text or message.caption or "") if message else ""
            if await verify.edited(ctx) or await gestures.is_answered(ctx):
                return
            await _answered(ctx, _correction(ctx) or answer)
            await gestures.note(ctx)

        return handle

    def _typed(self, answer: Answer) -> Callable[[Update, TelegramContext], Any]:
        """Hear what presses a button of the last question, where it stands on the screen."""
        return self._plain(typed.first(answer))

    def _service(self, answer: Answer) -> Callable[[Update, TelegramContext], Any]:
        """Hear what was done to a chat, whoever did it: an anonymous administrator, a bot."""

        async def handle(update: Update, context: TelegramContext) -> None:
            if update.effective_chat is not None:
                ctx = await self._turns.without_person(update, context.bot, update.effective_chat)
                await answer(ctx)

        return handle

    async def _context(self, update: Update, context: TelegramContext) -> Context | None:
        """Return the conversation of an update; what is no tap ends a double one."""
        if update.callback_query is None and update.effective_user is not None:
            self._taps.forget(update.effective_user.id)
        return await self._turns.of(update, context.bot)

    async def _on_button(self, update: Update, context: TelegramContext) -> None:
        ctx = await self._context(update, context)
        if ctx is None or update.callback_query is None:
            return
        if self._taps.is_double(update.callback_query, now=ctx.now):
            await ctx.toast()
            return
        data = update.callback_query.data or ""
        await remembered.ask_no_more(ctx)
        try:
            await presses.answer(ctx, data)
        except UnplacedError:
            # Once it is answered, more words would need a place, too.
            if not ctx.is_answered:
                await ctx.toast(ctx.text("message-out-of-reach"), is_alert=True)
        # A query left unanswered shows the person a spinning wheel.
        await ctx.toast()
        await told_dates.note(ctx)
        await menu.publish_new(ctx)
        self._taps.had_effect(update.callback_query, now=self._clock())

    async def _on_inline(self, update: Update, context: TelegramContext) -> None:
        query = update.inline_query
        ctx = await self._turns.alone(update, context.bot, query.from_user if query else None)
        if ctx and query:
            ctx.words = query.query.strip()
            await inline.offer(ctx, query.id)

    async def _on_chosen(self, update: Update, context: TelegramContext) -> None:
        chosen = update.chosen_inline_result
        ctx = await self._turns.alone(update, context.bot, chosen.from_user if chosen else None)
        if ctx and chosen:
            await inline.chosen(ctx, chosen.result_id)


def _is_link(command: Command, words: str) -> bool:
    """Tell whether words are what one of our own links hands to /start: a token is no secret."""
    try:
        read(words)
    except DeadLinkError:
        return False
    return command.name == "start" and not any(map(str.isspace, words))


async def _warned(ctx: Context) -> bool:
    """Take a command off the screen whose words give a secret away, whatever it would do."""
    if not ctx.words or not await secrets.warned(ctx):
        return False
    await gestures.note(ctx)
    return True


def _correction(ctx: Context) -> Answer | None:
    """Return what corrects the thing that an edited message had become, if it had."""
    before = ctx.before
    if before is None or not before.became:
        return None

    async def correct(ctx: Context) -> None:
        await edits.corrected(ctx, before)

    return correct


async def _answered(ctx: Context, answer: Answer) -> None:
    """Answer; where a service refuses, say why."""
    try:
        await answer(ctx)
    except NotAllowedError as error:
        await presses.refuse(ctx, error)
    except TicketError as error:
        await ctx.reply(escape(ctx.text(error.key)), quoting=ctx.message_id)
    await menu.publish_new(ctx)
