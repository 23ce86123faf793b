"""What stands behind the name of a password, to the end of its clause: it is told of, or given."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from bot.core.redaction.labelled.alone import alone, named_again
from bot.core.redaction.labelled.labels import Label, Labelled, names_password, until_next
from bot.core.redaction.reading import ELISION, Reading, Token, any_of, words
from bot.core.redaction.shapes import is_year
from bot.core.redaction.spelled import DIGIT_WORDS
from bot.core.redaction.vocabulary.chosen import CHOSEN
from bot.core.redaction.vocabulary.clues import REFUSED
from bot.core.redaction.vocabulary.lexicon import (
    ADVERBS,
    ARTICLES,
    BETWEEN,
    COMMON,
    GIVING,
    PREPOSITIONS,
    SAYING,
    STATES,
    TYPING,
    VERBS,
    is_state,
)

MOST = 8  # words of a clause that are looked at
FAR = 240  # characters behind a label that are looked at
NEAR = 2  # words before a number that are as likely a part of the password

_SENTENCE = re.compile(r"[.!?;\n]")
_CLAUSE = re.compile(r"[.!?;](?=\s|$)|\n|,(?=\s)")
_WORD = re.compile(r"(?=[^\W_]*[^\W\d_])[^\W_]+(?:['\-][^\W_]+)*")
_SIGN = re.compile(r"[:=→>]|(?:^|\s)-+(?=\s|$)")
# What a rule about passwords counts: « 8 caractères », « 3 essais », « 90 jours ».
_COUNTED = re.compile(
    rf"(?:\d{{1,3}}|{DIGIT_WORDS})[ ]?(?:"
    + any_of(r"""
    caractere\w* char\w* lettre\w* letters? chiffres? digits? signes? majuscule\w* minuscule\w*
    symbol\w* fois times essais? tentative\w* tries attempts? jours? days? mois months? ans? years?
    heures? hours? h min\w* mn semaines? weeks? merr?at yam iyam d9a\w* 7orou?f harf ارقام حروف
    حرفا مرات مره ايام يوم شهور اشهر شهر سنه سنوات ساعه دقايق دقيقه محاولات
""")
    + r")(?![^\W_])"
)
_OF_DARIJA = re.compile(
    r"ma.{2,}(?:ch|sh|x)|[wf]?(?:ka[ynt]|gha).{3,}|(?:li|lli|bach|chi).*"
    r"|[tmny](?=[^aeiou])(?=\D*[235679])[a-z]+[235679]?[a-z]*"
)
_DENIED = re.compile(r"[ ]ma[ ][^\W_]{3,}(?:ch|sh|x)(?![^\W_])")  # « mdp ma khdamch »
_OF_ARABIC = re.compile(r"[وفبلك]?ال.{3,}|[وف]?[يتنما].{3,}|[وف]?كي.{3,}|.{3,}ش|ها.*")
_BEFORE_ARABIC = re.compile(r"[وف](?=.{3})")
_OF_STATES = re.compile(r".{3,}(?:able|ible|ment|ees?|ed|ing|forme)")
_PARTICIPLES = ("é", "ée", "és", "ées")
_PRONOUNS = words("je j' tu il elle on nous vous ils elles que qui i you we he she it they")
_SMALL = BETWEEN | ADVERBS | GIVING | VERBS | SAYING
_ABOUT = _SMALL | STATES | TYPING
_STATED = STATES - _SMALL
# « commence par Zar et finit par ba7 »
_PARTS = re.compile(
    r"(?<![^\W_])(?:(?:(?:commenc|finit?|fini[st]|termin|compos|debut|suivi)\w*|(?:start|begin|end)s?"
    r"|followed|(?:kay|kat|ي|ت|كي|كت)?(?:bda|sali|بدا|بدي|سالي|نتهي))[ ]+"
    r"(?:par|avec|with|by|b|in|d[eu]|ب)|contient|contenait|contains)[ ]+|[ ]\+[ ]*(?=\d)"
)
_IN_IT = re.compile(r"[ ]+(?:(?:dyali|dyal\w*|ديالي)[ ]+)?(?:fiha?|فيها?)[ ]+")
_ASKED = re.compile(r"(?<![^\W_])(?:wach|wash|واش|هل|est-ce)(?![^\W_])|\?")
# « le mot de passe, je crois, tournesol », « …, Volubilis, … »
_SUPPOSED = re.compile(
    r"[^.!?;\n]{0,60}?,[ ](?:(?:je[ ](?:crois|pense)|peut[ \-]etre|sans[ ]doute|probablement"
    r"|il[ ]me[ ]semble|par[ ]exemple|i[ ]think|maybe|probably|perhaps|wa9ila|waqila|yemken|ymken"
    r"|ربما|اظن|يمكن|واقيلا)[ ,:]+(?:que[ ])?(?:c'est[ ]|c'etait[ ])?|(?=[^\s,]+,[ ]))"
)

Knows = Callable[[str], bool]


def said_of_passwords(low: str) -> Iterator[str]:
    """Yield the words of the clauses that name a password, of a folded text in small letters."""
    for clause in _CLAUSE.split(low):
        if names_password(clause):
            for word in _WORD.findall(clause):
                yield ELISION.sub("", word)


@dataclass(frozen=True)
class Announced:
    """Judges what follows the name of a password by words that are `said` of passwords."""

    reading: Reading
    labels: Sequence[Labelled]
    knows: Knows
    is_said: Knows

    def all(self) -> Iterator[tuple[int, int]]:
        """Yield where in the folded text a password may stand."""
        for one in self.labels:
            if one.label is Label.PASSWORD:
                clause = self._clause(one)
                if clause and (found := self._in(one, clause)):
                    yield found
                else:
                    yield from self._alone(one, clause)
                yield from self._parts(one)
                yield from self._supposed(one)
        yield from named_again(self.reading, self.labels)

    def _alone(self, one: Labelled, clause: Sequence[Token]) -> Iterator[tuple[int, int]]:
        if not self._is_asked:
            yield from alone(self.reading, one, clause, self.is_said)

    @cached_property
    def _is_asked(self) -> bool:
        return _ASKED.search(self.reading.low) is not None

    def _end(self, mark: re.Pattern[str], one: Labelled) -> int:
        """Return where a clause or a sentence ends behind a label, or as far as is looked."""
        far = min(one.end + FAR, len(self.reading.low))
        stop = mark.search(self.reading.low, one.end, far)
        return stop.start() if stop else far

    def _clause(self, one: Labelled) -> list[Token]:
        """Return the words between a label and the end of its clause."""
        end = until_next(self.labels, one.end, self._end(_CLAUSE, one))
        return [t for t in self.reading.after(one.end, MOST) if t.end <= end]

    def _in(self, one: Labelled, clause: Sequence[Token]) -> tuple[int, int] | None:
        first = next((n for n, t in enumerate(clause) if t.word not in _SMALL), None)
        if (
            first is None
            or self._is_of_rules(one, clause)
            or _DENIED.match(self.reading.low, one.end)
        ):
            return None
        before, rest = clause[:first], clause[first:]
        if self._is_since(rest):
            return None
        if self._is_itself(before) and self._is_open(rest):
            strange = [token for token in rest[1:] if not self.tells(token)]
            return rest[0].start, (strange[-1] if strange else rest[0]).end
        is_equal = any(token.word in VERBS for token in before) or (
            _SIGN.search(self.reading.low[one.end : rest[0].start]) is not None
        )
        for last, token in pairwise(rest):
            is_foreign = not self.knows(token.word) and not self.tells(token)
            is_name = is_foreign and token.text[:1].isupper() and not token.text.isupper()
            if is_name or (is_foreign and (is_equal or last.word in VERBS)):
                return token.start, token.end
        return None

    @staticmethod
    def _is_since(rest: Sequence[Token]) -> bool:
        """Tell whether no more than a year is told: «منذ 2023»."""
        return len(rest) > 1 and is_year(rest[1].text) and rest[0].word in PREPOSITIONS

    @staticmethod
    def _is_itself(before: Sequence[Token]) -> bool:
        """Tell whether what follows is the thing itself, not what it belongs to."""
        said = [token.word for token in before if token.word not in ARTICLES]
        return not said or said[-1] not in PREPOSITIONS | _PRONOUNS

    def _is_open(self, rest: Sequence[Token]) -> bool:
        """Tell whether the words behind a label are no words about passwords."""
        number = next((n for n, t in enumerate(rest) if self._is_number(t)), None)
        if number is not None:
            # « mdp 50% », « mdp windows 11 »; elsewhere a number is judged by itself.
            is_last = number == len(rest) - 1
            behind = self.reading.low[rest[number].end : rest[-1].end]
            is_stated = any(token.word in _STATED for token in rest[:number])
            is_near = number < NEAR or not any(map(self.tells, rest[:number]))
            return is_near and not is_stated and (is_last or bool(REFUSED.search(behind)))
        return not self.tells(rest[0]) and rest[0].word not in COMMON

    def _is_of_rules(self, one: Labelled, clause: Sequence[Token]) -> bool:
        """Tell whether a rule is told or asked for: « 8 caractères », « nouvelle règle ? »."""
        low, end = self.reading.low, clause[-1].end
        if _COUNTED.search(low, one.end, end):
            return True
        is_asked = low[end : end + 2].strip().startswith("?")
        return is_asked and all(self.knows(t.word) or self.tells(t) for t in clause)

    def _is_number(self, token: Token) -> bool:
        return token.text[0].isdigit() and not self.tells(token)

    def tells(self, token: Token) -> bool:
        """Tell whether a word is one that is said about secrets."""
        typed = self.reading.text[slice(*self.reading.span(token.start, token.end))].lower()
        is_participle = typed.endswith(_PARTICIPLES) and token.word not in CHOSEN  # « café »
        is_participle &= len(typed) > NEAR + 1
        return (
            is_participle
            or self._is_word_said(token.word)
            or (
                not token.word.isascii() and self._is_word_said(_BEFORE_ARABIC.sub("", token.word))
            )
        )

    def _is_word_said(self, word: str) -> bool:
        if self.is_said(word) or word in _ABOUT:
            return True
        if _OF_DARIJA.fullmatch(word) and not self.knows(word):
            return True
        if any(one.isdigit() for one in word):
            return self.knows(word)
        return (
            len(word) < 3
            or is_state(word)
            or _OF_STATES.fullmatch(word) is not None
            or (not word.isascii() and _OF_ARABIC.fullmatch(word) is not None)
        )

    def _parts(self, one: Labelled) -> Iterator[tuple[int, int]]:
        """Yield what a password is said to begin or to end with."""
        end = self._end(_SENTENCE, one)
        inside = _IN_IT.match(self.reading.low, one.end)
        is_inside = inside is not None and not self._is_asked
        for found in (
            *_PARTS.finditer(self.reading.low, one.end, end),
            *((inside,) if inside and is_inside else ()),
        ):
            for token in self.reading.after(found.end(), 1):
                if not self.tells(token) and not _COUNTED.match(self.reading.low, token.start):
                    yield token.start, token.end

    def _supposed(self, one: Labelled) -> Iterator[tuple[int, int]]:
        """Yield the word that stands between commas or after « je crois » behind a label."""
        if found := _SUPPOSED.match(self.reading.low, one.end):
            for token in self.reading.after(found.end(), 1):
                if not self.tells(token) and not self.knows(token.word):
                    yield token.start, token.end
