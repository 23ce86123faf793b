"""What the differences of a copy mean: words added, words missing, a sentence changed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.core.verification.alignment import Difference, find
from bot.core.verification.danger import is_telling
from bot.core.verification.heads import Heads
from bot.core.verification.phrases import courtesies, left_over
from bot.core.verification.reading.names import is_one_more, is_only_name
from bot.core.verification.reading.turning import is_turning
from bot.core.verification.reading.word import Kind, Pause, Word
from bot.core.verification.received import Copy, Span
from bot.core.verification.versions import Known

_SHORT = 6  # words of a sentence that turns its neighbours
_PARTS = frozenset((Pause.COMMA, Pause.LINE))
_STOP = re.compile("[.!?…؟۔]")
_FEW = 3  # words put into a sentence, or cut from its end, change it; more is another text


@dataclass(frozen=True, slots=True)
class Change:
    """What a version says, and what stands in a copy instead, as words of both."""

    ours: Span
    theirs: Span


class Sorter:
    """Sorts the differences of a copy into what was added, what is missing and what changed.

    `siblings` are the same announcement in its other languages.
    """

    def __init__(
        self, copy: Copy, known: Known, siblings: Sequence[Known], gaps: Sequence[Difference]
    ) -> None:
        self._copy = copy
        self._keys = tuple(word.key for word in copy.words)
        self._body = known.body
        self._heads = Heads(known.body)
        self._phrases = (courtesies(), *known.phrases)
        self._bodies = [one.body.keys for one in (known, *siblings)]
        self._links = {link for one in (known, *siblings) for link in one.body.links}
        self._missing = [known.body.keys[gap.start : gap.end] for gap in gaps]
        self.added: list[Span] = []
        self.changes: list[Change] = []
        self.foreign: list[Span] = []
        self.senders: list[Span] = []  # of what was added, names of who passed it on
        self.is_cut = False
        self._ends: list[Change] = []  # a few words that are missing at an end
        for gap in gaps:
            self._sort(gap)
        if any(map(self._tells, self._ends)):
            self.changes += self._ends
        elif self._ends:
            self.is_cut = True

    def _sort(self, gap: Difference) -> None:
        foreign = list(self._foreign(gap))
        ours = self._without_spare(gap)
        if self._is_miscounted(gap):
            foreign, ours = [(gap.first, gap.last)], (gap.start, gap.end)
        self.foreign += foreign
        if ours is None:
            for span in foreign:
                self._add(gap.start, span)
        elif foreign:
            self._replace(gap, ours, foreign)
        else:
            self._cut(ours, gap.first)

    def _add(self, place: int, span: Span) -> None:
        found = self._copy.words[span[0] : span[1]]
        is_inside = not (self._body.begins(place) or self._is_at_edge(span))
        is_reference = any(word.kind in {Kind.LINK, Kind.PHONE} for word in found)
        if self._is_moved(span) or (is_inside and len(found) <= _FEW and not is_reference):
            self.changes.append(Change((place, place), span))
        else:
            self.added.append(span)
            body = self._body.words
            begins_line = place < len(body) and body[place].pause is Pause.LINE
            if begins_line and all(word.is_sender for word in found):
                self.senders.append(span)

    def _cut(self, ours: Span, place: int) -> None:
        start, end = ours
        is_end = start == 0 or end == len(self._body.words)
        is_turned = is_end and self._heads.turns_sentence(ours)
        if is_turned or self._leads(ours) or self._heads.is_lost(ours, follows=place > 0):
            self.changes.append(Change(ours, (place, place)))
        elif self._is_whole(ours) or (is_end and end - start > _FEW):
            self.is_cut = True
        else:
            (self._ends if is_end else self.changes).append(Change(ours, (place, place)))

    def _leads(self, ours: Span) -> bool:
        """Tell whether a short line or sentence that turns what stands behind it is missing.

        « À ne pas faire : » above a list; « C’est faux. » between two sentences that are kept.
        """
        start, end = ours
        words = self._body.words
        is_short = end - start <= _SHORT and self._is_whole(ours) and end < len(words)
        is_label = is_short and _STOP.search(words[end - 1].after) is None
        is_between = is_short and start > 0
        turns = any(map(self._heads.turns, range(start, end)))
        return turns and (is_label or is_between)

    def _tells(self, change: Change) -> bool:
        """Tell whether missing words turn what is left: a number, a "not"."""
        found = self._body.words[change.ours[0] : change.ours[1]]
        return any(w.kind is not Kind.WORD or is_turning(w.key) or is_telling(w) for w in found)

    def _replace(self, gap: Difference, ours: Span, foreign: Sequence[Span]) -> None:
        is_edge = gap.first == 0 or gap.last == len(self._copy.words)
        if is_edge and self._is_whole(ours) and not any(map(self._is_moved, foreign)):
            self.is_cut = True
            self.added += foreign
            return
        first, *rest = foreign
        self.changes.append(Change(ours, first))
        self.changes += [Change((ours[1], ours[1]), span) for span in rest]

    def _foreign(self, gap: Difference) -> Iterator[Span]:
        """Yield what of a difference neither a courtesy nor a line of ours explains."""
        if self._is_torn_off(gap):
            return
        for first, last in self._without_bodies(gap.first, gap.last):
            found = self._copy.words[first:last]
            is_between = (first, last) != (gap.first, gap.last)
            spans = (
                left_over(found, self._phrases)
                if is_between or self._is_at_edge((first, last))
                else [(0, len(found))]
            )
            for start, end in spans:
                if self._is_quoting(gap, first + start, first + end):
                    continue
                if self._is_stamp(found[start:end]):
                    continue
                if first + end == len(self._copy.words) and self._is_signature(first + start):
                    continue
                if not all(w.is_spare or w.key in self._links for w in found[start:end]):
                    yield first + start, first + end

    def _is_stamp(self, found: Sequence[Word]) -> bool:
        """Tell whether words are the hour that a telephone shows with the message."""
        return all(word.is_clock for word in found) and self._body.may_be_stamped

    def _is_signature(self, start: int) -> bool:
        """Tell whether the last words are the name of who passes the message on, apart from it.

        « Cordialement, Dr Alaoui ». Where ours names somebody it may be one more; where it does
        not end, what it ends with.
        """
        words = self._copy.words
        parts = [n for n in range(start + 1, len(words)) if words[n].pause in _PARTS]
        name = parts[-1] if parts else start
        is_apart = name > start or self._is_apart(start)
        if start == 0 or not is_apart or left_over(words[start:name], self._phrases[:1]):
            return False
        named = self._copy.text[words[name].start : words[-1].end]
        is_alone = self._body.is_finished and not is_one_more(named, self._body.keys)
        return is_alone and is_only_name(named)

    def _is_apart(self, place: int) -> bool:
        """Tell whether an empty line, or a line with nothing of ours, stands above a word."""
        before = self._copy.words[place - 1]
        is_ours = before.key == self._body.keys[-1]
        return before.after.count("\n") > (1 if is_ours else 0)

    def _is_quoting(self, gap: Difference, first: int, last: int) -> bool:
        """Tell whether « > » stands where a line of ours began, before the lines were joined."""
        words = self._body.words
        return (
            gap.start == gap.end < len(words)
            and words[gap.start].pause is Pause.LINE
            and words[gap.start].kind is not Kind.DIGITS
            and all(set(word.key) == {">"} for word in self._copy.words[first:last])
        )

    def _without_bodies(self, first: int, last: int) -> Iterator[Span]:
        """Yield what is left of a run without whole texts of ours, in any of its languages."""
        for body in self._bodies:
            place = find(body, self._keys[:last], first)
            if place >= 0:
                yield from self._without_bodies(first, place)
                yield from self._without_bodies(place + len(body), last)
                return
        if first < last:
            yield first, last

    def _is_miscounted(self, gap: Difference) -> bool:
        """Tell whether a sign that counts stands for another one: « 4️⃣ » for « 1️⃣ »."""
        both = (
            self._body.words[gap.start : gap.end],
            self._copy.words[gap.first : gap.last],
        )
        return all(any(word.is_counting for word in found) for found in both)

    def _is_torn_off(self, gap: Difference) -> bool:
        """Tell whether the copy ends or begins in the middle of a word of ours."""
        if gap.last - gap.first != 1 or gap.start == gap.end:
            return False
        part, ours = self._keys[gap.first], self._body.keys
        return part.isalpha() and (
            (gap.last == len(self._keys) and ours[gap.start].startswith(part))
            or (gap.first == 0 and ours[gap.end - 1].endswith(part))
        )

    def _is_moved(self, span: Span) -> bool:
        """Tell whether words of ours that are missing stand here instead."""
        keys = self._keys[span[0] : span[1]]
        return len(keys) > 1 and any(
            len(part) > 1 and find(part, missing) >= 0
            for part in (keys, *self._sentences(span))
            for missing in self._missing
        )

    def _sentences(self, span: Span) -> Iterator[tuple[str, ...]]:
        """Yield the words of each sentence or line of a copy: one of them may be moved alone."""
        starts = [n for n in range(*span) if self._copy.words[n].pause >= Pause.STOP]
        for start, end in pairwise([*starts, span[1]]):
            yield self._keys[start:end]

    def _is_whole(self, ours: Span) -> bool:
        """Tell whether words of ours are whole sentences."""
        return self._body.begins(ours[0]) and self._body.begins(ours[1])

    def _is_at_edge(self, span: Span) -> bool:
        return span[0] == 0 or span[1] == len(self._copy.words)

    def _without_spare(self, gap: Difference) -> Span | None:
        """Return what is missing of ours; None when it is only signs that come and go."""
        places = [n for n in range(gap.start, gap.end) if not self._body.words[n].is_spare]
        return (places[0], places[-1] + 1) if places else None
