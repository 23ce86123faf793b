"""Whom a correction concerns, and telling who had read what does not hold any more."""

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement
from bot.core.callbacks.verification import SendCurrent
from bot.core.corrections import reads_the_same
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.services.announcements import unread
from bot.services.announcements.text import AnnouncementText
from bot.storage import announcements
from bot.storage.database import Reader, Tx
from bot.storage.people import audiences
from bot.storage.sending import deliveries, receipts


async def same_as(
    read: Reader, sent: Announcement, versions: Sequence[int], languages: Collection[str]
) -> Sequence[tuple[int, str]]:
    """Return the versions, each with a language, whose readers have what `sent` says already."""
    return [
        (version, code)
        for version in versions
        if (before := await announcements.find(read, version)) is not None
        for code in languages
        if reads_the_same(before, sent, code)
    ]


class Readers:
    """Those who pressed « read and understood ». Where everybody is told, they are told once."""

    def __init__(self, catalog: Catalog, wording: AnnouncementText) -> None:
        self._catalog = catalog
        self._wording = wording

    async def tell_corrected(
        self, tx: Tx, sent: Announcement, before: Announcement, told_by: str | None, *,
        now: datetime,
    ) -> None:  # fmt: skip
        """Tell who had read what a correction replaces; `told_by` is what tells everybody.

        Whose own text it leaves as it is hears nothing.
        """
        key = MessageKey(MessageKind.CORRECTED_PING, sent.id)
        text, number = self._catalog.text, sent.number or ""
        codes = self._catalog.languages
        words = self._wording.ping_corrected(sent, before)
        buttons = {code: [[(text("verify-current", code), SendCurrent(number))]] for code in codes}
        await deliveries.freeze_words(tx, key, words, buttons=buttons)
        versions = await announcements.earlier(tx, sent)
        same = await same_as(tx, sent, versions, codes)
        spared = audiences.holding(versions, same) if same else None
        await receipts.enqueue(tx, told_by or key, key, before.id, spared=spared, now=now)
        told = self._wording.told_corrected(sent, before)
        await unread.close(tx, before, told, buttons, now=now)

    async def tell_withdrawn(
        self, tx: Tx, sent: Announcement, told_by: str | None, *, now: datetime
    ) -> None:
        """Tell who had read what is taken back; `told_by` is what tells everybody."""
        key = MessageKey(MessageKind.WITHDRAWN_PING, sent.id)
        await deliveries.freeze_words(tx, key, self._wording.ping_withdrawn(sent))
        await receipts.enqueue(tx, told_by or key, key, sent.id, now=now)
        told = self._wording.told_withdrawn(sent)
        await unread.close(tx, sent, told, dict.fromkeys(told, ()), now=now)
