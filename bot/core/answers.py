"""What to do with a ranked question: answer, ask back, or say that one is not sure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

SURE = 0.70  # at or above: answer at once
MARGIN = 0.10  # …and only when the next topic is that far behind
POSSIBLE = 0.25  # a topic below is not even offered
CHOICES = 3


class Outcome(StrEnum):
    """The three honest replies to a question."""

    ANSWER = "answer"
    CHOICES = "choices"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A topic and how well a question fits it, 0 to 1. `topic` None: not a question of ours."""

    topic: str | None
    score: float


@dataclass(frozen=True, slots=True)
class Decision:
    """The reply to give, and the topics it is about (one to answer, up to three to choose)."""

    outcome: Outcome
    topics: tuple[str, ...]


def decide(ranked: Sequence[Candidate]) -> Decision:
    """Choose the reply for candidates ranked best first.

    A wrong official answer is worse than none, so a close second asks back, and a question
    that looks most like one that is not ours is never answered directly.
    """
    if not ranked or ranked[0].topic is None:
        return Decision(Outcome.UNSURE, ())
    first, second = ranked[0], ranked[1].score if len(ranked) > 1 else 0.0
    if first.topic and first.score >= SURE and first.score - second >= MARGIN:
        return Decision(Outcome.ANSWER, (first.topic,))
    possible = [c.topic for c in ranked if c.topic is not None and c.score >= POSSIBLE]
    if possible:
        return Decision(Outcome.CHOICES, tuple(possible[:CHOICES]))
    return Decision(Outcome.UNSURE, ())
