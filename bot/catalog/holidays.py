"""Morocco's public holidays, estimated and announced, and the hours of the desk around them."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from bot.catalog.schemas.content import DeskFile, HolidayFile, WeekFile
from bot.core.tickets.hours import Hours, Week
from bot.core.writing.darija import ByLanguage

# How the package names its languages.
_NAMES = {"fr": "fr", "ar": "ar", "en": "en_US"}


class HolidayCalendar:
    """Names the holiday a day is, if it is one. Estimates of moon dates can be a day off."""

    def __init__(self, confirmed: Iterable[HolidayFile]) -> None:
        entries = tuple(confirmed)
        self._confirmed = {entry.on: ByLanguage(entry.name.by_language()) for entry in entries}
        self._replaced = {entry.replaces for entry in entries if entry.replaces}

    def name_on(self, day: date) -> Mapping[str, str] | None:
        """Return the holiday's name by language, or None on an ordinary day."""
        if day in self._confirmed:
            return self._confirmed[day]
        if day in self._replaced:
            return None
        names = {code: _year(day.year, name).get(day) for code, name in _NAMES.items()}
        return ByLanguage({code: name for code, name in names.items() if name}) or None

    def is_holiday(self, day: date) -> bool:
        """Tell whether a day is a holiday."""
        return self.name_on(day) is not None


@lru_cache(maxsize=64)
def _year(year: int, language: str) -> Mapping[date, str]:
    import holidays  # 6 MB, and a tenth of a second: only who names a day needs it

    return dict(holidays.country_holidays("MA", years=year, language=language))


def hours_of(file: DeskFile, calendar: HolidayCalendar) -> Hours:
    """Return the hours of the desk; on a holiday nobody answers."""
    return Hours(_week(file.usual), _week(file.ramadan), calendar.is_holiday, file.is_set)


def _week(file: WeekFile) -> Week:
    return Week(file.days, file.friday, file.saturday, file.sunday)
