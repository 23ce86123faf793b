"""What is asked beside what is answered: each half of a message gets its answer or a button."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.core.questions.answers import CHOICES, Decision, Outcome
from bot.core.questions.passages import Heard

LIKELY = 0.45  # a half that is at least so probable is somebody's question…
ASKED = 0.3  # …less where it asks…
UNMARKED = 0.75  # …and more where no mark or word parts it from the other
STRANGE = 0.4  # a half that is more probably not ours asks us nothing
AGREEING = 0.3  # the other half speaks for what is answered at least so much
CONTAINED = 0.97  # a message as sure of one topic asks one thing, unless a mark parts it


@dataclass(frozen=True, slots=True)
class Cut:
    """A message in two: `is_marked` where a sign or a word stands between the halves."""

    first: Heard
    second: Heard
    is_marked: bool

    @property
    def weight(self) -> float:
        """How probable it is that each half asks something of ours."""
        return min(_weight(self.first), _weight(self.second)) + 0.1 * self.is_marked


def completed(
    decision: Decision, whole: Heard, cuts: Sequence[Cut], *, family: Collection[str]
) -> tuple[Decision, str | None]:
    """Return the decision so that no half is dropped, and the topic that a button is for.

    The button stands below the one answer that there is; among choices both halves come first.
    `family` are the topics that the same date answers: no two of them are two questions.
    """
    pairs = sorted(
        (cut for cut in cuts if _are_two(cut, whole, family)), key=lambda cut: -cut.weight
    )
    if decision.outcome is Outcome.ANSWER and len(decision.topics) == 1:
        return decision, _missing(decision.topics[0], pairs, family)
    if decision.outcome is Outcome.CHOICES and pairs:
        best = pairs[0]
        first = [one.best.topic for one in (best.first, best.second) if one.best.topic]
        topics = tuple(dict.fromkeys([*first, *decision.topics]))[:CHOICES]
        return replace(decision, topics=topics), None
    return decision, None


def _missing(told: str, pairs: Sequence[Cut], family: Collection[str]) -> str | None:
    """Return what one half asks where the other is what is told; None where neither is."""
    for cut in pairs:
        for one, other in _both_ways(cut):
            if _is_same(one.best.topic, told, family) and one.best.score >= AGREEING:
                return other.best.topic
    return None


def _both_ways(cut: Cut) -> Iterator[tuple[Heard, Heard]]:
    yield cut.first, cut.second
    yield cut.second, cut.first


def _are_two(cut: Cut, whole: Heard, family: Collection[str]) -> bool:
    """Tell whether the halves ask two things."""
    first, second = cut.first, cut.second
    if _is_same(first.best.topic, second.best.topic, family):
        return False
    if not cut.is_marked and whole.best.score >= CONTAINED:
        return False
    return all(_is_request(one, is_marked=cut.is_marked) for one in (first, second))


def _is_request(one: Heard, *, is_marked: bool) -> bool:
    """Tell whether a half asks something of ours."""
    least = (ASKED if one.passage.asks else LIKELY) if is_marked else UNMARKED
    return one.is_spoken and one.best.score >= least and one.foreign <= STRANGE


def _weight(one: Heard) -> float:
    return one.best.score * (1 - one.foreign)


def _is_same(one: str | None, other: str | None, family: Collection[str]) -> bool:
    return one == other or (one in family and other in family)
