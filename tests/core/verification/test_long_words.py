"""A pattern reads a long word once: a way to cut it in two would be a way to hold the bot."""

import pytest

from bot.core.verification.danger import _SPOKEN


@pytest.mark.parametrize("end", ["/", "=", "-", "3aaaa/", ""])
def test_a_long_word_with_a_digit_of_darija_is_read_once(end: str) -> None:
    """With « + » inside « + », thirty letters before « 3a/ » were never done with."""
    found = _SPOKEN.search(f"{'a' * 2000}3a{end}")
    assert bool(found) is (end == "")
