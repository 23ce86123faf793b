"""The HTTP of the playground: every dress of a call, polls, stream, log, page, stop."""

import asyncio
import base64
import json
from typing import Any

import aiohttp
import httpx
import pytest

from bot.playground import Playground
from bot.playground.world.seed import GROUP
from tests.playground.conftest import START, Caller, Clock
from tests.playground.judge import pytest_runtest_teardown
from tests.playground.test_clients import png
from tests.waiting import PATIENCE

HELLO = {"chat_id": "1001", "text": "é & è"}


@pytest.mark.parametrize(
    "request_",
    [
        {"method": "GET", "params": HELLO},
        {"method": "POST", "params": HELLO},
        {"method": "POST", "data": HELLO},
        {"method": "GET", "data": HELLO},
        {"method": "POST", "json": {**HELLO, "chat_id": 1001}},
        {"method": "POST", "json": HELLO},
        {"method": "POST", "files": {n: (None, v) for n, v in HELLO.items()}},
        {"method": "POST", "params": {"chat_id": 1001}, "data": {"text": "é & è"}},
    ],
)
@pytest.mark.parametrize("name", ["sendMessage", "SENDMESSAGE", "sendmessage"])
async def test_a_call_may_come_in_any_dress(
    api: Caller, request_: dict[str, object], name: str
) -> None:
    """Query, form, form in a GET body, JSON, multipart; any case of the method."""
    path = f"/bot123456%3APLAYGROUND/{name}"
    response = await api.http.request(url=path, **request_)  # type: ignore[arg-type]

    assert response.json()["result"]["text"] == "é & è"


@pytest.mark.parametrize(
    ("path", "code", "text"),
    [
        ("/bot123456:PLAYGROUND/sendCoffee", 404, "Not Found: method not found"),
        ("/bot123456:OTHER/getMe", 401, "Unauthorized"),
        ("/botnonsense/getMe", 404, "Not Found"),
        ("/nowhere", 404, "Not Found"),
        ("/file/bot123456:PLAYGROUND/documents/no.pdf", 404, "Not Found"),
        ("/file/bot123456:OTHER/documents/no.pdf", 401, "Unauthorized"),
        ("/bot123456:PLAYGROUND/getForumTopicIconStickers", 400, "is not simulated"),
        ("/bot123456:PLAYGROUND/sendMessage?chat_id=5&text=x", 400, "chat not found"),
        (
            "/bot123456:PLAYGROUND/sendMessage?chat_id=1001&text=x&business_connection_id=x",
            400,
            "business connection not found",
        ),
        ("/bot123456:PLAYGROUND/sendMessage?chat_id=@no&text=x", 400, "chat not found"),
    ],
)
async def test_refusals_are_json_with_the_status_as_code(
    api: Caller, path: str, code: int, text: str
) -> None:
    """PTB believes only the HTTP status."""
    response = await api.http.get(path)

    assert response.status_code == code
    assert response.json()["ok"] is False
    assert response.json()["error_code"] == code
    assert text in response.json()["description"]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"{", "application/json"),
        (b"[]", "application/json"),
        (b"text=\xff", "application/x-www-form-urlencoded; charset=utf-8"),
        (b"--x\r\nbroken", "multipart/form-data; boundary=x"),
        (b"", "multipart/form-data"),
        (b"nothing", "multipart/form-data"),
    ],
)
async def test_a_broken_body_is_a_bad_request(api: Caller, content: bytes, kind: str) -> None:
    """Whatever arrives, the answer is an answer."""
    response = await api.http.post(
        f"/bot{api.token}/sendMessage", content=content, headers={"Content-Type": kind}
    )

    assert response.status_code == 400
    assert response.json()["description"].startswith("Bad Request")


async def test_what_is_not_simulated_is_checked_and_then_refused(api: Caller) -> None:
    """Nothing is answered for show: neither a method nor a parameter."""
    named = await api.refused("setChatStickerSet", chat_id=GROUP, sticker_set_name="x")
    unnamed = await api.refused("setChatStickerSet", chat_id=GROUP)
    secret = await api.refused(
        "sendMessage",
        chat_id=GROUP,
        text="x",
        ephemeral_message_parameters={"receiver_user_id": 1},
    )

    assert named == (400, "Bad Request: setChatStickerSet is not simulated")
    assert "sticker_set_name" in unnamed[1]
    assert secret == (400, "Bad Request: ephemeral_message_parameters is not simulated")


async def test_updates_wait_are_confirmed_and_filtered(api: Caller) -> None:
    """Offset confirms, limit cuts, a negative offset takes the newest, kinds are remembered."""
    for word in "abc":
        await api.people("message", chat_id=1001, user_id=1001, text=word)
    first, second, third = [u["update_id"] for u in await api("getUpdates")]
    assert [u["update_id"] for u in await api("getUpdates", limit=1)] == [first]
    assert [u["update_id"] for u in await api("getUpdates", offset=second)] == [second, third]
    assert [u["update_id"] for u in await api("getUpdates", offset=-1)] == [third]
    assert await api("getUpdates", offset=third + 1, allowed_updates=["callback_query"]) == []
    await api.people("message", chat_id=1001, user_id=1001, text="unwanted")
    assert await api("getUpdates") == []
    await api("getUpdates", allowed_updates=[])

    waiting = asyncio.create_task(api("getUpdates", timeout=20))
    await api.people("message", chat_id=1001, user_id=1001, text="wanted")

    assert [u["message"]["text"] for u in await waiting] == ["wanted"]


async def test_no_poll_while_a_webhook_is_set(api: Caller) -> None:
    """The two ways of getting updates exclude each other."""
    await api("setWebhook", url="https://bot.example.ma/hook")
    assert (await api("getWebhookInfo"))["url"] == "https://bot.example.ma/hook"
    code, text = await api.refused("getUpdates")
    assert (code, "webhook is active" in text) == (409, True)
    await api("deleteWebhook")
    assert await api("getUpdates") == []
    assert (await api.refused("setWebhook", url="http://bot.example.ma"))[0] == 400


async def test_dates_follow_the_clock(api: Caller, clock: Clock) -> None:
    """Messages and edits carry the moment of the playground."""
    sent = await api("sendMessage", chat_id=1001, text="x")
    clock.advance(60)
    edited = await api("editMessageText", chat_id=1001, message_id=sent["message_id"], text="y")

    assert sent["date"] == int(START.timestamp())
    assert edited["edit_date"] - edited["date"] == 60
    assert (await api.look("state"))["now"] == sent["date"] + 60


async def test_a_callback_query_grows_old(api: Caller, clock: Clock) -> None:
    """After 150 seconds it can no longer be answered."""
    sent = await api("sendMessage", chat_id=1001, text="x")
    pressed = await api.people(
        "press", chat_id=1001, user_id=1001, message_id=sent["message_id"], data="forged"
    )
    clock.advance(151)

    code, text = await api.refused("answerCallbackQuery", **pressed)

    assert code == 400
    assert "query is too old" in text


async def test_a_button_leads_into_the_bot_s_own_chat_only(api: Caller) -> None:
    """Any other address is refused, and the query can still be answered."""
    sent = await api("sendMessage", chat_id=1001, text="x")
    press = {"chat_id": 1001, "user_id": 1001, "message_id": sent["message_id"], "data": "d"}
    query = await api.people("press", **press)
    other = await api.refused("answerCallbackQuery", **query, url="https://t.me/OtherBot?start=a")

    assert other == (400, "Bad Request: URL_INVALID")
    assert await api("answerCallbackQuery", **query, url="https://t.me/ConfrereBot?start=a")


async def test_a_reply_keyboard_is_shown_and_locks_the_message(api: Caller) -> None:
    """It is no part of the Message; the page gets it beside; such a message is not editable."""
    keyboard = {"keyboard": [[{"text": "Oui"}]]}
    sent = await api("sendMessage", chat_id=1001, text="Sûr ?", reply_markup=keyboard)

    assert "reply_markup" not in sent
    assert (await api.look("chat", chat_id=1001))[0]["keyboard"] == keyboard
    refused = await api.refused(
        "editMessageText", chat_id=1001, message_id=sent["message_id"], text="x"
    )
    assert refused == (400, "Bad Request: message can't be edited")


@pytest.mark.parametrize(
    ("action", "body", "text"),
    [
        ("message", {"chat_id": 1001, "user_id": 1001, "text": " "}, "message text is empty"),
        ("message", {"chat_id": 5, "user_id": 1001, "text": "x"}, "chat not found"),
        ("message", {"chat_id": GROUP, "user_id": 1003, "text": "x"}, "not a member"),
        ("message", {"chat_id": 1001, "user_id": 1002, "text": "x"}, "not a member"),
        ("message", {"chat_id": "1001", "user_id": 1001, "text": "x"}, "must be an Integer"),
        ("message", {"chat_id": 1001, "user_id": 123456, "text": "x"}, "through the Bot API"),
        ("message", {"chat_id": 1001, "user_id": 1001, "photo": {"base64": "eA=="}}, "IMAGE"),
        ("message", {"chat_id": 1001, "user_id": 1001, "document": {}}, "needs base64"),
        ("press", {"chat_id": 1001, "user_id": 1001, "message_id": 9, "data": "x"}, "not found"),
        ("edit", {"chat_id": 1001, "user_id": 1001, "message_id": 9, "text": "x"}, "not found"),
        ("block", {"user_id": 5}, "user not found"),
        ("join", {"chat_id": 1001, "user_id": 1001}, "private chat"),
        ("join", {"chat_id": GROUP, "user_id": 1001}, "already a member"),
        ("leave", {"chat_id": GROUP, "user_id": 1003}, "not a member"),
    ],
)
async def test_impossible_deeds_are_refused(
    api: Caller, action: str, body: dict[str, object], text: str
) -> None:
    """People can do what people can do."""
    response = await api.http.post(f"/sim/{action}", json=body)

    assert response.status_code == 400
    assert response.json()["ok"] is False
    assert text in response.json()["description"]


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Host": "evil.example"}])
async def test_other_web_pages_may_not_play(api: Caller, headers: dict[str, str]) -> None:
    """A page of another site in the same browser gets nothing and does nothing."""
    body = {"chat_id": 1001, "user_id": 1001, "text": "x"}
    assert (await api.http.post("/sim/message", json=body, headers=headers)).status_code == 400
    assert (await api.http.get("/sim/state", headers=headers)).status_code == 400


async def test_a_long_message_comes_in_pieces(api: Caller) -> None:
    """As a client sends it: 4096 units each, never half a character."""
    await api.people("message", chat_id=1001, user_id=1001, text="x" + "😀" * 2100)

    pieces = [update["message"]["text"] for update in await api("getUpdates")]

    assert pieces == ["x" + "😀" * 2047, "😀" * 53]


async def test_a_blocked_bot_hears_nothing(api: Caller) -> None:
    """Nothing comes from a person who has blocked the bot, until they start it again."""
    await api.people("block", user_id=1001)
    await api.people("block", user_id=1001)
    body = {"chat_id": 1001, "user_id": 1001, "text": "x"}
    assert (await api.http.post("/sim/message", json=body)).status_code == 400
    assert (await api.look("state"))["blocked"] == [1001]
    for method, said in (("sendMessage", {"text": "x"}), ("sendChatAction", {"action": "typing"})):
        refused = await api.refused(method, chat_id=1001, **said)
        assert refused == (403, "Forbidden: bot was blocked by the user")
    await api.people("unblock", user_id=1001)
    assert len(await api("getUpdates")) == 2


async def test_files_of_people_can_be_fetched_by_the_bot_and_the_page(api: Caller) -> None:
    """The photo that a person sends has the same bytes everywhere."""
    photo = {"base64": base64.b64encode(png(4, 4)).decode()}
    sent = await api.people("message", chat_id=1001, user_id=1001, photo=photo, caption="Vrai ?")
    file = await api("getFile", file_id=sent["photo"][-1]["file_id"])
    download = await api.http.get(f"/file/bot{api.token}/{file['file_path']}")
    shown = await api.http.get("/sim/file", params={"file_id": file["file_id"]})

    assert download.content == shown.content == png(4, 4)
    assert shown.headers["Content-Type"] == "image/jpeg"
    assert shown.headers["X-Content-Type-Options"] == "nosniff"


async def test_an_upload_over_50_megabytes_is_too_large(api: Caller) -> None:
    """The gateway refuses it before anything happens."""
    response = await api.http.post(
        f"/bot{api.token}/sendDocument",
        data={"chat_id": "1001"},
        files={"document": ("big.bin", b"\0" * (50 * 1024 * 1024 + 1))},
    )

    assert response.status_code == 413
    assert await api.look("chat", chat_id=1001) == []


async def test_the_log_shows_sizes_and_lint(api: Caller, judged: list[str]) -> None:
    """What was called, what was refused, which parameters nobody knows."""
    await api.http.post(
        f"/bot{api.token}/sendDocument",
        data={"chat_id": "1001", "colour": "red"},
        files={"document": ("a.pdf", b"12345")},
    )
    await api.refused("sendMessage", chat_id=1001)

    log = await api.look("log")

    assert judged == ["sendDocument: colour is no parameter"]
    judged.clear()
    assert [call["method"] for call in log["calls"]] == ["sendDocument", "sendMessage"]
    assert log["calls"][0]["parameters"]["document"] == "<5 bytes>"
    assert [r["description"] for r in log["refusals"]] == ["Bad Request: message text is empty"]
    assert log["unknown_parameters"] == [{"method": "sendDocument", "name": "colour"}]


def test_what_is_wrong_and_stays_fails_its_test_alone(judged: list[str]) -> None:
    """The next one begins with nothing."""
    ending = pytest_runtest_teardown()
    next(ending)
    judged.append("sendDocument: colour is no parameter")
    with pytest.raises(AssertionError):
        next(ending)
    assert judged == []


async def test_the_stream_tells_what_happens(playground: Playground) -> None:
    """Messages, edits, deletes, answers, typing, commands: each one an event."""
    bot = f"{playground.base_url}/bot{playground.token}"
    events: list[dict[str, Any]] = []
    async with (
        aiohttp.ClientSession() as http,
        http.get(f"{playground.base_url}/sim/stream") as stream,
    ):
        assert stream.content_type == "text/event-stream"
        await stream.content.readline()  # the greeting: from here on nothing is missed

        async def act(path: str, **body: object) -> None:
            base = playground.base_url if path.startswith("/sim") else bot
            async with http.post(base + path, json=body) as answer:
                assert answer.status == 200, await answer.text()
                result = (await answer.json())["result"]
            if isinstance(result, dict) and "callback_query_id" in result:
                await act("/answerCallbackQuery", **result, text="ok", show_alert=True)

        await act("/sendChatAction", chat_id=1001, action="typing")
        await act("/sendMessage", chat_id=1001, text="x")
        await act("/sim/press", chat_id=1001, user_id=1001, message_id=1, data="d")
        await act("/editMessageText", chat_id=1001, message_id=1, text="y")
        await act("/deleteMessage", chat_id=1001, message_id=1)
        await act("/setMyCommands", commands=[])
        await act("/sim/block", user_id=1001)
        while len(events) < 7:
            line = (await stream.content.readline()).decode()
            if line.startswith("data: "):
                events.append(json.loads(line.removeprefix("data: ")))
    assert [event["kind"] for event in events] == [
        "typing", "message", "callback_answer", "edit", "delete", "commands", "member",
    ]  # fmt: skip
    assert events[2]["text"] == "ok"
    assert events[2]["show_alert"] is True
    assert events[4]["message_ids"] == [1]


async def test_the_stop_is_prompt(clock: Clock) -> None:
    """A long poll and an open stream do not hold the server."""
    playground = Playground(port=0, clock=clock)
    await playground.start()
    url = playground.base_url
    async with httpx.AsyncClient(base_url=url, timeout=PATIENCE) as http:
        poll = asyncio.create_task(http.get(f"/bot{playground.token}/getUpdates?timeout=50"))
        async with http.stream("GET", "/sim/stream") as stream:
            lines = stream.aiter_lines()
            await anext(lines)
            await playground.world.updates.polling.wait()
            async with asyncio.timeout(30):  # the poll would wait for fifty seconds
                await playground.stop()
            assert [line async for line in lines if line] == []
        assert (await poll).json() == {"ok": True, "result": []}
    await playground.stop()  # twice does no harm


async def test_a_taken_port_is_an_os_error(playground: Playground, clock: Clock) -> None:
    """The caller says it in a sentence; nothing is left open."""
    second = Playground(port=playground.port, clock=clock)
    with pytest.raises(OSError, match="address already in use"):
        await second.start()
    await second.stop()


async def test_the_page_is_served(api: Caller) -> None:
    """The page and its two files, nothing else of the disk."""
    page = await api.http.get("/")
    assert page.status_code == 200
    assert page.headers["Content-Type"].startswith("text/html")
    for path in ("/web/../server.py", "/web/%2e%2e/server.py", "/web/no.js"):
        assert (await api.http.get(path)).status_code == 404
