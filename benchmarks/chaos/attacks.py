"""What people, files and clocks do to a house in this process, and what has to come of it."""

import itertools
import time
import zlib
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.chaos.inside import Inside, open_inside
from benchmarks.chaos.mailbox import batches
from benchmarks.chaos.outside import Outcome
from benchmarks.chaos.updates import Json
from bot.clock import ShiftedClock
from bot.core.calendar.reminders import Schedule
from bot.core.documents import DefectError
from bot.handlers.tables.buttons import BUTTONS
from bot.rendering.inspection import count_pages

Attack = Callable[[Path], Awaitable[Outcome]]

_STRANGER, _PERSON = 777_000_000, 778_000_000
# What two officers decide, or one alone may: nothing of it is a stranger's.
_GOVERNED = ("announcements", "documents", "deadline_changes", "roles", "candidates", "audit",
             "freezes", "suspensions", "invites")  # fmt: skip
_SHAPES = (
    (), ("1",), ("0",), ("-1",), ("9" * 20,), ("x",), ("1", "fr"), ("1", "1"), ("order", "1"),
    ("text", "1", "fr"), ("submit", "1"), ("approve", "1"), ("officer", "order", ""),
    ("sure", "1"), ("director", "order", "99"), ("release", "1"), ("fr", "ar", "en", "x"),
)  # fmt: skip
_HARD = (
    "a" * 4096, "é" * 4096, "ا" * 4096, "👩‍👩‍👧‍👦" * 300, "\u202e" * 4096, "&lt;" * 1024,
    "1 " * 2048,
    "\u0301" * 4096, "(" * 4096, "http://x.y/" * 370, "mot de passe " * 315, "10/07/2025 " * 372,
    "٣" * 4096, "\n" * 4000 + "fin", "<b>" * 1365, "@confrere_bot " * 292, "12 mars " * 512,
)  # fmt: skip
_JUMPS = (timedelta(days=1), timedelta(days=-1), timedelta(days=40), timedelta(days=-40),
          timedelta(days=3650), timedelta(days=-3650))  # fmt: skip
_SLOWEST = 5.0  # seconds for one answer, on a machine that does other things


async def forged_presses(inside: Inside) -> Outcome:
    """A stranger presses every button that there is, with whatever may stand in it."""
    governed = await _rows(inside)
    datas = [
        ":".join([verb, *shape])[:64]
        for verb, shape in itertools.product(dict.fromkeys(one.verb for one in BUTTONS), _SHAPES)
    ]
    await _given(inside, [_press(n, _STRANGER + n, data) for n, data in enumerate(datas, 1)])
    is_same = governed == await _rows(inside)
    faults = inside.loud()
    return (
        f"{len(datas)} presses: {len(faults)} unhandled, {inside.mailbox.answered} answered;"
        f" governed rows unchanged: {is_same}",
        is_same and not faults and inside.mailbox.answered >= len(datas),
    )


async def hard_words(inside: Inside) -> Outcome:
    """4,096 signs of the hardest kinds, asked, searched for and held against announcements."""
    texts = [start + text for text in _HARD for start in ("", "/faq ", "/verify ")]
    slowest = 0.0
    for number, text in enumerate(texts, 1):
        began = time.perf_counter()
        await _given(inside, [_message(number, text[:4096])])
        slowest = max(slowest, time.perf_counter() - began)
    faults = inside.loud()
    return (
        f"{len(texts)} texts: {len(faults)} unhandled, slowest answer {1000 * slowest:.0f} ms",
        not faults and slowest < _SLOWEST,
    )


async def odd_links(inside: Inside) -> Outcome:
    """A thousand payloads behind /start, most of them nonsense."""
    parts = ("", "topic", "step", "read", "i", "x", "login-otp", "9" * 20, "-", "_", "1")
    payloads = ["_".join(chosen)[:64] for chosen in itertools.product(parts, repeat=3)][:1000]
    await _given(inside, [_message(n, f"/start {one}") for n, one in enumerate(payloads, 1)])
    faults = inside.loud()
    return f"{len(payloads)} links: {len(faults)} unhandled", not faults


async def clocks(folder: Path) -> Outcome:
    """The clock jumps about by days and years: nobody is reminded twice of one thing."""
    clock = ShiftedClock(datetime(2026, 1, 9, 9, 0, tzinfo=UTC))
    async with open_inside(folder / "data", clock) as inside:
        await _given(inside, [_message(1, "/start")])
        reminders = inside.house.services.reminders
        usual = Schedule((7, 3, 1, 0), inside.house.catalog.schedule.at)
        await reminders.set_schedule(_PERSON + 1, usual, now=clock())
        for jump in _JUMPS:
            clock.move_to(clock() + jump)
            await inside.house.scheduler.tick()
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


def inside(attack: Callable[[Inside], Awaitable[Outcome]]) -> Attack:
    """Return an attack that brings its own house."""

    async def attacked(folder: Path) -> Outcome:
        async with open_inside(folder / "data") as opened:
            return await attack(opened)

    return attacked


ATTACKS: dict[str, Attack] = {
    "every button forged by a stranger": inside(forged_presses),
    "4,096 hard characters": inside(hard_words),
    "odd deep links": inside(odd_links),
    "clocks that jump": clocks,
    "hostile PDFs": files,
}


async def _given(inside: Inside, updates: list[Json]) -> None:
    """Hand updates out, and wait until all of them are done with."""
    last = updates[-1]["update_id"]
    inside.mailbox.hand_out(batches(updates))
    await inside.until_taken(last)
    await inside.until_answered()


async def _rows(inside: Inside) -> list[tuple[str, int]]:
    """Return how many rows of each governed table there are, and a sum of what they say."""
    found = []
    tables = await inside.house.db.read.all("SELECT name FROM sqlite_master WHERE type = 'table'")
    for name in sorted({row["name"] for row in tables} & set(_GOVERNED)):
        rows = await inside.house.db.read.all(f"SELECT * FROM {name}")  # noqa: S608 - ours
        found.append((name, hash(tuple(tuple(row) for row in rows))))
    return found


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


def _press(number: int, person: int, data: str) -> Json:
    message = {
        "message_id": 1,
        "date": 1_752_048_000,
        "chat": {"id": person, "type": "private", "first_name": "x"},
        "text": "x",
    }
    query = {"id": str(number), "from": _person(person), "message": message, "data": data}
    return {"update_id": number, "callback_query": {**query, "chat_instance": "x"}}
