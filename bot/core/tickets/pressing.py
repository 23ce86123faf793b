"""Who presses for a secret: nothing goes on without it, no more is needed, may they have it."""

import re

from bot.core.tickets.named import LETTER, PLACE, SECRET, SMS, WAY_IN

# Nothing goes on without it, or with no more than it: « sans le code je ne peux rien faire ».
_WITHOUT = re.compile(
    r"(?<![^\W_])(?:sans|without|bla|بدون|بلا|من دون|no)[ ](?:le |la |les |l'|the |votre |vos "
    r"|your )?$"
)
_NOTHING = re.compile(
    r"(?<![^\W_])(?:(?:je|on|nous)[ ](?:ne[ ])?(?:peux|peut|pouvons|pourrai|saurais)[ ](?:pas"
    r"|rien)"
    r"|impossible de|(?:my|our) hands are tied|rien ne (?:bouge|peut)\w*|nothing (?:moves"
    r"|will)|je (?:suis|reste) (?:bloque|coince)e?|i(?:'m| am) stuck|(?:i|we)[ ](?:can't|cannot"
    r"|can not|can do nothing)|nothing i can"
    r"|ma[ ]?(?:gha\w*[ ])?(?:n9der|n9dar|n9dr|neqder|nqder|9dert|n9drou?)\w*"
    r"|ما[ ]?(?:غا\w*[ ])?(?:نقدر"
    r"|قدرت|نقدرو)\w*"
    r"|لا[ ](?:استطيع|يمكنني|نستطيع|يمكننا))(?![^\W_])"
)
_ONLY = re.compile(
    r"(?:^|[,:;])[ ]*(?:il[ ](?:me|nous)[ ]faut[ ])?(?:juste|just|only|seulement|ghir|غير|فقط)[ ]"
    r"(?:le |la |les |l'|the |votre |vos |your )*$"
)
_DONE = re.compile(
    r"(?:[^.!?\n]{0,25})(?<![^\W_])(?:we are done|we're done|that's (?:all|it)|is enough|will do"
    r"|w ?safi|و ?صافي|وكفى|وكفي|c'est (?:bon|tout|fini|regle)|ca suffit|suffit|suffisent"
    r"|et hop|et voila"
    r"|on a fini|يكفي|كافي)(?![^\W_])"
)
_MAY_HAVE = re.compile(
    r"(?<![^\W_])(?:puis-je|je peux|peut-on|on peut|(?:may|can|could) (?:i|we)|momkin|mumkin|ممكن"
    r"|هل يمكنني)[ ](?:avoir|lire|have|see|read|get|nchouf|n9ra|نشوف|نقرا|الحصول علي|رؤيه"
    r"|قراءه)[ ]"
    r"(?:le |la |l'|the |this |ce |votre |your )?$"
)
_TO_NUMBER = re.compile(
    r"(?<![^\W_])(?:r?envo[iy]|transf|transm|send|forward|s[iy]f|صيفط|سيفط"
    r"|ارسل)\w*[ ][^.,;!?\n]{1,30}"
    r"[ ](?:a|au|to|l|l'|الي)?[ ]?(?:ce|this|had|هاد|هذا|لهاد|لهذا)[ ](?:numero|number|nemra"
    r"|نمره|النمره|الرقم)"
    r"(?![^\W_])"
)
_COPIED = re.compile(
    r"(?<![^\W_])(?:re)?(?:cop|coll|past|و?ا?نسخ|لصق|lss?e?9|postez|poste[rz]?|kopi|n9el"
    r"|نقل)\w*[ ]"
    r"[^.!?\n]{0,40}(?<![^\W_])(?:ici|here|hna|هنا|dans ce chat|in this chat)(?![^\W_])"
)
URGED = re.compile(
    r"(?<![^\W_])(?:vite|quick\w*|hurry|svp|stp|s'il (?:vous|te) plait|please|pls|3afak\w*|dghya"
    r"|zreb|allez-y|vas-y|go ahead|urgent|je suis pret|عافاك\w*|من فضلك\w*|المرجو|دغيا|زرب)"
    r"(?![^\W_])"
)
MYSELF = re.compile(  # « Votre code ? Je le saisis moi-même. »
    r"(?<![^\W_])lesquel(?:le)?s[ ]*[?]|(?<![^\W_])je[ ](?:le|la|les|l')[ ]?"
    r"(?:sais|tap|met|entr|not)\w*[ ](?:moi-meme|a votre place|pour vous)"
    r"|(?<![^\W_])i(?:'ll| will| can)?[ ](?:type|enter|put)[ ](?:it|them)[ ](?:in )?"
    r"(?:myself|for you)|(?<![^\W_])(?:ndkh\w+|nkteb\w*|n7et\w*)[ ]?ana(?![^\W_])"
    r"|(?:ندخلو|نكتبو|نحطو)[ ]انا"
)
_BEFORE = 60  # signs that are read before a secret


def presses(sentence: str) -> bool:
    """Tell whether a folded sentence presses for one of the secrets, or for what it came in."""
    named = [one.span() for one in (*SECRET.finditer(sentence), *SMS.finditer(sentence))]
    letters = [one.span() for one in LETTER.finditer(sentence)]
    if not PLACE.search(sentence) and any(
        _ONLY.search(_before(sentence, start)) and _DONE.match(sentence, end)
        for start, end in named
    ):
        return True
    if any(_MAY_HAVE.search(_before(sentence, start)) for start, _ in named):
        return True
    return any(
        one.start() < start < one.end()
        for told in (_TO_NUMBER, _COPIED)
        for one in told.finditer(sentence)
        for start, _ in (*named, *letters)
    )


def blocks(sentence: str) -> bool:
    """Tell whether a folded sentence says that nothing can be done without a secret."""
    if _NOTHING.search(sentence) is None or PLACE.search(sentence) is not None:
        return False
    named = [one for name in (SECRET, SMS, WAY_IN) for one in name.finditer(sentence)]
    return any(_WITHOUT.search(_before(sentence, one.start())) for one in named)


def _before(sentence: str, start: int) -> str:
    return sentence[max(0, start - _BEFORE) : start]
