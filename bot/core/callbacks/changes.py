"""Buttons of who changes a date, and of who decides about it."""

from enum import StrEnum

from bot.core.calendar.changes import Reason
from bot.core.calendar.deadlines import Month
from bot.core.callbacks.callback_data import CallbackData


class ChangeDecision(StrEnum):
    """What is decided about a change."""

    SUBMIT = "submit"
    SUBMIT_BOTH = "submit-both"  # the date, and the announcement of it
    DISCARD = "discard"
    APPROVE = "approve"
    APPROVE_FOR_MORNING = "approve-morning"  # the date at once, by night; its announcement then
    REJECT = "reject"
    UNDO = "undo"


class BeginMove(CallbackData, wire="change:move"):
    """Another day for a date."""

    obligation: str
    period: Month


class BeginAdd(CallbackData, wire="change:add"):
    """A date of its own."""


class BeginEnd(CallbackData, wire="change:end"):
    """Nothing more is due."""

    obligation: str


class ViewChange(CallbackData, wire="change:view"):
    """A change as it stands."""

    change: int


class SetAuthority(CallbackData, wire="change:who"):
    """Who has decided so."""

    change: int
    authority: str


class SetReason(CallbackData, wire="change:why"):
    """Why it is so, where that is one of the usual reasons."""

    change: int
    reason: Reason


class AskAnnounced(CallbackData, wire="change:said"):
    """Another day than today on which it was announced."""

    change: int


class SetMonthly(CallbackData, wire="change:monthly"):
    """Whether it is due every month."""

    change: int
    is_monthly: bool


class SetLast(CallbackData, wire="change:last"):
    """The last month, or of what ends the first that is not due."""

    change: int
    month: Month


class OfferMonths(CallbackData, wire="change:months"):
    """The months from one on."""

    change: int
    since: Month


class DecideChange(CallbackData, wire="change"):
    """A decision."""

    decision: ChangeDecision
    change: int
