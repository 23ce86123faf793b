"""The likeness of the nearest example, against the plain cosine of all of them."""

import numpy as np
from numpy.typing import NDArray

from bot.search.features import NGRAM_COLUMNS, Features
from bot.search.nearest import cosines, index
from bot.search.sparse import SparseRows

Floats = NDArray[np.float32]


def of_dense(rows: Floats) -> Features:
    """Return whole rows of numbers as features."""
    ngrams = [{int(n): float(row[n]) for n in np.flatnonzero(row[:NGRAM_COLUMNS])} for row in rows]
    return Features(SparseRows.of(ngrams, NGRAM_COLUMNS), rows[:, NGRAM_COLUMNS:])


def directions(rows: Floats) -> Floats:
    """Return the rows with length 1."""
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def test_the_nearest_example_of_each_topic() -> None:
    """N-grams kept by bucket give the cosines that whole rows would."""
    numbers = np.random.default_rng(7)
    rows = numbers.random((30, NGRAM_COLUMNS + 8), np.float32)
    rows[:, :NGRAM_COLUMNS] = 0
    for n, row in enumerate(rows):
        row[n * 20 : n * 20 + 20] = 0.5  # each example has its own
    columns = np.repeat(np.arange(3), 10)
    question = numbers.random((1, NGRAM_COLUMNS + 8), np.float32)
    question[0, 300:NGRAM_COLUMNS] = 0

    likeness = index(of_dense(rows), columns, 3).likeness(of_dense(question), [2, 0])

    expected = directions(rows) @ directions(question)[0]
    assert np.allclose(likeness, [expected[20:].max(), expected[:10].max()], atol=1e-5)
    assert np.allclose(cosines(of_dense(question), of_dense(rows)), expected, atol=1e-5)


def test_an_empty_question_is_like_nothing() -> None:
    """An emoji has neither letters nor, without the encoder, a vector."""
    rows = np.eye(3, NGRAM_COLUMNS, dtype=np.float32)
    nothing = np.zeros((1, NGRAM_COLUMNS), np.float32)

    likeness = index(of_dense(rows), np.arange(3), 3).likeness(of_dense(nothing), [0, 1])

    assert not likeness.any()


def test_common_letters_do_not_count() -> None:
    """What every example holds makes none of them the nearest."""
    rows = np.ones((3, NGRAM_COLUMNS), np.float32)

    likeness = index(of_dense(rows), np.arange(3), 3).likeness(of_dense(rows[:1]), [0, 1, 2])

    assert not likeness.any()
