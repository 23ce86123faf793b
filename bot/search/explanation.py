"""Why a question was understood as it was, for the people who tend the content."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.core.questions.answers import Candidate
from bot.search.query import ParsedQuery

OUT_OF_SCOPE = "(not ours)"
T = TypeVar("T")

LEAST_SHARE = 0.01  # of the probability; words that change less are not shown


@dataclass(frozen=True, slots=True)
class Influence:
    """A word of the question, and how much of the first topic's probability goes with it."""

    word: str
    share: float


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A known phrasing and its likeness to the question, 0 to 1. None: it is not ours."""

    text: str
    topic: str | None
    likeness: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a question was read and ranked, the words that decided, and the nearest phrasings."""

    query: ParsedQuery
    ranked: Sequence[Candidate]
    influences: Sequence[Influence]  # most first
    neighbours: Sequence[Neighbour]  # nearest first

    def lines(self) -> Iterator[str]:
        """Yield the explanation line by line."""
        query = self.query
        yield f"normalised  {query.normalised}"
        yield f"consonants  {query.consonants}"
        yield f"read as     {query.plain}"
        yield from (f"            {word} = {plain}" for word, plain in query.replaced)
        for title, candidate in _titled("scores", self.ranked):
            yield f"{title}{candidate.score:.3f}  {candidate.topic or OUT_OF_SCOPE}"
        telling = [one for one in self.influences if abs(one.share) >= LEAST_SHARE]
        for title, influence in _titled("decided by", telling):
            yield f"{title}{influence.share:+.3f} {influence.word}"
        for title, near in _titled("nearest", self.neighbours):
            yield f"{title}{near.likeness:.3f}  {near.topic or OUT_OF_SCOPE}: {near.text}"


def _titled(title: str, items: Sequence[T]) -> Iterator[tuple[str, T]]:
    yield from ((f"{title if n == 0 else '':<12}", item) for n, item in enumerate(items))
