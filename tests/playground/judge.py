"""A judge over all that the simulator says and hears, in every test that starts it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from bot.playground.http.bot_api import BotApi
from bot.playground.schema.spec import Call
from bot.playground.world.updates import UpdateQueue
from tests.playground.schema_check import verdict

_wrong: list[str] = []


@contextmanager
def judging() -> Iterator[None]:
    """Note what is wrong in all that the simulators of this process say and hear.

    Wrong is a result or update that the published types or aiogram's models do not accept, and
    a call with parameters that the Bot API does not have: each is a mistake of ours.
    """
    perform, push = BotApi.perform, UpdateQueue.push

    async def judged_perform(api: BotApi, call: Call) -> Any:
        _wrong.extend(f"{call.method}: {name} is no parameter" for name in call.unknown)
        result = await perform(api, call)
        if call.method != "getUpdates":  # judged when they came about, the malformed one never
            found = verdict(result, api.spec.returns[call.method])
            _wrong.extend(f"{call.method}: {problem}" for problem in found)
        return result

    def judged_push(queue: UpdateQueue, kind: str, payload: dict[str, Any]) -> None:
        _wrong.extend(verdict({"update_id": 1, kind: payload}, ("Update",)))
        push(queue, kind, payload)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BotApi, "perform", judged_perform)
        patch.setattr(UpdateQueue, "push", judged_push)
        yield


@pytest.fixture
def judged() -> list[str]:
    """Return what was found wrong so far in this test; whatever stays in it fails the test."""
    return _wrong


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Fail the test in which something was wrong; most start no simulator, and pay nothing."""
    try:
        yield
    finally:
        wrong = [*_wrong]
        _wrong.clear()
    assert wrong == []
