"""Who wants a secret by how it is named: given to me whatever the verb, asked back, noted"
" down."""

import re

from bot.core.redaction.reading import any_of
from bot.core.tickets.named import LETTER, PLACE, SECRET, SMS, WAY_IN

_LED = any_of(r"""
    le la les l un une ce cet cette ces votre vos ton ta tes mon ma the your that this my whole
    full
    both a an all some had dak dok hadok dyal dyalk d lia ب ال هاد داك ديال من علي
    de du des of on in from et and w و et/ou through to aussi donc juste just also simplement
    voir vite plz
    numero photo photos copie scan capture image contenu texte number picture copy front back text
    nmra nemra ra9m tswira صوره رقم نمره تصويره petit petite new nouveau dernier premier last first
    temporary temporaire provisoire quick rapide الباب باب د صلاحيه الدخول الي ولوج حق
    main sur m3ak معاك معك fameux bon complet entire exact simple code codes recto verso sides
    two deux tout toute tous
""")
_LEAD = rf"(?:(?:{_LED})[ ]|[ld]'|b(?=l)|ب(?=ال)){{0,10}}$"
# Whatever is done, it is done to who speaks: « prêtez-moi », « lend me », « wesslou lia ».
_GIVEN = re.compile(
    r"(?<![^\W_])(?:"
    r"(?!appel|rappel|dites-|croy|pardonn|excus|attend|suiv|aid)[^\W\d_]+(?:ez|e|s|ds|ts)-"
    r"(?:(?:le|la|les)-)?(?:moi|nous)(?:[ ](?:en copie|parvenir|passer|suivre|voir))?"
    r"|(?!sent|gave|told|took|let|made|make|sends?|gives?|shows?|tells?|asks?|cost|for|to|with"
    r"|of|from|by|on|and|but|than|about|at"
    r"|between"
    r"|help|asked|ask)[a-z]+(?<!ed)[ ](?:me|us)|(?:let|have|get) (?:me|us) (?:have|see|get)"
    r"|(?!ja|wsel|weslat|wslat|tle3|ban|t3ettel)[a-z0-9]{2,}[ ]?(?:lia|liya|lina)"
    r"|(?![يتك]*(?:جا|جي|وصل)|طلع|بان|تعطل|تبلوك|كيوصل|كيجي|صيفطات|عطات|قالت"
    r"|قالو)[^\W\d_]{2,}[ ](?:ليا|لي"
    r"|لينا|لنا)"
    r"|(?!يمكن|تلق|تسن|كانت|عند|[يتك]*(?:جا|جي|وصل))[^\W\d_]{2,}(?<!ات)(?:ني|ونا|نا)"
    r"|(?:vous|tu)[ ](?:me|m'|nous)[ ]?(?:l[ea]s?[ ])?(?!dem|dit|avez|parl"
    r"|dec)[^\W\d_]{3,}(?:ez|es|e|s)"
    r"|(?:pouvez|pourriez|peux|voulez|veux|aller|allez|accepteriez de|faudrait"
    r"|suffit de)[ ](?:me|m'|nous)[ ]?(?:l[ea]s?[ ])?[^\W\d_]{2,}(?:er|ir|re)"
    r"|[a-z]*[2379][a-z0-9]*(?<!3nd)(?:ni|na)|(?:khell?i|w[ae]?rr?i|dakhel|sell?ef|3ti)w?(?:ni"
    r"|na)"
    r"|(?:de|a|pour|qu'il|qu'elle|qu'on)[ ](?:me|m'|nous)[ ]?(?:l[ea]s?[ ]"
    r"|l')?[^\W\d_]{2,}(?:er|ir|re)"
    r"|que[ ][^.!?\n]{2,25}[ ](?:me|m'|nous)[ ]?[^\W\d_]{2,}(?:ette|ise|isse|oie|onne|asse|ie)"
    r")[ ,:]+" + _LEAD
)
# … or had by them: « si j'ai vos accès », « all it takes is your credentials ».
_HAD = re.compile(
    r"(?<![^\W_])(?:(?:si |que |des que |une fois que |quand )?(?:j'|je |on |nous )(?:ai|aie|aura"
    r"|aurai"
    r"|a|avons|ayons|voie|vois|voit|puisse voir|puisse lire)"
    r"|all (?:it|i|we) (?:takes?|needs?)(?: is)?|(?:once|if|when) (?:i|we) (?:have|get|see|had)"
    r"|see|voir|(?:il )?(?:me )?reste a (?:recevoir|avoir|obtenir|noter)|il suffit de|suffit"
    r"|a besoin (?:de"
    r"|d')|ont besoin (?:de|d')|needs?"
    r"|(?:once|when) you(?:'ve| have)? (?:got|get)|li[sz]ez|lisez|tell my \w+"
    r"|يكفي(?:ني|نا)?|يلزم\w*|محتاج\w*|ملي يكون عندي|ila kan 3ndi)[ ,:]+(?:de |d')?"
    r"(?P<whose>(?:votre|vos|ton|tes|your|tout)[ ])?" + _LEAD
)
_READY = re.compile(
    r"(?<![^\W_])(?:je (?:vous |t')?(?:note|ecoute)|j'ecris|j'ecoute"
    r"|pret\w* a (?:le |la |les |vous )?(?:noter|ecrire|saisir|taper|lire)"
    r"|i'?(?: a)?m (?:ready|listening|all ears)|ready to (?:note|write|type|take)"
    r"|(?:stay|staying|am) on the line|jot (?:it|them) down|rani kan(?:sma3|kteb|7ser)\w*"
    r"|ana (?:wajed|kankteb|kansma3)|انا (?:واجد|كنسمع|كنكتب|مستعد)|اني اسمعك\w*)(?![^\W_])"
)
# What is asked of a thing named before: « quel est-il ? », « what are they? ».
_ASKED_BACK = re.compile(
    r"(?:^|[,:;?!. ])[ ]*(?:c'est quoi(?: deja)?|(?:il|elle|ca) dit quoi|dit quoi|c'est lequel"
    r"|lesquel(?:le)?s|(?:lequel|laquelle|quel(?:le)?)(?: est-ce)?|que?l(?:le)?s? (?:est"
    r"|sont)-(?:il|elle|ils|elles)"
    r"|c'est combien|(?:and )?which ones?|what (?:is it|are they|is that)|what does it (?:say"
    r"|read)"
    r"|reads|(?:w )?chno (?:howa|hiya|homa|huma|fih\w*)|fin(?: )?(?:howa|hiya|homa|huma)"
    r"|(?:و ?)?شنو (?:هو|هي|هوما|فيه\w*)|(?:و ?)?ما (?:هو|هي)|فين (?:هو|هي|هوما))[ ]*[?]"
)
# « qu'avez-vous mis comme mot de passe », « ach ktebti f mot de passe ».
_CHOSEN = re.compile(
    r"(?<![^\W_])(?:what|which|quoi|qu'(?:avez|as)|qu'est-ce que|que?l\w*|ach|chno|شنو|اش|ماذا)"
    r"(?![^\W_])[^.!?\n]{0,30}(?<![^\W_])(?:comme|as|pour|for|f|ف|في|dans)[ ](?:le |la |l'|votre "
    r"|your |the |a )?$"
)
_WRITTEN = re.compile(  # «شنو وصلتي فالمودباس»
    r"(?<![^\W_])(?:شنو|اش|ماذا|ما الذي)[ ][^.!?\n]{2,25}[ ]?ف(?:ي )?$"
)
_BEGUN = re.compile(rf"(?:^|[.!?\n:;,])[ ]*{_LEAD}")
_ENOUGH = re.compile(
    r"[^.!?\n]{0,40}?(?<![^\W_])(?:et (?:c'est|ce sera|on|je|le tour|hop|voila)|c'est (?:tout|bon"
    r"|fini|regle)|ca ira|and (?:we|i|that|it)(?:'re|'s|'ll| are| is| will)?|is all"
    r"|will do"
    r"|is enough|(?:w|o) ?(?:safi|n\w{3,})|safi|وصافي|صافي|و ?ن\w{3,}|يكفي|تكفي)(?![^\W_])"
)
# « le code svp, vite »; whether it has come is another question.
_PLEASE = re.compile(
    r"[ ,]*(?:svp|stp|s'il (?:vous|te) plait|please|pls|3afak\w*|عافاك\w*|من فضل\w*"
    r"|لو سمح\w*)(?![^\W_])"
    r"(?![^.!?\n]{0,40}(?:arriv|came|come|wsel|وصل|(?<![^\W_])(?:ja|جا)(?![^\W_])))"
)
_VAGUE = re.compile(r"(?:tout|ce|toutes|what|whatever|everything|anything|all|dak|داك|كل|ما)")
_TYPED = re.compile(
    r"(?<![^\W_])(?:tap|ecri|met|saisi|type|write|put|enter|kteb|كتب|حط"
    r"|ضع)\w*[ ]"
)
_HERE = re.compile(r"(?<![^\W_])(?:ici|here|hna|hnaya|هنا|هنايا)(?![^\W_])")
_OF_YOURS = re.compile(r"(?:votre|your|ton)_message".replace("_", "[ ]"))
_BEFORE = 70  # signs that are read before what is named


def wants(sentence: str) -> bool:
    """Tell whether a folded sentence, without what it says not to do, wants what it names."""
    named = [
        one.span()
        for pattern in (SECRET, SMS, WAY_IN, LETTER)
        for one in pattern.finditer(sentence)
        if not _OF_YOURS.match(sentence, one.start())
    ]
    return any(_is_wanted(sentence, *one) for one in named)


def asks_back(told: str) -> bool:
    """Tell whether what is named in folded words is noted down, or asked for a sentence later."""
    if not SECRET.search(told) and not SMS.search(told) and not WAY_IN.search(told):
        return False
    return bool(_READY.search(told) or (_ASKED_BACK.search(told) and SECRET.search(told)))


def _is_wanted(sentence: str, start: int, end: int) -> bool:
    before = sentence[max(0, start - _BEFORE) : start]
    if any(one.search(before) for one in (_GIVEN, _CHOSEN, _WRITTEN)):
        return True
    had = _HAD.search(before)
    if had and (had["whose"] or _VAGUE.match(sentence, start)):
        return True
    if _HERE.search(sentence) and _VAGUE.match(sentence, start) and _TYPED.search(before):
        return True
    if _WRITTEN.search(sentence[max(0, start - _BEFORE) : start + 1]):  # «فكلمة السر»
        return True
    is_first = _BEGUN.search(before) is not None and start - len(before) == 0
    is_first = is_first or re.search(rf"[.!?\n:;,][ ]*{_LEAD}", before) is not None
    if not is_first or PLACE.search(sentence):
        return False
    return any(one.match(sentence, end) for one in (_ENOUGH, _PLEASE))
