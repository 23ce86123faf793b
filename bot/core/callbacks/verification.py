"""Buttons under announcements and verdicts."""

from bot.core.callbacks.callback_data import CallbackData


class Verify(CallbackData, wire="verify"):
    """Whether the announcement above is genuine."""

    number: str


class ShowNumber(CallbackData, wire="number"):
    """What there is under a number."""

    number: str


class SendCurrent(CallbackData, wire="current"):
    """The version in force of an announcement."""

    number: str


class Acknowledge(CallbackData, wire="read"):
    """That what stands above was read and understood."""

    announcement: int
