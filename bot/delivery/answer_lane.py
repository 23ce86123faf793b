"""The lane of answers: they count against the same limits and go before any broadcast."""

import hashlib
import json
from collections.abc import Callable, Coroutine
from time import monotonic
from typing import Any

from telegram import InputFile, InputMedia, TelegramObject
from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter
from typing_extensions import override

from bot.core.measures import ANSWERS, NOWHERE, Measures
from bot.core.sending.departed import departed
from bot.delivery.chats import ChatLimits
from bot.delivery.rate_limiter import RateLimiter

_COUNTED = ("send", "edit", "copy", "forward", "pin")
_NEW = ("send", "copy", "forward")  # twice the same would be there twice
_NOT_THERE = ("sendChatAction",)

_Answer = bool | dict[str, Any] | list[dict[str, Any]]


class AnswerLane(BaseRateLimiter[None]):
    """What handlers send takes its place in the pace ahead of the pump."""

    def __init__(
        self, pace: RateLimiter, limits: ChatLimits, *, measures: Measures = NOWHERE
    ) -> None:
        self._pace = pace
        self._limits = limits
        self._measures = measures

    @override
    async def initialize(self) -> None:
        """Nothing to open."""

    @override
    async def shutdown(self) -> None:
        """Nothing to close."""

    @override
    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, _Answer]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,
    ) -> _Answer:
        """Wait for room, count the message, and let it go.

        What an earlier try at the same update has sent is not sent again.
        """
        gone = departed() if endpoint.startswith(_NEW) and endpoint not in _NOT_THERE else None
        fingerprint = _fingerprint(endpoint, data) if gone else ""
        if gone and (known := gone.recall(fingerprint)) is not None:
            result: _Answer = known
            return result
        chat_id = 0
        if endpoint.startswith(_COUNTED):
            came = monotonic()
            await self._pace.answer()
            self._measures.waited(monotonic() - came)
            chat_id = _number(data.get("chat_id"))
        if chat_id:
            self._limits.spend(chat_id)
        try:
            result = await callback(*args, **kwargs)
        except RetryAfter:
            self._measures.slowed(ANSWERS)
            if chat_id:
                self._limits.exhaust(chat_id)
            raise
        if gone:
            gone.note(fingerprint, result)
        return True if _is_unread(endpoint, data) else result


def _is_unread(endpoint: str, data: dict[str, Any]) -> bool:
    """Tell whether nobody reads what an answer of Telegram holds: to build it anew takes time.

    What was edited is as we wrote it, but for a new file, whose number we do not know. What loses
    its buttons may have been pressed in words: those below which they stood are read.
    """
    media = data.get("media")
    if endpoint == "editMessageReplyMarkup" and data.get("reply_markup") is None:
        return False
    return endpoint.startswith("edit") and not (
        isinstance(media, InputMedia) and isinstance(media.media, InputFile)
    )


def _number(chat_id: Any) -> int:
    return chat_id if isinstance(chat_id, int) else 0


def _fingerprint(endpoint: str, data: dict[str, Any]) -> str:
    """Return what tells a message from all others, whoever sends it when."""
    told = json.dumps([endpoint, data], sort_keys=True, default=_plain)
    return hashlib.sha256(told.encode()).hexdigest()


def _plain(value: Any) -> Any:
    match value:
        case InputFile():
            content = value.input_file_content
            read = content if isinstance(content, bytes) else repr(content).encode()
            return [value.filename, hashlib.sha256(read).hexdigest()]
        case TelegramObject():
            return value.to_dict()
        case bytes():
            return hashlib.sha256(value).hexdigest()
        case _:
            return repr(value)
