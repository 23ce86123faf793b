"""The likeness of the nearest example, against the plain cosine of all of them."""

import numpy as np
from numpy.typing import NDArray

from bot.search.features import NGRAM_COLUMNS, Features
from bot.search.nearest import index
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

    known = index(of_dense(rows), columns, 3)
    (likeness,) = known.likeness(of_dense(question), [np.array([2, 0])])

    expected = directions(rows) @ directions(question)[0]
    assert np.allclose(likeness, [expected[20:].max(), expected[:10].max()], atol=1e-5)
    assert np.allclose(known.cosines(of_dense(question)), expected, atol=1e-5)


def test_an_empty_question_is_like_nothing() -> None:
    """An emoji has neither letters nor, without the encoder, a vector."""
    rows = np.eye(3, NGRAM_COLUMNS, dtype=np.float32)
    nothing = np.zeros((1, NGRAM_COLUMNS), np.float32)

    known = index(of_dense(rows), np.arange(3), 3)
    (likeness,) = known.likeness(of_dense(nothing), [np.arange(2)])

    assert not likeness.any()


def test_common_letters_do_not_count() -> None:
    """What every example holds makes none of them the nearest."""
    rows = np.ones((3, NGRAM_COLUMNS), np.float32)

    known = index(of_dense(rows), np.arange(3), 3)
    (likeness,) = known.likeness(of_dense(rows[:1]), [np.arange(3)])

    assert not likeness.any()


def test_queries_together_are_as_like_as_each_alone() -> None:
    """The examples of a topic are read once for all that it may be the topic of."""
    numbers = np.random.default_rng(11)
    rows = numbers.random((12, NGRAM_COLUMNS + 8), np.float32)
    known = index(of_dense(rows), np.repeat(np.arange(4), 3), 4)
    asked = of_dense(numbers.random((3, NGRAM_COLUMNS + 8), np.float32))
    topics = [np.array([0, 3]), np.array([1]), np.array([1, 2, 3])]

    together = known.likeness(asked, topics)

    for row, (own, likeness) in enumerate(zip(topics, together, strict=True)):
        assert np.allclose(likeness, known.likeness(asked.take([row]), [own])[0], atol=1e-6)
