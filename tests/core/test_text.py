"""Measuring, escaping and isolating text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.text import LRI, PDI, escape, isolate_latin, utf16_length


@pytest.mark.parametrize(("text", "length"), [("", 0), ("é", 1), ("💊", 2), ("ضمان", 4)])
def test_length_counts_utf16_units(text: str, length: int) -> None:
    """An emoji counts twice, as Telegram counts it."""
    assert utf16_length(text) == length


def test_escape_leaves_no_markup() -> None:
    """What a person wrote stays text."""
    assert escape("<b>&") == "&lt;b&gt;&amp;"


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("ادخلوا إلى Damancom الآن", f"ادخلوا إلى {LRI}Damancom{PDI} الآن"),
        ("زر S’authentifier avec OTP هنا", f"زر {LRI}S’authentifier avec OTP{PDI} هنا"),
        ("اكتبوا /guide", f"اكتبوا {LRI}/guide{PDI}"),
        ("أنا Confrère.", f"أنا {LRI}Confrère{PDI}."),
        ("على www.damancom.ma/fr/ الآن", f"على {LRI}www.damancom.ma/fr/{PDI} الآن"),
        ("بدون لاتينية 10", "بدون لاتينية 10"),
    ],
)
def test_latin_runs_become_islands(text: str, isolated: str) -> None:
    """A label of the portal keeps its own direction inside Arabic."""
    assert isolate_latin(text) == isolated


@given(st.text())
def test_isolating_twice_changes_nothing(text: str) -> None:
    """Strings and pages may both pass through; islands are not nested."""
    once = isolate_latin(text)

    assert isolate_latin(once) == once
