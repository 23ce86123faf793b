"""Ranks the topics of the passages of one message, each once however often it is looked at."""

from collections.abc import Callable, Sequence

from bot.core.questions.answers import Candidate
from bot.core.questions.combining import SHORT
from bot.core.questions.passages import Heard, Passage
from bot.core.questions.stories import confirmed, narrowed
from bot.search.passages.cutting import PassageReader
from bot.search.ranker import Ranker
from bot.services.questions.halves import Halves

MOST = 20  # passages of a message that are searched, beside the whole…
CHARACTERS = 1600  # …and of how many together: the encoder takes its time by their length


class Listener:
    """Listens to one message, and remembers what it heard until that is answered."""

    def __init__(
        self, passages: PassageReader, ranker: Ranker, is_known: Callable[[str], bool]
    ) -> None:
        """Take what cuts the message, what ranks topics, and which of them anybody may know of."""
        self._passages = passages
        self._ranker = ranker
        self.is_known = is_known
        self._ranked: dict[str, Sequence[Candidate]] = {}

    def hear(self, question: str, halves: Halves | None = None) -> Sequence[Heard]:
        """Return the passages of a question, the whole first, with the topics of each.

        Those of its `halves` are looked up with them: the encoder takes as long for each call
        as for a text or two.
        """
        whole, *parts = self._passages.read(question)
        kept = self._ranker.likeliest([one.text for one in parts], MOST, CHARACTERS)
        passages = [whole, *(parts[n] for n in kept)]
        beside = halves.marked(passages, question) if halves else ()
        heard = self.ranked([*passages, *(half for both in beside for half in both)])
        heard = heard[: len(passages)]
        closer = narrowed(heard[1:]) if whole.end > SHORT else ()
        return [*heard, *confirmed(self.ranked(closer), heard[1:])]

    def ranked(self, passages: Sequence[Passage]) -> Sequence[Heard]:
        """Return passages with the topics of each."""
        new = list(dict.fromkeys(p.text for p in passages if p.text not in self._ranked))
        for text, candidates in zip(new, self._ranker.rank_each(new) if new else (), strict=True):
            self._ranked[text] = [
                c for c in candidates if c.topic is None or self.is_known(c.topic)
            ]
        return [Heard(passage, self._ranked[passage.text]) for passage in passages]
