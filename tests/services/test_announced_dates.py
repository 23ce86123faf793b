"""Announcements are looked through for last days once, however many press their buttons."""

from datetime import UTC, date, datetime

import pytest

from bot.catalog.catalog import Catalog
from bot.core.announcements import Announcement, State
from bot.core.calendar.deadlines import Due, Month
from bot.search.dates.reader import DateReader
from bot.services.deadlines.announced_dates import AnnouncedDates, OtherDay

NOW = datetime(2025, 7, 9, 9, tzinfo=UTC)


def test_a_text_is_read_once_for_all_who_press(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second verdict says the same, and nothing is read for it."""
    read, usual = list[str](), DateReader.limits

    def counted(reader: DateReader, text: str) -> object:
        read.append(text)
        return usual(reader, text)

    monkeypatch.setattr(DateReader, "limits", counted)
    dates = AnnouncedDates(catalog)
    due = Due(
        catalog.obligations["monthly"], Month(2025, 6), date(2025, 7, 10), date(2025, 7, 10), None
    )
    texts = {"fr": "La date limite est le 17 juillet.", "en": "The deadline is 17 July."}
    one = Announcement(1, "order", "", State.SENT, 1, texts)
    found = [dates.of(one, [due], {"monthly"}, now=NOW) for _ in range(3)]

    other = OtherDay(date(2025, 7, 17), due)
    assert found == [{"fr": other, "en": other}] * 3
    assert len(read) == len(texts)
