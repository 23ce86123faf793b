"""Reads what people say: small talk, acts, situations, and whether the portal works now."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from bot.catalog.model import Region, Theme, Topic
from bot.catalog.reader import Reader
from bot.catalog.schemas.spoken import CommandFile, FollowUpFile, SpokenFile
from bot.catalog.topics import topic_ids
from bot.core.portal import questions as portal
from bot.core.questions import acts, foreign, small_talk
from bot.core.questions.memory import FollowUps, Lead
from bot.core.situations.situations import Situations
from bot.core.situations.words import SECTIONS
from bot.core.writing.phrases import PhraseError, keys_of, parts_of
from bot.core.writing.spoken import Sections, Spoken
from bot.core.writing.wordlist import Wordlist

COMMANDS = "commands.toml"
SMALL_TALK, ACTS, PORTAL = "small_talk.toml", "acts.toml", "portal.toml"
SITUATIONS = "situations.toml"
FOREIGN, FOLLOW_UPS = "foreign.toml", "follow_ups.toml"
LISTS = "lists"  # of words that phrases have in common, by how they are written
_LIST = re.compile(r"<([^<>]+)>")


def read_spoken(
    read: Reader,
    topics: Iterable[Topic],
    out_of_scope: Iterable[str],
    words: Iterable[str],
    regions: Iterable[Region],
) -> Spoken | None:
    """Return the phrases, None when one cannot be used; every problem is noted.

    `words` are those the search asks with: none is a slip of the thumb for a courtesy, as
    « الأوان » would be for « الإخوان ».
    """
    politeness = _sections(read, SMALL_TALK, small_talk.SECTIONS)
    done = _sections(read, ACTS, acts.SECTIONS)
    if politeness is None or done is None:
        return None
    asked = [*out_of_scope, *words, *(one for topic in topics for one in _asked(topic))]
    places = [name for region in regions for name in region.said]
    return Spoken(
        {**politeness, **done},
        others=keys_of("\n".join(asked)),
        names=keys_of("\n".join(places)),
    )


def words_asked(topics: Iterable[Topic], out_of_scope: Iterable[str]) -> Wordlist:
    """Return the words that questions are asked with, which are no slip for another."""
    asked = [*out_of_scope, *(one for topic in topics for one in _asked(topic))]
    return Wordlist(keys_of("\n".join(asked)))


def read_situations(read: Reader, asked: Wordlist) -> Situations | None:
    """Return the situations that are recognised; None, and noted, where one cannot be.

    `asked` are the words of questions.
    """
    sections = _sections(read, SITUATIONS, SECTIONS)
    if sections is None:
        return None
    return Situations(sections, others=asked)


def read_foreign(read: Reader, topics: Iterable[Topic]) -> foreign.Foreign | None:
    """Return the names of what is not ours; None, and noted, where one cannot be used."""
    sections = _sections(read, FOREIGN, foreign.SECTIONS)
    asked = "\n".join(one for topic in topics for one in _asked(topic))
    return foreign.Foreign(sections, others=keys_of(asked)) if sections else None


def read_portal_words(read: Reader, asked: Wordlist) -> Spoken | None:
    """Return the words of what is asked about the portal now; None, and noted, as above.

    They stand apart from the acts: no word of theirs is a slip of the thumb for one of those.
    """
    politeness = _sections(read, SMALL_TALK, small_talk.SECTIONS)
    sections = _sections(read, PORTAL, portal.SECTIONS)
    if politeness is None or sections is None:
        return None
    return Spoken({**politeness, **sections}, others=asked)


def read_follow_ups(read: Reader, themes: Iterable[Theme]) -> FollowUps:
    """Return the short questions that go on from an answer; every problem is noted.

    What one leads to stands behind topics, or all those of a theme: a topic that is named comes
    before its theme.
    """
    files = read.tables(
        FOLLOW_UPS, FollowUpFile, _spelt_out(read, FOLLOW_UPS, read.toml(FOLLOW_UPS))
    )
    of_theme = {theme.key: theme.topics for theme in themes}
    known, leads = topic_ids(read), {}
    for kind, file in files.items():
        leading = [*file.to, *filter(None, (file.otherwise, file.alone))]
        read.known(FOLLOW_UPS, kind, leading, known, "topic")
        behind = [one for names in file.to.values() for one in names]
        read.known(FOLLOW_UPS, kind, behind, {**known, **of_theme}, "topic or theme")
        _spoken_well(read, FOLLOW_UPS, kind, file)
        if len(behind) > len({*behind}):
            read.note(FOLLOW_UPS, kind, "leads from one answer to two")
        named = {one: to for to, names in file.to.items() for one in names}
        by_theme = {one: to for key, to in named.items() for one in of_theme.get(key, ())}
        leads[kind] = Lead({**by_theme, **named}, file.otherwise, file.alone)
    if any(problem.file == FOLLOW_UPS for problem in read.problems):
        return FollowUps({}, {})
    return FollowUps({kind: file.by_writing for kind, file in files.items()}, leads)


def read_command_words(read: Reader) -> dict[str, tuple[str, ...]]:
    """Return by what else each command is called; one word names one command."""
    named: dict[str, str] = {}
    files = read.tables(COMMANDS, CommandFile)
    for command, file in files.items():
        for word in file.words:
            if named.setdefault(word, command) != command:
                read.note(COMMANDS, command, f"“{word}” names {named[word]} too")
    return {command: file.words for command, file in files.items()}


def _sections(read: Reader, name: str, sections: Sequence[str]) -> Sections | None:
    """Return the phrases of a file by its sections and how they are written.

    None where something is wrong: the sections are exactly these.
    """
    before = len(read.problems)
    tables = _spelt_out(read, name, read.toml(name))
    read.known(name, "", tables, dict.fromkeys(sections), "section")
    for missing in (section for section in sections if section not in tables):
        read.note(name, missing, "is missing")
    files = read.tables(name, SpokenFile, tables)
    for section, file in files.items():
        _spoken_well(read, name, section, file)
    if len(read.problems) > before:
        return None
    return {section: file.by_writing for section, file in files.items()}


def _spoken_well(read: Reader, name: str, section: str, file: SpokenFile) -> None:
    """Note every phrase of a section that is not written as phrases are."""
    for phrase in (one for phrases in file.by_writing.values() for one in phrases):
        try:
            parts_of(phrase)
        except PhraseError as error:
            read.note(name, section, str(error))


def _spelt_out(read: Reader, name: str, tables: dict[str, Any]) -> dict[str, Any]:
    """Return the sections with the words of each list in its place: « (<speak>) (à) (<human>) ».

    A list that is not there is noted.
    """
    lists = tables.pop(LISTS, {})

    def words(writing: str, named: str) -> str:
        read.known(name, LISTS, [named], lists.get(writing, {}), "list")
        return "|".join(lists.get(writing, {}).get(named, ()))

    def spelt(writing: str, phrases: object) -> object:
        if not isinstance(phrases, list) or not all(isinstance(one, str) for one in phrases):
            return phrases  # its shape is looked at elsewhere
        return [_LIST.sub(lambda found: words(writing, found[1]), one) for one in phrases]

    return {
        section: {writing: spelt(writing, phrases) for writing, phrases in written.items()}
        if isinstance(written, dict)
        else written
        for section, written in tables.items()
    }


def _asked(topic: Topic) -> Iterable[str]:
    for phrasings in topic.phrasings.values():
        yield from phrasings
