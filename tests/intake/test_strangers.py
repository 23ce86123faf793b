"""The webhook takes each update once, and whoever else knocks leaves neither a row nor a log."""

import asyncio
import io
from pathlib import Path

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot.intake.webhook import HEADER, LARGEST
from bot.storage.database import Database
from tests.intake.test_doors import good, hooked, post, states


@pytest.mark.parametrize(("method", "path", "status"), [
    ("POST", "/other", 404), ("GET", "/hook", 405), ("POST", "/hook", 413),
])  # fmt: skip
async def test_the_webhook_knows_one_path_one_method_and_no_heaps(
    tmp_path: Path, method: str, path: str, status: int
) -> None:
    """404, 405 and 413, and nothing is kept."""
    body = io.BytesIO(good(5).encode() if status != 413 else b"x" * (LARGEST + 1))
    async with Database.open(tmp_path / "test.db") as db, hooked(db) as (port, secret):
        async with aiohttp.ClientSession(headers={HEADER: secret}) as http:
            url = f"http://127.0.0.1:{port}{path}"
            async with http.request(method, url, data=body) as answer:
                assert answer.status == status
        assert not await db.read.all("SELECT 1 FROM inbox")


async def test_a_stranger_at_the_webhook_is_one_line(tmp_path: Path) -> None:
    """Each wrong secret was one."""
    async with Database.open(tmp_path / "test.db") as db, hooked(db) as (port, _):
        with capture_logs() as lines:
            assert set(await post(port, "guessed", *[good(n) for n in range(20)])) == {403}
    assert [line["event"] for line in lines].count("update refused: wrong secret") == 1


async def test_of_three_at_once_and_of_a_lower_number_each_is_one_row(tmp_path: Path) -> None:
    """The same update three times in parallel; a number below one that came."""
    async with Database.open(tmp_path / "test.db") as db, hooked(db) as (port, secret):
        answers = await asyncio.gather(*(post(port, secret, good(9)) for _ in range(3)))
        assert answers == 3 * [[200]]
        assert await post(port, secret, good(4)) == [200]
        assert set(await states(db)) == {4, 9}
