"""Who may not do something reads why, and who can help."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import AsyncMock

import pytest
from telegram import Chat
from telegram.constants import ChatType

from bot.core.callbacks import StaleButtonError
from bot.core.members import Permission, allowed
from bot.core.permissions import NotAllowedError, Role
from bot.handlers import denials
from bot.handlers.officers import freezes, invitations
from bot.handlers.tables.commands import COMMANDS
from bot.storage.officers import suspensions
from tests.built import content
from tests.handlers.conversation import conversation, press
from tests.services.office import (
    BEFORE,
    DIRECTOR,
    KARIM,
    NOW,
    READER,
    SALMA,
    STRANGER,
    WRITER,
    Office,
    opened,
)

LONGEST_ALERT = 200  # characters, https://core.telegram.org/bots/api#answercallbackquery


async def by_an_officer(office: Office) -> None:
    """Salma can give them back."""
    await office.suspensions.suspend(DIRECTOR, by=SALMA, now=NOW)


async def by_one_who_lost_theirs(office: Office) -> None:
    """Who suspended has no role any more."""
    async with office.db.transaction() as tx:
        await suspensions.add(tx, DIRECTOR, by=99, now=NOW)


async def by_one_suspended_in_turn(office: Office) -> None:
    """Who suspended is suspended too: the others decide."""
    await office.suspensions.suspend(DIRECTOR, by=SALMA, now=NOW)
    async with office.db.transaction() as tx:
        await suspensions.add(tx, SALMA, by=DIRECTOR, now=NOW)


async def by_two(office: Office) -> None:
    """For good, of a person who stands in the settings."""
    async with office.db.transaction() as tx:
        await suspensions.add(tx, DIRECTOR, by=SALMA, now=NOW, is_final=True)


async def by_the_operator(office: Office) -> None:
    """Nobody in a chat can help."""
    await office.suspensions.suspend_by_operator(DIRECTOR, now=NOW)


@pytest.mark.parametrize(
    ("happens", "expected"),
    [
        (by_an_officer, "par Salma (2), qui peut les rétablir"),
        (by_one_who_lost_theirs, "Un autre responsable peut les rétablir"),
        (
            by_one_suspended_in_turn,
            "dont les rôles sont suspendus aussi. Les autres responsables décident",
        ),
        (
            by_two,
            "Seule la personne qui fait tourner le bot peut vous les rendre : demandez-le-lui",
        ),
        (by_the_operator, "qui seule peut vous les rendre : demandez-le-lui"),
    ],
)
async def test_who_is_suspended_reads_since_when_and_by_whom(
    tmp_path: Path, happens: Callable[[Office], Awaitable[None]], expected: str
) -> None:
    """Never that it is for officers; in each language it fits the alert over a button."""
    async with opened(tmp_path) as office:
        await office.roles.know(SALMA, "Salma", now=NOW)
        await happens(office)
        said = {
            code: await denials.turned_away(await conversation(office, DIRECTOR, language=code))
            for code in content().languages
        }

    assert "Vos rôles sont" in said["fr"].replace("\u00a0", " ")
    assert "le 9 juillet 2025" in said["fr"].replace("\u00a0", " ")
    assert expected in said["fr"].replace("\u00a0", " ")
    assert max(map(len, said.values())) <= LONGEST_ALERT


async def test_who_never_had_a_role_reads_whom_it_is_for(tmp_path: Path) -> None:
    """A stranger is told nothing about suspensions."""
    async with opened(tmp_path) as office:
        said = await denials.turned_away(await conversation(office, 99))

    assert said == content().text("officers-only", "fr")


async def test_a_single_officer_is_asked_before_everything_stops(tmp_path: Path) -> None:
    """It would take the operator to go on; with a second officer one message is enough."""
    async with opened(tmp_path) as office:
        alone = Office(office.db, officers=(KARIM,))
        ctx = await conversation(alone, KARIM)
        await freezes.command(ctx)
        assert "il faudra demander à la personne qui fait tourner le bot" in ctx.spoken[-1]
        assert ctx.offered() == ["freeze:sure"]
        assert await alone.freezes.state() is None

        sure = await conversation(alone, KARIM)
        await press(sure, "freeze:sure")
        assert await alone.freezes.state() is not None

    async with opened(tmp_path) as office:
        await office.freezes.thaw_by_operator(now=NOW)
        await freezes.command(await conversation(office, SALMA))
        assert await office.freezes.state() is not None


@pytest.mark.parametrize("decision", ["approve", "reject", "take-back", "call-off"])
async def test_an_old_button_says_what_was_decided_and_by_whom(
    tmp_path: Path, decision: str
) -> None:
    """Also a second press of the same officer, or one that was forged for another state."""
    async with opened(tmp_path) as office:
        await office.roles.know(SALMA, "Salma", now=NOW)
        number = await office.submit(WRITER)
        await office.approvals.approve(number, officer_id=SALMA, now=NOW)
        person = WRITER if decision == "take-back" else KARIM
        ctx = await conversation(office, person)
        await press(ctx, f"announced:{decision}:{number}")

    assert "Salma (2) l’a déjà approuvée. État : En vigueur" in ctx.spoken[-1].replace(
        "\u00a0", " "
    )


async def test_what_nobody_decided_about_stays_a_stale_button(tmp_path: Path) -> None:
    """There is nobody to name."""
    async with opened(tmp_path) as office:
        number = await office.submit(WRITER)
        ctx = await conversation(office, KARIM)
        with pytest.raises(StaleButtonError):
            await press(ctx, f"announced:call-off:{number}")


async def test_who_objects_is_asked_first(tmp_path: Path) -> None:
    """It suspends somebody else: the first touch only says whom."""
    async with opened(tmp_path) as office:
        await office.suspensions.suspend(SALMA, by=KARIM, now=NOW)
        ctx = await conversation(office, SALMA)
        await press(ctx, f"unrole:object:{int(NOW.timestamp())}")
        assert "Contester" in ctx.spoken[-1]
        assert await office.roles.of(KARIM)

        for stale in ("unrole:object:1", "unrole:object-sure:1"):
            with pytest.raises(StaleButtonError):
                await press(await conversation(office, SALMA), stale)
        await press(await conversation(office, SALMA), ctx.offered()[0])
        assert not await office.roles.of(KARIM)


@pytest.mark.parametrize("old", ["undo:{}", "final-sure:{}", "undo:{}:1", "final-sure:{}:1"])
async def test_a_button_of_an_earlier_suspension_decides_nothing(tmp_path: Path, old: str) -> None:
    """Nor one from before a button named its suspension."""
    async with opened(tmp_path) as office:
        await office.suspensions.suspend(WRITER, by=KARIM, now=NOW)
        for person in (KARIM, SALMA):
            ctx = await conversation(office, person)
            with pytest.raises(StaleButtonError):
                await press(ctx, f"unrole:{old.format(WRITER)}")
        (held,) = await office.suspensions.every()
        assert not held.is_final


@pytest.mark.parametrize(
    ("is_removed", "said"),
    [
        (True, "C’est déjà décidé : 4 n’a plus de rôle."),
        (False, "Amina (4) garde ses rôles."),
    ],
)
async def test_an_old_button_says_what_was_decided(
    tmp_path: Path, said: str, *, is_removed: bool
) -> None:
    """« Plus valable » would leave an officer to guess."""
    async with opened(tmp_path) as office:
        await office.roles.know(WRITER, "Amina", now=NOW)
        await office.suspensions.suspend(WRITER, by=KARIM, now=NOW)
        (held,) = await office.suspensions.every()
        decide = office.suspensions.remove if is_removed else office.suspensions.restore
        assert await decide(WRITER, by=SALMA if is_removed else KARIM, now=NOW)
        for button in ("final", "final-sure"):
            ctx = await conversation(office, SALMA)
            await press(ctx, f"unrole:{button}:{WRITER}:{held.stamp}")
            assert said in ctx.spoken[-1].replace("\u00a0", " ")


async def test_who_cannot_let_all_go_on_reads_why(tmp_path: Path) -> None:
    """« Deux responsables doivent toucher Reprendre », and no such button."""
    async with opened(tmp_path) as office:
        await office.seat(STRANGER, Role.OFFICER, "order", by=KARIM, at=NOW)
        await office.freezes.freeze(by=KARIM, now=NOW)
        ctx = await conversation(office, STRANGER)
        await freezes.command(ctx)
    assert not ctx.offered()
    assert "Vous ne pouvez pas toucher « Reprendre » vous-même." in ctx.spoken[-1].replace(
        "\u00a0", " "
    )
    assert "24 heures" in ctx.spoken[-1].replace("\u00a0", " ")


async def test_a_button_about_an_earlier_wait_accepts_nobody(tmp_path: Path) -> None:
    """Who was refused and opened another link waits for that one; and is called by name."""
    async with opened(tmp_path) as office:
        token = await office.invitations.invite(Role.OFFICER, "order", "", by=KARIM, now=NOW)
        await office.invitations.accept(token, user_id=99, name="Youssef", now=NOW)
        (waits,) = await office.invitations.waiting(now=NOW)
        for stale in ("seat:accept:99:order", "seat:accept:99:order:1"):
            with pytest.raises(StaleButtonError):
                await press(await conversation(office, SALMA), stale)
        ctx = await conversation(office, SALMA)
        await press(ctx, f"seat:refuse:99:order:{waits.stamp}")
    assert "Youssef (99)" in ctx.spoken[-1].replace("\u00a0", " ")


async def test_a_region_with_a_slip_is_asked_back(tmp_path: Path) -> None:
    """Nothing is given before a region is chosen."""
    async with opened(tmp_path) as office:
        ctx = await conversation(office, KARIM)
        ctx.words = "cassa"
        await invitations.command(ctx)
        assert ctx.offered() == ["invite:region:06", "invite:region"]
        chosen = await conversation(office, KARIM)
        await press(chosen, "invite:region:06")
    assert "Casablanca-Settat" in chosen.spoken[-1]
    assert {data.rpartition(":")[2] for data in chosen.offered()} == {"06"}


async def test_a_regional_officer_reads_what_is_national(tmp_path: Path) -> None:
    """Dates and documents are in neither their help nor their menu, and say who can."""
    needs = {one.name: one.needs for one in COMMANDS}
    assert needs["guide_pdf"] is needs["deadline_set"] is Permission.NATIONAL
    for code in content().languages:
        assert "/guide_pdf" in content().pages["help-national"].html[code]
        assert "/guide_pdf" not in content().pages["help-officer"].html[code]
    async with opened(tmp_path) as office:
        ctx = await conversation(office, DIRECTOR)
        assert not allowed(ctx.member, Permission.NATIONAL)
        with pytest.raises(NotAllowedError, match="regional") as error:
            await office.paper(DIRECTOR)
        assert "seul un responsable national" in await denials.refused(ctx, error.value)
        assert await denials.turned_away(ctx) == content().text("denied-regional", "fr")
        assert allowed((await conversation(office, KARIM)).member, Permission.NATIONAL)


async def test_who_loses_a_seat_for_good_is_still_called_by_name(tmp_path: Path) -> None:
    """On the screen of who decided it; the name goes with the seat."""
    async with opened(tmp_path) as office:
        await office.roles.know(WRITER, "Amina", now=NOW)
        await office.suspensions.suspend(WRITER, by=KARIM, now=NOW)
        stamp = int(NOW.timestamp())
        ctx = await conversation(office, SALMA)
        await press(ctx, f"unrole:final-sure:{WRITER}:{stamp}")
        assert WRITER not in {one.user_id for one in await office.roles.given()}
    assert f"Amina ({WRITER})" in ctx.spoken[-1].replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("person", "status", "in_groups", "may"),
    [
        (READER, "administrator", Permission.GROUP_ADMIN, True),
        (READER, "member", Permission.GROUP_ADMIN, False),
        (KARIM, "member", Permission.GROUP_ADMIN, False),
        (KARIM, "member", Permission.GROUP_PLACE, True),
        (READER, "member", Permission.GROUP_PLACE, False),
        (READER, "member", Permission.EVERYONE, True),
    ],
)
async def test_what_a_group_chooses_is_its_administrators(
    tmp_path: Path, person: int, status: str, in_groups: Permission, may: bool
) -> None:
    """An officer may say where it is; in private nobody is asked what they are in a group."""
    async with opened(tmp_path) as office:
        ctx = await conversation(office, person)
        assert await denials.denied(ctx, Permission.EVERYONE, in_groups) is None
        ctx.chat = Chat(-1009, ChatType.SUPERGROUP)
        ctx.bot.get_chat_member = AsyncMock(return_value=SimpleNamespace(status=status))  # type: ignore[method-assign]
        said = await denials.denied(ctx, Permission.EVERYONE, in_groups)
    assert said == (None if may else content().text("admins-only", "fr"))


@pytest.mark.parametrize("needs", ["roles", "announce", "freeze", "announcements"])
async def test_whoever_is_suspended_can_object_wherever_they_are_refused(
    tmp_path: Path, needs: str
) -> None:
    """The first notice may be far up: a command and a button say it with the same way out."""
    command = next(one for one in COMMANDS if one.name == needs)
    async with opened(tmp_path) as office:
        await office.suspensions.suspend(SALMA, by=KARIM, now=NOW)
        for is_pressed in (True, False):
            ctx = await conversation(office, SALMA)
            if not is_pressed:
                ctx.update.callback_query = None
            said = await denials.denied(ctx, command.needs, None)
            assert said is not None
            await denials.say(ctx, said)
            assert ctx.offered() == [f"unrole:object:{int(NOW.timestamp())}"]
            assert "suspendus" in ctx.spoken[-1]

        await office.suspensions.object(SALMA, now=NOW)
        ctx = await conversation(office, SALMA)
        await denials.say(ctx, await denials.turned_away(ctx))
        assert ctx.offered() == []


@pytest.mark.parametrize(
    ("role", "authority", "region", "at", "expected"),
    [
        (Role.DIRECTOR, "cnss", "06", BEFORE, "dont le rôle couvre le sien"),
        (Role.OFFICER, "order", "", NOW, "moins de 24 heures"),
        (Role.POSTER, "order", "", BEFORE, "Seul un responsable peut contester"),
    ],
)
async def test_whoever_may_not_object_reads_why(
    tmp_path: Path, role: Role, authority: str, region: str, at: datetime, expected: str
) -> None:
    """In the notice, and wherever they are refused; no button stands there."""
    async with opened(tmp_path) as office:
        await office.seat(READER, role, authority, region, at=at)
        await office.suspensions.suspend(READER, by=SALMA, now=NOW)
        ctx = await conversation(office, READER)
        await denials.say(ctx, await denials.turned_away(ctx))
        assert expected in ctx.spoken[-1]
        assert ctx.offered() == []
        assert any(expected in line for line in await office.told(READER))


async def test_who_gives_roles_back_and_stays_suspended_reads_so_first(tmp_path: Path) -> None:
    """After an objection both are suspended: undoing one half leaves the other standing."""
    stamp = int(NOW.timestamp())
    async with opened(tmp_path) as office:
        await office.roles.know(SALMA, "Salma", now=NOW)
        await office.suspensions.suspend(SALMA, by=KARIM, now=NOW)
        await office.suspensions.object(SALMA, now=NOW)
        ctx = await conversation(office, KARIM)
        await press(ctx, f"unrole:undo:{SALMA}:{stamp}")
        said = ctx.spoken[-1].replace("\u00a0", " ")
        assert "Les vôtres restent suspendus par Salma (2)" in said
        assert not await office.roles.of(SALMA)

        await press(await conversation(office, KARIM), ctx.offered()[0])
        assert await office.roles.of(SALMA)
        assert not await office.roles.of(KARIM)
