"""A message that somebody received, word by word."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from bot.core.verification.reading.formatting import Effect, Mark
from bot.core.verification.reading.transport import holds_moment
from bot.core.verification.reading.word import Kind, Word
from bot.core.verification.reading.words import words

Span: TypeAlias = tuple[int, int]  # of words: the first, and past the last
_OPENING, _CLOSING = '([«“"', '.!?…؟)]»”"\ufe0f\u20e3'


@dataclass(frozen=True, slots=True)
class Copy:
    """A message that somebody received; `links` are where its words lead, unseen."""

    text: str
    words: tuple[Word, ...]
    links: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    today: date | None = None

    def since(self, day: date | None) -> "Copy":
        """Return the message as read by who knows that nobody passed it on before a day."""
        if day is None or not holds_moment(self.text):
            return self
        return replace(self, words=words(self.text, self.marks, self.today, day))

    def is_drawn(self, span: Span) -> bool:
        """Tell whether something is drawn in the place of words, or of the digits of a number."""
        return any(
            Effect.DRAWN in word.effects or (word.kind is Kind.SIGN and word.is_disguised)
            for word in self.words[span[0] : span[1]]
        )

    def around(self, span: Span) -> str:
        """Return words with what stands beside them without a space: « damancom-ma.com »."""
        start, end = self.words[span[0]].start, self.words[span[1] - 1].end
        while start > 0 and not self.text[start - 1].isspace():
            start -= 1
        while end < len(self.text) and not self.text[end].isspace():
            end += 1
        return self.text[start:end]


def read(
    text: str, links: Sequence[str], marks: Sequence[Mark] = (), today: date | None = None
) -> Copy:
    """Read a message that somebody received."""
    found = words(text, marks, today)
    return Copy(text, found, tuple(filter(str.strip, links)), tuple(marks), today)


def raw(text: str, found: Sequence[Word], span: Span) -> str:
    """Return words of a text as they were typed, with the signs that hang on them."""
    if span[0] == span[1]:
        return ""
    start, end = found[span[0]].start, found[span[1] - 1].end
    while start > 0 and text[start - 1] in _OPENING:
        start -= 1
    while end < len(text) and text[end] in _CLOSING:
        end += 1
    return text[start:end]
