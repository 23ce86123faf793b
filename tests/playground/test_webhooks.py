"""Updates go to the webhook: with the secret, in order, again until accepted."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from bot.playground.http import webhooks
from tests.playground.conftest import Caller
from tests.waiting import eventually, until

AMINA, SARAH = 1001, 1003
SECRET = "s3cret-token"


class Receiver:
    """The bot's side: remembers what came and answers as it was told."""

    def __init__(self) -> None:
        self.seen: list[tuple[int, str, str | None]] = []
        self.answers: list[web.Response] = []
        self.url = ""

    async def receive(self, request: web.Request) -> web.Response:
        """Take one update; a wrong secret is refused and nothing is kept."""
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        if secret != SECRET:
            return web.Response(status=403)
        message = (await request.json())["message"]
        self.seen.append((message["chat"]["id"], message["text"], secret))
        return self.answers.pop(0) if self.answers else web.Response()

    async def count(self, number: int) -> None:
        """Wait until so many have come."""
        await until(lambda: len(self.seen) >= number)


@pytest.fixture
async def receiver(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Receiver]:
    """A webhook on loopback; between two tries nobody waits."""

    async def at_once(_: float) -> None:
        await asyncio.sleep(0)

    monkeypatch.setattr(webhooks.Webhooks.__init__, "__kwdefaults__", {"sleep": at_once})
    receiver = Receiver()
    application = web.Application()
    application.router.add_post("/hook", receiver.receive)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def trouble(api: Caller) -> dict[str, Any]:
    """Return the webhook's info once a delivery has failed."""

    async def told() -> dict[str, Any] | None:
        info = await api("getWebhookInfo")
        return dict(info) if "last_error_message" in info else None

    return await eventually(told)


async def write(api: Caller, person: int, text: str) -> None:
    """Write to the bot."""
    await api.people("message", chat_id=person, user_id=person, text=text)


async def test_updates_arrive_with_the_secret_in_order(receiver: Receiver, api: Caller) -> None:
    """Inside a chat; what waited before the webhook was set comes too."""
    await write(api, AMINA, "avant")
    await api("setWebhook", url=receiver.url, secret_token=SECRET)
    for number in range(3):
        await write(api, AMINA, str(number))
        await write(api, SARAH, str(number))
    await receiver.count(7)

    by_chat = [text for chat, text, _ in receiver.seen if chat == AMINA]
    assert by_chat == ["avant", "0", "1", "2"]
    assert {secret for _, _, secret in receiver.seen} == {SECRET}

    async def is_confirmed() -> bool | None:  # a moment after the last has come
        return (await api("getWebhookInfo"))["pending_update_count"] == 0 or None

    assert await eventually(is_confirmed)


async def test_what_is_not_accepted_comes_again_before_the_next(
    receiver: Receiver, api: Caller
) -> None:
    """A webhook that is down for a moment loses nothing, and nothing overtakes."""
    receiver.answers = [web.Response(status=500), web.Response(status=502)]
    await api("setWebhook", url=receiver.url, secret_token=SECRET)
    await write(api, AMINA, "un")
    await write(api, AMINA, "deux")
    await receiver.count(4)

    assert [text for _, text, _ in receiver.seen] == ["un", "un", "un", "deux"]
    assert "502" in (await api("getWebhookInfo"))["last_error_message"]


async def test_a_wrong_secret_is_the_bot_s_to_refuse(receiver: Receiver, api: Caller) -> None:
    """It is told so, and the update waits."""
    await api("setWebhook", url=receiver.url, secret_token="wrong")
    await write(api, AMINA, "un")

    assert "403" in (await trouble(api))["last_error_message"]
    assert receiver.seen == []
    await api("setWebhook", url=receiver.url, secret_token=SECRET)
    await receiver.count(1)


async def test_a_webhook_may_answer_with_a_method(receiver: Receiver, api: Caller) -> None:
    """Saves the bot a call; a bad one is in the log and harms nobody."""
    receiver.answers = [
        web.json_response({"method": "sendMessage", "chat_id": AMINA, "text": "bonjour"}),
        web.json_response({"method": "sendMessage", "chat_id": AMINA}),
    ]
    await api("setWebhook", url=receiver.url, secret_token=SECRET)
    await write(api, AMINA, "un")
    await write(api, AMINA, "deux")

    await receiver.count(2)
    await write(api, AMINA, "trois")
    await receiver.count(3)
    assert (await api.look("log"))["refusals"][0]["method"] == "sendMessage"
    assert "bonjour" in [m["text"] for m in await api.look("chat", chat_id=AMINA)]


async def test_polling_and_a_webhook_exclude_each_other(receiver: Receiver, api: Caller) -> None:
    """409, until the webhook is deleted."""
    await api("setWebhook", url=receiver.url, secret_token=SECRET)
    code, description = await api.refused("getUpdates")
    assert code == 409
    assert "webhook is active" in description

    await api("deleteWebhook")
    await write(api, AMINA, "un")
    (update,) = await api("getUpdates")
    assert update["message"]["text"] == "un"
    assert receiver.seen == []


async def test_nothing_leaves_this_machine(api: Caller) -> None:
    """An address elsewhere is never called."""
    await api("setWebhook", url="https://example.org/hook")
    await write(api, AMINA, "un")

    assert "this machine only" in (await trouble(api))["last_error_message"]
