"""A question of the bot that waits for a person's reply."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

AWAITS = timedelta(hours=1)  # words that reply to nothing may be the answer for that long


class PromptKind(StrEnum):
    """What is asked for; the value is what the row holds."""

    ANNOUNCEMENT = "announcement"  # something of a version: its text, its files, why not
    CHANGE = "change"  # a particular of a change of a date
    ANSWER = "answer"  # the words of an answer to a missed question
    OFFICIAL = "official-answer"  # the words of one in a language
    STATEMENT = "stated-fact"  # the value of an open point
    PHARMACY = "pharmacy"  # a nickname
    QUESTION = "question"  # a question to put to people
    TICKET = "ticket"  # more in one, by who asked or who answers
    NOTE = "note"  # of those who answer
    PANEL = "panel"  # nothing was asked: what replies to a draft's panel is its text; no row


class Awaits(StrEnum):
    """What plain words may be the answer to; the string `awaited-…` asks whether they are."""

    TEXT = "announce-text"
    ON_SCREEN = "announce-draft"  # under a draft's panel, where nothing was asked for
    CUT = "announce-cut"  # after a text that is too long: Telegram sends it in parts
    EXPIRES = "announce-expires"
    MOMENT = "announce-moment"
    REFUSAL = "announce-reason"
    SEARCH = "announce-search"
    TITLE = "change-title"
    DUE_ON = "change-due_on"
    IS_MONTHLY = "change-is_monthly"
    LAST = "change-last"
    AUTHORITY = "change-authority"
    REASON = "change-reason"
    SOURCE = "change-source"
    ANNOUNCED_ON = "change-announced_on"
    ANSWER = "draft-answer"
    OFFICIAL = "official-text"
    PHRASINGS = "official-phrasings"
    STATEMENT = "stated-value"
    STATED_IN = "stated-source"
    PHARMACY = "pharmacy"
    QUESTION = "question"  # for people: shown before it goes, not asked about

    @property
    def kind(self) -> PromptKind:
        """The kind of question whose answer it is."""
        return _KINDS[self.partition("-")[0]]


_KINDS = {
    "announce": PromptKind.ANNOUNCEMENT,
    "change": PromptKind.CHANGE,
    "draft": PromptKind.ANSWER,
    "official": PromptKind.OFFICIAL,
    "pharmacy": PromptKind.PHARMACY,
    "question": PromptKind.QUESTION,
    "stated": PromptKind.STATEMENT,
}


@dataclass(frozen=True, slots=True)
class Prompt:
    """A message that asks a person for something of a subject, such as why it is refused.

    `user_id` is 0 where it was asked before whom was noted, `subject` where there is none.
    """

    kind: PromptKind
    chat_id: int
    message_id: int
    user_id: int
    subject: int = 0
    detail: str = ""
    is_open: bool = True  # no answer came yet, and nothing else was asked since


@dataclass(frozen=True, slots=True)
class Awaited:
    """What a person was asked last: the message that asks, and for what."""

    message_id: int
    what: Awaits
