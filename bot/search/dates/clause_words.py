"""The words of one clause of a message, by their kinds, and what they say of a day."""

from dataclasses import dataclass, field

from bot.core.calendar.date_questions import Lateness
from bot.search.dates.lexicon import ASIDE, MONTH, OBJECTS, OTHERS, PASSIVE, RULE, TENSE

OURS = ("act", "pay", "wages", "ours")
_LATE = frozenset(
    ("act", "again", "always", "ask", "can", "date", "deadline", "end", "filler", "gone", "late",
     "left", "link", MONTH, "negated", "ours", "over", "pay", "period", "still", "time", "wages")
)  # fmt: skip
_MISSED = _LATE | {"day", "idle", "last", "missed", "request", "tardy", "today", "what"}
_IDLE_GROUNDS = ("act", "date", "deadline", MONTH, "ours", "pay", "period", "today", "wages")
_AHEAD = frozenset(
    ("act", "again", "ask", "can", "confirmed", "date", "day", "deadline", "end", "filler",
     "good", "included", "last", "late", "link", "ours", "pay", "still", "time", "today",
     "until", "wages")
)  # fmt: skip
# What a day stands among when it is all that is asked about: « vendredi 10 ? », « pas le 20 ? ».
_BARE = frozenset(
    ("act", "again", "also", "always", "ask", "confirmed", "day", "elsewhen", "end", "filler",
     "good", "hour", "link", MONTH, "negated", "off", "ours", "over", "pay", "period", "request",
     "reversed", "still", "tardy", "today", "until", "wages")
)  # fmt: skip
# What stands beside a deed and its day, tried: « si je paye le 20 juillet ? ».
_TRIED = frozenset(
    ("act", "also", "ask", "day", "filler", "link", MONTH, "ours", "pay", "request", "supposed",
     "today", "wages")
)  # fmt: skip
_BARE_TODAY = frozenset(("ask", "filler", "link", "today"))


@dataclass(slots=True)
class ClauseWords:
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
    loose_months: set[int] = field(default_factory=set)  # of no day, and not said to be of wages
    year: int | None = None  # the last that is named
    day_year: int | None = None  # that stands beside a day and its month
    other_year: int | None = None  # … beside a month without a day
    has_count: bool = False
    is_guessed: bool = False  # a word is taken for a misspelt one of the list
    unknown: int = 0
    after: int = 0
    is_spoken_for: bool = False
    is_question: bool = False  # by its mark
    is_still_after: bool = False  # « le 9, c’est encore… »: of that day, not of the limit
    is_told: bool = False  # by a word such as « c’est », « wach », not by an article alone
    is_in_month: bool = False  # « en juillet »: the day is in it, and not the wages
    is_to_month: bool = False  # « reporté à juillet »: the day is moved there
    ahead: set[int] = field(default_factory=set)  # how far from today the days named so are
    marks: set[str] = field(default_factory=set)  # what words say of the day beside them
    is_dated: bool = False  # « annoncé le 8 »: the day of something else than the limit

    def has(self, *kinds: str) -> bool:
        """Tell whether a word of one of these kinds is there."""
        return not self.kinds.isdisjoint(kinds)

    @property
    def is_aside(self) -> bool:
        """Whether a day is named, and perhaps not as the last one, nor for now."""
        is_moved = self.has("change", "changed", "more")  # « was it moved to the 17th? »
        is_told = {ASIDE, TENSE} if is_moved else {ASIDE, TENSE, PASSIVE}
        return self.is_dated or (bool(self.days) and not self.marks.isdisjoint(is_told))

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
    def asks_amount(self) -> bool:
        """Whether it is asked how much is to be paid, not when."""
        about_time = self.names_limit or self.has("until", "when", "day", "left", "still")
        return self.has("count") and self.has("pay") and not about_time

    @property
    def is_all_known(self) -> bool:
        """Whether it is a question and every word of it is in the list."""
        return self.is_question and self.is_known

    @property
    def is_bare(self) -> bool:
        """Whether no more than a day is asked about: « le 10 à midi ? », « fin du mois ? »."""
        if not self.is_all_known or not self.kinds <= _BARE or not self.kinds:
            return False
        has = self.has
        names_end = has("end") and (has("period") or self.month is not None)
        names_day = bool(self.days) and not self.has_count
        is_today = has("today") and self.kinds <= _BARE_TODAY
        return names_day or names_end or is_today or (has("still") and has("day"))

    @property
    def tells_day(self) -> bool:
        """Whether it is asked if it is one day: « c’est le 22 ? », « jusqu’au 22 ? ».

        Not of the bare « le 22 ? », which may ask anything about that day.
        """
        is_told = self.has("until") or (self.is_told and not self.has("act", "pay"))
        return self.is_bare and len(self.days) == 1 and is_told and not self.has("also")

    @property
    def asks_in_time(self) -> bool:
        """Whether it is asked if a day is still good, not if it is the last one."""
        has = self.has
        if len(self.days) != 1 or self.names_limit or has("date", "change", "changed", "more"):
            return False
        is_good = has("good", "late", "can")
        return is_good or self.is_still_after

    @property
    def asks_tardy(self) -> bool:
        """Whether a day is tried: « si je déclare le 12, suis-je en retard ? »."""
        has = self.has
        if len(self.days) != 1 or self.has_count or self.names_limit or has("reversed"):
            return False  # « si je paye après le 16 ? » may be in time or late
        # « can I declare on the 12th? » is no « déclaré le 12 », though it reads alike.
        is_tried = has("tardy", "missed") or (self.is_dated and has("can")) or self.supposes_deed
        return is_tried and has("act", "pay") and not has("date", "change", "changed", "more")

    @property
    def supposes_deed(self) -> bool:
        """Whether all that is said is when one would declare or pay: « si je paye le 20 ? ».

        Neither before a day nor after it, « si je paye avant le 20 ? », nor on that of each month.
        """
        return (
            self.has("supposed") and self.kinds <= _TRIED and self.marks.isdisjoint((ASIDE, RULE))
        )

    @property
    def days_ahead(self) -> int | None:
        """How far from today the day is that is asked about, where yes or no can be said to it.

        « c’est demain ? », « encore le temps ce soir ? », not « aujourd’hui ou demain ? ».
        """
        is_one = len(self.ahead) == 1 and not self.days and not self.has_count
        if not is_one or not self.is_known or self.is_guessed or not self.kinds <= _AHEAD:
            return None
        is_of_day = self.names_limit or self.has("date", "end", "until", "still", "can", "late")
        return next(iter(self.ahead)) if is_of_day else None

    @property
    def has_missed(self) -> bool:
        """Whether it tells that a date has been missed, and asks at most what to do."""
        is_missed = self.has("missed") or (self.has("idle") and self.has(*_IDLE_GROUNDS))
        return is_missed and self.is_known and not self.days and self.kinds <= _MISSED

    @property
    def lateness(self) -> Lateness | None:
        """What is asked of today, without naming a day: if it is too late, or still time."""
        has = self.has
        if self.has_missed:
            return Lateness.MISSED
        usual = _LATE | {"today"} if self.ahead == {0} else _LATE  # « trop tard ce soir ? »
        if self.days or not self.is_known or not self.kinds <= usual:
            return None
        is_of_month = self.is_question and self.month is not None  # « fini pour mai ? »
        is_of_date = self.names_limit or has("date", "time") or is_of_month
        if has("gone") or (has("over") and is_of_date):
            return Lateness.GONE
        return Lateness.IN_TIME if has("late") or (has("still", "left") and has("time")) else None
