"""What the rest of a message tells of a word that may be a password: refused, entered, sold."""

import re

from bot.core.redaction.reading import any_of, words

REFUSED = re.compile(
    r"(?<![^\W_])[وف]?(?:"
    + any_of(r"""
    refus\w* rejet\w* rejette invalide? incorrect\w* incorect\w* erron\w* faux fausse pas_bon
    mauvais bloqu\w* (?:ne_|n')?(?:marche|fonctionne|passe|accepte|reconnait)_(?:pas|pa|plus)
    march?e?_(?:pas?|plus?) pa[s]?_reconnu\w* plus_reconnu\w* erreur oublie\w* ghalat\w*
    ghalt\w* kayrefus\w* karefus\w* refuza\w* ma_?b[g8]h?a\w* ma_?bghat\w* ma_?mcha\w*
    makhdam\w* ma_?khdam\w* ma_?9bel\w* ma_?y9bel\w* ma_?kay\w* ma_?t9bel\w* ma_?dkhel\w*
    ma_?dkhal\w* wrong invalid rejects? refuses? rejected refused denied failed? fails not_work\w*
    (?:doesn't|doesnt|won't|wont|didn't)_work not_accept\w* (?:isn't|is_not|not)_recogni\w*
    error
""")
    + r"|غالط\w*|غلط\w*|خطا|خاطي\w*|مرفوض\w*|رفض\w*|يرفض\w*|ترفض\w*|كيرفض\w*|ما[ ]?بغا\w*"
    r"|ما[ ]?قبل\w*|ما[ ]?بق\w{1,4}[ ]خدام\w*"
    r"|ما[ ]?خدام\w*|ما[ ]?كيخدم\w*|ما[ ]?كتخدم\w*|ما[ ]?كيقبل\w*|ما[ ]?كيدخل\w*"
    r"|لا[ ](?:ت|ي)عمل\w*"
    r"|لم[ ](?:ت|ي)(?:عمل|قبل)\w*|لا[ ](?:ت|ي)قبل\w*|غير[ ]صحيح\w*"
    r"|ماشي[ ]هي|كيقول\w*)(?![^\W_])"
)
ENTRY = re.compile(
    r"(?<![^\W_])(?:fort|solide|strong|entrer|connect\w*|acces|accepte\w*|accepted|log|login|logged|sign|page|portail|portal"
    r"|damancom|marche\w*|passe\w*|essay\w*|essai\w*|avec|meme|rien|enter\w*|works?|worked|chang\w*|site"
    r"|kaydkhel|ndkhol|ndkhel|s7i7\w*|sahih\w*|الموقع|ندخل|صحيح\w*|بدلت|تغيير)(?![^\W_])"
)
PRODUCT = re.compile(
    r"(?<![^\W_])(?:rupture|livr\w*|lots?|batch|recall\w*|rappel\w*|generique\w*|prix|dispo\w*|commande\w*"
    r"|stocks?|greve|doses?|cartons?|vaccin\w*|boites?|cp|sirop|comprimes?|sachets?|grossiste|labo\w*"
    r"|medicament\w*|دواء|دوا|علبه)(?![^\W_])"
)
# What is counted or numbered: « etape3 », « Pharma5 », «مادة5».
COUNTED = words("""
    etape etap article art annexe question page formulaire form windows vitamine omega pharma
    covid android iphone version lot zone region secteur groupe niveau phase point annee mois
    jour guide step article table tableau galaxy note redmi honor nokia sanofi labo centre
    agence bureau bureaux guichet caisse pharmacie garde damancom cnss trimestre semestre
    مرحله خطوه ماده فصل سوال
""")
DARIJA = words("""
    tasri7 ltasri7 attasri7 tari9 sandou9 lsandou9 assandou9 mawdou3 lmawdou3 maw9i3 lmaw9i3
    tawfi9 tatbi9 ltatbi9 attatbi9 taw9i3 taswi9 tawqi3 mawqi3 ijtima3 lijtima3 wara9 lwara9
    7o9o9 l7o9o9 sa7i7 s7i7 mamnou3 masmou7 maftou7 moghla9 mosta7i9 wada7 wadi7 rbe7 ghaltou7
    matawfe9 kanfta7 ftah njarreb mafta7 lmosba9 mosba9 tasbi9 lmablagh khelasit mo3allak
    matfata7 matefta7 mashrou3 machrou3 lmachrou3 raja3 kanrja3 tab3 toufa7 nsa7 nfta7
""")
