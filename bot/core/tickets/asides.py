"""What hands no secret over though it is named: told whether it came, typed at its place."""

import re

from bot.core.tickets.deeds import ME
from bot.core.tickets.named import PLACE, SMS

# What is asked is whether, when, which: « dites-moi si le code arrive ».
_ASIDE = re.compile(
    r"[ ,:-]*(?:savoir|si(?:gne)?|s'il|quand|pourquoi|comment|ou|a quel\w*|quel\w*|ce que"
    r"|ce qui|combien"
    r"|if|whether|when|why|where|how|which|wach|wash|ach|chno|fin|fo9ach|واش|هل|اذا|متي|اش|شنو"
    r"|فين|فوقاش)"
    r"(?![^\W_])"
)
_TO_THEM = re.compile(r"[ ]?(?:[ ]you|lik|likom|lkom|ليك|ليكم|لكم|لك)(?![^\W_])")
_OWN = re.compile(r"(?<![^\W_])(?:propres?|own)(?![^\W_])")
_READ = re.compile(r"(?:cop|coll|pass|lis|lire|read|paste|montr|show|w[ae]?rr?i|rappel)")
_IN_CHAT = re.compile(r"(?<![^\W_])(?:ici|here|hna|هنا)(?![^\W_])")
_TOLD_ME = re.compile(ME)
_TO_OFFICE = re.compile(
    r"[ ](?:your |the |votre |la |l'|l |a la |a votre |a l')?(?:cnss |local )?(?:agency|agence"
    r"|cnss|bank|banque"
    r"|wakala|(?:ال)?(?:وكاله|صندوق|بنك))(?![^\W_])"
)
_ASKED_OF = re.compile(r"(?<![^\W_])(?:tell|ask)[ ](?:him|her|them|the \w+|your \w+)[ ]to[ ]$")
_WHAT = re.compile(r"[ ](?:شنو|اش|chno\w*|achno\w*|ach|what|ce qu\w*)[ ]")
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
_NEAR = 60  # signs between a paper and what it is about, before a deed and the deed


def _is_about(sentence: str, secret: int) -> bool:
    """Tell whether a secret named at a place is only what a paper is about."""
    return _ABOUT.search(sentence[max(0, secret - _NEAR) : secret]) is not None


def is_aside(sentence: str, deed: re.Match[str], secret: int) -> bool:
    """Tell whether a deed hands nothing over: typed at its place, told whether, of their own.

    `secret` is where in the sentence the secret stands.
    """
    if _TO_OFFICE.match(sentence, deed.end()):
        return True
    if _TO_THEM.match(sentence, deed.end()) or deed.group().endswith("كم"):
        return True
    if deed.end() <= secret and _is_about(sentence[deed.end() : secret], secret - deed.end()):
        return True
    if _OWN.search(sentence) or _CLAUSE.search(sentence, deed.end(), max(deed.end(), secret)):
        return True
    to_me = _TOLD_ME.match(sentence, deed.end())
    if is_else(sentence, to_me.end() if to_me else deed.end()):
        return True
    if _ASKED_OF.search(sentence, max(0, deed.start() - _NEAR), deed.start()):
        return True
    if to_me is None and deed.group().startswith("laiss"):
        return not _IN_CHAT.search(sentence)
    return to_me is None and bool(_READ.match(deed.group()) and PLACE.search(sentence))


def is_else(sentence: str, end: int) -> bool:
    """Tell whether something else is asked behind a deed: whether it came, to ask for it anew."""
    if _ELSE.match(sentence, end) or _CLAUSE.match(sentence, end + 1):
        return True
    what = _WHAT.match(sentence, end)
    return _ASIDE.match(sentence, end) is not None and not (
        what is not None and SMS.search(sentence, what.end())
    )
