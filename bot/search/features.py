"""Turns readings into rows of numbers: hashed character n-grams and sentence vectors."""

import math
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from bot.search.encoder import SIZE, Encoder, Floats
from bot.search.normalise import normalise
from bot.search.reading import Reading

BUCKETS = 2048  # of each view; several n-grams share one, which costs no accuracy
NGRAM_WEIGHT = 0.85  # of each view, beside…
VECTOR_WEIGHT = 1.3  # …the sentence vector
BATCH = 128  # sentences encoded at once


@dataclass(frozen=True, slots=True)
class View:
    """One way to look at a reading, cut into n-grams of these sizes."""

    text: Callable[[Reading], str]
    sizes: range


VIEWS = (
    View(lambda reading: reading.normalised, range(2, 6)),
    View(lambda reading: reading.consonants, range(2, 5)),
    View(lambda reading: normalise(reading.plain), range(2, 6)),
)
NGRAM_COLUMNS = BUCKETS * len(VIEWS)


def ngram_counts(readings: Sequence[Reading]) -> Floats:
    """Return for each reading how often (1 + log) each bucket of each view occurs."""
    rows = np.zeros((len(readings), NGRAM_COLUMNS), np.float32)
    for row, reading in zip(rows, readings, strict=True):
        buckets: dict[int, float] = defaultdict(float)
        for index, view in enumerate(VIEWS):
            counts = Counter(_ngrams(view.text(reading), view.sizes))
            for ngram, count in counts.items():
                bucket = zlib.crc32(ngram.encode()) % BUCKETS
                buckets[index * BUCKETS + bucket] += 1 + math.log(count)
        row[list(buckets)] = list(buckets.values())
    return rows


def rarity(counts: Floats) -> Floats:
    """Return the weight of each bucket: the fewer rows have it, the more it tells (IDF)."""
    having = np.count_nonzero(counts, axis=0)
    return np.asarray(np.log((1 + len(counts)) / (1 + having)) + 1, np.float32)


def weigh(counts: Floats, weights: Floats) -> Floats:
    """Return TF-IDF rows in which each view has the same length."""
    rows: Floats = counts * weights
    views = rows.reshape(len(counts), len(VIEWS), BUCKETS)
    lengths = np.linalg.norm(views, axis=2, keepdims=True)
    views *= NGRAM_WEIGHT / np.maximum(lengths, np.finfo(np.float32).tiny)
    return rows


def sentence_vectors(readings: Sequence[Reading], encoder: Encoder) -> Floats:
    """Return the mean direction of each question as written and as read in plain words."""
    sentences = [text for reading in readings for text in (reading.written, reading.plain)]
    # One that reads as it is written, as most do, is encoded once.
    unique = list(dict.fromkeys(sentences))
    encoded = np.concatenate(
        [encoder.encode(unique[i : i + BATCH]) for i in range(0, len(unique), BATCH)]
        or [np.zeros((0, SIZE), np.float32)]
    )
    place = {sentence: index for index, sentence in enumerate(unique)}
    vectors = encoded[[place[sentence] for sentence in sentences]]
    means: Floats = vectors.reshape(len(readings), 2, SIZE).sum(axis=1)
    lengths = np.linalg.norm(means, axis=1, keepdims=True)
    means *= VECTOR_WEIGHT / np.maximum(lengths, np.finfo(np.float32).tiny)
    return means


def _ngrams(text: str, sizes: range) -> Iterator[str]:
    for word in text.split():
        padded = f" {word} "
        for size in sizes:
            if size >= len(padded):
                yield padded
                break
            for start in range(len(padded) - size + 1):
                yield padded[start : start + size]
