"""Everything the FAQ search learns from: ways to ask, questions that are not ours, words."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from bot.search.query import Vocabulary

CONTRASTED = 4  # of those that can be made, every fourth is: more would drown what is written


@dataclass(frozen=True, slots=True)
class Contrast:
    """Words of ours, and others that make a question somebody else's: Damancom, Gmail."""

    ours: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A question whose topic is known; None when it is not ours.

    `family` is the number of the phrasing it was written or made from.
    """

    text: str
    topic: str | None
    family: int


@dataclass(frozen=True, slots=True)
class Corpus:
    """The phrasings of each topic, the questions to abstain from, and how to read them."""

    phrasings: Mapping[str, tuple[str, ...]]
    out_of_scope: tuple[str, ...]
    contrasts: tuple[Contrast, ...]
    vocabulary: Vocabulary

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics in a fixed order."""
        return tuple(sorted(self.phrasings))

    def texts(self) -> Iterator[str]:
        """Yield all that is written, ours and not."""
        yield from (text for topic in self.topics for text in self.phrasings[topic])
        yield from self.out_of_scope

    def examples(self) -> list[Example]:
        """Return what is to be learnt, topic by topic, last what is not ours.

        Of the contrasts that can be made, every fourth is there.
        """
        written = [(text, topic) for topic in self.topics for text in self.phrasings[topic]] + [
            (text, None) for text in self.out_of_scope
        ]
        examples = [Example(text, topic, n) for n, (text, topic) in enumerate(written)]
        made = [
            Example(text, None, example.family)
            for example in examples
            if example.topic is not None
            for text in _contrasted(example, self.contrasts)
        ]
        place: dict[str | None, int] = {topic: n for n, topic in enumerate(self.topics)}
        return sorted(examples + made[::CONTRASTED], key=lambda e: place.get(e.topic, len(place)))

    def fingerprint(self) -> str:
        """Return a hash that changes whenever anything here does."""
        words = {
            name: sorted(value) if isinstance(value, frozenset) else value
            for name, value in asdict(self.vocabulary).items()
        }
        data = [
            dict(self.phrasings),
            self.out_of_scope,
            [asdict(contrast) for contrast in self.contrasts],
            words,
        ]
        return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()


def _contrasted(example: Example, contrasts: Sequence[Contrast]) -> Iterator[str]:
    """Yield the example with one word of ours replaced, where it holds any."""
    for contrast in contrasts:
        words = "|".join(map(re.escape, contrast.ours))
        other = contrast.others[example.family % len(contrast.others)]
        ours = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
        text, count = ours.subn(other, example.text)
        if count:
            yield text
            return
