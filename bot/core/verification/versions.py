"""What went out, ready to be compared: each version of each announcement, in each language."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from bot.core.announcements import Announcement, State
from bot.core.calendar.morocco import day_of
from bot.core.verification.danger import names_day
from bot.core.verification.phrases import Keys, Phrases, explained, phrase
from bot.core.verification.reading.domains import link_key, target_key
from bot.core.verification.reading.formatting import marks_of
from bot.core.verification.reading.word import Kind, Pause, Word
from bot.core.verification.reading.words import words
from bot.core.writing.telegram_html import plain, tags

_DATED = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])-")
_FINISHED = re.compile("[.!؟?۔]")
_OF_HOURS = frozenset(("heure", "horaire", "horaires", "hour", "time", "times", "ساعه", "الساعه"))
_IN_FIGURES = re.compile(r"\d/\d")
_TOGETHER = 3  # words in a row by which a text is looked up
_MOST = 8  # texts that are compared word by word
_LEAST = 0.25  # of what the nearest shares: less cannot be nearer


@dataclass(frozen=True, slots=True)
class Version:
    """A text under which an announcement went out, as Telegram HTML.

    What may stand around it because it is ours too: the `names` of who speaks, the `lines` that
    any may have, such as the label of a button, and those of this one alone, with its number.
    """

    number: str
    html: str
    state: State
    names: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    own_lines: tuple[str, ...] = ()
    announcement: Announcement | None = None

    @property
    def since(self) -> date | None:
        """The day on which it went out, or the first of the month that its number names."""
        if self.announcement is not None:
            sent_at = self.announcement.sent_at
            return day_of(sent_at) if sent_at else None
        found = _DATED.match(self.number)
        return date(int(found[1]), int(found[2]), 1) if found else None

    @property
    def is_exercise(self) -> bool:
        """Whether it only tried the way."""
        return self.announcement is not None and self.announcement.is_exercise


@dataclass(frozen=True, slots=True)
class Body:
    """A text as it is compared.

    Where its links lead is kept as `target_key` (`targets`), and as it would be shown (`links`).
    """

    text: str
    words: tuple[Word, ...]
    keys: Keys
    targets: frozenset[str]
    links: frozenset[str]

    def begins(self, place: int) -> bool:
        """Tell whether a sentence begins at a place, or the text ends there."""
        return place in {0, len(self.words)} or self.words[place].pause >= Pause.STOP

    @property
    def is_finished(self) -> bool:
        """Whether its last word ends a sentence, or is an address."""
        last = self.words[-1:]
        return any(one.kind is Kind.LINK or _FINISHED.search(one.after) for one in last)

    @property
    def may_be_stamped(self) -> bool:
        """Whether an hour that stands alone beside it is surely none of what it tells.

        Not where it tells a day without an hour, or an hour as odd, or names one that it does not
        tell; nor where it may go on behind its last word.
        """
        hours = [n for n, key in enumerate(self.keys) if key == "h" and self._is_figure(n - 1)]
        is_odd = any(self._is_figure(n + 1) and self.keys[n + 1][-1] not in "05" for n in hours)
        is_due = names_day(self.text) or any(map(_IN_FIGURES.search, self.keys))
        is_open = any(
            key in _OF_HOURS and not self._is_figure(n + 1) for n, key in enumerate(self.keys)
        )
        return self.is_finished and not (is_odd or is_open or (is_due and not hours))

    def _is_figure(self, place: int) -> bool:
        return 0 <= place < len(self.words) and self.words[place].kind is Kind.DIGITS

    def has_start(self, key: str) -> bool:
        """Tell whether a sentence begins with a word."""
        return any(self.begins(n) for n, known in enumerate(self.keys) if known == key)

    def joined(self, key: str) -> tuple[Word, Word] | None:
        """Return the words that make this one, or None.

        What was lost is the line end between them, or the apostrophe of « don’t ».
        """
        if key in self.keys:
            return None
        for before, after in pairwise(self.words):
            is_lost = after.pause is Pause.LINE or (after.key == "t" and before.key[-1:] == "n")
            if is_lost and before.key + after.key == key:
                return before, after
        return None

    def completed(self, link: str) -> str | None:
        """Return the address of ours that this one is, typed without « https:// », or None."""
        full = f"https://{link}"
        return full if full in self.keys and link not in self.keys else None

    def has_end(self, key: str) -> bool:
        """Tell whether a sentence ends with a word."""
        return any(self.begins(n + 1) for n, known in enumerate(self.keys) if known == key)


@dataclass(frozen=True, slots=True)
class Known:
    """A version with its text read, and the phrases that may stand around it."""

    version: Version
    body: Body
    phrases: tuple[Phrases, ...]


class Archive:
    """Everything that was ever sent, looked up by the words of a copy or by a number."""

    def __init__(self, versions: Iterable[Version]) -> None:
        self._known = [_known(version) for version in versions if version.html.strip()]
        self._numbers: dict[str, list[Known]] = defaultdict(list)
        self._index: dict[Keys, list[int]] = defaultdict(list)
        self._sizes = {min(_TOGETHER, len(known.body.words)) for known in self._known}
        for place, known in enumerate(self._known):
            self._numbers[known.version.number].append(known)
            looks = [word.looks for word in known.body.words]
            for keys in _runs(looks, min(_TOGETHER, len(looks))):
                self._index[keys].append(place)

    @property
    def numbers(self) -> Sequence[str]:
        """Every public number."""
        return list(self._numbers)

    def numbered(self, number: str) -> Sequence[Known]:
        """Return the versions of a number."""
        return self._numbers.get(number, ())

    def near(self, keys: Sequence[str], numbers: Iterable[str]) -> Sequence[Known]:
        """Return the versions that share the most with a copy, and those that it names."""
        shared: Counter[int] = Counter()
        for size in self._sizes:
            for run in set(_runs(keys, size)):
                shared.update(self._index.get(run, ()))
        named = [known for number in numbers for known in self.numbered(number)]
        ranked = sorted(
            shared,
            key=lambda place: (
                shared[place],
                self._known[place] in named,
                self._known[place].version.state is State.SENT,
                self._known[place].version.number,
            ),
            reverse=True,
        )
        least = max(shared.values(), default=0) * _LEAST
        found = [self._known[place] for place in ranked[:_MOST] if shared[place] >= least]
        return [*found, *(known for known in named[:_MOST] if known not in found)]


def _runs(keys: Sequence[str], size: int) -> list[Keys]:
    return [tuple(keys[n : n + size]) for n in range(len(keys) - size + 1)]


@lru_cache(maxsize=4096)
def _body(html: str) -> Body:
    text, links = plain(html)
    found = words(text, marks_of(tags(html)))
    seen = [text[word.start : word.end] for word in found if word.kind is Kind.LINK]
    # Telegram leads from « damancom.ma » to http://, others to https://.
    secure = (f"https://{link}" for link in seen if ":" not in link and "@" not in link)
    phones = (word.key.removeprefix("tel:") for word in found if word.kind is Kind.PHONE)
    return Body(
        text,
        found,
        tuple(word.key for word in found),
        frozenset((*map(target_key, (*links, *seen, *secure)), *phones)),
        frozenset(map(link_key, links)),
    )


@lru_cache(maxsize=256)
def _phrases(lines: tuple[str, ...]) -> Phrases:
    return Phrases(map(phrase, lines))


@lru_cache(maxsize=4096)
def _own_phrases(number: str, lines: tuple[str, ...]) -> Phrases:
    named = (keys for keys in map(phrase, lines) if keys[-1:] == (number.lower(),))
    short = [short for keys in named for short in ((keys[0], keys[-1]), keys[-2:])]
    return Phrases([(number.lower(),), *short, *map(phrase, lines)])


def _known(version: Version) -> Known:
    """Read a version. A header at its top is no part of its text, but the only one it may have."""
    body = _body(version.html)
    own = _own_phrases(version.number, version.own_lines)
    names, lines = _phrases(version.names), _phrases(version.lines)
    end = explained(body.words, body.keys, 0, (own, names))
    if 0 < end < len(body.words) and body.words[end].pause is Pause.LINE:
        names = Phrases(_lines(body.words[:end]))
        body = replace(body, words=body.words[end:], keys=body.keys[end:])
    return Known(version, body, (own, names, lines))


def _lines(found: Sequence[Word]) -> list[Keys]:
    lines: list[list[str]] = []
    for word in found:
        if word.pause is Pause.LINE or not lines:
            lines.append([])
        lines[-1].append(word.key)
    return [tuple(line) for line in lines]
