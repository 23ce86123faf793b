"""Who may speak for which authority: given by a link that works once, taken back, recorded."""

import hashlib
import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.changes import may_change_dates
from bot.storage import audit, roles
from bot.storage.database import Database

LINK_LASTS = timedelta(hours=24)
OWNERS_AUTHORITY = "order"  # for whom the operator's own officers speak until given a role


class Role(StrEnum):
    """What a person does for an authority; the value is what the row holds."""

    OFFICER = "officer"
    DIRECTOR = "director"
    POSTER = "poster"  # writes for an authority, approves nothing
    EDITOR = "editor"  # tends the questions and answers, speaks for nobody


APPROVING = (Role.OFFICER, Role.DIRECTOR)


@dataclass(frozen=True, slots=True)
class Seat:
    """One role of one person; an empty region is the whole country."""

    user_id: int
    role: Role
    authority: str
    region: str


class Roles:
    """The people who speak for an authority."""

    def __init__(self, db: Database, *, officer_ids: Collection[int]) -> None:
        self._db = db
        self._officer_ids = frozenset(officer_ids)

    async def of(self, user_id: int) -> Sequence[Seat]:
        """Return a person's roles; the operator's officers speak for the Order without one."""
        rows = await roles.of(self._db.read, user_id)
        if not rows and user_id in self._officer_ids:
            return [Seat(user_id, Role.OFFICER, OWNERS_AUTHORITY, "")]
        return [Seat(user_id, Role(row["role"]), row["authority"], row["region"]) for row in rows]

    async def speaking(self, user_id: int) -> Sequence[Seat]:
        """Return the roles in which a person may write announcements."""
        return [seat for seat in await self.of(user_id) if seat.role is not Role.EDITOR]

    async def approving(self, user_id: int) -> set[str]:
        """Return the authorities in whose name a person may approve."""
        return {seat.authority for seat in await self.of(user_id) if seat.role in APPROVING}

    async def everybody(self) -> Sequence[Seat]:
        """Return every role that was given."""
        return [
            Seat(row["user_id"], Role(row["role"]), row["authority"], row["region"])
            for row in await roles.everybody(self._db.read)
        ]

    async def officers(self) -> set[int]:
        """Return everybody who may approve something."""
        seats = await self.everybody()
        return {*self._officer_ids} | {s.user_id for s in seats if s.role in APPROVING}

    async def changing_dates(self) -> set[int]:
        """Return everybody who may propose and approve a change of a date."""
        people = {*self._officer_ids} | {seat.user_id for seat in await self.everybody()}
        seats = {person: await self.of(person) for person in people}
        return {
            person
            for person, held in seats.items()
            if may_change_dates({seat.region for seat in held if seat.role in APPROVING})
        }

    async def invite(
        self, role: Role, authority: str, region: str, *, by: int, now: datetime
    ) -> str:
        """Make a link's token that gives a role to whoever uses it first, within a day."""
        token = secrets.token_urlsafe(16)
        async with self._db.transaction() as tx:
            await roles.invite(
                tx, _hash(token), role, authority, region, by=by, expires_at=now + LINK_LASTS
            )
            detail = {"role": str(role), "region": region}
            await audit.add(tx, by, "invite", authority, detail, now=now)
        return token

    async def accept(self, token: str, *, user_id: int, now: datetime) -> Seat | None:
        """Take the role that a link gives; None when it is unknown, used or older than a day."""
        async with self._db.transaction() as tx:
            row = await roles.use_invite(tx, _hash(token), user_id, now=now)
            if row is None:
                return None
            seat = Seat(user_id, Role(row["role"]), row["authority"], row["region"])
            await roles.grant(
                tx, user_id, seat.role, seat.authority, seat.region, by=row["created_by"], now=now
            )
            detail = {"role": str(seat.role), "region": seat.region}
            await audit.add(tx, user_id, "join", seat.authority, detail, now=now)
        return seat

    async def remove(self, user_id: int, authority: str, *, by: int, now: datetime) -> bool:
        """Take a role away; False when there was none."""
        async with self._db.transaction() as tx:
            if not await roles.remove(tx, user_id, authority):
                return False
            await audit.add(tx, by, "remove", authority, {"person": str(user_id)}, now=now)
        return True


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
