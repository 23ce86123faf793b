"""Where the bot moves to is told as officers have announced it, whatever the rows say."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.core.announcements import Audience, Options
from bot.core.audit import SealKey
from tests.services.office import KARIM, NOW, SALMA, Office, opened

NEXT, EVIL = "NewConfrereBot", "EvilPharmaBot"
NUMBER = "2025-07-001"
NAMED = f"Continuez avec @{NEXT}."


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    """An office whose bot moves, and whose record has a key."""
    async with opened(tmp_path, seal_key=SealKey(b"k" * 32)) as office:
        await office.moving.declare(NEXT, now=NOW)
        yield office


async def begun(office: Office, text: str, options: Options | None = None) -> int:
    """Have Karim write the announcement of the move in these words, and submit it."""
    seat = (await office.roles.speaking(KARIM))[0]
    draft = await office.moving.draft(seat, update_id=next(office.updates), now=office.now)
    assert draft is not None
    whole = replace(
        draft, texts={"fr": text}, audience=Audience(), options=options or draft.options
    )
    assert await office.drafts.keep(whole)
    assert await office.approvals.submit(draft.id, author=KARIM, now=office.now)
    return draft.id


async def announced(office: Office, text: str = NAMED, options: Options | None = None) -> int:
    """Have it written, and Salma agree."""
    number = await begun(office, text, options)
    assert await office.approvals.approve(number, officer_id=SALMA, now=office.now)
    return number


async def altered(office: Office, *statements: str) -> None:
    """Have somebody without the key write into the database."""
    async with office.db.transaction() as tx:
        for statement in statements:
            await tx.execute(statement)


async def test_it_is_told_while_the_announcement_is_in_force(office: Office) -> None:
    """From the second officer's word until it is taken back."""
    number = await begun(office, NAMED)
    assert await office.moving.told(now=NOW) is None
    assert await office.approvals.approve(number, officer_id=SALMA, now=NOW)
    assert await office.moving.told(now=NOW) == (NEXT, NUMBER)
    sent = await office.announcements.find(number)
    assert sent is not None
    assert await office.withdrawals.withdraw(sent, officer_id=KARIM, now=NOW)
    assert await office.moving.told(now=NOW) is None
    # Nor does it hold again by a row alone.
    await altered(office, "UPDATE announcements SET state = 'sent'")
    assert await office.moving.told(now=NOW) is None


async def test_after_its_last_day_it_is_not_told(office: Office) -> None:
    """It is over then, as for its readers."""
    await announced(office, options=Options(expires_on=date(2025, 7, 10)))
    assert await office.moving.told(now=NOW) == (NEXT, NUMBER)
    assert await office.moving.told(now=NOW + timedelta(days=3)) is None


async def test_what_was_written_in_its_place_announces_no_move(office: Office) -> None:
    """An officer may put other words into the draft of the move."""
    await announced(office, "Le guichet de Casablanca ferme à midi.")
    assert await office.moving.told(now=NOW) is None


@pytest.mark.parametrize("text", ["Bonjour", f"@{EVIL} n’est pas à nous : n’y allez pas."])
async def test_two_rows_send_nobody_to_another_bot(office: Office, text: str) -> None:
    """Any announcement will do for who alters rows, and one that warns of their bot names it."""
    number = await announced(office, text)
    for noted in (f"{number}", f"{number}:", f"{number}:{'0' * 64}", "x:y", ":", "²:"):
        await altered(
            office,
            f"UPDATE settings SET value = '{EVIL}' WHERE key = 'moving-to'",  # noqa: S608
            f"UPDATE settings SET value = '{noted}' WHERE key = 'moving-drafts'",  # noqa: S608
        )
        assert await office.moving.told(now=NOW) is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE announcements SET texts = replace(texts, 'Continuez', 'Allez')",
        "UPDATE announcements SET number = '2025-07-009'",
        "UPDATE announcements SET options = 'x'",
        "UPDATE audit SET actor = 6 WHERE act = 'approve'",
        "UPDATE audit SET stamp = '' WHERE act = 'approve'",
        "UPDATE settings SET value = 'EvilPharmaBot' WHERE key = 'moving-to'",
    ],
)
async def test_an_altered_row_is_not_told_and_the_log_says_so_once(
    office: Office, statement: str
) -> None:
    """Of the announcement, of the record, of where to."""
    await announced(office)
    await altered(office, "DROP TRIGGER audit_keeps_what_it_says", statement)
    with capture_logs() as logged:
        assert await office.moving.told(now=NOW) is None
        assert await office.moving.told(now=NOW) is None
    assert [one["event"] for one in logged] == [
        "no announcement in force bears out where the bot moves"
    ]
