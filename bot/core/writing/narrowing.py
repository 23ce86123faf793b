"""Which words of a text are the ones that something holds of: what to show of a reproach."""

import re
from collections.abc import Callable

from bot.core.writing.text import shortened

LONGEST = 60  # UTF-16 units that are shown
_SENTENCE = re.compile(r"(?<=[.!?؟…])\s+|\n+")
_DIGIT = re.compile(r"\d")


def narrowed(words: str, holds: Callable[[str], object]) -> str:
    """Return the few words of a text for which `holds` is true, as they are written.

    They are the fewest in a row, and all of a number that they are of. Empty where it holds of
    nothing. Of what only holds of several sentences together, the beginning.
    """
    if not holds(words):
        return ""
    sentence = next((one for one in _SENTENCE.split(words) if holds(one)), words)
    every = sentence.split()
    start, end = 0, len(every)
    while end - start > 1 and holds(" ".join(every[start + 1 : end])):
        start += 1
    while end - start > 1 and holds(" ".join(every[start : end - 1])):
        end -= 1
    if any(map(_DIGIT.search, every[start:end])):
        while start > 0 and _DIGIT.search(every[start - 1]):
            start -= 1
        while end < len(every) and _DIGIT.search(every[end]):
            end += 1
    found = " ".join(every[start:end]).strip(" ,;:()«»\"'")
    return shortened(found, LONGEST, at_word=True)
