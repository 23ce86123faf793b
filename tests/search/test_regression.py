"""Sparse rows against whole ones, and the weights that are fitted to them."""

import numpy as np

from bot.search import regression
from bot.search.features import NGRAM_COLUMNS
from bot.search.sparse import SparseRows
from tests.search.test_nearest import Floats, of_dense


def rows_of_three_classes(count: int) -> Floats:
    """Return rows with few n-grams and a vector, the class of each its place modulo 3."""
    numbers = np.random.default_rng(11)
    rows = numbers.random((count, NGRAM_COLUMNS + 8), np.float32)
    rows[:, :NGRAM_COLUMNS] *= numbers.random((count, NGRAM_COLUMNS)) < 0.005
    for n, row in enumerate(rows):
        row[n % 3 * 7] = 1
    return rows


def test_products_are_those_of_whole_rows() -> None:
    """Rows, some of them, and the transpose; more rows than are written out at a time."""
    whole = rows_of_three_classes(300)[:, :NGRAM_COLUMNS]
    sparse = SparseRows.of(
        ({int(n): float(row[n]) for n in np.flatnonzero(row)} for row in whole), NGRAM_COLUMNS
    )
    weights = np.random.default_rng(3).random((NGRAM_COLUMNS, 5), np.float32)
    errors = np.random.default_rng(4).random((len(whole), 5), np.float32)
    product = np.zeros((NGRAM_COLUMNS, 5), np.float32)
    sparse.add_transposed_product(errors, product)
    wanted = np.arange(NGRAM_COLUMNS) % 2 == 0

    assert np.allclose(sparse @ weights, whole @ weights, atol=1e-4)
    assert np.allclose(sparse.take([7, 2]) @ weights, whole[[7, 2]] @ weights, atol=1e-4)
    assert np.allclose(product, whole.T @ errors, atol=1e-4)
    assert np.allclose(sparse.transposed(wanted) @ errors, (whole * wanted).T @ errors, atol=1e-4)


def test_where_the_fit_ends_the_loss_is_least() -> None:
    """The gradient of the whole problem, written out, is as good as nothing there."""
    whole = rows_of_three_classes(60)
    classes = np.arange(60) % 3

    weights = regression.fit(of_dense(whole), classes, 3)

    errors = regression.softmax(whole @ weights) - np.eye(3)[classes]
    gradient = whole.T @ errors + regression.PENALTY * weights
    assert np.abs(gradient).max() <= 1.1 * regression.PRECISE_ENOUGH
    assert ((whole @ weights).argmax(axis=1) == classes).all()


def test_the_same_rows_give_the_same_weights() -> None:
    """Nothing is left to chance: two machines fit one model."""
    rows, classes = of_dense(rows_of_three_classes(30)), np.arange(30) % 3

    assert (regression.fit(rows, classes, 3) == regression.fit(rows, classes, 3)).all()
