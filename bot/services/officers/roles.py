"""Who holds which seat: the one source of officers, by the settings and by invitation."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime
from secrets import token_hex

from bot.catalog.catalog import Catalog
from bot.core.callbacks import Buttons
from bot.core.permissions import (
    APPROVING,
    Candidate,
    Denial,
    NotAllowedError,
    Person,
    Role,
    Rules,
    Seat,
    are_of_one_hand,
    person,
)
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.core.writing.names import shown_name
from bot.core.writing.text import escape
from bot.services.officers import requests
from bot.services.officers.standing import Namer, Standing
from bot.storage.audit import names
from bot.storage.database import Database, Reader, Tx
from bot.storage.officers import roles, seating, suspensions
from bot.storage.officers.seating import Seating
from bot.storage.sending import broadcasts, deliveries, live_messages

__all__ = ["APPROVING", "Role", "Roles", "Seat", "require"]

OWNERS_AUTHORITY = "order"  # for whom the operator's own officers speak
DIRECTORS_AUTHORITY = "cnss"  # for whom the directors of the settings speak

Words = Callable[[str], str]  # a language -> plain text
_SETTLED = "settled"  # ends the name of what a notice says once that is decided
ButtonsIn = Callable[[str], Buttons]  # in a language


def require(denial: Denial | None) -> None:
    """Raise NotAllowedError where a rule says no."""
    if denial is not None:
        raise NotAllowedError(denial)


class Roles:
    """The people who speak for an authority."""

    def __init__(
        self,
        db: Database,
        catalog: Catalog,
        *,
        officer_ids: Collection[int],
        director_ids: Collection[int] = (),
    ) -> None:
        self._db = db
        self._catalog = catalog
        self._named = [
            *(Seat(one, Role.OFFICER, OWNERS_AUTHORITY, "") for one in sorted(officer_ids)),
            *(Seat(one, Role.DIRECTOR, DIRECTORS_AUTHORITY, "") for one in sorted(director_ids)),
        ]
        self.in_settings = frozenset(officer_ids) | frozenset(director_ids)

    async def of(self, user_id: int, *, read: Reader | None = None) -> Sequence[Seat]:
        """Return the seats that a person holds now; those of the settings come last."""
        reader = read or self._db.read
        if await suspensions.is_suspended(reader, user_id):
            return []
        named = [seat for seat in self._named if seat.user_id == user_id]
        return [*await roles.of(reader, user_id), *named]

    async def given(self, *, read: Reader | None = None) -> Sequence[Seat]:
        """Return every seat, those of who is suspended too; those of the settings first."""
        return [*self._named, *await roles.everybody(read or self._db.read)]

    async def everybody(self, *, read: Reader | None = None) -> Sequence[Seat]:
        """Return every seat that holds now."""
        return self._held(await seating.look(read or self._db.read))

    async def person(self, user_id: int, *, read: Reader | None = None) -> Person:
        """Return a person as the rules see them."""
        found = await seating.look(read or self._db.read)
        return person(user_id, self._held(found), self._invited(found))

    async def before(self, user_id: int, *, read: Reader | None = None) -> Person:
        """Return a person as the rules would see them were nobody suspended."""
        found = await seating.look(read or self._db.read)
        return person(user_id, [*self._named, *found.seats], self._invited(found))

    def _held(self, found: Seating) -> Sequence[Seat]:
        held = {one.user_id for one in found.suspensions}
        return [seat for seat in (*self._named, *found.seats) if seat.user_id not in held]

    def _invited(self, found: Seating) -> Sequence[tuple[int, int]]:
        """Return who was ever invited by whom; whom the settings name needs nobody's word."""
        return [(one, by) for one, by in found.lines if one not in self.in_settings]

    async def linked(
        self, user_id: int, *, read: Reader | None = None
    ) -> tuple[Sequence[int], bool]:
        """Return those whose words a person may not approve for having the seat from them.

        Or for having given it, and whether there is nobody else who writes.
        """
        found = await seating.look(read or self._db.read)
        everybody, invited = self._held(found), self._invited(found)
        writing = {seat.user_id for seat in everybody if seat.writes} - {user_id}
        approver = person(user_id, everybody, invited)
        linked = {
            one for one in writing if are_of_one_hand(approver, person(one, everybody, invited))
        }
        return sorted(linked), linked == writing

    async def said_linked(
        self, user_id: int, language: str, *, read: Reader | None = None
    ) -> tuple[str, str]:
        """Return their names as one phrase, and a sentence where nobody else writes."""
        found, are_all = await self.linked(user_id, read=read)
        named = await self.namer(read=read)
        names = self._catalog.listed([named(one, language) for one in found] or ["–"], language)
        return names, self._catalog.text("role-linked-all", language) if are_all else ""

    async def rules(self, *, now: datetime, read: Reader | None = None) -> Rules:
        """Return the rules as they stand at a moment."""
        return (await self.standing(now=now, read=read)).rules

    async def standing(self, *, now: datetime, read: Reader | None = None) -> Standing:
        """Return the rules and whom they are asked about, as one look at the rows finds them."""
        found = await seating.look(read or self._db.read)
        disputed = {one.by for one in found.suspensions if not one.is_final}
        rules = Rules(
            {key: one.approved_by for key, one in self._catalog.authorities.items()},
            {key: one.kind for key, one in self._catalog.authorities.items()},
            self._catalog.regions.keys(),
            now,
            is_frozen=found.frozen_by is not None,
            disputed=disputed | ({found.frozen_by} if found.frozen_by is not None else set()),
        )
        return Standing(rules, self._held(found), self._invited(found), self._namer(found.names))

    async def require_national(
        self, user_id: int, *, now: datetime, read: Reader | None = None
    ) -> None:
        """Raise NotAllowedError unless a person may change dates."""
        standing = await self.standing(now=now, read=read)
        require(standing.rules.propose_date(standing.person(user_id)))

    async def require_tending(self, user_id: int, *, read: Reader | None = None) -> None:
        """Raise NotAllowedError unless a person tends the questions."""
        if user_id not in await self.tending(read=read):
            raise NotAllowedError(Denial.NOBODY)

    async def require_speaking(self, user_id: int) -> None:
        """Raise NotAllowedError unless a person may write announcements."""
        if not await self.speaking(user_id):
            raise NotAllowedError(Denial.NOBODY)

    async def speaking(self, user_id: int) -> Sequence[Seat]:
        """Return the roles in which a person may write announcements."""
        return [seat for seat in await self.of(user_id) if seat.writes]

    async def who(
        self,
        may: Callable[[Rules, Person], Denial | None],
        *,
        now: datetime,
        read: Reader | None = None,
    ) -> set[int]:
        """Return the officers to whom a rule says yes."""
        return (await self.standing(now=now, read=read)).who(may)

    async def concerned(
        self, authority: str, region: str, *, now: datetime, read: Reader | None = None
    ) -> set[int]:
        """Return the officers who watch over an authority in a region."""
        return (await self.standing(now=now, read=read)).concerned(authority, region)

    async def officers(self, *, read: Reader | None = None) -> set[int]:
        """Return everybody who may approve something."""
        return {seat.user_id for seat in await self.everybody(read=read) if seat.approves}

    async def tending(self, *, read: Reader | None = None) -> set[int]:
        """Return everybody who tends the questions: officers and editors."""
        seats = await self.everybody(read=read)
        return {seat.user_id for seat in seats if seat.approves or seat.role is Role.EDITOR}

    async def helping(self, *, read: Reader | None = None) -> Sequence[Seat]:
        """Return the seats from which colleagues who ask are answered."""
        return [seat for seat in await self.everybody(read=read) if seat.helps]

    async def know(self, user_id: int, name: str, *, now: datetime) -> None:
        """Keep the name of somebody who holds a seat, as Telegram gives it now."""
        shown = self.shown(name)
        if shown and (await names.every(self._db.read)).get(user_id) != shown:
            async with self._db.transaction() as tx:
                await names.unsay(tx, user_id)  # by the name from before
                await names.put(tx, user_id, shown, now=now)

    def shown(self, name: str) -> str:
        """Return what may be kept and shown of a name, which may hold anything; else empty."""
        kept = shown_name(self._catalog.redactor.erased(name))
        return kept if any(sign.isalpha() for sign in kept) else ""

    async def namer(self, *, read: Reader | None = None, is_past: bool = False) -> Namer:
        """Return what puts a person into words in a language: « Karim A. (2001) ».

        The number stands beside the name, which anybody may choose; alone where none is known.
        With `is_past` those of the record too, of people who hold no seat any more.
        """
        reader = read or self._db.read
        before = await names.told(reader) if is_past else ()
        return self._namer({one.user_id: one.name for one in before} | await names.every(reader))

    def _namer(self, kept: Mapping[int, str]) -> Namer:
        def named(user_id: int, language: str) -> str:
            if user_id == 0:
                return self._catalog.text("role-operator", language)
            name = shown_name(kept.get(user_id, ""))
            if not name:
                return str(user_id)
            whole = f"{name} ({user_id})"  # without figures or brackets of its own
            # Arabic takes values in as islands by itself.
            is_rtl = self._catalog.languages[language].direction == "rtl"
            return whole if is_rtl else self._catalog.beside((whole,), language)

        return named

    async def proposer(self, user_id: int, *, read: Reader | None = None) -> Mapping[str, str]:
        """Return « Proposé par : Karim A. (2001) » in each language, as plain text."""
        named = await self.namer(read=read)
        text = self._catalog.text
        return {
            code: self._catalog.beside(
                (text("proposed-by", code), named(user_id, code)), code, between=" "
            )
            for code in self._catalog.languages
        }

    def described(self, seat: Seat | Candidate, language: str) -> str:
        """Return a role with its authority and region in words."""
        return self.role_in_words(seat.role, seat.authority, seat.region, language)

    def role_in_words(self, role: Role, authority: str, region: str, language: str) -> str:
        """Return « CNSS · directeur · Casablanca-Settat »."""
        parts = [
            self._catalog.authorities[authority].name[language],
            self._catalog.text(f"role-{role}", language),
        ]
        if region in self._catalog.regions:
            parts.append(self._catalog.regions[region].name[language])
        return self._catalog.beside(parts, language)

    async def tell(
        self,
        tx: Tx,
        people: Iterable[int],
        words: Words,
        *,
        buttons: ButtonsIn | None = None,
        about: str = "",
        now: datetime,
    ) -> None:
        """Have these people told something about seats, each in their language.

        What asks them for a decision says what it is `about`: once that is settled, it does not
        leave any more.
        """
        told = sorted(people)
        if not told:
            return
        token = token_hex(8)
        key = MessageKey(MessageKind.ROLE, *filter(None, (about, token)))
        codes = self._catalog.languages
        said: Mapping[str, str] = {code: escape(words(code)) for code in codes}
        rows = {code: buttons(code) for code in codes} if buttons else {}
        await deliveries.freeze_words(tx, key, said, buttons=rows if any(rows.values()) else None)
        await deliveries.enqueue_for(tx, key, told, now=now)

    async def settle(
        self, tx: Tx, about: str, words: Words, *, by: int = 0, now: datetime
    ) -> None:
        """Have what asked for a decision that is made say `words`, and offer nothing any more.

        What still waits to ask does not leave. Who decided, `by`, reads the answer to the button
        meanwhile.
        """
        asked = MessageKey(MessageKind.ROLE, about)
        await broadcasts.drop_parts(tx, asked)
        said = {code: escape(words(code)) for code in self._catalog.languages}
        nothing: Mapping[str, Buttons] = {code: [] for code in said}
        for key in await live_messages.keys_below(tx, asked, but=_SETTLED):
            await requests.close(tx, key, said, nothing, _SETTLED, by=by, now=now)
