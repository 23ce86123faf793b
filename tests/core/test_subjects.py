"""The first words of what was taken back: enough to know it again, nothing to follow or call."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.writing.subjects import LONGEST, subject


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<b>Délai</b> reporté au 17 juillet", "Délai reporté au 17 juillet"),
        ("Payez sur https://evil.example/x vite", "Payez sur…"),
        ("Payez sur evil.ma vite", "Payez sur…"),
        ("Appelez le 06 12 34 56 78", "Appelez le…"),
        ("https://evil.example", ""),
        ("a" * 80, "a" * (LONGEST - 1) + "…"),
        ("La date limite de déclaration des salaires du mois de juin est reportée",
         "La date limite de déclaration des salaires du mois de juin…"),
    ],
)  # fmt: skip
def test_the_first_words_are_said(text: str, said: str) -> None:
    """Cut between words, before anything to follow."""
    assert subject(text) == said


@given(st.text(max_size=200))
def test_it_is_one_short_line(text: str) -> None:
    """Whatever was written."""
    said = subject(text)
    assert len(said) <= LONGEST
    assert "\n" not in said
    assert "://" not in said
