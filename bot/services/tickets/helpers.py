"""Those who answer: who holds a seat for it, who is on duty, who is asked next."""

from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.permissions import Denial, NotAllowedError, Role
from bot.core.tickets.rota import OnDuty, asked
from bot.core.tickets.tickets import Circle, Ticket
from bot.services.officers.roles import Roles
from bot.services.officers.standing import Namer
from bot.storage.database import Reader, Tx
from bot.storage.tickets import desk


class Helpers:
    """The people to whom a question may be put."""

    def __init__(self, catalog: Catalog, roles: Roles) -> None:
        self._catalog = catalog
        self._roles = roles

    async def every(self, *, read: Reader) -> set[int]:
        """Return everybody who holds a seat that answers."""
        return {seat.user_id for seat in await self._roles.helping(read=read)}

    async def require(self, user_id: int, *, read: Reader) -> None:
        """Raise NotAllowedError unless a person holds a seat that answers."""
        if user_id not in await self.every(read=read):
            raise NotAllowedError(Denial.NOBODY)

    async def look_again(
        self, author: int, reader: int, *, read: Reader, now: datetime
    ) -> Denial | None:
        """Return why a person may not let leave what another wrote, or None when they may."""
        standing = await self._roles.standing(now=now, read=read)
        return standing.rules.look_again(standing.person(reader), standing.person(author))

    async def second(self, author: int, *, read: Reader, now: datetime) -> set[int]:
        """Return everybody who may let leave what a person wrote."""
        standing = await self._roles.standing(now=now, read=read)
        writer = standing.person(author)
        return {
            one
            for one in {seat.user_id for seat in standing.seats if seat.helps}
            if standing.rules.look_again(standing.person(one), writer) is None
        }

    async def is_order(self, user_id: int, *, read: Reader) -> bool:
        """Tell whether a person answers from a seat of the Order that approves."""
        return any(
            seat.role is Role.OFFICER and self._catalog.authorities[seat.authority].kind == "order"
            for seat in await self._roles.of(user_id, read=read)
        )

    async def namer(self, *, read: Reader) -> Namer:
        """Return what puts those who answer into words."""
        return await self._roles.namer(read=read)

    async def on_duty(self, read: Reader) -> list[OnDuty]:
        """Return those on duty: helpers unless they said no, others who said yes."""
        seats = {seat.user_id: seat for seat in await self._roles.helping(read=read)}
        chosen = {row["user_id"]: row for row in await desk.duties(read)}
        languages = await desk.languages(read, seats)
        return [
            OnDuty(
                one,
                seat.region,
                languages[one],
                chosen[one]["asked_at"] if one in chosen else "",
            )
            for one, seat in seats.items()
            if one in languages
            and (bool(chosen[one]["is_on"]) if one in chosen else seat.role is Role.HELPER)
        ]

    async def to_ask(self, tx: Tx, ticket: Ticket, *, is_group: bool, now: datetime) -> list[int]:
        """Return whom a ticket is told in private: nobody at first where there is a group."""
        if ticket.circle is Circle.OFFICERS:
            return sorted(await self._roles.tending(read=tx) - {ticket.user_id})
        if is_group and ticket.circle is Circle.ON_DUTY:
            return []
        people = list(asked(await self.on_duty(tx), ticket, ticket.circle))
        await desk.note_asked(tx, people, now=now)
        return people
