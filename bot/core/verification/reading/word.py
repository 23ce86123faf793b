"""A word of a text, as it is compared and as it stood there."""

import re
from enum import IntEnum, StrEnum
from typing import NamedTuple

from bot.core.verification.reading.formatting import Effect

# Between the number of a line and its words: « 1. », « 1) », « 1 - », « 1️⃣ ».
_OF_NUMBER = re.compile(r"\A(?:[.)]|[ \u00a0]?[-‐‑–—−])(?=[*_]{0,2}[ \t\u00a0])")


class Kind(StrEnum):
    """What a word is made of."""

    WORD = "word"
    DIGITS = "digits"
    PHONE = "phone"
    LINK = "link"  # an address, a domain, an e-mail, an @name
    NUMBER = "number"  # of an announcement
    SIGN = "sign"
    HIDDEN = "hidden"  # not seen by who reads


class Pause(IntEnum):
    """What stands before a word."""

    NONE = 0
    COMMA = 1
    STOP = 2  # the end of a sentence
    LINE = 3


class Word(NamedTuple):
    """A word of a text: the key by which it is compared, and where it stood (code points).

    `looks` is the key of what a reader takes it for: another one where letters only look alike.
    """

    key: str
    looks: str
    kind: Kind
    start: int
    end: int
    pause: Pause
    is_spare: bool = False  # a sign of quoting or counting, which may come and go
    is_disguised: bool = False
    after: str = ""  # up to the next word
    effects: frozenset[Effect] = frozenset()
    is_stamped: bool = False  # behind the mark of a sender, which is none of the text
    is_sender: bool = False  # of the name in such a mark
    is_clock: bool = False  # of an hour alone, that a telephone may show with the message

    @property
    def is_counting(self) -> bool:
        """Whether it is the number of a line, which may come and go with what stands behind it."""
        return self.is_spare and self.kind is Kind.DIGITS

    @property
    def behind(self) -> str:
        """What stands up to the next word, but for what makes it the number of a line."""
        return _OF_NUMBER.sub("", self.after) if self.is_counting else self.after
