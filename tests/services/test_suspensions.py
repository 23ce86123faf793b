"""Seats are taken back at once by one officer, for good by two, and nobody clears the room."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.announcements import Options, State
from bot.core.permissions import NotAllowedError, Role
from bot.services.members import Members
from bot.storage.sending import broadcasts
from tests.built import content
from tests.services.office import DIRECTOR, KARIM, NOW, SALMA, STRANGER, WRITER, Office, opened


async def sent(office: Office, author: int = DIRECTOR, officer: int = SALMA) -> int:
    """Have an announcement be under way."""
    number = await office.submit(author)
    assert await office.approvals.approve(number, officer_id=officer, now=office.now)
    await office.sending.advance(now=office.now)
    return number


async def test_a_suspension_holds_at_once_and_stops_what_is_open(tmp_path: Path) -> None:
    """What goes out pauses; nothing can be written or decided; also those of the settings."""
    async with opened(tmp_path) as office:
        number = await sent(office)
        assert await office.suspensions.suspend(SALMA, by=KARIM, now=NOW)

        row = await broadcasts.find(office.db.read, f"announcement:{number}")
        assert row is not None
        assert row["state"] == "paused"
        assert not await office.roles.of(SALMA)
        with pytest.raises(NotAllowedError):
            await office.withdrawals.withdraw(await office.one(number), officer_id=SALMA, now=NOW)
        assert any("a suspendu vos rôles" in line for line in await office.told(SALMA))


async def test_it_is_undone_by_nobody_but_the_remover(tmp_path: Path) -> None:
    """Not by the one who is suspended, nor by a third."""
    async with opened(tmp_path) as office:
        await office.seat(STRANGER, Role.OFFICER, "order")
        assert await office.suspensions.suspend(WRITER, by=KARIM, now=NOW)
        for other in (SALMA, STRANGER, WRITER):
            with pytest.raises(NotAllowedError):
                await office.suspensions.restore(WRITER, by=other, now=NOW)
        assert await office.suspensions.restore(WRITER, by=KARIM, now=NOW)
        assert not await office.suspensions.restore(WRITER, by=KARIM, now=NOW)
        assert await office.roles.of(WRITER)


async def test_a_second_officer_makes_it_final_and_closes_what_is_open(tmp_path: Path) -> None:
    """What waits is turned down, what the person approved waits again, links give nothing."""
    async with opened(tmp_path) as office:
        await office.seat(STRANGER, Role.OFFICER, "order", by=77, confirmed_by=78)
        own = await office.submit(STRANGER)
        planned = await office.submit(DIRECTOR, options=Options(send_at=NOW + timedelta(hours=2)))
        assert await office.approvals.approve(planned, officer_id=STRANGER, now=NOW)
        token = await office.invitations.invite(Role.POSTER, "order", "", by=STRANGER, now=NOW)
        assert await office.suspensions.suspend(STRANGER, by=KARIM, now=NOW)
        with pytest.raises(NotAllowedError, match="own"):
            await office.suspensions.remove(STRANGER, by=KARIM, now=NOW)
        assert await office.suspensions.remove(STRANGER, by=SALMA, now=NOW)

        assert await office.states() == {own: State.REJECTED, planned: State.WAITING}
        assert not await office.roles.of(STRANGER)
        accepted = await office.invitations.accept(token, user_id=99, name="x", now=NOW)
        assert accepted is None
        assert any(
            "retirés définitivement, avec l’accord" in line for line in await office.told(STRANGER)
        )
        # A new invitation begins anew.
        again = await office.invitations.invite(Role.POSTER, "order", "", by=KARIM, now=NOW)
        assert await office.invitations.accept(again, user_id=STRANGER, name="x", now=NOW)
        assert await office.roles.of(STRANGER)


async def test_an_officer_of_the_settings_stays_removed(tmp_path: Path) -> None:
    """Through a restart, until the operator lifts it."""
    async with opened(tmp_path) as office:
        await office.seat(STRANGER, Role.OFFICER, "order", by=77, confirmed_by=78)
        assert await office.suspensions.suspend(SALMA, by=KARIM, now=NOW)
        assert await office.suspensions.remove(SALMA, by=STRANGER, now=NOW)
        again = Office(office.db)
        assert not await again.roles.of(SALMA)
        with pytest.raises(NotAllowedError, match="settled"):
            await again.suspensions.suspend(SALMA, by=KARIM, now=NOW)
        assert await again.suspensions.restore_by_operator(SALMA, now=NOW)
        assert await again.roles.of(SALMA)


async def test_one_hand_suspends_one_person_at_a_time(tmp_path: Path) -> None:
    """Else a stolen phone would clear the room."""
    async with opened(tmp_path) as office:
        assert await office.suspensions.suspend(SALMA, by=KARIM, now=NOW)
        with pytest.raises(NotAllowedError, match="busy"):
            await office.suspensions.suspend(DIRECTOR, by=KARIM, now=NOW)
        assert await office.suspensions.restore(SALMA, by=KARIM, now=NOW)
        assert await office.suspensions.suspend(DIRECTOR, by=KARIM, now=NOW)


async def test_who_is_suspended_by_a_stolen_phone_objects(tmp_path: Path) -> None:
    """Then neither decides anything; a third makes one final, and the other is back."""
    async with opened(tmp_path) as office:
        await office.seat(STRANGER, Role.OFFICER, "order", by=77, confirmed_by=78)
        assert await office.suspensions.suspend(SALMA, by=KARIM, now=NOW)
        assert await office.suspensions.object(SALMA, now=NOW)
        with pytest.raises(NotAllowedError, match="settled"):
            await office.suspensions.object(SALMA, now=NOW)
        assert await office.roles.officers() == {DIRECTOR, STRANGER}
        assert any("conteste la suspension" in line for line in await office.told(STRANGER))

        assert await office.suspensions.remove(KARIM, by=STRANGER, now=NOW)
        assert await office.roles.of(SALMA)
        assert not await office.roles.of(KARIM)


async def test_with_two_the_operator_decides(tmp_path: Path) -> None:
    """Each can still take back what they did."""
    async with opened(tmp_path) as office:
        assert await office.suspensions.suspend(SALMA, by=KARIM, now=NOW)
        assert await office.suspensions.object(SALMA, now=NOW)
        assert await office.suspensions.restore(SALMA, by=KARIM, now=NOW)
        assert await office.suspensions.suspend_by_operator(KARIM, now=NOW)
        assert not await office.suspensions.restore(KARIM, by=SALMA, now=NOW)
        assert await office.roles.of(SALMA)


async def test_what_it_means_is_said_before(tmp_path: Path) -> None:
    """Which institution is left with fewer than two, and whom the person invited."""
    async with opened(tmp_path) as office:
        what = office.suspensions.consequences
        found = await what(SALMA, by=KARIM, is_final=False)
        assert found.short == (("order", 1),)
        found = await what(KARIM, by=SALMA, is_final=False)
        assert set(found.invited) == {DIRECTOR, WRITER}
        assert (await what(DIRECTOR, by=KARIM, is_final=False)).short == ()


async def test_whom_a_removal_frees_is_counted_and_told(tmp_path: Path) -> None:
    """Of two who suspended each other the one who stays is back: nobody is left alone."""
    async with opened(tmp_path) as office:
        await office.seat(STRANGER, Role.OFFICER, "order", by=77, confirmed_by=78)
        assert await office.suspensions.suspend(SALMA, by=KARIM, now=NOW)
        assert await office.suspensions.object(SALMA, now=NOW)
        found = await office.suspensions.consequences(SALMA, by=STRANGER, is_final=True)
        assert (found.short, found.freed) == ((), (KARIM,))

        assert await office.suspensions.remove(SALMA, by=STRANGER, now=NOW)
        assert await office.roles.officers() == {DIRECTOR, STRANGER, KARIM}
        told = [line for line in await office.told(KARIM) if "n’a plus de rôle" in line]
        assert len(told) == 1, "who is back reads why"


async def test_who_decides_between_two_has_a_button_with_a_name_for_each(tmp_path: Path) -> None:
    """Two buttons with the same words, one above the other, removed different people."""
    async with opened(tmp_path) as office:
        await office.seat(STRANGER, Role.OFFICER, "order", by=77, confirmed_by=78)
        for person, name in ((KARIM, "Karim Tazi"), (SALMA, "Salma Fassi")):
            await office.roles.know(person, name, now=NOW)
        assert await office.suspensions.suspend(SALMA, by=KARIM, now=NOW)
        assert await office.suspensions.object(SALMA, now=NOW)
        rows = await office.db.read.all(
            "SELECT m.buttons, m.html FROM deliveries AS d JOIN messages AS m"
            " ON m.source = d.words AND m.language = 'fr'"
            " WHERE d.chat_id = ? ORDER BY d.delivery_id",
            (STRANGER,),
        )
        offered = [
            [
                label.replace("\u00a0", " ")
                for row in json.loads(one["buttons"])
                for label, _ in row
            ]
            for one in rows
            if one["buttons"]
        ]

    assert ["❌ Retrait définitif : Salma Fassi (2)"] in offered
    both = ["❌ Retrait définitif : Karim Tazi (1)", "❌ Retrait définitif : Salma Fassi (2)"]
    assert both in offered


async def test_being_forgotten_frees_nobody_of_the_settings(tmp_path: Path) -> None:
    """A suspended officer of the settings stays so; a slot is free once the seats are gone."""
    async with opened(tmp_path) as office:
        forgetting = Members(office.db, content(), office.roles)
        assert await office.suspensions.suspend(SALMA, by=KARIM, now=NOW)
        await forgetting.forget(SALMA, now=NOW)
        assert not await office.roles.of(SALMA)
        assert await office.suspensions.restore(SALMA, by=KARIM, now=NOW)
        assert await office.suspensions.suspend(WRITER, by=KARIM, now=NOW)
        await forgetting.forget(WRITER, now=NOW)
        assert await office.suspensions.suspend(DIRECTOR, by=KARIM, now=NOW)


async def test_an_empty_hand_removes_nothing(tmp_path: Path) -> None:
    """Of who has no seat, or no suspension."""
    async with opened(tmp_path) as office:
        with pytest.raises(NotAllowedError, match="settled"):
            await office.suspensions.suspend(STRANGER, by=KARIM, now=NOW)
        assert not await office.suspensions.remove(WRITER, by=KARIM, now=NOW)
        assert not await office.suspensions.object(WRITER, now=NOW)
        assert not await office.suspensions.suspend_by_operator(STRANGER, now=NOW)
        assert not await office.suspensions.restore_by_operator(WRITER, now=NOW)
