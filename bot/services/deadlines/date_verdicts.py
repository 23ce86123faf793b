"""Says yes or no to a question about the date, as known today, where either can be said."""

from dataclasses import replace
from datetime import timedelta

from bot.catalog.catalog import Catalog
from bot.core.calendar.date_questions import DateQuestion, Lateness
from bot.core.calendar.deadlines import Due
from bot.services.deadlines.outlook import Outlook

_UNMOVED = "deadline-moved-not"  # says of which month


def verdict(
    catalog: Catalog, due: Due, outlook: Outlook, language: str, asked: DateQuestion
) -> str | None:
    """Return yes or no as plain text; None where neither is asked for, or either misleads."""
    if _may_be_of_another_month(due, outlook, asked):
        return None
    if asked.by_quarter or asked.is_claimed:
        key = "deadline-monthly-only" if asked.by_quarter else _claimed(due, asked)
        return catalog.text(key, language)
    is_of_year = asked.year in {None, due.period.year, due.due_on.year}
    is_taken_for = asked.believes_next and due == outlook.due
    if asked.is_elsewhen or not (is_of_year or is_taken_for):
        return None  # asked of another year or month
    if asked.asks_tardy or asked.is_aside:
        answer = _tardy if asked.asks_tardy else _said_today
        return answer(catalog, due, outlook, language, asked)
    if asked.lateness:
        return _lateness(catalog, due, outlook, language, asked)
    if asked.days_ahead is not None:
        return _ahead(catalog, due, outlook, language, asked)
    if asked.asks_in_time:
        return _in_time(catalog, due, outlook, language, asked)
    if asked.asks_how_far or (asked.asks_change and not _asks_day(due, asked)):
        has_moved = _has_moved(due) or _has_moved(_before(due, outlook, asked))
        is_told = not (asked.asks_how_far and has_moved)
        return _change(catalog, due, outlook, language, asked) if is_told else None
    if asked.weekday is not None:
        return _of_week(catalog, outlook, language, asked)
    return _day(catalog, due, outlook, language, asked)


def past(catalog: Catalog, due: Due, outlook: Outlook, language: str) -> str:
    """Return that a date is past, as plain text."""
    return catalog.text(
        "deadline-past",
        language,
        days=-due.days_left(outlook.today),
        date=catalog.date(due.due_on, language, weekday=True),
        month=catalog.formats.of_month(due.period.year, due.period.month, language),
    )


def moves(catalog: Catalog, due: Due, language: str) -> str:
    """Return the days that a date had and has, of one that was moved, as plain text."""
    first, *days = [catalog.date(day, language) for day in (*due.earlier, due.due_on)]
    told = catalog.text("deadline-from-to", language, before=first, after=days[0])
    for day in days[1:]:
        told = catalog.text("deadline-then", language, before=told, after=day)
    return told


def _may_be_of_another_month(due: Due, outlook: Outlook, asked: DateQuestion) -> bool:
    """Tell whether yes would be said of a day that may not be the one that was typed.

    « la limite de décembre, c’est le 10 ? »: of December, or of its wages, in January?
    """
    if asked.day_month is not None or asked.loose_months <= {due.due_on.month}:
        return False
    shown = (one.due_on for one in (due, outlook.past) if one)
    return asked.asks_in_time or any(asked.names(day) for day in shown)


def _claimed(due: Due, asked: DateQuestion) -> str:
    """Return the key of yes or no to a day that somebody is said to have told."""
    if asked.names(due.due_on):
        return "deadline-yes"
    was = any(asked.names(day) for day in due.earlier)
    return "deadline-no-more" if was else "deadline-no-stays"


def _before(due: Due, outlook: Outlook, asked: DateQuestion) -> Due | None:
    """Return the date that has just passed, where it may be meant: no month is named."""
    return outlook.past if due == outlook.due and asked.month is None else None


def _asks_day(due: Due, asked: DateQuestion) -> bool:
    """Tell whether it is asked if the date was moved to a certain day, another than the usual."""
    is_of_another_month = asked.day_month not in {
        None,
        due.normal_on.month,
    } or asked.day_year not in {None, due.normal_on.year}
    names_another = any(day != due.normal_on.day or is_of_another_month for day in asked.days)
    return names_another and not (asked.is_turned and not asked.names(due.due_on))


def _lateness(
    catalog: Catalog, due: Due, outlook: Outlook, language: str, asked: DateQuestion
) -> str | None:
    """Return whether it is too late: the date that has just passed counts first."""
    late = _before(due, outlook, asked) if due == outlook.due else due
    if late is not None and late.due_on < outlook.today:
        told = past(catalog, late, outlook, language)
        is_agreed = asked.lateness is Lateness.GONE and not asked.is_turned
        if is_agreed:
            return catalog.beside(
                (catalog.text("deadline-yes", language), told), language, between=" "
            )
        return told
    if asked.lateness is Lateness.MISSED and asked.month is None:
        return None  # a date longer ago: of that one it is not still time
    if asked.is_turned or asked.lateness is Lateness.MISSED:
        return catalog.text("deadline-still-time-plain", language)
    is_gone = asked.lateness is Lateness.GONE
    return catalog.text(
        "deadline-still-time-no" if is_gone else "deadline-still-time-yes", language
    )


def _said_today(
    catalog: Catalog, due: Due, outlook: Outlook, language: str, asked: DateQuestion
) -> str | None:
    """Return whether it is too late where the day that is named is today's.

    « On est le 11, c’est mort ? »: said of another day, nobody knows what is meant.
    """
    is_today = asked.names(outlook.today) and not asked.is_turned
    if not (asked.asks_in_time and is_today):
        return None
    lateness = Lateness.GONE if asked.asks_gone else Lateness.IN_TIME
    of_today = replace(asked, days=(), lateness=lateness)
    return _lateness(catalog, due, outlook, language, of_today)


def _of_week(catalog: Catalog, outlook: Outlook, language: str, asked: DateQuestion) -> str | None:
    """Return whether the day that is named is of that name, and of which it is."""
    day = asked.day(today=outlook.today)
    if day is None:
        return None
    if day.weekday() == asked.weekday:
        return catalog.text("deadline-yes", language)
    date = catalog.date(day, language, weekday=True)
    return catalog.text("deadline-weekday-other", language, date=date)


def _tardy(
    catalog: Catalog, due: Due, outlook: Outlook, language: str, asked: DateQuestion
) -> str | None:
    """Return whether a day is late, in words to which neither yes nor no is said before."""
    day = asked.day(today=outlook.today)
    if day is None:
        return None
    if due.due_on < outlook.today:  # « si je paye le 25 juillet ? », after the 17th
        return past(catalog, due, outlook, language) if asked.is_due_in else None
    if (before := _before(due, outlook, asked)) is not None and asked.day_month is None:
        return past(catalog, before, outlook, language)  # that one comes first
    if asked.is_due_in and outlook.due.due_on < day <= due.due_on:
        return None  # in time for the month after, and late for the one at hand
    is_late = day > due.due_on
    if is_late and (day.year, day.month) != (due.due_on.year, due.due_on.month):
        return None
    date = catalog.date(due.due_on, language, weekday=True)
    if asked.goes_on:  # of day after day the same would be read
        key = "deadline-late-day" if is_late else "deadline-good-day"
        return catalog.text(key, language, date=date, day=catalog.date(day, language))
    key = "deadline-late-then" if is_late else "deadline-good-then"
    return catalog.text(key, language, date=date)


def _ahead(
    catalog: Catalog, due: Due, outlook: Outlook, language: str, asked: DateQuestion
) -> str | None:
    """Return whether today or tomorrow is the last day, or still good."""
    assert asked.days_ahead is not None  # noqa: S101 - its caller has looked
    day, before = outlook.today + timedelta(asked.days_ahead), outlook.past
    if day < outlook.today:
        is_last = before is not None and before.due_on == day
        return catalog.text("deadline-yes", language) if is_last and asked.names_limit else None
    if asked.names_limit:
        return catalog.text("deadline-yes" if day == due.due_on else "deadline-no", language)
    if before is not None:
        return past(catalog, before, outlook, language)
    date = catalog.date(due.due_on, language, weekday=True)
    if day <= due.due_on:
        return catalog.text("deadline-in-time", language, date=date)
    return None  # after the date one still can declare, and must


def _in_time(
    catalog: Catalog, due: Due, outlook: Outlook, language: str, asked: DateQuestion
) -> str | None:
    """Return whether a day is still good: on the last day or before, and not past."""
    day = asked.day(today=outlook.today)
    if day is None or not asked.is_straight or due.due_on < outlook.today:
        return None
    if (before := _before(due, outlook, asked)) is not None and asked.day_month is None:
        return past(catalog, before, outlook, language)  # that one comes first
    date = catalog.date(due.due_on, language, weekday=True)
    if day <= due.due_on:
        key = "deadline-too-late-no" if asked.asks_gone else "deadline-in-time"
        return catalog.text(key, language, date=date)
    # Of a day of the month after, that of this month may be meant, which is past.
    is_near = (day.year, day.month) == (due.due_on.year, due.due_on.month)
    if not is_near:
        return None
    if asked.is_of_ability:  # after the date one still can declare, and must
        return catalog.text("deadline-late-then", language, date=date)
    key = "deadline-too-late-yes" if asked.asks_gone else "deadline-not-in-time"
    return catalog.text(key, language, date=date)


def _change(
    catalog: Catalog, due: Due, outlook: Outlook, language: str, asked: DateQuestion
) -> str | None:
    """Return whether the date was moved."""
    before = _before(due, outlook, asked)
    if before and before.extension and due.extension is None:
        return _moved_before(catalog, before, language) if asked.is_straight else None
    key = _moved(due)
    if key == _UNMOVED and any(
        _has_moved(one) and one.due_on.month == asked.month
        for one in (outlook.due, outlook.past)
        if one and one != due
    ):
        return None  # « juillet a été repoussé ? »: perhaps the date in July, of the wages of June
    if key != _UNMOVED and asked.asks_again:
        told, count = moves(catalog, due, language), len(due.earlier)
        return catalog.text("deadline-moved-again", language, count=count, moves=told)
    values = {}
    if key == _UNMOVED:
        values["month"] = catalog.formats.of_month(due.period.year, due.period.month, language)
    # « prolongé jusqu’au 10 ? »: it has moved, and not to that day.
    is_to_usual = asked.is_until and key != _UNMOVED and asked.names(due.normal_on)
    # To « it is cancelled, is it? » neither yes nor no is said, but how things are.
    return catalog.text(
        key if asked.is_straight and not is_to_usual else f"{key}-plain", language, **values
    )


def _day(
    catalog: Catalog, due: Due, outlook: Outlook, language: str, asked: DateQuestion
) -> str | None:
    """Return whether the day that is named is the last one."""
    is_moved_to = asked.asks_change and not asked.is_turned
    is_asked = asked.is_straight and (asked.asks_change or asked.doubts_day)
    # Of two days, « yes » says nothing; after « not the 17th any more? » it says both.
    named = {day for day in asked.days if day != due.normal_on.day}
    if len(named) > 1 or not (is_asked or is_moved_to):
        return None
    if asked.is_monthly and not (due.due_on == due.normal_on and asked.names(due.normal_on)):
        return None  # the 17th was the last day of one month only, the 10th is of the others
    if asked.names(due.due_on):
        return catalog.text("deadline-yes", language) if asked.is_straight else None
    if asked.asks_change and _was_named(due, asked):
        return None
    before = _before(due, outlook, asked)
    if before and before.extension and asked.names(before.due_on):
        return _moved_before(catalog, before, language)
    # Of a day that is not the last one, « included? » needs no answer but the right day.
    if asked.is_inclusive or _may_be_in_time(due, outlook, asked):
        return None
    if not asked.asks_change and any(asked.names(day) for day in due.earlier):
        return catalog.text("deadline-no-more", language)
    return catalog.text("deadline-no-stays" if asked.asks_change else "deadline-no", language)


def _was_named(due: Due, asked: DateQuestion) -> bool:
    """Tell whether the day was once the last one, or that on which a move was announced."""
    known = due.extension.known_on if due.extension else None
    return any(asked.names(day) for day in (*due.earlier[1:], known) if day)


def _has_moved(due: Due | None) -> bool:
    return due is not None and _moved(due) != _UNMOVED


def _may_be_in_time(due: Due, outlook: Outlook, asked: DateQuestion) -> bool:
    """Tell whether « still the 9th? » may ask if that day, which is to come, is good."""
    day = asked.day(today=outlook.today)
    if day is None or day == due.normal_on or asked.names_limit or asked.asks_change:
        return False
    return asked.asks_still and day < due.due_on


def _moved_before(catalog: Catalog, due: Due, language: str) -> str:
    """Return that the last date, which has just passed, was moved, and the coming one is not."""
    return catalog.text(
        "deadline-moved-before",
        language,
        month=catalog.formats.of_month(due.period.year, due.period.month, language),
        date=catalog.date(due.due_on, language, weekday=True),
    )


def _moved(due: Due) -> str:
    if due.extension is None or due.due_on == due.normal_on:
        return _UNMOVED
    return "deadline-moved-later" if due.due_on > due.normal_on else "deadline-moved-earlier"
