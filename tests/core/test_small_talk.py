"""What is a greeting, what a telephone number alone, and what says enough to be a question."""

import pytest

from bot.core.phones import is_phone
from bot.core.small_talk import asks_something, is_greeting


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


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour", "bjr", "Bonjouuur !", "bonsoir docteur", "Salut à tous", "salam 3likom", "cc",
        "السلام عليكم", "السلام عليكم ورحمة الله وبركاته", "صباح الخير", "Hello everyone", "hi",
        "Bonjour, comment allez-vous ?", "good morning",
    ],
)  # fmt: skip
def test_hello_is_a_greeting(text: str) -> None:
    """In the languages and the spelling of people."""
    assert is_greeting(text)
    assert not asks_something(text)


@pytest.mark.parametrize(
    "text",
    ["merci beaucoup", "ok", "captcha", "xyzzy", "شكرا", "chokran bzaf"[:7], "👍", "🙏 merci"],
)
def test_politeness_and_a_word_alone_ask_nothing(text: str) -> None:
    """And are no greeting."""
    assert not asks_something(text)
    assert not is_greeting(text)


@pytest.mark.parametrize(
    "text",
    [
        "bonjour, mon compte est bloqué", "captcha refusé", "numero de telephone cnss",
        "السلام عليكم نسيت كلمة السر", "salam nsit mot de passe", "hello I cannot log in",
        "salut le code ne vient pas",
    ],
)  # fmt: skip
def test_a_question_behind_a_greeting_is_one(text: str) -> None:
    """The greeting does not hide it."""
    assert asks_something(text)
    assert not is_greeting(text)
