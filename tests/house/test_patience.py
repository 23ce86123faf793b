"""What one chat meets with, the others do not feel; and nobody is left without a word."""

import re
from datetime import timedelta
from typing import Any

from tests.cast import AMINA, YOUSSEF
from tests.house.conftest import Running, eventually, words


async def put_aside(running: Running, tries: int) -> None:
    """Wait until somebody's answer was tried so often."""

    async def look() -> bool | None:
        rows = await running.house.db.read.all(
            "SELECT attempts FROM inbox WHERE state = 'pending'"
        )
        return True if any(row["attempts"] >= tries for row in rows) else None

    await eventually(look)


async def heard(running: Running, before: int) -> dict[str, Any]:
    """Return what Amina hears next, after so many messages of the bot."""

    async def look() -> dict[str, Any] | None:
        found = await running.phone.bot_messages(AMINA)
        return found[before] if len(found) > before else None

    return await eventually(look)


async def test_a_chat_that_must_wait_an_hour_is_answered_then_and_nobody_else_waits(
    running: Running,
) -> None:
    """Her next question waits behind the first, as she asked them."""
    phone = running.phone
    refusal = {"code": 429, "description": "Too Many Requests", "retry_after": 3600}
    await phone.post("fault", method="sendMessage", chat_id=AMINA, error=refusal)
    await phone.post("message", chat_id=AMINA, user_id=AMINA, text="/help")
    await put_aside(running, 1)
    await phone.post("message", chat_id=AMINA, user_id=AMINA, text="/deadline")
    assert "/guide" in words(await phone.ask(YOUSSEF, "/help"))
    assert await phone.bot_messages(AMINA) == []

    running.clock.move_to(running.clock() + timedelta(hours=1))
    running.house.worker.wake()

    await heard(running, 1)
    asked = [words(message) for message in await phone.bot_messages(AMINA)]
    assert "Damancom" in asked[0]
    assert asked[1] != asked[0]


async def test_an_answer_that_stays_away_for_an_hour_is_apologised_for_once(
    running: Running,
) -> None:
    """With a reference, and the next question is answered."""
    phone = running.phone
    down = {"code": 502, "description": "Bad Gateway"}
    await phone.post("fault", method="sendDocument", chat_id=AMINA, times=1000, error=down)
    await phone.post("fault", method="sendMediaGroup", chat_id=AMINA, times=1000, error=down)
    await phone.post("message", chat_id=AMINA, user_id=AMINA, text="/pdf")
    await put_aside(running, 1)
    before = len(await phone.bot_messages(AMINA))
    running.clock.move_to(running.clock() + timedelta(minutes=61))
    running.house.worker.wake()

    apology = words(await heard(running, before))
    assert "Telegram n’a pas laissé passer" in apology
    assert re.search(r"\b[A-Z]{8}\b", apology)
    assert "Damancom" in words(await phone.ask(AMINA, "/help"))
