"""Who may propose, approve and stop what an institution says: the rules are those of documents."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from bot.core.permissions import Denial, NotAllowedError
from bot.core.questions.official import State
from bot.services.officers.roles import Roles, require
from bot.storage.database import Reader

# How what waits or is in force ends: the act in the record, and what is told of it.
_ENDS = {State.WAITING: ("reject", "rejected"), State.LIVE: ("withdraw", "withdrawn")}
_TAKEN_BACK = ("take back", "taken-back")


class Proposal(Protocol):
    """What one officer proposes and another decides about: an answer, or the value of a point."""

    @property
    def authority(self) -> str:
        """For whom it speaks."""

    @property
    def author(self) -> int:
        """Who proposes it."""

    @property
    def state(self) -> State:
        """How far it has come."""


class Consent:
    """Asks the rules about officers, as the rows have them at the moment of a deed."""

    def __init__(self, roles: Roles) -> None:
        self._roles = roles

    async def authority(self, officer_id: int, *, now: datetime) -> str:
        """Return for which institution somebody speaks. Raises NotAllowedError."""
        rules, officer = await self._roles.rules(now=now), await self._roles.person(officer_id)
        require(rules.propose_document(None, officer))
        for seat in officer.seats:
            if rules.propose_document(seat.authority, officer) is None:
                return seat.authority
        raise NotAllowedError(Denial.ELSEWHERE)

    async def require_seat(self, officer_id: int, *, read: Reader | None = None) -> None:
        """Raise NotAllowedError for who speaks for nobody (any more), or is suspended.

        Also where it is about what is their own: a draft, or what waits.
        """
        if not any(seat.approves for seat in await self._roles.of(officer_id, read=read)):
            raise NotAllowedError(Denial.NOBODY)

    async def require_submitting(
        self, proposal: Proposal, *, now: datetime, read: Reader | None = None
    ) -> None:
        """Raise NotAllowedError unless its author may ask for approval."""
        rules = await self._roles.rules(now=now, read=read)
        proposer = await self._roles.person(proposal.author, read=read)
        require(rules.submit_document(proposal.authority, proposer))

    async def denial(
        self,
        proposal: Proposal,
        officer_id: int,
        *,
        now: datetime,
        read: Reader | None = None,
    ) -> Denial | None:
        """Return why this officer may not approve something."""
        rules = await self._roles.rules(now=now, read=read)
        officer = await self._roles.person(officer_id, read=read)
        proposer = await self._roles.person(proposal.author, read=read)
        return rules.approve_document(proposal.authority, officer, proposer)

    async def approvers(
        self, proposal: Proposal, *, now: datetime, read: Reader
    ) -> Collection[int]:
        """Return who may approve something."""
        proposer = await self._roles.person(proposal.author, read=read)
        return await self._roles.who(
            lambda rules, one: rules.approve_document(proposal.authority, one, proposer),
            now=now,
            read=read,
        )

    async def stopping(
        self,
        proposal: Proposal,
        officer_id: int,
        *,
        now: datetime,
        read: Reader | None = None,
    ) -> Denial | None:
        """Return why this officer may not turn something down, or take it out of force."""
        rules = await self._roles.rules(now=now, read=read)
        officer = await self._roles.person(officer_id, read=read)
        return rules.withdraw_document(proposal.authority, officer)

    async def ending(
        self, proposal: Proposal, officer_id: int, *, now: datetime, read: Reader
    ) -> tuple[str, str]:
        """Return the act by which this officer ends what waits or is in force, and what is told.

        Its author takes back what waits. Raises NotAllowedError.
        """
        if proposal.state is State.WAITING and proposal.author == officer_id:
            await self.require_seat(officer_id, read=read)
            return _TAKEN_BACK
        require(await self.stopping(proposal, officer_id, now=now, read=read))
        return _ENDS[proposal.state]
