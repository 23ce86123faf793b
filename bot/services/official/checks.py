"""Whether an official answer may be submitted: by the rules of content, and of answers."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from bot.catalog.catalog import Catalog
from bot.catalog.official.answers import as_topic
from bot.core.calendar.dates import plain
from bot.core.questions.official import (
    LONGEST_BODY,
    LONGEST_TITLE,
    Defect,
    OfficialAnswer,
    Text,
    named_after,
    tell_the_same,
)
from bot.core.tickets.secrets import asks_for_secret
from bot.core.writing.unseen import holds_unseen

_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,100}>")


def named(draft: OfficialAnswer, topics: Collection[str], default: str) -> OfficialAnswer:
    """Return a draft under the name that its topic gets; one that has a name keeps it."""
    text = draft.texts.get(default)
    title = text.title if text else ""
    return replace(draft, topic=draft.topic or named_after(title, draft.number, topics))


def defects(catalog: Catalog, answer: OfficialAnswer, *, on: date) -> Sequence[Defect]:
    """Return what is to be mended first, the checker of the content asked last."""
    if not answer.texts:
        return [Defect.LANGUAGE]
    texts = list(answer.texts.values())
    words = [f"{one.title}\n{one.body}" for one in texts]
    found = []
    if any(map(is_long, texts)):
        found.append(Defect.LONG)
    if any(map(repeats, texts)):
        found.append(Defect.REPEATS)
    if not tell_the_same(texts):
        found.append(Defect.NUMBERS)
    if asks(answer):
        found.append(Defect.ASKS)
    if any(map(holds_unseen, words)):
        found.append(Defect.UNSEEN)
    if any(map(is_marked_up, words)):
        found.append(Defect.MARKUP)
    if any(catalog.redactor.erased(one) != one for one in words):
        found.append(Defect.SECRET)
    if not found and as_topic(catalog, answer, on=on).topic is None:
        found.append(Defect.PAGE)
    return found


def asks(answer: OfficialAnswer) -> bool:
    """Tell whether an answer asks for a secret in any language, by the rules of tickets."""
    texts = answer.texts.values()
    return any(asks_for_secret(f"{one.title}\n{one.body}") for one in texts)


def rude(catalog: Catalog, answer: OfficialAnswer) -> str:
    """Return the first word in an answer that may hurt who reads it, in any language; or none."""
    said = (catalog.text("official-rude-words", code) for code in catalog.languages)
    rude_words = {plain(word) for text in said for word in text.split()}
    texts = (f"{one.title}\n{one.body}" for one in answer.texts.values())
    found = (one for text in texts for one in re.findall(r"\w+", text) if plain(one) in rude_words)
    return next(found, "")


def is_marked_up(words: str) -> bool:
    """Tell whether words hold a tag, which nobody would take for anything but its letters."""
    return _TAG.search(words) is not None


def is_long(text: Text) -> bool:
    """Tell whether a text is beyond what a question, or an answer, may have."""
    return len(text.title) > LONGEST_TITLE or len(text.body) > LONGEST_BODY


def repeats(text: Text) -> bool:
    """Tell whether an answer says no more than its question."""
    question, answer = (re.findall(r"\w+", one.casefold()) for one in (text.title, text.body))
    return not answer or question == answer
