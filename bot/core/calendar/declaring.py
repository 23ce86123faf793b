"""Knows the few sentences that say that a month is declared, in the ways people write."""

import re

from bot.core.calendar.dates import plain

LONGEST = 80  # characters; more than that tells a story

_BEFORE = (
    r"(?:(?:salam|slm|bonjour|bonsoir|salut|hello|hi|ok|voila|safi|rani|rah|سلام|السلام عليكم"
    r"|صافي|راني|راه|لقد) )*"
)
_SAID = "|".join(
    (
        r"(?:c est bon )?(?:j ai|jai|g|on a|nous avons)(?: (?:deja|bien|tout))*"
        r" (?:declare|declarer|(?:fait|envoye) (?:la|ma|notre) declaration)(?: et paye)?",
        r"je viens de declarer",
        r"c ?est (?:deja |bien )?(?:fait|declare)",
        r"(?:deja )?declare",
        r"(?:la |ma |notre )?declaration (?:est )?(?:faite|envoyee|deposee)",
        r"(?:i|we)(?: have| ve)?(?: already| just)? (?:declared|filed)(?: it| already)?",
        r"(?:it s|it is) (?:already )?(?:declared|filed|done)",
        r"(?:صرحت|صرحنا|تم التصريح|قمت بالتصريح|درت التصريح)(?: من قبل| ديجا| بالاجور)?",
        r"(?:deja )?(?:sarre?7t|sarra7t|sarreht|sarraht|serre7t|serreht|sarre7na|sarrehna"
        r"|declarit|declarina|de?rt (?:l|la )?declaration|de?rt tasri7)(?: deja)?",
    )
)
# Of one who is employed it is another question.
_OF = (
    r"(?: (?:pour|de|du|d|for|of|dyal|d yal|l|ديال|عن|ل)"
    r"(?: (?!\S*(?:salari|employ|retard|absent|zero|neant|اجير|مستخدم))[^\W\d]+){1,5})?"
)
_AFTER = r"(?: (?:merci|svp|thanks|thank you|شكرا|hamdoulah|hamdullah|الحمد لله))?"
_DECLARED = re.compile(f"{_BEFORE}(?:{_SAID}){_OF}{_AFTER}")


def tells_declared(words: str) -> bool:
    """Tell whether somebody says that a month is declared, and asks nothing."""
    return len(words) <= LONGEST and _DECLARED.fullmatch(plain(words)) is not None


_NEGATED = "|".join(
    (
        r"(?:pas|pa|rien) (?:(?:encore|toujours|tjrs|pu|tout) )*(?:declaree?r?|envoye|paye)",
        r"(?:not|never)(?: yet)? (?:declared|filed|submitted)",
        r"(?:have|did|had) ?n t (?:yet |even )?(?:declared?|filed?|submit(?:ted)?)",
        r"(?:havent|didnt) (?:yet |even )?(?:declared?|filed?|submit(?:ted)?)",
        r"(?:لم|لما) (?:اصرح|نصرح|اقم بالتصريح|نقم بالتصريح)",
        r"ما ?صرح(?:ت|نا)ش?|ما ?درت(?:ش)? التصريح",
        r"ma ?(?:s[ae]?rr?[ae]?[7h]|declari)(?:t|na)(?:ch|sh)?",
        r"ma ?dert(?:ch)? (?:l |la )?(?:tasri7|declaration)",
    )
)
_UNDECLARED = re.compile(rf"(?<!\w)(?:{_NEGATED})(?!\w)")
# Who says so has let a date pass, whatever else they say.
_LET_PASS = re.compile(
    r"(?<!\w)(?:rater?|loupe|oublie\w*|zappe|depasse\w*|retards?|dernier|derniere|passe|precedent"
    r"|missed|forg[oe]t(?:ten)?|late|last|overdue|past|نسيت|نسينا|فات\w*|تاخر\w*|تعطل\w*|الماضي|الفايت"
    r"|nsit\w*|fat(?:ni|na|et\w*)?|t3ett?elt|m3ettel|lifat|li fat|jamais)(?!\w)"
)


def tells_undeclared(words: str) -> bool:
    """Tell whether somebody says that they have not declared, and not that a date was missed."""
    said = plain(words)
    return _UNDECLARED.search(said) is not None and _LET_PASS.search(said) is None
