"""The rehearsal of an announcement: a real one, small, and the arithmetic of its figures."""

import asyncio
import json
import os
import select
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
import structlog

from bot.__main__ import main
from bot.commands.drill.figures import Figures, Loss, Waits, forecast, spoken
from bot.commands.drill.plan import Plan
from bot.commands.drill.processes import Bot, environment
from bot.storage.audit import seal_key
from bot.storage.copies.contents import Contents, contents, opened
from bot.storage.database import DATABASE, Database
from bot.storage.people import groups, members
from tests import built
from tests.built import services
from tests.history import NOW, OWNER

REAL = {"BOT_TOKEN": "777777:OURS-ALONE", "CONFRERE_API_URL": "https://api.telegram.org"}


@pytest.fixture
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Data of a bot that serves Telegram, with a person and a group, and a key of its own."""
    data = tmp_path / "data"
    data.mkdir()
    asyncio.run(_fill(data))
    for name, value in (REAL | {"CONFRERE_DATA_DIR": str(data)}).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("bot.commands.drill.stage.catalog", built.content)
    kept = structlog.get_config()
    monkeypatch.setattr(structlog, "configure", lambda **_: None)
    structlog.configure(**kept)
    return data


async def _fill(data: Path) -> None:
    key = seal_key.make(seal_key.default_path(data))
    async with Database.open(data / DATABASE, seal_key=key) as db, db.transaction() as tx:
        await members.add(tx, 4242, language="ar", now=NOW)
        await members.set_announcements(tx, 4242, is_wanted=True)
        await groups.set_member(tx, -1009, is_member=True, now=NOW)


def _held(data: Path) -> Contents:
    with opened(data / DATABASE) as connection:
        return contents(connection)


def test_a_drill_kills_the_bot_and_loses_nothing(
    data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a copy, filled up to as many as were asked for; what the data hold stays as it is."""
    before = _held(data_dir)

    code = main(
        ["drill", "--members", "20", "--groups", "2", "--rate", "10", "--kill", "1", "--json"]
    )
    told = json.loads(capsys.readouterr().out)

    assert code == 0
    assert (told["people"], told["groups"], told["is_copy"], told["kills"]) == (20, 2, True, 1)
    assert sum(told["ends"].values()) == 22
    assert told["ends"]["sent"] >= 18  # some have blocked the bot
    assert told["loss"]["lost"] == 0
    assert told["loss"]["doubled"] <= 10  # what was in flight
    assert told["waits"]["unanswered"] == 0
    assert _held(data_dir) == before


def test_a_drill_of_data_in_which_all_is_stopped_says_so(
    data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing would leave: one sentence, and no process was started."""
    asyncio.run(_freeze(data_dir))

    assert main(["drill"]) == 2
    assert "/freeze" in capsys.readouterr().err


async def _freeze(data: Path) -> None:
    key = seal_key.read(seal_key.default_path(data))
    async with Database.open(data / DATABASE, seal_key=key) as db:
        await services(db, (OWNER,)).freezes.freeze_by_operator(now=NOW)


@pytest.mark.parametrize(
    "wrong",
    ["--rate 0", "--rate 1001", "--kill x", "--members -1", "--members 0", "--faults rain"],
)
def test_a_drill_that_cannot_be_is_refused(wrong: str) -> None:
    """Before anything is copied."""
    with pytest.raises(SystemExit) as ended:
        main(["drill", *wrong.split()])

    assert ended.value.code == 2


def test_a_drill_reaches_this_machine_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No setting of the operator comes to its processes, and no other address is taken."""
    for name, value in REAL.items():
        monkeypatch.setenv(name, value)

    assert not REAL.keys() & environment().keys()
    with pytest.raises(ValueError, match="is not this machine"):
        Bot(tmp_path, REAL)


_KILLED = """
import asyncio
from pathlib import Path
from bot.commands.drill import processes

async def main():
    one = await processes._started("playground", "--server-only", "--port", "0", folder=Path())
    await one.stdout.readline()
    print(one.pid, flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="others have no signal of a parent's death")
def test_what_a_drill_has_started_ends_when_it_is_killed(tmp_path: Path) -> None:
    """Simulator and bot would run on for nobody, and the next drill beside them."""
    with subprocess.Popen(  # noqa: S603 - ourselves
        [sys.executable, "-c", _KILLED],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
    ) as drill:
        assert drill.stdout is not None
        child = int(drill.stdout.readline())
        is_gone = os.pidfd_open(child)
        try:
            drill.kill()
            assert select.select([is_gone], [], [], 30)[0], "it runs on"
        finally:
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
            os.close(is_gone)


def test_lost_is_what_the_rows_call_sent_and_no_chat_holds() -> None:
    """What is told as refused is not lost; what has no end at the end is; twice is counted."""
    chats, got = range(1, 7), {1: 1, 2: 3, 3: 1, 99: 2}

    assert Loss.of(chats, {1, 2, 3}, got, 0) == Loss(lost=0, doubled=2)
    assert Loss.of(chats, {1, 2, 3, 4}, got, 2) == Loss(lost=3, doubled=2)


def test_waits_are_summed_up() -> None:
    """Of a hundred answers the 95th, of none nothing."""
    hundred = Waits.of([number / 100 for number in range(100, 0, -1)], unanswered=1)

    assert (hundred.asked, hundred.p50, hundred.p95, hundred.worst) == (101, 0.51, 0.96, 1.0)
    assert Waits.of([]) == Waits(0, 0, None, None, None)


@pytest.mark.parametrize(
    ("chats", "pace", "cost", "seconds", "is_paced", "stars"),
    [
        (12_150, 30, 0.0005, 405.0, True, 0),
        (300_000, 1_000, 0.0005, 300.0, True, 30_000),
        (300_000, 1_000, 0.002, 600.0, False, 30_000),
        (300_000, 30, None, 10_000.0, True, 0),
    ],
)
def test_a_forecast_is_the_slower_of_pace_and_processor(
    chats: int, pace: int, cost: float | None, seconds: float, is_paced: bool, stars: int
) -> None:
    """And what Telegram charges for more than the free pace."""
    found = forecast(chats, pace, cost)

    assert (found.seconds, found.is_paced, found.stars) == (seconds, is_paced, stars)


def test_the_report_adds_up_and_says_how_it_ended() -> None:
    """A loss, or a stop, is no success."""
    ends = {("sent", ""): 20, ("unreachable", "blocked"): 2}
    plan = Plan(members=20, groups=2, rate=30, faults="storm", kills=0)

    def figures(loss: Loss, stopped: str | None = None) -> Figures:
        waits = Waits.of([0.02, 0.03])
        return Figures(plan, 20, 2, False, 2.0, ends, loss, waits, 0, None, stopped)

    good, lost = figures(Loss(0, 1)), figures(Loss(1, 0))
    stopped = figures(Loss(0, 0), "refused")

    assert (good.holds, lost.holds, stopped.holds) == (True, False, False)
    assert good.pace == 11.0
    assert good.json()["ends"] == {"sent": 20, "unreachable (blocked)": 2}
    assert "result: arrived 20, lost 0, doubled 1" in good.lines()
    assert "by reason: sent 20, unreachable (blocked) 2" in good.lines()
    assert "stopped by itself (refused)" in stopped.verdict


def test_times_are_told_as_people_say_them() -> None:
    """Seconds, minutes, hours."""
    assert [spoken(seconds) for seconds in (2.04, 59.96, 425, 10_000)] == [
        "2.0 s",
        "60.0 s",
        "7:05",
        "2:46:40",
    ]
