"""What makes words that are not ours dangerous: an address, a number, a day, a code asked for."""

import re

from bot.core.verification.reading.letters import fold
from bot.core.verification.reading.word import Kind, Word
from bot.core.verification.reading.words import words

_DAYS = """
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
    lundi mardi mercredi jeudi vendredi samedi dimanche demain
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday tomorrow tonight today
    يناير فبراير مارس ابريل ماي مايو يونيو يوليوز يوليو غشت اغسطس شتنبر سبتمبر اكتوبر نونبر
    نوفمبر دجنبر ديسمبر الاثنين الثلاثا الاربعا الخميس الجمعه السبت الاحد غدا اليوم
    ghedda ghda ghedwa lyoum lioum nhar ltnin tlat larb3 lkhmis
    larb3a jem3a jm3a jom3a sebt ssebt l7ed 7ed
"""
_MONEY = """
    dh dhs mad dirham dirhams drahem drahm euro euros درهم دراهم الدراهم اورو
    frais flouss flous rib iban virement cashplus wafacash cash versement تحويل
"""
# Numbers in words, and what moves a day: « dix-sept » → « vingt-sept », « le lendemain ».
_NUMBERS = """
    dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante septante
    quatre-vingt cent cents mille million millions
    ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
    forty fifty sixty seventy eighty ninety hundred thousand
    عشره عشرون عشرين ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين
    تسعون تسعين مايه ميه الف الاف
    lendemain veille surlendemain غدوه
    payez payer paie pay versez virez regler reglez ادفعوا ادفع
"""
_SECRETS = """
    code codes lcode kod otp pin puk cvv sms mdp passe passcode password passwords motdepasse
    modpass modepasse identifiant identifiants login username user credentials cin cnie carte
    sirri lsirri 9en l9en ra9m re9m rra9m ra9em nemra nmra codek rakm
    رمز رمزكم رمزك الرموز كود الكود قن القن المعرف معرفكم معرف السر السري المرور
    البطاقه بطاقتكم الباسوورد باسوورد رقمكم
"""
_OF_AMOUNTS = frozenset("%‰$£¥€")
_DATED = frozenset(f"{_DAYS} delai date echeance deadline اجل".split())
_MEANT = frozenset(f"{_DAYS} {_MONEY} {_NUMBERS} {_SECRETS}".split())
_ARTICLE = re.compile(r"\A[وفبلك]?(?:ال|لل)?(?=\w{3})")  # « وبالرمز »
# « 3afakom », « s7i7 », « bse7 »: digits that are letters of Darija, one at a time. At the end of
# a word only those that end words, and the word is short: « article7 » counts.
_SPOKEN = re.compile(
    r"(?<![\w.@/:#&=-])(?=(?:[a-z']*+[2356789]){1,2}[a-z']*(?!\w))(?=(?:\d?[a-z]){2})"
    r"(?:[2356789]?[a-z'])+(?:(?<=[a-z]{2})[379])?(?![\w@/=&#-]|\.\w|:/)"
    r"|(?<![\w.@/:#&=-])[a-z]?3[a-z](?![\w@/=&#-]|\.\w|:/)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[2356789]")  # without one, long words are not looked through
_WORDS_OF_UNITS = """
    dh dhs mad dirham dirhams eur euro euros usd min mn sec jour jours jrs ans mois fois eme e er
    ere nd nde rd th st km kg cm mm mg ml pm am hr hrs heure heures pct days day weeks sms kdh mdh
    mille millions personnes salaries chiffres places
"""
_UNITS = frozenset(_WORDS_OF_UNITS.split())
_TELLING = re.compile(
    r"(?i:\bdot\b|\bpoint (?:com|net|ma|org|info)\b|\[\.\]|\(point\)|aujourd.hui|ce soir|://)"
    r"|\w\s*\.\s*(?:ly|com|net|org|info|tk|link|site|xyz|click)\b|\s\.ma\b"
    r"|[a-z0-9]\.[a-z]{2,}"  # no space after the full stop: it may be meant as an address
)


def is_dangerous(text: str) -> bool:
    """Tell whether words that are not ours hold an address, a number, a day or ask for a code."""
    spelt = _SPOKEN.sub(_spelt, text) if _LETTER.search(text) else text
    return any(map(is_telling, words(spelt))) or is_like_address(text)


def names_day(text: str) -> bool:
    """Tell whether words speak of a day or a date by which something is due."""
    return any(word.key in _DATED or _ARTICLE.sub("", word.key) in _DATED for word in words(text))


def is_like_address(text: str) -> bool:
    """Tell whether something in a text may be meant as an address, though it is written oddly."""
    return _TELLING.search(text) is not None


def _spelt(spoken: re.Match[str]) -> str:
    """Return a word of Darija in letters alone; what names a day or an amount stays as it is."""
    said = fold(spoken[0])
    parts = re.split(r"[\d']+", said)
    if said in _MEANT or any(part in _UNITS or part in _MEANT for part in parts):
        return spoken[0]
    return re.sub(r"\d", "a", spoken[0])


def is_telling(word: Word) -> bool:
    """Tell whether a word is or names an address, a number, a day, an amount, a secret."""
    if (
        word.kind in {Kind.LINK, Kind.PHONE, Kind.DIGITS, Kind.HIDDEN}
        or word.key in _OF_AMOUNTS
        or word.is_disguised
    ):
        return not (word.kind is Kind.DIGITS and word.is_spare)
    key = word.key
    if word.kind is not Kind.NUMBER and any(character.isnumeric() for character in key):
        return True
    return key in _MEANT or _ARTICLE.sub("", key) in _MEANT
