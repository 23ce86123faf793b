"""Asking again, once, who got an announcement and has not pressed « read and understood »."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, State
from bot.core.callbacks import Buttons
from bot.core.callbacks.verification import Acknowledge, SendCurrent
from bot.core.permissions import Act
from bot.core.sending.message_keys import CLOSED, MessageKey, joined, unread
from bot.core.writing.text import escape
from bot.services.announcements.sending.broadcasts import CANARY, Broadcasts
from bot.services.announcements.text import AnnouncementText
from bot.services.officers.permissions import Permissions
from bot.services.officers.roles import Roles
from bot.storage import announcements
from bot.storage.audit import audit
from bot.storage.database import Database, Tx
from bot.storage.sending import broadcasts, deliveries, live_messages, outcomes, receipts

WITHIN = timedelta(days=1)  # of its leaving: what was agreed to then covers that it is asked for


class Unasked(StrEnum):
    """Why nobody is asked again; the value ends the name of the sentence that says so."""

    DONE = "asked"  # once already, by somebody
    CORRECTED = "corrected"  # the report of what is in force by now offers it
    OVER = "over"  # it is not in force any more, or its last day is past
    NEVER = "never"  # nothing is to be pressed, or it is an exercise
    LATE = "late"
    SENDING = "sending"  # still


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

    async def asked_by(self, one: Announcement) -> int | None:
        """Return who has had them asked again already, None where nobody has."""
        return await audit.last_actor(self._db.read, one.key, ["ask again"])

    async def refusal(self, one: Announcement, *, now: datetime) -> Unasked | None:
        """Return why they are not asked again, or not any more; None where they may be."""
        if await self.asked_by(one) is not None:
            return Unasked.DONE
        if refused := refuses(one, now=now):
            return refused
        report = await outcomes.report(self._db.read, one.key)
        return None if report is not None and report.is_done else Unasked.SENDING

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
            # A few first, as of an announcement; no word is new, so nobody need look at them.
            if not await broadcasts.add(tx, key, canary=CANARY, hold=timedelta(0)):
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


def refuses(one: Announcement, *, now: datetime) -> Unasked | None:
    """Return why an announcement may not be asked about, as far as itself goes, else None."""
    if one.state is State.REPLACED:
        return Unasked.CORRECTED
    if one.state is not State.SENT or one.sent_at is None or one.is_over(now=now):
        return Unasked.OVER
    if not one.options.asks_receipt or one.is_exercise:
        return Unasked.NEVER
    return Unasked.LATE if now - one.sent_at > WITHIN else None


def may_ask(one: Announcement, *, now: datetime) -> bool:
    """Tell whether an announcement may be asked about as far as itself goes."""
    return refuses(one, now=now) is None


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
