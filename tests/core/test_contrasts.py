"""« Pas A mais B »: B is answered where nothing speaks against it, and else it is asked back."""

from collections.abc import Sequence

import pytest

from bot.core.questions.answers import Candidate, Decision, Outcome
from bot.core.questions.contrasts import contrasted
from bot.core.questions.passages import Heard, Passage, Size, Voice

Scores = dict[str | None, float]


def heard(whole: Scores, denied: Scores, *left: Scores, words: int = 10) -> Sequence[Heard]:
    """Return a message of two pieces or more, of which the first is denied."""
    pieces = [Passage("a", 0, 5, Size.CLAUSE, voice=Voice.DENIED)]
    pieces += [Passage("b", 5 + n, 6 + n, Size.CLAUSE) for n in range(len(left))]
    message = Passage("a b", 0, words, Size.MESSAGE)
    scores = (whole, denied, *left)
    return [
        Heard(one, [Candidate(topic, score) for topic, score in said.items()])
        for one, said in zip((message, *pieces), scores, strict=True)
    ]


@pytest.mark.parametrize(
    ("whole", "denied", "left"),
    [
        # « le code est arrivé, mais trop tard »: the message is sure, no piece says otherwise.
        ({"b": 0.94}, {"a": 0.73}, {"c": 0.25}),
        # « pas l’e-ID, je veux entrer avec le code »: the message hears what is denied.
        ({"a": 0.6, "b": 0.3}, {"a": 0.58}, {"b": 0.94}),
        # « le site n’est pas en panne, je cherche son adresse »: neither is sure, both agree.
        ({"b": 0.55}, {"a": 0.99}, {"b": 0.67, None: 0.2}),
    ],
)
def test_what_is_meant_instead_is_answered(whole: Scores, denied: Scores, left: Scores) -> None:
    """By the message, by what is left of it, or by both."""
    assert contrasted(heard(whole, denied, left)) == Decision(Outcome.ANSWER, ("b",))


@pytest.mark.parametrize(
    ("whole", "denied", "left"),
    [
        ({"a": 0.9}, {"c": 0.69}, {"b": 0.98}),  # the message is as sure of something else
        ({"b": 0.94}, {"b": 0.3, "a": 0.6}, {"c": 0.72}),  # what it means may be denied
        ({"c": 0.6}, {"a": 0.9}, {"b": 0.94}),  # it is about a third thing
        ({"b": 0.3}, {"a": 0.9}, {"b": 0.4}),  # nobody is sure
        ({"a": 0.95}, {"a": 0.9}, {"a": 0.95}),  # what is left is what was denied
    ],
)
def test_a_doubt_is_left_to_the_person(whole: Scores, denied: Scores, left: Scores) -> None:
    """A wrong answer to « not A » is the one thing that was not asked."""
    assert contrasted(heard(whole, denied, left)) is None


def test_only_a_short_message_that_denies_something_is_a_contrast() -> None:
    """In a story what is denied is told; with nothing denied there is nothing instead."""
    sure: Scores = {"b": 0.94}
    assert contrasted(heard(sure, {"a": 0.7}, sure, words=60)) is None
    whole, _, *left = heard(sure, {"a": 0.7}, sure)
    assert contrasted([whole, *left]) is None
