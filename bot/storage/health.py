"""The rows that tell how the bot is: what waits, and the troubles that were told."""

from collections.abc import Mapping
from datetime import datetime

from bot.core.health.alarms import Spell
from bot.core.health.vitals import Cause
from bot.core.questions.official import Learnt, State
from bot.core.sending.broadcasts import stop_of
from bot.core.sending.delivery import Reason
from bot.storage.database import Reader, Tx
from bot.storage.sending import broadcasts


async def waiting(read: Reader) -> tuple[int, int]:
    """Return how many deliveries wait to leave, and how many updates for an answer."""
    row = await read.one(
        "SELECT (SELECT COUNT(*) FROM deliveries INDEXED BY deliveries_waiting"
        " WHERE status = 'pending') AS deliveries,"
        " (SELECT COUNT(*) FROM inbox WHERE state = 'pending') AS inbox"
    )
    return (int(row["deliveries"]), int(row["inbox"])) if row else (0, 0)


async def has_unlearnt(read: Reader) -> bool:
    """Tell whether an official answer in force is found by its phrasings alone."""
    row = await read.one(
        "SELECT 1 FROM official_answers WHERE state = ? AND learnt <> ? LIMIT 1",
        (State.LIVE, Learnt.YES),
    )
    return row is not None


async def has_unknown_chats(read: Reader) -> bool:
    """Tell whether a broadcast stands still because Telegram does not know its chats."""
    stops = [stop_of(row["stopped"]) for row in await broadcasts.stopped(read)]
    return any(stop and (stop.is_foreign or stop.reason == Reason.NOT_FOUND) for stop in stops)


async def spells(read: Reader) -> Mapping[str, tuple[Spell, str]]:
    """Return the last spell of each cause, and the key of what was told last, if anything was."""
    rows = await read.all("SELECT * FROM alarms")
    return {
        row["cause"]: (
            Spell(
                datetime.fromisoformat(row["began"]),
                datetime.fromisoformat(row["seen"]),
                datetime.fromisoformat(row["told_at"]) if row["told_at"] else None,
                bool(row["is_told"]),
                bool(row["is_over"]),
            ),
            row["message"] or "",
        )
        for row in rows
    }


async def put(tx: Tx, cause: Cause, spell: Spell, *, message: str) -> None:
    """Keep a spell in place of the one before, with the key of what was told last."""
    await tx.execute(
        "INSERT OR REPLACE INTO alarms (cause, began, seen, told_at, is_told, is_over, message)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            cause,
            spell.began.isoformat(),
            spell.seen.isoformat(),
            spell.told_at.isoformat() if spell.told_at else None,
            spell.is_told,
            spell.is_over,
            message or None,
        ),
    )
