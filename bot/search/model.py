"""The fitted model: learnt once from a corpus, stored under its fingerprint, read back later."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

import numpy as np

from bot.search import encoder as encoders
from bot.search import features, regression, tables
from bot.search.corpus import Corpus
from bot.search.encoder import Encoder, Floats
from bot.search.features import Features
from bot.search.nearest import TINY, Nearest, index
from bot.search.query import ParsedQuery, QueryParser
from bot.search.sparse import Integers

FITTED = 0.7  # share of the fitted weights, the rest is that of the nearest example…
SHARPNESS = 20.0  # …whose cosine counts so much; both by predictions left out of the fit
SHORTLIST = 12  # topics, the best by the fitted weights, whose examples are looked at
# Sources of rules that are there when it is asked, and to which nothing is fitted.
ASKED_ONLY = ("date_", "passage", "ranker", "explanation")


@dataclass(frozen=True, slots=True)
class TrainingSet:
    """The features of the examples, topic by topic, and what else is known of each.

    Its column is that of its topic, the last of what is not ours; see `Example` for its family.
    """

    families: Integers
    idf: Floats
    rows: Features
    columns: Integers
    classes: int


@dataclass(frozen=True, slots=True)
class Model:
    """What was learnt: how rare each n-gram is, the weight of each feature for each topic, and
    the examples themselves.
    """

    idf: Floats
    weights: Floats
    known: Nearest

    def rows(self, queries: Sequence[ParsedQuery], encoder: Encoder | None) -> Features:
        """Return the features of each query."""
        rows = features.counted(queries, len(queries), encoder)
        features.weigh(rows.ngrams, self.idf)
        return rows

    def classify(self, rows: Features) -> Floats:
        """Return for each row of features the probability of each topic, and last of none.

        What the weights say, and how near the nearest example of each topic is, each have a
        share: by weights alone the model is too sure of sentences unlike any it has seen.
        """
        fitted = regression.probabilities(rows, self.weights)
        nearest = np.zeros_like(fitted)
        none = fitted.shape[1] - 1
        best = np.argsort(-fitted, axis=1, kind="stable")[:, :SHORTLIST]
        topics = [np.unique([*row, none]) for row in best]
        likeness = self.known.likeness(rows, topics)
        for near, own, like in zip(nearest, topics, likeness, strict=True):
            near[own] = like
        blended = FITTED * np.log(fitted + TINY) + (1 - FITTED) * SHARPNESS * nearest
        return regression.softmax(blended)

    def probabilities(self, queries: Sequence[ParsedQuery], encoder: Encoder | None) -> Floats:
        """Return for each query the probability of each topic, and last that it is not ours."""
        return self.classify(self.rows(queries, encoder))


def prepare(corpus: Corpus, parser: QueryParser, encoder: Encoder | None) -> TrainingSet:
    """Return what there is to learn from a corpus, topic by topic."""
    columns: dict[str | None, int] = {topic: n for n, topic in enumerate(corpus.topics)}
    columns[None] = len(columns)
    examples = corpus.examples()
    queries = (parser.parse(example.text) for example in examples)
    rows = features.counted(queries, len(examples), encoder)
    idf = features.idf(rows.ngrams)
    features.weigh(rows.ngrams, idf)
    return TrainingSet(
        np.array([example.family for example in examples]),
        idf,
        rows,
        np.array([columns[example.topic] for example in examples]),
        len(columns),
    )


def fit(training: TrainingSet) -> Model:
    """Return the model of a training set; the same one gives the same model."""
    weights = regression.fit(training.rows, training.columns, training.classes)
    return Model(training.idf, weights, index(training.rows, training.columns, training.classes))


def stored(corpus: Corpus, encoder: Encoder | None, folder: Path) -> Model:
    """Return the model of a corpus that `store` has put there, mapped into memory.

    Raises FileNotFoundError where there is none, OSError, ValueError and KeyError where it is
    broken.
    """
    return _stored(folder / _name(corpus, encoder))


@lru_cache(maxsize=1)  # its name holds its fingerprint; two houses in one process share one
def _stored(path: Path) -> Model:
    files = tables.mapped(path)
    known = Nearest(*(files[field.name] for field in fields(Nearest)))
    return Model(files["idf"], files["weights"], known)


def store(model: Model, corpus: Corpus, encoder: Encoder | None, folder: Path) -> None:
    """Put the model of a corpus into `folder`, and remove those it replaces. Raises OSError."""
    known = {field.name: getattr(model.known, field.name) for field in fields(Nearest)}
    learnt = {"idf": model.idf, "weights": model.weights, **known}
    tables.store(learnt.items(), folder / _name(corpus, encoder), replaces="faq-*")


def _name(corpus: Corpus, encoder: Encoder | None) -> str:
    return f"faq-{_fingerprint(corpus, encoder)}"


def _fingerprint(corpus: Corpus, encoder: Encoder | None) -> str:
    """Return a hash of all that the model depends on: content, encoder, and this very code."""
    digest = hashlib.sha256(corpus.fingerprint().encode())
    digest.update(encoders.identity(encoder).encode())
    for source in sorted(Path(__file__).parent.glob("*.py")):
        if not source.name.startswith(ASKED_ONLY):
            digest.update(source.read_bytes())
    return digest.hexdigest()[:16]
