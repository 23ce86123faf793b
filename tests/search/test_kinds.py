"""Floors under how kinds of messages fare: what stands around a question, and two of them."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from benchmarks.faq_kinds import Message, messages, outcomes
from bot.core.questions.answers import Outcome
from bot.services.questions.faq import CHARACTERS, MOST, Faq

EVERY = 3  # of the long sets a part is enough for a floor


def asked(kind: str) -> Sequence[Message]:
    """Return some messages of a kind."""
    every = messages(kind)
    return every[::EVERY] if len(every) > 2 * 100 else every


@pytest.mark.parametrize(
    ("kind", "right", "helped"),
    [
        ("bare", 0.80, 0.97),
        ("before", 0.74, 0.95),
        ("after", 0.78, 0.97),
        ("both", 0.72, 0.95),
        ("capitals", 0.80, 0.97),
        ("stories", 0.75, 0.90),
        ("not", 0.70, 0.95),
        ("errors", 0.50, 0.90),
        ("two", 0.60, 0.92),
    ],
)
def test_what_stands_around_a_question_costs_little(
    faq: Faq, kind: str, right: float, helped: float
) -> None:
    """Room under what was measured for a changed phrasing or two."""
    every = asked(kind)
    found = outcomes(faq, every)

    assert found["right"] >= right * len(every), found
    assert found["right"] + found["more"] + found["offered"] >= helped * len(every), found
    assert found["wrong"] <= 0.02 * len(every), found
    assert found["dropped"] <= 0.06 * len(every), found


# Nobody wrote the search with these before them; a full stop before one costs nothing.
POLITE = {
    "fr": ("je vous serais reconnaissante de me renseigner", "aidez moi svp je suis débordée",
           "merci de votre compréhension et bon courage", "je vous souhaite une bonne journée",
           "c'est assez pressant car je ferme dans une heure"),
    "en": ("thank you so much for any help you can give", "please answer as soon as possible",
           "kind regards from Tangier", "have a lovely evening everybody"),
    "ar": ("أرجو الرد في أقرب وقت ممكن", "بارك الله فيكم وجزاكم خيرا",
           "أفيدوني من فضلكم فالأمر مستعجل"),
    "ary": ("الله يرحم الوالدين جاوبوني", "عافاك دغيا راني مزروب", "تبارك الله عليكم"),
    "ary-latn": ("lah yrham lwalidin jawbouni", "3afak deghya rani mzroub", "tbarkellah 3likom"),
}  # fmt: skip


def test_politeness_without_a_full_stop_costs_little(faq: Faq) -> None:
    """Behind each question stands a sentence that nothing parts from it."""
    every = [
        replace(one, text=f"{one.text} {polite[number % len(polite)]}")
        for number, one in enumerate(messages("bare")[::2])
        for polite in (POLITE[one.lang],)
    ]
    found = outcomes(faq, every)

    assert found["right"] >= 0.72 * len(every), found
    assert found["wrong"] <= 0.02 * len(every), found


def test_the_matters_of_others_are_not_answered(faq: Faq) -> None:
    """The Order's fee, CIMR, taxes in our own words."""
    assert outcomes(faq, messages("foreign"))["false"] <= 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mot de passe, il est là. Mais l'identifiant, plus aucun souvenir", "password-forgotten"),
        ("المودباس عارفو، ولكن السمية اللي كنكتب باش ندخل مشات من بالي", "password-forgotten"),
        ("دخلت l'identifiant و كنتسنى le SMS والو ما جاش", "identifier-forgotten"),
    ],
)
def test_what_only_sets_the_scene_is_not_answered(faq: Faq, text: str, told: str) -> None:
    """Beside « mais », or where the sentence says nothing of it, it may be no question."""
    decision = faq.find(text).decision

    assert decision.outcome is not Outcome.ANSWER or told not in decision.topics


def test_of_a_long_message_few_passages_are_searched(
    faq: Faq, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those whose words tell most: so many sentences would keep everybody waiting."""
    story = "Ma fille fait ses études à Rabat et le livreur est encore en retard. " * 40
    searched = watched(faq, monkeypatch)
    found = faq.find(f"{story} Je ne reçois pas le code par SMS. {story}"[:4096])

    assert len(searched) <= MOST
    assert sum(map(len, searched)) <= CHARACTERS
    assert found.decision.topics == ("otp-not-received",)


@pytest.mark.parametrize("letters", ["qwzkjvx", "穂鞾鸿愽", "ظغثذضخئ", "🜁🌵🎲", "xqض鞾🌵"])
def test_no_passage_of_what_is_no_language_is_searched(
    faq: Faq, monkeypatch: pytest.MonkeyPatch, letters: str
) -> None:
    """The encoder takes as long for each of its signs as for a word."""
    chance = random.Random(3)  # noqa: S311 - the same text each time
    searched = watched(faq, monkeypatch)
    faq.find("".join(chance.choice(letters + "  .") for _ in range(4096)))

    assert searched == []


def watched(faq: Faq, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list to which the passages that are searched will be added, but the whole."""
    searched: list[str] = []
    rank = faq._ranker.rank_each

    def noted(texts: Sequence[str]) -> object:
        searched.extend(texts[1:])
        return rank(texts)

    monkeypatch.setattr(faq._ranker, "rank_each", noted)
    return searched
