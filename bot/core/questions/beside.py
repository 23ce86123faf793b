"""What is asked in one breath with the date: « c’est quand, et combien si je tarde ? »."""

from collections.abc import Collection, Sequence

from bot.core.questions.answers import SURE
from bot.core.questions.overlooked import is_joined
from bot.core.questions.passages import CLEAR, Heard, Size

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
