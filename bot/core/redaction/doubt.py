"""Words that may be a password by where they stand: typed, apposed, refused, or all there is."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from bot.core.redaction.clues import COUNTED, DARIJA, ENTRY, PRODUCT, REFUSED
from bot.core.redaction.labels import Label, Labelled
from bot.core.redaction.lexicon import (
    APPOSED,
    BETWEEN,
    GIVING,
    KEYED,
    MEDICINES,
    SAYING,
    STATES,
    TYPING,
    VERBS,
    is_state,
)
from bot.core.redaction.reading import Reading, Token
from bot.core.redaction.shapes import is_arabizi, is_compound, is_measure, is_name, stem

NEAR = 4  # words between a verb of typing and what was typed
FEW = 2  # words of a message that may be nothing but a password
BACK = 8  # words between a label and what is said to be it
CLOSE = 25  # characters between a label and what it announces
LONG = 8  # characters of a word with a digit that is hardly Darija
LINE = 7  # words at most of a line that a phrase as a password fills

_CLAUSE = re.compile(r"[.!?;\n](?:\s|$)|\n")
_SIGNS = re.compile(r"[^\w\s.,;:!?'\-/()&%\"]|(?<=\w)%(?=\w)")
# Verbs of Darija that end in ع ح ق: « kaytl3 », « mafta7 ».
_DARIJA = re.compile(r"l?(?:ka|gha|ta|ya|ma|mo|mou|t(?=[^aeiou])|y(?=[^aeiou]))[a-z]{2,5}[379]")
_DARIJA_VERB = re.compile(r"[kn7dz9]|st|jr|sj|jar|jer")
_TWO_WORDS = re.compile(r"(?!ka[nyt]|gha|ma|mo|[tynlwbfd])[a-z]{4,}[2-9][a-z]{3,}")
_PAIRING = {"/", "|", "-", "+", "&", "//", "\\"}
_QUOTED = re.compile(r"\"[^\"\n]{3,40}\"")
_DIGITS = re.compile(r"\d{4,}")
_SIGNED = re.compile(r"[^\W_][\w.\-]*[#@$&*^%+=~][\w#@$&*^%+=~]*")
_MIXED = re.compile(r"(?=.*[A-Za-z].*[A-Za-z].*[A-Za-z])(?=.*\d)(?!(?:bds|img|v|wa|dsc)\d)\w{5,}")
_PHRASE = re.compile(r"(?:l?e?[ ]?)?passe?(?:phrases?)?")  # what is rarely said of a rule
_ABOUT = BETWEEN | TYPING | GIVING | STATES
_SMALL = BETWEEN | TYPING
_ANY_VERB = VERBS | SAYING
Knows = Callable[[str], bool]


@dataclass(frozen=True)
class Doubt:
    """What may be a password and could as well be something else.

    `masked` tells of each folded character whether it is judged, `knows` of a word in small
    letters whether sentences are made of it, `is_given` whether the text gives a secret away.
    """

    reading: Reading
    labels: Sequence[Labelled]
    masked: Sequence[bool]
    knows: Knows
    is_given: bool

    def all(self) -> Iterator[tuple[int, int]]:
        """Yield where in the folded text such words stand."""
        yield from self.lone()
        yield from self.typed()
        yield from self.near_labels()
        yield from self.apposed()
        yield from self.equated()
        yield from self.phrases()
        yield from self.compounds()
        yield from self.accepted()
        yield from self.quoted()
        yield from self.files()
        yield from self.logins()
        if self.is_given:
            yield from self.beside()

    def lone(self) -> Iterator[tuple[int, int]]:
        """Yield a word with a digit that is all of a line, or all but one word."""
        for line in self._lines():
            if len(line) > FEW or self.reading.low[max(0, line[0].start - 1)] == "/":
                continue
            for token in line:
                humps = len(re.findall(r"[a-z][A-Z]", token.text)) if token.text.isalpha() else 0
                is_capitals = humps > 1 or (humps == len(line) and len(token.text) > 7)
                is_capitals &= not self.knows(token.text.lower())
                is_lone = self._is_lone_password(token.text) or (
                    _SIGNED.fullmatch(token.text) or _TWO_WORDS.fullmatch(token.text)
                )
                if is_capitals or (is_lone and self._is_odd(token)):
                    yield token.start, token.end

    def typed(self) -> Iterator[tuple[int, int]]:
        """Yield what stands behind a verb of typing: « jmé Hammam2nuit é sa refuse »."""
        tokens = self.reading.tokens
        is_refused = REFUSED.search(self.reading.low) is not None
        for place, verb in enumerate(tokens):
            if verb.word not in TYPING and verb.word not in GIVING:
                continue
            for token in self._next(place):
                if self._is_inside_label(token):
                    continue
                is_next = token is tokens[place + 1] and token.text.isascii()
                if (
                    (is_refused and is_next and self._is_typed_word(verb, token))
                    or (
                        self._is_odd(token)
                        and (self._is_lone_password(token.text) or not is_arabizi(token.text))
                    )
                    or (_TWO_WORDS.fullmatch(token.text) and not _DARIJA_VERB.match(verb.word))
                ):
                    yield token.start, token.end
                    break

    def _is_typed_word(self, verb: Token, token: Token) -> bool:
        """Tell whether a word of letters, without an article, is what was typed: « zitouna »."""
        has_article = verb.word.startswith("k") and token.word.startswith("l")
        return verb.word in KEYED and self._is_strange(token) and not has_article

    def near_labels(self) -> Iterator[tuple[int, int]]:
        """Yield odd words of a sentence that speaks of a password, an account or a refusal."""
        for token in self.reading.tokens:
            if not self._is_odd(token):
                continue
            is_close = self._is_close_to_label(token)
            is_compounded = is_compound(token.text, self.knows) or (
                is_close and _TWO_WORDS.fullmatch(token.text) is not None
            )
            if not is_compounded and not self._is_lone_password(token.text):
                continue
            is_like_darija = len(token.text) < LONG and is_arabizi(token.text)
            if is_close or (self._is_told(token) and (is_compounded or not is_like_darija)):
                yield token.start, token.end

    def _is_close_to_label(self, token: Token) -> bool:
        place = bisect_left(self.labels, token.start, key=lambda one: one.start)
        last = self.labels[place - 1] if place else None
        return (
            last is not None
            and last.label is not Label.CODE
            and 0 < token.start - last.end < CLOSE
        )

    def files(self) -> Iterator[tuple[int, int]]:
        """Yield names of files that hold what they should not: « capture_mdp_Kamar62.png »."""
        is_told = self.is_given or any(self._secret_labels())
        for token in self.reading.tokens if is_told else ():
            name = stem(token.text)
            parts = re.split(r"[_.\-]", name or "")
            if any(_MIXED.fullmatch(part) and not is_measure(part) for part in parts):
                yield token.start, token.end

    def logins(self) -> Iterator[tuple[int, int]]:
        """Yield a joined name right behind a word for one: « user tanja.ph »."""
        for one in self.labels:
            token = self._at(one.end) if one.label is Label.LOGIN else None
            if token is None or is_name(token.text) or self.masked[token.start]:
                continue
            if re.fullmatch(r"[^\W\d_]+[._][^\W\d_]+", token.text):
                yield token.start, token.end

    def apposed(self) -> Iterator[tuple[int, int]]:
        """Yield what a relative clause gives away: « mon mot de passe, à savoir X, … »."""
        for one in self._secret_labels():
            said = APPOSED.match(self.reading.low, one.end)
            token = self._at(said.end()) if said else None
            if token and (self._is_odd(token) or self._is_strange(token)):
                yield token.start, token.end

    def equated(self) -> Iterator[tuple[int, int]]:
        """Yield what is said to be a password: « X, c'est mon mdp », « X هي كلمة السر »."""
        tokens = self.reading.tokens
        for one in self._secret_labels():
            verbs, is_weak = 0, False
            place = bisect_right(tokens, one.start, key=lambda token: token.end)
            before = tokens[max(0, place - BACK) : place]
            for place in range(len(before) - 1, -1, -1):
                token = before[place]
                behind = before[place + 1].start if place + 1 < len(before) else one.start
                if _CLAUSE.search(self.reading.low[token.end : behind]):
                    break
                if token.word in _ANY_VERB:
                    verbs += 1
                elif token.word == "pour":
                    verbs, is_weak = verbs + 1, True
                elif token.word in BETWEEN:
                    continue
                else:
                    if verbs and self._is_equal(token, may_be_known=not is_weak):
                        yield token.start, token.end
                    break

    def _is_equal(self, token: Token, *, may_be_known: bool) -> bool:
        """Tell whether a word that is said to be a password may be one."""
        if self._is_odd(token) or self._is_strange(token):
            return True
        is_first = token is self.reading.tokens[0] and len(token.word) >= 4
        return may_be_known and is_first and not self._is_about(token)

    def phrases(self) -> Iterator[tuple[int, int]]:
        """Yield several words behind a sign: « passe : 4 mars Kenitra! »."""
        for one in self._secret_labels():
            sign = re.compile(r"[ ]*[:=][ ]*").match(self.reading.low, one.end)
            if not sign:
                continue
            end = self.reading.low.find("\n", sign.end())
            end = len(self.reading.low) if end < 0 else end
            tokens = self.reading.tokens
            at = bisect_left(tokens, sign.end(), key=lambda token: token.start)
            line = [t for t in tokens[at : at + LINE + 1] if t.start < end]
            if not line or len(line) > LINE or self.reading.low[sign.end() : end].endswith("?"):
                continue
            is_phrase = _PHRASE.fullmatch(self.reading.low, one.start, one.end) and (
                len(line) > 2 and not REFUSED.search(self.reading.low, sign.end(), end)
            )
            if is_phrase or any(self._is_capital(t) and not self._is_about(t) for t in line[1:]):
                yield line[0].start, line[-1].end

    def accepted(self) -> Iterator[tuple[int, int]]:
        """Yield « Moulouya8 » where somebody speaks of entering or of what a page accepts."""
        if ENTRY.search(self.reading.low) and not PRODUCT.search(self.reading.low):
            for token in self.reading.tokens:
                is_capital = token.text[0].isupper() and self._is_odd(token)
                if is_capital and self._is_lone_password(token.text):
                    yield token.start, token.end

    def compounds(self) -> Iterator[tuple[int, int]]:
        """Yield words of two words with a digit between, wherever they stand."""
        tokens = self.reading.tokens
        for before, token in pairwise(tokens):
            is_inside = not re.search(r"[.!?\n]", self.reading.low[before.end : token.start])
            if (
                is_inside
                and token.text[0].isupper()
                and self._is_odd(token)
                and is_compound(token.text, self.knows)
            ):
                yield token.start, token.end

    def beside(self) -> Iterator[tuple[int, int]]:
        """Yield names beside a secret: « kbennani / Falcon#7 »."""
        tokens = self.reading.tokens
        for token in tokens:
            if self._is_odd(token) and (
                self._is_lone_password(token.text) or not is_arabizi(token.text)
            ):
                yield token.start, token.end
        for before, token in pairwise(tokens):
            gap = self.reading.low[before.end : token.start].strip()
            is_free = self.masked[token.start] and not self.masked[before.start]
            if gap in _PAIRING and is_free and not self._is_about(before):
                yield before.start, before.end

    def quoted(self) -> Iterator[tuple[int, int]]:
        """Yield what stands in quotation marks where somebody speaks of a password."""
        if not any(self._secret_labels()):
            return
        tokens = self.reading.tokens
        for found in _QUOTED.finditer(self.reading.low):
            first = bisect_left(tokens, found.start(), key=lambda token: token.start)
            last = bisect_left(tokens, found.end(), key=lambda token: token.start)
            inside = tokens[first : min(last, first + LINE)]
            if any(self._is_inside_label(token) for token in inside):
                continue
            if any(
                self._is_odd(t) or self._is_strange(t) or _DIGITS.fullmatch(t.text) for t in inside
            ):
                yield inside[0].start, inside[-1].end

    def _lines(self) -> Iterator[tuple[Token, ...]]:
        """Yield the words of each line that has any."""
        row: list[Token] = []
        for token in self.reading.tokens:
            if row and "\n" in self.reading.low[row[-1].end : token.start]:
                yield tuple(row)
                row = []
            row.append(token)
        if row:
            yield tuple(row)

    def _secret_labels(self) -> Iterator[Labelled]:
        return (one for one in self.labels if one.label in {Label.PASSWORD, Label.LOGIN})

    def _next(self, place: int) -> Iterator[Token]:
        """Yield the words that follow one in its clause, as far as small words lead."""
        tokens = self.reading.tokens
        for at in range(place + 1, min(place + 1 + NEAR, len(tokens))):
            if re.search(r"[.!?;\n]", self.reading.low[tokens[at - 1].end : tokens[at].start]):
                return
            yield tokens[at]
            if tokens[at].word not in _SMALL and not self._is_inside_label(tokens[at]):
                return

    @cached_property
    def _ends(self) -> list[int]:
        """Where clauses end, in order."""
        return [one.start() for one in _CLAUSE.finditer(self.reading.low)]

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

    def _is_told(self, token: Token) -> bool:
        return self._tells[bisect_right(self._ends, token.start)]

    def _at(self, place: int) -> Token | None:
        tokens = self.reading.tokens
        at = bisect_right(tokens, place, key=lambda token: token.end)
        return tokens[at] if at < len(tokens) else None

    def _is_odd(self, token: Token) -> bool:
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

    def _is_lone_password(self, text: str) -> bool:
        """Tell whether a word with a digit is rather no Darija: « chefchaouen7 »."""
        if is_compound(text, self.knows):
            return True
        found = re.fullmatch(r"([A-Za-z]{5,})\d{1,2}|([^\W\d_a-zA-Z]{4,})\d{1,4}", text)
        if not found or text.lower() in DARIJA or _DARIJA.fullmatch(text.lower()):
            return False
        return (found.group(1) or found.group(2)).lower() not in COUNTED | MEDICINES

    def _is_strange(self, token: Token) -> bool:
        """Tell whether a word of letters is none that sentences are made of."""
        word = token.word
        return (
            len(word) >= 4
            and word.isalpha()
            and not self.knows(word)
            and not is_state(word)
            and word not in BETWEEN
            and not any(self.masked[token.start : token.end])
        )

    def _is_about(self, token: Token) -> bool:
        return token.word in _ABOUT or is_state(token.word)

    def _is_capital(self, token: Token) -> bool:
        return token.text[0].isupper() and not token.text.isupper()

    def _is_inside_label(self, token: Token) -> bool:
        place = bisect_left(self.labels, token.end, key=lambda one: one.start)
        return place > 0 and self.labels[place - 1].end > token.start
