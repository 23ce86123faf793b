"""What is asked beside what is told: « c’est quand, et combien si je tarde ? »."""

from collections.abc import Collection, Sequence

from bot.core.questions.answers import SURE, Candidate
from bot.core.questions.overlooked import is_joined
from bot.core.questions.passages import CLEAR, Heard, Size

GUESSED = 0.08  # a half that nobody is sure of may mean what it is at least so like…
BUTTONS = 2  # …so many topics at most…
NEXT_BEST = 4  # …of which the second is at most so many times less probable than the first
FOREIGN = 0.25  # beside a date of ours, another question is seldom somebody else's


def asked_beside(
    heard: Sequence[Heard], about_date: Heard, family: Collection[str], *, least: float = CLEAR
) -> Heard | None:
    """Return the most probable question that is joined to the piece about the date, or None.

    `family` are the topics of the date: they are no other question; `least` is how probable it is.
    """
    pieces = [one for one in heard[1:] if one.is_spoken and one.passage.size is not Size.WINDOW]
    others = [
        one
        for one in pieces
        if one.passage.asks
        and one.best.topic not in family
        and one.passage.is_apart(about_date.passage)
        and (is_joined(one, pieces) or is_joined(about_date, pieces))
        and one.best.score >= least
        and one.foreign <= one.best.score
    ]
    return max(others, key=lambda one: one.best.score, default=None)


def may_be_told(other: Heard) -> bool:
    """Tell whether it is sure enough to be answered below the date; else it is offered."""
    return other.best.score >= SURE and other.foreign <= FOREIGN


def guesses(one: Heard, told: Collection[str]) -> tuple[str, ...]:
    """Return what a half may mean that is not told: two topics where it is not sure."""
    untold = others(one, told)
    least = max([GUESSED, *(c.score / NEXT_BEST for c in untold[:1])])
    likely = [c for c in untold[1:] if c.score >= least]
    kept = untold[:1] if one.is_sure else [*untold[:1], *likely][:BUTTONS]
    return tuple(c.topic for c in kept if c.topic is not None)


def others(one: Heard, told: Collection[str]) -> Sequence[Candidate]:
    """Return what a half may mean but what is told, best first."""
    return [c for c in one.ranked if c.topic is not None and c.topic not in told]
