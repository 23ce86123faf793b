"""What the picture of a report says: totals that add up, arrivals over time, shares."""

from datetime import datetime

from bot.catalog.catalog import Catalog
from bot.core.sending.arrivals import Arrivals
from bot.core.sending.broadcasts import Report, State
from bot.core.sending.delivery import Status
from bot.rendering.cards import Bar, Bars
from bot.rendering.report import Curve, Part, ReportCard, curve
from bot.services.deadlines.declarations import FEWEST_SHOWN, RegionProgress, pooled
from bot.services.printing.pictures import moment


def report_card(
    catalog: Catalog, arrivals: Arrivals, language: str, *, who: str, now: datetime
) -> ReportCard:
    """Return what became of an announcement of `who`, as counted at `now`."""
    report = arrivals.report

    def say(key: str, **values: str | int) -> str:
        return catalog.text(f"print-report-{key}", language, **values)

    def number(value: int) -> str:
        return catalog.formats.number(value, language)

    notes = [moment(catalog, "print-report-note", language, now)]
    if any(people < FEWEST_SHOWN for _, people in arrivals.by_region.values()):
        notes.append(say("few", people=FEWEST_SHOWN))
    if report.repeated:
        notes.append(say("repeated", count=number(report.repeated)))
    return ReportCard(
        locale=catalog.languages[language].locale,
        direction=catalog.languages[language].direction,
        title=catalog.text("announcement-number", language, number=arrivals.number),
        who=who,
        sent=moment(catalog, "print-report-sent-at", language, arrivals.sent_at),
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
    left = report.waiting
    if is_over:  # nobody knows of what is on its way
        left, uncertain = report.held_back, uncertain + report.in_flight
    names = {
        "sent": ("sent", sent),
        # What was refused or dropped counts with the unreachable, and the words say so.
        "unreachable": (
            "unreachable" if missed == report.of(Status.UNREACHABLE) else "missed",
            missed,
        ),
        "waiting": ("never" if is_over else "waiting", left),
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
