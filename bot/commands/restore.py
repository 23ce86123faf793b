"""`restore`: puts a copy in the place of the data, and keeps what it replaces.

What was sent since the copy is not sent again where that can be known; else officers decide.
"""

import argparse
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands import brake
from bot.commands.backup import bar
from bot.commands.refusal import ALTERED, MISCONFIGURED, UNREACHABLE, USAGE, RefusedError, catalog

if TYPE_CHECKING:
    from bot.core.audit import SealKey
    from bot.settings import Settings
    from bot.storage.database import Reader
    from bot.storage.restoring.replacing import Restoring
    from bot.storage.restoring.since import Since

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
    from bot.storage.audit import seal_key
    from bot.storage.copies.contents import UnsoundError
    from bot.storage.database import DATABASE, StorageError
    from bot.storage.restoring.replacing import restoring

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
            on_progress=bar(),
        ) as begun:
            if key is not None and begun.since.is_known:
                await _brake(begun, settings, now=now)
            said = [
                *_replaced(begun, path, copy),
                *_of_since(begun.since),
                *_of_record(begun, key, key_file),
                *[line async for line in _of_bot(begun.db.read, settings)],
                "start the bot to go on.",
            ]
    except UnsoundError as error:
        raise RefusedError([f"restore: {error}"], ALTERED) from error
    except StorageError as error:
        raise RefusedError([f"restore: {error}"], UNREACHABLE) from error
    print("\n".join(f"restore: {line}" for line in said))


async def _brake(begun: "Restoring", settings: "Settings", *, now: datetime) -> None:
    """Take roles and everything back that were taken back since: a copy gives nothing back."""
    from bot.services.officers.freezes import Freezes
    from bot.services.officers.roles import Roles
    from bot.services.officers.suspensions import Suspensions

    if not (begun.since.out_of_office or begun.since.is_frozen):
        return
    content = catalog()
    roles = Roles(
        begun.db,
        content,
        officer_ids=settings.officer_ids,
        director_ids=settings.director_ids,
    )
    for person in sorted(begun.since.out_of_office):
        await Suspensions(begun.db, content, roles).suspend_by_operator(person, now=now)
    if begun.since.is_frozen:
        await Freezes(begun.db, content, roles).freeze_by_operator(now=now)


def _alive_at(data_dir: Path) -> datetime | None:
    """Return when a bot last served on these data, None where nothing tells."""
    times = [file.stat().st_mtime for file in map(data_dir.joinpath, _BESIDE) if file.exists()]
    return datetime.fromtimestamp(max(times), UTC) if times else None


def _replaced(begun: "Restoring", path: Path, copy: Path) -> Iterator[str]:
    held = begun.copied
    kept = f"; what was there is in {begun.kept}" if begun.kept else ""
    yield f"{path} is {copy} now ({held.rows:,} rows, of version {held.version}){kept}."


def _of_since(since: "Since") -> Iterator[str]:
    if not since.is_known:
        yield (
            "nothing tells what was sent since the copy: what was on its way then may come twice,"
            " but for announcements, which wait for an officer, and planned ones, about which"
            " their authors are asked."
        )
        if since.held:
            yield f"stopped until an officer lets them go on: {', '.join(since.held)}."
        return
    yield (
        "what was sent since the copy is not sent again, and what was not answered yet will be;"
        " who was forgotten or wants no more messages since stays so."
    )
    if since.numbers:
        yield (
            f"announcements that left since are unknown now, and cannot be corrected or"
            f" withdrawn any more: {', '.join(since.numbers)}. Their numbers do not come again."
        )
    if since.newcomers:
        yield f"people who came since have to press Start again: {since.newcomers:,}."
    if since.gone:
        yield f"people in the copy who were forgotten since, and are so again: {since.gone:,}."
    if since.out_of_office:
        people = ", ".join(map(str, sorted(since.out_of_office)))
        yield f"suspended, as they have lost a role since: {people} (`reinstate` undoes it)."
    if since.is_frozen:
        yield "everything was stopped (/freeze) and stays so."


def _of_record(begun: "Restoring", key: "SealKey | None", key_file: Path) -> Iterator[str]:
    from bot.storage.audit import anchors

    noted = anchors.read(anchors.beside(key_file))
    last = max((anchor.entries for anchor in noted), default=0)
    head = begun.copied.head
    if last > head.entries:
        yield (
            f"the record ends at {head.short}: the {last - head.entries} entries after it are"
            f" lost, and `audit verify` says so until {anchors.beside(key_file)} is put aside."
        )
    if key is None:
        yield (
            f"there is no key of the record at {key_file}: put the one that belongs to the copy"
            " there, else a new one begins at the next start."
        )


async def _of_bot(read: "Reader", settings: "Settings") -> AsyncIterator[str]:
    """Say when the copy is of another bot: members and files are known to that one alone."""
    rows = await read.all(
        "SELECT DISTINCT bot_id FROM uploads UNION"
        " SELECT CAST(substr(key, 6) AS INTEGER) FROM settings WHERE key LIKE 'menu:%'"
    )
    token = settings.bot_token.get_secret_value() if settings.bot_token else ""
    bots = {row["bot_id"] for row in rows}
    if token and bots and int(token.split(":")[0]) not in bots:
        yield (
            f"warning: the copy is of the bot {', '.join(map(str, sorted(bots)))}, and BOT_TOKEN"
            f" of {token.split(':')[0]}: nobody in it has started that one."
        )
