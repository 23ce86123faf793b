"""Whether an answer asks who reads it for a secret, by whatever words: such a one never"
" leaves."""

import re

from bot.core.redaction.reading import any_of
from bot.core.redaction.reading import words as words_of
from bot.core.tickets.asides import is_aside
from bot.core.tickets.clauses import pieces, read, without_refusals
from bot.core.tickets.named import LETTER, PLACE, SECRET, SMS
from bot.core.tickets.pressing import MYSELF, URGED, blocks, presses
from bot.core.tickets.pretexts import in_whole, is_pretext, is_takeover
from bot.core.tickets.requests import requests
from bot.core.tickets.taking import takes_over
from bot.core.tickets.wanting import asks_back, wants

_ME = r"(?:-?(?:le|la|les|l')?-?[ ]?(?:moi|nous)(?![^\W_])|[ ]me(?![^\W_])|[ ]us(?![^\W_]))"
_GIVING = (
    r"(?:envo[iy]|renvo[iy]|donn|communiqu|transm|transf|partag|fourni|dict|repond|confirm|indiqu"
    r"|precis|laiss|photograph|scan|pass|fil|remett|rappel|lis|lire|di(?=[srt])|cop|coll|montr"
    r"|fai(?=\w*(?:[ -](?:moi|nous))?[ -](?:parvenir|suivre|passer|voir|lire|une |un )))"
)
_GIVE = re.compile(
    rf"(?<![^\W_])(?:{_GIVING}\w*ez|dites|faites|{_GIVING}(?:e|s|ets?|is|ts))(?![^\W_])"
    r"|(?<![^\W_])(?:de|a|d'|pour|pouvez-vous|pourriez-vous|peux-tu|vous pouvez|tu peux|veuillez"
    rf"|faut|devez|dois|voulez-vous) (?:me |m'|nous |le |les |la "
    rf"|l')*{_GIVING}\w*r\w{{0,2}}(?![^\W_])"
    rf"|(?<![^\W_])(?:m'|me |nous ){_GIVING}\w*re?(?![^\W_])"
    r"|(?<![^\W_])(?:send(?:ing)?|sharing|giving|telling|resend|give|tell|share|provide|forward"
    r"|text|reply|answer|respond|confirm|show|dictate"
    r"|read|type in)(?![^\W_])"
    r"|(?<![^\W_])(?:s[iy]ft?[aeo]?t?[aou]?\w*|ssift\w*|3t[ei]+w?n\w*|3ti\w*|3tiw\w*"
    r"|ta?3t[ei]\w*n[iy]|goul\w*|jaw[aeo]?b\w*"
    r"|gol\w*"
    r"|9oul\w*|9ol\w*|b3et\w*|b3at\w*|werri\w*|weri\w*)(?![^\W_])"
    r"|(?<![^\W_])[وف]?(?:ا?جيبوا|جاوب\w*|ارسل\w*|ارسال|اعط\w*|ابعث\w*|بعث\w*|اخبر\w*|زود\w*"
    r"|سيفط\w*|صيفط\w*"
    r"|عطي\w*|تعط\w*ن[يا]|تعطي\w*"
    r"|شارك\w*|قول\w*|وري\w*|صور\w*|املا\w*|اكد\w*)(?![^\W_])"
)
_TYPE = re.compile(
    r"(?<![^\W_])(?:tap[eé]z?\w*|paste|copy|coll(?:ez|e|er)|(?:re)?copi(?:ez|e|er)|saisi\w*"
    r"|entr(?:ez|er|e)|mett(?:ez|re)|inser\w+|ecri\w+"
    r"|not(?:ez|er)"
    r"|rempliss\w+|renseign\w+|enter|type|write|put|post(?:ez|er|e)?|kteb\w*|ktb\w*|ktob\w*"
    r"|7[ae]?tt?(?:i|o|ou|ih|ha|ni|hom)?|dir\w*"
    r"|دخل\w*|ادخل\w*"
    r"|اكتب\w*|كتب\w*|ضع\w*|دير\w*|حط\w*)(?![^\W_])"
)
_HERE = re.compile(
    r"(?<![^\W_])(?:ici|hna|hnaya|here|dans ce chat|ce formulaire|ce groupe|en reponse|en prive"
    r"|a ce message|moi"
    r"|whatsapp|هنا|هنايا|ليا|لي|لنا|in reply|to me|this chat)(?<!')(?![^\W_])|(?<![^\W_])m'"
)
_WANT = re.compile(
    r"il (?:me|nous) (?:l[ea]s? )?(?:faut|faudrait|manque)|(?:j'ai|j'aurais|nous avons"
    r"|nous aurions|on a"
    r"|on aurait) besoin|je (?:verifie|termine|finis|complete|le fais)(?![^\W_])|(?:j'attends"
    r"|je veux"
    r"|je voudrais|(?<!si )on attend|nous attendons|je demande|il manque)(?![^\W_])"
    r"|(?:pui?s-je|je peux|"
    r"peut-on|on peut|pourrais-je|pourrai-je|auriez-vous) (?:avoir|voir|connaitre|prendre"
    r"|demander)?"
    r"|(?<![^\W_])(?:i|we)(?:'ll|'d)?(?: (?:just|also|only|still|will|would))? (?:need|want"
    r"|require)|i'd like"
    r"|(?:can|could|may) (?:i|we) (?:have|get|see|know)|waiting for|let (?:me|us) have"
    r"|(?<![^\W_])(?:bghit|bghina|khas+ni|khas+na|khes+ni|m7taj\w*|me7taj\w*|7tajit"
    r"|kantsenna)(?![^\W_])"
    r"|(?<![^\W_])(?:احتاج|ساحتاج|نحتاج|سنحتاج|يلزمني|يلزمنا|ينقصني|اريد|نريد|بغيت|بغينا|خاصني"
    r"|خصني|خاصنا|محتاج\w*|انتظر"
    r"|كنتسنا)(?![^\W_])"
    r"|j'aimerais|(?<!pas )(?<!plus )(?<!aucun )besoin d[ue]s? |(?<![^\W_])(?:dm|drop"
    r"|wafi?ni)(?![^\W_])"
    r"|(?<![^\W_])(?:مدني|مدوني|واف\w*ني)(?![^\W_])"
    r"|(?<![^\W_])(?:please|pls|svp|stp|3afak|عافاك|من فضلك[مك]?)[ ]?,?[ ]?(?:so (?:i|we)"
    r"|que je|pour que"
    r"|and i|et je|bach|باش|حتي)(?![^\W_])"
    r"|(?:a votre place|je me connecte|je m'en occupe|je m'en charge|on s'en occupe"
    r"|log in (?:for you|with your)|sign in with your|trust (?:me|us) with)"
)
_WHICH = re.compile(
    r"(?:quel(?:le)?s?(?: est| sont| etait)?|c'est quoi|kel(?:le)?|what(?:'s| is| are| was)?"
    r"|whats"
    r"|which|chno(?:u)?(?:wa|hwa| howa| hiya| huwa)?|chnahowa|achno|ach mn|ach men|شنو|شنو هو"
    r"|شنو هي|شنوا"
    r"|شنهو|ما|ما هو|ما هي|ماهو|ماهي|اش هو|اش من|(?<![^\W_])كم|(?<![^\W_])كم هو|شحال|شحال هو"
    r"|ch7al|chhal|ch7al howa|combien font)"
    r"(?: (?:le|la|les|l'|votre|vos|ton|tes|ta|ce|the|your|this|that|dak|had|داك|هاد|هذا))?[ ]*$"
)
_CONDITION = re.compile(
    r"^[ ,:-]*(?:simplement |juste |seulement |d'abord |just |only |ghir |غير )?(?:a votre"
    r"|a vos|savoir|quel(?:le)?s?(?= (?!est|sont))|ce qui|signe|si|s'il|quand|pourquoi|comment|ou"
    r"|if|whether|when"
    r"|why|where|wach"
    r"|واش|هل|اذا)"
    r"(?![^\W_])|^[ ](?:ce que (?:vous|le|la|l'|damancom)|a quelle|(?:le |la |les |l'|un |une "
    r"|votre |des )(?:bds"
    r"|question|nom|page|mois|probleme|declaration|fichier"
    r"|formulaire|nouvelles|capture|image|demande|region|ville|photo de l'ecran|ecran)(?! (?:du"
    r"|de|avec|des|et)(?![^\W_])))"
)
_BARE = any_of("""
    date_d'expiration
    le la les l' un et votre vos ton ta tes mon your the my and svp stp please pls merci 3afak
    afak
    3afakom dyalk dyalkom ديالك ديالكم عافاك عفاك من فضلك فضلكم المرجو alors ok bonjour salam
    juste just recu photo ممكن daba صوره donc de du la et s'il_vous_plait recto verso numero
    date
    en_mp mp prive avant_qu'il_expire before_(?:it|they)_expires? w o nationale bancaire allez
    bon
    maintenant now vite urgent quick quickly une copie scan of
    picture expiration expiry cvv remboursement
""")
_REST = re.compile(rf"(?:[^\w']|_|(?<![^\W_])(?:{_BARE})(?![^\W_]))*")
_TAKING = re.compile(
    rf"{_GIVING}\w*(?:{_ME}|-(?:le|la|les)(?: \w+){{0,2}} a (?:moi|nous)(?![^\W_]))"
)
_TOLD_IF = re.compile(
    r"(?<![^\W_])(?:si|s'il|quand) [^.!?\n]{0,80}(?<![^\W_])dites(?:-(?:le-)?(?:moi|nous))?$"
)
_HOW_MUCH = re.compile(
    r"^,?[^,]{0,25}(?:c'est quoi|c'est combien|combien|chhal|ch7al|lequel|شحال)[ ]*$"
)
_IN_DIGITS = re.compile(r"[ ]a(?=[ ](?:[468]|six|quatre|huit)[ ]chiffres)")  # « à 6 chiffres »
_NEAR = 60  # signs between what is asked for and how
_FAR = 120  # … between « si » and « dites-le-moi »
_END = re.compile(r"[.!?؟\n]+")
_LAST = re.compile(r"[:,]([^:,.!?\n]*)\?")


def asks_for_secret(words: str) -> bool:
    """Tell whether an answer asks for a code, a password, an identifier, a card or an account.

    To say where one is typed, or that it is given to nobody, is no such thing.
    """
    return any(map(_asks_in, pieces(read(words))))


def _asks_in(low: str) -> bool:
    """Tell whether folded words, one sentence or a few, ask for a secret."""
    low = in_whole(low)
    told = without_refusals(low)
    if is_takeover(told) or takes_over(told) or asks_back(told):
        return True
    sentences = _END.split(told)
    if not any(one.search(low) for one in (SECRET, SMS, LETTER)):
        return any(map(wants, sentences)) or any(map(blocks, _END.split(low)))
    if is_pretext(low, told):
        return True
    if any(blocks(one) for one in _END.split(low)):
        return True
    if MYSELF.search(low):
        return True
    is_taken = any(
        not _CONDITION.match(told[found.end() :]) and not _is_told_if(told, found.end())
        for found in _TAKING.finditer(told)
    )  # « Le code est arrivé ? Envoyez-le-moi. »
    if is_taken and not any(_is_of_picture(one) for one in sentences):
        return True
    last = (one[1] for one in _LAST.finditer(told))  # « vérifions ensemble : le code ? »
    is_bare = any(map(_is_bare, (*sentences, *last))) and not _TYPE.search(told)
    return (
        is_bare
        or _is_urged(told)
        or any(_asks(one) or requests(one) or presses(one) or wants(one) for one in sentences)
    )


def _is_told_if(words: str, end: int) -> bool:
    """Tell whether it is to be told only on a condition, up to a place in the words."""
    return _TOLD_IF.search(words, max(0, end - _FAR), end) is not None


def _is_of_picture(sentence: str) -> bool:
    """Tell whether it is a picture of the screen that is to be sent, and no secret."""
    return bool(re.search(r"capture|ecran|screen|شاشه", sentence)) and not SECRET.search(sentence)


def _is_urged(words: str) -> bool:
    """Tell whether a clause is a secret's name and no more, and it is urged: « vite, le code"
    " »."""
    if not URGED.search(words) or _TYPE.search(words) or PLACE.search(words):
        return False
    clauses = re.split(r"[.!?؟\n:,;]+", _IN_DIGITS.sub(" ", words))
    return any(map(_is_bare, clauses))


def _is_bare(sentence: str) -> bool:
    """Tell whether a sentence is a secret's name and no more: « votre code svp »."""
    bare = SMS.sub(" ", SECRET.sub(" ", sentence))
    return bare != sentence and not _REST.sub("", bare)


def _asks(sentence: str) -> bool:
    """Tell whether a sentence, without what it says not to do, asks for a secret."""
    if not (secrets := list(SECRET.finditer(sentence))):
        return False
    if any(
        _WHICH.search(sentence[max(0, one.start() - _NEAR) : one.start()])
        or _HOW_MUCH.search(sentence[one.end() :])
        for one in secrets
    ):
        return True
    deeds = [
        one
        for one in _GIVE.finditer(sentence)
        if _is_told(sentence, one)
        and not _CONDITION.match(re.sub(f"^{_ME}", "", sentence[one.end() :]))
        and not _is_told_if(sentence, one.end())
    ]
    deeds += [one for one in _TYPE.finditer(sentence) if _HERE.search(sentence)]
    is_done = any(
        _is_near(deed, one) and not is_aside(sentence, deed, one.start())
        for deed in deeds
        for one in secrets
    )
    return is_done or any(
        _is_near(want, one) for want in _WANT.finditer(sentence) for one in secrets
    )


def _is_near(deed: re.Match[str], secret: re.Match[str]) -> bool:
    return max(deed.start() - secret.end(), secret.start() - deed.end()) <= _NEAR


def _is_told(sentence: str, deed: re.Match[str]) -> bool:
    """Tell whether a deed is asked of who reads, and not told of somebody else.

    « Envoie le code » begins; « Damancom envoie le code » does not.
    """
    word = deed.group()
    if " " in word or "'" in word or re.search(r"ez$|dites|faites|[^a-z]|^s[iy]f|^3t", word):
        return not re.search(
            r"(?:si|que|avez|quand|qui|li|lli|ال?لي) (?:vous )?(?:l'|le |la )?$",
            sentence[max(0, deed.start() - _NEAR) : deed.start()],
        )
    before = sentence[max(0, deed.start() - _NEAR) : deed.start()].strip(" ,:;-")
    last = before.rsplit(" ", 1)[-1]
    return (
        not last
        or sentence[: deed.start()].rstrip().endswith(",")
        or last in _TOLD_AFTER
        or bool(re.match(_ME, sentence[deed.end() :]))
    )


_TOLD_AFTER = words_of("""
    et puis alors svp stp juste please pls just and then to you must bonjour salam vas-y me could
    can mind kindly
""")
