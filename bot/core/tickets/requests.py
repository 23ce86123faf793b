"""Who asks for a secret by what is done with it: given, read, shown, kept ready to be read."""

import re

from bot.core.redaction.reading import any_of

# What a code comes in. A message may be any; an SMS or a text is the one that holds it.
_SMS = any_of(r"""
    (?:whatever|what)_(?:the_)?(?:cnss|damancom|they)_(?:has_|have_)?sent
    (?:tout_)?ce_qu(?:e_(?:la_)?(?:cnss|damancom)_vous_a|'on_vous_a|'ils_vous_ont)_envo\w+
    sms ~سمس texto textos (?:the|that|your)_text(?:_message)?s? text_messages? ~ميساج l?msg l?sms
    ~رساله_(?:ال)?(?:نصيه|قصيره) chiffres digits l?ar9am ~ارقام
""")
_LETTER = any_of(r"""
    (?:le|ce|du|votre|ton)_message (?:the|this|that|your)_message l?message ~رساله
""")
_NO_ERROR = (
    r"(?![ ](?:d[e']|dyal|ديال|of|qui|li|اللي)?[ ]?(?:l'|the[ ])?"
    r"(?:err|affich|s'affich|khata|l?erreur|ecran|screen|(?:ال)?خطا|بان|كيبان))"
    r"(?!ا?[ ]?الخطا)"
)
SMS = re.compile(rf"(?<![^\W_])(?<!error )(?:[ldn]')?(?:{_SMS})(?![^\W_]){_NO_ERROR}")
LETTER = re.compile(rf"(?<![^\W_])(?<!error )(?:[ldn]')?(?:{_LETTER})(?![^\W_]){_NO_ERROR}")

# Told to do it: « balancez », « fais suivre », « read », « dwez », «قرا».
_VOUS = any_of(r"""
    balanc lach refil fil pass transfer transmett redirig relay gliss confi souffl repet epel
    montr li(?:s|r) dict communiqu livr donn envoy renvoy laiss recopi copi coll jett recit enonc
    join scann photographi captur partag repond not confirm indiqu precis
""")
_TU = any_of(r"""
    balance lache refile file passe transfere transmets redirige relaie glisse confie souffle
    repete epelle montre lis dicte communique donne envoie renvoie recopie copie partage scanne
    photographie
""")
_OTHERS = any_of(r"""
    (?:faites|fais|faire)(?:[ -](?:moi|nous))?[
    -](?:le_|la_|les_)?(?:suivre|passer|voir|lire|parvenir)
    forward hand(?:_over)? ping shoot whisper drop pass send(?:_over)? give tell share
    spell(?:_out)?
    read(?:_out|_back)? show screenshot snap paste dictate text dm copy type submit reveal repeat
    r[ae]?s+[ae]?l\w{0,3} d[aeo]?w+[ae]?z\w{0,3} t?(?:9|q|k)r[aei]\w{0,3} dict[aei]\w{0,3}
    w[ae]?r+[ie]\w{0,3} pass_along
    kh[ae]?l+i\w{0,3} 7[ae]?t+\w{0,2} kt[aeo]?b\w{0,2} s[aeo]?w+[ae]?r\w{0,3} s[iy]f+[ei]?t\w{0,4}
    ss?ift\w* 3t[ei]\w{0,4} [g9q]o?u?l\w{0,2} t(?:goul|gol|3ti|sift|werri|dwez|kteb)\w{0,3}
    partag[ei]\w{0,3} forward[ei]\w{0,2} jib\w{0,3}
    hat[iy]?\w{0,2} ara b[e3]3?[ae]?t\w{0,2} 3am+er
    و?ت(?:قرا|قول|كول|عطي|صيفط|وري|كتب|دوز)\w* و?دكتي\w* و?ا?ذكر\w* و?ا?رسل\w* و?ا?دوز\w*
    و?دو+ز\w* و?ا?قر[او]\w* و?ور+ي\w* و?ا?رو?ني و?ارو\w* و?ا?طلع\w*
    و?صور\w* و?سو?يفط\w*
    و?هات\w* و?ارا و?جيب\w* و?حط\w* و?ا?كتب\w* و?بارطاج\w* و?ا?مل[يو]\w* و?واف\w* و?حول\w*
    و?سلم\w* و?ا?عط\w* و?مد(?:ني|ونا|وني) و?صيفط\w* و?سيفط\w* و?قول\w* و?كول\w* و?ا?بعث\w*
    و?زود\w*
    و?شارك\w* توجيه ارسال و?خلي\w*
""")
_HAND = rf"(?:(?:{_VOUS})ez|{_TU}|{_OTHERS})"
# To whom: « -moi », « lia », «لي», « to me ».
_ME = (
    r"(?:[ -](?:(?:le|la|les)[ -])?(?:moi|nous)|[ ](?:vers|avec|a)[ ](?:moi|nous)|[ ]me|[ ]us"
    r"|[ ](?:to|with|for)[ ](?:me|us)|[ ]?(?:li[iy]*a|lina|m3a(?:ya|na)|3li[iy]*a|3lina)"
    r"|[ ]?(?:ليا|لي|لنا|لينا|الي|الينا|علي|عليا|علينا|معايا|معي|معنا)|ني|نا|n[iy]|(?<=[a-z])li"
    r"|[ ]here|[ ]ici|[ ]hna"
    r"|[ ]هنا)(?![^\W_])"
)
_TO_ME = re.compile(rf"(?<![^\W_])(?P<deed>{_HAND}){_ME}")
_TO_ME_LATER = re.compile(
    rf"(?<![^\W_]){_HAND}(?![^\W_])[^,;]{{1,40}}[ ](?:a|vers|avec|to|with)?[ ]?"
    r"(?:moi|nous|me|us|li[iy]*a|lina|ليا|لي|لنا|الي|الينا)[ ]*$"
)
# Needs nobody to be named: the words are said by who wants it.
_STRONG = any_of(r"""
    (?:balanc|lach|refil|fil|livr|transf[e]r|redirig)(?:ez|e) (?:faites|fais)_suivre hand_over
    hand forward screenshot snap copiez-collez سكرين\w* pass_along pass_on send_over shoot ping
    hat[iy]? ara jib d[aeo]?w+[ae]?z هات ارا جيب دوز
    read_out spell_out read_back s[iy]f+[ei]?t\w{0,2} صيفط\w* سيفط\w* ا?رسل\w* 3tih\w? و?عطيه\w?
    اعطوه
""")
_SHOWN = any_of(r"""
    screen screens سكرين photo photos capture captures copie scan screenshot picture photocopie
    image tswira tsawer
    ~صوره ~تصويره ~نسخه ~كابتير recto
""")
_BEGUN = (
    r"(?:^|[,:;][ ]*|(?<![^\W_])(?:et|puis|and|then|just|please|svp|stp|juste|would you"
    r"|could you|can you|w|o|و)[ ])"
)
_DIRECT = re.compile(
    rf"{_BEGUN}[ ]*(?P<deed>{_STRONG}|{_HAND}(?:-lui|-leur|[ ]him|[ ]her|[ ]them))[ ]+(?:(?:le"
    rf"|la|les|l|votre|vos|ton|tes|the|your|dak|had|al)[ ]|l'"
    r"|(?:the |your )?(?:verification|login|access|security)[ ]"
    r"|ce qu'il y a dans le |what is in the )?"
)
_PICTURE = re.compile(
    rf"(?<![^\W_])(?:{_SHOWN})[ ]+(?P<of>)(?:(?:(?:recto )?verso de la|du|de la|de votre|de ta"
    r"|de vos|de|of your|of the|of|the|dyal"
    r"|d|l|lel|ل|ديال|dial)[ ]|(?:de )?l'|d')?"
)
# « vous me lirez », « tu me donnes », « pour me le lire », «باش تقرا ليا».
_FOR_ME = re.compile(
    r"(?<![^\W_])(?:vous|tu|pour|de|a|et|pouvez|pourriez|peux|peut|that you|so you can"
    r"|to)[ ](?:me|m'|nous)[ ]?"
    rf"(?:(?:le|la|les|l')[ ]?)?(?:{_VOUS}|di[rst]|dire|lire|envo[iy]|enverr|donner"
    rf"|lirez)\w*(?![^\W_])"
    r"|(?<![^\W_])(?:باش|لكي|كي|بغيتك)[ ]?(?:ت\w*)[ ](?:ليا|لي|لنا)|ل[يت]?تقر\w*[ ](?:لي|ليا|لنا)"
    r"|(?<![^\W_])(?:bach|baش)[ ]t\w+[ ](?:lia|liya)"
)
# « je vous appelle », « appelez-moi avec », « when I call »: with what is to be at hand.
_CALL = re.compile(
    r"(?<![^\W_])(?:(?:j'|je |on |nous )(?:vous |te |t')?r?appel\w*|r?appele?z?[ -](?:moi|nous)"
    r"|i(?:'ll| will| can)? (?:call|ring|phone)|call (?:me|us)|(?:gha|kan)?n3[ae]?y+[ae]?t\w*"
    r"|3[ae]?y+[ae]?t\w*[ ](?:lia|liya|3lia)|غ?نعيط\w*|س?اتصل|عيط\w*[ ](?:ليا|عليا))(?![^\W_])"
)
_READY = re.compile(
    r"(?<![^\W_])(?:gard|ten|ay|prepar|hav|keep|get|wajj?e?d|khell?i|خلي|وجد|احتفظ\w*|حضر\w*"
    r"|جهز)\w*"
    r"[^.!?\n]{0,60}?(?<![^\W_])(?:sous la main|sous les yeux|a portee|pret\w*|proche"
    r"|devant vous|pres de vous|handy|ready"
    r"|at hand|to hand|7dak|wajed|m3ak|قريب\w*|حداك\w*|معك\w*|واجد|جاهز\w*)(?![^\W_])"
)
_PREPARE = re.compile(r"(?<![^\W_])(?:prepar\w+|wejj?ed\w*|وجد\w*|حضروا|جهز\w*)(?![^\W_])")
_CALLED_WITH = re.compile(
    r"(?<![^\W_])(?:r?appelez|r?appelle|call|3[ae]?y+[ae]?t\w*|و?عيط\w*|و?اتصل\w*)[ -]?"
    r"(?:moi|nous|me|us|li[iy]*a|3li[iy]*a|ليا|عليا|بي|بنا)(?![ ](?:si|quand|if|when)[ ])"
    r"[^.!?\n]{0,12}?(?<![^\W_])(?:avec|with|b|ب|ومعكم|ومعك|معكم|مع)?[ ]?(?:le|la|votre|the|your"
    r"|l|al)?[ ]?$"
)
# « que dit le SMS », « what does the text say », « chno katb f sms ».
_SAYS = re.compile(
    r"(?<![^\W_])(?:que di(?:t|sent)|qu'y ?a-?t?|qu'il y a|(?:il|elle)?[ ]?(?:contient|dit"
    r"|ecrit) quoi"
    r"|contenu|quel(?:le)?s? (?:est|sont) les chiffres|c'est quoi les chiffres"
    r"|what (?:does|do|did)[^?]{0,30}(?:say|read|contain)|what(?:'s| is) (?:in|written)"
    r"|what(?:'s| is| are) the digits|a?chn[ou]+[ ](?:howa |huma )?(?:kayn|k[ae]tb|me?kto|jak|fih"
    r"|kaygo|gal|lar9am)|(?:شنو|اش|ماذا)[ ](?:هو |هي )?(?:مكتوب|كاين|فيه|كتب|كيقول|كتقول|قال"
    r"|جاك|وصلك|يقول|تقول|جاء|ورد)"
    r"|ما[ ](?:نص|محتوي|مضمون)"
    r"|contient quoi)"
)
_TAKES = re.compile(
    r"(?<![^\W_])(?:je|on|nous)[ ](?:vous[ ])?(?:prends?|prenons|note|releve|recup\w*)[ ]"
    r"(?:le|la|les|votre|vos)[ ]$"
)
# What is asked is whether, when, which: « dites-moi si le code arrive ».
_ASIDE = re.compile(
    r"[ ,:-]*(?:savoir|si(?:gne)?|s'il|quand|pourquoi|comment|ou|a quel\w*|quel\w*|ce que"
    r"|ce qui|combien"
    r"|if|whether|when|why|where|how|which|wach|wash|ach|chno|fin|fo9ach|واش|هل|اذا|متي|اش|شنو"
    r"|فين|فوقاش)"
    r"(?![^\W_])"
)
_IT = re.compile(r"^(?!di).*-(?:le|la|les)-")  # « donnez-le-moi quand il arrive »
_SHOWN_CARD = re.compile(r"(?:photo|tswira|صوره)")
# Where it belongs, and whose it is to be.
PLACE = re.compile(
    r"(?<![^\W_])(?:l|f|ال|فال|لل|ف)?(?:portail|portal|page|case|cases|champ|site|damancom"
    r"|agence|agency|guichet|box"
    r"|field|form\w*|wakala|khana|lecteur|application|مركز|وكاله|بوابه|بورطاي|خانه|صفحه|موقع"
    r"|ضمانكم)"
    r"(?![^\W_])|(?<![^\W_])(?:propres?|own)(?![^\W_])"
)
_TO_THEM = re.compile(r"[ ]?(?:[ ]you|lik|likom|lkom|ليك|ليكم|لكم|لك)(?![^\W_])")
_OWN = re.compile(r"(?<![^\W_])(?:propres?|own)(?![^\W_])")
_READ = re.compile(r"(?:cop|coll|pass|lis|lire|read|paste|montr|show|w[ae]?rr?i|rappel)")
_IN_CHAT = re.compile(r"(?<![^\W_])(?:ici|here|hna|هنا)(?![^\W_])")
_TOLD_ME = re.compile(_ME)
_BEHIND = 30  # signs between « préparez » and what is to be prepared
_PHOTOGRAPHED = re.compile(r"(?<![^\W_])pren(?:ez|ds)[ ][^.!?\n]{0,30}en photo(?![^\W_])")
_PRONOUN = re.compile(
    r"(?<![^\W_])(?:donn|envoy|dict|transmett|communiqu|transfer|balanc|fil)ez-(?:le|la"
    r"|les)(?=[ ]*(?:[,:]|$))"
)
_SEE = re.compile(
    r"(?<![^\W_])(?:veux|voudrais|aimerais|dois|besoin de|bghit|بغيت"
    r"|(?:want|need|have|like) to)[ ]?(?:voir|lire|nchouf|n9ra|نشوف|نقرا|see|read)(?![^\W_])"
)
_ASKED_OF = re.compile(r"(?<![^\W_])(?:tell|ask)[ ](?:him|her|them|the \w+|your \w+)[ ]to[ ]$")
_WHAT = re.compile(r"[ ](?:شنو|اش|chno\w*|achno\w*|ach|what|ce qu\w*)[ ]")
_MET = re.compile(  # « send us your question if the code fails »
    r"[ ](?:your|votre|une|un|a|another)[ ](?:question|demande|mail|message|reponse)(?![^\W_])"
)
_CLAUSE = re.compile(
    r"(?<![^\W_])(?:si|s'il|quand|puis|ensuite|avant|apres|if|when|then|before|after|while|ila"
    r"|ملي|الا"
    r"|اذا|ثم|بعد|mn be3d|contre)(?![^\W_])"
)
_ELSE = re.compile(
    r"(?:[ -](?:lui|leur|them|him|her|it|li[ah]a?|l(?!mo)\w+))?[ ](?:(?:de|to)[ ]|d'|par[ ]|passer"
    r"|it[ ]|a minute|y[ae3]\w+|ي\w+)|[ ]ل\w+[ ]ي\w+"
)
# « la demande de nouveau mot de passe »: what is sent is about it.
_ABOUT = re.compile(
    r"(?<![^\W_])(?:la|une|le|votre|a|the|your)[ ](?:demande|formulaire|lettre|reclamation"
    r"|request|form"
    r"|letter|application)[ ][^,;]{0,25}$"
)
_NEAR = 60  # signs between what is done and what with


def requests(sentence: str, secrets: re.Pattern[str]) -> bool:
    """Tell whether a folded sentence, without what it says not to do, wants a secret done so.

    `secrets` are the names of codes, passwords, cards; the messages they come in count too.
    """
    named = [one.span() for one in (*secrets.finditer(sentence), *SMS.finditer(sentence))]
    letters = [one.span() for one in LETTER.finditer(sentence)]
    if not named and not letters:
        return False
    is_placed = PLACE.search(sentence) is not None
    if any(
        (_IT.search(one.group()) or not _is_else(sentence, one.end()))
        and _is_near(one.span(), [*named, *letters])
        and not _MET.match(sentence, one.end())
        for told in (_TO_ME, _FOR_ME, _TO_ME_LATER)
        for one in told.finditer(sentence)
    ):
        return True
    is_letter = any(not sentence[start:end].isascii() for start, end in letters)
    if _SAYS.search(sentence) and (SMS.search(sentence) or is_letter):
        return True
    if not is_placed and any(_SHOWN_CARD.match(sentence, start) for start, _ in named):
        return True
    if _SEE.search(sentence) or _PRONOUN.search(sentence):
        return True
    if not is_placed and any(
        one.start() < start < one.end()
        for one in _PHOTOGRAPHED.finditer(sentence)
        for start, _ in named
    ):
        return True
    if any(
        start in {one.end(), one.start("of")}
        for one in _PICTURE.finditer(sentence)
        for start, _ in letters
    ):
        return True
    return _is_at_hand(sentence, named) or (
        not is_placed and any(_is_direct(sentence, start) for start, _ in named)
    )


def is_about(sentence: str, secret: int) -> bool:
    """Tell whether a secret named at a place is only what a paper is about."""
    return _ABOUT.search(sentence[max(0, secret - _NEAR) : secret]) is not None


def is_aside(sentence: str, deed: re.Match[str], secret: int) -> bool:
    """Tell whether a deed hands nothing over: typed at its place, told whether, of their own.

    `secret` is where in the sentence the secret stands.
    """
    if _TO_THEM.match(sentence, deed.end()) or deed.group().endswith("كم"):
        return True
    if deed.end() <= secret and is_about(sentence[deed.end() : secret], secret - deed.end()):
        return True
    if _OWN.search(sentence) or _CLAUSE.search(sentence, deed.end(), max(deed.end(), secret)):
        return True
    to_me = _TOLD_ME.match(sentence, deed.end())
    if _is_else(sentence, to_me.end() if to_me else deed.end()):
        return True
    if _ASKED_OF.search(sentence[: deed.start()]):
        return True
    if to_me is None and deed.group().startswith("laiss"):
        return not _IN_CHAT.search(sentence)
    return to_me is None and bool(_READ.match(deed.group()) and PLACE.search(sentence))


def _is_else(sentence: str, end: int) -> bool:
    """Tell whether something else is asked behind a deed: whether it came, to ask for it anew."""
    if _ELSE.match(sentence, end) or _CLAUSE.match(sentence, end + 1):
        return True
    what = _WHAT.match(sentence, end)
    return _ASIDE.match(sentence, end) is not None and not (
        what is not None and SMS.search(sentence, what.end())
    )


def _is_direct(sentence: str, start: int) -> bool:
    """Tell whether what is named at a place is what a deed or a picture is of, right before."""
    before = sentence[max(0, start - 2 * _NEAR) : start]
    is_told = any(one.end() == start for one in _DIRECT.finditer(before)) or any(
        one.end() == start for one in _PICTURE.finditer(before)
    )
    return is_told or bool(_TAKES.search(before) or _CALLED_WITH.search(before))


def _is_at_hand(sentence: str, named: list[tuple[int, int]]) -> bool:
    """Tell whether a secret is to be at hand for a call of theirs."""
    if not _CALL.search(sentence):
        return False
    return any(
        one.start() < start < one.end() for one in _READY.finditer(sentence) for start, _ in named
    ) or any(
        0 <= start - one.end() <= _BEHIND
        for one in _PREPARE.finditer(sentence)
        for start, _ in named
    )


def _is_near(deed: tuple[int, int], named: list[tuple[int, int]]) -> bool:
    return any(max(deed[0] - end, start - deed[1]) <= _NEAR for start, end in named)
