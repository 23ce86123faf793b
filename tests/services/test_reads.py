"""How many reads an approval takes: what is known already is handed down, not asked for again."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import aiosqlite
import pytest

from bot.storage.rows import OneTripTx
from bot.storage.trips.reads import ReadTrips
from tests.services.office import KARIM, SALMA, opened

MOST = 12  # it 1, who may 1, whom it reaches 1, the record 2, what asked 1, number 1, filling 5


async def test_an_approval_reads_little(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the press to the rows of the first few: nothing of the announcement is read twice."""
    reads: list[str] = []

    def counting(read: Callable[..., Any]) -> Callable[..., Any]:
        def counted(reader: object, sql: str, values: Sequence[Any] = ()) -> Any:
            reads.append(sql)
            return read(reader, sql, values)

        return counted

    async with opened(tmp_path) as office:
        number = await office.submit(KARIM)
        for reader, name in (
            (aiosqlite.Connection, "execute_fetchall"),
            (ReadTrips, "rows"),
            (OneTripTx, "one"),
            (OneTripTx, "all"),
        ):
            monkeypatch.setattr(reader, name, counting(getattr(reader, name)))
        assert await office.approvals.approve(number, officer_id=SALMA, now=office.now)

    assert len(reads) <= MOST, reads
    rows_of_it = [sql for sql in reads if "FROM announcements WHERE announcement_id" in sql]
    assert len(rows_of_it) == 2  # to decide; and filling takes rows, whoever decided
