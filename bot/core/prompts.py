"""A question of the bot that waits for a person's reply."""

from dataclasses import dataclass


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
