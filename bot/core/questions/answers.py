"""What to do with a ranked question: answer, ask back, or say that one is not sure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

# Fixed by predictions for phrasings that the model had not seen, five folds:
# `python -m benchmarks.faq --thresholds` shows what each would cost.
SURE = 0.66  # a topic at least as probable is answered at once…
FOREIGN = 0.08  # …unless it is more probable than this that the question is not ours…
NEAR = 0.25  # …nor where another topic is at least so probable…
SURER = 0.7  # …or, where a topic is at least as probable as this…
FAR_AHEAD = 5  # …and so many times as probable as the next one,…
FOREIGN_BESIDE = 0.13  # …more probable than that
POSSIBLE = 0.03  # when no topic is as probable, none is offered…
FAR_BEHIND = 0.08  # …nor one that is so much less probable than that it is not ours
CHOICES = 3


class Outcome(StrEnum):
    """The three honest replies to a question."""

    ANSWER = "answer"
    CHOICES = "choices"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A topic and the probability that a question is about it. None: not a question of ours."""

    topic: str | None
    score: float


@dataclass(frozen=True, slots=True)
class Decision:
    """The reply to give, and its topics: one or two to answer, up to three to choose from."""

    outcome: Outcome
    topics: tuple[str, ...]


def is_sure(ranked: Sequence[Candidate]) -> bool:
    """Tell whether the first topic of candidates ranked best first may be answered."""
    scores = [c.score for c in ranked if c.topic is not None]
    foreign = next((c.score for c in ranked if c.topic is None), 0.0)
    if not scores or scores[0] < SURE:
        return False
    if max(scores[1:], default=0.0) >= NEAR:
        return False
    is_ahead = scores[0] >= max(SURER, FAR_AHEAD * max(scores[1:], default=0.0))
    return foreign <= (FOREIGN_BESIDE if is_ahead else FOREIGN)


def decide(ranked: Sequence[Candidate], *, may_answer: bool = True) -> Decision:
    """Choose the reply for candidates ranked best first.

    A wrong official answer is worse than none, so only a sure one is given; choices cost a
    glance, so they are offered unless the question is clearly not ours. Without `may_answer`
    nothing is answered directly.
    """
    topics = [(c.topic, c.score) for c in ranked if c.topic is not None]
    foreign = next((c.score for c in ranked if c.topic is None), 0.0)
    if not topics or topics[0][1] < max(POSSIBLE, FAR_BEHIND * foreign):
        return Decision(Outcome.UNSURE, ())
    if may_answer and is_sure(ranked):
        return Decision(Outcome.ANSWER, (topics[0][0],))
    return Decision(Outcome.CHOICES, tuple(topic for topic, _ in topics[:CHOICES]))
