"""What a supervisor is told, and what alone makes the bot unhealthy."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.core.sending.outage import OutageError
from bot.health.server import HealthServer
from bot.health.state import LONG_WORK, STUCK, Ages, Loop, State, look
from bot.storage.database import Database, Reader, Row, StorageError
from tests.ports import free_port

AN_HOUR = 3600.0
WELL = State(
    answered=1, loops={"pump": 1}, stuck=(), is_held=False, database=True, free=0.5, apart=0
)


def ages(*loops: Loop, is_held: bool = False) -> Ages:
    """Loops, while Telegram has been away for an hour."""
    return Ages(lambda: AN_HOUR, loops, lambda: is_held)


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database."""
    async with Database.open(tmp_path / "health.db") as opened:
        yield opened


@pytest.mark.parametrize(
    "state",
    [
        WELL,
        replace(WELL, answered=AN_HOUR),
        replace(WELL, free=0.01),
        replace(WELL, free=None, apart=None),
        replace(WELL, apart=-AN_HOUR),
        replace(WELL, loops={"pump": AN_HOUR}, is_held=True),
    ],
)
def test_what_a_new_start_cannot_help_is_no_illness(state: State) -> None:
    """Telegram away for an hour, a disk nearly full, a wrong clock, a lock of others: told."""
    assert state.is_well
    assert state.told()["healthy"] is True


@pytest.mark.parametrize(
    "state",
    [
        replace(WELL, stuck=("pump",)),
        replace(WELL, database=False),
    ],
)
def test_a_stuck_loop_or_a_silent_database_is_one(state: State) -> None:
    """Each of them alone."""
    assert not state.is_well


def test_a_loop_is_stuck_once_its_own_patience_is_over() -> None:
    """One piece of the scheduled work may take longer than a loop that only looks round."""
    pump, scheduler = Loop("pump", lambda: STUCK), Loop("scheduler", lambda: STUCK, LONG_WORK)

    assert ages(pump, scheduler).stuck() == ["pump"]
    assert ages(Loop("pump", lambda: STUCK - 1), scheduler).stuck() == []
    assert ages(Loop("scheduler", lambda: LONG_WORK, LONG_WORK)).stuck() == ["scheduler"]


def test_no_loop_is_stuck_that_waits_for_another_process() -> None:
    """Somebody has the database open and holds it: a new start would wait like this one."""
    assert not ages(Loop("pump", lambda: AN_HOUR), is_held=True).stuck()


def test_what_is_wrong_is_named() -> None:
    """The limits are those of `doctor`."""
    assert not WELL.told()["disk_is_low"]
    assert not WELL.told()["clock_is_wrong"]
    assert replace(WELL, free=0.09).told()["disk_is_low"]
    assert replace(WELL, apart=-2.0).told()["clock_is_wrong"]


async def test_a_look_finds_the_machine_as_it_is(db: Database, tmp_path: Path) -> None:
    """A database that answers, a disk with room, the clock of this machine."""
    state = await look(ages(Loop("intake", lambda: 2.0)), db.read, tmp_path)

    assert state.answered == AN_HOUR
    assert state.told()["intake_age_seconds"] == 2.0
    assert state.database
    assert state.free is not None
    assert 0 < state.free <= 1
    assert state.apart is not None


class Failing(Reader):
    """A database that refuses, or never answers."""

    def __init__(self, error: Exception | None) -> None:
        self._error = error

    async def one(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:  # noqa: ARG002
        if self._error is None:
            await asyncio.Event().wait()
        raise self._error or AssertionError


@pytest.mark.parametrize("error", [StorageError("broken"), None])
async def test_a_database_that_fails_or_hangs_is_told(
    error: Exception | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither leaves the page without an answer."""
    monkeypatch.setattr("bot.health.state._PATIENCE", 0)

    state = await look(ages(), Failing(error), tmp_path)

    assert not state.database
    assert not state.is_well


async def nothing() -> bytes:
    """No figures."""
    return b""


@pytest.mark.parametrize(("state", "status"), [(WELL, 200), (replace(WELL, stuck=("pump",)), 503)])
async def test_the_page_answers_with_the_state(state: State, status: int) -> None:
    """JSON, kept by nobody on the way; the server ends when told to."""

    async def told() -> State:
        return state

    port, stop = free_port(), asyncio.Event()
    server = HealthServer(told, nothing, port=port)
    serving = asyncio.create_task(server.run(stop))
    try:
        await asyncio.wait_for(server.opened.wait(), 10)
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{port}/healthz") as answer,
        ):
            assert answer.status == status
            assert answer.headers["Cache-Control"] == "no-store"
            assert json.loads(await answer.text()) == state.told()
    finally:
        stop.set()
        await serving


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])  # noqa: S104 - as an operator may
async def test_a_port_in_use_is_one_sentence(host: str) -> None:
    """The operator reads which setting to change, and where it was to listen."""

    async def told() -> State:
        return WELL

    port = free_port()
    taken = await asyncio.start_server(lambda *_: None, host, port)
    async with taken:
        with pytest.raises(OutageError, match=f"of {host} .* CONFRERE_HEALTH_PORT"):
            await HealthServer(told, nothing, port=port, host=host).run(asyncio.Event())


async def test_figures_that_cannot_be_read_are_no_figures() -> None:
    """The database fails: Prometheus marks the bot as down rather than at zero."""

    async def told() -> State:
        return WELL

    async def broken() -> bytes:
        raise StorageError("The disk is full.")

    port, stop = free_port(), asyncio.Event()
    server = HealthServer(told, broken, port=port)
    serving = asyncio.create_task(server.run(stop))
    try:
        await asyncio.wait_for(server.opened.wait(), 10)
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{port}/metrics") as answer,
        ):
            assert answer.status == 503
            assert await answer.text() == "The disk is full."
    finally:
        stop.set()
        await serving
