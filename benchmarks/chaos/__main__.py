"""`python -m benchmarks.chaos`: attacks the bot on this machine alone, and prints what held.

It takes some minutes; `--only WORD` takes the scenarios that are named so, `--updates N` another
number of random updates. Exit code 1 when something did not hold.
"""

import argparse
import asyncio
import logging
import subprocess
import sys
import time
from collections.abc import Awaitable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.chaos import outside
from benchmarks.chaos.attacks import ATTACKS, Attack
from benchmarks.chaos.inside import storm
from benchmarks.chaos.outside import Outcome, Scenario
from benchmarks.chaos.rig import rig

UPDATES = 20_000
SEED = 20250709
LONGEST = 900.0  # seconds for one scenario


def main() -> int:
    """Run what was asked for, and print a line for each."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.chaos", description=__doc__)
    parser.add_argument("--only", default="", metavar="WORD", help="part of a scenario's name")
    parser.add_argument("--updates", type=int, default=UPDATES, help=f"default {UPDATES}")
    parser.add_argument("--seed", type=int, default=SEED, help="of the random updates")
    options = parser.parse_args()
    logging.disable()
    # Else the first bots would be killed while they fit the search, before they have any data.
    subprocess.run([sys.executable, "-m", "bot", "model"], check=True)
    attacks: dict[str, Attack] = {
        name: partial(_outside, one) for name, one in outside.SCENARIOS.items()
    }
    attacks |= ATTACKS
    attacks["random updates, by the schema"] = partial(
        _storm, updates=options.updates, seed=options.seed
    )
    chosen = {name: one for name, one in attacks.items() if options.only in name}
    print("| tried | result | holds |\n|---|---|---|", flush=True)
    held = [_line(name, one) for name, one in chosen.items()]
    return 0 if all(held) else 1


def _line(name: str, attack: Attack) -> bool:
    began = time.monotonic()
    with TemporaryDirectory() as folder:
        try:
            seen, holds = asyncio.run(_bounded(attack(Path(folder))))
        except TimeoutError:
            seen, holds = f"not through after {LONGEST:.0f} s", False
    seconds = time.monotonic() - began
    print(
        f"| {name} | {seen.strip()} ({seconds:.0f} s) | {'yes' if holds else '**NO**'} |",
        flush=True,
    )
    return holds


async def _bounded(attack: Awaitable[Outcome]) -> Outcome:
    async with asyncio.timeout(LONGEST):
        return await attack


async def _outside(scenario: Scenario, folder: Path) -> Outcome:
    async with rig(folder) as one:
        return await scenario(one)


async def _storm(folder: Path, *, updates: int, seed: int) -> Outcome:
    found = await storm(folder / "data", updates=updates, seed=seed)
    for fault in found.faults[:5]:
        print(fault, file=sys.stderr)
    return (
        f"{found.updates} updates, {found.answers} answers: {found.parked} parked,"
        f" {len(found.faults)} unhandled,"
        f" {len(found.misplaced)} answers where none belong,"
        f" {1000 * found.seconds / found.updates:.1f} ms each",
        found.holds,
    )


if __name__ == "__main__":
    sys.exit(main())
