"""Withdrawn means gone: words, files, pins and copies, through the service that people use."""

from datetime import timedelta

import pytest

from bot.core.announcements import Options
from bot.storage.people import members
from bot.storage.sending import handouts
from tests.delivery.conftest import GROUPS, Hall
from tests.delivery.office import PHOTOS, START, TOO_OLD, Office


@pytest.fixture
async def office(hall: Hall) -> Office:
    """Everybody in the hall wants announcements."""
    return await Office.open(hall)


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
            (one.key,),
        )
    await office.withdraw(one)
    async with office.db.transaction() as tx:
        await tx.execute(
            "UPDATE deliveries SET status = 'sent', message_id = 50, not_before = ?"
            " WHERE source = ? AND status = 'sending'",
            (office.hall.now.isoformat(), one.key),
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
        await office.traces.keep(one, chat, "fr", [message], now=office.hall.now)
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
    await office.traces.keep(one, 9_001, "fr", [10, 11, 12, 13], now=office.hall.now)
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
    await office.traces.keep(one, 9_001, "fr", [10], now=office.hall.now)
    await office.everything()

    (followed,) = [d for d in office.hall.sent if d.chat_id == 9_001]
    assert followed.edits == 10
    assert (followed.message.kind == "delete") is is_withdrawn


async def test_a_chat_has_nine_copies_at_most(office: Office) -> None:
    """The tenth takes the place of the oldest, whose messages are handed back to be deleted."""
    one = await office.leave()
    await office.everything()
    old = [
        await office.traces.keep(one, 9_001, "fr", [n], now=office.hall.now) for n in range(1, 13)
    ]
    assert [list(numbers) for numbers in old] == 9 * [[]] + [[1], [2], [3]]
    await office.withdraw(one)
    await office.everything()

    assert {d.edits for d in office.of_kind("delete") if d.chat_id == 9_001} == set(range(4, 13))


async def test_who_is_forgotten_leaves_no_copy(office: Office) -> None:
    """Their rows go like those of what was delivered."""
    one = await office.leave()
    await office.everything()
    await office.traces.keep(one, 1, "fr", [10], now=office.hall.now)
    async with office.db.transaction() as tx:
        await members.erase(tx, 1, now=START)

    assert await handouts.places(office.db.read, [one.id]) == []
