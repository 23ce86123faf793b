"""Seats are given by a link that works once; one that approves needs a second officer too."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.agreement.seats import MARK, Link
from bot.core.permissions import APPROVING, Candidate, Denial, NotAllowedError, Role
from bot.services.officers.invitation_notices import InvitationNotices
from bot.services.officers.roles import Roles, require
from bot.storage.audit import audit, names
from bot.storage.database import Database, Tx
from bot.storage.officers import invitations, roles, suspensions

LINK_LASTS = timedelta(hours=24)
WAITS = timedelta(days=7)  # for a second officer; then a new link is needed
_ACCEPT, _CONFIRM, _REFUSE = "accept", "confirm", "refuse"  # in the record


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What opening a link gave; one that waits holds nothing before a second officer accepts."""

    role: Role
    authority: str
    region: str
    is_waiting: bool


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of somebody who waited for a seat, and by whom."""

    is_confirmed: bool
    by: int


class Invitations:
    """The links that give a seat, and who has opened one."""

    def __init__(self, db: Database, catalog: Catalog, roles: Roles) -> None:
        self._db = db
        self._roles = roles
        self._notices = InvitationNotices(catalog, roles)

    async def invite(
        self, role: Role, authority: str, region: str, *, by: int, now: datetime
    ) -> str:
        """Make a link's token that gives a seat to whoever uses it first, within a day.

        Raises NotAllowedError.
        """
        token = secrets.token_urlsafe(16)
        async with self._db.transaction() as tx:
            standing = await self._roles.standing(now=now, read=tx)
            require(standing.rules.invite(role, authority, region, standing.person(by)))
            await invitations.add(
                tx, _hash(token), role, authority, region, by=by, expires_at=now + LINK_LASTS
            )
            detail = _detail(role, region) | {"link": _hash(token)}
            await audit.add(tx, by, "invite", authority, detail, now=now)
            people = await self._roles.concerned(authority, region, now=now, read=tx)
            await self._notices.tell(
                tx,
                people - {by},
                "invite",
                role,
                authority,
                region,
                by=by,
                link=mark(token),
                now=now,
            )
        return token

    async def unopened(self, *, now: datetime) -> Sequence[Link]:
        """Return the links that somebody may open still, the soonest to end first."""
        return await invitations.unopened(self._db.read, now=now)

    async def may_revoke(self, link: Link, user_id: int, *, now: datetime) -> bool:
        """Tell whether a person may take a link back."""
        standing = await self._roles.standing(now=now)
        person = standing.person(user_id)
        return standing.rules.revoke(link.authority, link.region, link.by, person) is None

    async def revoke(self, marked: str, *, by: int, now: datetime) -> Link | None:
        """Take back the link of a mark; None where nobody could open it any more.

        Who made it and all officers concerned are told. Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            found = [one for one in await invitations.unopened(tx, now=now) if one.mark == marked]
            if not found:
                return None
            (link,) = found
            standing = await self._roles.standing(now=now, read=tx)
            person = standing.person(by)
            require(standing.rules.revoke(link.authority, link.region, link.by, person))
            await invitations.revoke(tx, link.hash)
            detail = _detail(Role(link.role), link.region) | {"link": link.hash}
            await audit.add(tx, by, "revoke", link.authority, detail, now=now)
            people = await self._roles.concerned(link.authority, link.region, now=now, read=tx)
            await self._notices.tell_revoked(tx, (people | {link.by}) - {by}, link, by=by, now=now)
        return link

    async def accept(
        self, token: str, *, user_id: int, name: str, now: datetime
    ) -> Acceptance | None:
        """Take what a link gives; None when it is unknown, used or older than a day.

        A seat that approves only begins to wait. `name` is the person's, as Telegram gives it.
        Raises NotAllowedError: the link stays good.
        """
        async with self._db.transaction() as tx:
            row = await invitations.find(tx, _hash(token), now=now)
            if row is None:
                return None
            role, authority, region = Role(row["role"]), row["authority"], row["region"]
            inviter = await self._roles.person(row["created_by"], read=tx)
            rules = await self._roles.rules(now=now, read=tx)
            require(rules.accept(role, authority, region, user_id, inviter))
            if await suspensions.is_suspended(tx, user_id):
                raise NotAllowedError(Denial.NOBODY)
            await invitations.use(tx, _hash(token), user_id)
            if shown := self._roles.shown(name):
                await names.put(tx, user_id, shown, now=now)
            is_waiting = role in APPROVING
            give = invitations.wait if is_waiting else roles.grant
            await give(tx, user_id, role, authority, region, by=inviter.user_id, now=now)
            act = _ACCEPT if is_waiting else "join"
            detail = _detail(role, region) | {"by": str(inviter.user_id), "link": _hash(token)}
            await audit.add(tx, user_id, act, authority, detail, now=now)
            people = await self._roles.concerned(authority, region, now=now, read=tx)
            await self._notices.tell(
                tx,
                people - {user_id},
                "waits" if is_waiting else "joined",
                role,
                authority,
                region,
                by=inviter.user_id,
                who=user_id,
                now=now,
            )
        return Acceptance(role, authority, region, is_waiting)

    async def waiting(self, *, now: datetime) -> Sequence[Candidate]:
        """Return who waits for a second officer, the longest first."""
        return await invitations.candidates(self._db.read, since=now - WAITS)

    async def confirm(
        self, user_id: int, authority: str, *, by: int, stamp: int | None = None, now: datetime
    ) -> Candidate | None:
        """Let a candidate's seat hold, as the second officer; None when they do not wait.

        `stamp` is that of the candidate who is meant, where a button names one.
        Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            found = await self._find(tx, user_id, authority, stamp, now=now)
            if found is None:
                return None
            standing = await self._roles.standing(now=now, read=tx)
            officer, inviter = standing.person(by), standing.person(found.invited_by)
            require(standing.rules.confirm(found, officer, inviter))
            await invitations.settle(tx, user_id, authority)
            await roles.grant(
                tx,
                user_id,
                found.role,
                authority,
                found.region,
                by=found.invited_by,
                confirmed_by=by,
                now=now,
            )
            detail = _detail(found.role, found.region) | {
                "person": str(user_id),
                "by": str(found.invited_by),
            }
            await audit.add(tx, by, _CONFIRM, authority, detail, now=now)
            await self._notices.tell_decided(tx, found, "confirmed", by=by, now=now)
        return found

    async def refuse(
        self, user_id: int, authority: str, *, by: int, stamp: int | None = None, now: datetime
    ) -> Candidate | None:
        """Turn a candidate down; None when they do not wait. Raises NotAllowedError.

        `stamp` is that of the candidate who is meant, where a button names one.
        """
        async with self._db.transaction() as tx:
            found = await self._find(tx, user_id, authority, stamp, now=now)
            if found is None:
                return None
            standing = await self._roles.standing(now=now, read=tx)
            require(standing.rules.refuse(found, standing.person(by)))
            await invitations.settle(tx, user_id, authority)
            detail = {**_detail(found.role, found.region), "person": str(user_id)}
            await audit.add(tx, by, _REFUSE, authority, detail, now=now)
            await self._notices.tell_decided(tx, found, "refused", by=by, now=now)
            await names.drop_idle(tx, self._roles.in_settings)
        return found

    async def decision(self, user_id: int, authority: str) -> Decision | None:
        """Return what became of who waited last; None where nobody has decided."""
        row = await audit.last_about_person(
            self._db.read, authority, (_CONFIRM, _REFUSE), _ACCEPT, user_id
        )
        if row is None or row["act"] == _ACCEPT:
            return None
        return Decision(row["act"] == _CONFIRM, row["actor"])

    async def _find(
        self, tx: Tx, user_id: int, authority: str, stamp: int | None, *, now: datetime
    ) -> Candidate | None:
        for one in await invitations.candidates(tx, since=now - WAITS):
            if (one.user_id, one.authority) == (user_id, authority):
                return one if stamp in {None, one.stamp} else None
        return None


def _detail(role: Role, region: str) -> dict[str, str]:
    return {"role": str(role), "region": region}


def mark(token: str) -> str:
    """Return what the link of a token is told from others by."""
    return _hash(token)[:MARK]


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
