"""Announcements planned for a moment: each leaves when it has come, or people are asked."""

from collections.abc import Callable
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import LATE, Announcement, State
from bot.core.attachments import are_foreign
from bot.core.audit import BOT
from bot.core.callbacks import Buttons
from bot.core.callbacks.announcements import AskCallOff, Decide, Decision, ViewAnnouncement
from bot.core.permissions import Denial
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.core.writing.text import escape
from bot.services.announcements.given_back import give_back
from bot.services.announcements.notices.author import AuthorNotices
from bot.services.announcements.sending.departures import CannotLeaveError, Departures
from bot.services.announcements.text import AnnouncementText
from bot.services.officers.permissions import Permissions
from bot.services.officers.roles import Roles
from bot.storage import announcements
from bot.storage.audit import audit
from bot.storage.database import Database, Tx
from bot.storage.sending import deliveries


class Planned:
    """What was approved and waits for its moment."""

    def __init__(
        self,
        db: Database,
        catalog: Catalog,
        roles: Roles,
        wording: AnnouncementText,
        departures: Departures,
        *,
        bot_id: int,
    ) -> None:
        self._db = db
        self._bot_id = bot_id
        self._catalog = catalog
        self._permissions = Permissions(roles)
        self._wording = wording
        self._departures = departures
        self._authors = AuthorNotices(catalog, wording, roles)

    async def leave(self, *, now: datetime) -> None:
        """Have everything leave whose moment has come."""
        for planned in await announcements.in_states(self._db.read, State.SCHEDULED):
            if planned.moment is not None and planned.moment <= now:
                async with self._db.transaction() as tx:
                    await self._leave(tx, planned, now=now)

    async def _leave(self, tx: Tx, planned: Announcement, *, now: datetime) -> None:
        denial = await self._permissions.leaving(planned, now=now, read=tx)
        if denial is not None:
            if denial is not Denial.FROZEN:
                await self._tell_held(tx, planned, denial, now=now)
            return
        if planned.corrects is None and are_foreign(planned.files, self._bot_id):
            await give_back(tx, self._catalog, self._wording, planned, now=now)
            return
        if is_late(planned, now=now):
            await self._ask_late(tx, planned, now=now)
            return
        try:
            before = await announcements.corrected(tx, planned)
            await self._departures.begin(tx, planned, before, now=now)
        except CannotLeaveError:
            await announcements.reject(
                tx, planned.id, planned.author, old=State.SCHEDULED, reason="", now=now
            )
            await audit.add(tx, BOT, "call off", planned.key, now=now)
            await self._authors.outdated(tx, planned, now=now)

    async def _tell_held(
        self, tx: Tx, planned: Announcement, denial: Denial, *, now: datetime
    ) -> None:
        """Tell both and all officers concerned, once, that a planned one does not leave."""
        text = self._catalog.text

        def buttons(code: str) -> Buttons:
            return [[(text("announce-open", code), ViewAnnouncement(planned.id))]]

        people = await self._permissions.watching(planned, now=now, read=tx)
        text_key = f"announcement-held-{denial}"
        await self._tell(
            tx,
            MessageKey(MessageKind.HELD, planned.id),
            planned,
            text_key,
            buttons,
            people,
            now=now,
        )

    async def _ask_late(self, tx: Tx, planned: Announcement, *, now: datetime) -> None:
        """Tell who planned and who approved that the moment was missed, once."""
        text = self._catalog.text

        def buttons(code: str) -> Buttons:
            return [
                [(text("announce-now", code), Decide(Decision.SEND_LATE, planned.id))],
                [(text("announce-call-off", code), AskCallOff(planned.id))],
            ]

        name, text_key = MessageKey(MessageKind.LATE, planned.id), "announcement-late"
        await self._tell(tx, name, planned, text_key, buttons, set(), now=now)

    async def _tell(
        self,
        tx: Tx,
        key: MessageKey,
        planned: Announcement,
        text_key: str,
        buttons: Callable[[str], Buttons],
        people: set[int],
        *,
        now: datetime,
    ) -> None:
        """Tell these people, and always who wrote and who approved it."""
        codes = self._catalog.languages
        words = {
            code: escape(self._catalog.text(text_key, code, who=self._wording.who(planned, code)))
            for code in codes
        }
        rows = {code: buttons(code) for code in codes}
        await deliveries.freeze_words(tx, key, words, buttons=rows)
        people = people | {planned.author, planned.decided_by or planned.author}
        await deliveries.enqueue_for(tx, key, sorted(people), now=now)


def is_late(planned: Announcement, *, now: datetime) -> bool:
    """Tell whether the moment of a planned one was missed: a person decides about it then."""
    return planned.moment is not None and now - planned.moment > LATE
