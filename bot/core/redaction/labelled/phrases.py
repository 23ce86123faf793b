"""Passwords of several words: behind a sign of giving all goes, unless they are spoken of."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.core.redaction.labelled.labels import Label, Labelled, until_next
from bot.core.redaction.reading import Reading, Token
from bot.core.redaction.vocabulary.chosen import CHOSEN, GREETINGS
from bot.core.redaction.vocabulary.given import (
    ABOUT,
    ASKING,
    BECAME,
    BECOMING,
    BEHIND,
    COLOURS,
    DENIED,
    EQUAL,
    HELP,
    HINT,
    JOINT,
    MADE,
    OF_WHAT,
    OF_WHICH,
    OTHER,
    QUOTED,
    SIGN,
    SINCE,
)
from bot.core.redaction.vocabulary.lexicon import STATES, is_state

FAR = 70  # characters between a name and the sign of giving
LONGEST = 200  # characters of a phrase
BACK = 60  # characters before a name in which it is changed
MOST = 12  # words of a clause that are looked at

_THE = re.compile(r"[وفب]?ال(?=..)")
_CHOSEN_LABELS = {"sesame", "secret", "passe"}  # « sésame, ouvre-toi »
_TROUBLE = re.compile(r"probl|souci|erreur|error|issue|m[ou]+chkil|مشكل|aide|help|question")
_QUALIFIED = re.compile(
    r"(?:[ ](?:provisoire|temporaire|actuel|damancom|temporary|current|dyali|dyalna|ديالي"
    r"|المؤقت\w*)){1,2}"
)
_PUT = re.compile(r"remplac|replac|b[ea]?d|بدل|عوض")  # one thing for another
_GAP = re.compile(r"[\s\"'(]*")

Tells = Callable[[Token], bool]
Knows = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is given, in the folded text; not sure where a sentence may go on like that."""

    start: int
    end: int
    is_sure: bool


def phrases(
    reading: Reading,
    labels: Sequence[Labelled],
    tells: Tells,
    knows: Knows,
    is_said: Knows,
    *,
    is_given: bool,
) -> Iterator[Phrase]:
    """Yield what is given as a password, to the end of its sentence, its quotes or its clause.

    `tells` says of a word whether it is one that is said about secrets, `knows` whether sentences
    are made of it, `is_said` whether passwords are spoken of in it; `is_given` whether a secret
    was found already.
    """
    named = [one for one in labels if one.label is Label.PASSWORD]
    if not named:
        return
    finder = _Finder(reading, labels, tells, knows, is_said)
    given = [found for one in named for found in finder.after(one)]
    yield from given
    yield from finder.others(named[0].start, is_given=is_given or bool(given))


@dataclass(frozen=True, slots=True)
class _Finder:
    reading: Reading
    labels: Sequence[Labelled]
    tells: Tells
    knows: Knows
    is_said: Knows

    def after(self, one: Labelled) -> Iterator[Phrase]:
        """Yield what is given behind the name of a password, once at most."""
        low = self.reading.low
        end = until_next(self.labels, one.end, self.reading.sentence_end(one.end, FAR))
        sign = SIGN.search(low, one.end, min(end + 2, len(low)))
        equal = EQUAL.search(low, one.end, end)
        led = (equal, sign, _QUALIFIED.match(low, one.end))
        leads = [one.end, *(found.end() for found in led if found)]
        for quoted in filter(None, (QUOTED.match(low, lead) for lead in leads)):
            start, until = quoted.span(quoted.lastindex or 0)
            if not self._is_said(start, until, is_signed=True):
                yield Phrase(start, until, is_sure=True)
                return
        if sign is not None and not self._is_told_of(one.end, sign.start()):
            yield from self._given(sign.end(), is_signed=sign[0], least=2)
        elif equal is not None:
            yield from self._given(equal.end(), least=2)
        else:
            yield from self._changed(one)

    def others(self, start: int, *, is_given: bool) -> Iterator[Phrase]:
        """Yield what a second name gives: « nouveau : X », « indice : X », « avant c'était X"
        " »."""
        low = self.reading.low
        for name in (*OTHER.finditer(low, start), *HINT.finditer(low, start)):
            behind = _GAP.match(low, name.end())
            at = behind.end() if behind else name.end()
            if sign := SIGN.match(low, at):
                yield from self._given(sign.end(), is_signed=sign[0], least=1)
            elif equal := EQUAL.match(low, at):
                yield from self._given(equal.end(), least=1)
            elif is_given and name.re is OTHER:
                yield from self._given(name.end(), least=1)
        if is_given:
            for since in SINCE.finditer(low, start):
                yield from self._given(since.end(), least=1)

    def _changed(self, one: Labelled) -> Iterator[Phrase]:
        """Yield « changé le mot de passe en X »."""
        low = self.reading.low
        before = BECOMING.search(low, max(0, one.start - BACK), one.start)
        became = BECAME.match(low, one.end) if before else None
        if became is not None:
            is_put = (before is not None and _PUT.match(before[0])) or "to" in became[0]
            yield from self._given(became.end(), is_signed="→" if is_put else "", least=2)

    def _given(self, place: int, *, is_signed: str = "", least: int) -> Iterator[Phrase]:
        """Yield what stands behind a sign of giving, where it is `least` words or more."""
        low = self.reading.low
        gap = _GAP.match(low, place) if is_signed else re.compile(r"[ \"'(:]*").match(low, place)
        start = gap.end() if gap else place
        end = self.reading.sentence_end(start, LONGEST)
        joint = JOINT.search(low, start, end)
        until = joint.start() if joint else end
        tokens = self._tokens(start, until)
        if len(tokens) < least and (joint is None or len(tokens) < 1 or self._goes_on(until, end)):
            return
        if MADE.search(low, start, until) and not self._is_asked(until):
            yield Phrase(start, until, is_sure=False)
        elif not self._is_said(start, until, is_signed=bool(is_signed), sign=is_signed):
            is_sure = bool(is_signed) and not all(map(self.tells, tokens))
            is_sure = is_sure or not self.tells(tokens[0])
            yield Phrase(start, until if self._goes_on(until, end) else end, is_sure)

    def _goes_on(self, start: int, end: int) -> bool:
        """Tell whether the rest of a sentence says what became of what was given."""
        low = self.reading.low
        rest = ABOUT.search(low, start, end) or DENIED.search(low, start, end)
        return rest is not None and not SIGN.search(low, start, end)

    def _is_said(self, start: int, end: int, *, is_signed: bool, sign: str = "") -> bool:
        """Tell whether a clause says something of a password, instead of giving it away."""
        low, tokens = self.reading.low, self._tokens(start, end)
        if not tokens or tokens[0].word in ASKING or tokens[0].word in OF_WHICH:
            return True
        if ABOUT.search(low, start, end) or self._names(start, end):
            return True
        is_plain = all(self.tells(token) or self.knows(token.word) for token in tokens)
        if self._is_asked(end) and (not is_signed or is_plain):
            return True
        if is_signed:
            return tokens[0].word in HELP and sign != "="
        return self._is_stated(tokens)

    def _is_stated(self, tokens: Sequence[Token]) -> bool:
        """Tell whether words are what a thing is, or where: « trop court », « dans le mail »."""
        rest = list(tokens)
        while len(rest) > 1 and rest[0].word in OF_WHAT:
            rest.pop(0)
        if rest[0].word in OF_WHICH or rest[0].word in BEHIND:
            return True
        for count, token in enumerate(rest):
            if count and token.word in BEHIND:
                return True
            if not self._is_state(token):
                return False
        return True

    def _is_state(self, token: Token) -> bool:
        word = token.word
        if word in COLOURS or word in GREETINGS:
            return False
        if word in STATES or is_state(word):
            return True
        if _THE.match(word) and not self.is_said(word) and not self.is_said(_THE.sub("", word)):
            return False  # «هي الباب الأول»
        return word not in CHOSEN and self.tells(token)

    def _is_told_of(self, start: int, end: int) -> bool:
        """Tell whether a sentence has said something of the password before its sign."""
        low = self.reading.low
        is_stated = EQUAL.search(low, start, end) and ABOUT.search(low, start, end)
        is_stated = is_stated or _TROUBLE.search(low, start, end)
        return bool(is_stated) or DENIED.search(low, start, end) is not None

    def _names(self, start: int, end: int) -> bool:
        place = bisect_left(self.labels, start, key=lambda one: one.start)
        return any(
            self.reading.low[one.start : one.end] not in _CHOSEN_LABELS
            for one in self.labels[place : place + MOST]
            if one.start < end
        )

    def _is_asked(self, end: int) -> bool:
        return self.reading.low[end : end + 2].strip().startswith("?")

    def _tokens(self, start: int, end: int) -> tuple[Token, ...]:
        return tuple(t for t in self.reading.after(start, MOST) if t.end <= end)
