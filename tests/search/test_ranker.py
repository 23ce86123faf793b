"""The plain ranker: spellings fold together, known phrasings win, anything may be asked."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.normalise import normalise
from bot.search.ranker import Ranker

RANKER = Ranker(
    {
        "login": ["comment me connecter ?", "كيف أدخل؟", "kifach ndkhol"],
        "code": ["je ne reçois pas le code", "الكود ما وصلنيش", "no sms"],
    },
    ["horaire du train"],
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Déjà reçu", "deja recu"),
        ("e-ID", "EID"),
        ("e ID", "eid"),
        ("كَيْفَ أَدْخُلُ", "كيف ادخل"),
        ("ضمانكـــم", "ضمانكم"),
        ("الرمز ٦", "الرمز 6"),
        ("شـكــة", "شكه"),
        ("ooooh", "oh"),
        ("l’accès", "l acces"),
    ],
)
def test_spellings_fold_together(one: str, other: str) -> None:
    """One word, one form, whoever writes it."""
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Comment me connecter", "login"),
        ("COMMENT ME CONNECTER???", "login"),
        ("كيف ادخل", "login"),
        ("kifach ndkhol", "login"),
        ("je ne recois pas le code", "code"),
        ("الكود ما وصلنيش", "code"),
        ("horaire du train", None),
    ],
)
def test_a_known_phrasing_comes_first(question: str, topic: str | None) -> None:
    """Also without accents, in capitals, with other Arabic letters."""
    first = RANKER.rank(question)[0]

    assert first.topic == topic
    assert first.score > 0.9


def test_a_question_of_nothing_known_ranks_low() -> None:
    """It is not forced into a topic."""
    assert all(candidate.score < 0.3 for candidate in RANKER.rank("xyzzy plugh"))


@settings(deadline=None)
@given(st.text(max_size=4096))
def test_anything_may_be_asked(question: str) -> None:
    """Any Unicode: scores between 0 and 1, best first, no exception."""
    scores = [candidate.score for candidate in RANKER.rank(question)]

    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
