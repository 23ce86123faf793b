"""What announcements have left in the chats: corrected there, or taken back, to the last copy."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, State
from bot.core.callbacks.verification import SendCurrent, ShowNumber
from bot.core.sending.broadcasts import State as Stage
from bot.core.sending.message_keys import (
    MessageKey,
    MessageKind,
    announcement,
    copies,
    copy,
    joined,
    pin,
)
from bot.core.writing.text import escape
from bot.services.announcements.readers import same_as
from bot.services.announcements.sending.broadcasts import Broadcasts
from bot.services.announcements.sending.trace_chats import (
    MARKED,
    MARKS,
    Trace,
    chats_of,
    moving_before,
)
from bot.services.announcements.text import AnnouncementText
from bot.storage import announcements
from bot.storage.database import Database, Reader, Tx
from bot.storage.people import audiences
from bot.storage.sending import broadcasts, deliveries, handouts, outcomes
from bot.storage.sending.deliveries import URGENT, Attachment, Chats

_TRACES = (
    MessageKind.DELETED,
    MessageKind.WITHDRAWN,
    MessageKind.UNPINNED,
    MessageKind.HANDOUT,
    MessageKind.REPLACED,
    *MARKED,
)
_FOLLOWING = (MessageKind.HANDOUT, *(corrected for corrected, _ in MARKS.values()))
# Copies and verdicts follow the first few, and what is old those sent anew.
_WAITING = (*_FOLLOWING, MessageKind.REPLACED)


class Traces:
    """Follows every message of an announcement: delivered, asked for, files below it, pins."""

    def __init__(self, db: Database, catalog: Catalog, wording: AnnouncementText) -> None:
        self._db = db
        self._catalog = catalog
        self._wording = wording
        self._broadcasts = Broadcasts(db)

    async def keep(
        self,
        one: Announcement,
        chat_id: int,
        language: str,
        message_ids: Sequence[int],
        *,
        kind: MessageKind = MessageKind.HANDOUT,
        now: datetime,
    ) -> Sequence[int]:
        """Keep a copy that a chat was given because it asked, to follow it from now on.

        Of another `kind` it is a verdict. One that warns stands whatever becomes of what it
        quotes: only a button below it says what did. A voucher says so in its place.

        Returns the messages of an older copy that are to be deleted: a chat has nine at most. What
        became of the announcement while the copy was on its way follows at once.
        """
        async with self._db.transaction() as tx:
            newest = await announcements.newest(tx, one.id)
            versions = await announcements.versions(tx, newest.id)
            corrected, withdrawn = MARKS.get(kind, (None, None))
            place, old = await handouts.add(
                tx, versions, one.id, chat_id, language, message_ids, kind=kind, now=now
            )
            if withdrawn and newest.state is State.WITHDRAWN:
                await self._open_mark(tx, newest, place, withdrawn)
            elif newest.state is State.WITHDRAWN:
                await self._open_recall(tx, newest, place)
            elif corrected and newest.id != one.id:
                await self._open_mark(tx, newest, place, corrected)
            elif newest.id != one.id:
                await _open(tx, copy(newest.id, place))
        return old

    async def drop(self, chat_id: int, message_id: int) -> None:
        """Follow a copy or a verdict no longer: its message shows something else now."""
        async with self._db.transaction() as tx:
            await handouts.drop(tx, chat_id, message_id)

    async def correct(self, tx: Tx, sent: Announcement) -> None:
        """Have the copies of what a correction replaces follow it, once it goes to everybody.

        A message that cannot be changed into it says that a newer one was sent.
        """
        versions = await announcements.versions(tx, sent.id)
        for place in await handouts.places(tx, versions):
            await _open(tx, copy(sent.id, place))
        for kind, (corrected, _) in MARKS.items():
            for place in await handouts.places(tx, versions, kind=kind):
                await self._open_mark(tx, sent, place, corrected)
        if await self.is_anew(tx, sent):
            key, text = MessageKey(MessageKind.REPLACED, sent.id), self._catalog.text
            notice = self._wording.replaced(sent)
            number = sent.number or ""
            await deliveries.freeze_words(
                tx,
                key,
                notice,
                buttons={
                    code: [[(text("verify-current", code), SendCurrent(number))]]
                    for code in notice
                },
                attachment=Attachment("photo"),
            )
            await _open(tx, key)

    async def take_back(self, tx: Tx, sent: Announcement, *, tells: bool) -> str | None:
        """Drop what waits of all versions and have what is in the chats deleted, or say so.

        With `tells` each of these chats hears of it, under the key that is returned.
        """
        told_by = None
        if tells:
            told_by = MessageKey(MessageKind.WITHDRAWN_TOLD, sent.id)
            told = self._wording.told_withdrawn(sent)
            await deliveries.freeze_words(tx, told_by, told, attachment=Attachment("notice"))
        versions = await announcements.versions(tx, sent.id)
        places = await handouts.places(tx, versions)
        verdicts = [
            (place, marks)
            for kind, marks in MARKS.items()
            for place in await handouts.places(tx, versions, kind=kind)
        ]
        for version in versions:
            for key in (
                announcement(version),
                MessageKey(MessageKind.REPLACED, version),
                *(copy(version, place) for place in places),
                *(copy(version, place, corrected) for place, (corrected, _) in verdicts),
            ):
                await broadcasts.cancel(tx, key)
                await broadcasts.drop_waiting(tx, key)
                await broadcasts.drop_followers(tx, key)
        for place in (0, *places):
            await self._open_recall(tx, sent, place, told_by=told_by)
        for place, (_, withdrawn) in verdicts:
            await self._open_mark(tx, sent, place, withdrawn)
        if await broadcasts.has_any(tx, [pin(version) for version in versions]):
            key = MessageKey(MessageKind.UNPINNED, sent.id)
            await deliveries.freeze_words(tx, key, self._speechless, attachment=_UNPIN)
            await _open(tx, key)
        return told_by

    async def fill(self, key: MessageKey, *, now: datetime) -> None:
        """Write the deliveries of a key of ours, once what they change is not on its way."""
        if key.kind not in _TRACES:
            return
        trace = Trace.of(key)
        read = self._db.read
        one = await announcements.find(read, trace.number)
        if one is None or not await self._is_time(trace, one):
            if one is not None and trace.kind in _FOLLOWING:
                await self._give_up(key, one)
            return
        versions = await announcements.versions(read, one.id)
        if trace.kind in _WAITING:
            versions = [version for version in versions if version != one.id]
        for version in versions:
            for moving in moving_before(version, trace):
                if await broadcasts.is_in_flight(read, moving):
                    return
        chats, template = chats_of(trace, versions, now=now), None
        if trace.kind is MessageKind.HANDOUT:
            is_anew = await self.is_anew(read, one)
            template = MessageKey(MessageKind.REPLACED, one.id) if is_anew else one.key
            chats = await self._changed(chats, one, versions, trace.place, trace.kind)
        elif trace.kind in _FOLLOWING:
            kind = MARKED[trace.kind]
            chats = await self._changed(chats, one, versions, trace.place, kind)
        await self._broadcasts.fill(key, chats, priority=URGENT, template=template)

    async def _changed(
        self,
        held: Chats,
        one: Announcement,
        versions: Sequence[int],
        place: int,
        kind: MessageKind,
    ) -> Chats:
        """Return the copies of versions in a place of which a correction changes anything."""
        same = await same_as(self._db.read, one, versions, self._catalog.languages)
        spared = audiences.holding(versions, same, place=place, kind=kind)
        return audiences.without(held, spared) if same else held

    @property
    def _speechless(self) -> Mapping[str, str]:
        return dict.fromkeys(self._catalog.languages, "")

    async def _open_mark(self, tx: Tx, sent: Announcement, place: int, mark: MessageKind) -> None:
        """Have the verdicts in a place say what became of what they quote.

        A voucher says it in words, since its own hold no more; any other by a button below it.
        """
        key, number = copy(sent.id, place, mark), sent.number or ""
        is_back = mark is MARKS[MARKED[mark]][1]
        words = self._speechless
        if MARKED[mark] is MessageKind.VOUCHER:
            words = {
                code: escape(self._catalog.text(str(mark), code, number=number))
                for code in self._catalog.languages
            }
        label = "verdict-withdrawn-since" if is_back else "verdict-corrected-since"
        leads = ShowNumber(number) if is_back else SendCurrent(number)
        buttons = {
            code: [[(self._catalog.text(label, code), leads)]] for code in self._catalog.languages
        }
        await deliveries.freeze_words(tx, key, words, buttons=buttons)
        await _open(tx, key)

    async def _open_recall(
        self, tx: Tx, sent: Announcement, place: int, *, told_by: str | None = None
    ) -> None:
        """Have the messages in a place deleted, and those that are too old for it say so."""
        deleted = MessageKey(MessageKind.DELETED, sent.id, *copies(place))
        withdrawn = MessageKey(MessageKind.WITHDRAWN, sent.id, *copies(place))
        if told_by is None:  # a copy that comes late is told like the others
            told_by = await deliveries.told_by(tx, MessageKey(MessageKind.WITHDRAWN, sent.id))
        notice = {code: self._wording.withdrawn(sent, code) for code in self._catalog.languages}
        kind = "photo" if await announcements.is_caption(tx, sent.key) else "text"
        await deliveries.freeze_words(
            tx, withdrawn, notice, attachment=Attachment(kind, told_by=told_by)
        )
        await deliveries.freeze_words(
            tx,
            deleted,
            self._speechless,
            attachment=Attachment("delete", followed_by=withdrawn, told_by=told_by),
        )
        others = [
            joined(withdrawn, other)
            for other in range(1, len(sent.files) + len(await announcements.versions(tx, sent.id)))
        ]
        for other in others:
            await deliveries.freeze_words(tx, other, notice, attachment=Attachment("photo"))
        for key in (deleted, withdrawn, *others):
            await _open(tx, key)

    async def _is_time(self, trace: Trace, one: Announcement) -> bool:
        """Tell whether it may go on: copies follow the first few, old ones those sent anew."""
        if trace.kind not in _WAITING:
            return True
        report = await outcomes.report(self._db.read, one.key)
        if report is None:
            return False
        if trace.kind in _FOLLOWING:
            return report.state is Stage.SENDING
        return report.is_done

    async def _give_up(self, key: str, one: Announcement) -> None:
        """Have copies follow no more what itself goes to nobody any more."""
        async with self._db.transaction() as tx:
            report = await outcomes.report(tx, one.key)
            if report is not None and report.state is Stage.CANCELLED:
                await broadcasts.cancel(tx, key)

    async def is_anew(self, read: Reader, one: Announcement) -> bool:
        """Tell whether a correction could not take the place of what it corrects."""
        return (
            one.corrects is not None
            and await announcements.is_caption(read, announcement(one.corrects))
            and not await announcements.is_caption(read, one.key)
        )


_UNPIN = Attachment("unpin")


async def _open(tx: Tx, key: str) -> None:
    """Have deliveries written: for the first time, or for what has come since."""
    if not await broadcasts.add(tx, key, canary=0, hold=timedelta(0)):
        await broadcasts.fill_again(tx, key)
