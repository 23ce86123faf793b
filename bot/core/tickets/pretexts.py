"""Who asks for a secret under a pretext: for me alone, in private, in part, by what you set."""

import re

from bot.core.tickets.named import PLACE, SECRET

# « personne, sauf à moi », « ghir lia », «لأحد غيري», « À moi oui ».
_BUT_ME = re.compile(
    r"(?<![^\W_])(?:sauf|excepte|hormis|a part|a l'exception de|qu'a|que a|except|but|save|other"
    r" than|autre que|only|ghir|mn ghir|men ghir|الا|غير|سوي|ما عدا|باستثناء)[ ]"
    r"(?:(?:a|pour|avec|to|for|with|l|ل)[ ])?"
    r"(?:moi|nous|me|us|lia|liya|lina|ana|7na|ليا|لي|لنا|لينا|انا|نحن|احنا|حنا|cette fois"
    r"|this time|had lmerra|هاد المره|هذه المره)(?![^\W_])"
    r"|(?<![^\W_])(?:m[ae]?n )?ghir(?:i|na)(?![^\W_])|(?<![^\W_])(?:غيري|غيرنا|سواي|سوانا|سوايا)"
    r"(?![^\W_])"
    r"|(?:^|[.!?,;:\n])[ ]*(?:mais[ ]|but[ ]|walakin[ ]|ولكن[ ])?(?:(?:a|pour|avec|to|with)[ ])?"
    r"(?:moi|nous|me|us|lia|liya|ana|ليا|لي|انا)[ ,]+"
    r"(?:oui|si|c'est (?:bon|different|permis|ok)|yes|is fine|it's (?:fine|ok)|ok|ah|wakha|مزيان"
    r"|نعم|اه|واخا|ممكن)(?![^\W_])"
)
_GIVEN = (
    r"(?:envoy|renvoy|donn|communiqu|transmett|transfer|partag|dict|ecriv|confi|pass|fil|tap|copi"
    r"|mett|saisiss|not|entr|post|coll|laiss|gliss|lach)"
)
_IT_THERE = re.compile(  # « envoyez-le en privé », « tapez-le ici »
    rf"(?<![^\W_])(?:{_GIVEN}(?:ez|e|s)|ecris|mets|saisis|transmets)-(?:le|la|les)"
    r"(?![^\W_])(?! non)[^.!?\n]{0,25}"
    r"(?<![^\W_])(?:en (?:prive|mp|pv|dm|message)|whatsapp|wtsp|telegram|messenger|ici|ci-dessous"
    r"|ci dessous|en reponse|dans (?:le|ce) (?:chat|fil)|dans (?:la|cette) (?:conversation"
    r"|discussion))"
    r"(?![^\W_])"
    r"|(?<![^\W_])(?:send|put|type|write|paste|post|drop|enter|text|dm|leave)[ ](?:it|them)[ ]"
    r"[^.!?\n]{0,15}"
    r"(?<![^\W_])(?:here|below|privately|in private|in the chat|in this chat|by dm|on whatsapp"
    r"|as a reply)(?![^\W_])"
    r"|(?<![^\W_])(?:(?:kteb|dakhel|dekhel|dkhel|7et|7ett|sift|dir)(?:o|ou|ha|hom|iha)"
    r"|(?:كتب|دخل|حط|صيفط|سيفط|دير|اكتب|ادخل)(?:و|ه|ها|يه|وه|وها))[ ]"
    r"(?:[^.!?\n]{0,12}[ ])?(?:hna|f prive|f lprive|هنا|فالخاص|ف الخاص|علي الخاص)(?![^\W_])"
)
_THERE = re.compile(  # « le code ci-dessous », « put the code in the chat »
    r"(?<![^\W_])(?:ci-dessous|ci dessous|below|en mp|en pv|en dm|en prive|f lprive|f prive"
    r"|فالخاص|في الخاص|علي الخاص"
    r"|dans (?:cette|la|notre) (?:conversation|discussion)|dans (?:le|ce|notre) (?:chat|fil)"
    r"|(?:dans|avec) (?:ta|votre) reponse|in (?:your|the|a) (?:reply|answer|response)"
    r"|in (?:the|this|our) (?:chat|conversation|thread)|f had (?:chat|conversation)"
    r"|f ljawab|فالجواب|في ردك|في جوابك|في ردكم|في جوابكم|في هذه المحادثه|فهاد المحادثه"
    r"|اسفله|ادناه|لتحت)(?![^\W_])"
)
_TYPED_HERE = re.compile(
    r"(?<![^\W_])(?:d[ae]?kh+[ae]?l\w{0,2}|(?:و|ف)?ا?دخل\w{0,2})[ ][^.!?\n]{0,25}"
    r"(?<![^\W_])(?:hna|hnaya|ici|here|هنا|هنايا)(?![^\W_])"
)
_IN_PART = re.compile(
    r"(?<![^\W_])(?:commenc\w*|finit|finissent|se termin\w*|debut\w*|starts?|begins?|ends?"
    r"|kaybda|kaysali|كيبدا|كيسالي|يبدا|ينتهي)[ ]"
    r"(?:par|with|in|b|ب)?[ ]?(?:quoi|quel\w*|combien|what|which|chno|ach|ach mn|شنو|اش|ماذا)"
    r"(?![^\W_])"
    r"|(?<![^\W_])(?:par quoi|par quel\w*|(?:what|which) (?:digit|letter|number)s?(?: \w+)?|b ?ach"
    r"|باش|بماذا|بشنو)[ ][^.!?\n]{0,20}(?:commenc|finit|termin|start|begin|end|kaybda|كيبدا|يبدا)"
    r"|(?<![^\W_])ب(?:كم|ماذا|ماش|اي|اش)[ ](?:رقم |حرف )?[يتك]*(?:نتهي|بدا|سالي)"
    r"|(?<![^\W_])(?:premiers?|derniers?|first|last)[ ](?:\w+[ ])?(?:chiffres?|caracteres?"
    r"|lettres?|digits?|characters?|letters?)[ ]*\?"
)
# « chnou huma les 3 premiers », « les trois derniers chiffres du code »: the code all the same.
_PARTS = re.compile(
    r"(?<![^\W_])(?:(?:les?|la|the|l|et|and|ou|or|only|juste|just|[0-9]|un|une|deux|trois|quatre"
    r"|cinq|six|two|three|four|five|premiere?s?|derniere?s?|first|last|lwlin|lekhrin)[ ]){0,5}"
    r"(?:chiffres?|caracteres?|lettres?|digits?|figures?|characters?|letters?|ar9am|numeros?"
    r"|numbers?|ra9m|n[e]?mra|n[°º]|ارقام|الارقام|حروف|رقم|نمره)[ ]"
    r"(?:(?:de|du|d|of|dyal|ديال|من)[ ])?"
    r"(?:(?:la|le|les|l|votre|ton|ta|the|your)[ ])?"
)
_WHAT_NUMBER = re.compile(r"(?<![^\W_])ما[ ](?=(?:رقم|نمره|حساب)\w*[ ])")
# « Changez-le en Cnss2026 », « set it to … »: who sets it knows it.
_SET = re.compile(
    r"(?<![^\W_])(?:chang\w*|modifi\w*|mett\w*|remplac\w*|choisi\w*|utilis\w*|set|use|put|make"
    r"|reset|b[ae]?d+[ae]?l\w*|dir\w*|بدل\w*|غير\w*|دير\w*|استعمل\w*|اجعل\w*)[ ]"
    r"(?:[^.!?\n]{0,45}[ :=])?"
    r"\"?(?!20[0-9]{2}(?![^\W_]))"
    r"(?![a-z]*[2-9][a-z]+(?:[2-9][a-z]*)?(?![^\W_]))(?=[a-z@#!$]{0,20}[0-9])(?:(?=[0-9]*[a-z@#!$])[\w@#!$]{5,40}|[0-9]{4,12})(?![^\W_])"
)
_PASSWORD = re.compile(
    r"mots? de passe|mdp|passwords?|modpas|motpass|pwd|مودباس|كلم[هت]|الرقم السري|باسوورد"
    r"|(?<![^\W_])pin(?![^\W_])"
)
_ADDED = re.compile(  # « ajoutez-moi comme utilisateur »
    r"(?<![^\W_])(?:ajout\w+|cre[ez]\w*|inscri\w+|ouvr\w+|add|create|register|make|open"
    r"|zid\w*|زيد\w*|انشئ\w*|اضف\w*|ضيف\w*)[ -]?"
    r"(?:moi|nous|me|us|ni|na|lia|liya|lina|ني|ونا|نا|لي|ليا)(?![^\W_])"
)
_SHOWN = re.compile(
    r"(?<![^\W_])(?:partag\w*|activ\w*|montr\w*|shar(?:e|ing)|show|شارك\w*|werri\w*)[ -]"
    r"[^.!?\n]{0,30}(?:ecran|screen|شاشه)[^.!?\n]{0,15}(?:pendant|quand|lorsque|while|when|as you|"
    r"et (?:tap|saisi|entr)|and (?:type|enter)|و|بينما|mn |f wa9t)"
)
_TOOL = re.compile(
    r"(?:any ?desk|team ?viewer|rust ?desk|ultra ?viewer|quick ?assist|assistance rapide)"
    r"[^.!?\n]{0,40}(?:donn|dit|envo|communiqu|lis|send|give|tell|read|3t[ie]|sift|gou?l|عط|صيفط"
    r"|قول|ارسل)"
    r"|(?<![^\W_])(?:(?:donn|laiss|cre|ouvr|confi)\w*[ -](?:moi|nous)[ ](?:un |l'|votre "
    r"|vos )?acces"
    r"|(?:give|grant|get) (?:me|us) access|3t[ei]\w*n[ia][ ](?:l ?)?(?:compte|kont|acces)"
    r"|عطي\w*ن[يا][ ](?:ال|ل)?(?:كونط|حساب|اكسي))(?![^\W_])"
)
_TO_BEARER = re.compile(
    r"(?<![^\W_])(?:laiss|remett|donn|confi|pass|envoy|leave|give|hand|3ti|khelli|عط|خلي|سلم)\w*"
    r"[ ][^.!?\n]{0,45}[ ](?:au|a (?:la|l'|un|une|mon|notre)|to (?:the|our|my|a)|l|ل)[ -]?"
    r"(?:livreu|coursi|chauffeur|technicien|agent|collegue|delivery|courier|driver|rider|messenger"
    r"|glovo|livreur|موصل|سائق|ساعي)"
)
_LET_THEM = re.compile(  # « qu'il me l'envoie »
    r"(?<![^\W_])qu'(?:il|elle|ils|elles|on)[ ](?:me|nous|m')[ ]?(?:l[ea]s?[ ]|l')?"
    r"(?:envo|donn|transm|communiqu|dict|pass|li[st]|di[st])"
)
_PLEASE = re.compile(  # «المرجو موافاتنا بـ»: a deed as a noun
    r"(?<![^\W_])(?:المرجو|نرجو|يرجي|الرجاء|ارجو|نطلب منكم|نلتمس منكم|المطلوب)[ ][^.!?\n]{0,15}"
    r"(?:موافا|تزويد|تقديم|امداد|مد|افاد|ارسال|ادلاء|الادلاء|ابلاغ|اعطا|تسليم|مشارك|بعث|كتاب)\w*"
    r"[ ]"
)
_YOURS_FOR = re.compile(r"(?<![^\W_])(?:votre|vos|ton|tes|ta|your)[ ]$")
_AND_NO_MORE = re.compile(
    r"[ ]?(?:pour|for|bach|a|de|du|recu|received|to)[ ][^.!?\n,]{1,40}\?|[ ]?ديالك\w*[ ]?[؟?]"
)
_VERB = re.compile(
    r"(?<![^\W_])(?:est|sont|arriv\w*|marche|fonctionne|is|was|works?|came)(?![^\W_])"
)
_TELLS = re.compile(
    r"(?<![^\W_])(?:[gq9]ou?l?(?:i|ou)?[ ]?l?i(?:a|ya|na)|قول\w*[ ]?(?:ليا|لي|لنا|لينا))[ ]"
    r"(?:a?chno\w*|ach|شنو|اش)[ ][^.!?\n]{0,20}(?:message|sms|msg|ميساج|رساله)"
    r"(?![ ](?:d |dyal |ديال )?(?:l'?)?(?:err|ecran|khata|(?:ال)?خطا|portail|site))"
)


def in_whole(low: str) -> str:
    """Return folded words with the parts of a secret, or its number, as the secret itself."""
    low = _WHAT_NUMBER.sub("ما هو ", low)
    return _PARTS.sub(lambda one: " " if SECRET.match(low, one.end()) else one.group(), low)


def is_pretext(low: str, told: str) -> bool:
    """Tell whether folded words want a secret of which they speak, whatever else they say.

    `told` are the words without what they say not to do.
    """
    if _BUT_ME.search(low) or _IT_THERE.search(told) or _LET_THEM.search(told):
        return True
    if _ADDED.search(told) or _SHOWN.search(told) or (_SET.search(told) and _PASSWORD.search(low)):
        return True
    return any(_wants(one) for one in re.split(r"(?<=[.!?\n])", told))


def is_takeover(told: str) -> bool:
    """Tell whether words want a hand on the computer, or a way into the account."""
    return _TOOL.search(told) is not None


def _wants(sentence: str) -> bool:
    """Tell whether a sentence wants the secret that it names: here, in part, for a bearer."""
    if _TELLS.search(sentence):
        return True
    named = list(SECRET.finditer(sentence))
    if not named:
        return False
    if _IN_PART.search(sentence) or _TYPED_HERE.search(sentence) or _TO_BEARER.search(sentence):
        return True
    if PLACE.search(sentence):
        return False
    if _THERE.search(sentence) or _PLEASE.search(sentence):
        return True
    return any(
        _YOURS_FOR.search(sentence[: one.start()])
        and (rest := _AND_NO_MORE.match(sentence, one.end()))
        and not _VERB.search(rest.group())
        for one in named
    )
