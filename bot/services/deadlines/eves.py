"""The evening before a date: who has pressed nothing is written to, and officers are told."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta

from bot.catalog.catalog import Catalog
from bot.core.calendar.deadlines import Due, Month
from bot.core.calendar.eves import REPORTED, is_now, step_on
from bot.core.calendar.morocco import ZONE, day_of
from bot.core.calendar.reminders import is_quiet, reminder
from bot.core.callbacks import Buttons
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.services.deadlines.deadlines import Deadlines
from bot.services.deadlines.declarations import FEWEST_SHOWN, RegionProgress
from bot.services.deadlines.eve_words import EveWords
from bot.services.officers.roles import Roles
from bot.storage.database import Database, Row, Tx
from bot.storage.people import declarations, eves, reminders
from bot.storage.sending import deliveries


class Eves:
    """What is sent once more, to whom, and what came of it."""

    def __init__(
        self, db: Database, catalog: Catalog, deadlines: Deadlines, roles: Roles, *, bot: str = ""
    ) -> None:
        """Take the bot's name on Telegram."""
        self._db = db
        self._catalog = catalog
        self._deadlines = deadlines
        self._roles = roles
        self._words = EveWords(catalog, deadlines, bot=bot)

    async def is_wanted(self, user_id: int) -> bool:
        """Tell whether a person who is reminded wants to be written to in the evening."""
        return await eves.is_wanted(self._db.read, user_id)

    async def want(self, user_id: int, *, is_wanted: bool) -> bool:
        """Turn it on or off for a person; False where they are not reminded."""
        async with self._db.transaction() as tx:
            return await eves.set_wanted(tx, user_id, is_wanted=is_wanted)

    async def plan(self, tx: Tx, dues: Iterable[Due], *, now: datetime) -> int:
        """Write once, in the evening before a date, to who has pressed nothing; return how many.

        Officers are told how many have not declared.
        """
        return sum(
            [
                await self._write(tx, due, now=now)
                for due in dues
                if is_now(step_on(due, self._deadlines.eve_of(due)), now=now)
            ]
        )

    async def report(self, *, now: datetime) -> None:
        """Tell officers, once, how many have declared since, but not while they sleep."""
        if is_quiet(now.astimezone(ZONE)):
            return
        async with self._db.transaction() as tx:
            for row in await eves.unreported(tx, until=now - REPORTED):
                await self._report(tx, row, now=now)

    async def _write(self, tx: Tx, due: Due, *, now: datetime) -> int:
        step, left = step_on(due, day_of(now)), due.days_left(day_of(now))
        words = reminder(due, "words", left, "eve")
        if not await eves.begin(tx, due, words, now=now):
            return 0
        codes = self._catalog.languages
        await deliveries.freeze_words(
            tx,
            words,
            {code: self._words.reminder(due, left, code) for code in codes},
            buttons={code: self._words.buttons(due, code) for code in codes},
        )
        planned = await eves.plan(tx, step, words, best_before=_midnight(now), now=now)
        await reminders.drop_other_steps(tx, step)
        rows = await declarations.progress(tx, due.obligation.key, due.period)
        await self._tell(
            tx,
            MessageKey(MessageKind.EVE, due.obligation.key, due.period, due.due_on),
            _by_region(rows),
            lambda one, code: self._words.count(due, one, code),
            lambda one, code: self._words.passing_on(due, one, code),
            now=now,
        )
        return planned

    async def _report(self, tx: Tx, row: Row, *, now: datetime) -> None:
        await eves.report(tx, row, now=now)
        period, due_on = Month.parse(row["period"]), date.fromisoformat(row["due_on"])
        due = await self._deadlines.find(row["obligation"], period, now=now, read=tx)
        if due is None or due.due_on != due_on:
            return  # moved, or called off: the count would be of another date
        until = datetime.fromisoformat(row["at"]) + REPORTED
        await self._tell(
            tx,
            MessageKey(MessageKind.EVE, due.obligation.key, period, due_on, "report"),
            _by_region(await eves.outcome(tx, row, until=until)),
            lambda one, code: self._words.report(due, one, code),
            lambda _, __: [],
            now=now,
        )

    async def _tell(
        self,
        tx: Tx,
        key: MessageKey,
        regions: Mapping[str, RegionProgress],
        words: Callable[[RegionProgress, str], str],
        buttons: Callable[[RegionProgress, str], Buttons],
        *,
        now: datetime,
    ) -> None:
        """Tell the officers of each region of theirs, those of the country of all.

        Of fewer than FEWEST_SHOWN people nothing is told: it would tell who is who.
        """
        codes = self._catalog.languages
        seats = [seat for seat in await self._roles.everybody(read=tx) if seat.approves]
        for region in sorted({seat.region for seat in seats}):
            one = regions.get(region)
            if one is None or one.people < FEWEST_SHOWN:
                continue
            name = MessageKey(key.kind, key.subject, *key.pieces, region or "all")
            rows = {code: buttons(one, code) for code in codes}
            await deliveries.freeze_words(
                tx,
                name,
                {code: words(one, code) for code in codes},
                buttons=rows if any(rows.values()) else None,
            )
            people = {seat.user_id for seat in seats if seat.region == region}
            await deliveries.enqueue_for(tx, name, sorted(people), now=now)


def _by_region(rows: Iterable[Row]) -> Mapping[str, RegionProgress]:
    """Return how far each region is, and under the empty name all of them."""
    found = [RegionProgress(row["region"], row["people"], row["done"]) for row in rows]
    everybody = RegionProgress(
        None, sum(one.people for one in found), sum(one.done for one in found)
    )
    return {one.region: one for one in found if one.region} | {"": everybody}


def _midnight(now: datetime) -> datetime:
    local = now.astimezone(ZONE)
    return datetime.combine(local.date() + timedelta(days=1), time(), ZONE).astimezone(UTC)
