"""Buttons of the guides: their steps, their files."""

from enum import StrEnum

from bot.core.callbacks.callback_data import CallbackData


class Form(StrEnum):
    """In which form a guide is printed."""

    SHEET = "sheet"
    PHONE = "phone"


class OfferGuides(CallbackData, wire="guide"):
    """The ways in."""


class ShowGlance(CallbackData, wire="glance"):
    """All steps of a guide in one message, in place."""

    guide: str


class ShowStep(CallbackData, wire="guide"):
    """A step of a guide, in place."""

    guide: str
    step: int


class FinishGuide(CallbackData, wire="guide:{}:done"):
    """The end of a guide."""

    guide: str


class BeginGuide(CallbackData, wire="begin"):
    """A guide in a message of its own, all its steps or one of them; `spoken` as in SendTopic."""

    guide: str
    step: int = 0
    spoken: str = ""


class BeStuck(CallbackData, wire="stuck"):
    """Help with a step; 0 where it is not known which."""

    guide: str
    step: int


class OfferMore(CallbackData, wire="more"):
    """What else can be done with a guide, under its step."""

    guide: str
    step: int


class SendAlbum(CallbackData, wire="album"):
    """Every step at once."""

    guide: str


class ShareStep(CallbackData, wire="share"):
    """A message to pass on."""

    guide: str
    step: int


class SendPdf(CallbackData, wire="pdf"):
    """A guide as a file."""

    guide: str
    form: Form
