"""Measures the reminders: 12,000 people are planned at once, and most ticks find nothing."""

import asyncio
import statistics
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.rendering import resident_memory
from bot.catalog.catalog import Catalog
from bot.core.calendar.morocco import ZONE
from bot.services.deadlines.deadlines import Deadlines
from bot.services.deadlines.eves import Eves
from bot.services.deadlines.reminders import Reminders
from bot.services.officers.roles import Roles
from bot.storage.database import Database
from bot.storage.people import members, subscriptions

PEOPLE = 12_000
IDLE_TICKS = 200


def measure(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield what was measured, and its figure."""
    with TemporaryDirectory() as folder:
        yield from asyncio.run(_measure(catalog, Path(folder)))


async def _measure(catalog: Catalog, folder: Path) -> list[tuple[str, str]]:
    since = datetime(2025, 6, 1, 10, tzinfo=ZONE)
    async with Database.open(folder / "bench.db") as db:
        async with db.transaction() as tx:
            for person in range(1, PEOPLE + 1):
                await members.add(tx, person, language="fr", now=since)
                await subscriptions.put(tx, person, catalog.schedule, is_group=False, now=since)
        deadlines = Deadlines(catalog, db)
        eves = Eves(db, catalog, deadlines, Roles(db, catalog, officer_ids=(), director_ids=()))
        reminders = Reminders(db, catalog, deadlines, eves)
        await reminders.plan(now=since)
        before, steps = resident_memory(), []
        for day, hour in ((3, 9), (7, 9), (9, 21), (10, 9)):  # the eve in the evening
            now = datetime(2025, 6, day, hour, tzinfo=ZONE)
            start = time.perf_counter()
            planned = await reminders.plan(now=now)
            steps.append(time.perf_counter() - start)
            if planned != PEOPLE:
                raise RuntimeError(f"{planned} of {PEOPLE} were planned")
            async with db.transaction() as tx:
                await tx.execute("UPDATE deliveries SET status = 'sent'")
        memory = resident_memory() - before
        idle = []
        for minute in range(IDLE_TICKS):
            start = time.perf_counter()
            await reminders.plan(now=now + timedelta(minutes=minute + 1))
            idle.append(1000 * (time.perf_counter() - start))
    ticks = f"p50 {statistics.median(idle):.1f} ms, worst {max(idle):.1f} ms"
    return [
        (f"a reminder planned for {PEOPLE:,} people, worst of four", f"{max(steps):.2f} s"),
        ("memory more, after the four", f"{memory:.0f} MB"),
        ("a tick with nothing due", ticks),
    ]
