"""`freeze`, `thaw`, `suspend`, `reinstate`: what takes two officers, from the operator's place.

The bot has to be stopped: these write into its database.
"""

import argparse
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.commands import at_rest
from bot.commands.parsing import person as person_number
from bot.commands.refusal import USAGE, RefusedError, catalog

if TYPE_CHECKING:
    from bot.services.officers.roles import Roles
    from bot.settings import Settings
    from bot.storage.database import Database

COMMANDS = ("freeze", "thaw", "suspend", "reinstate")
_NOTHING = {
    "freeze": "everything is stopped already",
    "thaw": "nothing is stopped",
    "suspend": "no role of that number is known; CONFRERE_OFFICER_IDS and CONFRERE_DIRECTOR_IDS"
    " count as they are set here",
    "reinstate": "nobody of that number is suspended",
}


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the options of the commands."""
    commands.add_parser(
        "freeze",
        help="stop all announcements, approvals and roles",
        description="Do what /freeze does. The bot has to be stopped; from its next start on, only"
        " answers, reminders and withdrawals leave.",
    )
    commands.add_parser(
        "thaw",
        help="let them go on",
        description="Do what two officers do with « Reprendre ». The bot has to be stopped.",
    )
    for name, what in (
        ("suspend", "take all roles of a person away"),
        ("reinstate", "give them back"),
    ):
        person = commands.add_parser(name, help=f"{what}, those of the settings too")
        person.add_argument(
            "person", metavar="NUMBER", type=person_number, help="the person's Telegram number"
        )


async def run(options: argparse.Namespace) -> None:
    """Carry out one of them. Raises RefusedError."""
    command = options.command
    settings = at_rest.found(command)
    async with at_rest.opened(command, settings) as db:
        roles = _roles(db, settings)
        why_not = await _carry_out(db, roles, options)
        is_told = bool(await roles.officers())
    if why_not:
        raise RefusedError([f"{command}: there is nothing to do: {why_not}."], USAGE)
    told = "the officers are told at the next start" if is_told else at_rest.NOBODY
    print(f"{command}: done; {told}")


def _roles(db: "Database", settings: "Settings") -> "Roles":
    from bot.services.officers.roles import Roles

    return Roles(
        db, catalog(), officer_ids=settings.officer_ids, director_ids=settings.director_ids
    )


async def _carry_out(db: "Database", roles: "Roles", options: argparse.Namespace) -> str:
    """Carry out a command; return why there was nothing to do, else nothing."""
    from bot.services.officers.freezes import Freezes
    from bot.services.officers.suspensions import Suspensions

    now, content = datetime.now(UTC), catalog()
    freezes, suspensions = Freezes(db, content, roles), Suspensions(db, content, roles)
    match options.command:
        case "freeze":
            is_done = await freezes.freeze_by_operator(now=now)
        case "thaw":
            is_done = await freezes.thaw_by_operator(now=now)
        case "suspend":
            is_done = await suspensions.suspend_by_operator(options.person, now=now)
            held = await suspensions.of(options.person)
            if not is_done and held is not None:
                since = f"{held.at:%F %R} UTC"
                return f"the roles of {held.user_id} are taken away already, since {since}"
        case _:
            is_done = await suspensions.restore_by_operator(options.person, now=now)
    return "" if is_done else _NOTHING[options.command]
