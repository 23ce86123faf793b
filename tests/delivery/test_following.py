"""What follows a message in its chat: files, a pin, a notice in the place of a deletion."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from bot.core.sending.broadcasts import State
from bot.core.sending.delivery import Attempt, Delivery, Message, Reason, Status
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.delivery import following
from bot.delivery.chats import ChatLimits
from bot.storage.sending import deliveries, outcomes
from bot.storage.sending.deliveries import Attachment, Chats
from bot.storage.tickets import desk
from tests.delivery.conftest import EVERYBODY, GROUPS, NOW, PEOPLE, Hall

AUDIENCE = len(PEOPLE) + len(GROUPS)
WORDS, FILES = "announcement:2", "announcement:2:files"
DELETED, NOTICE = "deleted:2", "withdrawn:2"
ALBUM = [("photo", "one"), ("photo", "two"), ("photo", "three")]
SPEECHLESS = {"fr": "", "ar": "", "en": ""}
SAID = {"fr": "Deux pages suivent.", "ar": "تتبع صفحتان.", "en": "Two pages follow."}
HELD = Chats(
    "SELECT chat_id, language, message_id AS edits, (SELECT json_group_array(number) FROM"
    " (SELECT f.message_id AS number FROM deliveries AS f WHERE f.source = ?"
    " AND f.chat_id = w.chat_id UNION SELECT one.value FROM deliveries AS f,"
    " json_each(f.also) AS one WHERE f.source = ? AND f.chat_id = w.chat_id)) AS also"
    " FROM deliveries AS w WHERE w.source = ? AND w.status = 'sent'",
    (FILES, FILES, WORDS),
    has_edits=True,
)


async def begin(hall: Hall, *, is_silent: bool = False, is_pinned: bool = False) -> None:
    """Let words go out that three photos follow."""
    words = Attachment(is_silent=is_silent, is_pinned=is_pinned, followed_by=FILES)
    async with hall.db.transaction() as tx:
        await deliveries.freeze_words(tx, WORDS, SAID, attachment=words)
        album = Attachment("files", files=ALBUM, is_silent=is_silent)
        await deliveries.freeze_words(tx, FILES, SPEECHLESS, attachment=album)
    await hall.broadcasts.start(WORDS, EVERYBODY, canary=0)


async def everything(hall: Hall) -> None:
    """Let all go out, as many seconds as a chat's limits take."""
    await hall.drain()
    for _ in range(3):
        hall.now += timedelta(seconds=2)
        await hall.drain()


def of_kind(hall: Hall, kind: str) -> list[Delivery]:
    """Return what was sent of a kind."""
    return [delivery for delivery in hall.sent if delivery.message.kind == kind]


async def ends(hall: Hall, source: str) -> Mapping[str, int]:
    """Return what became of a source."""
    return await outcomes.ends(hall.db.read, source)


async def test_files_follow_the_words(hall: Hall) -> None:
    """As an answer to them, each chat once, silent like them, and counted by themselves."""
    hall.also = (8, 9)
    await begin(hall, is_silent=True)
    await everything(hall)

    files = of_kind(hall, "files")
    assert {delivery.chat_id for delivery in files} == {*PEOPLE, *GROUPS}
    assert len(files) == AUDIENCE
    assert {delivery.edits for delivery in files} == {7}
    assert all(delivery.message.is_silent for delivery in files)
    assert await ends(hall, WORDS) == await ends(hall, FILES) == {"sent": AUDIENCE}
    rows = await hall.db.read.all("SELECT DISTINCT also FROM deliveries WHERE source = ?", [FILES])
    assert [row["also"] for row in rows] == ["[8, 9]"]


async def test_a_chat_has_everything_before_the_next_begins(hall: Hall) -> None:
    """What follows goes ahead of the words that still wait."""
    await begin(hall)
    await hall.pump.run_once()
    before = len(hall.sent)
    async with hall.db.transaction() as tx:
        await tx.execute("UPDATE deliveries SET status = 'pending' WHERE source = ?", (WORDS,))
    hall.now += timedelta(seconds=2)
    await hall.pump.run_once()

    (first, *_) = hall.sent[before:]
    assert first.message.kind == "files"


async def test_what_did_not_arrive_is_not_followed(hall: Hall) -> None:
    """Nor what may have: a file without its words says nothing."""
    hall.answers = {
        1: [Attempt(Status.UNREACHABLE, reason=Reason.BLOCKED)],
        2: [Attempt(Status.UNCERTAIN, reason=Reason.NO_ANSWER)],
    }
    await begin(hall)
    await everything(hall)

    assert not {1, 2} & {delivery.chat_id for delivery in of_kind(hall, "files")}
    assert await ends(hall, FILES) == {"sent": AUDIENCE - 2}


async def test_a_change_is_not_followed(hall: Hall) -> None:
    """Nor pinned again; who had nothing before gets words, files and all."""
    await begin(hall, is_pinned=True)
    await everything(hall)
    hall.sent.clear()
    corrected = "announcement:3"
    async with hall.db.transaction() as tx:
        again = Attachment(is_pinned=True, followed_by=FILES)
        await deliveries.freeze_words(tx, corrected, SAID, attachment=again)
        await tx.execute("DELETE FROM deliveries WHERE chat_id = ?", (GROUPS[0],))
    held_and_new = Chats(
        "SELECT chat_id, language, message_id AS edits, NULL AS also FROM deliveries"
        " WHERE source = ? UNION ALL SELECT ?, 'fr', NULL, NULL",
        (WORDS, GROUPS[0]),
        has_edits=True,
    )
    await hall.broadcasts.start(corrected, held_and_new, canary=0)
    await everything(hall)

    changed = [delivery for delivery in of_kind(hall, "text") if delivery.edits is not None]
    assert len(changed) == AUDIENCE - 1
    assert {delivery.edits for delivery in changed} == {7}
    assert await ends(hall, corrected) == {"sent": AUDIENCE}
    assert {delivery.chat_id for delivery in of_kind(hall, "files")} == {GROUPS[0]}
    assert {delivery.chat_id for delivery in of_kind(hall, "pin")} == {GROUPS[0]}


async def test_files_that_are_refused_stop_the_words(hall: Hall) -> None:
    """Nobody else is promised what cannot come."""
    await begin(hall)
    async with hall.db.transaction() as tx:
        await tx.execute(
            "UPDATE deliveries SET not_before = ? WHERE source = ? AND chat_id > 1",
            ((NOW + timedelta(minutes=1)).isoformat(), WORDS),
        )
    hall.answers = {
        GROUPS[0]: [
            Attempt(Status.SENT, message_id=7),
            Attempt(Status.REJECTED, reason=Reason.CONTENT, detail="wrong file identifier"),
        ]
    }
    await everything(hall)
    hall.now += timedelta(minutes=1)
    await hall.drain()

    report = await hall.broadcasts.report(WORDS)
    assert report is not None
    assert (report.state, report.why) == (State.PAUSED, "wrong file identifier")
    assert report.waiting == len(PEOPLE) - 1


async def withdraw(hall: Hall) -> None:
    """Take back what arrived, files and all; what cannot be deleted says so."""
    async with hall.db.transaction() as tx:
        deletion = Attachment("delete", followed_by=NOTICE)
        await deliveries.freeze_words(tx, DELETED, SPEECHLESS, attachment=deletion)
        withdrawn = {"fr": "Retiré", "ar": "سُحب", "en": "Withdrawn"}
        await deliveries.freeze_words(tx, NOTICE, withdrawn)
    old = Chats(
        "SELECT 0 AS chat_id, 'fr' AS language, 1 AS edits, NULL AS also LIMIT 0", (), True
    )
    await hall.broadcasts.start(NOTICE, old, canary=0)
    await hall.broadcasts.start(DELETED, HELD, canary=0)


async def test_what_is_taken_back_is_deleted_or_says_so(hall: Hall) -> None:
    """All messages of an album; the two reports add up, each for itself."""
    hall.also = (8, 9)
    await begin(hall)
    await everything(hall)
    hall.sent.clear()
    too_old = Attempt(Status.REJECTED, reason=Reason.TOO_OLD)
    hall.answers = {1: [too_old], GROUPS[0]: [too_old]}
    await withdraw(hall)
    await everything(hall)

    deletions = of_kind(hall, "delete")
    assert {(delivery.edits, delivery.also) for delivery in deletions} == {(7, (7, 8, 9))}
    assert len(deletions) == AUDIENCE
    notices = of_kind(hall, "text")
    assert {(notice.chat_id, notice.edits) for notice in notices} == {(1, 7), (GROUPS[0], 7)}
    for source, audience in ((DELETED, AUDIENCE), (NOTICE, 2)):
        report = await hall.broadcasts.report(source)
        assert report is not None
        assert report.audience == audience == sum(report.ends.values())
        assert report.is_done


@pytest.mark.parametrize(("chat_id", "rests"), [(1, 1.05), (-1, 60.05)])
def test_an_album_counts_for_each_of_its_files(chat_id: int, rests: float) -> None:
    """Where a group takes twenty messages a minute, that are two albums of ten."""
    now = 100.0
    limits = ChatLimits(seconds=lambda: now)
    weight = Message("", kind="files", files=10 * [("photo", "x")]).weight
    limits.spend(chat_id, weight)
    now += 2
    assert not limits.wait(chat_id, weight)
    limits.spend(chat_id, weight)

    assert limits.wait(chat_id, weight).total_seconds() == pytest.approx(
        rests - (2 if chat_id < 0 else 0)
    )


@pytest.mark.parametrize(("status", "message"), [(Status.SENT, 55), (Status.REJECTED, None)])
async def test_what_was_forgotten_on_its_way_is_taken_back_when_it_arrives(
    hall: Hall, status: Status, message: int | None
) -> None:
    """Its row may be gone by then; what never arrived is told to nobody."""
    chat = PEOPLE[0]
    key = MessageKey(MessageKind.TICKET, 7, "call", 0, chat)
    async with hall.db.transaction() as tx:
        await deliveries.enqueue_one(tx, key, chat, language="fr", now=NOW)
        await tx.execute("UPDATE deliveries SET status = 'sending'")
        await desk.retract(tx, 7, {"fr": "retirée", "ar": "سُحب", "en": "withdrawn"}, now=NOW)
        await tx.execute("DELETE FROM deliveries WHERE source = ?", (key,))
    assert await hall.drain() == 0

    sent = Delivery(1, key, chat, Message("text", "zyzzyva"), attempts=1)
    async with hall.db.transaction() as tx:
        await following.follow(tx, sent, Attempt(status, message), now=NOW)
    await everything(hall)
    assert [one.edits for one in hall.sent] == ([message] if message else [])
