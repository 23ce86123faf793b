"""Each half of a message gets its answer, or a button: none is dropped in silence."""

import pytest

from bot.core.questions.answers import Candidate, Decision, Outcome
from bot.core.questions.halves import completed
from bot.core.questions.passages import Cut, Heard, Passage, Size, Voice

FAMILY = frozenset({"deadline", "extension"})
DATE = "deadline"  # that with which all of the family begin


def half(
    topic: str,
    score: float,
    *,
    foreign: float = 0.0,
    asks: bool = False,
    voice: Voice = Voice.SPOKEN,
    words: int = 4,
) -> Heard:
    """Return a half that is so probably about a topic."""
    passage = Passage(topic, 0, words, Size.CLAUSE, voice=voice, asks=asks)
    return Heard(passage, [Candidate(topic, score), Candidate(None, foreign)])


def open_half(*scores: tuple[str, float], asks: bool = False, turns: bool = False) -> Heard:
    """Return a half of which nobody is sure."""
    passage = Passage(scores[0][0], 4, 8, Size.CLAUSE, asks=asks, turns=turns)
    return Heard(passage, [Candidate(topic, score) for topic, score in scores])


def told(*topics: str) -> Decision:
    """Return the decision to answer these."""
    return Decision(Outcome.ANSWER, topics)


def cut(first: Heard, second: Heard, *, is_apart: bool = True) -> Cut:
    """Return a message of two halves."""
    return Cut(first, second, is_marked=True, is_apart=is_apart)


def test_what_is_asked_beside_an_answer_gets_a_button() -> None:
    """It is less sure, or the search heard it only by itself."""
    both = cut(half("code", 0.95), half("rates", 0.5))

    found = completed(told("code"), [half("code", 0.8)], [both], family=FAMILY, date=DATE)

    assert found == (told("code"), ("rates",))


def test_one_question_is_not_parted_at_a_pause() -> None:
    """« la préparatrice est partie, comment la déclarer » is about one thing."""
    both = cut(half("left", 0.9), half("declare", 0.6, asks=True), is_apart=False)

    found = completed(told("left"), [half("left", 0.97)], [both], family=FAMILY, date=DATE)

    assert found == (told("left"), ())


@pytest.mark.parametrize(
    ("answered", "other", "button"),
    [("deadline", "extension", ("extension",)), ("extension", "deadline", ())],
)
def test_a_date_that_is_told_already_gets_no_button(
    answered: str, other: str, button: tuple[str, ...]
) -> None:
    """What begins with the date holds it; the date alone does not hold what is said below it."""
    both = cut(half(answered, 0.9), half(other, 0.9))

    found = completed(told(answered), [half(answered, 0.5)], [both], family=FAMILY, date=DATE)

    assert found == (told(answered), button)


def test_both_halves_stand_among_choices() -> None:
    """Neither is surer than the other candidates of the whole."""
    both = cut(half("code", 0.6), half("rates", 0.6))
    choices = Decision(Outcome.CHOICES, ("code", "other", "another"))

    decision, beside = completed(choices, [half("code", 0.5)], [both], family=FAMILY, date=DATE)

    assert decision == Decision(Outcome.CHOICES, ("code", "rates", "other"))
    assert beside == ()


def test_what_is_meant_is_answered_and_what_is_denied_offered() -> None:
    """« no accountant involved; one account enough? » asks one thing."""
    denied = half("accountant", 0.8, voice=Voice.DENIED)
    both = cut(denied, half("several", 0.97, asks=True))

    found = completed(
        told("accountant", "several"), [half("several", 0.9)], [both], family=FAMILY, date=DATE
    )

    assert found == (told("several"), ("accountant",))


def test_a_story_answers_what_it_asks() -> None:
    """What only sets the scene gets a button."""
    whole = half("scene", 0.3, words=90)
    scene, question = half("scene", 0.9), half("receipt", 0.9, asks=True)

    found = completed(
        told("scene", "receipt"), [whole, scene, question], [], family=FAMILY, date=DATE
    )

    assert found == (told("receipt"), ("scene",))


def test_what_sets_the_scene_of_a_failure_gets_a_button_at_most() -> None:
    """« j’ai entré l’identifiant et le code ne vient pas » is about the code, and says so."""
    both = cut(half("identifier", 0.95), half("code", 0.99, voice=Voice.DENIED))
    whole = half("code", 0.75)

    found = completed(
        Decision(Outcome.CHOICES, ("code", "identifier")),
        [whole],
        [both],
        family=FAMILY,
        date=DATE,
    )

    assert found == (told("code"), ("identifier",))


def test_a_half_that_goes_on_is_about_what_the_whole_is() -> None:
    """« c’est quoi l’e-ID et comment on entre avec »: « entre avec » alone may be the SMS."""
    joined = Passage("sms", 4, 8, Size.CLAUSE, asks=True, is_joined=True)
    ranked = [Candidate("sms", 0.66), Candidate("eid-login", 0.2), Candidate(None, 0.0)]
    both = cut(half("eid", 0.96), Heard(joined, ranked))

    found = completed(
        Decision(Outcome.CHOICES, ("eid-login", "eid")),
        [half("eid-login", 0.79)],
        [both],
        family=FAMILY,
        date=DATE,
    )

    assert {*found[0].topics, *found[1]} == {"eid", "eid-login"}


def test_what_is_denied_is_no_answer_to_what_is_needed() -> None:
    """« pas le chômage, je veux seulement déclarer son départ »: offered, though hardly known."""
    needs = Passage("left", 4, 8, Size.CLAUSE, turns=True)
    meant = Heard(needs, [Candidate("left", 0.3), Candidate(None, 0.2)])
    both = cut(half("job-loss", 0.88, voice=Voice.DENIED), meant, is_apart=False)

    found, _ = completed(
        told("job-loss"), [half("job-loss", 0.79)], [both], family=FAMILY, date=DATE
    )

    assert found == Decision(Outcome.CHOICES, ("left", "job-loss"))


@pytest.mark.parametrize(
    ("scores", "buttons"),
    [
        ((("steps", 0.28), ("rates", 0.26), ("code", 0.1)), ("steps", "rates")),
        ((("steps", 0.4), ("rates", 0.05), ("other", 0.04)), ("steps",)),
        ((("code", 0.3), ("steps", 0.28), ("rates", 0.26)), ()),
        ((("steps", 0.1), ("rates", 0.1), ("other", 0.1), ("more", 0.1)), ()),
    ],
)
def test_of_an_unsure_half_the_two_likeliest_get_a_button(
    scores: tuple[tuple[str, float], ...], buttons: tuple[str, ...]
) -> None:
    """Where they stand out, and never what is told."""
    both = cut(half("code", 0.9), open_half(*scores))

    found = completed(told("code"), [half("code", 0.95)], [both], family=FAMILY, date=DATE)

    assert found == (told("code"), buttons)


def test_behind_a_pause_what_asks_is_offered_where_it_is_likelier() -> None:
    """« si le 10 est férié, ils ont ajouté quelque chose ? »: two questions, and a comma."""
    asked = open_half(("steps", 0.2), ("rates", 0.11), ("other", 0.1), asks=True)
    said = open_half(("steps", 0.2), ("rates", 0.11), ("other", 0.1))

    def found(second: Heard) -> tuple[str, ...]:
        both = cut(half("code", 0.9), second, is_apart=False)
        _, buttons = completed(told("code"), [half("code", 0.8)], [both], family=FAMILY, date=DATE)
        return buttons

    assert (found(asked), found(said)) == (("steps", "rates"), ())


def test_what_is_denied_is_never_told_alone() -> None:
    """« sans l’e-ID, comment entrer par SMS ? », though the message is sure of the e-ID."""
    denied = half("eid", 0.8, voice=Voice.DENIED)
    both = cut(denied, half("sms", 0.9, asks=True), is_apart=False)

    found = completed(told("eid"), [half("eid", 0.98)], [both], family=FAMILY, date=DATE)

    assert found == (Decision(Outcome.CHOICES, ("sms", "eid")), ())


def test_what_is_meant_is_no_part_of_what_is_denied() -> None:
    """« not the username, the password is what I forgot »: the first pause ends the denial."""
    first = cut(half("username", 0.99, voice=Voice.DENIED), half("password", 0.93), is_apart=False)
    later = Passage("forgot", 6, 9, Size.CLAUSE, asks=True)
    second = cut(
        half("password", 0.9, voice=Voice.DENIED),
        Heard(later, [Candidate("employee", 0.9)]),
        is_apart=False,
    )

    found, _ = completed(
        told("password", "employee"),
        [half("password", 0.6)],
        [first, second],
        family=FAMILY,
        date=DATE,
    )

    assert found.topics[0] == "password"
