"""Going back to a copy: what was planned then leaves once, and its officers decide in doubt."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.announcements import Audience, Options, State
from bot.core.audit import SealKey
from bot.core.permissions import Role
from bot.services.audit.trail import check
from bot.storage.audit import audit
from bot.storage.copies import copying
from bot.storage.database import Database
from bot.storage.people import members
from bot.storage.restoring.replacing import restoring
from tests.services.office import DIRECTOR, KARIM, NOW, READER, SALMA, STRANGER, Office, opened

EDITOR = 31
KEY = SealKey(b"the key of the office, long enough")
LEAVES, LATER = NOW + timedelta(minutes=10), NOW + timedelta(minutes=12)


async def planned(office: Office) -> int:
    """Have an announcement approved that leaves in ten minutes."""
    number = await office.submit(DIRECTOR, options=Options(send_at=LEAVES))
    assert await office.approvals.approve(number, officer_id=SALMA, now=NOW)
    return number


@pytest.mark.parametrize("is_known", [True, False])
async def test_what_was_planned_in_the_copy_does_not_leave_twice(
    is_known: bool, tmp_path: Path
) -> None:
    """It left since: called off where that can be read, else asked about, minutes after."""
    async with opened(tmp_path, seal_key=KEY) as office:
        number, path = await planned(office), office.db.path
        copy = copying.copy_into(tmp_path / "out", path, "copy.db").path
        office.now = LATER
        await office.sending.advance(now=LATER)
        assert (await office.states())[number] == State.SENT
    if not is_known:
        path.unlink()
    async with restoring(path, copy, seal_key=KEY, alive_at=None, now=LATER):
        pass
    async with Database.open(path, seal_key=KEY) as db:
        office = Office(db)
        await office.sending.advance(now=LATER)
        expected = State.REJECTED if is_known else State.SCHEDULED
        assert await office.states() == {number: expected}
        assert not await db.read.all("SELECT 1 FROM deliveries WHERE source = 'announcement:1'")
        asked = [line for line in await office.told(DIRECTOR) if "à l’heure" in line]
        assert len(asked) == (not is_known)
        found = await check(db.read, KEY, [])
        assert found.is_whole, found
        if not is_known:
            one = await office.one(number)
            assert await office.approvals.send_late(one, officer_id=SALMA, now=LATER)
            assert await office.states() == {number: State.SENT}


async def test_officers_read_why_an_announcement_stopped(tmp_path: Path) -> None:
    """Not Telegram refused it: a copy does not know who has it; they let it go on."""
    async with opened(tmp_path, seal_key=KEY) as office:
        number, path = await office.submit(DIRECTOR), office.db.path
        assert await office.approvals.approve(number, officer_id=SALMA, now=NOW)
        await office.sending.advance(now=NOW)
        copy = copying.copy_into(tmp_path / "out", path, "copy.db").path
    path.unlink()
    async with restoring(path, copy, seal_key=KEY, alive_at=None, now=LATER) as begun:
        assert begun.since.held == ["announcement:1"]
    async with Database.open(path, seal_key=KEY) as db:
        office = Office(db)
        await office.sending.advance(now=LATER)
        for person in (KARIM, SALMA, DIRECTOR):
            (told,) = [line for line in await office.told(person) if "depuis une copie" in line]
            assert "Demandez à la personne qui gère le bot" in told
        one = await office.one(number)
        assert await office.sending.steer(one, "resume", officer_id=SALMA, now=LATER)
        rows = await db.read.all(
            "SELECT state, stopped FROM broadcasts WHERE source = 'announcement:1'"
        )
        assert [tuple(row) for row in rows] == [("canary", None)]
        waiting = "SELECT 1 FROM deliveries WHERE source = 'announcement:1' AND chat_id = ?"
        assert await db.read.one(waiting, (READER,))


async def _decided(office: Office) -> Mapping[str, int]:
    """Have three announcements, a document and a date in force, one waits; links and an editor."""
    numbers = [await office.submit(KARIM) for _ in range(4)]
    for number in numbers[:3]:
        assert await office.approvals.approve(number, officer_id=SALMA, now=NOW)
    paper = await office.paper(KARIM)
    assert await office.documents.submit(paper, officer_id=KARIM, now=NOW)
    assert await office.documents.approve(paper, officer_id=SALMA, now=NOW)
    day = await office.change(KARIM)
    assert await office.changes.submit(day, officer_id=KARIM, now=NOW)
    assert await office.changes.approve(
        day, officer_id=SALMA, update_id=next(office.updates), now=NOW
    )
    invite = office.invitations.invite
    link = await invite(Role.OFFICER, "order", "", by=KARIM, now=NOW)
    await office.invitations.accept(link, user_id=STRANGER, name="Omar", now=NOW)
    await invite(Role.POSTER, "order", "", by=KARIM, now=NOW)
    await invite(Role.EDITOR, "order", "", by=KARIM, now=NOW)
    link = await invite(Role.EDITOR, "order", "", by=KARIM, now=NOW)
    await office.invitations.accept(link, user_id=EDITOR, name="Nadia", now=NOW)
    taken, corrected, left, waiting = numbers
    return {
        "taken": taken,
        "corrected": corrected,
        "left": left,
        "waiting": waiting,
        "paper": paper,
        "day": day,
    }


async def _taken_back(office: Office, of: Mapping[str, int]) -> None:
    """Take nearly all of it back."""
    taken = await office.one(of["taken"])
    assert await office.withdrawals.withdraw(taken, officer_id=KARIM, tells=True, now=NOW)
    seat = (await office.roles.speaking(KARIM))[0]
    draft = await office.drafts.begin(
        seat,
        corrects=await office.one(of["corrected"]),
        update_id=next(office.updates),
        now=NOW,
    )
    whole = replace(draft, texts={"fr": "Bonsoir"}, audience=Audience())
    assert await office.drafts.keep(whole)
    assert await office.approvals.submit(draft.id, author=KARIM, now=NOW)
    assert await office.approvals.approve(draft.id, officer_id=SALMA, now=NOW)
    assert await office.rejections.reject(of["waiting"], officer_id=SALMA, reason="x", now=NOW)
    assert await office.documents.withdraw(of["paper"], officer_id=SALMA, now=NOW)
    assert await office.changes.undo(of["day"], officer_id=SALMA, now=NOW)
    await office.invitations.refuse(STRANGER, "order", by=SALMA, now=NOW)
    for open_link in (await office.invitations.unopened(now=NOW))[:1]:
        assert await office.invitations.revoke(open_link.mark, by=KARIM, now=NOW)
    await office.members.forget(EDITOR, now=NOW)


async def test_what_another_has_the_number_of_since_is_out_of_force(tmp_path: Path) -> None:
    """In a copy whose numbers were exchanged, what was taken back would stand as the other."""
    path = tmp_path / "confrere.db"
    async with Database.open(path, seal_key=KEY) as db, db.transaction() as tx:
        for number in (1, 2):
            await tx.execute(
                "INSERT INTO statements (update_id, point, authority, kind, value, state, author,"
                " proposed_at) VALUES (?, ?, 'cnss', 'found', '3', 'live', 1, '')",
                (number, f"p{number}"),
            )
        await audit.add(tx, 1, "begin", "record", now=NOW)
    copy = copying.copy_into(tmp_path / "out", path, "copy.db").path
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE statements SET state = 'withdrawn' WHERE statement_id = 1")
        database.commit()
    with closing(sqlite3.connect(copy)) as database:
        for sql in ("13 - statement_id", "statement_id - 10"):
            database.execute(f"UPDATE statements SET statement_id = {sql}")  # noqa: S608 - ours
        database.commit()
    with closing(sqlite3.connect(copy)) as database:
        exchanged = database.execute("SELECT statement_id, point FROM statements ORDER BY 1")
        assert exchanged.fetchall() == [(1, "p2"), (2, "p1")]
    async with restoring(path, copy, seal_key=KEY, alive_at=None, now=LATER):
        pass
    with closing(sqlite3.connect(path)) as database:
        assert not database.execute("SELECT 1 FROM statements WHERE state = 'live'").fetchall()


@pytest.mark.parametrize("is_known", [True, False])
async def test_what_was_taken_back_since_is_out_of_force_again(
    is_known: bool, tmp_path: Path
) -> None:
    """Where the data do not go on from the copy, what they say was ended is ended all the same."""
    async with opened(tmp_path, seal_key=KEY) as office:
        async with office.db.transaction() as tx:
            await members.add(tx, EDITOR, language="fr", now=NOW)
        of, path = await _decided(office), office.db.path
        copy = copying.copy_into(tmp_path / "out", path, "copy.db").path
        await _taken_back(office, of)
    if not is_known:  # a table is another one: then nobody knows what was sent
        with closing(sqlite3.connect(path)) as database:
            database.execute("DROP TABLE eves")
    async with restoring(path, copy, seal_key=KEY, alive_at=None, now=LATER) as begun:
        since = begun.since
    first, second, third = (f"announcement 2025-07-00{number}" for number in (1, 2, 3))
    ended = since.ended
    assert since.is_known == is_known
    assert ended.taken_back == [
        first,
        f"announcement {of['waiting']}",
        f"document {of['paper']}",
        f"deadline-change {of['day']}",
    ]
    assert ended.replaced == [second]
    assert ended.doubtful == ([] if is_known else [third])
    async with Database.open(path, seal_key=KEY) as db:
        office = Office(db)
        states = await office.states()
        assert list(states.values()).count("draft") == (not is_known)  # that of the date
        assert {number: states[number] for number in sorted(states)[:4]} == {
            of["taken"]: State.WITHDRAWN,
            of["corrected"]: State.WITHDRAWN,
            of["left"]: State.SENT,
            of["waiting"]: State.REJECTED,
        }
        assert not await office.documents.in_force()
        (day,) = await db.read.all("SELECT state FROM deadline_changes")
        assert day["state"] == "undone"
        links = await db.read.all("SELECT 1 FROM invites WHERE used_by IS NULL")
        assert len(links) == is_known
        forgotten = await db.read.one("SELECT 1 FROM members WHERE user_id = ?", (EDITOR,))
        waits = await db.read.one("SELECT 1 FROM candidates")
        assert (forgotten is None, waits is None) == (is_known, is_known)
        found = await check(db.read, KEY, [])
        assert found.is_whole, found


async def test_an_answer_and_a_value_taken_back_since_are_not_told_again(tmp_path: Path) -> None:
    """One that the content has by now stays retired; one with another in its place too."""
    path = tmp_path / "confrere.db"
    values = ((1, "a", "live"), (2, "b", "live"), (3, "c", "live"), (4, "d", "waiting"))
    async with Database.open(path, seal_key=KEY) as db, db.transaction() as tx:
        for number, point, state in values:
            await tx.execute(
                "INSERT INTO statements (update_id, point, authority, kind, value, state, author,"
                " proposed_at) VALUES (?, ?, 'cnss', 'found', '3', ?, 1, '')",
                (number, point, state),
            )
            await tx.execute(
                "INSERT INTO official_answers (update_id, authority, theme, state, author,"
                " proposed_at) VALUES (?, 'cnss', 'x', ?, 1, '')",
                (number, state),
            )
        await tx.execute("INSERT INTO official_readers VALUES (1, 9), (2, 9)")
        await audit.add(tx, 1, "begin", "record", now=NOW)
    copy = copying.copy_into(tmp_path / "out", path, "copy.db").path
    async with Database.open(path, seal_key=KEY) as db, db.transaction() as tx:
        for table, name in (("statements", "statement_id"), ("official_answers", "answer_id")):
            for number, state in ((1, "withdrawn"), (2, "retired"), (4, "live")):
                sql = f"UPDATE {table} SET state = ? WHERE {name} = ?"  # noqa: S608 - ours
                await tx.execute(sql, (state, number))
        await tx.execute("UPDATE statements SET point = 'b' WHERE statement_id = 4")
    async with restoring(path, copy, seal_key=KEY, alive_at=None, now=LATER) as begun:
        ended = begun.since.ended
    assert ended.taken_back == ["official-answer 1", "official-answer 2", "stated-fact 1"]
    assert ended.replaced == ["stated-fact 2"]
    assert ended.lost == ["official-answer 4", "stated-fact 4"]
    with closing(sqlite3.connect(path)) as database:
        for table in ("statements", "official_answers"):
            found = database.execute(f"SELECT state FROM {table} ORDER BY 1").fetchall()  # noqa: S608
            assert [one for (one,) in found] == ["live", "rejected", "retired", "withdrawn"]
        assert database.execute("SELECT * FROM official_readers").fetchall() == [(2, 9)]
        acts = database.execute("SELECT act, about FROM audit WHERE act <> 'key'").fetchall()
    assert ("withdraw", "stated-fact:1") in acts
    assert ("reject", "official-answer:4") in acts
    assert not [one for one in acts if one[1].endswith(":2")]
