"""What one clause of a message says about the date, by the kinds of its words."""

from dataclasses import dataclass

from bot.search.dates.clause_words import ClauseWords
from bot.search.dates.lexicon import MONTH, OBJECTS, OTHERS

MOST_UNKNOWN = 8  # words of a clause that are in no list, beside a question that is clear
MOST_LIKELY = 4  # … that only sounds like one
MOST_AFTER = 2  # of them after the question has begun

_ASKING = (
    "when", "what", "count", "ask", "request", "until", "left", "change", "more", "today",
    "confirmed",
)  # fmt: skip
_CHECKING = ("can", "still", "late", "included", "also", "always", "off")
_ENDING = ("act", "pay", "wages", "time", "period")
# Of a question with other words than these, or none at all, « yes » could be taken for the answer
# to something else: cancelled, over, only for some, from that day on, in so many days.
_STRAIGHT = frozenset(
    ("again", "ask", "change", "changed", "confirmed", "date", "day", "deadline", "filler", "act",
     "included", "last", "link", MONTH, "more", "ours", "pay", "request", "rumour", "still",
     "until", "wages")
)  # fmt: skip
_STRAIGHT_IN_TIME = _STRAIGHT - {"last"} | {
    *("always", "can", "gone", "good", "late", "left", "ours", "period", "supposed", "time")
}
_STRAIGHT_MONTHLY = _STRAIGHT | {"always", "period"}


@dataclass(slots=True)
class Clause(ClauseWords):
    """What the words of a clause ask."""

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
                and not self.has("left")
            )
            or (
                self.has("changed") and (about_date or (bool(self.days) and not self.has("still")))
            )
            or (self.has("changed") and self.has("negated") and self.is_all_known)
            or (self.has("more") and self.has("period") and not self.days and self.is_all_known)
            or (self.has("more") and self.has("again") and not self.asks_amount)
            or (self.has("more") and bool(self.days) and self.has("confirmed", "ask"))
        )

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
            or (has("today") and has("until") and has("act", "pay"))
            or self.asks_in_time
            or self.is_bare
            or self.has_missed
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
        # « un nouvel employé pour juillet ? »: of a month, « new » says something else.
        return is_asked and not self.has("act", "pay", "changed", *_ASKING, *_CHECKING)

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
        if self.asks_in_time:
            return False
        if len(self.days) != 1 or has("when", "what", "count", "left", "today", "can", "late"):
            return False
        if has("confirmed", "included", "still", "always"):
            return True
        if self.tells_day:
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
        if self.asks_in_time:
            usual = _STRAIGHT_IN_TIME
        return not self.has_count and not self.is_guessed and self.kinds <= usual
