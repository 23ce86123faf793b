"""All the services that decide about something, over one database, and the people who hold seats.

Two officers of the Order stand in the settings; the others were given their seats two days ago.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

from bot.core.announcements import Announcement, Audience, Options
from bot.core.audit import SealKey
from bot.core.calendar.changes import Kind, Particular
from bot.core.calendar.deadlines import Month
from bot.core.permissions import Role, person
from bot.services.documents.documents import fingerprint
from bot.services.officers.roles import Roles
from bot.storage import documents
from bot.storage.audit import audit
from bot.storage.database import Database
from bot.storage.officers import roles
from bot.storage.people import members
from tests.built import furnished, services

NOW = datetime(2025, 7, 9, 9, tzinfo=UTC)
BEFORE = NOW - timedelta(days=2)
KARIM, SALMA, DIRECTOR, WRITER, READER, STRANGER = range(1, 7)
PEOPLE = (KARIM, SALMA, DIRECTOR, WRITER, READER, STRANGER)


class Office:
    """The services as a process that starts now has them."""

    def __init__(
        self, db: Database, *, officers: tuple[int, ...] = (KARIM, SALMA), bot_id: int = 0
    ) -> None:
        self.db = db
        made = services(db, officers, bot_id=bot_id)
        self.roles = made.roles
        self.invitations = made.invitations
        self.suspensions = made.suspensions
        self.freezes = made.freezes
        self.prompts = made.prompts
        self.members = made.members
        self.permissions = made.permissions
        self.wording = made.wording
        self.reports = made.reports
        self.announcements = made.announcements
        self.drafts = made.drafts
        self.audiences = made.audiences
        self.cautions = made.cautions
        self.corrections = made.corrections
        self.approvals = made.approvals
        self.rejections = made.rejections
        self.published = made.published
        self.unread = made.unread
        self.verification = made.verification
        self.sending = made.sending
        self.withdrawals = made.withdrawals
        self.traces = made.traces
        self.deadlines = made.deadlines
        self.change_drafts = made.change_drafts
        self.change_effects = made.change_effects
        self.changes = made.changes
        self.outdated_dates = made.outdated_dates
        self.documents = made.documents
        self.asking = made.asking
        self.desk = made.desk
        self.places = made.places
        self.answers = made.answers
        self.topics = made.topics
        self.portal = made.portal
        self.moving = made.moving
        self.outages = made.outages
        self.declarations = made.declarations
        self.updates = count(1)
        self.now = NOW

    async def seat(
        self,
        person: int,
        role: Role,
        authority: str,
        region: str = "",
        *,
        by: int = KARIM,
        confirmed_by: int | None = SALMA,
        at: datetime = BEFORE,
    ) -> None:
        """Give a person a seat, as the record has it."""
        detail = {"role": str(role), "region": region, "by": str(by)}
        async with self.db.transaction() as tx:
            await roles.grant(
                tx, person, role, authority, region, by=by, confirmed_by=confirmed_by, now=at
            )
            if confirmed_by is None:
                await audit.add(tx, person, "join", authority, detail, now=at)
            else:
                told = detail | {"person": str(person)}
                await audit.add(tx, confirmed_by, "confirm", authority, told, now=at)

    async def draft(self, author: int, *, options: Options | None = None) -> Announcement:
        """Have somebody write an announcement in the name of their first seat."""
        seat = (await self.roles.speaking(author))[0]
        draft = await self.drafts.begin(seat, update_id=next(self.updates), now=self.now)
        whole = replace(
            draft, texts={"fr": "Bonjour"}, audience=Audience(), options=options or Options()
        )
        assert await self.drafts.keep(whole)
        return whole

    async def submit(self, author: int, *, options: Options | None = None) -> int:
        """Have somebody write an announcement and ask for approval; return its number."""
        draft = await self.draft(author, options=options)
        assert await self.approvals.submit(draft.id, author=author, now=self.now)
        return draft.id

    async def paper(self, person: int, authority: str = "cnss") -> int:
        """Have somebody hold a whole draft of a document, as after bringing a PDF."""
        # Not through the service: counting pages takes a process, and a draft binds nobody.
        number = next(self.updates)
        async with self.db.transaction() as tx:
            draft = await documents.add(
                tx,
                update_id=number,
                sha256=fingerprint(content := f"%PDF-{number}".encode()),
                name="note.pdf",
                content=content,
                pages=1,
                proposed_by=person,
                now=self.now,
            )
        assert await self.documents.describe(
            draft,
            officer_id=person,
            authority=authority,
            dated_on=date(2025, 7, 9),
            now=self.now,
            language="fr",
        )
        return draft

    async def change(self, person: int) -> int:
        """Have somebody draft another date."""
        change = await self.change_drafts.begin(
            Kind.MOVE,
            obligation="monthly",
            period=Month(2025, 7),
            officer_id=person,
            update_id=next(self.updates),
            now=self.now,
        )
        for particular, value in (
            (Particular.DUE_ON, date(2025, 8, 29).isoformat()),
            (Particular.AUTHORITY, "cnss"),
            (Particular.REASON, "x"),
            (Particular.SOURCE, "x"),
        ):
            await self.change_drafts.fill_in(
                change.number, particular, value, officer_id=person, now=self.now
            )
        return change.number

    async def one(self, number: int) -> Announcement:
        """Return an announcement as it stands."""
        found = await self.announcements.find(number)
        assert found is not None
        return found

    async def told(self, person: int) -> list[str]:
        """Return what waits to be told to a person, in French."""
        rows = await self.db.read.all(
            "SELECT m.html FROM deliveries AS d JOIN messages AS m ON m.source = d.words"
            " AND m.language = 'fr' WHERE d.chat_id = ? ORDER BY d.delivery_id",
            (person,),
        )
        return [row["html"].replace("\u00a0", " ") for row in rows]

    async def states(self) -> Mapping[int, str]:
        """Return where each announcement stands."""
        rows = await self.db.read.all("SELECT announcement_id, state FROM announcements")
        return {row["announcement_id"]: row["state"] for row in rows}


async def changing_dates(roles: Roles) -> set[int]:
    """Return everybody who may propose a change of a date."""
    everybody = await roles.everybody()
    found = {seat.user_id for seat in everybody if seat.approves}
    return {one for one in found if person(one, everybody).is_national}


@asynccontextmanager
async def opened(folder: Path, *, seal_key: SealKey | None = None) -> AsyncIterator[Office]:
    """Open an office in which all have started the bot, and the reader wants announcements."""
    async with furnished(folder / "test.db", _seat_all, seal_key=seal_key) as db:
        yield Office(db)


async def _seat_all(db: Database) -> None:
    async with db.transaction() as tx:
        for person in PEOPLE:
            await members.add(tx, person, language="fr", now=BEFORE)
        await members.set_announcements(tx, READER, is_wanted=True)
    office = Office(db)
    await office.seat(DIRECTOR, Role.DIRECTOR, "cnss", "06")
    await office.seat(WRITER, Role.POSTER, "order", confirmed_by=None)
