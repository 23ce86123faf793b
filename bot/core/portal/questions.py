"""Recognises « est-ce que ça marche en ce moment ? » in any wording, by its words."""

from enum import StrEnum
from typing import NamedTuple

from bot.core.questions.small_talk import (
    AROUND,
    BEFORE,
    FILLER,
    GREETINGS,
    VOCATIVE,
    Kind,
)
from bot.core.writing.phrases import asks
from bot.core.writing.spoken import Spoken, View, writing_of


class Part(StrEnum):
    """What a word or a phrase does in such a question; of one phrase the first is meant."""

    WEATHER = "weather"  # « météo du portail », which says it all
    GETS_IN = "gets-in"  # « vous arrivez à vous connecter », asked of the others
    AGAIN = "again"  # « prévenez-moi quand »
    RETURNS = "returns"  # « remarche »
    OUTAGE = "outage"  # « une panne », which is the portal's
    FAILS = "fails"  # « bloqué »
    WORKS = "works"  # « marche »
    ASKING = "asking"  # « est-ce que »
    EVERYBODY = "everybody"  # « pour tout le monde »
    PORTAL = "portal"  # « le site »
    NOW = "now"  # « en ce moment »
    IT = "it"  # « ça »
    BESIDE = "beside"  # says nothing by itself: « le », « ou »


NOT = "not-portal"  # made of the same words, and something else
SECTIONS = (*Part, NOT)
_POLITE = (
    *(*GREETINGS, Kind.HOW, Kind.THANKS, Kind.SORRY, Kind.HELP, Kind.BYE),
    *(Kind.OK, Kind.YES, Kind.NO, AROUND, BEFORE, FILLER, VOCATIVE),
)
_SEEN = View.of((*Part, *_POLITE), unless=NOT)
_STATES = {Part.WORKS, Part.FAILS, Part.RETURNS, Part.OUTAGE}
_TELLING = {Part.PORTAL, Part.NOW, Part.EVERYBODY, Part.RETURNS, Part.OUTAGE}


class Asked(StrEnum):
    """What is asked about the portal."""

    WEATHER = "weather"
    WATCH = "watch"  # to be told when it works again


class PortalQuestion(NamedTuple):
    """Such a question, and how it is written, as in content; None where no word tells."""

    asked: Asked
    writing: str | None


class PortalQuestions:
    """The words of the content, recognised where a text says nothing else.

    A word that is not among them makes it another question: « comment marche Damancom ? ».
    """

    def __init__(self, spoken: Spoken) -> None:
        """Take the phrases, in SECTIONS and those of small talk."""
        self._spoken = spoken

    def read(self, text: str) -> PortalQuestion | None:
        """Return what a text asks about the portal, None where it asks something else, or tells.

        « Le site est en panne » tells: it gets what can be done. « Le site est en panne ? » asks.
        """
        labels = self._spoken.labels(text, _SEEN)
        parts = {Part(label.section) for label in labels if label.section not in _POLITE}
        asked = _asked(parts, is_question=asks(text))
        return PortalQuestion(asked, writing_of(labels)) if asked else None


def _asked(parts: set[Part], *, is_question: bool) -> Asked | None:
    states = parts & _STATES
    if Part.AGAIN in parts and states & {Part.WORKS, Part.RETURNS}:
        return Asked.WATCH
    if Part.WEATHER in parts or (Part.GETS_IN in parts and (is_question or Part.ASKING in parts)):
        return Asked.WEATHER
    says_more = bool(parts & _TELLING)
    is_asked = Part.ASKING in parts or Part.EVERYBODY in parts or (is_question and says_more)
    is_whole = says_more or (Part.ASKING in parts and Part.IT in parts)
    return Asked.WEATHER if states and is_asked and is_whole else None
