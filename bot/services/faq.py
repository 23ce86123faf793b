"""Finding the answer to a question in a person's own words."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.catalog.catalog import Catalog
from bot.core.answers import Candidate, Decision, decide
from bot.core.languages import language_of
from bot.search.corpus import Contrast, Corpus
from bot.search.explanation import Explanation
from bot.search.model import Model
from bot.search.normalise import normalise
from bot.search.ranker import Ranker
from bot.search.reading import Vocabulary

BUILD = Path(__file__).parents[2] / "build"  # where the fitted search is kept; made when missing
FOREIGN = ("fr", "en")  # kinds of phrasings without Darija


@dataclass(frozen=True, slots=True)
class Found:
    """What to reply to a question, how the topics ranked, and how the question is written.

    `language` is one of ours or core.languages.DARIJA; None when the words do not tell.
    """

    decision: Decision
    ranked: Sequence[Candidate]
    language: str | None

    @property
    def confidence(self) -> float:
        """How probable the best topic of ours is, 0 to 1."""
        return next((c.score for c in self.ranked if c.topic is not None), 0.0)


class Faq:
    """The questions and answers of the catalog, searched."""

    def __init__(self, catalog: Catalog, *, folder: Path = BUILD) -> None:
        """Load the search that was fitted to this content into `folder`, or fit it now."""
        self._ranker = Ranker(corpus(catalog), folder)

    @property
    def fitted(self) -> Model:
        """What the search has learnt, to be measured."""
        return self._ranker.fitted

    def find(self, question: str) -> Found:
        """Return the reply that `question` deserves."""
        ranked = self._ranker.rank(question)
        return Found(
            decide(ranked, may_answer=self._ranker.may_answer),
            ranked,
            language_of(question, darija=self._ranker.read(question).darija),
        )

    def explain(self, question: str) -> Explanation:
        """Return how `question` is read and ranked, and what decided."""
        return self._ranker.explain(question)


def corpus(catalog: Catalog) -> Corpus:
    """Return what the search learns from the content."""
    topics = catalog.topics.values()
    words = catalog.search_words
    return Corpus(
        {
            topic.id: (
                *topic.title.values(),
                *(phrase for phrases in topic.phrasings.values() for phrase in phrases),
            )
            for topic in topics
        },
        catalog.not_ours,
        tuple(Contrast(contrast.ours, contrast.others) for contrast in words.contrasts),
        Vocabulary(
            words.darija,
            words.shared,
            words.sms,
            frozenset(
                word
                for topic in topics
                for kind in FOREIGN
                for phrase in (*topic.phrasings.get(kind, ()), topic.title[kind])
                for word in normalise(phrase).split()
            ),
        ),
    )
