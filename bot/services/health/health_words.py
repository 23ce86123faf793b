"""How the bot is, in words: a line for each thing, and what is wrong with what to do about it."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.catalog.catalog import Catalog
from bot.core.calendar.morocco import ZONE
from bot.core.health.vitals import Cause, Health, Search
from bot.core.official.values import Unit

_LARGE = 1_000_000_000  # bytes
_SPANS = (
    (Unit.DAY, timedelta(days=2)),
    (Unit.HOUR, timedelta(hours=2)),
    (Unit.MINUTE, timedelta(minutes=2)),
)
_LENGTHS = {
    Unit.DAY: timedelta(days=1),
    Unit.HOUR: timedelta(hours=1),
    Unit.MINUTE: timedelta(minutes=1),
}


class Line(NamedTuple):
    """One thing: its name, how it is, and whether that is wrong."""

    name: str
    said: str
    is_wrong: bool = False


def lines(catalog: Catalog, health: Health, language: str) -> Sequence[Line]:
    """Return how everything is that tells; what does not is left out."""
    wrong = set(health.causes)
    found = [*_process(catalog, health, language), *_rows(catalog, health, language)]
    return [
        Line(catalog.text(f"health-{name}", language), said, is_wrong=cause in wrong)
        for name, said, cause in found
    ]


def title(catalog: Catalog, health: Health, language: str) -> str:
    """Return in one sentence whether something is wrong."""
    return catalog.text("health-title", language, count=len(health.causes))


def alarm(catalog: Catalog, cause: Cause, health: Health, language: str) -> str:
    """Return what is wrong, and what to do about it."""
    vitals = health.vitals
    since = health.at - timedelta(seconds=vitals.answered or 0)
    at = {Cause.DAMAGED: health.load.damaged_at, Cause.COPIES: vitals.copied_at}.get(cause)
    local = (at or since).astimezone(ZONE)
    return catalog.text(
        f"alarm-{cause}",
        language,
        date=catalog.formats.day_month(local.date(), language),
        time=catalog.formats.time(local.timetz(), language),
        free=catalog.formats.percent(round(100 * (vitals.free or 0)), language),
        apart=_span(catalog, abs(vitals.astray or 0), language),
    )


_Said = tuple[str, str, Cause | None]


def _process(catalog: Catalog, health: Health, language: str) -> Iterator[_Said]:
    vitals = health.vitals
    if vitals.answered is not None:
        yield "poll", _ago(catalog, vitals.answered, language), Cause.SILENT
    if vitals.pump is not None:
        yield "pump", _ago(catalog, vitals.pump, language), None
    if vitals.astray is not None:
        yield "clock", _span(catalog, abs(vitals.astray), language), Cause.CLOCK
    if vitals.database is not None:
        yield "database", _size(catalog, vitals.database, language), Cause.DAMAGED
    if vitals.free is not None:
        free = catalog.formats.percent(round(100 * vitals.free), language)
        room = _size(catalog, vitals.room, language) if vitals.room is not None else ""
        yield "disk", catalog.beside((free, room), language), Cause.DISK
    yield "copy", _moment(catalog, vitals.copied_at, language), Cause.COPIES
    if vitals.memory is not None:
        yield "memory", _size(catalog, vitals.memory, language), None
    if vitals.up is not None:
        yield "up", _span(catalog, vitals.up, language), None
    if vitals.version:
        yield "version", vitals.version, None


def _rows(catalog: Catalog, health: Health, language: str) -> Iterator[_Said]:
    load, number = health.load, catalog.formats.number
    yield "deliveries", number(load.deliveries, language), Cause.FOREIGN
    yield "inbox", number(load.inbox, language), None
    yield "tickets", number(load.tickets, language), None
    record = catalog.text("health-record-is", language, state="sound" if load.is_sound else "cut")
    yield "record", record, Cause.RECORD
    yield "search", catalog.text("health-search-is", language, state=Search(load.search)), None


def _ago(catalog: Catalog, seconds: float, language: str) -> str:
    return catalog.text("health-ago", language, span=_span(catalog, seconds, language))


def _span(catalog: Catalog, seconds: float, language: str) -> str:
    """Return how long something lasts, in the largest unit of which there are two."""
    span = timedelta(seconds=seconds)
    unit = next((unit for unit, least in _SPANS if span >= least), None)
    if unit is None:
        return catalog.text("health-seconds", language, count=round(seconds))
    return catalog.formats.duration(span // _LENGTHS[unit], unit, language)


def _size(catalog: Catalog, size: int, language: str) -> str:
    unit, shown = ("large", size / _LARGE) if size >= _LARGE else ("small", size / 1_000_000)
    value = catalog.formats.number(round(shown, 1), language)
    return catalog.text(f"health-size-{unit}", language, size=value)


def _moment(catalog: Catalog, at: datetime | None, language: str) -> str:
    if at is None:
        return catalog.text("health-never", language)
    local = at.astimezone(ZONE)
    return catalog.text(
        "health-moment",
        language,
        date=catalog.formats.day_month(local.date(), language),
        time=catalog.formats.time(local.timetz(), language),
    )
