"""Buttons of the dates, of what is declared, and of the reminders."""

from datetime import datetime, time
from enum import StrEnum

from bot.core.calendar.deadlines import Month
from bot.core.callbacks.callback_data import CallbackData
from bot.core.callbacks.people import Switch


class Until(StrEnum):
    """When one is reminded again."""

    EVENING = "evening"
    TOMORROW = "tomorrow"


class ShowDeadline(CallbackData, wire="deadline"):
    """The next date."""


class Declare(CallbackData, wire="declared"):
    """That a month is declared."""

    obligation: str
    period: Month


class DeclareMonth(CallbackData, wire="declared:month"):
    """That a month is declared, where it was asked which."""

    obligation: str
    period: Month


class Tick(CallbackData, wire="tick"):
    """That it is for one pharmacy, or is not."""

    obligation: str
    period: Month
    pharmacy: int
    is_declared: bool


class Snooze(CallbackData, wire="snooze"):
    """One reminder more."""

    obligation: str
    period: Month
    until: Until


class EndSnooze(CallbackData, wire="snooze:end"):
    """That reminder no longer."""

    obligation: str
    period: Month


class RemindAt(CallbackData, wire="snooze:at"):
    """One reminder more, at a moment that was named."""

    obligation: str
    period: Month
    at: datetime


class SendYear(CallbackData, wire="calendar:year"):
    """The calendar file of the year."""


class SendDate(CallbackData, wire="calendar"):
    """The calendar file of one date."""

    obligation: str
    period: Month


class ShowReminders(CallbackData, wire="reminders"):
    """How reminders are set, in a message of its own."""


class SwitchReminders(CallbackData, wire="reminders"):
    """Reminders on or off, of a person or of a group."""

    turned: Switch


class RemindMonthly(CallbackData, wire="reminders:month"):
    """That reminders are wanted, said where a month is declared: the message stays."""


class ToggleDay(CallbackData, wire="reminders:day"):
    """Reminding so many days before, or not."""

    days: int


class SetHour(CallbackData, wire="reminders:hour"):
    """At which hour one is reminded."""

    at: time


class SwitchEve(CallbackData, wire="reminders:eve"):
    """Written to on the evening before a date, or not."""

    turned: Switch


class RemindHere(CallbackData, wire="reminders:here"):
    """That notices of a forum go to this topic."""


class AddPharmacy(CallbackData, wire="reminders:add"):
    """A nickname more."""


class DropPharmacy(CallbackData, wire="reminders:drop"):
    """A nickname less; what is noted for it goes too, so that is asked first."""

    pharmacy: int


class RemovePharmacy(CallbackData, wire="reminders:gone"):
    """A nickname less, surely."""

    pharmacy: int


class KeepPharmacy(CallbackData, wire="reminders:keep"):
    """No nickname less."""


class NamePharmacy(CallbackData, wire="reminders:named"):
    """That the words quoted are a nickname."""
