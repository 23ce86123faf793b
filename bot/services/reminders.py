"""Planning the reminders whose hour has come, as rows for the pump."""

from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.members import Choice
from bot.core.reminders import Reminder, reminders_due
from bot.core.text import escape
from bot.storage import deliveries
from bot.storage.database import Database


class Reminders:
    """The reminders of the deadlines, for those who asked for them."""

    def __init__(self, db: Database, catalog: Catalog) -> None:
        self._db = db
        self._catalog = catalog

    async def plan(self, *, now: datetime) -> int:
        """Enqueue every reminder that is due and not planned yet; return how many messages."""
        catalog = self._catalog
        planned = 0
        for reminder in reminders_due(catalog.obligations.values(), catalog.extensions, now=now):
            words = {code: self.words(reminder, code, now=now) for code in catalog.languages}
            async with self._db.transaction() as tx:
                # Planned once for those who had asked by then: who joins later hears of the
                # next step, not of one that is past.
                if await deliveries.freeze_words(tx, reminder.key, words):
                    planned += await deliveries.enqueue_for_choice(
                        tx,
                        reminder.key,
                        Choice.REMINDERS,
                        now=now,
                    )
        return planned

    def words(self, reminder: Reminder, language: str, *, now: datetime) -> str:
        """Return a reminder's text as Telegram HTML."""
        catalog, due = self._catalog, reminder.due
        today = now.astimezone(reminder.planned_at.tzinfo).date()
        lines = [
            catalog.text("reminder-title", language, days=due.days_left(today)),
            catalog.text(
                "reminder-date",
                language,
                date=catalog.date(due.due_on, language, weekday=True),
                month=catalog.month(due.period.year, due.period.month, language),
            ),
        ]
        if reminder.is_late:
            lines.append(catalog.text("reminder-late", language))
        lines.append(catalog.text("reminder-stop", language))
        title, *rest = (escape(line) for line in lines)
        return "\n\n".join([f"<b>{title}</b>", *rest])
