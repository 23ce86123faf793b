"""Words that may be a password by where they stand: typed, apposed, refused, or all there is."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from bot.core.redaction.labelled.labels import Label, Labelled
from bot.core.redaction.reading import Reading, Token
from bot.core.redaction.shapes import is_arabizi, is_compound, is_measure, is_name, stem
from bot.core.redaction.suspicion import CLAUSE, Knows, Suspicion
from bot.core.redaction.vocabulary.chosen import CHOSEN
from bot.core.redaction.vocabulary.clues import ENTRY, PRODUCT, REFUSED
from bot.core.redaction.vocabulary.lexicon import (
    APPOSED,
    BETWEEN,
    GIVING,
    KEYED,
    SAYING,
    TYPING,
    VERBS,
)
from bot.core.redaction.vocabulary.ordinary import ORDINARY

FEW = 2  # words of a message that may be nothing but a password
BACK = 8  # words between a label and what is said to be it
LONG = 8  # characters of a word with a digit that is hardly Darija
FAR = 60  # characters before a label in which a sign makes something equal to it
LINE = 7  # words at most of a line that a phrase as a password fills

_DARIJA_VERB = re.compile(r"[kn7dz9]|st|jr|sj|jar|jer")
_TWO_WORDS = re.compile(r"(?!ka[nyt]|gha|ma|mo|[tynlwbfd])[a-z]{4,}[2-9][a-z]{3,}")
_SIGNED_BEFORE = re.compile(
    r"(?<!\S)(\S{2,40}?)[ ]*(?:=+>?|-+>|→|←|<-+)[ ]*(?:(?:mon|ma|le|la|my|the)[ ])?$"
)
_ENDS = re.compile(r"[ ]*(?:[.!?,;\n…]|$)")
_PAIRING = {"/", "|", "-", "+", "&", "//", "\\"}
_QUOTED = re.compile(r"\"[^\"\n]{3,40}\"")
_DIGITS = re.compile(r"\d{4,}")
_NAME = re.compile(r"[a-z]{2,}[._][a-z]{2,}")  # « sara.ph », beside a secret
_SIGNED = re.compile(r"[^\W_][\w.\-]*[#@$&*^%+=~][\w#@$&*^%+=~]*")
_MIXED = re.compile(r"(?=.*[A-Za-z].*[A-Za-z].*[A-Za-z])(?=.*\d)(?!(?:bds|img|v|wa|dsc)\d)\w{5,}")
_PHRASE = re.compile(r"(?:l?e?[ ]?)?passe?(?:phrases?)?")  # what is rarely said of a rule
_UNWANTED = re.compile(
    r"(?<![^\W_])(?:veut|voulait|accepte|prend|reconnait)[ ](?:pas|plus)(?:[ ]d[eu])?[ ]+"
    r"(?P<value>(?=[^\s\d]*\d)(?=[\d\-_.]*[a-z])[a-z0-9]{2,}(?:[\-_.][a-z0-9]{2,})+)(?![^\W_])"
)
_ANY_VERB = VERBS | SAYING


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

    @cached_property
    def judge(self) -> Suspicion:
        """What tells of a single word."""
        return Suspicion(self.reading, self.labels, self.masked, self.knows)

    def all(self) -> Iterator[tuple[int, int]]:
        """Yield where in the folded text such words stand."""
        yield from self.lone()
        yield from self.typed()
        yield from self.near_labels()
        yield from self.apposed()
        yield from self.equated()
        yield from self.signed()
        yield from self.phrases()
        yield from self.compounds()
        yield from self.accepted()
        yield from self.quoted()
        yield from self.files()
        yield from self.logins()
        yield from self.unwanted()
        if self.is_given:
            yield from self.beside()

    def unwanted(self) -> Iterator[tuple[int, int]]:
        """Yield letters and digits in groups that are refused: « ne veut pas de Rif-2011 »."""
        for found in _UNWANTED.finditer(self.reading.low):
            if not is_name(found["value"]):
                yield found.span("value")

    def lone(self) -> Iterator[tuple[int, int]]:
        """Yield a word with a digit that is all of a line, or all but one word."""
        for line in self.judge.lines():
            if len(line) > FEW or self.reading.low[max(0, line[0].start - 1)] == "/":
                continue
            for token in line:
                humps = len(re.findall(r"[a-z][A-Z]", token.text)) if token.text.isalpha() else 0
                is_capitals = humps > 1 or (humps == len(line) and len(token.text) > 7)
                is_capitals &= not self.knows(token.text.lower())
                is_lone = self.judge.is_lone_password(token.text) or (
                    _SIGNED.fullmatch(token.text) or _TWO_WORDS.fullmatch(token.text)
                )
                if is_capitals or (is_lone and self.judge.is_odd(token)):
                    yield token.start, token.end

    def typed(self) -> Iterator[tuple[int, int]]:
        """Yield what stands behind a verb of typing: « jmé Hammam2nuit é sa refuse »."""
        tokens = self.reading.tokens
        is_refused = REFUSED.search(self.reading.low) is not None
        for place, verb in enumerate(tokens):
            if verb.word not in TYPING and verb.word not in GIVING:
                continue
            for token in self.judge.next(place):
                if self.judge.is_inside_label(token):
                    continue
                is_next = token is tokens[place + 1] and token.text.isascii()
                if (
                    (is_refused and is_next and self._is_typed_word(verb, token))
                    or (
                        self.judge.is_odd(token)
                        and (self.judge.is_lone_password(token.text) or not is_arabizi(token.text))
                    )
                    or (_TWO_WORDS.fullmatch(token.text) and not _DARIJA_VERB.match(verb.word))
                ):
                    yield token.start, token.end
                    break

    def _is_typed_word(self, verb: Token, token: Token) -> bool:
        """Tell whether a word of letters, without an article, is what was typed: « zitouna »."""
        has_article = verb.word.startswith("k") and token.word.startswith("l")
        if token.word in ORDINARY and token.word not in CHOSEN:
            return False  # « j’ai tapé l’exercice »
        return verb.word in KEYED and self.judge.is_strange(token) and not has_article

    def near_labels(self) -> Iterator[tuple[int, int]]:
        """Yield odd words of a sentence that speaks of a password, an account or a refusal."""
        for token in self.reading.tokens:
            if not self.judge.is_odd(token):
                continue
            is_close = self.judge.is_close_to_label(token)
            is_compounded = is_compound(token.text, self.knows) or (
                is_close and _TWO_WORDS.fullmatch(token.text) is not None
            )
            if not is_compounded and not self.judge.is_lone_password(token.text):
                continue
            is_like_darija = len(token.text) < LONG and is_arabizi(token.text)
            if is_close or (self.judge.is_told(token) and (is_compounded or not is_like_darija)):
                yield token.start, token.end

    def files(self) -> Iterator[tuple[int, int]]:
        """Yield names of files that hold what they should not: « capture_mdp_Kamar62.png »."""
        is_told = self.is_given or any(self.judge.secret_labels())
        for token in self.reading.tokens if is_told else ():
            name = stem(token.text)
            parts = re.split(r"[_.\-]", name or "")
            if any(_MIXED.fullmatch(part) and not is_measure(part) for part in parts):
                yield token.start, token.end

    def logins(self) -> Iterator[tuple[int, int]]:
        """Yield a joined name right behind a word for one: « user tanja.ph »."""
        for one in self.labels:
            token = self.judge.at(one.end) if one.label is Label.LOGIN else None
            if token is None or is_name(token.text) or self.masked[token.start]:
                continue
            if re.fullmatch(r"[^\W\d_]+[._][^\W\d_]+", token.text):
                yield token.start, token.end

    def apposed(self) -> Iterator[tuple[int, int]]:
        """Yield what a relative clause gives away: « mon mot de passe, à savoir X, … »."""
        for one in self.judge.secret_labels():
            said = APPOSED.match(self.reading.low, one.end)
            token = self.judge.at(said.end()) if said else None
            if token and (self.judge.is_odd(token) or self.judge.is_strange(token)):
                yield token.start, token.end

    def equated(self) -> Iterator[tuple[int, int]]:
        """Yield what is said to be a password: « X, c'est mon mdp », « X هي كلمة السر »."""
        tokens = self.reading.tokens
        for one in self.judge.secret_labels():
            verbs, is_weak = 0, False
            place = bisect_right(tokens, one.start, key=lambda token: token.end)
            before = tokens[max(0, place - BACK) : place]
            for place in range(len(before) - 1, -1, -1):
                token = before[place]
                behind = before[place + 1].start if place + 1 < len(before) else one.start
                if CLAUSE.search(self.reading.low[token.end : behind]):
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

    def signed(self) -> Iterator[tuple[int, int]]:
        """Yield what a sign says to be a secret, and nothing more is said: « nour = mdp »."""
        for one in self.labels:
            begin = max(0, one.start - FAR)
            before = _SIGNED_BEFORE.search(self.reading.low[begin : one.start])
            if (
                one.label is Label.NUMBER
                or not before
                or not _ENDS.match(self.reading.low, one.end)
            ):
                continue
            token = self.judge.at(begin + before.start(1))
            if token and not self.judge.is_about(token) and not self.judge.is_inside_label(token):
                yield token.start, token.end

    def _is_equal(self, token: Token, *, may_be_known: bool) -> bool:
        """Tell whether a word that is said to be a password may be one."""
        if self.judge.is_odd(token) or self.judge.is_strange(token):
            return True
        is_first = token is self.reading.tokens[0] and len(token.word) >= 4
        return may_be_known and is_first and not self.judge.is_about(token)

    def phrases(self) -> Iterator[tuple[int, int]]:
        """Yield several words behind a sign: « passe : 4 mars Kenitra! »."""
        for one in self.judge.secret_labels():
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
            if is_phrase or any(
                self.judge.is_capital(t) and not self.judge.is_about(t) for t in line[1:]
            ):
                yield line[0].start, line[-1].end

    def accepted(self) -> Iterator[tuple[int, int]]:
        """Yield « Moulouya8 » where somebody speaks of entering or of what a page accepts."""
        if ENTRY.search(self.reading.low) and not PRODUCT.search(self.reading.low):
            for token in self.reading.tokens:
                is_capital = token.text[0].isupper() and self.judge.is_odd(token)
                if is_capital and self.judge.is_lone_password(token.text):
                    yield token.start, token.end

    def compounds(self) -> Iterator[tuple[int, int]]:
        """Yield words of two words with a digit between, wherever they stand."""
        tokens = self.reading.tokens
        for before, token in pairwise(tokens):
            is_inside = not re.search(r"[.!?\n]", self.reading.low[before.end : token.start])
            if (
                is_inside
                and token.text[0].isupper()
                and self.judge.is_odd(token)
                and is_compound(token.text, self.knows)
            ):
                yield token.start, token.end

    def beside(self) -> Iterator[tuple[int, int]]:
        """Yield names beside a secret: « kbennani / Falcon#7 »."""
        tokens = self.reading.tokens
        for token in tokens:
            if self.judge.is_odd(token) and (
                self.judge.is_lone_password(token.text) or not is_arabizi(token.text)
            ):
                yield token.start, token.end
        for before, token in pairwise(tokens):
            gap = self.reading.low[before.end : token.start].strip()
            is_free = self.masked[token.start] and not self.masked[before.start]
            if gap in _PAIRING and is_free and not self.judge.is_about(before):
                yield before.start, before.end
        for token in tokens:
            if _NAME.fullmatch(token.text) and not is_name(token.text):
                yield token.start, token.end

    def quoted(self) -> Iterator[tuple[int, int]]:
        """Yield what stands in quotation marks where somebody speaks of a password."""
        if not any(self.judge.secret_labels()):
            return
        tokens = self.reading.tokens
        for found in _QUOTED.finditer(self.reading.low):
            first = bisect_left(tokens, found.start(), key=lambda token: token.start)
            last = bisect_left(tokens, found.end(), key=lambda token: token.start)
            inside = tokens[first : min(last, first + LINE)]
            if any(self.judge.is_inside_label(token) for token in inside):
                continue
            if any(
                self.judge.is_odd(t) or self.judge.is_strange(t) or _DIGITS.fullmatch(t.text)
                for t in inside
            ):
                yield inside[0].start, inside[-1].end
