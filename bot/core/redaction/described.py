"""What a text tells of a secret without writing it out: its beginning, its end, whose year."""

import re
from collections.abc import Callable, Iterator, Sequence

from bot.core.redaction.labelled.labels import Label, Labelled
from bot.core.redaction.reading import Reading, any_of

BACK = 12  # characters before « finit par » in which « il » stands

_NUMBER_WORDS = any_of(r"""
    zero deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze
    seize vingt trente quarante cinquante soixante one two three four five seven eight nine ten
    wahed wa7ed jouj tlata reb3a rb3a khamsa khmsa stta seb3a sb3a tmenya tmnya tes3oud ts3oud
    صفر واحد جوج زوج ثلاثه تلاته اربعه ربعه خمسه سته سبعه ثمانيه تمنيه تسعه تسعود
""")
_COUNTED = any_of(r"""
    ans? years? jours? days? mois months? fois times chiffres? digits? lettres? letters? car char
    caracteres? essais minutes? min ارقام
""")
_VALUE = rf"(?:(?=[^\W_]*\d)[^\W_]+(?![^\W_])(?![ ]?(?:{_COUNTED}))|(?:{_NUMBER_WORDS})(?![^\W_]))"
# « commence par 48 », « se termine par 789 », « les derniers chiffres sont 17 », « كيبدا ب 48 »
_PART = re.compile(
    r"(?<![^\W_])(?:(?:re)?(?:commenc|debut|finit|finis|fini|termin|suivi)\w*"
    r"|(?:start|begin|end|follow)\w*"
    r"|(?:premi|derni|first|last|lowl|lwel|loul|lekher|اول|اخر)\w*[ ]+(?:[^\W\d_]+[ ]+)?"
    r"(?:chiffres?|digits?|numeros?|numbers?|ar9am|ارقام)"
    r"|(?:ka[ty]|ta|ya)?(?:bda|sali)\w*|[يتك]*(?:بدا|بدي|سالي|نتهي)\w*)[ ]+"
    r"(?:par|avec|d[eu]|with|by|b|ب|sont|are|is|est|c'est|هي|هما|[:=])[ ]*"
    rf"(?:(?:le|les|the|ال)[ ]+)?{_VALUE}"
)
# « ça commence par Zar et ça finit par ba »
_END = re.compile(
    r"(?<![^\W_])(?:(?:commenc|debut|finit|finis|termin)\w*|(?:start|begin|end)s?|(?:ka[ty]|ta|ya)?"
    r"(?:bda|sali)\w*|[يتك]*(?:بدا|بدي|سالي|نتهي))[ ]+(?:par|with|b|ب)[ ]+([^\W\d_]+)(?![^\W_])"
)
# « mon année de naissance, 74 », « l'âge de ma fille, 27 », « 3am zyadti 1974 »
_WHOSE = any_of(r"""
    naissance nee? mariage anniversaire age nom prenom annee date ville rue birth born birthday
    wedding anniversary year age zyad\w* zayd\w* 3am smiy\w* 3ers 3mer\w* سنه عام تاريخ ولاد\w*
    ازدياد\w* ميلاد\w* زواج\w* عرس\w* سميه سميت\w* اسم عمر
""")
_DERIVED = re.compile(
    rf"(?<![^\W_])(?:l['\-]?|d['\-]?|ال|ل|و|ب)?(?:{_WHOSE})(?![^\W_])[^.!?;\n]{{0,40}}?"
    r"(?<![\d/.\-])(?:\d{2}|\d{4})(?![\d/%:h])"
    rf"(?![ ]?(?:{_COUNTED}))"
)
# « mon code = date de l'aïd dernier », "my password is the name of my dog"
_EQUATED = re.compile(
    r"[ ]*(?:(?:dyali|ديالي)[ ])?(?:[:=]|c'est|est|is|was|c|howa|hiya|هو|هي)[ ]*"
    r"(?:(?:la|le|the|ma|mon|my)[ ]|l['-]?)?"
    r"(?:dates?|jour|annee|anniversaire|prenom|surnom|day|year|birthday|nickname|tarikh|3am|nhar"
    r"|smiy?t?|تاريخ|نهار|عام|يوم|سنه|سميه|سميت)[ ]"
    r"(?:(?:de|du|d|of|ta3|dyal|ديال)(?![^\W_])['\s]*)?[^\W_][^.!?;\n]{1,60}"
)
_ARTICLES = {"un", "une", "a", "le", "la"}  # « finit par un chiffre »
_ASKS = re.compile(r"[^.!;\n]{0,60}[?؟]")
_IT = re.compile(r"(?<![^\W_])(?:il|elle|ca|it)[ ](?:se[ ])?$")
_OF_DIGITS = re.compile(r"chiffre|digit|ar9am|ارقام")
_IN_ORDER = re.compile(r"etapes?|steps?|page|marhala|مرحله|annonce|loi|article|declaration|salar")


def described(
    reading: Reading, labels: Sequence[Labelled], knows: Callable[[str], bool]
) -> Iterator[tuple[int, int]]:
    """Yield where a piece of a secret, or what it is made from, is told beside its name.

    `knows` tells of a word in small letters whether sentences are made of it.
    """
    for found in _END.finditer(reading.low):
        if found.group(1) not in _ARTICLES and not knows(found.group(1)):
            yield found.span()
    parts = list(_PART.finditer(reading.low))
    for found in parts:
        is_of_it = _IT.search(reading.low, max(0, found.start() - BACK), found.start())
        is_told = labels or len(parts) > 1 or is_of_it or _OF_DIGITS.search(found.group())
        if not is_told:
            continue
        if not _IN_ORDER.search(reading.low, max(0, found.start() - 20), found.end()):
            yield found.span()
    chosen = [one for one in labels if one.label in {Label.PASSWORD, Label.CODE}]
    for one in chosen:
        told = _EQUATED.match(reading.low, one.end)
        if told and not _ASKS.match(reading.low, told.end()):
            yield told.span()
    if chosen:
        for found in _DERIVED.finditer(reading.low, chosen[0].end):
            yield found.span()
