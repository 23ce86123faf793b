"""A message that somebody received, word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from bot.core.verification.reading.domains import glued
from bot.core.verification.reading.formatting import Effect, Mark
from bot.core.verification.reading.transport import holds_moment
from bot.core.verification.reading.word import Kind, Word
from bot.core.verification.reading.words import words
from bot.core.verification.versions import Body

Span: TypeAlias = tuple[int, int]  # of words: the first, and past the last
_THOUSANDS = 3  # digits
_WRAPPED = 2  # lines; fewer are no text that was wrapped
_HYPHENATED = re.compile(r"[-‐‑]\n")
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


def unglued(copy: Copy, body: Body) -> Iterator[Word]:
    """Yield the words of a copy, two sentences whose space was lost taken for what they are.

    « connecter.Les » looks like an address; in ours a sentence ends there and the next begins.
    « salaireIls » stands where ours has a line end; anywhere else words stay as they are.
    """
    for word in _unwrapped(copy, body):
        written = copy.text[word.start : word.end]
        if word.kind is Kind.WORD and (joined := body.joined(word.key)):
            yield joined[0]._replace(start=word.start, end=word.end, pause=word.pause)
            yield joined[1]._replace(start=word.start, end=word.end, after=word.after)
            continue
        if word.kind is Kind.LINK and (full := body.completed(word.key)):
            yield word._replace(key=full, looks=full)
            continue
        pair = glued(written) if word.kind is Kind.LINK else None
        if pair is None:
            yield word
            continue
        *parts, last = words(f"{pair[0]}. {pair[1]}")
        if not (parts and body.has_end(parts[-1].key) and body.has_start(last.key)):
            yield word
            continue
        for n, part in enumerate(parts):
            start, end = word.start + part.start, word.start + part.end
            yield part._replace(start=start, end=end, pause=part.pause if n else word.pause)
        yield last._replace(start=word.start + len(pair[0]) + 1, end=word.end, after=word.after)


def _unwrapped(copy: Copy, body: Body) -> Iterator[Word]:
    """Yield words, a number of ours as one though a line that was full ended in it: « 5⏎000 ».

    Where the next group would have fitted, somebody reads « 5 » and « 000 ».
    """
    before: Word | None = None
    for word in copy.words:
        whole = before.key + word.key if before else ""
        if (
            before is not None
            and before.after == "\n"
            and (before.kind, word.kind) == (Kind.DIGITS, Kind.DIGITS)
            and len(word.key) == _THOUSANDS
            and whole in body.keys
            and _is_forced(copy.text, before.end)
        ):
            before = word._replace(key=whole, looks=whole, start=before.start, pause=before.pause)
            continue
        if before is not None and _is_hyphenated(before, word) and whole in body.keys:
            before = word._replace(
                key=whole, looks=whole, start=before.start, pause=before.pause, kind=Kind.WORD
            )
            continue
        if before is not None:
            yield before
        before = word
    if before is not None:
        yield before


def _is_forced(text: str, end: int) -> bool:
    """Tell whether a line ends somewhere because it was full, as in a text that was wrapped."""
    lines = [line for line in text.splitlines() if " " in line.strip()]
    line = text[text.rfind("\n", 0, end) + 1 : end]
    following = text[end:].split(maxsplit=1)[0]
    longest = max(map(len, lines), default=0)
    return len(lines) > _WRAPPED and len(line) + 1 + len(following) > longest


def _is_hyphenated(before: Word, word: Word) -> bool:
    """Tell whether a line ended inside a word, as PDF files break them: « décla-⏎ration »."""
    return (
        _HYPHENATED.fullmatch(before.after) is not None and before.kind is word.kind is Kind.WORD
    )
