"""Rows of numbers of which most are zero: only the others are kept."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
Places = NDArray[np.uint16] | NDArray[np.uint32]

WRITTEN_OUT = 64  # rows


@dataclass(frozen=True, slots=True)
class SparseRows:
    """A matrix by rows (CSR): the entries of row `n` lie from `begins[n]` to `begins[n + 1]`.

    Each is a column, at most once a row, and the value there.
    """

    begins: Integers  # one more than there are rows
    columns: Places
    values: Floats
    width: int  # columns of the whole matrix

    @classmethod
    def of(cls, rows: Iterable[Mapping[int, float]], width: int) -> "SparseRows":
        """Return rows given as the values by their columns."""
        kind = _kind(width)
        begins, columns, values = array("q", [0]), array(np.dtype(kind).char), array("f")
        for row in rows:
            columns.extend(row.keys())
            values.extend(row.values())
            begins.append(len(values))
        return cls(
            np.frombuffer(begins, np.int64),
            np.frombuffer(columns, kind),
            np.frombuffer(values, np.float32),
            width,
        )

    def __len__(self) -> int:
        return len(self.begins) - 1

    def __iter__(self) -> Iterator[tuple[Places, Floats]]:
        """Yield the columns and the values of each row; the values may be changed in place."""
        for begin, end in pairwise(self.begins.tolist()):
            yield self.columns[begin:end], self.values[begin:end]

    def __matmul__(self, other: Floats) -> Floats:
        """Return the product with a dense matrix of `width` rows."""
        product = np.empty((len(self), other.shape[1]), np.float32)
        for into, (columns, values) in zip(product, self, strict=True):
            np.dot(values, other.take(columns, axis=0), into)
        return product

    def add_transposed_product(self, other: Floats, product: Floats) -> None:
        """Add to `product` that of the transposed matrix with a dense one of as many rows.

        Of a few rows at a time, the columns that occur in any are written out for all of them:
        so many zeros cost less than an index of the entries by column takes room.
        """
        place = np.zeros(self.width, np.int32)
        for first in range(0, len(self), WRITTEN_OUT):
            begins = self.begins[first : first + WRITTEN_OUT + 1]
            entries = slice(begins[0], begins[-1])
            columns = self.columns[entries]
            place[:] = 0
            place[columns] = 1
            present = np.flatnonzero(place)
            place[present] = np.arange(len(present))
            height = len(begins) - 1
            block = np.zeros((height, len(present)), np.float32)
            row_begins = np.repeat(np.arange(height) * len(present), np.diff(begins))
            block.reshape(-1)[row_begins + place[columns]] = self.values[entries]
            product[present] += block.T @ other[first : first + WRITTEN_OUT]

    def take(self, rows: Sequence[int] | NDArray[Any]) -> "SparseRows":
        """Return some of the rows."""
        chosen = np.arange(len(self))[np.asarray(rows)]
        counts = np.diff(self.begins)[chosen]
        places = spread(self.begins[chosen], counts)
        begins = np.concatenate([[0], np.cumsum(counts)])
        return SparseRows(begins, self.columns[places], self.values[places], self.width)

    def counts(self) -> Integers:
        """Return how many rows have each column."""
        counts = np.zeros(self.width, np.int64)
        for columns, _ in self:
            counts[columns] += 1
        return counts

    def transposed(self, wanted: NDArray[np.bool_]) -> "SparseRows":
        """Return the columns as rows, in order; those that are not wanted are empty."""
        counts = np.where(wanted, self.counts(), 0)
        begins = np.concatenate([[0], np.cumsum(counts)])
        free = begins[:-1].copy()  # the next place of each column
        rows, values = np.empty(begins[-1], _kind(len(self))), np.empty(begins[-1], np.float32)
        for row, (columns, own) in enumerate(self):
            kept = wanted[columns]
            places = free[columns[kept]]
            rows[places], values[places] = row, own[kept]
            free[columns] += 1
        return SparseRows(begins, rows, values, len(self))


def spread(begins: Integers, counts: Integers) -> Integers:
    """Return the places of spans that begin there and are so long, one span after the other."""
    offsets = begins - np.cumsum(counts) + counts
    return np.asarray(np.repeat(offsets, counts) + np.arange(counts.sum()))


def _kind(count: int) -> type[Any]:
    return np.uint16 if count <= np.iinfo(np.uint16).max + 1 else np.uint32
