"""The bot and the simulator as processes of their own, on this machine alone."""

import asyncio
import ctypes
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from time import monotonic
from types import MappingProxyType
from urllib.parse import urlsplit

from bot.commands.refusal import UNREACHABLE, RefusedError

ROOT = Path(__file__).parents[3]
HERE = "127.0.0.1"
_PATIENCE = 60.0  # seconds until the simulator says where it is
_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None
_PR_SET_PDEATHSIG = 1  # prctl(2)
_OURS = ("CONFRERE_", "BOT_TOKEN")  # settings: none of them reaches a child unless it is given


def environment(settings: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """Return that of this process without the operator's settings, and with these."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(_OURS)}
    path = os.pathsep.join(filter(None, [str(ROOT), kept.get("PYTHONPATH")]))
    return {**kept, "PYTHONPATH": path, **settings}


@asynccontextmanager
async def simulator(folder: Path) -> AsyncIterator[str]:
    """Run the simulator; yield its address. `folder` has no `.env`. Raises RefusedError."""
    process = await _started("playground", "--server-only", "--port", "0", folder=folder)
    assert process.stdout is not None  # noqa: S101 - narrows the type
    try:
        async with asyncio.timeout(_PATIENCE):
            said = (await process.stdout.readline()).decode()
        address = said.split()[-1].rstrip("/") if said.split() else ""
        if urlsplit(address).hostname != HERE:
            raise RefusedError(["drill: the simulator did not start."], UNREACHABLE)
        yield address
    finally:
        await _end(process)


async def _started(
    *arguments: str, folder: Path, settings: Mapping[str, str] = MappingProxyType({})
) -> asyncio.subprocess.Process:
    parent = os.getpid()

    def end_with_parent() -> None:  # in the child: nobody ends it where this one is killed
        if _LIBC is not None:
            _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
            if os.getppid() != parent:  # it was too quick
                os._exit(1)

    with (folder / "said").open("ab") as said:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "bot", *arguments),
            cwd=folder,
            env=environment(settings),
            stdout=asyncio.subprocess.PIPE if arguments[0] == "playground" else said,
            stderr=said,
            preexec_fn=end_with_parent,
            start_new_session=True,  # Ctrl-C is for this process, which then ends the others
        )


async def _end(process: asyncio.subprocess.Process) -> None:
    with suppress(ProcessLookupError):
        process.kill()
    await process.wait()


class Bot:
    """One bot at a time on a data directory, which talks to the simulator and to nobody else."""

    def __init__(self, folder: Path, settings: Mapping[str, str]) -> None:
        """`folder` is where it runs and what it says is kept; it has no `.env`."""
        address = settings["CONFRERE_API_URL"]
        if urlsplit(address).hostname != HERE:
            raise ValueError(f"{address} is not this machine")
        self._folder = folder
        self._settings = settings
        self._process: asyncio.subprocess.Process | None = None
        self._began = monotonic()

    async def start(self) -> None:
        """Start it; it serves some seconds later."""
        self._process = await _started("run", folder=self._folder, settings=self._settings)
        self._began = monotonic()

    def age(self) -> float:
        """Return the seconds since it was started."""
        return monotonic() - self._began

    async def kill(self) -> None:
        """Kill it in the middle of whatever it does, and wait until it is gone."""
        if self._process is not None:
            await _end(self._process)
            self._process = None

    def require_running(self) -> None:
        """Raise RefusedError with its last words where it has ended by itself."""
        if self._process is None or self._process.returncode is None:
            return
        words = (self._folder / "said").read_text(encoding="utf-8", errors="replace").split("\n")
        last = next((line for line in reversed(words) if line.strip()), "nothing was said")
        raise RefusedError([f"drill: the bot ended by itself: {last.strip()}"], UNREACHABLE)

    def processor_time(self) -> tuple[int, float] | None:
        """Return its number and the seconds of processor it has used; None where none tells."""
        if self._process is None:
            return None
        try:
            stat = Path(f"/proc/{self._process.pid}/stat").read_text(encoding="utf-8")
        except OSError:  # not on Linux
            return None
        user, system = stat.rpartition(")")[2].split()[11:13]
        return self._process.pid, (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
