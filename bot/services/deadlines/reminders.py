"""Reminding people and groups of the dates: who wants it when, and what leaves at each tick."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from bot.catalog.catalog import Catalog
from bot.core.calendar.deadlines import Due
from bot.core.calendar.morocco import ZONE, day_of
from bot.core.calendar.reminders import (
    LATE,
    Schedule,
    Step,
    comes_today,
    is_quiet,
    leaving,
    next_at,
    reminder,
    steps,
)
from bot.core.callbacks import Buttons
from bot.core.callbacks.deadlines import Declare, Snooze, Until
from bot.core.callbacks.guide import OfferGuides
from bot.core.callbacks.people import Door, OpenPrivate
from bot.core.sending.message_keys import GROUP, MessageKey, below, joined
from bot.core.writing.text import escape
from bot.services.deadlines.deadlines import Deadlines
from bot.services.deadlines.eves import Eves
from bot.services.deadlines.reminder_words import ReminderWords
from bot.storage import metadata
from bot.storage.database import Database, Row, Tx
from bot.storage.people import groups, reminders, subscriptions
from bot.storage.sending import deliveries

AHEAD = timedelta(days=31)  # that is looked at; a reminder comes a week before at the earliest
_AGENDA = "agenda"
_MORNING = Schedule((0,), time(9))


class Reminders:
    """The reminders of the deadlines, for those who asked for them."""

    def __init__(self, db: Database, catalog: Catalog, deadlines: Deadlines, eves: Eves) -> None:
        self._db = db
        self._catalog = catalog
        self._deadlines = deadlines
        self._eves = eves
        self._words = ReminderWords(catalog, deadlines)

    async def schedule(self, chat_id: int) -> Schedule | None:
        """Return when a chat is reminded, None where it is not."""
        return await subscriptions.find(self._db.read, chat_id)

    async def set_schedule(
        self, chat_id: int, schedule: Schedule, *, is_group: bool = False, now: datetime
    ) -> None:
        """Remind a chat by this schedule from now on."""
        async with self._db.transaction() as tx:
            if is_group:  # the bot may have been in it before it had a memory
                await groups.set_member(tx, chat_id, is_member=True, now=now)
            await subscriptions.put(tx, chat_id, schedule, is_group=is_group, now=now)

    async def stop(self, chat_id: int) -> bool:
        """Stop reminding a chat; False when it was not reminded."""
        async with self._db.transaction() as tx:
            return await subscriptions.remove(tx, chat_id)

    async def plan(self, *, now: datetime) -> int:
        """Enqueue every reminder whose hour has come; return how many.

        1. Drop what became wrong while it waited: another day's words, a date not in force.
        2. Sleep while people sleep.
        3. For each schedule that has something to look at, and each date, plan the step of now.
        4. In the evening before a date write to who has pressed nothing.
        """
        async with self._db.transaction() as tx:
            await reminders.replan_stale(tx, now=now)
            dues = await self._deadlines.coming(now=now, within=AHEAD, read=tx)
            await self._follow_changes(tx, dues)
            if is_quiet(now.astimezone(ZONE)):
                return 0
            planned = 0
            for schedule, is_group in await subscriptions.schedules_due(tx, now=now):
                for due in dues:
                    step = leaving(due, schedule, now=now)
                    if step:
                        planned += await self._plan_step(
                            tx, step, schedule, is_group=is_group, now=now
                        )
                await subscriptions.look_again(
                    tx,
                    schedule,
                    is_group=is_group,
                    at=next_at(dues, schedule, now=now),
                    now=now,
                )
            planned += await self._eves.plan(tx, dues, now=now)
            return planned + await self._plan_snoozes(tx, dues, now=now)

    async def retime(self, tx: Tx, *, now: datetime) -> None:
        """Let every reminder follow a date that has just changed, in the same transaction."""
        dues = await self._deadlines.coming(now=now, within=AHEAD, read=tx)
        await self._follow_changes(tx, dues)

    async def correct(self, tx: Tx, due: Due, cause: MessageKey, *, now: datetime) -> None:
        """Have every reminder of a month that was sent say its date; `cause` names the words."""
        languages = self._catalog.languages
        left = due.days_left(day_of(now))
        words = {code: escape(self._words.moved(due, code)) for code in languages}
        buttons = {code: self._buttons(due, left, code) for code in languages}
        await deliveries.freeze_words(tx, cause, words, buttons=buttons)
        doors = {code: self._doors(code) for code in languages}
        await deliveries.freeze_words(tx, joined(cause, GROUP), words, buttons=doors)
        await reminders.edit_sent(tx, due, cause, has_right_date=True, now=now)

    async def cancel(self, tx: Tx, due: Due, cause: MessageKey, *, now: datetime) -> None:
        """Have every reminder of a month that was sent say that nothing is due in it any more."""
        words = {
            code: escape(
                self._catalog.text(
                    "reminder-cancelled",
                    code,
                    what=self._deadlines.subject(due, code),
                    date=self._catalog.date(due.due_on, code, weekday=True),
                )
            )
            for code in self._catalog.languages
        }
        await deliveries.freeze_words(tx, cause, words)
        await deliveries.freeze_words(tx, joined(cause, GROUP), words)
        await reminders.edit_sent(tx, due, cause, has_right_date=False, now=now)

    async def _follow_changes(self, tx: Tx, dues: Sequence[Due]) -> None:
        # With the instants: a new rule about the hour in Morocco moves them too.
        moments = [step.at.isoformat() for due in dues for step in steps(due, _MORNING)]
        agenda = hashlib.sha256(
            "|".join([*(below(reminder(due))[0] for due in dues), *moments]).encode()
        ).hexdigest()
        if await metadata.get(tx, _AGENDA) == agenda:
            return
        await reminders.drop_other_dates(tx, dues)
        await subscriptions.look_at_all(tx)
        await metadata.put(tx, _AGENDA, agenda)

    async def _plan_step(
        self, tx: Tx, step: Step, schedule: Schedule, *, is_group: bool, now: datetime
    ) -> int:
        template = await self._freeze(
            tx, step.due, is_late=step.is_late(now), is_group=is_group, now=now
        )
        planned = await reminders.plan_step(
            tx,
            step,
            template,
            schedule,
            is_group=is_group,
            is_eve=self._deadlines.eve_of(step.due) == day_of(now),
            default_language=self._catalog.default,
            best_before=_midnight(now),
            now=now,
        )
        if planned:
            await reminders.drop_other_steps(tx, step)
            for total, done in await reminders.partly_done(tx, step):
                open_ = (total - done, total)
                partly = await self._freeze(
                    tx, step.due, is_late=step.is_late(now), open_=open_, now=now
                )
                await reminders.say_what_is_left(tx, step, partly, total=total, done=done)
        return planned

    async def _plan_snoozes(self, tx: Tx, dues: Sequence[Due], *, now: datetime) -> int:
        in_force = {(due.obligation.key, str(due.period)): due for due in dues}
        planned = 0
        for row in await subscriptions.take_snoozes(tx, now=now):
            due = in_force.get((row["obligation"], row["period"]))
            if due and not await self._comes_anyway(tx, due, row, now=now):
                planned += await reminders.plan_snooze(
                    tx,
                    due,
                    await self._freeze(tx, due, is_late=False, is_group=False, now=now),
                    row["chat_id"],
                    snoozed_to=row["at"],
                    best_before=_midnight(now),
                    now=now,
                )
        return planned

    async def _comes_anyway(self, tx: Tx, due: Due, snooze: Row, *, now: datetime) -> bool:
        """Tell whether a snooze is so late that a reminder of the same day takes its place."""
        if now - datetime.fromisoformat(snooze["at"]) <= LATE:
            return False
        schedule = await subscriptions.find(tx, snooze["chat_id"])
        return schedule is not None and comes_today(due, schedule, now=now)

    async def _freeze(
        self,
        tx: Tx,
        due: Due,
        *,
        is_late: bool,
        is_group: bool = False,
        open_: tuple[int, int] | None = None,
        now: datetime,
    ) -> MessageKey:
        """Fix the words of a reminder that leaves today, and return their key.

        `open_` is how many pharmacies are left, and of how many, where some are declared.
        """
        left = due.days_left(day_of(now))
        parts = ["of".join(map(str, open_))] if open_ else []
        name = reminder(due, "words", left, "late" * is_late, *parts, GROUP * is_group)
        languages = self._catalog.languages
        await deliveries.freeze_words(
            tx,
            name,
            {
                code: self._words.words(
                    due, left, code, is_late=is_late, is_group=is_group, open_=open_
                )
                for code in languages
            },
            buttons={
                code: self._doors(code) if is_group else self._buttons(due, left, code)
                for code in languages
            },
        )
        return name

    def _buttons(self, due: Due, left: int, language: str) -> Buttons:
        about, text = (due.obligation.key, due.period), self._catalog.text
        later = [(text("snooze-evening", language), Snooze(*about, Until.EVENING))]
        if left > 0:
            later.append((text("snooze-tomorrow", language), Snooze(*about, Until.TOMORROW)))
        return [
            [(text("declared-button", language), Declare(*about))],
            later,
            [(text("home-guide", language), OfferGuides())],
        ]

    def _doors(self, language: str) -> Buttons:
        """Return the buttons of a group: each opens the private chat of who presses it."""
        text = self._catalog.text
        return [
            [(text("home-guide", language), OpenPrivate(Door.GUIDE))],
            [(text("home-deadline", language), OpenPrivate(Door.DEADLINE))],
        ]


def _midnight(now: datetime) -> datetime:
    """Return when the day of `now` ends in Morocco."""
    local = now.astimezone(ZONE)
    midnight = datetime.combine(local.date() + timedelta(days=1), time(), ZONE)
    return midnight.astimezone(UTC)
