"""The table of awaited answers is whole."""

from bot.catalog.catalog import Catalog
from bot.core.prompts import Awaits, PromptKind
from bot.handlers.tables.prompts import PROMPTS


def test_every_kind_of_question_has_who_takes_its_answer() -> None:
    """Else the bot asks, and breaks over the answer."""
    assert set(PROMPTS) == set(PromptKind)


def test_each_awaited_answer_can_be_asked_about(catalog: Catalog) -> None:
    """Else the words of a person break the bot when they come without a reply."""
    for what in Awaits:
        assert what.kind in PROMPTS
        for language in catalog.languages:
            assert catalog.text(f"awaited-{what}", language)
