"""Finding the answer to a question in a person's own words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.catalog.catalog import Catalog
from bot.core.answers import Candidate, Decision, Outcome, decide
from bot.core.calendar.date_questions import DateQuestion, decided, promoted
from bot.core.writing.languages import language_of
from bot.search.corpus import Contrast, Corpus
from bot.search.date_reader import date_reader
from bot.search.explanation import Explanation
from bot.search.model import Model
from bot.search.normalise import normalise
from bot.search.query import Vocabulary
from bot.search.ranker import Ranker

BUILD = Path(__file__).parents[3] / "build"  # where the fitted search is kept; made when missing
LONGEST_PHRASE = 200  # characters of a question that editors answer word for word
LIKELY = 0.3  # a topic beside the date that is at least as probable gets a button
FOREIGN = ("fr", "en")  # kinds of phrasings without Darija


@dataclass(frozen=True, slots=True)
class Found:
    """What to reply to a question, how the topics ranked, and how the question is written.

    `language` is one of ours or core.languages.DARIJA; None when the words do not tell. `date` is
    what is asked about the date, None when nothing is; `beside` is the topic of what is asked
    beside the date, where that is answered.
    """

    decision: Decision
    ranked: Sequence[Candidate]
    language: str | None
    date: DateQuestion | None = None
    beside: str | None = None

    @property
    def confidence(self) -> float:
        """How probable the best topic of ours is, 0 to 1."""
        return next((c.score for c in self.ranked if c.topic is not None), 0.0)


class Faq:
    """The questions and answers of the catalog, searched."""

    def __init__(self, catalog: Catalog, *, folder: Path = BUILD) -> None:
        """Load the search that was fitted to this content into `folder`, or fit it now."""
        self._ranker = Ranker(corpus(catalog), folder)
        self._topics = catalog.topics
        self._word_for_word = {
            normalise(asked): topic for asked, topic in catalog.search_words.word_for_word.items()
        }
        self._date_topic = catalog.search_words.dates.topic
        self._late_topic = catalog.search_words.dates.late_topic
        self._dates = date_reader(catalog.search_words.dates)
        self._about_date = frozenset(t.id for t in catalog.topics.values() if t.is_about_date)

    @property
    def model(self) -> Model:
        """What the search has learnt, to be measured."""
        return self._ranker.model

    def find(self, question: str, *, today: date | None = None) -> Found:
        """Return the reply that `question` deserves.

        With `today`, topics that nobody is to know of on that day are left out.
        """
        ranked = [
            candidate
            for candidate in self._ranker.rank(question)
            if candidate.topic is None or self._is_known(candidate.topic, today)
        ]
        decision = self._decide(question, ranked, today)
        asked = self._dates.read(question)
        if asked is not None:
            decision = decided(
                decision,
                ranked,
                asked,
                topic=self._date_topic,
                late_topic=self._late_topic,
                family=self._about_date,
            )
        elif decision.topics == (self._date_topic,) and self._dates.is_elsewhere(question):
            # The date of something else: no official answer, though it sounds like ours.
            decision = decide(ranked, may_answer=False)
        elif decision.outcome is Outcome.ANSWER and decision.topics[0] in self._about_date:
            asked = DateQuestion(is_whole=False)
        return Found(
            decision,
            promoted(ranked, decision),
            language_of(question, darija=self._ranker.parse(question).darija),
            asked,
            self._beside(asked, today)
            if asked and decision.topics == (self._date_topic,)
            else None,
        )

    def _beside(self, asked: DateQuestion, today: date | None) -> str | None:
        """Return the topic of what is asked beside the date, None where none is likely."""
        if not asked.rest:
            return None
        best, *_ = (c for c in self._ranker.rank(asked.rest) if c.topic is not None)
        is_new = best.topic not in self._about_date and self._is_known(best.topic or "", today)
        return best.topic if is_new and best.score >= LIKELY else None

    def _decide(self, question: str, ranked: Sequence[Candidate], today: date | None) -> Decision:
        """Return what the search would do; what editors answer word for word is answered."""
        is_short = len(question) <= LONGEST_PHRASE
        topic = self._word_for_word.get(normalise(question)) if is_short else None
        if topic is not None and self._ranker.may_answer and self._is_known(topic, today):
            return Decision(Outcome.ANSWER, (topic,))
        return decide(ranked, may_answer=self._ranker.may_answer)

    def _is_known(self, topic: str, today: date | None) -> bool:
        return today is None or self._topics[topic].is_known(today)

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
                *(topic.title[code] for code in catalog.languages),
                topic.darija,
                *(phrase for phrases in topic.phrasings.values() for phrase in phrases),
            )
            for topic in topics
        },
        catalog.out_of_scope,
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
