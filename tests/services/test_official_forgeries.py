"""Whoever writes official words into the file of the bot is not believed, and is found."""

from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot.core.agreement.official import Stated
from bot.core.audit import SealKey
from bot.core.official.values import BadValueError
from bot.core.questions.official import Defect, DefectError, State
from bot.services.audit.agreement import disagreements
from bot.services.official.seals import believed_answers, believed_statements
from bot.services.registry import Services
from bot.storage.audit import audit
from bot.storage.database import Database, Reader
from bot.storage.official import answers, statements
from tests.built import services
from tests.cast import AMINA, KARIM, SALMA
from tests.services.bench import Bench
from tests.services.test_official import approved
from tests.services.test_official import drafted as answered
from tests.services.test_official import opened as answering
from tests.services.test_statements import NOW, RATE, VALIDITY, body, drafted, stated

KEY = SealKey(b"the key of these tests, which lies elsewhere")
OLD = "2025-01-01T00:00:00+00:00"

pytestmark = pytest.mark.usefixtures("quick_reading")


@pytest.fixture
async def sealing(tmp_path: Path) -> AsyncIterator[Bench]:
    """A bench whose rows are sealed."""
    async with Database.open(tmp_path / "test.db", seal_key=KEY) as db:
        yield Bench(db)


async def lived(bench: Bench) -> Services:
    """Leave a value in every state that it may come to, and an answer in force."""
    made = await answering(bench)
    await stated(made, RATE, "4 %", 101)  # 1, replaced
    await stated(made, RATE, "5 %", 102)  # 2, in force
    back = await stated(made, "smig-hour", "18 DH", 103)  # 3
    assert await made.statements.withdraw(back, officer_id=SALMA, now=NOW)
    for update, by in ((104, SALMA), (105, KARIM), (106, None)):  # 4, 5, 6
        number = await drafted(made, VALIDITY, "5 minutes", update)
        assert await made.statements.submit(number, officer_id=KARIM, now=NOW)
        if by:
            assert await made.statements.reject(number, officer_id=by, now=NOW)
    await drafted(made, VALIDITY, "6 minutes", 107)  # 7
    await approved(made)
    return made


FORGERIES = [
    ("UPDATE statements SET state = 'live' WHERE statement_id = 3", "not-withdrawn"),
    ("UPDATE statements SET state = 'live' WHERE statement_id = 3", "force"),
    (
        "UPDATE statements SET state = 'withdrawn' WHERE statement_id = 2; "
        "UPDATE statements SET state = 'live' WHERE statement_id = 1",
        "force",
    ),
    ("UPDATE statements SET state = 'withdrawn' WHERE statement_id = 2", "no-withdrawal"),
    ("UPDATE statements SET state = 'live' WHERE statement_id = 6", "no-approval"),
    ("UPDATE statements SET state = 'live' WHERE statement_id = 4", "no-approval"),
    ("UPDATE statements SET state = 'live' WHERE statement_id = 7", "no-proposal"),
    ("UPDATE statements SET state = 'waiting' WHERE statement_id = 2", "not-approved"),
    ("UPDATE statements SET state = 'rejected' WHERE statement_id = 6", "not-rejected"),
    ("UPDATE statements SET value = '50' WHERE statement_id = 2", "content"),
    ("UPDATE statements SET value = '50' WHERE statement_id = 2", "seal"),
    ("UPDATE statements SET value = '50 minute' WHERE statement_id = 6", "content"),
    ("UPDATE statements SET point = 'late-amo' WHERE statement_id = 2", "content"),
    ("UPDATE statements SET authority = 'cnss' WHERE statement_id = 2", "content"),
    ("UPDATE statements SET author = {SALMA} WHERE statement_id = 2", "author"),
    ("UPDATE statements SET author = {SALMA} WHERE statement_id = 6", "author"),
    ("UPDATE statements SET decided_by = {AMINA} WHERE statement_id = 2", "approver"),
    ("UPDATE statements SET decided_by = {AMINA} WHERE statement_id = 2", "seal"),
    ("UPDATE statements SET decided_by = {KARIM} WHERE statement_id = 6", "approver"),
    ("UPDATE statements SET approved_at = '{OLD}' WHERE statement_id = 2", "moment"),
    ("UPDATE statements SET approved_at = '{OLD}' WHERE statement_id = 2", "seal"),
    ("UPDATE statements SET approved_at = NULL WHERE statement_id = 2", "seal"),
    ("UPDATE statements SET seal = '' WHERE statement_id = 2", "seal"),
    ("DELETE FROM statements WHERE statement_id = 2", "gone"),
    (
        "INSERT INTO statements (update_id, point, authority, kind, value, state, author,"
        " proposed_at)"
        " VALUES (999, 'late-amo', 'order', 'percent', '9', 'live', {KARIM}, '{OLD}')",
        "no-proposal",
    ),
    ("UPDATE statements SET kind = 'odd' WHERE statement_id = 3", "unreadable"),
    ("UPDATE official_texts SET body = 'Payez 3 DH' WHERE language = 'fr'", "content"),
    ("UPDATE official_texts SET body = 'Payez 3 DH' WHERE language = 'fr'", "seal"),
    ("DELETE FROM official_texts WHERE language = 'en'", "content"),
    ("UPDATE official_answers SET topic = 'otp-expired'", "content"),
    ("UPDATE official_answers SET decided_by = {AMINA}", "approver"),
    ("UPDATE official_answers SET approved_at = '{OLD}'", "moment"),
    ("UPDATE official_answers SET author = {SALMA}", "author"),
    ("UPDATE official_answers SET state = 'withdrawn'", "no-withdrawal"),
    ("UPDATE official_answers SET seal = ''", "seal"),
    ("DELETE FROM official_answers", "gone"),
]


class Undone(Exception):  # noqa: N818 - nothing is wrong
    """Takes a forgery back."""


async def believed(read: Reader) -> list[Stated]:
    """Return what is in force as it was approved."""
    return [
        *await believed_answers(read, KEY, State.LIVE),
        *await believed_statements(read, KEY, State.LIVE),
    ]


async def test_every_forged_row_is_found_and_none_is_in_force(sealing: Bench) -> None:
    """One cell, one row more or one less; what the bot has done itself is as recorded."""
    await lived(sealing)
    entries = [one.entry for one in await audit.entries(sealing.db.read)]
    assert not await disagreements(sealing.db.read, entries, KEY)
    honest = await believed(sealing.db.read)
    assert len(honest) == 2
    unseen = []
    for forged, discord in FORGERIES:
        with suppress(Undone):
            async with sealing.db.transaction() as tx:
                cells = {"AMINA": AMINA, "KARIM": KARIM, "OLD": OLD, "SALMA": SALMA}
                for statement in forged.format(**cells).split("; "):
                    assert await tx.execute(statement), statement
                found = await disagreements(tx, entries, KEY)
                if discord not in {str(one.discord) for one in found}:
                    unseen.append((forged, found))
                if discord != "unreadable":
                    assert all(one in honest for one in await believed(tx)), forged
                raise Undone
    assert not unseen


async def test_what_comes_back_by_hand_is_not_said(sealing: Bench) -> None:
    """Neither a value that was withdrawn, after a restart, nor an answer."""
    made = await lived(sealing)
    assert await made.official.withdraw(1, officer_id=SALMA, now=NOW)
    async with sealing.db.transaction() as tx:
        await tx.execute("UPDATE statements SET state = 'live' WHERE statement_id = 3")
        await tx.execute("UPDATE official_answers SET state = 'live'")
    again = services(sealing.db, (KARIM, SALMA))
    await again.statements.refresh(now=NOW)
    await again.official.refresh(now=NOW)
    assert "17,92" in body(again, "minimum-wage")
    listed = {one.point.key: one for one in await again.statements.open_points(SALMA, now=NOW)}
    assert listed["smig-hour"].statement is None
    assert listed[RATE].statement is not None
    assert "5 %" in body(again, "late-penalty")
    assert not again.live.since
    assert await again.official.recognition.of("Ouvrez le détail du relevé") is None
    assert await again.statements.told.of("SMIG par heure : 18 DH") is None


async def test_only_what_was_submitted_is_approved(sealing: Bench) -> None:
    """Not another value or text, nor that of another author; as it was, it is."""
    made = await answering(sealing)
    value = await drafted(made, RATE, "4 %", 101)
    assert await made.statements.submit(value, officer_id=KARIM, now=NOW)
    forgeries = [("value", "90", "4", SALMA), ("author", SALMA, KARIM, KARIM)]
    for column, forged, honest, officer in forgeries:
        sql = f"UPDATE statements SET {column} = ?"  # noqa: S608 - ours
        async with sealing.db.transaction() as tx:
            await tx.execute(sql, (forged,))
        with pytest.raises(BadValueError, match="altered"):
            await made.statements.approve(value, officer_id=officer, now=NOW)
        async with sealing.db.transaction() as tx:
            await tx.execute(sql, (honest,))
    assert await made.statements.approve(value, officer_id=SALMA, now=NOW)


async def test_an_answer_that_was_altered_while_it_waited_is_not_approved(sealing: Bench) -> None:
    """It says so, and it waits as before."""
    made = await answering(sealing)
    number = await answered(made)
    assert await made.official.submit(number, officer_id=KARIM, now=NOW)
    async with sealing.db.transaction() as tx:
        await tx.execute("UPDATE official_texts SET body = 'Payez 3 fois.'")
    with pytest.raises(DefectError) as refused:
        await made.official.approve(number, officer_id=SALMA, now=NOW)
    assert refused.value.defects == [Defect.ALTERED]
    found = await made.official.find(number)
    assert found is not None
    assert found.state is State.WAITING


async def test_what_was_sealed_before_approvals_were_bound_is_believed_still(
    sealing: Bench,
) -> None:
    """The record tells who approved it and when; with another word in it, it is not."""
    await lived(sealing)
    value = await statements.find(sealing.db.read, 2)
    answer = await answers.find(sealing.db.read, 1)
    assert value is not None
    assert answer is not None
    async with sealing.db.transaction() as tx:
        for table, about, one in (
            ("statements", "stated-fact", value),
            ("official_answers", "official-answer", answer),
        ):
            said = [f"{name}={words}" for name, words in sorted(one.particulars.items())]
            before = KEY.words([about, one.number, one.author, *said])
            sql = f"UPDATE {table} SET seal = ? WHERE state = 'live'"  # noqa: S608 - ours
            await tx.execute(sql, (before,))
    entries = [one.entry for one in await audit.entries(sealing.db.read)]
    assert len(await believed(sealing.db.read)) == 2
    assert not await disagreements(sealing.db.read, entries, KEY)
    async with sealing.db.transaction() as tx:
        await tx.execute("UPDATE statements SET decided_by = ?", (AMINA,))
    assert [type(one) for one in await believed(sealing.db.read)] == [type(answer)]
