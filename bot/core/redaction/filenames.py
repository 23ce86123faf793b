"""What the pieces of a file's name give away: « CIN_BK456789_recto.jpg », « mdp_sahara.txt »."""

import re
from collections.abc import Callable, Iterator

from bot.core.redaction.reading import Reading, Token, words
from bot.core.redaction.shapes import is_year, stem
from bot.core.redaction.vocabulary.names import DAYS, NAMES

_PIECE = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"(?<![^\W_])[^\W_](?:[^\W_]|[_\-.]+(?=[^\W_]))*[_\-.][^\W_]+")
_CARD = re.compile(r"[a-z]{1,2}\d{5,6}")
_DATE = re.compile(r"(?:v|p|wa|dt)?20\d\d(?:0[1-9]|1[0-2])(?:[0-3]\d)?")
_PERIOD = re.compile(r"e?(?:ds|bds)(?:0[1-9]|1[0-2])20[0-4]\d")  # « DS112026.txt »
_LETTERS = re.compile(r"[a-z]{1,2}")
_NUMBER = re.compile(r"\d{3,}")
_SECRETS = words("""
    mdp mdps pass passe password passwd pwd passw motdepasse modpass code codes otp pin puk login
    logins user username identifiant identifiants acces access sesame secret كلمه رمز كود باسوورد
""")
_NUMBERED = words("""
    cin cni cnie cine carte affiliation affilie aff immatriculation immat matricule rib iban ice
    passeport permis بطاقه انخراط
""")
_OF_FILES = words("""
    capture captures photo photos image img screenshot screen scan scans guide recto verso doc
    document documents copie copy page ecran tuto tutoriel video procedure mode emploi notice note
    fichier file liste fiche formulaire demande lettre attestation declaration bds cnss damancom
    pharmacie officine final finale version new old bis pdf jpg jpeg png txt doc docx xls xlsx
    whatsapp at de du des la le les et mot mots oubli oublie perdu erreur reset
""")

Tells = Callable[[Token], bool]


def named_numbers(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the numbers of cards and accounts that are glued into a name."""
    for pieces in _names(reading):
        is_told = any(piece.text in _SECRETS | _NUMBERED for piece in pieces)
        last = ""
        for piece in pieces:
            is_card = _CARD.fullmatch(piece.text) and not (
                _DATE.fullmatch(piece.text) or _PERIOD.fullmatch(piece.text)
            )
            is_number = _NUMBER.fullmatch(piece.text) and not (
                is_year(piece.text) or _DATE.fullmatch(piece.text)
            )
            if is_card or (is_told and is_number):
                is_split = bool(is_number and _LETTERS.fullmatch(last))
                yield piece.start - (len(last) + 1 if is_split else 0), piece.end
            last = piece.text


def named_words(reading: Reading, tells: Tells) -> Iterator[tuple[int, int]]:
    """Yield the words beside the name of a secret that files are not named after."""
    for pieces in _names(reading):
        if not any(piece.text in _SECRETS for piece in pieces):
            continue
        whole = reading.low[pieces[0].start : pieces[-1].end]
        is_file = "_" in whole or stem(whole) is not None
        for piece in pieces:
            is_about = piece.text in _SECRETS | _NUMBERED | _OF_FILES or len(piece.text) < 3
            is_chosen = piece.text in NAMES | DAYS or (is_file and not tells(piece))
            if not is_about and not piece.text.isdigit() and is_chosen:
                yield piece.start, piece.end


def _names(reading: Reading) -> Iterator[list[Token]]:
    """Yield the pieces, in small letters, of each word that is put together or is a file."""
    for found in _JOINED.finditer(reading.low):
        if "_" in found.group() or "-" in found.group() or stem(found.group()):
            yield [
                Token.at(found.start() + one.start(), one.group())
                for one in _PIECE.finditer(found.group())
            ]
