"""Courtesies that nothing parts from a question: « …le code je vous serais reconnaissante »."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.questions.answers import Decision, Outcome
from bot.core.questions.passages import LIKELY, Heard

MOST_WORDS = 14  # before a question, and behind it
FEWEST_WORDS = 3  # of the question
AHEAD = 0.15  # so much more probable is what is asked than what another parting names
SILENT = 0.5  # what is as probable to be no question of ours asks nothing


@dataclass(frozen=True, slots=True)
class Parting:
    """A message parted: the question that it may be, and what is said before and behind it."""

    question: Heard
    around: Sequence[Heard]

    @property
    def is_likely(self) -> bool:
        """Whether the question is sure by itself, and nothing else is asked around it."""
        return self.question.is_sure and not any(
            _is_likely(one) and one.best.topic != self.question.best.topic for one in self.around
        )


def is_one_question(heard: Sequence[Heard]) -> bool:
    """Tell whether no passage is denied, another's or a « mais », and none joins a question.

    What is joined and about the same is none: « le code est bon et il dit faux ».
    """
    whole = heard[0].best.topic
    return all(
        one.is_spoken
        and not (one.passage.turns and _turns_away(one, heard))
        and not (
            one.passage.is_joined
            and (one.passage.asks or (_is_likely(one) and one.best.topic != whole))
        )
        for one in heard
    )


def _turns_away(one: Heard, heard: Sequence[Heard]) -> bool:
    """Tell whether something is said before a « mais » that a question may be about."""
    return any(_is_likely(other) for other in heard[1:] if other.passage.end <= one.passage.start)


def among_courtesies(partings: Sequence[Parting]) -> Decision | None:
    """Return the answer to the surest question with courtesies around it, None for none.

    None too where something else is asked around it, or where another way to part the message
    names another that is nearly as probable.
    """
    surest = max(partings, key=lambda one: one.question.best.score, default=None)
    if surest is None or not surest.is_likely:
        return None
    best = surest.question.best
    others = (one.question.best for one in partings if one.is_likely)
    if any(one.topic != best.topic and one.score > best.score - AHEAD for one in others):
        return None
    return Decision(Outcome.ANSWER, (best.topic,)) if best.topic else None


def _is_likely(one: Heard) -> bool:
    return one.best.score >= LIKELY and one.foreign < SILENT
