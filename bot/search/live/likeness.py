"""How like two of some questions are, as the encoder sees them."""

from collections.abc import Sequence

import numpy as np

from bot.core.questions.likeness import ALIKE
from bot.search.encoder import Floats
from bot.search.features import Features
from bot.search.nearest import TINY, lengths
from bot.search.ranker import Ranker


class Likeness:
    """Some questions that come and go: each is read once, as long as it is among them."""

    def __init__(self, ranker: Ranker) -> None:
        self._ranker = ranker
        self._vectors: dict[str, Floats] = {}
        self._places: dict[str, int] = {}
        self._cosines = np.zeros((0, 0), np.float32)

    def look_at(self, questions: Sequence[str]) -> None:
        """Compare these questions, and forget all others."""
        new = [one for one in dict.fromkeys(questions) if one not in self._vectors]
        read = self._ranker.features_of(new).vectors if new else ()
        known = {**self._vectors, **dict(zip(new, read, strict=True))}
        self._vectors = {one: known[one] for one in questions}
        self._places = {one: place for place, one in enumerate(self._vectors)}
        rows = np.array(list(self._vectors.values()), np.float32).reshape(len(self._vectors), -1)
        rows = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), TINY)
        self._cosines = rows @ rows.T

    def are_alike(self, one: str, other: str) -> bool:
        """Tell whether two of the questions count as one."""
        return bool(self._cosines[self._places[one], self._places[other]] >= ALIKE)


def cosines(query: Features, rows: Features) -> Floats:
    """Return the cosine of one query and each of a few rows of features."""
    whole = np.zeros((query.width, 1), np.float32)
    ((buckets, values),) = query.ngrams
    whole[buckets, 0] = values
    whole[query.ngrams.width :, 0] = query.vectors[0]
    return np.asarray((rows @ whole)[:, 0] / lengths(rows) / lengths(query), np.float32)
