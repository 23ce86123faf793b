"""What stands under a title in an answer to two questions is whole: it leads to nothing cut."""

from types import SimpleNamespace
from typing import Any, cast

from bot.core.writing.darija import LEANS_ON
from bot.core.writing.text import visible
from bot.handlers.context import Context
from bot.handlers.questions import two_answers
from tests.house.parlour import Parlour


async def test_no_short_answer_ends_where_something_should_follow(parlour: Parlour) -> None:
    """Every topic, in every language and both scripts of Darija."""
    catalog, services = parlour.house.catalog, parlour.house.services
    for language in (*catalog.languages, *LEANS_ON):
        leans = LEANS_ON.get(language, language)
        ctx = SimpleNamespace(
            catalog=catalog, services=services, language=leans, speaks=language,
            now=parlour.clock(), text=lambda key, spoken=language, **values: catalog.text(
                key, spoken, **values
            ),
        )  # fmt: skip
        for topic in catalog.topics:
            html = await two_answers.words(cast(Context, cast(Any, ctx)), topic, language, None)
            shown = visible(html.partition("<blockquote")[0]).rstrip()
            assert not shown.endswith((":", ",", ";", "،", "؛")), (topic, language, shown)
