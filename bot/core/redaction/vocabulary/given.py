"""How a password of several words is given, and how a sentence only says something about one."""

import re

from bot.core.redaction.reading import any_of, words
from bot.core.redaction.vocabulary.lexicon import ARTICLES, PREPOSITIONS

# Between the name of a password and the sign of giving stands what it is of.
_EQUAL = any_of(r"""
    est c'est cest etait c'etait cetait serait sera ce_sera devient devenu(?:_en)? est_devenu
    soit
    is was are it's will_be it_is it_was equals became
    هي هو كان كانت صار صارت اصبح اصبحت ولات ولا howa houwa huwa hwa hiya hiyya hya kan kant kanet
    wella wellat wlat
""")
SIGN = re.compile(r"[:=→]>?|->|[ ]-+>?(?=[ ])")
EQUAL = re.compile(rf"(?<![^\W_])(?:{_EQUAL})(?![^\W_])")
QUOTED = re.compile(
    r"[ ]*[:=]?[ ]*(?:(?<![^\W_])'(?=[^\W\d_])([^'\n]{3,60})'|\"([^\"”\n]{2,60})[\"”])"
)
# « changé le mot de passe en X », « remplacé par X », «غيرت كلمة السر إلى X».
BECOMING = re.compile(
    r"(?<![^\W_])(?:(?:re)?chang\w*|modif\w*|remplac\w*|replac\w*|pass[eé]\w*|switch\w*|set"
    r"|b[ea]?d+[ea]?l\w*|غير\w*|بدل\w*|عوض\w*|درت\w*|درنا\w*|d[ea]?rt\w*)(?![^\W_])[^.!?;\n:=]{0,40}$"
)
BECAME = re.compile(
    r"[ ]+(?:en(?![ ](?:ligne|agence|urgence|direct|vain|[^\W\d_]+ant)(?![^\W_]))|par|to|into|from"
    r"|b|l|ب|ل|الي|من)[ ]+|[ ]+[بل](?=[^\W\d_]{3})"
)

# The second of two: « Nouveau: X », "new is X", «والجديدة X».
OTHER = re.compile(
    r"(?<![^\W_])(?:(?:le|la|the|my|mon|l|el|و)[ '-]*)?(?:"
    + any_of(r"""
    nouveaux? nouvelle anciene? ancienne actuel(?:le)? precedente? definitif provisoire
    new old current previous jdida? l?jdida? l?[9q]dima?
    (?:و)?(?:ال)?(?:جديد|قديم|حالي|سابق)ه?
""")
    + r")(?:[ ](?:one|mdp|code|pass))?(?![^\W_])"
)
HINT = re.compile(
    r"(?<![^\W_])(?:"
    + any_of("indices? hints? clues? rappel pense-bete aide-memoire reminder (?:ال)?تلميح تذكير")
    + r")(?![^\W_])"
)
# « maintenant c'est X », "it used to be X", «ودابا ولات X».
SINCE = re.compile(
    r"(?<![^\W_])(?:"
    + any_of(r"""
    (?:maintenant|desormais|aujourd'hui|avant|hier|depuis)_?,?_?(?:c'est|c'etait|cest|il_est)
    (?:it|this)_(?:used_to_be|was)(?:_before)? (?:now|today|before)_?,?_?(?:it's|it_is|it_was|is)
    (?:daba|db|دابا|الان|اليوم)_(?:wella\w*|wl\w*|r[ea]j\w*|howa|hiya|هي|هو|ولات|ولا|رجع\w*|صارت)
    و?(?:دابا|الان)_(?:هي|هو|ولات|ولا|رجع\w*|صارت)
""")
    + r")(?![^\W_])"
)

# Where a clause about what was given begins: « …, et le portail le refuse ».
JOINT = re.compile(
    r",[ ]|[ ](?:"
    r"(?:mais|car|parce|pourquoi|sauf|quand|lorsque|depuis|but|why|because|so|when|since|walakin"
    r"|walayni|7it|hit|mnin|ولكن|لكن|علاش|لماذا|حيت)(?![^\W_])"
    r"|and[ ](?=(?:i[ts]?|the|still|now)[ ]|i')"
    r"|et[ ](?=(?:ca|cela|il|elle|on|je|le|la|ce|rien|toujours|pourtant)[ ]|[jl]')"
    r"|wa?[ ](?=ma|kay|ka|ba)|o[ ](?=ma|kay|ka|ba9|bq|l)|ولا[ ](?=[يت])|وما|و[يت])"
)

# What happens to secrets only: no phrase that people choose has it in front.
ABOUT = re.compile(
    r"(?<![^\W_])(?:"
    + any_of(r"""
    re[cç]u[es]* recev\w* oubli\w* perd[us]\w* refus\w* rejet\w* bloqu\w* verrouill\w* expir\w*
    perim\w* chang\w* modif\w* reinit\w* renouvel\w* recup\w* retrouv\w* march(?:e|ent|ait|ais)
    fonctionn\w* incorrect\w* inconnu\w* in?valid\w* valable\w* errone\w* arriv\w* envo[yi]\w*
    accept\w* reconn\w* re?saisi\w* re?tap(?:e|er|ez|ant) demand\w* affich\w* connect\w*
    ess?a[iy]\w*
    enregistr\w* caracter\w* majuscul\w* minuscul\w* chiffres? lettres? sms e-?mails? courriels?
    mails?
    oblig\w* exig\w* saita? connai\w* connu\w* donn(?:er?|ez|ait) communiqu\w* partag\w* souci\w*
    probleme\w* erreur\w* suspendu\w* desactiv\w* activ(?:er?|ee|ation) cree[rs]? cre(?:ee|ation)
    identifiants? defaut securise\w* securite confidentiel\w* personnel(?:le)?s? provisoires?
    regles?
    passe_pas passe_plus veut_pas choisir tous? toutes? quelqu'un comptable\w* fiduciaire\w*
    collegue\w*
    receiv\w* forg[eo]t\w* los[te]\w* reject\w* block\w* lock\w* reset\w* recover\w*
    work(?:s|ed|ing)?
    fail\w* wrong invalid\w* sent send(?:ing)? recogni\w* entered enter(?:ing)? typ(?:e|ed|ing)
    asks?
    asked show[ns]? try(?:ing)? tries tried characters? char letters? digits? must should?
    know[ns]?
    share\w* problem\w* error\w* keeps? kept stor(?:e|ed|age) saved? need\w* sensitive
    accountant\w* login
    personal
    \w*وصل\w* \w*نسي\w* \w*ضاع\w* \w*رفض\w* مرفوض\w* \w*تقبل\w* \w*قبول\w* \w*غلط\w* غالط\w*
    خاط\w* خطا\w*
    صحيح\w* منته\w* \w*نته\w* صلاحي\w* [تي]عمل\w* \w*خدام\w* \w*خدم\w* \w*بلوك\w* \w*قفل\w*
    \w*تغير\w*
    \w*غير\w* \w*بدل\w* \w*سترج\w* برساله (?:ال|لل|ب?ال)?رساله بريد\w* البريد \w*ايميل\w*
    \w*رسل\w* صيفط\w*
    \w*طلب\w* \w*دخل\w* حرفا? (?:ال)?حروف (?:ال)?ارقام (?:ال)?مشكل\w* (?:ال)?محاسب\w* كونتابل\w*
    نفس\w*
    \w*khd[ae]m\w* kh[ae]d+[ae]m\w* \w*ws[ea]l\w* ns[ia]t\w* ghal[ae]t\w* t?bl?oka\w*
    tb?[ea]?d+[ea]?l\w*
    nb[ea]?d+[ea]?l\w* \w*[9q]b[ea]l\w* \w*refus\w* \w*dkh[eo]l\w* l?mou?chkil\w* s7i7\w*
    sa7i7\w* s[ia]ft\w*
    3nd\w* 3and\w* kayna? sala\w* nefs\w* nafs\w* 7r[ou]f lhorou?f ar9am lcomptable
""")
    + r")(?![^\W_])"
)
# « ne marche pas », "doesn't", «ما خدامش».
DENIED = re.compile(
    r"(?<![^\W_])(?:ne|n'[^\W\d_]+|pas|not|[a-z]+n't|never|ma|ma[a-z0-9]{3,}(?:ch|sh)|ما|لا|لم|ما\w{3,}ش"
    r"|م\w{3,}ش)(?![^\W_])"
)
ASKING = words("""
    ou où comment quel quelle quels quelles quoi qui pourquoi quand combien est-ce lequel faut-il
    where how what which why when who whose can may could should do does is are
    كيف كيفاش شنو اشنو ما ماذا اين فين متي علاش لماذا هل واش شكون شحال من
    kifach kif chno chnou fin fayn 3lach wach chkoun ch7al chhal weach mnin
""")
# Who only asks for help says nothing behind the sign that could be one.
HELP = words("""
    aide aidez aidez-moi urgent urgence urgente svp merci besoin question questions solution
    solutions procedure procedures info infos information informations explication impossible
    help please urgent thanks question need support
    عاجل مساعده المساعده شكرا سوال عافاك 3afak 3awnouni 3awnoni mosa3ada
""")
# Behind « est »: where it is, whose, which one, what it is like; no phrase is told so.
OF_WHICH = words("""
    celui celle ceux mien mienne tien sien leur notre votre lui meme memes pareil pareille
    identique
    moi toi elle one mine yours ours theirs same
    نفسه نفسها نفسو ذاته ذاتها ديالي ديالك ديالو ديالها ديالنا عندي عندو عندها عندك
    nefso nefsha nefs nafso nefsso dyali dyalek dyalo 3ndi 3ndo 3ndha li lli lwel lowel
    التي الذي اللي لي
""")
OF_WHAT = ARTICLES | words("a an")
BEHIND = PREPOSITIONS | words("""
    ce cet cette this hier jusqu' jusque until not pas plus que qu' فال فل
""")
COLOURS = words("rouge vert verte bleu noir blanc jaune red green blue black white grise gris")
# « le nom de mon chien », "my daughter's name": what it is made of.
_MADE = any_of(r"""
    noms? prenoms? surnom numero date annee plaque marque couleur adresse name number year
    birthday
    (?:ال)?(?:اسم|رقم|تاريخ|عام|لون|سميه) smiyt smiya nemra tarikh loun
""")
_OWN = any_of(r"""
    (?:de_)?(?:la_|ma_|mon_|mes_|l')(?:maison|voiture|chien|chat|fille|fils|femme|mari|mere|pere)
    (?:de_)?(?:la_|ma_|mon_|mes_|l')(?:rue|ecole|enfants?|moto|bebe|ville|frere|soeur|plaque)
    my_(?:house|car|dog|cat|daughter|son|wife|husband|mother|father|street|school|kids?)(?:'s)?
    (?:بنت|ابنت|ولد|ابن|زوجت|مرات|راجل|دار|طوموبيل|سيار|كلب|قط|ام|اب|مدرست)\w{0,2}
    (?:bnti|weldi|wldi|mrati|rajli|darna|darhom|tomobil\w*|kelbi|mmi|bba)
""")
MADE = re.compile(
    rf"(?<![^\W_])(?:{_MADE})(?![^\W_])[^.!?;\n]{{0,25}}?(?<![^\W_])(?:{_OWN})(?![^\W_])"
)
