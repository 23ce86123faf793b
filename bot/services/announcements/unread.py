"""Asking again, once, who got an announcement and has not pressed « read and understood »."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, State
from bot.core.callbacks import Buttons
from bot.core.callbacks.verification import Acknowledge, SendCurrent
from bot.core.permissions import Act
from bot.core.sending.message_keys import CLOSED, MessageKey, joined, unread
from bot.core.writing.text import escape
from bot.services.announcements.sending.broadcasts import Broadcasts
from bot.services.announcements.text import AnnouncementText
from bot.services.officers.permissions import Permissions
from bot.services.officers.roles import Roles
from bot.storage import announcements
from bot.storage.audit import audit
from bot.storage.database import Database, Tx
from bot.storage.sending import broadcasts, deliveries, live_messages, outcomes, receipts

WITHIN = timedelta(days=1)  # of its leaving: what was agreed to then covers that it is asked for


class Unread:
    """Says nothing new: which announcement it is, with the button that was missed."""

    def __init__(
        self, db: Database, catalog: Catalog, roles: Roles, wording: AnnouncementText
    ) -> None:
        self._db = db
        self._catalog = catalog
        self._permissions = Permissions(roles)
        self._wording = wording
        self._broadcasts = Broadcasts(db)

    async def count(self, one: Announcement) -> int:
        """Return how many would be asked now: who got it, can be reached, and did not press."""
        versions = await announcements.versions(self._db.read, one.id)
        return await receipts.count_unread(self._db.read, versions)

    async def ask(self, number: int, *, officer_id: int, now: datetime) -> bool:
        """Ask all of them; False where that may not be, or not any more, or was done already.

        One person is enough within a day of its leaving, whoever may let it go on: no word is
        theirs. Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            one = await announcements.find(tx, number)
            if one is None or not may_ask(one, now=now):
                return False
            await self._permissions.require(Act.SEND_ON, one, officer_id, now=now, read=tx)
            report = await outcomes.report(tx, one.key)
            if report is None or not report.is_done:
                return False
            key = unread(one.id)
            if not await broadcasts.add(tx, key, canary=0, hold=timedelta(0)):
                return False
            await deliveries.freeze_words(tx, key, self._words(one), buttons=self._buttons(one))
            await audit.add(tx, officer_id, "ask again", one.key, now=now)
        await self.fill(key)
        return True

    async def fill(self, key: MessageKey) -> None:
        """Write the deliveries; of what is not in force any more none."""
        one = await announcements.find(self._db.read, key.number or 0)
        if one is None or one.state is not State.SENT:
            async with self._db.transaction() as tx:
                await broadcasts.cancel(tx, key)
            return
        versions = await announcements.versions(self._db.read, one.id)
        await self._broadcasts.fill(key, receipts.unread(versions))

    def _words(self, one: Announcement) -> Mapping[str, str]:
        text = self._catalog.text
        return {
            code: escape(
                text(
                    "announcement-unread",
                    code,
                    who=self._wording.who(one, code),
                    number=one.number or "",
                    about=self._wording.about(one, code),
                )
            )
            for code in self._catalog.languages
        }

    def _buttons(self, one: Announcement) -> Mapping[str, Buttons]:
        text = self._catalog.text
        return {
            code: [
                [(text("announcement-read", code), Acknowledge(one.id))],
                [(text("announce-open-closed", code), SendCurrent(one.number or ""))],
            ]
            for code in self._catalog.languages
        }


def may_ask(one: Announcement, *, now: datetime) -> bool:
    """Tell whether an announcement may be asked about as far as itself goes."""
    return (
        one.state is State.SENT
        and one.options.asks_receipt
        and one.sent_at is not None
        and now - one.sent_at <= WITHIN
        and not one.is_exercise
        and not one.is_over(now=now)
    )


async def close(
    tx: Tx,
    before: Announcement,
    words: Mapping[str, str],
    buttons: Mapping[str, Buttons],
    *,
    now: datetime,
) -> None:
    """Have what asked about a version say what became of it (HTML by language)."""
    key = unread(before.id)
    await broadcasts.drop_waiting(tx, key)
    await live_messages.renew(tx, key, joined(key, CLOSED), words, buttons, now=now)
