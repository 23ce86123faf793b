"""The record of governance: whatever is altered or missing is found."""

from dataclasses import replace

from bot.core.audit import FIRST, Entry, first_broken


def _chain(*acts: str) -> list[tuple[Entry, str]]:
    found, seal = [], FIRST
    for number, act in enumerate(acts, 1):
        entry = Entry(number, "2025-07-09T09:00:00+00:00", 7, act, "x", "{}")
        seal = entry.seal(seal)
        found.append((entry, seal))
    return found


def test_any_altered_or_missing_entry_is_found() -> None:
    """The first that does not fit is named."""
    chain = _chain("invite", "join", "approve")
    assert first_broken(chain) is None
    assert first_broken([]) is None

    forged = [chain[0], (replace(chain[1][0], actor=8), chain[1][1]), chain[2]]
    assert first_broken(forged) == 2
    assert first_broken([chain[0], chain[2]]) == 2
