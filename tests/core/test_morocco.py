"""The time in Morocco is that of the locked package, whatever data a machine has."""

import zoneinfo
from datetime import UTC, datetime, timedelta

from bot.core.calendar.morocco import ZONE


def test_the_machine_is_not_asked() -> None:
    """Its data may be years old: that of Debian 12 knows nothing of September 2026."""
    assert zoneinfo.TZPATH == ()


def test_morocco_is_back_at_gmt() -> None:
    """From 20 September 2026 on, in winter and in summer."""
    for month in (12, 7):
        moment = datetime(2026 if month == 12 else 2027, month, 1, tzinfo=UTC)
        assert moment.astimezone(ZONE).utcoffset() == timedelta(0)
    before = datetime(2025, 7, 9, 9, tzinfo=UTC)
    assert before.astimezone(ZONE).utcoffset() == timedelta(hours=1)
