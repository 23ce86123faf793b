"""An update that breaks anywhere is parked alone, through both doors: nothing else is lost."""

import asyncio
import json
import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import Update
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.intake.poller import Poller
from bot.intake.updates import form, incoming
from bot.intake.webhook import HEADER, Webhook
from bot.intake.worker import Worker
from bot.storage.database import Database
from bot.storage.migrate import migrations
from bot.transport import AiohttpRequest
from tests.ports import free_port
from tests.waiting import PATIENCE, eventually, until

NOW = datetime(2025, 7, 9, 8, tzinfo=UTC)
GOOD = {
    "message_id": 1,
    "date": 0,
    "chat": {"id": 7, "type": "private", "first_name": "A"},
    "from": {"id": 7, "is_bot": False, "first_name": "A"},
    "text": "bonjour",
}


def good(number: int) -> str:
    """An update that anybody can read."""
    return json.dumps({"update_id": number, "message": GOOD})


def bad(inner: str, number: str = "5") -> str:
    """An update with something odd in it, as it comes over the wire."""
    return f'{{"update_id": {number}, "message": {inner}}}'


POISON = {
    "half a pair": bad(r'{"chat": {"id": 7}, "text": "\ud800"}'),
    "half a pair in a name": bad(r'{"\ud800": 1}'),
    "a huge float": bad('{"chat": {"id": 1e300}}'),
    "infinite": bad('{"chat": {"id": Infinity}}'),
    "beyond infinite": bad('{"date": 1e999}'),
    "no number at all": bad('{"date": NaN}'),
    "23 digits": bad('{"chat": {"id": 12345678901234567890123}}'),
    "5,000 digits": bad(f'{{"date": {"1" * 5000}}}'),
    "5,000 brackets": bad("[" * 5000 + "]" * 5000),
    "3,000 deep": bad('{"a":' * 3000 + "1" + "}" * 3000),
    "900 deep": bad('{"a":' * 900 + "1" + "}" * 900),
    "not a message": bad("[1]"),
    "a list where a message is": '{"update_id": 5, "callback_query": {"message": [1]}}',
    "a chat that is none": bad('{"chat": [1]}'),
    "a person that is none": '{"update_id": 5, "inline_query": {"from": {"id": [1]}}}',
}
UNNUMBERED = {
    "no number": '{"message": {}}',
    "words": bad("{}", '"x"'),
    "true": bad("{}", "true"),
    "a list": "[1]",
    "null": "null",
    "text": '"x"',
}
BEYOND = {
    "infinite": bad("{}", "1e999"),
    "70 bits": bad("{}", str(2**70)),
    "62 bits": bad("{}", str(2**62)),
    "negative": bad("{}", "-3"),
    "5,000 digits": bad("{}", "1" * 5000),
}


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database."""
    async with Database.open(tmp_path / "test.db") as database:
        yield database


async def states(db: Database) -> dict[int, str]:
    """Return what became of each update by its number."""
    rows = await db.read.all("SELECT update_id, state FROM inbox")
    return {row["update_id"]: row["state"] for row in rows}


@asynccontextmanager
async def polling(db: Database, *updates: str) -> AsyncIterator[Poller]:
    """A poller whose Telegram sends these updates, byte for byte."""

    async def answer(_: web.Request) -> web.Response:
        return web.Response(text=f'{{"ok": true, "result": [{", ".join(updates)}]}}')

    application = web.Application()
    application.router.add_route("*", "/{tail:.*}", answer)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    requests = [AiohttpRequest(), AiohttpRequest()]
    for request in requests:
        await request.initialize()
    host, port = runner.addresses[0][:2]
    bot: ExtBot[Any] = ExtBot(
        "123456:TEST",
        base_url=f"http://{host}:{port}/bot",
        request=requests[0],
        get_updates_request=requests[1],
    )
    try:
        yield Poller(db, bot, clock=lambda: NOW, on_received=lambda: None)
    finally:
        for request in requests:
            await request.shutdown()
        await runner.cleanup()


async def answered(db: Database) -> list[int]:
    """Let a worker go through the table, and return the updates that were handed on."""
    seen: list[int] = []

    async def process(update: Update) -> None:
        seen.append(update.update_id)

    stop = asyncio.Event()
    worker = Worker(db, ExtBot("123456:TEST"), process, clock=lambda: NOW)

    async def is_through() -> bool | None:
        return None if "pending" in (await states(db)).values() else True

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(worker.run(stop))
        await eventually(is_through)
        stop.set()
    return seen


@pytest.mark.parametrize("poison", POISON.values(), ids=POISON.keys())
async def test_a_batch_loses_nothing_but_what_cannot_be_kept(db: Database, poison: str) -> None:
    """The ones before and after it are answered, and the next poll asks on past all of them."""
    async with polling(db, good(4), poison, good(6)) as poller:
        await poller.poll_once()
        assert poller._offset == 7

    assert [number for number in await answered(db) if number != 5] == [4, 6]
    assert (await states(db)).keys() == {4, 5, 6}


@pytest.mark.parametrize(
    "poison", [*UNNUMBERED.values(), *BEYOND.values()], ids=[*UNNUMBERED, *BEYOND]
)
async def test_what_has_no_number_leaves_its_form_and_stops_nobody(
    db: Database, poison: str
) -> None:
    """Twice the same is one row; alone in a batch it is a trouble of polling, no more."""
    async with polling(db, good(4), poison) as poller:
        await poller.poll_once()
        assert poller._offset == 5
    async with polling(db, poison) as poller:
        with pytest.raises(TelegramError):
            await poller.poll_once()
        assert poller._offset is None

    assert await answered(db) == [4]
    assert sorted((await states(db)).values()) == ["done", "parked"]


@pytest.mark.parametrize("result", ["{}", "null", "true", '"x"', "7"])
async def test_what_is_no_list_of_updates_is_a_trouble_of_polling(
    db: Database, result: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says nothing, and the next poll asks for the same."""

    async def fetched(*_: Any, **__: Any) -> Any:
        return json.loads(result)

    monkeypatch.setattr(ExtBot, "do_api_request", fetched)
    bot: ExtBot[None] = ExtBot("123456:TEST")
    poller = Poller(db, bot, clock=lambda: NOW, on_received=lambda: None)
    with pytest.raises(TelegramError):
        await poller.poll_once()


@pytest.mark.parametrize("body", ["", "{", '{"ok": true, "result": [{"update_id": 1', "x"])
def test_an_answer_that_is_cut_off_is_no_answer(body: str) -> None:
    """Half a batch is not kept: it comes again."""
    with pytest.raises(TelegramError):
        AiohttpRequest.parse_json_payload(body.encode())


@asynccontextmanager
async def hooked(db: Database, **limits: Any) -> AsyncIterator[tuple[int, str]]:
    """A webhook that listens; its port and its secret."""
    told: list[str] = []
    port = free_port()

    async def set_webhook(_: str, *, secret_token: str, **__: Any) -> bool:
        told.append(secret_token)
        return True

    bot: Any = type("Bot", (), {"set_webhook": staticmethod(set_webhook)})()
    hook = Webhook(
        db,
        bot,
        url="https://bot.example/hook",
        port=port,
        clock=lambda: NOW,
        on_received=lambda: None,
        **limits,
    )
    stop = asyncio.Event()
    async with asyncio.TaskGroup() as tasks, asyncio.timeout(PATIENCE):
        tasks.create_task(hook.run(stop))
        await until(lambda: told)
        yield port, told[0]
        stop.set()


async def post(port: int, secret: str, *bodies: str) -> list[int]:
    """Post bodies as Telegram does, and return the answers."""
    found = []
    async with aiohttp.ClientSession(headers={HEADER: secret}) as http:
        for body in bodies:
            url = f"http://127.0.0.1:{port}/hook"
            async with http.post(url, data=body.encode()) as answer:
                found.append(answer.status)
    return found


async def test_the_webhook_never_fails(db: Database) -> None:
    """200 for what is kept, as it is or as its form; 400 for what has no number."""
    async with hooked(db) as (port, secret):
        for poison in POISON.values():
            assert await post(port, secret, poison) == [200]
        assert set(await post(port, secret, *BEYOND.values())) <= {200, 400}
        assert set(await post(port, secret, *UNNUMBERED.values(), "{", "\ufeff")) == {400}
        assert await post(port, secret, good(6)) == [200]

    assert (await states(db))[6] == "pending"


async def test_who_says_nothing_or_half_of_it_is_shown_out(db: Database) -> None:
    """A connection without a call, a call without its body, and more connections than any need."""
    async with hooked(db, patience=0.05, most=3) as (port, _):
        silent, writer = await asyncio.open_connection("127.0.0.1", port)
        assert await silent.read() == b""
        writer.close()

    # So long that no pause of a busy machine is taken for the silence above.
    async with hooked(db, patience=0.5, most=3) as (port, secret):
        half, writer = await asyncio.open_connection("127.0.0.1", port)
        head = f"POST /hook HTTP/1.1\r\nHost: x\r\n{HEADER}: {secret}\r\nContent-Length: 9\r\n\r\n"
        writer.write(head.encode())
        assert b"408" in await half.readline()
        writer.close()

    async with hooked(db, most=2) as (port, _):
        crowd = [await asyncio.open_connection("127.0.0.1", port) for _ in range(3)]
        assert await crowd[-1][0].read() == b""
        for _, writer in crowd:
            writer.close()


async def test_the_webhook_listens_where_it_is_told(db: Database) -> None:
    """On this machine alone, unless a setting says otherwise."""
    async with hooked(db) as (port, _):
        listening = Path("/proc/net/tcp").read_text()
        local = [line.split()[1] for line in listening.splitlines()[1:]]
        assert f"0100007F:{port:04X}" in local
        assert f"00000000:{port:04X}" not in local


# What JSON over the wire may hold at its worst, and where an update would have something sane.
TEXT = st.text(st.characters(), max_size=5) | st.just("\ud800")
LEAF = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(-(10**30), 10**30),
    st.floats(),
    TEXT,
    st.sampled_from([1e300, 2**63, 2**64, -(2**63) - 1]),
)
NAME = st.sampled_from(
    ["update_id", "message", "callback_query", "chat", "from", "id", "text", "data", "date"]
) | TEXT  # fmt: skip
TREE = st.recursive(
    LEAF, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAME, inner, max_size=4)
)
_INBOX = next(
    re.findall(r"CREATE TABLE inbox.*?;", step.sql, re.DOTALL)[0] for step in migrations()
)


def _with_number(update: Any) -> Any:
    return {**update, "update_id": 5} if isinstance(update, dict) else update


@settings(max_examples=400)
@given(st.lists(TREE | TREE.map(_with_number) | TEXT, max_size=4), st.integers(0, 3))
def test_whatever_comes_has_a_row(updates: list[Any], deep: int) -> None:
    """No update raises, every row can be written and read, and no form holds what people say."""
    if updates and deep:
        nested: Any = updates[0]
        for _ in range(400 * deep):
            nested = [nested]
        updates[0] = {"update_id": 9, "message": nested}
    with closing(sqlite3.connect(":memory:")) as rows:
        rows.execute(_INBOX)
        for update in updates:
            found = incoming(update)
            rows.execute(
                "INSERT OR REPLACE INTO inbox (update_id, chat_key, payload, received_at, error)"
                " VALUES (?, ?, ?, 'x', ?)",
                (found.update_id, found.chat_key, found.payload, found.error),
            )
            assert found.payload is not None
            if found.error is None:
                assert json.loads(found.payload) == update
            else:
                assert form(found.payload) is not None


@given(st.lists(TREE, max_size=4))
def test_a_list_is_taken_apart_as_json_does(values: list[Any]) -> None:
    """What the whole gives and what its pieces give is the same; only the poison stays text."""
    poison = "[" * 100_000 + "]" * 100_000  # deeper than any Python reads
    whole = [*[json.dumps(value) for value in values], poison]
    body = f'{{"ok":true,"result":[{",".join(whole)}]}}'
    *found, last = AiohttpRequest.parse_json_payload(body.encode())["result"]
    assert repr(found) == repr([json.loads(json.dumps(value)) for value in values])
    assert last == poison
