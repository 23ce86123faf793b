"""The known examples: how like a question the nearest example of a topic is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.search.encoder import Floats
from bot.search.features import Features
from bot.search.sparse import Integers, Places, spread

COMMON = 0.05  # share of the examples; n-grams that more of them hold tell little and cost most
TINY = np.float32(1e-9)


@dataclass(frozen=True, slots=True)
class Nearest:
    """The features of the examples, topic by topic; those of a topic begin at `begins`.

    An example has few rare n-grams, so these stand by bucket: those of a bucket begin at `spans`,
    and each is a place in `holders` (the example) and `shares` (its weight there).
    """

    vectors: Floats
    lengths: Floats  # of the whole rows
    begins: Integers  # one more than there are topics
    spans: Integers
    holders: Places
    shares: Floats

    def likeness(self, queries: Features, topics: Sequence[Integers]) -> list[Floats]:
        """Return the cosines of each query and its nearest example of each of its topics.

        The examples of a topic are read once for all the queries that it may be the topic of.
        """
        shared = [self._shared(buckets, values) for buckets, values in queries.ngrams]
        nearest = [np.zeros(len(own), np.float32) for own in topics]
        for topic in np.unique(np.concatenate(topics)) if topics else ():
            start, end = self.begins[topic], self.begins[topic + 1]
            asked = [row for row, own in enumerate(topics) if topic in own]
            products = self.vectors[start:end] @ queries.vectors[asked].T
            for row, product in zip(asked, products.T, strict=True):
                likely = (product + shared[row][start:end]) / self.lengths[start:end]
                nearest[row][topics[row] == topic] = likely.max(initial=0)
        return [near / length for near, length in zip(nearest, lengths(queries), strict=True)]

    def cosines(self, query: Features) -> Floats:
        """Return the cosine of one query and each example, of n-grams the rare ones alone."""
        ((buckets, values),) = query.ngrams
        products = self.vectors @ query.vectors[0] + self._shared(buckets, values)
        return np.asarray(products / self.lengths / lengths(query), np.float32)

    def _shared(self, buckets: Places, values: Floats) -> Floats:
        """Return what the n-grams of a row give to its product with each example."""
        counts = self.spans[buckets + 1] - self.spans[buckets]
        places = spread(self.spans[buckets], counts)
        shares = self.shares[places] * np.repeat(values, counts)
        shared = np.bincount(self.holders[places], shares, len(self.vectors))
        return np.asarray(shared, np.float32)


def index(rows: Features, columns: Integers, classes: int) -> Nearest:
    """Return the examples of which `rows` are the features and `columns` the topics, in order."""
    is_rare = rows.ngrams.counts() <= max(1, COMMON * len(rows))
    buckets = rows.ngrams.transposed(is_rare)
    begins = np.searchsorted(columns, np.arange(classes + 1))
    return Nearest(
        rows.vectors, lengths(rows), begins, buckets.begins, buckets.columns, buckets.values
    )


def lengths(rows: Features) -> Floats:
    """Return the length of each row of features, never nothing."""
    ngrams = [np.vdot(values, values) for _, values in rows.ngrams]
    vectors = np.einsum("ij,ij->i", rows.vectors, rows.vectors)
    return np.asarray(np.maximum(np.sqrt(np.array(ngrams) + vectors), TINY), np.float32)
