"""What is asked beside what is answered: each half of a message gets its answer or a button."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.core.questions.answers import CHOICES, POSSIBLE, Decision, Outcome
from bot.core.questions.beside import GUESSED, guesses, others
from bot.core.questions.combining import SHORT
from bot.core.questions.contrasts import DOUBTED, meant_instead, once_denied
from bot.core.questions.passages import Cut, Heard, Voice, score_of, topics_of

LIKELY = 0.45  # a half that is at least so probable is somebody's question…
ASKED = 0.3  # …less where it asks, or more than a pause parts it from the other…
UNMARKED = 0.75  # …and more where nothing does
STRANGE = 0.4  # a half that is more probably not ours asks us nothing…
STRANGER = 0.6  # …or more than this, where more than a pause parts it
AHEAD = 2.5  # times more than what gets no button is what a half may mean beside a sure one…
ASKED_BEHIND = 0.18  # …and so probable at least, where only a pause parts it from that
AGREEING = 0.3  # the other half speaks for what is answered at least so much
CONTAINED = 0.9  # a message as sure of one topic asks one thing, unless a join or sign parts it
WITH_ANOTHER = 0.25  # beside a sure half, the other is seldom somebody else's
CERTAIN = 0.8  # what a story asks, or a half beside a sure one, where it may be answered
BRIEF = 24  # words of a message of which both halves may be answered


def completed(
    decision: Decision,
    heard: Sequence[Heard],
    cuts: Sequence[Cut],
    *,
    family: Collection[str],
    date: str,
) -> tuple[Decision, tuple[str, ...]]:
    """Return the decision so that no half is dropped, and the topics that buttons are for.

    The buttons stand below the one answer that there is; among choices both halves come first.
    `family` are the topics that begin with the same date: beside one of them that `date` alone
    is no second question.
    """
    if heard[0].passage.end > SHORT:
        return _of_story(decision, heard)
    whole = heard[0]
    cuts = [_inheriting(cut, whole) for cut in cuts]
    cuts = sorted(once_denied(cuts), key=lambda cut: -cut.weight)
    pairs = [cut for cut in cuts if _are_two(cut, whole)]
    denies = any(one.passage.voice is Voice.DENIED for one in heard)  # that is answered already
    if decision.outcome is Outcome.ANSWER:
        is_one = len(decision.topics) == 1
        meant = meant_instead(decision, whole, cuts, is_read=denies)
        if meant or not is_one:
            return meant or (decision, ())
        if denies:  # what only a pause parts from the rest is what is denied
            cuts, pairs = [[cut for cut in some if cut.is_apart] for some in (cuts, pairs)]
        told = _Told(decision.topics[0], family, date)
        return decision, _missing(told, pairs) or _guessed(told, cuts, whole)
    if decision.outcome is Outcome.CHOICES and not pairs:
        return _withguesses(decision, cuts), ()
    if decision.outcome is Outcome.CHOICES:
        is_brief = whole.passage.end <= BRIEF and whole.foreign <= DOUBTED
        is_clear = not denies and not any(one.passage.turns for one in heard[1:])
        found = _of_two(pairs[0], whole) if is_brief and is_clear else None
        return found or (_choices(pairs[0], decision), ())
    return decision, ()


def _of_story(decision: Decision, heard: Sequence[Heard]) -> tuple[Decision, tuple[str, ...]]:
    """Return the one topic that a story asks, and what else it is sure of as a button."""
    if decision.outcome is not Outcome.ANSWER or len(decision.topics) == 1:
        return decision, ()
    asked = {
        one.best.topic
        for one in heard[1:]
        if one.passage.asks and one.is_sure and one.best.score >= CERTAIN
    }
    told = [topic for topic in decision.topics if topic in asked]
    rest = [topic for topic in decision.topics if topic not in asked]
    if len(told) == len(rest) == 1:
        return replace(decision, topics=tuple(told)), tuple(rest)
    return decision, ()


def _of_two(cut: Cut, whole: Heard) -> tuple[Decision, tuple[str, ...]] | None:
    """Return both where both are sure, or the one that is, and the other as a button."""
    if cut.meant:
        one, other = cut.meant
        is_told = one.is_sure and one.best.topic is not None
        return (_answer(one), topics_of(other)) if is_told else None
    if not cut.is_marked:
        return None
    if _sets_scene(cut, whole):
        return _answer(cut.second), topics_of(cut.first)
    for one, other in cut.ways:
        if one.is_sure and cut.is_apart and _may_be_told(other):
            return _answer(cut.first, cut.second), ()
    for one, other in cut.ways:  # « mon AMO, comment la payer ? »: of what, the whole tells
        if one.is_sure and one.best.topic == whole.best.topic and whole.best.score >= CERTAIN:
            return _answer(one), guesses(other, topics_of(one))
    for one, other in cut.ways:
        if one.is_sure and one.passage.asks and one.passage.voice is Voice.SPOKEN:
            return _answer(one), guesses(other, topics_of(one))
    return None


def _sets_scene(cut: Cut, whole: Heard) -> bool:
    """Tell whether what is told before what fails is no question.

    « J’ai entré l’identifiant et le code ne vient pas » is, as a whole, about what fails alone.
    """
    asks = cut.first.passage.asks or cut.second.passage.asks
    fails = cut.second.passage.voice is Voice.DENIED and cut.first.passage.voice is Voice.SPOKEN
    is_second = whole.is_sure and whole.best.topic == cut.second.best.topic
    return fails and is_second and not asks and score_of(whole, cut.first.best.topic) < POSSIBLE


def _inheriting(cut: Cut, whole: Heard) -> Cut:
    """Return the cut, of which a half that goes on takes the topic that the whole is sure of.

    « C’est quoi l’e-ID, et comment on entre avec ? » is understood as a whole.
    """
    topic, second = whole.best.topic, cut.second
    is_new = topic not in {cut.first.best.topic, second.best.topic}
    if not (whole.is_sure and is_new and cut.is_joined and score_of(second, topic) >= GUESSED):
        return cut
    rest = [c for c in second.ranked if c.topic != topic]
    return replace(cut, second=replace(second, ranked=[whole.best, *rest]))


def _may_be_told(one: Heard) -> bool:
    return one.best.score >= CERTAIN and one.foreign <= WITH_ANOTHER


def _answer(*heard: Heard) -> Decision:
    return Decision(Outcome.ANSWER, tuple(one.best.topic for one in heard if one.best.topic))


def _choices(cut: Cut, decision: Decision) -> Decision:
    """Return choices with both halves first, what is meant before what is denied."""
    both = cut.meant or (cut.first, cut.second)
    first = [one.best.topic for one in both if one.best.topic and one.best.score >= ASKED]
    topics = tuple(dict.fromkeys([*first, *decision.topics]))[:CHOICES]
    return Decision(Outcome.CHOICES, topics)


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told, and what is told with it: the `date` with which it begins."""

    topic: str
    family: Collection[str]
    date: str

    def is_about(self, one: Heard) -> bool:
        """Tell whether a half speaks for what is told."""
        return _is_same(one.best.topic, self.topic, self.family) and one.best.score >= AGREEING

    @property
    def holds(self) -> Collection[str]:
        """The topics of which nothing more is to be told."""
        return {self.topic, self.date} if self.topic in self.family else {self.topic}

    def is_likely(self, one: Heard, least: float) -> bool:
        """Tell whether what a half may mean stands out from all else that it may."""
        untold, kept = others(one, self.holds), len(guesses(one, self.holds))
        left = max((c.score for c in untold[kept:]), default=0.0)
        first = max((c.score for c in untold), default=0.0)
        return first >= least and sum(c.score for c in untold[:kept]) >= AHEAD * left


def _missing(told: _Told, pairs: Sequence[Cut]) -> tuple[str, ...]:
    """Return what one half asks where the other is what is told; nothing where neither is."""
    for cut in pairs:
        for one, other in cut.ways:
            if told.is_about(one) and other.best.topic not in {told.topic, None}:
                return guesses(other, told.holds) if other.best.topic not in told.holds else ()
    return ()


def _guessed(told: _Told, cuts: Sequence[Cut], whole: Heard) -> tuple[str, ...]:
    """Return what a half that nobody is sure of is most like, beside a sure one.

    Where only a pause parts them, a message that is sure of one topic asks one thing, but for
    the dates: « si le 10 est férié, ils ont prolongé ? ».
    """
    is_one = whole.best.score >= CONTAINED
    for cut in cuts:
        for one, other in cut.ways if cut.is_apart or cut.asks_behind else ():
            is_other = other.best.topic not in told.holds
            are_dates = all(topic in told.family for topic in topics_of(one, other))
            if is_one and not (cut.is_apart or are_dates):
                continue
            least = GUESSED if cut.is_apart else ASKED_BEHIND
            is_likely = is_other and other.passage.is_ours and told.is_likely(other, least)
            if told.is_about(one) and is_likely:
                return guesses(other, told.holds)
    return ()


def _withguesses(decision: Decision, cuts: Sequence[Cut]) -> Decision:
    """Return choices among which both halves stand, behind the first."""
    for cut in cuts:
        both = (cut.first, cut.second)
        if cut.is_apart and all(_may_be_meant(one) for one in both):
            halves = [one.best.topic for one in both if one.best.topic]
            topics = tuple(dict.fromkeys([decision.topics[0], *halves, *decision.topics]))
            return replace(decision, topics=topics[:CHOICES])
    return decision


def _may_be_meant(one: Heard) -> bool:
    return one.passage.is_ours and one.best.score >= max(GUESSED, one.foreign / AHEAD)


def _are_two(cut: Cut, whole: Heard) -> bool:
    """Tell whether the halves ask two things."""
    first, second = cut.first, cut.second
    if first.best.topic == second.best.topic:
        return False
    is_whole = whole.best.score >= CONTAINED
    other = min(first, second, key=lambda one: one.best.topic == whole.best.topic)
    asks = first.passage.asks and second.passage.asks
    if is_whole and not (cut.is_apart or asks or other.weight >= CONTAINED):
        return False
    return all(_is_request(one, cut) for one in (first, second))


def _is_request(one: Heard, cut: Cut) -> bool:
    """Tell whether a half asks something of ours."""
    least = ASKED if one.passage.asks or cut.is_apart else LIKELY
    most = STRANGER if cut.is_apart else STRANGE
    is_ours = one.passage.is_ours and one.foreign <= most
    return is_ours and one.best.score >= (least if cut.is_marked else UNMARKED)


def _is_same(one: str | None, other: str | None, family: Collection[str]) -> bool:
    return one == other or (one in family and other in family)
