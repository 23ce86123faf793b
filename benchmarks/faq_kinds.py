"""How the FAQ search fares on kinds of messages: around a question, two of them, « pas A mais B ».

The sets in faq_kinds/ were written by one writer who knew titles and answers, and neither the
phrasings nor the rules; those who wrote the rules that put passages together have seen them.
Those that end with 2 were written by one of these, before the rules of courtesies, of the north
and of what a message turns away from; a fifth of them are words of the north without digits.
The first 52 of not_3 were written before the words that settle and turn away; the other 40 after
them, and nothing was changed for these. around_3, not_4 and stories_2 were written before the
rules that part courtesies at both ends; around_3 and not_4 have since lent them some words.
two_3 and not_5 were written before a half that is unsure got two buttons and what is denied was
told alone no more; of these every other message, from the first, was looked at while that was
written, the others only counted.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot.core.questions.answers import Outcome
from bot.services.questions.faq import Faq
from bot.services.questions.found import Found

SETS = Path(__file__).parent / "faq_kinds"
ALONE = ("bare", "two", "not", "foreign", "errors", "stories")
SECOND = (  # by another, later
    *("bare_2", "two_2", "not_2", "not_3", "not_4", "foreign_2", "errors_2", "stories_2"),
    *("two_3", "not_5"),
)
AROUND = ("before", "after", "both", "capitals")
THIRD = ("before_3", "after_3", "both_3")  # the words of around_3


@dataclass(frozen=True, slots=True)
class Message:
    """A message, how it is written, and its topics in order; `also` are right as well."""

    text: str
    lang: str
    ids: tuple[str, ...]
    also: tuple[str, ...] = ()


def messages(kind: str) -> list[Message]:
    """Return the messages of a kind; those around a question are made of the bare ones."""
    if kind in {*AROUND, *THIRD}:
        where, _, version = kind.partition("_")
        name = "_".join(filter(None, ("around", version)))
        words = json.loads((SETS / f"{name}.json").read_text(encoding="utf-8"))
        return [
            replace(one, text=_around(one.text, where, words[one.lang], number))
            for number, one in enumerate(messages("bare"))
        ]
    lines = (SETS / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        Message(row["text"], row["lang"], tuple(row["ids"]), tuple(row.get("also", ())))
        for row in rows
    ]


def _around(text: str, kind: str, words: dict[str, list[str]], number: int) -> str:
    if kind == "capitals":
        return text.upper()
    before, after = (words[key][number % len(words[key])] for key in ("openers", "closers"))
    parts = [before] * (kind != "after") + [text] + [after] * (kind != "before")
    return " ".join(parts)


def outcomes(faq: Faq, asked: Sequence[Message]) -> Counter[str]:
    """Count how the messages fare; each has one of the names that `table` shows."""
    return Counter(_outcome(one, faq.find(one.text)) for one in asked)


def _outcome(asked: Message, found: Found) -> str:
    decision, beside = found.decision, {*found.beside}
    topics, right = set(decision.topics), {*asked.ids, *asked.also}
    is_answered = decision.outcome is Outcome.ANSWER
    if not asked.ids:
        return "false" if is_answered else "quiet"
    if is_answered and not topics & right:
        return "wrong"
    if len(asked.ids) > 1:
        if is_answered and {*asked.ids} <= topics:
            return "right"
        one_told = "dropped" if is_answered else "lost"
        return "offered" if {*asked.ids} <= topics | beside else one_told
    if is_answered:
        return "right" if topics <= right else "more"
    return "offered" if topics & right else "lost"


def table(faq: Faq) -> Iterator[tuple[str, str]]:
    """Yield a line for each kind, in percent."""
    for kind in (*ALONE, *SECOND, *AROUND, *THIRD):
        asked = messages(kind)
        found = outcomes(faq, asked)
        shares = [f"{name} {100 * count / len(asked):.1f}" for name, count in found.most_common()]
        yield f"FAQ, {kind}", " · ".join(shares) + f"  ({len(asked)})"
