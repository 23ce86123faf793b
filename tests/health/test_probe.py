"""The operator is shown what the page shows, and more of the machine."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import __version__, machine
from bot.health.probe import Probe
from bot.health.state import State
from bot.storage.copies import copying
from bot.storage.copies.contents import contents, opened
from bot.storage.database import Database

NOW = datetime(2026, 12, 9, 14, tzinfo=UTC)
STATE = State(4, {"pump": 2.0}, (), False, True, 0.5, 0)


async def look() -> State:
    """Look at a bot that is well."""
    return STATE


@pytest.mark.parametrize("is_polling", [True, False])
async def test_everything_that_tells_is_read(tmp_path: Path, is_polling: bool) -> None:
    """Who is called by Telegram does not know whether it is silent."""
    path = tmp_path / "confrere.db"
    async with Database.open(path):
        probe = Probe(look, path, astray=lambda: -3.0, is_polling=is_polling)
        found = await probe.read()

    assert found.answered == (4 if is_polling else None)
    assert (found.pump, found.free, found.astray) == (2, 0.5, -3)
    assert found.database
    assert found.room
    assert found.up is not None
    assert found.version == __version__
    assert found.memory == machine.memory() or found.memory
    assert found.copied_at is None
    with opened(path) as held:
        copying.note_last(tmp_path, copying.Copy(path, 1, contents(held)), now=NOW)
    assert (await probe.read()).copied_at == NOW


async def test_a_disk_that_does_not_tell_is_no_fault(tmp_path: Path) -> None:
    """Its lines are left out."""
    probe = Probe(look, tmp_path / "none.db", astray=lambda: None, is_polling=True)
    found = await probe.read()
    assert (found.database, found.room, found.astray) == (None, None, None)


def test_memory_is_that_of_the_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In bytes; where the system has no such file, nothing."""
    given = tmp_path / "status"
    given.write_text("VmRSS:\t  9 kB\nRssAnon:\t  131072 kB\n", encoding="ascii")
    monkeypatch.setattr(machine, "_STATUS", given)
    assert machine.memory() == 134_217_728
    monkeypatch.setattr(machine, "_STATUS", tmp_path / "none")
    assert machine.memory() is None
