"""The rows of a move to another bot of Telegram: where to, from where, and who is still awaited.

Chats, choices and announcements stay as they are. What belongs to a bot does not: the numbers of
its updates, those of its messages in private chats, and who has started it.
"""

from collections.abc import Sequence
from datetime import datetime

from bot.core.sending.delivery import Reason, Status
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.storage import metadata
from bot.storage.database import Reader, Tx

_HOME = "home"  # the number of the bot that people have started
_DESTINATION = "moving-to"  # the name of the bot that is to be the next
_DRAFTS = "moving-drafts"  # the announcements that were begun to tell of it
_MOVES = "moves"  # how many there were
SETTINGS = (_HOME, _DESTINATION, _DRAFTS, _MOVES)  # all that is remembered of moves
_AN_ERA = 2**53  # no update of Telegram has a higher number
# What was remembered for the next message in a chat; each message has another number now.
_OF_MESSAGES = ("inbox", "prompts", "gestures", "verdicts", "group_answers", "flood_waits")


async def home(read: Reader) -> int | None:
    """Return the number of the bot that people have started, None where it was never noted."""
    found = await metadata.get(read, _HOME)
    return int(found) if found else None


async def settle(tx: Tx, bot_id: int) -> None:
    """Note which bot people have started."""
    await metadata.put(tx, _HOME, str(bot_id))


async def destination(read: Reader) -> str:
    """Return the name of the bot that is to be the next, empty where none is."""
    return await metadata.get(read, _DESTINATION) or ""


async def declare(tx: Tx, name: str) -> None:
    """Note that the bot moves to another, which takes the place of one that was named before."""
    await metadata.put(tx, _DESTINATION, name)
    await metadata.put(tx, _DRAFTS, "")


async def drafts(read: Reader) -> Sequence[int]:
    """Return the announcements that were begun to tell of it."""
    return [int(number) for number in (await metadata.get(read, _DRAFTS) or "").split()]


async def note_draft(tx: Tx, number: int) -> None:
    """Note that an announcement was begun to tell of it."""
    kept = [*await drafts(tx), number]
    await metadata.put(tx, _DRAFTS, " ".join(map(str, kept)))


async def moves(read: Reader) -> int:
    """Return how often the rows have moved."""
    return int(await metadata.get(read, _MOVES) or 0)


async def arrive(tx: Tx, bot_id: int, *, now: datetime) -> tuple[int, int]:
    """Have the rows be those of another bot; return how many people and groups are awaited.

    What was on its way ends: whom it was for has not started this bot yet.
    """
    people = await tx.execute(
        "UPDATE members SET is_reachable = 0, is_awaited = 1 WHERE is_reachable = 1"
    )
    groups = await tx.execute("UPDATE groups SET is_member = 0 WHERE is_member = 1")
    await tx.execute(
        "UPDATE deliveries SET status = ?, reason = ?, not_before = ?, lease_until = NULL"
        " WHERE status IN ('pending', 'sending')",
        (Status.UNREACHABLE, Reason.NOT_STARTED, now.isoformat()),
    )
    await tx.execute(
        "UPDATE deliveries SET message_id = NULL, edits = NULL, also = NULL"
        " WHERE message_id NOTNULL OR edits NOTNULL"
    )
    await tx.execute("UPDATE announcements SET panel = NULL WHERE panel NOTNULL")
    for table in _OF_MESSAGES:
        await tx.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
    number = await moves(tx) + 1
    for table in await _numbered_by_updates(tx):
        await tx.execute(
            f"UPDATE {table} SET update_id = update_id - ? WHERE update_id > 0",  # noqa: S608
            (number * _AN_ERA,),
        )
    await metadata.put(tx, _MOVES, str(number))
    await settle(tx, bot_id)
    await declare(tx, "")
    return people, groups


async def came(tx: Tx, user_id: int) -> None:
    """Note that a person who was awaited has come."""
    await tx.execute(
        "UPDATE members SET is_awaited = 0 WHERE user_id = ? AND is_awaited = 1", (user_id,)
    )


async def _numbered_by_updates(read: Reader) -> Sequence[str]:
    """Return the tables that know what was done by which update: another bot begins anew."""
    rows = await read.all(
        "SELECT m.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c"
        " WHERE m.type = 'table' AND c.name = 'update_id' ORDER BY m.name"
    )
    return [row["name"] for row in rows]


def offer(name: str, *, now: datetime) -> MessageKey:
    """Return the key of what asks officers whether the move to a bot is to be announced."""
    return MessageKey(MessageKind.MOVING, name.lower(), int(now.timestamp()))
