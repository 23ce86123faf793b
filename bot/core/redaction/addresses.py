"""Where somebody lives: streets, blocks and doors with their numbers, as they are typed."""

import re
from collections.abc import Iterator
from functools import cache

from bot.core.redaction.reading import any_of
from bot.core.redaction.spelled import SINGLES, number_words

# « CNSS 649 boulevard Mohammed V »: an institution stands right before its address.
_SEAT = re.compile(
    r"(?:\bcnss|\bagence|conseil|\bordre(?: des pharmaciens)?|\bcndp|\bdgsn|ministere|delegation"
    r"|prefecture|siege|direction|وكاله|صندوق|هييه)(?:[ ][^\W\d_]+)?[ :,\-(]{0,3}"
    r"(?:est[ ]|situee?[ ]|au[ ]|sise?[ ]){0,2}$"
)
# « 45 rue X, c’est l’agence CNSS ? »
_SEAT_BEHIND = re.compile(
    r"(?<![^\W_])(?:c'est|est-ce|is[ ]it|is[ ]this|wach|واش)[ ]"
    r"(?:(?:bien|la|le|the|hadi|هادي)[ ]|l'){0,2}"
    r"(?:agence|cnss|ordre|conseil|siege|direction|delegation|وكاله)(?![^\W_])"
)
_MINE = re.compile(
    r"\b(?:mon|ma|mes|my|son|sa|dyali|nmerti|nmrti|ديالي|هاتفي|رقمي)\b[^\n.!?;]{0,25}$"
)
_STREET = any_of(r"""
    rue avenue ave av\.? boulevard bd\.? bld\.? blvd\.? place impasse allee ruelle passage
    residence
    res\. immeuble imm\.? lotissement lot\. quartier hay 7ay derb zan9at zenqat zankat zanqat
    zanqa zan9a zn9a zanka zenqa douar chari3
    charii street st\. road rd\. route_de villa appartement appt?\.? زنقه شارع حي درب
    اقامه عماره طريق ساحه تجزيه
""")
_NUMBERED = (
    r"(?:n[ ]?[°ºo]?\.?[ ]?|رقم[ ]?|num(?:ero|ber)?[ ]?|ra?[9q]a?m[ ]?|n[ei]?mra[ ]?|نمره[ ]?)"
)
_ON = r"(?:[ ,]+(?!(?:et|mais|je|j'ai|qui|est|ne|pour|and|but|i|و|mon|ma)\b)[^\s,.!?;]+){1,6}"
_DOOR = any_of(r"""
    bloc blok block imm\.? immeuble apt\.? appt\.? appartement zanqa zan9a zn9a zanka zenqa zanqat
    dar derb villa maison rue etage escalier بلوك عماره شقه زنقه دار فيلا درب
""")
_AREA = any_of(r"""
    hay 7ay quartier lotissement residence res\. cite zone_industrielle douar derb massira
    حي تجزيه اقامه دوار درب
""")
_WAY = any_of(r"""
    rue avenue boulevard bd\.? blvd\.? derb zanqa zan9a zn9a zanka zenqa zanqat zan9at residence
    lotissement immeuble villa angle_rue زنقه شارع درب عماره شقه اقامه فيلا
""")
_NO_NAME = (
    r"(?:a|au|est|et|ou|qui|que|ferme|ouvre|depuis|pour|je|j'ai|nous|on|le|la|les|il|elle|the|is"
    r"|and|at|since|for|i|we|w|f|fi|b|في|منذ|و|ب)(?![^\W_])"
)
_COUNTED = (
    r"(?:h(?![a-z])|heures?|jours?|mois|ans|km|m(?![a-z])|fois|dh|min|personnes?|pharmacies?)"
)
_BEFORE = r"(?<![^\W_])[وفبلك]?(?:ال|ل)?"  # «فشارع» is «في شارع»
_ROAD = any_of("street avenue ave boulevard blvd road lane square drive")
_FLAT = any_of("flat apartment apt unit suite door room")
_HOUSE = any_of("building buildings residence tower block house center centre mall")
_MEASURED = any_of("""
    min minutes? mn h heures? hours? jours? days? mois months? ans years? km m metres? meters? dh
    dirhams? fois times pharmacies? officines? agences? agents? personnes? people salaries
    employes employees euros semaines weeks
""")
_LIVING = any_of(r"""
    j'habite habite habitant je_demeure demeurant domicilie mon_adresse(?:_est|_:|:)? my_address_is
    i_live_(?:at|in) sakna? saken sakn sakin sakin[ea] kanskn kansken ساكن ساكنه اسكن عنواني
    العنوان_ديالي
""")
# Where a number in words is one of a house: squares, lots and flats are counted as often.
_ROADS = any_of(r"""
    rue avenue ave boulevard bd\.? bld\.? blvd\.? impasse allee ruelle derb zan[9qk]at zen[qk]at
    zan[9qk]a zn9a zen[qk]a char[ie]?3 charii زنقه شارع درب
""")
_BEFORE_WAY = r"(?:ال|ل)?"
_NO_STREET = any_of("way other main busy new big bad good more less different")
_AT_HOME = any_of(r"""
    j'habite_?(?:a|au)? habite habitant je_demeure demeurant domicilie_?(?:a|au)?
    (?:mon_adresse|my_address|my_home|my_house|ma_maison|mon_domicile)(?:_est|_is|_c'est|_:|:)?
    i_live_(?:at|in|on) we_live_(?:at|in|on) sakna? saken sakn sakin sakin[ea] kanskn kansken ساكن
    ساكنه كنسكن اسكن عنواني العنوان_ديالي
""")
_ANY_WAY = re.compile(
    rf"(?<![^\W_])[وفبلك]?(?:ال|ل)?(?:{_ROADS}|{_ROAD}|{_AT_HOME}|{_DOOR})(?![^\W_])"
)
_UNTIL_HOUSE = (
    rf"(?<![\d/]){_NUMBERED}?\d{{1,4}}[ ]?(?:bis|ter)?[ ,]{{1,3}}(?:{_STREET})(?![^\W_]){_ON}"
    rf"|{_BEFORE}(?:{_STREET})(?![^\W_])(?:[ ]+[^\s,.!?;\d]+){{1,5}}[ ,]{{1,3}}{_NUMBERED}"
    rf"\d{{1,4}}(?!\d)(?:[ ,]+(?:{_STREET})[ ]+{_NUMBERED}?\d{{1,4}}(?!\d)){{0,3}}"
    rf"|(?:{_LIVING})[ ]+(?:a|au|fi?|في|ف|b|ب)?[ ]*(?:le[ ]|la[ ]|l')?(?:n[ ]?°?[ ]?)?"
    rf"(?:\d|(?:{_STREET})(?![^\W_]))[^\n.!?;]{{2,80}}"
    # « bloc 7 numero 33 », « zanqa 14 dar 22 », « imm 3 apt 12 », « lot 212 villa 3 »
    rf"|(?<![^\W_])(?:{_DOOR})(?![^\W_])[ ]*{_NUMBERED}?(?:\d{{1,4}}|[a-z](?![^\W_]))[ ,]+"
    rf"(?:[^\s,.!?;\d]+[ ,]+){{0,3}}?(?:(?:{_DOOR}|d)[ ]*{_NUMBERED}?|{_NUMBERED})\d{{1,4}}(?!\d)"
    # « lotissement Essaada lot 17 », « lot 17 lotissement Essaada », « hay Salam bloc 7 »
    rf"|(?<![^\W_])(?:{_AREA})(?![^\W_])(?:[ ,]+[^\s,.!?;\d]+){{1,4}}[ ,]+(?:{_DOOR}|lot)[ ]*"
    rf"{_NUMBERED}?\d{{1,4}}(?!\d)"
    rf"|(?<![^\W_])lot[ ]*{_NUMBERED}?\d{{1,4}}[ ,]+(?:{_AREA}|villa)(?![^\W_])"
    r"(?:[ ]+[^\s,.!?;]+){0,3}"
    # « quartier Massira 2 numéro 118 », « douar Zitoun km 12 »
    rf"|(?<![^\W_])(?:{_AREA})(?![^\W_])(?:[ ,]+[^\s,.!?;]+){{1,4}}?[ ,]+"
    rf"(?:(?:numero|num|n°|رقم)[ ]?|km[ ]?)\d{{1,4}}(?!\d)"
    # « 22 Mohammed V Boulevard », « 9 Atlas Street »
    rf"|(?<![\d/.,\-])\d{{1,4}}[a-z]?[ ]+(?!{_NO_NAME}|(?:{_MEASURED})(?![^\W_]))"
    rf"(?:[^\s\d,.!?;:]+[ ]+){{1,4}}?(?:{_ROAD})(?![^\W_])"
    # « Flat 3, Nour building », « Nour building, flat 3 »
    rf"|(?<![^\W_])(?:{_FLAT})[ ]*(?:n°|no\.?|number)?[ ]*\d{{1,4}}[a-z]?[ ,]+"
    rf"(?:[^\s\d,.!?;]+[ ]+){{1,3}}(?:{_HOUSE})(?![^\W_])"
)
# Each part of a long word is tried as the beginning of a name: only where a flat follows a house.
_IN_HOUSE = (
    rf"|(?<![^\W_])[^\s\d,.!?;]+[ ]+(?:{_HOUSE})[ ,]+(?:{_FLAT})[ ]*(?:n°|no\.?|number)?[ ]*"
    r"\d{1,4}[a-z]?(?![^\W_])"
)
_SINCE_HOUSE = (
    # « rue Jura 5 », « rue 9 », « zanqa 14 »
    rf"|{_BEFORE}(?:{_WAY})(?![^\W_])(?:[ ]+(?!{_NO_NAME})[^\s,.!?;\d]+){{0,4}}[ ,]{{1,2}}"
    rf"{_NUMBERED}?\d{{1,4}}(?![\d:/h%])(?![ ]?{_COUNTED})"
    # « rue des Orangers au 12 », not « ouvre rue Jura au 12 mars »
    rf"|{_BEFORE}(?:{_WAY})(?![^\W_])(?:[ ]+(?!{_NO_NAME})[^\s,.!?;\d]+){{1,4}}[ ,]{{1,2}}"
    rf"(?:(?:juste[ ])?au|a|at|f|في|face[ ](?:au|a)|en[ ]face[ ](?:du|de)|coin|angle)[ ]"
    rf"{_NUMBERED}?\d{{1,4}}(?:[ ]?(?:bis|ter))?(?=[ ]*(?:[.,;!?)\n]|$))"
)
_HOUSED = re.compile(rf"[ ](?:{_HOUSE})[ ,]+(?:{_FLAT})")
_ADDRESS = re.compile(_UNTIL_HOUSE + _SINCE_HOUSE)
_HOUSED_ADDRESS = re.compile(_UNTIL_HOUSE + _IN_HOUSE + _SINCE_HOUSE)
# « … numero 33 », « … dar 22 », « … 3e étage »: what is still the same address.
_TAIL = re.compile(
    rf"(?:[ ,]+(?:(?:{_DOOR}|{_FLAT}|d)[ ]*{_NUMBERED}?|{_NUMBERED})\d{{1,4}}(?!\d))+"
    rf"|[ ,]+(?:et[ ]+)?(?:{_STREET})[ ]+[^\s,.!?;]+"
)


# « secteur 4 hay Mohammadi »: a part of a town, where thousands live.
_SECTOR = re.compile(
    r"(?<![^\W_])(?:secteurs?|sect|zones?|tranches?|agences?|articles?|groupes?|wakala|وكاله|قطاع)"
    r"[ ](?:n[ ]?°[ ]?)?$"
)


@cache
def _spelt() -> re.Pattern[str]:
    """Return how an address is typed whose number is in words: « douze rue des Orangers »."""
    word, single = rf"و?(?:{number_words()})", "|".join(sorted(SINGLES))
    number = rf"(?<![^\W_])(?!(?:{single})(?![^\W_])){word}(?:[ ]{word}){{0,2}}(?![^\W_])"
    way = rf"(?:{_ROADS})(?![^\W_])"
    return re.compile(
        rf"{number}[ ]?(?:bis|ter)?[ ,]{{1,3}}(?:de[ ]la[ ]|du[ ]|f[ ]|في[ ])?{_BEFORE_WAY}{way}"
        rf"{_ON}"
        rf"|{_BEFORE}{way}(?:[ ]+[^\s,.!?;\d]+){{1,5}}?[ ,]{{1,3}}"
        rf"(?:{_NUMBERED}|(?:{_DOOR})[ ]){number}"
        rf"|(?:{_AT_HOME})[ ]+(?:(?:at|in|on|a|au|fi?|b|في|ف|ب)[ ]+)?(?:{_NUMBERED})?{number}"
        r"[^\n.!?;]{2,60}"
        rf"|(?:{_AT_HOME})[ ]+(?:[^\s\d,.!?;]+[ ,]+){{1,4}}?(?:{_ROAD})(?![^\W_])"
        r"[^\n.!?;]{0,40}"
        # « immeuble douze appartement trois »
        rf"|(?<![^\W_])(?:{_DOOR})[ ]{number}[ ,]+(?:(?:{_DOOR})[ ]|{_NUMBERED})"
        rf"(?:{number}|\d{{1,4}})"
        rf"|{number}[ ,]+(?!{_NO_NAME}|(?:{_MEASURED}|{_NO_STREET})(?![^\W_]))"
        rf"(?:[^\s\d,.!?:;]+[ ]+){{1,2}}?(?:{_ROAD})(?![^\W_])"
    )


def addresses(low: str) -> Iterator[tuple[bool, int, int]]:
    """Yield whether an address of a folded text is an institution's, and where it stands."""
    if _ANY_WAY.search(low):
        for match in _spelt().finditer(low):
            yield _is_seat(low, *match.span()), *match.span()
    known = _HOUSED_ADDRESS if _HOUSED.search(low) else _ADDRESS
    for match in known.finditer(low):
        if _SECTOR.search(low, max(0, match.start() - 20), match.start()):
            continue
        tail = _TAIL.match(low, match.end())
        yield (
            _is_seat(low, *match.span()),
            match.start(),
            tail.end() if tail else match.end(),
        )


def _is_seat(low: str, start: int, end: int) -> bool:
    """Tell whether an institution stands right before its address, or is said to be there."""
    before = low[max(0, start - 40) : start]
    is_seat = _SEAT.search(before) or _SEAT_BEHIND.search(low, end - 24, end + 40)
    return bool(is_seat) and not _MINE.search(before)
