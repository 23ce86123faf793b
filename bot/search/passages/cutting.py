"""Cuts a message into passages: sentences, their clauses, and windows of what has no full stop."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, zip_longest

from bot.core.questions.passages import Passage, PassageWords, Size, Voice
from bot.search.normalise import normalise
from bot.search.passages.phrases import Phrases, Word

LONGEST = 4096  # characters that are read
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

_ENDS, _CLOSED = tuple(".!?؟…;؛:"), "\"'»”)]"
_PAUSES = tuple(",،)]»")
_BEGINS = tuple("([«—–-")


class PassageReader:
    """Cuts messages with the words of the content."""

    def __init__(self, words: PassageWords) -> None:
        self._joins = Phrases(words.joins)
        self._openers = Phrases(words.openers)
        self._denials = Phrases(words.denials)
        self._bare_denials = Phrases(words.bare_denials)
        self._symptoms = Phrases(words.symptoms)
        self._haves = Phrases(words.haves)
        self._wells = Phrases(words.wells)
        self._insteads = Phrases(words.insteads)
        self._aways = Phrases(words.aways)
        self._knows = Phrases(words.knows)
        self._refusals = Phrases(words.refusals)
        self._settled = Phrases(words.settled)
        self._asides = Phrases(words.asides)
        self._needs = Phrases(words.needs)
        self._owners = Phrases(words.owners)
        self._ours = Phrases(words.ours)
        self._leads = frozenset(map(normalise, words.leads))
        self._own_waw = frozenset(map(normalise, words.own_waw))

    def read(self, text: str) -> Sequence[Passage]:
        """Return the passages of `text`, the whole first; that alone where there is no other."""
        words = self._words(text[:LONGEST])
        whole = Passage(" ".join(text.split()), 0, len(words), Size.MESSAGE)
        sentences = list(_spans(words, 0, len(words)))
        clauses = [list(self._clauses(words, *sentence)) for sentence in sentences]
        denied = self._denied(words, list(chain.from_iterable(clauses)))
        parts = [
            passage
            for sentence, own in zip(sentences, clauses, strict=True)
            for passage in self._of_sentence(words, sentence, own, denied)
        ]
        if len(parts) < TOGETHER:
            is_aside = len(words) <= SHORT and self._asides.within(words)
            whole = replace(whole, voice=Voice.DENIED) if is_aside else whole
            return [self._owned(whole, words)]
        return [self._owned(whole, words), *parts]

    def denies(self, text: str) -> bool:
        """Tell whether a text only says what is not meant: « pas la maternité »."""
        words = self._words(text[:LONGEST])
        return self._is_denial(words) and not any(word.opens for word in words)

    def _is_denial(self, own: Sequence[Word]) -> bool:
        """Tell whether words deny something that is no symptom."""
        denies = self._denials.within(own[:BEGINNING]) or self._bare_denials.begin(own, 0)
        return denies and not self._symptoms.within(own)

    def _words(self, text: str) -> list[Word]:
        words: list[Word] = []
        for line in text.splitlines():
            written = line.split()
            for number, one in enumerate(written, 1):
                ends = number == len(written) or one.rstrip(_CLOSED).endswith(_ENDS)
                words.append(Word.of(one, ends_sentence=ends))
        for number, word in enumerate(words):
            self._mark(words, number, word)
        return words

    def _mark(self, words: Sequence[Word], number: int, word: Word) -> None:
        """Note what begins with a word."""
        before = words[number - 1] if number else None
        bare = word.normalised[1:] if word.normalised.startswith("و") else ""
        leads = before is not None and before.normalised in self._leads
        is_contrast = self._insteads.begin(words, number) or self._aways.begin(words, number)
        if bare and word.normalised not in self._own_waw and not is_contrast:
            unjoined = [word.read_as(bare), *words[number + 1 : number + 4]]
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
            or before.written.endswith(_PAUSES)
            or word.written.startswith(_BEGINS)
            or (word.opens and not before.joins and not before.opens and not leads)
            or (self._insteads.begin(words, number) and not self._settled.begin(words, number))
            or (self._aways.begin(words, number) and not self._bare_denials.begin(words, number))
        )

    def _is_bare_join(self, words: Sequence[Word], number: int) -> bool:
        """Tell whether the word is « et » by itself, not « et » and another."""
        return self._joins.begin(words[number : number + 1], 0)

    def _clauses(self, words: Sequence[Word], start: int, end: int) -> Iterator[tuple[int, int]]:
        kept = [start]
        for begin in range(start + 1, end):
            word, before = words[begin], words[begin - 1]
            is_clear = before.written.endswith(_PAUSES) or (
                word.joins and (word.opens or word.normalised.startswith("و"))
            )
            fewest = FEWEST_WORDS if is_clear else FEWEST_JOINED
            if word.begins and begin - kept[-1] >= fewest and end - begin >= FEWEST_WORDS:
                kept.append(begin)
        yield from zip(kept, [*kept[1:], end], strict=True)

    def _of_sentence(
        self,
        words: Sequence[Word],
        sentence: tuple[int, int],
        own: Sequence[tuple[int, int]],
        denied: Sequence[tuple[int, int]],
    ) -> Iterator[Passage]:
        """Yield the passages of a sentence that has these clauses; all `denied` are in order."""
        start, end = sentence
        spans = {sentence: Size.SENTENCE} if end - start <= SENTENCE else {}
        for span in own:
            spans.setdefault(span, Size.CLAUSE)
        for span in own if end - start <= SENTENCE else [sentence, *own]:
            for window in _windows(*span):
                spans.setdefault(window, Size.WINDOW)
        for span, size in spans.items():
            passage = self._owned(self._passage(words, span, size), words)
            before = bisect_left(denied, (span[1],))  # of the denied, those that begin before it
            if before and span[0] < denied[before - 1][1]:
                passage = replace(passage, voice=Voice.DENIED)
            yield passage

    def _passage(self, words: Sequence[Word], span: tuple[int, int], size: Size) -> Passage:
        start, end = span
        own = words[start:end]
        asks = any(word.opens for word in own[:ANNOUNCED]) or (
            end - start >= FEWEST_JOINED and any(word.is_marked for word in own)
        )
        first = start + (size is not Size.WINDOW and self._is_bare_join(words, start))
        text = " ".join(word.written for word in words[first:end])
        is_announced = self._insteads.begin(words, start) or self._needs.begin(words, start)
        is_away = self._aways.begin(words, start) or self._is_settled(words, own)
        turns = is_announced and not is_away
        return Passage(text, start, end, size, asks=asks, is_joined=own[0].joins, turns=turns)

    def _owned(self, passage: Passage, words: Sequence[Word]) -> Passage:
        """Return the passage, as one of others where it names them and not us."""
        own = words[passage.start : passage.end]
        if self._owners.within(own) and not self._ours.within(own):
            return replace(passage, voice=Voice.FOREIGN)
        return passage

    def _denied(
        self, words: Sequence[Word], clauses: Sequence[tuple[int, int]]
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

    def _is_open(self, words: Sequence[Word], start: int, end: int) -> bool:
        """Tell whether a clause only denies, and not yet what: « I don’t want to know | how… »."""
        return any(self._denials.are_from(words, first, end) for first in range(start, end))

    def _is_denied(
        self, words: Sequence[Word], start: int, end: int, following: tuple[int, int] | None
    ) -> bool:
        own, is_alone = words[start:end], end - start == len(words)
        if (start or following) and self._aways.begin(words, start):
            return not any(word.normalised.isdigit() for word in own)  # « 500 au lieu de 400 »
        if not is_alone and self._wells.within(own) and not self._symptoms.within(own):
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
            return is_needed and not self._fails(own)
        is_near = len(words) <= SHORT and not words[following[0]].opens
        return (is_needed or is_near) and self._is_denial(own)

    def _is_settled(self, words: Sequence[Word], own: Sequence[Word]) -> bool:
        """Tell whether a clause ends by saying that it is settled: « le code, c’est bon, … »."""
        is_short = len(own) <= SETTLED and len(words) <= SHORT
        is_settled = self._settled.end(own) and not self._refusals.within(own)
        return is_short and is_settled and not self._fails(own)

    def _fails(self, own: Sequence[Word]) -> bool:
        """Tell whether what is had or settled by its last word alone fails before that.

        « lsite ma kayt7elch 3ndi »: what does not open does so at mine.
        """
        before = own[:-1]
        return self._symptoms.within(before) and not self._haves.within(before)


def _spans(words: Sequence[Word], start: int, end: int) -> Iterator[tuple[int, int]]:
    for number in range(start, end):
        if words[number].ends_sentence:
            yield start, number + 1
            start = number + 1


def _windows(start: int, end: int) -> Iterator[tuple[int, int]]:
    if end - start > WINDOW + STEP:
        for begin in range(start, end - STEP, STEP):
            yield begin, min(begin + WINDOW, end)
