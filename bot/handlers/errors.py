"""What a person hears when something goes wrong, and what the operator finds in the log."""

import secrets
import string
from collections.abc import Callable, Coroutine
from typing import Any

import structlog
from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import CallbackContext

from bot.catalog.catalog import Catalog
from bot.core.text import escape
from bot.handlers.talk import Services

REFERENCE_LENGTH = 8

log = structlog.get_logger()

Postpone = Callable[[int, Exception], None]
ErrorHandler = Callable[[object, CallbackContext[Any, Any, Any, Any]], Coroutine[Any, Any, None]]


def answer_errors(catalog: Catalog, services: Services, postpone: Postpone) -> ErrorHandler:
    """Return the one error handler. Its cases, in this order:

    1. the person blocked the bot: noted, nobody to answer;
    2. the network or a flood limit: the update is tried again a little later;
    3. anything else: a sentence with a reference to the person, the details to the log.
    """

    async def handle(update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        error = context.error
        if not isinstance(update, Update) or error is None:
            log.error("error outside an update", exc_info=error)
            return
        if isinstance(error, Forbidden):
            chat, person = update.effective_chat, update.effective_user
            if chat and person and chat.id == person.id:
                await services.members.blocked(person.id)
            log.info("answer not wanted", update_id=update.update_id, reason=error.message)
            return
        is_passing = isinstance(error, (NetworkError, RetryAfter))
        if is_passing and not isinstance(error, BadRequest) and isinstance(error, Exception):
            postpone(update.update_id, error)
            return
        reference = "".join(
            secrets.choice(string.ascii_uppercase) for _ in range(REFERENCE_LENGTH)
        )
        log.error("update failed", reference=reference, update_id=update.update_id, exc_info=error)
        await _apologise(update, context, reference)

    async def _apologise(
        update: Update, context: CallbackContext[Any, Any, Any, Any], reference: str
    ) -> None:
        chat, person = update.effective_chat, update.effective_user
        if chat is None or person is None:
            return
        member = await services.members.look_up(person.id, language_code=person.language_code)
        text = catalog.text("error", member.language, reference=reference)
        try:
            await context.bot.send_message(chat.id, escape(text), parse_mode="HTML")
            if update.callback_query:
                await context.bot.answer_callback_query(update.callback_query.id)
        except TelegramError as failure:
            # An apology that cannot be sent must not start another round of errors.
            log.warning("apology not sent", reference=reference, reason=failure.message)

    return handle
