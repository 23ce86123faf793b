"""Reads what the operator is shown: the look of the page, and more of the machine."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from time import monotonic

from bot import __version__, machine
from bot.core.health.vitals import Vitals
from bot.health.state import State
from bot.storage.copies import copying


class Probe:
    """Looks at the process and its machine; whatever does not tell is None."""

    def __init__(
        self,
        look: Callable[[], Awaitable[State]],
        database: Path,
        *,
        astray: Callable[[], float | None],
        is_polling: bool,
    ) -> None:
        """Take what looks for the page, and by how much the clock is ahead of Telegram's.

        Who is called by Telegram, and does not poll, cannot tell silence from quiet.
        """
        self._look = look
        self._database = database
        self._astray = astray
        self._is_polling = is_polling
        self._began = monotonic()

    async def read(self) -> Vitals:
        """Look once."""
        state = await self._look()
        size, room = await asyncio.to_thread(self._of_disk)
        copied = copying.last(self._database.parent)
        return Vitals(
            version=__version__,
            up=monotonic() - self._began,
            answered=state.answered if self._is_polling else None,
            pump=state.loops.get("pump"),
            database=size,
            free=state.free,
            room=room,
            memory=machine.memory(),
            astray=self._astray(),
            copied_at=copied[0] if copied else None,
        )

    def _of_disk(self) -> tuple[int | None, int | None]:
        log = self._database.with_name(f"{self._database.name}-wal")
        try:
            written = log.stat().st_size if log.exists() else 0
            return self._database.stat().st_size + written, machine.disk(log.parent).free
        except OSError:
            return None, None
