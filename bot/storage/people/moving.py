"""The rows of a move to another bot of Telegram: where to, from where, and who is still awaited.

Chats, choices and announcements stay as they are. What belongs to a bot does not: the numbers of
its updates, those of its messages in private chats, and who has started it.
"""

import hmac
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.audit import BOT, SealKey
from bot.core.sending.delivery import Reason, Status
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.storage import metadata
from bot.storage.audit import audit
from bot.storage.database import Reader, Tx

_HOME = "home"  # the number of the bot that people have started
_DESTINATION = "moving-to"  # the name of the bot that is to be the next
_DRAFTS = "moving-drafts"  # the announcements that were begun to tell of it
_MOVES = "moves"  # how many there were
_MOVE, _ABOUT = "move", "bot"  # in the record
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


async def drafts(read: Reader, key: SealKey | None) -> Sequence[int]:
    """Return the announcements that were begun to tell of it, as the key of the record has it."""
    name, noted = await destination(read), await metadata.get(read, _DRAFTS) or ""
    found = (one.partition(":") for one in noted.split())
    return [
        int(number)
        for number, _, proof in found
        if number.isdecimal() and hmac.compare_digest(proof, _proof(key, name, number))
    ]


async def note_draft(tx: Tx, number: int) -> None:
    """Note that an announcement was begun to tell of it."""
    proof = _proof(tx.seal_key, await destination(tx), str(number))
    noted = await metadata.get(tx, _DRAFTS) or ""
    await metadata.put(tx, _DRAFTS, f"{noted} {number}:{proof}".strip())


def _proof(key: SealKey | None, name: str, number: str) -> str:
    """Return the proof that the bot itself began this announcement of the move to that one."""
    return key.words((_DESTINATION, name, number)) if key else ""


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


async def note_arrival(tx: Tx, bot: str, number: str, *, now: datetime) -> None:
    """Have the record hold the move to a bot (its name, without @), and what announced it."""
    await audit.add(tx, BOT, _MOVE, _ABOUT, {"bot": f"@{bot}", "number": number}, now=now)


async def arrival(read: Reader) -> Mapping[str, str]:
    """Return what the record holds of the last move (`bot`, `number`), empty where none was."""
    found = await audit.last_of(read, _ABOUT, _MOVE)
    return found.said if found else {}


async def came(tx: Tx, user_id: int) -> bool:
    """Note that a person has come; tell whether they were awaited."""
    return bool(
        await tx.execute(
            "UPDATE members SET is_awaited = 0 WHERE user_id = ? AND is_awaited = 1", (user_id,)
        )
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
