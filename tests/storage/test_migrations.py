"""Rows of any earlier version are all there afterwards, and hold together."""

import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import aiosqlite
import pytest

from bot.storage.migrate import Migration, migrate, migrations

STEPS = migrations()
# What a step empties on purpose, as it is made again: pointers of ten minutes, without the topic
# that they are of, and numbers of files without the bot that they are of.
EMPTIED = {"group_answers", "uploads"}
RENAMED = {"questions": "tickets"}
DAY, TIME = "2025-07-10", "2025-07-09T09:00:00+00:00"


async def brought(path: Path, steps: Sequence[Migration]) -> None:
    """Bring a database up to the last of some steps, without a wait for the disk."""
    async with aiosqlite.connect(path) as database:
        await database.execute("PRAGMA synchronous = OFF")
        await migrate(database, steps)


def value(table: str, column: str, kind: str, default: str | None, number: int) -> object:
    """Return something that a column takes; every number is that of the same row elsewhere."""
    if among := re.search(rf"\b{column} (?:IN \(|=)\s*'(\w+)'", table):
        return among.group(1)
    if kind == "BLOB":
        return bytes([number])
    if kind in {"INTEGER", "REAL"}:
        return number
    if default is not None:
        return default.strip("'")
    if column.endswith("_at") or column == "at":
        return TIME
    return DAY if column.endswith("_on") else f"word {number}"


def filled(path: Path) -> dict[str, int]:
    """Put two rows into every table, and return how many each has then."""
    with closing(sqlite3.connect(path)) as database:
        tables = database.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
        for name, sql in tables:
            columns = database.execute(f"PRAGMA table_info({name})").fetchall()
            marks = ", ".join("?" * len(columns))
            for number in (1, 2):
                row = [
                    value(sql, column, kind, default, number)
                    for _, column, kind, _, default, _ in columns
                ]
                database.execute(f"INSERT OR IGNORE INTO {name} VALUES ({marks})", row)  # noqa: S608
        database.commit()
        return counted(database, [name for name, _ in tables])


def counted(database: sqlite3.Connection, tables: list[str]) -> dict[str, int]:
    """Return how many rows each table has."""
    return {
        name: database.execute(f"SELECT COUNT(*) FROM {name}").fetchone()[0]  # noqa: S608
        for name in tables
    }


@pytest.mark.parametrize("version", [1, 6, 11, 17, 26, 33])
async def test_no_row_of_an_earlier_version_is_lost(version: int, tmp_path: Path) -> None:
    """The tables are filled blindly, then brought up to today."""
    path = tmp_path / "old.db"
    await brought(path, [one for one in STEPS if one.number <= version])
    before = filled(path)
    assert all(before.values()), before
    await brought(path, STEPS)

    with closing(sqlite3.connect(path)) as database:
        names = {row[0] for row in database.execute("SELECT name FROM sqlite_master")}
        now = {name: name if name in names else RENAMED[name] for name in before}
        after = counted(database, list(now.values()))
        assert {name for name in before if after[now[name]] < before[name]} <= EMPTIED
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
