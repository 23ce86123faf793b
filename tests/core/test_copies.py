"""What a correction changed."""

import pytest

from bot.core.copies import changes


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("avant le <b>10</b> juillet", "avant le 17 juillet", (("10", "17"),)),
        ("avant le 10", "avant le 10", ()),
        ("a b", "a b c", (("", "c"),)),
        ("a 1 b 2 c 3 d 4", "a 5 b 6 c 7 d 8", ()),  # too much for a list
    ],
)
def test_a_correction_says_what_it_changed(
    before: str, after: str, found: tuple[tuple[str, str], ...]
) -> None:
    """As few words as the reader needs."""
    assert changes(before, after) == found
