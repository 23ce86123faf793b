"""Two questions in one breath, one about the date: « c’est quand et combien on paye ? »."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.core.calendar.date_questions import DateQuestion
from bot.core.questions.answers import Decision, Outcome
from bot.core.questions.beside import asked_beside, may_be_told
from bot.core.questions.foreign import Foreign
from bot.core.questions.passages import Heard, Size
from bot.search.dates.reader import DateReader

LIKELY = 0.3  # a topic beside the date that is at least as probable gets a button


class OneBreath:
    """Finds what is asked about the date, and what beside it."""

    def __init__(
        self,
        dates: DateReader,
        topic: str,
        family: Collection[str],
        *,
        amount_topic: str,
        late_topic: str,
        foreign: Foreign,
    ) -> None:
        """Take the topic of the date, and its `family`: all that begin with it.

        `amount_topic` is the one of how much is paid, `late_topic` of what being late costs;
        what is `foreign` by its name is of neither.
        """
        self._dates = dates
        self._topic = topic
        self._family = family
        self._amount_topic = amount_topic
        self._late_topic = late_topic
        self._foreign = foreign

    def of_amount(self, question: str) -> tuple[DateQuestion | None, Decision] | None:
        """Return what is asked about the date, if anything, beside how much is paid, or None.

        Both are answered, the date first; its words alone are not enough for the search.
        """
        named = self._foreign.named(question)
        if named and named.is_sure:
            return None
        if late := self._dates.late_amount(question):
            when = self._when(late.rest)
            if when is None:
                return None if late.rest else (None, Decision(Outcome.ANSWER, (self._late_topic,)))
            beside = replace(when, is_whole=False, rest=late.text)
            return beside, Decision(Outcome.ANSWER, (self._topic, self._late_topic))
        amount = self._dates.amount(question)
        if amount is None:
            return None
        if self._dates.says_nothing(amount.rest):
            if not amount.is_paid:
                return None
            return None, Decision(Outcome.ANSWER, (self._amount_topic,))
        asked = self._when(amount.rest)
        if asked is None:
            return None
        beside = replace(asked, is_whole=False, rest=amount.text)
        return beside, Decision(Outcome.ANSWER, (self._topic, self._amount_topic))

    def _when(self, rest: str) -> DateQuestion | None:
        """Return what the rest asks about the date and nothing else, None where it does not."""
        if not rest:
            return None
        asked = DateQuestion() if self._dates.asks_when(rest) else self._dates.read(rest)
        is_when = asked is not None and asked.is_whole and asked.lateness is None
        return asked if is_when else None

    def of(self, heard: Sequence[Heard]) -> tuple[DateQuestion, Decision] | None:
        """Return what is asked about the date where another question is joined to it, or None.

        The date comes first; the other is answered below it, or offered where it is less sure.
        """
        for one in heard[1:]:
            if one.passage.size is Size.WINDOW or not one.is_spoken:
                continue
            other = asked_beside(heard, one, self._family)
            asked = self._dates.read(one.passage.text) if other else None
            if other is None or not (other.best.topic and asked and asked.is_whole):
                continue
            told = (other.best.topic,) if may_be_told(other) else ()
            if asked.names_limit:
                beside = replace(asked, is_whole=False, rest=other.passage.text)
                return beside, Decision(Outcome.ANSWER, (self._topic, *told))
        return None

    def each_once(self, decision: Decision) -> Decision:
        """Return the decision without the date alone where what begins with it is answered."""
        is_date = decision.outcome is Outcome.ANSWER and set(decision.topics) <= set(self._family)
        if not is_date:
            return decision
        rest = tuple(topic for topic in decision.topics if topic != self._topic)
        return Decision(Outcome.ANSWER, rest[:1] or decision.topics)

    def not_alone(
        self, asked: DateQuestion, decision: Decision, heard: Sequence[Heard]
    ) -> tuple[DateQuestion, Decision]:
        """Return both with what is likely asked beside the date, told where it is sure.

        The words of the date may be all that was understood: « …et combien on paye ? ».
        """
        pieces = [one for one in heard[1:] if one.best.topic in self._family]
        found = (asked_beside(heard, one, self._family, least=LIKELY) for one in pieces)
        other = next(filter(None, found), None)
        if other is None or asked.rest or not other.best.topic:
            return asked, decision
        if may_be_told(other):
            decision = Decision(Outcome.ANSWER, (self._topic, other.best.topic))
        return replace(asked, is_whole=False, rest=other.passage.text), decision
