"""Who was given an official answer, and what they thought of it."""

from bot.storage.database import Reader, Tx


async def add(tx: Tx, topic: str, user_id: int) -> None:
    """Note that a person was given the answer in force under a topic."""
    await tx.execute(
        "INSERT OR IGNORE INTO official_readers (answer_id, user_id) SELECT answer_id, ?"
        " FROM official_answers WHERE topic = ? AND state = 'live'",
        (user_id, topic),
    )


async def of(read: Reader, number: int, told: str) -> set[int]:
    """Return who was given an answer when they asked, or was sent it under the key `told`."""
    rows = await read.all(
        "SELECT user_id FROM official_readers WHERE answer_id = ?1 UNION"
        " SELECT chat_id FROM deliveries WHERE source = ?2 AND status <> 'pending'",
        (number, told),
    )
    return {row["user_id"] for row in rows}


async def count_told(read: Reader, told: str) -> int:
    """Return how many were sent an answer under the key `told`, or are about to be."""
    row = await read.one("SELECT COUNT(*) AS number FROM deliveries WHERE source = ?", (told,))
    return int(row["number"]) if row else 0


async def forget(tx: Tx, number: int) -> None:
    """Forget who was given an answer that is in force no more."""
    await tx.execute("DELETE FROM official_readers WHERE answer_id = ?", (number,))


async def not_helped(read: Reader, topic: str) -> int:
    """Return how many people said that the answer of a topic did not help them."""
    row = await read.one(
        "SELECT COALESCE(SUM(people), 0) AS number FROM answer_counts"
        " WHERE topic = ? AND event = 'not_helped'",
        (topic,),
    )
    return int(row["number"]) if row else 0
