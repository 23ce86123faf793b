"""Marks are filled, and what may not be told yet is left out with its paragraph."""

import pytest

from bot.core.marks import RULE, extension_of, filled, moves_of


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("Avant.\n\n{computed:deadline-rule}\n\nAprès.", "Avant.\n\n<b>RULE</b>\n\nAprès."),
        ("Le {deadline:second} compte.", ""),
        ("Un.\n\nLe <b>{deadline:second}</b>.\n\nDeux.", "Un.\n\nDeux."),
        ("Sans rien.", "Sans rien."),
    ],
)
def test_marks_are_filled(html: str, expected: str) -> None:
    """None stands for a date that nobody has announced yet."""
    values = {RULE: "<b>RULE</b>", extension_of("second"): None, moves_of("2025-06"): ""}

    assert filled(html, values.__getitem__) == expected
