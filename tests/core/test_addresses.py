"""Whether words are an address and nothing else."""

import pytest

from bot.core.verification.reading.domains import is_address


@pytest.mark.parametrize(
    "words", ["https://www.cnss.ma/fr/note-12", "damancom.ma", "www.cnss.ma https://cnss.ma/x"]
)
def test_an_address_is_one(words: str) -> None:
    """With or without what it begins with, and several too."""
    assert is_address(words)


@pytest.mark.parametrize(
    "words",
    ["", "est-ce damancom.ma", "Note du 9 juillet", "a." * 2048, "a" * 4000],
)
def test_other_words_are_none(words: str) -> None:
    """Whatever their length."""
    assert not is_address(words)
