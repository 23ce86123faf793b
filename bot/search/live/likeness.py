"""How like two of some questions are, as the search sees them."""

from collections.abc import Sequence

from bot.core.questions.likeness import LIKE
from bot.search.encoder import Floats
from bot.search.nearest import cosines
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
