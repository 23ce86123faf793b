"""A judge over all that the simulator says and hears, in every test that starts it."""

from collections.abc import Iterator
from typing import Any

import pytest

from bot.playground.http.bot_api import BotApi
from bot.playground.schema.spec import Call
from bot.playground.world.updates import UpdateQueue
from tests.playground.schema_check import verdict


@pytest.fixture(autouse=True)
def judged(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Return what was found wrong so far; whatever stays in it fails the test.

    Wrong is a result or update that the published types or aiogram's models do not accept, and
    a call with parameters that the Bot API does not have: each is a mistake of ours.
    """
    wrong: list[str] = []
    perform, push = BotApi.perform, UpdateQueue.push

    async def judged_perform(api: BotApi, call: Call) -> Any:
        wrong.extend(f"{call.method}: {name} is no parameter" for name in call.unknown)
        result = await perform(api, call)
        if call.method != "getUpdates":  # judged when they came about, the malformed one never
            found = verdict(result, api.spec.returns[call.method])
            wrong.extend(f"{call.method}: {problem}" for problem in found)
        return result

    def judged_push(queue: UpdateQueue, kind: str, payload: dict[str, Any]) -> None:
        wrong.extend(verdict({"update_id": 1, kind: payload}, ("Update",)))
        push(queue, kind, payload)

    monkeypatch.setattr(BotApi, "perform", judged_perform)
    monkeypatch.setattr(UpdateQueue, "push", judged_push)
    yield wrong
    assert wrong == []
