"""Why a question was understood as it was, for the people who tend the content."""

from dataclasses import dataclass

from bot.search.reading import Reading


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
    """How a question was read, the words that decided, most first, and the nearest phrasings."""

    reading: Reading
    influences: tuple[Influence, ...]
    neighbours: tuple[Neighbour, ...]
