"""Holds what a topic claims to what its sources carry: how sure, how old, and seen by how many."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from bot.catalog.model import Fact, Source, Topic
from bot.catalog.reader import Reader

_WEAK = {"P-", "I"}  # what confirms nothing: a weak source, our own inference
_FRESH = timedelta(days=549)  # eighteen months, between a source and the editor who relies on it
_LASTING = {"law", "project"}  # in force until changed; what the bot itself does
_QUOTED = {"number", "percent", "money", "date", "phone", "name"}  # … of a fact: it needs a source


def check_evidence(
    read: Reader, topics: Iterable[Topic], facts: Mapping[str, Fact], sources: Mapping[str, Source]
) -> None:
    """Note what topics write out or name without a source, and claim on too little."""
    for topic in topics:
        for code in topic.body:
            read.amounts(f"faq/{topic.id}/{code}.md")
        named = [facts[key] for key in _named(read, topic) if key in facts]
        known = [sources[key] for key in topic.sources if key in sources]
        for fact in named:
            if fact.kind in _QUOTED and fact.source not in topic.sources:
                what = f"names the fact “{fact.key}” and not its source “{fact.source}”"
                read.note(_file(topic), "sources", what)
        if topic.status == "confirmed":
            for what in _doubts(topic, named, known):
                read.note(_file(topic), "status", f"is confirmed {what}; make it partial")
            if not any(_carries(source, read.today) for source in known):
                read.warn(_file(topic), "sources", "the newest is more than eighteen months old")


def _doubts(topic: Topic, named: Iterable[Fact], known: list[Source]) -> Iterable[str]:
    """Yield each reason why a topic cannot be called confirmed."""
    for fact in named:
        if fact.confidence in _WEAK:
            yield f"on the fact “{fact.key}”, which is {fact.confidence}"
    firm = [source for source in known if source.confidence not in _WEAK]
    if not firm:
        yield "on weak sources alone"
    elif len(firm) == 1 and firm[0].kind == "testimony":
        yield "on what one witness saw"
    elif not any(_carries(source, topic.verified_on) for source in firm):
        yield "on sources more than eighteen months older than the editor’s date, or undated"


def _carries(source: Source, on: date) -> bool:
    """Tell whether a source is a text in force, or recent on the day an editor relied on it.

    One whose day is not known is as old as its date allows.
    """
    if source.kind in _LASTING:
        return True
    if source.published is None:
        return False
    parts = [int(part) for part in source.published.split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    return on - date(year, month, day) <= _FRESH


def _named(read: Reader, topic: Topic) -> Iterable[str]:
    """Return the keys of the facts that a topic names in any language, each once."""
    names = (f"faq/{topic.id}/{code}.md" for code in topic.body)
    found = (mark for name in names for mark in read.named(name))
    marks = dict.fromkeys(found)
    return [mark[len("{fact:") : -1] for mark in marks if mark.startswith("{fact:")]


def _file(topic: Topic) -> str:
    return f"faq/{topic.id}/meta.toml"
