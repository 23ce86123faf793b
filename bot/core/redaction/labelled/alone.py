"""One word that stands alone behind the name of a password, as « mdp bonjour »: it may be it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.core.redaction.labelled.labels import Label, Labelled
from bot.core.redaction.reading import Reading, Token, words
from bot.core.redaction.vocabulary.chosen import CHOSEN, GREETINGS, is_chosen
from bot.core.redaction.vocabulary.clues import REFUSED
from bot.core.redaction.vocabulary.lexicon import (
    ADVERBS,
    ARTICLES,
    BETWEEN,
    GIVING,
    SAYING,
    STATES,
    TYPING,
    VERBS,
)

_LEADING = words("""
    la le les l' l mon ma mes the my notre our un une votre est is c'est cest c etait was = de tous
    commun commune partage partagee general unique pour pharmacie damancom portail cnss actuel
    howa hiya hwa hya dyalna dyali dyal d dial diali ديالنا ديالي ديال هو هي نفس meme same
    provisoire temporaire new nouveau ancien الخاص الخاصه بي
""")
_OF_IT = words("de du des d' d pour sur dans dyal dial ديال f fi ف في of for on")
_WHOSE = words("dyali dyal dyalna mon my ديالي")
_OWNERS = words("cnss damancom portail adherent")
_PLACES = words("officine officines pharmacie pharmacies pharmacy maison villa client صيدليه دار")
_POLITE = words("merci svp stp please thanks chokran chokrane afak 3afak شكرا عافاك")
_BECAME = re.compile(
    r"(?<![^\W_])(?:chang|modif|remplac|devenu|becam|tbed|bedd|تبدل|بدل|غير)\w*[ ]+"
    r"(?:en|par|to|into|b|l|ب|ل)[ ]+$"
)
# What an Arabic word that nobody listed says of a password: «تتغير», «ماخداماش», «مقفوله».
_ARABIC_STATE = re.compile(
    r"[وف]?(?:[يت].{3,}|كي.{3,}|كت.{3,}|ما?.{3,}ش|.{3,}(?:ت|ش|تها|تو|تيها)|م.{1,3}و.{1,3}|م.{3,}ه)"
)
_STATED = STATES - BETWEEN - TYPING - GIVING
_ABOUT = BETWEEN | ADVERBS | GIVING | VERBS | SAYING | STATES | TYPING
_SIGN = re.compile(r"[:=→>]|(?:^|\s)-+(?=\s|$)")
_EQUATES = VERBS - words("n'est n'etait isn't wasn't sont are etaient were reste restait")
_FAR = 4  # words of what the password is of
_CLAUSE = re.compile(r"[.!?;,\n]")
_LETTERS = re.compile(r"[^\W\d_]+")
_END = re.compile(r"[ !.…)\"”']*(?:$|\n)")

Said = Callable[[str], bool]


def alone(
    reading: Reading, one: Labelled, clause: Sequence[Token], is_said: Said
) -> Iterator[tuple[int, int]]:
    """Yield the last word of a clause that only leads to it, or to what is refused with it.

    One cannot tell whether it is the password or what it is of.
    """
    led, rest = _led(clause)
    if rest and not _is_of(led):
        word = _Word(reading, one, rest[0], is_said)
        behind = reading.low[rest[0].end : rest[-1].end].strip()
        if word.may_be(is_told=_is_told(reading, one, led, rest[0])) and (
            not behind or (word.is_thing and REFUSED.match(behind))
        ):
            yield rest[0].start, rest[0].end
    is_new = clause and _BECAME.search(reading.low, one.end, clause[-1].start)
    if is_new and _Word(reading, one, clause[-1], is_said).is_chosen:
        yield clause[-1].start, clause[-1].end


def named_again(reading: Reading, labels: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """Yield « mdp password »: the name of a password is one that people choose."""
    for one, then in pairwise(labels):
        is_word = " " not in reading.low[then.start : then.end]
        is_both = one.label is then.label is Label.PASSWORD and is_word
        gap = reading.low[one.end : then.start].split()
        is_next = all(word in _OWNERS or word in _WHOSE for word in gap)
        if is_both and is_next and _END.match(reading.low, then.end):
            yield then.start, then.end


def _led(clause: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """Return the words that lead on, and the rest: of « mdp pharmacie » the last one."""
    place = next((n for n, t in enumerate(clause) if t.word not in _LEADING), len(clause))
    if place < len(clause) and place and clause[place - 1].word in _OF_IT | ARTICLES:
        place = _behind_verb(clause, place)
    if place == len(clause) and place and clause[-1].word in CHOSEN:
        place -= 1
    return clause[:place], clause[place:]


def _behind_verb(clause: Sequence[Token], place: int) -> int:
    """Return where the word stands that an account’s is: « mdp du compte est … », or `place`."""
    for at in range(place + 1, min(place + _FAR, len(clause) - 1)):
        if clause[at].word in _EQUATES:
            while clause[at + 1].word in ARTICLES and at + 2 < len(clause):
                at += 1
            return at + 1
    return place


def _is_of(led: Sequence[Token]) -> bool:
    """Tell whether a word is what the password is of: « mdp de la pharmacie »."""
    said = [token.word for token in led if token.word not in ARTICLES]
    return bool(said) and said[-1] in _OF_IT


def _is_told(reading: Reading, one: Labelled, led: Sequence[Token], word: Token) -> bool:
    is_equal = any(token.word in VERBS for token in led)
    return is_equal or _SIGN.search(reading.low, one.end, word.start) is not None


@dataclass(frozen=True, slots=True)
class _Word:
    """A word behind the name of a password."""

    reading: Reading
    one: Labelled
    token: Token
    is_said: Said

    @property
    def is_chosen(self) -> bool:
        return is_chosen(self.token.word)

    @property
    def is_thing(self) -> bool:
        return self.is_chosen and self.token.word not in GREETINGS | _PLACES

    def may_be(self, *, is_told: bool) -> bool:
        """Tell whether it may be the password; `is_told` where a sign or « est » leads to it."""
        word = self.token.word
        if word in GREETINGS:
            return is_told or self._is_no_greeting()
        if self.is_chosen or word in _OWNERS | _POLITE:
            return self.is_chosen or is_told
        is_about = word in _ABOUT or self.is_said(word) or _ARABIC_STATE.fullmatch(word)
        return "\u0600" <= word[0] <= "\u06ff" and len(word) > 2 and not is_about

    def _is_no_greeting(self) -> bool:
        """Tell whether nobody is greeted: nothing is said of the password, nothing behind."""
        before = _CLAUSE.split(self.reading.low[: self.one.start])[-1]
        is_plain = not any(word in _STATED for word in _LETTERS.findall(before))
        return is_plain and _END.match(self.reading.low, self.token.end) is not None
