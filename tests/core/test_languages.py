"""In which language a question is written."""

import pytest

from bot.core.languages import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("je ne reçois pas le code", "fr"),
        ("comment me connecter ?", "fr"),
        ("how do I log in", "en"),
        ("I do not get the code", "en"),
        ("لم أتوصل بالرمز", "ar"),
        ("الكود ما وصلنيش", "ar"),
        ("ma wslnich lcode", "fr"),
        ("sms", None),
        ("", None),
        ("💊", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    """Arabic by its letters, the others by the words that hold sentences together."""
    assert language_of(text) == language
