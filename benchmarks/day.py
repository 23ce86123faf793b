"""`python -m benchmarks.day --hours N`: does anything grow while people come, hour after hour?

N simulated hours (24 unless told) at five updates a second (`--rate`) of 12,000 people
(`--people`), through the inbox, as fast as it goes: the clock is moved on, and with it the work
that comes round by itself. After each hour is told what the process holds. Rows that are kept for
days grow on the first of them; everything else may be a tenth more at the end than after the
first hour, in which caches fill.
"""

import argparse
import asyncio
import gc
import sqlite3
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from itertools import cycle
from pathlib import Path

import structlog

from benchmarks.stampede import WORDS, Hall, Json, hall, message, press
from bot import machine
from bot.clock import ShiftedClock, real_clock
from bot.core.callbacks.guide import ShowStep
from bot.core.callbacks.verification import Verify
from bot.storage.database import DATABASE

PEOPLE, EACH_SECOND = 12_000, 5
MINUTES = 5  # of the clock at once: so many people act side by side
MOST = 1.1  # times what there was after the first hour
_STEPS = 6
# Why a table grows, and when that ends; with its indexes.
KEPT = {
    "inbox": "the number of each update, by which one that comes again is known: two days",
    "gestures": "what a message was answered with, for its edits: two days",
    "missed_questions": "words without a good answer: the days of CONFRERE_RETENTION_DAYS",
    "answer_counts": "a row a day, topic and event: thirty days",
    "answer_quarters": "a row a quarter of an hour and topic: nine days",
    "guide_counts": "a row a day, step and language",
    "deliveries": "to whom an announcement was handed when asked, for its corrections",
    "uploads": "a row a file of ours, at its first sending",
    "audit": "the record of decisions: for good",
}


@dataclass(frozen=True, slots=True)
class State:
    """What a process holds after an hour."""

    memory: float  # MB of its own
    files: int
    tasks: int
    threads: int
    used: float  # MB of the database in tables that should not grow
    kept: dict[str, int]  # rows of each table
    log: float  # MB of the log of writes


def _state(full: Hall) -> State:
    path = full.stage.data_dir / DATABASE
    gc.collect()  # else the last that was thrown away counts or not, by chance
    with closing(sqlite3.connect(path)) as db:
        tables = dict(
            db.execute("SELECT name, tbl_name FROM sqlite_schema WHERE type IN ('table', 'index')")
        )
        sizes = db.execute("SELECT name, SUM(pgsize) FROM dbstat GROUP BY name").fetchall()
        used = sum(size for name, size in sizes if tables.get(name) not in KEPT)
        kept = {
            table: db.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]  # noqa: S608 - ours
            for table in {*tables.values()}
        }
    log = path.with_name(f"{DATABASE}-wal")
    return State(
        (machine.memory() or 0) / 1e6,
        len([*Path("/proc/self/fd").iterdir()]),
        len(asyncio.all_tasks()),
        threading.active_count(),
        used / 1e6,
        kept,
        log.stat().st_size / 1e6 if log.exists() else 0.0,
    )


def _updates(full: Hall) -> Iterator[Json]:
    """Yield what people do, one after the other: everybody opens a guide, then some ask."""
    genuine = Verify(full.stage.announcement.number or "").data
    people = [chat for chat in full.stage.chats if chat > 0]
    for number, person in enumerate(cycle(people)):
        times = number // len(people)  # that everybody has done something
        match (number + times) % 10 if times else 9:
            case 0 | 1:
                yield message(number, person, f"{WORDS[number // 10 % len(WORDS)]} ?")
            case 2 | 3:
                yield message(number, person, "/deadline")
            case 4:
                yield press(person, genuine)
            case _:
                yield press(person, ShowStep("login-otp", times % _STEPS + 1).data)


async def _hour(full: Hall, clock: ShiftedClock, updates: Iterator[Json], rate: float) -> int:
    """Let an hour pass in which so many act a second; return how many were answered in it."""
    answered = 0
    for _ in range(60 // MINUTES):
        batch = [next(updates) for _ in range(int(rate * 60 * MINUTES))]
        full.seen.begin(batch)
        for _ in range(MINUTES):
            clock.move_to(clock() + timedelta(minutes=1))
            full.house.scheduler.wake()
            full.house.announcement_scheduler.wake()
            await asyncio.sleep(0.1)
        told = await full.all_answered(len(batch))
        answered += len(told["answered"])
    return answered


def _line(what: str, state: State) -> str:
    return (
        f"{what:<12} {state.memory:7.1f} MB {state.files:4} files {state.tasks:4} tasks"
        f" {state.threads:3} threads  database {state.used:6.2f} MB, log {state.log:5.2f} MB"
    )


def _verdict(first: State, last: State) -> Iterator[str]:
    """Yield what has grown beyond a tenth, and what may."""
    for what, before, after in (
        ("memory", first.memory, last.memory),
        ("open files", first.files, last.files),
        ("tasks", first.tasks, last.tasks),
        ("threads", first.threads, last.threads),
        ("the database without what is kept for days", first.used, last.used),
        ("the log of writes", first.log, last.log),
    ):
        verdict = "ok" if after <= MOST * before else "GROWS"
        yield f"{verdict:<6} {what}: {100 * (after / before - 1) if before else 0:+.1f} %"
    for table, rows in sorted(last.kept.items()):
        more = rows - first.kept.get(table, 0)
        if more > 0:
            yield f"       {table}: {more:+} rows ({KEPT.get(table, 'UNTOLD')})"


async def _main(hours: int, people: int, rate: float) -> bool:
    clock = ShiftedClock(real_clock())
    async with hall(rate=1000, going_out=False, people=people, clock=clock) as full:
        updates, states = _updates(full), [_state(full)]
        print(_line("at rest", states[0]), flush=True)
        for number in range(1, hours + 1):
            began, cpu = time.perf_counter(), time.process_time()
            answered = await _hour(full, clock, updates, rate)
            states.append(_state(full))
            took, cpu = time.perf_counter() - began, time.process_time() - cpu
            print(_line(f"hour {number}", states[-1]), flush=True)
            each = 1000 * cpu / max(answered, 1)
            print(f"{'':<12} {answered} answered in {took:.0f} s, {each:.1f} ms each", flush=True)
    if hours < 2:  # the first is what the others are compared with
        return True
    lines = [*_verdict(states[1], states[-1])]
    print("\n".join(lines))
    return not any(line.startswith("GROWS") or line.endswith("(UNTOLD)") for line in lines)


def main() -> None:
    """Let the hours pass; end with 1 where something grows that should not."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.day", description=__doc__)
    parser.add_argument("--hours", type=int, default=24)
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--rate", type=float, default=EACH_SECOND)
    options = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    if not asyncio.run(_main(options.hours, options.people, options.rate)):
        sys.exit(1)


if __name__ == "__main__":
    main()
