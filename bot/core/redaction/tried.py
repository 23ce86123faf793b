"""What was typed, received or refused as a whole: « j’ai tapé 1999 », « 66 sept 91 est faux »."""

import re

from bot.core.redaction.reading import any_of, words
from bot.core.redaction.vocabulary.clues import REFUSED
from bot.core.redaction.vocabulary.lexicon import ADVERBS, GIVING, TYPING

NEAR = 4  # words behind it, one of which says that it was typed
BEFORE, BEHIND = 30, 45  # characters that are looked at

_WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]+)?")
_LETTERS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SENT = re.compile(
    r"(?<![^\W_])(?:sms|textos?|msg|message|chiffres|digits|numbers|ar9am|eu|got|had|ميساج|رساله"
    r"|(?:ال)?ارقام)(?![^\W_])"
)
# Between the verb and it: « je tape le 1999 », « j’ai mis encore 1999 ».
_SMALL = ADVERBS | words("le la the l ghir dima again once encore ca lui y")
# « changé avec 2025 »: a year stands behind them as often.
_TYPING = TYPING - words("""
    connecte connecter connectais connect be change changer remplace remplacer avec with gave give
""")
# Of these a year is typed, or a period: « j’ai saisi l’année 2025 et c’est refusé ».
_OF_YEARS = re.compile(
    r"(?<![^\W_])(?:l'|d'|l|ال|ل|و|ب|ف)?(?:"
    + any_of(r"""
    annees? ans? exercices? periodes? mois dates? naissance nee? trimestres? millesimes?
    choisi[st]? declarations? tasri7 تصريح
    years? months? born birth periods? since chose selected 3am chher nhar tarikh mzyoud
    سنه عام تاريخ شهر فتره ميلاد ازدياد اخترت
""")
    + r")(?![^\W_])"
)
_ANSWERED = re.compile(
    r"(?<![^\W_])(?:rien|nothing|non|w[ae]l[ou]u?|والو|dit"
    r"|says?|said|kay?[gq9]o?u?l\w*|kiy?[gq9]ol\w*"
    r"|m[ae]?[ ]?dazt?\w*|m[ae]?[ ]?s?d9\w*|[وف]?ما[ ]?(?:خدم|داز|صدق|مشا|دخل)\w*"
    r"|[وف]?(?:لم|ما)[ ]\w+)(?![^\W_])"
)
# « mon 1999 est refusé »: nobody has a year.
_MINE = re.compile(r"(?<![^\W_])(?:mon|notre|my|our|ton|votre|your)[ ]$")
_MINE_BEHIND = re.compile(r"[ ](?:dyal(?:i|na)|diali|ta3i|ديالي|ديالنا|تاعي)(?![^\W_])")
_OF = re.compile(r"(?<![^\W_])(?:de|du|d|of|for|en|in|depuis|since|mn|من|في|ديال|dyal)[ ]$")


def is_given(before: str) -> bool:
    """Tell whether one of the last two words says that something follows: « voici », « reçu »."""
    return any(word in GIVING for word in _LETTERS.findall(before)[-2:])


def is_typed(before: str) -> bool:
    """Tell whether one of the last three words says that something was typed."""
    return any(word in TYPING for word in _WORD.findall(before)[-3:])


def was_handed(low: str, start: int, end: int) -> bool:
    """Tell whether a piece of a folded text was typed, received or refused."""
    before = low[max(0, start - BEFORE) : start].rstrip().rpartition("\n")[2]
    behind = low[end : end + BEHIND].lstrip().partition("\n")[0]
    is_told = is_given(before) or is_typed(before) or _SENT.search(before)
    return bool(is_told or REFUSED.search(behind))


def was_tried(low: str, start: int, end: int) -> bool:
    """Tell whether a piece of a folded text was typed, and what answered refused it."""
    behind = re.split(r"[.!?;\n]", low[end : end + BEHIND])[0]
    if not REFUSED.search(behind) and not _ANSWERED.search(behind):
        return False
    before = low[max(0, start - BEFORE) : start].rpartition("\n")[2]
    said = [word for word in _WORD.findall(before) if word not in _SMALL]
    if _OF_YEARS.search(before) or _OF_YEARS.search(behind):
        return False
    # « le 1999 que je tape est refusé », but « la déclaration de 2024 saisie et refusée »
    is_typed = not _OF.search(before) and any(
        word in _TYPING for word in _WORD.findall(behind)[:NEAR]
    )
    is_mine = _MINE.search(before) or _MINE_BEHIND.match(behind)
    return is_typed or bool(is_mine) or (bool(said) and said[-1] in _TYPING)
