"""What a database holds, counted and looked through: by that one state of it is known again."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from bot.core.audit import FIRST, Anchor
from bot.storage.migrate import Migration, migrations
from bot.storage.trouble import EACH_TRY, StorageError, retold

_OURS = {"members", "inbox"}  # since the first version


class UnsoundError(StorageError):
    """A file is no sound copy of our data; one sentence for the operator."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The version of a database, the rows of each table, and how far its record goes."""

    version: int
    counts: Mapping[str, int]
    head: Anchor

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
            yield connection
            return


def contents(connection: sqlite3.Connection) -> Contents:
    """Return what the state holds that a connection reads. Raises what SQLite says."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " ORDER BY name"
    ).fetchall()
    counts = {
        name: connection.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0]  # noqa: S608
        for (name,) in tables
    }
    last = (
        "audit" in counts
        and connection.execute(
            "SELECT entry, seal FROM audit ORDER BY entry DESC LIMIT 1"
        ).fetchone()
    )
    return Contents(int(version), counts, Anchor(*last) if last else Anchor(0, FIRST))


def flaw(connection: sqlite3.Connection) -> str | None:
    """Return the first flaw of all pages, indexes and references, None where all is whole."""
    (said,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if said != "ok":
        return " ".join(str(said).split())
    lost = connection.execute("PRAGMA foreign_key_check").fetchone()
    return f"a row of {lost[0]} belongs to none of {lost[2]}" if lost else None


def examined(path: Path, steps: list[Migration] | None = None) -> Contents:
    """Return what a copy of our data holds, once all of it was found whole.

    Raises UnsoundError: not a database, of another program, damaged, newer than the code.
    """
    try:
        with opened(path) as connection:
            found = contents(connection)
            newest = (migrations() if steps is None else steps)[-1].number
            if not found.counts.keys() >= _OURS or not found.version:
                raise UnsoundError(f"{path} is a database, but none of this bot.")
            if found.version > newest:
                raise UnsoundError(
                    f"{path} is of version {found.version} and this program knows only {newest}:"
                    " take the newer program."
                )
            if said := flaw(connection):
                raise UnsoundError(f"{path} is damaged ({said}).")
            return found
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError) and "unable to open" in str(error):
            raise StorageError(f"{path} cannot be read ({error}).") from error
        told = retold(error, path)
        if isinstance(told, StorageError) or isinstance(error, sqlite3.DatabaseError):
            raise UnsoundError(f"{path} is damaged, or no database ({error}).") from error
        raise
