"""Learns a corpus that has grown from the model of what it was: a third of the work is left."""

import numpy as np

from bot.search import features, regression
from bot.search.encoder import Encoder, Floats
from bot.search.features import Features
from bot.search.live.grown import Grown
from bot.search.model import Model, TrainingSet
from bot.search.nearest import index
from bot.search.query import QueryParser
from bot.search.regression import ITERATIONS, PENALTY, PRECISE_ENOUGH
from bot.search.sparse import Integers


def learn(corpus: Grown, before: Model, encoder: Encoder | None) -> Model:
    """Return the model of a corpus, beginning at that of `corpus.before`.

    What was read before is not read again, and the weights go on from where they were. The
    problem is convex: they end, as precisely, where they would from nothing.
    """
    training = _prepared(corpus, before, encoder)
    start = np.zeros((training.rows.width, training.classes), np.float32)
    start[:, : len(corpus.phrasings)] = before.weights[:, :-1]
    start[:, -1] = before.weights[:, -1]
    weights = _improved(training.rows, training.columns, start)
    known = index(training.rows, training.columns, training.classes)
    return Model(training.idf, weights, known)


def _prepared(corpus: Grown, before: Model, encoder: Encoder | None) -> TrainingSet:
    """Return what there is to learn, as `model.prepare` does."""
    examples, parser = corpus.examples(), QueryParser(corpus.vocabulary)
    columns: dict[str | None, int] = {topic: n for n, topic in enumerate(corpus.topics)}
    columns[None] = len(columns)
    queries = (parser.parse(one.text) for one in examples)
    ngrams = features.counted(queries, len(examples), None).ngrams
    idf = features.idf(ngrams)
    features.weigh(ngrams, idf)
    place = {one.text: n for n, one in enumerate(corpus.before.examples())}
    is_known = np.array([one.text in place for one in examples])
    vectors = np.zeros((len(examples), before.known.vectors.shape[1]), np.float32)
    vectors[is_known] = before.known.vectors[
        [place[one.text] for one in examples if one.text in place]
    ]
    new = [parser.parse(one.text) for one in examples if one.text not in place]
    if new:
        vectors[~is_known] = features.counted(new, len(new), encoder).vectors
    return TrainingSet(
        np.array([one.family for one in examples]),
        idf,
        Features(ngrams, vectors),
        np.array([columns[one.topic] for one in examples]),
        len(columns),
    )


def _improved(rows: Features, classes: Integers, weights: Floats) -> Floats:
    """Return the weights that `regression.fit` finds, from where they are: see there."""
    logits = rows @ weights
    gradient = _gradient(rows, classes, weights, logits)
    direction, size = -gradient, np.vdot(gradient, gradient)
    for _ in range(ITERATIONS):
        if np.abs(gradient).max() <= PRECISE_ENOUGH:
            break
        before = gradient
        regression._step(rows, classes, weights, logits, direction)
        gradient = _gradient(rows, classes, weights, logits)
        before -= gradient
        turn = -np.vdot(gradient, before) / size
        size = np.vdot(gradient, gradient)
        direction *= max(np.float32(0), turn)
        direction -= gradient
    return weights


def _gradient(rows: Features, classes: Integers, weights: Floats, logits: Floats) -> Floats:
    gradient = rows.transposed_product(regression._errors(logits, classes))
    gradient += PENALTY * weights
    return gradient
