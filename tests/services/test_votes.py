"""Everybody has one opinion of an answer, and may change it."""

from datetime import UTC, datetime, timedelta

from bot.services.questions.answers import Answers
from bot.storage.people import members
from tests.cast import AMINA, SARAH
from tests.services.bench import Bench

NOW = datetime(2025, 7, 9, 9, tzinfo=UTC)
TOPIC = "login-otp"


async def counted(bench: Bench) -> dict[str, int]:
    """Return how many say what."""
    rows = await bench.db.read.all("SELECT event, people FROM answer_counts")
    return {row["event"]: row["people"] for row in rows}


async def test_one_person_counts_once_and_may_think_better_of_it(bench: Bench) -> None:
    """On another day too; two people are two."""
    answers = Answers(bench.db, bench.catalog, bench.roles)

    async def vote(person: int, *, has_helped: bool, days: int = 0) -> bool:
        now = NOW + timedelta(days=days)
        return await answers.vote(TOPIC, user_id=person, has_helped=has_helped, now=now)

    assert await vote(AMINA, has_helped=True)
    assert not await vote(AMINA, has_helped=True)
    assert await vote(SARAH, has_helped=True)
    assert await counted(bench) == {"helped": 2}
    assert await vote(AMINA, has_helped=False, days=3)
    assert await counted(bench) == {"helped": 1, "not_helped": 1}


async def test_who_voted_is_forgotten_by_and_by_and_at_once_with_the_person(bench: Bench) -> None:
    """The numbers stay."""
    answers = Answers(bench.db, bench.catalog, bench.roles)
    for person in (AMINA, SARAH):
        await answers.vote(TOPIC, user_id=person, has_helped=True, now=NOW)
    async with bench.db.transaction() as tx:
        await members.erase(tx, AMINA, now=NOW)
    rows = await bench.db.read.all("SELECT user_id FROM votes")
    assert [row["user_id"] for row in rows] == [SARAH]
    await answers.tidy(now=NOW + timedelta(days=32))

    assert not await bench.db.read.all("SELECT * FROM votes")
    assert await counted(bench) == {"helped": 2}
