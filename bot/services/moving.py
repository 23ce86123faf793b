"""The move to another bot of Telegram: told, announced by two officers, and made at a start."""

from dataclasses import replace
from datetime import datetime

import structlog

from bot.catalog.catalog import Catalog
from bot.core.agreement.moving import names_only
from bot.core.announcements import Announcement
from bot.core.callbacks.announcements import WriteOfMove
from bot.core.permissions import Seat
from bot.core.writing.text import escape
from bot.services.announcements.drafts import Drafts
from bot.services.audit.agreement import UNREADABLE, is_borne_out
from bot.services.officers.roles import Roles
from bot.storage import announcements
from bot.storage.database import Database
from bot.storage.officers import freezes
from bot.storage.people import moving
from bot.storage.sending import deliveries

log = structlog.get_logger()

_UNANNOUNCED = (
    "no announcement in force says that the bot moves to {bot}, and names no other: start with the"
    " token of before, and have two officers send the one that the bot offers them."
)
_FROZEN = (
    "everything is frozen, and nothing moves to {bot} meanwhile: start with the token of before,"
    " and have two officers thaw (or `python -m bot thaw`)."
)


class UnannouncedError(Exception):
    """Officers have not agreed to the move; one sentence for the operator."""


class Moving:
    """Takes people and groups along from one bot to the next, over the same rows."""

    def __init__(self, db: Database, catalog: Catalog, roles: Roles, drafts: Drafts) -> None:
        self._db = db
        self._catalog = catalog
        self._roles = roles
        self._drafts = drafts
        self._doubted = ""  # told to the log once

    async def declare(self, name: str, *, now: datetime) -> int:
        """Note to which bot this one moves, and ask the officers whether to announce it.

        `name` is that on Telegram, without @. Returns how many officers are asked.
        """
        officers = sorted(await self._roles.officers())
        text, codes = self._catalog.text, self._catalog.languages
        async with self._db.transaction() as tx:
            await moving.declare(tx, name)
            key = moving.offer(name, now=now)
            await deliveries.freeze_words(
                tx,
                key,
                {code: escape(text("moving-offer", code, bot=f"@{name}")) for code in codes},
                buttons={code: [[(text("moving-write", code), WriteOfMove())]] for code in codes},
            )
            return await deliveries.enqueue_for(tx, key, officers, now=now)

    async def draft(self, seat: Seat, *, update_id: int, now: datetime) -> Announcement | None:
        """Begin an announcement of the move, with words to be looked over.

        None where the bot moves nowhere. Raises NotAllowedError.
        """
        name = await moving.destination(self._db.read)
        if not name:
            return None
        draft = await self._drafts.begin(seat, update_id=update_id, now=now)
        # No @: the other bot would take its name for a call, and not for a word of the text.
        address = f"https://t.me/{name}"
        texts = {
            code: escape(self._catalog.text("moving-announcement", code, bot=address))
            for code in self._catalog.languages
        }
        written = replace(draft, texts=texts)
        await self._drafts.keep(written)
        async with self._db.transaction() as tx:
            await moving.note_draft(tx, draft.id)
        return written

    async def told(self, *, now: datetime) -> tuple[str, str] | None:
        """Return the bot that this one moves to and the number of the announcement that says so.

        None before two officers have agreed to it, and where it was taken back, is over or names
        no bot or another one: a row that says where to is not believed by itself.
        """
        name = await moving.destination(self._db.read)
        if not name:
            return None
        for number in reversed(await moving.drafts(self._db.read, self._db.seal_key)):
            try:
                one = await self._in_force(number, name, now=now)
            except UNREADABLE:
                continue  # altered: it says nothing that could be believed
            if one:
                return name, one.number or ""
        if name != self._doubted:
            self._doubted = name
            log.warning("no announcement in force bears out where the bot moves", bot=f"@{name}")
        return None

    async def _in_force(self, number: int, name: str, *, now: datetime) -> Announcement | None:
        """Return what holds now of an announcement, where it says that the bot moves there."""
        read = self._db.read
        if await announcements.find(read, number) is None:
            return None
        one = await announcements.newest(read, number)
        if one.is_exercise or one.is_over(now=now) or not names_only(one, name):
            return None
        return one if await is_borne_out(read, one, self._db.believed_key) else None

    async def arrive(self, bot_id: int, name: str, *, now: datetime) -> tuple[int, int] | None:
        """Note which bot this is; where it is the one to which the old one moves, make the move.

        Returns how many people and groups are awaited then, else None. Raises UnannouncedError
        where no announcement in force says so, or everything is frozen: no row is changed then.
        """
        read = self._db.read
        before, destination = await moving.home(read), await moving.destination(read)
        if before == bot_id:
            return None
        if destination.lower() == name.lower():
            return await self._move(bot_id, name, now=now)
        if before is None:
            async with self._db.transaction() as tx:
                await moving.settle(tx, bot_id)
        else:
            log.warning("these are the rows of another bot: see `rehome`", bot=before)
        return None

    async def _move(self, bot_id: int, name: str, *, now: datetime) -> tuple[int, int]:
        told = await self.told(now=now)
        if told is None:
            raise UnannouncedError(_UNANNOUNCED.format(bot=f"@{name}"))
        async with self._db.transaction() as tx:
            if await freezes.is_frozen(tx):
                raise UnannouncedError(_FROZEN.format(bot=f"@{name}"))
            people, groups = await moving.arrive(tx, bot_id, now=now)
            await moving.note_arrival(tx, name, told[1], now=now)
        log.info("moved here", bot=f"@{name}", people=people, groups=groups)
        return people, groups
