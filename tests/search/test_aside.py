"""Fitting aside: a corpus that has grown is learnt from what was known, by a child that obeys."""

import asyncio
import os
import pickle
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bot.search import encoder, fitting, model
from bot.search.corpus import Corpus
from bot.search.live import aside
from bot.search.live.grown import Grown, grown
from bot.search.query import QueryParser, Vocabulary
from bot.search.ranker import Ranker
from tests.search.test_fitting import CORPUS

BONUS = "the bonus of june differs"
GROWN = grown(CORPUS, {"bonus": (BONUS, "why does my bonus differ")}, ("who repairs my fridge",))


async def test_what_has_grown_is_learnt_from_what_was_known(tmp_path: Path) -> None:
    """As it would be from nothing, within what decides; and the next start finds it."""
    before, folder = tmp_path / "before", tmp_path / "live"
    fitting.fit_in_child(CORPUS, before)
    await aside.fit(GROWN, folder, before=before)
    parser = QueryParser(GROWN.vocabulary)
    anew = model.fit(model.prepare(GROWN, parser, encoder.load()))
    warm = model.stored(GROWN, encoder.load(), folder)

    asked = [parser.parse(text) for text in (BONUS, "code number 2", "fridge", "my bonus")]
    odds = [one.probabilities(asked, encoder.load()) for one in (anew, warm)]
    assert np.allclose(odds[0], odds[1], atol=0.05)
    assert np.array_equal(odds[0].argmax(axis=1), odds[1].argmax(axis=1))
    assert np.allclose(warm.known.vectors, anew.known.vectors, atol=1e-6)
    assert Ranker(GROWN, folder).rank(BONUS)[0].topic == "bonus"
    assert len(list(folder.iterdir())) == 1

    os.utime(next(folder.iterdir()), (1, 1))
    await aside.fit(GROWN, folder, before=before)
    assert next(folder.iterdir()).stat().st_mtime == 1


@pytest.mark.parametrize(("is_open", "kept"), [(True, "cache/live"), (False, "data/search")])
async def test_a_cache_that_may_only_be_read_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_open: bool, kept: str
) -> None:
    """As it is in an image: what officers answered is learnt among the data."""

    async def noted(_: Corpus, folder: Path) -> None:
        assert folder == tmp_path / kept

    monkeypatch.setattr(encoder, "BUILD", tmp_path / "cache")
    monkeypatch.setattr(os, "access", lambda *_: is_open)
    monkeypatch.setattr(aside, "fit", noted)
    monkeypatch.setattr(aside, "Ranker", lambda _, folder: folder)
    found: object = await aside.fitted_aside(GROWN, otherwise=tmp_path / "data/search")
    assert found == tmp_path / kept


def test_what_has_come_stands_behind_what_was_there() -> None:
    """Each example of before keeps its place, so that its contrasts stay what they were."""
    examples, before = GROWN.examples(), CORPUS.examples()
    assert [one for one in examples if one in before] == before
    assert [one.topic for one in examples][-2:] == [None, None]
    assert GROWN.topics == (*CORPUS.topics, "bonus")
    assert GROWN.fingerprint() != grown(CORPUS, GROWN.since, ()).fingerprint()
    assert grown(CORPUS, GROWN.since, ()).before == CORPUS


def large() -> Grown:
    """A corpus that takes a while."""
    ways = {f"t{n}": tuple(f"word{n} is {k} of {n * k}" for k in range(200)) for n in range(30)}
    return grown(Corpus(ways, (), (), Vocabulary({}, {}, {})), {"x": ("y",)}, ())


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> "list[asyncio.subprocess.Process]":
    """The processes that fit, as they begin."""
    begun: list[asyncio.subprocess.Process] = []
    begin = asyncio.create_subprocess_exec

    async def noted(*command: Any, **more: Any) -> asyncio.subprocess.Process:
        begun.append(await begin(*command, **more))
        return begun[-1]

    monkeypatch.setattr(asyncio, "create_subprocess_exec", noted)
    return begun


@pytest.mark.parametrize("is_killed", [False, True])
async def test_a_fit_that_is_given_up_or_killed_leaves_nothing(
    tmp_path: Path, children: "list[asyncio.subprocess.Process]", *, is_killed: bool
) -> None:
    """The bot that stops does not wait for it, and a child that dies is told."""
    work = asyncio.create_task(aside.fit(large(), tmp_path / "live", before=tmp_path))
    while not children:  # noqa: ASYNC110 - nobody is told
        await asyncio.sleep(0)
    if is_killed:
        children[0].kill()
    else:
        work.cancel()
    ends = (OSError, subprocess.CalledProcessError) if is_killed else asyncio.CancelledError
    with pytest.raises(ends):
        await work
    # 255 is what asyncio says where somebody else in the process has heard of the end before it.
    assert children[0].returncode in {-signal.SIGKILL, 255}
    assert not (tmp_path / "live").exists()


def test_a_child_ends_where_the_bot_was_killed(tmp_path: Path) -> None:
    """Its order stays open as long as the bot lives."""
    order = pickle.dumps((large(), tmp_path / "live", tmp_path, tmp_path))
    ended = subprocess.run([sys.executable, "-m", aside.__name__], input=order, check=False)  # noqa: S603 - ourselves
    assert ended.returncode == 1
    assert not (tmp_path / "live").exists()
