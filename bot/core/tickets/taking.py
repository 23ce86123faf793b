"""Who takes a way in: logs in as somebody, sees their screen, puts their own number there."""

import re

_YOURS = (
    r"(?:(?:vos|tes) (?:acces|codes?|identifiants?|cles|infos\w*|donnees)"
    r"|(?:votre|ton) (?:compte|espace|session|acces|identifiant|code|login|mot de passe|nom"
    r"|ordinateur|poste|place|damancom)|chez vous"
    r"|your (?:account|session|login|log-in|credentials|details|password|code|behalf|profile|name"
    r"|place|computer|damancom|card)|as you(?! (?:do|did|can|see|like|wish|know|said))"
    r"|(?:l ?|f ?|b ?)?(?:l?compte|l?kont|l?acces|damancom) (?:dyal|dial)k\w*|f ?blas?t\w*k\w*"
    r"|(?:ال|لل|ف ?ال|بال|ل)?(?:كونط|حساب|اكسي) ديالك\w*|ف ?بلا[صس]ت\w*ك\w*"
    r"|[وفبل]?(?:حساب|فضاي|معرف|اسم)ك\w*|عنك\w*|بدلا منك\w*|مكانك\w*|نيابه عنك\w*)(?![^\W_])"
)
# « que je me connecte avec vos … », « let me sign in as you », «خليني ندخل للكونط ديالك».
_ENTERS = (
    r"(?:(?:je|j'|on|nous|qu'on)[ ]?(?:(?:vais|peux|peut|pouvons|pourrais|veux|voudrais|me|m'|vous"
    r"|y|nous|puisse|dois|aimerais|essaie|essaierai|d'|l'|le|la|les|pourrai)[ ]?){0,4}"
    r"(?:connect|entr|rentr|acced|ouvr|utilis|essai|essay|emprunt|pren|repren|ger|aille|declar|fai"
    r"|fer|finali|termin|saisi|regard|occup)\w*"
    r"|(?:autoris|laiss|permett|ouvr|pret|confi|cred|donn)\w*-(?:moi|nous)"
    r"|(?:mind|let me|allow me|i|we|i'd|we'd|can i|could i|may i)(?: (?:if i|can|could|will|may|be"
    r"|would|happily|gladly|just|to|like|glad|love|'ll|use))*"
    r" (?:sign\w*|log\w*|enter\w*|go|get|access\w*|us(?:e|ed|ing)|borrow\w*|try|open|file|do|in"
    r"|have|take)"
    r"|(?:gha|ghadi|bach|kh[ae]l+i\w*|n9der|ana|wakha|bghit)(?: (?!f |l )\w+){0,2} ?n\w*"
    r"(?:dkh|dir|sta?3ml|sta3m|7el|sali|3emm|serr|jerr|kml|kem)\w*"
    r"|s+ell?[ae]?f\w*|n(?:dkhol|dkhel|dkhl)\w*"
    r"|(?:خليني|خلينا|سلفني|سلفنا|دخلني|دخلنا)(?: \w+)?"
    r"|(?:غادي|غا|باش|نقدر|انا|واخا|بغيت)(?: \w+)?"
    r" ?ن(?:دخل|ستعمل|دير|حل|سالي|عمر|صرح|جرب|كمل)\w*"
    r"|(?:س)?[ان](?:دخل|ستعمل|ستخدم|تولي|صرح|لج|فتح|قوم|جرب)\w*"
    r"|(?:اسمح\w*|هل)[ ](?:لي|لنا|يمكنني|يمكننا)[ ]?ب?(?:ال)?(?:دخول|ولوج|استعمال|استخدام|فتح))"
)
_AS_THEM = re.compile(rf"(?<![^\W_]){_ENTERS}(?![^\W_])[^.!?\n]{{0,45}}(?<![^\W_]){_YOURS}")
# « partagez votre écran », «بارطاجي معايا ليكران».
_SCREEN = re.compile(
    r"(?<![^\W_])(?:montr|show|voir|voie|see|screen-?shar|prendre|prend|take|عرض|وري|نشوف|اشوف"
    r"|w[ae]?r+i|nchouf)\w*[ -][^.!?\n]{0,25}(?<![^\W_])(?:l'|l|ال|ل)?"
    r"(?:ecran|screen|ki?ran|يكران|شاش\w*|main sur (?:votre|ton|le|l')\W?(?:ecran|ordinateur"
    r"|poste|pc))(?![^\W_])(?![ ](?:d'|of|with the )?err)"
)
_SHARED = re.compile(
    r"(?<![^\W_])(?:t?partag|n?tcharka|shar|[تن]?بارطاج"
    r"|[تن]?شارك)\w*[ -][^.!?\n]{0,25}(?<![^\W_])(?:l'|l|d'|ال|ل)?"
    r"(?:ecran|screen|ki?ran|يكران|شاش\w*)(?![^\W_])|(?<![^\W_])screen[ -]?shar\w*"
)
_OF_US = re.compile(
    r"(?<![^\W_])(?:moi|nous|me|us|my|ma|mon|m3aya|m3ana|lia|ليا|معايا|معي|لي)(?![^\W_])"
)
# « remplacez le numéro par le mien », « add my phone », «بدل النمرة بالنمرة ديالي».
_MINE = re.compile(
    r"(?<![^\W_])(?:chang|remplac|mett|ajout|swap|add|put|set|replac|enregistr|beddel|bedd?l|zid"
    r"|dir|غير|بدل|زيد|اضف|ضع|دير|حط)\w*[ -][^.!?\n]{0,45}(?<![^\W_])l?(?:numero|phone|number"
    r"|mobile"
    r"|gsm|mail|e-mail|email|rib|n[ae]?mra|nmra|ra9m|telephone|رقم|نمره|هاتف\w*|ايميل|بريد\w*|ريب)"
    r"[ ]?[^.!?\n]{0,25}(?:(?<![^\W_])(?:le mien|la mienne|mine|dyali|ديالي|رقمي|نمرتي|nmerti"
    r"|nemerti|بريدي)(?![^\W_]))"
    r"|(?<![^\W_])(?:mett|ajout|inscri|enregistr|put|add|set|register|use|utilis|زيد|اضف|ضع)\w*[ ]"
    r"(?:mon|my)[ ](?:numero|phone|number|mobile|gsm|mail|e-mail|email|rib|telephone)(?![^\W_])"
)
_OWN = re.compile(  # «ضعوا بريدي مكان بريدكم»
    r"(?<![^\W_])(?:ضع|حط|دير|سجل|زيد|اضف|ادخل|استعمل)\w*[ ](?:بريدي|رقمي|هاتفي|نمرتي|ايميلي"
    r"|حسابي)(?![^\W_])"
)
# « validez la notification que je déclenche »: the way in is opened by whoever is asked.
_APPROVED = re.compile(
    r"(?<![^\W_])(?:valid|approuv|accept|confirm|approv|autoris|allow|tap yes|وافق|قبل|اكد|9bel"
    r"|validi|accepti|confirmi)\w*[ ][^.!?\n]{0,25}(?<![^\W_])(?:notification|demande|request"
    r"|popup"
    r"|pop-up|prompt|push|message|alerte|اشعار|طلب|notif|الطلب|الاشعار)\w*[ ][^.!?\n]{0,20}"
    r"(?<![^\W_])(?:je|j'|que j'|i|i'm|i'll|we|nous|on|من عندي|س?ا?رسل\w*|غ\w*نصيفط|nsift|gha|"
    r"ana)(?![^\W_])"
)


def takes_over(told: str) -> bool:
    """Tell whether folded words want a way into somebody's account, whatever they call it.

    `told` are the words without what they say not to do.
    """
    if any(one.search(told) for one in (_AS_THEM, _MINE, _OWN, _APPROVED, _SHARED)):
        return True
    return any(_OF_US.search(told, one.start()) for one in _SCREEN.finditer(told))
