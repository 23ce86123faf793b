"""The hours of those who answer people, from the file of the desk."""

from datetime import date

from bot.catalog.holidays import HolidayCalendar
from bot.catalog.schemas.content import DeskFile, WeekFile
from bot.core.tickets.hours import Hours, Week


def hours_of(file: DeskFile, calendar: HolidayCalendar) -> Hours:
    """Return the hours of the desk; on a holiday nobody answers."""

    def is_holiday(day: date) -> bool:
        return calendar.name_on(day) is not None

    return Hours(_week(file.usual), _week(file.ramadan), is_holiday, file.is_set)


def _week(file: WeekFile) -> Week:
    return Week(file.days, file.friday, file.saturday, file.sunday)
