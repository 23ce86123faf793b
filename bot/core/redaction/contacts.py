"""Ways to reach a person: telephone numbers, e-mail addresses, and where somebody lives."""

import re
from collections.abc import Iterator
from enum import Enum, auto

from bot.core.redaction.addresses import addresses
from bot.core.redaction.reading import any_of, words
from bot.core.redaction.vocabulary.dictation import (
    AT,
    AT_OF_SERVICE,
    DOT,
    JOINED_BY,
    SERVICES,
    TLDS,
)
from bot.core.redaction.vocabulary.lexicon import BETWEEN, VERBS

_PHONE = re.compile(
    r"(?<![\d+])(?:(?:\+|00)[ ]?\(?212\)?[ .\-]*(?:\(0\)|0)?[ .\-]*[5-8]|0[ .\-]?[5-8])"
    r"(?:[ .\-/]{0,3}\d){8}(?!\d)"
    r"|(?<![\d+])\+[ ]?[1-9](?:[ .\-]{0,2}\d){7,13}(?!\d)"
    r"|(?<![\d+])00[1-9](?:[ .\-]{0,2}\d){9,13}(?!\d)"
)
_INSTITUTION = re.compile(
    r"(?<![^\W_])(?:(?:[ldwfb]['\-]?)?(?:cnss|cndp|dgsn|dgi|anapec|amo|cnops|anam|damancom|tuteur"
    r"|barid|poste)|(?:l')?(?:ordre|conseil|ministere|delegation|wilaya|prefecture|direction"
    r"|institution|tribunal)|centre[ ]d'appels?|call[ ]cent(?:er|re)|allo[ ]damane?"
    r"|(?:ال|لل)?(?:صندوق|وزاره|مجلس|هييه|عماله|مديريه))(?![^\W_])"
)
_OWN = re.compile(
    r"(?<![^\W_])(?:mon|ma|mes|my|son|sa|notre|nos|our|chez|pharmacie|officine|domicile|dyali"
    r"|nmerti|nmrti|ديالي|هاتفي|رقمي|صيدليت\w*)(?![^\W_])"
)
_FIXED = re.compile(r"05\d{8}|080\d{7}")  # what an office has, as dialled in Morocco
# « 84 0512 003456 78 »: of a person's number at the CNSS a piece looks like one to call.
_GROUPS_BEFORE = re.compile(r"(?<![^\W_])(?<!\d[/,.\-])(?:\d{1,6}[ .\-]){1,4}$")
_GROUPS_BEHIND = re.compile(r"(?:[ .\-]\d{1,6}){1,4}(?![^\W_]|[/,]\d)")
_PIECES = 16  # characters of it that are looked at
_BESIDE = 45  # characters between an institution and its number
_MAIL = re.compile(
    r"(?<![^\s<>()\[\],;:\"])(?:[a-z0-9_\-]{1,40}[ ](?:point|dot)[ ])?"
    r"[^\s@<>()\[\],;:\"]{1,64}[ ]?"
    r"(?:@|\(at\)|\[at\]|[ ]arobase[ ])[ ]?[a-z0-9\-]+"
    r"(?:[ ]?(?:\.|\(dot\)|\[dot\]|[ ](?:point|dot)[ ])[ ]?[a-z]{2,})+"
    # « amina at gmail com »: the name of the service tells, whatever the signs.
    r"|(?<![^\W_])[a-z0-9][\w.+\-]{1,63}(?:[ ]*[@(\[][ ]*(?:at[ ]*[)\]])?[ ]*"
    r"|[ ]+(?:at|chez|arobase|arobas|a)[ ]+)"
    r"(?:gmail|hotmail|yahoo|outlook|live|icloud|menara|protonmail|laposte|msn|gmx|aol|iam)"
    r"(?:[ ]*[.,][ ]*|[ ]+(?:point|dot)[ ]+|[ ]*[(\[]dot[)\]][ ]*|[ ]+)"
    r"(?:com|fr|ma|net|org|me|co)(?![^\W_])"
    # « amina.tazi gmail », « amina point tazi chez outlook »: cut, and still an address.
    r"|(?<![^\W_])[a-z0-9][a-z0-9\-]{0,30}(?:[._]|[ ](?:point|dot|tiret|no[kq]ta)[ ])"
    r"[\w.\-]{1,40}"
    r"[ ]*(?:@|[(\[]at[)\]]|[ ](?:at|chez|arobase?|a)[ ])?[ ]*"
    r"(?:gmail|hotmail|yahoo|outlook|icloud|menara|protonmail|laposte|msn)(?![^\W_])"
)
# « karim point alaoui arobase gmail point com », «كريم نقطة علوي أروباز جيميل نقطة كوم»
_DOTTED = rf"(?:[ ]*\.[ ]*|[ ](?:{DOT})[ ])"
_LOCAL = rf"(?:[\w.+\-]{{1,40}}[ ](?:{JOINED_BY})[ ]){{0,4}}[\w.+\-]{{1,64}}"
_SPOKEN = re.compile(
    rf"(?<![^\W_])(?P<local>{_LOCAL})[ ]*(?:"
    rf"(?:[ ](?:{AT})[ ]|@)[ ]*(?:(?:{SERVICES})|[a-z0-9\-]{{2,30}}(?={_DOTTED}))"
    rf"(?:{_DOTTED}(?:{TLDS})){{0,2}}"
    rf"|[ ](?:{AT_OF_SERVICE})[ ]+(?:(?:{SERVICES})|[a-z0-9\-]{{2,30}}(?<! damancom)(?<! cnss))"
    rf"{_DOTTED}(?:{TLDS})"
    r")(?![^\W_])"
)
_TOLD = re.compile(rf"(?<![^\W_])(?:{AT}|{SERVICES}|{TLDS})(?![^\W_])")
_BEFORE = re.compile(r"(?<![^\s:])([\w'\-]{1,30})[ ]$")
# What leads to an address and is no part of it: « mon mail est … ».
_LEADING = (
    BETWEEN
    | VERBS
    | words("""
    adresse address e-mail emails courriel contact contactez ecrire ecrivez-moi ecrivez write reach
    send envoyez envoyer personnel pro email adrissa adressa ايميل الايميل ايميلي بريد البريد بريدي
    عنوان
    and et ou or w o و is at
""")
)
_MOST_BEFORE = 3  # words of a name before the last one
_BORN = any_of(r"""
    \bnee?\b naissance \bborn\b birth birthday dob مزداد[ه]? ولدت ولاده ازدياد ميلاد zayd zyada
    mzyoud
""")
_BIRTH = re.compile(
    rf"(?:{_BORN})[^\d\n.!?]{{0,25}}"
    r"(\d{1,2}(?:er)?[ ]?[/.\- ][ ]?(?:\d{1,2}|[^\W\d_]{3,9})[ ]?[/.\- ][ ]?(?:19|20)?\d\d"
    r"|(?:19|20)\d\d-\d\d-\d\d)(?!\d)"  # a year alone is nobody's
)


class Contact(Enum):
    """Whose it is."""

    PERSON = auto()
    PUBLIC = auto()


def contacts(low: str, public: frozenset[str]) -> Iterator[tuple[Contact, int, int]]:
    """Yield the telephone numbers and addresses of a folded text in small letters.

    `public` are the numbers (digits only, as dialled in Morocco) that belong to institutions.
    """
    for match in _PHONE.finditer(low):
        is_public = _dialled(match.group()) in public or _is_of_office(low, match)
        start, end = match.span()
        if not is_public:
            start, end = _whole(low, start, end)
        yield Contact.PUBLIC if is_public else Contact.PERSON, start, end
    for number in public:
        loose = r"[ .\-/]{0,2}".join(number)
        for match in re.finditer(rf"(?<!\w)(?<!\d[ .\-/]){loose}(?!\w)(?![ .\-/]\d)", low):
            yield Contact.PUBLIC, *match.span()
    for match in _SPOKEN.finditer(low) if _TOLD.search(low) else ():
        yield Contact.PERSON, _begin(low, match.start()), match.end()
    for match in _MAIL.finditer(low):
        yield Contact.PERSON, *match.span()
    for is_seat, start, end in addresses(low):
        yield Contact.PUBLIC if is_seat else Contact.PERSON, start, end
    for match in _BIRTH.finditer(low):
        yield Contact.PERSON, *match.span(1)


def _whole(low: str, start: int, end: int) -> tuple[int, int]:
    """Return where all of a number stands of which a piece looks like one to call."""
    before = _GROUPS_BEFORE.search(low, max(0, start - _PIECES), start)
    behind = _GROUPS_BEHIND.match(low, end)
    return before.start() if before else start, behind.end() if behind else end


def _begin(low: str, start: int) -> int:
    """Return where an address begins whose name has words: « pharmacie du lac arobase »."""
    for _ in range(_MOST_BEFORE):
        before = _BEFORE.search(low, max(0, start - 32), start)
        if before is None or before.group(1) in _LEADING:
            break
        start = before.start(1)
    return start


def _is_of_office(low: str, found: re.Match[str]) -> bool:
    """Tell whether a fixed number stands beside an institution, and nobody says it is theirs."""
    if not _FIXED.fullmatch(_dialled(found.group())):
        return False
    before = re.split(r"[.!?;\n](?:\s|$)", low[max(0, found.start() - _BESIDE) : found.start()])[
        -1
    ]
    behind = re.split(r"[.!?;\n]", low[found.end() : found.end() + _BESIDE // 2])[0]
    is_named = _INSTITUTION.search(before) or _INSTITUTION.search(behind)
    return is_named is not None and not _OWN.search(before + behind)


def _dialled(typed: str) -> str:
    """Return the digits of a number as it is dialled in Morocco."""
    return re.sub(r"^(?:00)?2120?", "0", re.sub(r"\D", "", typed))
