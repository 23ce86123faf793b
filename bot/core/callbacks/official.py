"""Buttons of the answers that an institution gives once for all, and of what was missed."""

from enum import StrEnum

from bot.core.callbacks.callback_data import CallbackData


class OfficialDecision(StrEnum):
    """What becomes of an answer."""

    SUBMIT = "submit"
    DISCARD = "discard"
    APPROVE = "approve"
    REJECT = "reject"
    WITHDRAW = "withdraw"  # asks first
    WITHDRAW_SURELY = "surely"
    AGAIN = "again"  # a new draft with all that this one said


class MarkOfficial(CallbackData, wire="once"):
    """The last answer in a ticket, to become official."""

    ticket: int


class DraftMissed(CallbackData, wire="once:missed"):
    """An official answer to what was not understood."""

    question: int


class ListOfficial(CallbackData, wire="once:list"):
    """The official answers, from a place on."""

    start: int = 0


class ViewOfficial(CallbackData, wire="once:view"):
    """An official answer with what may be done with it."""

    number: int


class WriteOfficial(CallbackData, wire="once:write"):
    """Its words in a language."""

    number: int
    language: str


class AddPhrasings(CallbackData, wire="once:add"):
    """More ways to ask."""

    number: int


class DropPhrasing(CallbackData, wire="once:drop"):
    """That a phrasing is none of it."""

    number: int
    phrasing: int


class DecideOfficial(CallbackData, wire="once:do"):
    """A decision."""

    number: int
    decision: OfficialDecision


class SwitchTold(CallbackData, wire="once:told"):
    """Whether one is told when what one asked is answered."""

    is_told: bool


class ListAwaiting(CallbackData, wire="point:list"):
    """The points that wait for an institution's word, from a place on."""

    start: int = 0


class ConfirmPoint(CallbackData, wire="point:yes"):
    """That the value which we have is right."""

    point: str


class CorrectPoint(CallbackData, wire="point:other"):
    """That it is another one, or the first."""

    point: str


class AskSource(CallbackData, wire="point:from"):
    """Where the value of an own draft was read, and when."""

    number: int


class SayByVoice(CallbackData, wire="point:voice"):
    """That the value of an own draft was said by word of mouth, today."""

    number: int


class ViewStatement(CallbackData, wire="point:view"):
    """A value that an officer proposes, with what may be done with it."""

    number: int


class DecideStatement(CallbackData, wire="point:do"):
    """A decision about it."""

    number: int
    decision: OfficialDecision


class NotOurs(CallbackData, wire="missed:foreign"):
    """That a question that was not understood is not ours."""

    question: int


class Ours(CallbackData, wire="missed:ours"):
    """That it is ours all the same."""

    question: int
