"""Says a reminder in the words of each language."""

from datetime import timedelta

from bot.catalog.catalog import Catalog
from bot.core.calendar.deadlines import Due
from bot.core.writing.text import escape
from bot.services.deadlines import deadline_words
from bot.services.deadlines.deadlines import Deadlines


class ReminderWords:
    """The words of reminders."""

    def __init__(self, catalog: Catalog, deadlines: Deadlines) -> None:
        self._catalog = catalog
        self._deadlines = deadlines

    def words(
        self,
        due: Due,
        left: int,
        language: str,
        *,
        is_late: bool,
        is_group: bool,
        open_: tuple[int, int] | None = None,
    ) -> str:
        """Return a reminder that leaves `left` days before the date, as Telegram HTML.

        `open_` is how many pharmacies are left, and of how many, where some are declared.
        """
        catalog = self._catalog
        lines = [
            catalog.text("reminder-title", language, days=left),
            self._date(due, language),
        ]
        if due.extension:
            lines.append(deadline_words.extension(catalog, due, language))
        safe_on = self._deadlines.safe_on(due)
        if safe_on < due.due_on - timedelta(days=left):
            lines.append(catalog.text("deadline-safe-now", language))
        elif safe_on < due.due_on:
            safe = catalog.date(safe_on, language, weekday=True)
            lines.append(catalog.text("deadline-safe", language, date=safe))
        if open_:
            count, total = open_
            lines.append(catalog.text("reminder-left", language, count=count, total=total))
        if is_late:
            lines.append(catalog.text("reminder-late", language))
        lines.append(catalog.text("reminder-group" if is_group else "reminder-stop", language))
        title, *rest = (escape(line) for line in lines)
        return "\n\n".join([f"<b>{title}</b>", *rest])

    def moved(self, due: Due, language: str) -> str:
        """Return what takes the place of a reminder of another date, as plain text."""
        return self._catalog.text(
            "reminder-moved",
            language,
            what=self._deadlines.subject(due, language),
            date=self._catalog.date(due.due_on, language, weekday=True),
        )

    def _date(self, due: Due, language: str) -> str:
        """Return what is due when; of a date that was moved, which one it takes the place of."""
        catalog = self._catalog
        moved = {"before": catalog.date(due.earlier[-1], language)} if due.earlier else {}
        return catalog.text(
            "reminder-date-moved" if moved else "reminder-date",
            language,
            what=self._deadlines.subject(due, language),
            date=catalog.date(due.due_on, language, weekday=True),
            **moved,
        )
