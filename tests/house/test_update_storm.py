"""Random updates after the published schema: none breaks, none is answered in vain."""

import random
from typing import Any

from structlog.testing import capture_logs
from telegram import Update

from tests.house.parlour import Parlour
from tests.storm import Gust, Storm

MOST = 2  # messages that answer one update: what somebody wrote is never answered by more


async def blown(parlour: Parlour, gust: Gust, said: list[dict[str, Any]]) -> list[str]:
    """Let the bot answer an update, and return what is wrong with that."""
    application = parlour.house.application
    said.clear()
    try:
        update = Update.de_json(gust.update, application.bot)
    except Exception:  # as the worker: what cannot be read is parked
        return []
    with capture_logs() as logs:
        await application.process_update(update)
    wrong = [str(line) for line in logs if line["log_level"] == "error"]
    if said and not gust.may_answer:
        wrong.append(f"answered: {said[0].get('text')}")
    if len(said) > MOST:
        wrong.append(f"{len(said)} answers")
    return wrong


async def storm(parlour: Parlour, *, seed: int, updates: int) -> None:
    """Blow so many updates at the bot."""
    said: list[dict[str, Any]] = []
    mine = parlour.world.bot["id"]

    def hear(event: dict[str, Any]) -> None:
        if event["kind"] == "message" and event["message"].get("from", {}).get("id") == mine:
            said.append(event["message"])

    parlour.world.listeners.append(hear)
    wind = Storm(parlour.world, random.Random(seed))  # noqa: S311 - the same each time
    for _ in range(updates):
        gust = wind.blow()
        assert not (wrong := await blown(parlour, gust, said)), (wrong, gust)
        parlour.world.updates.clear()


async def test_nothing_breaks_and_nobody_is_answered_in_vain(parlour: Parlour) -> None:
    """People, bots, channels and Telegram itself; edits, albums, cards, service messages."""
    await storm(parlour, seed=1, updates=300)
