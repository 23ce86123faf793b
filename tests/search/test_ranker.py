"""The ranker: spellings fold together, the real content is understood, anything may be asked."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.faq.scores import HELD_OUT, QUESTIONS, questions, replies, score
from bot.catalog.catalog import Catalog
from bot.search import encoder
from bot.search.encoder import BUILD
from bot.search.normalise import normalise
from bot.search.ranker import Ranker
from bot.services.questions.corpus import corpus
from bot.services.questions.faq import Faq
from tests import built


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
        ("le code arrive pas", "otp-not-received"),
        ("ma wslnich lcode", "otp-not-received"),
        ("الكود ما وصلنيش", "otp-not-received"),
        ("no sms", "otp-not-received"),
        ("comment me connecter", "login-otp"),
    ],
)
def test_one_question_in_five_ways_of_writing(faq: Faq, question: str, topic: str) -> None:
    """The mission: one topic, whoever writes."""
    assert faq.find(question).decision.topics[0] == topic


@pytest.mark.parametrize("question", ["Bonjour", "xyzzy plugh", "💊", "", "mot de passe Gmail"])
def test_what_is_not_ours_is_not_answered(faq: Faq, question: str) -> None:
    """At most it is offered."""
    assert faq.find(question).decision.outcome != "answer"


@pytest.mark.parametrize("asked", [QUESTIONS, *HELD_OUT], ids=lambda file: file.stem)
def test_questions_never_seen_are_understood(faq: Faq, asked: Path) -> None:
    """Floors under what was measured, with room for a changed phrasing or two."""
    found = score(replies(faq, questions(asked)))

    assert found.first >= 0.84 * found.ours
    assert found.among_three >= 0.95 * found.ours
    assert found.right >= 0.52 * found.ours
    assert found.helped >= 0.95 * found.ours
    assert found.wrong <= 0.02 * found.ours
    assert found.false <= 0.03 * found.others


def test_of_a_long_text_the_end_counts(faq: Faq) -> None:
    """A story of a thousand characters still ends with what is asked."""
    story = "Bonjour, je tiens ma pharmacie depuis trente ans avec ma femme et mon fils. " * 14
    found = faq.find(f"{story} J'attends le SMS avec le code, rien ne vient sur mon téléphone.")

    assert "otp-not-received" in found.decision.topics


@pytest.mark.long
def test_without_the_encoder_the_choices_remain(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The wheel may fail to load on some machine; people are still led somewhere."""
    monkeypatch.setattr(encoder, "load", lambda: None)
    few = dict(list(catalog.topics.items())[::6]) | {
        topic: catalog.topics[topic] for topic in ("otp-not-received", "login-otp")
    }

    faq = Faq(replace(catalog, topics=few, out_of_scope=()), folder=tmp_path)
    decision = faq.find("je ne reçois pas le code").decision

    assert decision.outcome == "choices"
    assert "otp-not-received" in decision.topics


@settings(deadline=None)
@given(question=st.text(max_size=4096))
def test_anything_may_be_asked(question: str) -> None:
    """Any Unicode: probabilities, best first, no exception."""
    scores = [candidate.score for candidate in built.faq().find(question).ranked]

    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1.0001 for score in scores)


@pytest.mark.parametrize("question", ["je me connecte à 9h ou 17h30 ?", "open at 9am or 7pm?"])
def test_an_hour_is_no_darija(catalog: Catalog, faq: Faq, question: str) -> None:
    """Its digit stands for no letter."""
    read = Ranker(corpus(catalog), BUILD).parse(question)
    assert not any(meaning for word, meaning in read.replaced if "9" in word)
    assert faq.find(question).language in {"fr", "en", None}


def test_a_day_beside_what_is_asked_for_does_not_take_the_answer(faq: Faq) -> None:
    """What it turns round is another matter, and the search is certain of it."""
    decision = faq.find(
        "Plus personne ne travaille chez moi, ai-je toujours quelque chose à envoyer fin de mois ?"
    ).decision

    assert decision.topics == ("declaration-nil",)
