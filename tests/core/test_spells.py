"""A trouble is told once, however many meet with it, and once more when it is over."""

from datetime import UTC, datetime, timedelta

from bot.core.sending.spells import CALM, Spell

NOW = datetime(2025, 7, 9, 8, tzinfo=UTC)


def test_a_spell_begins_once_and_ends_once() -> None:
    """Successes in between are luck until there was no trouble for a minute."""
    spell = Spell()
    told = [spell.begins(NOW + timedelta(seconds=n)) for n in range(120)]
    assert told == [True] + [False] * 119
    last = NOW + timedelta(seconds=119)
    assert spell.ended(last + timedelta(seconds=30)) is None
    assert spell.ended(last + CALM) == timedelta(seconds=119)
    assert spell.met == 120
    assert spell.ended(last + 2 * CALM) is None
    assert spell.begins(last + 2 * CALM)


def test_a_clock_that_is_moved_back_begins_anew() -> None:
    """Else the next trouble would be told of in a day."""
    spell = Spell()
    assert spell.begins(NOW)
    assert spell.begins(NOW - timedelta(days=1))
