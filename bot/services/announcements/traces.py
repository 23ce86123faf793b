"""What announcements have left in the chats: corrected there, or taken back, to the last copy."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.catalog.catalog import Catalog
from bot.core.announcements import DELETABLE, Announcement, State
from bot.core.sending.broadcasts import State as Stage
from bot.services.announcements.broadcasts import Broadcasts
from bot.services.announcements.reports import (
    deleted_source,
    withdrawn_source,
    withdrawn_told_source,
)
from bot.services.announcements.text import AnnouncementText
from bot.storage import announcements
from bot.storage.database import Database, Reader, Tx
from bot.storage.people import audiences
from bot.storage.sending import broadcasts, deliveries, handouts, outcomes
from bot.storage.sending.deliveries import URGENT, Attachment, Chats

_NAME = re.compile(
    r"(?P<name>deleted|withdrawn|unpinned|handout|replaced):(?P<number>\d+)"
    r"(?::copy-(?P<place>\d+))?(?::(?P<other>\d+))?"
)


class _Trace(NamedTuple):
    """A source that changes what is in the chats, taken apart."""

    name: str
    number: int
    place: int  # 0: what was delivered; else that of a copy
    other: int  # of the other messages there; 0 is the first one


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
        now: datetime,
    ) -> Sequence[int]:
        """Keep a copy that a chat was given because it asked, to follow it from now on.

        Returns the messages of an older copy that are to be deleted: a chat has nine at most. What
        became of the announcement while the copy was on its way follows at once.
        """
        async with self._db.transaction() as tx:
            newest = await announcements.newest(tx, one.id)
            versions = await announcements.versions(tx, newest.id)
            place, old = await handouts.add(
                tx, versions, one.id, chat_id, language, message_ids, now=now
            )
            if newest.state is State.WITHDRAWN:
                await self._open_recall(tx, newest, place)
            elif newest.id != one.id:
                await _open(tx, handouts.name(newest.id, place))
        return old

    async def drop(self, chat_id: int, message_id: int) -> None:
        """Follow a copy no longer: its message shows something else now."""
        async with self._db.transaction() as tx:
            await handouts.drop(tx, chat_id, message_id)

    async def correct(self, tx: Tx, sent: Announcement) -> None:
        """Have the copies of what a correction replaces follow it, once it goes to everybody.

        A message that cannot be changed into it says that a newer one was sent.
        """
        versions = await announcements.versions(tx, sent.id)
        for place in await handouts.places(tx, versions):
            await _open(tx, handouts.name(sent.id, place))
        if await self.is_anew(tx, sent):
            source, text = f"replaced:{sent.id}", self._catalog.text
            notice = self._wording.replaced(sent)
            number = sent.number or ""
            await deliveries.freeze_words(
                tx,
                source,
                notice,
                buttons={
                    code: [[(text("verify-current", code), f"current:{number}")]]
                    for code in notice
                },
                attachment=Attachment("photo"),
            )
            await _open(tx, source)

    async def take_back(self, tx: Tx, sent: Announcement, *, tells: bool) -> str | None:
        """Drop what waits of all versions and have what is in the chats deleted, or say so.

        With `tells` each of these chats hears of it, under the name that is returned.
        """
        told_by = None
        if tells:
            told_by = withdrawn_told_source(sent)
            told = self._wording.told_withdrawn(sent)
            await deliveries.freeze_words(tx, told_by, told, attachment=Attachment("notice"))
        versions = await announcements.versions(tx, sent.id)
        places = await handouts.places(tx, versions)
        for version in versions:
            for source in (
                f"announcement:{version}",
                f"replaced:{version}",
                *(handouts.name(version, place) for place in places),
            ):
                await broadcasts.cancel(tx, source)
                await broadcasts.drop_waiting(tx, source)
                await broadcasts.drop_followers(tx, source)
        for place in (0, *places):
            await self._open_recall(tx, sent, place, told_by=told_by)
        if await broadcasts.has_any(tx, [f"announcement:{version}:pin" for version in versions]):
            source = f"unpinned:{sent.id}"
            await deliveries.freeze_words(tx, source, self._speechless, attachment=_UNPIN)
            await _open(tx, source)
        return told_by

    async def fill(self, source: str, *, now: datetime) -> None:
        """Write the deliveries of a source of ours, once what it changes is not on its way."""
        found = _NAME.fullmatch(source)
        if found is None:
            return
        trace = _Trace(
            found["name"],
            int(found["number"]),
            int(found["place"] or 0),
            int(found["other"] or 0),
        )
        read = self._db.read
        one = await announcements.find(read, trace.number)
        if one is None or not await self._is_time(trace, one):
            if one is not None and trace.name == "handout":
                await self._give_up(source, one)
            return
        versions = await announcements.versions(read, one.id)
        if trace.name in {"handout", "replaced"}:
            versions = [version for version in versions if version != one.id]
        for version in versions:
            for moving in _moving(version, trace.place):
                if await broadcasts.is_in_flight(read, moving):
                    return
        words = ""
        if trace.name == "handout":
            words = f"replaced:{one.id}" if await self.is_anew(read, one) else one.source
        await self._broadcasts.fill(
            source, _chats(trace, versions, now=now), priority=URGENT, words=words
        )

    @property
    def _speechless(self) -> Mapping[str, str]:
        return dict.fromkeys(self._catalog.languages, "")

    async def _open_recall(
        self, tx: Tx, sent: Announcement, place: int, *, told_by: str | None = None
    ) -> None:
        """Have the messages in a place deleted, and those that are too old for it say so."""
        suffix = f":copy-{place}" if place else ""
        deleted = f"{deleted_source(sent)}{suffix}"
        withdrawn = f"{withdrawn_source(sent)}{suffix}"
        if told_by is None:  # a copy that comes late is told like the others
            told_by = await deliveries.told_by(tx, withdrawn_source(sent))
        notice = {code: self._wording.withdrawn(sent, code) for code in self._catalog.languages}
        kind = "photo" if await announcements.is_caption(tx, sent.source) else "text"
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
            f"{withdrawn}:{other}"
            for other in range(1, len(sent.files) + len(await announcements.versions(tx, sent.id)))
        ]
        for other in others:
            await deliveries.freeze_words(tx, other, notice, attachment=Attachment("photo"))
        for source in (deleted, withdrawn, *others):
            await _open(tx, source)

    async def _is_time(self, trace: _Trace, one: Announcement) -> bool:
        """Tell whether it may go on: copies follow the first few, old ones those sent anew."""
        if trace.name not in {"handout", "replaced"}:
            return True
        report = await outcomes.report(self._db.read, one.source)
        if report is None:
            return False
        if trace.name == "handout":
            return report.state is Stage.SENDING
        return report.is_done

    async def _give_up(self, source: str, one: Announcement) -> None:
        """Have copies follow no more what itself goes to nobody any more."""
        async with self._db.transaction() as tx:
            report = await outcomes.report(tx, one.source)
            if report is not None and report.state is Stage.CANCELLED:
                await broadcasts.cancel(tx, source)

    async def is_anew(self, read: Reader, one: Announcement) -> bool:
        """Tell whether a correction could not take the place of what it corrects."""
        return (
            one.corrects is not None
            and await announcements.is_caption(read, f"announcement:{one.corrects}")
            and not await announcements.is_caption(read, one.source)
        )


_UNPIN = Attachment("unpin")


def _moving(version: int, place: int) -> Sequence[str]:
    """Return the sources whose messages have to have arrived before they are changed."""
    if place:
        return (handouts.name(version, place),)
    source = f"announcement:{version}"
    return (source, f"{source}:files", f"{source}:pin")


def _chats(trace: _Trace, versions: Sequence[int], *, now: datetime) -> Chats:
    limit = now - DELETABLE
    match trace.name:
        case "deleted":
            return audiences.reached(versions, place=trace.place, since=limit)
        case "withdrawn":
            return audiences.reached(
                versions, place=trace.place, before=limit, other=trace.other or None
            )
        case "unpinned":
            return audiences.pinned(versions)
        case "handout":
            return audiences.reached(versions, place=trace.place)
        case _:
            return audiences.outdated(versions, trace.number)


async def _open(tx: Tx, source: str) -> None:
    """Have a source filled: for the first time, or for what has come since."""
    if not await broadcasts.add(tx, source, canary=0, hold=timedelta(0)):
        await broadcasts.fill_again(tx, source)
