"""What a change of a date says in the place where somebody decides: nothing false, all of it."""

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.core.calendar.changes import Kind, Particular
from bot.core.calendar.deadlines import Month
from bot.core.writing.bidi import unmarked
from bot.core.writing.text import visible
from tests.services.office import KARIM, NOW, READER, SALMA, STRANGER, Office, opened

LATER = "le calendrier dit"  # of the warning that a text names another day than the calendar
DAY, USUAL = date(2025, 8, 29), "dimanche 10 août 2025"


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    """Return an office in which Karim and Salma may approve both."""
    async with opened(tmp_path) as office:
        yield office


async def change(
    office: Office, *, reason: str = "Le portail ne répond pas", **how: object
) -> int:
    """Have Karim draft another day for a month, or a date of its own."""
    kind = Kind(str(how.get("kind", Kind.MOVE)))
    is_move = kind is Kind.MOVE
    draft = await office.change_drafts.begin(
        kind,
        obligation="monthly" if is_move else None,
        period=Month(2025, 7) if is_move else None,
        officer_id=KARIM,
        update_id=next(office.updates),
        now=office.now,
    )
    said: dict[Particular, str | int] = {
        Particular.DUE_ON: str(how.get("day", DAY)),
        Particular.AUTHORITY: "order",
        Particular.REASON: reason,
        Particular.SOURCE: "Note du 9 juillet",
    }
    if not is_move:
        said |= {Particular.TITLE: "Inventaire annuel", Particular.IS_MONTHLY: 0}
    for particular, value in said.items():
        await office.change_drafts.fill_in(
            draft.number, particular, value, officer_id=KARIM, now=office.now
        )
    return draft.number


async def asked(office: Office, number: int) -> str:
    """Have Karim ask for approval of a change and its announcement; return what Salma reads."""
    told = await office.changes.submit(number, officer_id=KARIM, announces=True, now=office.now)
    assert told == 1
    return unmarked((await office.told(SALMA))[-1])


async def approve(office: Office, number: int) -> None:
    """Have Salma press."""
    update = next(office.updates)
    assert await office.changes.approve(number, officer_id=SALMA, update_id=update, now=office.now)


@pytest.mark.parametrize(
    ("kind", "day"),
    [
        (Kind.MOVE, DAY),
        (Kind.MOVE, date(2025, 7, 25)),  # earlier than another date that is known
        (Kind.ADD, date(2025, 7, 31)),
        (Kind.ADD, date(2025, 8, 20)),
    ],
)
async def test_the_day_that_is_being_approved_contradicts_no_calendar(
    office: Office, kind: Kind, day: date
) -> None:
    """Neither in the notice nor once both are approved: its announcement names just that day."""
    number = await change(office, kind=kind, day=day)
    assert LATER not in await asked(office, number)
    await approve(office, number)
    found = await office.changes.find(number)
    assert found is not None
    assert found.announcement is not None
    one = await office.one(found.announcement)
    assert not [
        line for line in await office.cautions.of(one, "fr", now=office.now) if LATER in line
    ]


async def test_another_day_in_the_reason_is_warned_of_still(office: Office) -> None:
    """« Reportée au 26 » in a change to the 29th."""
    number = await change(office, reason="La date limite est reportée au 26 août 2025")
    assert LATER in await asked(office, number)


async def test_reason_and_source_stand_in_every_language(office: Office) -> None:
    """As they were given, quoted where the reader's language is another."""
    number = await change(office)
    found = await office.changes.find(number)
    assert found is not None
    foreseen = await office.changes.foreseen(found, KARIM, now=office.now)
    assert foreseen is not None
    for text in map(visible, foreseen.draft.texts.values()):
        assert "Le portail ne répond pas." in unmarked(text)
        assert "Note du 9 juillet." in unmarked(text)
    assert "Source: Note" in foreseen.draft.texts["en"]
    assert "« Le portail" not in foreseen.draft.texts["fr"]


async def test_the_longest_reason_and_source_are_still_agreed_to_at_once(office: Office) -> None:
    """They stand in the notice once, and in each of three languages."""
    number = await change(office, reason="Le portail ne répond pas ce matin. " * 8)
    found = await office.changes.find(number)
    assert found is not None
    assert await office.changes.foreseen(found, KARIM, now=office.now) is not None


async def test_who_approves_reads_when_it_leaves(office: Office) -> None:
    """By day the hours of the night, by night the morning; asked for by day or by night."""
    number = await change(office)
    notice = await asked(office, number)
    assert "entre 22 h et 7 h, elle part à 8 h" in notice

    office.now = NOW.replace(hour=22)  # 23:00 in Morocco
    found = await office.changes.find(number)
    assert found is not None
    foreseen = await office.changes.foreseen(found, SALMA, now=office.now)
    assert foreseen is not None
    assert foreseen.leaves_at == (NOW + timedelta(days=1)).replace(hour=7)
    assert "jeudi 10 juillet 2025 à 8 h" in unmarked(foreseen.words["fr"])

    await approve(office, number)
    assert any("elle part le jeudi 10 juillet 2025 à 8 h" in unmarked(line)
               for line in await office.told(KARIM))  # fmt: skip


async def told(office: Office, person: int) -> list[str]:
    """Return what waits to be told to somebody about what was undone."""
    return [line for line in await office.told(person) if "vient d’être annulé" in line]


async def test_who_was_told_a_date_is_told_that_it_is_undone(office: Office) -> None:
    """Once, whatever they have switched off; nobody else, and nothing of it is kept."""
    number = await change(office)
    assert await office.changes.submit(number, officer_id=KARIM, now=office.now)
    await approve(office, number)
    said = "Date limite : <b>vendredi 29 août 2025</b>"
    for _ in range(2):
        await office.change_effects.note_told([said], READER, now=office.now)
    await office.change_effects.note_told(["Bonjour", "11 août"], STRANGER, now=office.now)
    await office.change_effects.note_told([said], KARIM, now=office.now)

    assert await office.changes.undo(number, officer_id=SALMA, now=office.now)

    (line,) = await told(office, READER)
    assert "29 août 2025" in line
    assert f"la date limite est le {USUAL}" in unmarked(line)
    assert not await told(office, STRANGER)
    assert not await told(office, KARIM), "officers are told with who and by whom"


async def test_who_was_told_a_date_that_stays_is_soon_forgotten(office: Office) -> None:
    """Once it cannot be taken back at a press."""
    number = await change(office)
    assert await office.changes.submit(number, officer_id=KARIM, now=office.now)
    await approve(office, number)
    await office.change_effects.note_told(["le 29 août 2025"], READER, now=office.now)
    count = "SELECT COUNT(*) AS number FROM date_readers"
    await office.change_effects.tidy(now=office.now + timedelta(minutes=9))
    kept = await office.db.read.one(count)
    assert kept is not None
    assert kept["number"] == 1
    await office.change_effects.tidy(now=office.now + timedelta(minutes=11))
    gone = await office.db.read.one(count)
    assert gone is not None
    assert gone["number"] == 0


async def test_what_is_undone_names_the_date_in_force(office: Office) -> None:
    """In the card of who was asked, and in what all officers are told."""
    number = await change(office)
    assert await office.changes.submit(number, officer_id=KARIM, now=office.now)
    async with office.db.transaction() as tx:
        await tx.execute("UPDATE deliveries SET status = 'sent', message_id = delivery_id")
    await approve(office, number)
    assert await office.changes.undo(number, officer_id=KARIM, now=office.now)
    (card,) = [unmarked(one) for one in await office.told(SALMA) if "n’est plus en vigueur" in one
               and "Annulé" in one]  # fmt: skip
    assert f"La date limite est de nouveau le {USUAL}" in card
