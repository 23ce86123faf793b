"""How a change of a date is announced, and told in a line, in the words of each language."""

from bot.catalog.catalog import Catalog
from bot.core.calendar.changes import Change, Kind
from bot.core.calendar.deadlines import FOREVER, Due
from bot.services.deadlines.deadlines import Deadlines


def announcement(
    catalog: Catalog, deadlines: Deadlines, change: Change, due: Due | None, language: str
) -> str:
    """Return the words that announce a change, as plain text; `due` is the date it bears upon."""
    text, formats = catalog.text, catalog.formats
    about = {
        "what": deadlines.subject(due, language) if due else change.title or "",
        "authority": catalog.authorities[change.authority or ""].name[language],
        "reason": change.reason or "",
        "source": change.source or "",
    }
    if change.kind is Kind.END and change.last:
        month = formats.of_month(*change.last.plus(1), language)
        return text("change-announcement-end", language, month=month, **about)
    assert change.due_on is not None  # noqa: S101 - announced only when complete
    day = catalog.date(change.due_on, language, weekday=True)
    lines = [text("change-announcement", language, date=day, **about)]
    if change.is_monthly:
        lines.append(text("change-monthly-yes", language))
    if change.last not in {None, FOREVER}:
        month = catalog.month(*change.last, language)
        lines.append(text("deadline-last", language, month=month))
    return "\n".join(lines)


def gist(
    catalog: Catalog,
    deadlines: Deadlines,
    change: Change,
    before: Due | None,
    after: Due | None,
    language: str,
) -> str:
    """Return in a line what a change is about, as plain text, with both days of what moved."""
    text = catalog.text
    if change.kind is Kind.END and change.last:
        month = catalog.formats.of_month(*change.last.plus(1), language)
        return text("change-told-end", language, what=change.title or "", month=month)
    if before and after:
        days = [catalog.date(due.due_on, language) for due in (before, after)]
        moved = text("change-from-to", language, before=days[0], after=days[1])
        return catalog.beside((deadlines.subject(after, language), moved), language)
    day = catalog.date(change.due_on, language, weekday=True) if change.due_on else ""
    monthly = text("change-monthly-yes", language) if change.is_monthly else ""
    return catalog.beside(filter(None, (change.title, day, monthly)), language)
