"""Courtesies that nothing parts from a question: « …le code je vous serais reconnaissante »."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.questions.answers import Decision, Outcome
from bot.core.questions.passages import LIKELY, Heard

MOST_WORDS = 10  # of a courtesy
FEWEST_WORDS = 3  # of the question before it
SILENT = 0.5  # what is as probable to be no question of ours asks nothing


@dataclass(frozen=True, slots=True)
class Parting:
    """A message parted in two: the question that it may be, and what may be said politely."""

    question: Heard
    courtesy: Heard

    @property
    def is_likely(self) -> bool:
        """Whether the question is sure by itself, and nothing else is asked behind it."""
        is_same = self.question.best.topic == self.courtesy.best.topic
        return self.question.is_sure and (is_same or not _is_likely(self.courtesy))


def is_one_question(heard: Sequence[Heard]) -> bool:
    """Tell whether no passage is denied, another's or a « mais », and none joins a question."""
    return all(
        one.is_spoken
        and not one.passage.turns
        and not (one.passage.is_joined and (one.passage.asks or _is_likely(one)))
        for one in heard
    )


def before_courtesy(partings: Iterable[Parting]) -> Decision | None:
    """Return the answer to the surest question that stands before a courtesy, None for none."""
    likely = [one.question.best for one in partings if one.is_likely]
    best = max(likely, key=lambda candidate: candidate.score, default=None)
    return Decision(Outcome.ANSWER, (best.topic,)) if best and best.topic else None


def _is_likely(one: Heard) -> bool:
    return one.best.score >= LIKELY and one.foreign < SILENT
