"""What became of the messages of a broadcast, counted: by end, by minute, by whom they went to."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.sending.broadcasts import Course, Report, State, stop_of
from bot.storage.database import Reader, Row
from bot.storage.sending import broadcasts


async def report(read: Reader, key: str) -> Report | None:
    """Return what became of a broadcast so far, or None when there is none of this name."""
    # One statement sees one state of the database: the sums always add up.
    rows = await read.all(
        "SELECT b.state, b.audience, b.repeated, b.why, b.stopped, b.hold_until, c.status,"
        " c.reason, c.number, EXISTS (SELECT 1 FROM freezes WHERE thawed_at IS NULL) AS is_frozen,"
        # Those are few, whatever is in the table: sought by what they are, not by their source.
        " (SELECT COUNT(*) FROM deliveries AS d INDEXED BY deliveries_sending"
        " WHERE d.status = 'sending' AND d.source = b.source) AS in_flight"
        " FROM broadcasts AS b LEFT JOIN delivery_counts AS c"
        " ON c.source = b.source AND c.number > 0 WHERE b.source = ?",
        (key,),
    )
    if not rows:
        return None
    first = rows[0]
    return Report(
        State(first["state"]),
        first["audience"],
        {(row["status"], row["reason"]): row["number"] for row in rows if row["status"]},
        first["repeated"],
        first["why"],
        stop_of(first["stopped"]),
        datetime.fromisoformat(first["hold_until"]) if first["hold_until"] else None,
        bool(first["is_frozen"]),
        int(first["in_flight"]),
    )


async def curve(read: Reader, key: str) -> list[tuple[datetime, int]]:
    """Return how many arrived in each minute (UTC) in which some did."""
    rows = await read.all(
        "SELECT substr(not_before, 1, 16) AS minute, COUNT(*) AS number FROM deliveries"
        " WHERE source = ? AND status = 'sent' GROUP BY 1 ORDER BY 1",
        (key,),
    )
    return [(datetime.fromisoformat(f"{row['minute']}+00:00"), row["number"]) for row in rows]


async def breakdown(read: Reader, key: str) -> list[Row]:
    """Return number by is_group, language, region (None: none), status and reason."""
    return await read.all(
        "SELECT d.chat_id < 0 AS is_group, d.language, m.region, d.status, d.reason,"
        " COUNT(*) AS number FROM deliveries AS d LEFT JOIN members AS m ON m.user_id = d.chat_id"
        " WHERE d.source = ? GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5",
        (key,),
    )


async def reached(read: Reader, keys: Sequence[str]) -> tuple[int, int]:
    """Return to how many people and to how many groups any of these broadcasts went."""
    marks = ", ".join("?" for _ in keys)
    row = await read.one(
        "SELECT COUNT(DISTINCT CASE WHEN chat_id > 0 THEN chat_id END) AS people,"  # noqa: S608 - marks
        " COUNT(DISTINCT CASE WHEN chat_id < 0 THEN chat_id END) AS groups"
        f" FROM deliveries WHERE source IN ({marks})",
        keys,
    )
    return (row["people"], row["groups"]) if row else (0, 0)


async def ends(read: Reader, key: str) -> dict[str, int]:
    """Return how many deliveries of a key ended with each status, broadcast or not."""
    rows = await read.all(
        "SELECT status, SUM(number) AS number FROM delivery_counts WHERE source = ? GROUP BY 1",
        (key,),
    )
    return {row["status"]: row["number"] for row in rows}


async def causes(read: Reader, key: str) -> dict[tuple[str, str], int]:
    """Return how many deliveries of a key ended with each status and reason."""
    rows = await read.all(
        "SELECT status, reason, number FROM delivery_counts WHERE source = ? AND number > 0",
        (key,),
    )
    return {(row["status"], row["reason"]): row["number"] for row in rows}


async def every_course(read: Reader) -> Mapping[str, Course]:
    """Return how each broadcast goes on, by its key."""
    rows = await read.all("SELECT source, state, why, stopped FROM broadcasts")
    return {
        row["source"]: Course(
            State(row["state"]),
            row["why"] is not None or row["stopped"] is not None,
            await broadcasts.has_more(read, row["source"]),
        )
        for row in rows
    }
