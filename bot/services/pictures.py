"""What the pictures say in one language: the next date, the guides' funnel, a report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.catalog.catalog import Catalog
from bot.core.broadcasts import Report, State
from bot.core.deadlines import Month
from bot.core.delivery import Status
from bot.core.guides import Funnel, Progress
from bot.core.morocco import ZONE
from bot.core.text import FSI, PDI
from bot.rendering.cards import (
    URGENT_DAYS,
    Bar,
    Bars,
    BarsCard,
    DeadlineCard,
    Later,
    weeks_of,
)
from bot.rendering.report import Curve, Part, ReportCard, curve
from bot.services.deadlines import Outlook
from bot.services.declarations import FEWEST_SHOWN, RegionProgress, pooled


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What became of an announcement: numbers without names, counted at one moment.

    Each pair of numbers is how many arrived, of how many.
    """

    number: str  # the public one
    sent_at: datetime  # aware
    report: Report
    moments: Sequence[tuple[datetime, int]]  # arrived in the minute that begins then, in order
    by_region: Mapping[str, tuple[int, int]]  # people; an empty region is one not given
    groups: tuple[int, int]
    by_language: Mapping[str, tuple[int, int]]  # people and groups
    read: int | None = None  # "read and understood"; None where nobody was asked


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
        warning=_warning(catalog, outlook, language, today),
        later_title=say("print-later"),
        later=tuple(
            Later(
                catalog.date(later.due_on, language, weekday=True),
                say("print-countdown", days=later.days_left(today)),
            )
            for later in outlook.later
        ),
        note=say(
            "deadline-extension",
            normal=catalog.date(due.normal_on, language),
            announced=catalog.date(due.extension.known_on, language),
            authority=catalog.authorities[due.extension.announced_by].name[language],
        )
        if due.extension
        else (outlook.change.reason or "")
        if outlook.change
        else say("deadline-rule", day=due.obligation.day),
    )


def _warning(catalog: Catalog, outlook: Outlook, language: str, today: date) -> str:
    """Return what to do when the day is none to count on; empty for a working day."""
    if not outlook.is_off_day:
        return ""
    weekday = catalog.weekday(outlook.due.due_on, language)
    why = (
        catalog.text("deadline-holiday", language, weekday=weekday, holiday=outlook.holiday)
        if outlook.holiday
        else catalog.text("deadline-weekend", language, weekday=weekday)
    )
    advice = (
        catalog.text("deadline-safe-now", language)
        if outlook.safe_on < today
        else catalog.text(
            "deadline-safe", language, date=catalog.date(outlook.safe_on, language, weekday=True)
        )
    )
    return f"{why} {advice}"


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


def report_card(
    catalog: Catalog, arrivals: Arrivals, language: str, *, who: str, now: datetime
) -> ReportCard:
    """Return what became of an announcement of `who`, as counted at `now`."""
    report = arrivals.report

    def say(key: str, **values: str | int) -> str:
        return catalog.text(f"print-report-{key}", language, **values)

    def number(value: int) -> str:
        return catalog.formats.number(value, language)

    notes = [_moment(catalog, "print-report-note", language, now)]
    if any(people < FEWEST_SHOWN for _, people in arrivals.by_region.values()):
        notes.append(say("few", people=FEWEST_SHOWN))
    if report.repeated:
        notes.append(say("repeated", count=number(report.repeated)))
    return ReportCard(
        locale=catalog.languages[language].locale,
        direction=catalog.languages[language].direction,
        title=catalog.text("announcement-number", language, number=arrivals.number),
        who=who,
        sent=_moment(catalog, "print-report-sent-at", language, arrivals.sent_at),
        audience=say("audience", count=number(report.audience)),
        parts=_parts(catalog, report, language),
        read="" if arrivals.read is None else say("read", count=number(arrivals.read)),
        curve_title=say("curve"),
        curve=_curve(catalog, arrivals, language, now),
        nothing=say("nothing"),
        charts=_shares(catalog, arrivals, language),
        note=" ".join(notes),
    )


def _parts(catalog: Catalog, report: Report, language: str) -> tuple[Part, ...]:
    """Return the four totals, which add up to the audience."""
    sent, uncertain = report.of(Status.SENT), report.of(Status.UNCERTAIN)
    missed = report.audience - report.waiting - sent - uncertain
    is_over = report.state is State.CANCELLED
    names = {
        "sent": ("sent", sent),
        # What was refused or dropped counts with the unreachable, and the words say so.
        "unreachable": (
            "unreachable" if missed == report.of(Status.UNREACHABLE) else "missed",
            missed,
        ),
        "waiting": ("never" if is_over else "waiting", report.waiting),
        "uncertain": ("uncertain", uncertain),
    }
    return tuple(
        Part(
            name,
            catalog.text(f"print-report-{key}", language),
            value,
            catalog.formats.number(value, language),
        )
        for name, (key, value) in names.items()
    )


def _curve(catalog: Catalog, arrivals: Arrivals, language: str, now: datetime) -> Curve | None:
    def clock(at: datetime) -> str:
        # The day is said where it begins; the hours after it are of that day.
        if (at.hour, at.minute) == (0, 0):
            return catalog.formats.day_month(at.date(), language)
        return catalog.formats.time(at.timetz(), language)

    def number(value: int) -> str:
        return catalog.formats.number(value, language)

    sent = arrivals.report.of(Status.SENT)
    return curve(
        arrivals.moments,
        begin=arrivals.sent_at,
        # What has come to its end is shown until then, anything else until the count.
        end=arrivals.sent_at if arrivals.report.is_done else now,
        most=arrivals.report.audience,
        clock=clock,
        number=number,
        alt=catalog.text("print-report-curve-alt", language, count=number(sent)),
    )


def _shares(catalog: Catalog, arrivals: Arrivals, language: str) -> tuple[Bars, ...]:
    """Return what share arrived by region, with the groups, and by language."""

    def share(label: str, arrived: int, people: int) -> Bar:
        percent = 100 * arrived // people  # 100 % is everybody, nothing less
        return Bar(
            label=label,
            value=percent,
            shown=catalog.formats.percent(percent, language),
            beside=catalog.text(
                "print-report-of", language, part=number(arrived), whole=number(people)
            ),
            is_end=False,
        )

    def number(value: int) -> str:
        return catalog.formats.number(value, language)

    regions = pooled(
        RegionProgress(code or None, people, arrived)
        for code, (arrived, people) in sorted(arrivals.by_region.items())
    )
    by_region = [
        share(
            catalog.regions[one.region].name[language]
            if one.region
            else catalog.text("print-report-others", language),
            one.done,
            one.people,
        )
        for one in regions
    ]
    arrived, groups = arrivals.groups
    if groups:
        by_region.append(share(catalog.text("print-report-groups", language), arrived, groups))
    by_language = [
        share(catalog.languages[code].name, arrived, chats)
        for code, (arrived, chats) in arrivals.by_language.items()
        if chats
    ]
    charts = {"regions": by_region, "languages": by_language}
    return tuple(
        Bars(catalog.text(f"print-report-{name}", language), "", 100, tuple(bars))
        for name, bars in charts.items()
        if bars
    )


def _counted_at(catalog: Catalog, now: datetime, language: str) -> str:
    return _moment(catalog, "print-funnel-note", language, now)


def _moment(catalog: Catalog, key: str, language: str, moment: datetime) -> str:
    """Return a text that says a day and an hour in Morocco."""
    local = moment.astimezone(ZONE)
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
    # The names of the languages run both ways: each is an island, so its number stays beside it.
    shares = (
        f"{FSI}{catalog.languages[p.language].name}{PDI} {number(p.reached[0])}" for p in found
    )
    return Bars(guide.title[language], " · ".join(shares), max(1, *reached), (*steps, end))
