"""Seats are taken back: one officer suspends at once, a second one makes it final."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, State
from bot.core.callbacks import Buttons
from bot.core.callbacks.announcements import ViewAnnouncement
from bot.core.callbacks.officers import AskObject, AskRemove
from bot.core.permissions import Person, Suspension, lapses
from bot.services.officers.roles import Roles, require
from bot.storage import announcements
from bot.storage.audit import audit, names
from bot.storage.database import Database, Reader, Tx
from bot.storage.officers import invitations, roles, suspensions
from bot.storage.people import members
from bot.storage.sending import broadcasts

ENOUGH = 2  # approvers that an institution needs
LISTED = 5
OPERATOR = 0
RESTORE = "python -m bot restore"  # what the operator types, with the person's number


@dataclass(frozen=True, slots=True)
class Consequences:
    """What a removal means, to be said before it is confirmed."""

    short: tuple[tuple[str, int], ...]  # authorities left under two approvers, and with how many
    invited: tuple[int, ...]  # whom the person invited


class Suspensions:
    """Whose seats do not hold."""

    def __init__(self, db: Database, catalog: Catalog, roles: Roles) -> None:
        self._db = db
        self._catalog = catalog
        self._roles = roles

    async def every(self) -> Sequence[Suspension]:
        """Return every suspension, the oldest first."""
        return await suspensions.every(self._db.read)

    async def of(self, user_id: int) -> Suspension | None:
        """Return the suspension of a person who has seats that it holds back, or None."""
        found = [one for one in await self.every() if one.user_id == user_id]
        return found[0] if found and (await self._roles.before(user_id)).seats else None

    async def consequences(self, user_id: int) -> Consequences:
        """Return what taking a person's seats back would mean."""
        everybody = await self._roles.everybody()
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
        return Consequences(tuple(short), tuple(sorted(invited)))

    async def suspend(self, user_id: int, *, by: int, now: datetime) -> bool:
        """Let no seat of a person hold from now on; False when none does.

        What they have open stops, and all officers concerned are told. Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            target = await self._roles.person(user_id, read=tx)
            officer = await self._roles.person(by, read=tx)
            rules = await self._roles.rules(now=now, read=tx)
            require(rules.suspend(target, officer, await self._open(tx)))
            return await self._suspend(tx, target, "suspended", by=by, now=now)

    async def object(self, user_id: int, *, stamp: int | None = None, now: datetime) -> bool:
        """Have who is suspended suspend the remover in turn; others decide between them.

        False when nothing is open. `stamp` is that of the suspension that is meant, where a
        button names one. Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            held = await self._held(tx, user_id, stamp)
            if held is None:
                return False
            officer = await self._roles.before(user_id, read=tx)
            remover = await self._roles.person(held.by, read=tx)
            rules = await self._roles.rules(now=now, read=tx)
            require(rules.object(held, officer, remover, await self._open(tx)))
            return await self._suspend(tx, remover, "objected", by=user_id, now=now)

    async def remove(
        self, user_id: int, *, by: int, stamp: int | None = None, now: datetime
    ) -> bool:
        """Make a suspension final, as the second officer: what was theirs is closed.

        False when nothing is open. `stamp` is that of the suspension that is meant, where a
        button names one. Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            held = await self._held(tx, user_id, stamp)
            if held is None:
                return False
            target = await self._roles.before(user_id, read=tx)
            officer = await self._roles.person(by, read=tx)
            remover = await self._roles.before(held.by, read=tx)
            rules = await self._roles.rules(now=now, read=tx)
            require(rules.remove(held, target, officer, remover))
            people = await self._concerned(tx, target, now=now)
            detail = {"suspended_by": str(held.by)} | _final(is_final=self._is_named(user_id))
            await self._record(tx, by, "remove", target, detail, now=now)
            await self._close(tx, target, by=by, now=now)
            await self._tell(tx, people - {by}, "removed", target, by=held.by, second=by, now=now)
            what_now = "removed-named" if self._is_named(user_id) else "removed"
            await self._tell_person(tx, user_id, what_now, by=by, now=now)
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
            held = await self._held(tx, user_id, stamp)
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

    async def _open(self, read: Reader) -> list[Suspension]:
        """Return the suspensions that are not settled: of people who still have seats."""
        given = {seat.user_id for seat in await self._roles.given(read=read)}
        return [
            one
            for one in await suspensions.every(read)
            if not one.is_final and one.user_id in given
        ]

    async def _held(
        self, read: Reader, user_id: int, stamp: int | None = None
    ) -> Suspension | None:
        for one in await suspensions.every(read):
            if one.user_id == user_id and not one.is_final:
                return one if stamp in {None, one.stamp} else None
        return None

    async def _suspend(self, tx: Tx, target: Person, what: str, *, by: int, now: datetime) -> bool:
        people = await self._concerned(tx, target, now=now)
        if not await suspensions.add(tx, target.user_id, by=by, now=now):
            return False
        detail = _final(is_final=by == OPERATOR)
        await self._record(tx, by, "suspend", target, detail, now=now)
        await self._pause(tx, target.user_id)
        told = "suspended-operator" if by == OPERATOR else what
        await self._tell(tx, people - {by}, told, target, by=by, now=now)
        await self._tell_person(tx, target.user_id, what, by=by, now=now)
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
        await suspensions.lift(tx, user_id)
        target = await self._roles.person(user_id, read=tx)
        await self._record(tx, by, "restore", target, {}, now=now)
        people = await self._concerned(tx, target, now=now)
        await self._tell(tx, people - {by}, "restored", target, by=by, now=now)
        await self._tell_person(tx, user_id, "restored", by=by, now=now)

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
        await suspensions.close(tx, user_id, by=by, now=now)
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
                await broadcasts.pause(tx, sent.source)

    async def _concerned(self, tx: Tx, target: Person, *, now: datetime) -> set[int]:
        people: set[int] = set()
        for seat in target.seats:
            people |= await self._roles.concerned(seat.authority, seat.region, now=now, read=tx)
        return people - {target.user_id}

    async def _left_open(self, tx: Tx, user_id: int) -> list[Announcement]:
        found = await announcements.in_states(tx, State.WAITING, State.SCHEDULED)
        return [one for one in found if user_id in {one.author, one.decided_by}]

    async def _tell(
        self,
        tx: Tx,
        people: set[int],
        what: str,
        target: Person,
        *,
        by: int,
        second: int = OPERATOR,
        now: datetime,
    ) -> None:
        named = await self._roles.namer(read=tx)
        left = await self._left_open(tx, target.user_id)
        text = self._catalog.text

        def words(code: str) -> str:
            held = [self._roles.described(seat, code) for seat in target.seats]
            said = text(
                f"role-told-{what}",
                code,
                who=named(target.user_id, code),
                by=named(by, code),
                second=named(second, code),
                role=self._catalog.listed(held, code) if held else "–",
                command=f"{RESTORE} {target.user_id}",
            )
            is_stopped = what in {"suspended", "suspended-operator", "objected"} and left
            return f"{said}\n\n{text('role-open', code, count=len(left))}" if is_stopped else said

        def looking(code: str) -> Buttons:
            seen = [
                [(text("role-open-view", code, number=one.id), ViewAnnouncement(one.id))]
                for one in left[:LISTED]
            ]
            return seen if what in {"suspended", "objected"} else []

        def buttons(code: str) -> Buttons:
            final = (text("role-remove-final", code), AskRemove(target.user_id, stamp))
            return [*looking(code), [final]]

        stamp = int(now.timestamp())  # of a suspension from now on
        is_open = what in {"suspended", "objected"}
        deciding = await self._deciding(tx, target, now=now) & people if is_open else set()
        await self._roles.tell(tx, deciding, words, buttons=buttons, now=now)
        await self._roles.tell(tx, people - deciding, words, buttons=looking, now=now)

    async def _deciding(self, tx: Tx, target: Person, *, now: datetime) -> set[int]:
        """Return the officers who may make a suspension final now, as the second one."""
        held = await self._held(tx, target.user_id)
        if held is None:
            return set()
        remover = await self._roles.before(held.by, read=tx)
        return await self._roles.who(
            lambda rules, one: rules.remove(held, target, one, remover), now=now, read=tx
        )

    async def _may_object(self, tx: Tx, user_id: int, *, now: datetime) -> bool:
        held = await self._held(tx, user_id)
        if held is None:
            return False
        rules = await self._roles.rules(now=now, read=tx)
        officer = await self._roles.before(user_id, read=tx)
        remover = await self._roles.person(held.by, read=tx)
        return rules.object(held, officer, remover, await self._open(tx)) is None

    async def _tell_person(self, tx: Tx, user_id: int, what: str, *, by: int, now: datetime
    ) -> None:  # fmt: skip
        named = await self._roles.namer(read=tx)
        text = self._catalog.text
        may_object = what == "suspended" and await self._may_object(tx, user_id, now=now)
        values, stamp = {"command": f"{RESTORE} {user_id}"}, int(now.timestamp())
        if what == "suspended" and not may_object:
            what = "suspended-operator" if by == OPERATOR else "suspended-helpless"
        await self._roles.tell(
            tx,
            {user_id},
            lambda code: text(f"role-you-{what}", code, by=named(by, code), **values),
            buttons=(lambda code: [[(text("role-object", code), AskObject(stamp))]])
            if may_object
            else None,
            now=now,
        )


def _final(*, is_final: bool) -> dict[str, str]:
    return {"final": "1" if is_final else "0"}
