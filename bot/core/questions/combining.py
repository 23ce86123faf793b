"""Chooses the reply to a message from what its passages say, so that no question is dropped."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.questions.answers import (
    CHOICES,
    POSSIBLE,
    Candidate,
    Decision,
    Outcome,
    decide,
)
from bot.core.questions.overlooked import (
    CERTAIN,
    OUTWEIGHING,
    is_joined,
    is_left_out,
    is_other,
    is_passed_over,
    is_turned,
    turns_away,
)
from bot.core.questions.passages import CLEAR, Heard, Size, Voice
from bot.core.questions.stories import asides, without_chatter

MOST_ANSWERS = 2
SHORT = 40  # words; what a longer message is about as a whole says little
STORY = 3  # sentences of more words than…
BRIEF = 16  # …these, from which on…
UNDENIABLE = 0.95  # one that does not even ask, and is as probable, is one beside a sure message
FOREIGN_SENTENCE = 0.8  # pieces of a sentence that is as probably not ours tell little
WORDS = 3  # of a piece that tells something without asking
OURS = 0.2  # what goes on from a sure sentence to something else is no more probably not ours
CONTRADICTING = 0.4  # a sentence that is as probable of something else leaves its pieces in doubt


@dataclass(slots=True)
class _Reading:
    """What some passages say: the topics that are sure, where, and whether a doubt is left."""

    sure: dict[str, Heard]
    in_doubt: bool = False


def combined(heard: Sequence[Heard], *, may_answer: bool = True) -> Decision:
    """Choose the reply for the passages of a message, the whole message first.

    Each sentence is understood by itself, with the pieces of it. Where all that are sure name one
    topic, it is answered; two are both answered, in the order of the message; more, or a question
    beside them that is not understood, become choices, so that none is dropped in silence. What
    is denied does not count; a message about something of others is never answered.
    """
    whole, *parts = heard
    spoken = [one for one in parts if one.is_spoken]
    if whole.passage.voice is Voice.FOREIGN or (parts and not spoken):
        return _choices([whole, *spoken])
    if not parts:
        return decide(whole.ranked, may_answer=may_answer)
    sentences = [one for one in spoken if one.passage.size is Size.SENTENCE]
    loose: Sequence[Heard] = [
        one for one in spoken if not any(s.passage.holds(one.passage) for s in sentences)
    ]
    words = whole.passage.end
    is_story = words > SHORT or (len(sentences) >= STORY and words > BRIEF)
    by_the_way = asides(sentences) if is_story else ()
    loose = without_chatter(loose, sentences) if is_story else loose
    readings = [
        _read(one, [] if one in by_the_way else _within(one, spoken), is_story=is_story)
        for one in sentences
    ]
    denied = [one for one in parts if one.is_denied]
    readings += [_read_loose(loose, whole, denied, is_story=is_story)] if loose else []
    sure: dict[str, Heard] = {}
    for reading in readings:
        for found, one in reading.sure.items():
            sure.setdefault(found, one)
    in_doubt = any(reading.in_doubt for reading in readings)
    is_read = len(spoken) == len(parts) and whole.passage.end <= SHORT
    topic = whole.best.topic
    if is_read and whole.is_sure and topic is not None:
        told = _with_whole(_Reading(sure), whole, topic, spoken, sentences)
        sure, in_doubt = told.sure, in_doubt or told.in_doubt
    is_known = is_read and whole.is_sure
    if is_read and not is_known and sure:
        in_doubt |= topic not in sure and whole.best.score >= CONTRADICTING
        if whole.foreign >= OUTWEIGHING:
            in_doubt |= all(not _is_clear(one) for one in sure.values())
    in_doubt |= any(
        not is_known
        or (one.best.topic not in sure and one.best.score >= CERTAIN)
        or (one.passage.is_joined and is_other(one, whole))
        for one, reading in zip(sentences, readings, strict=False)
        if not reading.sure and (one.asks_clearly if is_story else one.asks_too or one.says_too)
    )
    in_doubt |= turns_away(list(sure.values()))
    is_plain = not is_story and len(spoken) == len(parts)
    in_doubt |= is_plain and any(is_left_out(one, whole, sure, spoken) for one in spoken)
    topics = sorted(sure, key=lambda found: sure[found].passage.start)
    if may_answer and not in_doubt and 1 <= len(topics) <= MOST_ANSWERS:
        return Decision(Outcome.ANSWER, tuple(topics))
    return _choices([*sure.values(), *([whole] if is_read else []), *spoken])


def _with_whole(
    reading: _Reading,
    whole: Heard,
    topic: str,
    spoken: Sequence[Heard],
    sentences: Sequence[Heard],
) -> _Reading:
    """Return what is sure of a short message that is, as a whole, sure of a topic.

    What a piece says beside that counts where it clearly stands apart; else it is one question,
    or is left in doubt.
    """
    sure = reading.sure
    goes_on = any(one.passage.is_joined for one in sentences)
    beside = {
        other: one
        for other, one in sure.items()
        if other == topic or goes_on or _stands_beside(one, whole)
    }
    in_doubt = bool(sure) and topic not in sure and not _is_asked_in(sentences, topic)
    in_doubt |= any(
        (one.passage.size is Size.SENTENCE and one.passage.asks) or is_joined(one, spoken)
        for other, one in sure.items()
        if other not in beside
    )
    beside.setdefault(topic, whole)  # last, where another begins the message, too
    return _Reading(beside, in_doubt)


def questions_of_their_own(heard: Sequence[Heard], *, may_be_told: bool) -> Sequence[Heard]:
    """Return the pieces that ask something which another joins on to, or that are joined.

    Where it `may_be_told`, those too that are sure without asking or being joined.
    """
    pieces = [one for one in heard[1:] if one.is_spoken and one.passage.size is not Size.WINDOW]
    return [
        one
        for one in pieces
        if (one.is_sure and (may_be_told or is_joined(one, pieces)))
        or (may_be_told and one.passage.asks and is_joined(one, pieces))
    ]


def merged(heard: Sequence[Heard]) -> Sequence[Candidate]:
    """Return each topic as probable as the passage makes it that speaks for it most."""
    best = max(heard, key=lambda one: one.best.score)
    scores: dict[str | None, float] = {None: best.foreign}
    for one in (one for one in heard if one.is_spoken or one is heard[0]):
        for candidate in one.ranked:
            if candidate.topic is not None:
                scores[candidate.topic] = max(candidate.score, scores.get(candidate.topic, 0))
    return sorted(
        (Candidate(topic, score) for topic, score in scores.items()), key=lambda c: -c.score
    )


def _within(sentence: Heard, spoken: Sequence[Heard]) -> Sequence[Heard]:
    return [p for p in spoken if p is not sentence and sentence.passage.holds(p.passage)]


def _is_asked_in(sentences: Sequence[Heard], topic: str) -> bool:
    """Tell whether a sentence asks what the whole is sure of, though it is not sure by itself."""
    return any(
        one.passage.asks and one.best.topic == topic and one.best.score >= CLEAR
        for one in sentences
    )


def _stands_beside(one: Heard, whole: Heard) -> bool:
    """Tell whether a piece may be answered beside the topic that the whole is sure of."""
    is_likely = one.passage.asks or whole.best.score < OUTWEIGHING
    return is_likely or one.best.score >= UNDENIABLE


def _is_clear(one: Heard) -> bool:
    """Tell whether a piece counts in a message that seems not to be ours."""
    return one.passage.asks or one.best.score >= UNDENIABLE


def _read(sentence: Heard, pieces: Sequence[Heard], *, is_story: bool) -> _Reading:
    """Return what a sentence says, given how it is ranked as a whole and in pieces."""
    clauses = [one for one in pieces if one.passage.size is not Size.WINDOW]
    is_strange = sentence.foreign >= FOREIGN_SENTENCE
    found = _apart(
        [
            one
            for one in clauses
            if _counts(one, is_story=is_story)
            and (not is_strange or (_is_clear(one) and is_joined(one, clauses)))
            and (not is_story or one.passage.asks or one.best.topic == sentence.best.topic)
        ]
    )
    topic = sentence.best.topic
    if topic is not None and _counts(sentence, is_story=is_story):
        reading = _Reading({topic: found.pop(topic, sentence)})
        for other, one in found.items():
            if _is_question_of_its_own(one, clauses, sentence):
                reading.sure[other] = one
                is_told = not one.passage.asks and _stands_beside(one, sentence)
                reading.in_doubt |= is_told and not _is_among(one, sentence)
        ours = [one for one in clauses if one.foreign <= OURS]
        is_told = not is_story and not any(one.passage.asks for one in clauses)
        reading.in_doubt |= is_told and is_turned(ours, reading.sure)
    else:
        if not found and not is_strange:
            found = _apart([one for one in pieces if _counts(one, is_story=True)])
        reading = _Reading(found)
        is_against = topic not in found and sentence.best.score >= CONTRADICTING
        is_unlikely = len(found) == 1 and not any(
            one.passage.asks or is_joined(one, clauses) or _agrees(one, sentence)
            for one in found.values()
        )
        is_doubtful = is_against or is_unlikely or is_turned(clauses, found)
        reading.in_doubt = bool(found) and is_doubtful
    reading.in_doubt |= any(
        is_passed_over(one, clauses, reading.sure, is_story=is_story)
        for one in clauses
        if not sentence.is_sure or (is_joined(one, clauses) and is_other(one, sentence))
    )
    return reading


def _read_loose(
    pieces: Sequence[Heard], whole: Heard, denied: Sequence[Heard], *, is_story: bool
) -> _Reading:
    """Return what the pieces of sentences say that are too long, or partly denied."""
    clauses = [one for one in pieces if one.passage.size is not Size.WINDOW]
    found = _apart(
        [one for one in clauses if one.is_sure and (not is_story or _counts(one, is_story=True))]
    )
    if not found:
        found = _apart([one for one in pieces if _counts(one, is_story=True)])
    reading = _Reading(found)
    reading.in_doubt = any(
        is_passed_over(one, clauses, reading.sure, is_story=is_story) for one in clauses
    )
    known = {*found, *(one.best.topic for one in denied)}
    if denied and whole.passage.end <= SHORT and whole.best.topic not in known:
        reading.in_doubt |= whole.best.score >= CONTRADICTING
    return reading


def _agrees(one: Heard, sentence: Heard) -> bool:
    """Tell whether a sentence, too, speaks for what a piece of it that asks nothing says."""
    return one.best.score >= OUTWEIGHING and _is_among(one, sentence)


def _is_among(one: Heard, sentence: Heard) -> bool:
    """Tell whether what a piece says is possible by its whole sentence.

    « J’ai entré l’identifiant et le code n’arrive pas » is about one thing.
    """
    return any(c.topic == one.best.topic and c.score >= POSSIBLE for c in sentence.ranked)


def _is_question_of_its_own(one: Heard, clauses: Sequence[Heard], sentence: Heard) -> bool:
    """Tell whether a piece asks something else than the sure sentence that it is a piece of."""
    if is_joined(one, clauses):
        return one.passage.asks or one.best.score >= CERTAIN
    return one.passage.asks and one.best.score >= OUTWEIGHING and sentence.best.score < CERTAIN


def _counts(one: Heard, *, is_story: bool) -> bool:
    """Tell whether a passage is sure; small talk of a story must be more so."""
    is_fragment = one.passage.size is Size.CLAUSE and one.passage.end - one.passage.start < WORDS
    if not one.is_sure or (is_fragment and one.best.score < OUTWEIGHING):
        return False
    return not is_story or one.passage.asks or one.best.score >= CERTAIN


def _apart(sure: Sequence[Heard]) -> dict[str, Heard]:
    """Return the most probable passage of each topic; those that overlap count once."""
    found: dict[str, Heard] = {}
    for one in sorted(sure, key=lambda one: -one.best.score):
        if one.best.topic in found or one.best.topic is None:
            continue
        if all(one.passage.is_apart(other.passage) for other in found.values()):
            found[one.best.topic] = one
    return found


def _choices(heard: Sequence[Heard]) -> Decision:
    """Return up to three topics: first what is sure, and what is asked besides."""
    first = [one.best.topic for one in heard if one.is_sure or one.asks_too]
    scores: dict[str, float] = {}
    for one in heard:
        for candidate in one.ranked:
            if candidate.topic is not None:
                scores[candidate.topic] = max(candidate.score, scores.get(candidate.topic, 0))
    if max(scores.values(), default=0.0) < POSSIBLE:
        return Decision(Outcome.UNSURE, ())
    likely = sorted(scores, key=lambda topic: -scores[topic])
    topics = dict.fromkeys([*(topic for topic in first if topic), *likely])
    return Decision(Outcome.CHOICES, tuple(topics)[:CHOICES])
