"""Marks of Telegram over words: which of them change what somebody reads."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple


class Effect(StrEnum):
    """What a mark does to the words under it."""

    STRUCK = "struck"  # a stroke through them
    HIDDEN = "hidden"  # not seen before a tap: a spoiler, a folded quotation
    DRAWN = "drawn"  # something else is shown in their place: a picture of anybody's, a date


class Mark(NamedTuple):
    """An effect over a part of a text, in code points."""

    effect: Effect
    start: int
    end: int


_DRAWN = "\ufffc"  # no letter, no decoration: whatever is drawn there says something
_TAGS = {
    **dict.fromkeys(("s", "strike", "del"), Effect.STRUCK),
    **dict.fromkeys(("tg-spoiler", "blockquote"), Effect.HIDDEN),
}


def marks_of(tags: Iterable[tuple[str, int, int]]) -> tuple[Mark, ...]:
    """Return the marks of a text of ours by its tags; of what we quote a part may be folded."""
    return tuple(Mark(_TAGS[tag], start, end) for tag, start, end in tags if tag in _TAGS)


def with_drawn(text: str, marks: Sequence[Mark]) -> str:
    """Return a text of the same length with one sign for each thing that is drawn in it."""
    for mark in marks:
        if mark.effect is Effect.DRAWN and mark.start < mark.end:
            blank = _DRAWN + " " * (mark.end - mark.start - 1)
            text = text[: mark.start] + blank + text[mark.end :]
    return text


def effects(marks: Sequence[Mark], start: int, end: int) -> frozenset[Effect]:
    """Return the effects over any part of a word."""
    return frozenset(mark.effect for mark in marks if mark.start < end and start < mark.end)
