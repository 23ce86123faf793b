"""Numbers that everybody may know: dates, hours, prices, quantities, articles of law, lots."""

import re
from collections.abc import Iterator
from functools import cache

from bot.core.redaction.reading import any_of
from bot.core.redaction.vocabulary import codes

_MONTHS = any_of(r"""
    janv(?:ier)? fev(?:r(?:ier)?)? mars avr(?:il)? mai juin juil+(?:et)? aout sept(?:embre)?
    oct(?:obre)? nov(?:embre)? dec(?:embre)? january february march april may june july
    august september october november december jan feb mar apr jun jul aug sep yanayer
    fibrayer yulyuz youlyouz ghocht chutanbir yunyu younyou abril mayo يناير فبراير مارس
    ابريل ماي مايو يونيو يوليوز يوليو غشت اغسطس شتنبر سبتمبر اكتوبر نونبر نوفمبر دجنبر
    ديسمبر محرم صفر رجب شعبان رمضان شوال ramadan chaabane chaoual moharram rabii
""")
_CURRENCIES = any_of(r"""
    dhs? dirhams? mad drhm derhem dh\. euros? eur usd dollars? € \$ £ centimes? ryals?
    rials? kdh mdh درهم دراهم درهما ريال سنتيم اورو يورو دولار
""")
_UNITS = any_of(r"""
    salari[a-z]* employ[a-z]* personnes? people persons? pharmacies? pharmaciens?
    pharmacists? officines? confreres? adherents? assures? clients? patients? collegues?
    agents? membres? jours? j(?![a-z']) days? nhar yam iyam youm ayyam semaines? weeks?
    simana mois months? chhou?r chher ans? annees? years? 3am 3wam sna snin trimestres?
    heures? hours? hrs? h(?![a-z']) sa3a sa3at sway3 sa3te minutes? mins? mn(?!_b3d) d9i9a dqiqa
    d9aye9 dqayeq secondes? seconds? sec s(?![a-z']) fois times merrat mrrat merra marrat
    chiffres? digits? ar9am caracteres? characters? chars? lettres? letters? 7oruf horof
    positions? boites? bte?s? boxes comprimes? cps? cp gelules? ampoules? sachets? flacons?
    unites? units? ui iu injections? doses? seringues? tubes? plaquettes? pieces? tablets?
    capsules? gouttes? suppos?(?:itoires?)? mg mcg µg ug gr?(?![a-z']) grammes? kg ml cl
    l(?![a-z']) litres? mm cm m2 m3 km m(?![a-z']) metres? mmol meq mo go ko mb gb kb tb px
    dpi mhz ghz watts? volts? v(?![a-z']) bits? octets? pages? lignes? lines? colonnes?
    etapes? steps? points? pts copies? exemplaires? fichiers? files? documents?
    declarations? messages? sms mails? appels? calls? essais? tentatives? attempts? tries
    versions? ventes? ordonnances? factures? invoices? comptes? accounts? postes? villes?
    regions? pour_mille eme e(?![a-z']) er(?![a-z']) اجير[ا]? اجراء اجيرا اجيره
    مستخدم(?:ين|ا)? عامل عمال موظف(?:ين|ا)? شخص(?:ا)? اشخاص صيدلي(?:ه|ا|ات)? صيادله ايام
    يوم(?:ا|ين)? نهار اسابيع اسبوع(?:ا)? سيمانه شهر(?:ا|ين)? اشهر شهور شهورا سنه سنوات
    عام(?:ا)? اعوام ساعه ساعات سوايع دقيقه دقائق دقايق ثانيه ثواني مره مرات ارقام رقما حروف
    حرفا خانات علبه علب حبه حبات قرص(?:ا)? اقراص ملغ مغ غرام كغ كيلو مل لتر صفحه صفحات خطوات
    خطوه مراحل مرحله نسخه نسخ رسائل تصريحات تصريح محاولات محاوله khddama khdama khdam 7ebba
    hebba sfha marhala khotwat
""")
_PERCENT = any_of(r"""
    % pour_?cents? percent per_?cent في_الما[ي]?ه بالما[ي]?ه flmya f_lmya f_lmia fel_mya
""")
# Of few digits: nothing is numbered so high that a code could hide in it.
_SHORT = any_of(r"""
    arretes? articles? art\.? lois? laws? dahirs? decrets? decree circulaires?
    circular formulaires?
    form imprimes? annexes? appendix annex etapes? steps? pages? p\. chapitres? chapter
    titres? alineas? paragraphes? sections? tableaux? tables? colonnes? lignes? lines? rows?
    cases? rubriques? secteur bp b\.p\.? bulletin(?:_officiel)? bo b\.o\.?
    versions? v\.? windows win
    iphone ipad android ios ipados macos mac_os samsung galaxy redmi xiaomi huawei oppo
    realme infinix tecno nokia pixel chrome chromium firefox mozilla edge safari opera ie
    internet_explorer office excel word acrobat adobe reader java hp canon epson brother
    laserjet erreurs? err\.? errors? http bug incident questions? annonces? announcements?
    communiques? norme iso vitamine vitamin hepatite al-?madda madda fasl l9anon 9anoun
    qanoun kanoun so2al soal marhala lmarhala khotwa sf7a safha saf7a fa9ra
    code_(?:postal|(?:d'|d_)?erreur|erreur|error|http|status|ape|naf|agence|guichet|ville|pays)
    code_(?:tarifaire|douanier|sh|hs)
    zip error_code status_code status ~ماده ~مواد ~فصل ~فصول ~قانون ~ظهير ~مرسوم ~دوريه
    ~استماره ~ملحق ~مرحله ~خطوه ~صفحه ~خطا ~سوال ~بلاغ ~اعلان ~جريده(?:_~رسميه)? ~باب ~فقره
    ~جدول ~خانه ~نسخه ~اندرويد ~ايفون ~ويندوز
""") + (
    rf"|l?codes?[ ]{codes.OF}(?:{codes.FORMS}){codes.EXIT}{codes.WHOSE}"
    rf"|(?:{codes.BEFORE})[ ]codes?|(?:{codes.FORMS}){codes.EXIT}[ ]codes?"
    rf"|[وفبل]?(?:ال)?(?:رمز|كود)[ ]{codes.OF_ARABIC}(?:{codes.FORMS_ARABIC})"
    rf"{codes.WHOSE}"
)
# Of three digits at most, or of a year: these words announce anything.
_VAGUE = any_of(r"""
    zone region groupe classe niveau phase item point choix option number numeros? n° no\.
    avis notes? type bureau salle guichet porte etage omega ~رقم
""")
_LONG = any_of(r"""
    lots? batch bl facture factures invoice bon_de_(?:commande|livraison) commande devis
    order_(?:number|no\.?|n°|id|\#) orders?
    isbn issn ean(?:13)? gtin cip code_?-?barres? barcode ppv pph ppm reference_produit
    ref\.?_produit appel_d'offres? tickets? reclamations? ~فاتوره ~حصه ~تشغيله ~دفعه ~لوط llot
""")
_PAPERS = any_of(r"""
    telquel tel_quel challenges? (?:l')?economiste (?:la_)?vie_eco le_matin magazine revue hebdo
    journal maroc_hebdo jeune_afrique finances_news ~جريده ~مجله
""")
_NUMBER_SIGN = r"(?:[ ]*(?:n[ ]?[°ºo]\.?|no\.|numero|num\.?|nr|رقم|عدد|#|:|du|de|the)){0,3}[ ]*"
_APART = r"(?=[ #:])"  # a word that is stuck to the next one announces nothing
_NAME = (
    r"\d{1,5}(?:[\-/.]\d{1,5})*(?:[ ]?(?:bis|ter))?(?![^\W_]*[\d])"
    r"(?:[ ]?(?:,|et|a|au|&|/|ou|و|and|to|or|الي)[ ]?(?:l'|ال)?\d{1,4}(?![\d]))*"
)
_GROUPED = r"\d{1,3}(?:[ .,']\d{3})+(?:[.,]\d{1,3})?|\d+(?:[.,]\d+)?"
_OF_SUM = r"\d{1,3}[ .]\d{3}|\d{3,5}(?:[.,]\d\d)?"
_OR = any_of("ou or wla ola a au to vs contre sur of - / = -> → ولا او ام ل الي")
_ALONE = r"(?<![\d])(?<!\d[ .\-/,'])"  # no digits before, not even with a sign between
_END = r"(?![\d])(?![.\-/,']\d)"
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d\d"
_SEP = r"[ ]?[/.\-_][ ]?"
_HALVES = r"am pm a\.m\. p\.m\. h00 صباحا مساء ليلا زوالا dsbah d_sba7 dlil"
_HIJRI = any_of(r"""
    moharr?a?m mouharram safar rabii?(?:_(?:1er|2|i+|awal|thani|al_awal|al_thani))?
    joumada(?:_(?:1|2|i+|al_oula|al_thania))? rajab chaabane? chaa?ban sha3ban ramadan ramdan
    chaoual chawwal shawal doul?_?(?:al_)?(?:kaada|qi3da|hijja) dhou?_(?:al_)?(?:qi3da|hijja)
    محرم صفر ربيع_(?:الاول|الثاني|الاخر) جمادي_(?:الاولي|الثانيه|الاخره) رجب شعبان رمضان شوال
    ذ[يو]_(?:القعده|الحجه) hegire hijri lhijra هجري(?:ه)? سنه_هجريه
""")
_BY = r"le du au avant_le jusqu'au depuis_le on by date delai nhar يوم بتاريخ قبل"
_SPACED = r"(?:0[1-9]|[12]\d|3[01])[ ](?:0[1-9]|1[0-2])[ ](?:19|20)\d\d"

_DATES = (
    rf"(?:{_ALONE}{_DAY}[ ]?(?:er)?[ ])?(?<![^\W_])[وفبلك]?(?:{_HIJRI})[ \-/]?1[34]\d\d{_END}",
    rf"{_ALONE}{_YEAR}-{_MONTH}-\d{{3}}{_END}",  # the number of an announcement
    rf"{_ALONE}{_DAY}{_SEP}{_MONTH}{_SEP}(?:{_YEAR}|[23]\d)(?:[ ]?[a@]?[ ]?\d\d?[h:]\d\d)?{_END}",
    rf"{_ALONE}{_YEAR}[/.\-_]{_MONTH}(?:[/.\-_]{_DAY})?{_END}",
    rf"{_ALONE}{_MONTH}[/.\-_]{_YEAR}{_END}",
    rf"{_ALONE}{_YEAR}[ ]?[/\-][ ]?(?:{_YEAR}){_END}",
    rf"{_ALONE}{_DAY}/{_MONTH}{_END}",
    rf"{_ALONE}{_MONTH}/(?:1[3-9]|2\d|3[01]){_END}",  # « 07/17 »
    rf"(?<![^\W_])(?:{any_of(_BY)})[ ]{_DAY}[.\-]{_MONTH}{_END}",
    rf"{_ALONE}{_DAY}[ ]?(?:er|st|nd|rd|th)?[ ](?:of[ ]|de[ ]|من[ ])?(?:{_MONTHS})\b\.?"
    rf"(?:[ ,]*{_YEAR})?",
    rf"\b(?:{_MONTHS})\.?[ ]?{_DAY}(?:er|st|nd|rd|th)?(?:[ ,]+{_YEAR})?{_END}",
    rf"\b[وفبلك]?(?:ال)?(?:{_MONTHS})[ \-/]?{_YEAR}{_END}",
    rf"{_ALONE}{_SPACED}{_END}",
    rf"\b(?:periode|mois|exercice|bds|declarations?|period|month|(?:ال)?شهر|(?:ال)?فتره)"
    rf"(?:[ ]code)?[ :]*"
    rf"(?:{_YEAR}{_MONTH}|{_MONTH}{_YEAR}){_END}",
    rf"{_ALONE}\d{{1,2}}[ ]?(?:h|:)[ ]?[0-5]\d(?::[0-5]\d)?(?![\d])",
    rf"{_ALONE}\d{{1,2}}[ ]?(?:{any_of(_HALVES)})(?![^\W_])",
    rf"{_ALONE}(?:24|7|12)[ ]?[hj]?[ ]?(?:/|sur)[ ]?(?:24|7|12)[ ]?[hj]?\b",
)
_AMOUNTS = (
    # « 3 000 dh ou 3 500 », « 3111 à 3266 dirhams »
    rf"{_ALONE}(?:{_GROUPED})[ ]?(?:{_CURRENCIES})[ ]?(?:{_OR})[ ]?(?:{_OF_SUM}){_END}",
    rf"{_ALONE}(?:{_OF_SUM})[ ]?(?:{_OR})[ ]?(?:{_GROUPED})[ ]?(?:{_CURRENCIES})(?![^\W_])",
    rf"{_ALONE}(?:{_GROUPED})[ ]?(?:{_PERCENT})",
    rf"{_ALONE}(?:{_GROUPED})[ ]?(?:k|mille|millions?|milliards?|الف|مليون)?[ ]?(?:de[ ]|d')?"
    rf"(?:{_CURRENCIES})(?![^\W_])",
    rf"(?:\b(?:dhs?|mad|eur|usd)|[€$£])[ ]?(?:{_GROUPED}){_END}",
    # « 5 10 15 20 25 % », « 3, 7 et 12 ans »
    rf"{_ALONE}\d\d?(?:[ ]?[,/][ ]?\d\d?|[ ](?:et[ ]|and[ ]|w[ ]|و[ ]?)?\d\d?){{1,7}}"
    rf"[ ]?(?:{_PERCENT}|ans|years|snin|سنوات|سنه)(?![^\W_])",
    rf"{_ALONE}(?:{_GROUPED})(?:[ ]?(?:-|/|a|x|au|to|et|ou|و)[ ]?\d{{1,4}})?[ ]?"
    rf"(?:{_UNITS})(?![^\W_])(?:/[a-z0-9]+)?",
    rf"{_ALONE}\d{{1,3}}(?:[ .]\d{{3}})*,\d\d(?![\d])",
    rf"{_ALONE}\d{{1,2}}[.,]\d/(?:5|10|20){_END}",
)
_NAMED = (
    rf"(?<![^\W_])(?:{_SHORT})(?:{_APART}{_NUMBER_SIGN}[a-z]{{0,4}}[\-/]?)?{_NAME}",
    rf"\b(?:arretes?|decrets?|decisions?|avis|conventions?|circulaires?|notes?)[ ]"
    rf"(?:[^\W\d_]+[ ]){{1,7}}n[ ]?°[ ]?{_NAME}",
    r"\bnotes?[ ](?:circulaire[ ])?(?:n[ ]?°[ ]?)?\d{1,4}(?=[ ](?:dgi|cnss|dmp|du|de)\b)",
    r"(?<![^\W_])(?:vien(?:t|nent)|provien\w+|provenant)[ ](?:du|de|de[ ]la[ ]part[ ]du)[ ]"
    rf"(?:numero[ ])?\d\d[ ]?\d{{2,3}}{_END}",  # « le SMS vient du 38 05 »
    r"(?<![^\W_])(?:erreur|error|message)[ ]*[:\"(]?[ ]?[a-z]{1,5}[_\-]?\d{2,6}(?![^\W_])",
    r"(?<![^\W_])0x[0-9a-f]{4,8}(?![^\W_])",
    rf"(?<![^\W_])(?:{_PAPERS})[ ,]*(?:du[ ]|numero[ ])?n[ ]?[°ºo]\.?[ ]?\d{{1,5}}{_END}",
    # « le 5757 est-il gratuit ? »
    r"(?<![^\W_])(?:le|au|du|numero)[ ]\d{3,4}(?=[ ](?:est[ \-]+(?:il|ce)?[ ]?|c'est[ ])?"
    r"(?:gratuit|payant|surtaxe|joignable|toll|free)(?![^\W_]))",
    # « DS_112026.txt »: the month of a declaration
    r"(?<=[_\- ])(?:0[1-9]|1[0-2])20[0-4]\d(?:[_\-]\d{1,2})?"
    r"(?=(?:[_\-][\w\-]*)?(?:[ ]?\(\d\))?\.[a-z]{3,4}(?![^\W_]))",
    rf"(?<![^\W_])(?:fax|tel|telephone|fixe|standard|numeros?|indicatif|prefixe|hatif|هاتف|فاكس)"
    rf"(?:[ ](?:[^\W\d_]|'){{1,15}}){{0,4}}[ :]{{1,3}}(?:0[ ]?5[ ]?[23]\d|080[ ]?\d?)"
    rf"{_END}(?![ ]\d)",
    r"\bhttp/\d(?:\.\d)?[ ]\d{3}(?!\d)",
    r"(?<![^\W_])(?:img|dsc[fn]?|pxl|vid|scan|doc|screenshot|photo|image|capture|mvimg|p)"
    r"[_\- ]?\d{1,8}(?:[_\-]\d{6})?(?=[\w\-()]*\.[a-z]{3,4}(?![^\W_]))",
    r"(?<!\d)\d{1,2}[.\-]\d\d[.\-]\d\d(?=\.(?:png|jpe?g|mp4|webp)(?![^\W_]))",
    r"(?<![^\W_])(?:erreur|error|bug|خطا)[ ]+(?!code|otp|pin|sms|mdp|pass|login|كود|رمز)"
    rf"[^\W\d_]{{2,9}}[ ]+\d{{1,5}}{_END}",
    rf"(?<![^\W_])(?:{_VAGUE}){_NUMBER_SIGN}(?:\d{{1,3}}|{_YEAR}){_END}(?![ ]\d)",
    rf"(?<![^\W_])(?:{_LONG})(?:{_APART}{_NUMBER_SIGN}(?=[a-z.\-/]*\d))?"
    rf"(?:(?<=[ #:])[a-z0-9]|\d)[a-z0-9.\-/]*(?<=\w)",
    rf"(?<![^\W_])amm{_NUMBER_SIGN}\d{{1,4}}"
    rf"(?:[ ]?[/\-][ ]?\d{{1,4}}(?:[ ]?/?[ ]?[a-z/]+)?)?{_END}",
    rf"(?:n[ ]?[°ºo]\.?|numero|رقم)[ ]?(?:[1-3][\-.]\d\d[\-.]\d{{2,4}}|\d{{1,2}}[\-.]\d\d){_END}",
    rf"{_ALONE}(?:[12]-\d\d-\d{{1,4}}|\d{{3}}-\d-\d\d){_END}",
    rf"(?<![^\W_])(?:err|ora|http|sec|net)[-_]\d{{1,6}}{_END}",
    # « 10.0.19045.3803 » of a system, « 126.0.6478.127 » of a browser: not so long as a card.
    rf"(?<![^\W_])(?<!\d[.,\-/])(?:v|version)?\d{{1,3}}\.\d{{1,2}}\.\d{{4,5}}(?:\.\d{{1,5}})?{_END}",
    r"(?<![^\W_])(?:lecteurs?|readers?|قاري)[ ](?:[^\W\d_]+[ ]){0,4}[a-z]{3,8}[ \-]?"
    r"\d{2,4}[a-z]{0,3}\d?(?![^\W_])",
    r"(?<![^\W_])atc[ :=]{1,3}[a-v]\d\d(?:[a-z]{1,2}(?:\d\d)?)?(?![^\W_])",
    rf"(?<![^\W_])(?:trimestre|semestre|quarter|q|t)[ ]?[1-4][ /\-]{_YEAR}{_END}",
    r"\b(?:erreur|error|code)[ ]*(?:n[ ]?°)?[ ]*800\d{5}(?!\d)",
    rf"{_ALONE}\d{{3,4}}[ ]?[x*][ ]?\d{{3,4}}{_END}",  # of a screen
    # In the name of a file: « BDS_202506.txt », « IMG_20250710_101500.jpg », « facture_2025-118 ».
    r"(?<=[_\- ])20\d\d(?:(?:0[1-9]|1[0-2])(?:[0-3]\d)?(?:[_\-]\d{6})?|[_\-]\d{1,4})"
    r"(?=[\w\-]*\.[a-z]{3,4}(?![^\W_]))",
)
# What is written right beside it makes it a part of a word, which may be a password: « Atlas$50 ».
_IN_A_WORD = re.compile(r"[a-z@#$&*!~^=]")
# Nobody counts so many hours, days or times: « 48291h » is a code with a letter.
_TOO_MANY = re.compile(
    r"\d{5,}[ ]?(?:h|j|s|m|l|g|hours?|heures?|jours?|days?|minutes?|mins?|mn|sec|secondes?|fois"
    r"|times|mois|ans|merrat|مرات|مره|ساعه|دقيقه|يوم|ايام)"
)
# The end of a name or a password that a unit seems to follow: « ph-atlas-09 g oublié ».
_STUCK = re.compile(r"[a-z][%.\-_/+]$")
_PATTERNS = tuple(re.compile(pattern) for pattern in (*_DATES, *_AMOUNTS, *_NAMED))
_DIGIT = re.compile(r"\d")  # every pattern needs one
_AMOUNT = frozenset(_PATTERNS[len(_DATES) : len(_DATES) + len(_AMOUNTS)])


def units() -> str:
    """Return a pattern for what is counted or paid: salaried people, days, dirhams."""
    return f"{_UNITS}|{_CURRENCIES}|{_PERCENT}|mille|cents?|thousand|hundred|alf|الف|الاف"


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"[ ]?(?:{units()})(?![^\W_])")


def is_counted(low: str, end: int) -> bool:
    """Tell whether a number that ends at a place of a folded text counts something."""
    return _counted().match(low, end) is not None


def harmless(low: str) -> Iterator[tuple[int, int]]:
    """Yield where numbers stand that are no secret, in a folded text in small letters."""
    for pattern in _PATTERNS if _DIGIT.search(low) else ():
        for match in pattern.finditer(low):
            if _TOO_MANY.fullmatch(match.group()):
                continue
            start = match.start()
            before, after = low[max(0, start - 1) : start], low[match.end() : match.end() + 1]
            stuck = _STUCK.search(low[max(0, start - 2) : start]) if pattern in _AMOUNT else None
            digits = sum(one.isdigit() for one in match.group())
            if stuck and (digits < 4 or stuck.group()[-1] in "_%+"):  # else « merci.5000 h »
                continue
            if not _IN_A_WORD.match(before) and not _IN_A_WORD.match(after.replace("!", "")):
                yield match.span()
