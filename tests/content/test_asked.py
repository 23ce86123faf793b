"""What employers really ask, in their own words: answered or offered, never turned away wrongly.

`asked.jsonl` holds a question a line with its number in the list of eighty, where it has one:
`known` has an answer among its topics, `unknown` one that says so, `not-ours` none at all.
"""

import json
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.catalog.catalog import Catalog
from bot.core.questions.answers import Outcome
from bot.core.writing.text import visible
from bot.services.questions.faq import Faq

FILE = Path(__file__).parent / "asked.jsonl"
SHARE = 0.95  # of what is known, answered at once or among the choices
MEDIAN = 450  # characters of an answer


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and the topics that answer it."""

    text: str
    lang: str
    state: str
    topics: tuple[str, ...]
    number: int | None


def asked(*states: str) -> list[Asked]:
    """Return the questions of some states."""
    rows = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
    return [
        Asked(row["text"], row["lang"], row["state"], tuple(row["topics"]), row.get("number"))
        for row in rows
        if row["state"] in states
    ]


def test_the_list_is_whole(catalog: Catalog) -> None:
    """All eighty in French, and forty in Arabic and Darija; each names topics that are there."""
    ours = asked("known", "unknown")
    assert {one.number for one in ours if one.lang == "fr"} == set(range(1, 81))
    assert sum(one.lang in {"ar", "ary", "ary-latn"} for one in ours) >= 40
    assert {topic for one in ours for topic in one.topics} <= set(catalog.topics)


def _missed(faq: Faq, rows: Sequence[Asked]) -> list[str]:
    """Return what is neither answered nor offered."""
    return [
        one.text for one in rows if not set(one.topics) & set(faq.find(one.text).decision.topics)
    ]


@pytest.mark.parametrize("langs", [{"fr"}, {"ar", "ary", "ary-latn"}])
def test_what_has_a_source_is_answered_or_offered(faq: Faq, langs: set[str]) -> None:
    """A miss or two of a hundred are allowed, and no more."""
    rows = [one for one in asked("known") if one.lang in langs]
    missed = _missed(faq, rows)
    assert len(missed) <= (1 - SHARE) * len(rows), missed


def test_nothing_is_answered_with_something_else(faq: Faq) -> None:
    """Who asks what is not known is told so, or is offered a human; never another answer."""
    wrong = []
    for one in asked("known", "unknown"):
        decision = faq.find(one.text).decision
        if decision.outcome is Outcome.ANSWER and decision.topics[0] not in one.topics:
            wrong.append((one.text, decision.topics[0]))
    assert not wrong


def test_what_is_not_ours_is_not_answered(faq: Faq) -> None:
    """CIMR, taxes, other papers, other inspectors: near in words, and somebody else's."""
    false = [
        (one.text, decision.topics[0])
        for one in asked("not-ours")
        if (decision := faq.find(one.text).decision).outcome is Outcome.ANSWER
    ]
    assert not false


def test_what_is_not_known_says_so(catalog: Catalog) -> None:
    """The answers to what nobody knows yet name what is missing."""
    for topic in {topic for one in asked("unknown") for topic in one.topics}:
        assert catalog.topics[topic].awaiting, topic


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_answers_are_short(catalog: Catalog, language: str) -> None:
    """Half of them are read at a glance."""
    lengths = [len(visible(topic.body[language])) for topic in catalog.topics.values()]
    assert statistics.median(lengths) <= MEDIAN
