"""A process that corrects or takes back an announcement, and is killed on the way.

Each message that leaves is a line of a file, written before Telegram's answer is recorded.
"""

import asyncio
import os
import signal
import sys
from datetime import timedelta
from pathlib import Path

from bot.core.announcements import Options
from bot.core.sending.delivery import Attempt, Delivery
from bot.services.announcements.sending import broadcasts as service
from bot.storage.database import Database, Reader
from bot.storage.sending import broadcasts
from tests.delivery.conftest import Hall
from tests.delivery.office import Office

OLD, NEW = "La date limite est le 19 juillet 2025.", "La date limite est le 17 juillet 2025."
CORRECT, WITHDRAW = "correct", "withdraw"
FILLING, SENDING = "filling", "sending"


class Killer:
    """Kills this process at the n-th slice that is written, or the n-th message that leaves."""

    def __init__(self, where: str, left: int, lines: Path) -> None:
        self._where, self._left, self._lines = where, left, lines
        self.is_armed = False

    def passes(self, where: str) -> None:
        """Note that one more is through."""
        if self.is_armed and where == self._where:
            self._left -= 1
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def leaves(self, delivery: Delivery) -> None:
        """Note a message that left."""
        if self.is_armed:
            with self._lines.open("a", encoding="utf-8") as file:
                file.write(f"{delivery.chat_id} {delivery.message.kind}\n")
        self.passes(SENDING)


async def main(database: str, deed: str, where: str, left: str) -> None:
    """Announce to everybody, then correct it or take it back, and die."""
    service.SLICE = 30
    killer = Killer(where, int(left), Path(database).with_suffix(".sent"))
    usual = broadcasts.checkpoint

    async def counts(read: Reader) -> None:
        killer.passes(FILLING)
        await usual(read)

    broadcasts.checkpoint = counts
    async with Database.open(Path(database)) as db:
        office = await Office.open(Hall(db))

        async def send(delivery: Delivery) -> Attempt:
            killer.leaves(delivery)
            return await office.send(delivery)

        office.hall.send = send  # type: ignore[method-assign]
        office.hall.pump = office.hall.another_pump()
        one = await office.leave(text=OLD)
        await office.everything()
        office.hall.now += timedelta(minutes=5)
        killer.is_armed = True
        if deed == CORRECT:
            await office.leave(corrects=one, text=NEW, options=Options(tells=True))
        else:
            await office.withdraw(one, tells=True)
        await office.everything()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
