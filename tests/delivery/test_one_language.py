"""A correction in one language leaves alone whose text it does not change."""

from datetime import timedelta

import pytest

from bot.core.announcements import Announcement, Options
from bot.core.sending.delivery import Attempt, Status
from bot.storage.people import members
from tests.delivery.conftest import Hall
from tests.delivery.office import Office

FRENCH, ARABIC, ENGLISH = 3, 4, 5  # members of the hall, and what they read
OLD = {"fr": "Réunion mardi 1er à 15 h.", "ar": "الاجتماع يوم الثلاثاء فاتح دجنبر."}
NEW = OLD | {"fr": "Réunion mercredi 2 à 15 h."}
BOTH = NEW | {"ar": "الاجتماع يوم الأربعاء ثاني دجنبر."}
TOLD = Options(tells=True, asks_receipt=True)


@pytest.fixture
async def office(hall: Hall) -> Office:
    """Everybody in the hall wants announcements."""
    return await Office.open(hall)


async def began(office: Office) -> Announcement:
    """Send one in two languages, read by two people; what was sent is forgotten."""
    one = await office.leave(texts=OLD, options=Options(asks_receipt=True))
    await office.everything()
    async with office.db.transaction() as tx:
        await tx.execute(
            "INSERT INTO receipts (announcement_id, user_id, at) VALUES (?, ?, ''), (?, ?, '')",
            (one.id, FRENCH, one.id, ARABIC),
        )
    office.hall.sent.clear()
    return one


def heard(office: Office, person: int) -> list[str]:
    """Return what a person got, a line each."""
    return [d.message.html for d in office.hall.sent if d.chat_id == person]


async def test_only_whose_text_changes_gets_it_and_hears_of_it(office: Office) -> None:
    """Who reads the other language, with or without having confirmed it, gets nothing.

    Who has no text of their own and reads the one that changed is among those it concerns.
    """
    one = await began(office)
    await office.leave(corrects=one, texts=NEW, options=TOLD)
    await office.everything()

    assert any("mercredi 2" in said for said in heard(office, FRENCH))
    assert any("mercredi 2" in said for said in heard(office, ENGLISH))
    assert not heard(office, ARABIC)
    assert not heard(office, ARABIC + 3)


async def test_who_joins_reads_the_text_that_stayed_without_a_correction(office: Office) -> None:
    """It was not corrected, and says what it said."""
    one = await began(office)
    async with office.db.transaction() as tx:
        await members.add(tx, 700, language="ar", now=office.hall.now)
        await members.set_announcements(tx, 700, is_wanted=True)
    await office.leave(corrects=one, texts=NEW, options=TOLD)
    await office.everything()

    (said,) = heard(office, 700)
    assert OLD["ar"] in said
    assert "صُحّح" not in said


async def test_a_second_correction_finds_who_the_first_left_alone(office: Office) -> None:
    """Their message is that of the first version."""
    one = await began(office)
    two = await office.leave(corrects=one, texts=NEW, options=TOLD)
    await office.everything()
    office.hall.sent.clear()
    await office.leave(corrects=two, texts=BOTH, options=TOLD)
    await office.everything()

    assert any("الأربعاء" in said for said in heard(office, ARABIC))
    assert not heard(office, FRENCH)


@pytest.mark.parametrize("end", [Status.UNREACHABLE, Status.UNCERTAIN])
async def test_who_missed_a_correction_is_not_taken_for_who_has_it(
    office: Office, end: Status
) -> None:
    """The third version says in Arabic what the second did, and not what they still read."""
    one = await began(office)
    office.hall.answers[ARABIC] = 9 * [Attempt(end)]
    two = await office.leave(corrects=one, texts=BOTH, options=TOLD)
    await office.everything()
    office.hall.answers.clear()
    office.hall.sent.clear()
    async with office.db.transaction() as tx:
        await tx.execute("UPDATE members SET is_reachable = 1")
    office.hall.now += timedelta(minutes=10)
    await office.leave(corrects=two, texts=BOTH | {"fr": "Réunion annulée."}, options=TOLD)
    await office.everything()

    assert any("الأربعاء" in said for said in heard(office, ARABIC))
    assert not heard(office, ARABIC + 3)


async def test_copies_that_were_asked_for_follow_the_same(office: Office) -> None:
    """Each in the language of its chat."""
    one = await began(office)
    for chat, language in ((9_001, "fr"), (9_002, "ar")):
        await office.traces.keep(one, chat, language, [10], now=office.hall.now)
    await office.leave(corrects=one, texts=NEW, options=TOLD)
    await office.everything()

    assert any("mercredi 2" in said for said in heard(office, 9_001))
    assert not heard(office, 9_002)


async def test_a_withdrawal_still_reaches_them_all(office: Office) -> None:
    """Whatever version their message shows."""
    one = await began(office)
    two = await office.leave(corrects=one, texts=NEW, options=TOLD)
    await office.everything()
    await office.withdraw(two, tells=True)
    await office.everything()

    gone = {d.chat_id for d in office.of_kind("delete")}
    assert {FRENCH, ARABIC, ENGLISH} <= gone


async def test_who_has_chosen_another_language_since_reads_what_they_have(office: Office) -> None:
    """The copy in the chat is Arabic and stays: nothing says in French that it was corrected."""
    one = await began(office)
    for person in (ARABIC, ARABIC + 3):
        async with office.db.transaction() as tx:
            await members.set_language(tx, person, "fr")
    await office.leave(corrects=one, texts=NEW, options=TOLD)
    await office.everything()

    assert not heard(office, ARABIC)
    assert not heard(office, ARABIC + 3)
