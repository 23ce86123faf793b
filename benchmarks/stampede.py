"""`python -m benchmarks.stampede`: everybody presses a button while it is still going out.

The bot in this process, through its inbox, as it runs; its Telegram in another one. The machine
may be shared: what is told is the processor's time of this process, and what a core would do.
`--only WORD` takes the parts that are named so, `--profile` tells where the time goes.
"""

import argparse
import asyncio
import cProfile
import pstats
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import structlog

from benchmarks.crowd import TOKEN, Seen, crowd
from benchmarks.stage import Figure
from bot.app import App
from bot.clock import Clock, real_clock
from bot.commands.drill.plan import Plan
from bot.commands.drill.stage import OFFICERS, Stage, staged
from bot.core.callbacks.guide import ShowStep
from bot.core.callbacks.verification import Verify
from tests.built import running_app

Json = dict[str, Any]
PEOPLE, ASKING = 12_000, 1_000
PRESSES = 2_000
STEADY, SECONDS = 100, 20  # presses a second, for so long
_LOOK, _QUIET = 0.2, 15.0  # seconds between two looks; without anybody heard: it is over
_FIRST = 1.0  # seconds in which it begins to go out
PAGE = ShowStep("login-otp", 1).data
WORDS = ("comment me connecter", "je n'ai pas reçu le code", "quelle est la date limite",
          "j'ai oublié mon mot de passe", "le bouton valider reste gris")  # fmt: skip


class Hall:
    """A running bot, and its crowd."""

    def __init__(self, house: App, seen: Seen, stage: Stage) -> None:
        self.house, self.seen, self.stage = house, seen, stage
        self.people = iter([chat for chat in stage.chats if chat > 0])

    def presses(self, number: int, data: str) -> list[Json]:
        """Return the presses of so many people who have not acted yet, one each."""
        return [press(person, data) for _, person in zip(range(number), self.people)]  # noqa: B905

    def messages(self, number: int, words: Sequence[str]) -> list[Json]:
        """Return what so many people write who have not acted yet, one message each."""
        return [
            message(n, person, words[n % len(words)].format(n))
            for n, person in zip(range(number), self.people)  # noqa: B905
        ]

    async def all_answered(self, number: int, *, patience: float = 900.0) -> Json:
        """Wait until so many chats were answered; return when."""
        until, quiet, heard = time.monotonic() + patience, 0.0, -1
        while time.monotonic() < until:
            told = await asyncio.to_thread(self.seen.told)
            quiet = quiet + _LOOK if len(told["answered"]) == heard else 0.0
            heard = len(told["answered"])
            if heard >= number or quiet > _QUIET:
                break
            await asyncio.sleep(_LOOK)
        return told


async def _flat_out(hall: Hall, what: str, updates: list[Json]) -> Sequence[Figure]:
    """Hand all out at once; return how many a core answers a second."""
    start, cpu = time.perf_counter(), time.process_time()
    hall.seen.begin(updates)
    told = await hall.all_answered(len(updates))
    seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
    number = len(told["answered"])
    return [
        (f"{what}: {number} of {len(updates)}", f"{number / cpu:.0f}/s of one core"),
        ("… processor time each", f"{1e6 * cpu / number:.0f} us"),
        ("… as it went, on a shared machine", f"{number / seconds:.0f}/s"),
    ]


async def _paced(
    hall: Hall, what: str, updates: list[Json], rate: float, *, patience: float = 60.0
) -> Sequence[Figure]:
    hall.seen.begin(updates, rate=rate)
    await asyncio.sleep(len(updates) / rate)
    told = await hall.all_answered(len(updates), patience=patience)
    return [
        (f"{what}: acknowledged", _spread(told["acknowledged"], len(updates))),
        ("… answered", _spread(told["answered"], len(updates))),
    ]


def _spread(seconds: list[float], number: int) -> str:
    if not seconds:
        return f"none of {number}"
    ordered = sorted(seconds)
    at = {
        share: ordered[min(len(ordered) - 1, int(share * len(ordered)))] for share in (0.5, 0.99)
    }
    return (
        f"{len(ordered)} of {number}; p50 {at[0.5]:.2f} s, p99 {at[0.99]:.2f} s,"
        f" worst {ordered[-1]:.2f} s"
    )


@asynccontextmanager
async def hall(
    *, rate: int, going_out: bool, people: int = PEOPLE, clock: Clock = real_clock
) -> AsyncIterator[Hall]:
    """Open a hall in which an announcement goes out, or has."""
    with TemporaryDirectory() as name, crowd() as seen:
        folder = Path(name)
        plan = Plan(people, 0, rate, "normal", 0)
        stage = await staged(plan, folder / "none", folder)
        async with running_app(
            seen.base,
            stage.data_dir,
            token=TOKEN,
            officer_ids=frozenset(OFFICERS),
            rate=rate,
            clock=clock,
        ) as house:
            await asyncio.sleep(_FIRST)
            while not going_out and not await _is_out(stage):  # noqa: ASYNC110 - of rows
                await asyncio.sleep(_FIRST)
            yield Hall(house, seen, stage)


async def _is_out(stage: Stage) -> bool:
    report = await stage.report()
    return report is not None and report.is_done


async def _core() -> AsyncIterator[Figure]:
    async with hall(rate=1000, going_out=False) as full:
        genuine = Verify(full.stage.announcement.number or "").data
        await _flat_out(full, "warm", full.presses(200, PAGE))
        for what, updates in (
            ("is it genuine?", full.presses(PRESSES, genuine)),
            ("a page", full.presses(PRESSES, PAGE)),
            ("/deadline with its picture", full.messages(200, ["/deadline"])),
            ("/deadline with its picture", full.messages(ASKING, ["/deadline"])),
            ("a question", full.messages(ASKING, [f"{one} {{}} ?" for one in WORDS])),
        ):
            for figure in await _flat_out(full, what, updates):
                yield figure


async def _at_once() -> AsyncIterator[Figure]:
    async with hall(rate=1000, going_out=True) as full:
        what = f"{STEADY} a second at a pace of 1,000, while it goes out"
        for figure in await _paced(full, what, full.presses(STEADY * SECONDS, PAGE), STEADY):
            yield figure


async def _free() -> AsyncIterator[Figure]:
    async with hall(rate=30, going_out=True) as full:
        presses = full.presses(STEADY * SECONDS, PAGE)
        what = f"{STEADY} a second at the free pace, while it goes out"
        for figure in await _paced(full, what, presses, STEADY, patience=240):
            yield figure


PARTS = {"core": _core, "thousand": _at_once, "free": _free}


async def _main(only: str) -> None:
    for name, part in PARTS.items():
        if only in name:
            async for what, figure in part():
                print(f"{what:<58} {figure}", flush=True)


def press(person: int, data: str) -> Json:
    """Return the press of a button by a person."""
    message = {
        "message_id": 1,
        "date": 1_752_048_000,
        "chat": _someone(person, type="private"),
        "from": {"id": 123456, "is_bot": True, "first_name": "Confrère"},
        "text": "Exercice",
    }
    query = {"id": f"{person}", "from": _someone(person), "message": message, "data": data}
    return {"callback_query": {**query, "chat_instance": "x"}}


def message(number: int, person: int, text: str) -> Json:
    """Return what a person writes in a message of that number."""
    written = {
        "message_id": 10 + number,
        "date": 1_752_048_000,
        "chat": _someone(person, type="private"),
        "from": _someone(person),
        "text": text,
    }
    if text.startswith("/"):
        written["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    return {"message": written}


def _someone(person: int, **more: str) -> Json:
    who: Json = {"id": person, "first_name": "Amina"}
    return {**who, **more} if more else {**who, "is_bot": False, "language_code": "fr"}


def main() -> None:
    """Measure, and print a line for each figure."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stampede", description=__doc__)
    parser.add_argument("--only", default="", choices=["", *PARTS])
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    profile = cProfile.Profile()
    if options.profile:
        profile.enable()
    asyncio.run(_main(options.only))
    if options.profile:
        profile.disable()
        pstats.Stats(profile).sort_stats("tottime").print_stats(60)


if __name__ == "__main__":
    main()
