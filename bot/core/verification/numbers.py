"""Numbers of announcements as people write them: in part, or with a slip."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from bot.core.verification.reading.letters import fold
from bot.core.verification.reading.word import Kind
from bot.core.verification.reading.words import words

MOST = 3
_LIKE = 0.7
_SERIAL = re.compile(r"\d{1,4}")
_LONGEST = 16  # signs of what is meant as a number: « n° 2025-07-01 »


def holds_number(text: str) -> bool:
    """Tell whether a text holds what is written like the number of an announcement."""
    return any(word.kind is Kind.NUMBER for word in words(text))


def near_numbers(text: str, known: Iterable[str]) -> Sequence[str]:
    """Return the known numbers that somebody may have meant, the likeliest first.

    « 001 » is the end of one; « 2025-07-010 » is one with two digits exchanged.
    """
    meant = [word.key for word in words(text) if word.kind is Kind.NUMBER]
    wanted = meant[0] if meant else "-".join(re.findall(r"\d+", fold(text)))
    if not wanted or (not meant and len(text.strip()) > _LONGEST):
        return ()
    newest = sorted((number for number in known if number[:1].isdigit()), reverse=True)
    if _SERIAL.fullmatch(wanted):
        same = [number for number in newest if int(number.rpartition("-")[2]) == int(wanted)]
        return same[:MOST]
    alike = {number: SequenceMatcher(None, wanted, number).ratio() for number in newest}
    ranked = sorted(newest, key=lambda number: alike[number], reverse=True)
    return [number for number in ranked if alike[number] >= _LIKE][:MOST]
