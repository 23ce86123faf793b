"""Going back to a copy: what was planned then leaves once, and its officers decide in doubt."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.announcements import Options, State
from bot.core.audit import SealKey
from bot.services.audit.trail import check
from bot.storage.copies import copying
from bot.storage.database import Database
from bot.storage.restoring.replacing import restoring
from tests.services.office import DIRECTOR, KARIM, NOW, READER, SALMA, Office, opened

KEY = SealKey(b"the key of the office, long enough")
LEAVES, LATER = NOW + timedelta(minutes=10), NOW + timedelta(minutes=12)


async def planned(office: Office) -> int:
    """Have an announcement approved that leaves in ten minutes."""
    number = await office.submit(DIRECTOR, options=Options(send_at=LEAVES))
    assert await office.approvals.approve(number, officer_id=SALMA, now=NOW)
    return number


@pytest.mark.parametrize("is_known", [True, False])
async def test_what_was_planned_in_the_copy_does_not_leave_twice(
    is_known: bool, tmp_path: Path
) -> None:
    """It left since: called off where that can be read, else asked about, minutes after."""
    async with opened(tmp_path, seal_key=KEY) as office:
        number, path = await planned(office), office.db.path
        copy = copying.copy_into(tmp_path / "out", path, "copy.db").path
        office.now = LATER
        await office.sending.advance(now=LATER)
        assert (await office.states())[number] == State.SENT
    if not is_known:
        path.unlink()
    async with restoring(path, copy, seal_key=KEY, alive_at=None, now=LATER):
        pass
    async with Database.open(path, seal_key=KEY) as db:
        office = Office(db)
        await office.sending.advance(now=LATER)
        expected = State.REJECTED if is_known else State.SCHEDULED
        assert await office.states() == {number: expected}
        assert not await db.read.all("SELECT 1 FROM deliveries WHERE source = 'announcement:1'")
        asked = [line for line in await office.told(DIRECTOR) if "à l’heure" in line]
        assert len(asked) == (not is_known)
        found = await check(db.read, KEY, [])
        assert found.is_whole, found
        if not is_known:
            one = await office.one(number)
            assert await office.approvals.send_late(one, officer_id=SALMA, now=LATER)
            assert await office.states() == {number: State.SENT}


async def test_officers_read_why_an_announcement_stopped(tmp_path: Path) -> None:
    """Not Telegram refused it: a copy does not know who has it; they let it go on."""
    async with opened(tmp_path, seal_key=KEY) as office:
        number, path = await office.submit(DIRECTOR), office.db.path
        assert await office.approvals.approve(number, officer_id=SALMA, now=NOW)
        await office.sending.advance(now=NOW)
        copy = copying.copy_into(tmp_path / "out", path, "copy.db").path
    path.unlink()
    async with restoring(path, copy, seal_key=KEY, alive_at=None, now=LATER) as begun:
        assert begun.since.held == ["announcement:1"]
    async with Database.open(path, seal_key=KEY) as db:
        office = Office(db)
        await office.sending.advance(now=LATER)
        for person in (KARIM, SALMA, DIRECTOR):
            (told,) = [line for line in await office.told(person) if "depuis une copie" in line]
            assert "Demandez à la personne qui gère le bot" in told
        one = await office.one(number)
        assert await office.sending.steer(one, "resume", officer_id=SALMA, now=LATER)
        rows = await db.read.all(
            "SELECT state, stopped FROM broadcasts WHERE source = 'announcement:1'"
        )
        assert [tuple(row) for row in rows] == [("canary", None)]
        waiting = "SELECT 1 FROM deliveries WHERE source = 'announcement:1' AND chat_id = ?"
        assert await db.read.one(waiting, (READER,))
