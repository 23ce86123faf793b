"""The rows of what people were told last: names of topics and steps, no words."""

from datetime import datetime

from bot.core.questions.memory import Memory
from bot.storage.database import Reader, Tx

_BESIDE = "\n"  # in the column of what was said, before the question that stands on the screen


async def find(read: Reader, user_id: int, *, since: datetime) -> Memory | None:
    """Return what a person was told last since a moment, or None."""
    row = await read.one(
        "SELECT topics, offered, guide, step, said, answer, spoken FROM memories"
        " WHERE user_id = ? AND at >= ?",
        (user_id, since.isoformat()),
    )
    if row is None:
        return None
    said, _, asks = row["said"].partition(_BESIDE)
    return Memory(
        tuple(row["topics"].split()),
        tuple(row["offered"].split()),
        row["guide"],
        row["step"],
        said,
        row["answer"],
        row["spoken"],
        asks,
    )


async def put(tx: Tx, user_id: int, memory: Memory, *, now: datetime) -> None:
    """Note what a person was told, in place of what they were told before."""
    await tx.execute(
        "INSERT OR REPLACE INTO memories"
        " (user_id, topics, offered, guide, step, said, answer, spoken, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            user_id,
            " ".join(memory.topics),
            " ".join(memory.offered),
            memory.guide,
            memory.step,
            f"{memory.said}{_BESIDE}{memory.asks}" if memory.asks else memory.said,
            memory.answer,
            memory.spoken,
            now.isoformat(),
        ),
    )


async def purge(tx: Tx, *, before: datetime) -> None:
    """Forget what was told before a moment."""
    await tx.execute("DELETE FROM memories WHERE at < ?", (before.isoformat(),))
