"""What stands on a bank card beside its number: the digits on its back, until when it is valid."""

import re
from collections.abc import Iterator

from bot.core.redaction.reading import any_of

_BACK = any_of(r"""
    au_dos au_verso derriere de_derriere a_l'arriere verso f_dos fdos dos on_the_back at_the_back
    on_its_back behind on_the_reverse on_the_back_side reverse_side signature_strip
    (?:pres_de|a_cote_de|sous|next_to|beside|near)_(?:la_|the_)?signature
    f_d[ae]?h[ae]?r_(?:l|la_|dyal_l?)?(?:a?kart[ae]?|cart[ae])
    mn_lor men_lor mn_lo?r mellor flor f_lor dyal_lor d_lor lor mn_mora mora_lcarte
    (?:في_)?(?:ال)?ظهر(?:ها)? (?:في_)?(?:ال)?خلف(?:ها)? من_(?:ال)?(?:لور|لورا|خلف|ورا) فاللور
    ف_اللور ~لور
    وراها ورا
""")
_THREE = any_of(r"""
    (?:(?:les|the|mes|my|ces|those|dok|hadok|had)_)?(?:3|trois|three|tlata|tlat)_?(?:dyal_|d_)?(?:derniers_|last_|petits_)?(?:l)?(?:chiffres|digits|numbers|numeros|ar9am|arqam|ra9m)
    (?:les_|the_)?(?:3|trois|three|last_three|last_3|3_derniers|trois_derniers)_(?:derniers_)?(?:chiffres|digits|numbers|numeros)
    l?ar9am_(?:tlata|dyal_lor|li_mn_lor) l?arqam_(?:tlata|dyal_lor)
    ~ارقام_(?:ال)?(?:ثلاثه|تلاته|تلاتا) ~(?:ثلاثه|تلاته)_(?:ديال_|د_|من_)?~?ارقام
    (?:chiffres|digits|numbers|numeros|nombres)_(?=au_|on_|at_|behind|derriere|de_derriere|pres_|dyal_|f_dos|mn_)
""")
_CODES = any_of(r"""
    cvv2? cvc2? csc cid cvn cryptogrammes? cryptogramme_visuel
    (?:l)?codes?_(?:de_|d'|dyal_|of_)?(?:la_|l)?(?:securite|security|cvv|verification|cryptogramme|aman|laman)
    (?:security|card_security|card_verification|verification)_(?:codes?|numbers?|values?|digits)
    card_verification
    (?:numeros?|chiffres?)_de_(?:securite|controle)(?!_sociale)(?:_de_(?:la|ma)_carte)?
    ~(?:رمز|كود|رقم)_(?:ديال_)?~?(?:امان|حمايه|تحقق)(?:_من_البطاقه)?
    ~(?:كود|رمز)_(?:ال)?سري_(?:ديال_|ل)(?:لا|ال)?(?:كارط|بطاقه)
    (?:l?codes?|pin)_(?:secret_)?(?:de_|of_|dyal_|d_)?(?:ma_|la_|my_|l)?(?:carte|lakart|card)(?:_bancaire)?
""")
_SAID = (
    r"(?:[ ]*(?:[:=,]|est|c'est|sont|is|are|say|says|read|reads|it says|c'est marque"
    r"|il y a (?:ecrit|marque)"
    r"|(?:il )?(?:est )?(?:ecrit|marque|inscrit|note)|je lis|on lit|j'ai|written|says|shows?"
    r"|mentionne|kayn|kayna"
    r"|mktoub\w*|mekto\w*|howa|homa|huma|hiya|هو|هي|هما|هوما|مكتوب\w*|كاين\w*|فيه\w*|:|de|ma"
    r"|my|la|carte|card|lcarte"
    r"|البطاقه|لاكارط|بطاقتي|the|i|read|it|on|lli|li|dyal|d|من|لي|اللي|ديال)){0,8}[ ]*[:=]?[ ]*"
)
_DIGITS = r"(?P<digits>\d(?:[ .\-]?\d){2,3})(?![\d/%])(?![.,]\d)"
# Goes on as a sentence does, or ends: « 650 salariés » counts them.
_ENDS = (
    r"(?=[ ]*(?:[.,;:!?\n)\"”]|$|(?:et|mais|and|but|w|o|ou|or|svp|stp|merci|please|refuse\w*"
    r"|ne|ca|it|wash|wach|ma"
    r"|ndir\w*|nkteb\w*|nda?khl\w*|je|j'ai|on|faut|il|que|est-ce|do|should|i|kan\w*|khass\w*|واش|خاص\w*"
    r"|ندخل\w*|نكتب\w*|ندير\w*|اكتب\w*"
    r"|makay\w*|exp\w*|date|c'est|est|is|et|and|valable|و\w*|ولا|لكن|لم|ما|هل|واش)(?![^\W_])))"
)
_ON_BACK = re.compile(
    rf"(?<![^\W_])(?:(?:{_THREE})[ ]*(?:(?:{_BACK})[ ]*)?|(?:{_BACK})(?![ ](?:de|d'|du"
    rf"|of)[ ](?!(?:la |ma |my |the )?(?:carte|card)))[ ]*"
    rf"(?:(?:{_THREE})[ ]*)?|(?:numbers?|numeros?"
    rf"|chiffres?)[ ](?:{_BACK})[ ]*){_SAID}{_DIGITS}{_ENDS}"
)
_SECURED = re.compile(
    rf"(?<![^\W_])(?:[ld]')?(?:{_CODES})(?![^\W_]){_SAID}"
    r"(?P<digits>\d(?:[ .\-]?\d){2,5})(?![\d/%])"
)
# Until when: « 09/27 » beside a card’s number or code, or where a bank card is told of.
_MONTH = r"(?P<until>(?:0?[1-9]|1[0-2])[ ]?[/\-.][ ]?(?:20)?[2-4]\d)(?![\d/\-])"
_EXPIRES = any_of(r"""
    exp exp\. expir\w* valable\w* validite valide valid_\w+ good_thru fin fin_de_validite date
    date_d'exp\w* expiry\w* jusqu'(?:a|au|en) until thru katsali kat?ssali tarikh sala تنتهي ينتهي
    (?:تاريخ_)?(?:ال)?(?:انتها|صلاحيه)\w* كتسالي كيسالي صالحه?_\w+ du
""")
_OF_BANK = any_of(r"""
    carte_(?:bancaire|bleue|visa|de_credit) bank_card credit_card debit_card visa mastercard
    master_card cb card cvv2? cvc2? cryptogramme ~بطاق\w+_(?:ال)?(?:بنكيه|اءتمان\w*|ايتمان\w*)
    lcarte lakart ~لاكارط
""")
_UNTIL = re.compile(
    rf"(?<![^\W_])(?:{_OF_BANK})(?![^\W_])[^\n]{{0,60}}?(?<![^\W_])(?:{_EXPIRES})(?![^\W_])"
    rf"[ :=]*(?:(?:le|fin|en|f|في|ف|l|au|on)[ ])?{_MONTH}"
    r"(?:[^\d\n]{1,20}(?P<digits>\d{3,4})(?!\d))?"
)
_DIGIT = re.compile(r"\d")
_CARD_NUMBER = r"\d{4}(?:[ .\-]?\d{4}){2,3}(?:[ .\-]?\d{1,3})?"
_BESIDE = re.compile(
    rf"(?<!\d){_CARD_NUMBER}(?!\d)[^\d\n]{{0,40}}{_MONTH}"
    r"(?:[^\d\n]{1,15}(?P<digits>\d{3})(?!\d))?"
)


def on_card(low: str) -> Iterator[tuple[int, int]]:
    """Yield where the digits of a card's back, and the month it ends in, stand in a text."""
    if not _DIGIT.search(low):
        return
    for pattern in (_ON_BACK, _SECURED, _UNTIL, _BESIDE):
        for found in pattern.finditer(low):
            for name in pattern.groupindex:
                if found[name]:
                    yield found.span(name)
