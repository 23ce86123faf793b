"""What makes words that are not ours dangerous: an address, a number, a day, a code asked for."""

import re

from bot.core.redaction.reading import folded
from bot.core.tickets.caution import Caution, cautions
from bot.core.tickets.named import SECRET
from bot.core.verification.reading.letters import fold
from bot.core.verification.reading.word import Kind, Word
from bot.core.verification.reading.words import NUMBER, words

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
# What leads astray in more than one word, as it is folded; what answers of helpers are held for
# (`cautions`) comes first, and this is what only a message that is passed on says.
_LEADING = re.compile(
    # An address, or a number, that is read out.
    r"(?<![^\W_])(?:www|hxxps?)(?![^\W_])|(?<![^\W_])[\w-]+ (?:tiret|underscore|dash) [\w-]+ "
    r"(?:point|dot|tiret)(?![^\W_])"
    r"|(?<![^\W_])(?:zero|sifr|sfer|صفر)[ ,.-]+(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf"
    r"|one|two|three|four|five|six|seven|eight|nine|wa7ed|jouj|juj|tlata|rb3a|khamsa|stta|sb3a"
    r"|tmnya|ts3ud|واحد|اثنان|جوج|ثلاثه|تلاته|اربعه|ربعه|خمسه|سته|سبعه|ثمانيه|تسعه)(?![^\W_])"
    # A link that is pressed, or is to come.
    r"|(?<![^\W_])(?:clique[rz]?|click\w*|klik\w*|(?:tap|press|open|follow|use|ouvrez|suivez"
    r"|visitez|dkh[oe]?l\w* l|7ell?\w*) (?:on |sur |had |had l|l)?(?:the |le |ce |notre |l')?"
    r"(?:link|lien|site)|[وف]?ا?ضغط\w*|كليك\w*"
    r"|(?:ا?دخل\w*|حل\w*|ا?فتح\w*|تبع\w*) (?:علي |في |الي )?(?:ل?هاد ?|هذا )?(?:ل|ال)رابط)"
    r"(?![^\W_])"
    r"|(?<![^\W_])dkh[oe]?l\w* l ?(?:had |l )?(?:l ?)?(?:lien|link|site)(?![^\W_])"
    r"|(?<![^\W_])(?:lien|link|رابط|الرابط)s? (?:(?:vous )?(?:suit|suivra|arrive)|suivant"
    r"|ci-?(?:dessous|joint|apres)|en (?:bas|bio|commentaire|prive|mp)|dans (?:ma|la|le|mon|les)"
    r"|in (?:my|the)|below|qu(?:e|i) (?:vous|nous|je|on)|f (?:lbio|lcommentaire)"
    r"|(?:اللي|لي|الذي|اسفله|ادناه|في))(?![^\W_])"
    # What is opened, or put on a computer or a telephone.
    r"|(?<![^\W_])(?:telecharg(?:ez|er|e)|download|(?:t|ti)l?icharg\w*|تيليشارج\w*|ثبت\w*"
    r"|[وفا]?نزل(?:وا|و)?(?= (?:ال|هاد |هذا |ل)?(?:تطبيق|ابليكاسيون))|حمل(?:وا|و)?"
    r"(?= (?:ال|هاد |هذا )?(?:تطبيق|ملف)))(?![^\W_])"
    r"|(?<![^\W_])(?:ouvr(?:ez|ir|e)|open) (?:la |le |l'|the )?(?:piece|fichier|document|attached"
    r"|attachment|file|app)"
    # Somebody who comes, or is to be called, and what is handed to him.
    r"|(?<![^\W_])(?:contact|appel|ecri|joign|rappel|consult)(?:ez|vez|er|re|e|gnez)[ -]"
    r"(?:a |avec |au )?(?:notre |votre |l'|le |la |un |ce |nos )?"
    r"(?:agent|technicien|support|conseiller|responsable|service|inspecteur|delegue|numero)"
    r"|(?<![^\W_])(?:agent|technicien|inspecteur|coursier|representant|عون|موظف|السيد|lagent)s?"
    r"(?![^\W_])[^.!?\n]{0,25}(?<![^\W_])(?:pass\w*|viendr\w+|vient|va (?:venir|passer|vous)"
    r"|vous (?:a|appel\w*)|عطي\w*|سلم\w*|will (?:come|call|visit)|ghadi (?:yji|ydoz|ydouz))"
    r"(?![^\W_])"
    r"|(?:غادي|س)? ?ي(?:دوز|جي|مر|زور)\w* (?:عند|علي)كم"
    r"|(?<![^\W_])(?:remett|donn|confi|envoy|laiss)(?:ez|re|er) [^.!?\n]{0,15}"
    r"(?<![^\W_])(?:cachet|tampon|cheque)|(?<![^\W_])(?:عطي|سلم)\w* (?:ال)?(?:طابع|كاشي|شيك)"
    r"|(?<![^\W_])(?:envo(?:yez|yer|ie)|transmettez|send|s[iy]f[ei]?t\w*|صيفط\w*|ارسل\w*)"
    r" [^.!?\n]{0,15}(?<![^\W_])(?:captures?|screenshot|photos?|tswira|selfie|صوره"
    r"|تصويره|سكرين\w*)"
    r"|(?<![^\W_])(?:call|phone|text|dm|message|contact) (?:me|us)(?![^\W_])"
    r"|(?<![^\W_])(?:le |notre )?(?:site|portail|adresse) (?:a|est|sera) "
    r"(?:change|remplace|deplace|transfere)|(?<![^\W_])demandez (?:le|la|les) (?:nouveau|nouvelle)"
)
# What proves who somebody is, and is called by none of the names of a secret.
_PROVING = re.compile(
    r"(?<![^\W_])(?:matricules?|l?passe|pass|mots? secrets?"
    r"|(?:votre|ta|your|la) (?:cle|key) (?:d|recu|de|secret)\w*|(?:votre|ta|your) (?:cle|key)"
    r"|(?:numeros?|n°) d'(?:affilie|immatriculation|assure)\w*|your ids?|affiliate number"
    r"|l?matricule dyal\w*|رقم (?:انخراط|الانخراط|تسجيل|التسجيل)\w*)(?![^\W_])"
)
# A day or an hour that is told without a number, or the name of one.
_DUE = re.compile(
    r"(?<![^\W_])(?:(?:avant|apres|jusqu'a|des|vers|a partir de|pas plus tard que) (?:la |le |l')?"
    r"(?:minuit|midi|nuit|soir|matin|aube|aid|ramadan|fin|week-?end|rentree|semaine|mois|annee"
    r"|vacances|fermeture|cloture|ce)|a (?:minuit|midi)(?! (?:a tous|les))"
    r"|(?:la )?(?:fin|mi)[ -](?:de |du |d'|de l')?(?:ce |cette |la )?"
    r"(?:mois|semaine|annee|trimestre|journee)|(?:le )?(?:premier|dernier) (?:jour )?(?:du|de ce)"
    r" mois|(?:dans|sous|d'ici) (?:une?|deux|trois|quelques|les|peu de|huit|la) "
    r"(?:heures?|jours?|semaines?|mois|minutes?)|(?:la semaine|le mois|l'annee) prochaine?"
    r"|(?:before|by|until|till|at) (?:the )?(?:noon|midnight|tonight|end of|next|eid|weekend"
    r"|close)|end of (?:the |this )?(?:day|week|month|year)|next (?:week|month)"
    r"|within (?:an?|the)"
    r"|(?:9bel|qbel|9bl|7ta|hta|men|f|ta) ?(?:l|n+har l?)?(?:jem3a|jm3a|jom3a|tnin|tlat|larb3a"
    r"|khmis|sebt|7ed|3id|ramdan|chher|simana|lil|ghedda|ghda)(?! l7ed)"
    r"|(?:9bel|qbel|7ta|hta) (?:l)?(?:chher|simana|3id|lil|akhir|nhar)\w*"
    r"|(?:قبل|بعد|حتي|الي غايه|ابتداء من|عند) (?:نهايه|منتصف|العيد|عيد|رمضان|اخر|متم|الليل"
    r"|الظهر|السيمانه|نهار|الاسبوع|الشهر)|(?:الاسبوع|الشهر|السيمانه) (?:القادم|المقبل|الجاي)\w*"
    r"|اخر (?:الشهر|الاسبوع|السنه|يوم))(?![^\W_])"
)
# Money without a sum: what is paid, what it costs to be late.
_COSTING = re.compile(
    r"(?<![^\W_])(?:pa(?:ie|y|ye)(?:ra|ront|rez|rons|rai)|derhe?ms?|d[eé]rham\w*|khl[ae]?s+\w*"
    r"|(?:une|la|cette|petite) somme|le double|(?:sous )?peine d'amende|amendes?|argent|monnaie"
    r"|(?:the|some|your|send|transfer) money|transfer (?:the|it|to)|gift ?cards?|western union"
    r"|gratuitement contre|بيتكوين|غرامه|فلوس|الفلوس|صرف عبر)(?![^\W_])"
)
# « jusqu’au bout » is how a text is read.
_TO_THE_END = re.compile(r"(?i:jusqu.(?:au bout|[aà] la fin(?! d))|until the end(?! of))")
_NUMBERED = re.compile(NUMBER)  # a number of an announcement leads to it
_ASTRAY = (_LEADING, _PROVING, _DUE, _COSTING, SECRET)


def is_dangerous(text: str) -> bool:
    """Tell whether words that are not ours hold an address, a number, a day or ask for a code."""
    spelt = _SPOKEN.sub(_spelt, text) if _LETTER.search(text) else text
    return any(map(is_telling, words(spelt))) or is_like_address(text) or _leads_astray(text)


def _leads_astray(text: str) -> bool:
    """Tell whether words lead somewhere, or want something, without a number or an address.

    What an answer of a helper is held for, a message that is passed on is not to say either.
    """
    told = _NUMBERED.sub(" ", _TO_THE_END.sub(" ", text))
    low = folded(told)
    named = {Caution.CONTACT} if len(low.split()) == 1 else set()  # « WhatsApp » and no more
    return any(one.search(low) for one in _ASTRAY) or not named.issuperset(cautions(told))


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
        return not word.is_counting
    key = word.key
    if word.kind is not Kind.NUMBER and any(character.isnumeric() for character in key):
        return True
    return key in _MEANT or _ARTICLE.sub("", key) in _MEANT
