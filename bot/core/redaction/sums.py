"""Tells an amount of money by the words around it, unless somebody types it or hands it over."""

import re

from bot.core.redaction.reading import any_of, words
from bot.core.redaction.vocabulary.handing import hands

# « je dois 4 500 »: of these words a number is owed only while no verb stands between.
_OWING = any_of(r"""
    dois doit devons devez doivent devais devait owe owes owed owing kansal kantsal كنسال كيسال
    كايسال كنتسال
""")
_PAYING = any_of(r"""
    pa(?:ye|yee|yer|yes|yons|yez|ie|ies|ient) regl(?:e|er|ement) verser? coute couter
    khl[ae]st khelst (?:kan|n)kh[ae]?l+[ae]?s paid pay paying دفعت ادفع دفع اديت خلصت نخلص
""")
_NOUNS = any_of(r"""
    prix montants? total factures? facturee? facturation salaires? net brut cotisations?
    majorations? penalites?
    amendes? plafond smig masse cout virement prelev\w* solde remise frais
    budget caisse chiffre_d'affaires marge prime indemnite astreinte thaman taman flous
    price amount salary salaries wages? cost costs
    fees? bill fine penalty contributions?
    ~ثمن ~مبلغ ~اجر[هت]? ~اجور ~راتب ~رواتب ~غرامه زياده ~مجموع ~سقف
    ~اشتراك(?:ات)?
""")
_MONEY = re.compile(
    rf"(?<![^\W_])(?:(?P<owing>{_OWING})|(?P<paying>{_PAYING})|{_NOUNS})(?![^\W_])"
)
# « 4 500 à payer », but not « 830 546, que dois-je faire ».
_PAID = re.compile(rf"(?<![^\W_])(?!ch)(?:{_PAYING}|{_NOUNS})(?![^\W_])")
# « saisir 4 731 de salaire », « enter 7431 as the wage », but not « saisir 482913 pour payer ».
_ITS_OWN = re.compile(
    r"[ ,(\-]*(?:(?:de|d'|du|des|en|a|comme|as|of|in|le|la|un|the|dial|dyal|ديال|ك)[ ]?){0,3}"
    rf"(?!ch)(?:{_PAYING}|{_NOUNS})(?![^\W_])"
)
# « le montant à saisir », « le salaire que j'ai mis », « the amount to enter ».
_RELATIVE = re.compile(
    r"[ ]*(?:(?:brute?s?|nette?s?|total|mensuel)[ ]+)?"
    r"(?:(?:que|qu'|that|which|li|lli|اللي|لي|الذي|التي)[ ]*"
    r"(?:je|j'|on|nous|il|elle|i|we|you|he|she)?|a|to)(?![^\W_])"
)
_ELSEWHERE = re.compile(
    r"[,;:.!?()]|(?<![^\W_])(?:je|j'|on|nous|il|elle|i|we|you|et|puis|ensuite|and|then|but|mais"
    r"|must|have|khass?\w*|khess?\w*|خاص\w*|يجب|لازم|واجب|ثم|من بعد)(?![^\W_])"
)
_WORD = re.compile(r"[^\W\d_]+")
_INFINITIVE = re.compile(r"[^\W\d_]{2,}(?:er|ir|re)")
_NO_VERBS = words("""
    encore notre votre autre contre dernier premier janvier fevrier septembre octobre novembre
    decembre trimestre hier
""")


def is_sum(before: str, after: str) -> bool:
    """Tell whether a number between these folded words of its line is an amount of money."""
    if is_for(before):
        return True
    paid = _ITS_OWN.match(after) if hands(before[-24:]) else _PAID.search(after)
    return paid is not None


def is_for(before: str) -> bool:
    """Tell whether a word of money reaches a number through the words that stand before it.

    It does not where somebody types, says or gives something in between: « pour payer, je dois
    entrer 482913 ».
    """
    for word in reversed(list(_MONEY.finditer(before))):
        gap = before[word.end() :]
        if word["owing"]:
            return not _has_verb(gap)
        if word["paying"]:
            return not hands(gap)
        return not hands(gap) or _is_handed_itself(gap)
    return False


def _has_verb(gap: str) -> bool:
    said = _WORD.findall(gap)
    return hands(gap) or any(
        _INFINITIVE.fullmatch(word) and word not in _NO_VERBS for word in said
    )


def _is_handed_itself(gap: str) -> bool:
    """Tell whether the sum itself is typed: « montant à saisir 7431 », « salaire saisi 4731 »."""
    start = _RELATIVE.match(gap)
    told = gap[start.end() :] if start else gap
    is_close = _ELSEWHERE.search(told.rstrip(" :=")) is None
    return is_close and (start is not None or len(_WORD.findall(told)) == 1)
