"""A service refuses: whatever handler is skipped, nothing happens that the rules forbid."""

import hashlib
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.announcements import Announcement, Options, State
from bot.core.permissions import Act, Candidate, Denial, NotAllowedError, Role
from bot.core.writing.names import shown_name
from bot.core.writing.text import escape
from bot.services.announcements.unfit import UnfitError
from bot.services.members import Members
from bot.services.officers.permissions import Permissions
from bot.storage.audit import names
from bot.storage.officers import invitations, roles, suspensions
from bot.storage.people import members
from tests.built import content
from tests.services.office import (
    DIRECTOR,
    KARIM,
    NOW,
    PEOPLE,
    READER,
    SALMA,
    STRANGER,
    WRITER,
    Office,
    changing_dates,
    opened,
)

_TABLES = (
    "announcements",
    "roles",
    "candidates",
    "suspensions",
    "freezes",
    "invites",
    "broadcasts",
    "audit",
    "deadline_changes",
    "documents",
)
Deed = Callable[[Office, int, Announcement], Awaitable[object]]


async def state(office: Office) -> str:
    """Return a fingerprint of all that is decided."""
    rows = [
        [tuple(row) for row in await office.db.read.all(f"SELECT * FROM {table}")]  # noqa: S608
        for table in _TABLES
    ]
    return hashlib.sha256(repr(rows).encode()).hexdigest()


DEEDS: dict[str, tuple[Act, Deed]] = {
    "submit": (Act.SUBMIT, lambda o, p, a: o.approvals.submit(a.id, author=p, now=o.now)),
    "approve": (
        Act.APPROVE,
        lambda o, p, a: o.approvals.approve(a.id, officer_id=p, now=o.now),
    ),
    "reject": (
        Act.REJECT,
        lambda o, p, a: o.rejections.reject(a.id, officer_id=p, reason="", now=o.now),
    ),
    "call off": (
        Act.HALT,
        lambda o, p, a: o.rejections.call_off(a.id, officer_id=p, now=o.now),
    ),
    "now": (Act.SEND_ON, lambda o, p, a: o.approvals.send_late(a, officer_id=p, now=o.now)),
    "withdraw": (Act.WITHDRAW, lambda o, p, a: o.withdrawals.withdraw(a, officer_id=p, now=o.now)),
    **{
        act: (
            Act.HALT if act in {"pause", "cancel"} else Act.SEND_ON,
            lambda o, p, a, act=act: o.sending.steer(a, act, officer_id=p, now=o.now),  # type: ignore[misc]
        )
        for act in ("release", "pause", "resume", "cancel", "repeat")
    },
}
seats = st.lists(
    st.tuples(
        st.sampled_from(PEOPLE),
        st.sampled_from(Role),
        st.sampled_from(["cnss", "order"]),
        st.sampled_from(["", "06", "01"]),
        st.sampled_from(PEOPLE),
        st.sampled_from([0, 23, 48]),  # hours ago
    ),
    max_size=6,
)


@settings(max_examples=100, deadline=None)
@given(
    seats,
    st.sampled_from([State.DRAFT, State.WAITING, State.SCHEDULED, State.SENT]),
    st.sampled_from(sorted(DEEDS)),
    st.sampled_from(PEOPLE),
    st.sampled_from([None, *PEOPLE]),
    st.booleans(),
)
async def test_no_deed_is_done_that_the_rules_forbid(
    given_seats: list[tuple[int, Role, str, str, int, int]],
    stands: State,
    deed: str,
    person: int,
    suspended: int | None,
    is_frozen: bool,
) -> None:
    """Any person with any seats, an announcement in any state, suspended or frozen."""
    act, do = DEEDS[deed]
    with TemporaryDirectory() as folder:
        async with opened(Path(folder)) as office:
            send_at = NOW + timedelta(hours=1) if stands is State.SCHEDULED else None
            number = (await office.draft(DIRECTOR, options=Options(send_at=send_at))).id
            if stands is not State.DRAFT:
                assert await office.approvals.submit(number, author=DIRECTOR, now=NOW)
            if stands in {State.SCHEDULED, State.SENT}:
                assert await office.approvals.approve(number, officer_id=SALMA, now=NOW)
            if send_at:
                office.now += timedelta(hours=2)
            for user_id, role, authority, region, by, hours in given_seats:
                at = office.now - timedelta(hours=hours)
                await office.seat(user_id, role, authority, region, by=by, at=at)
            if suspended is not None:
                async with office.db.transaction() as tx:
                    await suspensions.add(tx, suspended, by=0, now=office.now)
            if is_frozen:
                await office.freezes.freeze_by_operator(now=office.now)
            one = await office.one(number)
            denial = await Permissions(office.roles).denial(act, one, person, now=office.now)
            before = await state(office)
            with suppress(NotAllowedError, UnfitError):
                await do(office, person, one)

            if denial is not None:
                assert await state(office) == before


@pytest.mark.parametrize("number", [424242, STRANGER, READER, WRITER, 0, -1])
async def test_a_number_that_belongs_to_nobody_decides_nothing(
    number: int, tmp_path: Path
) -> None:
    """Each door, as a forged button would knock at it."""
    async with opened(tmp_path) as office:
        sent = await office.submit(DIRECTOR)
        assert await office.approvals.approve(sent, officer_id=SALMA, now=NOW)
        waiting = await office.submit(DIRECTOR)
        async with office.db.transaction() as tx:
            await invitations.wait(tx, STRANGER, "officer", "order", "", by=KARIM, now=NOW)
        before = await state(office)
        one, two = await office.one(sent), await office.one(waiting)
        for door in (
            lambda: office.withdrawals.withdraw(one, officer_id=number, now=NOW),
            lambda: office.sending.steer(one, "cancel", officer_id=number, now=NOW),
            lambda: office.approvals.approve(two.id, officer_id=number, now=NOW),
            lambda: office.rejections.reject(two.id, officer_id=number, reason="", now=NOW),
            lambda: office.invitations.invite(Role.POSTER, "order", "", by=number, now=NOW),
            lambda: office.invitations.confirm(STRANGER, "order", by=number, now=NOW),
            lambda: office.suspensions.suspend(SALMA, by=number, now=NOW),
            lambda: office.freezes.freeze(by=number, now=NOW),
        ):
            with pytest.raises(NotAllowedError):
                await door()

        assert await state(office) == before


async def test_what_somebody_lost_the_seat_for_is_neither_submitted_nor_approved(
    tmp_path: Path,
) -> None:
    """The draft is left, the waiting one waits, and its approver reads why."""
    async with opened(tmp_path) as office:
        drafted, waiting = await office.draft(WRITER), await office.submit(WRITER)
        assert await office.suspensions.suspend(WRITER, by=SALMA, now=NOW)
        with pytest.raises(NotAllowedError, match="elsewhere"):
            await office.approvals.submit(drafted.id, author=WRITER, now=NOW)
        with pytest.raises(NotAllowedError, match="author-gone"):
            await office.approvals.approve(waiting, officer_id=SALMA, now=NOW)
        assert any("sont arrêtées" in line or "est arrêtée" in line
                   for line in await office.told(KARIM))  # fmt: skip

        assert await office.suspensions.restore(WRITER, by=SALMA, now=NOW)
        assert await office.approvals.approve(waiting, officer_id=SALMA, now=NOW)


@pytest.mark.parametrize(
    ("gone", "key"), [(DIRECTOR, "qui l’a écrite"), (SALMA, "qui l’a approuvée")]
)
async def test_a_planned_one_stays_when_a_seat_is_gone(
    gone: int, key: str, tmp_path: Path
) -> None:
    """Both and the officers are told, once; with the seat it leaves after all."""
    async with opened(tmp_path) as office:
        planned = await office.submit(
            DIRECTOR, options=Options(send_at=NOW + timedelta(minutes=10))
        )
        assert await office.approvals.approve(planned, officer_id=SALMA, now=NOW)
        assert await office.suspensions.suspend(gone, by=KARIM, now=NOW)
        office.now += timedelta(minutes=11)
        for _ in range(2):
            await office.sending.advance(now=office.now)
        assert (await office.states())[planned] == State.SCHEDULED
        for person in (KARIM, SALMA, DIRECTOR):
            assert sum(key in line for line in await office.told(person)) == 1

        assert await office.suspensions.restore(gone, by=KARIM, now=office.now)
        await office.sending.advance(now=office.now)
        assert (await office.states())[planned] == State.SENT


async def test_a_regional_director_is_told_what_concerns_him(tmp_path: Path) -> None:
    """Not of what he cannot approve; of seats in his region."""
    async with opened(tmp_path) as office:
        await office.submit(WRITER)
        assert not any("attend votre accord" in line for line in await office.told(DIRECTOR))
        await office.invitations.invite(Role.DIRECTOR, "cnss", "01", by=SALMA, now=NOW)
        await office.invitations.invite(Role.POSTER, "cnss", "06", by=SALMA, now=NOW)
        invited = [line for line in await office.told(DIRECTOR) if "lien d’invitation" in line]

        assert len(invited) == 1


async def test_everything_about_a_seat_is_told_with_who_and_by_whom(tmp_path: Path) -> None:
    """The invitation, its acceptance, the second officer's word: by name and number."""
    async with opened(tmp_path) as office:
        await office.roles.know(KARIM, "Karim\u202e A.", now=NOW)
        service = office.invitations
        token = await service.invite(Role.OFFICER, "order", "", by=KARIM, now=NOW)
        given_seat = await service.accept(token, user_id=STRANGER, name="Hind  B.", now=NOW)
        assert given_seat is not None
        assert given_seat.is_waiting
        assert not await office.roles.of(STRANGER)
        with pytest.raises(NotAllowedError, match="own"):
            await service.confirm(STRANGER, "order", by=KARIM, now=NOW)
        # What asks her goes once she has answered.
        told = await office.told(SALMA)
        assert await service.confirm(STRANGER, "order", by=SALMA, now=NOW)
        assert await service.confirm(STRANGER, "order", by=SALMA, now=NOW) is None

        told += await office.told(SALMA)
        assert any("Karim A. (1) a créé un lien" in line for line in told)
        assert any("Hind B. (6) a ouvert le lien de Karim A. (1)" in line for line in told)
        mine = await office.told(KARIM)
        assert any("Hind B. (6) a maintenant le rôle" in line and "acceptée par 2" in line
                   for line in mine)  # fmt: skip
        assert any("Votre rôle est confirmé" in line for line in await office.told(STRANGER))
        (seat,) = await office.roles.of(STRANGER)
        assert (seat.invited_by, seat.confirmed_by) == (KARIM, SALMA)


async def test_a_refusal_is_told_and_closes_the_door(tmp_path: Path) -> None:
    """To the officers concerned, and to who asked."""
    async with opened(tmp_path) as office:
        token = await office.invitations.invite(Role.DIRECTOR, "cnss", "06", by=KARIM, now=NOW)
        await office.invitations.accept(token, user_id=STRANGER, name="Hind", now=NOW)
        assert await office.invitations.refuse(STRANGER, "cnss", by=DIRECTOR, now=NOW)

        assert await office.invitations.confirm(STRANGER, "cnss", by=SALMA, now=NOW) is None
        for person in (KARIM, SALMA):
            assert any("a refusé à Hind (6)" in line for line in await office.told(person))
        assert any("ne vous a pas accordé le rôle" in line for line in await office.told(STRANGER))


async def test_who_waits_a_week_needs_a_new_link(tmp_path: Path) -> None:
    """Nobody remembers what was meant."""
    async with opened(tmp_path) as office:
        token = await office.invitations.invite(Role.OFFICER, "order", "", by=KARIM, now=NOW)
        await office.invitations.accept(token, user_id=STRANGER, name="Hind", now=NOW)
        late = NOW + timedelta(days=7)
        assert len(await office.invitations.waiting(now=late - timedelta(seconds=1))) == 1
        assert await office.invitations.confirm(STRANGER, "order", by=SALMA, now=late) is None


async def test_a_link_of_who_may_not_invite_any_more_gives_nothing(tmp_path: Path) -> None:
    """It is looked at again when it is opened, and when a second officer accepts."""
    async with opened(tmp_path) as office:
        first = await office.invitations.invite(Role.POSTER, "order", "", by=KARIM, now=NOW)
        second = await office.invitations.invite(Role.OFFICER, "order", "", by=KARIM, now=NOW)
        await office.invitations.accept(second, user_id=STRANGER, name="x", now=NOW)
        assert await office.suspensions.suspend(KARIM, by=SALMA, now=NOW)
        for call in (
            lambda: office.invitations.accept(first, user_id=READER, name="x", now=NOW),
            lambda: office.invitations.confirm(STRANGER, "order", by=SALMA, now=NOW),
        ):
            with pytest.raises(NotAllowedError, match="inviter-gone"):
                await call()


async def test_a_candidate_holds_nothing(tmp_path: Path) -> None:
    """In no list of those who are told, or may decide."""
    async with opened(tmp_path) as office:
        async with office.db.transaction() as tx:
            await invitations.wait(tx, STRANGER, "officer", "order", "", by=KARIM, now=NOW)
        assert await office.invitations.waiting(now=NOW + timedelta(hours=1)) == [
            Candidate(STRANGER, Role.OFFICER, "order", "", KARIM, NOW)
        ]
        assert STRANGER not in await office.roles.officers()
        assert STRANGER not in await office.roles.tending()
        assert not await office.roles.speaking(STRANGER)


async def test_roles_add_up(tmp_path: Path) -> None:
    """An officer of the settings who writes for the CNSS too stays an officer."""
    async with opened(tmp_path) as office:
        async with office.db.transaction() as tx:
            await roles.grant(tx, KARIM, "poster", "cnss", "06", by=SALMA, now=NOW)

        held = [(seat.role, seat.authority) for seat in await office.roles.of(KARIM)]
        assert held == [(Role.POSTER, "cnss"), (Role.OFFICER, "order")]
        assert KARIM in await changing_dates(office.roles)


def test_every_denial_fits_an_alert() -> None:
    """Telegram shows 200 signs over a button, and no more."""
    for denial in Denial:
        for code in content().languages:
            assert len(content().text(f"denied-{denial}", code)) <= 200


@pytest.mark.parametrize("name", ["Karim O'Neil", "Karim (1)", "كريم", "A. B.–C"])
async def test_forgetting_an_officer_takes_the_name_out_of_what_was_told(
    name: str, tmp_path: Path
) -> None:
    """In every language; the number stays, as that of who decided."""
    async with opened(tmp_path) as office:
        await office.roles.know(KARIM, name, now=NOW)
        await office.invitations.invite(Role.POSTER, "order", "", by=KARIM, now=NOW)
        await office.submit(KARIM)
        bare = escape(shown_name(name))
        marks = dict.fromkeys([0x200E, 0x200F, *range(0x2066, 0x206A)])

        async def said() -> list[str]:
            rows = await office.db.read.all("SELECT html FROM messages")
            plain = [row["html"].translate(marks).replace("\u00a0", " ") for row in rows]
            return [one for one in plain if bare in one]

        assert len(await said()) >= 6
        await Members(office.db, content(), office.roles).forget(KARIM, now=NOW)
        assert await said() == []
        assert not await office.db.read.all("SELECT * FROM officer_names")


async def test_a_name_is_kept_of_nobody_without_a_seat(tmp_path: Path) -> None:
    """Who was refused, or removed for good."""
    async with opened(tmp_path) as office:
        token = await office.invitations.invite(Role.OFFICER, "order", "", by=KARIM, now=NOW)
        await office.invitations.accept(token, user_id=STRANGER, name="Hind", now=NOW)
        await office.invitations.refuse(STRANGER, "order", by=SALMA, now=NOW)
        await office.roles.know(WRITER, "Writer", now=NOW)
        await office.roles.know(SALMA, "Salma", now=NOW)
        await office.suspensions.suspend(WRITER, by=KARIM, now=NOW)
        await office.suspensions.remove(WRITER, by=SALMA, now=NOW)

        rows = await office.db.read.all("SELECT user_id FROM officer_names")
        assert [row["user_id"] for row in rows] == [SALMA]


async def test_who_invited_whom_outlives_the_seat_in_between(tmp_path: Path) -> None:
    """The first invited one, who invited another: the first and the last stay one hand."""
    async with opened(tmp_path) as office:
        await office.seat(READER, Role.OFFICER, "order", by=KARIM, confirmed_by=SALMA)
        await office.seat(STRANGER, Role.OFFICER, "order", by=READER, confirmed_by=SALMA)
        number = await office.submit(KARIM)
        for gone in ("held", "suspended", "forgotten"):
            if gone == "suspended":
                assert await office.suspensions.suspend(READER, by=SALMA, now=NOW)
            if gone == "forgotten":
                await Members(office.db, content(), office.roles).forget(READER, now=NOW)
            with pytest.raises(NotAllowedError, match="linked"):
                await office.approvals.approve(number, officer_id=STRANGER, now=NOW)
        assert STRANGER not in await Permissions(office.roles).approvers(
            await office.one(number), now=NOW
        )


async def test_a_name_carries_no_number_of_somebody_else(tmp_path: Path) -> None:
    """Neither a new name nor one that was kept as it came."""
    async with opened(tmp_path) as office:
        await office.roles.know(KARIM, "Salma Fassi (2)", now=NOW)
        async with office.db.transaction() as tx:
            await names.put(tx, SALMA, "Karim [1] (1)", now=NOW)
        named = await office.roles.namer()
        for code in content().languages:
            marks = dict.fromkeys([0x200E, 0x200F, *range(0x2066, 0x206A)])
            said = [named(one, code).translate(marks) for one in (KARIM, SALMA)]
            assert [one.replace("\u00a0", " ") for one in said] == ["Salma Fassi (1)", "Karim (2)"]


async def test_every_withdrawal_is_told_to_all_officers_with_who_did_it(tmp_path: Path) -> None:
    """Its author too, in a freeze too; written again it can leave again."""
    async with opened(tmp_path) as office:
        sent = await office.submit(WRITER)
        assert await office.approvals.approve(sent, officer_id=SALMA, now=NOW)
        await office.freezes.freeze_by_operator(now=NOW)
        one = await office.one(sent)
        assert await office.withdrawals.withdraw(one, officer_id=KARIM, now=NOW)
        for person in (SALMA, DIRECTOR, WRITER):
            lines = await office.told(person)
            assert sum(f"1 a retiré l’annonce n° {one.number}" in line for line in lines) == 1
        assert not any("a retiré l’annonce" in line for line in await office.told(KARIM))

        await office.freezes.thaw_by_operator(now=NOW)
        again = await office.submit(WRITER)
        assert await office.approvals.approve(again, officer_id=SALMA, now=NOW)
        assert (await office.states())[again] == State.SENT


@pytest.mark.parametrize("way", ["taken back", "forgotten"])
async def test_what_was_proposed_from_a_lost_seat_does_not_come_into_force(
    way: str, tmp_path: Path
) -> None:
    """A document as well as a date; with the seat given back both do."""
    async with opened(tmp_path) as office:
        paper, change = await office.paper(KARIM), await office.change(KARIM)
        assert await office.documents.submit(paper, officer_id=KARIM, now=NOW)
        assert await office.changes.submit(change, officer_id=KARIM, now=NOW)
        if way == "forgotten":
            async with office.db.transaction() as tx:
                await members.erase(tx, KARIM, now=NOW)
        else:
            assert await office.suspensions.suspend(KARIM, by=SALMA, now=NOW)

        async def agree() -> tuple[bool, bool]:
            return (
                await office.documents.approve(paper, officer_id=SALMA, now=NOW),
                await office.changes.approve(
                    change, officer_id=SALMA, update_id=next(office.updates), now=NOW
                ),
            )

        if way == "forgotten":
            assert await agree() == (False, False)
            return
        for deed in (
            office.documents.approve(paper, officer_id=SALMA, now=NOW),
            office.changes.approve(change, officer_id=SALMA, update_id=99, now=NOW),
        ):
            with pytest.raises(NotAllowedError, match="author-gone"):
                await deed
        assert await office.documents.in_force() == []
        assert await office.suspensions.restore(KARIM, by=SALMA, now=NOW)
        assert await agree() == (True, True)


async def test_who_proposes_is_named_in_what_asks_for_approval(tmp_path: Path) -> None:
    """Name and number, of a document and of a date; the name goes with who is forgotten."""
    async with opened(tmp_path) as office:
        await office.roles.know(KARIM, "Karim A.", now=NOW)
        paper, change = await office.paper(KARIM), await office.change(KARIM)
        assert await office.documents.submit(paper, officer_id=KARIM, now=NOW)
        assert await office.changes.submit(change, officer_id=KARIM, now=NOW)
        asked = [line for line in await office.told(SALMA) if "demande votre approbation" in line]
        assert len(asked) == 2
        assert all("Proposé par Karim A. (1)" in line for line in asked)

        async with office.db.transaction() as tx:
            await names.unsay(tx, KARIM)
        assert not any("Karim" in line for line in await office.told(SALMA))


NAMED = "Zarb 0661234599 mdp Tournesol2025"


async def test_no_secret_is_kept_in_a_name(tmp_path: Path) -> None:
    """Of who takes a link, and of an officer who is renamed; nor is the name from before."""
    async with opened(tmp_path) as office:
        await office.roles.know(KARIM, "Karim Zitoun", now=NOW)
        token = await office.invitations.invite(Role.OFFICER, "order", "", by=KARIM, now=NOW)
        await office.invitations.accept(token, user_id=STRANGER, name=NAMED, now=NOW)
        await office.roles.know(KARIM, f"Karim {NAMED}", now=NOW)

        kept = await office.db.read.all(
            "SELECT name AS words FROM officer_names UNION ALL SELECT html FROM messages"
        )
        said = "\n".join(row["words"] for row in kept)
        assert "Zarb" in said
        assert not [one for one in ("0661234599", "Tournesol2025", "Zitoun") if one in said]


async def test_a_name_that_is_only_a_secret_is_not_kept(tmp_path: Path) -> None:
    """The number stands for the person."""
    async with opened(tmp_path) as office:
        await office.roles.know(KARIM, "0661 23 45 99", now=NOW)
        assert not await office.db.read.all("SELECT * FROM officer_names")


async def test_the_reason_of_a_refusal_stays_out_of_the_record(tmp_path: Path) -> None:
    """The record is never changed, and words must be erasable."""
    async with opened(tmp_path) as office:
        number = await office.submit(KARIM)
        await office.rejections.reject(
            number, officer_id=SALMA, reason="Ton frivole, mdp Tournesol2025", now=NOW
        )

        record = await office.db.read.all("SELECT detail FROM audit WHERE act = 'reject'")
        rows = await office.db.read.all("SELECT reason FROM announcements")
        assert [row["detail"] for row in record] == ['{"form": "2"}']
        assert [row["reason"] for row in rows] == ["Ton frivole, mdp …"]

        await Members(office.db, content(), office.roles).forget(SALMA, now=NOW)
        left = await office.db.read.all(
            "SELECT reason AS words FROM announcements UNION ALL SELECT html FROM messages"
            " UNION ALL SELECT detail FROM audit"
        )
        assert not [row for row in left if "frivole" in (row["words"] or "")]
