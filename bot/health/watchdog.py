"""Ends the process where its own loops are stuck, so that whoever supervises it starts it anew."""

import faulthandler
from collections.abc import Callable, Sequence
from typing import Protocol

import structlog

from bot.health.state import STUCK

log = structlog.get_logger()


class Arm(Protocol):
    """Ends the process after so many seconds, unless it is called again or disarmed before."""

    def __call__(self, timeout: float, *, exit: bool) -> None: ...  # noqa: A002 - Python's word


class Watchdog:
    """A clock outside of Python's own threads, which ends the process unless it is put off.

    It then writes where each thread was, functions and lines alone, on standard error; the exit
    code is 1, which a supervisor tries again. So it is where no Python runs any more, and where
    a loop does not come round. That Telegram is away, or that another process holds the database,
    never ends anything: a new start would not help.
    """

    def __init__(
        self,
        stuck: Callable[[], Sequence[str]],
        *,
        arm: Arm = faulthandler.dump_traceback_later,
        disarm: Callable[[], None] = faulthandler.cancel_dump_traceback_later,
    ) -> None:
        """Take what names the loops that do not come round."""
        self._stuck = stuck
        self._arm = arm
        self._disarm = disarm
        self._was_stuck = False

    def put_off(self) -> None:
        """Put the end off by STUCK seconds, unless a loop is stuck: then it comes nearer."""
        stuck = self._stuck()
        if not stuck:
            self._arm(STUCK, exit=True)
        elif not self._was_stuck:
            log.error("a loop is stuck: the process ends itself", loops=list(stuck))
        self._was_stuck = bool(stuck)

    def call_off(self) -> None:
        """End nothing any more: the bot was told to stop."""
        self._disarm()
