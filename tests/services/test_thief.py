"""One stolen phone, and as many accounts as its thief likes: nothing gets out, in any order."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.announcements import Audience, State
from bot.core.documents import OlderError
from bot.core.permissions import NotAllowedError, Role, Seat
from bot.services.announcements.sending.departures import CannotLeaveError
from bot.services.announcements.unfit import UnfitError
from bot.services.audit.agreement import disagreements
from bot.storage.audit import audit
from tests.services.office import (
    DIRECTOR,
    KARIM,
    NOW,
    READER,
    SALMA,
    STRANGER,
    Office,
    opened,
)

SECOND, THIRD = 901, 902  # accounts of the thief
ACTS = [
    "invite",
    "forge",
    "accept",
    "confirm",
    "refuse",
    "suspend",
    "object",
    "remove",
    "restore",
    "begin",
    "submit",
    "approve",
    "reject",
    "call_off",
    "now",
    "steer",
    "freeze",
    "thaw",
    "date_begin",
    "date_submit",
    "date_approve",
    "paper_begin",
    "paper_submit",
    "paper_approve",
    "paper_close",
    "advance",
    "wait",
    "forget",
]
LIKELY = 3 * ["invite", "accept", "confirm", "submit", "approve", "begin", "wait"]
NATIONAL = [
    *("paper_begin", "paper_submit", "paper_approve", "paper_approve"),
    *("date_begin", "date_submit", "date_approve", "date_approve"),
]
HONEST = (SALMA, DIRECTOR, READER)


class Thief:
    """Holds the phone of one officer and two accounts of their own, and calls every service."""

    def __init__(self, office: Office, phone: int) -> None:
        self.office = office
        self.hands = (phone, SECOND, THIRD)
        self.tokens: list[str] = []

    async def do(self, what: str, hand: int, other: int, number: int) -> None:
        """Try one thing; what is refused is refused."""
        with suppress(NotAllowedError, UnfitError, CannotLeaveError):
            await getattr(self, f"on_{what}")(self.hands[hand], other, number)

    async def on_invite(self, hand: int, _: int, number: int) -> None:
        for role, authority in (
            (Role.OFFICER, "order"),
            (Role.POSTER, "order"),
            (Role.DIRECTOR, "cnss"),
            (Role.POSTER, "cnss"),
        )[number % 4 :]:
            region = "06" if number > 3 else ""
            self.tokens.append(
                await self.office.invitations.invite(
                    role, authority, region, by=hand, now=self.office.now
                )
            )

    async def on_forge(self, hand: int, _: int, number: int) -> None:
        forged = [(Role.DIRECTOR, "order", "99"), (Role.OFFICER, "cnss", "")][number % 2]
        with pytest.raises(NotAllowedError):
            await self.office.invitations.invite(*forged, by=hand, now=self.office.now)

    async def on_accept(self, hand: int, _: int, number: int) -> None:
        if self.tokens:
            await self.office.invitations.accept(
                self.tokens[number % len(self.tokens)],
                user_id=hand,
                name="Salma",
                now=self.office.now,
            )

    async def on_confirm(self, hand: int, other: int, _: int) -> None:
        for authority in ("order", "cnss"):
            await self.office.invitations.confirm(
                self.hands[other % 3], authority, by=hand, now=self.office.now
            )

    async def on_refuse(self, hand: int, other: int, _: int) -> None:
        await self.office.invitations.refuse(
            self.hands[other % 3], "order", by=hand, now=self.office.now
        )

    async def on_suspend(self, hand: int, other: int, _: int) -> None:
        target = (*self.hands, *HONEST)[other % 6]
        await self.office.suspensions.suspend(target, by=hand, now=self.office.now)

    async def on_object(self, hand: int, _: int, __: int) -> None:
        await self.office.suspensions.object(hand, now=self.office.now)

    async def on_remove(self, hand: int, other: int, _: int) -> None:
        target = (*self.hands, *HONEST)[other % 6]
        await self.office.suspensions.remove(target, by=hand, now=self.office.now)

    async def on_restore(self, hand: int, other: int, _: int) -> None:
        target = (*self.hands, *HONEST)[other % 6]
        await self.office.suspensions.restore(target, by=hand, now=self.office.now)

    async def on_begin(self, hand: int, _: int, number: int) -> None:
        seats = [
            *await self.office.roles.speaking(hand),
            Seat(hand, Role.OFFICER, "order", ""),  # made up
        ]
        draft = await self.office.drafts.begin(
            seats[number % len(seats)], update_id=next(self.office.updates), now=self.office.now
        )
        texts = {"fr": "La CNSS a changé de site"}
        await self.office.drafts.keep(replace(draft, texts=texts, audience=Audience()))

    async def on_submit(self, hand: int, _: int, number: int) -> None:
        await self.office.approvals.submit(number, author=hand, now=self.office.now)

    async def on_approve(self, hand: int, _: int, number: int) -> None:
        await self.office.approvals.approve(number, officer_id=hand, now=self.office.now)

    async def on_reject(self, hand: int, _: int, number: int) -> None:
        await self.office.rejections.reject(
            number, officer_id=hand, reason="", now=self.office.now
        )

    async def on_call_off(self, hand: int, _: int, number: int) -> None:
        await self.office.rejections.call_off(number, officer_id=hand, now=self.office.now)

    async def on_now(self, hand: int, _: int, number: int) -> None:
        if found := await self.office.announcements.find(number):
            await self.office.approvals.send_late(found, officer_id=hand, now=self.office.now)

    async def on_steer(self, hand: int, other: int, number: int) -> None:
        if found := await self.office.announcements.find(number):
            act = ("release", "resume", "repeat")[other % 3]
            await self.office.sending.steer(found, act, officer_id=hand, now=self.office.now)

    async def on_freeze(self, hand: int, _: int, __: int) -> None:
        await self.office.freezes.freeze(by=hand, now=self.office.now)

    async def on_thaw(self, hand: int, _: int, __: int) -> None:
        await self.office.freezes.thaw(by=hand, now=self.office.now)

    async def on_date_begin(self, hand: int, _: int, __: int) -> None:
        await self.office.change(hand)

    async def on_date_submit(self, hand: int, _: int, number: int) -> None:
        await self.office.changes.submit(number, officer_id=hand, now=self.office.now)

    async def on_date_approve(self, hand: int, _: int, number: int) -> None:
        await self.office.changes.approve(
            number, officer_id=hand, update_id=next(self.office.updates), now=self.office.now
        )

    async def on_paper_begin(self, hand: int, other: int, _: int) -> None:
        await self.office.paper(hand, ("cnss", "order")[other % 2])

    async def on_paper_submit(self, hand: int, _: int, number: int) -> None:
        await self.office.documents.submit(number, officer_id=hand, now=self.office.now)

    async def on_paper_approve(self, hand: int, _: int, number: int) -> None:
        with suppress(OlderError):
            await self.office.documents.approve(number, officer_id=hand, now=self.office.now)

    async def on_paper_close(self, hand: int, other: int, number: int) -> None:
        close = (self.office.documents.reject, self.office.documents.withdraw)[other % 2]
        await close(number, officer_id=hand, now=self.office.now)

    async def on_advance(self, _: int, __: int, ___: int) -> None:
        await self.office.sending.advance(now=self.office.now)

    async def on_wait(self, _: int, __: int, number: int) -> None:
        self.office.now += timedelta(hours=9 * number)

    async def on_forget(self, hand: int, _: int, __: int) -> None:
        await self.office.members.forget(hand, now=self.office.now)


steps = st.lists(
    st.tuples(
        st.sampled_from([*ACTS, *LIKELY]),
        st.integers(0, 2),
        st.integers(0, 5),
        st.integers(1, 5),
    ),
    max_size=40,
)
proposals = st.lists(
    st.tuples(
        st.sampled_from([*NATIONAL, *NATIONAL, "invite", "accept", "confirm", "wait", "forget"]),
        st.integers(0, 2),
        st.integers(0, 5),
        st.integers(1, 2),
    ),
    min_size=5,
    max_size=30,
)
# Most attacks need these first.
Step = tuple[str, int, int, int]
WAYS: tuple[list[Step], ...] = (
    [],
    [("invite", 0, 0, 4), ("accept", 1, 0, 1), ("accept", 2, 0, 2), ("wait", 0, 0, 5)],
    [("begin", 0, 0, 1), ("submit", 0, 0, 1), ("invite", 0, 0, 4), ("accept", 1, 0, 1)],
)


PROPOSED: tuple[list[Step], ...] = tuple(
    [*way, (f"{what}_begin", hand, 0, 1), (f"{what}_submit", hand, 0, 1)]
    for way in ([], [("invite", 0, 0, 4), ("accept", 1, 0, 1), ("wait", 0, 0, 5)])
    for what in ("paper", "date")
    for hand in (0, 1)
)


async def _nothing_is_out(office: Office) -> None:
    assert not {State.SCHEDULED, State.SENT} & set((await office.states()).values())
    assert not await office.db.read.all(
        "SELECT 1 FROM deadline_changes WHERE state IN ('approved', 'undone')"
    )
    assert not await office.db.read.all(
        "SELECT 1 FROM documents WHERE state NOT IN ('draft', 'waiting', 'rejected')"
    )
    assert READER not in {
        row["chat_id"] for row in await office.db.read.all("SELECT chat_id FROM deliveries")
    }
    approving = {seat.user_id for seat in await office.roles.given() if seat.approves}
    assert approving == {KARIM, SALMA, DIRECTOR}
    # Whatever goes through the services is in the record as the rows have it.
    entries = [one.entry for one in await audit.entries(office.db.read)]
    assert not await disagreements(office.db.read, entries, None)


@pytest.mark.long
@settings(max_examples=60, deadline=None)
@given(st.sampled_from(WAYS), steps)
async def test_a_stolen_phone_gets_nothing_out(way: list[Step], script: list[Step]) -> None:
    """Own second account, forged invitations, others suspended, days waited for, any order."""
    with TemporaryDirectory() as folder:
        async with opened(Path(folder)) as office:
            thief = Thief(office, KARIM)
            for step in [*way, *script]:
                await thief.do(*step)
            await _nothing_is_out(office)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PROPOSED), proposals)
async def test_neither_a_document_nor_a_date_comes_into_force(
    way: list[Step], script: list[Step]
) -> None:
    """Proposed by the phone and approved from the second account, or the other way round."""
    with TemporaryDirectory() as folder:
        async with opened(Path(folder)) as office:
            thief = Thief(office, KARIM)
            for step in [*way, *script]:
                await thief.do(*step)
            await _nothing_is_out(office)


async def test_an_honest_second_officer_could_let_it_out(tmp_path: Path) -> None:
    """Else the property above would hold for an office in which nothing is possible."""
    async with opened(tmp_path) as office:
        number = await office.submit(KARIM)
        assert await office.approvals.approve(number, officer_id=SALMA, now=NOW)
        token = await office.invitations.invite(Role.OFFICER, "order", "", by=KARIM, now=NOW)
        await office.invitations.accept(token, user_id=STRANGER, name="Hind", now=NOW)
        assert await office.invitations.confirm(STRANGER, "order", by=SALMA, now=NOW)

        paper, change = await office.paper(KARIM), await office.change(KARIM)
        assert await office.documents.submit(paper, officer_id=KARIM, now=NOW)
        assert await office.changes.submit(change, officer_id=KARIM, now=NOW)
        assert await office.documents.approve(paper, officer_id=SALMA, now=NOW)
        assert await office.changes.approve(
            change, officer_id=SALMA, update_id=next(office.updates), now=NOW
        )

        assert (await office.states())[number] == State.SENT
        assert [one.number for one in await office.documents.in_force()] == [paper]
        assert STRANGER in await office.roles.officers()


async def test_what_the_second_account_writes_the_phone_does_not_approve(tmp_path: Path) -> None:
    """A writer needs no second officer, and the inviter is no second pair of eyes."""
    async with opened(tmp_path) as office:
        token = await office.invitations.invite(Role.POSTER, "order", "", by=KARIM, now=NOW)
        await office.invitations.accept(token, user_id=SECOND, name="x", now=NOW)
        office.now += timedelta(days=3)
        number = await office.submit(SECOND)
        with pytest.raises(NotAllowedError, match="linked"):
            await office.approvals.approve(number, officer_id=KARIM, now=office.now)

        told = [await office.told(person) for person in (KARIM, SALMA)]
        assert [any("attend votre accord" in line for line in lines) for lines in told] == [
            False,
            True,
        ]


async def test_also_when_a_second_officer_was_fooled(tmp_path: Path) -> None:
    """The account is accepted, waits a day, and still is no second pair of eyes, either way."""
    async with opened(tmp_path) as office:
        token = await office.invitations.invite(Role.OFFICER, "order", "", by=KARIM, now=NOW)
        await office.invitations.accept(token, user_id=SECOND, name="x", now=NOW)
        assert await office.invitations.confirm(SECOND, "order", by=SALMA, now=NOW)
        director = await office.submit(DIRECTOR)
        with pytest.raises(NotAllowedError, match="new"):
            await office.approvals.approve(director, officer_id=SECOND, now=NOW)
        office.now += timedelta(hours=24)
        mine, theirs = await office.submit(KARIM), await office.submit(SECOND)
        for number, officer in ((mine, SECOND), (theirs, KARIM)):
            with pytest.raises(NotAllowedError, match="linked"):
                await office.approvals.approve(number, officer_id=officer, now=office.now)
