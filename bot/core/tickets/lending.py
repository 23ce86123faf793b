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

_FILMED = re.compile(  # « filmez-vous en train de vous connecter »
    r"(?<![^\W_])(?:film|enregistr|record|sawe?r|sewer|صور)\w*[ -](?:vous|toi|yourself|rasek\w*"
    r"|راسك\w*|نفسك\w*)(?![^\W_])[^.!?\n]{0,30}(?:connect|log|sign|dkh|دخل|دخول|ولوج)"
)
_MADE_ADMIN = re.compile(  # « mettez-moi en administrateur »
    r"(?<![^\W_])(?:(?:mett|nomm|ajout|make|add|set)\w*[ -](?:moi|nous|me|us)|dirni|dirouni|zidni"
    r"|(?:دير|زيد|اجعل|اضف)(?:و)?ني)(?![^\W_])[^.!?\n]{0,20}"
    r"(?<![^\W_])(?:admin\w*|mandataire|utilisateur|user|delegate|wakil|ادمين|مدير\w*|وكيل\w*|مستعمل\w*)"
)
_SAID_YES = re.compile(  # « répondez oui au message de la banque »
    r"(?<![^\W_])(?:repond|answer|reply|say|jaw[ae]?b|جاوب|اجب|قول)\w*[^.!?\n]{0,15}(?<![^\W_])"
    r"(?:oui|yes|ok|(?:b )?ah|ب?[اآ]ه|ب?نعم)(?![^\W_])[^.!?\n]{0,25}(?:banque|bank|banka|بنك)"
)
_FORM = r"(?:formulaire|form|lformulaire|(?:ال)?فورمولير|(?:ال)?استماره)(?![^\W_])"
_SECRETS = rf"(?:{_TYPED}|codes?|lcode|(?:ال)?(?:كود|رمز)\w*)"
_IN_FORM = re.compile(  # « sauvegardez vos codes dans ce formulaire »
    rf"{_SECRETS}[^.!?\n]{{0,20}}(?:ce|this|had|هاد|هذه|هذا)[ ](?:l|ال)?{_FORM}"
    rf"|(?:ce|this|had|هاد|هذه|هذا)[ ](?:l|ال)?{_FORM}[^.!?\n]{{0,15}}{_SECRETS}"
)
_AT_HAND = re.compile(  # « votre mot de passe, vous l'avez sous la main ? »
    rf"{_SECRETS}[^.!?\n]{{0,45}}(?:sous la main|sous les yeux"
    r"|devant vous|at hand|to hand)[ ]*[?]"
)

# Each of them is a request whatever stands around it.
LENT = (
    _BY_LINK,
    _NEEDED,
    _AT_BANK,
    _WATCHED,
    _OPENED,
    _FILMED,
    _MADE_ADMIN,
    _SAID_YES,
    _IN_FORM,
    _AT_HAND,
)
