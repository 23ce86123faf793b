"""The data: the database whole, its version, the record and its key, how old the last copy is."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from bot.commands.doctor.finding import Finding, problem, warning, well
from bot.commands.refusal import ALTERED, MISCONFIGURED, UNREACHABLE
from bot.core.examination import Fault, Flaw, examine
from bot.core.health import limits
from bot.settings import Settings
from bot.storage.audit import anchors, seal_key
from bot.storage.copies import copying
from bot.storage.copies.contents import UnsoundError, examined
from bot.storage.database import DATABASE, StorageError
from bot.storage.migrate import migrations
from bot.storage.restoring.rows import recorded


def findings(settings: Settings, *, now: datetime) -> list[Finding]:
    """Return what was found."""
    path = settings.data_dir / DATABASE
    key_file = settings.seal_key_file or seal_key.default_path(settings.data_dir)
    if not path.exists():
        return [
            warning("database", f"there is none at {path}", "the bot makes it at its first start")
        ]
    strange, found = _database(path, key_file)
    return [
        *found,
        *_key(key_file),
        *_record(strange),
        *_copies(settings.data_dir, now=now),
        *_left(path),
    ]


def _database(path: Path, key_file: Path) -> tuple[Sequence[Fault], list[Finding]]:
    name = "database"
    try:
        held = examined(path, is_exact=False)
    except UnsoundError as error:
        return (), [problem(name, str(error), "restore a copy", UNREACHABLE)]
    except StorageError as error:
        return (), [problem(name, str(error), "see who may read it", UNREACHABLE)]
    newest = migrations()[-1].number
    size = copying.megabytes(path.stat().st_size)
    said = (
        f"whole, {size}, {held.rows:,} rows in {len(held.counts)} tables, version {held.version}"
    )
    found = [
        well(name, said)
        if held.version == newest
        else warning(name, said, f"the next start copies it, then brings it to {newest}")
    ]
    if held.strange:
        found.append(
            warning(name, held.strange, "undo that: `restore` refuses copies of such a database")
        )
    if path.stat().st_mode & 0o077:
        found.append(warning(name, f"others may read {path}", f"chmod 600 {path}"))
    return _strange(path, key_file), found


def _strange(path: Path, key_file: Path) -> Sequence[Fault]:
    """Return what was noted beside the key and is not in the record, nor explained there."""
    try:
        key = seal_key.read(key_file)
    except seal_key.SealKeyError:
        key = None  # it is told of beside this
    entries = recorded(path)
    if entries is None:  # of a version that knew no record, or no key
        return ()
    found = examine(entries, key, anchors.read(anchors.beside(key_file)))
    return [one for one in found.faults if one.flaw in {Flaw.SHORTENED, Flaw.OTHER}]


def _key(key_file: Path) -> Iterator[Finding]:
    name = "key of the record"
    try:
        key = seal_key.read(key_file)
    except seal_key.SealKeyError as error:
        yield problem(name, str(error), "see CONFRERE_SEAL_KEY_FILE", MISCONFIGURED)
        return
    if key is None:
        yield warning(
            name,
            f"there is none at {key_file}",
            "put it back from where you keep it; else the next start makes a new one",
        )
        return
    yield well(name, f"{key_file}, number {key.id}")


def _record(strange: Sequence[Fault]) -> Iterator[Finding]:
    if strange:
        first, last = min(one.first for one in strange), max(one.last for one in strange)
        yield problem(
            "record",
            f"entries {first} to {last} are not as they were noted beside its key",
            "see `audit verify`; it was cut or rewritten, unless a restore of an older version"
            " of the bot left them behind: then put the anchors aside",
            ALTERED,
        )


def _left(path: Path) -> Iterator[Finding]:
    """Tell of data that a restore has replaced: what was erased since stays in them."""
    left = sorted(path.parent.glob(f"{path.name}.before-restore-*Z"))
    if left:
        yield warning(
            "replaced data",
            f"{len(left)} lie beside the database, such as {left[0].name}",
            "delete them once the restored data are found good: people's erased words are in them",
        )


def _copies(data_dir: Path, *, now: datetime) -> Iterator[Finding]:
    name = "copies"
    last = copying.last(data_dir)
    if last is None:
        yield warning(name, "none was made yet", "run `backup` every night")
        return
    moment, place = last
    age = now - moment
    said = f"the last is of {moment:%F %R} UTC, in {place}"
    if age > limits.OLD:
        yield warning(name, f"{said}: {age.days} days old", "run `backup` every night")
    elif place.is_relative_to(data_dir.absolute()):
        yield warning(
            name, f"{said}: on the disk of the data", "give `backup --out` another disk, too"
        )
    else:
        yield well(name, said)
