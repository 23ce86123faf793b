"""What people are told of a suspension: who it strikes, and the officers who watch over them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, State
from bot.core.callbacks import Buttons
from bot.core.callbacks.announcements import ViewAnnouncement
from bot.core.callbacks.officers import AskObject, AskRemove
from bot.core.permissions import Denial, Person, Rules, Suspension
from bot.core.writing.subjects import subject
from bot.services.officers.roles import Roles
from bot.storage import announcements
from bot.storage.database import Reader, Tx
from bot.storage.officers import suspensions

LISTED = 5
OPERATOR = 0
_NO_OBJECTION = {Denial.NOBODY, Denial.ELSEWHERE, Denial.NEW, Denial.BUSY}


class SuspensionNotices:
    """Tells of a suspension in the transaction that makes, settles or lifts it."""

    def __init__(self, catalog: Catalog, roles: Roles) -> None:
        self._catalog = catalog
        self._roles = roles

    async def concerned(self, tx: Tx, target: Person, *, now: datetime) -> set[int]:
        people: set[int] = set()
        for seat in target.seats:
            people |= await self._roles.concerned(seat.authority, seat.region, now=now, read=tx)
        return people - {target.user_id}

    async def tell(
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
            )
            is_stopped = what in {"suspended", "suspended-operator", "objected"} and left
            return f"{said}\n\n{text('role-open', code, count=len(left))}" if is_stopped else said

        is_open = what in {"suspended", "objected"}
        # Of two who suspend each other, one of both is to be removed: each has a button.
        held = [await suspensions.held(tx, one) for one in (target.user_id, by)]
        if not is_open:
            about = f"held-{target.user_id}"
            await self._roles.settle(tx, about, words, by=second or by, now=now)
            held = []
        may = {one: await self._deciding(tx, one, now=now) & people for one in held if one}
        for deciding in {frozenset(one for one in may if who in may[one]) for who in people}:

            def buttons(code: str, offered: frozenset[Suspension] = deciding) -> Buttons:
                ordered = sorted(offered, key=lambda one: one.user_id == by)
                return [
                    *(self._looking(left, code) if is_open else []),
                    *(
                        [
                            (
                                text("role-remove-final", code, who=named(one.user_id, code)),
                                AskRemove(one.user_id, one.stamp),
                            )
                        ]
                        for one in ordered
                    ),
                ]

            told = {
                who for who in people if frozenset(o for o in may if who in may[o]) == deciding
            }
            about = f"held-{target.user_id}" if deciding else ""
            await self._roles.tell(tx, told, words, buttons=buttons, about=about, now=now)

    async def tell_person(self, tx: Tx, user_id: int, what: str, *, by: int, now: datetime
    ) -> None:  # fmt: skip
        named = await self._roles.namer(read=tx)
        text = self._catalog.text
        denial = await self.objecting(tx, user_id, now=now) if what == "suspended" else None
        may_object = what == "suspended" and denial is None
        stamp = int(now.timestamp())
        if denial is not None:
            what = "suspended-operator" if by == OPERATOR else "suspended-helpless"
        elif what in {"suspended", "objected"} and await self.is_alone(tx, user_id, now=now):
            what = f"{what}-alone"

        def words(code: str) -> str:
            said = text(f"role-you-{what}", code, by=named(by, code))
            why = self.why_not(denial, code)
            return f"{said} {why}".rstrip()

        await self._roles.tell(
            tx,
            {user_id},
            words,
            buttons=(lambda code: [[(text("role-object", code), AskObject(stamp))]])
            if may_object
            else None,
            now=now,
        )

    async def _deciding(self, tx: Tx, held: Suspension, *, now: datetime) -> set[int]:
        """Return the officers who may make a suspension final now, as the second one."""
        target = await self._roles.before(held.user_id, read=tx)
        remover = await self._roles.before(held.by, read=tx)
        return await self._roles.who(
            lambda rules, one: rules.remove(held, target, one, remover), now=now, read=tx
        )

    async def is_alone(self, read: Reader, user_id: int, *, now: datetime) -> bool:
        """Tell whether nobody else could decide now between a suspended person and the remover.

        That they suspend each other, or would.
        """
        held = await suspensions.held(read, user_id)
        if held is None:
            return False
        both = held, Suspension(held.by, user_id, now)
        people = {one.user_id: await self._roles.before(one.user_id, read=read) for one in both}

        def may(rules: Rules, officer: Person) -> Denial | None:
            rules = replace(rules, disputed={*rules.disputed, *people})
            denials = [rules.remove(o, people[o.user_id], officer, people[o.by]) for o in both]
            return None if None in denials else denials[0]

        return not await self._roles.who(may, now=now, read=read)

    async def objecting(self, read: Reader, user_id: int, *, now: datetime) -> Denial | None:
        """Return why a person may not object to being suspended, None where they may."""
        held = await suspensions.held(read, user_id)
        if held is None:
            return Denial.SETTLED
        rules = await self._roles.rules(now=now, read=read)
        officer = await self._roles.before(user_id, read=read)
        remover = await self._roles.person(held.by, read=read)
        given = await self._roles.given(read=read)
        return rules.object(held, officer, remover, await suspensions.unsettled(read, given))

    def why_not(self, denial: Denial | None, language: str) -> str:
        """Return a sentence that says why one may not object; empty where there is none."""
        if denial in _NO_OBJECTION:
            return self._catalog.text(f"role-no-objection-{denial}", language)
        return ""

    def _looking(self, left: Sequence[Announcement], language: str) -> Buttons:
        """Return a button for each of the first announcements that somebody left open."""
        return [
            [
                (
                    self._catalog.text(
                        "role-open-view", language, about=self._about(one, language)
                    ),
                    ViewAnnouncement(one.id),
                )
            ]
            for one in left[:LISTED]
        ]

    def _about(self, one: Announcement, language: str) -> str:
        """Return by what an announcement is told from others: its first words, or who speaks."""
        name = self._catalog.authorities[one.authority].name[language]
        return subject(one.text(language)[0]) or name

    async def _left_open(self, tx: Tx, user_id: int) -> list[Announcement]:
        found = await announcements.in_states(tx, State.WAITING, State.SCHEDULED)
        return [one for one in found if user_id in {one.author, one.decided_by}]
