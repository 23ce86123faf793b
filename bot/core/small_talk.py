"""Words of politeness: what a person says who asks nothing, and what stands around a question."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from bot.core.writing.phrases import Phrases, Word, asks, read

FEWEST_WORDS = 2  # real ones, of what may be passed on as a question
LONGEST = 40  # words of small talk; more than that tell a story
LONGEST_TEXT = 400  # characters of it


class Kind(StrEnum):
    """What is said; of several things in one text the first of these is answered."""

    INSULT = "insult"
    SUCCESS = "success"
    CONFUSED = "confused"
    ROBOT = "robot"
    WHO = "who"
    HELP = "help"
    ASK = "ask"  # « j’ai une question », which is not asked yet
    NO = "no"
    YES = "yes"
    BYE = "bye"
    SORRY = "sorry"
    SLIP = "slip"  # « je me suis trompé de bouton »
    THANKS = "thanks"
    JOY = "joy"
    HOW = "how"
    HELLO = "hello"
    OK = "ok"


BEFORE = "before"  # said before a question only: « ma question est », « alors »
AROUND = "around"  # said before or after a question: who one is, where one works
FILLER = "filler"  # said beside something else only: « docteur », « beaucoup »
NOT = "not"  # begins like small talk and is a question: « ça va pas »
SECTIONS = (*Kind, BEFORE, AROUND, FILLER, NOT)

_BEFORE = {Kind.HELLO, Kind.HOW, Kind.THANKS, Kind.SORRY, Kind.ASK, BEFORE, AROUND}
_AFTER = {Kind.THANKS, Kind.SORRY, Kind.BYE, AROUND}
_ORDER = {kind: place for place, kind in enumerate((*Kind, AROUND, BEFORE, FILLER, NOT))}


class _Label(NamedTuple):
    """What a phrase says, and how it is written."""

    section: str
    writing: str


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says who asks nothing; `writing` as in content, None of emoji alone."""

    kind: Kind
    writing: str | None


EMOJI = "emoji"
# Of a phrase that several ways of writing share the first is meant…
_WRITINGS = ("fr", "en", "ar", "ary", "ary-latn", EMOJI)
# …and of several phrases in one text the last: Darija borrows from the others.
_TELLING = {writing: place for place, writing in enumerate((EMOJI, *_WRITINGS[:-1]))}

Sections = Mapping[str, Mapping[str, Iterable[str]]]


class SmallTalk:
    """The small talk of the content, recognised in the ways people write it."""

    def __init__(
        self,
        sections: Sections,
        *,
        others: Collection[str] = (),
        names: Collection[str] = (),
    ) -> None:
        """Take the phrases of each section by how they are written.

        `others` are words of questions, `names` those of places. Raises PhraseError.
        """
        phrases = {
            _Label(section, writing): spoken
            for section, writings in sections.items()
            for writing, spoken in writings.items()
        }
        self._phrases = Phrases(phrases, others=others, names=names)

    def said(self, text: str) -> Said | None:
        """Return what is said where the whole text is small talk, None where more is."""
        words = _spoken(read(text)) if len(text) <= LONGEST_TEXT else ()
        labels = self._whole(words) if len(words) <= LONGEST else ()
        sections = {label.section for label in labels}
        kind = next((kind for kind in Kind if kind in sections), None)
        if kind is None and sections & {AROUND, BEFORE}:
            kind = Kind.ASK
        if kind is None or (kind is Kind.SUCCESS and asks(text)):  # « ça marche ? » is asked
            return None
        writing = max((label.writing for label in labels), key=_TELLING.__getitem__)
        return Said(kind, None if writing == EMOJI else writing)

    def kind(self, text: str) -> Kind | None:
        """Return what kind of small talk the whole text is, None where it is more."""
        said = self.said(text)
        return said.kind if said else None

    def without(self, text: str) -> str:
        """Return a text without the courtesies around its question; empty where it asks nothing.

        What stands between the words stays as it was written.
        """
        words = _spoken(read(text))
        kept = [word for clause in _clauses(words) for word in self._bare(clause)]
        if len(kept) == len(words) or not (kept or self.kind(text)):
            return text
        return _text_of(text, words, kept)

    def asks_something(self, text: str) -> bool:
        """Tell whether words say more than politeness or one word: enough for a human."""
        words, real, at = _spoken(read(text)), 0, 0
        while at < len(words) and real < FEWEST_WORDS:
            ends = self._ends(words, at)
            real += not ends and sum(letter.isalpha() for letter in words[at].key) > 1
            at = max(ends, default=at + 1)
        return real >= FEWEST_WORDS

    def _ends(self, words: Sequence[Word], start: int) -> Mapping[int, _Label]:
        """Return where phrases that begin at a word end, with the most telling label of each."""
        found = self._phrases.at(words, start)
        blocked = max(
            (end for end, labels in found.items() if any(one.section == NOT for one in labels)),
            default=start,
        )
        return {end: min(labels, key=_place) for end, labels in found.items() if end > blocked}

    def _whole(self, words: Sequence[Word]) -> Collection[_Label]:
        """Return the labels of the fewest phrases that make up all the words, or none."""
        best: list[tuple[int, frozenset[_Label]] | None]
        best = [(0, frozenset()), *([None] * len(words))]
        for start in range(len(words)):
            before = best[start]
            if before is None:
                continue
            for end, label in self._ends(words, start).items():
                now, there = (before[0] + 1, before[1] | {label}), best[end]
                if there is None or now[0] < there[0]:
                    best[end] = now
        return last[1] if (last := best[-1]) else ()

    def _bare(self, clause: Sequence[Word]) -> Sequence[Word]:
        """Return what is left of a clause without what stands before and after its question."""
        if len(clause) <= LONGEST and self._whole(clause):
            return ()
        left = clause[self._length_before(clause) :]
        return left[: len(left) - self._length_after(left)]

    def _length_before(self, words: Sequence[Word]) -> int:
        """Return how many words stand before a question."""
        reached = {0: False}  # whether something other than a filler was said by then
        for start in range(min(len(words), LONGEST)):
            if start not in reached:
                continue
            for end, label in self._ends(words, start).items():
                if label.section in _BEFORE or label.section == FILLER:
                    says = reached[start] or label.section != FILLER
                    reached[end] = reached.get(end, False) or says
        return max(end for end, says in reached.items() if says or end == 0)

    def _length_after(self, words: Sequence[Word]) -> int:
        """Return how many words stand after a question."""
        last = len(words)
        reached = {last: False}
        for start in range(last - 1, max(last - LONGEST, 0) - 1, -1):
            for end, label in self._ends(words, start).items():
                if end in reached and (label.section in _AFTER or label.section == FILLER):
                    says = reached[end] or label.section != FILLER
                    reached[start] = reached.get(start, False) or says
        return last - min(start for start, says in reached.items() if says or start == last)


def _place(label: _Label) -> tuple[int, int]:
    return _ORDER[label.section], _WRITINGS.index(label.writing)


def _spoken(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words without emoji; where there are only those, they speak."""
    return [word for word in words if not word.is_emoji] or words


def _clauses(words: Sequence[Word]) -> Sequence[Sequence[Word]]:
    clauses: dict[int, list[Word]] = {}
    for word in words:
        clauses.setdefault(word.clause, []).append(word)
    return list(clauses.values())


def _text_of(text: str, words: Sequence[Word], kept: Collection[Word]) -> str:
    """Return what was typed of the kept words, each with what follows it up to the next word."""
    stays = {word.start for word in kept}
    ends = [*(word.start for word in words[1:]), len(text)]
    pieces = [
        text[word.start : end]
        for word, end in zip(words, ends, strict=True)
        if word.start in stays
    ]
    return "".join(pieces).strip().rstrip(",;:")
