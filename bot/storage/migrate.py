"""Brings a database up to the code: numbered SQL files, each in one transaction."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import aiosqlite

from bot.storage.trouble import StorageError, is_held

__all__ = ["MIGRATIONS", "Migration", "StorageError", "migrate", "migrations", "version_of"]

MIGRATIONS = Path(__file__).parent / "migrations"
_NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    """One numbered step."""

    number: int
    sql: str


def migrations(folder: Path = MIGRATIONS) -> Sequence[Migration]:
    """Return the steps of `folder` in their order."""
    found = []
    for path in sorted(folder.glob("*.sql")):
        match = _NAME.fullmatch(path.name)
        if match is None:
            raise StorageError(f"The migration {path.name} is not named NNNN_words.sql.")
        found.append(Migration(int(match.group(1)), path.read_text(encoding="utf-8")))
    return found


async def version_of(connection: aiosqlite.Connection) -> int:
    """Return the number of the last step that a database has seen."""
    async with connection.execute("PRAGMA user_version") as cursor:
        row = await cursor.fetchone()
    return int(row[0]) if row else 0


async def migrate(connection: aiosqlite.Connection, steps: Sequence[Migration]) -> None:
    """Apply the steps that the database has not seen.

    Raises StorageError when the database is newer than the code.
    """
    version = await version_of(connection)
    newest = steps[-1].number if steps else 0
    if version > newest:
        raise StorageError(
            f"The database is of version {version} and this program knows only {newest}:"
            " start the newer program again, or restore a backup."
        )
    for step in steps:
        if step.number > version:
            # executescript commits by itself: the change and its record share this wrapper.
            try:
                await connection.executescript(
                    f"BEGIN IMMEDIATE;\n{step.sql}\nPRAGMA user_version = {step.number};\nCOMMIT;"
                )
            except aiosqlite.Error as error:
                await connection.rollback()
                if is_held(error):
                    raise  # nothing is wrong with the step: it is tried again
                raise StorageError(
                    f"Migration {step.number:04d} failed and was undone ({error})."
                ) from error
