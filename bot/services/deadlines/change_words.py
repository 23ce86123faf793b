"""How a change of a date is announced, and told in a line, in the words of each language."""

from bot.catalog.catalog import Catalog
from bot.core.calendar.changes import Change, Kind, Reason, State
from bot.core.calendar.deadlines import FOREVER, Due
from bot.core.writing.languages import language_of
from bot.services.deadlines.deadlines import Deadlines

_OPEN = (State.DRAFT, State.WAITING)
_ENDS = (".", "!", "?", "…", ":", "؟")


def announcement(
    catalog: Catalog, deadlines: Deadlines, change: Change, due: Due | None, language: str
) -> str:
    """Return the words that announce a change, as plain text; `due` is the date it bears upon.

    Reason and source stand as they were given, in other languages quoted: nobody translates them.
    Of the usual reasons every language has the words.
    """
    text, formats = catalog.text, catalog.formats
    what = deadlines.subject(due, language) if due else change.title or ""
    is_said = language == written_in(catalog, change) or usual(catalog, change) is not None
    why = text(
        "change-announcement-why" if is_said else "change-announcement-by",
        language,
        authority=catalog.authorities[change.authority or ""].name[language],
        reason=_sentence(reason(catalog, change, language)),
        source=_sentence(change.source or ""),
    )  # fmt: skip
    if change.kind is Kind.END and change.last:
        month = formats.of_month(*change.last.plus(1), language)
        ended = text("change-announcement-end", language, month=month, what=what)
        return f"{ended}\n{why}"
    assert change.due_on is not None  # noqa: S101 - announced only when complete
    day = catalog.date(change.due_on, language, weekday=True)
    moved = {"before": catalog.date(due.earlier[-1], language)} if due and due.earlier else {}
    key = "change-announcement-moved" if moved else "change-announcement"
    lines = [text(key, language, date=day, what=what, **moved), why]
    if change.is_monthly:
        lines.append(text("change-monthly-yes", language))
    if change.last not in {None, FOREVER}:
        month = catalog.month(*change.last, language)
        lines.append(text("deadline-last", language, month=month))
    return "\n".join(lines)


def usual(catalog: Catalog, change: Change) -> Reason | None:
    """Return the usual reason that a change gives, None where its words are somebody's own."""
    for one in Reason:
        if change.reason in {catalog.text(_named(one), code) for code in catalog.languages}:
            return one
    return None


def reason(catalog: Catalog, change: Change, language: str) -> str:
    """Return why a date changes, as plain text: a usual reason in any language, else as given."""
    found = usual(catalog, change)
    return catalog.text(_named(found), language) if found else change.reason or ""


def _named(one: Reason) -> str:
    return f"change-reason-{one}"


def written_in(catalog: Catalog, change: Change) -> str:
    """Return the language in which an officer wrote why a date changes."""
    written = language_of(f"{change.reason or ''} {change.source or ''}")
    return written if written is not None and written in catalog.languages else catalog.default


def _sentence(said: str) -> str:
    """Return what an officer wrote with its full stop; an address stays as it is."""
    is_address = "://" in said.split()[-1] if said.split() else True
    return said if is_address or said.rstrip().endswith(_ENDS) else f"{said.rstrip()}."


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
    if before and change.state in _OPEN and change.due_on:
        days = [catalog.date(day, language) for day in (before.due_on, change.due_on)]
        moved = text("change-from-to", language, before=days[0], after=days[1])
        return catalog.beside((deadlines.subject(before, language), moved), language)
    if before and after:
        days = [catalog.date(due.due_on, language) for due in (before, after)]
        moved = text("change-from-to", language, before=days[0], after=days[1])
        return catalog.beside((deadlines.subject(after, language), moved), language)
    day = catalog.date(change.due_on, language, weekday=True) if change.due_on else ""
    monthly = text("change-monthly-yes", language) if change.is_monthly else ""
    return catalog.beside(filter(None, (change.title, day, monthly)), language)
