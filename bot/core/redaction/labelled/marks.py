"""Single words around the name of a password: what marks them as one, and where they end."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.core.redaction.labelled.labels import Labelled, is_inside
from bot.core.redaction.reading import Reading, Token
from bot.core.redaction.shapes import is_arabizi, is_compound, is_measure
from bot.core.redaction.vocabulary.chosen import CHOSEN
from bot.core.redaction.vocabulary.lexicon import is_unknown

MOST = 24  # words that are looked at around a label

_LONG_WORD = re.compile(r"[a-z]{7,}\d")  # so long, no word of Darija ends in « 7 » or « 9 »
_ELIDED = re.compile(r"[^\W\d_]+'[^\W\d_]+")
_STATE_ENDING = re.compile(r".{2,}(?:é|ée|és|ées|ing|ement|able|ible)")
_DARIJA = re.compile(
    r"(?:ma.{2,}(?:ch|sh|x)|ka[ynt]?.{3,}|gha.{3,}|(?:li|lli|bach|wa7d|chi).*|لل.{3,})"
)
_STOP = re.compile(r"[.!?;,](?:\s|$)|[.!?;]$")

Knows = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Marks:
    """Judges the words of a text, by what is `masked` and by the words one `knows`."""

    reading: Reading
    labels: Sequence[Labelled]
    masked: Sequence[bool]
    knows: Knows

    def is_participle(self, token: Token) -> bool:
        if token.word in CHOSEN:
            return False  # « café »
        typed = self.reading.text[slice(*self.reading.span(token.start, token.end))].lower()
        return bool(_STATE_ENDING.fullmatch(typed)) or (
            typed.endswith("ed") and self.knows(typed) and len(typed) >= 6
        )

    def is_strange(self, token: Token) -> bool:
        """Tell whether a word is none that sentences are made of."""
        word = token.word
        return (
            is_unknown(word, self.knows)
            and not self.is_participle(token)
            and not _DARIJA.fullmatch(word)
        )

    def is_joined(self, token: Token) -> bool:
        """Tell whether a name of an account is put together: « pharma.zitoune »."""
        parts = re.split(r"[._\-]", token.word)
        return len(parts) > 1 and not all(self.knows(part) or len(part) < 3 for part in parts)

    def has_mark(self, token: Token) -> bool:
        """Tell whether a word holds what a password has and a word has not."""
        text = token.text
        if self.is_masked(token) or is_measure(text) or _ELIDED.fullmatch(text):
            return False
        is_odd = _LONG_WORD.fullmatch(text) and not _DARIJA.match(text)
        if is_arabizi(text) and not is_odd and not is_compound(text, self.knows):
            return False
        has_letter = any(one.isalpha() for one in text)
        has_digit = any(one.isdigit() for one in text)
        signs = re.sub(r"[\w.\-/']", "", text)
        parts = [part for part in re.split(r"[.\-/'_+]", text) if part]
        if has_letter and has_digit:
            return len(text) >= 4
        if has_letter and (signs or ("_" in text.strip("_"))):
            is_shortcut = signs.strip("+") == "" and "_" not in text  # « Ctrl+Maj+Suppr »
            return not all(self.knows(p.lower()) for p in parts) or not is_shortcut
        return has_letter and bool(re.search(r"[a-z][A-Z]", text)) and not self.knows(text.lower())

    def whole(self, token: Token) -> int:
        """Return the end of a word with the signs that are stuck to it, such as a last « ! »."""
        found = re.compile(r"[^\s\"()\[\]<>,;]*").match(self.reading.low, token.end)
        return token.end + len(found.group().rstrip(".?:…")) if found else token.end

    def ends(self, token: Token) -> bool:
        """Tell whether a word is the last one of its line or sentence."""
        behind = self.reading.low[token.end : token.end + 2]
        return self.line(token)[-1] == token or _STOP.match(behind) is not None

    def following(self, place: int) -> tuple[Token, ...]:
        """Return the next words from a place on: what a label announces stands near it."""
        first = bisect_left(self.reading.tokens, place, key=lambda token: token.start)
        return self.reading.tokens[first : first + MOST]

    def words_before(self, one: Labelled) -> int:
        """Return how many words of its line stand before a label."""
        line = self.reading.low.rfind("\n", 0, one.start) + 1
        tokens = self.reading.tokens
        first = bisect_left(tokens, line, key=lambda token: token.start)
        return bisect_left(tokens, one.start, key=lambda token: token.start) - first

    def line(self, token: Token) -> list[Token]:
        end = self.reading.low.find("\n", token.start)
        end = len(self.reading.low) if end < 0 else end
        return [one for one in self.following(token.start) if one.start < end]

    def is_inside_label(self, token: Token) -> bool:
        return is_inside(self.labels, token)

    def is_masked(self, token: Token) -> bool:
        return any(self.masked[token.start : token.end])
