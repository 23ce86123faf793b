"""Words that nobody knows, in a text that speaks of a secret: in doubt nothing of it is kept."""

import re
from collections.abc import Callable, Iterator, Sequence

from bot.core.redaction.reading import Reading, Token, words
from bot.core.redaction.shapes import is_name
from bot.core.redaction.vocabulary.clues import COUNTED
from bot.core.redaction.vocabulary.lexicon import (
    COMMON,
    MEDICINES,
    STATES,
    TYPING,
    VERBS,
    is_state,
)
from bot.core.redaction.vocabulary.names import NAMES
from bot.core.redaction.vocabulary.ordinary import ORDINARY

SHORTEST = 3  # letters of a word that is looked at
ACRONYM = 5  # capitals at most of « CNSS », « DGSN »

_LINK = re.compile(r"(?:https?:|www\.|[/#@<]).*|.*(?:damancom|cnss|\.gov)\S*\.ma\b.*")
_PIECE = re.compile(r"[^\W_]+(?:'[^\W\d_]+)?")
_NUMBER = re.compile(r"\d{2,}")
_OF_DARIJA = re.compile(r"ma.{3,}(?:ch|sh)|[wf]?(?:ka[ynt]|gha[ynt]?).{3,}")
_ALIKE = re.compile(r"([a-z])\1+([a-z])\2+")  # « AAAAMM »
_SYSTEM = re.compile(r"[A-Z]+(?:_[A-Z]+){2,}")  # « ERR_CERT_DATE_INVALID »
_OWNER = re.compile(r"'s$")
_ENDS_IN_DIGIT = re.compile(r"[a-z]{4,}[2-9]")
_IN_NUMBER = re.compile(r"[a-z]{4,}\d{2,4}")
# « idf bloqué »: how people shorten what they have no time to write out.
_SHORTENED = words("""
    idf idt idts idtf idnt idtfs ids cpt cpte cptes cptable plt ptl ptf dcl decl decla att attest
    aff affil utilis msg mssg msgs tlf tlph num nbr tjr tjrs bcp pbm pbl prob probs slt mrc cdt
    rdv rep cnx conn connex auth authent appli ordi reinit recup verif inscr
""")
_NUMBERED = (
    COUNTED
    | COMMON
    | MEDICINES
    | words("""
    windows android java excel word office chrome firefox java acrobat covid step etape janvier
    fevrier mars
    avril juin juillet aout septembre octobre novembre decembre january february march april june
    july august september october november december
""")
)
_ARTICLE = re.compile(r"[وفبلك]?(?:ال|لل)(?=..)|[وفبل](?=...)")
_PREPOSITIONS = words("""
    de du des d' a au aux dans sur pour chez vers depuis avant apres of for on in at from to
    dyal dial f fi fel mn men hta ديال في على من الى ب ل ف
""")
_ARTICLES = words("le la les l' l the ville region agence cnss prefecture direction")
_PERSONS = words("dr docteur m mr mme madame monsieur pr professeur الدكتور السيد السيده")

# « quelle galère ce site »: what is said of the portal, where no secret can stand.
_COMPLAINED = re.compile(
    r"[ ](?:(?:de|of|mn|men|من)[ ])?(?:ce|cet|cette|ces|this|that|had|هاد|هذا|هذه)[ ]"
    r"(?:site|portail|portal|website|truc|machin|plateforme|application|appli|systeme|system"
    r"|service|connexion|serveur|server|outil|lportail|lsite|(?:ال)?(?:موقع|بوابه|سيت))"
    r"[ ]*(?:[.!?…]|$)"
)

# « Fatima a oublié son mot de passe »: who begins a sentence like that is somebody.
_FORGETS = re.compile(
    r"[ ](?:a|n'a|has)[ ](?:(?:plus|pas|encore|deja|just|not)[ ])?(?:oubli|perdu|chang|recu|demand"
    r"|forgot|lost|chang|receiv|asked)\w*[ ]"
)

Knows = Callable[[str], bool]


def strangers(reading: Reading, is_ordinary: Knows) -> Iterator[Token]:
    """Yield the words of letters of which sentences are not made, and what people choose.

    `is_ordinary` tells of a word in small letters whether it is known in one of its forms.
    """
    before: list[str] = ["", ""]
    for token in reading.tokens:
        if not before[1] and token.word in NAMES and _FORGETS.match(reading.low, token.end):
            before = ["", token.word]
            continue
        is_mood = token.text.isalpha() and _COMPLAINED.match(reading.low, token.end)
        if not _is_plain(token, is_ordinary, before) and not (
            is_mood and token.text.islower() and before[-1] not in TYPING | VERBS
        ):
            yield token
        before = [before[1], token.word]


def _is_plain(token: Token, is_ordinary: Knows, before: Sequence[str]) -> bool:
    if is_ordinary(token.word) and not _is_chosen(token.word):
        return True
    if before[-1] == "ma" and token.word.endswith(("ch", "sh")):
        return True  # « ma wslch »
    if _SYSTEM.fullmatch(token.text) or _LINK.fullmatch(token.text.lower()) or is_name(token.text):
        return True
    pieces = _PIECE.findall(token.text)
    if any(map(_NUMBER.fullmatch, pieces)) and any(_is_chosen(piece.lower()) for piece in pieces):
        return False  # « Rif-2011 »
    return all(_is_piece_plain(piece, is_ordinary, before) for piece in pieces)


def _is_piece_plain(piece: str, is_ordinary: Knows, before: Sequence[str]) -> bool:
    word = _OWNER.sub("", piece.lower())
    if len(word) < SHORTEST or (piece.isupper() and len(piece) <= ACRONYM and piece.isascii()):
        return word not in NAMES
    if _is_chosen(word):
        return _is_placed(before)
    if word in _SHORTENED:
        return True
    if word.rstrip("0123456789") in _NUMBERED or _ALIKE.fullmatch(word):
        return True
    if any(one.isdigit() for one in word) and not _ENDS_IN_DIGIT.fullmatch(word):
        return _IN_NUMBER.fullmatch(word) is None  # else of Darija, or judged by its shape
    return is_ordinary(word) or is_state(word) or _OF_DARIJA.fullmatch(word) is not None


def _is_chosen(word: str) -> bool:
    if word in STATES or word in ORDINARY:
        return False  # « safi », «قط»
    return word in NAMES or (not word.isascii() and _ARTICLE.sub("", word, count=1) in NAMES)


def _is_placed(before: Sequence[str]) -> bool:
    """Tell whether a name is where something is, or whose: « à Rabat », « agence de Fès »."""
    if before[-1] == "de" and before[0] == "nom":
        return False  # « au nom de Tazi »
    if before[-1] in _ARTICLES:
        return before[0] in _PREPOSITIONS or before[-1] not in {"le", "la", "les", "l", "the"}
    return before[-1] in _PREPOSITIONS or before[-1] in _PERSONS
