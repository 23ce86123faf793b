"""What files and clocks do to a house in this process, and what has to come of it."""

import time
import zlib
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.chaos.inside import Inside, open_inside
from benchmarks.chaos.mailbox import batches
from benchmarks.chaos.outside import Outcome
from benchmarks.chaos.updates import Json
from bot.__main__ import CONTENT
from bot.catalog.load import load
from bot.clock import ShiftedClock
from bot.core.documents import DefectError
from bot.core.reminders import Schedule
from bot.rendering.inspection import count_pages
from bot.rendering.press import Press

Attack = Callable[[Path], Awaitable[Outcome]]

_PERSON = 778_000_000
_JUMPS = (timedelta(days=1), timedelta(days=-1), timedelta(days=40), timedelta(days=-40),
          timedelta(days=3650), timedelta(days=-3650))  # fmt: skip


async def clocks(folder: Path) -> Outcome:
    """The clock jumps about by days and years: nobody is reminded twice of one thing."""
    catalog = load(CONTENT, today=datetime.now(UTC).date())
    clock = ShiftedClock(datetime(2026, 1, 9, 9, 0, tzinfo=UTC))
    with closing(Press()) as press:
        async with open_inside(catalog, press, folder / "data", clock) as inside:
            await _given(inside, [_message(1, "/start")])
            reminders = inside.house.services.reminders
            usual = Schedule((7, 3, 1, 0), catalog.schedule.at)
            await reminders.set_schedule(_PERSON + 1, usual, now=clock())
            for jump in _JUMPS:
                clock.move_to(clock() + jump)
                await inside.house.ticker.tick()
            twice = await inside.house.db.read.all(
                "SELECT source FROM deliveries WHERE source LIKE 'reminder:%' AND edits IS NULL"
                " GROUP BY source, chat_id HAVING COUNT(*) > 1"
            )
            faults = inside.loud()
    return (
        f"{len(_JUMPS)} jumps: {len(faults)} failed ticks, {len(twice)} reminded twice",
        not faults and not twice,
    )


async def files(_: Path) -> Outcome:
    """PDFs that are bombs, loops, cut, empty, or something else."""
    bomb = zlib.compress(b"\x00" * 200_000_000, 9)
    head = b"%PDF-1.4\n"
    loop = b"1 0 obj<</Type/Pages/Kids[1 0 R]/Count 1>>endobj trailer<</Root 1 0 R>>"
    stream = b"1 0 obj<</Type/ObjStm/N 9/First 9/Filter/FlateDecode/Length %d>>stream\n" % len(
        bomb
    )
    hostile = {
        "empty": b"",
        "html": b"<html>",
        "cut": head,
        "loop": head + loop,
        "bomb": head + stream + bomb + b"\nendstream endobj",
        "deep": head + b"[" * 1_000_000,
        "large": head + b"x" * 20_000_000,
    }
    refused, slowest = 0, 0.0
    for content in hostile.values():
        began = time.perf_counter()
        try:
            await count_pages(content)
        except DefectError:
            refused += 1
        slowest = max(slowest, time.perf_counter() - began)
    return (
        f"{refused} of {len(hostile)} refused, the slowest after {slowest:.1f} s",
        refused == len(hostile) and slowest < 15,
    )


ATTACKS: dict[str, Attack] = {
    "clocks that jump": clocks,
    "hostile PDFs": files,
}


async def _given(inside: Inside, updates: list[Json]) -> None:
    """Hand updates out, and wait until all of them are done with."""
    last = updates[-1]["update_id"]
    inside.mailbox.hand_out(batches(updates))
    await inside.until_taken(last)
    await inside.until_answered()


def _person(number: int) -> Json:
    return {"id": number, "is_bot": False, "first_name": "Amina", "language_code": "fr"}


def _message(number: int, text: str) -> Json:
    """Return what somebody writes who has not written before."""
    person = _PERSON + number
    message = {
        "message_id": number,
        "date": 1_752_048_000,
        "chat": {"id": person, "type": "private", "first_name": "Amina"},
        "from": _person(person),
        "text": text,
    }
    if text.startswith("/"):
        command = len(text.split()[0])
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": command}]
    return {"update_id": number, "message": message}
