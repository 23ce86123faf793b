"""What stands under a title in an answer to two questions is whole: it leads to nothing cut."""

from datetime import datetime
from types import SimpleNamespace
from typing import Any, cast

from bot.core.calendar.morocco import ZONE
from bot.core.writing.darija import LEANS_ON
from bot.core.writing.text import visible
from bot.handlers.context import Context
from bot.handlers.questions import two_answers
from bot.services.deadlines.deadlines import Deadlines
from bot.services.questions.topics import Topics
from tests.built import content

RATES = "contribution-rates"
NOW = datetime(2026, 12, 1, 9, tzinfo=ZONE)


def hearing(language: str, words: str = "") -> Context:
    """Return as much of a conversation as an answer is worded in."""
    catalog = content()
    deadlines = Deadlines(catalog)
    services = SimpleNamespace(topics=Topics(catalog, deadlines), deadlines=deadlines)
    return cast(Context, cast(Any, SimpleNamespace(
        catalog=catalog, services=services, now=NOW, speaks=language, words=words,
        language=LEANS_ON.get(language, language),
        text=lambda key, **values: catalog.text(key, language, **values),
    )))  # fmt: skip


async def test_no_short_answer_ends_where_something_should_follow() -> None:
    """Every topic, in every language and both scripts of Darija."""
    for language in (*content().languages, *LEANS_ON):
        ctx = hearing(language)
        for topic in content().topics:
            html = await two_answers.words(ctx, topic, language, None)
            shown = visible(html.partition("<blockquote")[0]).rstrip()
            assert not shown.endswith((":", ",", ";", "،", "؛")), (topic, language, shown)


async def test_a_short_answer_tells_what_its_title_or_the_question_names() -> None:
    """The ceiling stands at the end of the rates; the old rate, below what late costs."""
    for language in content().languages:
        told = visible(await two_answers.words(hearing(language), RATES, language, None))
        assert content().facts["ceiling"].text(language) in told, language
    both = ("password-forgotten", "late-penalty")
    for asked, is_named in (("quelle pénalité ?", False), ("quel est l’ancien taux ?", True)):
        ctx = hearing("fr", f"j’ai oublié mon mot de passe, {asked}")
        told = visible(await two_answers.words(ctx, both[1], "fr", None, beside=both))
        assert ("ancien taux" in told) is is_named, asked
