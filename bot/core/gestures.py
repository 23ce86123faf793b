"""What a person's message was answered with: an edit of it, or the rest of its album, is known."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class Thing(StrEnum):
    """What a person's words can become."""

    PHARMACY = "pharmacy"
    OPTION = "option"  # the last day of an announcement, or its moment
    ANNOUNCEMENT = "announcement"  # a text, or a file
    TICKET = "ticket"  # what was said in one: it has left
    CHANGE = "change"  # a particular of a changed date


@dataclass(frozen=True, slots=True)
class Became:
    """What words have become: of the thing of that number what `detail` names."""

    thing: Thing
    number: int
    detail: str = ""

    def __str__(self) -> str:
        """Return what the row holds, such as `pharmacy:3` or `announcement:7:fr`."""
        about = f"{self.thing}:{self.number}"
        is_whole = self.thing in {Thing.PHARMACY, Thing.TICKET}
        return about if is_whole else f"{about}:{self.detail}"

    @classmethod
    def parse(cls, row: str) -> Self:
        """Return what a row holds. Raises ValueError."""
        thing, number, *detail = row.split(":")
        return cls(Thing(thing), int(number), *detail)


@dataclass(frozen=True, slots=True)
class Gesture:
    """A message of a private chat that was answered.

    `content` is a digest, empty where a secret was given; `said` names the answer, `became`
    what its words have become, as in `Became`; both are empty where there is nothing to
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
