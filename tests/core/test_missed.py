"""Questions that are alike are counted together."""

from datetime import UTC, datetime, timedelta
from difflib import SequenceMatcher

from bot.core.questions.unanswered import LIKE, Missed, clusters

NOW = datetime(2025, 7, 30, 9, tzinfo=UTC)


def _missed(number: int, words: str, days_ago: int) -> Missed:
    return Missed(number, words, words, NOW - timedelta(days=days_ago))


def test_the_same_question_in_other_words_is_one() -> None:
    """Misspelt or turned round; another subject stands alone."""
    found = clusters(
        [
            _missed(1, "comment changer de numero de telephone", 20),
            _missed(2, "comment changer numero de telephone", 9),
            _missed(3, "coment changer de numero de telephonne", 3),
            _missed(4, "ou est le bureau de rabat", 2),
        ],
        now=NOW,
    )

    assert [(c.example.number, c.count) for c in found] == [(1, 3), (4, 1)]
    assert (found[0].last_week, found[0].week_before) == (1, 1)


def test_letters_that_are_counted_first_change_nothing() -> None:
    """Of words without one in common, whatever their script, the order of the letters decides."""
    plain = "changer numerodetelephone", "طريقة التصريحبالاجور", "abcdefghijklmnop"
    for words in plain:
        for wrong in range(len(words) // 2):
            misspelt = words[:wrong].swapcase().translate({32: "x"}) + words[wrong:]
            is_one = SequenceMatcher(None, words, misspelt).ratio() >= 1 - (1 - LIKE) / 2
            found = clusters([_missed(1, words, 2), _missed(2, misspelt, 1)], now=NOW)
            shares = set(words.split()) & set(misspelt.split())
            assert shares or len(found) == (1 if is_one else 2), misspelt


def test_nothing_missed_is_nothing() -> None:
    """The first day."""
    assert clusters([], now=NOW) == ()
