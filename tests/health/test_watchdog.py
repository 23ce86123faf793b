"""The process ends itself where its own loops are stuck, and for no other reason."""

import asyncio
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from structlog.testing import capture_logs

from bot import loops
from bot.health.state import STUCK
from bot.health.watchdog import Watchdog
from tests.waiting import PATIENCE


class Fuse:
    """Notes when the end was put off, and whether it was called off."""

    def __init__(self) -> None:
        self.armed: list[float] = []
        self.stuck: list[str] = []
        self.is_off = False

    def arm(self, timeout: float, *, exit: bool) -> None:  # noqa: A002 - Python's word
        assert exit
        self.armed.append(timeout)

    def disarm(self) -> None:
        self.is_off = True

    def watchdog(self) -> Watchdog:
        return Watchdog(lambda: self.stuck, arm=self.arm, disarm=self.disarm)


def test_the_end_is_put_off_while_the_loops_come_round() -> None:
    """Each time by as long as a loop may take."""
    fuse = Fuse()
    watchdog = fuse.watchdog()
    watchdog.put_off()
    watchdog.put_off()
    assert fuse.armed == [STUCK, STUCK]


def test_it_comes_nearer_while_one_does_not_and_is_told_once() -> None:
    """One that comes round again meanwhile saves the process."""
    fuse = Fuse()
    watchdog = fuse.watchdog()
    watchdog.put_off()
    fuse.stuck = ["pump"]
    with capture_logs() as lines:
        watchdog.put_off()
        watchdog.put_off()
    assert fuse.armed == [STUCK]
    assert [line["loops"] for line in lines] == [["pump"]]

    fuse.stuck = []
    watchdog.put_off()
    assert fuse.armed == [STUCK, STUCK]


@pytest.mark.parametrize("silence", [0.0, 3600.0])
async def test_telegram_away_stops_the_heartbeat_and_ends_nothing(
    silence: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file tells who looks; told to stop, the process is let end by itself."""
    fuse, stop, heartbeat = Fuse(), asyncio.Event(), tmp_path / "heartbeat"
    monkeypatch.setattr(loops, "Watchdog", lambda stuck: Watchdog(stuck, arm=arm, disarm=off))

    def arm(timeout: float, *, exit: bool) -> None:  # noqa: A002
        fuse.arm(timeout, exit=exit)
        stop.set()

    def off() -> None:
        fuse.disarm()

    app = SimpleNamespace(
        ages=SimpleNamespace(stuck=lambda: fuse.stuck),
        intake=SimpleNamespace(silence=lambda: silence),
    )
    await loops._beat(app, heartbeat, stop)  # type: ignore[arg-type]

    assert fuse.armed == [STUCK]
    assert fuse.is_off
    assert heartbeat.exists() is (silence == 0)


def test_a_process_that_runs_no_python_any_more_ends_with_its_stacks() -> None:
    """With a code that a supervisor tries again, and no word of anybody."""
    program = (
        "from bot.health import watchdog\n"
        "watchdog.STUCK = 0.01\n"
        "secret = 'code 123456'\n"
        "def stand_still():\n"
        f"    __import__('threading').Event().wait({PATIENCE})\n"
        "watchdog.Watchdog(list).put_off()\n"
        "stand_still()\n"
    )
    done = subprocess.run(  # noqa: S603 - ourselves
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "stand_still" in done.stderr
    assert "123456" not in done.stderr
