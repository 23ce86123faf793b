"""What follows « mot de passe » or « identifiant »: the thing itself, or words about it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.core.redaction.labelled.labels import Label, Labelled
from bot.core.redaction.labelled.marks import MOST, Marks
from bot.core.redaction.reading import Reading, Token, words
from bot.core.redaction.shapes import is_year
from bot.core.redaction.vocabulary.lexicon import (
    ADVERBS,
    BETWEEN,
    KEYED,
    STATES,
    TYPING,
    VERBS,
    is_state,
    is_typing,
)

LONGEST = 6  # words of a phrase that is one password
YEAR = 4  # digits
FAR = 7  # words between a label and its verb

_SIGN = re.compile(r"[:=→>(\[]|(?:^|[\s:=(])\"|->|[ ]-+[ ]|^-[ ]?$|\n")
_STOP = re.compile(r"[.!?;,](?:\s|$)|[.!?;]$")
_EQUATES = words("""
    est is c'est cest c comme as = hiya howa هي هو kan
""")
_WITH = words("avec with b ب par le la the")
_NEGATED = words("n'est n'etait isn't wasn't")
_DENYING = words("not never pas jamais plus no longer anymore")
_DENIED = re.compile(r"[a-z0-9]{3,}(?:ch|sh|x)")
_ARTICLES = words("mon ma mes le l notre de my the our")
# Words that join as often as they equate: « c permis », « rah 3ndi ».
_WEAK = words("""
    c rah raha راه راها kan kanet كان كانت
""")
_PREPOSITIONS = words("""
    sur de du d' d dans chez pour f fel fi l b dyal dial ديال تاع نتاع في على ل ب for of on
    to from in
""")
_SKIPPED = BETWEEN | TYPING  # before a verb or a value
_PRONOUNS = words("""
    ce cela ca quel quelle quoi où ou what this that it which who voici il elle
""")

_SINCE = words("en depuis in since f mn men من منذ في")

Knows = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Value:
    """What a label announces; `is_sure` when it can hardly be anything else."""

    start: int
    end: int
    is_sure: bool
    label: Label


def values(
    reading: Reading, labels: Sequence[Labelled], masked: Sequence[bool], knows: Knows
) -> Iterator[Value]:
    """Yield the passwords and names of accounts that a text gives away."""
    finder = _Finder(reading, knows, Marks(reading, labels, masked, knows))
    for one in labels:
        if one.label is not Label.NUMBER:
            for found in (finder.before(one), finder.after(one) or finder.behind_sign(one)):
                if found is not None:
                    yield found
    yield from finder.typed()


@dataclass(frozen=True, slots=True)
class _Told:
    """What stands between a label and a word: a sign, a verb, and the last small word."""

    has_sign: bool
    verb: str
    last: str

    @property
    def is_told(self) -> bool:
        return self.has_sign or bool(self.verb)


@dataclass(frozen=True, slots=True)
class _Finder:
    reading: Reading
    knows: Knows
    marks: Marks

    def after(self, one: Labelled) -> Value | None:
        """Return what follows a label, or None where the words only speak about it."""
        following = self.marks.following(one.end)
        at, has_sign, line = one.end, False, False
        verb = ""
        last = ""
        for place, token in enumerate(following):
            gap = self.reading.low[at : token.start]
            if "\n" in gap and not _SIGN.search(gap.replace("\n", "")):
                line = not verb
            elif _SIGN.search(gap):
                has_sign = True
            elif _STOP.search(gap) and not (", " in gap and token.word in VERBS):
                return None
            at = token.end
            if line and (len(self.marks.line(token)) > 3 or self.marks.words_before(one) > 4):
                return None
            if self.marks.is_inside_label(token):
                continue
            if token.word in VERBS and not (has_sign or line):
                verb = "c" if "," in gap else token.word
            elif (verb and token.word in ADVERBS) or (
                not (verb or line)
                and place < FAR
                and token.word in _SKIPPED
                and not (has_sign and self.marks.ends(token))
            ):
                last = token.word
            else:
                told = _Told(has_sign or line, verb, last)
                return self._value(one, following[place:], told)
        return None

    def behind_sign(self, one: Labelled) -> Value | None:
        """Return what a sign points to further on: « mot de passe (de l’an dernier) : zitoun »."""
        sentence = re.compile(r"[^.!?;\n:=]{0,45}[:=]").match(self.reading.low, one.end)
        if not sentence or one.label is not Label.PASSWORD:
            return None
        first = next(iter(self.marks.following(sentence.end())), None)
        if first is None or self.marks.is_masked(first) or self.marks.is_inside_label(first):
            return None
        is_words = first.word.replace("-", "").isalpha()  # « lilas-blanc »
        is_odd = self.marks.has_mark(first) or (is_words and self.marks.is_joined(first))
        if not (is_odd or self.marks.is_strange(first)):
            return None
        return Value(first.start, self.marks.whole(first), self.marks.ends(first), one.label)

    def before(self, one: Labelled) -> Value | None:
        """Return what is said to be the label: « Jasmin55 est mon mot de passe »."""
        place = bisect_right(self.reading.tokens, one.start, key=lambda token: token.end)
        earlier = list(self.reading.tokens[max(0, place - MOST) : place])
        if any(_STOP.search(self.reading.low[t.end : t.end + 2]) for t in earlier[-3:]):
            return None
        while earlier and earlier[-1].word in {
            "mon",
            "le",
            "my",
            "the",
            "l",
            "notre",
            "ma",
            "mes",
            "de",
        }:
            earlier.pop()
        if len(earlier) < 2 or earlier[-1].word not in _EQUATES:
            return None
        value = earlier[-2]
        word = value.word
        if value.text.isdigit() and len(value.text) == YEAR and not self.marks.is_masked(value):
            return Value(value.start, value.end, True, one.label)
        if word in STATES or word in _PRONOUNS or self.marks.is_masked(value):
            return None
        if self.marks.has_mark(value):
            return Value(value.start, value.end, True, one.label)
        if one.label is not Label.PASSWORD or self.knows(word) or not value.text.isalpha():
            return None
        return Value(value.start, value.end, len(earlier) == 2, one.label)

    def typed(self) -> Iterator[Value]:
        """Yield what somebody says they type: « je tape safran et ça refuse »."""
        tokens = self.reading.tokens
        plain = [token for token in tokens if token.word not in _WITH]
        for verb, value in pairwise(plain):
            if not is_typing(verb.word) or self.marks.is_masked(value):
                continue
            gap = self.reading.low[verb.end : value.start]
            if re.search(r"[.!?;,:\n]", gap) or self.marks.is_inside_label(value):
                continue
            is_typed = verb.word in KEYED or not value.text.isalpha()  # else « AnyDesk » is used
            is_odd = self.marks.has_mark(value) or self.marks.is_joined(value)
            if is_typed and is_odd and len(value.text) >= 4:
                yield Value(value.start, self.marks.whole(value), True, Label.PASSWORD)
            elif verb.word in KEYED and self.marks.is_strange(value) and value.text[0].isupper():
                yield Value(value.start, value.end, False, Label.PASSWORD)

    def _value(self, one: Labelled, rest: Sequence[Token], told: "_Told") -> Value | None:
        first, is_told = rest[0], told.is_told
        if one.label is Label.CODE and not self.marks.has_mark(first) and not first.text.isupper():
            return self._doubt(one, first) if is_told else None
        if self.marks.is_masked(first):
            return None
        if self.marks.has_mark(first) and (len(first.text) >= 3 or is_told):
            return Value(first.start, self._phrase(rest, is_told), True, one.label)
        if first.text.isdigit():
            if not is_told and told.last in _SINCE and is_year(first.text):
                return None  # « oublié en 2023 »
            # Numbers are judged elsewhere; a year after a password's name may be the password.
            is_short = len(first.text) < 3 or (not is_told and len(first.text) == 3)
            is_sure = is_told or (one.label is Label.LOGIN and len(first.text) > YEAR)
            return None if is_short else Value(first.start, first.end, is_sure, one.label)
        if one.label is Label.LOGIN and self.marks.is_joined(first):
            return Value(first.start, first.end, True, one.label)
        if is_told:
            is_weak = one.label is Label.LOGIN or (told.verb in _WEAK and not told.has_sign)
            is_denied = told.last in _DENYING and told.verb in VERBS
            if (
                self._is_about(first, rest)
                or (is_denied and first.text.endswith(("ed", "ee", "e")) and first.text.islower())
                or self._is_asked(first)
                or (is_weak and self.knows(first.word))
            ):
                return None
            is_sure = told.verb not in _NEGATED
            return Value(first.start, self._phrase(rest, is_told=True), is_sure, one.label)
        return None if told.last in _PREPOSITIONS else self._unannounced(one, rest, told)

    def _unannounced(self, one: Labelled, rest: Sequence[Token], told: "_Told") -> Value | None:
        """Judge a word that follows a label without a sign: « mdp zitouna refusé »."""
        first = rest[0]
        is_denied = told.last == "ma" and _DENIED.fullmatch(first.text)  # « mdp ma khdamch »
        if one.label is Label.CODE or is_denied or not self.marks.is_strange(first):
            return None
        is_followed = len(rest) > 1 and (
            rest[1].word in STATES
            or self.marks.is_inside_label(rest[1])
            or self.marks.has_mark(rest[1])
        )
        if first.text[0].isupper() or self.marks.ends(first) or is_followed:
            return Value(first.start, first.end, False, one.label)
        return None

    def _doubt(self, one: Labelled, first: Token) -> Value | None:
        """Judge a word that a code is said to be: it has digits, else one cannot tell."""
        is_odd = self.marks.is_strange(first) and not self.marks.is_masked(first)
        return Value(first.start, first.end, False, one.label) if is_odd else None

    def _is_about(self, first: Token, rest: Sequence[Token]) -> bool:
        """Tell whether the words say something about the secret instead of giving it away."""
        if not is_state(first.word) and not self.marks.is_participle(first):
            return False
        # « mot de passe : ma maison bleue »: an article alone tells nothing.
        return first.word not in {"mon", "ma", "mes", "vive", "my", "i"} or all(
            self.knows(token.word) for token in rest[1:4]
        )

    def _is_asked(self, first: Token) -> bool:
        """Tell whether a question is asked after a sign: « mot de passe : nouvelle règle ? »."""
        rest = re.compile(r"[^.!?;\n]*").match(self.reading.low, first.start)
        end = rest.end() if rest else first.start
        said = [t.word for t in self.marks.following(first.start) if t.start < end]
        place = bisect_left(self.reading.tokens, first.start, key=lambda token: token.start)
        before = [t.word for t in self.reading.tokens[max(0, place - 1) : place]]
        is_question = self.reading.low[end : end + 1] == "?"
        is_plain = len(said) > 1 and all(self.knows(word) for word in said)
        is_state = len(said) + len(before) > 1 and bool({*said, *before} & STATES)
        return is_question and (is_plain or is_state)

    def _phrase(self, rest: Sequence[Token], is_told: bool) -> int:
        """Return where a password ends that may have several words."""
        end = self.marks.whole(rest[0])
        if not is_told:
            return end
        for before, token in pairwise(rest[:LONGEST]):
            gap = self.reading.low[before.end : token.start]
            if _STOP.search(gap) or "\n" in gap or token.word in STATES or token.word in VERBS:
                break
            if self.marks.is_inside_label(token):
                break
            end = self.marks.whole(token)
        return end
