"""Dates and numbers as each language writes them."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from babel import Locale, localedata
from babel.core import get_global
from babel.dates import format_date, get_day_names, get_month_names
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from babel.units import format_unit

from bot.catalog.model import Language
from bot.core.official.values import Unit
from bot.core.writing.bidi import apart, settled
from bot.core.writing.darija import DARIJA

# Arabic does not shorten the names of days; those called short only lack the article.
_DAYS: Mapping[str, Literal["abbreviated", "short"]] = {"ar": "abbreviated"}
_VOWELS = re.compile("[\u064b-\u0652]")  # Arabic is written without them here
_MONEY = {"fr": "{} DH", "ar": "{} درهم", "en": "{} MAD"}
# What Babel knows of a locale and nobody asks for here, which is most of it: names of currencies,
# places and zones, shortened numbers, spans of time.
_UNUSED = (
    *("compact_currency_formats", "compact_decimal_formats", "compound_unit_patterns"),
    *("currency_names", "currency_names_plural", "currency_unit_patterns", "date_fields"),
    *("interval_formats", "languages", "meta_zones", "scripts", "territories", "time_zones"),
    "variants",
)
_UNITS, _DURATIONS = ("unit_patterns", "unit_display_names"), "duration-"
# Babel has no word for these in Arabic, or the same one for any number.
_ARABIC_DURATIONS: Mapping[Unit, Mapping[str, str]] = {
    Unit.DAY: {
        "one": "يوم واحد", "two": "يومان", "few": "{} أيام", "many": "{} يوما", "other": "{} يوم",
    },
    Unit.WEEK: {
        "one": "أسبوع واحد", "two": "أسبوعان", "few": "{} أسابيع", "many": "{} أسبوعا",
        "other": "{} أسبوع",
    },
    Unit.MONTH: {
        "one": "شهر واحد", "two": "شهران", "few": "{} أشهر", "many": "{} شهرا",
        "other": "{} شهر",
    },
}  # fmt: skip


class Formats:
    """Formats values through Babel's Moroccan French, Moroccan Arabic and English."""

    def __init__(self, languages: Mapping[str, Language]) -> None:
        self._languages = languages
        self._locales = {code: _light(language.locale) for code, language in languages.items()}
        self._rtl = {code for code, one in languages.items() if one.direction == "rtl"}

    def __reduce__(self) -> tuple[type["Formats"], tuple[object, ...]]:
        return Formats, (self._languages,)  # Babel has the rest

    def date(self, day: dt.date, language: str, *, weekday: bool = False) -> str:
        """Return a day in words."""
        locale = self._locales[language]
        number = "'1er'" if day.day == 1 and locale.language == "fr" else "d"
        form = f"{number} MMMM y"
        return format_date(day, f"EEEE {form}" if weekday else form, locale=locale)

    def day_month(self, day: dt.date, language: str) -> str:
        """Return a day without its year, such as « 9 juillet »."""
        locale = self._locales[language]
        number = "'1er'" if day.day == 1 and locale.language == "fr" else "d"
        return format_date(day, f"{number} MMMM", locale=locale)

    def time(self, moment: dt.time, language: str) -> str:
        """Return an hour of the wall clock; its zone is left out."""
        if self._locales[language].language == "fr":
            hour = f"{moment.hour} h {moment:%M}".removesuffix(" 00")
            return hour.replace(" ", "\u00a0")
        return f"{moment:%H:%M}"

    def weekday(self, day: dt.date, language: str) -> str:
        """Return the name of a day of the week."""
        names = get_day_names("wide", context="format", locale=self._locales[language])
        return str(names[day.weekday()])

    def weekday_names(self, language: str) -> tuple[str, ...]:
        """Return the names of the days in short, Monday first."""
        width = _DAYS.get(language, "short")
        names = get_day_names(width, context="stand-alone", locale=self._locales[language])
        return tuple(str(names[day]) for day in range(7))

    def month_name(self, month: int, language: str) -> str:
        """Return the name of a month without its year."""
        names = get_month_names("wide", context="stand-alone", locale=self._locales[language])
        return str(names[month])

    def month(self, year: int, month: int, language: str) -> str:
        """Return a month and its year in words."""
        return format_date(dt.date(year, month, 1), "LLLL y", locale=self._locales[language])

    def of_month(self, year: int, month: int, language: str) -> str:
        """Return a month as it stands after a noun: in French with its preposition."""
        name = self.month(year, month, language)
        if self._locales[language].language != "fr":
            return name
        return f"d’{name}" if name[0] in "ao" else f"de {name}"

    def published(self, published: str, language: str) -> str:
        """Return YYYY, YYYY-MM or YYYY-MM-DD in words."""
        parts = [int(part) for part in published.split("-")]
        match parts:
            case [year, month, day]:
                return self.date(dt.date(year, month, day), language)
            case [year, month]:
                return self.month(year, month, language)
            case _:
                return published

    def listed(self, items: Sequence[str], language: str) -> str:
        """Return several things as one phrase, such as « a, b et c »."""
        is_rtl = language in self._rtl
        parts = apart(items, is_rtl=is_rtl)
        phrase = format_list(parts, locale=self._locales[language])
        if language == DARIJA and len(parts) > 1:  # which no locale knows: « a, b w c »
            phrase = f"{', '.join(parts[:-1])} w {parts[-1]}"
        return settled(phrase, is_rtl=is_rtl)

    def beside(self, parts: Iterable[str], language: str, *, between: str = " · ") -> str:
        """Return parts, plain or HTML, that stand in one line, in the order of the language."""
        is_rtl = language in self._rtl
        shown = apart(filter(None, parts), is_rtl=is_rtl)
        return settled(between.join(shown), is_rtl=is_rtl)

    def number(self, value: float, language: str) -> str:
        """Return a number."""
        return format_decimal(value, locale=self._locales[language])

    def duration(self, count: int, unit: Unit, language: str) -> str:
        """Return how long something lasts, such as « 30 jours »."""
        locale = self._locales[language]
        if locale.language == "ar" and unit in _ARABIC_DURATIONS:
            return _ARABIC_DURATIONS[unit][locale.plural_form(count)].format(count)
        return _VOWELS.sub("", format_unit(count, f"duration-{unit}", "long", locale=locale))

    def percent(self, value: float, language: str) -> str:
        """Return a percentage; 0.5 is half a percent."""
        return format_percent(
            value / 100, format="#,##0.##\u00a0%", locale=self._locales[language]
        )

    def money(self, value: float, language: str) -> str:
        """Return an amount in dirhams, with its centimes where it has any: « 17,10 DH »."""
        form = "#,##0.00" if value % 1 else "#,##0"
        amount = format_decimal(value, format=form, locale=self._locales[language])
        return _MONEY[language].format(amount).replace(" ", "\u00a0")


def _light(identifier: str) -> Locale:
    """Return a locale; whoever asks Babel for the same one has the same data.

    Raises ValueError for what is no identifier, and UnknownLocaleError.
    """
    found = Locale.parse(identifier)
    # Babel keeps the data of each that it comes from, in copies of their own.
    name = str(found)
    while name:
        _lighten(name)
        name = "" if name == "root" else _parent(name)
    return found


def _parent(name: str) -> str:
    """Return the locale that one comes from."""
    return str(get_global("parent_exceptions").get(name) or name.rpartition("_")[0] or "root")


def _lighten(name: str) -> None:
    data = localedata.load(name)  # the one there is: Babel keeps what it has loaded
    for part in _UNUSED:
        data.pop(part, None)
    for units in (data[part] for part in _UNITS):
        for unit in [one for one in units if not one.startswith(_DURATIONS)]:
            del units[unit]
