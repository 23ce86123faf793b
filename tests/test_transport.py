"""The bot's HTTP against a real server on loopback."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from telegram import Bot, InputFile
from telegram.error import BadRequest, NetworkError, TimedOut

from bot import transport
from bot.transport import AiohttpRequest, never_left

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def bot_against(handler: Handler) -> AsyncIterator[Bot]:
    """A bot whose Telegram is `handler`."""
    application = web.Application()
    application.router.add_route("*", "/{tail:.*}", handler)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    request = AiohttpRequest()
    await request.initialize()
    try:
        host, port = runner.addresses[0][:2]
        yield Bot("123456:TEST", base_url=f"http://{host}:{port}/bot", request=request)
    finally:
        await request.shutdown()
        await runner.cleanup()


async def test_parameters_travel_and_answers_come_back() -> None:
    """An ordinary call."""

    async def answer(request: web.Request) -> web.Response:
        form = await request.post()
        assert request.path == "/bot123456:TEST/sendMessage"
        assert (form["chat_id"], form["text"]) == ("7", "سلام & <b>")
        chat = {"id": 7, "type": "private", "first_name": "A"}
        result = {"message_id": 1, "date": 0, "chat": chat, "text": "x"}
        return web.json_response({"ok": True, "result": result})

    async with bot_against(answer) as bot:
        assert (await bot.send_message(7, "سلام & <b>")).message_id == 1


async def test_a_file_travels_with_its_name_as_it_is() -> None:
    """Telegram shows the name to people: no percent signs."""
    seen: list[tuple[str, bytes]] = []

    async def answer(request: web.Request) -> web.Response:
        fields = (await request.post()).values()
        files = [value for value in fields if isinstance(value, web.FileField)]
        seen.extend((value.filename, value.file.read()) for value in files)
        chat = {"id": 7, "type": "private", "first_name": "A"}
        return web.json_response(
            {"ok": True, "result": {"message_id": 1, "date": 0, "chat": chat}}
        )

    async with bot_against(answer) as bot:
        await bot.send_document(7, InputFile(b"%PDF-", filename="Guide Damancom été.pdf"))

    assert seen == [("Guide Damancom été.pdf", b"%PDF-")]


async def test_telegram_s_refusals_keep_their_class() -> None:
    """python-telegram-bot tells them by the HTTP status."""

    async def answer(_: web.Request) -> web.Response:
        refusal = {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"}
        return web.json_response(refusal, status=400)

    async with bot_against(answer) as bot:
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(7, "x")


async def test_an_answer_that_does_not_come_is_a_timeout() -> None:
    """It may have arrived: the caller must know that it is uncertain."""
    release = asyncio.Event()

    async def answer(_: web.Request) -> web.Response:
        await release.wait()
        return web.json_response({"ok": True, "result": True})

    async with bot_against(answer) as bot:
        with pytest.raises(TimedOut):
            await bot.send_message(7, "x", read_timeout=0.05)
        release.set()


async def test_an_answer_that_drips_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each byte comes in time, all of them never would."""
    monkeypatch.setattr(transport, "CONNECT_TIMEOUT", 0.05)

    async def answer(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while request.transport and not request.transport.is_closing():
            await response.write(b" ")
            await asyncio.sleep(0.001)
        return response

    async with bot_against(answer) as bot:
        with pytest.raises(TimedOut):
            await bot.send_message(7, "x", read_timeout=0.05)


async def test_a_connection_cut_after_the_call_is_a_network_error() -> None:
    """Its cause says that something had left the machine."""

    async def answer(request: web.Request) -> web.StreamResponse:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    async with bot_against(answer) as bot:
        with pytest.raises(NetworkError) as caught:
            await bot.send_message(7, "x")

    assert not never_left(caught.value)


async def test_nobody_at_the_other_end_never_left() -> None:
    """The cause is a failed connection: trying again cannot send twice."""
    request = AiohttpRequest()
    await request.initialize()
    bot = Bot("123456:TEST", base_url="http://127.0.0.1:9/bot", request=request)
    try:
        with pytest.raises(NetworkError) as caught:
            await bot.send_message(7, "x")
    finally:
        await request.shutdown()

    assert never_left(caught.value)


async def test_a_proxy_that_refuses_has_let_nothing_through() -> None:
    """It is tried again as often as any call that never left."""
    request = AiohttpRequest(proxy="http://127.0.0.1:9")
    await request.initialize()
    bot = Bot("123456:TEST", base_url="https://api.example/bot", request=request)
    try:
        with pytest.raises(NetworkError) as caught:
            await bot.send_message(7, "x")
    finally:
        await request.shutdown()

    assert never_left(caught.value)


async def test_using_it_closed_is_a_clear_error() -> None:
    """Not an attribute of None."""
    bot = Bot("123456:TEST", request=AiohttpRequest())

    with pytest.raises(NetworkError, match="before initialize"):
        await bot.get_me()


@pytest.mark.parametrize(
    ("date", "expected"),
    [("Thu, 01 Jan 1970 00:01:40 GMT", 900.0), ("yesterday", None), (None, None)],
)
def test_how_far_our_clock_is_astray_is_known_from_the_last_answer(
    date: str | None, expected: float | None
) -> None:
    """By the header of HTTP; where there is none, or no date in it, nothing is said."""
    request = AiohttpRequest()
    request.server_date, request._heard_at = date, 1000.0
    assert request.astray() == expected
