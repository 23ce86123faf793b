"""Missed questions are grouped again as they come: what was compared once is not compared anew."""

from datetime import timedelta
from random import Random

import pytest

from bot.core.questions.unanswered import MOST, Missed, clusters
from bot.services.official import missed
from bot.services.official.pairs import Pairs
from bot.services.questions.answers import Answers, Reason
from tests.built import services
from tests.services.bench import Bench, at

NOW = at("2025-07-09T10:00")
WORDS = ("xyzzy", "plugh", "quux", "frob", "bidule", "truc", "zorglub", "machin", "corge")


def question(number: int) -> Missed:
    """Return a question of a few words, the same for the same number."""
    said = " ".join(Random(number).choices(WORDS, k=4))  # noqa: S311 - words of a test
    return Missed(number, said, said, NOW - timedelta(minutes=5_000 - number))


def test_what_is_kept_of_pairs_changes_no_group() -> None:
    """Whatever comes and goes, beyond as many as fit too."""
    pairs, few = Pairs(40), [question(number) for number in range(160)]
    for start in range(0, 100, 7):
        some = few[start : start + 60]
        pairs.keep([one.words for one in some])

        def alike(one: Missed, other: Missed) -> bool:
            return pairs.are_alike(one.words, other.words, lambda: one.key[:9] == other.key[:9])

        anew = clusters(some, now=NOW, alike=lambda one, other: one.key[:9] == other.key[:9])
        assert clusters(some, now=NOW, alike=alike) == anew


async def test_a_new_question_is_compared_with_the_others_and_nothing_else_is(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read ahead in the background, a few at a time; then one more costs one more."""
    made, compared = services(bench.db), list[tuple[str, str]]()

    def count(one: Missed, other: Missed) -> bool:
        compared.append((one.words, other.words))
        return False

    monkeypatch.setattr(missed, "are_alike", count)
    monkeypatch.setattr(missed, "AHEAD", 15)
    for number in range(20):
        await miss(made.answers, number)
    await made.missed.read_ahead(now=NOW)
    assert not compared, "only looked at yet"
    for _ in range(2):
        await made.missed.read_ahead(now=NOW)
    groups = await made.missed.grouped(now=NOW)
    before = len(compared)
    assert before <= len(groups) * 20
    await made.missed.grouped(now=NOW)
    assert len(compared) == before
    await miss(made.answers, 20)
    await made.missed.grouped(now=NOW)
    assert len(compared) - before <= len(groups)


async def test_of_thousands_the_newest_are_read(bench: Bench) -> None:
    """And no more are read from the rows than are compared."""
    async with bench.db.transaction() as tx:
        await tx.many(
            "INSERT INTO missed_questions (update_id, user_id, words, language, reason, at)"
            " VALUES (?, NULL, ?, 'fr', 'unsure', ?)",
            [
                (number, f"mot{number % 3}", (NOW - timedelta(minutes=9_000 - number)).isoformat())
                for number in range(3_000)
            ],
        )
    found = await services(bench.db).missed.grouped(now=NOW)
    assert sum(group.count for group in found) == MOST
    assert min(one.number for group in found for one in group.all) == 3_000 - MOST


async def miss(answers: Answers, number: int) -> None:
    """Have somebody ask in vain."""
    await answers.miss(
        question(number).words,
        Reason.UNSURE,
        language="fr",
        user_id=number + 1,
        update_id=number + 1,
        now=NOW - timedelta(minutes=100 - number),
    )
