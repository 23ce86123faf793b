"""Finds in a text what a thing is never called: the glossary forbids it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.catalog.schemas.glossary import TermFile
from bot.core.writing.darija import LEANS_ON

# Signs that stand in a word and are no part of it: short vowels but the doubling of a letter,
# islands of direction, emphasis of Markdown.
_UNHEARD = re.compile("[\u064b-\u0650\u0652\u0640\u200e\u200f\u2066-\u2069*`]")
# … and what is no word of ours: a value, a command, an address.
_NAMED = re.compile(r"\{[^{}\n]*\}|(?<![\w/])/[a-z_]+|https?://\S+")
_SAME = str.maketrans({"'": "’", "\u00a0": " ", "\u202f": " ", "\n": " "})
_PREFIX = "[وف]?[بلك]?(?:ال|ل)?"  # what Arabic writes as one with the word behind it


@dataclass(frozen=True, slots=True)
class Banned:
    """Words that no text writes, the term they stand for, and what it is called instead."""

    words: str
    term: str
    name: str
    form: re.Pattern[str]

    @classmethod
    def of(cls, words: str, term: str, name: str) -> "Banned":
        """Return the words as they are to be found; a « * » at their end is any letters."""
        stem = _plain(words.removesuffix("*"))
        end = r"\w*" if words.endswith("*") else r"(?![\w\u0651])"
        first = f"[{stem[0]}{stem[0].upper()}]" if stem[0].islower() else re.escape(stem[0])
        form = rf"(?<![\w\u0651]){_PREFIX}{first}{re.escape(stem[1:])}{end}"
        return cls(stem, term, name, re.compile(form))

    def found_in(self, plain: str) -> str | None:
        """Return how a plain text writes these words, None where it does not."""
        if self.words[1:] not in plain:
            return None  # most words are nowhere, and this is far faster
        found = self.form.search(plain)
        return found.group() if found else None


class Glossary:
    """What no text writes, by language."""

    def __init__(self, terms: Mapping[str, TermFile]) -> None:
        """Build from the terms by their keys."""
        self._banned: dict[str, tuple[Banned, ...]] = {
            language: tuple(
                Banned.of(words, key, term.name_in(language))
                for key, term in terms.items()
                for words in term.never_in(language)
            )
            for language in ("fr", "ar", "en", *LEANS_ON)
        }

    def miscalled(self, text: str, language: str) -> Iterator[str]:
        """Yield what is wrong with each name that a text in a language gives and must not."""
        plain = _plain(text)
        for banned in self._banned.get(language, ()):
            if found := banned.found_in(plain):
                yield f"writes “{found}”; the glossary [{banned.term}] calls it “{banned.name}”"


def _plain(text: str) -> str:
    return _UNHEARD.sub("", _NAMED.sub("…", text)).translate(_SAME)
