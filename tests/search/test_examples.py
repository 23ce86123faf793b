"""Every example that the bot or its page prints is answered at once."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import playground
from bot.catalog.catalog import Catalog
from bot.core.questions.answers import Outcome
from bot.services.questions.faq import Faq

INTRO = Path(playground.__file__).parent / "web" / "chats" / "intro.js"
FROM_STRINGS = ("one-word",)  # strings that quote a question


def examples(catalog: Catalog, language: str) -> Iterator[str]:
    """Yield what pages and strings of a language give as a question to ask."""
    for page in catalog.pages.values():
        yield from re.findall(r"<i>(.+?)</i>", page.html[language])
    for key in FROM_STRINGS:
        (quoted,) = re.findall(r"[«“](.+?)[»”]", catalog.text(key, language))
        yield quoted


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_every_example_that_the_bot_prints_is_answered_at_once(
    catalog: Catalog, language: str
) -> None:
    """Who copies what the bot suggests must not be asked what it means."""
    faq, printed = Faq(catalog), list(examples(catalog, language))

    assert len(printed) > len(FROM_STRINGS)
    for example in printed:
        found = faq.find(example.strip())
        assert found.decision.outcome is Outcome.ANSWER, example
        assert found.language in {language, None}, example


def test_every_question_that_the_page_types_is_answered_at_once(catalog: Catalog) -> None:
    """The first thing that anybody tries."""
    typed = re.findall(r"words: '([^/'][^']*)'", INTRO.read_text(encoding="utf-8"))

    assert typed
    for question in typed:
        assert Faq(catalog).find(question).decision.outcome is Outcome.ANSWER, question
