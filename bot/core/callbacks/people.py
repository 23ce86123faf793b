"""Buttons of a person's own choices, and of a group's."""

from enum import StrEnum

from bot.core.callbacks.callback_data import CallbackData
from bot.core.members import Choice

NOWHERE = "none"  # the region of who chooses none


class Switch(StrEnum):
    """What a choice is turned to."""

    ON = "on"
    OFF = "off"


class Door(StrEnum):
    """What a button in a group opens in private."""

    GUIDE = "guide"
    DEADLINE = "deadline"


class Home(CallbackData, wire="home"):
    """The welcome again, in place."""


class RunCommand(CallbackData, wire="run"):
    """What a command does, which was mistyped."""

    command: str


class SetChoice(CallbackData, wire="choice"):
    """Reminders or announcements on or off."""

    choice: Choice
    turned: Switch


class SetLanguage(CallbackData, wire="language"):
    """The language of a person, or of a group."""

    language: str


class OfferRegions(CallbackData, wire="regions"):
    """The regions, for a person."""


class SetRegion(CallbackData, wire="region"):
    """The region of a person, NOWHERE for none."""

    region: str


class OfferPlaces(CallbackData, wire="places"):
    """The regions, for a group."""


class SetPlace(CallbackData, wire="place"):
    """The region of a group, NOWHERE for none."""

    region: str


class OpenPrivate(CallbackData, wire="open"):
    """The private chat of who presses."""

    door: Door


class Forget(CallbackData, wire="forget:yes"):
    """Everything that is kept of a person."""


class Keep(CallbackData, wire="keep"):
    """That nothing of it is erased."""
