"""The attacks of `python -m benchmarks.chaos` stay runnable, and a few updates of them go by."""

from pathlib import Path

import pytest

from benchmarks.chaos.inside import storm
from benchmarks.chaos.updates import KINDS, Chance, is_silent
from tests.playground.schema_check import problems


def test_random_updates_are_those_of_the_schema() -> None:
    """Each of every kind; the same seed draws the same."""
    chance, again = Chance(3), Chance(3)
    drawn = [chance.update() for _ in range(500)]

    assert [again.update() for _ in range(500)] == drawn
    assert {kind for one in drawn for kind in one} == {"update_id", *KINDS}
    assert [p for one in drawn for p in problems(one, ["Update"], "Update")] == []
    assert 80 < sum(map(is_silent, drawn)) < 420


@pytest.mark.parametrize(
    ("kind", "content", "is_silenced"),
    [
        ("channel_post", {}, True),
        ("message", {"chat": {"type": "private"}, "from": {"is_bot": False}}, False),
        ("message", {"chat": {"type": "private"}, "from": {"is_bot": True}}, True),
        ("message", {"chat": {"type": "private"}}, True),
        ("message", {"chat": {"type": "group"}, "from": {"is_bot": False}, "text": "ok"}, True),
        ("message", {"chat": {"type": "group"}, "from": {"is_bot": False}, "text": "/x"}, False),
        ("edited_message", {"chat": {"type": "group"}, "from": {"is_bot": False}}, True),
        (
            "edited_message",
            {"chat": {"type": "group"}, "from": {"is_bot": False}, "text": "mdp : Zitoune77"},
            False,
        ),
        ("callback_query", {"from": {"is_bot": False}}, False),
    ],
)
def test_who_is_not_to_be_answered(kind: str, content: object, is_silenced: bool) -> None:
    """Only what is sure counts: a judge that is silent about everything finds nothing."""
    assert is_silent({"update_id": 1, kind: content}) is is_silenced


async def test_a_small_storm_goes_by(tmp_path: Path) -> None:
    """None parked, none unhandled, no answer where none belongs; others are answered."""
    found = await storm(tmp_path / "data", updates=100, seed=5)

    assert (found.parked, found.faults, found.misplaced) == (0, [], [])
    assert found.answers > 20
