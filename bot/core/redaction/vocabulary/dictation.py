"""What is said when digits and addresses are read out: « double », « répété », « virgule »."""

from bot.core.redaction.reading import any_of, words

# Before a digit, and how often it stands: « double un », "triple seven", «دوبل سبعة».
_TWICE = words("""
    double doubles doubl doble dobl duble dubl dooble دوبل دبل دوبله دوبلي دبلي مزدوج
    مزدوجه
""")
_THRICE = words("triple triples tripl tripel treble تريبل تربل تريبله مثلث ثلاثي")
_FOURFOLD = words("quadruple quadrupl كوادروبل رباعي")
REPEATS = dict.fromkeys(_TWICE, 2) | dict.fromkeys(_THRICE, 3) | dict.fromkeys(_FOURFOLD, 4)
# Behind one: « sept répété », «ثلاثة مكررة».
REPEATED = words("""
    repete repetee repetes repetees bis redouble redoublee repeated again مكرر مكرره مكررين
    مكررتين معاود معاوده m3awed m3awda m3awd mkerrer mkerra mokarrar mokarrara mkarar
""")
# The names of signs, as they stand between digits.
SIGNS = words("""
    virgule comma point dot tiret tirets underscore espace space barre slash trait hyphen dash
    moins minus فاصله فاصل فراغ نقطه شرطه fasila fassila fasela fasla no9ta noqta nokta nouqta
    virgil vergule tiri charta point-virgule deux-points semicolon colon
""")
# Between two numbers no quantity is told in halves: « 482 et demi 913 ».
HALVES = words("demi demie quart half quarter noss nos noss rbe3 reb3 نص نصف ربع")
DECIMAL = words("virgule comma point dot فاصله نقطه fasila fassila fasela fasla no9ta noqta nokta")

# In the address of a mailbox.
AT = any_of(r"""
    arr?oba[sz]*e? arr?oub?a[sz] a_commercial اروباز ارروباز اروباس اروبا اروبه اروباظ ارباز
    علامه_(?:ات|at)
""")
AT_OF_SERVICE = any_of("at chez a ات آت ءات at_sign على علي في فـ f 3la")
DOT = any_of("point dot ponit no9ta noqta nokta nouqta نقطه دوت بوان بوينت")
JOINED_BY = any_of(r"""
    point dot ponit no9ta noqta nokta tiret(?:_(?:du_)?(?:bas|haut|6|8|six|huit))? tiri trait
    under_?score dash hyphen minus moins نقطه دوت بوان شرطه تيري اندرسكور
""")
SERVICES = any_of(r"""
    g-?mail jimail jmail gimail hot-?mail yahoo outlook icloud menara proton(?:mail)? laposte msn
    gmx aol live
    جيميل جيمايل جيمل جمايل جميل_كوم هوتميل هوتمايل هوطمايل ياهو اوتلوك ايكلاود مناره
""")
TLDS = any_of("com fr ma net org me co eu uk info كوم ما فر نت اورغ")
