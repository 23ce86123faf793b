"""Buttons of what officers see of questions: the board in a crisis, the figures."""

from bot.core.callbacks.callback_data import CallbackData


class ShowBoard(CallbackData, wire="board"):
    """What is asked now, in a message of its own."""


class WriteOfAsked(CallbackData, wire="board:write"):
    """An announcement of what many ask; without a topic, of words that no answer is known to."""

    topic: str = ""


class ShowFigures(CallbackData, wire="figures"):
    """How questions fare, in a message of its own."""


class SendFigures(CallbackData, wire="figures:table"):
    """The same as a table."""
