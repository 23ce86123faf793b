"""Updates are written down before the offset moves, and trouble is waited out."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from structlog.testing import capture_logs
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter
from telegram.ext import ExtBot

from bot.intake.poller import CONFLICT_PAUSE, LONGEST_PAUSE, Poller
from bot.storage.database import Database

NOW = datetime(2025, 7, 9, 8, tzinfo=UTC)


class Wire:
    """The bot's side of the wire: each poll gets the next of a script, then the test stops."""

    def __init__(self, *script: Any) -> None:
        self.script = list(script)
        self.asked: list[dict[str, Any]] = []
        self.stop = asyncio.Event()
        self.webhooks_deleted = 0

    async def do_api_request(self, _: str, *, api_kwargs: dict[str, Any], **__: Any) -> Any:
        self.asked.append(api_kwargs)
        answer = self.script.pop(0)
        if not self.script:
            self.stop.set()
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def delete_webhook(self) -> bool:
        self.webhooks_deleted += 1
        return True


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database."""
    async with Database.open(tmp_path / "test.db") as database:
        yield database


async def poll(db: Database, wire: Wire) -> tuple[int, list[float]]:
    """Run the poller over the script; return the wake-ups and the pauses."""
    wakes, pauses = 0, list[float]()

    def woken() -> None:
        nonlocal wakes
        wakes += 1

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    bot = cast("ExtBot[Any]", wire)
    poller = Poller(db, bot, clock=lambda: NOW, on_received=woken, sleep=pause)
    await poller.run(wire.stop)
    return wakes, pauses


def update(number: int) -> dict[str, Any]:
    """An update of a private chat."""
    return {"update_id": number, "message": {"chat": {"id": 7}, "text": "x"}}


async def test_the_offset_moves_only_past_what_is_written(db: Database) -> None:
    """What is asked next confirms what the table holds, and nothing else."""
    wire = Wire([update(5), update(6)], [], [update(7)], [])

    wakes, _ = await poll(db, wire)

    assert [asked.get("offset") for asked in wire.asked] == [None, 7, 7, 8]
    rows = await db.read.all("SELECT update_id, chat_key FROM inbox")
    assert [tuple(row) for row in rows] == [(5, "7"), (6, "7"), (7, "7")]
    assert wakes == 2
    assert "callback_query" in wire.asked[0]["allowed_updates"]


async def test_a_write_that_fails_leaves_the_offset(db: Database) -> None:
    """Telegram keeps what we could not write."""
    async with db.transaction() as tx:
        await tx.execute("ALTER TABLE inbox RENAME TO elsewhere")
    wire = Wire([update(5)], [])

    with pytest.raises(Exception, match="no such table"):
        await poll(db, wire)

    assert [asked.get("offset") for asked in wire.asked] == [None]


async def test_network_trouble_waits_longer_each_time(db: Database) -> None:
    """And an answer ends it."""
    wire = Wire(*[NetworkError("down")] * 8, [], NetworkError("down"), [])

    _, pauses = await poll(db, wire)

    assert all(0.5 * 2**n <= pauses[n - 1] <= 2**n for n in range(1, 6))
    assert max(pauses) <= 60
    assert pauses[-1] <= 2


async def test_telegram_s_own_patience_is_obeyed(db: Database) -> None:
    """Forty seconds are forty seconds."""
    _, pauses = await poll(db, Wire(RetryAfter(timedelta(seconds=40)), []))

    assert pauses == [40]


async def test_an_hour_of_patience_is_asked_about_every_minute(db: Database) -> None:
    """Telegram may be well again in half a minute."""
    _, pauses = await poll(db, Wire(RetryAfter(timedelta(hours=1)), []))

    assert pauses == [LONGEST_PAUSE]


async def test_an_outage_is_one_line(db: Database) -> None:
    """However often it is asked again."""
    with capture_logs() as lines:
        await poll(db, Wire(*[NetworkError("down")] * 20, []))

    assert [line["event"] for line in lines] == ["polling failed"]


async def test_a_webhook_that_cannot_be_taken_off_is_waited_for(db: Database) -> None:
    """It is a trouble like any other, and ends nothing."""
    wire = Wire(Conflict("Conflict: can't use getUpdates method while webhook is active"), [])

    async def refused() -> bool:
        raise NetworkError("down")

    wire.delete_webhook = refused  # type: ignore[method-assign]
    _, pauses = await poll(db, wire)

    assert pauses == [CONFLICT_PAUSE]


async def test_a_second_poller_is_waited_out_and_a_webhook_removed(db: Database) -> None:
    """The two meanings of a conflict."""
    wire = Wire(
        Conflict("Conflict: terminated by other getUpdates request"),
        Conflict("Conflict: can't use getUpdates method while webhook is active"),
        [],
    )

    _, pauses = await poll(db, wire)

    assert pauses == [CONFLICT_PAUSE, 0]
    assert wire.webhooks_deleted == 1


async def test_a_refused_token_ends_it(db: Database) -> None:
    """No loop brings a revoked token back."""
    with pytest.raises(InvalidToken):
        await poll(db, Wire(InvalidToken(), []))


async def test_an_hour_without_telegram_is_silence_and_no_stuck_loop(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The loop comes round all the while: nobody needs to start the bot anew."""
    seconds, idle = [0.0], list[float]()
    monkeypatch.setattr("bot.intake.poller.monotonic", lambda: seconds[0])

    async def sleep(pause: float) -> None:
        seconds[0] += pause
        idle.append(poller.idle())

    wire = Wire(*[NetworkError("away")] * 120)
    poller = Poller(
        db, cast("ExtBot[Any]", wire), clock=lambda: NOW, on_received=lambda: None, sleep=sleep
    )

    await poller.run(wire.stop)

    assert poller.silence() > 1800
    assert max(idle) <= LONGEST_PAUSE
