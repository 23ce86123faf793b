"""Seats are taken back: one officer suspends at once, a second one makes it final."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import State
from bot.core.permissions import Denial, Person, Suspension, lapses
from bot.services.officers.held_requests import HeldRequests
from bot.services.officers.roles import Roles, require
from bot.services.officers.suspension_notices import OPERATOR, SuspensionNotices
from bot.storage import announcements, proposals
from bot.storage.audit import audit, names
from bot.storage.database import Database, Reader, Tx
from bot.storage.officers import invitations, roles, suspensions
from bot.storage.people import members, prompts
from bot.storage.sending import broadcasts

ENOUGH = 2  # approvers that an institution needs


@dataclass(frozen=True, slots=True)
class Consequences:
    """What a removal means, to be said before it is confirmed."""

    short: tuple[tuple[str, int], ...]  # authorities left under two approvers, and with how many
    freed: tuple[int, ...]  # whose seats hold again at once
    invited: tuple[int, ...]  # whom the person invited


class Suspensions:
    """Whose seats do not hold."""

    def __init__(self, db: Database, catalog: Catalog, roles: Roles) -> None:
        self._db = db
        self._catalog = catalog
        self._roles = roles
        self._notices = SuspensionNotices(catalog, roles)
        self._requests = HeldRequests(catalog, roles)

    async def every(self) -> Sequence[Suspension]:
        """Return every suspension, the oldest first."""
        return await suspensions.every(self._db.read)

    async def of(self, user_id: int) -> Suspension | None:
        """Return the suspension of a person who has seats that it holds back, or None."""
        found = [one for one in await self.every() if one.user_id == user_id]
        return found[0] if found and (await self._roles.before(user_id)).seats else None

    async def objecting(self, user_id: int, *, now: datetime) -> Denial | None:
        """Return why a person may not object to being suspended, None where they may."""
        return await self._notices.objecting(self._db.read, user_id, now=now)

    async def is_alone(self, user_id: int, *, now: datetime) -> bool:
        """Tell whether nobody else could decide between a suspended person and the remover."""
        return await self._notices.is_alone(self._db.read, user_id, now=now)

    def why_not(self, denial: Denial | None, language: str) -> str:
        """Return a sentence that says why one may not object; empty where there is none."""
        return self._notices.why_not(denial, language)

    async def consequences(self, user_id: int, *, by: int, is_final: bool) -> Consequences:
        """Return what it would mean that `by` suspends a person, or removes them for good."""
        freed = await self._freed(user_id, by=by, is_final=is_final)
        back = [await self._roles.before(one) for one in freed]
        everybody = [*await self._roles.everybody(), *(s for one in back for s in one.seats)]
        before = await self._roles.before(user_id)
        short = []
        for key in sorted({seat.authority for seat in before.seats}):
            consenting = self._catalog.authorities[key].approved_by
            left = {
                seat.user_id
                for seat in everybody
                if seat.approves and seat.authority in consenting and seat.user_id != user_id
            }
            if len(left) < ENOUGH:
                short.append((key, len(left)))
        invited = {seat.user_id for seat in everybody if seat.invited_by == user_id}
        return Consequences(tuple(short), tuple(freed), tuple(sorted(invited)))

    async def _freed(self, user_id: int, *, by: int, is_final: bool) -> Sequence[int]:
        """Return whom somebody has suspended whose seats hold again once they are out."""
        held = [one for one in await self.every() if one.by == user_id and not one.is_final]
        if is_final:
            return [one.user_id for one in held]
        suspender = await self._roles.person(by)
        return [
            one.user_id
            for one in held
            if lapses(one, suspender, await self._roles.before(one.user_id))
        ]

    async def suspend(self, user_id: int, *, by: int, now: datetime) -> bool:
        """Let no seat of a person hold from now on; False when none does.

        What they have open stops, and all officers concerned are told. Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            target = await self._roles.person(user_id, read=tx)
            officer = await self._roles.person(by, read=tx)
            rules = await self._roles.rules(now=now, read=tx)
            require(rules.suspend(target, officer, await self._unsettled(tx)))
            return await self._suspend(tx, target, "suspended", by=by, now=now)

    async def object(self, user_id: int, *, stamp: int | None = None, now: datetime) -> bool:
        """Have who is suspended suspend the remover in turn; others decide between them.

        False when nothing is open. `stamp` is that of the suspension that is meant, where a
        button names one. Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            held = await suspensions.held(tx, user_id, stamp)
            if held is None:
                return False
            officer = await self._roles.before(user_id, read=tx)
            remover = await self._roles.person(held.by, read=tx)
            rules = await self._roles.rules(now=now, read=tx)
            require(rules.object(held, officer, remover, await self._unsettled(tx)))
            return await self._suspend(tx, remover, "objected", by=user_id, now=now)

    async def remove(
        self, user_id: int, *, by: int, stamp: int | None = None, now: datetime
    ) -> bool:
        """Make a suspension final, as the second officer: what was theirs is closed.

        False when nothing is open. `stamp` is that of the suspension that is meant, where a
        button names one. Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            held = await suspensions.held(tx, user_id, stamp)
            if held is None:
                return False
            target = await self._roles.before(user_id, read=tx)
            officer = await self._roles.person(by, read=tx)
            remover = await self._roles.before(held.by, read=tx)
            rules = await self._roles.rules(now=now, read=tx)
            require(rules.remove(held, target, officer, remover))
            people = await self._notices.concerned(tx, target, now=now)
            detail = {"suspended_by": str(held.by)} | _final(is_final=self._is_named(user_id))
            await self._record(tx, by, "remove", target, detail, now=now)
            await self._close(tx, target, by=by, now=now)
            people |= await self._notices.concerned(tx, target, now=now)  # whom that frees, too
            await self._notices.tell(
                tx, people - {by}, "removed", target, by=held.by, second=by, now=now
            )
            what_now = "removed-named" if self._is_named(user_id) else "removed"
            await self._notices.tell_person(tx, user_id, what_now, by=by, now=now)
            await names.drop_idle(tx, self._roles.in_settings)
        return True

    async def restore(
        self, user_id: int, *, by: int, stamp: int | None = None, now: datetime
    ) -> bool:
        """Undo a suspension, as the one who made it; False when nothing is open.

        Where that one has no seat any more, as another officer. `stamp` is that of the suspension
        that is meant, where a button names one. Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            held = await suspensions.held(tx, user_id, stamp)
            if held is None:
                return False
            rules = await self._roles.rules(now=now, read=tx)
            target = await self._roles.before(user_id, read=tx)
            officer = await self._roles.person(by, read=tx)
            remover = await self._roles.before(held.by, read=tx)
            require(rules.restore(held, target, officer, remover))
            await self._restore(tx, user_id, by=by, now=now)
        return True

    async def suspend_by_operator(self, user_id: int, *, now: datetime) -> bool:
        """Suspend a person from the command line, for good; False when none of theirs holds."""
        async with self._db.transaction() as tx:
            target = await self._roles.before(user_id, read=tx)
            if not target.seats:
                return False
            if is_new := bool(await self._roles.of(user_id, read=tx)):
                await self._suspend(tx, target, "suspended", by=OPERATOR, now=now)
            await self._free(tx, user_id, by=OPERATOR, now=now)
            if not await suspensions.make_final(tx, user_id):
                return False
            if not is_new:  # else it is on record as final from the beginning
                detail = _final(is_final=True)
                await self._record(tx, OPERATOR, "suspend", target, detail, now=now)
            return True

    async def restore_by_operator(self, user_id: int, *, now: datetime) -> bool:
        """Lift any suspension from the command line; False when there is none."""
        async with self._db.transaction() as tx:
            if not await suspensions.is_suspended(tx, user_id):
                return False
            await self._restore(tx, user_id, by=OPERATOR, now=now)
        return True

    async def _unsettled(self, read: Reader) -> Sequence[Suspension]:
        return await suspensions.unsettled(read, await self._roles.given(read=read))

    async def _suspend(self, tx: Tx, target: Person, what: str, *, by: int, now: datetime) -> bool:
        people = await self._notices.concerned(tx, target, now=now)
        if not await suspensions.add(tx, target.user_id, by=by, now=now):
            return False
        detail = _final(is_final=by == OPERATOR)
        await self._record(tx, by, "suspend", target, detail, now=now)
        await self._pause(tx, target.user_id)
        await self._requests.hold(tx, target.user_id, by=by, now=now)
        await prompts.close_of_seats(tx, target.user_id)
        told = "suspended-operator" if by == OPERATOR else what
        await self._notices.tell(tx, people - {by}, told, target, by=by, now=now)
        await self._notices.tell_person(tx, target.user_id, what, by=by, now=now)
        if by != OPERATOR:
            await self._let_lapse(tx, target.user_id, by=by, now=now)
        return True

    async def _let_lapse(self, tx: Tx, user_id: int, *, by: int, now: datetime) -> None:
        """Free whom somebody has suspended who is now suspended by a third."""
        suspender = await self._roles.before(by, read=tx)
        for held in await suspensions.every(tx):
            if held.by != user_id:
                continue
            freed = await self._roles.before(held.user_id, read=tx)
            if lapses(held, suspender, freed):
                await self._restore(tx, held.user_id, by=by, now=now)

    async def _restore(self, tx: Tx, user_id: int, *, by: int, now: datetime) -> None:
        every = await suspensions.every(tx)
        was_final = any(one.user_id == user_id and one.is_final for one in every)
        what = "restored-final" if was_final else "restored"
        await suspensions.lift(tx, user_id)
        target = await self._roles.person(user_id, read=tx)
        await self._record(tx, by, "restore", target, {}, now=now)
        await self._requests.resume(tx, user_id, by=by, now=now)
        people = await self._notices.concerned(tx, target, now=now)
        await self._notices.tell(tx, people - {by}, what, target, by=by, now=now)
        await self._notices.tell_person(tx, user_id, what, by=by, now=now)

    def _is_named(self, user_id: int) -> bool:
        """Tell whether the settings name a person: their suspension stays, their seat does too."""
        return user_id in self._roles.in_settings

    async def _record(
        self,
        tx: Tx,
        by: int,
        act: str,
        target: Person,
        detail: Mapping[str, str],
        *,
        now: datetime,
    ) -> None:
        """Put what is done to a person's seats on record; to somebody without any, too."""
        told = {"person": str(target.user_id), **detail}
        seats = [seat.authority for seat in target.seats] or [f"person:{target.user_id}"]
        for about in seats:
            await audit.add(tx, by, act, about, told, now=now)

    async def _close(self, tx: Tx, target: Person, *, by: int, now: datetime) -> None:
        """End what a person has open, what they were given, and what they suspended."""
        user_id = target.user_id
        for about in await members.charge(tx, user_id):
            if ":" in about:
                detail = {"person": str(user_id)}
                await audit.add(tx, by, "call off", about, detail, now=now)
        await self._requests.end(tx, user_id, by=by, now=now)
        await proposals.turn_down_all(tx, user_id, by=by, now=now)
        for back in await announcements.unapprove(tx, user_id):
            await audit.add(tx, by, "unapprove", back, {"person": str(user_id)}, now=now)
        for waiting in await invitations.candidates_of(tx, user_id):
            detail = {
                "role": str(waiting.role),
                "region": waiting.region,
                "person": str(user_id),
            }
            await audit.add(tx, by, "refuse", waiting.authority, detail, now=now)
        await roles.remove(tx, user_id)
        await invitations.void(tx, user_id)
        await self._free(tx, user_id, by=by, now=now)
        if self._is_named(user_id):
            await suspensions.make_final(tx, user_id)
        else:
            await suspensions.lift(tx, user_id)

    async def _free(self, tx: Tx, user_id: int, *, by: int, now: datetime) -> None:
        """Let the seats hold again that somebody has suspended who is out for good."""
        for freed in await suspensions.lapse(tx, user_id):
            await self._restore(tx, freed, by=by, now=now)

    async def _pause(self, tx: Tx, user_id: int) -> None:
        for sent in await announcements.in_states(tx, State.SENT):
            if user_id in {sent.author, sent.decided_by}:
                await broadcasts.pause(tx, sent.key)


def _final(*, is_final: bool) -> dict[str, str]:
    return {"final": "1" if is_final else "0"}
