"""The lane of answers: they count against the same limits and go before any broadcast."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram.ext import BaseRateLimiter
from typing_extensions import override

from bot.delivery.chats import ChatLimits
from bot.delivery.pace import Pace

_COUNTED = ("send", "edit", "copy", "forward", "pin")

_Answer = bool | dict[str, Any] | list[dict[str, Any]]


class AnswerLane(BaseRateLimiter[None]):
    """What handlers send takes its place in the pace ahead of the pump."""

    def __init__(self, pace: Pace, limits: ChatLimits) -> None:
        self._pace = pace
        self._limits = limits

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
        """Wait for room, count the message, and let it go."""
        if endpoint.startswith(_COUNTED):
            await self._pace.answer()
            chat_id = data.get("chat_id")
            if isinstance(chat_id, int) and chat_id != 0:
                self._limits.spend(chat_id)
        return await callback(*args, **kwargs)
