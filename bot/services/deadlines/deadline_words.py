"""Says the dates in the words of each language: the next one, the rule, how a month's moved."""

from collections.abc import Sequence

from bot.catalog.catalog import Catalog
from bot.core.calendar.date_questions import DateQuestion
from bot.core.calendar.deadlines import Due, Extension, Obligation
from bot.core.calendar.reminders import Schedule
from bot.core.writing.text import escape
from bot.services.deadlines.deadlines import Outlook

_UNMOVED = "deadline-moved-not"  # says of which month


def rule(catalog: Catalog, obligation: Obligation, language: str) -> str:
    """Return the one sentence about the day of every month, as plain text."""
    return catalog.text("deadline-rule", language, **_days(obligation))


def note(catalog: Catalog, obligation: Obligation, language: str) -> str:
    """Return how the note that words the rule otherwise is to be understood, as plain text."""
    assert obligation.note is not None  # noqa: S101 - its callers have looked
    source = catalog.sources[obligation.note]
    return catalog.text(
        "deadline-why-note",
        language,
        source=source.title[language],
        published=catalog.published(source, language) or "",
        **_days(obligation),
    )


def _days(obligation: Obligation) -> dict[str, int]:
    # The two days that are advised: the hour at which the last one ends is not known.
    return {"day": obligation.day, "before": obligation.day - 2, "eve": obligation.day - 1}


def extension(catalog: Catalog, due: Due, language: str) -> str:
    """Return that an exception is in force, as plain text."""
    assert due.extension is not None  # noqa: S101 - its callers have looked
    return catalog.text(
        "deadline-extension",
        language,
        normal=catalog.date(due.normal_on, language),
        announced=catalog.date(due.extension.known_on, language),
        authority=catalog.authorities[due.extension.announced_by].name[language],
    )


def off_day(catalog: Catalog, outlook: Outlook, language: str) -> tuple[str, str]:
    """Return that the day is none to count on, and what to do, as plain texts."""
    weekday = catalog.weekday(outlook.due.due_on, language)
    why = (
        catalog.text("deadline-holiday", language, weekday=weekday, holiday=outlook.holiday)
        if outlook.holiday
        else catalog.text("deadline-weekend", language, weekday=weekday)
    )
    if outlook.safe_on < outlook.today:
        return why, catalog.text("deadline-safe-now", language)
    safe = catalog.date(outlook.safe_on, language, weekday=True)
    return why, catalog.text("deadline-safe", language, date=safe)


def past(catalog: Catalog, outlook: Outlook, language: str) -> str | None:
    """Return that a date has just passed, as plain text; None where none has."""
    due = outlook.past
    if due is None or due.obligation.title:
        return None
    return catalog.text(
        "deadline-past",
        language,
        days=-due.days_left(outlook.today),
        date=catalog.date(due.due_on, language, weekday=True),
        month=catalog.formats.of_month(due.period.year, due.period.month, language),
    )


def moves(
    catalog: Catalog, obligation: Obligation, known: Sequence[Extension], language: str
) -> str | None:
    """Return how the date of one month has moved, as Telegram HTML; None where it has not."""
    if not known:
        return None
    period = known[0].period
    lines = [
        catalog.text(
            "deadline-moves",
            language,
            month=catalog.formats.of_month(period.year, period.month, language),
            normal=catalog.date(obligation.normal_due_on(period), language),
        ),
        *(
            catalog.text(
                "deadline-move",
                language,
                date=catalog.date(move.due_on, language, weekday=True),
                announced=catalog.date(move.known_on, language),
                authority=catalog.authorities[move.announced_by].name[language],
            )
            for move in known
        ),
    ]
    return escape("\n".join(lines))


def reminder_days(catalog: Catalog, schedule: Schedule, language: str) -> str:
    """Return on which days somebody is reminded, as one phrase."""
    days = [catalog.text("reminders-day", language, days=day) for day in schedule.days]
    return catalog.listed(days, language)


def lead(
    catalog: Catalog,
    outlook: Outlook,
    language: str,
    *,
    asked: DateQuestion | None = None,
    about: Outlook | None = None,
) -> str:
    """Return the answer to a question about the date, as Telegram HTML: the date comes first.

    `about` is the outlook on the month that is asked about, None for the next date.
    """
    seen = about or outlook
    due = seen.due
    verdict = _verdict(catalog, due, outlook, language, asked) if asked else None
    stated = _stated(catalog, due, outlook, language)
    paragraphs = [f"<b>{escape(verdict)}</b>\n{stated}" if verdict else stated]
    if seen.is_off_day and due.due_on >= outlook.today:
        why, advice = off_day(catalog, seen, language)
        paragraphs.append(f"⚠️ {escape(why)} <b>{escape(advice)}</b>")
    if due != outlook.due:
        title = escape(catalog.text("deadline-title", language))
        paragraphs.append(f"{title}\n<b>{_dated(catalog, outlook.due, outlook, language)}</b>")
        return "\n\n".join(paragraphs)
    if passed := past(catalog, outlook, language):
        paragraphs.append(escape(passed))
    return "\n\n".join(paragraphs)


def _stated(catalog: Catalog, due: Due, outlook: Outlook, language: str) -> str:
    """Return a date with its countdown and what explains it."""
    about = [
        due.obligation.title
        or catalog.text(
            "deadline-month",
            language,
            month=catalog.formats.of_month(due.period.year, due.period.month, language),
        )
    ]
    if due.extension:
        about.append(extension(catalog, due, language))
    elif outlook.change and due == outlook.due:
        about.append(outlook.change.reason or "")
    elif due != outlook.due:
        about.append(catalog.text("deadline-by-rule", language))
    dated = _dated(catalog, due, outlook, language)
    return f"📅 <b>{dated}</b>\n{escape(' '.join(about))}"


def _dated(catalog: Catalog, due: Due, outlook: Outlook, language: str) -> str:
    left = due.days_left(outlook.today)
    words = catalog.text(
        "deadline-lead" if left >= 0 else "deadline-lead-past",
        language,
        days=abs(left),
        date=catalog.date(due.due_on, language, weekday=True),
    )
    return escape(words)


def _verdict(
    catalog: Catalog, due: Due, outlook: Outlook, language: str, asked: DateQuestion
) -> str | None:
    """Return yes or no, as known today; None where neither is asked for, or either misleads."""
    named = {day for day in asked.days if day != due.normal_on.day}
    past = outlook.past if due == outlook.due else None
    is_told = not asked.is_straight and not asked.names(due.due_on)
    if asked.asks_change and (not named or is_told):
        if past and past.extension and due.extension is None:
            return _moved_before(catalog, past, language) if asked.is_straight else None
        key = _moved(due)
        if key != _UNMOVED and (asked.asks_again or named):
            return catalog.text("deadline-moved-once", language)
        values = {}
        if key == _UNMOVED:
            values["month"] = catalog.formats.of_month(due.period.year, due.period.month, language)
        # To « it is cancelled, is it? » neither yes nor no is said, but how things are.
        return catalog.text(key if asked.is_straight else f"{key}-plain", language, **values)
    # Of two days, « yes » says nothing; after « not the 17th any more? » it says both.
    if len(named) > 1 or not asked.is_straight or not (asked.asks_change or asked.doubts_day):
        return None
    if asked.is_monthly and not asked.names(due.normal_on):
        return None  # the 17th was the last day of one month only
    if asked.names(due.due_on):
        return catalog.text("deadline-yes", language)
    if past and past.extension and asked.names(past.due_on):
        return _moved_before(catalog, past, language)
    # Of a day that is not the last one, « included? » needs no answer but the right day.
    return None if asked.is_inclusive else catalog.text("deadline-no", language)


def _moved_before(catalog: Catalog, past: Due, language: str) -> str:
    """Return that the last date, which has just passed, was moved, and the coming one is not."""
    return catalog.text(
        "deadline-moved-before",
        language,
        month=catalog.formats.of_month(past.period.year, past.period.month, language),
        date=catalog.date(past.due_on, language, weekday=True),
    )


def _moved(due: Due) -> str:
    if due.extension is None or due.due_on == due.normal_on:
        return _UNMOVED
    return "deadline-moved-later" if due.due_on > due.normal_on else "deadline-moved-earlier"
