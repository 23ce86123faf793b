"""Floors under how kinds of messages fare: what stands around a question, and two of them."""

import random
from collections.abc import Sequence

import pytest

from benchmarks.faq_kinds import Message, messages, outcomes
from bot.catalog.catalog import Catalog
from bot.services.questions.faq import CHARACTERS, MOST, Faq

EVERY = 3  # of the long sets a part is enough for a floor


@pytest.fixture(scope="module")
def faq(catalog: Catalog) -> Faq:
    """The search over the real content."""
    return Faq(catalog)


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


def test_the_matters_of_others_are_not_answered(faq: Faq) -> None:
    """The Order's fee, CIMR, taxes in our own words."""
    assert outcomes(faq, messages("foreign"))["false"] <= 1


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
