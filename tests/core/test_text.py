"""Measuring and escaping text."""

import pytest

from bot.core.text import escape, utf16_length


@pytest.mark.parametrize(("text", "length"), [("", 0), ("é", 1), ("💊", 2), ("ضمان", 4)])
def test_length_counts_utf16_units(text: str, length: int) -> None:
    """An emoji counts twice, as Telegram counts it."""
    assert utf16_length(text) == length


def test_escape_leaves_no_markup() -> None:
    """What a person wrote stays text."""
    assert escape("<b>&") == "&lt;b&gt;&amp;"
