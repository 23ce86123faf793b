"""Cuts a short message in two wherever a sign or a word may part two questions."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from bot.core.questions.halves import CERTAIN
from bot.core.questions.passages import Cut, Heard, Passage, PassageWords, Size, Voice
from bot.search.normalise import normalise
from bot.services.questions.courtesies import Courtesies

LONGEST = 40  # words of a message that is cut in two
MOST = 3  # cuts, the first of each kind: each half takes its time
FEWEST = 2  # words of a half, unless a strong sign parts it
RUN_ON = 16  # words of a message that is cut between any two of them…
DILUTED = 0.9  # …where the search is less sure of it as a whole
LONGEST_JOIN = 4  # words
FEWEST_RUN_ON = 3  # words of a half that nothing parts from the other

_SIGN = re.compile(r"(?:[+&/|;؛*•-]+|[–—]+|\(?\d[).:/-])$")  # a word of its own
_ENDS = re.compile(r"(?:[.!?؟…;؛:/+&,،]|\.{2,})[\"'»”)]*$")
_ASKS = re.compile(r"[?؟]")
_NOT_SO = re.compile(r"\bغير م\w{3,}")  # « غير مقفل », but « غير المودباس » is “only” it
_MA_CH = re.compile(r"\b(?:(?:ma|ما) \w+|(?:ma|ما)\w{4,})(?:ch|sh|x|ش)\b")  # « ما…ش »
_EDGES = " \t+&/|;؛*•–—-.,،:"


class Halves:
    """Cuts the messages of one search."""

    def __init__(self, words: PassageWords, courtesies: Courtesies) -> None:
        """Take the words that join one question to another, that deny, and that are polite."""
        self._courtesies = courtesies
        self._joins = frozenset(map(normalise, words.joins))
        self._negations = frozenset(map(normalise, words.negations))
        self._told = frozenset(map(normalise, (*words.symptoms, *words.lacks)))

    def of(
        self,
        heard: Sequence[Heard],
        text: str,
        ranked: Callable[[Sequence[Passage]], Sequence[Heard]],
    ) -> Sequence[Cut]:
        """Return the cuts of a message with the topics of each half; none of a long one."""
        words, whole = text.split(), heard[0]
        passages = [one.passage for one in heard]
        halves, is_marked = self.marked(passages, text), True
        is_diluted = len(words) <= RUN_ON and whole.best.score < DILUTED
        if not halves and is_diluted and whole.passage.voice is not Voice.FOREIGN:
            places = range(FEWEST_RUN_ON, len(words) - FEWEST_RUN_ON + 1)
            joined = [
                place
                for place in range(FEWEST, len(words) - FEWEST + 1)
                if normalise(words[place]) in self._joins
            ]
            halves, is_marked = self._cut(words, joined or places, passages), bool(joined)
        apart = {place for place in range(1, len(words)) if _is_apart(words, place)} | _lines(text)
        each = map(_listened, ranked([half for both in halves for half in both]))
        return [
            Cut(
                first,
                second,
                is_marked=is_marked,
                is_apart=is_marked and (second.passage.start in apart or second.passage.is_joined),
            )
            for first, second in zip(each, each, strict=True)
        ]

    def marked(self, passages: Sequence[Passage], text: str) -> Sequence[tuple[Passage, Passage]]:
        """Return the halves on both sides of each sign or word that may part a message.

        `passages` are those of the message, the whole first.
        """
        words = text.split()
        if len(words) > LONGEST or passages[0].voice is Voice.FOREIGN:
            return ()
        starts = {one.start for one in passages[1:] if one.size in {Size.SENTENCE, Size.CLAUSE}}
        signs = {
            place
            for place in range(1, len(words))
            if _ENDS.search(words[place - 1]) or _SIGN.match(words[place])
        }
        places = sorted({*starts, *_lines(text), *signs})
        fitting = [place for place in places if _has_halves(words, place)]
        return self._cut(words, fitting[:MOST], passages)

    def _cut(
        self, words: Sequence[str], places: Iterable[int], passages: Sequence[Passage]
    ) -> Sequence[tuple[Passage, Passage]]:
        """Return what stands before and behind each place, each cut once."""
        cut = {
            (
                self._half(words, 0, place, passages),
                self._half(words, place, len(words), passages),
            )
            for place in places
        }
        return sorted(cut, key=lambda both: both[1].start)

    def _half(
        self, words: Sequence[str], start: int, end: int, passages: Sequence[Passage]
    ) -> Passage:
        """Return the words from one place to another as a passage, with its voice."""
        own = " ".join(words[start:end]).strip(_EDGES)
        bare = self._without_join(own) if start else own
        within = [one for one in passages[1:] if start <= one.start and one.end <= end]
        known = next((one.text for one in within if _are_all(one, start, end)), bare)
        return Passage(
            known if bare == own else bare,
            start,
            start + len(bare.split()),
            Size.CLAUSE,
            voice=self._voice(bare, within),
            asks=bool(_ASKS.search(own)) or any(one.asks for one in within),
            is_joined=bare != own or any(p.is_joined for p in within if p.start == start),
            turns=any(p.turns for p in within if p.start == start),
        )

    def _voice(self, text: str, within: Sequence[Passage]) -> Voice:
        """Return whether a half is of others, polite, or denies what neither fails nor lacks."""
        if any(one.voice is Voice.FOREIGN for one in within):
            return Voice.FOREIGN
        if self._courtesies.is_polite(text):
            return Voice.POLITE
        normalised = normalise(text)
        words = normalised.split()
        named = {*words, *(" ".join(pair) for pair in pairwise(words))}
        denies = bool(
            named & self._negations or _MA_CH.search(normalised) or _NOT_SO.search(normalised)
        )
        if denies and not named & self._told:
            return Voice.DENIED
        return Voice.SPOKEN

    def _without_join(self, text: str) -> str:
        """Return the text without the words that join it to the one before."""
        words = text.split()
        for count in range(min(LONGEST_JOIN, len(words) - FEWEST), 0, -1):
            if normalise(" ".join(words[:count])) in self._joins:
                return self._without_join(" ".join(words[count:]).strip(_EDGES))
        return text


def _listened(one: Heard) -> Heard:
    """Return a half, as spoken where it is too sure of a topic to be only polite.

    « Give me the address » is of the words of courtesies.
    """
    if one.passage.voice is Voice.POLITE and one.is_sure and one.best.score >= CERTAIN:
        return replace(one, passage=replace(one.passage, voice=Voice.SPOKEN))
    return one


def _has_halves(words: Sequence[str], place: int) -> bool:
    """Tell whether there are words enough on both sides of a place."""
    return all(
        len([word for word in half if word.strip(_EDGES)]) >= FEWEST
        for half in (words[:place], words[place:])
    )


def _are_all(one: Passage, start: int, end: int) -> bool:
    """Tell whether a passage is all of a half: it is ranked already."""
    return (one.start, one.end) == (start, end) and not one.is_joined


def _lines(text: str) -> set[int]:
    """Return where a line ends, in words."""
    return set(accumulate(len(line.split()) for line in text.splitlines()))


def _is_apart(words: Sequence[str], place: int) -> bool:
    """Tell whether more than a pause stands at a place."""
    before = words[place - 1]
    is_end = bool(_ENDS.search(before)) and not before.endswith((",", "،"))
    return is_end or any(_SIGN.match(word) for word in (before, words[place]))
