"""A correction and a withdrawal whose process is killed reach everybody all the same."""

import asyncio
import signal
import sys
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from bot.storage.database import Database
from bot.storage.people import groups, members
from tests.delivery.conftest import GROUPS, NOW, PEOPLE, Hall
from tests.delivery.office import Office
from tests.delivery.undoer import CORRECT, FILLING, SENDING, WITHDRAW

EVERYBODY = {*PEOPLE, *GROUPS}
KINDS = {CORRECT: {"text", "notice"}, WITHDRAW: {"delete", "notice"}}


@pytest.mark.parametrize("deed", [CORRECT, WITHDRAW])
@pytest.mark.parametrize(("where", "number"), [(FILLING, 3), (SENDING, 50)])
async def test_a_kill_on_the_way_leaves_nobody_with_what_was_wrong(
    tmp_path: Path, deed: str, where: str, number: int
) -> None:
    """Each message is changed or deleted and each chat told; twice only who was in flight."""
    path = tmp_path / "hall.db"
    async with Database.open(path) as db, db.transaction() as tx:
        for person in PEOPLE:
            await members.add(tx, person, language="fr", now=NOW)
        for group in GROUPS:
            await groups.set_language(tx, group, "fr", now=NOW)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.delivery.undoer", str(path), deed, where, str(number)
    )
    assert await process.wait() == -signal.SIGKILL

    lines = path.with_suffix(".sent")
    before = lines.read_text(encoding="utf-8").splitlines() if lines.exists() else []
    async with Database.open(path) as db:
        flying = await db.read.all("SELECT 1 FROM deliveries WHERE status = 'sending'")
        hall = Hall(db, now=NOW + timedelta(hours=1))
        office = Office(hall)
        hall.send = office.send  # type: ignore[method-assign]
        hall.pump = hall.another_pump()
        await hall.pump._recover()  # as each start does
        await office.everything()
    came = Counter([*before, *(f"{one.chat_id} {one.message.kind}" for one in hall.sent)])
    assert {*came} == {f"{chat} {kind}" for chat in EVERYBODY for kind in KINDS[deed]}
    assert came.total() - len(came) <= len(flying)
