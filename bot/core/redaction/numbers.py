"""Numbers that may be a code or an identifier, with the digits of their groups taken together."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.core.redaction.labelled.labels import BACK, Label, Labelled
from bot.core.redaction.reading import Reading, any_of, words
from bot.core.redaction.sums import is_for, is_sum
from bot.core.redaction.tried import is_given, is_typed, was_tried
from bot.core.redaction.vocabulary.clues import REFUSED
from bot.core.redaction.vocabulary.lexicon import BETWEEN, MEDICINES, STATES, VERBS

FEWEST, MOST_OF_CODE = 4, 8  # digits of a code
MOST_OF_SUM = 6  # digits of what is refused and may still be a sum
Knows = Callable[[str], bool]
BEFORE, AFTER = 60, 40  # characters in which a word says what a number is

_RUN = re.compile(r"\d+(?:(?:[ ]?(?:[\-/_*·,'…•~]|\.{1,3})[ ]?|[ \t]{1,3}|[ ]?-[ ]?)\d+)*")
_NEAR = re.compile(r"[^\d.;\n]{0,24}")  # between the back of a card and its three digits
_LETTERS = re.compile(r"(?<![^\W_])([a-z]{1,2})[ .\-]?$")
# « ب ك ١٢٣٤٥٦ »: the letters of a card in Arabic; two joined ones are as often a word.
_ARABIC_LETTERS = re.compile(
    r"(?<![^\W_])(?!(?:في|من|ان|لا|هو|هي|ما|لم|لن|قد|عن|كم|هل|او|اي|كل|لي|بي)[ .\-])"
    r"[\u0621-\u064a](?:[ .\-]?[\u0621-\u064a])?[ .\-]?$"
)
_CARD = range(5, 8)  # digits behind them
_NO_LETTERS = words("""
    a l d j le la de du et en au un ma ta sa si ou on ne ce se il je tu y dh to of
    in at is it by or no n
""")
_CITIES = any_of("""
    casablanca casa rabat fes marrakech tanger agadir meknes oujda kenitra tetouan sale safi
    mohammedia el_jadida beni_mellal nador taza settat berrechid khemisset larache laayoune
    dakhla maroc morocco
""")
_POSTAL = re.compile(rf"[ ,\-(]*(?:{_CITIES})\b")
_QUANTIFIED = re.compile(
    r"(?<![^\W_])(?:dose|dosage|boite|comprime|stock|quantite|x|environ|presque|plus de|moins de"
    r"|about|around"
    r"|(?:j'|il m'|m'|on |il |elle |nous )en[ ](?:ai|a|avons|avais|avait|ont|faut|reste|manque)"
    r"|(?:i have|i've got|there are)(?: only| just)?)[ ]*$"
)
_DECIMAL, _LAW = re.compile(r"\d{1,6}[.,]\d{1,2}"), re.compile(r"\d\d-\d\d")
_THOUSANDS = re.compile(r"\d{1,3}(?:[ .,']\d{3})+")
# « 3 422 », « 12 640 »: so people group money and counts; a code has four digits or six.
_SUM = re.compile(r"[1-9]\d? \d{3}")
_TOLD = (
    5  # words of a line that tells of a sum; with fewer it may be the answer to « which code? »
)
# « de 3266 à 3422 », « entre 3 000 et 3 500 »
_FROM = r"(?<![^\W_])(?:de|from|between|entre|mn|men|من)[ ]"
_TO = r"[ ](?:a|et|to|and|l|ل|الي|حتي|jusqu'a|7ta l)[ ]"
_RANGED = r"\d{1,3}[ ]?\d{3}"
_FIRST, _UP_TO = re.compile(rf"{_FROM}$"), re.compile(rf"{_TO}{_RANGED}(?!\d)")
_LAST = re.compile(rf"{_FROM}{_RANGED}{_TO}$")
_POSOLOGY = re.compile(r"\d{1,2}-\d{1,2}-\d{1,2}")
_MEDICINE = re.compile(
    rf"(?<![^\W_])(?:unites?|ui|insulin\w*|novorapid|humalog|lantus|matin|soir|prise|posologie"
    rf"|units?|morning|{'|'.join(sorted(MEDICINES))})(?![^\W_])"
)
_DOSAGE = re.compile(r"\d{1,4}(?:[.,]\d)?/\d{1,4}(?:[.,]\d)?(?:/\d{1,3})?")
_OF_NAME = re.compile(r"(?:[a-z]{3}-\d|covid-19)[ ]$")  # « oméga-3 1000 mg »
_ROUND = {4: 50, 5: 500, 6: 1_000, 7: 100_000}  # by how many digits it has
_SINCE = re.compile(
    r"(?<![^\W_])(?:depuis|en|since|in|mn|men|منذ|من|في)[ ](?:(?:سنه|عام|3am)[ ])?$"
)
_YEAR = re.compile(r"(?:19[5-9]\d|20[0-4]\d)")


@dataclass(frozen=True, slots=True)
class Number:
    """A number that may not be kept. `is_told` when the words around leave little doubt."""

    start: int
    end: int
    is_told: bool


def numbers(
    reading: Reading, labels: Sequence[Labelled], masked: Sequence[bool], knows: Knows
) -> Iterator[Number]:
    """Yield the numbers of a text that are codes, identifiers, or nothing that is known.

    `masked` tells of each folded character whether it belongs to something harmless.
    """
    visible = "".join(
        "\0" if hidden else one for one, hidden in zip(reading.low, masked, strict=True)
    )
    for match in _RUN.finditer(visible):
        for start, end in _free(visible, *match.span()):
            run = _Run(reading, labels, start, end, knows)
            for piece in run.pieces():
                yield from piece.judged()


def _free(low: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a number without the groups that are stuck to a word: « Q10 100 mg »."""
    groups = [start + at for one in re.finditer(r"\d+", low[start:end]) for at in one.span()]
    named = low[max(0, start - 6) : start + 3]
    if (start and _is_latin(low[start - 1])) or _OF_NAME.search(named[: named.rfind(" ") + 1]):
        groups = groups[2:]
    if _is_latin(low[end : end + 1]):
        groups = groups[:-2]
    if groups:
        yield groups[0], groups[-1]


def _is_latin(letter: str) -> bool:
    return letter.isascii() and letter.isalpha()


@dataclass(frozen=True, slots=True)
class _Run:
    reading: Reading
    labels: Sequence[Labelled]
    start: int
    end: int
    knows: Knows

    def pieces(self) -> Iterator["_Run"]:
        """Yield the numbers of a list by themselves; single digits may be one code."""
        text = self.reading.low[self.start : self.end]
        groups = re.findall(r"\d+", text)
        if ", " not in text or all(len(one) == 1 for one in groups) or self._is_announced():
            yield self
            return
        for one in re.finditer(r"[^ ,](?:(?!, ).)*", text):
            yield replace(self, start=self.start + one.start(), end=self.start + one.end())

    def judged(self) -> Iterator[Number]:
        text = self.reading.low[self.start : self.end]
        size = sum(one.isdigit() for one in text)
        if size < 3 or (size == 3 and not self._is_pin()):
            return
        if self._is_announced(close=True) and not self._is_card_of_year(text):
            yield self._number(is_told=True)
        elif self._is_announced():
            is_year = self._is_year(text) and not was_tried(self.reading.low, self.start, self.end)
            if not is_year and not self._is_sum(text, size):
                yield self._number(is_told=True)
        elif self._is_bare() or (self._is_given() and not self._is_sum(text, size)):
            if size > 3 and not (self._is_year(text) and int(text) >= 2000):
                yield self._number(is_told=True)
        elif not self._is_known(text, size):
            yield self._number(
                is_told=size > MOST_OF_CODE or self._is_typed() or self._is_refused()
            )

    def _number(self, *, is_told: bool) -> Number:
        """Take along the letters of a card: « BE 123456 »."""
        start = self.start
        letters = _LETTERS.search(self.reading.low[max(0, start - 4) : start])
        if letters and (letters.group(1) not in _NO_LETTERS or self._is_of_card(letters.group())):
            start -= len(letters.group())
        arabic = _ARABIC_LETTERS.search(self.reading.low[max(0, start - 5) : start])
        if arabic and self.end - self.start in _CARD:
            start -= len(arabic.group())
        return Number(start, self.end, is_told)

    def _is_of_card(self, letters: str) -> bool:
        """Tell whether small words in capitals are a card's letters: « CIN LA 118204 »."""
        place = self.start - len(letters)
        is_capital = self.reading.folded[place : self.start].strip(" .-").isupper()
        return is_capital and any(
            one.label is Label.NUMBER
            and one.end <= place
            and not self.reading.low[one.end : place].strip(" :=n°")
            for one in self.labels
        )

    def _is_announced(self, *, close: bool = False) -> bool:
        """Tell whether a word before or after says that this is a code or an identifier.

        `close` asks for one that leads straight to it.
        """
        low = self.reading.low
        for one in self.labels:
            gap = low[one.end : self.start] if one.end <= self.start else low[self.end : one.start]
            is_before = one.end <= self.start
            if len(gap) > (BEFORE if is_before else AFTER) or re.search(r"[.!?][ \n]", gap):
                continue
            if close and not self._leads(gap, is_before=is_before):
                continue
            if is_before and not close and is_for(gap):
                continue
            if not is_before and re.search(r"[,;\n]", gap):
                continue
            return True
        return False

    @staticmethod
    def _leads(gap: str, *, is_before: bool) -> bool:
        said = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", gap)
        if not is_before:
            return any(word in VERBS for word in said) and len(said) <= 3
        return len(said) <= 5 and all(word in BETWEEN or word in VERBS for word in said)

    def _is_pin(self) -> bool:
        """Tell whether three digits follow a word that announces so few: « CVV 123 »."""
        return any(
            one.end <= self.start
            and (
                self._leads(gap := self.reading.low[one.end : self.start], is_before=True)
                or (BACK.search(self.reading.low[one.start : one.end]) and _NEAR.fullmatch(gap))
            )
            and (
                one.label is Label.PASSWORD
                or self._is_short(self.reading.low[one.start : one.end])
            )
            for one in self.labels
        )

    @staticmethod
    def _is_short(label: str) -> bool:
        return label == "pin" or BACK.search(label) is not None

    def _before(self, most: int) -> str:
        """Return what stands before it in its line."""
        return self.reading.low[max(0, self.start - most) : self.start].rpartition("\n")[2]

    def _after(self, most: int) -> str:
        return self.reading.low[self.end : self.end + most].partition("\n")[0]

    def _is_bare(self) -> bool:
        """Tell whether it is all there is in its line."""
        whole = len(self.reading.low)
        return not any(letter.isalnum() for letter in self._before(whole) + self._after(whole))

    def _is_given(self) -> bool:
        """Tell whether it follows « c’est », « voici », « j’ai reçu »."""
        return is_given(self._before(30))

    def _is_typed(self) -> bool:
        """Tell whether somebody says that they typed it: « j'ai entré 482913 »."""
        before = self._before(30)
        return is_typed(before) and not before.endswith("entre ")

    def _is_refused(self) -> bool:
        """Tell whether it is refused as a whole: « 482913 ne marche pas »."""
        behind = re.match(r"[^.!?;\n]*", self._after(AFTER))
        return behind is not None and REFUSED.search(behind.group()) is not None

    @staticmethod
    def _is_year(text: str) -> bool:
        return _YEAR.fullmatch(text) is not None

    def _is_card_of_year(self, text: str) -> bool:
        """Tell whether only a card or an account is of that year: « la CNIE de 2014 ».

        Of a code it is where it is told since when: «نسيت الرمز من 2022».
        """
        if self._is_year(text) and _SINCE.search(self._before(BEFORE)):
            return True
        nearest = [one for one in self.labels if one.end <= self.start][-1:]
        return self._is_year(text) and all(one.label is Label.NUMBER for one in nearest)

    def _is_sum(self, text: str, size: int) -> bool:
        """Tell whether it is an amount of money by the words around it."""
        is_one = text.isdigit() or _THOUSANDS.fullmatch(text) or _DECIMAL.search(text)
        return (
            bool(is_one) and size <= MOST_OF_CODE and is_sum(self._before(BEFORE), self._after(25))
        )

    def _counts(self) -> bool:
        """Tell whether things are counted: « 294 141 entreprises »."""
        noun = re.match(r"[ ]([^\W\d_]{5,}[sx])\b", self._after(30))
        return noun is not None and noun.group(1) not in STATES and self.knows(noun.group(1))

    def _is_range(self, before: str) -> bool:
        return bool(
            (_FIRST.search(before) and _UP_TO.match(self._after(20))) or _LAST.search(before)
        )

    def _is_known(self, text: str, size: int) -> bool:
        """Tell whether a number without a label is an ordinary one by its form or its place."""
        low = self.reading.low
        before = self._before(BEFORE)
        if self._is_year(text):
            return not was_tried(low, self.start, self.end) or self._is_sum(text, size)
        plain = re.sub(r"\D", "", text)
        is_one = text.isdigit() or _THOUSANDS.fullmatch(text) is not None
        is_round = is_one and plain[0] != "0" and int(plain) % _ROUND.get(size, 1_000_000) == 0
        is_code = size >= MOST_OF_SUM and self._is_refused()  # « 483000 est refusé »
        is_told = len((before + self._after(AFTER)).split()) >= _TOLD
        is_figure = (is_told and _SUM.fullmatch(text)) or (
            size <= MOST_OF_SUM and self._is_range(before)
        )
        return bool(
            self._is_sum(text, size)
            or (_THOUSANDS.fullmatch(text) is not None and self._counts())
            or (is_figure and not (self._is_typed() or self._is_refused()))
            or (_POSOLOGY.fullmatch(text) and _MEDICINE.search(before))
            or (is_round and not is_code and size <= MOST_OF_CODE)
            or (_DECIMAL.fullmatch(text) and not is_code)
            or _DOSAGE.fullmatch(text)
            or _LAW.fullmatch(text)
            or (size == 5 and text.isdigit() and _POSTAL.match(low, self.end))
            or (size <= 5 and _QUANTIFIED.search(before))
        )
