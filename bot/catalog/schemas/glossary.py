"""The shape of the glossary: what a thing is called, and what it is never called."""

from bot.catalog.schemas.content import ByWriting, Line
from bot.core.writing.darija import LEANS_ON

USAGE = "usage"  # the source of a name that everybody gives and no source fixes


class NeverFile(ByWriting):
    """What no text writes, by language; a « * » at the end is any letters."""

    fr: tuple[Line, ...] = ()
    ar: tuple[Line, ...] = ()
    en: tuple[Line, ...] = ()
    ary: tuple[Line, ...] = ()
    ary_latn: tuple[Line, ...] = ()


class TermFile(ByWriting):
    """The one name of a thing in each language, and where it is from."""

    fr: Line
    ar: Line
    en: Line
    ary: Line | None = None
    ary_latn: Line | None = None
    source: Line
    never: NeverFile = NeverFile()

    def name_in(self, language: str) -> str:
        """Return what it is called: Darija says it as what it leans on, or has its own word."""
        own: str | None = getattr(self, language.replace("-", "_"))
        return own or self.name_in(LEANS_ON[language])

    def never_in(self, language: str) -> tuple[str, ...]:
        """Return what no text in a language writes instead."""
        never: tuple[str, ...] = getattr(self.never, language.replace("-", "_"))
        return never
