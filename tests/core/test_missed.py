"""Questions that are alike are counted together."""

from datetime import UTC, datetime, timedelta

from bot.core.questions.unanswered import Missed, clusters

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


def test_nothing_missed_is_nothing() -> None:
    """The first day."""
    assert clusters([], now=NOW) == ()
