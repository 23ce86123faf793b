"""Calendar files: read by another library, by the letter of RFC 5545, and after a move."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import vobject  # type: ignore[import-untyped]

from bot.catalog.catalog import Catalog
from bot.core.calendar.deadlines import Month
from bot.core.calendar.reminders import DAYS, HOURS, Schedule
from bot.services.deadlines.calendars import Calendars
from bot.services.deadlines.deadlines import Deadlines

USUAL = Schedule((7, 3, 1, 0), time(9))
BEFORE, AFTER = datetime(2025, 7, 1, 9, tzinfo=UTC), datetime(2025, 7, 9, 9, tzinfo=UTC)


async def june(catalog: Catalog, now: datetime, language: str = "fr") -> bytes:
    """Return the file of June's wages as it is at a moment."""
    deadlines = Deadlines(catalog)
    due = await deadlines.find("monthly", Month(2025, 6), now=now)
    assert due is not None
    return (await Calendars(catalog, deadlines).one(due, language, USUAL, now=now)).content


def event(content: bytes):  # type: ignore[no-untyped-def]
    """Return the only event, read and validated by the other library."""
    calendar = vobject.readOne(content.decode())
    calendar.validate(raiseException=True)
    (found,) = calendar.vevent_list
    return found


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
async def test_a_strict_reader_accepts_it(catalog: Catalog, language: str) -> None:
    """Lines end and fold as RFC 5545 wants, and nothing that is required is missing."""
    content = await june(catalog, AFTER, language)

    lines = content.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-2:] == [b"END:VCALENDAR", b""]
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in lines)
    assert {b"VERSION:2.0", b"METHOD:PUBLISH"} <= set(lines)
    names = [line.split(b":")[0].split(b";")[0] for line in lines]
    for once in (b"UID", b"DTSTAMP", b"DTSTART", b"DTEND", b"SUMMARY", b"SEQUENCE", b"PRODID"):
        assert names.count(once) == 1, once
    assert catalog.month(2025, 6, language) in str(event(content).summary.value)


async def test_a_moved_date_is_the_same_event(catalog: Catalog) -> None:
    """One UID, a higher SEQUENCE, another day: the phone moves it instead of adding one."""
    old, new = event(await june(catalog, BEFORE)), event(await june(catalog, AFTER))

    assert old.uid.value == new.uid.value
    assert int(old.sequence.value) < int(new.sequence.value)
    assert (old.dtstart.value, new.dtstart.value) == (date(2025, 7, 10), date(2025, 7, 17))


async def test_alarms_ring_when_reminders_come(catalog: Catalog) -> None:
    """At nine, counted from the midnight with which it begins; for the day itself, the evening
    before: calendars such as Outlook's take no alarm behind the beginning of an event.
    """
    found = event(await june(catalog, AFTER))

    midnight = datetime.combine(found.dtstart.value, time())
    rings = sorted(midnight + alarm.trigger.value for alarm in found.valarm_list)
    mornings = [datetime(2025, 7, day, 9) for day in (10, 14, 16)]  # noqa: DTZ001
    assert rings == [*mornings, datetime(2025, 7, 16, 21)]  # noqa: DTZ001
    assert found.dtend.value - found.dtstart.value == timedelta(days=1)


@pytest.mark.parametrize("hour", HOURS)
@pytest.mark.parametrize("days", [(0,), (1,), (1, 0), DAYS])
async def test_no_alarm_rings_behind_the_beginning(
    catalog: Catalog, days: tuple[int, ...], hour: time
) -> None:
    """Whatever the schedule: each alarm once, before the event begins, and none left out."""
    deadlines = Deadlines(catalog)
    due = await deadlines.find("monthly", Month(2025, 6), now=AFTER)
    assert due is not None
    file = await Calendars(catalog, deadlines).one(due, "fr", Schedule(days, hour), now=AFTER)

    rings = [alarm.trigger.value for alarm in event(file.content).valarm_list]
    assert all(ring < timedelta(0) for ring in rings)
    assert len(set(rings)) == len(rings)
    is_double = 0 in days and 1 in days and hour == time(21)
    assert len(rings) == len(days) - is_double


async def test_the_year_has_an_event_for_each_month(catalog: Catalog) -> None:
    """Twelve events, twelve UIDs."""
    deadlines = Deadlines(catalog)
    dues = await deadlines.of_year(now=AFTER)
    file = await Calendars(catalog, deadlines).year(dues, "ar", USUAL, now=AFTER)

    calendar = vobject.readOne(file.content.decode())
    assert len({one.uid.value for one in calendar.vevent_list}) == 12
    assert file.name == "damancom-2025.ics"
