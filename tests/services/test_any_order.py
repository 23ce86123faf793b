"""Reminders leave once and of the right date, whatever happens in whatever order."""

from collections import Counter
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.calendar.deadlines import Due, Month
from bot.core.calendar.morocco import ZONE, day_of
from bot.core.calendar.reminders import Schedule, is_quiet, leaving, reminder
from bot.services.deadlines.reminders import AHEAD
from tests.cast import AMINA
from tests.services.bench import USUAL, Bench, opened

events = st.lists(
    st.one_of(
        st.tuples(st.just("wait"), st.integers(1, 60 * 24 * 5)),  # minutes
        st.tuples(st.just("back"), st.integers(1, 60 * 5)),
        st.tuples(st.just("send"), st.just(0)),
        st.tuples(st.just("restart"), st.just(0)),
        st.tuples(st.just("move"), st.integers(-6, 9)),  # days
        st.tuples(st.just("add"), st.integers(0, 20)),  # days
        st.tuples(st.just("end"), st.integers(-1, 2)),  # months
        st.tuples(st.just("snooze"), st.integers(0, 1)),
        st.tuples(st.just("declare"), st.integers(0, 1)),
        st.tuples(st.just("schedule"), st.integers(0, 5)),
    ),
    max_size=25,
)
SCHEDULES = (
    USUAL,
    Schedule((7,), time(21)),
    Schedule((5, 2, 0), time(7)),
    Schedule((7, 5, 3, 2, 1, 0), time(18)),
    Schedule((0,), time(12)),
    Schedule((1,), time(14)),
)


class Story:
    """One person, one clock, and whatever happens."""

    def __init__(self, bench: Bench, now: datetime) -> None:
        self.bench = bench
        self.now = now
        self.schedule, self.since = USUAL, now

    async def happen(self, what: str, number: int) -> None:
        """Let one thing happen, then tick."""
        await getattr(self, f"on_{what}")(number)
        await self.bench.reminders.plan(now=self.now)

    async def on_wait(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    async def on_back(self, minutes: int) -> None:
        self.now -= timedelta(minutes=minutes)

    async def on_send(self, _: int) -> None:
        await self.bench.send()

    async def on_restart(self, _: int) -> None:
        updates = self.bench.updates
        self.bench = Bench(self.bench.db)
        self.bench.updates = updates

    async def on_move(self, days: int) -> None:
        due = await self.next_due()
        to = due.due_on + timedelta(days=days)
        if to >= day_of(self.now):
            await self.bench.move(due.period, to, self.now)

    async def on_add(self, days: int) -> None:
        await self.bench.add(day_of(self.now) + timedelta(days=days), self.now)

    async def on_end(self, months: int) -> None:
        last = Month.of(day_of(self.now)).plus(months)
        for one in await self.bench.deadlines.endable(now=self.now):
            due = await self.bench.deadlines.find(one.key, last.plus(1), now=self.now)
            if due and due.due_on >= day_of(self.now):
                await self.bench.end(one.key, last, self.now)

    async def on_snooze(self, until_evening: int) -> None:
        due = await self.next_due()
        await self.bench.snoozes.snooze(
            AMINA, "monthly", due.period, until_evening=bool(until_evening), now=self.now
        )

    async def on_declare(self, is_declared: int) -> None:
        due = await self.next_due()
        await self.bench.declarations.declare(
            AMINA, 0, "monthly", due.period, is_declared=bool(is_declared), now=self.now
        )

    async def on_schedule(self, number: int) -> None:
        self.schedule, self.since = SCHEDULES[number], self.now
        await self.bench.reminders.set_schedule(AMINA, self.schedule, now=self.now)

    async def next_due(self) -> Due:
        dues = await self.bench.deadlines.agenda(now=self.now, count=100)
        return next(due for due in dues if due.obligation.key == "monthly")

    async def days_told(self) -> list[tuple[str, str]]:
        """Return on which day each reminder of a step left or is to leave, by its date."""
        rows = await self.bench.db.read.all(
            "SELECT source, best_before FROM deliveries WHERE chat_id = ? AND edits IS NULL"
            " AND source LIKE 'reminder:%' AND source NOT LIKE '%:at:%'",
            (AMINA,),
        )
        return [(row["source"].rpartition(":")[0], row["best_before"]) for row in rows]

    async def check(self) -> None:
        """None twice, none of a date that is not in force, none missing."""
        dues = await self.bench.deadlines.coming(
            now=self.now, within=AHEAD, read=self.bench.db.read
        )
        keys = [key for key in await self.bench.keys() if ":at:" not in key]
        assert len(keys) == len(set(keys))
        for date_ in {key.rpartition(":")[0] for key in keys}:
            days = [int(key.rpartition(":")[2]) for key in keys if key.startswith(f"{date_}:")]
            assert days == sorted(days, reverse=True), (keys, self.now)
        assert max(Counter(await self.days_told()).values(), default=0) <= 1, keys
        in_force = tuple(f"{reminder(due)}:" for due in dues)
        for key in await self.bench.keys(status="pending"):
            assert key.startswith(in_force), (key, self.now)
        for due in [] if is_quiet(self.now.astimezone(ZONE)) else dues:
            step = leaving(due, self.schedule, now=self.now)
            (mine,) = await self.bench.declarations.pharmacies(
                AMINA, due.obligation.key, due.period
            )
            if step and step.at > self.since and not mine.is_declared:
                assert {step.key, *step.nearer_keys} & set(keys), (step.key, self.now)


@settings(max_examples=60, deadline=None)
@given(start=st.datetimes(datetime(2024, 1, 1), datetime(2030, 11, 30)), script=events)  # noqa: DTZ001
async def test_none_twice_none_missing_none_of_the_old_date(
    start: datetime, script: list[tuple[str, int]]
) -> None:
    """Ticks, restarts, clocks that jump, snoozes, declarations, schedules, and every change."""
    with TemporaryDirectory() as folder:
        async with opened(Path(folder)) as bench:
            story = Story(bench, start.replace(tzinfo=UTC))
            await bench.subscribe(AMINA, story.now)
            for what, number in script:
                await story.happen(what, number)
                await story.check()
