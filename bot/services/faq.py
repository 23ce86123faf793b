"""Finding the answer to a question in a person's own words."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.catalog.catalog import Catalog
from bot.core.answers import Candidate, Decision, decide
from bot.search.ranker import Ranker


@dataclass(frozen=True, slots=True)
class Found:
    """What to reply to a question, and how the topics ranked."""

    decision: Decision
    ranked: Sequence[Candidate]

    @property
    def confidence(self) -> float:
        """How well the best topic of ours fits, 0 to 1."""
        return next((c.score for c in self.ranked if c.topic is not None), 0.0)


class Faq:
    """The questions and answers of the catalog, searched."""

    def __init__(self, catalog: Catalog) -> None:
        self._ranker = Ranker(
            {
                topic.id: [
                    *topic.title.values(),
                    *(phrase for phrases in topic.phrasings.values() for phrase in phrases),
                ]
                for topic in catalog.topics.values()
            },
            catalog.not_ours,
        )

    def find(self, question: str) -> Found:
        """Return the reply that `question` deserves."""
        ranked = self._ranker.rank(question)
        return Found(decide(ranked), ranked)
