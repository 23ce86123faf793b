"""Judging single words of a text: odd, strange, told of, inside a label."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from bot.core.redaction.labelled.labels import Label, Labelled, is_inside
from bot.core.redaction.reading import Reading, Token
from bot.core.redaction.shapes import is_compound, is_measure, is_name
from bot.core.redaction.vocabulary.clues import COUNTED, DARIJA, REFUSED
from bot.core.redaction.vocabulary.lexicon import (
    BETWEEN,
    GIVING,
    MEDICINES,
    STATES,
    TYPING,
    is_state,
    is_unknown,
)

NEAR = 4  # words between a verb of typing and what was typed
CLOSE = 25  # characters between a label and what it announces

CLAUSE = re.compile(r"[.!?;\n](?:\s|$)|\n")
_SIGNS = re.compile(r"[^\w\s.,;:!?'\-/()&%\"]|(?<=\w)%(?=\w)")
# Verbs of Darija that end in ع ح ق: « kaytl3 », « mafta7 ».
_DARIJA = re.compile(r"l?(?:ka|gha|ta|ya|ma|mo|mou|t(?=[^aeiou])|y(?=[^aeiou]))[a-z]{2,5}[379]")
_ABOUT = BETWEEN | TYPING | GIVING | STATES
_SMALL = BETWEEN | TYPING
Knows = Callable[[str], bool]


@dataclass(frozen=True)
class Suspicion:
    """Judges the words of a text that speaks, or may speak, of secrets.

    `masked` tells of each folded character whether it is judged already, `knows` of a word in
    small letters whether sentences are made of it.
    """

    reading: Reading
    labels: Sequence[Labelled]
    masked: Sequence[bool]
    knows: Knows

    def lines(self) -> Iterator[tuple[Token, ...]]:
        """Yield the words of each line that has any."""
        row: list[Token] = []
        for token in self.reading.tokens:
            if row and "\n" in self.reading.low[row[-1].end : token.start]:
                yield tuple(row)
                row = []
            row.append(token)
        if row:
            yield tuple(row)

    def secret_labels(self) -> Iterator[Labelled]:
        return (one for one in self.labels if one.label in {Label.PASSWORD, Label.LOGIN})

    def next(self, place: int) -> Iterator[Token]:
        """Yield the words that follow one in its clause, as far as small words lead."""
        tokens = self.reading.tokens
        for at in range(place + 1, min(place + 1 + NEAR, len(tokens))):
            if re.search(r"[.!?;\n]", self.reading.low[tokens[at - 1].end : tokens[at].start]):
                return
            yield tokens[at]
            if tokens[at].word not in _SMALL and not self.is_inside_label(tokens[at]):
                return

    @cached_property
    def _ends(self) -> list[int]:
        """Where clauses end, in order."""
        return [one.start() for one in CLAUSE.finditer(self.reading.low)]

    @cached_property
    def _tells(self) -> list[bool]:
        """Of each clause: somebody names an account or a secret there, or a refusal."""
        low, bounds = self.reading.low, [0, *self._ends, len(self.reading.low)]
        named = [one.start for one in self.labels if one.label is not Label.NUMBER]
        return [
            REFUSED.search(low, start, end) is not None
            or bisect_left(named, start) < bisect_left(named, end)
            for start, end in pairwise(bounds)
        ]

    def is_told(self, token: Token) -> bool:
        return self._tells[bisect_right(self._ends, token.start)]

    def at(self, place: int) -> Token | None:
        tokens = self.reading.tokens
        at = bisect_right(tokens, place, key=lambda token: token.end)
        return tokens[at] if at < len(tokens) else None

    def is_odd(self, token: Token) -> bool:
        """Tell whether a word has letters and digits or signs, and is nothing known."""
        text = token.text
        if len(text) < 5 or any(self.masked[token.start : token.end]):
            return False
        if is_measure(text) or is_name(text) or self.knows(text.lower()):
            return False
        has_letter = any(one.isalpha() for one in text)
        has_digit = any(one.isdigit() for one in text)
        if not has_digit and all(self.knows(one) for one in text.lower().split("+")):
            return False  # « Ctrl+Maj+Suppr »
        return has_letter and (has_digit or _SIGNS.search(text) is not None)

    def is_lone_password(self, text: str) -> bool:
        """Tell whether a word with a digit is rather no Darija: « chefchaouen7 »."""
        if is_compound(text, self.knows):
            return True
        found = re.fullmatch(r"([A-Za-z]{5,})\d{1,2}|([^\W\d_a-zA-Z]{4,})\d{1,4}", text)
        if not found or text.lower() in DARIJA or _DARIJA.fullmatch(text.lower()):
            return False
        return (found.group(1) or found.group(2)).lower() not in COUNTED | MEDICINES

    def is_strange(self, token: Token) -> bool:
        """Tell whether a word of letters is none that sentences are made of."""
        word = token.word
        return (
            is_unknown(word, self.knows)
            and word not in BETWEEN
            and not any(self.masked[token.start : token.end])
        )

    def is_about(self, token: Token) -> bool:
        return token.word in _ABOUT or is_state(token.word)

    def is_capital(self, token: Token) -> bool:
        return token.text[0].isupper() and not token.text.isupper()

    def is_inside_label(self, token: Token) -> bool:
        return is_inside(self.labels, token)

    def is_close_to_label(self, token: Token) -> bool:
        place = bisect_left(self.labels, token.start, key=lambda one: one.start)
        last = self.labels[place - 1] if place else None
        return (
            last is not None
            and last.label is not Label.CODE
            and 0 < token.start - last.end < CLOSE
        )
