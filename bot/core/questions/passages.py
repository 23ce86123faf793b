"""Passages: the pieces of a message, each of which may hold a question of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.questions.answers import FOREIGN, Candidate, is_sure

LIKELY = 0.35  # a piece that asks and is at least so probable is not passed over
CLEAR = 0.5  # … even in a story
STRANGE = 0.6  # unless it is more probable than this that it is not ours


class Voice(StrEnum):
    """What a passage is to the message: told, denied (« pas A mais… »), polite, or of others."""

    SPOKEN = "spoken"
    DENIED = "denied"
    POLITE = "polite"
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

    `joins` and `openers` begin a new one; behind one of the `leads` a word that asks begins
    nothing. `denials` deny theirs, `bare_denials` where they begin it, unless it tells one of
    the `symptoms`; `haves` do before one that `insteads` begin, `knows` before anything else,
    but not with one of the `refusals`. `aways` deny what they begin behind something else.
    `settled` end one that is no question any more, before another. `asides` turn away from theirs
    wherever they stand, even alone. `needs` announce what is asked, as `insteads` do, but begin
    nothing. `wells` tell that all is well with what they stand beside. `owners` say that a passage
    is about something of others, `ours` that it is about us. `own_waw` are Arabic words whose
    « و » joins nothing. With one of the `negations` half a message may be none of the question,
    unless it tells one of the symptoms or what somebody `lacks`.
    """

    joins: tuple[str, ...]
    openers: tuple[str, ...]
    denials: tuple[str, ...]
    bare_denials: tuple[str, ...]
    symptoms: tuple[str, ...]
    haves: tuple[str, ...]
    wells: tuple[str, ...]
    insteads: tuple[str, ...]
    aways: tuple[str, ...]
    knows: tuple[str, ...]
    refusals: tuple[str, ...]
    settled: tuple[str, ...]
    asides: tuple[str, ...]
    needs: tuple[str, ...]
    leads: tuple[str, ...]
    owners: tuple[str, ...]
    ours: tuple[str, ...]
    own_waw: tuple[str, ...]
    negations: tuple[str, ...]
    lacks: tuple[str, ...]


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

    @property
    def is_ours(self) -> bool:
        """Whether it may be about something of ours: neither polite only nor of others."""
        return self.voice not in {Voice.POLITE, Voice.FOREIGN}

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
    def weight(self) -> float:
        """How probable it is that it asks the best."""
        return self.best.score * (1 - self.foreign)

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


@dataclass(frozen=True, slots=True)
class Cut:
    """A message in two: `is_marked` where a sign or a word stands between the halves.

    It `is_apart` where that is more than a pause. A half in which something is denied (« pas A »,
    « A, je sais ») has that voice.
    """

    first: Heard
    second: Heard
    is_marked: bool
    is_apart: bool = False

    @property
    def is_joined(self) -> bool:
        """Whether a word such as « et » begins the second half."""
        return self.second.passage.is_joined

    @property
    def asks_behind(self) -> bool:
        """Whether a mark or a word says that the second half asks, whatever the first tells."""
        is_plain = self.first.passage.voice is self.second.passage.voice is Voice.SPOKEN
        return self.is_marked and is_plain and self.second.passage.asks

    @property
    def weight(self) -> float:
        """How probable it is that each half asks something of ours."""
        return min(self.first.weight, self.second.weight) + 0.1 * self.is_marked

    @property
    def ways(self) -> Iterator[tuple[Heard, Heard]]:
        """The halves, each with the other."""
        yield self.first, self.second
        yield self.second, self.first

    @property
    def meant(self) -> tuple[Heard, Heard] | None:
        """What is meant, and what is denied before it; None where it is not so."""
        is_denied = self.first.passage.voice is Voice.DENIED
        is_meant = self.second.passage.voice is Voice.SPOKEN and not self.is_joined
        return (self.second, self.first) if is_denied and is_meant else None


def score_of(one: Heard, topic: str | None) -> float:
    """Return how probable a topic is in what was heard."""
    return next((c.score for c in one.ranked if c.topic == topic), 0.0)


def topics_of(*heard: Heard) -> tuple[str, ...]:
    """Return the most probable topic of each, where it has one."""
    return tuple(one.best.topic for one in heard if one.best.topic)
