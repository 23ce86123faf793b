"""The deeds that bring something to somebody: give, read, show, send, in five writings."""

import re

from bot.core.redaction.reading import any_of

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
    (?:faites|fais|faire)(?:(?:_|-)(?:moi|nous))?(?:_|-)(?:le_|la_|les_)?(?:suivre|passer|voir)
    (?:faites|fais|faire)(?:(?:_|-)(?:moi|nous))?(?:_|-)(?:le_|la_|les_)?(?:lire|parvenir)
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
HAND = rf"(?:(?:{_VOUS})ez|{_TU}|{_OTHERS})"
# To whom: « -moi », « lia », «لي», « to me ».
ME = (
    r"(?:[ -](?:(?:le|la|les)[ -])?(?:moi|nous)|[ ](?:vers|avec|a)[ ](?:moi|nous)|[ ]me|[ ]us"
    r"|[ ](?:to|with|for)[ ](?:me|us)|[ ]?(?:li[iy]*a|lina|m3a(?:ya|na)|3li[iy]*a|3lina)"
    r"|[ ]?(?:ليا|لي|لنا|لينا|الي|الينا|علي|عليا|علينا|معايا|معي|معنا)|ني|نا|n[iy]|(?<=[a-z])li"
    r"|[ ]here|[ ]ici|[ ]hna"
    r"|[ ]هنا)(?![^\W_])"
)
TO_ME = re.compile(rf"(?<![^\W_])(?P<deed>{HAND}){ME}")
TO_ME_LATER = re.compile(
    rf"(?<![^\W_]){HAND}(?![^\W_])[^,;]{{1,40}}[ ](?:a|vers|avec|to|with)?[ ]?"
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
DIRECT = re.compile(
    rf"{_BEGUN}[ ]*(?P<deed>{_STRONG}|{HAND}(?:-lui|-leur|[ ]him|[ ]her|[ ]them))[ ]+(?:(?:le"
    rf"|la|les|l|votre|vos|ton|tes|the|your|dak|had|al)[ ]|l'"
    r"|(?:the |your )?(?:verification|login|access|security)[ ]"
    r"|ce qu'il y a dans le |what is in the )?"
)
PICTURE = re.compile(
    rf"(?<![^\W_])(?:{_SHOWN})[ ]+(?P<of>)(?:(?:(?:recto )?verso de la|du|de la|de votre|de ta"
    r"|de vos|de|of your|of the|of|the|dyal"
    r"|d|l|lel|ل|ديال|dial)[ ]|(?:de )?l'|d')?"
)
# « vous me lirez », « tu me donnes », « pour me le lire », «باش تقرا ليا».
FOR_ME = re.compile(
    r"(?<![^\W_])(?:vous|tu|pour|de|a|et|pouvez|pourriez|peux|peut|that you|so you can"
    r"|to)[ ](?:me|m'|nous)[ ]?"
    rf"(?:(?:le|la|les|l')[ ]?)?(?:{_VOUS}|di[rst]|dire|lire|envo[iy]|enverr|donner"
    rf"|lirez)\w*(?![^\W_])"
    r"|(?<![^\W_])(?:باش|لكي|كي|بغيتك)[ ]?(?:ت\w*)[ ](?:ليا|لي|لنا)|ل[يت]?تقر\w*[ ](?:لي|ليا|لنا)"
    r"|(?<![^\W_])(?:bach|baش)[ ]t\w+[ ](?:lia|liya)"
)
