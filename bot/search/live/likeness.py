"""How like two of some questions are, as the search sees them."""

from collections.abc import Sequence

import numpy as np

from bot.core.questions.likeness import LIKE
from bot.search.encoder import Floats
from bot.search.features import Features
from bot.search.nearest import lengths
from bot.search.ranker import Ranker


class Likeness:
    """Some questions, each compared with all at once when it is first asked about."""

    def __init__(self, ranker: Ranker, questions: Sequence[str]) -> None:
        self._places = {words: place for place, words in enumerate(dict.fromkeys(questions))}
        self._rows = ranker.features_of(list(self._places)) if self._places else None
        self._cosines: dict[int, Floats] = {}

    def are_alike(self, one: str, other: str) -> bool:
        """Tell whether two of the questions count as one."""
        if self._rows is None:
            return False
        place = self._places[one]
        if place not in self._cosines:
            self._cosines[place] = cosines(self._rows.take([place]), self._rows)
        return bool(self._cosines[place][self._places[other]] >= LIKE)


def cosines(query: Features, rows: Features) -> Floats:
    """Return the cosine of one query and each of a few rows of features."""
    whole = np.zeros((query.width, 1), np.float32)
    ((buckets, values),) = query.ngrams
    whole[buckets, 0] = values
    whole[query.ngrams.width :, 0] = query.vectors[0]
    return np.asarray((rows @ whole)[:, 0] / lengths(rows) / lengths(query), np.float32)
