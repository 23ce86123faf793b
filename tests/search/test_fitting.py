"""Fitting in a process of its own: what it stores is what would be learnt here."""

from pathlib import Path

import numpy as np
import pytest

from bot.search import encoder, fitting, model
from bot.search.corpus import Corpus
from bot.search.query import QueryParser, Vocabulary

CORPUS = Corpus(
    {word: tuple(f"{word} number {n}" for n in range(4)) for word in ("code", "card", "wage")},
    ("the weather of tomorrow",),
    (),
    Vocabulary({}, {}, {}),
)


def learnt_here() -> model.Model:
    """What this process learns itself."""
    parser = QueryParser(CORPUS.vocabulary)
    return model.fit(model.prepare(CORPUS, parser, encoder.load()))


def test_a_child_learns_what_this_process_would(tmp_path: Path) -> None:
    """And puts it where the next start finds it, in place of what was there."""
    (tmp_path / "faq-old").mkdir()

    fitting.fit_in_child(CORPUS, tmp_path)
    stored, here = model.stored(CORPUS, encoder.load(), tmp_path), learnt_here()

    assert np.array_equal(stored.weights, here.weights)
    assert np.array_equal(stored.known.vectors, here.known.vectors)
    assert len(list(tmp_path.iterdir())) == 1


def test_where_nothing_can_be_stored_this_process_learns_itself(tmp_path: Path) -> None:
    """A file stands where the folder should be: the bot starts all the same."""
    folder = tmp_path / "file"
    folder.touch()

    learnt = fitting.load_or_fit(CORPUS, encoder.load(), folder)

    assert np.array_equal(learnt.weights, learnt_here().weights)


@pytest.mark.parametrize("spoilt", [b"", b"\x93NUMPY", b"nothing"])
def test_a_search_that_is_broken_is_fitted_again(tmp_path: Path, spoilt: bytes) -> None:
    """A power cut may leave a name and no numbers."""
    fitting.fit_in_child(CORPUS, tmp_path)
    (folder,) = tmp_path.iterdir()
    (folder / "weights.npy").write_bytes(spoilt)

    learnt = fitting.load_or_fit(CORPUS, encoder.load(), tmp_path)

    assert np.array_equal(learnt.weights, learnt_here().weights)
