"""What is wanted without the name of a secret: whatever is handed to who answers takes a look."""

import re

from bot.core.redaction.reading import any_of
from bot.core.tickets.deeds import HAND, ME
from bot.core.tickets.lending import LENT
from bot.core.tickets.named import PLACE

# Given, read, shown, lent to who speaks, whatever it is.
_TO_ME = re.compile(
    rf"(?<![^\W_])(?!laisse[zs]?-(?:moi|nous)[ ][^\W\d_]+(?:er|ir|re)(?![^\W_])){HAND}{ME}"
    r"|(?<![^\W_])(?:faites|fais|faire)[ -](?:moi|nous)[ ](?:suivre|passer|voir|lire|parvenir)"
)
# What is handed over in every honest talk: the trouble itself, what the page says, a word.
_PLAIN = re.compile(
    r"(?<![^\W_])(?:[ldn]'|~)?(?:".replace("~", "[وفبل]?(?:ال|ل)?")
    + any_of(r"""
    si s'il savoir signe quand pourquoi comment combien ou quel(?:le)?s? lequel nouvelles
    confiance
    question\w* demande\w* probleme\w* souci\w* erreur\w* etape\w* titre nom page pages bouton
    menu
    rubrique onglet region ville mois periode annee navigateur version ordinateur_utilis\w+
    capture
    messages? avis retour reponse minute\w* instant temps moment jours? nombre effectif salaries?
    salaire employe\w* declaration\w* fichier\w* bds recu attestation bordereau date heure
    horaires
    tout rien resultat statut reference suite courant besoin raison precisions? details?_du
    contexte
    l?[ei]?cran lekran site affiche screen شاشه ~ليكران kayban chno_ban chwiya\w* dlwe9t lwe9t
    if whether when why how which name page pages button step steps error\w* question\w*
    problem\w*
    issue trouble browser month period year region town city message messages screenshot time
    know
    moment minute\w* feedback number_of employees? declaration\w* file files date hour status
    result reference everything nothing more
    سوال\w* مشكل\w* خطا مرحله خطوه صفحه عنوان اسم شهر سنه جهه مدينه متصفح رساله\w* تصريح\w*
    ملف\w*
    تاريخ ساعه دقيقه وقت هل اذا متي كيف اين لماذا واش فين كيفاش علاش فوقاش شنو_كيبان فاش شحال
    su2al so2al mochkil\w* mouchkil\w* lmochkil khata2? l?erreur page lpage smiya smiyt mdina
    chher
    l?message wach fin kifach 3lach fo9ach imta bzaf we9t d9i9a chi_7aja
    """)
    + r")(?![^\W_])"
)
# What a telephone has just shown, and where.
_PHONE = (
    r"(?<![^\W_])(?:telephone|portable|mobile|gsm|phone|cell|tilifoun\w*|telefoun\w*|tlfon\w*"
    r"|[وفبل]?(?:ال|ل)?(?:هاتف|تيليفون|تلفون|بورطابل|موبايل)\w*)(?![^\W_])"
)
_SHOWN = (
    r"(?<![^\W_])(?:s'affich\w*|affich\w*|arriv\w*|tomb\w*|apparai\w*|apparu\w*|sonn\w*"
    r"|recev\w*|rec[ou]\w*"
    r"|land\w*|com(?:e|es|ing)|came|show\w*|pop\w*|appear\w*|arriv\w*|hit[st]?|got|get|see"
    r"|jak|ja|ban|wsel\w*|wslek|tl[ae]3|kayban|ظهر\w*|يظهر|جا|جاك\w*|وصل\w*|بان|كيبان|طلع"
    r"|ورد\w*)(?![^\W_])"
)
_ON_PHONE = re.compile(rf"{_SHOWN}[^.!?\n]{{0,40}}{_PHONE}|{_PHONE}[^.!?\n]{{0,40}}{_SHOWN}")
_TOLD = re.compile(
    r"(?<![^\W_])(?:(?:di|enon|epel|annon|recit|repet|decri|li|lis|lir|dict|envo|donn|montr"
    r"|transm|racont)"
    r"\w*|tell|text|say|read|send|give|show|describe|repeat|spell|dictate|forward|nchouf|chouf\w*"
    r"|[gq9]ou?l\w*|[q9]ra\w*|3t[ei]\w*|s[iy]ft?\w*|werr?i\w*|اخبر\w*|خبر\w*|قول\w*|قرا\w*"
    r"|اقرا\w*|عطي\w*"
    r"|اعط\w*|صيفط\w*|ارسل\w*|ابعث\w*|وري\w*|نشوف|اذكر\w*)(?![^\W_])"
)
# Said aloud for somebody who writes: « énoncez », "please dictate, I am typing".
_DICTATED = re.compile(
    r"(?<![^\W_])(?:enonc|epel|dict|enumer)(?:ez|e|er)(?:-(?:le|la|les|moi|nous))*(?![^\W_])"
    r"|(?<![^\W_])(?:dictate|spell (?:it|them|that) out|read (?:it|them) (?:out|aloud))(?![^\W_])"
    r"|(?<![^\W_])(?:املوا|املي|امليوا|نملي|هجي\w*|دكتي\w*)(?![^\W_])"
)
# Into what is theirs goes who answers: « jump on your computer », « dans votre compte ».
_INTO = re.compile(
    r"(?<![^\W_])(?:i|we|me|us|let me|let us|i'd|i'll|can i|could i"
    r"|may i)(?![^\W_])[^.!?\n]{0,25}"
    r"(?<![^\W_])(?:into|inside|in|on|onto|through|over)[ ](?:your|the)[ ]"
    r"(?:account|computer|session|phone|pc|laptop|machine|screen|desktop|damancom"
    r"|profile)(?![^\W_])"
    r"|(?<![^\W_])(?:je|j'|on|nous|moi|m')[ ]?(?![^.!?\n]{0,25}(?:vois|voyons"
    r"|conseill))[^.!?\n]{0,25}(?<![^\W_])"
    r"(?:dans|sur|a|de|avec)[ ](?:votre|ton|vos|tes)[ ](?:compte|ordinateur|poste|pc|session"
    r"|machine|telephone"
    r"|donnees|acces|informations|infos|identite|connexion|espace damancom)(?![^\W_])"
    r"|(?<![^\W_])(?:de (?:la|votre) connexion avec (?:vos|tes)[ ]\w+)"
    r"|(?<![^\W_])n(?:dkh[oe]l|7[ae]l|chouf|sta3m[ea]l|kh[ae]dem)\w*[ ](?:f|l|b|fi)?[ ]?l?[ ]?"
    r"(?:compte|kont|pc|tilifoun|telephone|ordinateur|damancom|espace)\w*[ ]dyal\w*"
    r"|(?<![^\W_])(?:ندخل|نشوف|نخدم|ادخل|اطلع|نحل)[ ](?:ف|ل|علي|الي|في)?[ ]?(?:ال)?"
    r"(?:كونط|حساب|تيليفون|بيسي|اورديناتور|هاتف|حاسوب|فضاء)\w*[ ]?(?:ديالك\w*|كم)?"
)
# Left for them: « laissez vos coordonnées d'accès », «خلي عندي لاكسي ديالك».
_WEAK = (
    r"(?<![^\W_])(?:[ldn]')?(?:(?:coordonnees|donnees|infos?|informations|parametres|elements"
    r"|details)[ ]"
    r"(?:d'acces|de connexion|d'entree|d'authentification|de compte)|initiales|identite|piece"
    r"(?: d'identite)?|passeports?|permis|cles?|login|acces|sesame|mots? secrets?|expir\w+"
    r"|cryptogramme"
    r"|log-?in|sign-?in|access|credentials?|id|ids|keys?|passports?|three (?:digits )?(?:at"
    r"|on) the back"
    r"|trois (?:derniers|au dos)|l?a?cces+|lakses|lpiece|lhawiya"
    r"|[وفبل]?(?:ال|ل)?(?:اكسي|بيانات|معطيات|معلومات|هويه?|هويت\w*|مفتاح|مفاتيح|جواز\w*"
    r"|باسبور\w*))(?![^\W_])"
)
_LEFT = re.compile(
    r"(?<![^\W_])(?:laiss|depos|post|met|scann|photograph|fil|remett|apport|envo|donn|confi"
    r"|gliss|joign|join"
    r"|transm|communiqu|partag)\w*[ ][^.!?\n]{0,30}?" + _WEAK + r"|(?<![^\W_])(?:leave|drop"
    r"|post|put|upload|scan|snap|send|give|share|attach)"
    r"[ ][^.!?\n]{0,30}?" + _WEAK + r"|(?<![^\W_])(?:kh[ae]l+i\w*|7[ae]t+\w*|[sع]?w[ae]?r\w*"
    r"|sift\w*|خلي\w*|حط\w*|صور\w*|صيفط\w*|اترك\w*|ارفق\w*|ضع\w*)"
    r"[ ][^.!?\n]{0,30}?" + _WEAK
)
_MINE = re.compile(
    r"(?<![^\W_])(?:moi|nous|ici|commentaire\w*|reponse|prive|fil|chat|groupe|conversation|me"
    r"|us|here|comment"
    r"\w*|reply|thread|hna|3nd(?:i|na|o)|lia|liya|dyalk\w*|عندي|عندنا|هنا|ليا|لنا|لي|تعليق\w*"
    r"|محادثه|ديالك\w*)(?![^\W_])"
)
# « vos initiales de connexion et la clé, merci », "your card's expiry, please".
_LISTED = re.compile(
    r"^[ ]*(?:(?:et|and|alors|bon|ok|bonjour|salam|donc|plus|juste|just|w|o)[ ,]+){0,3}"
    r"(?:vos|votre|tes|ton|ta|la|le|your|the|l)[ ]?(?:[^\W\d_]+[ ]){0,3}?"
    r"(?:(?:carte?|card)(?:'s)?[ ][^.!?\n]{0,20})?" + _WEAK
)
_ADDED = re.compile(
    r"(?<![^\W_])(?:merci|svp|stp|please|pls|et|plus|and|puis|then|thanks|avec|w|شكرا|عافاك"
    r"|من فضل\w*)(?![^\W_])|s'il"
)
_PICTURED = re.compile(
    r"(?<![^\W_])(?:j'ai besoin|il (?:me|nous) faut|besoin|need|want|نحتاج|احتاج|خاصني|خاصنا"
    r"|بغيت|bghi\w*|khas\w*|المطلوب)"
    r"(?![^\W_])[^.!?\n]{0,40}(?<![^\W_])(?:photo|scan|copie|picture|copy|tswira|صوره?|نسخه"
    r"|تصويره)[ ][^.!?\n]{0,15}" + _WEAK
)
_AWAITED = re.compile(
    r"(?<![^\W_])(?:en attente d\w*|j'attends|on attend|nous attendons|waiting (?:for|on)"
    r"|awaiting|kantsenn\w*"
    r"|في انتظار|بانتظار|ننتظر|انتظر|كنتسنا\w*)[ ][^.!?\n]{0,25}?" + _WEAK
)
# To a bearer of theirs: « au guichet de mon cousin », "with my secretary".
_BEARER = re.compile(
    r"(?<![^\W_])(?:laiss|depos|remett|donn|confi|pass|leave|give|hand|drop|send"
    r"|envoy)\w*[ ][^.!?\n]{0,40}"
    r"(?<![^\W_])(?:mon|ma|my|notre|our)[ ](?:cousin|frere|soeur|ami|amie|collegue|associe"
    r"|secretaire|gars|equipe"
    r"|friend|brother|cousin|colleague|secretary|guy|man|team)(?![^\W_])"
)
_WHATEVER = re.compile(
    r"(?<![^\W_])(?:dites|donnez|indiquez|tell|give)[ -](?:moi|nous|me|us)[ ](?:juste "
    r"|just )?(?:quoi|what to)[ ]"
    r"(?:mettre|taper|ecrire|saisir|type|enter|put|write)"
)
# « acceptez la demande qui va s'afficher, c'est moi », "approve it, that's me".
_ACCEPTED = (
    r"(?<![^\W_])(?:accept|approuv|approv|autoris|allow|valid|coch|confirm|appuy|[q9]b[ea]l"
    r"|w[ae]f[eq]\w*|قبل|اقبل"
    r"|وافق|اكد|كليك)\w*(?![^\W_])"
)
_BY_ME = (
    r"(?<![^\W_])(?:c'est (?:moi|nous|de ma part)|(?:that's|it's|it is|that is|it'll be) (?:me"
    r"|us|from me)"
    r"|(?:hadak|hada|rah|rani) ana|(?:انه|انها|هذا|هداك|هادا|راه) (?:مني|انا|منا|احنا))(?![^\W_])"
)
_SENT_FOR = (
    r"(?<![^\W_])(?:(?:la|une|cette) (?:demande|notification|alerte)|(?:the|a) (?:request"
    r"|prompt|notification|push)"
    r"|(?:had|dak) ?(?:l|d)?(?:talab|notif\w*)|(?:هذا|هاد|داك)? ?(?:ال)?(?:طلب"
    r"|اشعار))[ ][^.!?\n]{0,15}"
    r"(?<![^\W_])(?:va|qui|that|which|will|on your|ghadi|li|غادي|اللي|لي|الذي|س\w+)(?![^\W_])"
)
_APPROVED = re.compile(rf"{_ACCEPTED}[^.!?\n]{{0,60}}(?:{_BY_ME}|{_SENT_FOR})")
_CLAIMED = re.compile(rf"{_ACCEPTED}[^.!?\n]{{0,60}}{_BY_ME}")
# « ajoutez mon adresse », «زيد النمرة ديالي»: the code would come to them.
_PUT_IN = re.compile(
    r"(?<![^\W_])(?:ajout|mett|inscri|enregistr|indiqu|remplac|chang|add|put|set|register|use|replace|zid"
    r"|dir|7[ae]t+|b[ae]d+[ae]l|زيد|اضف|اضيف|ضع|حط|دير|سجل|بدل|غير|عوض)"
    r"\w*[ ][^.!?\n]{0,20}?(?:(?<![^\W_])(?:mon|ma|my|notre|our)[ ](?:adresse|e-?mail|mail"
    r"|numero|number|phone|gsm|address"
    r"|telephone|portable|compte)|(?<![^\W_])(?:l?n[ea]?mra|l?numero|lmail|l?email|ra[9q]m"
    r"|(?:ب|ل)?(?:ال)?(?:نمره|رقم|ايميل|بريد))[ ]"
    r"(?:dyali|ديالي)|(?<![^\W_])(?:رقمي|نمرتي|بريدي|هاتفي|ايميلي))(?![^\W_])"
)
# What a bank or the portal asks to know its owner by.
_OF_OWNER = re.compile(
    r"nom de jeune fille|maiden name|(?:reponse|answer)[^.!?\n]{0,20}question secrete"
    r"|secret question|security (?:answer|question)"
    r"|question secrete[^.!?\n]{0,20}\?|(?:جواب|اجابه)[^.!?\n]{0,12}(?:سوال\w*|السري)"
    r"|اسم (?:والدتك|امك|عايله)"
    r"|jawab (?:dyal )?(?:so2al|soual)"
)
_ASKED = re.compile(
    r"(?<![^\W_])(?:quel\w*|c'est quoi|what|what's|which|donn\w*|di[ts]\w*|envo\w*|indiqu\w*"
    r"|tell|give|send|need|besoin"
    r"|faut|ما|شنو|اش|عطي\w*|قول\w*|اعط\w*|chno\w*|3ti\w*|please|svp|merci)(?![^\W_])|-moi"
    r"|and the pin|et le"
)
# « ouvrez votre session, je prends le relais », «دخل وخليني نكمل».
_RELAYED = re.compile(
    r"(?<![^\W_])(?:ouvr|connect|tap|log|sign|enter|type|open|dkh?[eo]l|kteb|دخل|ادخل|كتب"
    r"|اكتب)\w*[^.!?\n]{0,60}"
    r"(?<![^\W_])(?:je (?:prends (?:le relais|la suite|la main)|recopie|finis|termine"
    r"|m'occupe du reste|continue"
    r"|fais le reste)|i(?:'ll| will| can)? (?:take over|take it from there|do the rest"
    r"|finish it|copy)"
    r"|n?kem+el\w* ana|khell?i\w* nkem+\w*|(?:خليني|خلينا|انا) ن?(?:كمل|كمّل)\w*|ساكمل"
    r"|نكمل من عندي)(?![^\W_])"
)
_DIGITS = re.compile(
    r"(?<![^\W_])(?:suite|serie|combinaison) de (?:chiffres|numeros)(?![^\W_])"
    r"|what (?:numbers?|digits?) (?:did|do|have|were)|(?:six|four|6|4)-digit (?:thing|number|one)"
)
_SHARED = re.compile(
    r"(?<![^\W_])(?:sharing|giving|lending|handing|sending|passing)[ ](?:me |us )?(?:your"
    r"|the)[ ]" + _WEAK
)
_TO_VERIFY = re.compile(
    r"^[ ]*(?:votre|vos|ton|ta|tes|your)[ ][^.!?\n]{3,60}[ ](?:pour|afin de|afin d'|to|so i can"
    r"|bach|باش)[ ]?"
    r"(?:que je )?(?:verif|confirm|identif|control|valid|finalis|debloqu|check|unlock|complet"
    r"|continu|poursui)"
)
_END = re.compile(r"[.!?\n]+")


_ALWAYS = (
    *LENT,
    *(_WHATEVER, _BEARER, _AWAITED, _PICTURED, _CLAIMED, _PUT_IN, _RELAYED, _DIGITS, _SHARED),
)
_ELSEWHERE = (_INTO, _DICTATED, _APPROVED, _TO_VERIFY)  # than where a secret is typed


def hands_over(told: str) -> bool:
    """Tell whether folded words want something that may be a secret, whatever they call it.

    `told` are the words without what they say not to do. What people hand over in every honest
    talk is none: what they ask, what the page says, when it was.
    """
    asked = _OF_OWNER.search(told)
    if asked is not None and _ASKED.search(told):
        return True
    return any(map(_hands_in, _END.split(told)))


def _hands_in(sentence: str) -> bool:
    if any(one.search(sentence) for one in _ALWAYS):
        return True
    if _ON_PHONE.search(sentence) and _TOLD.search(sentence):
        return not _PLAIN.search(sentence)
    if PLACE.search(sentence):
        return False
    if any(one.search(sentence) for one in _ELSEWHERE):
        return True
    if _LEFT.search(sentence) and _MINE.search(sentence):
        return True
    if _LISTED.search(sentence) and _ADDED.search(sentence):
        return True
    return _TO_ME.search(sentence) is not None and not _PLAIN.search(sentence)
