"""What is lent rather than told: a screen that is watched, a session left open, a link, a yes."""

import re

# By a link that was sent apart: « entrez par ce lien et retapez le mot de passe ».
_BY_LINK = re.compile(
    r"(?<![^\W_])(?:ce|cet|this|the|had|dak|هاد|هذا|داك)[ ](?:l|ال)?"
    r"(?:lien|link|url|رابط|ليان)(?![^\W_])"
    r"[^.!?\n]{0,40}(?:mot de passe|lmdp|mdp|password|identifiant|login|كلمه (?:ال)?(?:سر|مرور)"
    r"|مودباس|معرف)"
)
_NEEDED = re.compile(
    r"(?<![^\W_])(?:احتاج|نحتاج|محتاج|يلزمني|خاصني|خصني|i need|we need|j'ai besoin|il me faut)[ ]"
    r"[^.!?\n]{0,20}?(?:(?:بيانات|معطيات|معلومات) (?:ال)?(?:دخول|ولوج|حساب|كونط)"
    r"|(?:infos?|informations|donnees|details) (?:de connexion|d'acces))"
)
# « appuyez sur oui quand votre banque demande »
_AT_BANK = re.compile(
    r"(?<![^\W_])(?:appuy|clique|dites|repond|accept|valid|confirm|press|tap|say|click|brek|werrek"
    r"|اضغط|ضغط|برك|قول)\w*[^.!?\n]{0,40}(?<![^\W_])(?:votre|ta|your|dyalk\w*|ديالك\w*)?[ ]?"
    r"(?:banque|bank|lbanka|(?:ال)?(?:بنك\w*|بانكا))(?![^\W_])[^.!?\n]{0,20}(?:demand|ask|prompt|tleb|طلب)"
)
_TYPED = (
    r"(?:mot de passe|mots de passe|mdp|lmdp|password|passcode|identifiants?|login|credentials"
    r"|كلمه (?:ال)?(?:سر|مرور)|(?:ال)?مودباس|(?:ال)?معرف)"
)
# Under somebody's eyes, or into what they sent: « partagez l'écran et tapez le mot de passe ».
_WATCHED = re.compile(
    r"(?<![^\W_])(?:(?:partag|share|montr|show|بارطاج|شارك)\w*[ ](?:[^\W\d_]+[ ]){0,2}?(?:l'|l)?"
    r"(?:ecran|ekran|screen|(?:ال)?(?:ايكران|شاشه))|(?:ouvr|open|7ell?|افتح|حل)\w*[ ]"
    r"(?:ce|le|this|the|had)?[ ]?(?:l|ال)?(?:fichier|file|document|formulaire|ملف|فيشي))"
    rf"[^.!?\n]{{0,50}}{_TYPED}"
)
# … or what stays open for them: « laissez la session ouverte », « autorisez l'appareil ».
_OPENED = re.compile(
    r"(?<![^\W_])(?:(?:laiss|gard|leave|keep|khell?i|خلي)\w*[ ](?:votre|ta|la|your|the|l|ال)?"
    r"[ ]?(?:l|ال)?(?:session|compte|kont|account|كونط|جلسه|سيسيون)[ ]"
    r"(?:ouvert\w*|open|m7lou\w*|محلول\w*|مفتوح\w*)"
    r"|(?:autoris|accept|approuv|allow|approve|trust|اسمح|قبل|وافق)\w*[ ](?:ب|علي )?(?:ال)?"
    r"(?:دخول من )?(?:l'|le |the |cet |this |new |nouvel )*(?:ال)?(?:appareil|device|جهاز)"
    r"|let me (?:in|on|through)|donnez la main"
    r"|read (?:out|aloud|me) (?:the|that) (?:number|digits|code))"
    r"(?![^\W_])"
)

# Each of them is a request whatever stands around it.
LENT = (_BY_LINK, _NEEDED, _AT_BANK, _WATCHED, _OPENED)
