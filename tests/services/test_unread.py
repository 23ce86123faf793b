"""Asking again who has not pressed « read and understood »: by whom, until when, and whom."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.core.announcements import Options
from bot.core.permissions import NotAllowedError
from bot.core.sending.broadcasts import Stop
from bot.core.sending.delivery import Reason
from bot.core.sending.message_keys import unread
from bot.storage.people import members
from bot.storage.sending import broadcasts
from tests.services.office import KARIM, NOW, READER, SALMA, STRANGER, WRITER, Office, opened

ASKED = "Lu et compris"


async def arrived(office: Office, *, asks: bool = True) -> int:
    """Have Karim announce to everybody, Salma agree, and the reader get it."""
    number = await office.submit(KARIM, options=Options(asks_receipt=asks))
    assert await office.approvals.approve(number, officer_id=SALMA, now=NOW)
    async with office.db.transaction() as tx:
        await tx.execute("UPDATE deliveries SET status = 'sent', message_id = delivery_id")
        await tx.execute("UPDATE broadcasts SET state = 'sending'")
    return number


async def asked(office: Office, number: int, by: int = KARIM, now: datetime = NOW) -> bool:
    """Have somebody ask again."""
    return await office.unread.ask(number, officer_id=by, now=now)


async def told(office: Office) -> list[str]:
    """Return what the reader is asked."""
    rows = await office.db.read.all(
        "SELECT m.html FROM deliveries AS d JOIN messages AS m ON m.source = d.source"
        " AND m.language = d.language WHERE d.chat_id = ? AND d.source LIKE 'unread:%'",
        (READER,),
    )
    return [row["html"] for row in rows]


async def test_it_is_done_once_by_who_may_let_it_go_on(tmp_path: Path) -> None:
    """Neither a stranger nor a reader; the record says who did."""
    async with opened(tmp_path) as office:
        number = await arrived(office)
        for person in (STRANGER, READER, WRITER):
            with pytest.raises(NotAllowedError):
                await asked(office, number, person)
        assert await told(office) == []
        assert await office.unread.count(await office.one(number)) == 1
        assert await asked(office, number)
        assert not await asked(office, number, SALMA)
        (said,) = await told(office)
        assert ASKED in said
        assert "2025-07-001" in said
        assert "Bonjour" in said
        row = await office.db.read.one("SELECT actor FROM audit WHERE act = 'ask again'")
        assert row is not None
        assert row["actor"] == KARIM


@pytest.mark.parametrize("why", ["late", "no receipt", "frozen", "withdrawn"])
async def test_it_is_not_done_any_more(tmp_path: Path, why: str) -> None:
    """A day after it left, where nothing is to be pressed, in a freeze, once it is taken back."""
    async with opened(tmp_path) as office:
        number = await arrived(office, asks=why != "no receipt")
        now = NOW + timedelta(days=1, seconds=1) if why == "late" else NOW
        if why == "withdrawn":
            one = await office.one(number)
            assert await office.withdrawals.withdraw(one, officer_id=SALMA, now=NOW)
        if why == "frozen":
            await office.freezes.freeze_by_operator(now=NOW)
            with pytest.raises(NotAllowedError):
                await asked(office, number)
        else:
            assert not await asked(office, number, now=now)
        assert await told(office) == []


@pytest.mark.parametrize("why", ["pressed", "blocked", "unsubscribed"])
async def test_who_is_left_alone(tmp_path: Path, why: str) -> None:
    """Who pressed, who has blocked the bot, who wants no announcements any more."""
    async with opened(tmp_path) as office:
        number = await arrived(office)
        if why == "pressed":
            assert await office.published.read(number, READER, now=NOW)
        async with office.db.transaction() as tx:
            if why == "blocked":
                await members.set_reachable(tx, READER, is_reachable=False)
            if why == "unsubscribed":
                await members.set_announcements(tx, READER, is_wanted=False)
        assert await office.unread.count(await office.one(number)) == 0
        assert await asked(office, number)
        assert await told(office) == []


async def test_a_few_are_asked_first_and_it_stops_by_itself_where_they_fail(
    tmp_path: Path,
) -> None:
    """The officers are told, with the way to go on; the announcement itself stays as it is."""
    async with opened(tmp_path) as office:
        number = await arrived(office)
        assert await asked(office, number)
        row = await broadcasts.find(office.db.read, unread(number))
        assert row is not None
        assert row["state"] == "canary"

        stop = Stop(Reason.NOT_FOUND, is_groups=False, failed=9, tried=10)
        async with office.db.transaction() as tx:
            await broadcasts.stop(tx, unread(number), stop)
        await office.sending.advance(now=NOW)
        (alarm,) = [line for line in await office.told(KARIM) if "relance" in line]
        assert "2025-07-001" in alarm

        one = await office.one(number)
        assert await office.sending.steer(one, "release", officer_id=SALMA, now=NOW)
        row = await broadcasts.find(office.db.read, unread(number))
        assert row is not None
        assert row["state"] == "sending"
        assert (await office.reports.standing(one)) == "sent"
