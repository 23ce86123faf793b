"""What is said to the passages of a message together: one answer, two, or choices."""

from collections.abc import Mapping

import pytest

from bot.core.questions.answers import Candidate, Outcome
from bot.core.questions.combining import combined
from bot.core.questions.passages import Heard, Passage, Size, Voice


def heard(
    size: Size,
    span: tuple[int, int],
    scores: Mapping[str | None, float],
    *,
    voice: Voice = Voice.SPOKEN,
    asks: bool = False,
    is_joined: bool = False,
) -> Heard:
    """Return a passage with the topics it may be about."""
    ranked = sorted((Candidate(*pair) for pair in scores.items()), key=lambda c: -c.score)
    return Heard(Passage("…", *span, size, voice, asks=asks, is_joined=is_joined), ranked)


WHOLE = heard(Size.MESSAGE, (0, 12), {"a": 0.5, "b": 0.3, None: 0.2})
SENTENCE = heard(Size.SENTENCE, (0, 12), {"a": 0.5, "b": 0.3, None: 0.2})
FIRST = heard(Size.CLAUSE, (0, 6), {"a": 0.95, None: 0.02})
SECOND = heard(Size.CLAUSE, (6, 12), {"b": 0.9, None: 0.05}, asks=True, is_joined=True)
UNKNOWN = heard(Size.CLAUSE, (6, 12), {"b": 0.2, None: 0.7}, asks=True, is_joined=True)
SMALL_TALK = heard(Size.CLAUSE, (6, 12), {"b": 0.2, None: 0.7})
DENIED = heard(Size.CLAUSE, (0, 6), {"a": 0.95, None: 0.02}, voice=Voice.DENIED)
DENIED_SENTENCE = heard(Size.SENTENCE, (0, 12), {"a": 0.9, None: 0.02}, voice=Voice.DENIED)


@pytest.mark.parametrize(
    ("message", "outcome", "topics"),
    [
        ([WHOLE, SENTENCE, FIRST, SECOND], Outcome.ANSWER, ("a", "b")),
        ([WHOLE, SENTENCE, FIRST, UNKNOWN], Outcome.CHOICES, ("a", "b")),
        ([WHOLE, SENTENCE, FIRST, SMALL_TALK], Outcome.ANSWER, ("a",)),
        ([WHOLE, DENIED_SENTENCE, DENIED, SECOND], Outcome.ANSWER, ("b",)),
    ],
    ids=["two questions", "one is not understood", "small talk", "not A but B"],
)
def test_no_question_is_dropped_in_silence(
    message: list[Heard], outcome: Outcome, topics: tuple[str, ...]
) -> None:
    """Both are answered or both are offered; what is told or denied is no question."""
    decision = combined(message)

    assert (decision.outcome, decision.topics[: len(topics)]) == (outcome, topics)
    assert outcome is Outcome.CHOICES or decision.topics == topics


def test_three_questions_are_offered() -> None:
    """Three answers in one message would be a leaflet."""
    third = heard(Size.CLAUSE, (12, 18), {"c": 0.9, None: 0.05}, asks=True, is_joined=True)
    sentence = heard(Size.SENTENCE, (0, 18), {"a": 0.3, None: 0.2})
    whole = heard(Size.MESSAGE, (0, 18), {"a": 0.3, None: 0.2})

    decision = combined([whole, sentence, FIRST, SECOND, third])

    assert decision.outcome is Outcome.CHOICES
    assert set(decision.topics) == {"a", "b", "c"}


def test_the_matter_of_others_is_never_answered() -> None:
    """However sure it sounds."""
    whole = heard(Size.MESSAGE, (0, 6), {"a": 0.99}, voice=Voice.FOREIGN)

    assert combined([whole]).outcome is Outcome.CHOICES


def test_small_talk_of_a_story_is_not_answered() -> None:
    """Among many sentences one that does not ask must be surer."""
    told = [heard(Size.SENTENCE, (n, n + 10), {"a": 0.7}) for n in range(0, 40, 10)]
    whole = heard(Size.MESSAGE, (0, 50), {None: 0.9, "a": 0.05})
    asked = heard(Size.SENTENCE, (40, 50), {"b": 0.7}, asks=True)

    assert combined([whole, *told]).outcome is Outcome.CHOICES
    assert combined([whole, *told, asked]).topics == ("b",)
