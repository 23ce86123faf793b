"""Reads content/small_talk.toml: what people say who ask nothing, or around their question."""

from collections.abc import Iterable, Sequence

from bot.catalog.model import Region, Topic
from bot.catalog.reader import Reader
from bot.catalog.schema import SpokenFile
from bot.core.small_talk import SECTIONS, Sections, SmallTalk
from bot.core.writing.phrases import PhraseError, keys_of, parts_of

FILE = "small_talk.toml"


def read_small_talk(
    read: Reader, topics: Iterable[Topic], out_of_scope: Iterable[str], regions: Iterable[Region]
) -> SmallTalk | None:
    """Return the small talk, None when a phrase cannot be used; every problem is noted."""
    sections = read_phrases(read, FILE, SECTIONS)
    if sections is None:
        return None
    asked = [*out_of_scope, *(one for topic in topics for one in _asked(topic))]
    places = [name for region in regions for name in region.said]
    return SmallTalk(sections, others=keys_of("\n".join(asked)), names=keys_of("\n".join(places)))


def read_phrases(read: Reader, name: str, sections: Sequence[str]) -> Sections | None:
    """Return the phrases of a file by its sections and how they are written.

    None where something is wrong: the sections are exactly these.
    """
    before = len(read.problems)
    tables = read.toml(name)
    read.known(name, "", tables, dict.fromkeys(sections), "section")
    for missing in (section for section in sections if section not in tables):
        read.note(name, missing, "is missing")
    files = read.tables(name, SpokenFile, tables)
    for section, file in files.items():
        for phrase in (one for phrases in file.by_writing.values() for one in phrases):
            try:
                parts_of(phrase)
            except PhraseError as error:
                read.note(name, section, str(error))
    if len(read.problems) > before:
        return None
    return {section: file.by_writing for section, file in files.items()}


def _asked(topic: Topic) -> Iterable[str]:
    for phrasings in topic.phrasings.values():
        yield from phrasings
