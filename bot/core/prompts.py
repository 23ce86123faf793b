"""A question of the bot that waits for a person's reply."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

AWAITS = timedelta(hours=1)  # words that reply to nothing may be the answer for that long
ON_SCREEN = "announce-draft"  # what is awaited under a draft's panel, where nothing was asked for


class PromptKind(StrEnum):
    """What is asked for; the value is what the row holds."""

    ANNOUNCEMENT = "announcement"  # something of a version: its text, its files, why not
    CHANGE = "change"  # a particular of a change of a date
    ANSWER = "answer"  # the words of an answer to a missed question
    PHARMACY = "pharmacy"  # a nickname
    QUESTION = "question"  # a question to put to people
    TICKET = "ticket"  # more in one, by who asked or who answers
    NOTE = "note"  # of those who answer
    PANEL = "panel"  # nothing was asked: what replies to a draft's panel is its text; no row


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
    """What a person was asked last: the message that asks, and for what, as in `announce-text`."""

    message_id: int
    what: str
