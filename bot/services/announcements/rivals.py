"""Corrections of one announcement side by side: each author hears of the other, the first wins."""

from collections.abc import Mapping
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, State
from bot.core.audit import BOT
from bot.core.callbacks import Buttons
from bot.core.callbacks.announcements import ViewAnnouncement
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.core.writing.text import escape
from bot.services.announcements.notices.approval import ApprovalNotices
from bot.services.announcements.notices.author import AuthorNotices
from bot.services.announcements.notices.cautions import Cautions
from bot.services.announcements.text import AnnouncementText
from bot.services.officers.roles import Roles
from bot.storage import announcements
from bot.storage.audit import audit
from bot.storage.database import Tx
from bot.storage.sending import deliveries

_BESIDE = "beside"


class Rivals:
    """What waits, or is planned, to correct one version: no two of them can both leave."""

    def __init__(
        self, catalog: Catalog, wording: AnnouncementText, roles: Roles, cautions: Cautions
    ) -> None:
        self._catalog = catalog
        self._wording = wording
        self._roles = roles
        self._approvals = ApprovalNotices(catalog, wording, cautions, roles)
        self._authors = AuthorNotices(catalog, wording, roles)

    async def tell(self, tx: Tx, submitted: Announcement, *, now: datetime) -> None:
        """Tell who wrote what waits already that a second correction waits beside it."""
        others = await announcements.beside(tx, submitted)
        people = {one.author for one in others} - {submitted.author}
        before = await announcements.corrected(tx, submitted)
        if not people or before is None:
            return
        named, text = await self._roles.namer(read=tx), self._catalog.text
        words: dict[str, str] = {}
        buttons: dict[str, Buttons] = {}
        for code in self._catalog.languages:
            said = text(
                "announcement-beside",
                code,
                by=named(submitted.author, code),
                number=before.number or "–",
            )
            lines = [said, *self._wording.compared(before, submitted, code)]
            words[code] = escape("\n".join(lines))
            opens = text("announce-open-closed", code)
            buttons[code] = [[(opens, ViewAnnouncement(submitted.id))]]
        key = MessageKey(MessageKind.SUBMITTED, submitted.id, _BESIDE, int(now.timestamp()))
        await deliveries.freeze_words(tx, key, words, buttons=buttons)
        await deliveries.enqueue_for(tx, key, sorted(people), now=now)

    async def replaced(
        self, tx: Tx, before: Announcement, sent: Announcement, *, now: datetime
    ) -> None:
        """End what corrects a version of before: another correction of it has just left."""
        named, by = await self._roles.namer(read=tx), sent.decided_by or sent.author
        said = {
            code: "\n".join(
                [
                    self._catalog.text(
                        "announcement-yours-replaced",
                        code,
                        by=named(by, code),
                        author=named(sent.author, code),
                        number=sent.number or "–",
                    ),
                    *self._wording.compared(before, sent, code),
                ]
            )
            for code in self._catalog.languages
        }
        await self._end(tx, before, "replaced", said, by=by, now=now)

    async def withdrawn(self, tx: Tx, before: Announcement, *, by: int, now: datetime) -> None:
        """End what corrects a version that was just taken back."""
        named = await self._roles.namer(read=tx)
        said = {
            code: self._catalog.text(
                "announcement-yours-withdrawn",
                code,
                by=named(by, code),
                number=before.number or "–",
            )
            for code in self._catalog.languages
        }
        await self._end(tx, before, "withdrawn", said, by=by, now=now)

    async def _end(
        self,
        tx: Tx,
        before: Announcement,
        why: str,
        said: Mapping[str, str],
        *,
        by: int,
        now: datetime,
    ) -> None:
        """Turn down what corrects `before`; close what asked for approval, tell its author why."""
        named = await self._roles.namer(read=tx)
        for one in await announcements.correcting(tx, before.id):
            await announcements.reject(tx, one.id, one.author, old=one.state, reason="", now=now)
            act = "reject" if one.state is State.WAITING else "call off"
            await audit.add(tx, BOT, act, one.key, now=now)
            await self._approvals.close(tx, one, why, by, named, is_pressed=False, now=now)
            await self._authors.outdated(tx, one, said, now=now)
