"""A date and the announcement of it in one approval: both, or the date alone and it is said."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.core.announcements import State
from bot.core.calendar.changes import Kind, Particular
from bot.core.calendar.deadlines import Month
from bot.core.permissions import NotAllowedError, Role
from bot.services.announcements.unfit import UnfitError
from bot.services.audit.trail import check
from bot.storage.audit import audit
from bot.storage.people import members
from bot.storage.sending import broadcasts
from tests.services.office import DIRECTOR, KARIM, NOW, READER, SALMA, Office, opened

COUSIN = 7


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    """Return an office in which Karim and Salma may approve both."""
    async with opened(tmp_path) as office:
        yield office


async def asked(office: Office, person: int = KARIM, *, authority: str = "order") -> int:
    """Have an officer ask for one approval of another date and of its announcement."""
    number = await office.change(person)
    await office.change_drafts.fill_in(
        number, Particular.AUTHORITY, authority, officer_id=person, now=office.now
    )
    told = await office.changes.submit(number, officer_id=person, announces=True, now=office.now)
    assert told is not None
    return number


async def approve(office: Office, number: int, by: int = SALMA) -> bool:
    """Have an officer press."""
    update = next(office.updates)
    return await office.changes.approve(number, officer_id=by, update_id=update, now=office.now)


async def acts(office: Office) -> list[tuple[int, str, str]]:
    """Return who did what about what, in order, of what is not a seat."""
    entries = await audit.entries(office.db.read)
    return [
        (one.entry.actor, one.entry.act, one.entry.about)
        for one in entries
        if one.entry.act not in {"join", "confirm"}
    ]


async def test_both_leave_by_one_press_and_the_record_has_both(office: Office) -> None:
    """Each of the two was asked for by one person and agreed to by another."""
    number = await asked(office)
    (notice,) = [line for line in await office.told(SALMA) if "propose de changer" in line]
    assert "29 août 2025" in notice.split("un seul accord vaut pour les deux")[1]
    assert await approve(office, number)

    change = await office.changes.find(number)
    assert change is not None
    assert change.announcement is not None
    one = await office.one(change.announcement)
    assert (one.state, one.author, one.decided_by) == (State.SENT, KARIM, SALMA)
    assert await acts(office) == [
        (KARIM, "submit", f"deadline-change:{number}"),
        (SALMA, "approve", f"deadline-change:{number}"),
        (KARIM, "submit", one.key),
        (SALMA, "approve", one.key),
        (0, "send", one.key),
    ]
    sent = await office.db.read.all(
        "SELECT chat_id FROM deliveries WHERE source = ?", (str(one.key),)
    )
    assert [row["chat_id"] for row in sent] == [READER]
    assert (await check(office.db.read, None)).disagreements == ()
    assert not await approve(office, number), "pressed twice"
    assert list(await office.states()) == [one.id]


async def test_nobody_approves_their_own_and_a_freeze_stops_both(office: Office) -> None:
    """Neither the date nor its announcement."""
    number = await asked(office)
    with pytest.raises(NotAllowedError, match="own"):
        await approve(office, number, by=KARIM)
    await office.freezes.freeze_by_operator(now=NOW)
    with pytest.raises(NotAllowedError, match="frozen"):
        await approve(office, number)
    assert await office.states() == {}
    await office.freezes.thaw_by_operator(now=NOW)
    assert await approve(office, number)
    assert list((await office.states()).values()) == [State.SENT]


async def test_what_reads_otherwise_by_now_stays_a_draft(office: Office) -> None:
    """Another change of the same day came first: « au lieu du » names another date."""
    number = await asked(office)
    other = await office.change(SALMA)
    await office.change_drafts.fill_in(
        other, Particular.DUE_ON, date(2025, 8, 25).isoformat(), officer_id=SALMA, now=NOW
    )
    assert await office.changes.submit(other, officer_id=SALMA, now=NOW) is not None
    assert await approve(office, other, by=KARIM)

    assert await approve(office, number)

    assert set((await office.states()).values()) == {State.DRAFT}
    assert any("n’est pas partie avec la date" in line for line in await office.told(KARIM))


async def test_what_was_altered_in_its_row_announces_nothing(office: Office) -> None:
    """The words that were shown are bound to the approval."""
    number = await asked(office)
    async with office.db.transaction() as tx:
        await tx.execute("UPDATE deadline_changes SET reason = 'Virez à RIB 1'")
    assert await approve(office, number)
    assert list((await office.states()).values()) == [State.DRAFT]


async def test_what_is_taken_back_announces_nothing(office: Office) -> None:
    """By its author, before anybody agreed."""
    number = await asked(office)
    assert await office.changes.reject(number, officer_id=KARIM, now=NOW)
    assert not await approve(office, number)
    assert await office.states() == {}


async def test_it_is_approved_by_a_process_that_starts_anew(office: Office) -> None:
    """All of it stands in rows."""
    number = await asked(office)
    again = Office(office.db)
    assert await approve(again, number)
    assert list((await again.states()).values()) == [State.SENT]


async def test_who_may_approve_the_date_alone_approves_the_date(office: Office) -> None:
    """Their notice says nothing of the announcement; its author asks for that by itself."""
    async with office.db.transaction() as tx:
        await members.add(tx, COUSIN, language="fr", now=NOW)
    await office.seat(COUSIN, Role.OFFICER, "cnss", by=98, confirmed_by=99)
    number = await asked(office)
    (notice,) = [line for line in await office.told(COUSIN) if "propose de changer" in line]
    assert "un seul accord" not in notice
    assert await approve(office, number, by=COUSIN)
    assert list((await office.states()).values()) == [State.DRAFT]
    assert any("n’est pas partie avec la date" in line for line in await office.told(KARIM))


async def test_a_regional_officer_is_not_asked_and_may_not(office: Office) -> None:
    """A date holds for the whole country."""
    number = await asked(office)
    assert not [line for line in await office.told(DIRECTOR) if "propose de changer" in line]
    with pytest.raises(NotAllowedError, match="regional"):
        await approve(office, number, by=DIRECTOR)
    assert await office.states() == {}


async def test_by_night_it_leaves_in_the_morning_unless_it_is_undone(office: Office) -> None:
    """The date holds at once; undoing it calls off what was to announce it."""
    office.now = NOW.replace(hour=22)  # 23:00 in Morocco
    first = await asked(office)
    assert await approve(office, first)
    (planned,) = await office.states()
    one = await office.one(planned)
    assert one.state is State.SCHEDULED
    assert one.leaves_at == (NOW + timedelta(days=1)).replace(hour=7)

    assert await office.changes.undo(first, officer_id=SALMA, now=office.now)

    assert (await office.one(planned)).state is State.REJECTED
    change = await office.changes.find(first)
    assert change is not None
    assert change.announcement is None


async def test_what_is_not_whole_or_is_for_nobody_is_not_offered(office: Office) -> None:
    """Nor is it asked for by an old button then: the date alone is offered."""
    number = await office.change(KARIM)
    change = await office.changes.find(number)
    assert change is not None
    assert await office.changes.foreseen(change, KARIM, now=NOW)
    assert await office.changes.foreseen(replace(change, reason=None), KARIM, now=NOW) is None
    ended = replace(change, kind=Kind.END, last=Month(2025, 9))
    assert await office.changes.foreseen(ended, KARIM, now=NOW) is None

    async with office.db.transaction() as tx:
        await members.set_announcements(tx, READER, is_wanted=False)
    assert await office.changes.foreseen(change, KARIM, now=NOW) is None
    submitted = await office.changes.submit(number, officer_id=KARIM, announces=True, now=NOW)
    assert submitted is None
    assert await office.changes.submit(number, officer_id=KARIM, now=NOW) == 1


async def apart(office: Office) -> tuple[int, int]:
    """Have Salma approve the date alone, and Karim ask for approval of its draft by itself."""
    number = await office.change(KARIM)
    assert await office.changes.submit(number, officer_id=KARIM, now=office.now)
    assert await approve(office, number)
    change = await office.changes.find(number)
    assert change is not None
    assert change.announcement is not None
    assert await office.approvals.submit(change.announcement, author=KARIM, now=office.now)
    return number, change.announcement


async def written(office: Office, text: str) -> int:
    """Have Karim write an announcement of his own and ask for approval of it."""
    draft = await office.draft(KARIM)
    assert await office.drafts.keep(replace(draft, texts={"fr": text}))
    assert await office.approvals.submit(draft.id, author=KARIM, now=office.now)
    return draft.id


async def arrive(office: Office) -> None:
    """Have all that waits arrive."""
    async with office.db.transaction() as tx:
        await tx.execute(
            "UPDATE deliveries SET status = 'sent',"
            " message_id = COALESCE(message_id, delivery_id) WHERE status = 'pending'"
        )


@pytest.mark.parametrize("by", [KARIM, SALMA])
async def test_what_was_asked_for_apart_does_not_leave_once_its_date_is_undone(
    office: Office, by: int
) -> None:
    """Whoever of the two undoes it: the card of its approver says so, and its button is late."""
    number, announcement = await apart(office)
    await arrive(office)
    assert any("Approuver" in line or "attend" in line for line in await office.told(SALMA))

    assert await office.changes.undo(number, officer_id=by, now=office.now)

    assert (await office.one(announcement)).state is State.REJECTED
    assert any("ne part pas" in line for line in await office.told(SALMA))
    assert not await office.approvals.approve(announcement, officer_id=SALMA, now=office.now)
    change = await office.changes.find(number)
    assert change is not None
    assert change.announcement is None, "nothing is on its way"
    assert (await check(office.db.read, None)).disagreements == ()


async def test_what_was_planned_for_later_is_called_off_and_its_card_says_so(
    office: Office,
) -> None:
    """Approved already, for the night or for a moment."""
    number, announcement = await apart(office)
    await arrive(office)
    later = office.now + timedelta(hours=5)
    assert await office.approvals.approve(
        announcement, officer_id=SALMA, leaves_at=later, now=office.now
    )
    await arrive(office)
    assert await office.changes.undo(number, officer_id=SALMA, now=office.now)
    assert (await office.one(announcement)).state is State.REJECTED
    said = await office.told(SALMA)
    assert any("ne part pas" in line for line in said)
    assert not any("est approuvée par" in line for line in said)


async def test_one_that_nothing_ties_to_the_date_is_found_by_the_day_it_names(
    office: Office,
) -> None:
    """Written by hand; what names another day, or none, still waits."""
    number, _ = await apart(office)
    same = await written(office, "La date limite est reportée au 29 août 2025.")
    other = await written(office, "La date limite est le 11 août 2025.")
    neither = await written(office, "Bonjour")
    assert await office.changes.undo(number, officer_id=SALMA, now=office.now)
    states = await office.states()
    assert [states[one] for one in (same, other, neither)] == ["rejected", "waiting", "waiting"]


async def test_one_left_waiting_by_an_older_program_is_refused_at_the_deed(
    office: Office,
) -> None:
    """Its date was undone before undoing reached what waits: the button says why."""
    _, announcement = await apart(office)
    async with office.db.transaction() as tx:
        await tx.execute("UPDATE deadline_changes SET state = 'undone', undone_by = 2")
    with pytest.raises(UnfitError, match="announce-date-undone"):
        await office.approvals.approve(announcement, officer_id=SALMA, now=office.now)
    assert (await office.one(announcement)).state is State.WAITING


async def test_what_has_left_is_told_in_every_card_of_the_date(office: Office) -> None:
    """Undone once it is out: it is to be withdrawn or corrected, whichever card is read."""
    number = await asked(office)
    await arrive(office)
    assert await approve(office, number)
    assert await office.changes.undo(number, officer_id=KARIM, now=office.now)
    closed = [line for line in await office.told(SALMA) if "Annulé" in line]
    assert closed
    assert all("déjà en route" in line for line in closed)


async def test_who_proposed_hears_that_what_is_undone_is_out_with_the_way_to_it(
    office: Office,
) -> None:
    """On its way, or all of it left: the new message says which, and opens it."""
    for is_done, said in ((False, "déjà en route"), (True, "est partie")):
        number = await asked(office)
        await arrive(office)
        assert await approve(office, number)
        change = await office.changes.find(number)
        assert change is not None
        if is_done:
            async with office.db.transaction() as tx:
                await broadcasts.cancel(tx, f"announcement:{change.announcement}")
        assert await office.changes.undo(number, officer_id=SALMA, now=office.now)
        assert said in (await office.told(KARIM))[-1]
        (row,) = await office.db.read.all(
            "SELECT m.buttons FROM deliveries AS d JOIN messages AS m ON m.source = d.words"
            " AND m.language = 'fr' WHERE d.chat_id = ? ORDER BY d.delivery_id DESC LIMIT 1",
            (KARIM,),
        )
        assert f"announce:view:{change.announcement}" in row["buttons"]


@pytest.mark.parametrize("minutes", [0, 2])
async def test_a_card_never_says_less_than_what_came_of_it_in_the_end(
    office: Office, minutes: int
) -> None:
    """Undone before or after the card of who approved was to say that it is approved."""
    number = await office.change(KARIM)
    assert await office.changes.submit(number, officer_id=KARIM, now=office.now)
    await arrive(office)
    assert await approve(office, number)
    if minutes:
        await arrive(office)
    office.now += timedelta(minutes=minutes)
    assert await office.changes.undo(number, officer_id=KARIM, now=office.now)
    (card,) = await office.db.read.all(
        "SELECT m.html FROM deliveries AS d JOIN messages AS m ON m.source = d.words"
        " AND m.language = d.language WHERE d.chat_id = ? AND d.source = ?",
        (SALMA, f"deadline-change:{number}"),
    )
    assert "Annulé" in card["html"]
