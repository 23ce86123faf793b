"""Reads what everything said rests on: sources, and values with their source."""

from collections.abc import Iterable, Mapping
from datetime import date

from bot.catalog.formats import Formats
from bot.catalog.glossary import check_name, read_glossary
from bot.catalog.markdown import Reference
from bot.catalog.model import Fact, Source
from bot.catalog.reader import Reader, polished
from bot.catalog.schemas.content import Translated
from bot.catalog.schemas.evidence import FactFile, SourceFile
from bot.core.writing.darija import LEANS_ON, ByLanguage


def read_sources(read: Reader) -> dict[str, Source]:
    """Return the sources by their keys."""
    files = read.tables("sources.toml", SourceFile)
    for key, file in files.items():
        read.verified("sources.toml", key, file.verified_on)
    return {
        key: Source(
            key,
            polished(file.title),
            file.url,
            file.published,
            file.kind,
            file.confidence,
            file.verified_on,
        )
        for key, file in files.items()
    }


def read_facts(
    read: Reader, formats: Formats, sources: Mapping[str, Source], languages: Iterable[str]
) -> dict[str, Fact]:
    """Return the facts by their keys; all that is read from here on follows the glossary."""
    read.glossary = read_glossary(read, sources)
    facts, codes = {}, [*languages]
    for key, file in read.tables("facts.toml", FactFile).items():
        read.known("facts.toml", key, [file.source], sources)
        read.verified("facts.toml", key, file.verified_on)
        texts = ByLanguage({code: _text(file, formats, code) for code in codes})
        check_name(read, "facts.toml", key, texts)
        facts[key] = Fact(key, file.kind, texts, file.source, file.confidence, file.verified_on)
    return facts


def references(
    facts: Mapping[str, Fact], languages: Iterable[str]
) -> dict[str, dict[str, Reference]]:
    """Return what pages may name, by language."""
    return {
        code: {f"fact:{key}": Reference(fact.kind, fact.text(code)) for key, fact in facts.items()}
        for code in (*languages, *LEANS_ON)
    }


def _text(file: FactFile, formats: Formats, language: str) -> str:
    value = file.value
    if isinstance(value, Translated):
        return value.by_language()[language]
    if isinstance(value, date):
        return formats.date(value, language)
    if isinstance(value, str):
        return value
    return {"percent": formats.percent, "money": formats.money}.get(file.kind, formats.number)(
        value, language
    )
