"""« J’ai déclaré »: what a person says is done, for each of their pharmacies."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.calendar.deadlines import Month
from bot.core.secrets import Redactor
from bot.core.writing import names
from bot.storage.database import Database, Reader
from bot.storage.people import declarations, reminders, subscriptions
from bot.storage.people.declarations import UNNAMED

NICKNAME_LIMIT = 30  # characters
PHARMACIES_LIMIT = 10
MOST_DIGITS = 3  # of a nickname: « Centre 2 », not a number of affiliation
FEWEST_SHOWN = 10  # people; of a smaller group a share would tell who is who


class NotANameError(Exception):
    """A nickname holds what may be a number of affiliation, a code or a password."""


@dataclass(frozen=True, slots=True)
class Pharmacy:
    """One pharmacy of a person; `nickname` is None for the only one of who has named none."""

    number: int
    nickname: str | None
    is_declared: bool


@dataclass(frozen=True, slots=True)
class RegionProgress:
    """How many people of a region (None: not given) have come how far."""

    region: str | None
    people: int
    done: int


def pooled(regions: Iterable[RegionProgress]) -> Sequence[RegionProgress]:
    """Return the regions of enough people, then all others as one where those are enough."""
    shown, people, done = [], 0, 0
    for one in regions:
        if one.region is not None and one.people >= FEWEST_SHOWN:
            shown.append(one)
        else:
            people, done = people + one.people, done + one.done
    return [*shown, RegionProgress(None, people, done)] if people >= FEWEST_SHOWN else shown


class Declarations:
    """What is declared, and for which pharmacies."""

    def __init__(self, db: Database, redactor: Redactor) -> None:
        self._db = db
        self._redactor = redactor

    async def pharmacies(self, user_id: int, obligation: str, period: Month) -> Sequence[Pharmacy]:
        """Return a person's pharmacies, at least one, with what is declared of a month."""
        return await self._pharmacies(self._db.read, user_id, obligation, period)

    async def declare(
        self,
        user_id: int,
        pharmacy: int,
        obligation: str,
        period: Month,
        *,
        is_declared: bool,
        now: datetime,
    ) -> Sequence[Pharmacy]:
        """Note that a month is declared, or is not after all; return how it stands.

        A number that is not one of this person's pharmacies changes nothing.
        """
        async with self._db.transaction() as tx:
            before = await self._pharmacies(tx, user_id, obligation, period)
            if pharmacy in {one.number for one in before}:
                if is_declared:
                    await declarations.declare(tx, user_id, pharmacy, obligation, period, now=now)
                else:
                    await declarations.take_back(tx, user_id, pharmacy, obligation, period)
                    # A reminder that was dropped or left out meanwhile is due again.
                    await subscriptions.look_at(tx, user_id)
            after = await self._pharmacies(tx, user_id, obligation, period)
            if all(one.is_declared for one in after):
                await reminders.drop_of_chat(tx, user_id, obligation, period)
        return after

    async def latest(self, user_id: int) -> tuple[str, Month, int] | None:
        """Return the obligation, the month and the pharmacy that a person declared last."""
        row = await declarations.latest(self._db.read, user_id)
        if row is None:
            return None
        return row["obligation"], Month.parse(row["period"]), int(row["pharmacy_id"])

    async def named(self, user_id: int) -> Sequence[tuple[int, str]]:
        """Return the pharmacies that a person has named."""
        rows = await declarations.pharmacies(self._db.read, user_id)
        return [(row["pharmacy_id"], _shown(row["nickname"])) for row in rows]

    async def add(self, user_id: int, nickname: str) -> int | None:
        """Name a pharmacy and return its number.

        None when the name is taken, in capitals too, or there are too many.

        Raises NotANameError.
        """
        nickname = names.nickname(nickname)
        self._check(nickname)
        async with self._db.transaction() as tx:
            named = await declarations.pharmacies(tx, user_id)
            taken = {row["nickname"].casefold() for row in named}
            if len(named) >= PHARMACIES_LIMIT or nickname.casefold() in taken:
                return None
            return await declarations.add_pharmacy(tx, user_id, nickname)

    async def rename(self, user_id: int, pharmacy: int, nickname: str) -> bool:
        """Give a pharmacy another name; False when that is taken, or it is not this person's.

        Raises NotANameError.
        """
        nickname = names.nickname(nickname)
        self._check(nickname)
        async with self._db.transaction() as tx:
            others = {
                row["nickname"].casefold()
                for row in await declarations.pharmacies(tx, user_id)
                if row["pharmacy_id"] != pharmacy
            }
            if nickname.casefold() in others:
                return False
            return await declarations.rename_pharmacy(tx, user_id, pharmacy, nickname)

    def _check(self, nickname: str) -> None:
        """Raise NotANameError for what may be more than a name."""
        digits = sum(letter.isdigit() for letter in nickname)
        if (
            not nickname
            or digits > MOST_DIGITS
            or self._redactor.redact(nickname).kept != nickname
        ):
            raise NotANameError

    async def remove(self, user_id: int, pharmacy: int) -> bool:
        """Forget a pharmacy; False when it is not this person's."""
        async with self._db.transaction() as tx:
            return await declarations.remove_pharmacy(tx, user_id, pharmacy)

    async def progress(self, obligation: str, period: Month) -> Sequence[RegionProgress]:
        """Return the progress per region; groups too small to be shown are put together."""
        rows = await declarations.progress(self._db.read, obligation, period)
        return pooled(RegionProgress(row["region"], row["people"], row["done"]) for row in rows)

    async def _pharmacies(
        self, read: Reader, user_id: int, obligation: str, period: Month
    ) -> Sequence[Pharmacy]:
        done = await declarations.declared(read, user_id, obligation, period)
        rows = await declarations.pharmacies(read, user_id)
        if not rows:
            return [Pharmacy(UNNAMED, None, UNNAMED in done)]
        return [
            Pharmacy(row["pharmacy_id"], _shown(row["nickname"]), row["pharmacy_id"] in done)
            for row in rows
        ]


def _shown(nickname: str) -> str:
    """Return a nickname as it can be read: an old one may hold what is refused today."""
    return names.nickname(nickname) or "–"
