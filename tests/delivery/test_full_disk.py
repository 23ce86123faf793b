"""The disk is full while a broadcast goes out: it ends with one sentence, and loses nobody."""

import asyncio
import sqlite3
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.core.sending.outage import OutageError
from bot.storage.database import Database, StorageError
from bot.storage.people import members
from bot.storage.sending import claims, deliveries
from tests.delivery.conftest import EVERYBODY, NOW, PEOPLE, SOURCE, Hall


async def test_a_full_disk_while_delivering_loses_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What Telegram has answered is not recorded; with room again only that may come twice."""
    path, heard = tmp_path / "hall.db", list[OutageError]()
    usual, left = claims.settle, 3

    async def settle(tx: Any, settled: Any) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise sqlite3.OperationalError("database or disk is full")
        await usual(tx, settled)

    async with Database.open(path, on_outage=heard.append) as db:
        async with db.transaction() as tx:
            for person in PEOPLE:
                await members.add(tx, person, language="fr", now=NOW)
            await deliveries.freeze_words(tx, SOURCE, {"fr": "Bonjour"})
        before = Hall(db)
        before.pump._a_tick = 8
        await before.broadcasts.start(SOURCE, EVERYBODY, canary=0)
        monkeypatch.setattr(claims, "settle", settle)
        with capture_logs() as lines, pytest.raises(StorageError, match=r"disk .* is full"):
            await before.pump.run(asyncio.Event())
    assert {type(error) for error in heard} == {StorageError}  # the first ends the bot
    assert not [line for line in lines if line["log_level"] in {"error", "critical"}]
    assert 0 < len(before.sent) < len(PEOPLE)

    monkeypatch.setattr(claims, "settle", usual)
    async with Database.open(path) as db:
        flying = await db.read.all("SELECT 1 FROM deliveries WHERE status = 'sending'")
        after = Hall(db)
        await after.pump._recover()  # as each start does
        await after.drain()
        report = await after.broadcasts.report(SOURCE)
    came = Counter(one.chat_id for one in (*before.sent, *after.sent))
    assert {*came} == {*PEOPLE}
    assert came.total() - len(came) <= len(flying)
    assert report is not None
    assert report.waiting == 0
    assert sum(report.ends.values()) == report.audience == len(PEOPLE)
