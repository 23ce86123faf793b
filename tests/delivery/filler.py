"""A process that begins a broadcast and is killed while its deliveries are written."""

import asyncio
import os
import signal
import sys
from datetime import timedelta
from pathlib import Path

from bot.services.announcements.sending import broadcasts as service
from bot.services.announcements.sending.broadcasts import Broadcasts
from bot.storage.database import Database, Reader
from bot.storage.sending import broadcasts
from tests.delivery.conftest import EVERYBODY, SOURCE

SLICE = 30


async def main(database: str, slices: str) -> None:
    """Write so many slices after what an approval leaves behind, and die."""
    service.SLICE = SLICE
    async with Database.open(Path(database)) as db:
        async with db.transaction() as tx:
            await broadcasts.add(tx, SOURCE, canary=0, hold=timedelta(0))
        left = int(slices)
        usual = broadcasts.checkpoint

        async def counts_down(read: Reader) -> None:
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            await usual(read)

        broadcasts.checkpoint = counts_down
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        await Broadcasts(db).fill(SOURCE, EVERYBODY)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
