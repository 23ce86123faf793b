"""What may be kept of words, whose they are, and what becomes of rows from before the door."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.services.erasure import Erasure
from bot.services.questions.answers import Answers, Reason
from bot.storage.audit import names
from bot.storage.people import members
from tests.built import services
from tests.cast import AMINA, KARIM, SARAH
from tests.services.bench import Bench
from tests.wordings import wordings

NOW = datetime(2025, 7, 9, 9, tzinfo=UTC)


async def missed(bench: Bench) -> list[tuple[str, int | None]]:
    """Return the words that are kept, and whose they are."""
    rows = await bench.db.read.all("SELECT * FROM missed_questions ORDER BY update_id")
    return [(row["words"], row["user_id"]) for row in rows]


async def miss(answers: Answers, words: str, person: int, update_id: int) -> None:
    """Have the bot not understand a question."""
    await answers.miss(
        words, Reason.UNSURE, language="fr", user_id=person, update_id=update_id, now=NOW
    )


async def test_in_doubt_a_question_is_counted_without_words(bench: Bench) -> None:
    """And without anybody's number: there is nothing to erase."""
    answers = Answers(bench.db, bench.catalog, bench.roles)

    await miss(answers, "mdp Grzegorzek refusé", AMINA, 1)
    await miss(answers, "xyzzy 4829157", AMINA, 2)
    await miss(answers, "4829157", AMINA, 3)

    assert await missed(bench) == [("", None), ("xyzzy …", AMINA), ("", None)]
    assert await answers.wordless() == 2
    assert [one.count for one in await services(bench.db).missed.grouped(now=NOW)] == [1]


async def test_forgetting_reaches_every_row_with_words(bench: Bench) -> None:
    """Of this person, and of nobody else."""
    answers = Answers(bench.db, bench.catalog, bench.roles)
    await miss(answers, "xyzzy plugh", AMINA, 1)
    await miss(answers, "frobnicate", SARAH, 2)
    for place, number in enumerate((1, 1, 2)):
        await answers.begin_draft(number, officer_id=KARIM, update_id=10 + place, now=NOW)
    await answers.write_draft(2, KARIM, "Une réponse")

    async with bench.db.transaction() as tx:
        await members.erase(tx, AMINA, now=NOW)

    assert await missed(bench) == [("frobnicate", SARAH)]
    rows = await bench.db.read.all("SELECT question, asked_by FROM answer_drafts")
    assert [tuple(row) for row in rows] == [("…", None), ("frobnicate", SARAH)]


async def test_rows_from_before_pass_the_door_once(bench: Bench) -> None:
    """Words that an earlier version kept are looked through when this one has started."""
    said = list(wordings(40, seed=5))
    async with bench.db.transaction() as tx:
        for number, (text, _) in enumerate(said, 1):
            await tx.execute(
                "INSERT INTO missed_questions (update_id, words, language, reason, at)"
                " VALUES (?, ?, 'fr', 'unsure', ?)",
                (number, text, NOW.isoformat()),
            )
    erasure = Erasure(bench.db, bench.catalog.redactor)

    await erasure.tidy(now=NOW)

    for (words, _), (text, secret) in zip(await missed(bench), said, strict=True):
        assert secret not in words, text


async def test_the_log_of_writes_is_emptied_every_hour(bench: Bench, tmp_path: Path) -> None:
    """Not at every tick; at once when somebody was forgotten."""
    erasure = Erasure(bench.db, bench.catalog.redactor)
    log = next(tmp_path.rglob("*-wal"))
    await erasure.tidy(now=NOW)
    sizes = []
    for minutes, is_forgotten in ((1, False), (59, False), (61, False), (62, True)):
        async with bench.db.transaction() as tx:
            await members.add(tx, 5_000 + minutes, language="fr", now=NOW)
        bench.db.is_log_to_go = is_forgotten
        await erasure.tidy(now=NOW + timedelta(minutes=minutes))
        sizes.append(log.stat().st_size > 0)

    assert sizes == [True, True, False, False]


async def test_what_goes_to_the_order_is_what_was_shown(bench: Bench) -> None:
    """Erased before it is shown; sending it again erases nothing more."""
    questions = services(bench.db).asking
    for number, (text, secret) in enumerate(wordings(60, seed=9), 1):
        shown = questions.shown(f"{text} que faire ?")
        await questions.ask(
            AMINA, topic=None, words=shown, language="fr", update_id=number, now=NOW
        )
        row = await bench.db.read.one("SELECT words FROM tickets WHERE ticket_id = ?", (number,))
        assert row is not None
        assert secret not in shown, text
        assert row["words"] == shown


async def test_names_of_officers_from_before_pass_the_door(bench: Bench) -> None:
    """And leave what was told by them."""
    async with bench.db.transaction() as tx:
        await names.put(tx, KARIM, "Karim mdp Tournesol2025", now=NOW)
        await tx.execute(
            "INSERT INTO messages (source, language, kind, html, buttons)"
            " VALUES ('role:1', 'fr', 'text', ?, '[]')",
            (f"Par Karim mdp Tournesol2025 ({KARIM}).",),
        )

    await Erasure(bench.db, bench.catalog.redactor).tidy(now=NOW)

    assert await names.every(bench.db.read) == {KARIM: "Karim mdp …"}
    told = await bench.db.read.all("SELECT html FROM messages")
    assert [row["html"] for row in told] == [f"Par {KARIM}."]
