"""Ways to reach a person: telephone numbers, e-mail addresses, and where somebody lives."""

import re
from collections.abc import Iterator
from enum import Enum, auto

from bot.core.redaction.reading import any_of

_PHONE = re.compile(
    r"(?<![\d+])(?:(?:\+|00)[ ]?\(?212\)?[ .\-]*(?:\(0\)|0)?[ .\-]*[5-8]|0[ .\-]?[5-8])"
    r"(?:[ .\-/]{0,3}\d){8}(?!\d)"
    r"|(?<![\d+])\+[ ]?[1-9](?:[ .\-]{0,2}\d){7,13}(?!\d)"
    r"|(?<![\d+])00[1-9](?:[ .\-]{0,2}\d){9,13}(?!\d)"
)
# « CNSS 649 boulevard Mohammed V »: an institution stands right before its address.
_SEAT = re.compile(
    r"(?:\bcnss|\bagence|conseil|\bordre(?: des pharmaciens)?|\bcndp|\bdgsn|ministere|delegation"
    r"|prefecture|siege|direction|وكاله|صندوق|هييه)(?:[ ][^\W\d_]+)?[ :,\-(]{0,3}"
    r"(?:est[ ]|situee?[ ]|au[ ]|sise?[ ]){0,2}$"
)
_MINE = re.compile(
    r"\b(?:mon|ma|mes|my|son|sa|dyali|nmerti|nmrti|ديالي|هاتفي|رقمي)\b[^\n.!?;]{0,25}$"
)
_MAIL = re.compile(
    r"(?<![^\s<>()\[\],;:\"])[^\s@<>()\[\],;:\"]{1,64}[ ]?"
    r"(?:@|\(at\)|\[at\]|[ ]arobase[ ])[ ]?[a-z0-9\-]+"
    r"(?:[ ]?(?:\.|\(dot\)|\[dot\]|[ ](?:point|dot)[ ])[ ]?[a-z]{2,})+"
    # « amina at gmail com »: the name of the service tells, whatever the signs.
    r"|(?<![^\W_])[a-z0-9][\w.+\-]{1,63}(?:[ ]*[@(\[][ ]*(?:at[ ]*[)\]])?[ ]*"
    r"|[ ]+(?:at|chez|arobase|arobas|a)[ ]+)"
    r"(?:gmail|hotmail|yahoo|outlook|live|icloud|menara|protonmail|laposte|msn|gmx|aol|iam)"
    r"(?:[ ]*[.,][ ]*|[ ]+(?:point|dot)[ ]+|[ ]*[(\[]dot[)\]][ ]*|[ ]+)"
    r"(?:com|fr|ma|net|org|me|co)(?![^\W_])"
)
_STREET = any_of(r"""
    rue avenue ave av\.? boulevard bd\.? bld\.? blvd\.? place impasse allee passage residence
    res\. immeuble imm\.? lotissement lot\. quartier hay 7ay derb zan9at zenqat zankat chari3
    charii street st\. road rd\. route_de villa appartement appt?\.? زنقه شارع حي درب
    اقامه عماره طريق ساحه تجزيه
""")
_NUMBERED = r"(?:n[ ]?[°ºo]?\.?[ ]?|رقم[ ]?|num(?:ero)?[ ]?)"
_ON = r"(?:[ ,]+(?!(?:et|mais|je|j'ai|qui|est|ne|pour|and|but|i|و|mon|ma)\b)[^\s,.!?;]+){1,6}"
_LIVING = any_of(r"""
    j'habite habitant je_demeure demeurant domicilie mon_adresse(?:_est|_:|:)? my_address_is
    i_live_(?:at|in) sakna? saken kanskn ساكن ساكنه اسكن عنواني العنوان_ديالي
""")
_ADDRESS = re.compile(
    rf"(?<![\d/]){_NUMBERED}?\d{{1,4}}[ ]?(?:bis|ter)?[ ,]{{1,3}}(?:{_STREET})(?![^\W_]){_ON}"
    rf"|(?<![^\W_])(?:{_STREET})(?![^\W_])(?:[ ]+[^\s,.!?;\d]+){{1,5}}[ ,]{{1,3}}{_NUMBERED}"
    rf"\d{{1,4}}(?!\d)(?:[ ,]+(?:{_STREET})[ ]+{_NUMBERED}?\d{{1,4}}(?!\d)){{0,3}}"
    rf"|(?:{_LIVING})[ ]+(?:a|au|fi?|في|ف|b|ب)?[ ]*(?:le[ ]|la[ ]|l')?(?:n[ ]?°?[ ]?)?"
    rf"(?:\d|(?:{_STREET})(?![^\W_]))[^\n.!?;]{{2,80}}"
)
_BORN = any_of(r"""
    \bnee?\b naissance \bborn\b birth birthday dob مزداد[ه]? ولدت ولاده ازدياد ميلاد zayd zyada
    mzyoud
""")
_BIRTH = re.compile(
    rf"(?:{_BORN})[^\d\n.!?]{{0,25}}"
    r"(\d{1,2}(?:er)?[ ]?[/.\- ][ ]?(?:\d{1,2}|[^\W\d_]{3,9})[ ]?[/.\- ][ ]?(?:19|20)?\d\d"
    r"|(?:19|20)\d\d-\d\d-\d\d|(?:19|20)\d\d)(?!\d)"
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
        is_public = _dialled(match.group()) in public
        yield Contact.PUBLIC if is_public else Contact.PERSON, *match.span()
    for number in public:
        loose = r"[ .\-/]{0,2}".join(number)
        for match in re.finditer(rf"(?<!\w)(?<!\d[ .\-/]){loose}(?!\w)(?![ .\-/]\d)", low):
            yield Contact.PUBLIC, *match.span()
    for match in _MAIL.finditer(low):
        yield Contact.PERSON, *match.span()
    for match in _ADDRESS.finditer(low):
        before = low[max(0, match.start() - 40) : match.start()]
        is_seat = bool(_SEAT.search(before)) and not _MINE.search(before)
        yield Contact.PUBLIC if is_seat else Contact.PERSON, *match.span()
    for match in _BIRTH.finditer(low):
        yield Contact.PERSON, *match.span(1)


def _dialled(typed: str) -> str:
    """Return the digits of a number as it is dialled in Morocco."""
    return re.sub(r"^(?:00)?2120?", "0", re.sub(r"\D", "", typed))
