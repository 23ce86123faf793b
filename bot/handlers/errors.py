"""What a person hears when something goes wrong, and what the operator finds in the log."""

import secrets
import string
from collections.abc import Callable, Coroutine
from enum import Enum, auto
from typing import Any

import structlog
from telegram import Update
from telegram.constants import ParseMode
from telegram.error import RetryAfter, TelegramError
from telegram.ext import CallbackContext

from bot.catalog.catalog import Catalog
from bot.core.sending.delivery import Attempt, Reason, Status
from bot.core.writing.text import escape
from bot.handlers.conversation import thread_of
from bot.handlers.refusals import outcome_of
from bot.services.registry import Services

REFERENCE_LENGTH = 8

log = structlog.get_logger()

Context = CallbackContext[Any, Any, Any, Any]
Postpone = Callable[[int, Exception], None]
ErrorHandler = Callable[[object, Context], Coroutine[Any, Any, None]]


class End(Enum):
    """What becomes of an answer that Telegram refused."""

    UNWANTED = auto()  # blocked, gone: nobody is there to hear it
    LATER = auto()
    DONE = auto()  # too late, or said already
    SHUT = auto()  # the topic is closed, or the bot may not write there
    MOVED = auto()  # the group has another number
    FAULT = auto()  # ours


_SHUT = {Reason.TOPIC_CLOSED, Reason.NO_RIGHTS, Reason.PRIVACY}
_LATE = {Reason.GONE, Reason.TOO_OLD}


def end_of(refused: Attempt) -> End:
    """Return what becomes of an answer that was refused so."""
    if refused.migrated_to is not None:
        return End.MOVED
    if refused.status in {Status.PENDING, Status.UNCERTAIN}:
        return End.LATER
    if refused.status is Status.UNREACHABLE:
        return End.UNWANTED
    if refused.status is Status.SENT or refused.reason in _LATE:
        return End.DONE
    return End.SHUT if refused.reason in _SHUT else End.FAULT


def answer_errors(catalog: Catalog, services: Services, postpone: Postpone) -> ErrorHandler:
    """Return the one error handler: each refusal has its end, of which only FAULT is an error.

    The person hears of that one in the topic in which they wrote, with a reference by which the
    operator finds the details in the log.
    """
    return Errors(catalog, services, postpone).handle


class Errors:
    """Sees to what could not be answered."""

    def __init__(self, catalog: Catalog, services: Services, postpone: Postpone) -> None:
        """Try what will pass again by `postpone`."""
        self._catalog = catalog
        self._services = services
        self._postpone = postpone

    async def handle(self, update: object, context: Context) -> None:
        """Give the error at hand its end."""
        error = context.error
        if not isinstance(update, Update) or error is None:
            log.error("error outside an update", exc_info=error)
            return
        refused = outcome_of(error) if isinstance(error, TelegramError) else None
        end = end_of(refused) if refused else End.FAULT
        if refused is None or end is End.FAULT:
            await self._own_up(update, context, error)
        elif end is End.LATER:
            wait = refused.retry_after
            self._postpone(update.update_id, RetryAfter(wait) if wait else error)
        else:
            log.info(
                "answer not heard",
                update_id=update.update_id,
                end=end.name.lower(),
                reason=refused.reason,
                detail=refused.detail,
            )
            await self._see_to(update, context, refused, end)

    async def _own_up(self, update: Update, context: Context, error: Exception) -> None:
        """Apologise with a reference, and log the details under it."""
        reference = "".join(
            secrets.choice(string.ascii_uppercase) for _ in range(REFERENCE_LENGTH)
        )
        log.error("update failed", reference=reference, update_id=update.update_id, exc_info=error)
        chat, message = update.effective_chat, update.effective_message
        if chat is None or update.effective_user is None:
            return
        text = await self._text(update, "error", reference=reference)
        query = update.callback_query
        if query and chat.is_forum and not (message and message.is_accessible):
            # Nobody knows in which topic it was pressed.
            await _try(context.bot.answer_callback_query(query.id, text, show_alert=True))
            return
        here = thread_of(message)
        await _try(
            context.bot.send_message(
                chat.id, escape(text), parse_mode=ParseMode.HTML, message_thread_id=here
            )
        )
        if query:
            await _try(context.bot.answer_callback_query(query.id))

    async def _see_to(self, update: Update, context: Context, refused: Attempt, end: End) -> None:
        """Keep what a refusal teaches, and let the person know where that is possible."""
        chat, person, query = update.effective_chat, update.effective_user, update.callback_query
        if chat is None or person is None:
            return
        if end is End.UNWANTED and chat.id == person.id:
            await self._services.members.blocked(person.id)
        if refused.migrated_to is not None:
            await self._services.members.group_migrated(chat.id, refused.migrated_to)
        if query:
            key = "answer-not-here" if end is End.SHUT else "message-out-of-reach"
            text = await self._text(update, key)
            await _try(context.bot.answer_callback_query(query.id, text, show_alert=True))
        elif refused.reason == Reason.TOPIC_CLOSED and _is_command(update):
            await self._point(update, context)

    async def _point(self, update: Update, context: Context) -> None:
        """Say in private that a topic is shut to the bot, to who has opened that chat."""
        person = update.effective_user
        if person and await self._services.members.is_reachable(person.id):
            text = escape(await self._text(update, "topic-shut"))
            await _try(
                context.bot.send_message(
                    person.id, text, parse_mode=ParseMode.HTML, message_thread_id=None
                )
            )

    async def _text(self, update: Update, key: str, **values: str) -> str:
        person = update.effective_user
        assert person is not None  # noqa: S101 - nobody else is answered
        member = await self._services.members.look_up(
            person.id, language_code=person.language_code
        )
        return self._catalog.text(key, member.language, **values)


def _is_command(update: Update) -> bool:
    message = update.effective_message
    return bool(message and message.text and message.text.startswith("/"))


async def _try(call: Coroutine[Any, Any, object]) -> None:
    """Say something about trouble; when that fails too, it must not start another round."""
    try:
        await call
    except TelegramError as failure:
        log.info("word of trouble not sent", reason=failure.message)
