"""Hours of a day as people write them: « 18:30 », « 18 h 30 », « 18h00 »."""

import re
from collections.abc import Iterable, Iterator

from bot.core.verification.reading.word import Kind, Pause, Word

_HOUR = re.compile(r"0?(1?\d|2[0-4]):([0-5]\d)")


def with_hours(found: Iterable[Word]) -> tuple[Word, ...]:
    """Return words, each hour in the same: « 18:00 », « 18h00 » as « 18h », « 08h » as « 8h »."""
    kept: list[Word] = []
    for word in (part for each in found for part in _hour(each)):
        hour = kept[-2] if len(kept) > 1 and kept[-1].key == "h" else None
        is_of_hour = hour is not None and hour.kind is Kind.DIGITS and len(hour.key) < 3
        if is_of_hour and word.key == "00" and word.pause is Pause.NONE:
            kept[-1] = kept[-1]._replace(after=word.after, end=word.end)
            continue
        if word.key == "h" and kept and re.fullmatch(r"0\d", kept[-1].key):
            kept[-1] = kept[-1]._replace(key=kept[-1].key[1:], looks=kept[-1].key[1:])
        kept.append(word)
    return tuple(kept)


def _hour(word: Word) -> Iterator[Word]:
    """Yield the words of « 18:30 » as those of « 18 h 30 », and of « 18:00 » as of « 18 h »."""
    hour = _HOUR.fullmatch(word.key) if word.kind is Kind.DIGITS else None
    if hour is None:
        yield word
        return
    written = [hour[1], "h", *([hour[2]] if int(hour[2]) else [])]
    for place, key in enumerate(written):
        yield word._replace(
            key=key,
            looks=key,
            kind=Kind.WORD if key == "h" else Kind.DIGITS,
            pause=word.pause if place == 0 else Pause.NONE,
            after=word.after if place + 1 == len(written) else "",
            is_stamped=word.is_stamped and place == 0,
        )
