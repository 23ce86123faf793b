"""The dates as calendar files: a date that moves takes the place of the old one in the phone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from bot.catalog.catalog import Catalog
from bot.core.calendar.deadlines import Due
from bot.core.calendar.reminders import EVENING, Schedule
from bot.services.deadlines.deadlines import Deadlines


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A file that a phone's calendar opens (iCalendar, RFC 5545)."""

    name: str
    content: bytes


class Calendars:
    """Calendar files of the deadlines."""

    def __init__(self, catalog: Catalog, deadlines: Deadlines) -> None:
        self._catalog = catalog
        self._deadlines = deadlines

    async def one(
        self, due: Due, language: str, schedule: Schedule, *, now: datetime
    ) -> CalendarFile:
        """Return one date, with an alarm for each reminder of `schedule`."""
        content = await self._file([due], language, schedule, now=now)
        return CalendarFile(f"damancom-{due.obligation.key}-{due.period}.ics", content)

    async def year(
        self, dues: Sequence[Due], language: str, schedule: Schedule, *, now: datetime
    ) -> CalendarFile:
        """Return the dates of a year."""
        content = await self._file(dues, language, schedule, now=now)
        return CalendarFile(f"damancom-{dues[0].due_on.year}.ics", content)

    async def _file(
        self, dues: Sequence[Due], language: str, schedule: Schedule, *, now: datetime
    ) -> bytes:
        calendar = Calendar()
        calendar.add("prodid", f"-//Confrere//Damancom//{language.upper()}")
        calendar.add("version", "2.0")
        calendar.add("method", "PUBLISH")
        calendar.add("x-wr-calname", self._catalog.text("calendar-name", language))
        for due in dues:
            sequence = await self._deadlines.sequence(due, now=now)
            calendar.add_component(self._event(due, language, schedule, sequence, now))
        return bytes(calendar.to_ical())

    def _event(
        self, due: Due, language: str, schedule: Schedule, sequence: int, now: datetime
    ) -> Event:
        text, facts = self._catalog.text, self._catalog.facts
        what = self._deadlines.subject(due, language)
        event = Event()
        # The same month keeps its UID, and a change raises SEQUENCE: the event moves (RFC 5546).
        event.add("uid", f"{due.obligation.key}-{due.period}@confrere")
        event.add("sequence", sequence)
        event.add("dtstamp", now.astimezone(UTC))
        event.add("last-modified", now.astimezone(UTC))
        event.add("dtstart", due.due_on)
        event.add("dtend", due.due_on + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        event.add("summary", text("calendar-summary", language, what=what))
        event.add("description", text("calendar-description", language))
        event.add("url", facts["portal-url"].text(language))
        for days, before in _alarms(schedule):
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", text("reminder-title", language, days=days))
            alarm.add("trigger", -before)
            event.add_component(alarm)
        return event


def _alarms(schedule: Schedule) -> Sequence[tuple[int, timedelta]]:
    """Return the days that are left at each alarm, and how long it rings before the event.

    An event that lasts the day begins at its midnight, wherever the phone is, and Outlook takes
    no alarm that comes after the beginning: that of the day itself rings the evening before.
    """
    found = {(max(1, days), schedule.at if days else EVENING) for days in schedule.days}
    rings = ((days, timedelta(days, -_seconds(hour))) for days, hour in found)
    return sorted(rings, key=lambda ring: ring[1], reverse=True)


def _seconds(hour: time) -> int:
    return hour.hour * 3600 + hour.minute * 60
