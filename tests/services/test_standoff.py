"""One stolen phone against three or four officers: whatever it does, the honest ones can act."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.permissions import PRESS_LASTS, NotAllowedError, Role
from bot.services.officers.freezes import Thaw
from tests.services.office import DIRECTOR, KARIM, NOW, READER, SALMA, STRANGER, Office, opened

THIEF = KARIM
HONEST = (SALMA, STRANGER, READER)
Step = tuple[str, int]
step = st.tuples(
    st.sampled_from(
        ["suspend", "suspend", "object", "remove", "restore", "freeze", "thaw", "agree"]
    ),
    st.integers(0, 2),
)


async def steal(office: Office, what: str, other: int, honest: tuple[int, ...]) -> None:
    """Have the stolen phone do one thing; what is refused is refused."""
    target, now = honest[other % len(honest)], office.now
    with suppress(NotAllowedError):
        match what:
            case "suspend":
                await office.suspensions.suspend(target, by=THIEF, now=now)
            case "object":
                await office.suspensions.object(THIEF, now=now)
            case "remove":
                await office.suspensions.remove(target, by=THIEF, now=now)
            case "restore":
                await office.suspensions.restore(target, by=THIEF, now=now)
            case "freeze":
                await office.freezes.freeze(by=THIEF, now=now)
            case "thaw":
                await office.freezes.thaw(by=THIEF, now=now)
            case "agree":
                await office.freezes.thaw(by=THIEF, after=target, now=now)
    held = [one for one in await office.suspensions.every() if one.by == THIEF]
    assert len(held) <= 1, "one hand holds one person"


async def defend(office: Office, officer: int) -> None:
    """Do what an officer can do who knows whose phone it is."""
    suspensions, now = office.suspensions, office.now
    with suppress(NotAllowedError):
        if await suspensions.remove(THIEF, by=officer, now=now):
            return
    with suppress(NotAllowedError):
        if await suspensions.suspend(THIEF, by=officer, now=now):
            return
    with suppress(NotAllowedError):
        await suspensions.object(officer, now=now)


async def is_out(office: Office) -> bool:
    """Tell whether the phone's seats are gone for good."""
    every = await office.suspensions.every()
    return any(one.user_id == THIEF and one.is_final for one in every)


async def reopen(office: Office, honest: tuple[int, ...]) -> None:
    """Have two honest officers thaw, each after an honest one only."""
    office.now += PRESS_LASTS
    one, other = honest[:2]
    if await office.freezes.thaw(by=one, now=office.now) is Thaw.FIRST:
        await office.freezes.thaw(by=other, after=one, now=office.now)


@pytest.mark.long
@settings(max_examples=40, deadline=None)
@given(
    st.integers(2, 3),
    st.lists(step, max_size=8),
    st.sampled_from([None, *HONEST]),
    st.lists(step, max_size=12),
    st.permutations(HONEST),
)
async def test_the_honest_can_always_act_together(
    count: int,
    first: list[Step],
    brake: int | None,
    meanwhile: list[Step],
    order: list[int],
) -> None:
    """Remove the phone for good, thaw, approve: the phone acts before each of their deeds."""
    honest = tuple(one for one in order if one in HONEST[:count])
    with TemporaryDirectory() as folder:
        async with opened(Path(folder)) as bare:
            office = Office(bare.db, officers=(THIEF, *honest))
            for what, other in first:
                await steal(office, what, other, honest)
            if brake in honest:
                with suppress(NotAllowedError):
                    await office.freezes.freeze(by=brake, now=NOW)
            steps = iter(meanwhile)
            for _ in range(4):
                for officer in honest:
                    for what, other in [next(steps, ("object", 0)), ("object", 0)]:
                        await steal(office, what, other, honest)
                    if not await is_out(office):
                        await defend(office, officer)
                if not await is_out(office) and await office.freezes.state() is not None:
                    with suppress(NotAllowedError):
                        await reopen(office, honest)

            assert await is_out(office)
            await reopen(office, honest)
            assert await office.freezes.state() is None
            number = await office.submit(honest[0])
            assert await office.approvals.approve(number, officer_id=honest[1], now=office.now)


async def test_the_lock_out_by_an_objection(tmp_path: Path) -> None:
    """One is suspended, a second suspends the phone, the phone objects: the first decides."""
    async with opened(tmp_path) as bare:
        office = Office(bare.db, officers=(THIEF, SALMA, STRANGER))
        assert await office.suspensions.suspend(SALMA, by=THIEF, now=NOW)
        assert await office.suspensions.suspend(THIEF, by=STRANGER, now=NOW)
        assert await office.roles.of(SALMA)
        assert await office.suspensions.object(THIEF, now=NOW)
        assert await office.roles.officers() == {SALMA, DIRECTOR}
        assert await office.suspensions.remove(THIEF, by=SALMA, now=NOW)
        assert await office.roles.officers() == {SALMA, STRANGER, DIRECTOR}


async def test_the_phone_freezes_and_objects(tmp_path: Path) -> None:
    """The third removes it for good in the freeze, and both honest ones thaw."""
    async with opened(tmp_path) as bare:
        office = Office(bare.db, officers=(THIEF, SALMA, STRANGER))
        assert await office.freezes.freeze(by=THIEF, now=NOW)
        assert await office.suspensions.suspend(THIEF, by=SALMA, now=NOW)
        assert await office.suspensions.object(THIEF, now=NOW)
        assert await office.suspensions.remove(THIEF, by=STRANGER, now=NOW)
        await reopen(office, (SALMA, STRANGER))
        assert await office.freezes.state() is None


async def test_an_objection_is_no_second_suspension(tmp_path: Path) -> None:
    """Where what one has suspended did not fall, as of one's own line, one does not object."""
    async with opened(tmp_path) as office:
        # Karim invited the director: whom Salma's phone suspended, he does not free.
        await office.seat(STRANGER, Role.OFFICER, "order", by=KARIM)
        assert await office.suspensions.suspend(STRANGER, by=SALMA, now=NOW)
        assert await office.suspensions.suspend(SALMA, by=KARIM, now=NOW)
        assert not await office.roles.of(STRANGER)
        with pytest.raises(NotAllowedError, match="busy"):
            await office.suspensions.object(SALMA, now=NOW)


async def test_whom_one_without_a_seat_has_suspended_another_frees(tmp_path: Path) -> None:
    """Who suspends and is then forgotten leaves nobody locked out."""
    async with opened(tmp_path) as office:
        await office.seat(STRANGER, Role.OFFICER, "order", by=77, confirmed_by=78)
        assert await office.suspensions.suspend(SALMA, by=STRANGER, now=NOW)
        async with office.db.transaction() as tx:
            await tx.execute("DELETE FROM roles WHERE user_id = ?", (STRANGER,))
        assert await office.suspensions.restore(SALMA, by=KARIM, now=NOW)
        assert await office.roles.of(SALMA)


async def test_two_who_are_alone_are_told_that_nobody_else_decides(tmp_path: Path) -> None:
    """Before and after; with a third officer, that one decides."""
    for third, is_alone in ((None, True), (STRANGER, False)):
        folder = tmp_path / str(third)
        folder.mkdir()
        async with opened(folder) as bare:
            officers = (KARIM, SALMA, *filter(None, (third,)))
            office = Office(bare.db, officers=officers)
            await office.freezes.freeze(by=KARIM, now=NOW)
            assert await office.suspensions.suspend(KARIM, by=SALMA, now=NOW)
            assert await office.suspensions.is_alone(KARIM, now=NOW) is is_alone
            assert await office.suspensions.object(KARIM, now=NOW)
            assert await office.suspensions.is_alone(KARIM, now=NOW) is is_alone
            for person in (KARIM, SALMA):
                said = (await office.told(person))[-1]
                assert ("Aucun autre responsable ne peut décider" in said) is is_alone


async def test_what_asks_for_approval_offers_none_once_its_author_is_suspended(
    tmp_path: Path,
) -> None:
    """It says so, and opens what may be done by then."""
    async with opened(tmp_path) as office:
        number = await office.submit(KARIM)
        async with office.db.transaction() as tx:
            await tx.execute("UPDATE deliveries SET status = 'sent', message_id = 7")
        assert await office.suspensions.suspend(KARIM, by=SALMA, now=NOW)
        rows = await office.db.read.all(
            "SELECT m.html, m.buttons FROM deliveries AS d JOIN messages AS m"
            " ON m.source = d.words AND m.language = 'fr' WHERE d.source = ? AND d.chat_id = ?",
            (f"approval:{number}", SALMA),
        )
        (card,) = rows
        assert "ne peut pas être approuvé pour l’instant" in card["html"]
        assert "announce:view" in card["buttons"]
        assert "announce:approve" not in card["buttons"]
