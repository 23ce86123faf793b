"""What who wrote an announcement is told of what became of it before it went out."""

from collections.abc import Mapping
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement
from bot.core.calendar.morocco import ZONE
from bot.core.callbacks import Buttons
from bot.core.callbacks.drafts import Retake
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.core.writing.text import escape
from bot.services.announcements.text import AnnouncementText
from bot.services.officers.roles import Roles
from bot.storage.database import Tx
from bot.storage.sending import deliveries


class AuthorNotices:
    """Tells an author, each time in the transaction of what it tells."""

    def __init__(self, catalog: Catalog, wording: AnnouncementText, roles: Roles) -> None:
        self._catalog = catalog
        self._wording = wording
        self._roles = roles

    async def approved(self, tx: Tx, planned: Announcement, *, now: datetime) -> None:
        """Tell when it leaves, and who agreed; of one that leaves at once the report tells."""
        named = await self._roles.namer(read=tx)
        there = (planned.moment or now).astimezone(ZONE)
        await self._tell(
            tx,
            MessageKey(MessageKind.APPROVED, planned.id),
            planned,
            {
                code: self._catalog.text(
                    "announcement-approved",
                    code,
                    who=self._wording.who(planned, code),
                    by=named(planned.decided_by or 0, code),
                    date=self._catalog.date(there.date(), code, weekday=True),
                    time=self._catalog.formats.time(there.time(), code),
                )
                for code in self._catalog.languages
            },
            now=now,
        )

    async def given_up(
        self, tx: Tx, one: Announcement, act: str, *, by: int, reason: str, now: datetime
    ) -> None:
        """Tell by whom it was turned down (`reject`) or called off, and why."""
        text, named = self._catalog.text, await self._roles.namer(read=tx)

        def words(code: str) -> str:
            who, about = self._wording.who(one, code), self._wording.about(one, code)
            said = [text(f"announcement-yours-{act}", code, who=who, by=named(by, code))]
            said += [text("announce-reason", code, reason=reason)] if reason else []
            return "\n".join([*said, about])

        said = {code: words(code) for code in self._catalog.languages}
        await self._tell_given_up(tx, one, said, now=now)

    async def outdated(
        self,
        tx: Tx,
        one: Announcement,
        said: Mapping[str, str] | None = None,
        *,
        now: datetime,
    ) -> None:
        """Tell that a correction did not leave: what it corrects is not in force any more.

        `said` is why, where that is known.
        """
        said = said or {
            code: self._catalog.text(
                "announcement-yours-outdated", code, who=self._wording.who(one, code)
            )
            for code in self._catalog.languages
        }
        await self._tell_given_up(tx, one, said, now=now)

    async def _tell_given_up(
        self, tx: Tx, one: Announcement, said: Mapping[str, str], *, now: datetime
    ) -> None:
        """Tell it with a way to take the text up again."""
        buttons: dict[str, Buttons] = {
            code: [[(self._catalog.text("announce-retake", code), Retake(one.id))]]
            for code in said
        }
        key = MessageKey(MessageKind.REJECTED, one.id)
        await self._tell(tx, key, one, said, buttons=buttons, now=now)

    async def _tell(
        self,
        tx: Tx,
        key: MessageKey,
        one: Announcement,
        said: Mapping[str, str],
        *,
        buttons: dict[str, Buttons] | None = None,
        now: datetime,
    ) -> None:
        words = {code: escape(text) for code, text in said.items()}
        await deliveries.freeze_words(tx, key, words, buttons=buttons)
        await deliveries.enqueue_for(tx, key, [one.author], now=now)
