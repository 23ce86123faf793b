"""An outage that strikes the officers too: the alarm is tried until it is heard."""

from datetime import timedelta

import pytest

from bot.core.sending.delivery import Attempt, Reason, Status, retry_at
from bot.storage.people import members
from bot.storage.sending import outcomes
from tests.delivery.conftest import GROUPS, NOW, PEOPLE, Hall
from tests.delivery.office import AUTHOR, OFFICER, Office

REFUSED = Attempt(Status.REJECTED, reason=Reason.REFUSED)
FORBIDDEN = Attempt(Status.UNREACHABLE, reason=Reason.BLOCKED)
DAY = timedelta(days=1)


@pytest.fixture
async def office(hall: Hall) -> Office:
    """The officers have started the bot."""
    office = await Office.open(hall)
    async with hall.db.transaction() as tx:
        for person in (AUTHOR, OFFICER):
            await members.add(tx, person, language="fr", now=NOW)
    return office


async def pass_time(office: Office, span: timedelta, *, step: timedelta) -> None:
    """Let the pump and the ticker run for a while."""
    end = office.hall.now + span
    while office.hall.now < end:
        await office.hall.drain()
        await office.sending.advance(now=office.hall.now)
        office.hall.now += step
    await office.hall.drain()


def heard(office: Office, person: int) -> list[str]:
    """Return what was tried on a person of alarms."""
    return [
        d.message.html
        for d in office.hall.sent
        if d.chat_id == person and d.key.startswith("stopped:")
    ]


@pytest.mark.parametrize("failure", [REFUSED, FORBIDDEN])
async def test_an_alarm_is_tried_until_it_is_heard(office: Office, failure: Attempt) -> None:
    """Also by an officer whom an earlier failure had noted as out of reach; then no more."""
    everybody = [*PEOPLE, *GROUPS, AUTHOR, OFFICER]
    office.hall.answers = {chat: 99 * [failure] for chat in everybody}
    one = await office.leave()
    await pass_time(office, timedelta(minutes=10), step=timedelta(seconds=20))
    report = await outcomes.report(office.db.read, one.key)
    assert report is not None
    assert report.stopped is not None
    tried = len(heard(office, OFFICER))
    assert 2 <= tried <= 6

    office.hall.answers = {}
    office.hall.sent.clear()
    await pass_time(office, timedelta(minutes=20), step=timedelta(seconds=20))
    assert {len(heard(office, person)) for person in (AUTHOR, OFFICER)} == {1}
    await pass_time(office, timedelta(hours=3), step=timedelta(minutes=5))
    assert {len(heard(office, person)) for person in (AUTHOR, OFFICER)} == {1}


async def test_a_report_that_failed_catches_up(office: Office) -> None:
    """Once all has gone out, it says so to both, in the message that was there."""
    one = await office.leave()
    await office.hall.drain()
    await office.sending.advance(now=office.hall.now)
    office.hall.answers = {person: 3 * [FORBIDDEN] for person in (AUTHOR, OFFICER)}
    office.hall.sent.clear()
    await pass_time(office, timedelta(minutes=30), step=timedelta(seconds=20))

    for person in (AUTHOR, OFFICER):
        mine = [d for d in office.hall.sent if d.chat_id == person]
        assert "Terminé" in mine[-1].message.html
        assert mine[-1].edits is not None
        carried = [button[1] for row in mine[-1].message.buttons for button in row]
        assert f"announced:csv:{one.id}" in carried
        assert f"announced:pause:{one.id}" not in carried


async def test_what_is_gone_is_not_sought_for_ever(office: Office) -> None:
    """An officer who deleted the report has it no more."""
    await office.leave()
    await office.hall.drain()
    office.hall.answers = {OFFICER: 99 * [Attempt(Status.REJECTED, reason=Reason.GONE)]}
    office.hall.sent.clear()
    await pass_time(office, timedelta(minutes=30), step=timedelta(seconds=20))

    assert len([d for d in office.hall.sent if d.chat_id == OFFICER]) == 1


def test_tries_come_ever_more_rarely() -> None:
    """A minute, two, four … an hour at most, however many there were."""
    waits = [retry_at(NOW, attempts) - NOW for attempts in range(1, 100)]
    assert waits[0] == timedelta(minutes=1)
    assert waits == sorted(waits)
    assert waits[-1] == timedelta(hours=1)
