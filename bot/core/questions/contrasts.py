"""« Pas A mais B »: B is answered where the message, or what is left of it, is sure of it."""

from collections.abc import Sequence

from bot.core.questions.answers import Decision, Outcome
from bot.core.questions.beside import guesses
from bot.core.questions.overlooked import ALIEN
from bot.core.questions.passages import (
    CLEAR,
    Cut,
    Heard,
    Size,
    Voice,
    score_of,
    topics_of,
)

SHORT = 24  # words of a message in which what is left of a denial is what is meant
AWAY = 0.1  # a topic that is as probable of what is denied is turned away from
DOUBTED = 0.8  # a message that is less sure of it may mean something else than what it denies
TURNED_FROM = 0.05  # what is told is of the half that denies where that is at least so like it…
NOT_MEANT = 0.15  # …and the half that says what is meant instead is less so
WHOLLY = 0.9  # a message that is as probable of something else than what it denies means that


def contrasted(heard: Sequence[Heard]) -> Decision | None:
    """Return the answer to what is meant instead of what is denied; None where in doubt."""
    whole, *parts = heard
    denied = [one for one in parts if one.is_denied]
    left = [one for one in parts if one.is_spoken and one.passage.size is Size.CLAUSE]
    is_short = whole.passage.end <= SHORT and whole.passage.voice is not Voice.FOREIGN
    if not (denied and left and is_short) or any(_asks_more(one, left) for one in left):
        return None
    away = {c.topic for one in denied for c in one.ranked if c.score >= AWAY}
    meant = {one.best.topic for one in left if one.is_sure or _agrees(one, whole)}
    if whole.is_sure and whole.best.score >= WHOLLY:
        if whole.best.topic in away or meant - {whole.best.topic}:
            return None  # the one says this, the other that
        meant = {whole.best.topic}
    elif whole.best.topic not in {*away, *meant}:
        return None
    topics = tuple(topic for topic in meant if topic is not None and topic not in away)
    return Decision(Outcome.ANSWER, topics) if len(topics) == 1 else None


def _agrees(one: Heard, whole: Heard) -> bool:
    """Tell whether the message, too, speaks for what a piece of it likely says."""
    is_same = one.best.topic == whole.best.topic
    return is_same and min(one.best.score, whole.best.score) >= CLEAR and one.foreign < ALIEN


def _asks_more(one: Heard, left: Sequence[Heard]) -> bool:
    """Tell whether a piece is a second question beside what is left of the denial."""
    return one.passage.is_joined and one.passage.asks and len(left) > 1


def once_denied(cuts: Sequence[Cut]) -> Sequence[Cut]:
    """Return the cuts without those that take what is meant for a part of what is denied.

    « not the username, the password is what I forgot »: the first pause ends what is not asked.
    """
    ends = [cut.second.passage.start for cut in cuts if cut.meant]
    return [cut for cut in cuts if not cut.meant or cut.second.passage.start == min(ends)]


def meant_instead(
    decision: Decision, whole: Heard, cuts: Sequence[Cut], *, is_read: bool
) -> tuple[Decision, tuple[str, ...]] | None:
    """Return what is meant where what is told is denied; None where nothing of it is.

    Where a denial `is_read` already, only what is told in spite of it is taken back.
    """
    told = decision.topics
    for cut in cuts:
        if cut.meant is None:
            continue
        one, denied = cut.meant
        topic, away = one.best.topic, denied.best.topic
        if topic in {None, away}:
            continue
        is_doubted = whole.best.topic != away or whole.best.score < DOUBTED
        may_be = len(told) > 1 or (is_doubted and not is_read)
        if topic and one.is_sure and away in told and may_be:
            return Decision(Outcome.ANSWER, (topic,)), topics_of(denied)
        if len(told) == 1 and _is_denied(told[0], one, denied):
            return Decision(Outcome.CHOICES, (*guesses(one, told), told[0])), ()
    return None


def _is_denied(told: str, one: Heard, denied: Heard) -> bool:
    """Tell whether what is told is of what is denied, and not of what is asked instead."""
    is_asked = one.passage.asks or one.passage.turns or one.best.score >= CLEAR
    return is_asked and score_of(denied, told) >= TURNED_FROM and score_of(one, told) < NOT_MEANT
