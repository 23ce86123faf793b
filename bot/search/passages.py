"""Cuts a message into passages: sentences, their clauses, and windows of what has no full stop."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest

from bot.core.questions.passages import Passage, PassageWords, Size, Voice
from bot.search.normalise import normalise

LONGEST = 4096  # characters that are read
LONGEST_PHRASE = 7  # words of a name in the lists
FEWEST_WORDS = 2  # of a clause; a shorter one belongs to its neighbour
FEWEST_JOINED = 3  # words before a word that joins; « le code et le mot de passe » are not two
SENTENCE = 40  # words of a sentence that is searched as it stands
WINDOW, STEP = 12, 6  # words of a window, and from one to the next
BEGINNING = 6  # words of a clause among which it is denied
ANNOUNCED = 3  # words of the one that follows among which it is announced
SHORT = 24  # words of a message in which what follows a denial is what is meant
SETTLED = 6  # words of a clause that its end may settle
TOGETHER = 2  # pieces, of which one may turn away from the other
SHORTEST_WAW = 4  # letters of a word that « و » may join

_ENDS = re.compile(r"[.!?؟…;؛:]+[\"'»”)\]]*$")
_PAUSES = re.compile(r"[,،)\]»]$")
_BEGINS = re.compile(r"^[(\[«—–-]")
_ASKS = re.compile(r"[?؟]")


@dataclass(slots=True)
class _Word:
    """A word as it is written, as the lists have it, and what begins or ends there."""

    written: str
    normalised: str
    ends_sentence: bool = False
    begins: bool = False  # a clause
    joins: bool = False  # it to the one before
    opens: bool = False  # a question
    first: str = ""  # of the words that it is in the lists: « l’ordre » is two

    def __post_init__(self) -> None:
        self.first = self.normalised.partition(" ")[0]


class PassageReader:
    """Cuts messages with the words of the content."""

    def __init__(self, words: PassageWords) -> None:
        self._joins = _Phrases(words.joins)
        self._openers = _Phrases(words.openers)
        self._denials = _Phrases(words.denials)
        self._bare_denials = _Phrases(words.bare_denials)
        self._symptoms = _Phrases(words.symptoms)
        self._haves = _Phrases(words.haves)
        self._wells = _Phrases(words.wells)
        self._insteads = _Phrases(words.insteads)
        self._aways = _Phrases(words.aways)
        self._knows = _Phrases(words.knows)
        self._refusals = _Phrases(words.refusals)
        self._settled = _Phrases(words.settled)
        self._asides = _Phrases(words.asides)
        self._needs = _Phrases(words.needs)
        self._owners = _Phrases(words.owners)
        self._ours = _Phrases(words.ours)
        self._leads = frozenset(map(normalise, words.leads))
        self._own_waw = frozenset(map(normalise, words.own_waw))

    def read(self, text: str) -> Sequence[Passage]:
        """Return the passages of `text`, the whole first; that alone where there is no other."""
        words = self._words(text[:LONGEST])
        whole = Passage(" ".join(text.split()), 0, len(words), Size.MESSAGE)
        sentences = list(_spans(words, 0, len(words)))
        clauses = [span for sentence in sentences for span in self._clauses(words, *sentence)]
        denied = self._denied(words, clauses)
        parts = [
            passage
            for sentence in sentences
            for passage in self._of_sentence(words, sentence, clauses, denied)
        ]
        if len(parts) < TOGETHER:
            is_aside = len(words) <= SHORT and self._asides.within(words)
            whole = replace(whole, voice=Voice.DENIED) if is_aside else whole
            return [self._owned(whole, words)]
        return [self._owned(whole, words), *parts]

    def _words(self, text: str) -> list[_Word]:
        words: list[_Word] = []
        for line in text.splitlines():
            written = line.split()
            for number, one in enumerate(written, 1):
                ends = number == len(written) or bool(_ENDS.search(one))
                words.append(_Word(one, _spelt(one), ends))
        for number, word in enumerate(words):
            self._mark(words, number, word)
        return words

    def _mark(self, words: Sequence[_Word], number: int, word: _Word) -> None:
        """Note what begins with a word."""
        before = words[number - 1] if number else None
        bare = word.normalised[1:] if word.normalised.startswith("و") else ""
        leads = before is not None and before.normalised in self._leads
        is_contrast = self._insteads.begin(words, number) or self._aways.begin(words, number)
        if bare and word.normalised not in self._own_waw and not is_contrast:
            unjoined = [replace(word, normalised=bare), *words[number + 1 : number + 4]]
            word.opens = self._openers.begin(unjoined, 0)
            word.joins = len(word.normalised) >= SHORTEST_WAW or word.opens
        word.joins |= self._joins.begin(words, number)
        word.opens |= self._openers.begin(words, number)
        if self._is_bare_join(words, number) and number + 1 < len(words):
            word.opens |= self._openers.begin(words, number + 1)
        word.begins = (
            before is None
            or before.ends_sentence
            or word.joins
            or bool(_PAUSES.search(before.written))
            or bool(_BEGINS.match(word.written))
            or (word.opens and not before.joins and not before.opens and not leads)
            or (self._insteads.begin(words, number) and not self._settled.begin(words, number))
            or (self._aways.begin(words, number) and not self._bare_denials.begin(words, number))
        )

    def _is_bare_join(self, words: Sequence[_Word], number: int) -> bool:
        """Tell whether the word is « et » by itself, not « et » and another."""
        return self._joins.begin(words[number : number + 1], 0)

    def _clauses(self, words: Sequence[_Word], start: int, end: int) -> Iterator[tuple[int, int]]:
        kept = [start]
        for begin in range(start + 1, end):
            word, before = words[begin], words[begin - 1]
            is_clear = _PAUSES.search(before.written) or (
                word.joins and (word.opens or word.normalised.startswith("و"))
            )
            fewest = FEWEST_WORDS if is_clear else FEWEST_JOINED
            if word.begins and begin - kept[-1] >= fewest and end - begin >= FEWEST_WORDS:
                kept.append(begin)
        yield from zip(kept, [*kept[1:], end], strict=True)

    def _of_sentence(
        self,
        words: Sequence[_Word],
        sentence: tuple[int, int],
        clauses: Sequence[tuple[int, int]],
        denied: Sequence[tuple[int, int]],
    ) -> Iterator[Passage]:
        start, end = sentence
        own = [span for span in clauses if start <= span[0] and span[1] <= end]
        spans = {sentence: Size.SENTENCE} if end - start <= SENTENCE else {}
        for span in own:
            spans.setdefault(span, Size.CLAUSE)
        for span in own if end - start <= SENTENCE else [sentence, *own]:
            for window in _windows(*span):
                spans.setdefault(window, Size.WINDOW)
        for span, size in spans.items():
            passage = self._owned(self._passage(words, span, size), words)
            if any(span[0] < last and first < span[1] for first, last in denied):
                passage = replace(passage, voice=Voice.DENIED)
            yield passage

    def _passage(self, words: Sequence[_Word], span: tuple[int, int], size: Size) -> Passage:
        start, end = span
        own = words[start:end]
        is_marked = any(_ASKS.search(word.written) for word in own)
        opens = any(word.opens for word in own[:ANNOUNCED])
        asks = opens or (is_marked and end - start >= FEWEST_JOINED)
        first = start + (size is not Size.WINDOW and self._is_bare_join(words, start))
        text = " ".join(word.written for word in words[first:end])
        is_announced = self._insteads.begin(words, start) or self._needs.begin(words, start)
        is_away = self._aways.begin(words, start) or self._is_settled(words, own)
        turns = is_announced and not is_away
        return Passage(text, start, end, size, asks=asks, is_joined=own[0].joins, turns=turns)

    def _owned(self, passage: Passage, words: Sequence[_Word]) -> Passage:
        """Return the passage, as one of others where it names them and not us."""
        own = words[passage.start : passage.end]
        if self._owners.within(own) and not self._ours.within(own):
            return replace(passage, voice=Voice.FOREIGN)
        return passage

    def _denied(
        self, words: Sequence[_Word], clauses: Sequence[tuple[int, int]]
    ) -> list[tuple[int, int]]:
        """Return the clauses that do not count beside others: denied, or where all is well."""
        denied: list[tuple[int, int]] = []
        for (start, end), following in zip_longest(clauses, clauses[1:]):
            goes_on = bool(denied) and denied[-1][1] == start and self._is_open(words, *denied[-1])
            if goes_on or (
                end - start <= WINDOW and self._is_denied(words, start, end, following)
            ):
                denied.append((start, end))
        return denied

    def _is_open(self, words: Sequence[_Word], start: int, end: int) -> bool:
        """Tell whether a clause only denies, and not yet what: « I don’t want to know | how… »."""
        return any(self._denials.is_whole(words[first:end]) for first in range(start, end))

    def _is_denied(
        self, words: Sequence[_Word], start: int, end: int, following: tuple[int, int] | None
    ) -> bool:
        own, is_alone = words[start:end], end - start == len(words)
        is_symptom = self._symptoms.within(own)
        if (start or following) and self._aways.begin(words, start):
            return not any(word.normalised.isdigit() for word in own)  # « 500 au lieu de 400 »
        if self._wells.within(own) and not is_symptom and not is_alone:
            return True
        if following is None or words[following[0]].joins:
            return False
        if self._is_open(words, start, end) or self._is_settled(words, own):
            return True
        if self._asides.within(own):
            return True
        announced = words[following[0] : following[0] + ANNOUNCED]
        is_announced = self._insteads.within(announced)
        is_needed = is_announced or self._needs.within(announced)
        if self._knows.within(own[:BEGINNING]) and not self._refusals.within(own):
            return True
        if self._haves.within(own[:BEGINNING]) or self._haves.end(own):
            return is_needed
        denies = self._denials.within(own[:BEGINNING]) or self._bare_denials.begin(own, 0)
        is_near = len(words) <= SHORT and not words[following[0]].opens
        return denies and not is_symptom and (is_needed or is_near)

    def _is_settled(self, words: Sequence[_Word], own: Sequence[_Word]) -> bool:
        """Tell whether a clause ends by saying that it is settled: « le code, c’est bon, … »."""
        is_known = self._settled.end(own) and not self._refusals.within(own)
        return is_known and len(own) <= SETTLED and len(words) <= SHORT


class _Phrases:
    """Names of one or more words, found where they begin; behind « * » they go on as they may."""

    def __init__(self, phrases: Iterable[str]) -> None:
        listed = list(phrases)
        self._phrases = frozenset(filter(None, map(normalise, listed)))
        self._open = tuple(normalise(phrase) for phrase in listed if phrase.endswith("*"))
        self._lengths: dict[str, set[int]] = {}  # in words, by the first word
        for phrase in self._phrases:
            first, *others = phrase.split()
            self._lengths.setdefault(first, set()).add(1 + len(others))

    def begin(self, words: Sequence[_Word], number: int) -> bool:
        """Tell whether one begins with the word of that number."""
        if number >= len(words) or words[number].first not in self._lengths:
            return False
        text = " ".join(word.normalised for word in words[number : number + LONGEST_PHRASE])
        return self._at(text.split(), 0)

    def is_whole(self, words: Sequence[_Word]) -> bool:
        """Tell whether the words are one."""
        return " ".join(word.normalised for word in words) in self._phrases

    def end(self, words: Sequence[_Word]) -> bool:
        """Tell whether one ends the words."""
        parts = " ".join(word.normalised for word in words).split()
        lengths = range(1, min(LONGEST_PHRASE, len(parts)) + 1)
        return any(" ".join(parts[-length:]) in self._phrases for length in lengths)

    def within(self, words: Sequence[_Word]) -> bool:
        """Tell whether one is among the words."""
        parts = " ".join(word.normalised for word in words).split()
        return any(
            self._at(parts, number) for number, part in enumerate(parts) if part in self._lengths
        )

    def _at(self, parts: Sequence[str], number: int) -> bool:
        """Tell whether one begins at a place, where a first word of theirs stands."""
        lengths = self._lengths[parts[number]]
        if any(" ".join(parts[number : number + n]) in self._phrases for n in lengths):
            return True
        return bool(self._open) and " ".join(parts[number : number + 2]).startswith(self._open)


@lru_cache(maxsize=8192)  # few words make up most messages
def _spelt(word: str) -> str:
    return normalise(word)


def _spans(words: Sequence[_Word], start: int, end: int) -> Iterator[tuple[int, int]]:
    for number in range(start, end):
        if words[number].ends_sentence:
            yield start, number + 1
            start = number + 1


def _windows(start: int, end: int) -> Iterator[tuple[int, int]]:
    if end - start > WINDOW + STEP:
        for begin in range(start, end - STEP, STEP):
            yield begin, min(begin + WINDOW, end)
