"""The day it is where the pharmacies are."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Africa/Casablanca")


def day_of(moment: datetime) -> date:
    """Return the calendar day in Morocco of an aware moment."""
    return moment.astimezone(ZONE).date()
