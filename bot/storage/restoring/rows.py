"""Rows of later data: read as they lie there, and put beside those of a copy or in their place."""

import sqlite3
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from bot.core.audit import Anchor, Sealed
from bot.storage.audit import audit
from bot.storage.copies.contents import opened
from bot.storage.database import Tx


def there(path: Path, doors: ExitStack) -> sqlite3.Connection | None:
    """Open the data at `path` as far as they can be read, else return None."""
    if not path.exists():
        return None
    try:
        connection = doors.enter_context(opened(path))
    except (sqlite3.Error, OSError):
        return None
    connection.row_factory = sqlite3.Row
    return connection


def goes_on(later: sqlite3.Connection, head: Anchor) -> bool:
    """Tell whether data are whole and go on from a record that ends at `head`."""
    try:
        if later.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            return False
        row = later.execute(
            "SELECT 1 FROM audit WHERE entry = ? AND seal = ?", (head.entries, head.seal)
        ).fetchone()
    except (sqlite3.Error, UnicodeDecodeError):
        return False
    return row is not None


def recorded(path: Path) -> Sequence[Sealed] | None:
    """Return the record of the data at `path` as it lies there; None where it is of before."""
    with ExitStack() as doors:
        connection = there(path, doors)
        try:
            rows = looked_up(connection, "SELECT * FROM audit ORDER BY entry", is_known=True)
            return [audit.sealed(row) for row in rows]
        except (sqlite3.Error, UnicodeDecodeError, IndexError):
            return None


def looked_up(
    later: sqlite3.Connection | None,
    sql: str,
    given: Sequence[object] = (),
    *,
    is_known: bool,
) -> list[Any]:
    """Return rows of later data. Raises what SQLite says where their state `is_known`.

    Of others nobody knows whether they are whole: no rows where these cannot be read.
    """
    try:
        return later.execute(sql, given).fetchall() if later is not None else []
    except (sqlite3.Error, UnicodeDecodeError):
        if is_known:
            raise
        return []


def values(later: sqlite3.Connection, sql: str, given: Sequence[object] = ()) -> list[Any]:
    """Return the first column. Raises what SQLite says."""
    return [row[0] for row in later.execute(sql, given)]


async def replace(
    tx: Tx, later: sqlite3.Connection, table: str, where: str = "", given: Sequence[object] = ()
) -> None:
    """Have a table, or the rows of it that `where` means, be as later data have them."""
    await tx.execute(f"DELETE FROM {table}{where}", given)  # noqa: S608 - our own names
    await add(tx, later, table, where, given)


async def add(
    tx: Tx, later: sqlite3.Connection, table: str, where: str = "", given: Sequence[object] = ()
) -> None:
    """Add the rows that later data have and these do not. Raises what SQLite says."""
    info = f"PRAGMA table_info({table})"
    columns_there = {row["name"] for row in later.execute(info)}
    # The number of a delivery is nobody's but its own data's.
    here = [row["name"] for row in await tx.all(info) if row["name"] != "delivery_id"]
    if not columns_there >= set(here):
        raise sqlite3.OperationalError(f"{table} is another table there")
    columns, marks = ", ".join(here), ", ".join("?" * len(here))
    await tx.many(
        f"INSERT INTO {table} ({columns}) VALUES ({marks}) ON CONFLICT DO NOTHING",  # noqa: S608 - our own names
        map(tuple, later.execute(f"SELECT {columns} FROM {table}{where}", given)),  # noqa: S608
    )
