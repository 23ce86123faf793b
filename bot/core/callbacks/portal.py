"""Buttons of the portal's weather."""

from bot.core.callbacks.callback_data import CallbackData
from bot.core.portal.signals import Signal


class ShowPortal(CallbackData, wire="portal"):
    """Whether it works now, in a message of its own."""


class SayPortal(CallbackData, wire="portal:say"):
    """That it works, or that it blocks."""

    signal: Signal


class WatchPortal(CallbackData, wire="portal:watch"):
    """To be told once when it works again."""


class LeavePortal(CallbackData, wire="portal:leave"):
    """Not to be told after all."""


class WriteOfOutage(CallbackData, wire="outage:write"):
    """An announcement of an outage, begun with its words."""

    outage: int


class LeaveOutage(CallbackData, wire="outage:nothing"):
    """No announcement of an outage."""

    outage: int
