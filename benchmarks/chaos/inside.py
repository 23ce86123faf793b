"""The whole house in this process, between a mailbox and a clock, with its errors counted."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import structlog
from structlog.testing import LogCapture

from benchmarks.chaos.mailbox import TOKEN, Mailbox, batches, mailbox
from benchmarks.chaos.updates import Chance, Json, chats_of, is_silent
from bot.app import App
from bot.clock import Clock, real_clock
from tests.built import running_app

_LOUD = ("error", "critical")


@dataclass(frozen=True, slots=True)
class Inside:
    """A running house."""

    house: App
    mailbox: Mailbox
    logged: LogCapture

    def loud(self) -> list[str]:
        """Return what was logged as an error so far."""
        return [
            f"{line['event']}: {line.get('exc_info')!r}"
            for line in self.logged.entries
            if line["log_level"] in _LOUD
        ]

    def parked(self) -> int:
        """Return how many updates could not be read."""
        return sum(line["event"] == "update parked" for line in self.logged.entries)

    async def until_taken(self, update_id: int) -> None:
        """Wait until the update of this number is a row."""
        taken = "SELECT 1 FROM inbox WHERE update_id = ?"
        while not await self.house.db.read.one(taken, (update_id,)):  # noqa: ASYNC110
            await asyncio.sleep(0.02)

    async def until_answered(self) -> None:
        """Wait until nothing waits for an answer any more."""
        waiting = "SELECT 1 FROM inbox WHERE state = 'pending'"
        while await self.house.db.read.one(waiting):  # noqa: ASYNC110 - it watches rows
            await asyncio.sleep(0.02)


@asynccontextmanager
async def open_inside(data: Path, clock: Clock = real_clock) -> AsyncIterator[Inside]:
    """Open a house and let it run; it is stopped at the end."""
    logged = LogCapture()
    structlog.configure(processors=[logged], cache_logger_on_first_use=False)
    async with (
        mailbox() as box,
        running_app(
            box.base_url,
            data,
            token=TOKEN,
            clock=clock,
            rate=1000,
            rate_per_chat=30,
            rate_per_group=60,
        ) as house,
    ):
        yield Inside(house, box, logged)


@dataclass(frozen=True, slots=True)
class Storm:
    """What became of many random updates."""

    updates: int
    parked: int
    faults: list[str]
    misplaced: list[Json]  # silent ones in whose chat the bot spoke
    answers: int  # chats in which it spoke, and queries that it answered
    seconds: float

    @property
    def holds(self) -> bool:
        """Tell whether all were handled, and nobody was answered who should not be."""
        return not (self.parked or self.faults or self.misplaced)


async def storm(data: Path, *, updates: int, seed: int) -> Storm:
    """Let a house read so many random updates, as a Telegram would hand them out."""
    chance, silent = Chance(seed), dict[int, Json]()
    began = time.perf_counter()

    def drawn() -> Iterator[Json]:
        for _ in range(updates):
            one = chance.update()
            if is_silent(one):
                silent.update(dict.fromkeys(chats_of(one), one))
            yield one

    async with open_inside(data) as inside:
        inside.mailbox.hand_out(batches(drawn()))
        while (await _taken(inside)) < updates:  # noqa: ASYNC110 - it watches rows
            await asyncio.sleep(0.1)
        await inside.until_answered()
        misplaced = [one for chat, one in silent.items() if chat in inside.mailbox.spoken]
        return Storm(
            updates,
            inside.parked(),
            inside.loud(),
            misplaced,
            len(inside.mailbox.spoken) + inside.mailbox.answered,
            time.perf_counter() - began,
        )


async def _taken(inside: Inside) -> int:
    row = await inside.house.db.read.one("SELECT COUNT(*) AS number FROM inbox")
    return int(row["number"]) if row else 0
