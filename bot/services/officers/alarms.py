"""Broadcasts that stopped by themselves: who wrote, who approved and the officers are told."""

from collections.abc import Mapping
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement
from bot.core.callbacks import Buttons
from bot.core.callbacks.announcements import ShowReport, Steer, Steering
from bot.core.sending.broadcasts import RESTORED, Stop, stop_of
from bot.core.sending.message_keys import MessageKey, MessageKind, is_watched
from bot.core.writing.text import escape
from bot.services.officers.roles import Roles
from bot.storage import announcements
from bot.storage.database import Database
from bot.storage.sending import broadcasts, deliveries, retries

_FILE = "file identifier"  # Telegram does not know the file: it is another bot's
LONGEST = 300  # characters of Telegram's own words


class Alarms:
    """Tells of each stop through a row, until it is heard, with a way to where people decide."""

    def __init__(self, db: Database, catalog: Catalog, roles: Roles) -> None:
        self._db = db
        self._catalog = catalog
        self._roles = roles

    async def tell(self, *, now: datetime) -> None:
        """Tell of what has stopped and was not told yet."""
        for row in await broadcasts.stopped(self._db.read):
            key = MessageKey.parse(row["source"])
            if key is None or not is_watched(key):
                continue
            one = await announcements.find(self._db.read, int(key.subject))
            part = [key.kind] if key.kind is MessageKind.UNREAD else []
            name = MessageKey(MessageKind.STOPPED, key.subject, row["stops"], *part)
            if one is None:
                continue
            if await deliveries.has_words(self._db.read, name):
                await self._tell_again(name, now=now)
                continue
            people = await self._roles.officers() | {one.author, one.decided_by or one.author}
            words = self._words(key, one, stop_of(row["stopped"]), row["why"] or "")
            buttons = {code: self._buttons(key, one, code) for code in words}
            async with self._db.transaction() as tx:
                await deliveries.freeze_words(tx, name, words, buttons=buttons)
                # What stopped it may be why one of them is held to be out of reach.
                await deliveries.enqueue_for(tx, name, sorted(people), now=now, is_vital=True)

    async def _tell_again(self, name: str, *, now: datetime) -> None:
        """Try again whom an alarm did not reach, as long as the stop lasts."""
        if await retries.due(self._db.read, name, now=now):
            async with self._db.transaction() as tx:
                await retries.again(tx, name, template=name, now=now)

    def _buttons(self, key: MessageKey, one: Announcement, code: str) -> Buttons:
        """Return the way to where it is decided; asking again has no report of its own."""
        text = self._catalog.text
        opens: Buttons = [[(text("announce-report", code), ShowReport(one.id))]]
        if key.kind is not MessageKind.UNREAD:
            return opens
        deeds = (("retry", Steering.RESUME), ("overrule", Steering.RELEASE))
        return [
            *([(text(f"report-{label}", code), Steer(act, one.id))] for label, act in deeds),
            *opens,
        ]

    def _words(
        self, key: MessageKey, one: Announcement, stop: Stop | None, why: str
    ) -> Mapping[str, str]:
        said = "unread" if key.kind is MessageKind.UNREAD else "announcement"
        return {
            code: escape(
                self._catalog.text(f"{said}-stopped", code, number=one.number or "")
                + "\n"
                + why_stopped(self._catalog, code, stop, why)
            )
            for code in self._catalog.languages
        }


def why_stopped(catalog: Catalog, language: str, stop: Stop | None, why: str) -> str:
    """Return why a broadcast stopped by itself: Telegram's own words, or how many failed."""
    if stop is None and _FILE in why.lower():
        return catalog.text("report-file-foreign", language)
    if stop is None:
        return catalog.text("report-refused", language, why=why[:LONGEST])
    if stop.reason == RESTORED:
        return catalog.text(
            "report-stopped-restored", language, waiting=stop.failed, audience=stop.tried
        )
    key = "report-stopped-foreign" if stop.is_foreign else "report-stopped"
    return catalog.text(
        key,
        language,
        kind="groups" if stop.is_groups else "people",
        failed=stop.failed,
        tried=stop.tried,
        reason=catalog.text("report-reason", language, reason=stop.reason),
    )
