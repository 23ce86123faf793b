"""« Pas A mais B »: B is answered where the message, or what is left of it, is sure of it."""

from collections.abc import Sequence

from bot.core.questions.answers import Decision, Outcome
from bot.core.questions.overlooked import ALIEN
from bot.core.questions.passages import CLEAR, Heard, Size, Voice

SHORT = 24  # words of a message in which what is left of a denial is what is meant
AWAY = 0.1  # a topic that is as probable of what is denied is turned away from
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
