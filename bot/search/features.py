"""Turns queries into rows of numbers: hashed character n-grams and sentence vectors."""

import math
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.search.encoder import SIZE, Encoder, Floats
from bot.search.normalise import normalise
from bot.search.query import ParsedQuery
from bot.search.sparse import Integers, SparseRows

BUCKETS = 2048  # of each view; several n-grams share one, which costs no accuracy
NGRAM_WEIGHT = 0.85  # of each view, beside…
VECTOR_WEIGHT = 1.3  # …the sentence vector
BATCH = 128  # queries encoded at once


@dataclass(frozen=True, slots=True)
class View:
    """One way to look at a query, cut into n-grams of these sizes."""

    text: Callable[[ParsedQuery], str]
    sizes: range


VIEWS = (
    View(lambda query: query.normalised, range(2, 6)),
    View(lambda query: query.consonants, range(2, 5)),
    View(lambda query: normalise(query.plain), range(2, 6)),
)
NGRAM_COLUMNS = BUCKETS * len(VIEWS)


@dataclass(frozen=True, slots=True)
class Features:
    """What is known of each query: the weights of its n-grams by bucket, and its vector.

    Without the encoder the vectors have no columns.
    """

    ngrams: SparseRows
    vectors: Floats

    def __len__(self) -> int:
        return len(self.ngrams)

    def __matmul__(self, weights: Floats) -> Floats:
        """Return the product with a dense matrix: its rows are the buckets, then the vector."""
        product = self.ngrams @ weights[:NGRAM_COLUMNS]
        product += self.vectors @ weights[NGRAM_COLUMNS:]
        return product

    def transposed_product(self, other: Floats) -> Floats:
        """Return the product of the transposed matrix with a dense one of as many rows."""
        product = np.zeros((self.width, other.shape[1]), np.float32)
        self.ngrams.add_transposed_product(other, product[:NGRAM_COLUMNS])
        product[NGRAM_COLUMNS:] = self.vectors.T @ other
        return product

    @property
    def width(self) -> int:
        """The number of features."""
        return NGRAM_COLUMNS + int(self.vectors.shape[1])

    def take(self, rows: Sequence[int] | NDArray[Any]) -> "Features":
        """Return those of some of the queries."""
        return Features(self.ngrams.take(rows), self.vectors[np.asarray(rows)])


def counted(queries: Iterable[ParsedQuery], count: int, encoder: Encoder | None) -> Features:
    """Return the features of so many queries, their n-grams counted and not weighed yet.

    The queries are taken a few at a time, so that they may be parsed on the way.
    """
    vectors = np.zeros((count, 0 if encoder is None else SIZE), np.float32)

    def rows() -> Iterator[Mapping[int, float]]:
        rest = iter(queries)
        for start in range(0, count, BATCH):
            batch = list(islice(rest, BATCH))
            if encoder is not None:
                vectors[start : start + BATCH] = _sentence_vectors(batch, encoder)
            yield from map(_counts, batch)

    return Features(SparseRows.of(rows(), NGRAM_COLUMNS), vectors)


def buckets(word: str) -> Integers:
    """Return the buckets of the n-grams of a normalised word, as it is written."""
    return np.array(_ngrams(word, VIEWS[0].sizes), np.int64) % BUCKETS


def idf(counts: SparseRows) -> Floats:
    """Return the inverse document frequency of each bucket: the rarer, the more it tells."""
    return np.asarray(np.log((1 + len(counts)) / (1 + counts.counts())) + 1, np.float32)


def weigh(counts: SparseRows, weights: Floats) -> None:
    """Turn counts, in place, into TF-IDF rows in which each view has the same length."""
    for buckets, values in counts:
        values *= weights[buckets]
        views = buckets // BUCKETS
        lengths = np.sqrt(np.bincount(views, values * values, len(VIEWS)))
        values *= (NGRAM_WEIGHT / np.maximum(lengths, np.finfo(np.float32).tiny))[views]


def _sentence_vectors(queries: Sequence[ParsedQuery], encoder: Encoder) -> Floats:
    """Return the mean direction of each query as written and as read in plain words."""
    # A query that reads as it is written, as most do, is encoded once.
    sentences = {text: None for query in queries for text in (query.written, query.plain)}
    place = {sentence: index for index, sentence in enumerate(sentences)}
    encoded = encoder.encode(list(sentences))
    means = encoded[[place[query.written] for query in queries]]
    means += encoded[[place[query.plain] for query in queries]]
    lengths = np.linalg.norm(means, axis=1, keepdims=True)
    means *= VECTOR_WEIGHT / np.maximum(lengths, np.finfo(np.float32).tiny)
    return means


def _counts(query: ParsedQuery) -> Mapping[int, float]:
    buckets: dict[int, float] = defaultdict(float)
    for index, view in enumerate(VIEWS):
        words = view.text(query).split()
        counts = Counter(ngram for word in words for ngram in _ngrams(word, view.sizes))
        for ngram, count in counts.items():
            buckets[index * BUCKETS + ngram % BUCKETS] += 1 + math.log(count)
    return buckets


@lru_cache(maxsize=2048)  # few words make up most questions
def _ngrams(word: str, sizes: range) -> "array[int]":
    """Return the n-grams of a word, each as its CRC-32."""
    return array("I", (zlib.crc32(ngram.encode()) for ngram in _pieces(f" {word} ", sizes)))


def _pieces(padded: str, sizes: range) -> Iterator[str]:
    for size in sizes:
        if size >= len(padded):
            yield padded
            break
        for start in range(len(padded) - size + 1):
            yield padded[start : start + size]
