"""What the search learns from the content, and behind it from what officers have said since."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.search.corpus import Corpus, Example


@dataclass(frozen=True, slots=True)
class Grown(Corpus):
    """A corpus with topics and questions more, in which each example of before keeps its place.

    The topics that have come stand behind those of before, so that what was learnt of these goes
    on to hold; their phrasings make no contrasts.
    """

    since: Mapping[str, tuple[str, ...]]
    foreign: tuple[str, ...]  # questions that are not ours

    @property
    def before(self) -> Corpus:
        """The corpus without what has come since."""
        return Corpus(self.phrasings, self.out_of_scope, self.contrasts, self.vocabulary)

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics in a fixed order, those of before first."""
        return (*self.before.topics, *sorted(self.since))

    def texts(self) -> Iterator[str]:
        """Yield all that is written, ours and not."""
        yield from self.before.texts()
        for own in self.since.values():
            yield from own
        yield from self.foreign

    def examples(self) -> list[Example]:
        """Return what is to be learnt, topic by topic, last what is not ours."""
        known = self.before.examples()
        new: list[tuple[str, str | None]] = [(text, None) for text in self.foreign]
        new[:0] = [(text, topic) for topic in sorted(self.since) for text in self.since[topic]]
        # A family is known by its number: theirs begin behind all of before.
        made = [Example(text, topic, n) for n, (text, topic) in enumerate(new, len(known))]
        ours, others = (
            [one for one in known if (one.topic is None) is side] for side in (False, True)
        )
        grown = [one for one in made if one.topic is not None]
        return [*ours, *grown, *others, *(one for one in made if one.topic is None)]

    def fingerprint(self) -> str:
        """Return what changes whenever anything here does."""
        since = Corpus(self.since, self.foreign, (), self.vocabulary)
        return f"{self.before.fingerprint()} {since.fingerprint()}"


def grown(corpus: Corpus, since: Mapping[str, tuple[str, ...]], foreign: tuple[str, ...]) -> Grown:
    """Return a corpus with topics and questions more."""
    return Grown(
        corpus.phrasings, corpus.out_of_scope, corpus.contrasts, corpus.vocabulary, since, foreign
    )
