"""What makes words that are not ours dangerous: an address, a number, a day, a code asked for."""

import re

from bot.core.verification.words import Kind, Word, words

_DAYS = """
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
    lundi mardi mercredi jeudi vendredi samedi dimanche demain
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday tomorrow tonight today
    يناير فبراير مارس ابريل ماي مايو يونيو يوليوز يوليو غشت اغسطس شتنبر سبتمبر اكتوبر نونبر
    نوفمبر دجنبر ديسمبر الاثنين الثلاثا الاربعا الخميس الجمعه السبت الاحد غدا اليوم
    ghedda ghda lyoum ltnin tlat larb3 lkhmis jem3a sebt l7ed
"""
_MONEY = """
    dh dhs mad dirham dirhams drahem drahm euro euros درهم دراهم الدراهم اورو
    rib iban virement cashplus wafacash cash versement تحويل
"""
_SECRETS = """
    code codes lcode kod otp pin puk cvv sms mdp passe passcode password passwords motdepasse
    modpass modepasse identifiant identifiants login username user credentials cin cnie carte
    رمز رمزكم رمزك الرموز كود الكود قن القن المعرف معرفكم معرف السر السري المرور
    البطاقه بطاقتكم الباسوورد باسوورد رقمكم
"""
_MEANT = frozenset(f"{_DAYS} {_MONEY} {_SECRETS}".split())
_ARTICLE = re.compile(r"\A[وفبلك]?(?:ال|لل)?(?=\w{3})")  # « وبالرمز »
_TELLING = re.compile(
    r"(?i:\bdot\b|\bpoint (?:com|net|ma|org|info)\b|\[\.\]|\(point\)|aujourd.hui|ce soir|://)"
    r"|[a-z0-9]\.[a-z]{2,}"  # no space after the full stop: it may be meant as an address
)


def is_dangerous(text: str) -> bool:
    """Tell whether words that are not ours hold an address, a number, a day or ask for a code."""
    return any(map(_is_dangerous, words(text))) or is_like_address(text)


def is_like_address(text: str) -> bool:
    """Tell whether something in a text may be meant as an address, though it is written oddly."""
    return _TELLING.search(text) is not None


def _is_dangerous(word: Word) -> bool:
    if word.kind in {Kind.LINK, Kind.PHONE, Kind.DIGITS, Kind.HIDDEN} or word.is_disguised:
        return not (word.kind is Kind.DIGITS and word.is_spare)
    key = word.key
    if word.kind is not Kind.NUMBER and any(character.isnumeric() for character in key):
        return True
    return key in _MEANT or _ARTICLE.sub("", key) in _MEANT
