"""What is in force beside the content: one catalog and one search, changed between two steps."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from bot.catalog.catalog import Catalog
from bot.catalog.model import Source, Topic
from bot.core.questions.answers import Candidate, Decision, Outcome
from bot.core.questions.likeness import Match, Near
from bot.core.questions.passages import Size
from bot.search.live.examples import Examples
from bot.search.live.likeness import Likeness
from bot.services.questions.faq import Faq, Found

T = TypeVar("T")
_PIECES = (Size.SENTENCE, Size.CLAUSE)


class Merged(Mapping[str, T]):
    """What the content has, and behind it what has come since; the content goes first."""

    def __init__(self, content: Mapping[str, T]) -> None:
        self._content = content
        self.since: Mapping[str, T] = {}

    def __getitem__(self, key: str) -> T:
        """Return what is known by a key."""
        return self._content[key] if key in self._content else self.since[key]

    def __iter__(self) -> Iterator[str]:
        """Yield the keys, those of the content first."""
        yield from self._content
        yield from (key for key in self.since if key not in self._content)

    def __len__(self) -> int:
        """Return how many there are."""
        return sum(1 for _ in self)


class LiveFaq(Faq):
    """The search as it was fitted, and beside it the phrasings of what has come since.

    The fitted weights stay as they are, and with them every answer of the content; a question that
    is all but word for word a phrasing is answered by its topic, whatever the weights say.
    """

    def __init__(self, faq: Faq) -> None:
        """Take over what was fitted."""
        vars(self).update(vars(faq))
        self.examples = Examples(self._ranker, {})

    def examples_of(self, phrasings: Mapping[str, Sequence[str]]) -> Examples:
        """Return the phrasings of topics, to be looked at or put into force."""
        return Examples(self._ranker, phrasings)

    def likeness(self) -> Likeness:
        """Return what tells how like questions are."""
        return Likeness(self._ranker)

    def find(self, question: str, *, today: date | None = None) -> Found:
        """Return the reply that `question` deserves."""
        return self.beside(question, super().find(question, today=today), self.examples)

    def near(self, question: str, examples: Examples) -> Near | None:
        """Return what a question is nearest to, without what is polite around it."""
        asked = self._courtesies.middle(self._small_talk.without(question))
        return examples.nearest(asked) if self._ranker.may_answer else None

    def beside(self, question: str, found: Found, examples: Examples) -> Found:
        """Return the reply with what is like a question, or one of those in it, looked at too."""
        near = self.near(question, examples)
        is_answered = found.decision.outcome is Outcome.ANSWER
        match near.match if near else None:
            case Match.SAME:
                return _answered(found, near)
            case Match.LIKE if not is_answered:
                return _answered(found, near)
            case Match.OFFERED if not is_answered:
                return _offered(found, near)
        return self._joined(question, found, examples) if is_answered else found

    def _joined(self, question: str, found: Found, examples: Examples) -> Found:
        """Return the reply to two questions of which one is a phrasing all but word for word."""
        if len(found.decision.topics) > 1 or not examples.topics:
            return found
        pieces = [one.text for one in self._passages.read(question) if one.size in _PIECES]
        near = (self.near(one, examples) for one in pieces)
        same = next((one for one in near if one and one.match is Match.SAME), None)
        if same is None:
            return found
        topics = (*found.decision.topics, same.topic)
        return replace(found, decision=Decision(Outcome.ANSWER, topics))


class Live:
    """The catalog and the search with what is in force, for all who use either."""

    def __init__(self, catalog: Catalog, faq: Faq) -> None:
        self.content = catalog
        self._topics = Merged(catalog.topics)
        self._sources = Merged(catalog.sources)
        self.catalog = replace(catalog, topics=self._topics, sources=self._sources)
        self.faq = LiveFaq(faq)

    def put(self, topics: Mapping[str, Topic], sources: Mapping[str, Source]) -> None:
        """Put these topics into force in the place of those before; nothing is awaited between."""
        examples = self.faq.examples_of(
            {key: sum(topic.phrasings.values(), ()) for key, topic in topics.items()}
        )
        self._sources.since = {**self._sources.since, **sources}
        self._topics.since = topics
        self.faq.examples = examples


def _answered(found: Found, near: Near | None) -> Found:
    if near is None:
        return found
    ranked = [Candidate(near.topic, near.cosine), *found.ranked]
    decision = Decision(Outcome.ANSWER, (near.topic,))
    return replace(found, decision=decision, ranked=ranked, date=None, beside=None)


def _offered(found: Found, near: Near | None) -> Found:
    if near is None:
        return found
    topics = tuple(dict.fromkeys((near.topic, *found.decision.topics)))[:3]
    return replace(found, decision=Decision(Outcome.CHOICES, topics))
