"""Finding the answer to a question in a person's own words."""

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.catalog.catalog import Catalog
from bot.catalog.model import Topic
from bot.core.calendar.date_questions import DateQuestion, decided, promoted
from bot.core.calendar.days_alone import weekday_asked
from bot.core.calendar.declaring import tells_undeclared
from bot.core.questions.answers import SURE, Decision, Outcome, decide
from bot.core.questions.combining import SHORT, combined, merged, questions_of_their_own
from bot.core.questions.contrasts import contrasted
from bot.core.questions.courtesies import among_courtesies, is_one_question
from bot.core.questions.halves import completed
from bot.core.questions.passages import Heard
from bot.core.writing.languages import language_of
from bot.search import encoder
from bot.search.dates.reader import LONGEST, date_reader
from bot.search.explanation import Explanation
from bot.search.model import Model
from bot.search.normalise import normalise
from bot.search.passages.cutting import PassageReader
from bot.search.ranker import Ranker
from bot.services.questions.claims import claimed
from bot.services.questions.clock_days import with_days
from bot.services.questions.clock_months import is_by_quarter, is_of_another, with_months
from bot.services.questions.corpus import corpus
from bot.services.questions.courtesies import Courtesies
from bot.services.questions.found import Found, Written
from bot.services.questions.halves import Halves
from bot.services.questions.lateness import asked_of_fine
from bot.services.questions.listener import Listener
from bot.services.questions.one_breath import LIKELY, OneBreath
from bot.services.questions.partings import Partings
from bot.services.questions.payments import about_payment
from bot.services.questions.subjects import about_whom

LONGEST_PHRASE = 200  # characters of a question that editors answer word for word


class Faq:
    """The questions and answers of the catalog, searched."""

    def __init__(self, catalog: Catalog, *, folder: Path | None = None) -> None:
        """Load the search that was fitted to this content, or fit it, in the cache or `folder`."""
        self._ranker = Ranker(corpus(catalog), folder or encoder.BUILD)
        self._topics = catalog.topics
        self._answered = {
            normalise(asked): topic for asked, topic in catalog.search_words.word_for_word.items()
        }
        self._date_topic = catalog.search_words.dates.topic
        self._late_topic = catalog.search_words.dates.late_topic
        self._dates = date_reader(catalog.search_words.dates)
        self._small_talk = catalog.small_talk
        self._passages = PassageReader(catalog.search_words.passages)
        self._courtesies = Courtesies(
            catalog.search_words.told,
            (
                text
                for topic in catalog.topics.values()
                for text in sum(topic.phrasings.values(), ())
            ),
            catalog.out_of_scope,
            polite=catalog.search_words.courtesies,
            openers=catalog.search_words.passages.openers,
        )
        self._halves = Halves(catalog.search_words.passages, self._courtesies)
        self._about_date = frozenset(t.id for t in catalog.topics.values() if t.is_about_date)
        self._breath = OneBreath(
            self._dates,
            self._date_topic,
            self._about_date,
            amount_topic=catalog.search_words.dates.amount_topic,
            foreign=catalog.foreign,
            late_topic=self._late_topic,
        )

    def relearnt(self, ranker: Ranker, since: Mapping[str, Topic]) -> "Faq":
        """Return this search with a ranking that knows topics more."""
        made = copy(self)
        made._ranker = ranker
        made._topics = {**self._topics, **since}
        return made

    @property
    def ranker(self) -> Ranker:
        """What ranks the topics."""
        return self._ranker

    @property
    def model(self) -> Model:
        """What the search has learnt, to be measured."""
        return self._ranker.model

    def language_of(self, words: str) -> str | None:
        """Return in what words are written, Darija too, or None where they do not tell."""
        return language_of(words, darija=self._ranker.parse(words).darija)

    def find(self, question: str, *, today: date | None = None) -> Found:
        """Return the reply that `question` deserves.

        With `today`, topics that nobody is to know of on that day are left out.
        """
        typed, question = question, self._by_clock(question, today)
        written = Written(self.language_of(typed), self._dates.read(question))
        found = self._find(question, written, today)
        if found.date is None:
            return found
        told = self._dates.side_by_side(typed)
        is_elsewhen = found.date.is_elsewhen or is_of_another(told)
        asked = replace(found.date, is_elsewhen=is_elsewhen, by_quarter=is_by_quarter(typed))
        return replace(found, date=replace(asked, weekday=weekday_asked(told)))

    def _by_clock(self, question: str, today: date | None) -> str:
        """Return a question with its days and months named that it counts from today."""
        if today is None or len(question) > LONGEST:
            return question
        told = self._dates.side_by_side(question)
        told = with_days(with_months(told, today=today), today=today)
        return told if self._dates.read(told) is not None else question

    def _find(self, question: str, written: Written, today: date | None) -> Found:
        """Return the reply to a question whose days are named."""
        if self._small_talk.said(question) is not None:
            return Found(
                Decision(Outcome.UNSURE, ()), self._ranker.rank(question), written.language
            )
        asked = self._small_talk.without(question)
        middle = self._courtesies.middle(asked)
        if not asked.endswith(middle) and self._passages.denies(middle):
            middle = asked  # « not maternity, his leave »: what is meant stands behind
        listener = Listener(
            self._passages, self._ranker, lambda topic: self._is_known(topic, today)
        )
        found = self._found(middle, written, listener)
        if middle != asked and found.decision.outcome is not Outcome.ANSWER:
            # What sounds polite may have said what is meant: « three days late, is it serious? »
            whole = self._found(asked, written, listener)
            return whole if whole.decision.outcome is Outcome.ANSWER else found
        return found

    def _found(self, question: str, written: Written, listener: Listener) -> Found:
        """Return the reply to a question, without what is polite around it or with it."""
        heard = listener.hear(question, self._halves)
        decision = self._word_for_word(question, listener) or self._understood(heard, listener)
        about_date = heard[0]
        typed = written.date
        asked = typed if typed and typed.is_whole else self._dates.read(question)
        if about_date.passage.end > SHORT:
            about_date = max(heard, key=self._share_of_date)
            asked = asked or self._dates.read(about_date.passage.text)
        may_answer = self._ranker.may_answer
        breath = may_answer and (self._breath.of_amount(question) or self._breath.of(heard))
        if breath:
            asked, decision = breath
        elif asked is not None:
            decision = self._with_date(decision, heard, about_date, asked)
        elif self._about_date.intersection(decision.topics) and self._dates.is_elsewhere(
            question if about_date is heard[0] else about_date.passage.text
        ):
            # The date of something else: no official answer, though it sounds like ours.
            decision = decide(merged(heard), may_answer=False)
        elif decision.outcome is Outcome.ANSWER and decision.topics[0] in self._about_date:
            asked = DateQuestion(is_whole=False)
        if (claim := claimed(self._dates, question)) and not (asked and asked.asks_change):
            asked, decision = claim, Decision(Outcome.ANSWER, (self._date_topic,))
        if asked is None and decision.topics == (self._late_topic,):
            asked = asked_of_fine(self._dates, question)
        asked = asked and asked.not_yet() if tells_undeclared(question) else asked
        decision = about_whom(question, self._breath.each_once(decision))
        if asked and decision == Decision(Outcome.ANSWER, (self._date_topic,)):
            asked, decision = self._breath.not_alone(asked, decision, heard)
        asked, decision, beside = self._completed(question, heard, listener, asked, decision)
        asked, decision = about_payment(question, asked, decision, date_topic=self._date_topic)
        ranked = promoted(merged(heard), decision)
        return Found(decision, ranked, written.language, asked, beside)

    def _completed(
        self,
        question: str,
        heard: Sequence[Heard],
        listener: Listener,
        asked: DateQuestion | None,
        decision: Decision,
    ) -> tuple[DateQuestion | None, Decision, tuple[str, ...]]:
        """Return the reply with neither half of a message dropped, and what gets a button."""
        if asked and decision.topics == (self._date_topic,):
            beside = self._beside(asked, listener)
            if beside:
                return asked, decision, beside
        is_sure = asked is None and self._word_for_word(question, listener) is not None
        if is_sure or not self._ranker.may_answer or decision.outcome is Outcome.UNSURE:
            return asked, decision, ()
        cuts = self._halves.of(heard, question, listener.ranked)
        found, beside = completed(
            decision, heard, cuts, family=self._about_date, date=self._date_topic
        )
        denied = [one for one in heard if one.is_denied and one.best.topic in self._about_date]
        if asked and denied and self._date_topic not in found.topics[:1]:
            return None, found, beside  # « I know the date, I want reminders »
        if asked and asked.is_whole and self._date_topic not in found.topics[:1]:
            # A date that is asked alone stays the answer; what it begins with may go on from it.
            alike = tuple(topic for topic in beside if topic in self._about_date)
            return asked, decision, alike if found == decision else ()
        is_told = found.outcome is Outcome.ANSWER and asked is None
        if not is_told or self._about_date.isdisjoint(found.topics):
            return asked, found, beside
        if decision.outcome is not Outcome.ANSWER and self._dates.is_elsewhere(question):
            return asked, decision, ()  # of something else, though it sounds like ours
        return DateQuestion(is_whole=False), found, beside

    def _understood(self, heard: Sequence[Heard], listener: Listener) -> Decision:
        """Return the reply to the passages of a message, the whole first."""
        may_answer = self._ranker.may_answer
        decision = combined(heard, may_answer=may_answer)
        whole = heard[0]
        is_odd = whole.passage.end == 1 and whole.foreign > whole.best.score
        if is_odd and not self._ranker.knows(whole.passage.text):
            return Decision(Outcome.UNSURE, ())  # a word that nobody asks with
        if decision.outcome is not Outcome.ANSWER and may_answer:
            decision = contrasted(heard) or decision
        if decision.outcome is not Outcome.ANSWER and is_one_question(heard):
            decision = self._among_courtesies(heard[0], listener) or decision
        return decision

    def names_limit(self, text: str) -> bool:
        """Tell whether a text that somebody received names a day as the last one, or a new one."""
        return bool(self._dates.limits(text) or self._dates.limits(" ".join(text.split())))

    def asks_amount(self, text: str) -> bool:
        """Tell whether `text` asks no more than how much is paid."""
        amount = self._dates.amount(text)
        return bool(amount and amount.is_paid and self._dates.says_nothing(amount.rest))

    def _among_courtesies(self, whole: Heard, listener: Listener) -> Decision | None:
        """Return the answer to the question that is left without what is said around it."""
        if whole.passage.end > SHORT or not self._ranker.may_answer:
            return None
        return among_courtesies(Partings(self._courtesies, listener.ranked).of(whole))

    def _with_date(
        self,
        decision: Decision,
        heard: Sequence[Heard],
        about_date: Heard,
        asked: DateQuestion,
    ) -> Decision:
        """Return what to do where the date is asked; another question beside it stays."""
        family = self._about_date
        dated = decided(
            decision, about_date.ranked, asked,
            topic=self._date_topic, late_topic=self._late_topic, family=family,
        )  # fmt: skip
        is_date = dated.outcome is Outcome.ANSWER and dated.topics == (self._date_topic,)
        beside = [
            one
            for one in questions_of_their_own(heard, may_be_told=not asked.is_whole)
            if one.best.topic not in family
        ]
        is_apart = not asked.is_whole or any(
            one.is_sure and one.best.topic in family for one in heard[1:]
        )
        if is_date and beside and is_apart and not family.isdisjoint(decision.topics):
            return decision
        other = max((one.best for one in beside), key=lambda best: best.score, default=None)
        if is_date and other and other.topic and other.score >= SURE and asked.names_limit:
            return Decision(Outcome.ANSWER, (self._date_topic, other.topic))
        return dated

    def _share_of_date(self, one: Heard) -> float:
        """Return how probable it is that a passage is about the date."""
        return sum(c.score for c in one.ranked if c.topic in self._about_date)

    def _beside(self, asked: DateQuestion, listener: Listener) -> tuple[str, ...]:
        """Return the topic of what is asked beside the date, nothing where none is likely."""
        if not asked.rest:
            return ()
        best, *_ = (c for c in self._ranker.rank(asked.rest) if c.topic is not None)
        is_new = best.topic not in self._about_date and listener.is_known(best.topic or "")
        return (best.topic,) if best.topic and is_new and best.score >= LIKELY else ()

    def _word_for_word(self, question: str, listener: Listener) -> Decision | None:
        """Return the answer to what editors answer word for word, None for anything else."""
        is_long = len(question) > LONGEST_PHRASE
        topic = None if is_long else self._answered.get(normalise(question))
        if topic is not None and self._ranker.may_answer and listener.is_known(topic):
            return Decision(Outcome.ANSWER, (topic,))
        return None

    def _is_known(self, topic: str, today: date | None) -> bool:
        return today is None or self._topics[topic].is_known(today)

    def explain(self, question: str) -> Explanation:
        """Return how `question` is read and ranked, and what decided."""
        return self._ranker.explain(question)
