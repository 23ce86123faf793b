"""The known examples: how like a question the nearest example of a topic is."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from bot.search.encoder import Floats
from bot.search.features import NGRAM_COLUMNS
from bot.search.regression import Integers

COMMON = 0.05  # share of the examples; n-grams that more of them hold tell little and cost most
TINY = np.float32(1e-9)


@dataclass(frozen=True, slots=True)
class Nearest:
    """The features of the examples, topic by topic; those of a topic begin at `begins`.

    An example has few rare n-grams, so these stand by bucket: those of a bucket begin at `spans`,
    and each is a place in `holders` (the example) and `shares` (its weight there).
    """

    vectors: Floats
    begins: Integers  # one more than there are topics
    spans: Integers
    holders: Integers
    shares: Floats

    def likeness(self, row: Floats, topics: Iterable[int]) -> Floats:
        """Return for each of `topics` the cosine of `row` and its nearest example."""
        row = directions(row[np.newaxis])[0]
        vector = row[NGRAM_COLUMNS:]
        shared = self._shared(row)
        return np.array(
            [
                (self.vectors[start:end] @ vector + shared[start:end]).max(initial=0)
                for start, end in (
                    (self.begins[topic], self.begins[topic + 1]) for topic in topics
                )
            ],
            np.float32,
        )

    def _shared(self, row: Floats) -> Floats:
        """Return what the n-grams of `row` give to its cosine with each example."""
        buckets = np.flatnonzero(row[:NGRAM_COLUMNS])
        counts = self.spans[buckets + 1] - self.spans[buckets]
        # Where each span's places lie, one span after the other, without a loop.
        offsets = self.spans[buckets] - np.cumsum(counts) + counts
        places = np.repeat(offsets, counts) + np.arange(counts.sum())
        shares = self.shares[places] * np.repeat(row[buckets], counts)
        shared = np.bincount(self.holders[places], shares, len(self.vectors))
        return np.asarray(shared, np.float32)


def index(rows: Floats, columns: Integers, classes: int) -> Nearest:
    """Return the examples of which `rows` are the features and `columns` the topics."""
    order = np.argsort(columns, kind="stable")
    ordered = directions(rows[order])
    ngrams = ordered[:, :NGRAM_COLUMNS]
    ngrams[:, np.count_nonzero(ngrams, axis=0) > max(1, COMMON * len(rows))] = 0
    buckets, holders = np.nonzero(ngrams.T)
    return Nearest(
        np.ascontiguousarray(ordered[:, NGRAM_COLUMNS:]),
        np.searchsorted(columns[order], np.arange(classes + 1)),
        np.searchsorted(buckets, np.arange(NGRAM_COLUMNS + 1)),
        holders.astype(np.int32),
        ngrams[holders, buckets],
    )


def directions(rows: Floats) -> Floats:
    """Return the rows with length 1."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, TINY), np.float32)
