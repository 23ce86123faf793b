"""The table of awaited answers is whole."""

from bot.core.prompts import PromptKind
from bot.handlers.tables.prompts import PROMPTS


def test_every_kind_of_question_has_who_takes_its_answer() -> None:
    """Else the bot asks, and breaks over the answer."""
    assert set(PROMPTS) == set(PromptKind)
