"""Reads the topics of the FAQ and the themes that they stand in."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from bot.catalog.evidence import check_evidence
from bot.catalog.glossary import check_name
from bot.catalog.model import Fact, Guide, Source, Theme, Topic
from bot.catalog.reader import Reader, polished
from bot.catalog.schemas.content import PhrasingsFile, ThemeFile, TopicFile
from bot.catalog.typography import polish
from bot.core.calendar.deadlines import Extension
from bot.core.marks import ALWAYS, extension_of, moves_of
from bot.core.writing.darija import ARY, DARIJA, ByLanguage


def read_topics(
    read: Reader,
    languages: Collection[str],
    sources: Mapping[str, Source],
    facts: Mapping[str, Fact],
    extensions: tuple[Extension, ...],
    *,
    elsewhere: Collection[str] = (),
    only: Collection[str] | None = None,
) -> dict[str, Topic]:
    """Return the topics by their folders; each phrasing asks for one of them.

    They may lead to those that stand `elsewhere` too. With `only`, no others are read.
    """
    known_on = {extension.key: extension.known_on for extension in extensions}
    marks = _marks(extensions)
    guides = dict.fromkeys(read.folders("guide"))
    topics: dict[str, Topic] = {}
    asked: dict[str, str] = {}
    for topic_id in read.folders("faq") if only is None else only:
        name = f"faq/{topic_id}/meta.toml"
        file = read.one(name, TopicFile)
        phrasings = read.one(f"faq/{topic_id}/phrasings.toml", PhrasingsFile)
        texts = {c: read.page(f"faq/{topic_id}/{c}.md", c, marks=marks) for c in languages}
        texts |= read.in_darija(f"faq/{topic_id}", marks=marks)
        if file is None or phrasings is None or not all(texts.values()):
            continue
        read.known(name, "sources", file.sources, sources)
        read.verified(name, "verified_on", file.verified_on)
        read.known(name, "since", [file.since] if file.since else [], known_on, "extension")
        read.prose(name, "darija", file.darija)
        if (file.ary is None) != (ARY in texts):
            read.note(name, "ary", "is there exactly where no page in Darija has a title")
        read.known(name, "guide", [file.guide] if file.guide else [], guides, "guide")
        for code, parts in texts.items():
            if len(parts) != 1 or parts[0].level != 1 or not parts[0].html:
                read.note(f"faq/{topic_id}/{code}.md", "", "needs one # title and a text")
        ways = {key: tuple(value) for key, value in phrasings.model_dump(by_alias=True).items()}
        _check_apart(read, topic_id, ways, asked)
        topics[topic_id] = Topic(
            topic_id,
            file.status,
            file.awaiting,
            file.sources,
            file.verified_on,
            file.related,
            file.guide,
            ByLanguage({code: parts[0].title for code, parts in texts.items()}),
            ByLanguage({code: parts[0].html for code, parts in texts.items()}),
            file.darija,
            _listed(file, {code: parts[0].title for code, parts in texts.items()}),
            ways,
            known_on.get(file.since) if file.since else None,
            file.next,
            file.then,
        )
    _check_ways_on(read, topics, dict.fromkeys([*topic_ids(read), *elsewhere]))
    check_evidence(read, topics.values(), facts, sources)
    return topics


def _marks(extensions: Iterable[Extension]) -> set[str]:
    """Return the marks that an answer may hold."""
    marks = set(ALWAYS)
    for extension in extensions:
        marks |= {extension_of(extension.key), moves_of(str(extension.period))}
    return marks


def _check_ways_on(read: Reader, topics: Mapping[str, Topic], known: Mapping[str, object]) -> None:
    """Note where topics lead to none that is known."""
    for topic in topics.values():
        name = f"faq/{topic.id}/meta.toml"
        read.known(name, "related", topic.related, known, "topic")
        _check_remedies(read, topic, known)


def _listed(file: TopicFile, titles: Mapping[str, str]) -> ByLanguage:
    """Return the titles for a choice: one list never mixes Darija with what it leans on."""
    own = {DARIJA: file.darija}
    if file.ary is not None:
        own[ARY] = polish(file.ary, ARY)
    return ByLanguage({**own, **titles})


def _check_remedies(read: Reader, topic: Topic, known: Mapping[str, object]) -> None:
    """Note a remedy, or what comes after, that leads nowhere, back, or twice to the same."""
    name = f"faq/{topic.id}/meta.toml"
    read.known(name, "next", topic.next, known, "topic")
    read.known(name, "then", [topic.then] if topic.then else [], known, "topic")
    if topic.id in {*topic.next, topic.then} or len(set(topic.next)) < len(topic.next):
        read.note(name, "next", "leads back to the topic itself, or twice to another")


def _check_apart(
    read: Reader, topic_id: str, ways: Mapping[str, Iterable[str]], asked: dict[str, str]
) -> None:
    """Note a phrasing that asks for another topic too; `asked` tells which one each asks for."""
    for kind, phrases in ways.items():
        for phrase in phrases:
            other = asked.setdefault(" ".join(phrase.lower().split()), topic_id)
            if other != topic_id:
                what = f"“{phrase}” asks for {other} too"
                read.note(f"faq/{topic_id}/phrasings.toml", kind, what)


def topic_ids(read: Reader) -> dict[str, None]:
    """Return the topics by folder: one with a problem is not reported as missing elsewhere."""
    return dict.fromkeys(read.folders("faq"))


def read_themes(read: Reader) -> tuple[Theme, ...]:
    """Return the themes; every topic stands in one of them."""
    topics = topic_ids(read)
    files = read.tables("themes.toml", ThemeFile)
    counts = Counter(topic for file in files.values() for topic in file.topics)
    for key, file in files.items():
        read.known("themes.toml", key, file.topics, topics, "topic")
        check_name(read, "themes.toml", key, file.title.by_language())
    for topic in topics:
        if counts[topic] != 1:
            read.note("themes.toml", topic, f"stands in {counts[topic]} themes instead of 1")
    return tuple(Theme(key, polished(file.title), file.topics) for key, file in files.items())


def check_stuck(read: Reader, guides: Mapping[str, Guide]) -> None:
    """Note the steps that send who is stuck to a topic that is not there."""
    topics = topic_ids(read)
    for guide in guides.values():
        for step in guide.steps:
            name = f"guide/{guide.slug}/meta.toml"
            read.known(name, f"topics_stuck.{step.key}", step.stuck, topics, "topic")
