"""`drill`: rehearses an announcement on the simulator, with a copy of the data or made-up people.

Nothing of it can reach Telegram: bot and simulator are processes of their own, which know only
each other's address on this machine, and a token that opens nothing else.
"""

import argparse
import asyncio
import json
import logging
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import structlog

from bot.commands.drill.plan import FAULTS, FREE_RATE, MOST_CHATS, MOST_KILLS, MOST_RATE, Plan
from bot.commands.refusal import MISCONFIGURED, UNREACHABLE, RefusedError

if TYPE_CHECKING:
    from bot.commands.drill.figures import Figures

LOST, STOPPED = 1, 130  # exit codes: something did not arrive; Ctrl-C


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the options of the command."""
    drill = commands.add_parser(
        "drill",
        help="rehearse an announcement on the simulator, on a copy of the data",
        description="Announce something to everybody in a copy of the data, or to made-up people,"
        " on the simulator: how long it takes, what is lost or comes twice, how long people wait"
        " for answers meanwhile. Needs no token; nothing reaches Telegram; the bot may serve.",
    )
    for name, default, least, most, what in (
        ("members", None, 1, MOST_CHATS, "so many people at least; default: those of the data"),
        ("groups", None, 0, MOST_CHATS, "so many groups at least; default: those of the data"),
        ("rate", FREE_RATE, 1, MOST_RATE, f"messages a second; default {FREE_RATE}"),
        ("kill", 0, 0, MOST_KILLS, "kill the bot so many times meanwhile (SIGKILL)"),
    ):
        drill.add_argument(
            f"--{name}", type=_number(least, most), default=default, metavar="N", help=what
        )
    drill.add_argument(
        "--faults",
        choices=FAULTS,
        default=FAULTS[0],
        help="normal: Telegram's limits, its distance, some who blocked the bot; storm: more"
        " of them, and errors, patience asked for, lost connections",
    )
    drill.add_argument("--json", action="store_true", help="print the figures as an object")


def run(options: argparse.Namespace) -> None:
    """Rehearse, and print the figures. Raises RefusedError."""
    # What happens to the copy, such as a key of its own, is no news of the data.
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    plan = Plan(options.members, options.groups, options.rate, options.faults, options.kill)
    with tempfile.TemporaryDirectory(prefix="confrere-drill-") as folder:
        try:
            figures = asyncio.run(_until_told_to_stop(plan, Path(folder)))
        except (KeyboardInterrupt, asyncio.CancelledError):
            raise RefusedError(["drill: stopped; nothing of it is left."], STOPPED) from None
    if options.json:
        print(json.dumps(figures.json(), ensure_ascii=False, indent=1))
    else:
        print("\n".join(figures.lines()))
    if not figures.holds:
        raise RefusedError([f"drill: {figures.verdict}."], LOST)


async def _until_told_to_stop(plan: Plan, folder: Path) -> "Figures":
    task, loop = asyncio.current_task(), asyncio.get_running_loop()
    assert task is not None  # noqa: S101 - narrows the type
    # Else the processes that it started would go on without it.
    for name in (signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(name, task.cancel)
    return await _rehearsed(plan, folder)


async def _rehearsed(plan: Plan, folder: Path) -> "Figures":
    from bot.commands.drill.rehearsal import rehearse
    from bot.commands.drill.stage import staged
    from bot.settings import SettingsError, load_settings
    from bot.storage.database import StorageError

    try:
        data_dir = load_settings().data_dir
    except SettingsError as error:
        raise RefusedError(error.problems, MISCONFIGURED) from error
    try:
        stage = await staged(plan, data_dir, folder)
        return await rehearse(plan, stage, tell=_line)
    except (StorageError, OSError) as error:
        raise RefusedError([f"drill: {error}"], UNREACHABLE) from error


def _line(words: str, *, is_passing: bool) -> None:
    """Say how far it is; what passes is written over where somebody looks on."""
    if sys.stderr.isatty():
        print(f"\r\033[K{words}", end="" if is_passing else "\n", file=sys.stderr, flush=True)
    elif not is_passing:
        print(words, file=sys.stderr, flush=True)


def _number(least: int, most: int) -> Callable[[str], int]:
    def number(words: str) -> int:
        found = int(words) if words.isascii() and words.isdigit() else -1
        if not least <= found <= most:
            raise argparse.ArgumentTypeError(f"{words}: give a number from {least} to {most:,}")
        return found

    return number
