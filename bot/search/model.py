"""The fitted model: learnt once from a corpus, stored under its fingerprint, read back later."""

import hashlib
import os
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

import numpy as np
import structlog

from bot.search import encoder as encoders
from bot.search import features, regression
from bot.search.corpus import Corpus, Example
from bot.search.encoder import Encoder, Floats
from bot.search.nearest import TINY, Nearest, index
from bot.search.reading import Reader, Reading

FITTED = 0.7  # share of the fitted weights, the rest is that of the nearest example…
SHARPNESS = 20.0  # …whose cosine counts so much; both by predictions left out of the fit
SHORTLIST = 12  # topics, the best by the fitted weights, whose examples are looked at

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Lessons:
    """The examples as rows of numbers, each with the column of its topic (the last: not ours)."""

    examples: Sequence[Example]
    rarity: Floats
    rows: Floats
    columns: regression.Integers
    classes: int


@dataclass(frozen=True, slots=True)
class Model:
    """What was learnt: how rare each n-gram is, the weight of each feature for each topic, and
    the examples themselves.
    """

    rarity: Floats
    weights: Floats
    known: Nearest

    def rows(self, readings: Sequence[Reading], encoder: Encoder | None) -> Floats:
        """Return the features of each reading."""
        counts = features.ngram_counts(readings)
        return _with_vectors(features.weigh(counts, self.rarity), readings, encoder)

    def classify(self, rows: Floats) -> Floats:
        """Return for each row of features the probability of each topic, and last of none.

        What the weights say, and how near the nearest example of each topic is, each have a
        share: by weights alone the model is too sure of sentences unlike any it has seen.
        """
        fitted = regression.probabilities(rows, self.weights)
        nearest = np.zeros_like(fitted)
        none = fitted.shape[1] - 1
        for row, likely, near in zip(rows, fitted, nearest, strict=True):
            topics = np.unique([*np.argsort(-likely, kind="stable")[:SHORTLIST], none])
            near[topics] = self.known.likeness(row, topics)
        blended = FITTED * np.log(fitted + TINY) + (1 - FITTED) * SHARPNESS * nearest
        return regression.softmax(blended)

    def probabilities(self, readings: Sequence[Reading], encoder: Encoder | None) -> Floats:
        """Return for each reading the probability of each topic, and last that it is not ours."""
        return self.classify(self.rows(readings, encoder))


def prepare(corpus: Corpus, reader: Reader, encoder: Encoder | None) -> Lessons:
    """Return what there is to learn from a corpus."""
    examples = corpus.examples()
    readings = [reader.read(example.text) for example in examples]
    counts = features.ngram_counts(readings)
    rarity = features.rarity(counts)
    columns: dict[str | None, int] = {topic: n for n, topic in enumerate(corpus.topics)}
    columns[None] = len(columns)
    return Lessons(
        examples,
        rarity,
        _with_vectors(features.weigh(counts, rarity), readings, encoder),
        np.array([columns[example.topic] for example in examples]),
        len(columns),
    )


def fit(lessons: Lessons) -> Model:
    """Learn the lessons; the same ones give the same model."""
    weights = regression.fit(lessons.rows, lessons.columns, lessons.classes)
    return Model(lessons.rarity, weights, index(lessons.rows, lessons.columns, lessons.classes))


def obtain(corpus: Corpus, reader: Reader, encoder: Encoder | None, folder: Path) -> Model:
    """Return the model of a corpus: the stored one, or one fitted now and stored in `folder`."""
    path = folder / f"faq-{_fingerprint(corpus, encoder)}.npz"
    try:
        return _stored(path)
    except FileNotFoundError:
        log.info("fitting the FAQ search to the content, once: about half a minute")
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        log.warning("stored FAQ search cannot be read; fitting it again", reason=repr(error))
    model = fit(prepare(corpus, reader, encoder))
    try:
        _store(model, path)
    except OSError as error:
        log.warning("FAQ search not stored; the next start fits it again", reason=str(error))
    return model


@lru_cache(maxsize=1)  # its name holds its fingerprint; two houses in one process share one
def _stored(path: Path) -> Model:
    with np.load(path, allow_pickle=False) as stored:
        known = Nearest(*(stored[field.name] for field in fields(Nearest)))
        return Model(stored["rarity"], stored["weights"], known)


def _with_vectors(rows: Floats, readings: Sequence[Reading], encoder: Encoder | None) -> Floats:
    if encoder is None:
        return rows
    return np.hstack([rows, features.sentence_vectors(readings, encoder)])


def _store(model: Model, path: Path) -> None:
    """Write the model beside its place, move it there, and remove those it replaces."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}")
    with draft.open("wb") as file:
        known = {field.name: getattr(model.known, field.name) for field in fields(Nearest)}
        np.savez(file, rarity=model.rarity, weights=model.weights, **known)
    draft.replace(path)
    for other in path.parent.glob("faq-*.npz"):
        if other != path:
            other.unlink(missing_ok=True)


def _fingerprint(corpus: Corpus, encoder: Encoder | None) -> str:
    """Return a hash of all that the model depends on: content, encoder, and this very code."""
    digest = hashlib.sha256(corpus.fingerprint().encode())
    digest.update(encoders.identity(encoder).encode())
    for source in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(source.read_bytes())
    return digest.hexdigest()[:16]
