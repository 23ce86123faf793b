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


@pytest.mark.parametrize(("text", "topic"), [
    ("je ne reçois pas le code", "otp-not-received"), ("نسيت كلمة المرور", "password-forgotten"),
    ("لا أستطيع الدخول", "login-otp"), ("I can't log in", "login-otp"),
    ("I did not receive the code", "otp-not-received"), ("cest quoi la date", "deadline-monthly"),
    ("et si j'ai changé de numéro ?", "phone-changed"),
    ("nsit lmot de passe", "password-forgotten"),
    ("code ghalat", "otp-invalid"), ("makaynch code", "otp-not-received"),
])  # fmt: skip
def test_what_was_doubted_without_need_is_answered_at_once(
    faq: Faq, text: str, topic: str
) -> None:
    """In every language; none of them means two things."""
    decision = faq.find(text).decision
    assert (decision.outcome, decision.topics[:1]) == (Outcome.ANSWER, (topic,))


@pytest.mark.parametrize(("text", "topics"), [
    ("je n'ai pas reçu le code et mon mot de passe est refusé",
     {"otp-not-received", "password-forgotten"}),
    ("c'est quand la date limite et combien est la pénalité si je suis en retard ?",
     {"deadline-monthly", "late-penalty"}),
    ("wach khassni nkheless daba", {"payment-how"}),
])  # fmt: skip
def test_what_was_sure_and_wrong_is_told_whole_or_asked(
    faq: Faq, text: str, topics: set[str]
) -> None:
    """No half of it is answered alone."""
    decision = faq.find(text).decision
    assert topics <= set(decision.topics)
    assert decision.outcome is not Outcome.ANSWER or set(decision.topics[:2]) == topics
