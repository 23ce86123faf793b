"""Tells which pieces of a message would be passed over by the answer to the others."""

from collections.abc import Mapping, Sequence

from bot.core.questions.passages import CLEAR, Heard, Size

ALIEN = 0.3  # a piece that is more probably not ours is none
LEFT_OUT = 0.6  # a piece that is as probable of something else is not passed over
CERTAIN = 0.8  # a piece that does not ask must be at least so probable to be answered
OUTWEIGHING = 0.9  # a piece of a sure sentence that is as probable is a question of its own
CERTAINLY = 0.97  # of a message so probable, a piece that goes on is about the same


def is_left_out(
    one: Heard, whole: Heard, sure: Mapping[str, Heard], spoken: Sequence[Heard]
) -> bool:
    """Tell whether a piece likely asks something that is not among what is answered."""
    topic = one.best.topic
    if not sure or topic in sure or one.passage.size is Size.WINDOW:
        return False
    if one.best.score < LEFT_OUT or one.foreign > ALIEN:
        return False
    if whole.best.topic in sure and whole.best.score >= OUTWEIGHING:
        # « mon téléphone n’a pas le NFC, puis-je entrer ? » is one question.
        stands_apart = is_joined(one, spoken) and whole.best.score < CERTAINLY
    else:
        stands_apart = one.passage.asks or is_joined(one, spoken) or one.best.score >= CERTAIN
    is_before_turn = not one.passage.asks and any(
        other.passage.turns and other.passage.start >= one.passage.end for other in spoken
    )
    return (stands_apart and not is_before_turn) and any(
        other.passage.is_apart(one.passage) and other.best.topic in sure for other in spoken
    )


def is_passed_over(
    one: Heard, clauses: Sequence[Heard], sure: Mapping[str, Heard], *, is_story: bool
) -> bool:
    """Tell whether a piece asks something that nothing was found in."""
    if any(_is_said_by(one, other, clauses) for other in sure.values()):
        return False
    if one.best.topic in sure and one.is_sure:
        return False
    if is_story:
        return one.asks_clearly
    return one.asks_too or (one.passage.asks and is_joined(one, clauses))


def _is_said_by(one: Heard, other: Heard, clauses: Sequence[Heard]) -> bool:
    """Tell whether a piece is understood with another, which is what it is a piece of or not.

    Of a sentence that is understood as a whole, a piece that is joined may ask something else.
    """
    if one.passage.is_apart(other.passage):
        return False
    is_whole = other.passage.size is Size.SENTENCE and one.best.topic != other.best.topic
    return not (is_whole and other.best.score < CERTAIN and is_joined(one, clauses))


def is_other(one: Heard, message: Heard) -> bool:
    """Tell whether a piece that is not understood may ask something else than its message.

    « …, et quels papiers ? » goes on with what the message is certainly about.
    """
    if one.best.topic == message.best.topic and one.best.score >= CLEAR:
        return False
    return message.best.score < CERTAINLY or one.best.score >= CLEAR


def is_joined(one: Heard, clauses: Sequence[Heard]) -> bool:
    """Tell whether « et » stands between a piece and the one before or behind it."""
    return one.passage.is_joined or any(
        other.passage.is_joined and other.passage.start == one.passage.end for other in clauses
    )


def is_turned(clauses: Sequence[Heard], sure: Mapping[str, Heard]) -> bool:
    """Tell whether it goes on to something else: « je connais le code, mais l'autre… »."""
    return any(
        one.passage.turns and one.best.topic not in sure and one.best.score >= CLEAR
        for one in clauses
    )


def turns_away(sure: Sequence[Heard]) -> bool:
    """Tell whether what is told first may be no question: « le code, je l’ai, mais… »."""
    first, *others = sorted(sure, key=lambda one: one.passage.start) or (None,)
    if first is None or first.passage.asks:
        return False
    return any(one.passage.turns and one.passage.is_apart(first.passage) for one in others)
