"""A copy takes the place of the data: all of it or nothing, and nothing is sent twice for it."""

import shutil
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.core.audit import SealKey
from bot.core.calendar.reminders import Schedule
from bot.core.sending.broadcasts import RESTORED, stop_of
from bot.core.sending.message_keys import announcement
from bot.storage import announcements, metadata
from bot.storage.audit import audit
from bot.storage.copies import copying
from bot.storage.copies.contents import UnsoundError, examined
from bot.storage.database import DATABASE, Database, Tx
from bot.storage.migrate import migrations
from bot.storage.officers import suspensions
from bot.storage.people import members, subscriptions
from bot.storage.restoring import replacing
from bot.storage.restoring.brakes import Brakes
from bot.storage.restoring.since import Since
from bot.storage.sending import broadcasts
from bot.storage.trouble import StorageError

NOW = datetime(2025, 7, 9, 8, 2, tzinfo=UTC)
LATER = NOW + timedelta(hours=3)
KEY = SealKey(b"k" * 32)
ONE = announcement(1)
Work = Callable[[Tx], Awaitable[object]]


class PowerCut(BaseException):
    """Not an error that anything would tidy up after."""


async def write(path: Path, *works: Work) -> None:
    """Open the data, write and close them, as a bot does."""
    async with Database.open(path, seal_key=KEY) as db, db.transaction() as tx:
        for work in works:
            await work(tx)


async def begun(tx: Tx) -> None:
    """A record, three people who are reminded, and an announcement that has reached the first."""
    await audit.add(tx, 1, "begin", "record", now=NOW)
    for person in (1, 2, 3):
        await members.add(tx, person, language="fr", now=NOW)
        await members.set_announcements(tx, person, is_wanted=True)
        await subscriptions.put(tx, person, Schedule((1,), time(9)), is_group=False, now=NOW)
        await _delivery(tx, ONE, person, "sent" if person == 1 else "pending")
    await tx.execute("INSERT INTO messages (source, language, html) VALUES (?, 'fr', 'x')", (ONE,))
    await broadcasts.add(tx, ONE, canary=0, hold=timedelta())
    await tx.execute("UPDATE broadcasts SET state = 'sending', audience = 3")
    await tx.execute(
        "INSERT INTO inbox (update_id, chat_key, payload, received_at) VALUES (7, '1', '{}', '')"
    )


async def _delivery(tx: Tx, key: str, chat: int, status: str) -> None:
    await tx.execute(
        "INSERT INTO deliveries (source, chat_id, language, status, priority, not_before)"
        " VALUES (?, ?, 'fr', 'pending', 1, '')",
        (key, chat),
    )
    await tx.execute(
        "UPDATE deliveries SET status = ? WHERE source = ? AND chat_id = ? AND status <> ?",
        (status, key, chat, status),
    )


async def went_on(tx: Tx) -> None:
    """The second has it, the third is forgotten, a fourth came, and an update was answered."""
    await tx.execute("UPDATE deliveries SET status = 'sent', message_id = 9 WHERE chat_id = 2")
    await members.erase(tx, 3, now=LATER)
    await members.set_announcements(tx, 2, is_wanted=False)
    await subscriptions.remove(tx, 2)
    await members.add(tx, 4, language="ar", now=LATER)
    await tx.execute("UPDATE inbox SET state = 'done', payload = NULL, chat_key = ''")
    await _delivery(tx, "reminder:bds:2025-06:2025-07-10:1", 1, "sent")
    await audit.add(tx, 1, "send", ONE, now=LATER)


@pytest.fixture
async def copy(tmp_path: Path) -> Path:
    """A copy of the data, after which they have gone on."""
    path = tmp_path / "data" / DATABASE
    path.parent.mkdir()
    await write(path, begun)
    made = copying.copy_into(tmp_path / "out", path, "copy.db")
    await write(path, went_on)
    return made.path


async def restore(copy: Path, path: Path, *, alive_at: datetime | None = None) -> Since:
    """Restore a copy as the command does, and return what was known of the time since."""
    async with replacing.restoring(path, copy, seal_key=KEY, alive_at=alive_at, now=LATER) as done:
        return done.since


async def rows(path: Path, sql: str) -> list[Any]:
    """Return rows of the data as they lie there now."""
    with closing(sqlite3.connect(path)) as database:
        return database.execute(sql).fetchall()


async def test_what_was_sent_since_is_not_sent_again(copy: Path, tmp_path: Path) -> None:
    """Nor is a reminder, nor an answer; the counts still add up."""
    path = tmp_path / "data" / DATABASE
    since = await restore(copy, path)

    assert (since.is_known, since.newcomers, since.gone, since.held) == (True, 1, 1, ())
    assert await rows(path, "SELECT chat_id, status FROM deliveries WHERE source LIKE 'a%'") == [
        (1, "sent"),
        (2, "sent"),
    ]
    assert await rows(path, "SELECT source FROM deliveries WHERE source LIKE 'rem%'") == [
        ("reminder:bds:2025-06:2025-07-10:1",)
    ]
    assert await rows(path, "SELECT state FROM inbox") == [("done",)]
    counts = "SELECT status, number FROM delivery_counts WHERE source = 'announcement:1'"
    assert dict(await rows(path, counts)) == {"sent": 2, "dropped": 1}


async def test_what_people_took_back_since_stays_so(copy: Path, tmp_path: Path) -> None:
    """Who was forgotten is nowhere; who wants no more messages gets none."""
    path = tmp_path / "data" / DATABASE
    await restore(copy, path)

    people = "SELECT user_id, wants_announcements FROM members"
    assert await rows(path, people) == [(1, 1), (2, 0)]
    assert await rows(path, "SELECT chat_id FROM subscriptions") == [(1,)]


async def test_numbers_that_were_given_do_not_come_again(copy: Path, tmp_path: Path) -> None:
    """Two announcements of one number would make each of them doubtful; through two restores."""
    path = tmp_path / "data" / DATABASE

    async def send(tx: Tx) -> None:
        await tx.execute(
            "INSERT INTO announcements (update_id, authority, state, author, created_at, number,"
            " decided_by, digest, sent_at)"
            " VALUES (1, 'cnss', 'sent', 1, '', '2025-07-001', 2, 'd', ?)",
            (NOW.isoformat(),),
        )

    await write(path, send)
    for _ in range(2):
        assert (await restore(copy, path)).numbers == ["2025-07-001"]
        async with Database.open(path, seal_key=KEY) as db:
            assert await announcements.numbers(db.read) == ["2025-07-001"]


async def test_who_has_lost_a_seat_since_is_told_to_the_command(
    copy: Path, tmp_path: Path
) -> None:
    """A copy gives nobody a role back."""
    path = tmp_path / "data" / DATABASE

    async def suspend(tx: Tx) -> None:
        await tx.execute("INSERT INTO suspensions VALUES (2, 0, '', 0)")
        await tx.execute("INSERT INTO freezes (frozen_by, frozen_at) VALUES (0, '')")

    await write(path, suspend)
    since = await restore(copy, path)
    assert since.brakes == Brakes(frozenset({2}), frozenset({2}), is_frozen=True)


@pytest.mark.parametrize("there", ["nothing", "damaged", "illegible", "another", "altered"])
async def test_where_nothing_is_known_an_officer_decides(
    there: str, copy: Path, tmp_path: Path
) -> None:
    """The announcement waits; a reminder whose hour was while the bot served is not repeated."""
    path = tmp_path / "data" / DATABASE
    if there == "nothing":
        path.unlink()
    elif there == "damaged":
        path.write_bytes(path.read_bytes()[:5000] + bytes(70_000))
    elif there == "illegible":  # SQLite quotes it, and Python cannot read that
        path.write_bytes(path.read_bytes().replace(b"CREATE TABLE", b"CREATE \xb0\xff\xb0LE"))
    elif there == "another":
        path.unlink()
        await write(path, lambda tx: audit.add(tx, 5, "begin", "record", now=NOW))
    else:
        path.rename(tmp_path / "there")
        with closing(sqlite3.connect(tmp_path / "there")) as database:
            database.execute("ALTER TABLE deliveries RENAME COLUMN status TO state")
        (tmp_path / "there").rename(path)
    since = await restore(copy, path, alive_at=LATER)

    assert (since.is_known, since.held) == (False, [ONE])
    ((state, stopped),) = await rows(path, "SELECT state, stopped FROM broadcasts")
    stop = stop_of(str(stopped))
    assert stop is not None
    assert (state, stop.reason, stop.failed, stop.tried) == ("paused", RESTORED, 2, 3)
    assert {since for (since,) in await rows(path, "SELECT since FROM subscriptions")} == {
        LATER.isoformat()
    }
    async with Database.open(path, seal_key=KEY) as db, db.transaction() as tx:
        assert await metadata.get(tx, metadata.RESTORED_AT) == LATER.isoformat()
        assert await broadcasts.resume(tx, ONE)


async def test_what_is_replaced_is_kept_with_its_log(copy: Path, tmp_path: Path) -> None:
    """It can be gone back to, and all that was committed is in it."""
    path = tmp_path / "data" / DATABASE
    before = examined(path).counts
    async with replacing.restoring(path, copy, seal_key=KEY, alive_at=None, now=LATER) as done:
        kept = done.kept

    assert kept == path.with_name(f"{DATABASE}.before-restore-20250709T110200Z")
    assert sorted(one.name for one in path.parent.iterdir()) == [
        DATABASE,
        kept.name,
        f"{DATABASE}.lock",
    ]
    assert examined(kept).counts == before
    assert path.stat().st_mode & 0o777 == 0o600


async def test_while_a_bot_runs_nothing_is_touched(copy: Path, tmp_path: Path) -> None:
    """One sentence, and all as it was."""
    path = tmp_path / "data" / DATABASE
    async with Database.open(path, seal_key=KEY):
        names = sorted(path.parent.iterdir())
        with pytest.raises(StorageError, match="stop it first"):
            await restore(copy, path)
        assert sorted(path.parent.iterdir()) == names


async def test_a_damaged_copy_touches_nothing(copy: Path, tmp_path: Path) -> None:
    """The data stay what they were, and nothing is left beside them."""
    path = tmp_path / "data" / DATABASE
    before = path.read_bytes()
    copy.write_bytes(copy.read_bytes()[:9000])
    with pytest.raises(UnsoundError):
        await restore(copy, path)
    assert path.read_bytes() == before
    assert not path.with_name(f"{DATABASE}.restoring").exists()


async def test_an_older_copy_is_brought_up_to_the_code(tmp_path: Path) -> None:
    """Whoever goes back a year starts the same program afterwards."""
    old, path = tmp_path / "old.db", tmp_path / "data" / DATABASE
    async with Database.open(old, migrations()[:-3]) as db, db.transaction() as tx:
        await members.add(tx, 1, language="fr", now=NOW)
    assert not (await restore(old, path)).is_known
    assert examined(path).version == migrations()[-1].number


async def test_wherever_the_power_goes_one_of_the_two_is_whole(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After each step: a bot does not start in between, and the same command ends it."""
    path = tmp_path / "data" / DATABASE
    steps = 0
    for last in range(1, 20):
        steps = 0

        def cut(place: Path, last: int = last) -> None:
            nonlocal steps
            steps += place.is_relative_to(path.parent)
            if steps == last:
                raise PowerCut

        with monkeypatch.context() as patch:
            patch.setattr(replacing, "flush", cut)
            patch.setattr(copying, "flush", lambda _: None)
            try:
                await restore(copy, path)
            except PowerCut:
                if path.with_name(f"{DATABASE}.restoring").exists():
                    with pytest.raises(StorageError, match="interrupted: run it again"):
                        async with Database.open(path, seal_key=KEY):
                            pass
                    await restore(copy, path)
        assert examined(path).counts["members"] in {2, 3}
        if steps < last:
            break
    assert last > 3


async def test_who_came_back_after_they_were_forgotten_is_known_anew(
    copy: Path, tmp_path: Path
) -> None:
    """Of what they had said before, nothing returns; nor does an evening's message refused."""
    path = tmp_path / "data" / DATABASE

    async def come_back(tx: Tx) -> None:
        await members.erase(tx, 1, now=LATER)
        await members.add(tx, 1, language="ar", now=LATER)
        await subscriptions.put(tx, 2, Schedule((1,), time(9)), is_group=False, now=NOW)
        await tx.execute("UPDATE subscriptions SET has_eve = 0")
        await tx.execute("INSERT INTO answers_untold VALUES (2)")

    await write(path, come_back)
    since = await restore(copy, path)
    assert (since.gone, since.newcomers) == (2, 1)
    assert await rows(path, "SELECT user_id, language FROM members") == [(1, "ar"), (2, "fr")]
    assert await rows(path, "SELECT chat_id, has_eve FROM subscriptions") == [(2, 0)]
    assert await rows(path, "SELECT user_id FROM answers_untold") == [(2,)]


_TICKET = (
    "INSERT INTO tickets (update_id, user_id, words, language, state, asked_at, waiting_since,"
    " moved_at) VALUES (?, 1, 'my words', 'fr', 'open', '', '', '')"
)


async def test_a_question_taken_back_since_is_asked_nobody_again(tmp_path: Path) -> None:
    """Nor in the group that helps no more; one that was answered stays so, one since is lost."""
    path = tmp_path / DATABASE

    async def ask(tx: Tx) -> None:
        await begun(tx)
        await tx.execute(_TICKET, (1,))
        await tx.execute(_TICKET, (2,))
        for chat, purpose in ((-1, "desk"), (-2, "desk"), (-3, None)):
            sql = (
                "INSERT INTO groups (chat_id, is_member, joined_at, purpose) VALUES (?, 1, '', ?)"
            )
            await tx.execute(sql, (chat, purpose))

    async def take_back(tx: Tx) -> None:
        await tx.execute("UPDATE tickets SET state = 'cancelled', words = '' WHERE ticket_id = 1")
        await tx.execute("UPDATE tickets SET state = 'answered' WHERE ticket_id = 2")
        await tx.execute(
            "INSERT INTO ticket_entries (update_id, ticket_id, kind, state, words, at)"
            " VALUES (9, 2, 'answer', 'sent', 'yes', '')"
        )
        await tx.execute(_TICKET, (3,))
        await _delivery(tx, "ticket:2:answer:9", 1, "pending")
        await tx.execute("UPDATE groups SET purpose = NULL WHERE chat_id = -1")

    await write(path, ask)
    made = copying.copy_into(tmp_path / "out", path, "copy.db").path
    await write(path, take_back)
    assert (await restore(made, path)).is_known
    assert await rows(path, "SELECT ticket_id, state, words FROM tickets") == [
        (1, "cancelled", ""),
        (2, "answered", "my words"),
    ]
    assert await rows(path, "SELECT words FROM ticket_entries") == [("yes",)]
    assert await rows(path, "SELECT status FROM deliveries WHERE source LIKE 't%'") == [
        ("pending",)
    ]
    assert await rows(path, "SELECT chat_id FROM groups WHERE purpose NOTNULL") == [(-2,)]


async def test_a_number_that_a_row_had_does_not_come_again(copy: Path, tmp_path: Path) -> None:
    """The buttons of that row lie in chats."""
    path = tmp_path / "data" / DATABASE

    async def ask(tx: Tx) -> None:
        await tx.execute(
            "INSERT INTO tickets (ticket_id, update_id, words, language, state, asked_at,"
            " waiting_since, moved_at) VALUES (41, 1, '', 'fr', 'open', '', '', '')"
        )

    await write(path, ask)
    await restore(copy, path)
    assert ("tickets", 41) in await rows(path, "SELECT * FROM sqlite_sequence")


async def test_what_a_newer_version_has_stopped_stays_so_in_a_copy_from_before(
    tmp_path: Path,
) -> None:
    """The copy that the bot makes before a migration, put back by the program after it."""
    path = tmp_path / DATABASE
    async with Database.open(path, migrations()[:-3], seal_key=KEY) as db, db.transaction() as tx:
        await begun(tx)
    await write(path, lambda tx: suspensions.add(tx, 2, by=0, now=LATER, is_final=True))
    (before,) = copying.copies_in(tmp_path / copying.FOLDER)
    since = await restore(before, path)
    assert since.is_known
    assert since.brakes.suspended == {2}


async def test_a_copy_of_the_files_is_read_with_the_log_beside_it(tmp_path: Path) -> None:
    """What was committed last stands in that alone; no byte of either is touched."""
    path, away = tmp_path / "data" / DATABASE, tmp_path / "away" / "copy.db"
    path.parent.mkdir()
    away.parent.mkdir()
    async with Database.open(path, seal_key=KEY) as db:
        await db.empty_log()
        async with db.transaction() as tx:
            await begun(tx)
        for ending in ("", "-wal"):
            shutil.copyfile(f"{path}{ending}", f"{away}{ending}")
    before = {one: one.read_bytes() for one in away.parent.iterdir()}
    path.unlink()
    await restore(away, path)
    assert await rows(path, "SELECT COUNT(*) FROM members") == [(3,)]
    assert {one: one.read_bytes() for one in before} == before
