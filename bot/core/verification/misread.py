"""Words that were read in a picture, beside ours: a letter may be misread, a figure may not.

A word that was read unsurely, in shapes that are taken for one another, is put right before the
picture is judged like any message. A number, a day, an amount, an address, a code, what turns a
sentence and a word that is missing never are: where they may only be badly read the picture is
called neither genuine nor altered, and the person types the number.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.core.pictures.frame import without_clock, without_frame
from bot.core.pictures.reading import Reading
from bot.core.verification.alignment import Difference, differences
from bot.core.verification.likeness import (
    COUNTING,
    Pair,
    counts,
    has_figure,
    has_mark,
    is_alike,
    is_drawn,
    is_near,
    is_odd,
    is_percentage_in_figures,
    is_short,
    is_stain,
    places,
    shares_place,
    whole,
)
from bot.core.verification.reading.turning import is_turning
from bot.core.verification.reading.word import Kind, Word
from bot.core.verification.received import Copy, Span, read
from bot.core.verification.verdict import SEVERITY, Finding, Verdict, verify
from bot.core.verification.versions import Archive, Known

_MISREAD_SHARE = 0.15  # of our words; more is another text
Knows = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a picture is; `unclear` are words of ours that it may or may not show."""

    finding: Finding
    unclear: tuple[str, ...] = ()


def verify_picture(
    reading: Reading, archive: Archive, knows: Knows, *, today: date | None = None
) -> Sighting:
    """Tell what a picture is by the words that were read in it.

    `knows` tells of a word in small letters whether sentences are made of it: then it is no
    misreading of another one.
    """
    copy = read(reading.text, (), today=today)
    sure = _sure(reading)
    numbers = [word.key for word in copy.words if word.kind is Kind.NUMBER]
    best: Sighting | None = None
    for known in archive.near([word.looks for word in copy.words], numbers):
        mended = _Mending(copy, known, sure, knows).mended()
        if mended is None:
            continue
        text, unclear = mended
        found = Sighting(verify(text, (), archive, today=today), unclear)
        if best is None or _rank(found) < _rank(best):
            best = found
    return best or Sighting(verify(reading.text, (), archive, today=today))


def beside(words: Finding, picture: Finding) -> Finding:
    """Return what a picture and the words below it are, as one message: the worse one wins.

    Words that are like nothing of ours are a question about the picture, unless they lead astray.
    """
    if words.version is None:
        if not (words.is_dangerous and picture.is_standing):
            return picture
        return replace(picture, verdict=Verdict.PARTLY, foreign=words.foreign, is_dangerous=True)
    if picture.version is None:
        verdict = Verdict.PARTLY if words.is_standing else words.verdict
        return replace(words, verdict=verdict, is_dangerous=True)
    worse = max((picture, words), key=lambda one: SEVERITY.index(one.verdict))
    if words.number == picture.number:
        return worse
    return replace(worse, verdict=Verdict.PARTLY) if worse.is_standing else worse


def _rank(found: Sighting) -> tuple[bool, bool, int]:
    finding = found.finding
    return finding.verdict is Verdict.UNKNOWN, not finding.is_standing, -finding.shared


def _sure(reading: Reading) -> list[bool]:
    """Return for each sign of the text of a reading whether its word is sure."""
    found: list[bool] = []
    for line in reading.lines:
        for word in line.words:
            found += [word.is_sure] * (len(word.text) + 1)
    return found


class _Mending:
    """One picture beside one version."""

    def __init__(self, copy: Copy, known: Known, sure: Sequence[bool], knows: Knows) -> None:
        self._copy = copy
        self._body = known.body
        self._sure = sure
        self._knows = knows
        self._gaps = differences(
            [word.looks for word in known.body.words],
            [word.looks for word in copy.words],
            known.body.begins,
        )
        self._unclear: list[int] = []
        self._misread = 0

    def mended(self) -> tuple[str, tuple[str, ...]] | None:
        """Return the text with what is misread put right, and what of ours is unclear.

        None where too much would have to be: it is another text.
        """
        met = [*self._met()]
        if not met or self._misread > 1 + _MISREAD_SHARE * len(self._body.words):
            return None
        for pair in met:
            ours = self._body.words[slice(*pair.mine)]
            if any(map(has_figure, ours)) and not self._is_sure(pair.other):
                self._unclear.append(pair.mine[0])
        written, words = self._written(met), self._body.words
        unclear = dict.fromkeys(
            self._body.text[words[n].start : words[n].end] for n in sorted(set(self._unclear))
        )
        return written, tuple(unclear)

    def _met(self) -> Iterator[Pair]:
        """Yield the words that stand in both, misread or not, in order."""
        a = b = 0
        end = Difference(
            *(len(self._body.words),) * 2,
            *(len(self._copy.words),) * 2,
        )
        for gap in [*self._gaps, end]:
            yield from (
                Pair((mine, mine + 1), (other, other + 1))
                for mine, other in zip(range(a, gap.start), range(b, gap.first), strict=True)
            )
            yield from self._misreadings(gap)
            a, b = gap.end, gap.last

    def _misreadings(self, gap: Difference) -> list[Pair]:
        """Return the words of ours in a difference that are misread there, in order.

        All of them together where nothing that stands there was read surely.
        """
        found: list[Pair] = []
        first, mine = gap.first, gap.start
        while mine < gap.end:
            pair = self._found(gap, mine, first)
            if pair is None:
                mine += 1
                continue
            found.append(pair)
            mine, first = pair.mine[1], pair.other[1]
        is_whole = sum(pair.mine[1] - pair.mine[0] for pair in found) == gap.end - gap.start
        if is_whole or not self._is_illegible(gap):
            return found
        self._unclear += range(gap.start, gap.end)
        self._misread += gap.end - gap.start
        return [Pair((gap.start, gap.end), (gap.first, gap.last))]

    def _is_illegible(self, gap: Difference) -> bool:
        """Tell whether what stands in the place of ours is badly read, and leads nowhere."""
        theirs = self._copy.words[gap.first : gap.last]
        return (
            0 < len(theirs) <= 1 + 2 * (gap.end - gap.start)
            and not any(self._are_sure([word]) for word in theirs)
            and not any(map(has_figure, theirs))
        )

    def _found(self, gap: Difference, mine: int, first: int) -> Pair | None:
        """Return where a word of ours stands from a place on, in the likeliest way that it may."""
        ends = [end for end in (mine + 1, mine + 2) if end <= gap.end]
        pairs = [Pair((mine, end), place) for end in ends for place in places(first, gap.last)]
        alone = [pair for pair in pairs if pair.is_word_for_word]
        words = self._body.words, self._copy.words
        for pair in pairs:
            if pair.is_joined(*words) or pair.is_in_letters(*words):
                mine_words, their_words = pair.sides(*words)
                if any(map(has_figure, (*mine_words, *their_words))):
                    self._unclear.append(mine)
                return pair
        ours = self._body.words[mine]
        for pair in alone:
            if self._is_misread(ours, self._copy.words[pair.other[0]]):
                self._misread += 1
                return pair
        for pair in alone:
            if self._is_unclear(ours, self._copy.words[pair.other[0]]):
                self._unclear.append(mine)
                return pair
        return None

    def _is_misread(self, ours: Word, theirs: Word) -> bool:
        """Tell whether a word was read unsurely, in shapes that are taken for those of ours."""
        if counts(ours) or counts(theirs) or self._are_sure([theirs]) or self._knows(theirs.key):
            return False
        return is_alike(ours.key, theirs.key)

    def _is_unclear(self, ours: Word, theirs: Word) -> bool:
        """Tell whether nobody can say if a word stands there, badly read, or another one."""
        if is_turning(theirs.key) != is_turning(ours.key):
            return False
        if is_percentage_in_figures(ours.key, theirs.key):
            return True
        if counts(ours) or counts(theirs):
            is_figure = has_figure(ours) or len(ours.key) == len(theirs.key) == 1
            is_like = is_figure or is_near(ours.key, theirs.key, is_sure=False)
            return is_like and not (self._are_sure([theirs]) and has_figure(ours))
        if is_odd(ours.key, theirs.key):
            return True
        return is_near(ours.key, theirs.key, is_sure=False)

    def _are_sure(self, theirs: Sequence[Word]) -> bool:
        return all(all(self._sure[word.start : word.end]) for word in theirs)

    def _is_sure(self, span: Span) -> bool:
        return self._are_sure(self._copy.words[span[0] : span[1]])

    def _written(self, met: Sequence[Pair]) -> str:
        """Return the text of the picture with our words where they were met.

        What is left out between two of them, and may only be overlooked, is noted as unclear.
        """
        copy = self._copy
        pairs = whole(met, self._body.words, copy.words)
        start = copy.words[pairs[0].other[0]].start
        end = copy.words[pairs[-1].other[1] - 1].end
        above, line, begun = copy.text[:start].rpartition("\n")
        pieces = [without_frame(above, is_above=True), line, begun]
        before: Pair | None = None
        for pair in pairs:
            if before is not None:
                pieces.append(self._between(before, pair))
            pieces.append(self._shown(pair))
            before = pair
        ended, line, below = copy.text[end:].partition("\n")
        ended, had_clock = without_clock(ended)
        pieces += [ended, line, without_frame(below, has_clock=not had_clock)]
        return "".join(pieces)

    def _shown(self, pair: Pair) -> str:
        """Return our words, or those of the picture where a part of an hour is another one."""
        sides = pair.sides(self._body.words, self._copy.words)
        is_shared = any(shares_place(side) for side in sides)
        keys = [[word.looks for word in side] for side in sides]
        text, words = (
            (self._copy.text, sides[1])
            if is_shared and keys[0] != keys[1]
            else (self._body.text, sides[0])
        )
        return text[words[0].start : words[-1].end]

    def _between(self, before: Pair, after: Pair) -> str:
        """Return what stands between two words: as in ours, where nothing more stands there."""
        theirs = self._copy.words
        shown = self._copy.text[theirs[before.other[1] - 1].end : theirs[after.other[0]].start]
        words = self._body.words
        ours = self._body.text[words[before.mine[1] - 1].end : words[after.mine[0]].start]
        skipped = words[before.mine[1] : after.mine[0]]
        added = theirs[before.other[1] : after.other[0]]
        is_lost = len(skipped) == 1 and not added and is_short(skipped[0])
        is_ours = is_lost or (all(map(is_drawn, skipped)) and all(map(is_stain, added)))
        is_told = COUNTING.findall(shown) == COUNTING.findall(ours)
        if not is_ours or not (is_told or (not added and not COUNTING.search(shown))):
            return shown
        if is_lost and not is_drawn(skipped[0]):
            self._unclear.append(before.mine[1])
        elif added and not skipped and not has_mark(ours):
            self._unclear.append(before.mine[1] - 1)
        return ours
