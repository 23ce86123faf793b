"""The services of the dates over one database, and what happens to them in the tests."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path

from bot.core.calendar.changes import Kind, Particular
from bot.core.calendar.deadlines import FOREVER, Month
from bot.core.calendar.morocco import ZONE
from bot.core.calendar.reminders import Schedule
from bot.storage.database import Database
from bot.storage.people import members
from tests.built import content, services
from tests.cast import AMINA, KARIM, SALMA

USUAL = Schedule((7, 3, 1, 0), time(9))
WHY = {
    Particular.AUTHORITY: "cnss",
    Particular.REASON: "Panne",
    Particular.SOURCE: "Note",
}


class Bench:
    """The services over one database."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.catalog = content()
        made = services(db, (KARIM, SALMA))
        self.deadlines = made.deadlines
        self.reminders = made.reminders
        self.snoozes = made.snoozes
        self.eves = made.eves
        self.declarations = made.declarations
        self.roles = made.roles
        self.change_drafts = made.change_drafts
        self.change_effects = made.change_effects
        self.changes = made.changes
        self.updates = iter(range(1, 1_000_000))

    async def subscribe(self, person: int, now: datetime, schedule: Schedule = USUAL) -> None:
        """Remind a person."""
        async with self.db.transaction() as tx:
            await members.add(tx, person, language="fr", now=now)
        await self.reminders.set_schedule(person, schedule, now=now)

    async def draft(self, period: Month, due_on: date, now: datetime) -> int:
        """Have an officer draft a move of a date, and return the number of the change."""
        return await self._drafted(
            Kind.MOVE, {Particular.DUE_ON: due_on.isoformat()}, now, "monthly", period
        )

    async def propose(self, period: Month, due_on: date, now: datetime) -> int:
        """Have an officer ask for approval of a move, and return the number of the change."""
        number = await self.draft(period, due_on, now)
        assert await self.changes.submit(number, officer_id=KARIM, now=now) is not None
        return number

    async def propose_end(self, obligation: str, last: Month, now: datetime) -> int:
        """Have an officer ask to end what officers added, and return the number of the change."""
        number = await self._drafted(Kind.END, {Particular.LAST: last}, now, obligation)
        assert await self.changes.submit(number, officer_id=KARIM, now=now) is not None
        return number

    async def move(self, period: Month, due_on: date, now: datetime) -> int:
        """Have two officers move a date, and return the number of the change."""
        number = await self.propose(period, due_on, now)
        assert await self.approve(number, officer_id=SALMA, now=now)
        return number

    async def add(self, first_on: date, now: datetime, *, last: Month = FOREVER) -> int:
        """Have two officers add a monthly date, and return the number of the change."""
        what: dict[Particular, str | int | Month] = {
            Particular.TITLE: "Attestation",
            Particular.DUE_ON: first_on.isoformat(),
            Particular.IS_MONTHLY: 1,
            Particular.LAST: last,
        }
        number = await self._drafted(Kind.ADD, what, now)
        assert await self.changes.submit(number, officer_id=KARIM, now=now) is not None
        assert await self.approve(number, officer_id=SALMA, now=now)
        return number

    async def end(self, obligation: str, last: Month, now: datetime) -> int:
        """Have two officers end what officers added, and return the number of the change."""
        number = await self.propose_end(obligation, last, now)
        assert await self.approve(number, officer_id=SALMA, now=now)
        return number

    async def approve(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Have an officer approve a change."""
        return await self.changes.approve(
            number, officer_id=officer_id, update_id=next(self.updates), now=now
        )

    async def send(self) -> None:
        """Let everything that waits arrive."""
        async with self.db.transaction() as tx:
            await tx.execute("UPDATE deliveries SET status = 'sent', message_id = delivery_id")

    async def keys(self, person: int = AMINA, status: str | None = None) -> list[str]:
        """Return the reminders of a person, in the order in which they were planned."""
        rows = await self.db.read.all(
            "SELECT source, status FROM deliveries WHERE chat_id = ? AND source LIKE 'reminder:%'"
            " ORDER BY delivery_id",
            (person,),
        )
        return [row["source"] for row in rows if status in {None, row["status"]}]

    async def shown(self, chat_id: int) -> dict[int, str]:
        """Return what each message of a chat says once everything has arrived, in French."""
        rows = await self.db.read.all(
            "SELECT COALESCE(d.edits, d.message_id) AS message, m.html FROM deliveries AS d"
            " JOIN messages AS m ON m.source = d.words AND m.language = d.language"
            " WHERE d.chat_id = ? AND d.status = 'sent' ORDER BY d.delivery_id",
            (chat_id,),
        )
        return {row["message"]: row["html"].replace("\u00a0", " ") for row in rows}

    async def _drafted(
        self,
        kind: Kind,
        particulars: Mapping[Particular, str | int | Month],
        now: datetime,
        obligation: str | None = None,
        period: Month | None = None,
    ) -> int:
        change = await self.change_drafts.begin(
            kind,
            obligation=obligation,
            period=period,
            officer_id=KARIM,
            update_id=next(self.updates),
            now=now,
        )
        for particular, value in {**particulars, **WHY}.items():
            filled = await self.change_drafts.fill_in(
                change.number, particular, value, officer_id=KARIM, now=now
            )
            assert filled is not None, (particular, value)
        return change.number


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Bench]:
    """Open a bench."""
    async with Database.open(folder / "test.db") as db:
        yield Bench(db)


def at(text: str) -> datetime:
    """Return a moment of the wall clock in Morocco."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)
