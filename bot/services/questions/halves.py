"""Cuts a short message in two wherever a sign or a word may part two questions."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.core.questions.halves import Cut
from bot.core.questions.passages import Heard, Passage, Size, Voice
from bot.search.normalise import normalise

LONGEST = 40  # words of a message that is cut in two
MOST = 6  # cuts, the first of each kind: each half takes its time
FEWEST = 2  # words of a half, unless a strong sign parts it
RUN_ON = 16  # words of a message that is cut between any two of them…
DILUTED = 0.9  # …where the search is less sure of it as a whole
LONGEST_JOIN = 4  # words
FEWEST_RUN_ON = 3  # words of a half that nothing parts from the other

_SIGN = re.compile(r"(?:[+&/|;؛*•-]+|[–—]+|\(?\d[).:/-])$")  # a word of its own
_ENDS = re.compile(r"(?:[.!?؟…;؛:/+&,،]|\.{2,})[\"'»”)]*$")
_EDGES = " \t+&/|;؛*•–—-.,،:"


class Halves:
    """Cuts the messages of one search."""

    def __init__(self, joins: Iterable[str]) -> None:
        """Take the words that join one question to another, such as « et » or « by the way »."""
        self._joins = frozenset(map(normalise, joins))

    def of(
        self,
        heard: Sequence[Heard],
        text: str,
        ranked: Callable[[Sequence[Passage]], Sequence[Heard]],
    ) -> Sequence[Cut]:
        """Return the cuts of a message with the topics of each half; none of a long one."""
        words = [word for line in text.splitlines() for word in line.split()]
        whole = heard[0]
        if len(words) > LONGEST or whole.passage.voice is Voice.FOREIGN:
            return ()
        marked = self._marked(heard, text, words)
        places = [*marked[:MOST]]
        if not marked and len(words) <= RUN_ON and whole.best.score < DILUTED:
            places = [*range(FEWEST_RUN_ON, len(words) - FEWEST_RUN_ON + 1)]
        halves = [half for place in places for half in self._halves(words, place, heard) if half]
        each = iter(ranked(halves))
        return [
            Cut(first, second, is_marked=bool(marked))
            for first, second in zip(each, each, strict=True)
        ]

    def _marked(self, heard: Sequence[Heard], text: str, words: Sequence[str]) -> Sequence[int]:
        """Return where a sign stands, or a piece of the message begins, in order."""
        starts = {
            one.passage.start
            for one in heard[1:]
            if one.passage.size in {Size.SENTENCE, Size.CLAUSE}
        }
        lines, count = set(), 0
        for line in text.splitlines():
            count += len(line.split())
            lines.add(count)
        signs = {
            place
            for place in range(1, len(words))
            if _ENDS.search(words[place - 1]) or _SIGN.match(words[place])
        }
        places = sorted({*starts, *lines, *signs})
        return [place for place in places if self._has_halves(words, place)]

    def _has_halves(self, words: Sequence[str], place: int) -> bool:
        return all(
            len([word for word in half if word.strip(_EDGES)]) >= FEWEST
            for half in (words[:place], words[place:])
        )

    def _halves(
        self, words: Sequence[str], place: int, heard: Sequence[Heard]
    ) -> Iterator[Passage]:
        for start, end in ((0, place), (place, len(words))):
            own = " ".join(words[start:end]).strip(_EDGES)
            bare = self._without_join(own) if start else own
            voices = {
                one.passage.voice
                for one in heard[1:]
                if one.passage.start >= start and one.passage.end <= end
            }
            asks = (
                "?" in own
                or "؟" in own
                or any(
                    one.passage.asks
                    for one in heard[1:]
                    if start <= one.passage.start and one.passage.end <= end
                )
            )
            voice = Voice.FOREIGN if Voice.FOREIGN in voices else Voice.SPOKEN
            yield Passage(bare, start, end, Size.CLAUSE, voice=voice, asks=asks)

    def _without_join(self, text: str) -> str:
        """Return the text without the words that join it to the one before."""
        words = text.split()
        for count in range(min(LONGEST_JOIN, len(words) - FEWEST), 0, -1):
            if normalise(" ".join(words[:count])) in self._joins:
                return self._without_join(" ".join(words[count:]).strip(_EDGES))
        return text
