"""What `restore` says once a copy is about to take the place of the data: what is so now."""

from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.storage.database import Reader
    from bot.storage.restoring.brakes import Brakes
    from bot.storage.restoring.ended import Ended
    from bot.storage.restoring.replacing import Restoring
    from bot.storage.restoring.since import Since

_MOST = 20  # that are named; of what is in force there may be hundreds


async def told(
    begun: "Restoring", path: Path, copy: Path, settings: "Settings", key_file: Path
) -> AsyncIterator[str]:
    """Return the lines: what was put where, what follows from it, and what is stopped."""
    for line in (
        *_replaced(begun, path, copy),
        *_of_since(begun.since),
        *_of_ended(begun.since.ended),
    ):
        yield line
    async for line in _of_brakes(begun):
        yield line
    for line in _of_record(begun, key_file):
        yield line
    async for line in _of_bot(begun.db.read, settings):
        yield line
    yield "start the bot to go on."


def _replaced(begun: "Restoring", path: Path, copy: Path) -> Iterator[str]:
    held = begun.copied
    kept = f"; what was there is in {begun.kept}" if begun.kept else ""
    yield f"{path} is {copy} now ({held.rows:,} rows, of version {held.version}){kept}."


def _of_since(since: "Since") -> Iterator[str]:
    if not since.is_known:
        yield (
            "nothing tells what was sent since the copy: what was on its way then may come twice,"
            " but for announcements, which wait for an officer, and planned ones, about which"
            " their authors are asked. Who was forgotten since, or wanted no more messages, is in"
            " it again as then: nobody knows who."
        )
        if since.held:
            yield f"stopped until an officer lets them go on: {', '.join(since.held)}."
        return
    yield (
        "what was sent since the copy is not sent again, and what was not answered yet will be;"
        " who was forgotten or wants no more messages since stays so."
    )
    if since.numbers:
        yield (
            f"announcements that left since are unknown now, and cannot be corrected or"
            f" withdrawn any more: {', '.join(since.numbers)}. Their numbers do not come again."
        )
    if since.newcomers:
        yield f"people who came since have to press Start again: {since.newcomers:,}."
    if since.gone:
        yield f"people in the copy who were forgotten since, and are so again: {since.gone:,}."


def _of_ended(ended: "Ended") -> Iterator[str]:
    if ended.taken_back:
        yield f"taken back or turned down since, and so again: {_listed(ended.taken_back)}."
    if ended.replaced:
        yield (
            "replaced since by what the copy does not have, and taken back therefore:"
            f" {_listed(ended.replaced)}. Have it made anew."
        )
    if ended.lost:
        yield f"approved since, and not in the copy: {_listed(ended.lost)}. Have it made anew."
    if ended.doubtful:
        yield (
            "in force again, taken back since or not, which nobody knows: look through"
            f" {_listed(ended.doubtful)}."
        )


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST:,} earlier ones" if len(names) > _MOST else ""
    return f"{', '.join(names[-_MOST:])}{more}"


async def _of_brakes(begun: "Restoring") -> AsyncIterator[str]:
    """Say what is stopped as the rows have it."""
    from bot.storage.officers import freezes, suspensions

    read, due = begun.db.read, begun.since.brakes
    held = {one.user_id for one in await suspensions.every(read)}
    if since := held & (due.out_of_office | due.suspended):
        people = ", ".join(map(str, sorted(since)))
        yield f"suspended, as they have lost a role since: {people} (`reinstate` undoes it)."
    if before := held - since:
        people = ", ".join(map(str, sorted(before)))
        yield f"suspended, as they were in the copy: {people} (`reinstate` undoes it)."
    if await freezes.is_frozen(read):
        yield _why_frozen(due, is_known=begun.since.is_known)


def _why_frozen(due: "Brakes", *, is_known: bool) -> str:
    if not is_known:
        return (
            "everything is stopped (/freeze), as nothing tells what was stopped or taken back"
            " since: look at who has a role (/roles) first, then `thaw` lets it go on."
        )
    if due.is_frozen:
        return "everything was stopped (/freeze) and stays so."
    return "everything was stopped (/freeze) in the copy and is so again: `thaw` lets it go on."


def _of_record(begun: "Restoring", key_file: Path) -> Iterator[str]:
    from bot.storage.audit import anchors

    noted = anchors.read(anchors.beside(key_file))
    last = max((anchor.entries for anchor in noted), default=0)
    head, head_key = begun.copied.head, begun.copied.key
    if last > head.entries:
        yield (
            f"the record ends at {head.short}: the {last - head.entries} entries after it are"
            " lost. It tells so itself, and `audit verify` explains their seals by this restore."
        )
    key = begun.db.seal_key
    if key is not None and head_key not in {"", key.id}:
        yield (
            f"the key at {key_file} is not the one that sealed the record of the copy: what was"
            " before cannot be checked with it. If you have that one, put it there and restore"
            " again."
        )
    if key is None:
        yield (
            f"there is no key of the record at {key_file}: put the one that belongs to the copy"
            " there, else a new one begins at the next start."
        )


async def _of_bot(read: "Reader", settings: "Settings") -> AsyncIterator[str]:
    """Say when the copy is of another bot: members and files are known to that one alone."""
    rows = await read.all(
        "SELECT DISTINCT bot_id FROM uploads UNION"
        " SELECT CAST(substr(key, 6) AS INTEGER) FROM settings WHERE key LIKE 'menu:%'"
    )
    token = settings.bot_token.get_secret_value() if settings.bot_token else ""
    bots = {row["bot_id"] for row in rows}
    if token and bots and int(token.split(":")[0]) not in bots:
        yield (
            f"warning: the copy is of the bot {', '.join(map(str, sorted(bots)))}, and BOT_TOKEN"
            f" of {token.split(':')[0]}: nobody in it has started that one."
        )
