"""A question of the bot that waits for a person's reply."""

from dataclasses import dataclass
from datetime import timedelta

AWAITS = timedelta(hours=1)  # words that reply to nothing may be the answer for that long


@dataclass(frozen=True, slots=True)
class Prompt:
    """A message that asks a person for something of a subject, such as why it is refused.

    `user_id` is 0 where it was asked before whom was noted.
    """

    chat_id: int
    message_id: int
    user_id: int
    subject: int
    detail: str


@dataclass(frozen=True, slots=True)
class Awaited:
    """What a person was asked last: the message that asks, and for what, as in `announce-text`."""

    message_id: int
    what: str
