"""What the data of a button says, and what is the data of none."""

import pytest

from bot.handlers import BUTTONS
from bot.handlers.buttons import parse

BEYOND = ("9223372036854775808", "-9223372036854775809", "99999999999999999999", "9" * 5000)


@pytest.mark.parametrize("number", [*BEYOND, f"+{BEYOND[0]}", f"000{BEYOND[0]}", "٩" * 20])
def test_a_number_that_no_row_can_have_is_of_no_button(number: str) -> None:
    """Wherever it stands, and however it is written."""
    known = {button.verb for button in BUTTONS}
    for data in (f"read:{number}", f"draft:1:{number}", f"announce:text:{number}:fr"):
        verb, _ = parse(data)
        assert verb not in known


@pytest.mark.parametrize("number", ["0", "9223372036854775807", "007", "-1001234567890"])
def test_the_others_are_what_they_were(number: str) -> None:
    """Up to the last one that a row can hold."""
    assert parse(f"draft:{number}:x:2025-05") == ("draft", [number, "x", "2025-05"])
