"""Tells what a story asks from what is told around it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.core.questions.passages import LIKELY, STRANGE, Heard, Passage, Size

ASIDE = 0.5  # a sentence of a story that is as probably not ours asks nothing in its pieces
CERTAIN = 0.8  # what asks in a story, told as a whole sentence or by a few words of a long one
LIKELIEST = 0.9  # …and what is said beside such a sentence, without an end to its own
MOST = 2  # passages that are looked at more closely
WORDS, STEP = 8, 2  # of one of their parts, and from one to the next

_ASKS = ("?", "؟")


def asides(sentences: Sequence[Heard]) -> Sequence[Heard]:
    """Return the sentences of a story whose pieces ask nothing.

    Where whole sentences are sure, what a few words of another sound like is told by the way,
    unless it is put with a question mark.
    """
    if not _are_clear(sentences):
        return [one for one in sentences if one.foreign >= ASIDE and not _is_marked(one)]
    return [one for one in sentences if not one.is_sure and not _is_marked(one)]


def without_chatter(pieces: Sequence[Heard], sentences: Sequence[Heard]) -> Sequence[Heard]:
    """Return those pieces of a sentence without end that count beside sentences that are sure."""
    if not _are_clear(sentences):
        return pieces
    return [one for one in pieces if one.best.score >= LIKELIEST or _is_marked(one)]


def narrowed(heard: Sequence[Heard]) -> Sequence[Passage]:
    """Return parts of the likeliest passages of a story, none where one is sure enough.

    Twelve words of a text without full stops hold a question and what stands around it.
    """
    if _are_clear(heard):
        return ()
    likely = [
        one
        for one in heard
        if one.is_spoken and one.best.score >= LIKELY and one.foreign <= STRANGE
    ]
    closest = sorted(likely, key=lambda one: (-one.is_sure, -one.best.score))[:MOST]
    return [part for one in closest for part in _parts(one.passage)]


def confirmed(parts: Sequence[Heard], heard: Sequence[Heard]) -> Sequence[Heard]:
    """Return those parts that are about the same as a passage that holds them."""
    return [
        part
        for part in parts
        if any(
            one.best.topic == part.best.topic and one.passage.holds(part.passage) for one in heard
        )
    ]


def _are_clear(heard: Sequence[Heard]) -> bool:
    return any(one.is_sure and one.best.score >= CERTAIN for one in heard)


def _is_marked(one: Heard) -> bool:
    return any(mark in one.passage.text for mark in _ASKS)


def _parts(passage: Passage) -> Iterator[Passage]:
    """Yield a few words each of a passage that has more."""
    words = passage.text.split()
    for start in range(0, len(words) - WORDS + STEP, STEP) if len(words) > WORDS else ():
        end = min(start + WORDS, len(words))
        yield replace(
            passage,
            text=" ".join(words[start:end]),
            start=passage.start + start,
            end=passage.start + end,
            size=Size.WINDOW,
        )
