"""Sends a delivery through Telegram and translates its errors into outcomes, here only."""

import warnings
from datetime import timedelta
from typing import Any

from telegram.error import (
    BadRequest,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.ext import ExtBot
from telegram.warnings import PTBUserWarning

from bot.core.delivery import Attempt, Delivery, Status

# Errors without a class of their own, by a part of their text (telegram.md calls them gone).
_GONE = ("chat not found", "user is deactivated", "can't initiate conversation", "peer_id_invalid")
# Failures before anything left the machine: a second try cannot send twice.
_NEVER_LEFT = ("ConnectTimeout", "ConnectError", "PoolTimeout", "ClientConnectorError",
               "ClientConnectorDNSError", "ConnectionTimeoutError")  # fmt: skip


class TelegramSender:
    """The real Sender."""

    def __init__(self, bot: "ExtBot[None]") -> None:
        self._bot = bot

    async def send(self, delivery: Delivery) -> Attempt:
        """Try once to send `delivery`, as HTML without a link preview."""
        try:
            with warnings.catch_warnings():
                # A raw call on purpose: building the Message object costs more than sending.
                warnings.simplefilter("ignore", PTBUserWarning)
                answer = await self._bot.do_api_request(
                    "sendMessage" if delivery.edits is None else "editMessageText",
                    api_kwargs=_call(delivery),
                )
        except TelegramError as error:
            return _translate(error)
        return Attempt(Status.SENT, message_id=answer["message_id"])


def _call(delivery: Delivery) -> dict[str, Any]:
    call: dict[str, Any] = {
        "chat_id": delivery.chat_id,
        "text": delivery.html,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    if delivery.edits is not None:
        call["message_id"] = delivery.edits
    if delivery.buttons:
        rows = [[_button(label, carries) for label, carries in row] for row in delivery.buttons]
        call["reply_markup"] = {"inline_keyboard": rows}
    return call


def _button(label: str, carries: str) -> dict[str, str]:
    kind = "url" if carries.startswith("https://") else "callback_data"
    return {"text": label, kind: carries}


def _translate(error: TelegramError) -> Attempt:
    reason = f"{type(error).__name__}: {error.message}"
    match error:
        case RetryAfter():
            wait = error.retry_after
            patience = wait if isinstance(wait, timedelta) else timedelta(seconds=wait)
            return Attempt(Status.PENDING, reason=reason, retry_after=patience)
        case Forbidden():
            return Attempt(Status.UNREACHABLE, reason=reason)
        case BadRequest():
            gone = any(text in error.message.lower() for text in _GONE)
            return Attempt(Status.UNREACHABLE if gone else Status.REJECTED, reason=reason)
        case TimedOut() | NetworkError():
            never_left = type(error.__cause__).__name__ in _NEVER_LEFT
            status = Status.PENDING if never_left else Status.UNCERTAIN
            return Attempt(status, reason=reason)
        case _:
            return Attempt(Status.PENDING, reason=reason)
