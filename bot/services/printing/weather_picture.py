"""What the picture of the portal's weather says in one language."""

from datetime import datetime, time

from bot.catalog.catalog import Catalog
from bot.core.portal.signals import FEWEST, Tally, summed
from bot.core.portal.weather import Hour, Weather
from bot.rendering.cards import Bar
from bot.rendering.weather import Column, WeatherCard
from bot.services.portal import portal_words
from bot.services.printing.pictures import moment

_LABELLED = (0, 6, 12, 18, 24)  # o'clock


def weather_card(
    catalog: Catalog, weather: Weather, language: str, *, now: datetime
) -> WeatherCard:
    """Return the weather as counted at `now`."""

    def say(key: str, **values: str | int) -> str:
        return catalog.text(f"print-portal-{key}", language, **values)

    most = max(FEWEST, *(one.total for one in weather.today))
    return WeatherCard(
        locale=catalog.languages[language].locale,
        direction=catalog.languages[language].direction,
        title=catalog.text("portal-title", language),
        state=weather.present.state,
        present=portal_words.present(catalog, weather.present, language),
        today_title=say("today"),
        today=tuple(_column(one, most) for one in weather.today),
        today_alt=say("today-alt", total=summed(weather.today).total),
        clock=tuple(catalog.formats.time(time(hour % 24), language) for hour in _LABELLED),
        most=catalog.formats.number(most, language),
        legend=(
            ("works", say("works")),
            ("blocked", say("blocked")),
            ("few", say("few", fewest=FEWEST)),
        ),
        best_title=say("best"),
        best=tuple(_bar(catalog, one, language) for one in weather.best),
        nothing=say("nothing", fewest=FEWEST),
        note=moment(catalog, "print-portal-note", language, now),
    )


def _column(tally: Tally, most: int) -> Column:
    if tally.total < FEWEST:
        return Column(0, 0, tally.total / most)
    return Column(tally.works / most, tally.blocked / most, 0)


def _bar(catalog: Catalog, one: Hour, language: str) -> Bar:
    percent = 100 * one.tally.works // one.tally.total  # 100 % is everybody, nothing less
    return Bar(
        label=portal_words.span(catalog, one, language),
        value=percent,
        shown=catalog.formats.percent(percent, language),
        beside=catalog.text(
            "print-report-of",
            language,
            part=catalog.formats.number(one.tally.works, language),
            whole=catalog.formats.number(one.tally.total, language),
        ),
        is_end=False,
    )
