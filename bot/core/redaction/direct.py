"""What stands right beside « mdp », « code », « identifiant »: no date, hour or link there."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.core.redaction.labels import Label, Labelled
from bot.core.redaction.lexicon import BETWEEN, STATES, TYPING, VERBS, is_state
from bot.core.redaction.reading import ELISION, Reading, words

FAR = 7  # words between a label and what it announces
ABOUT = 3  # of them, words about the secret: « oublié », « incorrect », «ديالي»

_PIECE = re.compile(r"\S+")
_SIGNS = "\"'()[]{}<>“”:=→,;.!?…*`~-+&|"  # around a word, no part of it
_STOP = re.compile(r"[.!?;,…]+$")
# Before a day, an hour or a place the words speak of when and where: « code reçu à 21h30 ».
_PREPOSITIONS = words("""
    depuis le la les l' du de des d' a au aux avant apres dans pendant vers jusqu'au jusqu'a des
    sur pour en sous entre plus moins environ chez par avec sans f fi fel mn men 3la b bach nhar
    since at on in until before after for from of within to by than the about between
    منذ في قبل بعد يوم من على الى حتى خلال مع ب
""")
_ARTICLES = words("le la les l' the un une")
_RECEIVED = words("""
    recu recue recus recevoir arrive arrivee envoye envoyee demande received sent arrived
    jani jatni wselni wslni wsalni توصلت وصلني جاني وصل arrivant
""")
_OFFICIAL = re.compile(r"(?:https?://\S+|\S*(?:damancom|cnss|identitenumerique|\.gov\.ma)\S*\.ma\S*)")
_WHEN = re.compile(r"\d{1,2}[/.\-]\d{1,2}(?:[/.\-](?:\d\d){1,2})?|\d{1,2}(?:h|:)\d{0,2}")
_COUNTED = re.compile(r"\d{1,3}(?:x|%|e|er|eme|nd|rd|th|j|h|s|mn|min|fois|chiffres|minutes|jours)?|(?:24|7|12)[hj]?/(?:24|7)[hj]?")
_MEASURED = re.compile(r"\d+(?:[.,]\d+)?[a-z%]{1,3}(?:/\d+[a-z]*)?")
_ERROR = re.compile(
    r"(?:0x[0-9a-f]+|(?:err(?:or|eur)?|http|e|ora|sec|net|iso|ean|h)[\-_]?\d{1,6}|\d-\d\d|\d{1,3})"
)
_MIXED = re.compile(r"(?=.*\d)(?=.*[^\W\d_]).{3,}")
_ENDS_IN_LETTER = re.compile(r"[^\W\d_]{2,}[379]")  # of Darija: « sba7 », « tla9 », « msa3 »
_DARIJA = re.compile(r"ma.+(?:ch|sh|x)|ka[ynt]?.{3,}|gha.{3,}|t.{2,4}|m.{2,4}")
_WITH_SIGN = re.compile(r"[@#/$][^\s/]{1,}|www\.\S+|[^\s@]+[@#$|_^~=\\][^\s@]+")
_FILE = re.compile(r"\S+\.[a-z]{3,4}")
_GROUPS = re.compile(r"(?:[ .\-/:]{1,3}\d+)*")
_CODE_GROUPS = re.compile(r"(?:[ .\-]{1,2}\d{2,4})+(?![\d/:h%])")  # « 805 896 »
_CARD = re.compile(r"(?:cnie?|cine?|la[ ]?carte|lakart|carte[ ]+(?:nationale|d'identite))")
_OF_CARD = re.compile(r"[ :=n°]*([a-z]{1,2}[ ]?\d{2,8})(?!\w)")

_BESIDE = (
    r"(?:est|is|c'est|comme|as|=|kan|howa|hiya|هو|هي)[ ]+"
    r"(?:(?:mon|le|ma|my|the|notre|our|nos)[ ]+|l')?(?:nouveau[ ]+|ancien[ ]+|new[ ]+|old[ ]+)?"
)
_BOX = (
    r"(?:dans|in|into|f|fi|fel|en|sur|pour|as|comme|a|au|في)[ ]*(?:(?:la|le|les|the|l|mon|my)[ ]|l')?"
    r"(?:(?:case|champ|rubrique|zone|ligne|partie|box|field|khana|lkhana|خانه)[ ]+)?"
    r"(?:(?:du|de|of|dyal|ديال)[ ]+|d')?(?:(?:la|le|the|mon)[ ]+)?"
)
_THING = r"(?<!\S)(\S{3,40})[ ]+"
_IS_BESIDE = re.compile(_THING + _BESIDE + r"$")
_IS_IN_BOX = re.compile(r"(?<!\S)(\S+)[ ]+" + r"(\S{4,40})[ ]+" + _BOX + r"$")
_SAID = re.compile(
    r"\d{1,3}(?:[ ]+(?:mille|thousand|puis|then|ensuite|apres|ثم|الف|alf)[ ]+(?:et[ ]+|و)?\d{1,3})+"
    r"|\d{1,3}(?:[ ]+(?:et|and|w|و)[ ]*\d{1,3}){2,}"
)
NEAR = 30  # characters between a label and a number said in pieces

Knows = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Direct:
    """A piece of the folded text; not sure when it may be a word of the sentence as well."""

    start: int
    end: int
    is_sure: bool = True


def direct(reading: Reading, labels: Sequence[Labelled], knows: Knows) -> Iterator[Direct]:
    """Yield what labels announce so closely that no other sense of it may win.

    « mdp 13/04/1983 » is no date, « code 12:34:56 » no hour, « identifiant @amina » no link.
    """
    for one in labels:
        if one.label is Label.NUMBER:
            yield from _card(reading, one)
            continue
        if found := _after(reading, labels, one, knows):
            yield found
        if found := _before(reading, one, knows):
            yield found
        if one.label is not Label.LOGIN:
            yield from _in_pieces(reading, one)


def _card(reading: Reading, one: Labelled) -> Iterator[Direct]:
    if _CARD.fullmatch(reading.low, one.start, one.end) and (
        found := _OF_CARD.match(reading.low, one.end)
    ):
        yield Direct(*found.span(1))


def _in_pieces(reading: Reading, one: Labelled) -> Iterator[Direct]:
    """Yield « 48 puis 29 puis 13 », « 482 mille 917 » near a label."""
    for found in _SAID.finditer(reading.low, max(0, one.start - NEAR), one.end + NEAR * 2):
        is_near = 0 <= found.start() - one.end < NEAR or 0 <= one.start - found.end() < NEAR
        if is_near and sum(letter.isdigit() for letter in found.group()) >= 4:
            yield Direct(*found.span())


def _before(reading: Reading, one: Labelled, knows: Knows) -> Direct | None:
    """Return what is said to be the label, or to be typed where it is asked."""
    start = max(0, one.start - 90)
    low = reading.low[start : one.start].rpartition("\n")[2]
    start = one.start - len(low)
    found, place = _IS_BESIDE.search(low), 1
    if not found:
        found, place = _IS_IN_BOX.search(low), 2
        if not found or _word(found.group(1)) not in TYPING:
            return None
    text = found.group(place).strip(_SIGNS)
    at = start + found.start(place) + found.group(place).find(text)
    if not text or _COUNTED.fullmatch(text) or _OFFICIAL.fullmatch(text):
        return None
    if any(letter.isdigit() for letter in text) or _WITH_SIGN.fullmatch(text):
        is_when = one.label is Label.CODE and bool(_WHEN.fullmatch(text)) and place == 2
        return None if is_when else Direct(at, at + len(text))
    if place == 2 and one.label is not Label.CODE and _is_strange(text, knows):
        return Direct(at, at + len(text), is_sure=False)
    return None


@dataclass(slots=True)
class _Said:
    """What the words between a label and a piece have said."""

    states: int = 0
    last: str = ""
    was_equated: bool = False  # « est », « : », « je tape » lead to the thing itself
    is_received: bool = False

    def takes(self, word: str) -> bool:
        """Note a word that is none of the secret; False when it is none of those."""
        if word in VERBS or word in TYPING:
            self.states, self.was_equated = 0, word not in {"n'est", "n'etait", "isn't", "wasn't"}
        elif word in _RECEIVED:
            self.is_received = True
        elif word in STATES and (word not in BETWEEN or word in {"ma", "mal"}):
            self.states += 1
            self.was_equated = False
        elif word not in BETWEEN and not is_state(word):
            return False
        elif word not in BETWEEN:
            self.states += 1
        self.last = word
        return True

    @property
    def is_when(self) -> bool:
        """Tell whether a preposition leads on: « depuis », « à », but not « est le »."""
        return self.last in _PREPOSITIONS and not (
            self.was_equated and self.last in _ARTICLES
        )


def _after(
    reading: Reading, labels: Sequence[Labelled], one: Labelled, knows: Knows
) -> Direct | None:
    low, said, at = reading.low, _Said(), one.end
    for count, piece in enumerate(_PIECE.finditer(low, one.end)):
        gap = low[at : piece.start()]
        text = piece.group().strip(_SIGNS)
        start = piece.start() + piece.group().find(text)
        if count > FAR or ("\n" in gap and (said.last or _is_long(low, piece.start()))):
            return None
        if any(label.start < piece.end() and piece.start() < label.end for label in labels):
            if any(label.start >= one.end for label in labels if label.start < piece.end()):
                return None
        is_stuck = piece.start() == one.end and piece.group()[0] in "/-_'.,;!?"
        if is_stuck and piece.group().strip(_SIGNS + "/"):
            return None
        if re.search(r"[:=→>]", low[at:start]):
            said.was_equated, said.last = True, ""
        at = piece.end()
        bare = text.strip("/")
        if bare and not said.takes(_word(text)):
            return _judged(low, one, start, text, said, knows)
        if _STOP.search(piece.group()) and piece.group()[-1] != ":":
            return None
    return None


def _judged(
    low: str, one: Labelled, start: int, text: str, said: _Said, knows: Knows
) -> Direct | None:
    end = start + len(text)
    if _OFFICIAL.fullmatch(text):
        return None
    if any(letter.isdigit() for letter in text):
        return _of_digits(low, one, start, text, said, knows)
    if _WITH_SIGN.fullmatch(text) or (_FILE.fullmatch(text) and one.label is not Label.CODE):
        if said.is_when or (one.label is Label.CODE and not said.was_equated):
            return None
        return None if said.states and text[0] == "/" else Direct(start, end)
    is_last = not low[end:].partition("\n")[0].strip(_SIGNS + " ")
    if one.label is not Label.PASSWORD or not is_last or said.is_when or said.states > ABOUT:
        return None
    if (said.states or _is_arabic(text)) and _is_strange(text, knows):
        return Direct(start, end, is_sure=False)
    return None


def _of_digits(
    low: str, one: Labelled, start: int, text: str, said: _Said, knows: Knows
) -> Direct | None:
    """Judge what has digits: a date or an hour where the words do not speak of one."""
    end = start + len(text)
    is_count = _COUNTED.fullmatch(text) and not text.isdigit()
    if is_count and not (said.was_equated and one.label is Label.PASSWORD):
        return None
    if text.isdigit() and len(text) <= 3:
        groups = _CODE_GROUPS.match(low, end)
        is_code = groups and not said.is_when and not said.states
        return Direct(start, groups.end()) if groups and is_code else None
    is_plain = bool(_WHEN.fullmatch(text) or _MEASURED.fullmatch(text))
    size = sum(letter.isdigit() for letter in text)
    if said.is_when or (is_plain and size < 6 and (said.states or said.is_received)):
        return None
    if is_plain and said.states:
        return None
    if one.label is Label.CODE and (_ERROR.fullmatch(text) or (_MIXED.fullmatch(text) and size == 1
                                    and len(text) < 4)):
        return None
    if _MIXED.fullmatch(text) and text[0].isalpha():
        letters = text.rstrip("0123456789")
        if letters == text and knows(letters):
            return None
        if _is_darija(text, knows):
            return None
        return Direct(start, end, is_sure=not _ENDS_IN_LETTER.fullmatch(text))
    if not text[0].isdigit() and not _WITH_SIGN.fullmatch(text):
        return None
    if text[0].isdigit() and not re.search(r"[^\W\d_]{4,}", text):
        groups = _GROUPS.match(low, end)
        end = groups.end() if groups else end
    elif _is_darija(text, knows):
        return None
    return Direct(start, end)


def _is_darija(text: str, knows: Knows) -> bool:
    """Tell whether its digits are letters: « ma9bltch », « m7bousa », but not « zarba7 »."""
    if not text.isascii() or not re.fullmatch(r"[a-z'2356789\-]+", text) or knows(text):
        return knows(text)
    inner = re.search(r"\d[a-z']", text) and not re.search(r"\d\d|\d$", text)
    return bool(inner or _DARIJA.fullmatch(text))


def _is_strange(text: str, knows: Knows) -> bool:
    word = _word(text)
    return (
        word.isalpha()
        and len(word) >= (3 if _is_arabic(word) else 4)
        and not knows(word)
        and not is_state(word)
        and not re.fullmatch(r".{2,}(?:ment|ing|able|ible|ees?|ed)|ma.{2,}(?:ch|sh|x)", word)
        and not re.fullmatch(r"[وفبلك]?(?:ال)?.{3,}ش|[يتنم].{3,}", word)
    )


def _is_arabic(text: str) -> bool:
    return "\u0600" <= text[0] <= "\u06ff"


def _is_long(low: str, start: int) -> bool:
    return len(low[start:].partition("\n")[0].split()) > 3


def _word(text: str) -> str:
    word = text.strip(_SIGNS + "/")
    return word if word in VERBS or word in STATES else ELISION.sub("", word) or word
