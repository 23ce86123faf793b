"""What the FAQ search learns, gathered from the content."""

from collections import Counter
from collections.abc import Iterable

from bot.catalog.catalog import Catalog
from bot.catalog.model import Topic
from bot.search.corpus import Contrast, Corpus
from bot.search.normalise import normalise
from bot.search.query import Vocabulary

FOREIGN = ("fr", "en")  # kinds of phrasings without Darija
OFTEN = 5  # times that a word of them must be there for a misspelt one to stand for it


def corpus(catalog: Catalog) -> Corpus:
    """Return what the search learns from the content."""
    topics = catalog.topics.values()
    words = catalog.search_words
    others = (*catalog.out_of_scope, *words.told)
    foreign = Counter(
        word
        for topic in topics
        for kind in FOREIGN
        for phrase in (*topic.phrasings.get(kind, ()), topic.title[kind])
        for word in normalise(phrase).split()
    )
    return Corpus(
        {topic.id: ways(topic, catalog.languages) for topic in topics},
        others,
        tuple(Contrast(contrast.ours, contrast.others) for contrast in words.contrasts),
        Vocabulary(
            words.darija,
            words.shared,
            words.sms,
            frozenset(foreign),
            frozenset(word for word, count in foreign.items() if count >= OFTEN),
            frozenset(
                word
                for text in (*catalog.out_of_scope, *words.told)
                for word in normalise(text).split()
            ),
        ),
    )


def ways(topic: Topic, languages: Iterable[str]) -> tuple[str, ...]:
    """Return all the ways in which a topic is asked for, its titles first."""
    return (
        *(topic.title[code] for code in languages),
        topic.darija,
        *(phrase for phrases in topic.phrasings.values() for phrase in phrases),
    )
