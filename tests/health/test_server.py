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
from bot.health.state import STUCK, Ages, State, look
from bot.storage.database import Database, Reader, Row, StorageError
from tests.ports import free_port

WELL = State(answered=1, intake=1, pump=1, database=True, free=0.5, apart=0)
AN_HOUR = 3600.0


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
    ],
)
def test_what_a_new_start_cannot_help_is_no_illness(state: State) -> None:
    """Telegram away for an hour, a disk nearly full, a wrong clock: told, and nothing ended."""
    assert state.is_well
    assert state.told()["healthy"] is True


@pytest.mark.parametrize(
    "state",
    [
        replace(WELL, intake=STUCK),
        replace(WELL, pump=STUCK),
        replace(WELL, database=False),
    ],
)
def test_a_stuck_loop_or_a_silent_database_is_one(state: State) -> None:
    """Each of them alone."""
    assert not state.is_well


def test_what_is_wrong_is_named() -> None:
    """The limits are those of `doctor`."""
    assert not WELL.told()["disk_is_low"]
    assert not WELL.told()["clock_is_wrong"]
    assert replace(WELL, free=0.09).told()["disk_is_low"]
    assert replace(WELL, apart=-2.0).told()["clock_is_wrong"]


async def test_a_look_finds_the_machine_as_it_is(db: Database, tmp_path: Path) -> None:
    """A database that answers, a disk with room, the clock of this machine."""
    state = await look(Ages(lambda: 1.0, lambda: 2.0, lambda: 3.0), db.read, tmp_path)

    assert (state.answered, state.intake, state.pump) == (1.0, 2.0, 3.0)
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

    state = await look(Ages(float, float, float), Failing(error), tmp_path)

    assert not state.database
    assert not state.is_well


@pytest.mark.parametrize(("state", "status"), [(WELL, 200), (replace(WELL, pump=STUCK), 503)])
async def test_the_page_answers_with_the_state(state: State, status: int) -> None:
    """JSON, kept by nobody on the way; the server ends when told to."""

    async def told() -> State:
        return state

    port, stop = free_port(), asyncio.Event()
    server = HealthServer(told, port=port)
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


async def test_a_port_in_use_is_one_sentence() -> None:
    """The operator reads which setting to change."""

    async def told() -> State:
        return WELL

    port = free_port()
    taken = await asyncio.start_server(lambda *_: None, "127.0.0.1", port)
    async with taken:
        with pytest.raises(OutageError, match="CONFRERE_HEALTH_PORT"):
            await HealthServer(told, port=port).run(asyncio.Event())
