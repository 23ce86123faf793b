"""What asks officers to agree to a change of a date: all that there is, and the buttons."""

from collections.abc import Mapping
from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.announcements import MORNING
from bot.core.calendar.changes import Change, Kind, State, is_far
from bot.core.calendar.deadlines import Due
from bot.core.calendar.morocco import ZONE
from bot.core.calendar.reminders import SLEEPS, WAKES
from bot.core.callbacks import Buttons
from bot.core.callbacks.changes import ChangeDecision, DecideChange, ViewChange
from bot.core.sending.message_keys import MessageKey, MessageKind
from bot.core.writing.text import escape
from bot.services.deadlines.change_words import gist, reason
from bot.services.deadlines.deadlines import Deadlines
from bot.services.officers.roles import Roles
from bot.storage.database import Tx
from bot.storage.sending import deliveries


class ChangeRequests:
    """Asks for approval, in the transaction that has the change wait."""

    def __init__(self, catalog: Catalog, deadlines: Deadlines, roles: Roles) -> None:
        self._catalog = catalog
        self._deadlines = deadlines
        self._roles = roles

    def proposed(self, change: Change, before: Due | None, language: str) -> str:
        """Return in a line what a change would do to a date, as plain text."""
        return gist(self._catalog, self._deadlines, change, before, None, language)

    def why(self, change: Change, reminded: int, language: str) -> str:
        """Return who says so and why, since when, and how many are reminded, as plain text."""
        text, day = self._catalog.text, change.announced_on
        authority = self._catalog.authorities[change.authority or ""].name[language]
        lines = [
            self._catalog.beside((authority, reason(self._catalog, change, language)), language),
            change.source or "",
            text("change-announced", language, date=self._catalog.date(day, language))
            if day
            else "",
            "" if change.kind is Kind.END else text("change-effect", language, count=reminded),
        ]
        return "\n".join(filter(None, lines))

    async def request(
        self, tx: Tx, change: Change, before: Due | None, reminded: int
    ) -> Mapping[str, str]:
        """Return what asks for approval in each language, as Telegram HTML: all that there is."""
        named = await self._roles.proposer(change.author, read=tx)
        return {
            code: "\n".join(
                [
                    said,
                    *map(
                        escape,
                        filter(
                            None,
                            (
                                self.proposed(change, before, code),
                                self.why(change, reminded, code),
                                named[code],
                                far(self._catalog, change, before, code),
                            ),
                        ),
                    ),
                ]
            )
            for code, said in words_of(self._catalog, "change-notice", change).items()
        }

    async def ask(
        self,
        tx: Tx,
        change: Change,
        words: Mapping[str, str],
        officers: set[int],
        *,
        now: datetime,
    ) -> int:
        """Ask these officers to agree to the date alone, and return how many are told."""
        key = key_of(change)
        await deliveries.freeze_words(
            tx, key, words, buttons=self._asking(change, "change-approve")
        )
        return await deliveries.enqueue_for(tx, key, sorted(officers), now=now)

    async def ask_both(
        self,
        tx: Tx,
        change: Change,
        words: Mapping[str, str],
        announcement: Mapping[str, str],
        officers: set[int],
        *,
        now: datetime,
    ) -> int:
        """Ask these officers to agree to both, and return how many are told."""
        key = both_key_of(change)
        whole = {
            code: f"{said}\n\n<b>{escape(both(self._catalog, None, code))}</b>"
            f"\n\n{announcement[code]}"
            for code, said in words.items()
        }
        buttons = self._asking(change, "change-approve-both")
        await deliveries.freeze_words(tx, key, whole, buttons=buttons)
        return await deliveries.enqueue_for(tx, key, sorted(officers), now=now)

    def _asking(self, change: Change, approve: str) -> Mapping[str, Buttons]:
        """Return what is below what asks for approval, which says all that there is.

        Where a file is the source, it has to be opened before it is decided.
        """
        text, number = self._catalog.text, change.number
        decided = [(approve, ChangeDecision.APPROVE), ("change-reject", ChangeDecision.REJECT)]
        return {
            code: [
                *(
                    [(text(key, code), DecideChange(decision, number))]
                    for key, decision in decided
                    if not change.attachment
                ),
                [(text("announce-open", code), ViewChange(number))],
            ]
            for code in self._catalog.languages
        }


def words_of(catalog: Catalog, key: str, change: Change) -> Mapping[str, str]:
    """Return what a string says of a change in each language, as Telegram HTML."""
    return {
        code: escape(catalog.text(key, code, number=change.number)) for code in catalog.languages
    }


def both(catalog: Catalog, leaves_at: datetime | None, language: str) -> str:
    """Return that one approval stands for the date and its announcement, and when that leaves.

    `leaves_at` is the morning for which it waits when it is approved now, by night.
    """
    hour = catalog.formats.time
    if leaves_at is not None:
        return catalog.text(
            "change-notice-both-night", language, **moment(catalog, leaves_at, language)
        )
    return catalog.text(
        "change-notice-both",
        language,
        sleeps=hour(SLEEPS, language),
        wakes=hour(WAKES, language),
        time=hour(MORNING, language),
    )


def moment(
    catalog: Catalog, at: datetime, language: str, *, weekday: bool = True
) -> Mapping[str, str]:
    """Return the day and the hour in Morocco of a moment, as they are said."""
    there = at.astimezone(ZONE)
    return {
        "date": catalog.date(there.date(), language, weekday=weekday),
        "time": catalog.formats.time(there.time(), language),
    }


def far(catalog: Catalog, change: Change, before: Due | None, language: str) -> str:
    """Return a warning where a date is moved far from the one before, else nothing."""
    is_open = change.kind is Kind.MOVE and change.state in {State.DRAFT, State.WAITING}
    if not is_open or before is None or change.due_on is None:
        return ""
    if not is_far(before.due_on, change.due_on):
        return ""
    days = abs((change.due_on - before.due_on).days)
    return catalog.text("change-far", language, days=days)


def key_of(change: Change) -> MessageKey:
    """Return the name under which a change asks for approval, and stands in the record."""
    return MessageKey(MessageKind.CHANGE, change.number)


def both_key_of(change: Change) -> MessageKey:
    """Return the name under which a change asks for approval along with its announcement."""
    return MessageKey(MessageKind.CHANGE, change.number, "both")
