"""What is done to a bot in a process of its own, and what has to come of it."""

import asyncio
import signal
import socket
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path

from benchmarks.chaos.rig import PEOPLE, Rig, all_of, spoil, within
from bot.storage.database import Database
from bot.storage.sending import deliveries

Outcome = tuple[str, bool]  # what was seen, and whether it holds
Scenario = Callable[[Rig], Awaitable[Outcome]]
_HELD = 12.0  # seconds
_DOWN = 10.0
_KILLS = 3
_CROWD = 600
_MOST_ASKED = 400


async def starts_that_cannot_be(rig: Rig) -> Outcome:
    """A refused token, a taken port, no database, a damaged one, a second bot, no folder."""
    ends, expected = [], []

    async def tried(*parts: str, **settings: str) -> None:
        await rig.start(settings=settings)
        ends.append(await rig.end())
        expected.append(parts)

    await tried("refuses the token", BOT_TOKEN="123456:REVOKED")  # noqa: S106 - opens nothing
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        hook = "https://example.org/x"
        await tried("Port", CONFRERE_WEBHOOK_URL=hook, CONFRERE_WEBHOOK_PORT=port)
    await tried("cannot be used", CONFRERE_DATA_DIR="/proc/nowhere")
    spoil(rig.database)
    await tried("damaged")
    rig.database.write_bytes(b"this is no database at all " * 1000)
    await tried("no database")
    rig.database.unlink()
    rig.database.with_name("lock").touch()
    async with Database.open(rig.database):
        await tried("Another process")
    await rig.post("fault", method="getMe", times=9, error={"code": 502, "description": "Bad"})
    await tried("cannot be reached")
    holds = [end.is_sentence(*parts) for end, parts in zip(ends, expected, strict=True)]
    wrong = [str(end) for end, good in zip(ends, holds, strict=True) if not good]
    return f"{sum(holds)} of {len(holds)}: exit 69, one sentence {' '.join(wrong)}", all(holds)


async def a_token_revoked(rig: Rig) -> Outcome:
    """Refused while the bot runs, by whatever is called; afterwards it is well again."""
    await rig.start()
    await rig.answers()
    revoked = {"code": 401, "description": "Unauthorized"}
    await rig.post("fault", method="sendMessage", times=1, error=revoked)
    before = rig.heard(1002)
    await rig.say(1002)
    end = await rig.end()
    await rig.post("fault", clear=True)
    await rig.start()
    is_heard = await within(60, lambda: rig.heard(1002) > before)
    return f"{end}; answered after a new start: {is_heard}", all_of(
        end.is_sentence("refuses the token"), is_heard
    )


async def a_full_disk(rig: Rig) -> Outcome:
    """No file may grow any more; then there is room again, and everybody is answered."""
    await rig.start()
    await rig.answers()
    await rig.end(signal.SIGTERM)
    await rig.start(largest=rig.database.stat().st_size)
    await rig.answers()
    before, asked = sum(map(rig.heard, PEOPLE)), 0
    while asked < _MOST_ASKED and not rig.has_ended:
        await rig.say(PEOPLE[asked % len(PEOPLE)])
        asked += 1
        await asyncio.sleep(0.05)
    end = await rig.end()
    await rig.start()
    are_heard = await within(90, lambda: sum(map(rig.heard, PEOPLE)) - before >= asked)
    heard = sum(map(rig.heard, PEOPLE)) - before
    return f"{end}; then {heard} answers to {asked}, integrity ok: {rig.is_whole()}", all_of(
        end.is_sentence("database"), are_heard, heard <= asked + len(PEOPLE), rig.is_whole()
    )


async def a_lock(rig: Rig) -> Outcome:
    """Another program holds the database: while the bot runs, when it starts, when it stops."""
    await rig.start()
    await rig.answers()
    with closing(sqlite3.connect(rig.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        before = rig.heard(1002)
        await rig.say(1002)
        await asyncio.sleep(_HELD)
        other.execute("COMMIT")
        is_heard = await within(30, lambda: rig.heard(1002) > before)
        other.execute("BEGIN IMMEDIATE")
        end = await rig.end(signal.SIGTERM)
        await rig.start()
        before = rig.heard(1003)
        await rig.say(1003)
        await asyncio.sleep(_HELD)
        other.execute("COMMIT")
        is_heard_late = await within(60, lambda: rig.heard(1003) > before)
    warnings = end.said.count("another process holds the database: waiting")
    return (
        f"{_HELD:.0f} s: answered afterwards: {is_heard}, after a held start: {is_heard_late};"
        f" stopped in {end.seconds:.1f} s, exit {end.code}; {warnings} warnings for 2 locks",
        all_of(is_heard, is_heard_late, end.code == 0, end.seconds < 8, 1 <= warnings <= 2),
    )


async def a_file_that_goes(rig: Rig) -> Outcome:
    """Deleted, then damaged while the bot runs: noticed, saved, and nothing begun anew."""
    await rig.start()
    await rig.answers()
    people = rig.rows("SELECT COUNT(*) FROM members")
    for file in rig.database.parent.glob("confrere.db*"):
        file.unlink()
    gone = await rig.end()
    await rig.start()
    refused = await rig.end()
    rig.database.with_name("confrere.db.rescued").rename(rig.database)
    is_there = rig.rows("SELECT COUNT(*) FROM members") == people
    return (
        f"{gone}; restart refused: {refused.code}; rows in the rescued copy: {is_there}",
        all_of(
            gone.is_sentence("deleted or replaced"), refused.is_sentence("rename it"), is_there
        ),
    )


async def a_stop_while_sends_hang(rig: Rig) -> Outcome:
    """SIGTERM: under eight seconds, exit 0, and the answers come after the next start."""
    await rig.start()
    await rig.answers()
    await rig.post("fault", method="sendMessage", times=9, delay=100)
    before = {person: rig.heard(person) for person in PEOPLE}
    for person in PEOPLE:
        await rig.say(person)
    await asyncio.sleep(2)
    end = await rig.end(signal.SIGTERM)
    await rig.post("fault", clear=True)
    await rig.start()
    are_heard = await within(60, lambda: all(rig.heard(one) > before[one] for one in PEOPLE))
    return f"exit {end.code} in {end.seconds:.1f} s; then all answered: {are_heard}", all_of(
        end.code == 0, end.seconds < 8, are_heard
    )


async def trouble_at_telegram(rig: Rig) -> Outcome:
    """409, 502, connections cut before and after the effect, and polls that hang."""
    await rig.start()
    await rig.answers()
    conflict = {"code": 409, "description": "Conflict: terminated by other getUpdates request"}
    for fault in (
        {"method": "getUpdates", "error": {"code": 502, "description": "Bad Gateway"}},
        {"method": "getUpdates", "hang_up": "before"},
        {"method": "sendMessage", "hang_up": "before"},
        {"method": "sendMessage", "error": {"code": 502, "description": "Bad Gateway"}},
        {"method": "getUpdates", "error": conflict},
    ):
        await rig.post("fault", times=1, **fault)
    before = {person: rig.heard(person) for person in PEOPLE}
    for person in PEOPLE:
        await rig.say(person)
    are_heard = await within(90, lambda: all(rig.heard(one) > before[one] for one in PEOPLE))
    end = await rig.end(signal.SIGTERM)
    return f"everybody answered: {are_heard}; exit {end.code}", all_of(
        are_heard, end.code == 0, "Traceback" not in end.said
    )


async def kills(rig: Rig) -> Outcome:
    """SIGKILL while people write: everybody is answered, and only what was in flight twice."""
    asked = 20 * len(PEOPLE)
    await rig.start()
    await rig.answers()
    before = sum(map(rig.heard, PEOPLE))
    for number in range(asked):
        await rig.say(PEOPLE[number % len(PEOPLE)])
        if number % (asked // _KILLS) == asked // _KILLS - 1:
            await asyncio.sleep(0.2)
            await rig.end(signal.SIGKILL)
            await rig.start()

    def all_done() -> bool:
        done = "SELECT COUNT(*) FROM inbox WHERE state = 'pending'"
        return sum(map(rig.heard, PEOPLE)) - before >= asked and rig.rows(done) == [(0,)]

    are_done = await within(120, all_done)
    heard = sum(map(rig.heard, PEOPLE)) - before
    most = asked + _KILLS * 64
    return (
        f"{asked} asked, {_KILLS} kills: {heard} answers; integrity ok: {rig.is_whole()}",
        all_of(are_done, asked <= heard <= most, rig.is_whole()),
    )


async def kills_in_a_broadcast(rig: Rig) -> Outcome:
    """SIGKILL while messages leave that nobody asked for: none lost, few twice."""
    await rig.start()
    await rig.answers()
    await rig.end(signal.SIGTERM)
    await rig.post("population", private=_CROWD, groups=0)
    crowd = [chat for chat in rig.playground.world.users if chat >= 10_000_000][:_CROWD]
    await _enqueue(rig.database, crowd)
    for _ in range(_KILLS):
        so_far = sum(rig.heard(one) > 0 for one in crowd)
        await rig.start({"CONFRERE_RATE": "30"})
        await within(60, lambda: sum(rig.heard(one) > 0 for one in crowd) > so_far + 40)  # noqa: B023
        await rig.end(signal.SIGKILL)
    await rig.start({"CONFRERE_RATE": "30"})
    is_done = await within(90, lambda: all(rig.heard(one) > 0 for one in crowd))
    lost = sum(rig.heard(one) == 0 for one in crowd)
    twice = sum(rig.heard(one) > 1 for one in crowd)
    return f"{len(crowd)} people, {_KILLS} kills: lost {lost}, twice {twice}", all_of(
        is_done, twice <= _KILLS * 30, rig.is_whole()
    )


async def _enqueue(path: Path, people: list[int]) -> None:
    from datetime import UTC, datetime

    from bot.storage.people import members

    now = datetime.now(UTC)
    async with Database.open(path) as db, db.transaction() as tx:
        for person in people:
            await members.add(tx, person, language="fr", now=now)
        await deliveries.freeze_words(tx, "notice:chaos", {"fr": "Bonjour"})
        await deliveries.enqueue_for(tx, "notice:chaos", people, now=now)


async def telegram_gone(rig: Rig) -> Outcome:
    """Nobody listens for a while: what is written meanwhile is answered when Telegram is back."""
    await rig.start()
    await rig.answers()
    await rig.post("fault", times=10_000, hang_up="before")
    before = {person: rig.heard(person) for person in PEOPLE}
    for person in PEOPLE:
        await rig.say(person)
    await asyncio.sleep(_DOWN)
    await rig.post("fault", clear=True)
    are_heard = await within(90, lambda: all(rig.heard(one) > before[one] for one in PEOPLE))
    end = await rig.end(signal.SIGTERM)
    lines = end.said.count("\n")
    return f"{_DOWN:.0f} s: everybody answered: {are_heard}; {lines} log lines", all_of(
        are_heard, end.code == 0, "Traceback" not in end.said
    )


SCENARIOS: dict[str, Scenario] = {
    "starts that cannot be": starts_that_cannot_be,
    "token revoked while running": a_token_revoked,
    "disk full at intake, then room": a_full_disk,
    "write lock held by another program": a_lock,
    "database deleted while running": a_file_that_goes,
    "SIGTERM while sends hang": a_stop_while_sends_hang,
    "409, 502, connections cut": trouble_at_telegram,
    "Telegram gone for a while": telegram_gone,
    "SIGKILL while people write": kills,
    "SIGKILL in a broadcast": kills_in_a_broadcast,
}
