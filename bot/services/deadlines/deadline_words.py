"""Says the dates in the words of each language: the next one, the rule, how a month's moved."""

from collections.abc import Sequence
from datetime import timedelta

from bot.catalog.catalog import Catalog
from bot.core.calendar.date_questions import DateQuestion, Lateness
from bot.core.calendar.deadlines import Due, Extension, Obligation, is_working_day
from bot.core.calendar.reminders import Schedule
from bot.core.writing.text import escape
from bot.services.deadlines import date_verdicts
from bot.services.deadlines.outlook import Outlook

HOUR = "deadline-hour"  # the fact, once an institution has stated it
_SHORTEST_MONTH = 28  # days
_NOES = ("deadline-no", "deadline-no-more", "deadline-no-stays")


def rule(
    catalog: Catalog,
    obligation: Obligation,
    language: str,
    *,
    due: Due | None = None,
    tells_hour: bool = True,
) -> str:
    """Return the one sentence about the day of every month, as plain text.

    The hour of the last day stands behind it once an institution has stated it, where
    `tells_hour`; until then the sentence says that it is not known.

    The two days before are named where every month has them: no 0th, and no 30th of February;
    and not beside a date `due` that was moved, or in whose month one of them is a day off.
    """
    day, told = obligation.day, hour(catalog, language)
    known = "-known" if told else ""
    behind = f" {told}" if told and tells_hour else ""
    if 2 < day <= _SHORTEST_MONTH and (due is None or _can_be_aimed_for(catalog, due)):
        eves = {"before": day - 2, "eve": day - 1}
        return catalog.text(f"deadline-rule{known}", language, day=day, **eves) + behind
    return catalog.text(f"deadline-rule-plain{known}", language, day=day) + behind


def hour(catalog: Catalog, language: str) -> str | None:
    """Return the hour of the last day, as plain text; None until an institution states it."""
    if (fact := catalog.facts.get(HOUR)) is None:
        return None
    return catalog.text("deadline-rule-hour", language, hour=fact.text(language))


def _can_be_aimed_for(catalog: Catalog, due: Due) -> bool:
    """Tell whether the two days before a date are those of the rule, and working days."""
    eves = [due.due_on - timedelta(days=days) for days in (2, 1)]
    return due.due_on == due.normal_on and all(
        is_working_day(day, lambda one: catalog.holidays.name_on(one) is not None) for day in eves
    )


def note(catalog: Catalog, due: Due, language: str) -> str:
    """Return how the note that words the rule otherwise is to be understood, as plain text.

    It is about the rule alone: a month with an announced exception goes by that.
    """
    obligation = due.obligation
    assert obligation.note is not None  # noqa: S101 - its callers have looked
    source = catalog.sources[obligation.note]
    key = "deadline-why-note-other" if due.extension else "deadline-why-note"
    return catalog.text(
        f"{key}-known" if HOUR in catalog.facts else key,
        language,
        source=source.title[language],
        published=catalog.published(source, language) or "",
        day=obligation.day,
    )


def extension(catalog: Catalog, due: Due, language: str) -> str:
    """Return that an exception is in force, as plain text."""
    assert due.extension is not None  # noqa: S101 - its callers have looked
    by = _announced_by(catalog, due.extension, language)
    if len(due.earlier) > 1:
        told = date_verdicts.moves(catalog, due, language)
        return catalog.text("deadline-extension-again", language, moves=told, by=by)
    normal = catalog.date(due.normal_on, language)
    return catalog.text("deadline-extension", language, normal=normal, by=by)


def _announced_by(
    catalog: Catalog, announced: Extension, language: str, key: str = "deadline-by"
) -> str:
    """Return who announced an exception, and when where that was noted, as plain text."""
    authority = catalog.authorities[announced.announced_by].name[language]
    if announced.announced_on is None:
        return catalog.text(f"{key}-undated", language, authority=authority)
    day = catalog.date(announced.announced_on, language)
    return catalog.text(key, language, authority=authority, announced=day)


def by_announcement(catalog: Catalog, outlook: Outlook, due: Due, language: str) -> str | None:
    """Return whose announcement gives a date and when it was, as plain text.

    None where officers have changed nothing: the rule or the content gives it.
    """
    change = outlook.change if due == outlook.due else None
    said = due.extension
    if said is None or not said.change:
        if change is None:
            return None
        authority, day = change.authority or "", change.announced_on
    else:
        authority, day = said.announced_by, said.announced_on
    key = "deadline-announced-by" if day else "deadline-announced-by-undated"
    dated = {"announced": catalog.date(day, language)} if day else {}
    name = catalog.authorities[authority].name[language]
    return catalog.text(key, language, authority=name, **dated)


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
    return date_verdicts.past(catalog, due, outlook, language)


def late_advice(
    catalog: Catalog, outlook: Outlook, language: str, *, due: Due, asked: DateQuestion | None
) -> str | None:
    """Return what is still to be done after a date, as plain text; None where none is past."""
    is_asked = asked is not None and asked.lateness is not None
    is_missed = is_asked and asked is not None and asked.lateness is Lateness.MISSED
    names_coming = due.due_on >= outlook.today and asked is not None and asked.month is not None
    is_past = due == outlook.past or (due == outlook.due and past(catalog, outlook, language))
    is_past = is_past or (is_asked and due.due_on < outlook.today)
    if names_coming or not (is_past or is_missed):
        return None
    return catalog.text("deadline-late-advice", language)


def announced(catalog: Catalog, outlook: Outlook, language: str) -> str | None:
    """Return that an announcement in force says another day, as plain text; None for none."""
    if outlook.announced is None:
        return None
    return catalog.text(
        "deadline-announced",
        language,
        number=outlook.announced.number,
        date=catalog.date(outlook.announced.day, language, weekday=True),
        due=catalog.date(outlook.due.due_on, language),
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
                by=_announced_by(catalog, move, language, "deadline-move-by"),
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
    then: Outlook | None = None,
) -> str:
    """Return the answer to a question about the date, as Telegram HTML: the date comes first.

    `about` is the outlook on the month that is asked about, None for the next date; `then` the
    one on a later date that was taken for the next.
    """
    seen = about or outlook
    due = seen.due
    verdict = date_verdicts.verdict(catalog, due, outlook, language, asked) if asked else None
    if seen.announced and not (asked and asked.names(due.due_on)):
        # No « no » against a text of ours: only to a day that this does not name either.
        third = _denied(catalog, verdict, seen, language, asked)
        verdict = " ".join(filter(None, (third, announced(catalog, seen, language))))
    stated = _stated(catalog, due, outlook, language)
    advice = late_advice(catalog, outlook, language, due=due, asked=asked)
    warned = f"⚠️ <b>{escape(advice)}</b>" if advice else ""
    paragraphs = [f"<b>{escape(verdict)}</b>\n{stated}" if verdict else stated]
    if asked and asked.lateness and warned:  # what to do stands before when the next one is
        paragraphs = [f"<b>{escape(verdict)}</b>\n{warned}" if verdict else warned, stated]
    if seen.is_off_day and due.due_on >= outlook.today:
        paragraphs.append(_careful(catalog, seen, language))
    if due != outlook.due:
        title = escape(catalog.text("deadline-title", language))
        paragraphs.append(f"{title}\n<b>{_dated(catalog, outlook.due, outlook, language)}</b>")
        if outlook.is_off_day:  # no day is told without the one to count on
            paragraphs.append(_careful(catalog, outlook, language))
        return "\n\n".join(paragraphs)
    if then:
        paragraphs.append(_following(catalog, then, outlook, language))
    passed = past(catalog, outlook, language)
    if passed and passed not in (verdict or ""):
        paragraphs.append(escape(passed))
    if warned and warned not in "".join(paragraphs):
        paragraphs.append(warned)
    return "\n\n".join(paragraphs)


def _following(catalog: Catalog, then: Outlook, outlook: Outlook, language: str) -> str:
    """Return a date that comes after the next one, with the day to count on."""
    due = then.due
    month = catalog.formats.of_month(due.period.year, due.period.month, language)
    title = escape(catalog.text("deadline-following", language, month=month))
    told = f"{title}\n<b>{_dated(catalog, due, outlook, language)}</b>"
    return f"{told}\n{_careful(catalog, then, language)}" if then.is_off_day else told


def _careful(catalog: Catalog, seen: Outlook, language: str) -> str:
    why, advice = off_day(catalog, seen, language)
    return f"⚠️ {escape(why)} <b>{escape(advice)}</b>"


def _denied(
    catalog: Catalog, verdict: str | None, seen: Outlook, language: str, asked: DateQuestion | None
) -> str | None:
    """Return « no » to a day that neither the calendar nor the announcement names, or None."""
    noes = {catalog.text(key, language) for key in _NOES}
    if verdict not in noes or asked is None or seen.announced is None:
        return None
    day = asked.day(today=seen.today)
    if day is None or asked.names(seen.announced.day):
        return None
    return catalog.text("deadline-no-for", language, date=catalog.date(day, language))


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
