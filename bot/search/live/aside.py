"""Fits the search aside, in a process that gives its memory back and ends with the bot."""

import asyncio
import os
import pickle
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

from bot.search import encoder as encoders
from bot.search import model
from bot.search.corpus import Corpus
from bot.search.live.grown import Grown
from bot.search.live.learning import learn
from bot.search.query import QueryParser
from bot.search.ranker import Ranker

ROOT = Path(__file__).parents[3]
LIVE = "live"  # the folder of the newest search that knows more than the content
_KIND = 10  # it gives way to the bot that serves meanwhile


async def fitted_aside(corpus: Corpus, *, otherwise: Path | None = None) -> Ranker:
    """Return what ranks the topics of a corpus that has grown. Raises as `fit` does.

    It is kept in the cache, and `otherwise` there where the cache may only be read.
    """
    folder = encoders.BUILD / LIVE
    if otherwise is not None and not os.access(encoders.BUILD, os.W_OK):
        folder = otherwise
    await fit(corpus, folder)
    return await asyncio.to_thread(Ranker, corpus, folder)


async def fit(corpus: Corpus, folder: Path, *, before: Path | None = None) -> None:
    """Fit the search to a corpus and put it into `folder`, unless it is there already.

    One that has grown begins at what is in the folder `before`, by default the cache. The search
    that was in `folder` is removed once the new one is whole. Cancelled, the process ends at once;
    so it does when this one is killed. Raises OSError, and SubprocessError when the process has
    failed; its log says why.
    """
    if await asyncio.to_thread(is_fitted, corpus, folder):
        return
    # Protocol 5 is read by every Python we run on.
    cache = encoders.BUILD.absolute()
    places = (folder.absolute(), before.absolute() if before else cache, cache)
    order = pickle.dumps((corpus, *places), protocol=5)
    command = [sys.executable, "-m", __name__]
    child = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    )
    assert child.stdin is not None  # noqa: S101 - piped a line ago
    try:
        child.stdin.write(order)  # and left open: the child ends where it closes
        await child.stdin.drain()
        code = await child.wait()
    finally:
        if child.returncode is None:
            with suppress(ProcessLookupError):
                child.kill()
            await child.wait()
    if code:
        raise subprocess.CalledProcessError(code, command)


def is_fitted(corpus: Corpus, folder: Path | None = None) -> bool:
    """Tell whether the search that lies in a folder, or in the cache, is that of a corpus."""
    try:
        model.stored(corpus, encoders.load(), folder or encoders.BUILD)
    except (OSError, ValueError, KeyError):
        return False
    return True


def _fit() -> None:
    """Carry out the order on standard input, as long as that is open."""
    os.nice(_KIND)
    order = pickle.load(sys.stdin.buffer)  # noqa: S301 - from ourselves
    corpus, folder, before, encoders.BUILD = order
    threading.Thread(target=_end_with_the_bot, daemon=True).start()
    encoder = encoders.load()
    if isinstance(corpus, Grown) and is_fitted(corpus.before, before):
        learnt = learn(corpus, model.stored(corpus.before, encoder, before), encoder)
    else:
        learnt = model.fit(model.prepare(corpus, QueryParser(corpus.vocabulary), encoder))
    model.store(learnt, corpus, encoder, folder)


def _end_with_the_bot() -> None:
    # Not through the buffer, whose lock a thread that waits would keep when all is done.
    while os.read(0, 1):
        pass
    os._exit(1)


if __name__ == "__main__":
    _fit()
