"""When a question is answered, asked back, or left to a human."""

import pytest

from bot.core.questions.answers import NEAR, POSSIBLE, SURE, Candidate, Outcome, decide


@pytest.mark.parametrize(
    ("ranked", "outcome", "topics"),
    [
        ([], Outcome.UNSURE, ()),
        ([Candidate("a", SURE)], Outcome.ANSWER, ("a",)),
        ([Candidate("a", SURE), Candidate("b", NEAR - 0.01)], Outcome.ANSWER, ("a",)),
        ([Candidate("a", 1 - NEAR), Candidate("b", NEAR)], Outcome.CHOICES, ("a", "b")),
        ([Candidate("a", SURE - 0.01)], Outcome.CHOICES, ("a",)),
        ([Candidate("a", POSSIBLE / 2)], Outcome.UNSURE, ()),
        ([Candidate(None, 0.99), Candidate("a", POSSIBLE / 2)], Outcome.UNSURE, ()),
        ([Candidate(None, 0.6), Candidate("a", 0.4)], Outcome.CHOICES, ("a",)),
    ],
)
def test_the_three_honest_replies(
    ranked: list[Candidate], outcome: Outcome, topics: tuple[str, ...]
) -> None:
    """Only what is sure is answered; what is clearly not ours is not even offered."""
    decision = decide(ranked)

    assert (decision.outcome, decision.topics) == (outcome, topics)


def test_without_the_encoder_nothing_is_answered_directly() -> None:
    """Choices cost a glance; a wrong official answer costs more."""
    decision = decide([Candidate("a", 1.0)], may_answer=False)

    assert (decision.outcome, decision.topics) == (Outcome.CHOICES, ("a",))


def test_at_most_three_choices() -> None:
    """A phone shows three; more is a list nobody reads."""
    ranked = [Candidate(name, 0.2) for name in "abcde"]

    assert decide(ranked).topics == ("a", "b", "c")
