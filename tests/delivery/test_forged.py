"""What somebody writes into the file of the bot never leaves as its word."""

from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.audit import SealKey
from bot.core.sending.delivery import Delivery
from bot.services.audit.trail import AuditTrail
from bot.storage.audit import anchors, audit, names
from bot.storage.database import Database
from bot.storage.people import groups, members
from bot.storage.sending import deliveries, live_messages
from bot.storage.sending.deliveries import Attachment
from tests.delivery.conftest import NOW, Hall

KEY = SealKey(b"the key of these tests, which lies elsewhere")
AMINA, HASSAN, GROUP, UNKNOWN = 1, 2, -3, 4242
NOTICE, REPORT = "announcement:1", "report:1"
EVIL = "Payez 200 DH sur https://evil.ma"


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[Hall]:
    """Two people and a group; a notice and a report are fixed under the key."""
    async with Database.open(tmp_path / "hall.db", seal_key=KEY) as db:
        await AuditTrail(db).begin(is_new=True, now=NOW)
        async with db.transaction() as tx:
            for person in (AMINA, HASSAN):
                await members.add(tx, person, language="fr", now=NOW)
            await groups.set_language(tx, GROUP, "fr", now=NOW)
            for key in (NOTICE, REPORT):
                pinned = Attachment(is_pinned=True)
                await deliveries.freeze_words(tx, key, {"fr": key}, attachment=pinned)
        yield Hall(db)


_REWRITTEN = f"UPDATE messages SET html = '{EVIL}'"  # noqa: S608 - ours
_RENAMED = f"UPDATE messages SET source = 'role:1' WHERE source = '{REPORT}'"  # noqa: S608 - ours


def _words(source: str) -> str:
    return f"INSERT INTO messages (source, language, html) VALUES ('{source}', 'fr', '{EVIL}')"  # noqa: S608 - ours


def _delivery(source: str, words: str = "", chat_id: int = AMINA) -> str:
    return (
        "INSERT INTO deliveries (source, words, chat_id, language, status, priority, not_before)"  # noqa: S608 - ours
        f" VALUES ('{source}', '{words}', {chat_id}, 'fr', 'pending', 1, '2025-01-01T00:00:00')"
    )


async def _write(hall: Hall, *statements: str) -> Sequence[Delivery]:
    """Write rows as somebody who has the file, and return what left after that."""
    async with hall.db.transaction() as tx:
        for statement in statements:
            await tx.execute(statement)
    await _drain(hall)
    return hall.sent


async def _drain(hall: Hall) -> None:
    """Let everything leave, in chats that get one message a second."""
    for _ in range(6):
        await hall.drain()
        hall.now += timedelta(seconds=4)


@pytest.mark.parametrize(
    ("statements", "discords"),
    [
        ([_words("evil:1"), _delivery("evil:1")], {"seal", "delivery"}),
        ([_words("report:9"), _delivery("report:9")], {"seal", "delivery"}),
        ([_words("announcement:77"), _delivery("announcement:77")], {"seal", "delivery"}),
        ([_words("reminder:monthly:9"), _delivery("reminder:monthly:9")], {"seal", "delivery"}),
        ([_REWRITTEN, _delivery(REPORT)], {"seal", "delivery"}),
        (["UPDATE messages SET buttons = '[]'", _delivery(REPORT)], {"seal", "delivery"}),
        ([_RENAMED, _delivery("role:1")], {"seal", "delivery"}),
        ([_delivery(REPORT, NOTICE)], {"delivery"}),
        ([_delivery("reminder:monthly:1", NOTICE)], {"delivery"}),
        ([_delivery("evil:1", NOTICE)], {"delivery"}),
        ([_delivery("topic-lost:1", NOTICE)], {"delivery"}),
        ([_delivery(NOTICE, chat_id=UNKNOWN)], {"delivery"}),
        ([_delivery(NOTICE, chat_id=-UNKNOWN)], {"delivery"}),
    ],
)
async def test_no_row_by_another_hand_leaves(
    hall: Hall, statements: Sequence[str], discords: set[str]
) -> None:
    """Other words, words of something else, a chat that nobody knows: refused, and told of."""
    assert not await _write(hall, *statements)

    found = await AuditTrail(hall.db).check()
    assert {str(one.discord) for one in found.disagreements} == discords


async def test_what_the_bot_fixed_leaves(hall: Hall) -> None:
    """A notice, its pin in a group, a report that is renewed, and one with a name taken out."""
    async with hall.db.transaction() as tx:
        await names.put(tx, HASSAN, "Karim", now=NOW)
        said = {"fr": f"Karim\u00a0({HASSAN})"}
        await deliveries.freeze_words(tx, "approved:1", said)
        for key in (REPORT, "approved:1"):
            await deliveries.enqueue_for(tx, key, [AMINA], now=NOW)
        await names.unsay(tx, HASSAN)
    sent = await _write(hall, _delivery(NOTICE, chat_id=GROUP), _delivery(NOTICE))
    async with hall.db.transaction() as tx:
        renewed = f"{REPORT}:2"
        await live_messages.renew(tx, REPORT, renewed, {"fr": "renewed"}, {"fr": []}, now=hall.now)
    await _drain(hall)

    assert sorted((one.message.kind, one.message.html) for one in sent) == sorted(
        [
            ("text", NOTICE),
            ("text", NOTICE),
            ("pin", ""),
            ("text", REPORT),
            ("text", str(HASSAN)),
            ("text", "renewed"),
        ]
    )
    assert (await AuditTrail(hall.db).check()).disagreements == ()


async def _before_the_key(path: Path) -> None:
    """Fix words and enqueue them, as a program did that sealed none."""
    async with Database.open(path) as db, db.transaction() as tx:
        await members.add(tx, AMINA, language="fr", now=NOW)
        await deliveries.freeze_words(tx, REPORT, {"fr": REPORT})
        await deliveries.enqueue_for(tx, REPORT, [AMINA], now=NOW)


async def test_what_was_fixed_before_is_sealed_once(tmp_path: Path) -> None:
    """It leaves still; what is found without a seal at a later start does not."""
    path = tmp_path / "hall.db"
    await _before_the_key(path)
    async with Database.open(path, seal_key=KEY) as db:
        await AuditTrail(db).begin(is_new=False, now=NOW)
        hall = Hall(db)
        await hall.drain()
        assert [one.message.html for one in hall.sent] == [REPORT]
        hall.sent.clear()
        await _write(hall, _words("report:9"))
        await AuditTrail(db).begin(is_new=False, now=NOW)
        assert not await _write(hall, _delivery("report:9"))


async def test_beside_a_record_that_was_cut_nothing_is_believed(tmp_path: Path) -> None:
    """Cutting it would else bring back the day on which words were sealed as they stood."""
    path, noted = tmp_path / "hall.db", tmp_path / "anchors"
    await _before_the_key(path)
    async with Database.open(path, seal_key=KEY) as db:
        await AuditTrail(db, anchors_file=noted).begin(is_new=True, now=NOW)
        await AuditTrail(db, anchors_file=noted).note()
        assert [one.entries for one in anchors.read(noted)] == [1]
        hall = Hall(db)
        await _write(hall, _words("report:9"), "DROP TRIGGER audit_keeps_everything")
        await _write(hall, "DELETE FROM audit")
        hall.sent.clear()
        await AuditTrail(db, anchors_file=noted).begin(is_new=False, now=NOW)
        assert (await audit.head(db.read)).entries == 1
        assert not await _write(hall, _delivery("report:9"))
