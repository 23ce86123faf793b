"""What one clause of a message says about the date, by the kinds of its words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.search.date_lexicon import MONTH, OBJECTS, OTHERS, DateLexicon

LAST_DAY = 31
MOST_UNKNOWN = 8  # words of a clause that are in no list, beside a question that is clear
MOST_LIKELY = 4  # … that only sounds like one
MOST_AFTER = 2  # of them after the question has begun

_DAY = re.compile(r"(\d{1,2})(?:er|e|eme|th|st|nd|rd)?")
_YEAR = re.compile(r"20\d\d")
_ASKING = (
    "when", "what", "count", "ask", "request", "until", "left", "change", "more", "today",
    "confirmed",
)  # fmt: skip
_CHECKING = ("can", "still", "late", "included", "also", "always", "off")
_ENDING = ("act", "pay", "wages", "time", "period")
OURS = ("act", "pay", "wages", "ours")
# Of a question with other words than these, or none at all, « yes » could be taken for the answer
# to something else: cancelled, over, only for some, from that day on, in so many days.
_STRAIGHT = frozenset(
    ("again", "ask", "change", "changed", "confirmed", "date", "day", "deadline", "filler", "act",
     "included", "last", "link", MONTH, "more", "ours", "pay", "request", "rumour", "still",
     "until", "wages")
)  # fmt: skip
_STRAIGHT_MONTHLY = _STRAIGHT | {"always", "period"}
_COUNTED = ("day", "period", "time", "wages", "today")  # « 10 jours », « 10 salariés »
# What a question begins with; and what an unknown word may say of: « délai de livraison ».
_CORE = frozenset(("deadline", "last", "date", "until", "when", "count", "left", "change", "late"))
_ANCHORS = _CORE | {"act", "pay", "wages", "day", "time"}


_IN = ("en", "in", "f", "fi", "في", "during", "courant", "debut", "fin")


@dataclass(slots=True)
class Clause:
    """The kinds of the words of a clause, the numbers among them, and how many are unknown.

    `is_spoken_for` when an unknown word says what a date or a declaration is of; `after` counts
    the unknown ones that follow the beginning of the question. `month` is the last that is named,
    `day_month` the one beside a day. `has_count` when a number is not a day: « 10 jours ».
    """

    kinds: set[str] = field(default_factory=set)
    days: list[int] = field(default_factory=list)
    month: int | None = None
    day_month: int | None = None
    other_month: int | None = None  # that stands beside no day
    year: int | None = None
    has_count: bool = False
    is_guessed: bool = False  # a word is taken for a misspelt one of the list
    unknown: int = 0
    after: int = 0
    is_spoken_for: bool = False
    is_question: bool = False  # by its mark
    is_in_month: bool = False  # « en juillet »: the day is in it, and not the wages

    def has(self, *kinds: str) -> bool:
        """Tell whether a word of one of these kinds is there."""
        return not self.kinds.isdisjoint(kinds)

    @property
    def is_known(self) -> bool:
        """Whether every word is in the list and none is of another matter."""
        return not self.unknown and not self.has(OTHERS, OBJECTS)

    @property
    def is_ours(self) -> bool:
        """Whether the declaration, its payment, the portal or the CNSS is named."""
        return self.has(*OURS)

    @property
    def names_limit(self) -> bool:
        """Whether the limit itself is named, not just any day."""
        return (
            self.has("deadline")
            or (self.has("last") and self.has("day", "date"))
            or (self.has("end") and self.has("date"))
        )

    @property
    def asks_change(self) -> bool:
        """Whether it is asked if the date has moved."""
        about_date = self.names_limit or self.has("date")
        return (
            self.has("change")
            or (
                self.has("more")
                and (about_date or self.has("day", "time"))
                and not self.asks_amount
            )
            or (self.has("changed") and about_date)
            or (self.has("more") and self.has("again") and not self.asks_amount)
            or (self.has("more") and bool(self.days) and self.has("confirmed", "ask"))
        )

    @property
    def asks_amount(self) -> bool:
        """Whether it is asked how much is to be paid, not when."""
        about_time = self.names_limit or self.has("until", "when", "day", "left", "still")
        return self.has("count") and self.has("pay") and not about_time

    @property
    def asks_date(self) -> bool:
        """Whether a date is asked for, a day is to be confirmed, or the time that is left."""
        has = self.has
        asks_until = has("until") and has("when", "what", "count")
        return not self.asks_amount and (
            self.names_limit
            or (has("date") and not has("today"))
            or (has("last") and has("act", "pay", "today"))
            or (has("left") and has("day", "time", "when", "count"))
            or (has("count") and has("day", "time") and has("still", "until", "act"))
            or (has("when") and has("act", "pay", "wages", "month"))
            or (has("what") and has("day") and has("act", "pay", "until"))
            or asks_until
            or (has("until") and has("month", "wages") and has("when", "what", "count"))
            or (has("end") and has("when", "what", "today") and has(*_ENDING))
            or (has("end") and has("today") and not self.unknown)
            or (bool(self.days) and has("included", "confirmed", "still", "until", "also"))
            or (len(self.days) > 1 and not self.year)
            or (bool(self.days) and has("can") and has("act", "pay"))
            or self._supposes_day
            or self.names_only_month
            or (bool(self.days) and has("always", "off"))
            or (has("today") and has("act", "pay") and has("can", "still", "late"))
            or (has("can") and has("still") and has("act", "pay"))
            or (has("today") and has("still") and has("confirmed", "can"))
            or (bool(self.days) and has("rumour"))
            or (has("always") and has("when"))
            or (has("end") and has("time"))
            or (has("hour") and has("until"))
            or has("late")
            or (has("still", "left") and has("time"))
            or (has("pay") and has("also"))
        )

    @property
    def _supposes_day(self) -> bool:
        """Whether a day is tried: « si je déclare le 12, c’est bon ? », not « …, combien ? »."""
        tries = bool(self.days) and self.has("supposed") and self.has("act", "pay", "wages")
        return tries and not self.has("count", "what", "when")

    @property
    def names_only_month(self) -> bool:
        """Whether nothing but a month is asked about: « et pour le mois de juillet ? »."""
        is_asked = self.is_question and self.month is not None and not self.days
        return is_asked and not self.has("act", "pay", *_ASKING, *_CHECKING)

    @property
    def asks_reminder(self) -> bool:
        """Whether it is asked to be reminded at some time, not to be told."""
        if self.has("when", "what") or (self.names_limit and not self.has("period")):
            return self.has("remind") and self.has("until")
        return self.has("remind") and self.has("until", "day", "today", "period", "left", "when")

    @property
    def asks(self) -> bool:
        """Whether it asks, and does not only tell, of a day."""
        return self.is_question or self.names_limit or self.has(*_ASKING, *_CHECKING)

    @property
    def is_plain(self) -> bool:
        """Whether it is a question about the limit even among sentences of other things."""
        if not self.is_known or self.asks_reminder:
            return False
        if self.is_ours and self.asks and (self.asks_date or self.asks_change):
            return True
        moved = self.asks_change and self.has("date", "day")
        is_asked = self.is_question or self.has(*_ASKING, *_CHECKING, "ours")
        return (self.names_limit or moved) and is_asked

    @property
    def is_clear(self) -> bool:
        """Whether it is one although some of its words are in no list.

        Those stand before the question or away from it, and none says what the date is of.
        """
        if self.is_spoken_for or self.has(OTHERS, OBJECTS) or self.asks_reminder:
            return False
        if self.unknown > MOST_UNKNOWN or self.after > MOST_AFTER:
            return False
        if self.asks_change and (self.is_ours or self.names_limit or self.has("date")):
            return True
        if self.names_limit or (self.has("until") and self.has("when", "what", "count")):
            return self.is_ours
        return self.is_ours and self.asks and not self.after and self.asks_date

    @property
    def asks_if_longer(self) -> bool:
        """Whether it is asked if there is more time: « une semaine de plus, c’est vrai ? »."""
        return self.has("more") and self.has("day", "time") and self.has("confirmed", "ask")

    @property
    def is_likely(self) -> bool:
        """Whether it sounds like one: it is, where nothing else is as probable."""
        if self.is_spoken_for or self.has(OTHERS, OBJECTS) or self.asks_reminder:
            return False
        asks = self.is_question or self.has("when", "what", "ask", "request")
        return self.unknown <= MOST_LIKELY and (
            self.asks_if_longer
            or (asks and (self.names_limit or (self.has("date") and not self.unknown)))
        )

    @property
    def asks_something_else(self) -> bool:
        """Whether it asks or tells what an answer about the date would pass over."""
        return self.has(OBJECTS) or (bool(self.unknown) and self.has("when", "what", "count"))

    @property
    def doubts_day(self) -> bool:
        """Whether a day is to be confirmed, as in « c’est toujours le 10 ? »."""
        has = self.has
        if len(self.days) != 1 or has("when", "what", "count", "left", "today", "can", "late"):
            return False
        if has("confirmed", "included", "still", "always"):
            return True
        return (self.names_limit or has("date")) and not has("until", "also")

    @property
    def is_straight(self) -> bool:
        """Whether it can be answered by yes or no: every word is known, and none turns it round.

        « la date limite du 10 est annulée ? » holds the right day, and yet wants no « yes ».
        """
        if not self.is_known or self.has("reversed", "negated"):
            return False
        if self.asks_change and not self.days:
            return not self.has("when", "what", "count")
        usual = _STRAIGHT_MONTHLY if self.has("always") else _STRAIGHT
        return not self.has_count and not self.is_guessed and self.kinds <= usual


def clause(lexicon: DateLexicon, words: Sequence[str]) -> Clause:
    """Return what `words`, as search.normalise writes them, say."""
    read = Clause()
    position = 0
    before: frozenset[str] = frozenset()  # of the last word that is no article or preposition
    follows_day = False
    while position < len(words):
        days = len(read.days)
        length, kinds, number = lexicon.name(words, position)
        if number is not None:
            read.days.append(number)
        elif not length:
            kinds = _single(read, lexicon, words[position], before)
        else:
            _note_month(read, lexicon, " ".join(words[position : position + length]), kinds)
        if MONTH in kinds and position and words[position - 1] in _IN:
            read.is_in_month = True
        if MONTH in kinds and follows_day:
            read.day_month = read.month
        elif MONTH in kinds:
            read.other_month = read.month
        read.has_count |= follows_day and not kinds.isdisjoint(_COUNTED)
        follows_day = len(read.days) > days
        read.kinds |= kinds
        position += length or 1
        if "link" not in kinds:
            before = kinds
    return _placed(read)


def _placed(read: Clause) -> Clause:
    """Return a clause in which an hour is that of the last day, or of something else."""
    if "hour" in read.kinds and not (read.days or read.names_limit or read.has("until", "end")):
        read.kinds.add(OBJECTS)
    return read


def joined(clauses: Sequence[Clause]) -> Clause:
    """Return what several clauses say together."""
    whole = Clause()
    for one in clauses:
        whole.kinds |= one.kinds
        whole.days += one.days
        whole.month, whole.year = one.month or whole.month, one.year or whole.year
        whole.day_month = one.day_month or whole.day_month
        whole.other_month = one.other_month or whole.other_month
        whole.has_count |= one.has_count
        whole.is_guessed |= one.is_guessed
        whole.unknown += one.unknown
        whole.is_spoken_for |= one.is_spoken_for
        whole.is_question |= one.is_question
        whole.is_in_month |= one.is_in_month
    return whole


def _single(
    read: Clause, lexicon: DateLexicon, word: str, before: frozenset[str]
) -> frozenset[str]:
    """Add a word that is not in the list as it stands, and return its kinds."""
    if day := _DAY.fullmatch(word):
        read.days += [int(day[1])] * (1 <= int(day[1]) <= LAST_DAY)
        return frozenset()
    if _YEAR.fullmatch(word):
        read.year = int(word)
        return frozenset()
    meant = lexicon.known(word)
    if meant is not None:
        read.is_guessed = True
        kinds = lexicon.kinds(meant)
        _note_month(read, lexicon, meant, kinds)
        return kinds
    read.unknown += 1
    read.after += not read.kinds.isdisjoint(_CORE)
    read.is_spoken_for |= not before.isdisjoint(_ANCHORS)
    return frozenset()


def _note_month(read: Clause, lexicon: DateLexicon, name: str, kinds: frozenset[str]) -> None:
    if MONTH in kinds:
        meant = name if name in lexicon.months else lexicon.known(name)
        read.month = lexicon.months.get(meant or "", read.month)
