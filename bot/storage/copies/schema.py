"""What a database is made of, held against what the migrations of its version make.

A trigger, a view or a table that nobody of ours made could undo what a restore carries over.
"""

import re
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from functools import cache

from bot.storage.migrate import Migration

_ALL = "SELECT type, name, tbl_name, sql FROM sqlite_master"
_Object = tuple[str, str]  # what it is, and its name
# Plain tables of others that nothing of ours reads: SQLite's counts, and Litestream's marks.
_HARMLESS = {("table", name) for name in ("sqlite_stat1", "sqlite_stat4", "_litestream_seq")}
_HARMLESS |= {("table", "_litestream_lock")}
_LONGEST = 60  # signs of a name that are shown
_SAID = re.compile(r"""'(?:[^']|'')*'|[(),;]|[^'"\s(),;]+""")  # a text as it stands, or a word


def strange(
    connection: sqlite3.Connection, version: int, steps: Sequence[Migration]
) -> str | None:
    """Return the first thing in which a database is not what the migrations make, else None.

    Raises what SQLite says.
    """
    made = _made(tuple(step for step in steps if step.number <= version))
    found = _objects(connection)
    for one in sorted(found.keys() - made.keys()):
        if one in _HARMLESS and found[one].startswith(f"{one[1]} CREATE TABLE {one[1]} ("):
            continue
        return f"it holds the {_named(one)}, which this program never makes"
    for one in sorted(made.keys() - found.keys()):
        return f"it lacks the {_named(one)}"
    for one in sorted(made):
        if made[one] != found[one]:
            return f"the {_named(one)} in it is another than this program makes"
    return None


def _named(one: _Object) -> str:
    what, name = one
    return f"{what} {name[:_LONGEST]!r}"  # a name may hold anything, a terminal's commands too


@cache
def _made(steps: tuple[Migration, ...]) -> Mapping[_Object, str]:
    with closing(sqlite3.connect(":memory:")) as connection:
        for step in steps:
            connection.executescript(step.sql)
        return _objects(connection)


def _objects(connection: sqlite3.Connection) -> Mapping[_Object, str]:
    """Return what each is made by, but for spaces and quotes of names, which SQLite sets anew."""
    found: dict[_Object, str] = {}
    for row in connection.execute(_ALL):
        what, name, table, sql = map(str, row)  # whatever somebody has written there
        said = " ".join([table, *_SAID.findall(sql)])
        found[what, name] = found.get((what, name), "") + said
    return found
