"""Buttons of official documents, for people and for officers."""

from enum import StrEnum

from bot.core.callbacks.callback_data import CallbackData


class DocumentDecision(StrEnum):
    """What is decided about a document."""

    SUBMIT = "submit"
    DISCARD = "discard"
    APPROVE = "approve"
    REJECT = "reject"
    WITHDRAW = "withdraw-sure"


class SendOfficial(CallbackData, wire="official"):
    """A document in force."""

    document: int


class BringDocument(CallbackData, wire="bring"):
    """The PDF under which a verdict stands, as an official one."""


class SetDocumentAuthority(CallbackData, wire="paper:{}:who"):
    """Whose document it is."""

    document: int
    authority: str


class SetDocumentLanguage(CallbackData, wire="paper:{}:language"):
    """In which language it is."""

    document: int
    language: str


class ViewDocument(CallbackData, wire="paper:{}:view"):
    """A document as people would get it."""

    document: int


class AskWithdrawDocument(CallbackData, wire="paper:{}:withdraw"):
    """Whether one is sure to take it out of force."""

    document: int


class KeepDocument(CallbackData, wire="paper:{}:keep"):
    """That it stays in force."""

    document: int


class DecideDocument(CallbackData, wire="paper"):
    """A decision."""

    document: int
    decision: DocumentDecision
