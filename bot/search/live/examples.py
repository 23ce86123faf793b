"""Phrasings of topics that the model was not fitted to: which one a question is nearest to."""

from collections.abc import Mapping, Sequence

from bot.core.questions.likeness import POSSIBLE, Near
from bot.search.live.likeness import cosines
from bot.search.ranker import Ranker


class Examples:
    """The phrasings of some topics, as features."""

    def __init__(self, ranker: Ranker, phrasings: Mapping[str, Sequence[str]]) -> None:
        self._ranker = ranker
        said = [(topic, words) for topic, own in phrasings.items() for words in own]
        self.topics = [topic for topic, _ in said]
        self._rows = ranker.features_of([words for _, words in said]) if said else None

    def nearest(self, question: str) -> Near | None:
        """Return the topic whose phrasing a question is nearest to, None where it is like none.

        How near it is to what the model knows is only looked at where it matters.
        """
        if self._rows is None or not question.strip():
            return None
        asked = self._ranker.features_of([question])
        likeness = cosines(asked, self._rows)
        best = int(likeness.argmax())
        cosine = float(likeness[best])
        if cosine < POSSIBLE:
            return None
        return Near(self.topics[best], cosine, self._ranker.nearest_known(asked))
