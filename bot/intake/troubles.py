"""What an answer that did not leave met with: whether it passes, and what is known of it."""

from datetime import timedelta

from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.transport import never_left


def is_passing(failure: TelegramError) -> bool:
    """Tell whether a trouble goes away by itself: the same answer may be tried again."""
    is_refused = isinstance(failure, BadRequest)  # which is a NetworkError
    return isinstance(failure, (NetworkError, RetryAfter)) and not is_refused


def asked_wait(trouble: Exception) -> timedelta | None:
    """Return how long Telegram asked to wait, None where it asked for nothing."""
    if not isinstance(trouble, RetryAfter):
        return None
    wait = trouble.retry_after
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)


def is_unknown(trouble: Exception) -> bool:
    """Tell whether the answer may have arrived: it left, and nothing came back."""
    if trouble.__cause__ is None:
        return isinstance(trouble, TimedOut)
    return not never_left(trouble)
