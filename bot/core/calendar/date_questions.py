"""What a question about the date asks: for the next one, for a month's, or whether it moved."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from bot.core.calendar.deadlines import Month, Obligation
from bot.core.questions.answers import SURE, Candidate, Decision, Outcome

PAST_WEIGHT = 2  # a month whose date is past is meant less than one as far ahead
EARLIER, LATER = -1, 1  # years around the present one that a month without a year may lie in
NEXT_DAYS = 366  # in which the next day of a number and a month lies
CERTAIN = 0.9  # a topic so likely is what is asked for, whatever it says of a day beside
CLEAR = 0.5  # another topic that is as probable is asked about too
POSSIBLE = 0.25  # among other words, the topics of the date must be at least as probable
# Kinds of words that ask nothing.
AROUND = ("filler", "request", "aside", "tense", "passive", "dating", "numbered", "rule")
FOREIGN = 0.6  # a message that is as probably not ours holds no question of ours


@dataclass(frozen=True, slots=True, eq=False)
class DateWords:
    """Words by what they do in a question about the date.

    `topic` is the one they are about, `late_topic` the one about what a missed date costs,
    `amount_topic` the one about how much is paid.
    `others` say that it is the date of something else, `objects` that something else of ours is
    asked about; `distinct` are no misspelling of a word here, `people` are who is declared;
    `months` and `numbers` give what a word stands for, `days_ahead` how far from today a day is;
    `days` and `months_of_day` do so only where a day and a month stand beside each other.
    """

    topic: str
    late_topic: str
    amount_topic: str
    kinds: Mapping[str, tuple[str, ...]]
    others: tuple[str, ...]
    objects: tuple[str, ...]
    distinct: tuple[str, ...]
    people: tuple[str, ...]
    months: Mapping[int, tuple[str, ...]]
    numbers: Mapping[str, int]
    days_ahead: Mapping[str, int]
    days: Mapping[int, tuple[str, ...]]
    months_of_day: Mapping[int, tuple[str, ...]]

    def asking(self) -> Iterator[str]:
        """Yield every word and phrase here but those that are said around a question."""
        for kind, words in self.kinds.items():
            if kind not in AROUND:
                yield from words
        yield from (*self.others, *self.objects, *self.distinct, *self.people)
        yield from (word for words in self.months.values() for word in words)


class Lateness(StrEnum):
    """What is asked about today: whether it is too late or still time, or what to do now."""

    GONE = "gone"
    IN_TIME = "in-time"
    MISSED = "missed"  # who says so asks nothing, but what can still be done


@dataclass(frozen=True, slots=True)
class DateQuestion:
    """A question about the date, read word by word.

    `is_whole` when nothing else is asked in the message, `rest` is what is; `is_clear` unless
    other words leave a doubt; `is_ours` when the declaration or the CNSS is named, `names_day_off`
    when a weekend or a holiday is; `asks_change` for “was it moved?”, `doubts_day` for “is it
    really that day?”, `is_inclusive` for “is that day included?”. `days` are the days of a month
    that are named, as numbers, `day_month` and `day_year` what stands beside them. `month` and
    `year` name the wages that are asked about, or, with `is_due_in`, the month in which they are
    due (« en juillet »). `is_straight` unless some word leaves in doubt what
    a bare yes or no would be said to: « no longer », « cancelled », « only », one that is not
    known. `is_monthly` where the day of every month is meant, `asks_again` where it is asked if
    the date has moved once more. `asks_in_time` for “is that day still good?”,
    `asks_gone` where it is asked the other way round, “is that day too late?”,
    `asks_tardy` for “and if I declare on that day?”, to which neither yes nor no is said,
    `is_of_ability` for “can I?”,
    `asks_still` for “still the 9th?”; `names_limit` when the limit or the date is named,
    `is_turned` when some word denies or turns round, `lateness` when it is asked of today,
    `is_elsewhen` when it is asked of another year or month, such as the last one. `days_ahead` is
    how far from today the one day is that is asked about: « c’est demain ? ». `is_aside` when a
    day is named and it may not be asked if it is the last one: « avant le 17 ? », « c’était le
    10 ? », « annoncé le 8 ? »; `asks_how_far` for « de 7 jours ? », « en août ? »;
    `is_until` for « jusqu’au 10 ? », `by_quarter` where a quarter is named,
    `is_claimed` where somebody is said to have told a day as the last one. `loose_months` stand
    somewhere beside a day, perhaps as its own, for none says that they are those of wages.
    `weekday` (Monday is 0) where it is asked if the day is that one: « le 17 est un jeudi ? »,
    `goes_on` where another day was asked about before it: « et le 16 ? ».
    """

    is_whole: bool = True
    asks_change: bool = False
    doubts_day: bool = False
    is_inclusive: bool = False
    days: tuple[int, ...] = ()
    month: int | None = None
    year: int | None = None
    rest: str = ""
    is_clear: bool = True
    is_ours: bool = False
    names_day_off: bool = False
    day_month: int | None = None
    day_year: int | None = None
    is_straight: bool = True
    is_monthly: bool = False
    asks_again: bool = False
    is_due_in: bool = False
    is_turned: bool = False
    asks_in_time: bool = False
    asks_gone: bool = False
    asks_tardy: bool = False
    is_of_ability: bool = False
    asks_still: bool = False
    names_limit: bool = False
    lateness: Lateness | None = None
    is_elsewhen: bool = False
    days_ahead: int | None = None
    is_aside: bool = False
    asks_how_far: bool = False
    is_until: bool = False
    by_quarter: bool = False
    is_claimed: bool = False
    loose_months: frozenset[int] = frozenset()
    weekday: int | None = None
    goes_on: bool = False

    def names(self, day: date) -> bool:
        """Tell whether the last day that is named is `day`, as far as it is named."""
        return (
            bool(self.days)
            and day.day == self.days[-1]
            and self.day_month in {None, day.month}
            and self.day_year in {None, day.year}
        )

    def tries(self, day: date, *, today: date) -> Self:
        """Return the question whether `day` is in time, as another day was asked about before.

        Its month is named where it is not the next day of that number.
        """
        tried = replace(self, days=(day.day,), asks_tardy=True, goes_on=True)
        if tried.day(today=today) == day:
            return tried
        return replace(tried, day_month=day.month, day_year=day.year)

    @property
    def is_of_lateness(self) -> bool:
        """Whether it is asked of a day, or of today, if it is in time, not if it is the last."""
        is_near = self.days_ahead is not None and not (self.names_limit or self.is_until)
        return self.asks_tardy or self.asks_in_time or is_near or self.lateness is not None

    def not_yet(self) -> Self:
        """Return the question of who has not declared yet: whether it is too late, the day tells.

        Of a month that is named it is another question.
        """
        if self.lateness is not Lateness.MISSED or self.month is not None:
            return self
        return replace(self, lateness=Lateness.IN_TIME, is_turned=True)

    @property
    def believes_next(self) -> bool:
        """Whether a day and its month are taken for the next limit: « c’est le 10 janvier ? »."""
        is_day = self.is_due_in and self.month is not None and self.month == self.day_month
        is_told = self.doubts_day and self.is_straight and not self.asks_change
        return is_day and is_told and not (self.is_aside or self.is_monthly)

    def day(self, *, today: date) -> date | None:
        """Return the next day that is named, from `today` on; None where none can be meant."""
        if not self.days:
            return None
        ahead = (today + timedelta(days) for days in range(NEXT_DAYS))
        return next((day for day in ahead if self.names(day)), None)

    def period(self, obligation: Obligation, *, today: date) -> Month | None:
        """Return the month of wages that is meant, None where none is named.

        Without a year it is the one whose date is nearest to `today`, a past one counting double;
        for who has not declared it, one that has come: nobody says so of a month of next year.
        """
        if self.month is None:
            return None
        years: Iterable[int] = (
            [self.year]
            if self.year is not None
            else [today.year + later for later in range(EARLIER, LATER + 1)]
        )
        earlier = -obligation.months_back if self.is_due_in else 0

        def distance(period: Month) -> int:
            days = (obligation.normal_due_on(period) - today).days
            return days if days >= 0 else -days * PAST_WEIGHT

        named = [Month(year, self.month).plus(earlier) for year in years]
        if self.lateness is Lateness.MISSED:
            named = [one for one in named if date(*one, 1) <= today] or named
        return min(named, key=distance)


def decided(
    decision: Decision,
    ranked: Sequence[Candidate],
    asked: DateQuestion,
    *,
    topic: str,
    late_topic: str,
    family: Collection[str],
) -> Decision:
    """Return what to do with a question about the date, given what the search would do.

    `topic` answers it, and so does any of its `family`: each begins with the date. Who has missed
    one may be told of `late_topic` too.
    """
    # « Plus personne ne travaille chez moi, ai-je quelque chose à envoyer fin de mois ? »
    is_date = asked.names_limit or asked.days or asked.asks_change
    is_sure = bool(ranked) and ranked[0].score >= CERTAIN
    is_beside = asked.is_turned and not is_date and is_sure
    if asked.lateness is Lateness.MISSED and decision.topics != (late_topic,):
        return Decision(Outcome.ANSWER, (topic,))
    is_beside |= asked.lateness is Lateness.MISSED
    # « le 10 décembre ? », « encore temps ? », « prolongé ? » ask for no more than the date as it
    # stands, whatever else sounds like it; of a month that is named there may be more to tell.
    is_of_day = asked.is_whole and ((asked.doubts_day and asked.is_straight) or asked.asks_still)
    is_of_day |= asked.is_whole and (asked.asks_gone or asked.asks_tardy)
    is_of_day &= not asked.asks_change
    is_of_day |= asked.is_whole and asked.asks_change and not (asked.month or asked.year)
    is_of_day &= not asked.names_day_off
    if decision.outcome is Outcome.ANSWER and (
        not asked.is_whole or is_beside or (decision.topics[0] in family and not is_of_day)
    ):
        return decision
    if asked.names_day_off:
        topic = next((c.topic for c in ranked if c.topic and c.topic in family), topic)
    if asked.is_whole:
        return Decision(Outcome.ANSWER, (topic,))
    first = next((c for c in ranked if c.topic is not None), Candidate(topic, 0.0))
    share = sum(c.score for c in ranked if c.topic in family)
    foreign = next((c.score for c in ranked if c.topic is None), 0.0)
    is_about_date = share >= POSSIBLE or (asked.is_clear and first.score < CLEAR)
    is_ours = asked.is_ours or foreign < FOREIGN
    return Decision(Outcome.ANSWER, (topic,)) if is_about_date and is_ours else decision


def promoted(ranked: Sequence[Candidate], decision: Decision) -> Sequence[Candidate]:
    """Return the candidates with the topics that are answered, or offered, in the first places."""
    if decision.outcome is Outcome.UNSURE or not ranked:
        return ranked
    scores = {c.topic: c.score for c in ranked}
    rest = [c for c in ranked if c.topic not in decision.topics]
    least = max((c.score for c in rest), default=0.0)
    if decision.outcome is Outcome.ANSWER:
        least = max(least, SURE)
    first: list[Candidate] = []
    for topic in reversed(decision.topics):
        least = max(least, scores.get(topic, 0.0))
        first.insert(0, Candidate(topic, least))
    return (*first, *rest)
