"""Reads the glossary: what each thing is called, and by whom."""

from collections.abc import Mapping

from bot.catalog.checks.glossary import Glossary
from bot.catalog.model import Source
from bot.catalog.reader import Reader
from bot.catalog.schemas.glossary import USAGE, TermFile

GLOSSARY = "glossary.toml"


def read_glossary(read: Reader, sources: Mapping[str, Source]) -> Glossary:
    """Return the glossary; a name needs a source, or stands by usage."""
    terms = read.tables(GLOSSARY, TermFile)
    known = {USAGE: None, **sources}
    for key, term in terms.items():
        read.known(GLOSSARY, key, [term.source], known)
        for language in ("fr", "ar", "en"):
            for fault in Glossary({key: term}).miscalled(term.name_in(language), language):
                read.note(GLOSSARY, key, f"its own name {fault}")
    return Glossary(terms)


def check_name(read: Reader, file: str, key: str, texts: Mapping[str, str]) -> None:
    """Note where a name that a file gives, in any language, is one that the glossary forbids."""
    for language, text in texts.items():
        read.names(file, key, text, language)
