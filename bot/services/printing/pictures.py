"""What the pictures say in one language: the next date, the guides' funnel, who has declared."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.catalog.catalog import Catalog
from bot.core.calendar.deadlines import Month
from bot.core.calendar.morocco import ZONE
from bot.core.guides import Funnel, Progress
from bot.rendering.cards import (
    URGENT_DAYS,
    Bar,
    Bars,
    BarsCard,
    DeadlineCard,
    Later,
    weeks_of,
)
from bot.services.deadlines import deadline_words
from bot.services.deadlines.declarations import RegionProgress
from bot.services.deadlines.outlook import Outlook


def deadline_card(catalog: Catalog, outlook: Outlook, language: str, today: date) -> DeadlineCard:
    """Return the next date as seen on the day `today`."""
    due = outlook.due
    day = due.due_on

    def say(key: str, **values: str | int) -> str:
        return catalog.text(key, language, **values)

    return DeadlineCard(
        locale=catalog.languages[language].locale,
        direction=catalog.languages[language].direction,
        title=say("deadline-title"),
        month=catalog.formats.month_name(day.month, language),
        day=day.day,
        weekday=catalog.weekday(day, language),
        countdown=say("print-countdown", days=due.days_left(today)),
        is_urgent=due.days_left(today) <= URGENT_DAYS,
        period=due.obligation.title
        or say(
            "deadline-month",
            month=catalog.formats.of_month(due.period.year, due.period.month, language),
        ),
        weekdays=catalog.formats.weekday_names(language),
        weeks=weeks_of(day),
        today=today.day if Month.of(today) == Month.of(day) else 0,
        warning=_warning(catalog, outlook, language),
        later_title=say("print-later"),
        later=tuple(
            Later(
                catalog.date(later.due_on, language, weekday=True),
                say("print-countdown", days=later.days_left(today)),
                say("print-later-safe", date=catalog.date(safe, language, weekday=True))
                if safe < later.due_on
                else "",
            )
            for later, safe in zip(outlook.later, outlook.later_safe, strict=True)
        ),
        note=deadline_words.extension(catalog, due, language)
        if due.extension
        else (outlook.change.reason or "")
        if outlook.change
        else deadline_words.rule(catalog, due.obligation, language, due=due),
    )


def _warning(catalog: Catalog, outlook: Outlook, language: str) -> str:
    """Return what to do when the day is none to count on; empty for a working day."""
    if not outlook.is_off_day:
        return ""
    return " ".join(deadline_words.off_day(catalog, outlook, language))


def funnel_card(catalog: Catalog, funnel: Funnel, language: str, now: datetime) -> BarsCard:
    """Return how far people come in each guide, all languages together, as counted at `now`."""
    by_guide: dict[str, list[Progress]] = {}
    for progress in funnel.progress:
        by_guide.setdefault(progress.guide, []).append(progress)
    return BarsCard(
        locale=catalog.languages[language].locale,
        direction=catalog.languages[language].direction,
        title=catalog.text("print-funnel-title", language),
        period=catalog.text(
            "print-funnel-period",
            language,
            since=catalog.date(funnel.since, language),
            until=catalog.date(funnel.until, language),
        ),
        charts=tuple(_bars(catalog, slug, found, language) for slug, found in by_guide.items()),
        nothing=catalog.text("print-funnel-none", language),
        note=_counted_at(catalog, now, language),
    )


def progress_card(
    catalog: Catalog, what: str, progress: Sequence[RegionProgress], language: str, now: datetime
) -> BarsCard:
    """Return which share of each region has declared `what`, as counted at `now`."""
    bars = []
    for one in progress:
        share = round(100 * one.done / one.people)
        region = catalog.regions[one.region].name[language] if one.region else None
        bars.append(
            Bar(
                label=region or catalog.text("stats-declared-others", language),
                value=share,
                shown=catalog.formats.percent(share, language),
                beside=f"{one.done} / {one.people}",
                is_end=False,
            )
        )
    return BarsCard(
        locale=catalog.languages[language].locale,
        direction=catalog.languages[language].direction,
        title=catalog.text("declared-button", language),
        period=what,
        charts=(Bars(what, "", 100, tuple(bars)),),
        nothing="",
        note=_counted_at(catalog, now, language),
    )


def _counted_at(catalog: Catalog, now: datetime, language: str) -> str:
    return moment(catalog, "print-funnel-note", language, now)


def moment(catalog: Catalog, key: str, language: str, at: datetime) -> str:
    """Return a text that says a day and an hour in Morocco."""
    local = at.astimezone(ZONE)
    return catalog.text(
        key,
        language,
        date=catalog.date(local.date(), language),
        time=catalog.formats.time(local.timetz(), language),
    )


def _bars(catalog: Catalog, slug: str, found: list[Progress], language: str) -> Bars:
    guide = catalog.guides[slug]
    reached = [sum(counts) for counts in zip(*(p.reached for p in found), strict=True)]
    stuck = [sum(counts) for counts in zip(*(p.stuck for p in found), strict=True)]
    finished = sum(p.finished for p in found)

    def number(value: int) -> str:
        return catalog.formats.number(value, language)

    steps = [
        Bar(
            label=f"{n}. {step.title[language]}",
            value=people,
            shown=number(people),
            beside=catalog.text("print-funnel-stuck", language, count=failed) if failed else "",
            is_end=False,
        )
        for n, (step, people, failed) in enumerate(
            zip(guide.steps, reached, stuck, strict=True), 1
        )
    ]
    end = Bar(
        label=catalog.text("print-funnel-finished", language),
        value=finished,
        shown=number(finished),
        beside="",
        is_end=True,
    )
    # The names of the languages run both ways: each is an island together with its number.
    shares = (f"{catalog.languages[p.language].name} {number(p.reached[0])}" for p in found)
    shown = catalog.beside(shares, language)
    return Bars(guide.title[language], shown, max(1, *reached), (*steps, end))
