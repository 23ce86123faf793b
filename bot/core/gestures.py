"""What a person's message was answered with: an edit of it, or the rest of its album, is known."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gesture:
    """A message of a private chat that was answered.

    `content` is a digest, empty where a secret was given; `said` names the answer, `became`
    what its words have become, such as `pharmacy:3`; both are empty where there is nothing to
    name. `answer` is the message that answered.
    """

    chat_id: int
    message_id: int
    content: str
    has_words: bool
    album: str | None = None
    said: str = ""
    became: str = ""
    answer: int | None = None
