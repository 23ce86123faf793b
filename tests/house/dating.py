"""How dates pass and change in the tests: time runs, reminders come, Karim proposes."""

from datetime import datetime, timedelta
from typing import Any

from tests.cast import KARIM
from tests.house.conftest import Phone, Running, eventually, words

JUNE = "monthly:2025-06"


async def until(running: Running, moment: str) -> None:
    """Let the clock run to a moment in Morocco; each hour brings a tick, and what it sends."""
    end = datetime.fromisoformat(moment)
    while running.clock() < end:
        running.clock.move_to(min(end, running.clock() + timedelta(hours=1)))
        await running.house.scheduler.tick()
        while await running.house.pump.run_once():
            pass
        await running.landed()


async def reminders(phone: Phone, person: int) -> list[str]:
    """Return what reminders a person has got."""
    return [words(m) for m in await phone.bot_messages(person) if "⏰" in words(m)]


async def count(phone: Phone, person: int, expected: int) -> list[str]:
    """Wait until a person has so many reminders, and return them."""

    async def enough() -> list[str] | None:
        found = await reminders(phone, person)
        return found if len(found) >= expected else None

    return await eventually(enough)


async def answered(phone: Phone, officer: int, question: dict[str, Any], text: str) -> Any:
    """Reply to a question of the bot and return what it says next."""
    (answer,) = await phone.hear(
        officer,
        "message",
        user_id=officer,
        text=text,
        reply_to_message_id=question["message_id"],
    )
    return answer


async def proposed(phone: Phone, day: str) -> dict[str, Any]:
    """Have Karim propose to move June's date, up to the preview."""
    which = await phone.ask(KARIM, "/deadline_set")
    (question,) = await phone.tap(KARIM, which, f"change:move:{JUNE}")
    who = await answered(phone, KARIM, question, day)
    (why,) = await phone.tap(KARIM, who, "change:who:1:cnss")
    source = await answered(phone, KARIM, why, "Le portail ne répond pas.")
    preview: dict[str, Any] = await answered(phone, KARIM, source, "Note du 9 juillet")
    return preview


async def told(phone: Phone, person: int, expected: str) -> bool:
    """Wait until the bot has said something to a person."""

    async def said() -> bool | None:
        return any(expected in words(m) for m in await phone.bot_messages(person)) or None

    return await eventually(said)
