"""A pattern reads a long word once: a way to cut it in two would be a way to hold the bot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.verification.danger import _SPOKEN
from bot.core.verification.reading.symbols import undrawn
from bot.core.verification.reading.words import _WORDS


@pytest.mark.parametrize("end", ["/", "=", "-", "3aaaa/", ""])
def test_a_long_word_with_a_digit_of_darija_is_read_once(end: str) -> None:
    """With « + » inside « + », thirty letters before « 3a/ » were never done with."""
    found = _SPOKEN.search(f"{'a' * 2000}3a{end}")
    assert bool(found) is (end == "")


@pytest.mark.parametrize("row", ["🟥", "🟥 ", "⬛\n", "🟥🟥 ", "■"])
def test_a_row_of_squares_of_one_colour_is_looked_at_once(row: str) -> None:
    """Each would look for two colours as far as the last: 4,096 of them took half a second."""
    text = f"🟥🟦 {row * 1000}"

    assert "🟥🟦" in undrawn(text)
    assert not _squares(undrawn(text)[3:])


@given(
    st.lists(
        st.sampled_from(
            [*("🟥", "🟦", "■", "▪", " ", "\n", "\u3000", "5", "⭕", "🔔", "é", "a"),
             *("http://a.b/", "www.a", "*", "@abc", "+212 6", "°", "🇲🇦")]
        ),
        max_size=20,
    ).map("".join)
)  # fmt: skip
def test_nothing_else_is_read_where_squares_draw_nothing(text: str) -> None:
    """Each stays in its place, and so does all that is drawn."""
    seen = [[(m.lastgroup, m.span()) for m in _WORDS.finditer(t)] for t in (text, undrawn(text))]

    assert seen[0] == seen[1]


def _squares(text: str) -> str:
    return "".join(sign for sign in text if sign in "🟥🟦⬛■")
