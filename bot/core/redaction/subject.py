"""Whether a text speaks of a secret or of getting in at all, whatever it says of it."""

import re
from collections.abc import Sequence

from bot.core.redaction.labelled.labels import Label, Labelled
from bot.core.redaction.reading import Reading, any_of, words
from bot.core.redaction.vocabulary.clues import PRODUCT, REFUSED
from bot.core.redaction.vocabulary.lexicon import TYPING

# Verbs that are said of much else as well.
_OF_ALL = words("""
    avec with be fais faisais faire use used uses using utilise utilisons put puts give gave dir
    ndir dert drt compose choisi valide copie 3ti 3tit عطيت حاولت
""")
_DEEDS = TYPING - _OF_ALL
_SPOKEN = re.compile(
    r"(?<![^\W_])(?:[ldwfb]['\-]?|l|el)?(?:"
    + any_of(r"""
    acces access mp m\.p\.? pass passe compte comptes kont lcompte account session sessions
    connect\w* reconnect\w* connexion log(?:ged|ging)?_(?:in|on|into) sign(?:ed|ing)?_(?:in|into)
    credentials? login\w* mail e-?mail courriel adresse gmail hotmail outlook yahoo
    ouvr(?:ir|e)_(?:la_|ma_)?session authentifi\w*
    le_mot le_meme la_meme les_memes the_same the_word one_word nefs nfs
    (?:le|la|l'|un)_?(?:nouveau|nouvelle|ancien|ancienne|provisoire|temporaire)_(?:est|c'est|c'etait|etait|sera)
    (?:the|our|my)_(?:new|old|current)_one
    majuscules? minuscules? maj uppercase lowercase capital capitals
    remis\w*_a_zero reinitialis\w* reset changed? chang(?:e|es|er|ee|eons|ais|ait) remplac\w*
    modifi\w*
    commenc(?:e|ent|ait) finit finis(?:sait|sent) termine starts? ends? begins?
    used_to_be it_was hint indice on_m'appelle
    dkh[eoau]?l\w* dekh[eo]?l\w* dakh[eo]?l\w* dkhla dkhoul ndkh\w* kandkh\w* kaydkh\w*
    b[ea]?d+[ea]?l\w* tb[ea]?d+[ea]?l\w* kont_day\w*
    (?:avant|hier|depuis|maintenant|desormais|a_present)_?,?_c'(?:est|etait) suivi[es]? exclamation
    (?:k[ae]n|kanet|kant|kont)_\w+_(?:w_)?(?:daba|db) khana champ case rubrique box field
    provisoire\w* temporaire\w* par_defaut temporary temporarily debut fin profil profile
    username handle
    inscrit[es]? registered choisi[est]* impose[est]* d[ea]?rto[uh]? d[ea]?rtha
    diese arobase underscore hashtag tiret (?:ne_|n'|il_|elle_)veut_(?:pas|plus) ko
    damancom portail portal site smi(?:yt)?i smiyti smiyt\w*
    (?:le|la|l'|mon|ma)_?(?:nom|prenom|date|annee|age|ville|rue|couleur)_d[eu]
    post-?it carnet papier wer9a lwer9a kanach
""")
    + r"|[وفبل]?(?:ال|ل)?(?:سيكري|سكري|سر|باس|حساب|مستخدم|مستعمل|معرف|كلمه|خانه|كونط|دخول|ولوج"
    r"|حرف|اكسي)"
    r"|(?:ن|كن|كت|كي|ت|ي)?دخل\w*(?![ ]حيز)"
    r"|(?:ن|كن|ت|ي)?بدل\w*|(?:ن|ت|ا|ي)?غير\w*|تبدا|تنتهي|كيبدا|كيسالي"
    r")(?![^\W_])"
)
# What is said of anything, and of a secret that is not named: « c'est mimosa sans accent ».
_SAID = re.compile(
    r"(?<![^\W_])(?:"
    + any_of(r"""
    c'est c'etait cest cetait etait it_is it's it_was was that's howa hiya hwa hya
    s'appelle avec_\w+_(?:ca|sa|c'est|il|elle|rien) sans_(?:accents?|espaces?|majuscules?)
    attaches? repete n'aime_pas stop(?:ped|s)_working aucune?_ne j'ai_note switched_to
    changed_to passes?_a puis avant then كان كانت هو هي دابا
""")
    + r")(?![^\W_])"
)
# « erreur 504 sur Chifa »: a page that fails has refused nothing.
_ERROR = re.compile(
    r"(?<![^\W_])(?:l')?(?:erreurs?|errors?|err|bug|(?:ال)?خطا)"
    r"(?:[ ](?:http|code|numero|n°|رقم|serveur|server))*[ :#]{1,3}[a-z]{0,4}[\-_]?\d{1,5}(?!\d)"
)
_PAIR = re.compile(r"(?<![^\s(])[^\W\d_][\w.\-]{2,}:[^\s/:]{3,}(?!\S)")  # « amina:mimosa »


def speaks(reading: Reading, labels: Sequence[Labelled]) -> bool:
    """Tell whether a secret, an account or getting in is what a text is about.

    A refusal alone counts too, but for what is sold: « le Smecta est refusé ».
    """
    if any(one.label is not Label.NUMBER for one in labels) or _SPOKEN.search(reading.low):
        return True
    if _PAIR.search(reading.low):
        return True
    if PRODUCT.search(reading.low):
        return False
    low = _ERROR.sub(" ", reading.low)
    if REFUSED.search(low) or _SAID.search(low):
        return True
    return any(token.word in _DEEDS for token in reading.tokens)
