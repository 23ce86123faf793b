"""What a database holds, counted and looked through: by that one state of it is known again."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bot.core.audit import FIRST, Anchor
from bot.storage.copies import schema
from bot.storage.migrate import Migration, migrations
from bot.storage.trouble import EACH_TRY, ILLEGIBLE, StorageError

_OURS = {"members", "inbox"}  # since the first version


class UnsoundError(StorageError):
    """A file is no sound copy of our data; one sentence for the operator."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The version of a database, the rows of each table, and how far its record goes."""

    version: int
    counts: Mapping[str, int]
    head: Anchor
    origin: str = ""  # the first seal of the record: that of one bot alone; empty: none yet
    key: str = ""  # the id of the key that sealed the last entry; empty: none did
    stamp: str = ""  # what shows that it did
    strange: str | None = None  # in what it is not what the migrations make

    @property
    def rows(self) -> int:
        """Return how many rows all tables have together."""
        return sum(self.counts.values())


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database to be read: one state of it, whoever writes meanwhile.

    Raises what SQLite says.
    """
    address = f"file:{quote(str(path.absolute()))}?mode=ro"
    is_alone = not path.with_name(f"{path.name}-wal").exists()
    # What no process writes is read in a place that cannot be written, too.
    for last, way in enumerate([address, f"{address}&immutable=1"] if is_alone else [address], 1):
        with closing(
            sqlite3.connect(
                way,
                uri=True,
                timeout=20 * EACH_TRY,
                isolation_level=None,
                check_same_thread=False,
            )
        ) as connection:
            try:
                connection.execute("BEGIN")
                connection.execute("PRAGMA user_version").fetchone()
                connection.execute("SELECT 1 FROM sqlite_master").fetchone()
            except sqlite3.OperationalError:
                if last > is_alone:
                    raise
                continue
            except UnicodeDecodeError as error:
                raise sqlite3.DatabaseError(ILLEGIBLE) from error
            try:
                yield connection
            except UnicodeDecodeError as error:
                raise sqlite3.DatabaseError(ILLEGIBLE) from error
            return


def contents(connection: sqlite3.Connection, steps: Sequence[Migration] | None = None) -> Contents:
    """Return what the state holds that a connection reads. Raises what SQLite says."""
    steps = migrations() if steps is None else steps
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND rootpage > 0 ORDER BY name"  # a virtual one has none, and runs what it likes
    ).fetchall()
    counts = {name: _count(connection, name) for (name,) in tables}
    first, last = _ends(connection) if "audit" in counts else (None, None)
    return Contents(
        int(version),
        counts,
        Anchor(last["entry"], last["seal"]) if last else Anchor(0, FIRST),
        first["seal"] if first else "",
        last.get("key_id", "") if last else "",
        last.get("stamp", "") if last else "",
        schema.strange(connection, version, steps) if version <= steps[-1].number else None,
    )


def _count(connection: sqlite3.Connection, table: str) -> int:
    name = table.replace('"', '""')
    return int(connection.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0])  # noqa: S608


def _ends(connection: sqlite3.Connection) -> Iterator[dict[str, Any] | None]:
    """Return the first and the last entry of the record, as far as its version has columns."""
    for order in ("ASC", "DESC"):
        cursor = connection.execute(f"SELECT * FROM audit ORDER BY entry {order} LIMIT 1")  # noqa: S608
        row = cursor.fetchone()
        yield (
            dict(zip([name for name, *_ in cursor.description], row, strict=True)) if row else None
        )


def origin(path: Path) -> str:
    """Return the first seal of the record in a database; empty where there is none to read."""
    try:
        with opened(path) as connection:
            row = connection.execute("SELECT seal FROM audit ORDER BY entry LIMIT 1").fetchone()
            return str(row[0]) if row else ""
    except sqlite3.Error:
        return ""


def flaw(connection: sqlite3.Connection) -> str | None:
    """Return the first flaw of all pages, indexes and references, None where all is whole."""
    (said,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if said != "ok":
        return " ".join(str(said).split())
    lost = connection.execute("PRAGMA foreign_key_check").fetchone()
    return f"a row of {lost[0]} belongs to none of {lost[2]}" if lost else None


def examined(
    path: Path, steps: Sequence[Migration] | None = None, *, is_exact: bool = True
) -> Contents:
    """Return what a copy of our data holds, once all of it was found whole.

    With `is_exact` it is made of nothing but what the migrations of its version make. Raises
    UnsoundError: not a database, of another program, altered, damaged, newer than the code.
    """
    try:
        with opened(path) as connection:
            steps = migrations() if steps is None else steps
            found, newest = contents(connection, steps), steps[-1].number
            if not found.counts.keys() >= _OURS or not found.version:
                raise UnsoundError(f"{path} is a database, but none of this bot.")
            if found.version > newest:
                raise UnsoundError(
                    f"{path} is of version {found.version} and this program knows only {newest}:"
                    " take the newer program."
                )
            if found.strange and is_exact:
                raise UnsoundError(f"{path} is no copy as `backup` makes it: {found.strange}.")
            if said := flaw(connection):
                raise UnsoundError(f"{path} is damaged ({said}).")
            return found
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError) and "unable to open" in str(error):
            raise StorageError(
                f"{path} cannot be read ({error}): see who may read it; where a log lies beside it"
                f" ({path.name}-wal), carry both to a folder that can be written."
            ) from error
        raise UnsoundError(f"{path} is damaged, or no database ({error}).") from error
