"""The brake: any officer stops everything at once, two of them let it go on."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.catalog.catalog import Catalog
from bot.core.agreement.brake import EVERYTHING
from bot.core.callbacks import Buttons
from bot.core.callbacks.officers import Thaw as Press
from bot.core.callbacks.officers import TurnRoles
from bot.core.permissions import PRESS_LASTS, Denial, Person, Rules
from bot.services.officers.roles import Roles, require
from bot.storage.audit import audit
from bot.storage.database import Database, Row, Tx
from bot.storage.officers import freezes, suspensions

OPERATOR = 0


@dataclass(frozen=True, slots=True)
class Frozen:
    """That everything is stopped: by whom, since when, and who pressed first to thaw, and when.

    A first press counts for a quarter of an hour. Buttons carry `number`, to count for no other.
    """

    number: int
    by: int
    at: datetime
    thaw_by: int | None
    thaw_at: datetime | None


class Thaw(StrEnum):
    """What pressing to thaw has done."""

    NOTHING = "nothing"  # that freeze is over
    FIRST = "first"  # a second officer is needed
    ASK = "ask"  # another pressed first: this one has to agree to that by name
    DONE = "done"


class Freezes:
    """Announcements, approvals, invitations and removals stop; what protects people goes on."""

    def __init__(self, db: Database, catalog: Catalog, roles: Roles) -> None:
        self._db = db
        self._catalog = catalog
        self._roles = roles

    async def state(self) -> Frozen | None:
        """Return what holds now, None when nothing is frozen."""
        row = await freezes.in_force(self._db.read)
        if row is None:
            return None
        pressed = datetime.fromisoformat(row["thaw_at"]) if row["thaw_at"] else None
        at = datetime.fromisoformat(row["frozen_at"])
        return Frozen(row["freeze_id"], row["frozen_by"], at, row["thaw_by"], pressed)

    async def may_thaw(self, user_id: int, *, now: datetime) -> bool:
        """Tell whether a press of this person to thaw would count now."""
        async with self._db.transaction() as tx:
            return user_id in await self._thawing(tx, now=now)

    async def why_not_thaw(self, user_id: int, *, now: datetime) -> Denial | None:
        """Return why a press of this person would not count, None where it would or is not due."""
        async with self._db.transaction() as tx:
            row = await freezes.in_force(tx)
            rules = await self._roles.rules(now=now, read=tx)
            first = await self._first(tx, row, rules, now=now) if row else None
            officer = await self._roles.person(user_id, read=tx)
            return rules.thaw(officer, first) if row else None

    async def takes_operator(self, *, now: datetime) -> bool:
        """Tell whether no two officers could thaw what is frozen now, only the command line."""
        standing = await self._roles.standing(now=now)
        thaw, officers = standing.rules.thaw, [*map(standing.person, standing.officers)]
        first = [one for one in officers if thaw(one, None) is None]
        return not any(thaw(one, other) is None for other in first for one in officers)

    async def freeze(self, *, by: int, now: datetime) -> bool:
        """Stop everything; False when it is stopped already. Raises NotAllowedError."""
        async with self._db.transaction() as tx:
            standing = await self._roles.standing(now=now, read=tx)
            rules, officer = standing.rules, standing.person(by)
            if rules.is_frozen:
                require(rules.freeze(officer))
                return False
            require(rules.freeze(officer, await freezes.last_thawed(tx, by)))
            return await self._freeze(tx, by=by, now=now)

    async def freeze_by_operator(self, *, now: datetime) -> bool:
        """Stop everything from the command line; False when it is stopped already."""
        async with self._db.transaction() as tx:
            return await self._freeze(tx, by=OPERATOR, now=now)

    async def thaw(
        self, *, by: int, number: int | None = None, after: int | None = None, now: datetime
    ) -> Thaw:
        """Press to thaw: the second officer who does lets everything go on.

        `number` is the freeze that is meant, where a button names one: it counts for no other.

        The second one says after whom: a press of a thief is no secret half. A first press counts
        for a quarter of an hour. Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            row = await freezes.in_force(tx)
            if row is None or number not in {None, row["freeze_id"]}:
                return Thaw.NOTHING
            rules = await self._roles.rules(now=now, read=tx)
            officer = await self._roles.person(by, read=tx)
            first = await self._first(tx, row, rules, now=now)
            require(rules.thaw(officer, first))
            if first is None:
                await freezes.press(tx, by, now=now)
                await audit.add(tx, by, "thaw first", EVERYTHING, now=now)
                await self._tell(tx, "thaw-first", by=by, now=now)
                return Thaw.FIRST
            if after != first.user_id:
                return Thaw.ASK
            await self._thaw(tx, by=by, first=first.user_id, now=now)
            return Thaw.DONE

    async def _first(self, tx: Tx, row: Row, rules: Rules, *, now: datetime) -> Person | None:
        """Return who pressed first, None where that counts no more: too long ago, no seat now."""
        if row["thaw_by"] is None:
            return None
        first = await self._roles.person(row["thaw_by"], read=tx)
        pressed = row["thaw_at"] and datetime.fromisoformat(row["thaw_at"])
        is_fresh = pressed and timedelta() <= now - pressed < PRESS_LASTS
        if is_fresh and rules.thaw(first, None) is None:
            return first
        await freezes.forget_press(tx)
        return None

    async def thaw_by_operator(self, *, now: datetime) -> bool:
        """Let everything go on from the command line; False when it does."""
        async with self._db.transaction() as tx:
            if await freezes.in_force(tx) is None:
                return False
            await self._thaw(tx, by=OPERATOR, now=now)
        return True

    async def _thawing(self, tx: Tx, *, now: datetime) -> set[int]:
        """Return the officers who may press to thaw, as the first or as the second."""
        row = await freezes.in_force(tx)
        rules = await self._roles.rules(now=now, read=tx)
        first = await self._first(tx, row, rules, now=now) if row else None
        return await self._roles.who(lambda rules, one: rules.thaw(one, first), now=now, read=tx)

    async def _freeze(self, tx: Tx, *, by: int, now: datetime) -> bool:
        if not await freezes.add(tx, by, now=now):
            return False
        await audit.add(tx, by, "freeze", EVERYTHING, now=now)
        what = "frozen" if by != OPERATOR else "frozen-operator"
        await self._tell(tx, what, by=by, now=now)
        return True

    async def _thaw(self, tx: Tx, *, by: int, first: int = OPERATOR, now: datetime) -> None:
        await freezes.thaw(tx, by, now=now)
        await audit.add(tx, by, "thaw", EVERYTHING, now=now)
        what = "thawed" if first != OPERATOR else "thawed-operator"
        await self._tell(tx, what, by=by, first=first, now=now)

    async def _tell(
        self, tx: Tx, what: str, *, by: int, first: int = OPERATOR, now: datetime
    ) -> None:
        """Tell all officers; those it does not thaw by itself with a button."""
        named = await self._roles.namer(read=tx)
        text = self._catalog.text
        row = await freezes.in_force(tx)
        about = "freeze" if row else ""  # one at a time

        def buttons(code: str) -> Buttons:
            return [[(text("freeze-thaw", code), Press(row["freeze_id"]))]] if row else []

        def suspending(code: str) -> Buttons:
            return [*(buttons(code)), [(text("roles-button", code), TurnRoles(0))]]

        def alone(code: str) -> Buttons:
            return [[(text("roles-button", code), TurnRoles(0))]]

        def words(code: str) -> str:
            return text(f"freeze-told-{what}", code, by=named(by, code), first=named(first, code))

        def doubting(code: str) -> str:
            doubt = text("freeze-told-doubt", code, by=named(by, code))
            return f"{words(code)} {doubt}"

        if row is None:
            await self._roles.settle(tx, "freeze", words, by=by, now=now)
        people = await self._roles.officers(read=tx) - {by}
        thawing = set() if what.startswith("thawed") else await self._thawing(tx, now=now) & people
        able = people & await self._suspending(tx, by, now=now) if what == "frozen" else set()
        tell = self._roles.tell
        for said, told, thaws, other in (
            (words, people - able, buttons, None),
            (doubting, people & able, suspending, alone),
        ):
            await tell(tx, told & thawing, said, buttons=thaws, about=about, now=now)
            await tell(tx, told - thawing, said, buttons=other, now=now)

    async def _suspending(self, tx: Tx, user_id: int, *, now: datetime) -> set[int]:
        """Return the officers who may suspend a person now."""
        target = await self._roles.person(user_id, read=tx)
        given = {seat.user_id for seat in await self._roles.given(read=tx)}
        held = [one for one in await suspensions.every(tx) if one.user_id in given]
        return await self._roles.who(
            lambda rules, one: rules.suspend(target, one, held), now=now, read=tx
        )
