"""What is a telephone number alone."""

import pytest

from bot.core.phones import is_phone


@pytest.mark.parametrize(
    "text",
    [
        "0661234567",
        "06 61 23 45 67",
        "06.61.23.45.67",
        "06-61-23-45-67",
        "+212661234567",
        "+212 6 61 23 45 67",
        "+212 (0) 661-234567",
        "00212661234567",
        "212661234567",
        "٠٦٦١٢٣٤٥٦٧",
        "+٢١٢ ٦٦١ ٢٣٤ ٥٦٧",
        "+33 6 12 34 56 78",
        "Tél : 05 22 33 44 55",
        "mon numéro c'est 0661234567",
        "رقم هاتفي ٠٦٦١٢٣٤٥٦٧",
        "\u200e0661234567\u200e",
    ],
)
def test_a_telephone_number_alone(text: str) -> None:
    """However it is written, with what it is called."""
    assert is_phone(text)


@pytest.mark.parametrize(
    "text",
    [
        "482915",
        "12345678",
        "1234567",
        "2025-07-003",
        "17/07/2025",
        "661234567",
        "mon code est 482915",
        "j'ai changé de numéro, le nouveau est 0661234567",
        "0661234567 0662345678",
        "",
    ],
)
def test_other_numbers_and_sentences_are_none(text: str) -> None:
    """A code stays a code, and a question a question."""
    assert not is_phone(text)
