"""The likeness of the nearest example, against the plain cosine of all of them."""

import numpy as np

from bot.search.features import NGRAM_COLUMNS
from bot.search.nearest import directions, index


def test_the_nearest_example_of_each_topic() -> None:
    """N-grams kept by bucket give the cosines that whole rows would."""
    numbers = np.random.default_rng(7)
    rows = numbers.random((30, NGRAM_COLUMNS + 8), np.float32)
    rows[:, :NGRAM_COLUMNS] = 0
    for n, row in enumerate(rows):
        row[n * 20 : n * 20 + 20] = 0.5  # each example has its own
    columns = np.arange(30) % 3
    (question,) = numbers.random((1, NGRAM_COLUMNS + 8), np.float32)
    question[300:NGRAM_COLUMNS] = 0

    likeness = index(rows, columns, 3).likeness(question, [2, 0])

    cosines = directions(rows) @ directions(question[np.newaxis])[0]
    assert np.allclose(likeness, [cosines[2::3].max(), cosines[0::3].max()], atol=1e-5)


def test_an_empty_question_is_like_nothing() -> None:
    """An emoji has neither letters nor, without the encoder, a vector."""
    rows = np.eye(3, NGRAM_COLUMNS, dtype=np.float32)

    likeness = index(rows, np.arange(3), 3).likeness(np.zeros(NGRAM_COLUMNS, np.float32), [0, 1])

    assert not likeness.any()


def test_common_letters_do_not_count() -> None:
    """What every example holds makes none of them the nearest."""
    rows = np.ones((3, NGRAM_COLUMNS), np.float32)

    likeness = index(rows, np.arange(3), 3).likeness(rows[0], [0, 1, 2])

    assert not likeness.any()
