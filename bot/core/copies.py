"""What a message that somebody received is: ours, corrected since, altered, or not ours."""

import html
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from bot.core.announcements import Announcement, State

LIKE = 0.75  # of two texts: one is an altered copy of the other
_TAGS = re.compile(r"<[^>]+>")
_NUMBER = re.compile(r"\b(20\d\d-\d\d-\d{3,})\b")
_MOST_CHANGES = 3  # that are worth naming; more is another text


class Verdict(StrEnum):
    """What a message that somebody received turns out to be."""

    GENUINE = "genuine"
    CORRECTED = "corrected"  # genuine, but there is a newer version
    WITHDRAWN = "withdrawn"
    EXERCISE = "exercise"  # made to try the way: nobody is to act on it
    ALTERED = "altered"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict, the announcement it is about if any, and the words that differ."""

    verdict: Verdict
    announcement: Announcement | None = None
    differs: tuple[str, ...] = ()


def verify(words: str, known: Sequence[Announcement]) -> Finding:
    """Tell what a message is, by its words alone; `known` are all that were ever sent.

    Spaces, quotes, emoji and formatting do not count: a copy may have come over WhatsApp.
    """
    copy = plain(words)
    bodies = [
        (body, announcement)
        for announcement in known
        for text in announcement.texts.values()
        if (body := plain(text))
    ]
    whole = [(body, announcement) for body, announcement in bodies if body in copy]
    if whole:
        body, found = max(whole, key=lambda pair: len(pair[0]))
        if _adds_little(body, copy):
            return standing(found)
        return Finding(Verdict.ALTERED, found, _differences(body, copy))
    numbers = set(_NUMBER.findall(words))
    shares = [
        (
            max(
                SequenceMatcher(None, body, copy, autojunk=False).ratio(),
                LIKE if announcement.number in numbers else 0.0,
            ),
            body,
            announcement,
        )
        for body, announcement in bodies
    ]
    share, body, found_like = max(shares, key=lambda one: one[0], default=(0.0, "", None))
    if found_like and share >= LIKE:
        return Finding(Verdict.ALTERED, found_like, _differences(body, copy))
    return Finding(Verdict.UNKNOWN)


def recognise_file(unique_id: str, known: Iterable[Announcement]) -> Finding:
    """Tell what a file is by the number that Telegram gives to every copy of it."""
    found = [one for one in known if any(file.unique_id == unique_id for file in one.files)]
    return standing(max(found, key=lambda one: one.id)) if found else Finding(Verdict.UNKNOWN)


def standing(announcement: Announcement) -> Finding:
    """Return what became of an announcement that was sent."""
    if announcement.is_exercise:
        return Finding(Verdict.EXERCISE, announcement)
    verdicts = {State.REPLACED: Verdict.CORRECTED, State.WITHDRAWN: Verdict.WITHDRAWN}
    return Finding(verdicts.get(announcement.state, Verdict.GENUINE), announcement)


def plain(text: str) -> str:
    """Return text as it is compared: no marks, signs or formatting, one space between words."""
    bare = html.unescape(_TAGS.sub("", text))
    folded = unicodedata.normalize("NFKC", bare).casefold()
    kept = "".join(c if unicodedata.category(c)[0] in "LN" else " " for c in folded)
    return " ".join(kept.split())


def changes(before: str, after: str) -> tuple[tuple[str, str], ...]:
    """Return the words that a correction replaced, each with the new ones (as they are written).

    Nothing where too much has changed for a list to help.
    """
    old, new = (html.unescape(_TAGS.sub("", text)).split() for text in (before, after))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    found = tuple(
        (" ".join(old[a:b]), " ".join(new[c:d]))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    )
    return found if len(found) <= _MOST_CHANGES else ()


def _adds_little(body: str, copy: str) -> bool:
    # The header and a few words of who passes it on; a second text around it is another message.
    return len(copy.split()) - len(body.split()) <= max(30, len(body.split()) // 4)


def _differences(body: str, copy: str) -> tuple[str, ...]:
    ours, theirs = body.split(), copy.split()
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    return tuple(
        " ".join(theirs[start:end])
        for kind, _, _, start, end in matcher.get_opcodes()
        if kind in {"replace", "insert"}
    )[:5]
