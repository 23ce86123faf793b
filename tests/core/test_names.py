"""A name from outside stands in our sentences without turning or hiding anything."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.writing.names import LONGEST, nickname, shown_name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Karim  Alaoui", "Karim Alaoui"),
        ("سلمى", "سلمى"),
        ("Karim\u202eialA", "KarimialA"),
        ("Ka\u200brim\n(2002)", "Karim"),
        ("Salma Fassi (2002)", "Salma Fassi"),
        ("Salma [٢٠٠٢] ２００２ ②⑵ ²", "Salma"),
        ("Fatima-Zahra O\u2019Neil", "Fatima-Zahra O\u2019Neil"),
        ("A. B.\u2013C 💊", "A. B.-C"),
        ("مُحَمَّد", "مُحَمَّد"),
        ("2002", ""),
        (".-'", ""),
        ("\u2066\u200f\u3164", ""),
        ("Z" + "\u0335" * 50, "Z" + "\u0335" * 2),
        ("x" * 99, "x" * (LONGEST - 1) + "…"),
    ],
)
def test_a_name_is_cleaned(name: str, shown: str) -> None:
    """Invisible signs, turns of direction, figures, brackets, heaps of marks and lengths."""
    assert shown_name(name) == shown


@given(st.text())
def test_nothing_invisible_is_left(name: str) -> None:
    """Whatever somebody calls themselves."""
    shown = shown_name(name)
    assert len(shown) <= LONGEST
    kinds = {unicodedata.category(sign) for sign in shown if sign not in " .-'\u2019\u02bc…"}
    assert all(kind[0] in "LM" and kind != "Me" for kind in kinds)
    assert shown == shown.strip()


@pytest.mark.parametrize(
    "words", ["\u202e", "\u2066\u2069", "\u200b\u200b", "\u3164", " \ufeff ", "\u0301"]
)
def test_a_nickname_of_nothing_that_shows_is_none(words: str) -> None:
    """Marks of direction, signs without a width, letters without ink."""
    assert nickname(words) == ""


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("\u202eCentre\u202c", "Centre"),
        ("Cen\u200btre  2", "Centre 2"),
        ("الصيدلية\u2067 المركزية", "الصيدلية المركزية"),
        ("Gare\nNord", "Gare Nord"),
        ("a" + "\u0301" * 9, "á\u0301\u0301"),
        ("💊", "💊"),
    ],
)
def test_a_nickname_keeps_what_shows(words: str, shown: str) -> None:
    """In one line that nothing in it turns."""
    assert nickname(words) == shown
