"""The process is killed at random moments while updates flow: nothing is lost or done twice."""

import asyncio
import random
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from bot.playground.http.server import Playground
from bot.storage.database import DATABASE
from tests.cast import AMINA, KARIM, NADIA, SALMA, SARAH, YOUSSEF
from tests.house.child import started
from tests.house.conftest import Phone, eventually

PEOPLE = (AMINA, YOUSSEF, SARAH, KARIM, SALMA, NADIA)
UPDATES = 200
KILLS = 6


@asynccontextmanager
async def child(base_url: str, data_dir: Path) -> AsyncIterator[None]:
    """Run the house in its own process; leave by SIGKILL."""
    process = await asyncio.to_thread(started, base_url, data_dir)
    try:
        yield
    finally:
        process.kill()
        await asyncio.to_thread(process.join)
        process.close()


@pytest.mark.long
async def test_sigkill_loses_nothing_and_applies_each_change_once(tmp_path: Path) -> None:
    """Two hundred presses by six people, six kills: every one counts, the last one wins."""
    chance = random.Random(20250709)  # noqa: S311 - chosen moments, the same in every run
    moments = random.Random(9)  # noqa: S311 - of its own: when it draws depends on the machine
    async with Playground(port=0, clock=lambda: datetime.now(UTC)) as server:
        phone = Phone(server)
        async with child(server.base_url, tmp_path):
            homes = {person: await phone.ask(person, "/start") for person in PEOPLE}
        with closing(sqlite3.connect(tmp_path / DATABASE)) as rows:
            ((begin,),) = rows.execute("SELECT MAX(update_id) FROM inbox")
        wanted: dict[int, bool] = {}

        async def press_all() -> None:
            for _ in range(UPDATES):
                person, state = chance.choice(PEOPLE), chance.choice(("on", "off"))
                wanted[person] = state == "on"
                await phone.post(
                    "press",
                    chat_id=person,
                    user_id=person,
                    message_id=homes[person]["message_id"],
                    data=f"choice:reminders:{state}",
                )
                await asyncio.sleep(0.02)

        def counted() -> tuple[int, int, dict[int, bool]]:
            with closing(sqlite3.connect(tmp_path / DATABASE)) as rows:
                ((done,),) = rows.execute(
                    "SELECT COUNT(*) FROM inbox WHERE state = 'done' AND update_id > ?", (begin,)
                )
                turns = rows.execute(
                    "SELECT user_id, is_granted FROM consents ORDER BY user_id, rowid"
                ).fetchall()
                twice = sum(one == other for one, other in pairwise(turns))
                states = rows.execute(
                    "SELECT user_id, EXISTS (SELECT 1 FROM subscriptions WHERE chat_id = user_id)"
                    " FROM members"
                )
                return done, twice, {u: bool(w) for u, w in states}

        async def applied_more(than: int) -> int:
            """Wait until the process at work has applied one more press, or has applied all."""

            async def more() -> int | None:
                now = counted()[0]
                return now if now > than or now >= UPDATES else None

            return await eventually(more)

        presses = asyncio.create_task(press_all())
        for _ in range(KILLS):
            async with child(server.base_url, tmp_path):
                # Killed while it works, however long it takes to start.
                await applied_more(counted()[0])
                await asyncio.sleep(moments.uniform(0.1, 0.8))
        await presses
        async with child(server.base_url, tmp_path):
            applied = counted()[0]
            while applied < UPDATES:
                applied = await applied_more(applied)
        assert counted() == (UPDATES, 0, wanted)
