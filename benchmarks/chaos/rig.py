"""A bot in a process of its own (`python -m bot run`), the simulator, and what is done to them."""

import asyncio
import resource
import signal
import sqlite3
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

import aiohttp

from bot.commands.drill.processes import ROOT, environment
from bot.playground.http.server import TOKEN, Playground
from bot.storage.database import DATABASE

PATIENCE = 60.0  # seconds until what should happen counts as missing
PEOPLE = (1001, 1002, 1003, 2001, 2002, 3001)
Check = Callable[[], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class End:
    """How a process ended."""

    code: int
    seconds: float
    said: str

    def is_sentence(self, *parts: str) -> bool:
        """Tell whether it ended with 69 and one sentence on standard error that holds `parts`."""
        last = self.said.strip().splitlines()[-1:]
        is_one = bool(last) and "Traceback" not in self.said and "Unclosed" not in self.said
        return self.code == 69 and is_one and all(part in last[0] for part in parts)

    def __str__(self) -> str:
        last = self.said.strip().splitlines()[-1:] or ["nothing said"]
        return f"exit {self.code}, « {last[0][:90]} »"


@dataclass(slots=True)
class Rig:
    """One simulator, one data directory, and one bot at a time."""

    playground: Playground
    http: aiohttp.ClientSession
    folder: Path
    process: asyncio.subprocess.Process | None = None
    began: float = field(default_factory=time.monotonic)

    @property
    def database(self) -> Path:
        """Return where the bot keeps its rows."""
        return self.folder / "data" / DATABASE

    async def start(
        self, settings: Mapping[str, str] = MappingProxyType({}), *, largest: int | None = None
    ) -> None:
        """Start the bot; no file that it writes may exceed `largest` bytes."""
        ours = {
            "BOT_TOKEN": TOKEN,
            "CONFRERE_API_URL": self.playground.base_url,
            "CONFRERE_DATA_DIR": str(self.database.parent),
            "CONFRERE_RATE_PER_CHAT": "30",
        }

        def confine() -> None:
            if largest is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))

        self.process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "bot", "run"),
            cwd=ROOT,
            env=environment({**ours, **settings}),
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
            preexec_fn=confine,
        )
        self.began = time.monotonic()

    @property
    def has_ended(self) -> bool:
        """Tell whether the bot has ended by itself."""
        return self.process is None or self.process.returncode is not None

    async def end(self, how: signal.Signals | None = None) -> End:
        """Wait until the bot ends, by a signal or by itself."""
        assert self.process is not None  # noqa: S101 - narrows the type
        process, self.process = self.process, None
        began = time.monotonic()
        if how is not None and process.returncode is None:
            process.send_signal(how)
        try:
            async with asyncio.timeout(PATIENCE):
                _, said = await process.communicate()
        except TimeoutError:
            process.kill()
            _, said = await process.communicate()
        return End(
            process.returncode or 0, time.monotonic() - began, said.decode(errors="replace")
        )

    async def post(self, action: str, **body: Any) -> None:
        """Have somebody act in the simulator."""
        address = f"{self.playground.base_url}/sim/{action}"
        async with self.http.post(address, json=body) as answer:
            answer.raise_for_status()

    async def say(self, person: int, text: str = "/help") -> None:
        """Have a person write to the bot."""
        await self.post("message", chat_id=person, user_id=person, text=text)

    def heard(self, person: int) -> int:
        """Return how many messages of the bot a person has."""
        chat = self.playground.world.chats.get(person)
        own = self.playground.world.bot["id"]
        return (
            0
            if chat is None
            else sum(message["from"]["id"] == own for message in chat.messages.values())
        )

    async def answers(self, person: int = 1001) -> bool:
        """Tell whether the bot answers a person now."""
        before = self.heard(person)
        await self.say(person)
        return await within(PATIENCE, lambda: self.heard(person) > before)

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Read what the bot has written."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as database:
            return database.execute(sql).fetchall()

    def is_whole(self) -> bool:
        """Tell whether the database passes SQLite's own check."""
        return self.rows("PRAGMA integrity_check") == [("ok",)]


async def within(seconds: float, look: Callable[[], bool]) -> bool:
    """Tell whether something comes true in time."""
    until = time.monotonic() + seconds
    while not look():
        if time.monotonic() > until:
            return False
        await asyncio.sleep(0.05)
    return True


@asynccontextmanager
async def rig(folder: Path) -> AsyncIterator[Rig]:
    """Open one; the bot that is left is killed at the end."""
    async with (
        Playground(port=0, clock=lambda: datetime.now(UTC)) as playground,
        aiohttp.ClientSession() as http,
    ):
        one = Rig(playground, http, folder)
        try:
            yield one
        finally:
            if one.process is not None:
                await one.end(signal.SIGKILL)


def spoil(path: Path, share: float = 0.4) -> None:
    """Write nonsense over the middle of a file."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(int(size * (1 - share) / 2))
        file.write(b"\x13" * int(size * share))


def all_of(*found: bool | Iterable[bool]) -> bool:
    """Tell whether everything holds."""
    return all(one if isinstance(one, bool) else all(one) for one in found)
