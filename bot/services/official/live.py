"""What is in force beside the content: one catalog and one search, changed between two steps."""

import asyncio
import copy
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from bot.catalog.catalog import Catalog
from bot.catalog.model import Source, Topic
from bot.core.questions.answers import Candidate, Decision, Outcome
from bot.core.questions.likeness import Match, Near
from bot.core.questions.passages import Size
from bot.search.live.examples import Examples
from bot.search.live.likeness import Likeness
from bot.services.questions.faq import Faq
from bot.services.questions.found import Found

T = TypeVar("T")
Phrasings = Mapping[str, Sequence[str]]
_PIECES = (Size.SENTENCE, Size.CLAUSE)


class Merged(Mapping[str, T]):
    """What the content has, and behind it what has come since; the content goes first.

    The content may be put in the place of what it was, with what institutions have stated.
    """

    def __init__(self, content: Mapping[str, T]) -> None:
        self.content = content
        self.since: Mapping[str, T] = {}

    def __getitem__(self, key: str) -> T:
        """Return what is known by a key."""
        return self.content[key] if key in self.content else self.since[key]

    def __iter__(self) -> Iterator[str]:
        """Yield the keys, those of the content first."""
        yield from self.content
        yield from (key for key in self.since if key not in self.content)

    def __len__(self) -> int:
        """Return how many there are."""
        return sum(1 for _ in self)


@dataclass(frozen=True, slots=True)
class Mind:
    """What answers at a moment: a search as it was fitted, and phrasings beside it.

    Topics that the search has `learnt` are answered by their phrasings only where a question is
    all but one of these, word for word.
    """

    faq: Faq
    examples: Examples
    learnt: frozenset[str] = frozenset()


class LiveFaq(Faq):
    """The search as it was fitted last, and beside it the phrasings of what has come since.

    A question that is all but word for word a phrasing is answered by its topic, whatever the
    weights say; what is only like one, until the search has learnt that topic.
    """

    def __init__(self, faq: Faq) -> None:
        """Take over what was fitted."""
        vars(self).update(vars(faq))
        self.fitted = faq
        self.mind = Mind(faq, Examples(self._ranker, {}))

    def with_phrasings(self, faq: Faq, phrasings: Phrasings, learnt: Collection[str]) -> Mind:
        """Return a search with phrasings beside it, to be looked at or put into force."""
        return Mind(faq, Examples(faq.ranker, phrasings), frozenset(learnt))

    def examples_of(self, phrasings: Phrasings) -> Examples:
        """Return the phrasings of topics as the search in force reads them."""
        return Examples(self.mind.faq.ranker, phrasings)

    def likeness(self) -> Likeness:
        """Return what tells how like questions are."""
        return Likeness(self._ranker)

    def find(self, question: str, *, today: date | None = None) -> Found:
        """Return the reply that `question` deserves."""
        return self.found_by(self.mind, question, today=today)

    def found_by(self, mind: Mind, question: str, *, today: date | None = None) -> Found:
        """Return the reply that a question gets from what may not be in force."""
        found = mind.faq.find(question, today=today)
        return self.beside(question, found, mind.examples, mind.learnt)

    def near(self, question: str, examples: Examples) -> Near | None:
        """Return what a question is nearest to, without what is polite around it."""
        asked = self._courtesies.middle(self._small_talk.without(question))
        return examples.nearest(asked) if self._ranker.may_answer else None

    def beside(
        self,
        question: str,
        found: Found,
        examples: Examples,
        learnt: Collection[str] = (),
    ) -> Found:
        """Return the reply with what is like a question, or one of those in it, looked at too."""
        near = self.near(question, examples)
        is_open = found.decision.outcome is not Outcome.ANSWER
        may_be_like = is_open and near is not None and near.topic not in learnt
        match near.match if near else None:
            case Match.SAME:
                return _answered(found, near)
            case Match.LIKE if may_be_like:
                return _answered(found, near)
            case Match.OFFERED if may_be_like:
                return _offered(found, near)
        return found if is_open else self._joined(question, found, examples)

    def _joined(self, question: str, found: Found, examples: Examples) -> Found:
        """Return the reply to two questions of which one is a phrasing all but word for word."""
        if len(found.decision.topics) > 1 or not examples.topics:
            return found
        pieces = [one.text for one in self._passages.read(question) if one.size in _PIECES]
        near = (self.near(one, examples) for one in pieces)
        same = next((one for one in near if one and one.match is Match.SAME), None)
        if same is None or same.topic in found.decision.topics:
            return found
        topics = (*found.decision.topics, same.topic)
        return replace(found, decision=Decision(Outcome.ANSWER, topics))


class Live:
    """The catalog and the search with what is in force, for all who use either.

    `content` is what the files have; `changed` is set where the search has something to learn, or
    to measure.
    """

    def __init__(self, catalog: Catalog, faq: Faq) -> None:
        self.content = catalog
        self._topics = Merged(catalog.topics)
        self._sources = Merged(catalog.sources)
        self._facts = Merged(catalog.facts)
        self._guides = Merged(catalog.guides)
        self._pages = Merged(catalog.pages)
        self.catalog = replace(
            catalog,
            topics=self._topics,
            sources=self._sources,
            facts=self._facts,
            guides=self._guides,
            pages=self._pages,
            redactor=copy.copy(catalog.redactor),
        )
        self.faq = LiveFaq(faq)
        self.changed = asyncio.Event()

    @property
    def since(self) -> Mapping[str, Topic]:
        """The topics in force that the content has not."""
        return self._topics.since

    def restate(self, content: Catalog) -> None:
        """Put the content with what institutions have stated in the place of the one before.

        The search goes on as it is: how things are asked has not changed.
        """
        self._topics.content = content.topics
        self._sources.content = content.sources
        self._facts.content = content.facts
        self._guides.content = content.guides
        self._pages.content = content.pages
        phones = [one.texts[content.default] for one in content.facts.values() if one.is_phone]
        self.catalog.redactor.publish(phones)

    def put(self, topics: Mapping[str, Topic], sources: Mapping[str, Source]) -> None:
        """Put these topics into force in the place of those before; nothing is awaited between.

        Where the search has learnt one that is not in force any more, that of the content goes on
        until it is fitted anew.
        """
        mind = self.faq.mind
        is_good = all(topics.get(key) == self.since.get(key) for key in mind.learnt)
        faq, learnt = (mind.faq, mind.learnt) if is_good else (self.faq.fitted, frozenset[str]())
        self._sources.since = {**self._sources.since, **sources}
        self._topics.since = topics
        self.faq.mind = self.faq.with_phrasings(faq, phrasings_of(topics), learnt)
        self.changed.set()

    def learnt(self, faq: Faq, topics: Mapping[str, Topic]) -> Mind:
        """Return what would answer with a search that has learnt these topics."""
        return self.faq.with_phrasings(faq, phrasings_of({**self.since, **topics}), topics)


def phrasings_of(topics: Mapping[str, Topic]) -> Phrasings:
    """Return the phrasings of topics, whatever they are written in."""
    return {key: sum(topic.phrasings.values(), ()) for key, topic in topics.items()}


def _answered(found: Found, near: Near | None) -> Found:
    if near is None:
        return found
    ranked = [Candidate(near.topic, near.cosine), *found.ranked]
    decision = Decision(Outcome.ANSWER, (near.topic,))
    return replace(found, decision=decision, ranked=ranked, date=None, beside=())


def _offered(found: Found, near: Near | None) -> Found:
    if near is None:
        return found
    topics = tuple(dict.fromkeys((near.topic, *found.decision.topics)))[:3]
    return replace(found, decision=Decision(Outcome.CHOICES, topics))
