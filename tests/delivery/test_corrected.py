"""A correction changes every message, tells of it once, and is sent anew where it does not fit."""

from datetime import timedelta

import pytest

from bot.core.announcements import Announcement, Options
from bot.core.attachments import File, FileKind
from bot.core.sending.delivery import Attempt, Reason, Status
from bot.storage.sending import outcomes
from tests.delivery.conftest import GROUPS, PEOPLE, Hall
from tests.delivery.office import Office

PDF = (File(FileKind.DOCUMENT, "id", "unique", "note.pdf", 9, "00"),)
OLD, NEW = "La date limite est le 19 juillet 2025.", "La date limite est le 17 juillet 2025."
EVERYBODY = {*PEOPLE, *GROUPS}
LONG = "Une phrase de plus. " * 60


@pytest.fixture
async def office(hall: Hall) -> Office:
    """Everybody in the hall wants announcements."""
    return await Office.open(hall)


async def corrected(office: Office, text: str = NEW, *, tells: bool) -> Announcement:
    """Send one and a correction of it; what was sent before the correction is forgotten."""
    one = await office.leave(text=OLD)
    await office.everything()
    office.hall.sent.clear()
    second = await office.leave(corrects=one, text=text, options=Options(tells=tells))
    await office.everything()
    return second


async def test_everybody_is_told_once_with_a_sound(office: Office) -> None:
    """After their message was changed, as an answer to it, naming what changed."""
    await corrected(office, tells=True)

    told = office.of_kind("notice")
    assert {delivery.chat_id for delivery in told} == EVERYBODY
    assert len(told) == len(EVERYBODY)
    assert not any(delivery.message.is_silent for delivery in told)
    order = [(d.message.kind, d.edits) for d in office.hall.sent if d.chat_id == 1]
    (changed, message), (notice, about) = order
    assert (changed, notice) == ("text", "notice")
    assert message == about
    assert "19 juillet → 17 juillet" in told[0].message.html


async def test_only_changing_tells_nobody(office: Office) -> None:
    """As was chosen."""
    await corrected(office, tells=False)
    assert not office.of_kind("notice")


async def test_who_had_read_it_hears_it_in_other_words_and_once(office: Office) -> None:
    """The notice names that they had read it."""
    one = await office.leave(text=OLD, options=Options(asks_receipt=True))
    await office.everything()
    async with office.db.transaction() as tx:
        await tx.execute(
            "INSERT INTO receipts (announcement_id, user_id, at) VALUES (?, 3, '2025')", (one.id,)
        )
    office.hall.sent.clear()
    await office.leave(corrects=one, text=NEW, options=Options(asks_receipt=True, tells=True))
    await office.everything()

    mine = [d for d in office.hall.sent if d.chat_id == 3 and "n° " in d.message.html]
    assert len([d for d in mine if "que vous aviez lue" in d.message.html]) == 1
    assert not [d for d in mine if d.message.kind == "notice"]


async def test_a_withdrawal_can_be_told(office: Office) -> None:
    """The message is gone; a short one with a sound says why."""
    one = await office.leave(text=OLD)
    await office.everything()
    office.hall.sent.clear()
    await office.withdraw(one, tells=True)
    await office.everything()

    assert {d.chat_id for d in office.of_kind("notice")} == EVERYBODY
    assert {d.chat_id for d in office.of_kind("delete")} == EVERYBODY


async def test_a_withdrawal_of_old_ones_is_told_as_well(office: Office) -> None:
    """The notice in their place makes no sound."""
    one = await office.leave(text=OLD)
    await office.everything()
    office.hall.now += timedelta(days=3)
    office.hall.sent.clear()
    await office.withdraw(one, tells=True)
    await office.everything()

    assert {d.chat_id for d in office.of_kind("notice")} == EVERYBODY


async def test_nothing_is_told_of_a_correction_that_was_withdrawn(office: Office) -> None:
    """What waits of it is dropped."""
    one = await office.leave(text=OLD)
    await office.everything()
    second = await office.leave(corrects=one, text=NEW, options=Options(tells=True))
    await office.hall.drain()
    await office.withdraw(second)
    await office.everything()

    assert not office.of_kind("notice")


@pytest.mark.parametrize(("text", "lingers"), [(NEW, False), (OLD + LONG, True)])
async def test_a_small_correction_does_not_linger(
    office: Office, text: str, lingers: bool
) -> None:
    """It goes on when the first few have it; a long one waits, as a new announcement does."""
    one = await office.leave(text=OLD)
    await office.everything()
    office.hall.sent.clear()
    second = await office.leave(corrects=one, text=text)
    await office.hall.drain()
    await office.hall.drain()

    report = await outcomes.report(office.db.read, second.key)
    assert report is not None
    assert (report.waiting > 0) is lingers


async def test_a_first_wave_of_a_small_correction_stops_it_too(office: Office) -> None:
    """Nothing is told, the rest keeps the old words, and copies do too."""
    one = await office.leave(text=OLD)
    await office.everything()
    await office.traces.keep(one, 9_001, "fr", [10], now=office.hall.now)
    office.hall.answers = {
        chat: 9 * [Attempt(Status.REJECTED, reason=Reason.REFUSED)] for chat in EVERYBODY
    }
    office.hall.sent.clear()
    second = await office.leave(corrects=one, text=NEW, options=Options(tells=True))
    await office.everything()

    report = await outcomes.report(office.db.read, second.key)
    assert report is not None
    assert report.stopped is not None
    assert not office.of_kind("notice")
    assert not [d for d in office.hall.sent if d.chat_id == 9_001]


async def test_what_is_too_long_for_its_place_is_sent_anew(office: Office) -> None:
    """Words of more than a caption; the old caption says where the new version is."""
    one = await office.leave(text=OLD, files=PDF)
    await office.everything()
    assert {d.message.kind for d in office.hall.sent if d.chat_id == 1} == {"document"}
    first = next(iter(office.left()[1]))
    await office.traces.keep(one, 9_001, "fr", [10], now=office.hall.now)
    office.hall.sent.clear()
    second = await office.leave(corrects=one, text=LONG)
    await office.everything(rounds=12)

    mine = [d for d in office.hall.sent if d.chat_id == 1]
    assert [(d.message.kind, d.edits is None) for d in mine] == [
        ("text", True),
        ("files", False),
        ("photo", False),
    ]
    assert mine[2].edits == first
    assert [carried for ((_, carried),) in mine[2].message.buttons] == [f"current:{second.number}"]
    (copy,) = [d for d in office.hall.sent if d.chat_id == 9_001]
    assert (copy.edits, copy.message.kind) == (10, "photo")


async def test_what_was_sent_anew_is_taken_back_with_the_old(office: Office) -> None:
    """Old message, new words, their file."""
    one = await office.leave(text=OLD, files=PDF)
    await office.everything()
    second = await office.leave(corrects=one, text=LONG)
    await office.everything(rounds=12)
    await office.withdraw(second)
    await office.everything()

    gone = {d.chat_id: {d.edits, *d.also} for d in office.of_kind("delete")}
    assert set(gone) == EVERYBODY
    assert {len(messages) for messages in gone.values()} == {3}
