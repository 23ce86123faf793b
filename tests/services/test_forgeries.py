"""Whoever writes into the file of the bot behind its back is found by the record, row by row."""

import asyncio
import json
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.announcements import Announcement, Audience, State, digest
from bot.core.audit import SealKey
from bot.core.permissions import NotAllowedError, Role
from bot.services.audit.agreement import disagreements
from bot.services.audit.trail import AuditTrail, Check, check
from bot.services.officers.invitations import mark
from bot.storage.audit import audit
from bot.storage.database import Database
from bot.storage.reading import reading
from tests.services.office import (
    DIRECTOR,
    KARIM,
    NOW,
    READER,
    SALMA,
    STRANGER,
    WRITER,
    Office,
    opened,
)

KEY = SealKey(b"the key of these tests, which lies elsewhere")
GUEST, WAITING, LEFT, HIDDEN = 21, 22, 23, 24
MORNING = NOW + timedelta(days=1)
OLD, LATER = "2025-07-01T00:00:00+00:00", "2030-01-01T00:00:00+00:00"


async def _announce(office: Office, author: int, text: str, **given: object) -> Announcement:
    """Have an announcement submitted and approved by Salma; return it as it stands."""
    before = given.get("corrects")
    seat = (await office.roles.speaking(author))[0]
    draft = await office.drafts.begin(
        seat,
        corrects=before if isinstance(before, Announcement) else None,
        update_id=next(office.updates),
        now=office.now,
    )
    whole = replace(draft, texts={"fr": text}, audience=Audience())
    assert await office.drafts.keep(whole)
    assert await office.approvals.submit(draft.id, author=author, now=office.now)
    leaves_at = MORNING if given.get("is_planned") else None
    assert await office.approvals.approve(
        draft.id, officer_id=SALMA, leaves_at=leaves_at, now=office.now
    )
    return await office.one(draft.id)


async def _say(office: Office) -> None:
    """Send, correct and withdraw; plan; turn down; take an approval back."""
    first = await _announce(office, KARIM, "La date limite est le 17 juillet.")  # 1
    await _announce(office, KARIM, "La date limite est le 18 juillet.", corrects=first)  # 2
    taken = await _announce(office, WRITER, "La réunion est lundi.")  # 3
    assert await office.withdrawals.withdraw(taken, officer_id=KARIM, tells=True, now=office.now)
    await _announce(office, WRITER, "Demain.", is_planned=True)  # 4
    turned_down = await office.submit(WRITER)  # 5
    await office.rejections.reject(turned_down, officer_id=SALMA, reason="x", now=office.now)
    called_off = await _announce(office, WRITER, "Demain aussi.", is_planned=True)  # 6
    await office.rejections.call_off(called_off.id, officer_id=KARIM, now=office.now)
    await office.submit(WRITER)  # 7, which waits


async def _decide(office: Office) -> None:
    """Publish documents, one in the place of another, take one back; change dates."""
    for language, is_taken in (("cnss", False), ("cnss", False), ("order", True)):
        paper = await office.paper(KARIM, language)
        assert await office.documents.submit(paper, officer_id=KARIM, now=office.now)
        assert await office.documents.approve(paper, officer_id=SALMA, now=office.now)
        if is_taken:
            assert await office.documents.withdraw(paper, officer_id=SALMA, now=office.now)
        office.now += timedelta(minutes=1)
    for is_undone in (True, False):
        change = await office.change(KARIM)
        assert await office.changes.submit(change, officer_id=KARIM, now=office.now)
        number = next(office.updates)
        assert await office.changes.approve(
            change, officer_id=SALMA, update_id=number, now=office.now
        )
        if is_undone:
            assert await office.changes.undo(change, officer_id=SALMA, now=office.now)


async def _appoint(office: Office) -> None:
    """Invite, confirm, refuse, suspend, restore, remove; somebody is forgotten."""

    async def invited(person: int, role: Role, name: str) -> None:
        token = await office.invitations.invite(role, "order", "", by=KARIM, now=office.now)
        await office.invitations.accept(token, user_id=person, name=name, now=office.now)

    for person in (GUEST, WAITING, LEFT):
        await invited(person, Role.OFFICER, "Hind")
    assert await office.invitations.confirm(GUEST, "order", by=SALMA, now=office.now)
    assert await office.invitations.confirm(LEFT, "order", by=SALMA, now=office.now)
    await invited(STRANGER, Role.OFFICER, "Omar")
    await office.invitations.refuse(STRANGER, "order", by=SALMA, now=office.now)
    await invited(HIDDEN, Role.EDITOR, "Nadia")
    await office.members.forget(HIDDEN, now=office.now)
    await office.invitations.invite(Role.POSTER, "cnss", "", by=KARIM, now=office.now)
    token = await office.invitations.invite(Role.POSTER, "cnss", "", by=KARIM, now=office.now)
    assert await office.invitations.revoke(mark(token), by=SALMA, now=office.now)
    await office.suspensions.suspend(LEFT, by=KARIM, now=office.now)
    assert await office.suspensions.remove(LEFT, by=SALMA, now=office.now)
    await office.suspensions.suspend(GUEST, by=KARIM, now=office.now)
    assert await office.suspensions.restore(GUEST, by=KARIM, now=office.now)
    await office.suspensions.suspend(DIRECTOR, by=SALMA, now=office.now)
    assert await office.suspensions.suspend_by_operator(SALMA, now=office.now)
    assert await office.suspensions.restore_by_operator(SALMA, now=office.now)
    await office.suspensions.suspend(DIRECTOR, by=SALMA, now=office.now)


async def _stop(office: Office) -> None:
    """Freeze and thaw; freeze again, and one presses to thaw."""
    assert await office.freezes.freeze(by=KARIM, now=office.now)
    await office.freezes.thaw(by=KARIM, now=office.now)
    await office.freezes.thaw(by=SALMA, after=KARIM, now=office.now)
    assert await office.freezes.freeze(by=SALMA, now=office.now)
    await office.freezes.thaw(by=KARIM, now=office.now)


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database in which everything was done that a bot can do, and nothing beside it."""
    folder = tmp_path_factory.mktemp("honest")
    asyncio.run(_write(folder))
    return folder / "test.db"


async def _write(folder: Path) -> None:
    async with opened(folder, seal_key=KEY) as office:
        await AuditTrail(office.db).begin(is_new=True, now=NOW)
        for person, name in ((KARIM, "Karim"), (SALMA, "Salma"), (KARIM, "Karim A.")):
            await office.roles.know(person, name, now=office.now)
        await _say(office)
        await _decide(office)
        await _appoint(office)
        await _stop(office)
        async with office.db.transaction() as tx:
            await tx.execute("UPDATE deliveries SET status = 'sent', message_id = delivery_id")
        await AuditTrail(office.db).begin(is_new=False, now=office.now)


async def checked(path: Path, key: SealKey | None = KEY) -> Check:
    """Return what a check says of a database."""
    async with reading(path) as read:
        return await check(read, key)


def written(honest: Path, folder: Path, *statements: str) -> Path:
    """Return a copy into which somebody has written."""
    path = folder / "written.db"
    shutil.copy(honest, path)
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return path


async def test_where_nobody_forged_nothing_is_found(honest: Path) -> None:
    """Everything that a bot does, a forgotten person, a changed name, and a second start."""
    assert (await checked(honest)).disagreements == ()
    assert (await checked(honest)).is_whole


CELLS = {
    "DIRECTOR": DIRECTOR,
    "GUEST": GUEST,
    "HIDDEN": HIDDEN,
    "KARIM": KARIM,
    "LATER": LATER,
    "NOW": NOW,
    "OLD": OLD,
    "READER": READER,
    "SALMA": SALMA,
    "STRANGER": STRANGER,
}
FORGERIES = [
    # what was said
    ("UPDATE announcements SET number = '2025-07-777' WHERE announcement_id = 2", "number"),
    ("UPDATE announcements SET number = '2025-07-777' WHERE announcement_id = 4", "number"),
    (
        "UPDATE announcements SET sent_at = '{OLD}' WHERE number NOTNULL",
        "moment",
    ),
    (
        "UPDATE announcements SET decided_at = '{OLD}' WHERE state = 'sent'",
        "moment",
    ),
    (
        "UPDATE announcements SET leaves_at = '{LATER}' WHERE state = 'scheduled'",
        "moment",
    ),
    ("UPDATE announcements SET leaves_at = NULL WHERE state = 'scheduled'", "moment"),
    ("UPDATE announcements SET state = 'replaced' WHERE state = 'sent'", "force"),
    ("UPDATE announcements SET state = 'withdrawn' WHERE state = 'sent'", "no-withdrawal"),
    ("UPDATE announcements SET state = 'sent' WHERE state = 'withdrawn'", "not-withdrawn"),
    ("UPDATE announcements SET state = 'withdrawn' WHERE announcement_id = 1", "no-withdrawal"),
    (
        "UPDATE announcements SET state = 'scheduled', number = NULL WHERE announcement_id = 2",
        "was-sent",
    ),
    (
        "UPDATE announcements SET state = 'sent', number = '9', sent_at = decided_at"
        " WHERE state = 'scheduled'",
        "not-sent",
    ),
    ("UPDATE announcements SET state = 'rejected' WHERE state = 'waiting'", "not-rejected"),
    ("UPDATE announcements SET state = 'rejected' WHERE state = 'scheduled'", "not-approved"),
    ("UPDATE announcements SET state = 'waiting' WHERE state = 'scheduled'", "not-approved"),
    ("UPDATE announcements SET author = 3 WHERE state = 'waiting'", "author"),
    ("UPDATE announcements SET corrects = 3 WHERE announcement_id = 4", "content"),
    ("DELETE FROM announcements WHERE state = 'waiting'", "gone"),
    # what is delivered
    ("UPDATE messages SET html = 'Ouvrez cnss.ma.tk' WHERE source = 'announcement:2'", "words"),
    (
        "UPDATE messages SET buttons = '[]' WHERE source = 'announcement:2'",
        "words",
    ),
    ("UPDATE messages SET kind = 'photo', file_id = 'x' WHERE source = 'announcement:2'", "words"),
    ("UPDATE messages SET followed_by = 'role:x' WHERE source = 'announcement:2'", "words"),
    (
        "UPDATE messages SET html = 'Ouvrez cnss.ma.tk' WHERE source GLOB 'withdrawn-told:*'",
        "words",
    ),
    (
        "UPDATE messages SET html = 'Ouvrez cnss.ma.tk' WHERE source GLOB 'corrected-told:*'",
        "words",
    ),
    ("UPDATE deliveries SET words = 'role:x' WHERE source = 'announcement:2'", "words"),
    ("DELETE FROM messages WHERE source = 'announcement:2' AND language = 'ar'", "words"),
    # what leaves unprompted, whatever it is
    ("INSERT INTO messages (source, language, html) VALUES ('evil:1', 'fr', 'x')", "seal"),
    ("INSERT INTO messages (source, language, html) VALUES ('report:9', 'fr', 'x')", "seal"),
    ("UPDATE messages SET html = 'Payez 200 DH' WHERE source NOT GLOB 'announcement*'", "seal"),
    ("UPDATE messages SET seal = ''", "seal"),
    ("UPDATE messages SET source = 'question:9' WHERE source = 'report:2'", "seal"),
    *(
        (
            "INSERT INTO deliveries (source, words, chat_id, language, status, priority,"  # noqa: S608 - ours
            f" not_before) VALUES ({values}, 'fr', 'pending', 1, '')",
            "delivery",
        )
        for values in (
            "'evil:1', '', {READER}",
            "'report:9', 'announcement:2', {READER}",
            "'announcement:9', 'announcement:2', {READER}",
            "'announcement:2', '', 4242",
        )
    ),
    ("UPDATE broadcasts SET state = 'cancelled' WHERE source = 'announcement:2'", "broadcast"),
    ("UPDATE broadcasts SET state = 'sending' WHERE source = 'announcement:3'", "broadcast"),
    ("DELETE FROM broadcasts WHERE source = 'announcement:2'", "broadcast"),
    # who decided, and when, where nobody has
    ("UPDATE announcements SET decided_by = {SALMA} WHERE state = 'waiting'", "approver"),
    ("UPDATE announcements SET leaves_at = '{LATER}' WHERE state = 'waiting'", "moment"),
    ("UPDATE announcements SET sent_at = '{OLD}' WHERE state = 'scheduled'", "moment"),
    # documents and dates
    ("DELETE FROM document_files", "file"),
    ("UPDATE documents SET name = 'Payez sur evil.ma.pdf' WHERE state = 'published'", "content"),
    ("UPDATE documents SET dated_on = '2025-07-08' WHERE state = 'published'", "content"),
    ("UPDATE documents SET language = 'ar' WHERE state = 'published'", "content"),
    ("UPDATE documents SET pages = 9 WHERE state = 'published'", "content"),
    (
        "UPDATE documents SET decided_at = '{OLD}' WHERE state = 'published'",
        "moment",
    ),
    (
        "UPDATE documents SET state = 'draft' WHERE state = 'published'; "
        "UPDATE documents SET state = 'published' WHERE state = 'replaced'",
        "force",
    ),
    ("UPDATE documents SET state = 'replaced' WHERE state = 'published'", "force"),
    ("UPDATE documents SET decided_by = 9 WHERE state = 'replaced'", "force"),
    ("UPDATE deadline_changes SET due_on = '2025-08-30' WHERE state = 'approved'", "content"),
    ("UPDATE deadline_changes SET is_monthly = 1 WHERE state = 'approved'", "content"),
    ("UPDATE deadline_changes SET attachment = 'document:x' WHERE state = 'approved'", "content"),
    ("UPDATE deadline_changes SET reason = 'y' WHERE state = 'approved'", "content"),
    ("UPDATE deadline_changes SET decided_at = '{OLD}'", "moment"),
    ("UPDATE deadline_changes SET state = 'approved' WHERE state = 'undone'", "not-withdrawn"),
    # seats and how people came to them
    ("UPDATE roles SET granted_by = {SALMA} WHERE user_id = {GUEST}", "origin"),
    (
        "UPDATE roles SET granted_at = '{OLD}' WHERE user_id = {GUEST}",
        "origin",
    ),
    ("UPDATE roles SET confirmed_by = {DIRECTOR} WHERE user_id = {GUEST}", "origin"),
    ("UPDATE roles SET user_id = {STRANGER} WHERE user_id = {GUEST}", "no-role"),
    (
        "INSERT INTO roles VALUES ({HIDDEN}, 'editor', 'order', '', 1, '2025-07-09', NULL)",
        "no-role",
    ),
    ("UPDATE candidates SET invited_by = {SALMA}", "candidate"),
    ("UPDATE candidates SET user_id = {STRANGER}", "candidate"),
    ("UPDATE candidates SET role = 'director'", "candidate"),
    ("DELETE FROM candidates", "candidate"),
    (
        "INSERT INTO candidates VALUES ({READER}, 'officer', 'order', '', 1, '{NOW}')",
        "candidate",
    ),
    ("UPDATE invites SET role = 'officer', authority = 'order' WHERE used_by IS NULL", "link"),
    ("UPDATE invites SET token_hash = 'mine' WHERE used_by IS NULL", "link"),
    ("UPDATE invites SET expires_at = '{LATER}' WHERE used_by IS NULL", "link"),
    ("UPDATE invites SET used_by = NULL WHERE used_by = {GUEST}", "link"),
    ("UPDATE invites SET used_by = NULL WHERE used_by = 0", "link"),
    (
        "INSERT INTO invites VALUES ('h', 'poster', 'cnss', '', {SALMA}, '{LATER}', NULL)",
        "link",
    ),
    ("DELETE FROM lines WHERE user_id = {GUEST}", "line"),
    ("INSERT INTO lines VALUES ({SALMA}, {KARIM})", "line"),
    # the brake
    ("DELETE FROM suspensions", "freed"),
    ("INSERT INTO suspensions VALUES ({KARIM}, {SALMA}, '{NOW}', 0)", "held"),
    ("UPDATE suspensions SET is_final = 1", "held"),
    ("UPDATE suspensions SET by_id = {KARIM}", "held"),
    ("UPDATE freezes SET thawed_by = 1, thawed_at = frozen_at WHERE thawed_at IS NULL", "brake"),
    ("DELETE FROM freezes WHERE thawed_at IS NULL", "brake"),
    (
        "INSERT INTO freezes (frozen_by, frozen_at, thawed_at) VALUES (1, '{OLD}', '{OLD}')",
        "brake",
    ),
    ("UPDATE freezes SET thaw_by = {DIRECTOR} WHERE thawed_at IS NULL", "brake"),
    ("UPDATE freezes SET thaw_at = '2025-07-10T00:00:00+00:00' WHERE thawed_at IS NULL", "brake"),
    ("UPDATE freezes SET frozen_by = 0 WHERE thawed_at IS NULL", "brake"),
    # what the bot never writes: told of, and nothing else is kept from being compared
    (
        'UPDATE announcements SET options = \'{{"pin": 1, "odd": 2}}\' WHERE announcement_id = 1',
        "unreadable",
    ),
    (
        "UPDATE announcements SET audience = '{{\"regions\": []}}' WHERE announcement_id = 1",
        "unreadable",
    ),
    (
        'UPDATE announcements SET files = \'[["photo", "x"]]\' WHERE announcement_id = 1',
        "unreadable",
    ),
    ("UPDATE announcements SET texts = '{{' WHERE announcement_id = 1", "unreadable"),
    ("UPDATE announcements SET sent_at = 'hier' WHERE sent_at IS NOT NULL", "unreadable"),
    ("UPDATE suspensions SET at = 'x'", "unreadable"),
    ("UPDATE deadline_changes SET period = '2026-13'", "unreadable"),
    ("UPDATE roles SET granted_at = 'hier'", "unreadable"),
    (
        "UPDATE roles SET granted_at = 'hier'; "
        "DELETE FROM messages WHERE source = 'announcement:2'",
        "words",
    ),
    # files that Telegram holds
    (
        "INSERT INTO uploads VALUES (1, 'abc', 'document', 'evil', '{NOW}', '')",
        "upload",
    ),
    # names
    ("UPDATE officer_names SET name = 'Salma' WHERE user_id = {GUEST}", "name"),
    ("INSERT INTO officer_names VALUES ({DIRECTOR}, 'Le directeur')", "name"),
    ("UPDATE told_names SET name = 'Salma' WHERE user_id = {KARIM}", "name"),
    ("UPDATE told_names SET user_id = {KARIM} WHERE user_id = {SALMA}", "name"),
]


class Undone(Exception):  # noqa: N818 - nothing is wrong
    """Takes a forgery back."""


async def test_every_forged_row_is_found(honest: Path, tmp_path: Path) -> None:
    """One cell, one row more or one less; each is told as what it is."""
    unseen = []
    path = written(honest, tmp_path)
    async with Database.open(path, seal_key=KEY) as db:
        entries = [one.entry for one in await audit.entries(db.read)]
        for statements, discord in FORGERIES:
            with suppress(Undone):
                async with db.transaction() as tx:
                    for statement in statements.format(**CELLS).split("; "):
                        assert await tx.execute(statement), statement
                    found = await disagreements(tx, entries, KEY)
                    if discord not in {str(one.discord) for one in found}:
                        unseen.append((statements, found))
                    raise Undone

    assert not unseen


@pytest.mark.parametrize(
    "statements",
    [
        ["DELETE FROM deliveries"],
        ["DELETE FROM officer_names", "DELETE FROM told_names"],
        ["UPDATE freezes SET thaw_by = NULL, thaw_at = NULL WHERE thawed_at IS NULL"],
        ["UPDATE deadline_changes SET reason = '…' WHERE state = 'approved'"],
        ["UPDATE announcements SET reason = '', report_until = NULL, panel = 7"],
        ["DELETE FROM members", "DELETE FROM receipts WHERE 1 OR 1"],
    ],
)
async def test_what_ends_by_itself_is_no_forgery(
    honest: Path, tmp_path: Path, statements: Sequence[str]
) -> None:
    """Deliveries go, names are forgotten, a first press lapses, secrets are erased later."""
    assert (await checked(written(honest, tmp_path, *statements))).disagreements == ()


async def test_without_the_key_names_are_not_judged(honest: Path, tmp_path: Path) -> None:
    """Their marks cannot be read; all the rest is compared."""
    path = written(honest, tmp_path, "UPDATE officer_names SET name = 'Salma'")

    assert (await checked(path, None)).disagreements == ()


async def _put_into(office: Office, number: int, text: str) -> None:
    """Write other words into an announcement, with the digest that fits them."""
    forged = replace(await office.one(number), texts={"fr": text})
    async with office.db.transaction() as tx:
        await tx.execute(
            "UPDATE announcements SET texts = ?, digest = ? WHERE announcement_id = ?",
            (json.dumps(forged.texts), digest(forged), number),
        )


async def test_a_planned_one_that_was_forged_does_not_leave(tmp_path: Path) -> None:
    """The record says what was approved; all concerned are told, once."""
    async with opened(tmp_path, seal_key=KEY) as office:
        planned = await _announce(office, WRITER, "La réunion est lundi.", is_planned=True)
        await _put_into(office, planned.id, "Le site a changé : cnss.ma.tk")
        for _ in range(2):
            await office.sending.advance(now=MORNING)

        assert (await office.states())[planned.id] == State.SCHEDULED
        for person in (KARIM, SALMA, WRITER):
            told = [
                one for one in await office.told(person) if "plus ce qui a été approuvé" in one
            ]
            assert len(told) == 1
        with pytest.raises(NotAllowedError, match="altered"):
            await office.approvals.send_late(
                await office.one(planned.id),
                officer_id=KARIM,
                now=MORNING + timedelta(hours=1),
            )


async def test_what_was_forged_while_it_waited_is_not_approved(tmp_path: Path) -> None:
    """Its digest fits its words, and is not the one that was submitted."""
    async with opened(tmp_path, seal_key=KEY) as office:
        number = await office.submit(WRITER)
        await _put_into(office, number, "Le site a changé : cnss.ma.tk")

        assert await office.approvals.approve(number, officer_id=SALMA, now=NOW) is None
        assert (await office.states())[number] == State.WAITING


async def test_a_forged_number_is_not_the_one_it_leaves_with(tmp_path: Path) -> None:
    """Only a correction has a number before, which is that of what it corrects."""
    async with opened(tmp_path, seal_key=KEY) as office:
        planned = await _announce(office, WRITER, "La réunion est lundi.", is_planned=True)
        async with office.db.transaction() as tx:
            await tx.execute("UPDATE announcements SET number = '2025-01-001'")
        await office.sending.advance(now=MORNING)

        assert (await office.one(planned.id)).number == "2025-07-001"
