"""Puts a day and its month side by side: « the 10th of December », « le dix du mois de mars »."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from bot.core.calendar.date_questions import DateWords
from bot.search.dates.lexicon import LONGEST_WORD, Lexicon
from bot.search.dates.placed_words import PlacedWord, placed_words
from bot.search.dates.spelled_days import SpelledDays
from bot.search.normalise import normalise

_JOINT = re.compile(r"[\s'’‘`´-]*")  # between the words of one day: no comma, no full stop
_FIGURES = re.compile(r"(\d{1,2})(er|eme|e|th|st|nd|rd)?")
_GLUED = re.compile(r"(\d{1,2})([^\W\d]{3,24})")  # « 10dec »
_SUFFIXES = ("er", "eme", "e", "th", "st", "nd", "rd")
_OF = ("of", "de", "du", "d", "dyal", "dial", "dyel", "ديال", "د", "من")
_IN = ("en", "in", "f", "fi", "في", "ف")
_MONTH = ("mois", "month")
# Behind a number these say how many: « 2 mois », but « 10 شهر 12 », « 10 chhr dojanbir ».
_MONTH_TOO = (
    *("شهر", "الشهر", "لشهر", "فشهر", "دشهر", "بشهر", "chhr", "chher", "chhar", "chehr"),
    *("lchhr", "lchher", "lchhar", "fchhr", "fchher", "fchhar", "dchhr", "dchher", "dchhar"),
)
_THIS = ("ce", "this", "had", "هاد", "هذا", "هدا")
_TO = ("au", "day", "jour")  # « le 10 au mois de mars », “the 10th day of March”
_BETWEEN = {*_OF, *_IN, *_MONTH, *_MONTH_TOO, *_THIS, *_TO, "the", "le", "l"}
_MOST_BETWEEN = 5
_NUMBERED = re.compile(r"0?[1-9]|1[0-2]")
_YEAR = re.compile(r"20\d\d")
_BEFORE_DAY = ("le", "l", "du", "au", "the", "on", "nhar", "نهار", "يوم", "jour")
_ENDS = re.compile(r"\s*(?:[?؟!.،,;؛)\n]|20\d\d|$)")
_ASIDE = re.compile(r"\s*[,،(-]\s*")
# The months that are counted from today: « le dix de ce mois », “the tenth of next month”.
_COUNTED = {*_MONTH, *_MONTH_TOO, *_THIS, "next", "courant", "prochain"}
_IN_FIGURES = re.compile(r"\s?[/.-]\s?\d{1,2}(?!\d)")  # « premier/12 »
# « the 10th may be extended » names no month.
_MAY = "may"
_AFTER_VERB = ("be", "have", "not", "i", "we", "it", "still", "also", "move", "change", "get")
_GLUED_OF = "dfدفب"  # « ddojanbir », «فدجنبر»


@dataclass(frozen=True, slots=True)
class _Named:
    """A number or a month, how many words name it, and what is to be written of a month."""

    number: int
    length: int
    text: str = ""


class SideBySide:
    """Rewrites the days of a text that stand apart from their months."""

    def __init__(self, words: DateWords, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._spelled = SpelledDays(words.days)
        self._of_day = {normalise(n): m for m, names in words.months_of_day.items() for n in names}
        self._canonical = {m: normalise(names[0]) for m, names in words.months.items()}
        self._openers = {name.split()[0] for name in lexicon.months} | set(self._of_day)
        # Few words make up most messages, and nearly all of them begin no day.
        self._known_opener = lru_cache(maxsize=4096)(self._opens)

    def rewrite(self, text: str) -> str:
        """Return `text` with « 10 December » for a day and its month, however they are joined."""
        words = placed_words(text)
        parts, done, position = [], 0, 0
        while position < len(words):
            read = None
            if self._begins(words[position].name):
                read = self._day_first(text, words, position)
                read = read or self._month_first(text, words, position)
            if read is None:
                position += 1
                continue
            length, said = read
            parts += [text[done : words[position].start], said]
            position += length
            done = words[position - 1].end
        return "".join((*parts, text[done:]))

    def _begins(self, word: str) -> bool:
        """Tell whether a day or a month may begin with a word, whatever stands around it."""
        is_long = len(word) > LONGEST_WORD  # not worth its place among those that are known
        return self._opens(word) if is_long else self._known_opener(word)

    def _opens(self, word: str) -> bool:
        return (
            word[0].isdigit()
            or word in self._openers
            or self._spelled.read([word]) is not None
            or self._meant(word) is not None
        )

    def _day_first(self, text: str, words: list[PlacedWord], at: int) -> tuple[int, str] | None:
        """Return how many words from `at` on are a day and its month, and what they become."""
        if (glued := self._glued(words[at].name)) is not None:
            return 1, glued
        day, is_spelled = self._day(text, words, at)
        if day is None:
            return None
        after = at + day.length
        between = list(
            takewhile(
                lambda n: words[n].name in _BETWEEN and _touches(text, words, n),
                range(after, min(after + _MOST_BETWEEN, len(words))),
            )
        )
        links = [words[n].name for n in between]
        month_at = after + len(links)
        month = self._month_behind(text, words, month_at, links, is_spelled=is_spelled)
        if month is not None and not self._is_of_wages(words, month_at + month.length):
            return month_at + month.length - at, f"{day.number} {month.text}"
        names = {*links, *(word.name for word in words[month_at : month_at + 1])}
        is_counted = names & _COUNTED or _IN_FIGURES.match(text, words[after - 1].end)
        return (day.length, str(day.number)) if is_spelled and is_counted else None

    def _month_behind(
        self, text: str, words: list[PlacedWord], at: int, links: list[str], *, is_spelled: bool
    ) -> _Named | None:
        """Return the month at `at` that a day belongs to, `links` standing between the two."""
        if at >= len(words) or not _leads(links):
            return None
        month = self._month(text, words, at, is_bare=not links and is_spelled)
        if not _touches(text, words, at):
            is_aside = month and not links and _is_aside(text, words, at, month.length)
            return month if is_aside else None
        return month or self._numbered(text, words, at, links)

    def _month_first(self, text: str, words: list[PlacedWord], at: int) -> tuple[int, str] | None:
        """Return the same of « December the 10th », « December 10 th », « December third »."""
        month = self._month(text, words, at, is_bare=False)
        if month is None or _is_told_of(words, at):
            return None
        after = at + month.length
        has_article = after < len(words) and words[after].name == "the"
        after += has_article
        if after >= len(words) or not all(
            _touches(text, words, n) for n in range(at + 1, after + 1)
        ):
            return None
        day, is_spelled = self._day(text, words, after)
        if day is None:
            return None
        if is_spelled and not (has_article or _is_ordinal(words[after + day.length - 1].name)):
            return None
        is_plain = words[at].name not in self._of_day
        if is_plain and not (has_article or is_spelled or day.length > 1):
            return None  # « July 9 » is read as it stands
        return after + day.length - at, f"{day.number} {month.text}"

    def _day(self, text: str, words: list[PlacedWord], at: int) -> tuple[_Named | None, bool]:
        """Return the day that is named at `at`, and whether in letters."""
        if figures := _FIGURES.fullmatch(words[at].name):
            number, length = int(figures[1]), 1
            follows = at + 1 < len(words) and _touches(text, words, at + 1)
            if not figures[2] and follows and words[at + 1].name in _SUFFIXES:
                length = 2  # « 10 th »
            return (_Named(number, length) if 1 <= number <= 31 else None), False
        together = takewhile(
            lambda n: n == at or _touches(text, words, n), range(at, min(at + 3, len(words)))
        )
        spelled = self._spelled.read([words[n].name for n in together])
        return (_Named(*spelled) if spelled else None), True

    def _month(
        self, text: str, words: list[PlacedWord], at: int, *, is_bare: bool
    ) -> _Named | None:
        """Return the month that is named at `at`; `is_bare` behind a number in letters alone."""
        lexicon, word = self._lexicon, words[at].name
        for length in (2, 1):
            names = [one.name for one in words[at : at + length]]
            if (number := lexicon.months.get(" ".join(names))) is not None:
                typed = text[words[at].start : words[at + len(names) - 1].end]
                return _Named(number, len(names), typed)
        if word in self._of_day:
            follows = words[at + 1].name if at + 1 < len(words) else ""
            number = self._of_day[word]
            is_within = not _ENDS.match(text, words[at].end)  # “which one may I…”
            is_verb = word == _MAY and (follows in _AFTER_VERB or (is_bare and is_within))
            return None if is_verb else _Named(number, 1, self._canonical[number])
        meant = self._meant(word)
        return None if meant is None else _Named(meant, 1, self._canonical[meant])

    def _meant(self, word: str) -> int | None:
        """Return the month that is meant by a word that is misspelt, or glued to its « of »."""
        meant = self._lexicon.known(word) if word[0] not in "لو" else None
        if meant is None and word[0] in _GLUED_OF:
            meant = word[1:]
        return self._lexicon.months.get(meant or "")

    def _numbered(
        self, text: str, words: list[PlacedWord], at: int, links: list[str]
    ) -> _Named | None:
        """Return the month by its number: « le 10 du 12 », « 10 f 12 », « le 10 12 2026 »."""
        word = words[at]
        if not _NUMBERED.fullmatch(word.name) or text[word.end : word.end + 1] in (":", "%", "h"):
            return None
        follows = words[at + 1].name if at + 1 < len(words) else ""
        has_year = bool(_YEAR.fullmatch(follows))
        if not has_year and (follows.isdecimal() or self._is_counted(follows)):
            return None
        is_dated = has_year or (
            at > 1 and words[at - 2].name in _BEFORE_DAY and _ENDS.match(text, word.end)
        )
        is_apart = text[words[at - 1].end : word.start].isspace()
        is_span = "au" in links and not {*_MONTH, *_MONTH_TOO}.intersection(links)
        if (links and not is_span) or (is_dated and is_apart):
            return _Named(int(word.name), 1, self._canonical[int(word.name)])
        return None

    def _is_counted(self, word: str) -> bool:
        """Tell whether a number before `word` says how many: « 12 jours », « 12 salariés »."""
        if not word:
            return False
        kinds = self._lexicon.kinds(self._lexicon.known(word) or "")
        return self._lexicon.is_people(word) or not kinds.isdisjoint(("day", "time", "wages"))

    def _is_of_wages(self, words: list[PlacedWord], at: int) -> bool:
        """Tell whether « wages » stands there: « the 10th of the November wages »."""
        return at < len(words) and "wages" in self._lexicon.kinds(words[at].name)

    def _glued(self, word: str) -> str | None:
        glued = _GLUED.fullmatch(word)
        if glued is None or not 1 <= int(glued[1]) <= 31 or glued[2] not in self._lexicon.months:
            return None
        return f"{int(glued[1])} {glued[2]}"


def _touches(text: str, words: list[PlacedWord], at: int) -> bool:
    """Tell whether nothing but space, an apostrophe or a hyphen stands before the word there."""
    return _JOINT.fullmatch(text, words[at - 1].end, words[at].start) is not None


def _is_aside(text: str, words: list[PlacedWord], at: int, length: int) -> bool:
    """Tell whether the month there is set apart and nothing follows: « le 10, décembre ? »."""
    between = text[words[at - 1].end : words[at].start]
    return bool(_ASIDE.fullmatch(between) and _ENDS.match(text, words[at + length - 1].end))


def _leads(links: list[str]) -> bool:
    """Tell whether the words between a day and a month make it the day of that month."""
    if not links:
        return True
    if links[0] in _MONTH or links[-1] in ("le", "l"):
        return False  # « 2 mois de mars », « le 10 le mars »
    return any(link in (*_OF, *_IN, *_MONTH_TOO) for link in links)


def _is_told_of(words: list[PlacedWord], at: int) -> bool:
    """Tell whether something is said to be of the month there: « the deadline for March »."""
    before = at - 1
    while before >= 0 and words[before].name in ("the", "month", "mois", "le", "l"):
        before -= 1
    return before >= 0 and words[before].name in ("for", "of", "pour", "pr", "de", "d", "du")


def _is_ordinal(word: str) -> bool:
    return word.endswith("th") or word in ("first", "second", "third")
