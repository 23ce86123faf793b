"""What was erased stays nowhere: in no row from before, and not in the log of writes."""

from datetime import datetime, timedelta

from bot.core.secrets import Redactor
from bot.storage import metadata, words
from bot.storage.audit import names
from bot.storage.database import Database

EVERY = timedelta(hours=1)
_MARK = "erased-words"  # the rules by which the words of every row were last looked through
RULES = "2"  # raised when the rules have learnt to see more


class Erasure:
    """Looks after what has been erased."""

    def __init__(self, db: Database, redactor: Redactor) -> None:
        self._db = db
        self._redactor = redactor
        self._last: datetime | None = None

    async def tidy(self, *, now: datetime) -> None:
        """Once an hour, and soon after somebody was forgotten, empty the log of writes.

        SQLite appends to it what it changes, and what a row has forgotten is still legible there.
        """
        await self._look_through(now=now)
        is_due = self._last is None or not timedelta() <= now - self._last < EVERY
        if (is_due or self._db.is_log_to_go) and await self._db.empty_log():
            self._last = now

    async def _look_through(self, *, now: datetime) -> None:
        """Take every row of words through the door once, for each change of its rules."""
        if await metadata.get(self._db.read, _MARK) == RULES:
            return
        for column in words.COLUMNS:
            for row in await words.written(self._db.read, column):
                erased = self._redactor.erased(row["words"])
                if erased != row["words"]:
                    async with self._db.transaction() as tx:
                        if column.table == "officer_names":
                            await names.unsay(tx, row["key"])  # while the name is known
                            await names.forget(tx, row["key"])
                            await names.put(tx, row["key"], erased, now=now)
                        else:
                            await words.rewrite(tx, column, row["key"], erased)
        async with self._db.transaction() as tx:
            await metadata.put(tx, _MARK, RULES)
