"""What proves that somebody asked for reminders or announcements, and no more than that."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from bot.core.members import Choice
from bot.services.members import Members
from tests.cast import AMINA
from tests.services.bench import Bench

NOW = datetime(2025, 7, 9, 9, tzinfo=UTC)


@pytest.fixture
def people(bench: Bench) -> Members:
    """The service of the people."""
    return Members(bench.db, bench.catalog, bench.roles)


async def press(people: Members, *wanted: bool) -> None:
    """Have Amina press the same button again and again, a second apart."""
    await people.meet(AMINA, language_code="fr", now=NOW)
    for number, is_granted in zip(count(1), wanted, strict=False):
        await people.consent(
            AMINA,
            Choice.ANNOUNCEMENTS,
            is_granted=is_granted,
            update_id=number,
            now=NOW + timedelta(seconds=number),
        )


async def proofs(bench: Bench) -> list[tuple[bool, int]]:
    """Return what was granted, and by which update, the first first."""
    rows = await bench.db.read.all("SELECT is_granted, update_id FROM consents ORDER BY rowid")
    return [(bool(row["is_granted"]), row["update_id"]) for row in rows]


async def test_saying_it_again_proves_nothing_new(bench: Bench, people: Members) -> None:
    """Five hundred presses of one choice: the first is the proof."""
    await press(people, *[True] * 500)

    assert await proofs(bench) == [(True, 1)]


async def test_each_change_of_mind_is_kept_but_not_without_end(
    bench: Bench, people: Members
) -> None:
    """The latest twenty, and the choice is the last one."""
    await press(people, True, True, False, False, True)
    assert await proofs(bench) == [(True, 1), (False, 3), (True, 5)]

    await press(people, *[number % 2 == 0 for number in range(501)])

    kept = await proofs(bench)
    assert len(kept) == 20
    assert kept[-1] == (True, 501)
    assert (await people.look_up(AMINA, language_code="fr")).wants_announcements
