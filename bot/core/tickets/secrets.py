"""Whether an answer asks who reads it for a secret, by whatever words: such a one never leaves."""

import re

from bot.core.redaction.reading import any_of, folded
from bot.core.redaction.reading import words as words_of

# What nobody may ask for. Written as they are folded; `_` is a space.
_NAMED = any_of(r"""
    l?codes? l?kodes? l?kod l?cod c0des? lcode otp l?otp pin passcode l?mdp mots?_de_passes?
    mo_de_passe? mot_passe motdepasse lmot_de_passe l?modpasse? l?modepasse? l?modpas l?motpasse
    l?passwords? passwd
    pwd kelmat_sir kelmat_ssir identifiants? lidentifiant identifian idantifiant l?logins?
    usernames? user_?names?
    credentials? identifiers? mo3arrif lmo3arrif lmo3arif acces_damancom vos_acces tes_acces
    codes?_d'acces numero_d'affiliation num_affiliation affiliation_number
    (?:[46]|six|quatre|four|sitta)_?-?(?:digits?|chiffres?|ar9am) chiffres_recus l?ar9am
    digits_you l?cnie l?cin carte_nationale carte_d'identite carte_bancaire
    (?:numero|photo|tswira)_(?:de_|d_)?(?:la_|votre_|ta_)?carte votre_carte ta_carte l?lakart
    la_carte
    id_card card_number
    bank_(?:card|details|account) account_number your_card l?rib cvv iban
    (?:le_|ce_|du_|un_)?(?:sms|texto)_(?:recu|de_la_cnss|de_damancom) the_(?:sms|text)_you
    ~رمز ~رمزكم ~رمزك ~رموز ~كود ~كودي ~قن كلم[هت]_~?(?:سر|مرور)\w* كلمتكم_السريه الرقم_السري
    ~معرف\w* اسم_المستخدم ~مودباس ~موديباس ~باسوورد ~ريب ~لاكارط ~لوجين ~ارقام ~كارط
    رقم_الحساب الحساب_البنكي ~بطاق\w+ رقم_الانخراط
""")
_SECRET = re.compile(rf"(?<![^\W_])(?:[ldn]')?(?:{_NAMED})(?![^\W_])")
_SPACED = re.compile(r"(?<![^\W_])(?:[a-z][ .\-_*]){2,}[a-z](?![^\W_])")  # « c o d e »

# « jamais ici », « sans le code », « لا ترسلوا »: told not to. What follows is not asked for.
_NOT = re.compile(
    r"(?<![^\W_])(?:n'|متعطي|مترسل|(?:ne|jamais|sans|ni|never|don't|dont|do not|not|without"
    r"|nobody|personne"
    r"|ma(?! (?:part|collegue|connaissance))|machi|bla|لا|لن|ليس|وليس|بدون|دون|ما(?! ه[وي]| رمز"
    r"| كود| كلم| معرف| رقم)|ماشي|بلا"
    r"|pas(?= (?:ici|a (?:nous|moi)|dans ce|par))|mat3ti\w*|matsift\w*)(?![^\W_]))[^,.;:!?\n]*"
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
    r"|text|reply|confirm|show|dictate"
    r"|read|type in)(?![^\W_])"
    r"|(?<![^\W_])(?:s[iy]ft?[aeo]?t?[aou]?\w*|ssift\w*|3t[ei]+w?n\w*|3ti\w*|3tiw\w*|goul\w*"
    r"|gol\w*"
    r"|9oul\w*|9ol\w*|b3et\w*|b3at\w*|werri\w*|weri\w*)(?![^\W_])"
    r"|(?<![^\W_])[وف]?(?:ارسل\w*|ارسال|اعط\w*|ابعث\w*|بعث\w*|اخبر\w*|زود\w*|سيفط\w*|صيفط\w*"
    r"|عطي\w*|تعط\w*ن[يا]|تعطي\w*"
    r"|شارك\w*|قول\w*|وري\w*|صور\w*|املا\w*|اكد\w*)(?![^\W_])"
)
_TYPE = re.compile(
    r"(?<![^\W_])(?:tap[eé]z?\w*|saisi\w*|entr(?:ez|er|e)|mett(?:ez|re)|inser\w+|ecri\w+"
    r"|not(?:ez|er)"
    r"|rempliss\w+|renseign\w+|enter|type|write|put|post|kteb\w*|ktb\w*|ktob\w*|7ett\w*|dir\w*"
    r"|دخل\w*|ادخل\w*"
    r"|اكتب\w*|كتب\w*|ضع\w*|دير\w*|حط\w*)(?![^\W_])"
)
_HERE = re.compile(
    r"(?<![^\W_])(?:ici|hna|hnaya|here|dans ce chat|ce groupe|en reponse|en prive|a ce message|moi"
    r"|whatsapp|هنا|هنايا|ليا|لي|لنا|in reply|to me|this chat)(?<!')(?![^\W_])|(?<![^\W_])m'"
)
_WANT = re.compile(
    r"il (?:me|nous) (?:faut|faudrait|manque)|(?:j'ai|j'aurais|nous avons|nous aurions|on a"
    r"|on aurait) besoin|je (?:verifie|termine|finis|complete|le fais)(?![^\W_])|(?:j'attends"
    r"|je veux"
    r"|je voudrais|on attend|nous attendons|je demande|il manque)(?![^\W_])|(?:pui?s-je|je peux|"
    r"peut-on|on peut|pourrais-je|pourrai-je|auriez-vous) (?:avoir|voir|connaitre|prendre"
    r"|demander)?"
    r"|(?<![^\W_])(?:i|we)(?: (?:just|also|only|still|will))? (?:need|want|require)|i'd like"
    r"|(?:can|could|may) (?:i|we) (?:have|get|see|know)|waiting for|let (?:me|us) have"
    r"|(?<![^\W_])(?:bghit|bghina|khas+ni|khas+na|khes+ni|m7taj\w*|me7taj\w*|7tajit"
    r"|kantsenna)(?![^\W_])"
    r"|(?<![^\W_])(?:احتاج|نحتاج|اريد|نريد|بغيت|بغينا|خاصني|خصني|خاصنا|محتاج\w*|انتظر"
    r"|كنتسنا)(?![^\W_])"
    r"|(?:a votre place|je me connecte|je m'en occupe|je m'en charge|on s'en occupe"
    r"|log in for you)"
)
_WHICH = re.compile(
    r"(?:quel(?:le)?s?(?: est| sont| etait)?|c'est quoi|kel(?:le)?|what(?:'s| is| are| was)?|whats"
    r"|which|chno(?:u)?(?:wa|hwa| howa| hiya| huwa)?|chnahowa|achno|ach mn|ach men|شنو|شنو هو"
    r"|شنو هي|شنوا"
    r"|شنهو|ما|ما هو|ما هي|ماهو|ماهي|اش هو|اش من)"
    r"(?: (?:le|la|les|l'|votre|vos|ton|tes|ta|ce|the|your|this|that|dak|had|داك|هاد|هذا))?[ ]*$"
)
_CONDITION = re.compile(
    r"^[ ,:-]*(?:si|s'il|quand|pourquoi|comment|ou|if|whether|when|why|where|wach|واش|هل|اذا)"
    r"(?![^\W_])|^[ ](?:ce que vous|a quelle|(?:le |la |les |l'|un |une |votre |des )(?:bds"
    r"|declaration|fichier"
    r"|formulaire|nouvelles|capture|image|demande|region|ville|photo de l'ecran|ecran)(?! (?:du"
    r"|de|avec|des|et)(?![^\W_])))"
)
_BARE = any_of("""
    le la les l' un et votre vos ton ta tes mon your the my and svp stp please pls merci 3afak afak
    3afakom dyalk dyalkom ديالك ديالكم عافاك عفاك من فضلك فضلكم المرجو alors ok bonjour salam
    juste just recu photo صوره donc de du la a et s'il_vous_plait recto verso numero date
""")
_REST = re.compile(rf"(?:[^\w']|_|(?<![^\W_])(?:{_BARE})(?![^\W_]))*")
_TAKING = re.compile(
    rf"{_GIVING}\w*(?:{_ME}|-(?:le|la|les)(?: \w+){{0,2}} a (?:moi|nous)(?![^\W_]))"
)
_HOW_MUCH = re.compile(
    r"^[^,]{0,25}(?:c'est quoi|c'est combien|combien|chhal|ch7al|lequel|شحال)[ ]*$"
)
_NEAR = 60  # signs between what is asked for and how
_END = re.compile(r"[.!?؟\n]+")


def asks_for_secret(words: str) -> bool:
    """Tell whether an answer asks for a code, a password, an identifier, a card or an account.

    To say where one is typed, or that it is given to nobody, is no such thing.
    """
    low = _SPACED.sub(lambda found: re.sub(r"[^a-z]", "", found.group()), folded(words))
    if not _SECRET.search(low):
        return False
    told = _NOT.sub(lambda found: found.group() if _YET.search(found.group()) else " , non ", low)
    is_taken = any(
        not _CONDITION.match(told[found.end() :]) for found in _TAKING.finditer(told)
    )  # « Le code est arrivé ? Envoyez-le-moi. »
    sentences = _END.split(told)
    if is_taken and not any(_is_of_picture(one) for one in sentences):
        return True
    is_bare = any(_is_bare(one) for one in sentences) and not _TYPE.search(told)
    return is_bare or any(_asks(one) for one in sentences)


def _is_of_picture(sentence: str) -> bool:
    """Tell whether it is a picture of the screen that is to be sent, and no secret."""
    return bool(re.search(r"capture|ecran|screen|شاشه", sentence)) and not _SECRET.search(sentence)


def _is_bare(sentence: str) -> bool:
    """Tell whether a sentence is a secret's name and no more: « votre code svp »."""
    return bool(_SECRET.search(sentence)) and not _REST.sub("", _SECRET.sub(" ", sentence))


def _asks(sentence: str) -> bool:
    """Tell whether a sentence, without what it says not to do, asks for a secret."""
    if not (secrets := list(_SECRET.finditer(sentence))):
        return False
    if any(
        _WHICH.search(sentence[: one.start()]) or _HOW_MUCH.search(sentence[one.end() :])
        for one in secrets
    ):
        return True
    deeds = [
        one
        for one in _GIVE.finditer(sentence)
        if _is_told(sentence, one)
        and not _CONDITION.match(re.sub(f"^{_ME}", "", sentence[one.end() :]))
    ]
    deeds += _WANT.finditer(sentence)
    deeds += [one for one in _TYPE.finditer(sentence) if _HERE.search(sentence)]
    return any(
        max(deed.start() - one.end(), one.start() - deed.end()) <= _NEAR
        for deed in deeds
        for one in secrets
    )


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
    return not last or last in _TOLD_AFTER or bool(re.match(_ME, sentence[deed.end() :]))


_TOLD_AFTER = words_of("""
    et puis alors svp stp juste please pls just and then to you must bonjour salam vas-y me could
    can mind
""")
