"""A last day that is announced and not the calendar's: said before it leaves, after, and why."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.core.announcements import State
from bot.core.calendar.changes import Kind, Particular
from bot.core.calendar.deadlines import Month
from bot.services.verification.outdated import Why
from tests.services.office import KARIM, SALMA, Office, opened

AUGUST = Month(2025, 8)


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    """Return an office on 9 July 2025: June is due on the 17th, not the 10th as usual."""
    async with opened(tmp_path) as office:
        yield office


async def left(office: Office, text: str) -> int:
    """Have an announcement leave."""
    draft = await office.draft(KARIM)
    assert await office.drafts.keep(replace(draft, texts={"fr": text}))
    assert await office.approvals.submit(draft.id, author=KARIM, now=office.now)
    assert await office.approvals.approve(draft.id, officer_id=SALMA, now=office.now)
    return draft.id


async def moved(office: Office, day: date, *, announces: bool = False) -> int:
    """Have two officers move the date of August."""
    number = await office.change(KARIM)
    async with office.db.transaction() as tx:
        await tx.execute(
            "UPDATE deadline_changes SET period = ?, due_on = ?, authority = 'order'"
            " WHERE change_id = ?",
            (str(AUGUST), day.isoformat(), number),
        )
    assert await office.changes.submit(
        number, officer_id=KARIM, announces=announces, now=office.now
    )
    await approved(office, number)
    return number


async def approved(office: Office, number: int) -> None:
    update = next(office.updates)
    assert await office.changes.approve(number, officer_id=SALMA, update_id=update, now=office.now)


async def why(office: Office, announcement: int) -> tuple[Why, date | None] | None:
    """Return why what was announced does not hold, and what does."""
    found = await office.outdated_dates.of(await office.one(announcement), now=office.now)
    return (found.why, found.due.due_on if found.due else None) if found else None


@pytest.mark.parametrize(
    ("text", "says", "period"),
    [
        ("La date limite de la déclaration de juin est le 10 juillet.", "17 juillet", "2025-06"),
        ("La date limite de la déclaration de juin est le 11 juillet.", "17 juillet", "2025-06"),
        ("La date limite est reportée au 5 août 2025.", "17 juillet", "2025-06"),
        ("La date limite est reportée au 17 août 2025.", "10 août", "2025-07"),
        ("La date limite est reportée au 17 septembre 2025.", "10 septembre", "2025-08"),
        ("La date limite est avancée au 8 septembre.", "10 septembre", "2025-08"),
        ("La date limite est reportée au 12 janvier.", "10 janvier 2026", "2025-12"),
    ],
)
async def test_a_day_that_is_not_the_calendars_is_named_before_anybody_decides(
    office: Office, text: str, says: str, period: str
) -> None:
    """Of whatever month; the usual day of a date that was moved is not its day either."""
    draft = replace(await office.draft(KARIM), texts={"fr": text})
    said = "\n".join(await office.cautions.of(draft, "fr", now=office.now)).replace("\u00a0", " ")
    assert f"le calendrier dit le {says}" in said
    found = await office.deadlines.contradicted(draft, now=office.now)
    assert str(found["fr"].due.period) == period


@pytest.mark.parametrize(
    "text",
    [
        "La date limite est le 17 juillet, au lieu du 10 juillet.",
        "La date limite reste le 10 septembre 2025.",
        "La date limite était le 10 juin 2025.",
        "Réunion le 24 septembre 2025 à 15 h.",
        "La date limite est le 17.",
    ],
)
async def test_a_day_that_is_the_calendars_raises_no_caution(office: Office, text: str) -> None:
    """Nor one beside which the right one stands, nor one that is past."""
    draft = replace(await office.draft(KARIM), texts={"fr": text})
    assert not any("le calendrier dit" in one for one in await office.cautions.of(
        draft, "fr", now=office.now
    ))  # fmt: skip


async def test_a_date_that_never_changed_is_not_said_to_have(office: Office) -> None:
    """Announced otherwise from the beginning, of this month or another."""
    june = await left(office, "La date limite de la déclaration de juin est le 10 juillet.")
    august = await left(office, "La date limite est reportée au 17 septembre 2025.")
    right = await left(office, "La date limite est le 17 juillet.")
    assert await why(office, june) == (Why.OTHERWISE, date(2025, 7, 17))
    assert await why(office, august) == (Why.OTHERWISE, date(2025, 9, 10))
    assert await why(office, right) is None


async def test_a_date_that_changed_since_is_said_to_have(office: Office) -> None:
    """By the content, or by officers an hour later."""
    june = await left(office, "La date limite est le 17 juillet.")
    august = await left(office, "La date limite de septembre est le 10 septembre 2025.")
    office.now += timedelta(hours=1)
    await moved(office, date(2025, 9, 17))
    assert await why(office, august) == (Why.CHANGED, date(2025, 9, 17))
    office.now = datetime(2025, 7, 18, 9, tzinfo=UTC)
    assert await why(office, june) == (Why.CHANGED, date(2025, 7, 21))


@pytest.mark.parametrize("announces", [True, False])
async def test_a_date_taken_back_is_no_longer_vouched_for(office: Office, announces: bool) -> None:
    """Whether it left with the date or apart; made again, it holds again."""
    number = await moved(office, date(2025, 9, 17), announces=announces)
    change = await office.changes.find(number)
    assert change is not None
    one = change.announcement
    if not announces:
        one = await left(office, "La date limite est reportée au 17 septembre 2025.")
    assert one is not None
    assert (await office.one(one)).state is State.SENT
    assert await why(office, one) is None

    assert await office.changes.undo(number, officer_id=SALMA, now=office.now)
    assert await why(office, one) == (Why.UNDONE, date(2025, 9, 10))
    change = await office.changes.find(number)
    assert change is not None
    assert change.announcement == one, "who took it back is led to it"
    assert any("retirez-la ou corrigez-la" in line for line in await office.told(KARIM))

    await moved(office, date(2025, 9, 17))
    assert await why(office, one) is None


async def test_what_was_added_and_taken_back_is_no_longer_vouched_for(office: Office) -> None:
    """There is no date then that holds instead."""
    change = await office.change_drafts.begin(
        Kind.ADD, officer_id=KARIM, update_id=next(office.updates), now=office.now
    )
    for particular, value in (
        (Particular.TITLE, "Attestation"),
        (Particular.DUE_ON, "2025-08-20"),
        (Particular.IS_MONTHLY, 0),
        (Particular.AUTHORITY, "order"),
        (Particular.REASON, "x"),
        (Particular.SOURCE, "x"),
    ):
        await office.change_drafts.fill_in(
            change.number, particular, value, officer_id=KARIM, now=office.now
        )
    told = await office.changes.submit(
        change.number, officer_id=KARIM, announces=True, now=office.now
    )
    assert told is not None
    await approved(office, change.number)
    done = await office.changes.find(change.number)
    assert done is not None
    assert done.announcement is not None
    assert await why(office, done.announcement) is None
    assert await office.changes.undo(change.number, officer_id=SALMA, now=office.now)
    assert await why(office, done.announcement) == (Why.GONE, None)
