"""Says the weather of the portal in words: how it is now, and which hours are the best."""

from datetime import time, timedelta

from bot.catalog.catalog import Catalog
from bot.core.portal.signals import FEWEST, State
from bot.core.portal.weather import Hour, Present, Weather


def present(catalog: Catalog, now: Present, language: str) -> str:
    """Return how it is now, with the number of signals; plain text."""
    tally = now.tally
    if now.state is State.UNKNOWN:
        return catalog.text(
            "portal-now-unknown", language, total=tally.total, fewest=FEWEST, minutes=_minutes(now)
        )
    count = tally.blocked if now.state is State.BLOCKED else tally.works
    return catalog.text(
        f"portal-now-{now.state}",
        language,
        count=count,
        total=tally.total,
        minutes=_minutes(now),
    )


def best(catalog: Catalog, weather: Weather, language: str) -> str | None:
    """Return the hours that worked best, with their signals; None where too little is known."""
    if not weather.best:
        return None
    hours = [
        catalog.text(
            "portal-best-hour",
            language,
            span=span(catalog, one, language),
            works=one.tally.works,
            total=one.tally.total,
        )
        for one in weather.best
    ]
    return catalog.text(
        "portal-best", language, hours=catalog.listed(hours, language), total=weather.measured
    )


def span(catalog: Catalog, one: Hour, language: str) -> str:
    """Return from when to when an hour goes: « 20:00–21:00 »."""
    ends = [catalog.formats.time(time((one.hour + more) % 24), language) for more in (0, 1)]
    return catalog.text("portal-span", language, begin=ends[0], end=ends[1])


def _minutes(now: Present) -> int:
    return now.window // timedelta(minutes=1)
