"""Passages: the pieces of a message, each of which may hold a question of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.questions.answers import (
    CHOICES,
    FOREIGN,
    POSSIBLE,
    Candidate,
    Decision,
    Outcome,
    decide,
    is_sure,
)

MOST_ANSWERS = 2
SHORT = 40  # words; what a longer message is about as a whole says little
STORY = 3  # sentences, from which on…
CERTAIN = 0.8  # …a piece that does not ask must be at least so probable to be answered
OUTWEIGHING = 0.9  # a piece of a sure sentence that is as probable is a question of its own
CERTAINLY = 0.97  # of a message so probable, a piece that goes on is about the same
UNDENIABLE = 0.95  # one that does not even ask, and is as probable, is one beside a sure message
LIKELY = 0.35  # a piece that asks and is at least so probable is not passed over
CLEAR = 0.5  # … even in a story
STRANGE = 0.6  # unless it is more probable than this that it is not ours
FOREIGN_SENTENCE = 0.8  # pieces of a sentence that is as probably not ours tell little
WORDS = 3  # of a piece that tells something without asking
CONTRADICTING = 0.4  # a sentence that is as probable of something else leaves its pieces in doubt


class Voice(StrEnum):
    """What a passage is to the message: told, denied (« pas A mais… »), or of somebody else."""

    SPOKEN = "spoken"
    DENIED = "denied"
    FOREIGN = "foreign"


class Size(StrEnum):
    """How much of the message a passage is; a window is a few words of what has no full stop."""

    MESSAGE = "message"
    SENTENCE = "sentence"
    CLAUSE = "clause"
    WINDOW = "window"


@dataclass(frozen=True, slots=True)
class PassageWords:
    """Words, normalised, by what they do to the passages of a message.

    `joins` and `openers` begin a new one. `denials` deny theirs, `bare_denials` where they begin
    it, unless it tells one of the `symptoms`; `haves` do before one that `insteads` begin.
    `wells` tell that all is well with what they stand beside. `owners` say that a passage is
    about something of others, `ours` that it is about us. `own_waw` are Arabic words whose « و »
    joins nothing.
    """

    joins: tuple[str, ...]
    openers: tuple[str, ...]
    denials: tuple[str, ...]
    bare_denials: tuple[str, ...]
    symptoms: tuple[str, ...]
    haves: tuple[str, ...]
    wells: tuple[str, ...]
    insteads: tuple[str, ...]
    owners: tuple[str, ...]
    ours: tuple[str, ...]
    own_waw: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a message: its words from `start` to `end`, counted from the first.

    `asks` where it is put as a question, `is_joined` where a word such as « et » begins it,
    `turns` where one such as « mais » does.
    """

    text: str
    start: int
    end: int
    size: Size
    voice: Voice = Voice.SPOKEN
    asks: bool = False
    is_joined: bool = False
    turns: bool = False

    def is_apart(self, other: "Passage") -> bool:
        """Tell whether the two have no word in common."""
        return self.end <= other.start or other.end <= self.start

    def holds(self, other: "Passage") -> bool:
        """Tell whether all words of the other are in this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Heard:
    """A passage, and the topics that it may be about, best first."""

    passage: Passage
    ranked: Sequence[Candidate]

    @property
    def best(self) -> Candidate:
        """The most probable topic of ours."""
        return next((c for c in self.ranked if c.topic is not None), Candidate(None, 0.0))

    @property
    def foreign(self) -> float:
        """How probable it is that it is not ours."""
        return next((c.score for c in self.ranked if c.topic is None), 0.0)

    @property
    def is_sure(self) -> bool:
        """Whether it may be answered by itself."""
        return is_sure(self.ranked)

    @property
    def is_spoken(self) -> bool:
        """Whether it counts."""
        return self.passage.voice is Voice.SPOKEN

    @property
    def is_denied(self) -> bool:
        """Whether it is a piece that is told not to be what is asked about."""
        return self.passage.voice is Voice.DENIED and self.passage.size is Size.CLAUSE

    @property
    def asks_too(self) -> bool:
        """Whether it is a question that must not be passed over."""
        if not self.passage.asks or self.passage.size is Size.WINDOW:
            return False
        return self.passage.is_joined or (self.best.score >= LIKELY and self.foreign <= STRANGE)

    @property
    def says_too(self) -> bool:
        """Whether it is a sentence that goes on from another with something likely."""
        is_joined = self.passage.is_joined and self.passage.size is Size.SENTENCE
        return is_joined and self.best.score >= CLEAR

    @property
    def asks_clearly(self) -> bool:
        """Whether even in a story it must not be."""
        return self.passage.asks and self.best.score >= CLEAR and self.foreign <= FOREIGN


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
    loose = [one for one in spoken if not any(s.passage.holds(one.passage) for s in sentences)]
    is_story = len(sentences) >= STORY or whole.passage.end > SHORT
    readings = [
        _read(
            one,
            [p for p in spoken if p is not one and one.passage.holds(p.passage)],
            is_story=is_story,
        )
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
        in_doubt |= bool(sure) and topic not in sure
        is_joined = any(one.passage.is_joined for one in sentences)
        sure = {
            other: one
            for other, one in sure.items()
            if other == topic or is_joined or _stands_beside(one, whole)
        }
        sure.setdefault(topic, whole)
    is_known = is_read and whole.is_sure
    if is_read and not is_known and sure:
        in_doubt |= topic not in sure and whole.best.score >= CONTRADICTING
        if whole.foreign >= OUTWEIGHING:
            in_doubt |= all(not _is_clear(one) for one in sure.values())
    in_doubt |= any(
        not is_known or (one.passage.is_joined and _is_other(one, whole))
        for one, reading in zip(sentences, readings, strict=False)
        if not reading.sure and (one.asks_clearly if is_story else one.asks_too or one.says_too)
    )
    in_doubt |= _turns(list(sure.values()))
    topics = sorted(sure, key=lambda found: sure[found].passage.start)
    if may_answer and not in_doubt and 1 <= len(topics) <= MOST_ANSWERS:
        return Decision(Outcome.ANSWER, tuple(topics))
    return _choices([*sure.values(), *([whole] if is_read else []), *spoken])


def questions_of_their_own(heard: Sequence[Heard], *, may_be_told: bool) -> Sequence[Heard]:
    """Return the pieces that ask something which another joins on to, or that are joined.

    Where it `may_be_told`, those too that are sure without asking or being joined.
    """
    pieces = [one for one in heard[1:] if one.is_spoken and one.passage.size is not Size.WINDOW]
    return [
        one
        for one in pieces
        if (one.is_sure and (may_be_told or _is_joined(one, pieces)))
        or (may_be_told and one.passage.asks and _is_joined(one, pieces))
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


def _turns(sure: Sequence[Heard]) -> bool:
    """Tell whether what is told first may be no question: « le code, je l’ai, mais… »."""
    first, *others = sorted(sure, key=lambda one: one.passage.start) or (None,)
    if first is None or first.passage.asks:
        return False
    return any(one.passage.turns and one.passage.is_apart(first.passage) for one in others)


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
            and (not is_strange or (_is_clear(one) and _is_joined(one, clauses)))
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
    else:
        if not found and not is_strange:
            found = _apart([one for one in pieces if _counts(one, is_story=True)])
        reading = _Reading(found)
        is_other = topic not in found and sentence.best.score >= CONTRADICTING
        is_unlikely = len(found) == 1 and not any(
            one.passage.asks or _is_joined(one, clauses) or _agrees(one, sentence)
            for one in found.values()
        )
        reading.in_doubt = bool(found) and (is_other or is_unlikely)
    reading.in_doubt |= any(
        _is_passed_over(one, clauses, reading, is_story=is_story)
        for one in clauses
        if not sentence.is_sure or (_is_joined(one, clauses) and _is_other(one, sentence))
    )
    return reading


def _read_loose(
    pieces: Sequence[Heard], whole: Heard, denied: Sequence[Heard], *, is_story: bool
) -> _Reading:
    """Return what the pieces of sentences say that are too long, or partly denied."""
    clauses = [one for one in pieces if one.passage.size is not Size.WINDOW]
    found = _apart([one for one in clauses if one.is_sure])
    if not found:
        found = _apart([one for one in pieces if _counts(one, is_story=True)])
    reading = _Reading(found)
    reading.in_doubt = any(
        _is_passed_over(one, clauses, reading, is_story=is_story) for one in clauses
    )
    known = {*found, *(one.best.topic for one in denied)}
    if denied and whole.passage.end <= SHORT and whole.best.topic not in known:
        reading.in_doubt |= whole.best.score >= CONTRADICTING
    return reading


def _is_passed_over(
    one: Heard, clauses: Sequence[Heard], reading: _Reading, *, is_story: bool
) -> bool:
    """Tell whether a piece asks something that nothing was found in."""
    if any(not one.passage.is_apart(other.passage) for other in reading.sure.values()):
        return False
    if one.best.topic in reading.sure and one.is_sure:
        return False
    if is_story:
        return one.asks_clearly
    return one.asks_too or (one.passage.asks and _is_joined(one, clauses))


def _is_other(one: Heard, message: Heard) -> bool:
    """Tell whether a piece that is not understood may ask something else than its message.

    « …, et quels papiers ? » goes on with what the message is certainly about.
    """
    return message.best.score < CERTAINLY or one.best.score >= CLEAR


def _agrees(one: Heard, sentence: Heard) -> bool:
    """Tell whether a sentence, too, speaks for what a piece of it that asks nothing says."""
    return one.best.score >= OUTWEIGHING and _is_among(one, sentence)


def _is_among(one: Heard, sentence: Heard) -> bool:
    """Tell whether what a piece says is possible by its whole sentence.

    « J’ai entré l’identifiant et le code n’arrive pas » is about one thing.
    """
    return any(c.topic == one.best.topic and c.score >= POSSIBLE for c in sentence.ranked)


def _is_joined(one: Heard, clauses: Sequence[Heard]) -> bool:
    """Tell whether « et » stands between a piece and the one before or behind it."""
    return one.passage.is_joined or any(
        other.passage.is_joined and other.passage.start == one.passage.end for other in clauses
    )


def _is_question_of_its_own(one: Heard, clauses: Sequence[Heard], sentence: Heard) -> bool:
    """Tell whether a piece asks something else than the sure sentence that it is a piece of."""
    if _is_joined(one, clauses):
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
