"""Fits the search to a corpus, in a process of its own that gives its memory back.

It loads nothing but the search: not the content, not the bot.
"""

import os
import pickle
import subprocess
import sys
from pathlib import Path

import structlog

from bot.search import encoder as encoders
from bot.search import model
from bot.search.corpus import Corpus
from bot.search.encoder import Encoder
from bot.search.model import Model
from bot.search.query import QueryParser

ROOT = Path(__file__).parents[2]
_KIND = 10  # it gives way to the bot that serves meanwhile

log = structlog.get_logger()


def load_or_fit(corpus: Corpus, encoder: Encoder | None, folder: Path) -> Model:
    """Return the model of a corpus: the stored one, or one fitted now and stored in `folder`.

    Where nothing can be stored, it is fitted in this process.
    """
    try:
        return model.stored(corpus, encoder, folder)
    except FileNotFoundError:
        log.info("fitting the FAQ search to the content, once: about half a minute")
    except (OSError, ValueError, KeyError) as error:
        log.warning("stored FAQ search cannot be read; fitting it again", reason=repr(error))
    try:
        fit_in_child(corpus, folder, with_encoder=encoder is not None)
        return model.stored(corpus, encoder, folder)
    except (OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
        log.warning("FAQ search not stored; the next start fits it again", reason=str(error))
    return model.fit(model.prepare(corpus, QueryParser(corpus.vocabulary), encoder))


def fit_in_child(corpus: Corpus, folder: Path, *, with_encoder: bool = True) -> None:
    """Fit the search to a corpus and put it into `folder`, whose other searches are removed.

    Blocks until it is done; a bot that serves calls it by `asyncio.to_thread`. A corpus that is
    only tried gets a folder of its own, for `Ranker(corpus, folder)` to read. Raises OSError, and
    SubprocessError when the child has failed; its log says why.
    """
    # Protocol 5 is read by every Python we run on.
    order = pickle.dumps((corpus, folder.absolute(), with_encoder), protocol=5)
    command = [sys.executable, "-m", __name__]
    subprocess.run(  # noqa: S603 - ourselves
        command, cwd=ROOT, input=order, stdout=subprocess.DEVNULL, check=True
    )


def _fit() -> None:
    """Carry out the order on standard input."""
    os.nice(_KIND)
    corpus, folder, with_encoder = pickle.load(sys.stdin.buffer)  # noqa: S301 - from ourselves
    encoder = encoders.load() if with_encoder else None
    training = model.prepare(corpus, QueryParser(corpus.vocabulary), encoder)
    model.store(model.fit(training), corpus, encoder, folder)


if __name__ == "__main__":
    _fit()
