"""Updates that Telegram posts: answered when the secret is right, refused when it is not."""

from typing import Any

import aiohttp
import pytest

from bot.intake.webhook import HEADER
from tests.cast import AMINA
from tests.house.conftest import Opener, eventually, words
from tests.ports import free_port

UPDATE = {"update_id": 7, "message": {"message_id": 1, "date": 0, "chat": {"id": AMINA}}}


async def test_people_are_answered(open_running: Opener) -> None:
    """The same bot, without asking Telegram."""
    port = free_port()
    url = f"http://127.0.0.1:{port}/hook"
    async with open_running(webhook_url=url, webhook_port=port) as running:
        assert "Damancom" in words(await running.phone.ask(AMINA, "/help"))


@pytest.mark.parametrize(
    ("secret", "body", "status"),
    [
        (None, UPDATE, 403),
        ("", UPDATE, 403),
        ("guessed", UPDATE, 403),
        ("é", UPDATE, 403),
        ("right", "not an object", 400),
        ("right", {"message": {}}, 400),
        ("right", {"update_id": "x"}, 400),
    ],
)
async def test_what_is_not_telegrams_is_refused_and_not_kept(
    open_running: Opener, secret: str | None, body: Any, status: int
) -> None:
    """Without the secret nobody can speak for anybody."""
    port = free_port()
    url = f"http://127.0.0.1:{port}/hook"
    async with open_running(webhook_url=url, webhook_port=port) as running:
        updates = running.playground.world.updates

        async def registered() -> str | None:
            hook = updates.webhook
            return str(hook["secret_token"]) if hook else None

        right = await eventually(registered)
        headers = {} if secret is None else {HEADER: right if secret == "right" else secret}
        async with (
            aiohttp.ClientSession() as http,
            http.post(url, json=body, headers=headers) as answer,
        ):
            assert answer.status == status

        assert not await running.house.db.read.all("SELECT * FROM inbox")


async def test_a_right_update_is_kept_before_it_is_answered(open_running: Opener) -> None:
    """Twice the same is once."""
    port = free_port()
    url = f"http://127.0.0.1:{port}/hook"
    async with open_running(webhook_url=url, webhook_port=port) as running:
        updates = running.playground.world.updates

        async def registered() -> str | None:
            return str(updates.webhook["secret_token"]) if updates.webhook else None

        headers = {HEADER: await eventually(registered)}
        async with aiohttp.ClientSession() as http:
            for _ in range(2):
                async with http.post(url, json=UPDATE, headers=headers) as answer:
                    assert answer.status == 200

        rows = await running.house.db.read.all("SELECT update_id FROM inbox")
        assert [row["update_id"] for row in rows] == [7]
