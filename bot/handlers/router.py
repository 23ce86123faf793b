"""Ties the tables to python-telegram-bot: from an update to the function that answers it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from telegram import Chat, Update, User
from telegram.constants import ChatType
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
from bot.core.members import Member, Permission, allowed
from bot.core.permissions import NotAllowedError
from bot.core.writing.text import escape
from bot.handlers import (
    BUTTONS,
    COMMANDS,
    Answer,
    Command,
    attachments,
    awaited,
    denials,
    edits,
    replies,
)
from bot.handlers.buttons import parse
from bot.handlers.context import Context, StaleButtonError, UnplacedError
from bot.handlers.errors import Postpone, answer_errors
from bot.handlers.incoming import gestures
from bot.handlers.incoming.speakers import NOBODY, Voice, is_administrator, voice_of
from bot.handlers.incoming.taps import Taps
from bot.handlers.people import membership
from bot.handlers.questions import faq, inline
from bot.handlers.verification import verify
from bot.services.registry import Services

TelegramApplication = Application[Any, Any, Any, Any, Any, Any]
TelegramContext = CallbackContext[Any, Any, Any, Any]
Clock = Callable[[], datetime]

_BUTTONS = {button.verb: button for button in BUTTONS}
# What people put into a message: whatever else Telegram writes there asks nothing.
_SENT = filters.ATTACHMENT | filters.LIVE_PHOTO | filters.CHECKLIST | filters.GIVEAWAY
_OF_GROUPS = {"language", "places", "place"}  # what a group's administrators choose
_GO_ON = {Permission.ANNOUNCER: "button-stale-announcements"}


class Router:
    """Receives what python-telegram-bot dispatches and hands a Context to the right function."""

    def __init__(self, catalog: Catalog, services: Services, *, clock: Clock) -> None:
        self._catalog = catalog
        self._services = services
        self._clock = clock
        self._taps = Taps()

    def register(self, application: TelegramApplication, *, postpone: Postpone) -> None:
        """Add every handler to `application`. `postpone` retries an update after a trouble."""
        new = filters.UpdateType.MESSAGE
        for command in COMMANDS:
            private = (new | filters.UpdateType.EDITED_MESSAGE) & filters.ChatType.PRIVATE
            scope = private | new if command.in_groups else private
            application.add_handler(
                CommandHandler(command.name, self._on_command(command), filters=scope)
            )
        private = filters.ChatType.PRIVATE & (new | filters.UpdateType.EDITED_MESSAGE)
        application.add_handlers(
            [
                CallbackQueryHandler(self._on_button),
                ChatMemberHandler(
                    self._service(membership.changed), ChatMemberHandler.MY_CHAT_MEMBER
                ),
                MessageHandler(filters.StatusUpdate.MIGRATE, self._service(membership.migrated)),
                MessageHandler(private & filters.COMMAND, self._plain(_unknown_command)),
                MessageHandler(
                    private & filters.FORWARDED & ~filters.Document.PDF,
                    self._plain(attachments.forwarded),
                ),
                MessageHandler(private & filters.REPLY, self._plain(replies.received)),
                MessageHandler(private & filters.TEXT, self._plain(awaited.question)),
                MessageHandler(
                    private & _SENT & ~filters.StatusUpdate.ALL, self._plain(attachments.received)
                ),
                MessageHandler(
                    filters.ChatType.GROUPS
                    & new
                    & (filters.TEXT | filters.CAPTION)
                    & ~filters.COMMAND,
                    self._plain(faq.overheard),
                ),
                MessageHandler(
                    filters.ChatType.GROUPS
                    & filters.UpdateType.EDITED_MESSAGE
                    & (filters.TEXT | filters.CAPTION),
                    self._plain(_nothing),
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
            if ctx.is_private:  # who gives a command does not answer a question
                await self._services.awaiting.done(ctx.member.user_id, now=ctx.now)
            if allowed(ctx.member, command.needs):
                await _answered(ctx, command.answer)
            else:
                await ctx.reply(escape(await denials.turned_away(ctx)))
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

    def _service(self, answer: Answer) -> Callable[[Update, TelegramContext], Any]:
        """Hear what was done to a chat, whoever did it: an anonymous administrator, a bot."""

        async def handle(update: Update, context: TelegramContext) -> None:
            if update.effective_chat is not None:
                ctx = await self._without_person(update, context, update.effective_chat)
                await answer(ctx)

        return handle

    async def _on_button(self, update: Update, context: TelegramContext) -> None:
        ctx = await self._context(update, context)
        if ctx is None or update.callback_query is None:
            return
        if self._taps.is_double(update.callback_query, now=ctx.now):
            await ctx.toast()
            return
        try:
            await self._press(ctx, update.callback_query.data or "")
        except StaleButtonError:
            await ctx.toast(ctx.text(_stale(ctx)), is_alert=True)
        except UnplacedError:
            await ctx.toast(ctx.text("message-out-of-reach"), is_alert=True)
        except NotAllowedError as error:
            await _refuse(ctx, error)
        # A query left unanswered shows the person a spinning wheel.
        await ctx.toast()
        self._taps.had_effect(update.callback_query, now=self._clock())

    async def _on_inline(self, update: Update, context: TelegramContext) -> None:
        query = update.inline_query
        ctx = await self._alone(update, context, query.from_user if query else None)
        if ctx and query:
            ctx.words = query.query.strip()
            await inline.offer(ctx, query.id)

    async def _on_chosen(self, update: Update, context: TelegramContext) -> None:
        chosen = update.chosen_inline_result
        ctx = await self._alone(update, context, chosen.from_user if chosen else None)
        if ctx and chosen:
            await inline.chosen(ctx, chosen.result_id)

    async def _alone(
        self, update: Update, context: TelegramContext, person: User | None
    ) -> Context | None:
        """Return the conversation of an update that happens in no chat of the bot's."""
        if person is None or person.is_bot:
            return None
        code = person.language_code
        member = await self._services.members.look_up(person.id, language_code=code)
        return Context(
            update,
            context.bot,
            self._catalog,
            self._services,
            member,
            Chat(person.id, ChatType.PRIVATE),
            member.language,
            self._clock(),
        )

    async def _press(self, ctx: Context, data: str) -> None:
        verb, ctx.arguments = parse(data)
        button = _BUTTONS.get(verb)
        if button is None or not (ctx.is_private or button.in_groups):
            raise StaleButtonError
        if not allowed(ctx.member, button.needs):
            await ctx.toast(await denials.turned_away(ctx), is_alert=True)
        elif verb in _OF_GROUPS and not await self._may_change_group(ctx, verb):
            await ctx.toast(ctx.text("admins-only"), is_alert=True)
        else:
            await button.answer(ctx)

    async def _context(self, update: Update, context: TelegramContext) -> Context | None:
        """Return the conversation of an update, or None where nobody is to be answered."""
        chat, person, voice = update.effective_chat, update.effective_user, voice_of(update)
        if chat is None or person is None or voice is None:
            return None
        if update.callback_query is None:
            self._taps.forget(person.id)
        now = self._clock()
        members = self._services.members
        here = chat
        if chat.type != ChatType.PRIVATE:
            here = await self._now_at(update, chat, now=now)
        if voice is not Voice.PERSON:
            ctx = await self._without_person(update, context, here)
            ctx.is_moved = here.id != chat.id
            ctx.is_anonymous_administrator = voice is Voice.ADMINISTRATOR
            return ctx
        if chat.type == ChatType.PRIVATE:
            member = await members.meet(person.id, language_code=person.language_code, now=now)
        else:
            member = await members.look_up(person.id, language_code=person.language_code)
        language = (
            member.language
            if chat.type == ChatType.PRIVATE
            else await members.group_language(here.id)
        )
        if member.holds_seat:
            await self._services.roles.know(person.id, person.full_name, now=now)
        ctx = Context(
            update, context.bot, self._catalog, self._services, member, here, language, now
        )
        ctx.is_moved = here.id != chat.id
        return ctx

    async def _now_at(self, update: Update, chat: Chat, *, now: datetime) -> Chat:
        """Return a group under the number it has now; what it says makes it known."""
        number = await self._services.members.now_at(chat.id)
        if update.message is not None:
            await self._services.members.heard(number, now=now)
        return chat if number == chat.id else Chat(number, ChatType.SUPERGROUP, chat.title)

    async def _without_person(
        self, update: Update, context: TelegramContext, chat: Chat
    ) -> Context:
        """Return a conversation in which nobody is known: no choices, no seat, no words kept."""
        language = await self._services.members.group_language(chat.id)
        return Context(
            update,
            context.bot,
            self._catalog,
            self._services,
            Member(NOBODY, language),
            chat,
            language,
            self._clock(),
        )

    async def _may_change_group(self, ctx: Context, verb: str) -> bool:
        """Tell whether a person may choose for a group; an officer may say where it is."""
        if ctx.is_private or (verb != "language" and ctx.member.is_officer):
            return True
        return await is_administrator(ctx)


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
        await _refuse(ctx, error)


async def _refuse(ctx: Context, error: NotAllowedError) -> None:
    """Say why somebody may not do something; over the button that was pressed, if any."""
    said = await denials.refused(ctx, error)
    if ctx.update.callback_query is None or ctx.is_answered:
        await ctx.reply(escape(said))
    else:
        await ctx.toast(said, is_alert=True)


def _stale(ctx: Context) -> str:
    """Return what to say of a button that fits nothing: where who works with it goes on."""
    verb, _ = parse((ctx.update.callback_query and ctx.update.callback_query.data) or "")
    known = _BUTTONS.get(verb)
    return _GO_ON.get(known.needs, "button-stale") if known else "button-stale"


async def _nothing(ctx: Context) -> None:
    """Leave alone what a group edits, unless a verdict stands below it."""


async def _unknown_command(ctx: Context) -> None:
    known = [command.name for command in COMMANDS if command.needs is Permission.EVERYONE]
    listed = " ".join(f"/{name}" for name in known)
    await ctx.reply(escape(ctx.text("unknown-command", commands=listed)))
