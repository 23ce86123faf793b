"""The fitted model: learnt once from a corpus, stored under its fingerprint, read back later."""

import hashlib
import os
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import structlog

from bot.search import encoder as encoders
from bot.search import features, regression
from bot.search.corpus import Corpus, Example
from bot.search.encoder import Encoder, Floats
from bot.search.reading import Reader, Reading

# Fitted weights are surer than they are right about questions they have not seen; divided by
# this, the probabilities are honest. `python -m benchmarks.faq --thresholds` measures it.
TEMPERATURE = 1.0

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Model:
    """What was learnt: the weight of each n-gram, and of each feature for each topic.

    The last column of `weights` stands for questions that are not ours.
    """

    rarity: Floats
    weights: Floats

    def probabilities(self, readings: Sequence[Reading], encoder: Encoder | None) -> Floats:
        """Return for each reading the probability of each topic, and last of none."""
        counts = features.ngram_counts(readings)
        rows = with_vectors(features.weigh(counts, self.rarity), readings, encoder)
        return regression.probabilities(rows, self.weights / np.float32(TEMPERATURE))


def with_vectors(rows: Floats, readings: Sequence[Reading], encoder: Encoder | None) -> Floats:
    """Return the rows of n-grams with the sentence vectors beside them, where there are any."""
    if encoder is None:
        return rows
    return np.hstack([rows, features.sentence_vectors(readings, encoder)])


def classes(examples: Sequence[Example], topics: Sequence[str]) -> np.ndarray:
    """Return the column of each example's topic."""
    columns: dict[str | None, int] = {topic: n for n, topic in enumerate(topics)}
    return np.array([columns.get(example.topic, len(topics)) for example in examples])


def obtain(corpus: Corpus, reader: Reader, encoder: Encoder | None, folder: Path) -> Model:
    """Return the model of a corpus: the stored one, or one fitted now and stored in `folder`."""
    path = folder / f"faq-{_fingerprint(corpus, encoder)}.npz"
    try:
        with np.load(path, allow_pickle=False) as stored:
            return Model(stored["rarity"], stored["weights"])
    except FileNotFoundError:
        log.info("fitting the FAQ search, once; this takes some 15 seconds")
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        log.warning("stored FAQ search cannot be read; fitting it again", reason=repr(error))
    model = fit(corpus, reader, encoder)
    try:
        _store(model, path)
    except OSError as error:
        log.warning("FAQ search not stored; the next start fits it again", reason=str(error))
    return model


def fit(corpus: Corpus, reader: Reader, encoder: Encoder | None) -> Model:
    """Learn a corpus. The same corpus and encoder give the same model."""
    examples = corpus.examples()
    readings = [reader.read(example.text) for example in examples]
    counts = features.ngram_counts(readings)
    rarity = features.rarity(counts)
    rows = with_vectors(features.weigh(counts, rarity), readings, encoder)
    columns = classes(examples, corpus.topics)
    return Model(rarity, regression.fit(rows, columns, len(corpus.topics) + 1))


def _store(model: Model, path: Path) -> None:
    """Write the model beside its place, move it there, and remove those it replaces."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}.npz")
    np.savez(draft, rarity=model.rarity, weights=model.weights)
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
