"""Whether an answer asks who reads it for a secret, by whatever words: such a one never leaves."""

import re

from bot.core.redaction.reading import any_of, folded
from bot.core.redaction.reading import words as words_of
from bot.core.tickets.pressing import MYSELF, URGED, blocks, presses
from bot.core.tickets.pretexts import in_whole, is_pretext, is_takeover
from bot.core.tickets.requests import LETTER, PLACE, SMS, is_aside, requests

# What nobody may ask for. Written as they are folded; `_` is a space.
_NAMED = any_of(r"""
    l?codes? l?kodes? l?kod l?cod c0des? lcode otp l?otp pin passcode l?mdp mots?_de_passes?
    mo_de_passe? mot_passe motdepasse lmots?_de_passe lmot_d_passe l?modpasse? l?modepasse?
    l?modpas
    l?motpasse l?passwords? passwd
    pwd kelmat_sir kelmat_ssir identifiants? lidentifiant identifian idantifiant l?logins?
    usernames? user_?names?
    credentials? identifiers? mo3arrif lmo3arrif lmo3arif acces_damancom vos_acces tes_acces
    codes?_d'acces numero_d'affiliation num_affiliation affiliation_number
    (?:[46]|six|quatre|four|sitta)_?-?(?:digits?|figures?|numbers?|chiffres?|nombres?|ar9am)
    (?:setta|stta|rb3a)_(?:dyal_|d_)?(?:l_)?l?ar9am
    (?:figures|numbers)_(?:you_(?:got|get|received)|that_(?:came|arrived|reached))
    (?:verification|confirmation|security)_numbers? numeros?_de_(?:verification|confirmation)
    chiffres_recus l?ar9am
    digits_you l?cnie l?cin l?carte_nationale l_carte la?carte your_id carte_d'identite
    carte_bancaire
    (?:numero|photo|tswira)_(?:de_|d_)?(?:la_|votre_|ta_)?carte votre_carte ta_carte l?lakart
    la_carte
    id_card card_number
    bank_(?:card|details|account) account_number your_card l?rib cvv iban
    (?:le_|ce_|du_|un_)?(?:sms|texto)_(?:recu|de_la_cnss|de_damancom) the_(?:sms|text)_you
    ~رمز ~رمزكم ~رمزك ~رموز ~كود ~كودي ~قن ~كلم[هت]_~?(?:سر|مرور)\w* كلمتكم_السريه الرقم_السري
    ~معرف\w* اسم_المستخدم ~مودباس ~موديباس ~باسوورد ~ريب ~لاكارط ~لوجين ~ارقام ~كارط
    رقم_الحساب ~حساب\w*_البنكي ~بطاق\w+ رقم_الانخراط
""")
SECRET = re.compile(rf"(?<![^\W_])(?:[ldn]')?(?:{_NAMED})(?![^\W_])")
_SPACED = re.compile(r"(?<![^\W_])(?:[a-z][ .\-_*]){2,}[a-z](?![^\W_])")  # « c o d e »

# « jamais ici », « sans le code », « لا ترسلوا »: told not to. What follows is not asked for.
_NOT = re.compile(
    r"(?<![^\W_])(?:n'|(?:inutile|pas besoin|no need)(?= (?:d[e' ]|to))|متعطي|مترسل|(?:cach"
    r"|masqu|flout|hid|cover|blur|khbb?|خبي|اخف)\w+|(?:ne"
    r"|jamais|sans|ni|never|don't|dont|do not|not|without"
    r"|nobody|personne"
    r"|ma(?! (?:part|collegue|connaissance))|machi|bla|لا|لن|ليس|وليس|بدون|دون|ما(?! ه[وي]"
    r"| (?:ال)?(?:رمز"
    r"|كود|كلم|معرف|رقم|ارقام|نص))|ماشي|بلا"
    r"|pas(?= (?:ici|a (?:nous|moi)|dans ce|par|d[e'] ?(?:photo|capture|copie|scan)))|mat3ti\w*"
    r"|matsift\w*)(?![^\W_]))[^,.;:!?\n]*"
)
_TO_NOBODY = re.compile(
    r"(?<![^\W_])(?:give|send|tell|share|show)[ ](?:no |[^.,;:!?\n]{0,30}[ ]to (?:no one|nobody)"
    r"(?! (?:but|except|other|else but)))"
)
# … and told all the same: « n’hésitez pas à », « qu’à moi », « sauf à moi ».
_YET = re.compile(
    r"hesit|tarde|oubli|manqu|craign|peur|inquiet|qu'a |que a |sauf|excepte|a part|sinon|forget"
    r"|except|only|afraid|worry|but me|تتردد|تنس|تخف|(?<![^\W_])(?:ghir|الا|غير|سوي)(?![^\W_])"
)
_ME = r"(?:-?(?:le|la|les|l')?-?[ ]?(?:moi|nous)(?![^\W_])|[ ]me(?![^\W_])|[ ]us(?![^\W_]))"
_GIVING = (
    r"(?:envo[iy]|renvo[iy]|donn|communiqu|transm|transf|partag|fourni|dict|repond|confirm|indiqu"
    r"|precis|laiss|photograph|scan|pass|fil|remett|rappel|lis|lire|di(?=[srt])|cop|coll|montr"
    r"|fai)"
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
    r"|(?<![^\W_])[وف]?(?:ا?جيبوا|جاوب\w*|ارسل\w*|ارسال|اعط\w*|ابعث\w*|بعث\w*|اخبر\w*|زود\w*|سيفط\w*|صيفط\w*"
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
    r"(?:quel(?:le)?s?(?: est| sont| etait)?|c'est quoi|kel(?:le)?|what(?:'s| is| are| was)?|whats"
    r"|which|chno(?:u)?(?:wa|hwa| howa| hiya| huwa)?|chnahowa|achno|ach mn|ach men|شنو|شنو هو"
    r"|شنو هي|شنوا"
    r"|شنهو|ما|ما هو|ما هي|ماهو|ماهي|اش هو|اش من|(?<![^\W_])كم|(?<![^\W_])كم هو|شحال|شحال هو"
    r"|ch7al|chhal|ch7al howa|combien font)"
    r"(?: (?:le|la|les|l'|votre|vos|ton|tes|ta|ce|the|your|this|that|dak|had|داك|هاد|هذا))?[ ]*$"
)
_CONDITION = re.compile(
    r"^[ ,:-]*(?:simplement |juste |seulement |d'abord |just |only |ghir |غير )?(?:a votre"
    r"|a vos|savoir|signe|si|s'il|quand|pourquoi|comment|ou|if|whether|when"
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
_NEAR = 60  # signs between what is asked for and how
_END = re.compile(r"[.!?؟\n]+")
_LAST = re.compile(r"[:,]([^:,.!?\n]*)\?")


def asks_for_secret(words: str) -> bool:
    """Tell whether an answer asks for a code, a password, an identifier, a card or an account.

    To say where one is typed, or that it is given to nobody, is no such thing.
    """
    low = in_whole(read(words), SECRET)
    told = without_refusals(low)
    if is_takeover(told):
        return True
    if not any(one.search(low) for one in (SECRET, SMS, LETTER)):
        return False
    if is_pretext(low, told, SECRET):
        return True
    if any(blocks(one, SECRET) for one in _END.split(low)):
        return True
    if MYSELF.search(low):
        return True
    is_taken = any(
        not _CONDITION.match(told[found.end() :]) and not _TOLD_IF.search(told[: found.end()])
        for found in _TAKING.finditer(told)
    )  # « Le code est arrivé ? Envoyez-le-moi. »
    sentences = _END.split(told)
    if is_taken and not any(_is_of_picture(one) for one in sentences):
        return True
    last = (one[1] for one in _LAST.finditer(told))  # « vérifions ensemble : le code ? »
    is_bare = any(map(_is_bare, (*sentences, *last))) and not _TYPE.search(told)
    return (
        is_bare
        or _is_urged(told)
        or any(_asks(one) or requests(one, SECRET) or presses(one, SECRET) for one in sentences)
    )


def read(words: str) -> str:
    """Return words folded, « c o d e » as one word."""
    return _SPACED.sub(lambda found: re.sub(r"[^a-z]", "", found.group()), folded(words))


def without_refusals(low: str) -> str:
    """Return folded words without what they say not to do, unless they make an exception."""
    low = _TO_NOBODY.sub(" , non ", low)
    return _NOT.sub(lambda one: one.group() if _YET.search(one.group()) else " , non ", low)


def _is_of_picture(sentence: str) -> bool:
    """Tell whether it is a picture of the screen that is to be sent, and no secret."""
    return bool(re.search(r"capture|ecran|screen|شاشه", sentence)) and not SECRET.search(sentence)


def _is_urged(words: str) -> bool:
    """Tell whether a clause is a secret's name and no more, and it is urged: « vite, le code »."""
    if not URGED.search(words) or _TYPE.search(words) or PLACE.search(words):
        return False
    return any(map(_is_bare, re.split(r"[.!?؟\n:,;]+", words)))


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
        and not _TOLD_IF.search(sentence[: one.end()])
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
            r"(?:si|que|avez|quand) (?:vous )?(?:l'|le |la )?$", sentence[: deed.start()]
        )
    before = sentence[: deed.start()].strip(" ,:;-")
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
