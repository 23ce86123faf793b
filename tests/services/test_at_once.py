"""What many do in the same moment is done once."""

import asyncio
from pathlib import Path

from bot.core.announcements import State
from bot.core.permissions import Role
from tests.services.office import DIRECTOR, KARIM, NOW, SALMA, opened


async def test_a_link_that_twenty_open_at_once_gives_one_seat(tmp_path: Path) -> None:
    """Whoever of them comes first; the others read that it does not work any more."""
    async with opened(tmp_path) as office:
        token = await office.invitations.invite(Role.POSTER, "order", "", by=KARIM, now=NOW)
        before = await office.db.read.all("SELECT * FROM roles")
        given = await asyncio.gather(
            *(
                office.invitations.accept(token, user_id=900 + n, name=f"N{n}", now=NOW)
                for n in range(20)
            )
        )
        after = await office.db.read.all("SELECT * FROM roles")

    assert len([one for one in given if one is not None]) == 1
    assert len(after) == len(before) + 1


async def test_an_approval_that_is_pressed_four_times_at_once_sends_once(tmp_path: Path) -> None:
    """One approval, one number, one broadcast."""
    async with opened(tmp_path) as office:
        number = await office.submit(DIRECTOR)
        done = await asyncio.gather(
            *(
                office.approvals.approve(number, officer_id=officer, now=NOW)
                for officer in 4 * [SALMA]
            )
        )
        assert (await office.states())[number] == State.SENT
        acts = await office.db.read.all("SELECT * FROM audit WHERE act = 'approve'")
        sent = await office.db.read.all("SELECT * FROM broadcasts")

    assert [bool(one) for one in done].count(True) == 1
    assert (len(acts), len(sent)) == (1, 1)
