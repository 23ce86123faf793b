"""Who may do what: the rules alone, kept by the services at the deed, asked by views for buttons.

Every rule returns None for yes, or the reason why not. None of them knows a handler or a row.
"""

from bot.core.permissions.decisions import Act
from bot.core.permissions.lines import are_linked, are_of_one_hand, lapses, person
from bot.core.permissions.refusals import Denial, NotAllowedError
from bot.core.permissions.rules import PRESS_LASTS, Rules
from bot.core.permissions.seats import (
    APPROVING,
    WAIT,
    Candidate,
    Person,
    Role,
    Seat,
    Suspension,
)

__all__ = [
    "APPROVING",
    "PRESS_LASTS",
    "WAIT",
    "Act",
    "Candidate",
    "Denial",
    "NotAllowedError",
    "Person",
    "Role",
    "Rules",
    "Seat",
    "Suspension",
    "are_linked",
    "are_of_one_hand",
    "lapses",
    "person",
]
