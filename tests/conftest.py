"""What every test shares: one press, and a judge over all that the playground says and hears."""

import os
from collections.abc import Iterator
from typing import Any

import pytest

from bot.catalog.catalog import Catalog
from bot.playground.bot_api import BotApi
from bot.playground.spec import Call
from bot.playground.updates import UpdateQueue
from bot.rendering.typst_renderer import TypstRenderer
from tests import built
from tests.playground.schema_check import verdict

# Where npm has put grammy and telegraf. Taken away: the bot refuses settings it does not know.
NODE_MODULES = os.environ.pop("CONFRERE_NODE_MODULES", "")


def pytest_xdist_auto_num_workers() -> int:
    """Two a core: a test of the house waits for the wire half of its time."""
    return 2 * (os.cpu_count() or 1)


@pytest.fixture(scope="session")
def renderer() -> TypstRenderer:
    """The renderer: each guide is printed once in the whole run."""
    return built.renderer()


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The real content."""
    return built.content()


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
