"""The rows of how a message to many goes out: filled, tried on a few, paused, counted."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.sending.broadcasts import State, Stop, stop_of
from bot.core.sending.message_keys import PIN, MessageKey, below, joined
from bot.storage.database import Reader, Row, Tx
from bot.storage.sending import waves


async def find(read: Reader, key: str) -> Row | None:
    """Return the row of a broadcast, or None."""
    return await read.one("SELECT * FROM broadcasts WHERE source = ?", (key,))


async def add(tx: Tx, key: str, *, canary: int, hold: timedelta) -> bool:
    """Hold a broadcast back until it is filled; False when it is known already."""
    added = await tx.execute(
        "INSERT INTO broadcasts (source, state, canary, hold) VALUES (?, 'filling', ?, ?)"
        " ON CONFLICT (source) DO NOTHING",
        (key, canary, hold.total_seconds()),
    )
    return added == 1


async def note_filled(tx: Tx, key: str, *, filled_to: int | None, added: int) -> None:
    """Note how far a broadcast is filled, and by how many chats its audience grew."""
    await tx.execute(
        "UPDATE broadcasts SET filled_to = ?, audience = audience + ? WHERE source = ?",
        (filled_to, added, key),
    )


async def open_up(tx: Tx, key: str, *, has_canary: bool) -> bool:
    """Let a filled broadcast go out, first to its few; False when it is not being filled."""
    opened = await tx.execute(
        "UPDATE broadcasts SET state = ? WHERE source = ? AND state = 'filling'",
        (State.CANARY if has_canary else State.SENDING, key),
    )
    return opened == 1


async def checkpoint(read: Reader) -> None:
    """Move what was committed from the log into the database, while writers go on.

    Left to itself, SQLite does that inside some writer's transaction.
    """
    await read.one("PRAGMA wal_checkpoint(PASSIVE)")


async def hold(tx: Tx, key: str, *, now: datetime) -> None:
    """Wait after the first few, as long as was asked for; when they were all, go on at once."""
    if not await has_more(tx, key):
        await tx.execute(
            "UPDATE broadcasts SET state = 'sending' WHERE source = ? AND state = 'canary'",
            (key,),
        )
        return
    row = await find(tx, key)
    if row is not None:
        until = now + timedelta(seconds=row["hold"])
        await tx.execute(
            "UPDATE broadcasts SET state = 'holding', hold_until = ?"
            " WHERE source = ? AND state = 'canary'",
            (until.isoformat(), key),
        )


async def has_more(read: Reader, key: str) -> bool:
    """Tell whether something of a broadcast waits or is on its way."""
    row = await read.one(
        "SELECT 1 WHERE EXISTS (SELECT 1 FROM deliveries INDEXED BY deliveries_waiting"
        " WHERE source = ? AND status = 'pending') OR EXISTS (SELECT 1 FROM deliveries"
        " INDEXED BY deliveries_sending WHERE source = ? AND status = 'sending')",
        (key, key),
    )
    return row is not None


async def let_finish(tx: Tx) -> None:
    """End the waiting of what has nothing left to wait for: it has all come back, or is gone.

    A first few that were paused meanwhile are still to be judged. What stopped stays so.
    """
    rows = await tx.all(
        "SELECT source, state FROM broadcasts WHERE state = 'holding'"
        " OR (state = 'paused' AND why IS NULL AND stopped IS NULL)"
    )
    for row in rows:
        if not await has_more(tx, row["source"]):
            await tx.execute(
                "UPDATE broadcasts SET state = CASE"
                " WHEN state = 'paused' AND resumes_to = 'canary' THEN 'canary'"
                " ELSE 'sending' END WHERE source = ?",
                (row["source"],),
            )


async def release(tx: Tx, key: str) -> bool:
    """Go on to everybody; False when it neither waits after its first few nor stopped.

    What made it stop does not stop it again.
    """
    row = await find(tx, key)
    if row is None or not (
        row["state"] in {State.CANARY, State.HOLDING}
        or (row["state"] == State.PAUSED and row["stopped"])
    ):
        return False
    if row["state"] != State.HOLDING:
        await waves.take(tx, key)
    stop = stop_of(row["stopped"])
    excused = {*row["excused"].split(","), stop.reason if stop else ""} - {""}
    await tx.execute(
        "UPDATE broadcasts SET state = 'sending', why = NULL, stopped = NULL, excused = ?"
        " WHERE source = ?",
        (",".join(sorted(excused)), key),
    )
    return True


async def stop(tx: Tx, key: str, cause: Stop) -> None:
    """Send nothing more of a broadcast that fails; a person decides how it goes on."""
    await tx.execute(
        "UPDATE broadcasts SET resumes_to = state, state = 'paused', why = NULL, stopped = ?,"
        " stops = stops + 1 WHERE source = ? AND state IN ('canary', 'holding', 'sending')",
        (cause.json(), key),
    )


async def stopped(read: Reader) -> list[Row]:
    """Return the broadcasts that were paused without anybody's asking."""
    return await read.all(
        "SELECT * FROM broadcasts WHERE state = 'paused' AND (why NOTNULL OR stopped NOTNULL)"
    )


async def pause(tx: Tx, key: str, *, why: str | None = None) -> bool:
    """Send nothing more of a broadcast for now; False when it does not go out.

    With `why`, a broadcast that nobody manages is paused as well.
    """
    if why is not None:
        await _manage(tx, key)
    paused = await tx.execute(
        "UPDATE broadcasts SET resumes_to = state, state = 'paused', why = ?,"
        " stops = stops + ? WHERE source = ? AND state IN ('canary', 'holding', 'sending')",
        (why, why is not None, key),
    )
    return paused == 1


async def _manage(tx: Tx, key: str) -> None:
    """Make a broadcast of a message that simply goes out."""
    await tx.execute(
        "INSERT INTO broadcasts (source, state, audience) SELECT ?, 'sending', COUNT(*) +"
        " COALESCE((SELECT SUM(number) FROM delivery_counts WHERE source = ?"
        " AND status = 'dropped'), 0) FROM deliveries WHERE source = ?"
        " ON CONFLICT (source) DO NOTHING",
        (key, key, key),
    )


async def resume(tx: Tx, key: str) -> bool:
    """Go on where a pause interrupted; False when it is not paused.

    What failed when it stopped by itself is tried again.
    """
    row = await find(tx, key)
    if row is None or row["state"] != State.PAUSED:
        return False
    if stop := stop_of(row["stopped"]):  # what was on its way came back after it stopped
        await waves.put_back_cause(tx, key, stop)
    await tx.execute(
        "UPDATE broadcasts SET state = resumes_to, why = NULL, stopped = NULL WHERE source = ?",
        (key,),
    )
    return True


async def filling(read: Reader) -> list[str]:
    """Return the keys whose deliveries are not all written yet."""
    rows = await read.all("SELECT source FROM broadcasts WHERE state = 'filling'")
    return [row["source"] for row in rows]


_CAN_BE_REACHED = (
    " status IN ('unreachable', 'rejected')"
    " AND (chat_id IN (SELECT user_id FROM members WHERE is_reachable = 1)"
    " OR chat_id IN (SELECT chat_id FROM groups WHERE is_member = 1))"
)


async def has_missed(read: Reader, key: str) -> bool:
    """Tell whether what goes out or has gone out missed somebody who can be reached."""
    row = await read.one(
        "SELECT 1 FROM broadcasts AS b JOIN deliveries AS d USING (source)"  # noqa: S608 - no value
        f" WHERE source = ? AND b.state = 'sending' AND d.{_CAN_BE_REACHED.lstrip()} LIMIT 1",
        (key,),
    )
    return row is not None


async def reopen(tx: Tx, key: str, *, now: datetime) -> bool:
    """Have who was not reached and can be now wait again, and fill it anew.

    False unless it goes out or has gone out.
    """
    reopened = await tx.execute(
        "UPDATE broadcasts SET state = 'filling', filled_to = NULL, canary = 0"
        " WHERE source = ? AND state = 'sending'",
        (key,),
    )
    if reopened:
        await tx.execute(
            "UPDATE deliveries SET status = 'pending', reason = NULL, attempts = 0,"  # noqa: S608 - no value
            f" not_before = ? WHERE source = ? AND{_CAN_BE_REACHED}",
            (now.isoformat(), key),
        )
    return reopened == 1


async def fill_again(tx: Tx, key: str) -> None:
    """Have a broadcast that went out filled anew, for what has come since."""
    await tx.execute(
        "UPDATE broadcasts SET state = 'filling', filled_to = NULL"
        " WHERE source = ? AND state = 'sending'",
        (key,),
    )


async def has_any(read: Reader, sources: Sequence[str]) -> bool:
    """Tell whether there is a delivery of one of these keys."""
    marks = ", ".join("?" for _ in sources)
    row = await read.one(
        f"SELECT 1 FROM deliveries WHERE source IN ({marks}) LIMIT 1",  # noqa: S608 - marks only
        sources,
    )
    return row is not None


async def is_in_flight(read: Reader, key: str) -> bool:
    """Tell whether something of a broadcast is on its way right now."""
    row = await read.one(
        "SELECT 1 FROM deliveries WHERE status = 'sending' AND source = ? LIMIT 1", (key,)
    )
    return row is not None


async def cancel(tx: Tx, key: str) -> bool:
    """Never send what waits of a broadcast; False when it is unknown or cancelled already."""
    cancelled = await tx.execute(
        "UPDATE broadcasts SET state = 'cancelled' WHERE source = ? AND state <> 'cancelled'",
        (key,),
    )
    return cancelled == 1


async def drop_followers(tx: Tx, key: str) -> None:
    """Have nothing follow the messages of a broadcast any more: what waits is dropped.

    What was on its way when it was taken back is not followed either.
    """
    followers = await tx.all(
        "SELECT ?2 AS source UNION SELECT followed_by FROM messages"
        " WHERE source = ?1 AND followed_by NOTNULL UNION SELECT told_by FROM messages"
        " WHERE source = ?1 AND told_by NOTNULL",
        (key, joined(key, PIN)),
    )
    for follower in followers:
        await drop_waiting(tx, follower["source"])
        await _manage(tx, follower["source"])
        await cancel(tx, follower["source"])


async def drop_waiting(tx: Tx, key: str) -> int:
    """Drop what waits of a broadcast, because something else is said now; return how many."""
    return await tx.execute(
        "DELETE FROM deliveries WHERE source = ? AND status = 'pending'", (key,)
    )


async def drop_unseen(tx: Tx, key: str) -> int:
    """Drop what nobody has got yet of a key; what is to be changed in place stays."""
    return await tx.execute(
        "DELETE FROM deliveries WHERE source = ? AND status = 'pending' AND edits IS NULL", (key,)
    )


async def drop_parts(tx: Tx, key: MessageKey) -> int:
    """Drop what waits of all parts of what a key names; return how many."""
    return await tx.execute(
        "DELETE FROM deliveries WHERE source > ? AND source < ? AND status = 'pending'", below(key)
    )
