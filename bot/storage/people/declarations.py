"""The rows of pharmacies, by nickname, and of what people say they have declared."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.calendar.deadlines import Month
from bot.storage.database import Reader, Row, Tx

UNNAMED = 0  # the only pharmacy of a person who has named none


async def pharmacies(read: Reader, user_id: int) -> Sequence[Row]:
    """Return the pharmacies a person has named (pharmacy_id, nickname), in that order."""
    return await read.all(
        "SELECT pharmacy_id, nickname FROM pharmacies WHERE user_id = ? ORDER BY pharmacy_id",
        (user_id,),
    )


async def add_pharmacy(tx: Tx, user_id: int, nickname: str) -> int | None:
    """Name a pharmacy and return its number, None when there is one of that name.

    The first keeps what was declared.
    """
    added = await tx.execute(
        "INSERT INTO pharmacies (user_id, nickname) VALUES (?, ?)"
        " ON CONFLICT (user_id, nickname) DO NOTHING",
        (user_id, nickname),
    )
    if added:
        await tx.execute(
            "UPDATE declarations SET pharmacy_id = (SELECT MIN(pharmacy_id) FROM pharmacies"
            " WHERE user_id = ?) WHERE user_id = ? AND pharmacy_id = ?",
            (user_id, user_id, UNNAMED),
        )
    row = await tx.one(
        "SELECT pharmacy_id FROM pharmacies WHERE user_id = ? AND nickname = ?",
        (user_id, nickname),
    )
    return int(row["pharmacy_id"]) if added and row else None


async def rename_pharmacy(tx: Tx, user_id: int, pharmacy_id: int, nickname: str) -> bool:
    """Give a pharmacy another name; False when it is not this person's."""
    renamed = await tx.execute(
        "UPDATE pharmacies SET nickname = ? WHERE user_id = ? AND pharmacy_id = ?",
        (nickname, user_id, pharmacy_id),
    )
    return renamed == 1


async def remove_pharmacy(tx: Tx, user_id: int, pharmacy_id: int) -> bool:
    """Forget a pharmacy and what was declared for it; False when it is not this person's."""
    removed = await tx.execute(
        "DELETE FROM pharmacies WHERE user_id = ? AND pharmacy_id = ?", (user_id, pharmacy_id)
    )
    if removed:
        await tx.execute(
            "DELETE FROM declarations WHERE user_id = ? AND pharmacy_id = ?",
            (user_id, pharmacy_id),
        )
    return removed == 1


async def declare(
    tx: Tx, user_id: int, pharmacy_id: int, obligation: str, period: Month, *, now: datetime
) -> None:
    """Note that a month is declared for a pharmacy."""
    await tx.execute(
        "INSERT INTO declarations (user_id, pharmacy_id, obligation, period, at)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (user_id, pharmacy_id, obligation, str(period), now.isoformat()),
    )


async def take_back(
    tx: Tx, user_id: int, pharmacy_id: int, obligation: str, period: Month
) -> None:
    """Note that a month is not declared after all."""
    await tx.execute(
        "DELETE FROM declarations"
        " WHERE user_id = ? AND pharmacy_id = ? AND obligation = ? AND period = ?",
        (user_id, pharmacy_id, obligation, str(period)),
    )


async def declared(read: Reader, user_id: int, obligation: str, period: Month) -> set[int]:
    """Return the pharmacies for which a person has declared a month."""
    rows = await read.all(
        "SELECT pharmacy_id FROM declarations WHERE user_id = ? AND obligation = ? AND period = ?",
        (user_id, obligation, str(period)),
    )
    return {int(row["pharmacy_id"]) for row in rows}


async def latest(read: Reader, user_id: int) -> Row | None:
    """Return what a person has declared last (obligation, period, pharmacy_id), or None."""
    return await read.one(
        "SELECT obligation, period, pharmacy_id FROM declarations WHERE user_id = ?"
        " ORDER BY at DESC, period DESC, pharmacy_id DESC LIMIT 1",
        (user_id,),
    )


# A person is done with a month when each pharmacy is; who has named none has one.
IS_DONE = (
    "(SELECT COUNT(*) FROM declarations AS d WHERE d.user_id = {person}"
    " AND d.obligation = ? AND d.period = ?)"
    " >= MAX(1, (SELECT COUNT(*) FROM pharmacies AS p WHERE p.user_id = {person}))"
)


async def is_done(read: Reader, user_id: int, obligation: str, period: Month) -> bool:
    """Tell whether a person has declared a month for each of their pharmacies."""
    row = await read.one(
        f"SELECT {IS_DONE.format(person='?')} AS is_done",
        (user_id, obligation, str(period), user_id),
    )
    return row is not None and bool(row["is_done"])


async def progress(read: Reader, obligation: str, period: Month) -> Sequence[Row]:
    """Return per region (None: not given) how many reminded people there are and are done."""
    done = IS_DONE.format(person="m.user_id")
    return await read.all(
        f"SELECT m.region, COUNT(*) AS people, SUM({done}) AS done"  # noqa: S608 - our own names
        " FROM members AS m JOIN subscriptions AS s ON s.chat_id = m.user_id"
        " WHERE m.is_reachable = 1 GROUP BY m.region",
        (obligation, str(period)),
    )
