"""What stands right beside « mdp », « code », « identifiant »: no date, hour or link there."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.core.redaction.labelled.between import Said
from bot.core.redaction.labelled.labels import NEAR, Label, Labelled, is_near
from bot.core.redaction.reading import ELISION, Reading, words
from bot.core.redaction.vocabulary.clues import DARIJA
from bot.core.redaction.vocabulary.lexicon import STATES, TYPING, VERBS, is_state

FAR = 7  # words between a label and what it announces
FEW, MOST_OF_WHEN = 3, 5  # digits of a count; of a day or an hour
ABOUT = 3  # of them, words about the secret: « oublié », « incorrect », «ديالي»

_PIECE = re.compile(r"\S+")
_SIGNS = "\"'()[]{}<>“”:=→,;.!?…*`~-+&|"  # around a word, no part of it
_STOP = re.compile(r"[.!?;,…]+$")
_NAMELY = words("savoir namely")
_OFFICIAL = re.compile(
    r"(?:https?://\S+|\S*(?:damancom|cnss|identitenumerique|\.gov\.ma)\S*\.ma\S*)"
)
_WHEN = re.compile(r"\d{1,2}[/.\-]\d{1,2}(?:[/.\-](?:\d\d){1,2})?|\d{1,2}(?:h|:)\d{0,2}")
_COUNTED = re.compile(
    r"\d{1,3}(?:x|%|e|er|eme|nd|rd|th|j|h|s|mn|min|fois|chiffres|minutes|jours)?|(?:24|7|12)[hj]?/(?:24|7)[hj]?"
)
_MEASURED = re.compile(r"\d+(?:[.,]\d+)?[a-z%]{1,3}(?:/\d+[a-z]*)?")
_CHANGED = re.compile(  # on a day: « mot de passe 10/07/2025 changé »
    r"[ ]+(?:a[ ]ete[ ]|est[ ]|was[ ]|has[ ]been[ ])?(?:chang|modif|reinit|cree|creat|envoy|sent"
    r"|reset|expir|renouvel|donn|attribu|تغيير|تغيرت|بدلت|tbed|tbad|beddel|bdel)"
)
_ERROR = re.compile(
    r"(?:0x[0-9a-f]+|(?:err(?:or|eur)?|http|e|ora|sec|net|iso|ean|h)[\-_]?\d{1,6}|\d-\d\d|\d{1,3})"
)
_MIXED = re.compile(r"(?=.*\d)(?=.*[^\W\d_]).{3,}")
_ENDS_IN_LETTER = re.compile(r"[^\W\d_]{2,}[379]")  # of Darija: « sba7 », « tla9 », « msa3 »
_DARIJA = re.compile(r"ma.+(?:ch|sh|x)|ka[ynt]?.{3,}|gha.{3,}|t.{2,4}|m.{2,4}")
_DENIED = re.compile(r"[a-z0-9]{3,}(?:ch|sh|x)")
_WITH_SIGN = re.compile(r"[@#/$][^\s/]{1,}|www\.\S+|[^\s@]+[@#$|_^~=\\][^\s@]+")
_NO_ADDRESS = re.compile(r"www\.[^.\s]*")
_FILE = re.compile(r"\S+\.[a-z]{3,4}")
_GROUPS = re.compile(r"(?:[ .\-/:]{1,3}\d+)*")
_CODE_GROUPS = re.compile(r"(?:[ .\-]{1,2}\d{2,4})+(?![\d/:h%])")  # « 805 896 »
_WITH_NUMBER = re.compile(r"[ ](?=\S*\d\S*\d\S*\d)[\w./\-]+(?![^\W_])")  # « juillet 2025 »
_CARD = re.compile(r"(?:cnie?|cine?|la[ ]?carte|lakart|carte[ ]+(?:nationale|d'identite))")
_OF_CARD = re.compile(
    r"[ :=n°]*(?!(?:de|du|en|au|le|la|of|in|f|b|d|mn)[ ])([a-z]{1,2}[ ]?\d{2,8})(?!\w)"
)

_BESIDE = (
    r"(?:est|is|c'est|comme|as|=|kan|howa|hiya|هو|هي)[ ]+"
    r"(?:(?:mon|le|ma|my|the|notre|our|nos)[ ]+|l')?(?:nouveau[ ]+|ancien[ ]+|new[ ]+|old[ ]+)?"
)
_BOX = (
    r"(?:dans|in|into|f|fi|fel|en|sur|pour|as|comme|a|au|في)[ ]*"
    r"(?:(?:la|le|les|the|l|mon|my)[ ]|l')?"
    r"(?:(?:case|champ|rubrique|zone|ligne|partie|box|field|khana|lkhana|خانه)[ ]+)?"
    r"(?:(?:du|de|of|dyal|ديال)[ ]+|d')?(?:(?:la|le|the|mon)[ ]+)?"
)
_THING = r"(?<!\S)(\S{3,40})[ ]+"
_IS_BESIDE = re.compile(_THING + _BESIDE + r"$")
_IS_IN_BOX = re.compile(r"(?<!\S)(\S+)[ ]+" + r"(\S{4,40})[ ]+" + _BOX + r"$")
_SAID = re.compile(
    r"\d{1,3}(?:[ ]+(?:mille|thousand|puis|then|ensuite|apres|ثم|الف|alf)[ ]+"
    r"(?:et[ ]+|و)?\d{1,3})+"
    r"|\d{1,3}(?:[ ]+(?:et|and|w|و)[ ]*\d{1,3}){2,}"
)
LINE = 90  # characters that are looked at in a line

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
    untils = [*(one.start for one in labels[1:]), len(reading.low)]
    for one, until in zip(labels, untils, strict=False):
        if one.label is Label.NUMBER:
            yield from _card(reading, one)
            continue
        if found := _after(reading, one, until, knows):
            yield found
        if found := _before(reading, one, knows):
            yield found
        yield from _in_pieces(reading, one)


def _card(reading: Reading, one: Labelled) -> Iterator[Direct]:
    if _CARD.fullmatch(reading.low, one.start, one.end) and (
        found := _OF_CARD.match(reading.low, one.end)
    ):
        yield Direct(*found.span(1))


def _in_pieces(reading: Reading, one: Labelled) -> Iterator[Direct]:
    """Yield « 48 puis 29 puis 13 », « 482 mille 917 » near a label."""
    for found in _SAID.finditer(reading.low, max(0, one.start - NEAR), one.end + NEAR * 2):
        size = sum(letter.isdigit() for letter in found.group())
        if size >= 4 and is_near((one,), *found.span()):
            yield Direct(*found.span())


def _before(reading: Reading, one: Labelled, knows: Knows) -> Direct | None:
    """Return what is said to be the label, or to be typed where it is asked."""
    start = max(0, one.start - LINE)
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


def _after(reading: Reading, one: Labelled, until: int, knows: Knows) -> Direct | None:
    """Return what a label announces before the next label, which begins at `until`."""
    low, said, at = reading.low, Said(), one.end
    for count, piece in enumerate(_PIECE.finditer(low, one.end)):
        text = piece.group().strip(_SIGNS)
        start = piece.start() + piece.group().find(text)
        is_elsewhere = "\n" in low[at : piece.start()] and (said.last or _is_long(low, start))
        is_stuck = piece.start() == one.end and piece.group()[0] in "/-_'.,;!?"
        if count > FAR or piece.end() > until or is_elsewhere:
            return None
        if is_stuck and text.strip("/"):
            return None
        if re.search(r"[:=→>]", low[at:start] if text else piece.group()):
            said.points()
        at = piece.end()
        if text in _NAMELY:
            said.points()
        elif text.strip("/") and not said.takes(_word(text)):
            return _Piece(low, one.label, start, text, said, knows).judged()
        if _STOP.search(piece.group()) and (count or piece.group() != ","):
            return None  # but « mon mot de passe, à savoir … » goes on
    return None


@dataclass(frozen=True, slots=True)
class _Piece:
    """The first word after a label that says nothing about the secret."""

    low: str
    label: Label
    start: int
    text: str
    said: Said
    knows: Knows

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def judged(self) -> Direct | None:
        if _OFFICIAL.fullmatch(self.text):
            return None
        if any(letter.isdigit() for letter in self.text):
            return self._of_digits()
        is_file = _FILE.fullmatch(self.text) and self.label is not Label.CODE
        if is_file or _WITH_SIGN.fullmatch(self.text):
            return self._with_signs()
        return self._in_doubt()

    def _with_signs(self) -> Direct | None:
        is_of_code = (
            self.label is Label.CODE and not self.said.was_equated and self.text[0] not in "@#"
        ) and not _NO_ADDRESS.fullmatch(self.text)
        is_command = self.said.states and self.text[0] == "/"
        if self.said.is_when or is_of_code or is_command:
            return None
        return Direct(self.start, self.end)

    def _in_doubt(self) -> Direct | None:
        """Return a last word that may be the password: « mot de passe oublié soleil »."""
        behind = _WITH_NUMBER.match(self.low, self.end)
        if behind and self.said.was_equated and not self.said.is_when:
            return Direct(self.start, behind.end())
        is_last = not self.low[self.end : self.end + LINE].partition("\n")[0].strip(_SIGNS + " ")
        if self.label is not Label.PASSWORD or not is_last:
            return None
        if self.said.is_when or self.said.states > ABOUT:
            return None
        if self.said.last == "ma" and _DENIED.fullmatch(self.text):
            return None  # « mdp ma khdamch »
        if (self.said.states or _is_arabic(self.text)) and _is_strange(self.text, self.knows):
            return Direct(self.start, self.end, is_sure=False)
        return None

    def _of_digits(self) -> Direct | None:
        if self.text.isdigit() and len(self.text) <= FEW:
            return self._grouped()
        if self._is_innocent():
            return None
        is_number = not re.search(r"[^\W\d_]{4,}", self.text)
        if self.text[0].isdigit() and is_number and not _is_darija(self.text, self.knows):
            groups = _GROUPS.match(self.low, self.end)
            return Direct(self.start, groups.end() if groups else self.end)
        if _WITH_SIGN.fullmatch(self.text):
            return Direct(self.start, self.end)
        is_darija = _is_darija(self.text, self.knows)
        is_said = self.knows(self.text) or self.text in DARIJA or _DARIJA.fullmatch(self.text)
        if not self.text[0].isalnum() or (is_darija and (is_said or not self.said.was_equated)):
            return None
        is_sure = not is_darija and not _ENDS_IN_LETTER.fullmatch(self.text)
        return Direct(self.start, self.end, is_sure=is_sure)

    def _grouped(self) -> Direct | None:
        groups = _CODE_GROUPS.match(self.low, self.end)
        is_told = not self.said.is_when and not self.said.states
        return Direct(self.start, groups.end()) if groups and is_told else None

    def _is_innocent(self) -> bool:
        """Tell whether it is a date, an hour or a count, and the words around speak of one."""
        said, size = self.said, sum(letter.isdigit() for letter in self.text)
        if said.is_when:
            return True
        if _COUNTED.fullmatch(self.text) and not self.text.isdigit():
            return not said.was_equated or self.label is not Label.PASSWORD
        if _WHEN.fullmatch(self.text) and _CHANGED.match(self.low, self.end):
            return not said.was_equated
        if _WHEN.fullmatch(self.text) or _MEASURED.fullmatch(self.text):
            return bool(said.states or (said.is_received and size <= MOST_OF_WHEN))
        is_short = size == 1 and len(self.text) <= FEW
        return self.label is Label.CODE and bool(_ERROR.fullmatch(self.text) or is_short)


def _is_darija(text: str, knows: Knows) -> bool:
    """Tell whether its digits are letters: « ma9bltch », « m7bousa », but not « zarba7 »."""
    if text in DARIJA:
        return True
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
        and not re.fullmatch(r"[وفبلك]?(?:ال)?.{3,}ش|[يتنم].{3,}|y[^aeiou\W\d_].{3,}", word)
    )


def _is_arabic(text: str) -> bool:
    return "\u0600" <= text[0] <= "\u06ff"


def _is_long(low: str, start: int) -> bool:
    return len(low[start : start + LINE].partition("\n")[0].split()) > FEW


def _word(text: str) -> str:
    word = text.strip(_SIGNS + "/")
    return word if word in VERBS or word in STATES else ELISION.sub("", word) or word
