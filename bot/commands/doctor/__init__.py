"""`doctor`: looks at everything the bot stands on, and says of each thing what to do about it."""

import argparse
import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import asdict
from datetime import UTC, datetime

from bot.commands.doctor.finding import Finding, Level
from bot.commands.refusal import RefusedError


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the options of the command."""
    doctor = commands.add_parser(
        "doctor",
        help="look at everything the bot stands on, and say what to do",
        description="Look at settings, data, machine, content and Telegram; one line for each."
        " It changes nothing, and may be asked while the bot serves.",
    )
    doctor.add_argument("--json", action="store_true", help="print a list of objects instead")


async def run(options: argparse.Namespace) -> None:
    """Print what was found. Raises RefusedError where something keeps the bot from serving."""
    found = [one async for one in findings(now=datetime.now(UTC))]
    if options.json:
        print(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1))
    else:
        print("\n".join(one.line() for one in found))
    problems = [one for one in found if one.level is Level.PROBLEM]
    if problems:
        many = f"{len(problems)} problem{'s' if len(problems) > 1 else ''}"
        names = ", ".join(dict.fromkeys(one.name for one in problems))
        raise RefusedError([f"doctor: {many}: {names}."], problems[0].code)


async def findings(*, now: datetime) -> AsyncIterator[Finding]:
    """Yield one finding after another, whatever fails."""
    from bot.commands.doctor import content, data, machine, seats, telegram, told

    settings, found = told.settings()
    for one in found:
        yield one
    for one in await asyncio.to_thread(machine.findings, settings.data_dir, now=now):
        yield one
    of_data = await asyncio.to_thread(data.findings, settings, now=now)
    for one in of_data:
        yield one
    is_readable = all(one.level is not Level.PROBLEM for one in of_data)
    for one in await seats.findings(settings, is_readable=is_readable):
        yield one
    for one in await asyncio.to_thread(content.findings):
        yield one
    for one in await telegram.findings(settings):
        yield one
