"""Withdrawn means gone: words, files, pins and copies, through the service that people use."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import count

import pytest

from bot.__main__ import CONTENT
from bot.catalog.catalog import Catalog
from bot.catalog.load import load
from bot.core.announcements import Announcement, Audience, Options, digest
from bot.core.attachments import File, FileKind
from bot.core.delivery import Attempt, Delivery, Reason, Status
from bot.services.dispatch import Dispatch
from bot.services.reports import Reports
from bot.services.roles import Roles
from bot.services.wording import Wording
from bot.storage import announcements, handouts, members
from tests.delivery.conftest import GROUPS, PEOPLE, Hall

AUTHOR, OFFICER = 5007, 5008
SECOND = timedelta(seconds=2)
UPDATES = count(1)
PHOTOS = tuple(File(FileKind.PHOTO, f"id{n}", f"unique{n}", size=9) for n in range(3))
TOO_OLD = Attempt(Status.REJECTED, reason=Reason.TOO_OLD)
START = datetime(2025, 7, 10, 8, tzinfo=UTC)


@cache
def content() -> Catalog:
    """The real content."""
    return load(CONTENT, today=date(2026, 11, 23))


class Office:
    """The service over a hall: announcements leave, and are taken back."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.db = hall.db
        wording, roles = Wording(content()), Roles(hall.db, officer_ids=[OFFICER])
        reports = Reports(hall.db, content(), wording, per_second=30)
        self.dispatch = Dispatch(hall.db, content(), roles, wording, reports, per_second=30)
        self.numbers = count(100)

    async def send(self, delivery: Delivery) -> Attempt:
        """Give each message a number of its own."""
        self.hall.sent.append(delivery)
        planned = self.hall.answers.get(delivery.chat_id)
        if planned:
            return planned.pop(0)
        is_new = delivery.message.kind in {"files", "notice"} or delivery.edits is None
        number = next(self.numbers) if is_new else delivery.edits
        also = tuple(next(self.numbers) for _ in delivery.message.files[1:])
        return Attempt(Status.SENT, message_id=number, also=also)

    async def leave(
        self,
        *,
        corrects: Announcement | None = None,
        files: Sequence[File] = (),
        text: str = "Bonjour",
        options: Options | None = None,
    ) -> Announcement:
        """Let an approved announcement begin."""
        now = self.hall.now
        async with self.db.transaction() as tx:
            number = await announcements.add(
                tx,
                update_id=next(UPDATES),
                authority="order",
                region="",
                author=AUTHOR,
                corrects=corrects,
                now=now,
            )
            draft = await announcements.find(tx, number)
            assert draft is not None
            draft = replace(
                draft,
                texts={"fr": text},
                audience=Audience(),
                files=corrects.files if corrects else tuple(files),
                options=options or Options(),
            )
            assert await announcements.put(tx, draft)
            assert await announcements.submit(tx, number, AUTHOR, digest(draft))
            assert await announcements.approve(tx, number, OFFICER, digest(draft), now=now)
            await self.dispatch.begin(tx, draft, now=now)
            found = await announcements.find(tx, number)
        assert found is not None
        await self.dispatch.advance(now=now)
        return found

    async def everything(self, rounds: int = 8) -> None:
        """Let all go out, as long as the pause after the first few and the chats' limits take."""
        for turn in range(rounds):
            await self.hall.drain()
            await self.dispatch.advance(now=self.hall.now)
            self.hall.now += timedelta(minutes=4) if turn == 0 else SECOND
        await self.hall.drain()

    async def withdraw(self, one: Announcement, *, tells: bool = False) -> None:
        """Take it back."""
        found = await announcements.find(self.db.read, one.id)
        assert found is not None
        assert await self.dispatch.withdraw(
            found, officer_id=OFFICER, tells=tells, now=self.hall.now
        )

    def left(self) -> dict[int, set[int]]:
        """Return what is in each chat: sent and not deleted."""
        here: dict[int, set[int]] = {chat: set() for chat in (*PEOPLE, *GROUPS)}
        numbers = count(100)
        for delivery in self.hall.sent:
            kind = delivery.message.kind
            if kind == "delete":
                here[delivery.chat_id] -= {delivery.edits or 0, *delivery.also}
            elif kind not in {"pin", "unpin"} and (
                delivery.edits is None or kind in {"files", "notice"}
            ):
                for _ in range(max(1, len(delivery.message.files))):
                    here[delivery.chat_id].add(next(numbers))
        return here

    def of_kind(self, kind: str) -> list[Delivery]:
        """Return what was sent of a kind."""
        return [delivery for delivery in self.hall.sent if delivery.message.kind == kind]


@pytest.fixture
async def office(hall: Hall) -> Office:
    """Everybody in the hall wants announcements."""
    async with hall.db.transaction() as tx:
        await tx.execute("UPDATE members SET wants_announcements = 1")
        await tx.execute("DELETE FROM messages")  # ours are written by the service
    made = Office(hall)
    hall.send = made.send  # type: ignore[method-assign]
    hall.pump = hall.another_pump()
    return made


async def test_no_file_arrives_after_it_was_taken_back(office: Office) -> None:
    """Words are there, files wait a second for the chat's limit: then it is withdrawn."""
    one = await office.leave(files=PHOTOS)
    await office.hall.drain()
    assert not office.of_kind("files")
    await office.withdraw(one)
    await office.everything()

    assert not office.of_kind("files")
    assert set().union(*office.left().values()) == set()


async def test_words_on_their_way_are_not_followed_either(office: Office) -> None:
    """They arrive after the withdrawal, and go like the others; no pin, no file."""
    one = await office.leave(files=PHOTOS, options=Options(is_pinned=True))
    async with office.db.transaction() as tx:
        await tx.execute(
            "UPDATE deliveries SET status = 'sending', attempts = 1 WHERE source = ? AND chat_id ="
            " (SELECT MIN(chat_id) FROM deliveries)",
            (one.source,),
        )
    await office.withdraw(one)
    async with office.db.transaction() as tx:
        await tx.execute(
            "UPDATE deliveries SET status = 'sent', message_id = 50, not_before = ?"
            " WHERE source = ? AND status = 'sending'",
            (office.hall.now.isoformat(), one.source),
        )
    await office.everything()

    assert not office.of_kind("pin")
    assert not office.of_kind("files")
    assert [(gone.chat_id, gone.edits) for gone in office.of_kind("delete")] == [(GROUPS[0], 50)]


async def test_files_go_with_their_words(office: Office) -> None:
    """Every message of the album."""
    one = await office.leave(files=PHOTOS)
    await office.everything()
    assert {len(messages) for messages in office.left().values()} == {4}
    await office.withdraw(one)
    await office.everything()

    assert set().union(*office.left().values()) == set()


async def test_what_is_too_old_says_so_on_every_message_and_is_unpinned(office: Office) -> None:
    """Words and files: after two days Telegram deletes nothing."""
    one = await office.leave(files=PHOTOS, options=Options(is_pinned=True))
    await office.everything()
    assert {pin.chat_id for pin in office.of_kind("pin")} == set(GROUPS)
    before = office.left()
    office.hall.now += timedelta(days=3)
    office.hall.sent.clear()
    await office.withdraw(one)
    await office.everything()

    assert not office.of_kind("delete")
    said = {
        (delivery.chat_id, delivery.edits)
        for delivery in office.hall.sent
        if "retirée" in delivery.message.html
        or "withdrawn" in delivery.message.html
        or "سُحب" in delivery.message.html
    }
    assert said == {(chat, message) for chat, messages in before.items() for message in messages}
    pins = {(pin.chat_id, pin.edits) for pin in office.of_kind("unpin")}
    assert {chat for chat, _ in pins} == set(GROUPS)
    assert all(message in before[chat] for chat, message in pins)


async def test_what_telegram_does_not_delete_says_so_to_the_last_file(office: Office) -> None:
    """Whatever the reason it gives for being too late."""
    one = await office.leave(files=PHOTOS)
    await office.everything()
    before = office.left()[1]
    office.hall.sent.clear()
    office.hall.answers = {1: [TOO_OLD]}
    await office.withdraw(one)
    await office.everything()

    said = {d.edits for d in office.hall.sent if d.chat_id == 1 and d.message.html}
    assert said == before


async def test_a_copy_is_corrected_and_taken_back(office: Office) -> None:
    """One that was asked for, by somebody who had it already or not; several in one chat too."""
    one = await office.leave()
    await office.everything()
    stranger = 9_001
    for chat, message in ((stranger, 10), (stranger, 11), (1, 12)):
        await office.dispatch.keep_copy(one, chat, "fr", [message], now=office.hall.now)
    second = await office.leave(corrects=one, text="Bonsoir")
    await office.everything()
    changed = {
        (d.chat_id, d.edits) for d in office.hall.sent if "Bonsoir" in d.message.html and d.edits
    }
    assert {(stranger, 10), (stranger, 11), (1, 12)} <= changed
    office.hall.sent.clear()
    await office.withdraw(second)
    await office.everything()

    gone = {(d.chat_id, d.edits) for d in office.of_kind("delete")}
    assert {(stranger, 10), (stranger, 11), (1, 12)} <= gone
    assert len([chat for chat, _ in gone if chat == 1]) == 2


async def test_the_files_of_a_copy_go_with_it(office: Office) -> None:
    """They stand beside its words in the row."""
    one = await office.leave(files=PHOTOS)
    await office.everything()
    await office.dispatch.keep_copy(one, 9_001, "fr", [10, 11, 12, 13], now=office.hall.now)
    await office.withdraw(one)
    await office.everything()

    (gone,) = [d for d in office.of_kind("delete") if d.chat_id == 9_001]
    assert (gone.edits, gone.also) == (10, (11, 12, 13))


@pytest.mark.parametrize("is_withdrawn", [True, False])
async def test_a_copy_that_was_on_its_way_follows_at_once(
    office: Office, is_withdrawn: bool
) -> None:
    """It is noted after the correction or the withdrawal had looked for copies."""
    one = await office.leave()
    await office.everything()
    if is_withdrawn:
        await office.withdraw(one)
    else:
        await office.leave(corrects=one, text="Bonsoir")
    await office.everything()
    office.hall.sent.clear()
    await office.dispatch.keep_copy(one, 9_001, "fr", [10], now=office.hall.now)
    await office.everything()

    (followed,) = [d for d in office.hall.sent if d.chat_id == 9_001]
    assert followed.edits == 10
    assert (followed.message.kind == "delete") is is_withdrawn


async def test_a_chat_has_nine_copies_at_most(office: Office) -> None:
    """The tenth takes the place of the oldest, whose messages are handed back to be deleted."""
    one = await office.leave()
    await office.everything()
    old = [
        await office.dispatch.keep_copy(one, 9_001, "fr", [n], now=office.hall.now)
        for n in range(1, 13)
    ]
    assert [list(numbers) for numbers in old] == 9 * [[]] + [[1], [2], [3]]
    await office.withdraw(one)
    await office.everything()

    assert {d.edits for d in office.of_kind("delete") if d.chat_id == 9_001} == set(range(4, 13))


async def test_who_is_forgotten_leaves_no_copy(office: Office) -> None:
    """Their rows go like those of what was delivered."""
    one = await office.leave()
    await office.everything()
    await office.dispatch.keep_copy(one, 1, "fr", [10], now=office.hall.now)
    async with office.db.transaction() as tx:
        await members.erase(tx, 1, now=START)

    assert await handouts.places(office.db.read, [one.id]) == []
