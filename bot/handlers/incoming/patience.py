"""What a person hears who writes faster than the bot may answer, or whose answer stayed away."""

import secrets
import string
from collections.abc import Awaitable, Callable

import structlog
from telegram import Bot, Update
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.catalog.catalog import Catalog
from bot.core.writing.text import escape
from bot.handlers.conversation import thread_of
from bot.services.registry import Services

REFERENCE_LENGTH = 8

log = structlog.get_logger()


def ask_to_slow_down(
    catalog: Catalog, services: Services, bot: Bot
) -> Callable[[Update], Awaitable[None]]:
    """Return what asks, where an update came from, to write more slowly. It raises nothing."""

    async def ask(update: Update) -> None:
        try:
            await _say(update, catalog, services, bot, "too-fast")
        except TelegramError as error:
            log.info("word of haste not sent", reason=error.message)

    return ask


def own_up(
    catalog: Catalog, services: Services, bot: Bot
) -> Callable[[Update, Exception], Awaitable[None]]:
    """Return what says that an update stays without an answer, with a reference.

    It raises TelegramError where this cannot be said.
    """

    async def say(update: Update, trouble: Exception) -> None:
        reference = "".join(
            secrets.choice(string.ascii_uppercase) for _ in range(REFERENCE_LENGTH)
        )
        await _say(update, catalog, services, bot, "answer-lost", reference=reference)
        log.error(
            "answer given up",
            reference=reference,
            update_id=update.update_id,
            reason=type(trouble).__name__,
        )

    return say


async def _say(
    update: Update, catalog: Catalog, services: Services, bot: Bot, key: str, **values: str
) -> None:
    chat, person, message = update.effective_chat, update.effective_user, update.effective_message
    if chat is None or person is None or person.is_bot:
        return
    if chat.id == person.id:
        member = await services.members.look_up(person.id, language_code=person.language_code)
        language = member.language
    else:
        language = await services.members.group_language(chat.id)
    await bot.send_message(
        chat.id,
        escape(catalog.text(key, language, **values)),
        parse_mode=ParseMode.HTML,
        message_thread_id=thread_of(message),
    )
