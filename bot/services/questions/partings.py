"""Parts a question from what is said around it where no mark does: « amis, comment payer »."""

import re
from collections.abc import Callable, Iterator, Sequence

from bot.core.questions.courtesies import (
    FEWEST_WORDS,
    MOST_WORDS,
    Parting,
)
from bot.core.questions.passages import Heard, Passage, Size
from bot.services.questions.courtesies import Courtesies

OURS = 0.3  # a whole that is no more probably not ours names nothing of others
HEADS = 3  # places where the question likely begins, behind which its end is looked for
CLEARLY = 0.85  # what a question is about that the whole is not
MOST = 5  # partings, the surest, of which what is said around is looked at

_WORD = re.compile(r"\S+")


class Partings:
    """The ways to part a short message, each looked at by the search."""

    def __init__(
        self, courtesies: Courtesies, heard: Callable[[Sequence[Passage]], Sequence[Heard]]
    ) -> None:
        """Take what is known of courtesies, and what tells the topics of passages."""
        self._courtesies = courtesies
        self._heard = heard

    def of(self, whole: Heard) -> Sequence[Parting]:
        """Return the partings of a message whose question is sure, the surest first.

        What stands before the question is taken off first, then what stands behind the likeliest
        of what is left. Words of others' matters are never taken off, nor, where the whole
        sounds like another's, what is not polite.
        """
        text = whole.passage.text
        if not _has_words(text):
            return ()
        spans = self._spans(text, whole)
        may_go = [span for span in spans if self._may_be(text, *span, whole)]
        kept = [
            (span, one)
            for span, one in self._sure(text, may_go)
            if _is_expected(one, whole) or not self._doubtful(text, *span)
        ][:MOST]
        if not kept:
            return ()
        best = kept[0][1].best
        if any(
            one.best.topic != best.topic and one.best.score > best.score
            for _, one in self._sure(text, spans)
        ):
            return ()  # what is surer may not be parted so: something else is said beside it
        return [Parting(one, self._ranked(self._doubtful(text, *span))) for span, one in kept]

    def _spans(self, text: str, whole: Heard) -> Sequence[tuple[int, int]]:
        """Return the parts of a text that its question may be; none where nothing may go."""
        places = _places(text)
        heads = places[: MOST_WORDS + 1]
        goes_before = any(self._may_be(text, head, len(text), whole) for head in heads[1:])
        if not goes_before and not any(
            self._may_be(text, 0, end, whole) for end in places[1:][-MOST_WORDS:]
        ):
            return ()
        certain = [_certainty(one) for one in self._ranked([text[place:] for place in heads])]
        likely = sorted(heads, key=lambda place: -certain[heads.index(place)])[:HEADS]
        spans = [(head, len(text)) for head in heads[1:]]
        spans += [
            (head, end)
            for head in sorted({0, self._courtesies.polite_end(text, heads), *likely})
            for end in [place for place in places if place > head][-MOST_WORDS:]
        ]
        return [(start, end) for start, end in spans if _has_words(text[start:end])]

    def _sure(
        self, text: str, spans: Sequence[tuple[int, int]]
    ) -> Sequence[tuple[tuple[int, int], Heard]]:
        """Return those parts of a text whose question is sure, the surest first."""
        ranked = self._ranked([text[start:end].strip() for start, end in spans])
        sure = [(span, one) for span, one in zip(spans, ranked, strict=True) if one.is_sure]
        return sorted(sure, key=lambda pair: -pair[1].best.score)

    def _may_be(self, text: str, start: int, end: int, whole: Heard) -> bool:
        """Tell whether what stands around a part of a text may be taken off."""
        return all(self._may_go(rest, whole) for rest in _rests(text, start, end))

    def _doubtful(self, text: str, start: int, end: int) -> Sequence[str]:
        """Return what stands around a part of a text and is not polite for sure."""
        rests = _rests(text, start, end)
        return [rest for rest in rests if not self._courtesies.is_polite(rest)]

    def _may_go(self, rest: str, whole: Heard) -> bool:
        """Tell whether words may be taken off."""
        if self._courtesies.is_strange(rest):
            return False
        is_polite = self._courtesies.sounds_polite(rest)
        return is_polite or (whole.foreign < OURS and self._courtesies.tells_nothing(rest))

    def _ranked(self, texts: Sequence[str]) -> Sequence[Heard]:
        return self._heard([Passage(text, 0, len(text.split()), Size.MESSAGE) for text in texts])


def _places(text: str) -> Sequence[int]:
    return [found.start() for found in _WORD.finditer(text)]


def _has_words(text: str) -> bool:
    return len(text.split()) >= FEWEST_WORDS


def _rests(text: str, start: int, end: int) -> Iterator[str]:
    """Yield what stands before and behind a part of a text."""
    yield from (rest for rest in (text[:start].strip(), text[end:].strip()) if rest)


def _certainty(one: Heard) -> float:
    return one.best.score * (1 - one.foreign)


def _is_expected(one: Heard, whole: Heard) -> bool:
    """Tell whether a part is about what the whole is about, or clearly about something."""
    return one.best.topic == whole.best.topic or one.best.score >= CLEARLY
