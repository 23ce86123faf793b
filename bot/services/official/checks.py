"""Whether an official answer may be submitted: by the rules of content, and of answers."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from bot.catalog.catalog import Catalog
from bot.catalog.official import as_topic
from bot.core.audit import SealKey
from bot.core.questions.official import (
    Defect,
    OfficialAnswer,
    named_after,
    tell_the_same,
)
from bot.core.tickets.secrets import asks_for_secret


def named(draft: OfficialAnswer, topics: Collection[str], default: str) -> OfficialAnswer:
    """Return a draft under the name that its topic gets; one that has a name keeps it."""
    text = draft.texts.get(default)
    title = text.title if text else ""
    return replace(draft, topic=draft.topic or named_after(title, draft.number, topics))


def defects(catalog: Catalog, answer: OfficialAnswer, *, on: date) -> Sequence[Defect]:
    """Return what is to be mended first, the checker of the content asked last."""
    if answer.missing(catalog.languages):
        return [Defect.LANGUAGE]
    texts = list(answer.texts.values())
    words = [f"{one.title}\n{one.body}" for one in texts]
    found = []
    if not answer.phrasings:
        found.append(Defect.PHRASINGS)
    if not tell_the_same(texts):
        found.append(Defect.NUMBERS)
    if any(map(asks_for_secret, words)):
        found.append(Defect.ASKS)
    if any(catalog.redactor.erased(one) != one for one in words):
        found.append(Defect.SECRET)
    if not found and as_topic(catalog, answer, on=on).topic is None:
        found.append(Defect.PAGE)
    return found


def sealed(key: SealKey | None, answer: OfficialAnswer) -> str:
    """Return the proof that the bot put just this into force; empty without a key.

    A phrasing may lose a word that the door has learnt to see: they are not part of it.
    """
    if key is None:
        return ""
    said = (f"{name}={value}" for name, value in sorted(answer.particulars.items()))
    return key.words(["official-answer", answer.number, answer.author, *said])
