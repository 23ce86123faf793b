"""Taking an announcement back: what waits is dropped, what arrived goes, its readers are told."""

from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement
from bot.core.callbacks import Buttons
from bot.core.callbacks.drafts import Write
from bot.core.callbacks.officers import AskFreeze
from bot.core.permissions import Act
from bot.services.announcements.readers import Readers
from bot.services.announcements.reporting.reports import taking_back
from bot.services.announcements.rivals import Rivals
from bot.services.announcements.sending.departures import FOLLOWED
from bot.services.announcements.sending.sending import Sending
from bot.services.announcements.sending.traces import Traces
from bot.services.announcements.text import AnnouncementText
from bot.services.officers.permissions import Permissions
from bot.services.officers.roles import Roles
from bot.storage import announcements
from bot.storage.audit import audit
from bot.storage.database import Database, Tx
from bot.storage.sending import frozen_words


class Withdrawals:
    """Takes out of force what was sent."""

    def __init__(
        self,
        db: Database,
        catalog: Catalog,
        roles: Roles,
        wording: AnnouncementText,
        traces: Traces,
        sending: Sending,
        rivals: Rivals,
    ) -> None:
        self._rivals = rivals
        self._db = db
        self._catalog = catalog
        self._roles = roles
        self._permissions = Permissions(roles)
        self._wording = wording
        self._traces = traces
        self._readers = Readers(catalog, wording)
        self._sending = sending

    async def withdraw(
        self, sent: Announcement, *, officer_id: int, tells: bool = False, now: datetime
    ) -> bool:
        """Take an announcement back; False when it is not in force.

        What waits is dropped, of words, files and pins alike. What arrived, or was asked for, is
        deleted where Telegram still does that, and says otherwise that it was withdrawn. With
        `tells` every chat that has it hears of it; without, those who had read it. A freeze is no
        obstacle. Raises NotAllowedError.
        """
        async with self._db.transaction() as tx:
            await self._permissions.require(Act.WITHDRAW, sent, officer_id, now=now, read=tx)
            if not await announcements.withdraw(tx, sent.id):
                return False
            await announcements.report_until(tx, sent.id, now + FOLLOWED)
            told_by = await self._traces.take_back(tx, sent, tells=tells)
            await self._readers.tell_withdrawn(tx, sent, told_by, now=now)
            words = await frozen_words.fingerprint_under(tx, taking_back(sent))
            await audit.add(tx, officer_id, "withdraw", sent.key, {"words": words}, now=now)
            await self._tell_taken_back(tx, sent, by=officer_id, now=now)
            await self._rivals.withdrawn(tx, sent, by=officer_id, now=now)
        await self._sending.advance(now=now)
        return True

    async def _tell_taken_back(
        self, tx: Tx, sent: Announcement, *, by: int, now: datetime
    ) -> None:
        """Tell its author and all officers who has withdrawn it, alone as that may be done."""
        named = await self._roles.namer(read=tx)
        text = self._catalog.text

        def words(code: str) -> str:
            return text(
                "announcement-officers-withdrawn",
                code,
                by=named(by, code),
                number=sent.number or "–",
                who=self._wording.who(sent, code),
            )

        def again(code: str) -> Buttons:
            return [[(text("announce-again", code), Write())]]

        def halting(code: str) -> Buttons:
            return [*again(code), [(text("report-freeze", code), AskFreeze())]]

        officers = await self._roles.officers(read=tx)
        await self._roles.tell(tx, officers - {by}, words, buttons=halting, now=now)
        if others := {sent.author} - officers - {by}:
            await self._roles.tell(tx, others, words, buttons=again, now=now)
