"""The words of the whole content, by which a word that is none of them is told apart."""

from collections.abc import Iterable, Iterator, Mapping

from bot.catalog.model import Fact, Page, SearchWords, Topic
from bot.core.secrets import Redactor


def redactor(
    topics: Mapping[str, Topic],
    out_of_scope: Iterable[str],
    pages: Mapping[str, Page],
    words: SearchWords,
    facts: Mapping[str, Fact],
) -> Redactor:
    """Return what erases secrets: it knows the words of the content and its telephone numbers."""
    texts = [*_of_topics(topics.values()), *out_of_scope, *_of_search(words)]
    texts += [html for page in pages.values() for html in page.html.values()]
    phones = {text for fact in facts.values() if fact.is_phone for text in fact.texts.values()}
    return Redactor(texts, phones)


def _of_topics(topics: Iterable[Topic]) -> Iterator[str]:
    for topic in topics:
        yield from topic.title.values()
        yield from topic.body.values()
        yield topic.darija
        for phrasings in topic.phrasings.values():
            yield from phrasings


def _of_search(words: SearchWords) -> Iterator[str]:
    tables: tuple[Mapping[str, tuple[str, ...]], ...] = (words.darija, words.shared)
    for table in tables:
        for forms in table.values():
            yield from forms
    for short, full in words.sms.items():
        yield from (short, full)
    yield from words.told
    for contrast in words.contrasts:
        yield from (*contrast.ours, *contrast.others)
