"""What waits for an institution's word: each open point, who asked, and what stands about it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.catalog.model import Fact, Point
from bot.core.audit import SealKey
from bot.core.calendar.morocco import day_of
from bot.core.official.statements import Statement
from bot.core.questions.official import State
from bot.services.official.seals import believed_statements
from bot.storage.database import Reader
from bot.storage.official import figures, statements

COUNTED = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A point with the fact that we have of it, if any, and what was begun about it, if anything.

    `asked` is how often its question was asked in thirty days, without names.
    """

    point: Point
    fact: Fact | None
    statement: Statement | None
    asked: int


async def points(
    content: Catalog,
    read: Reader,
    key: SealKey | None,
    *,
    now: datetime,
    officer_id: int = 0,
) -> Sequence[OpenPoint]:
    """Return what waits for approval, what is open, the most asked first, and what is stated.

    Own drafts stand with what is open. What the files of the content have is no open point, and
    what stands as in force and was not approved so, sealed with `key`, is not there.
    """
    begun = await _begun(read, key, officer_id)
    counts = await asked(read, now=now)
    order = {theme.key: n for n, theme in enumerate(content.themes)}
    of = {topic: order[theme.key] for theme in content.themes for topic in theme.topics}
    found = [
        OpenPoint(one, content.facts.get(key), begun.get(key), counts[one.topic])
        for key, one in content.points.items()
        if not content.is_stated(key)
    ]
    return sorted(
        found,
        key=lambda one: (_rank(one.statement), -one.asked, of[one.point.topic], one.point.topic),
    )


async def asked(read: Reader, *, now: datetime) -> Mapping[str, int]:
    """Return how often each topic was asked in the last thirty days."""
    counts = Counter[str]()
    for row in await figures.answered(read, since=day_of(now - COUNTED)):
        if row["event"] == "given":
            counts[row["topic"]] += row["number"]
    return counts


async def _begun(read: Reader, key: SealKey | None, officer_id: int) -> Mapping[str, Statement]:
    """Return what stands about each point: what waits goes before a draft, and before more."""
    every = [
        *await believed_statements(read, key, State.LIVE),
        *await statements.in_states(read, State.DRAFT, State.WAITING),
    ]
    shown = [one for one in every if one.state is not State.DRAFT or one.author == officer_id]
    order = (State.LIVE, State.DRAFT, State.WAITING)
    return {one.point: one for one in sorted(shown, key=lambda one: order.index(one.state))}


def _rank(statement: Statement | None) -> int:
    match statement.state if statement else None:
        case State.WAITING:
            return 0
        case State.LIVE:
            return 2
    return 1
