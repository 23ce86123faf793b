"""Recognises a question about the date by its words, where every one of them is known."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.core.date_questions import DateQuestion, DateWords
from bot.search.normalise import normalise

LONGEST_NAME = 3  # words that make up one name, such as « dans les temps »
FEWEST_LETTERS = 5  # of a word in which one letter may be wrong
FILLER = "filler"

# « et », « و » and « w » join two questions.
_CLAUSES = re.compile(r"[.?!;,:…()\n؟،؛]+|\s(?:et|mais|and|but|و|w)\s", re.IGNORECASE)
_DAY = re.compile(r"(\d{1,2})(?:er|e|eme|th|st|nd|rd)?")
_YEAR = re.compile(r"20\d\d")
_ASKING = ("when", "what", "count", "ask", "until", "left", "change", "more", "today")
_PREFIXES = ("وال", "بال", "فال", "لل", "ال", "و", "ف", "ب", "ل")
_LAST_DAY = 31
_LAST_MONTH = 12
# « 17/07 », « 17-07-2025 »: a day and its month, not two days.
_NUMERIC = re.compile(
    r"(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(20\d\d))?(?![\d/.-]*\d)"
)


@dataclass(slots=True)
class _Clause:
    """What the words of a clause are; `is_known` until one is not in the list."""

    kinds: set[str] = field(default_factory=set)
    days: list[int] = field(default_factory=list)
    month: int | None = None
    year: int | None = None
    is_known: bool = True

    def has(self, *kinds: str) -> bool:
        """Tell whether a word of one of these kinds is there."""
        return not self.kinds.isdisjoint(kinds)

    @property
    def names_limit(self) -> bool:
        """Whether the limit itself is named, not just any day."""
        return self.has("deadline") or (self.has("last") and self.has("day", "date"))

    @property
    def asks_change(self) -> bool:
        """Whether it is asked if the date has moved."""
        about_date = self.names_limit or self.has("date")
        return (
            self.has("change")
            or (self.has("more") and (about_date or self.has("day", "time")))
            or (self.has("changed") and about_date)
        )

    @property
    def asks_date(self) -> bool:
        """Whether a date is asked for, a day is to be confirmed, or the time that is left."""
        has = self.has
        asks_until = has("until") and has("when", "what", "count")
        return (
            self.names_limit
            or (has("date") and not has("today"))
            or (has("last") and has("act", "pay", "today"))
            or (has("left") and has("day", "time", "when", "count"))
            or (has("count") and has("day", "time") and has("still", "until", "act"))
            or (has("when") and has("act", "pay", "wages", "month"))
            or (has("what") and has("day") and has("act", "pay", "until"))
            or asks_until
            or (has("until") and has("month", "wages") and has("when", "what", "count"))
            or (bool(self.days) and has("included", "confirmed", "still", "until", "also"))
            or (len(self.days) > 1 and not self.year)
            or (bool(self.days) and has("can") and has("act", "pay"))
            or (has("today") and has("act", "pay") and has("can", "still", "late"))
            or has("late")
            or (has("still") and has("time"))
            or (has("pay") and has("also"))
        )

    @property
    def asks_reminder(self) -> bool:
        """Whether it is asked to be reminded at some time, not to be told."""
        return self.has("remind") and self.has("until", "day", "today", "period", "left", "when")

    @property
    def is_plain(self) -> bool:
        """Whether it is a question about the limit even among sentences of other things."""
        return (
            self.is_known
            and not self.asks_reminder
            and (self.names_limit or (self.has("change") and self.has("date", "day")))
            and self.has(*_ASKING)
        )


class DateReader:
    """Reads questions about the date with the words of the content."""

    def __init__(self, words: DateWords) -> None:
        self._kinds: dict[str, set[str]] = {}
        for kind, names in words.kinds.items():
            for name in names:
                self._kinds.setdefault(normalise(name), set()).add(kind)
        self._distinct = {normalise(name) for name in words.distinct}
        self._others = {normalise(name) for name in words.others}
        self._months = {normalise(n): m for m, names in words.months.items() for n in names}
        self._names = {m: normalise(names[0]) for m, names in words.months.items()}
        self._numbers = {normalise(name): number for name, number in words.numbers.items()}
        known = (*self._kinds, *self._months)
        # By first letter: a person mistypes the beginning of a word least.
        self._near: dict[str, list[str]] = {}
        for word in known:
            if len(word) >= FEWEST_LETTERS and " " not in word:
                self._near.setdefault(word[0], []).append(word)

    def is_elsewhere(self, question: str) -> bool:
        """Tell whether `question` names something else with a date of its own, and not ours."""
        words = [form for word in normalise(question).split() for form in _forms(word)]
        named = {kind for word in words for kind in self._kinds.get(word, ())}
        return "ours" not in named and not self._others.isdisjoint(words)

    def read(self, question: str) -> DateQuestion | None:
        """Return what `question` asks about the date, None when it is none that is understood."""
        if self.is_elsewhere(question):
            return None
        question = _NUMERIC.sub(self._in_words, question)
        whole = self._clause(question)
        if whole.asks_reminder:
            return None
        if whole.is_known and (whole.asks_change or whole.asks_date):
            return _question(whole, is_whole=True)
        for words in _CLAUSES.split(question):
            clause = self._clause(words or "")
            if clause.is_plain:
                return _question(clause, is_whole=False)
        return None

    def _in_words(self, numeric: re.Match[str]) -> str:
        """Return a date in figures with its month by name, such as « 17 juillet 2025 »."""
        day, month = int(numeric[1]), int(numeric[2])
        if not (1 <= day <= _LAST_DAY and 1 <= month <= _LAST_MONTH):
            return numeric[0]
        return f"{day} {self._names[month]} {numeric[3] or ''}"

    def _clause(self, text: str) -> _Clause:
        clause = _Clause()
        words = normalise(text).split()
        position = 0
        while position < len(words) and clause.is_known:
            position += self._take(clause, words, position)
        return clause

    def _take(self, clause: _Clause, words: Sequence[str], position: int) -> int:
        """Add what stands at `position` to the clause and return how many words that were."""
        for length in range(LONGEST_NAME, 0, -1):
            name = " ".join(words[position : position + length])
            if number := next((n for f in _forms(name) if (n := self._numbers.get(f))), None):
                clause.days.append(number)
                return length
            if length > 1 and name in self._kinds:
                clause.kinds |= self._kinds[name]
                return length
        word = words[position]
        if day := _DAY.fullmatch(word):
            clause.days += [int(day[1])] * (1 <= int(day[1]) <= _LAST_DAY)
        elif _YEAR.fullmatch(word):
            clause.year = int(word)
        else:
            self._know(clause, word)
        return 1

    def _know(self, clause: _Clause, word: str) -> None:
        for form in (*_forms(word), *self._nearest(word)):
            if form in self._months:
                clause.month = self._months[form]
                clause.kinds.add("month")
                return
            if form in self._kinds:
                clause.kinds |= self._kinds[form]
                return
        clause.is_known = False

    def _nearest(self, word: str) -> Iterator[str]:
        """Yield the known words that differ by one letter."""
        if len(word) >= FEWEST_LETTERS and word not in self._distinct:
            yield from (near for near in self._near.get(word[0], ()) if _is_near(word, near))


def _question(clause: _Clause, *, is_whole: bool) -> DateQuestion:
    about_wages = clause.has("wages") or (clause.has("period") and not clause.has("today"))
    named = clause.month if about_wages else None
    beside_day = bool(clause.days) and not named
    return DateQuestion(
        is_whole,
        clause.asks_change,
        _doubts_day(clause),
        clause.has("included"),
        tuple(clause.days),
        named,
        clause.year if named else None,
        clause.month if beside_day else None,
        clause.year if beside_day else None,
        clause.has("negated"),
    )


def _doubts_day(clause: _Clause) -> bool:
    """Tell whether a day is to be confirmed, as in « c’est toujours le 10 ? »."""
    has = clause.has
    if len(clause.days) != 1 or has("when", "what", "count", "left", "today", "can", "late"):
        return False
    if has("confirmed", "included", "still"):
        return True
    return (clause.names_limit or has("date")) and not has("until", "also")


def _forms(word: str) -> Iterator[str]:
    """Yield a word, and what is left of an Arabic one without its article and prepositions."""
    yield word
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) > len(prefix) + 1:
            yield from _forms(word[len(prefix) :])
            return


def _is_near(one: str, other: str) -> bool:
    """Tell whether one letter is wrong, missing, too many, or two have changed places."""
    if abs(len(one) - len(other)) > 1:
        return False
    begin = 0
    while begin < min(len(one), len(other)) and one[begin] == other[begin]:
        begin += 1
    if len(one) == len(other):
        rest = slice(begin + 1, None)
        swapped = one[begin : begin + 2] == other[begin : begin + 2][::-1]
        return one[rest] == other[rest] or (swapped and one[begin + 2 :] == other[begin + 2 :])
    short, long = sorted((one, other), key=len)
    return short[begin:] == long[begin + 1 :]
