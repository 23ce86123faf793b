"""Knows the few sentences that say that a month is declared, in the ways people write."""

import re

from bot.core.calendar.dates import month_of, plain
from bot.core.writing.phrases import asks

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


_MISTAKEN = (
    r"trompee?r?s?|errone\w*|ghl+a?t+\w*|ghala?t+\w*|ghelt\w*|غلط\w*|غالط\w*|اخطات|خطا|mistaken?|wrong|oops|oups"
    r"|pardon|desolee?|sorry|en fait|finalement|actually|ah non|smeh\w*|سمح\w*|عفوا|zut|mince"
)
_ERROR = rf"{_MISTAKEN}|erreurs?|error"
_OFF = (
    r"enleve[zr]?|retire[zr]?|annule[zr]?|decoche[zr]?|efface[zr]?|supprime[zr]?|undo|remove|untick"
    r"|7i?ye?d\w*|hiyed\w*|حيد\w*|الغ\w*|لغي\w*|مسح\w*"
)
_NO = (
    r"not|never|pas|pa|rien|haven ?t|didn ?t|n t|mazal|mazel|mzal|ba9i|baqi|لم|لما|ما"
    r"|مازال|مزال|باقي"
)
_DECLARING = (
    r"dec?[kq]?la\w*|dcl\w*|fai[ts]|envoye\w*|fini|fil(?:ed?|ing)|submit\w*|done"
    r"|(?:ma|m)?s[aei]?r+[aei]?[7h]+\w*|tasri[7h]|m?a?de?clari\w*|\w*صرح\w*|التصريح|تصريح"
)
_YET = r"encore|toujours|tjrs|yet|mazal|ba9i|مازال|باقي|بعد"
# In one word: « masre7tch », « ماصرحتش ».
_NOT_DECLARED = r"ma?s[aei]?r+[aei]?[7h]+\w*|ma?declari\w*|م[ا]?صرح\w*"
_OTHER = re.compile(
    r"(?<!\w)(?:salari\w*|employ\w*|vendeu\w*|commis|pay[ei]\w*|si|comment|pourquoi|quand|kif\w*|wach"
    r"|3lach|ila|khdd?am\w*|how|why|if|what|staff|كيف\w*|هل|واش|علاش|اذا|الا|اجير\w*|مستخدم\w*|خدام\w*)(?!\w)"
)


def takes_back(words: str) -> bool:
    """Tell whether words said after a month was declared say that it is not, in any spelling.

    After anything else they may say something else: « en fait non pas encore ».
    """
    said = plain(words)
    names_month = any(month_of(word) for word in said.split())
    if asks(words) or len(words) > LONGEST or _OTHER.search(said) or names_month:
        return False

    def says(pattern: str) -> bool:
        return re.search(rf"(?<!\w)(?:{pattern})(?!\w)", said) is not None

    if says(_NOT_DECLARED) or says(rf"(?:{_NO})(?: \S+){{0,2}} (?:{_DECLARING})"):
        return True
    return (says(_ERROR) and says(_OFF)) or (says(_MISTAKEN) and says(_NO) and says(_YET))
