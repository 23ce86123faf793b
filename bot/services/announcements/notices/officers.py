"""What those concerned are told of an announcement: it leaves, it is stopped, it is given up."""

from collections.abc import Callable, Collection
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement
from bot.core.callbacks import Buttons
from bot.core.callbacks.announcements import AskCancel, ShowReport, ViewAnnouncement
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.core.writing.text import escape
from bot.services.announcements.text import AnnouncementText
from bot.services.officers.roles import Roles
from bot.services.officers.standing import Standing
from bot.storage import announcements
from bot.storage.database import Tx
from bot.storage.sending import deliveries
from bot.storage.sending.deliveries import Attachment


class OfficerNotices:
    """Tells who wrote and who approved, and without a sound the officers who watch over it."""

    def __init__(self, catalog: Catalog, wording: AnnouncementText, roles: Roles) -> None:
        self._catalog = catalog
        self._wording = wording
        self._roles = roles

    async def submitted(
        self, tx: Tx, one: Announcement, *, asked: Collection[int], now: datetime
    ) -> None:
        """Tell who watches over where it speaks that it waits, beside those who were `asked`.

        They may read it, and hear of it before it leaves and not only then.
        """
        if one.is_exercise:
            return
        text, named = self._catalog.text, await self._roles.namer(read=tx)

        def words(code: str) -> str:
            return text(
                "announcement-told-submitted",
                code,
                who=self._wording.who(one, code),
                author=named(one.author, code),
            )

        def look(code: str) -> Buttons:
            return [[(text("announce-open-closed", code), ViewAnnouncement(one.id))]]

        people = await self._watching(tx, one, now=now) - {one.author, *asked}
        key = MessageKey(MessageKind.SUBMITTED, one.id, int(now.timestamp()))
        await self._tell(tx, key, people, words, one, look, is_silent=True, now=now)

    async def left(
        self, tx: Tx, sent: Announcement, standing: Standing | None = None, *, now: datetime
    ) -> None:
        """Tell the officers beside those two, once, that it leaves, with a way to stop it.

        `standing` is how all stand where that was looked at in this transaction already.
        """
        if sent.is_exercise:
            return
        standing = standing or await self._roles.standing(now=now, read=tx)
        people = standing.concerned(sent.authority, sent.region) - self._pair(sent)
        text, named = self._catalog.text, standing.named
        before = await announcements.corrected(tx, sent)
        key_ = "announcement-told-left" if before is None else "announcement-told-left-correction"

        def words(code: str) -> str:
            said = text(
                key_,
                code,
                title=self._wording.title(sent, code),
                who=self._wording.who(sent, code),
                author=named(sent.author, code),
                by=named(sent.decided_by or 0, code),
            )
            changed = self._wording.compared(before, sent, code) if before else ()
            return "\n".join([said, *changed])

        def buttons(code: str) -> Buttons:
            return [
                [(text("report-cancel", code), AskCancel(sent.id))],
                [(text("announce-open-closed", code), ViewAnnouncement(sent.id))],
            ]

        key = MessageKey(MessageKind.LEFT, sent.id)
        await self._tell(tx, key, people, words, sent, buttons, is_silent=True, now=now)

    async def given_up(
        self,
        tx: Tx,
        one: Announcement,
        act: str,
        *,
        by: int,
        reason: str,
        asked: Collection[int] = (),
        now: datetime,
    ) -> None:
        """Tell by whom it was turned down (`reject`) or called off, and why.

        `one` is as it stood before. The officers who were `asked` for approval read it there.
        """
        text, named = self._catalog.text, await self._roles.namer(read=tx)

        def words(code: str) -> str:
            said = text(
                f"announcement-told-{act}",
                code,
                by=named(by, code),
                author=named(one.author, code),
                who=self._wording.who(one, code),
            )
            return f"{said}\n{text('announce-reason', code, reason=reason)}" if reason else said

        def look(code: str) -> Buttons:
            return [[(text("announce-open-closed", code), ViewAnnouncement(one.id))]]

        approver = ({one.decided_by} if one.decided_by else set[int]()) - {by, one.author}
        others = await self._watching(tx, one, now=now) - {by, one.author} - approver - {*asked}
        key = MessageKey(MessageKind.REJECTED, one.id, "approver")
        await self._tell(tx, key, approver, words, one, look, now=now)
        key = MessageKey(MessageKind.REJECTED, one.id, "others")
        await self._tell(tx, key, others, words, one, look, is_silent=True, now=now)

    async def steered(
        self, tx: Tx, sent: Announcement, act: str, *, by: int, now: datetime
    ) -> None:
        """Tell who has paused a sending, or stopped it for good (`cancel`)."""
        text, named = self._catalog.text, await self._roles.namer(read=tx)

        def words(code: str) -> str:
            title = self._wording.title(sent, code)
            return text(f"announcement-told-{act}", code, by=named(by, code), title=title)

        def report(code: str) -> Buttons:
            return [[(text("announce-report", code), ShowReport(sent.id))]]

        pair = self._pair(sent) - {by}
        moment = int(now.timestamp())
        key = MessageKey(MessageKind.STEERED, sent.id, act, moment)
        await self._tell(tx, key, pair, words, sent, report, now=now)
        if act == "cancel" and not sent.is_exercise:
            others = await self._watching(tx, sent, now=now) - pair - {by}
            key = MessageKey(MessageKind.STEERED, sent.id, act, moment, "others")
            await self._tell(tx, key, others, words, sent, report, is_silent=True, now=now)

    async def _watching(self, tx: Tx, one: Announcement, *, now: datetime) -> set[int]:
        return await self._roles.concerned(one.authority, one.region, now=now, read=tx)

    def _pair(self, one: Announcement) -> set[int]:
        return {one.author, one.decided_by or one.author}

    async def _tell(
        self,
        tx: Tx,
        key: MessageKey,
        people: Collection[int],
        words: Callable[[str], str],
        one: Announcement,
        buttons: Callable[[str], Buttons],
        *,
        is_silent: bool = False,
        now: datetime,
    ) -> None:
        """Tell these people in their languages, and by its first words which one it is."""
        if not people:
            return
        codes = self._catalog.languages
        await deliveries.freeze_words(
            tx,
            key,
            {code: escape(f"{words(code)}\n{self._wording.about(one, code)}") for code in codes},
            buttons={code: buttons(code) for code in codes},
            attachment=Attachment(is_silent=is_silent),
        )
        await deliveries.enqueue_for(tx, key, sorted(people), now=now)
