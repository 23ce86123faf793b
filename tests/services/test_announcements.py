"""No path sends what was not approved, in exactly that form, by somebody who may."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.agreement.discord import Discord
from bot.core.announcements import Audience, State, digest
from bot.core.permissions import NotAllowedError
from bot.services.announcements.unfit import UnfitError
from bot.services.audit.trail import check
from bot.services.officers.roles import Role
from bot.storage.database import Database
from bot.storage.people import members
from tests.built import furnished, services

NOW = datetime(2025, 7, 9, 9, tzinfo=UTC)
BEFORE = NOW - timedelta(days=2)
OWNER, DIRECTOR, OTHER_DIRECTOR, OFFICER, POSTER, MEMBER, SECOND_OWNER = range(1, 8)
PEOPLE = (OWNER, DIRECTOR, OTHER_DIRECTOR, OFFICER, POSTER, MEMBER, SECOND_OWNER)
# They speak for the Order, whose consent everything needs.
MAY_APPROVE = {OWNER, SECOND_OWNER, OFFICER}

steps = st.lists(
    st.tuples(
        # What can go wrong is tried more often than what is only a way there.
        st.sampled_from(
            ["begin", "text", "audience", "submit", "reject", "withdraw", "discard", "correct"]
            + 4 * ["approve", "tamper"]
        ),
        st.sampled_from(PEOPLE),
        st.integers(1, 2),  # which announcement
    ),
    max_size=30,
)

# Half of the stories begin where there is something to approve.
WRITTEN = [(what, DIRECTOR, 1) for what in ("begin", "text", "audience", "submit")]


class Story:
    """Six people press what they like; what was approved is written down beside."""

    def __init__(self, db: Database) -> None:
        self.db = db
        made = services(db, (OWNER, SECOND_OWNER))
        self.roles = made.roles
        self.invitations = made.invitations
        self.rooms = made
        self.updates = 0
        self.approved: dict[int, tuple[int, str]] = {}  # id -> who, digest when approved

    async def begin(self, person: int, _: int) -> None:
        await self._begin(person)

    async def correct(self, person: int, number: int) -> None:
        sent = await self.rooms.announcements.find(number)
        if sent and sent.state is State.SENT:
            await self._begin(person, number)

    async def text(self, person: int, number: int) -> None:
        found = await self.rooms.announcements.find(number)
        if found and found.author == person:
            await self.rooms.drafts.keep(replace(found, texts={"fr": f"Texte {self.updates}"}))

    async def audience(self, person: int, number: int) -> None:
        found = await self.rooms.announcements.find(number)
        if found and found.author == person:
            await self.rooms.drafts.keep(replace(found, audience=Audience()))

    async def submit(self, person: int, number: int) -> None:
        with suppress(UnfitError, NotAllowedError):
            await self.rooms.approvals.submit(number, author=person, now=NOW)

    async def approve(self, person: int, number: int) -> None:
        before = await self.rooms.announcements.find(number)
        with suppress(UnfitError, NotAllowedError):
            if await self.rooms.approvals.approve(number, officer_id=person, now=NOW):
                assert before is not None
                self.approved[number] = (person, digest(before))

    async def reject(self, person: int, number: int) -> None:
        await self.rooms.rejections.reject(number, officer_id=person, reason="non", now=NOW)

    async def withdraw(self, person: int, number: int) -> None:
        if found := await self.rooms.announcements.find(number):
            await self.rooms.withdrawals.withdraw(found, officer_id=person, now=NOW)

    async def discard(self, person: int, number: int) -> None:
        await self.rooms.drafts.discard(number, author=person)

    async def tamper(self, _: int, number: int) -> None:
        """Change a waiting row behind everybody's back."""
        async with self.db.transaction() as tx:
            await tx.execute(
                'UPDATE announcements SET texts = \'{"fr": "faux"}\''
                " WHERE announcement_id = ? AND state = 'waiting'",
                (number,),
            )

    async def _begin(self, person: int, corrects: int | None = None) -> None:
        self.updates += 1
        old = await self.rooms.announcements.find(corrects) if corrects else None
        for seat in await self.roles.of(person):
            await self.rooms.drafts.begin(seat, corrects=old, update_id=self.updates, now=NOW)

    async def hold(self) -> None:
        """Check what has been enqueued against what was approved, and the record."""
        rows = await self.db.read.all(
            "SELECT DISTINCT source FROM deliveries WHERE source LIKE 'announcement:%'"
        )
        for row in rows:
            number = int(row["source"].partition(":")[2])
            announcement = await self.rooms.announcements.find(number)
            assert announcement is not None
            officer, seal = self.approved[number]
            assert officer in MAY_APPROVE
            assert officer != announcement.author
            assert seal == announcement.digest
            assert seal == digest(announcement)
            frozen = await self.db.read.one(
                "SELECT html FROM messages WHERE source = ? AND language = 'fr'", (row["source"],)
            )
            assert frozen is not None
            assert frozen["html"].endswith(announcement.texts["fr"])
        found = await check(self.db.read, self.db.seal_key)
        assert (found.examination.faults, found.guards) == ((), ())
        altered = {
            (Discord.CONTENT, one.key)
            for one in await self.rooms.announcements.listed()
            if one.state is State.WAITING and one.digest != digest(one)
        }
        assert {(one.discord, one.about) for one in found.disagreements} == altered


@pytest.mark.long
@settings(max_examples=100, deadline=None)
@given(st.sampled_from([[], WRITTEN]), steps)
async def test_nothing_is_sent_but_what_another_has_approved(
    prelude: list[tuple[str, int, int]], script: list[tuple[str, int, int]]
) -> None:
    """Whoever presses what in which order, and even when a row is changed by hand."""
    with TemporaryDirectory() as folder:
        async with _opened(Path(folder)) as story:
            for what, person, number in [*prelude, *script]:
                with suppress(NotAllowedError):
                    await getattr(story, what)(person, number)
            await story.hold()


async def test_the_straight_path_does_send() -> None:
    """Else the property above would hold for a bot that does nothing."""
    with TemporaryDirectory() as folder:
        async with _opened(Path(folder)) as story:
            for what, person in (
                ("begin", DIRECTOR),
                ("text", DIRECTOR),
                ("audience", DIRECTOR),
                ("submit", DIRECTOR),
                ("approve", OTHER_DIRECTOR),
                ("approve", POSTER),
                ("approve", OFFICER),
            ):
                with suppress(NotAllowedError):
                    await getattr(story, what)(person, 1)
            await story.hold()

            assert story.approved.keys() == {1}
            assert story.approved[1][0] == OFFICER


@asynccontextmanager
async def _opened(folder: Path) -> AsyncIterator[Story]:
    async with furnished(folder / "test.db", _seat_all) as db:
        yield Story(db)


async def _seat_all(db: Database) -> None:
    async with db.transaction() as tx:
        await members.add(tx, MEMBER, language="fr", now=NOW)
        await members.set_announcements(tx, MEMBER, is_wanted=True)
    invitations = Story(db).invitations
    for person, role, authority in (
        (DIRECTOR, Role.DIRECTOR, "cnss"),
        (OTHER_DIRECTOR, Role.DIRECTOR, "cnss"),
        (OFFICER, Role.OFFICER, "order"),
        (POSTER, Role.POSTER, "order"),
    ):
        token = await invitations.invite(role, authority, "", by=OWNER, now=BEFORE)
        await invitations.accept(token, user_id=person, name="", now=BEFORE)
        await invitations.confirm(person, authority, by=SECOND_OWNER, now=BEFORE)
