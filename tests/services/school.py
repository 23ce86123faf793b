"""What stands for the process that fits the search for a minute, and for what it fits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from bot.core.questions.answers import Candidate
from bot.search.corpus import Corpus
from bot.search.ranker import Ranker
from bot.services.official.learning import Fit, Learning
from bot.services.registry import Services
from bot.storage.database import Database
from tests.built import faq


class Told:
    """A ranking that says what it is told to, in the place of one that is fitted for a minute."""

    may_answer = True

    def __init__(self, corpus: Corpus, says: Mapping[str, str]) -> None:
        self.corpus = corpus
        self._says = says
        self._fitted = faq().ranker

    def __getattr__(self, name: str) -> Any:
        return getattr(self._fitted, name)

    def rank_each(self, questions: Sequence[str]) -> Sequence[Sequence[Candidate]]:
        ranked = self._fitted.rank_each(questions)
        topics = [
            next((t for said, t in self._says.items() if said in one), None) for one in questions
        ]
        return [
            [Candidate(topic, 0.99)] if topic else own
            for topic, own in zip(topics, ranked, strict=True)
        ]


@dataclass
class School:
    """What stands for the process that fits, and how often it was asked."""

    says: dict[str, str] = field(default_factory=dict)
    error: Exception | None = None
    fits: list[Corpus] = field(default_factory=list)

    async def __call__(self, corpus: Corpus) -> Ranker:
        self.fits.append(corpus)
        if self.error:
            raise self.error
        return cast("Ranker", Told(corpus, self.says))


def schooled(db: Database, made: Services, fit: Fit) -> Learning:
    """Have a school teach the search; the floor is one question, which nothing may displace."""
    live = made.live
    words = live.content.search_words
    floor = dict([next(iter(words.floor.items()))])
    live.content = replace(live.content, search_words=replace(words, floor=floor))
    made.official.learning = Learning(db, live, made.official.notices, fit=fit)
    return made.official.learning
