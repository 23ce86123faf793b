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
