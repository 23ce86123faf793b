"""The house ends with one sentence, and what it could not answer is still a row."""

import asyncio
import gc
import json
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from structlog.testing import capture_logs

from bot import loops
from bot.app import App
from bot.core.sending.outage import OutageError
from bot.delivery import pump
from bot.playground.http.server import Playground
from bot.storage.database import DATABASE
from bot.storage.sending import deliveries
from tests.built import opened_app
from tests.cast import AMINA, SARAH
from tests.house.conftest import PATIENCE, Phone, eventually

NOW = datetime(2025, 7, 9, 9, tzinfo=UTC)


@dataclass
class Ending:
    """A house that is about to end, and the phone to make it."""

    phone: Phone
    house: App
    stop: asyncio.Event
    running: "asyncio.Task[None]"
    lines: list[Any]

    async def sentence(self) -> str:
        """Return the one sentence with which it ends; nothing was logged as an error."""
        with pytest.raises(OutageError) as caught:
            async with asyncio.timeout(PATIENCE):
                await self.running
        assert [line for line in self.lines if line["log_level"] in {"error", "critical"}] == []
        assert "\n" not in str(caught.value)
        return str(caught.value)


@pytest.fixture
async def server() -> AsyncIterator[Playground]:
    """A Telegram."""
    async with Playground(port=0, clock=lambda: NOW) as started:
        yield started


@pytest.fixture
def open_ending(tmp_path: Path, server: Playground) -> Any:
    """Return a way to open a house; where it has a proxy, all of its calls go through it."""

    @asynccontextmanager
    async def opener(**settings: Any) -> AsyncIterator[Ending]:
        with capture_logs() as lines:
            async with opened_app(server.base_url, tmp_path / "data", **settings) as house:
                stop = asyncio.Event()
                running = asyncio.create_task(loops.run(house, stop))
                yield Ending(Phone(server, house), house, stop, running, lines)
                stop.set()
                await asyncio.gather(running, return_exceptions=True)

    return opener


@pytest.fixture
async def ending(open_ending: Any) -> AsyncIterator[Ending]:
    """A house that answers."""
    async with open_ending() as opened:
        assert await opened.phone.ask(AMINA, "/help")
        yield opened


async def waiting(ending: Ending) -> int:
    """Return how many updates still wait for their answer."""
    rows = await ending.house.db.read.all("SELECT 1 FROM inbox WHERE state = 'pending'")
    return len(rows)


@pytest.mark.parametrize("method", ["getUpdates", "sendMessage"])
async def test_a_token_that_is_revoked(ending: Ending, method: str) -> None:
    """Wherever it shows first; the question is answered once there is a token again."""
    revoked = {"code": 401, "description": "Unauthorized"}
    await ending.phone.post("fault", method=method, times=9, error=revoked)
    await ending.phone.post("message", chat_id=AMINA, user_id=AMINA, text="/help")

    assert await ending.sentence() == "Telegram refuses the token of BOT_TOKEN."
    assert method == "getUpdates" or await waiting(ending) == 1


async def test_a_disk_that_is_full(ending: Ending) -> None:
    """At intake: nothing is lost, Telegram keeps what could not be written."""
    limit = "PRAGMA max_page_count = 1"  # that of now, at least
    await ending.house.db._writer.execute(limit)
    ending.house.db._direct.execute(limit)
    for _ in range(30):
        await ending.phone.post("message", chat_id=AMINA, user_id=AMINA, text="x " * 2000)

    assert "is full: make room" in await ending.sentence()


async def test_a_database_that_is_deleted(ending: Ending) -> None:
    """At the next tick, with what it held saved."""
    data = ending.house.db.path.parent
    for file in data.glob(f"{DATABASE}*"):
        file.unlink()
    ending.house.announcement_scheduler.wake()

    assert "deleted or replaced" in await ending.sentence()
    assert (data / f"{DATABASE}.rescued").exists()


async def test_answers_that_hang_do_not_hold_up_a_stop(
    ending: Ending, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Docker kills after ten seconds; the rows are still there."""
    assert max(loops.STOP_DEADLINE, pump._LAST_ANSWERS) < 8  # side by side
    monkeypatch.setattr(loops, "STOP_DEADLINE", 0.1)
    monkeypatch.setattr(pump, "_LAST_ANSWERS", 0.1)
    await ending.phone.post("fault", method="sendMessage", times=9, delay=60)
    for person in (AMINA, SARAH):
        await ending.phone.post("message", chat_id=person, user_id=person, text="/help")

    async def taken() -> bool | None:
        return True if await waiting(ending) == 2 else None

    await eventually(taken)
    ending.stop.set()
    async with asyncio.timeout(PATIENCE):
        await ending.running
    assert await waiting(ending) == 2


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        ({"error": {"code": 401, "description": "Unauthorized"}}, "Telegram refuses the token"),
        ({"error": {"code": 502, "description": "Bad Gateway"}}, "Telegram cannot be reached"),
        ({"error": {"code": 400, "description": "Bad Request"}}, "Telegram cannot be reached"),
    ],
)
async def test_a_start_that_telegram_refuses(
    open_ending: Any,
    server: Playground,
    fault: dict[str, Any],
    sentence: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """One sentence, and nothing left that complains later: no connection, nor a key unused."""
    await Phone(server).post("fault", method="getMe", times=9, **fault)
    with pytest.raises(OutageError, match=sentence):
        async with open_ending():
            pass
    gc.collect()
    await asyncio.sleep(0)
    assert "Unclosed" not in caplog.text

    await Phone(server).post("fault", clear=True)
    async with open_ending() as then:
        assert (await then.house.services.record.check()).is_whole
        assert not [line for line in then.lines if "record" in line["event"]]


@dataclass
class Proxy:
    """Hands everything on to the server, and keeps what was asked for."""

    port: int
    heads: list[str] = field(default_factory=list)

    def asked(self) -> set[str]:
        """Return which methods were called, and « file » for a download."""
        found = re.findall(r"POST http://127\.0\.0\.1:\d+/bot[^/]+/(\w+) ", "".join(self.heads))
        files = re.findall(r"GET http://127\.0\.0\.1:\d+/(file)/", "".join(self.heads))
        return {*found, *files}


@pytest.fixture
async def proxy(server: Playground) -> AsyncIterator[Proxy]:
    """A proxy between the bot and the server, on a loopback port."""

    async def pump_bytes(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter, kept: list[str] | None
    ) -> None:
        while data := await reader.read(65536):
            if kept is not None:
                kept.append(data.decode("latin-1"))
            writer.write(data)
        writer.close()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there = await asyncio.open_connection("127.0.0.1", int(server.base_url.split(":")[2]))
        await asyncio.gather(
            pump_bytes(reader, there[1], one.heads),
            pump_bytes(there[0], writer, None),
            return_exceptions=True,
        )

    listening = await asyncio.start_server(serve, "127.0.0.1", 0)
    one = Proxy(listening.sockets[0].getsockname()[1])
    async with listening:
        yield one


async def test_everything_goes_through_the_proxy(open_ending: Any, proxy: Proxy) -> None:
    """Start, updates, answers, files and deliveries; its password is in no log line."""
    address = f"http://operator:s3cr%40t@127.0.0.1:{proxy.port}"
    async with open_ending(proxy=SecretStr(address)) as opened:
        await opened.phone.ask(AMINA, "/start")  # nothing leaves unprompted for who is not known
        await opened.phone.hand_in(AMINA, b"%PDF-1.4")
        async with opened.house.db.transaction() as tx:
            await deliveries.freeze_words(tx, "reminder:next", {"fr": "Bonjour"})
            await deliveries.enqueue_for(tx, "reminder:next", [AMINA], now=NOW)

        async def delivered() -> bool | None:
            said = await opened.phone.bot_messages(AMINA)
            return True if any(one.get("text") == "Bonjour" for one in said) else None

        await eventually(delivered)
        assert {"getMe", "getUpdates", "sendMessage", "getFile", "file"} <= proxy.asked()
        assert "cr@t" not in json.dumps(opened.lines, default=str)
    assert "Proxy-Authorization: Basic b3BlcmF0b3I6czNjckB0" in "".join(proxy.heads)


@pytest.fixture(autouse=True)
def _no_sound(recwarn: pytest.WarningsRecorder) -> Iterator[None]:
    """Nothing complains of what was left open."""
    yield
    assert [str(one.message) for one in recwarn if "nclosed" in str(one.message)] == []
