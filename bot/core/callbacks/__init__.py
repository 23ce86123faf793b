"""What a button carries, as values: handlers and services build them, the router reads them."""

from bot.core.callbacks import (
    announcements,
    board,
    changes,
    deadlines,
    documents,
    drafts,
    guide,
    officers,
    official,
    people,
    portal,
    questions,
    tickets,
    verification,
)
from bot.core.callbacks.callback_data import (
    ButtonRow,
    Buttons,
    CallbackData,
    Opens,
    StaleButtonError,
    unpack,
)

__all__ = [
    "ButtonRow",
    "Buttons",
    "CallbackData",
    "Opens",
    "StaleButtonError",
    "announcements",
    "board",
    "changes",
    "deadlines",
    "documents",
    "drafts",
    "guide",
    "officers",
    "official",
    "people",
    "portal",
    "questions",
    "tickets",
    "unpack",
    "verification",
]
