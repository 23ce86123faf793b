"""`restore`: puts a copy in the place of the data, and keeps what it replaces.

What was sent since the copy is not sent again where that can be known; else officers decide.
"""

import argparse
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands import brake, restored
from bot.commands.backup import bar
from bot.commands.refusal import ALTERED, MISCONFIGURED, UNREACHABLE, USAGE, RefusedError, catalog

if TYPE_CHECKING:
    from bot.core.audit import SealKey
    from bot.settings import Settings
    from bot.storage.database import Reader
    from bot.storage.restoring.replacing import Restoring

_KEYLESS = (
    "the record of {copy} is sealed with a key, and there is none at {key}: without it nothing"
    " that was stopped or taken back since can be. Put the key there; where it is lost, start the"
    " bot once, which makes a new one, stop it, and restore then."
)
_STRANGE = (
    "the record of {copy} was not sealed with the key at {key}, and the data here do not go on"
    " from it: it is of another bot, or was altered. Its announcements would be taken for ours."
    " If it is of this bot, put the key of that time at {key}."
)
_MOST = 5  # that are named of what disagrees
_BESIDE = ("confrere.db", "confrere.db-wal", "heartbeat")  # touched last while the bot served


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the options of the command."""
    restore = commands.add_parser(
        "restore",
        help="put a copy in the place of the data (with the bot stopped)",
        description="Check a copy, put it in the place of the data, and keep what it replaces."
        " The bot has to be stopped. (A person's number instead of a file: see `reinstate`.)",
    )
    restore.add_argument("file", metavar="FILE", help="a copy that `backup` made")


async def run(options: argparse.Namespace) -> None:
    """Put it there, and say what follows from it. Raises RefusedError."""
    from bot.settings import SettingsError, load_settings
    from bot.storage.audit import anchors, seal_key
    from bot.storage.copies.contents import UnsoundError
    from bot.storage.database import DATABASE, StorageError
    from bot.storage.restoring.replacing import KeylessError, StrangerError, restoring

    copy = Path(options.file)
    if not copy.exists() and options.file.isdecimal():  # a person's number, as it was once said
        await brake.run(argparse.Namespace(command="reinstate", person=int(options.file)))
        return
    if not copy.is_file():
        raise RefusedError([f"restore: there is no copy at {copy}."], USAGE)
    try:
        settings = load_settings()
        key_file = settings.seal_key_file or seal_key.default_path(settings.data_dir)
        key = seal_key.read(key_file)
    except SettingsError as error:
        raise RefusedError(error.problems, MISCONFIGURED) from error
    except seal_key.SealKeyError as error:
        raise RefusedError([f"restore: {error}"], MISCONFIGURED) from error
    now, path = datetime.now(UTC), settings.data_dir / DATABASE
    try:
        async with restoring(
            path,
            copy,
            seal_key=key,
            alive_at=_alive_at(settings.data_dir),
            now=now,
            noted=anchors.read(anchors.beside(key_file)),
            compare=partial(_compare, copy, key),
            on_progress=bar(),
        ) as begun:
            await _brake(begun, settings, now=now)
            said = [line async for line in restored.told(begun, path, copy, settings, key_file)]
    except KeylessError as error:
        raise RefusedError(
            [f"restore: {_KEYLESS.format(copy=copy, key=key_file)}"], MISCONFIGURED
        ) from error
    except StrangerError as error:
        said_so = _STRANGE.format(copy=copy, key=key_file)
        raise RefusedError([f"restore: {said_so}"], ALTERED) from error
    except UnsoundError as error:
        raise RefusedError([f"restore: {error}"], ALTERED) from error
    except StorageError as error:
        raise RefusedError([f"restore: {error}"], UNREACHABLE) from error
    print("\n".join(f"restore: {line}" for line in said))


async def _compare(copy: Path, key: "SealKey | None", read: "Reader") -> None:
    """Hold the rows of a copy against its record. Raises UnsoundError where they disagree."""
    from bot.core.examination import Flaw, examine
    from bot.services.audit.agreement import decided
    from bot.storage.audit import audit
    from bot.storage.copies.contents import UnsoundError

    entries = await audit.entries(read)
    faults = examine(entries, key).faults
    if broken := [one for one in faults if one.flaw is not Flaw.UNSTAMPED]:
        raise UnsoundError(
            f"{copy} was altered: entry {broken[0].first} of its record is {broken[0].flaw}."
        )
    if unlike := await decided(read, [one.entry for one in entries]):
        named = ", ".join(dict.fromkeys(one.about for one in unlike[:_MOST]))
        raise UnsoundError(f"{copy} was altered: its record tells otherwise of {named}.")


async def _brake(begun: "Restoring", settings: "Settings", *, now: datetime) -> None:
    """Take roles and everything back that were taken back since: a copy gives nothing back."""
    from bot.services.officers.freezes import Freezes
    from bot.services.officers.roles import Roles
    from bot.services.officers.suspensions import Suspensions
    from bot.storage.officers.suspensions import is_suspended
    from bot.storage.restoring import brakes

    due, db = begun.since.brakes, begun.db
    if not (due.out_of_office or due.suspended or due.is_frozen):
        return
    content = catalog()
    roles = Roles(
        db, content, officer_ids=settings.officer_ids, director_ids=settings.director_ids
    )
    for person in sorted(due.out_of_office):
        await Suspensions(db, content, roles).suspend_by_operator(person, now=now)
    for person in sorted(due.suspended):  # of whom that may have freed some, or no role is known
        if not await is_suspended(db.read, person):
            await Suspensions(db, content, roles).suspend_by_operator(person, now=now)
        async with db.transaction() as tx:
            await brakes.suspend(tx, person, now=now)
    if due.is_frozen:
        await Freezes(db, content, roles).freeze_by_operator(now=now)


def _alive_at(data_dir: Path) -> datetime | None:
    """Return when a bot last served on these data, None where nothing tells."""
    times = [file.stat().st_mtime for file in map(data_dir.joinpath, _BESIDE) if file.exists()]
    return datetime.fromtimestamp(max(times), UTC) if times else None
