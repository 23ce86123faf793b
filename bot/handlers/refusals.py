"""What Telegram refused of an answer, by the table that deliveries follow too."""

import re
from datetime import timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.core.sending.delivery import Attempt, Reason, Status
from bot.core.sending.telegram_errors import outcome

# The library keeps the status of HTTP where it has no class for it, in the words only.
_STATUS = re.compile(r"\((\d{3})\)")
_TOO_LARGE = "entity too large"
_CLASSES: tuple[tuple[type[TelegramError], int], ...] = (
    (InvalidToken, 401),
    (Forbidden, 403),
    (BadRequest, 400),
)


def outcome_of(error: TelegramError) -> Attempt:
    """Return what a refusal means; without an answer of Telegram's the fate is uncertain."""
    if isinstance(error, RetryAfter):
        asked = error.retry_after
        patience = asked if isinstance(asked, timedelta) else timedelta(seconds=asked)
        return Attempt(
            Status.PENDING, reason=Reason.FLOOD, retry_after=patience, detail=error.message
        )
    if isinstance(error, ChatMigrated):
        return outcome(
            400,
            {
                "description": error.message,
                "parameters": {"migrate_to_chat_id": error.new_chat_id},
            },
        )
    for kind, status in _CLASSES:
        if isinstance(error, kind):
            return outcome(status, {"description": error.message})
    if isinstance(error, NetworkError):
        code = _STATUS.search(error.message)
        if code or _TOO_LARGE in error.message.lower():
            return outcome(int(code[1]) if code else 413, {"description": error.message})
        return Attempt(Status.UNCERTAIN, reason=Reason.NO_ANSWER, detail=error.message)
    return Attempt(Status.REJECTED, reason=Reason.REFUSED, detail=error.message)
