"""A broadcast whose process is killed again and again, while Telegram fails as it does.

`KILLS=30 pytest tests/delivery/test_kill.py` takes longer.
"""

import asyncio
import os
import random
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.core.sending.delivery import Status
from bot.playground.http.server import TOKEN, Playground
from bot.storage.database import Database
from bot.storage.people import groups, members
from bot.storage.sending import deliveries, outcomes
from bot.storage.sending.deliveries import Attachment
from tests.cast import AMINA
from tests.delivery.child import FILES, SOURCE

CHATS = 2_000
KILLS = int(os.environ.get("KILLS", "6"))
RATE = 400 if KILLS <= 10 else 200
LATENCY = 0.02
FIRST_PERSON = 10_000_001


async def post(http: aiohttp.ClientSession, server: Playground, action: str, **body: Any) -> Any:
    """Do something on the people's side."""
    async with http.post(f"{server.base_url}/sim/{action}", json=body) as answer:
        payload = await answer.json()
        assert payload["ok"], payload
        return payload["result"]


async def prepare(http: aiohttp.ClientSession, server: Playground, database: Path) -> None:
    """Make the chats on both sides, and plan what goes wrong."""
    chance = random.Random(7)  # noqa: S311 - chosen moments, the same in every run
    now = datetime.now(UTC)
    await post(http, server, "population", private=CHATS - 1, blocked=0.05)
    group = await post(
        http, server, "chat_new", user_id=AMINA, kind="group", title="Casablanca", bot="member"
    )
    people = range(FIRST_PERSON, FIRST_PERSON + CHATS - 1)
    async with Database.open(database) as db, db.transaction() as tx:
        for person in people:  # a file follows the words of one in ten
            language = "fr" if person % 10 else "ar"
            await members.add(tx, person, language=language, now=now)
        await groups.set_language(tx, group["id"], "fr", now=now)
        await deliveries.freeze_words(tx, SOURCE, {"fr": "Le 17 juillet"})
        followed = Attachment(followed_by=FILES)
        await deliveries.freeze_words(tx, SOURCE, {"ar": "17 يوليوز"}, attachment=followed)
        files = Attachment("files", files=[("document", await upload(http, server))])
        await deliveries.freeze_words(tx, FILES, {"ar": ""}, attachment=files)
    await post(http, server, "migrate", user_id=AMINA, chat_id=group["id"])
    unlucky = chance.sample(people, CHATS * 8 // 100)
    flood = {"code": 429, "description": "Too Many Requests", "retry_after": 1}
    failure = {"code": 502, "description": "Bad Gateway"}
    for at, person in enumerate(unlucky):
        trouble: dict[str, Any] = {"error": flood}
        if at % 8 in {5, 6}:
            trouble = {"error": failure}
        elif at % 8 == 7:
            trouble = {"hang_up": "after"}
        for method in ("sendMessage", "sendDocument"):
            await post(http, server, "fault", method=method, chat_id=person, **trouble)
    await post(http, server, "latency", seconds=LATENCY)


async def upload(http: aiohttp.ClientSession, server: Playground) -> str:
    """Return the identifier of a document that the bot has sent before, to Amina."""
    form = aiohttp.FormData({"chat_id": str(AMINA)})
    form.add_field("document", b"%PDF-1.4", filename="avis.pdf")
    async with http.post(f"{server.base_url}/bot{TOKEN}/sendDocument", data=form) as answer:
        return str((await answer.json())["result"]["document"]["file_id"])


async def run_child(server: Playground, database: Path, *, kill_after: float | None) -> float:
    """Run the pump until it is done, or is killed some time after its first message.

    Return the seconds until that message.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.delivery.child",
        f"{server.base_url}/bot{TOKEN}",
        str(database),
        str(RATE),
        stdout=asyncio.subprocess.DEVNULL,
    )
    before = sent(server)
    start = asyncio.get_running_loop().time()
    try:
        while process.returncode is None and sent(server) == before:  # noqa: ASYNC110 - it watches
            await asyncio.sleep(0.01)
        first = asyncio.get_running_loop().time() - start
        async with asyncio.timeout(kill_after or 120):
            code = await process.wait()
            assert code == 0
    except TimeoutError:
        assert kill_after is not None, "the broadcast did not end"
        process.kill()
        await process.wait()
    return first


def sent(server: Playground) -> int:
    """Return how many messages the bot has written."""
    return sum(len(chat.messages) for chat in server.world.chats.values())


def in_flight(database: Path) -> int:
    """Return how many deliveries a dead process had claimed."""
    with closing(sqlite3.connect(database)) as rows:
        (number,) = rows.execute(
            "SELECT COUNT(*) FROM deliveries WHERE status = 'sending'"
        ).fetchone()
    return int(number)


@pytest.mark.long
async def test_a_killed_broadcast_reaches_everybody_and_its_report_is_true(
    tmp_path: Path,
) -> None:
    """Nobody lost, nobody twice but who was in flight, and the report is the server's tally."""
    chance = random.Random(20250709)  # noqa: S311 - chosen moments, the same in every run
    database = tmp_path / "kill.db"
    async with (
        Playground(port=0, clock=lambda: datetime.now(UTC)) as server,
        aiohttp.ClientSession() as http,
    ):
        await prepare(http, server, database)
        flying, firsts = 0, []
        for _ in range(KILLS):
            firsts.append(await run_child(server, database, kill_after=chance.uniform(0.02, 0.3)))
            flying += in_flight(database)
        await run_child(server, database, kill_after=None)
        async with http.get(f"{server.base_url}/sim/tally") as answer:
            tally = (await answer.json())["result"]["chats"]
        blocked = server.world.blocked

    async with Database.open(database) as db:
        report = await outcomes.report(db.read, SOURCE)
        files = await outcomes.ends(db.read, FILES)
        rows = await db.read.all("SELECT * FROM deliveries WHERE source = ?", (SOURCE,))
    assert report is not None
    assert report.audience == CHATS == sum(report.ends.values())
    arrived = {row["chat_id"] for row in rows if row["status"] in {Status.SENT, Status.UNCERTAIN}}
    written = {int(chat) for chat in tally} - {AMINA}
    assert arrived == written, "lost or unknown"
    assert len(arrived) == report.of(Status.SENT) + report.of(Status.UNCERTAIN)
    assert report.of(Status.UNREACHABLE) == len(blocked) == CHATS - len(arrived)
    # Words that may have arrived are not followed, nor are those of a person who blocked the bot.
    with_words = [row for row in rows if row["status"] == Status.SENT and row["language"] == "ar"]
    with_file = [chat for chat in tally.values() if {"", "17 يوليوز"} == set(chat["order"])]
    assert len(with_words) == len(with_file) == sum(files.values())
    twice = sum(chat["duplicates"] for chat in tally.values())
    assert twice <= flying
    assert report.repeated <= flying
    print(f"{KILLS} kills: {twice} twice of {flying} in flight, slowest start {max(firsts):.1f} s")  # noqa: T201
