"""The record of governance: whatever is altered or missing is found."""

from dataclasses import replace

from bot.core.audit import FIRST, Entry, first_broken, roles_before


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


def test_a_role_is_the_one_of_the_moment() -> None:
    """Given by the record, taken away by it, and nobody else's."""
    told = [
        (7, "join", "cnss", '{"role": "poster"}'),
        (7, "join", "order", '{"role": "officer"}'),
        (8, "join", "cnss", '{"role": "director"}'),
        (8, "remove", "order", '{"person": "7"}'),
        (7, "approve", "announcement:1", "{}"),
        (7, "accept", "order", '{"role": "officer"}'),
        (8, "confirm", "order", '{"person": "7", "role": "officer"}'),
        (9, "suspend", "order", '{"person": "7"}'),
        (9, "restore", "order", '{"person": "7"}'),
        (9, "suspend", "order", '{"person": "7"}'),
        (8, "remove", "order", '{"person": "7"}'),
        (0, "call off", "announcement:1", '{"person": "7"}'),
    ]
    entries = [
        (Entry(number, "2025-07-09T09:00:00+00:00", *one), "")
        for number, one in enumerate(told, 1)
    ]

    assert roles_before(entries, 7, 1) == {}
    assert roles_before(entries, 7, 4) == {"cnss": "poster", "order": "officer"}
    assert roles_before(entries, 7, 5) == {"cnss": "poster"}
    assert roles_before(entries, 9, 5) == {}
    both = {"cnss": "poster", "order": "officer"}
    for number, expected in (
        (7, False),
        (8, True),
        (9, False),
        (10, True),
        (11, False),
        (13, False),
    ):
        held = both if expected else {"cnss": "poster"}
        assert roles_before(entries, 7, number) == held, number
