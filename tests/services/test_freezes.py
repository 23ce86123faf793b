"""The brake: what says something new stops at once, what protects people goes on."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.catalog.catalog import Catalog
from bot.core.announcements import Options, State
from bot.core.permissions import NotAllowedError, Role
from bot.core.sending.message_keys import is_announcing
from bot.services.officers.freezes import Thaw
from bot.storage.officers import freezes
from tests.services.office import DIRECTOR, KARIM, NOW, READER, SALMA, STRANGER, WRITER, Office
from tests.services.office import opened as office_opened


async def test_approvals_invitations_and_removals_stop_and_withdrawals_go_on(
    tmp_path: Path,
) -> None:
    """Each asked of the service itself; whoever was first, it is told to all officers."""
    async with office_opened(tmp_path) as office:
        sent = await office.submit(DIRECTOR)
        assert await office.approvals.approve(sent, officer_id=SALMA, now=NOW)
        waiting, draft = await office.submit(DIRECTOR), await office.draft(DIRECTOR)
        token = await office.invitations.invite(Role.POSTER, "order", "", by=KARIM, now=NOW)
        assert await office.freezes.freeze(by=DIRECTOR, now=NOW)
        assert not await office.freezes.freeze(by=KARIM, now=NOW)
        one = await office.one(sent)
        for door in (
            lambda: office.approvals.approve(waiting, officer_id=SALMA, now=NOW),
            lambda: office.approvals.submit(draft.id, author=DIRECTOR, now=NOW),
            lambda: office.sending.steer(one, "resume", officer_id=SALMA, now=NOW),
            lambda: office.invitations.invite(Role.POSTER, "order", "", by=KARIM, now=NOW),
            lambda: office.invitations.accept(token, user_id=STRANGER, name="x", now=NOW),
            lambda: office.suspensions.suspend(WRITER, by=KARIM, now=NOW),
        ):
            with pytest.raises(NotAllowedError, match="frozen"):
                await door()

        assert await office.rejections.reject(waiting, officer_id=SALMA, reason="", now=NOW)
        assert await office.withdrawals.withdraw(one, officer_id=SALMA, now=NOW)
        for person in (KARIM, SALMA):
            assert any("3 a tout arrêté" in line for line in await office.told(person))
        assert not any("a tout arrêté" in line for line in await office.told(WRITER))


async def test_one_that_a_freeze_met_before_its_first_message_is_frozen(tmp_path: Path) -> None:
    """It is not under way, and nobody reads that it was sent."""
    async with office_opened(tmp_path) as office:
        number = await office.submit(KARIM)
        assert await office.approvals.approve(number, officer_id=SALMA, now=NOW)
        await office.freezes.freeze(by=KARIM, now=NOW)
        one = await office.one(number)
        assert await office.reports.standing(one) == "frozen"
        assert await office.reports.is_held(one)
        async with office.db.transaction() as tx:
            await tx.execute("UPDATE deliveries SET status = 'sent' WHERE source = ?", (one.key,))
        assert not await office.reports.is_held(one)


async def test_a_planned_one_waits_through_a_freeze_and_a_restart(tmp_path: Path) -> None:
    """It leaves after a short one; after a long one it is asked about."""
    async with office_opened(tmp_path) as office:
        for minutes in (10, 20):
            number = await office.submit(
                DIRECTOR, options=Options(send_at=NOW + timedelta(minutes=minutes))
            )
            assert await office.approvals.approve(number, officer_id=SALMA, now=NOW)
        await office.freezes.freeze(by=KARIM, now=NOW)
        office = Office(office.db)
        office.now = NOW + timedelta(minutes=26)
        await office.sending.advance(now=office.now)
        assert set((await office.states()).values()) == {State.SCHEDULED}

        assert await office.freezes.thaw_by_operator(now=office.now)
        await office.sending.advance(now=office.now)
        assert await office.states() == {1: State.SCHEDULED, 2: State.SENT}
        for person in (SALMA, DIRECTOR):
            asked = [line for line in await office.told(person) if "à l’heure" in line]
            assert len(asked) == 1
        got = await office.db.read.all(
            "SELECT source FROM deliveries WHERE chat_id = ?", (READER,)
        )
        assert [row["source"] for row in got] == ["announcement:2"]


async def test_two_officers_thaw_and_no_one_alone(tmp_path: Path) -> None:
    """Each presses, the second by the name of the first; freezing is no press."""
    async with office_opened(tmp_path) as office:
        assert await office.freezes.thaw(by=KARIM, now=NOW) is Thaw.NOTHING
        await office.freezes.freeze(by=KARIM, now=NOW)
        assert await office.freezes.thaw(by=KARIM, now=NOW) is Thaw.FIRST
        with pytest.raises(NotAllowedError, match="own"):
            await office.freezes.thaw(by=KARIM, now=NOW)
        for nobody in (WRITER, READER, STRANGER, 424242):
            with pytest.raises(NotAllowedError, match="nobody"):
                await office.freezes.thaw(by=nobody, now=NOW)
        # Karim invited the director: they are one pair of eyes.
        with pytest.raises(NotAllowedError, match="linked"):
            await office.freezes.thaw(by=DIRECTOR, now=NOW)
        assert any("1 demande de reprendre" in line for line in await office.told(SALMA))
        for wrong in (None, STRANGER, SALMA):
            assert await office.freezes.thaw(by=SALMA, after=wrong, now=NOW) is Thaw.ASK
        assert await office.freezes.state() is not None
        assert await office.freezes.thaw(by=SALMA, after=KARIM, now=NOW) is Thaw.DONE
        assert await office.freezes.state() is None
        assert any("l’accord de 1, puis de 2" in line for line in await office.told(KARIM))


async def test_a_press_that_is_still_to_come_is_none(tmp_path: Path) -> None:
    """A row that somebody altered could hold one for years, and one officer would thaw alone."""
    async with office_opened(tmp_path) as office:
        await office.freezes.freeze_by_operator(now=NOW)
        async with office.db.transaction() as tx:
            await freezes.press(tx, SALMA, now=NOW + timedelta(days=900))
        assert await office.freezes.thaw(by=KARIM, after=SALMA, now=NOW) is Thaw.FIRST
        assert await office.freezes.state() is not None


async def test_a_button_of_an_earlier_freeze_counts_for_no_other(tmp_path: Path) -> None:
    """Neither as the first press nor as the second; each freeze has a number of its own."""
    async with office_opened(tmp_path) as office:
        await office.freezes.freeze_by_operator(now=NOW)
        old = await office.freezes.state()
        await office.freezes.thaw_by_operator(now=NOW)
        await office.freezes.freeze(by=KARIM, now=NOW)
        new = await office.freezes.state()
        assert old is not None
        assert new is not None
        assert await office.freezes.thaw(by=KARIM, number=old.number, now=NOW) is Thaw.NOTHING
        assert await office.freezes.thaw(by=KARIM, number=new.number, now=NOW) is Thaw.FIRST
        done = await office.freezes.thaw(by=SALMA, number=old.number, after=KARIM, now=NOW)
        assert done is Thaw.NOTHING
        assert await office.freezes.state() is not None


async def test_only_who_may_suspend_reads_that_they_may(tmp_path: Path) -> None:
    """Not a director about an officer of the Order; and nobody about the operator."""
    async with office_opened(tmp_path) as office:
        await office.freezes.freeze(by=KARIM, now=NOW)
        assert any("Vous pouvez suspendre" in line for line in await office.told(SALMA))
        assert not any("Vous pouvez suspendre" in line for line in await office.told(DIRECTOR))


async def test_in_doubt_about_the_operator_one_asks_them(tmp_path: Path) -> None:
    """They hold no role that could be suspended."""
    async with office_opened(tmp_path) as office:
        await office.freezes.freeze_by_operator(now=NOW)
        told = await office.told(KARIM)
        assert any("Demandez-lui pourquoi" in line for line in told)
        assert not any("suspendre" in line for line in told)


async def test_a_first_press_counts_for_a_quarter_of_an_hour(tmp_path: Path) -> None:
    """A thief's, made in time, is not half of what the honest do later."""
    async with office_opened(tmp_path) as office:
        await office.freezes.freeze(by=SALMA, now=NOW)
        assert await office.freezes.thaw(by=KARIM, now=NOW) is Thaw.FIRST
        late = NOW + timedelta(minutes=15)
        almost = late - timedelta(seconds=1)
        assert await office.freezes.thaw(by=SALMA, now=almost) is Thaw.ASK
        assert await office.freezes.thaw(by=SALMA, after=KARIM, now=late) is Thaw.FIRST
        assert await office.freezes.thaw(by=KARIM, after=SALMA, now=late) is Thaw.DONE


async def test_who_froze_does_not_freeze_again_within_a_day(tmp_path: Path) -> None:
    """Else one phone would bar everything for ever; any other officer may."""
    async with office_opened(tmp_path) as office:
        await office.freezes.freeze(by=KARIM, now=NOW)
        await office.freezes.thaw(by=SALMA, now=NOW)
        await office.freezes.thaw(by=KARIM, after=SALMA, now=NOW)
        later = NOW + timedelta(hours=24)
        with pytest.raises(NotAllowedError, match="again"):
            await office.freezes.freeze(by=KARIM, now=later - timedelta(seconds=1))
        assert await office.freezes.freeze(by=SALMA, now=NOW)
        assert await office.freezes.thaw_by_operator(now=NOW)
        assert await office.freezes.freeze(by=KARIM, now=later)


async def test_the_freezer_is_suspended_and_two_others_thaw(tmp_path: Path) -> None:
    """The one removal in a freeze; the freezer's own press is not needed, and counts no more."""
    async with office_opened(tmp_path) as office:
        await office.seat(STRANGER, Role.OFFICER, "order", by=77, confirmed_by=78)
        assert await office.suspensions.suspend(STRANGER, by=KARIM, now=NOW)
        await office.freezes.freeze(by=KARIM, now=NOW)
        assert await office.freezes.thaw(by=KARIM, now=NOW) is Thaw.FIRST
        with pytest.raises(NotAllowedError, match="frozen"):
            await office.suspensions.suspend(WRITER, by=SALMA, now=NOW)
        assert await office.suspensions.suspend(KARIM, by=SALMA, now=NOW)  # frees the third
        assert await office.freezes.thaw(by=SALMA, after=KARIM, now=NOW) is Thaw.FIRST
        assert await office.freezes.thaw(by=STRANGER, after=SALMA, now=NOW) is Thaw.DONE


async def test_who_pressed_first_and_lost_the_seat_does_not_count(tmp_path: Path) -> None:
    """The next press is the first one again."""
    async with office_opened(tmp_path) as office:
        await office.seat(STRANGER, Role.OFFICER, "order", by=77, confirmed_by=78)
        await office.freezes.freeze(by=KARIM, now=NOW)
        assert await office.freezes.thaw(by=STRANGER, now=NOW) is Thaw.FIRST
        async with office.db.transaction() as tx:
            await tx.execute("DELETE FROM roles WHERE user_id = ?", (STRANGER,))
        assert await office.freezes.thaw(by=KARIM, now=NOW) is Thaw.FIRST
        assert await office.freezes.thaw(by=SALMA, after=KARIM, now=NOW) is Thaw.DONE


@pytest.mark.parametrize(
    ("source", "stops"),
    [
        ("announcement:1", True),
        ("announcement:1:files", True),
        ("announcement:1:pin", True),
        ("corrected-ping:1", True),
        ("corrected-told:1", True),
        ("handout:1:copy-2", True),
        ("replaced:1", True),
        ("deleted:1", False),
        ("deleted:1:copy-2", False),
        ("withdrawn:1", False),
        ("withdrawn-ping:1", False),
        ("withdrawn-told:1", False),
        ("unpinned:1", False),
        ("reminder:monthly:2025-06:2025-07-10:1", False),
        ("question:1", False),
        ("role:ab12", False),
        ("approval:1", False),
        ("report:1", False),
        ("rejected:1", False),
        ("late:1", False),
        ("held:1", False),
    ],
)
def test_what_stops_and_what_goes_on(source: str, stops: bool) -> None:
    """By the name under which it leaves."""
    assert is_announcing(source) is stops


async def test_a_thaw_takes_the_buttons_off_what_asked_for_it(tmp_path: Path) -> None:
    """Of everybody, by itself: what was told of the stop says that all goes on."""
    async with office_opened(tmp_path) as office:
        await office.seat(STRANGER, Role.OFFICER, "order", by=77, confirmed_by=78)
        for later, person in enumerate((KARIM, STRANGER)):  # what is settled stays as it is
            now = NOW + timedelta(hours=2 * later)
            assert await office.freezes.freeze(by=person, now=now)
            await office.freezes.thaw(by=KARIM, now=now)
            async with office.db.transaction() as tx:
                await tx.execute(
                    "UPDATE deliveries SET status = 'sent', message_id = delivery_id,"
                    " edits = NULL WHERE status = 'pending'"
                )
            await office.freezes.thaw(by=SALMA, after=KARIM, now=now)
            rows = await office.db.read.all(
                "SELECT m.html, m.buttons FROM deliveries AS d JOIN messages AS m"
                " ON m.source = d.words AND m.language = 'fr' WHERE d.source LIKE 'role:freeze:%'"
            )
            assert rows
            for row in rows:
                assert "Tout reprend" in row["html"]
                assert "thaw" not in (row["buttons"] or "")
            waits = await office.db.read.all(
                "SELECT 1 FROM deliveries WHERE source LIKE 'role:freeze:%' AND status = 'pending'"
            )
            assert len(waits) == len(rows) / (later + 1)


async def test_who_hears_of_a_freeze_reads_all_that_stops(
    tmp_path: Path, catalog: Catalog
) -> None:
    """Second looks at answers to colleagues too, and what goes on; before, and in the notice."""
    stops = {"fr": "réponses retenues", "ar": "الأجوبة المحجوزة", "en": "answers that are held"}
    async with office_opened(tmp_path) as office:
        await office.freezes.freeze(by=DIRECTOR, now=NOW)
        told = await office.told(SALMA)
        assert any(stops["fr"] in line and "Continuent" in line for line in told)
    for code, said in stops.items():
        for key in ("freeze-ask", "freeze-ask-alone", "freeze-told-frozen-operator"):
            assert said in catalog.text(key, code)
