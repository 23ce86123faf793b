"""What officers are told of invitations: a link, who opened it, what was decided."""

from collections.abc import Mapping
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.agreement.seats import Link
from bot.core.callbacks import Buttons
from bot.core.callbacks.drafts import Write
from bot.core.callbacks.officers import AskFreeze, DecideSeat, RevokeLink, SeatDecision
from bot.core.permissions import Candidate, Role
from bot.services.officers.roles import ButtonsIn, Roles
from bot.storage.database import Tx


class InvitationNotices:
    """Tells of an invitation in the transaction that makes, opens or settles it."""

    def __init__(self, catalog: Catalog, roles: Roles) -> None:
        self._catalog = catalog
        self._roles = roles

    async def tell_decided(
        self, tx: Tx, found: Candidate, what: str, *, by: int, now: datetime
    ) -> None:
        """Tell every officer concerned, and the person with what they can do first."""
        text, named = self._catalog.text, await self._roles.namer(read=tx)
        linked = await self._linked(tx, found.user_id)

        def told(code: str) -> str:
            names, alone = linked[code]
            said = text(
                f"role-told-{what}",
                code,
                by=named(by, code),
                role=self._roles.described(found, code),
                who=named(found.user_id, code),
                inviter=named(found.invited_by, code),
                linked=names,
            )
            return f"{said} {alone}".rstrip() if what == "confirmed" else said

        await self._roles.settle(tx, asking(found), told, by=by, now=now)
        people = await self._roles.concerned(found.authority, found.region, now=now, read=tx)
        await self.tell(
            tx,
            (people | {found.invited_by}) - {by, found.user_id},
            what,
            found.role,
            found.authority,
            found.region,
            by=by,
            who=found.user_id,
            inviter=found.invited_by,
            now=now,
        )

        def yours(code: str) -> str:
            role = self._roles.described(found, code)
            names, alone = linked[code]
            said = text(f"role-you-{what}", code, role=role, by=named(by, code), linked=names)
            return f"{said} {alone}".rstrip() if what == "confirmed" else said

        await self._roles.tell(
            tx,
            {found.user_id},
            yours,
            buttons=(lambda code: [[(text("role-first-step", code), Write())]])
            if what == "confirmed"
            else None,
            now=now,
        )

    async def _linked(self, tx: Tx, user_id: int) -> Mapping[str, tuple[str, str]]:
        """Return in each language whose words somebody may not approve, as `said_linked` does."""
        codes = self._catalog.languages
        return {code: await self._roles.said_linked(user_id, code, read=tx) for code in codes}

    async def _deciding(self, tx: Tx, found: Candidate, *, now: datetime) -> set[int]:
        """Return the officers who may accept somebody now, as the second one."""
        inviter = await self._roles.person(found.invited_by, read=tx)
        return await self._roles.who(
            lambda rules, one: rules.confirm(found, one, inviter), now=now, read=tx
        )

    async def tell(
        self,
        tx: Tx,
        people: set[int],
        what: str,
        role: Role,
        authority: str,
        region: str,
        *,
        by: int,
        who: int | None = None,
        inviter: int | None = None,
        link: str = "",
        now: datetime,
    ) -> None:
        """Tell officers of an invitation and what became of it; with `link` how to end that."""
        named = await self._roles.namer(read=tx)
        text = self._catalog.text
        stamp = int(now.timestamp())  # of who waits from now on
        linked = await self._linked(tx, who) if what == "confirmed" and who else {}

        def words(code: str) -> str:
            values = {"by": named(by, code)}
            values["role"] = self._roles.role_in_words(role, authority, region, code)
            if who is not None:
                values["who"] = named(who, code)
            if inviter is not None:
                values["inviter"] = named(inviter, code)
            names, alone = linked[code] if linked else ("", "")
            return f"{text(f'role-told-{what}', code, linked=names, **values)} {alone}".rstrip()

        def buttons(*answers: SeatDecision) -> ButtonsIn:
            return lambda code: [
                [(text(f"seat-{answer}", code), DecideSeat(answer, who or 0, authority, stamp))]
                for answer in answers
            ]

        def doubting(code: str) -> Buttons:
            return [
                [(text("link-revoke", code), RevokeLink(link))],
                [(text("report-freeze", code), AskFreeze())],
            ]

        if what != "waits" or who is None:
            below, about = (doubting, f"link-{link}") if link else (None, "")
            await self._roles.tell(tx, people, words, buttons=below, about=about, now=now)
            return
        found = Candidate(who, role, authority, region, by, now)
        deciding = people & await self._deciding(tx, found, now=now)
        for told, answers in (
            (deciding, (SeatDecision.ACCEPT, SeatDecision.REFUSE)),
            (people - deciding, (SeatDecision.REFUSE,)),
        ):
            asks, about = buttons(*answers), asking(found)
            await self._roles.tell(tx, told, words, buttons=asks, about=about, now=now)

    async def tell_revoked(
        self, tx: Tx, people: set[int], link: Link, *, by: int, now: datetime
    ) -> None:
        """Tell officers that a link gives nothing any more."""
        named = await self._roles.namer(read=tx)
        role = Role(link.role)

        def words(code: str) -> str:
            return self._catalog.text(
                "role-told-revoked",
                code,
                by=named(by, code),
                role=self._roles.role_in_words(role, link.authority, link.region, code),
                inviter=named(link.by, code),
            )

        await self._roles.settle(tx, f"link-{link.mark}", words, by=by, now=now)
        await self._roles.tell(tx, people, words, now=now)


def asking(found: Candidate) -> str:
    """Return what the notices are about that ask to accept somebody."""
    return f"seat-{found.user_id}-{found.authority}"
