"""When a question is answered, asked back, or left to a human."""

import pytest

from bot.core.answers import MARGIN, POSSIBLE, SURE, Candidate, Outcome, decide


@pytest.mark.parametrize(
    ("ranked", "outcome", "topics"),
    [
        ([], Outcome.UNSURE, ()),
        ([Candidate("a", SURE)], Outcome.ANSWER, ("a",)),
        ([Candidate("a", 1.0), Candidate("b", 1.0 - MARGIN / 2)], Outcome.CHOICES, ("a", "b")),
        ([Candidate("a", SURE - 0.01)], Outcome.CHOICES, ("a",)),
        ([Candidate("a", POSSIBLE / 2)], Outcome.UNSURE, ()),
        ([Candidate(None, 0.9), Candidate("a", 0.8)], Outcome.UNSURE, ()),
        ([Candidate("a", 0.9), Candidate(None, 0.88)], Outcome.CHOICES, ("a",)),
    ],
)
def test_the_three_honest_replies(
    ranked: list[Candidate], outcome: Outcome, topics: tuple[str, ...]
) -> None:
    """A close second, or a question that is not ours, is never answered directly."""
    decision = decide(ranked)

    assert (decision.outcome, decision.topics) == (outcome, topics)


def test_at_most_three_choices() -> None:
    """A phone shows three; more is a list nobody reads."""
    ranked = [Candidate(name, 0.5) for name in "abcde"]

    assert decide(ranked).topics == ("a", "b", "c")
