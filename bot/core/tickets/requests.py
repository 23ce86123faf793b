"""Who asks for a secret by what is done with it: given, read, shown, kept ready to be read."""

import re

from bot.core.tickets.asides import is_else
from bot.core.tickets.calls import CALLED_WITH, is_at_hand
from bot.core.tickets.deeds import DIRECT, FOR_ME, PICTURE, TO_ME, TO_ME_LATER
from bot.core.tickets.named import LETTER, PLACE, SECRET, SMS

# « que dit le SMS », « what does the text say », « chno katb f sms ».
_SAYS = re.compile(
    r"(?<![^\W_])(?:que di(?:t|sent)|qu'y ?a-?t?|qu'il y a|(?:il|elle)?[ ]?(?:contient|dit"
    r"|ecrit) quoi"
    r"|contenu|quel(?:le)?s? (?:est|sont) les chiffres|c'est quoi les chiffres"
    r"|what (?:does|do|did)[^?]{0,30}(?:say|read|contain)|what(?:'s| is) (?:in|written)"
    r"|what(?:'s| is| are) the digits|a?chn[ou]+[ ](?:howa |huma )?(?:kayn|k[ae]tb|me?kto|jak|fih"
    r"|kaygo|gal|lar9am)|(?:شنو|اش|ماذا)[ ](?:هو |هي )?(?:مكتوب|كاين|فيه|كتب|كيقول"
    r"|كتقول|قال"
    r"|جاك|وصلك|يقول|تقول|جاء|ورد)"
    r"|ما الذي (?:كتب|ورد|جاء|وصل)|ما[ ](?:نص|محتوي|مضمون)"
    r"|contient quoi)"
)
_TAKES = re.compile(
    r"(?<![^\W_])(?:je|on|nous)[ ](?:vous[ ])?(?:prends?|prenons|note|releve|recup\w*)[ ]"
    r"(?:le|la|les|votre|vos)[ ]$"
)
_IT = re.compile(r"^(?!di).*-(?:le|la|les)-")  # « donnez-le-moi quand il arrive »
_SHOWN_CARD = re.compile(r"(?:photo|tswira|صوره)")
_PHOTOGRAPHED = re.compile(r"(?<![^\W_])pren(?:ez|ds)[ ][^.!?\n]{0,30}en photo(?![^\W_])")
_PRONOUN = re.compile(
    r"(?<![^\W_])(?:donn|envoy|dict|transmett|communiqu|transfer|balanc|fil)ez-(?:le|la"
    r"|les)(?=[ ]*(?:[,:]|$))"
)
_SEE = re.compile(
    r"(?<![^\W_])(?:veux|voudrais|aimerais|dois|besoin de|bghit|بغيت"
    r"|(?:want|need|have|like) to)[ ]?(?:voir|lire|nchouf|n9ra|نشوف|نقرا|see|read)(?![^\W_])"
)
_MET = re.compile(  # « send us your question if the code fails »
    r"[ ](?:your|votre|une|un|a|another)[ ](?:question|demande|mail|message|reponse)(?![^\W_])"
)
_NEAR = 60  # signs between what is done and what with


def requests(sentence: str) -> bool:
    """Tell whether a folded sentence, without what it says not to do, wants a secret done so.

    The messages that secrets come in count too.
    """
    named = [one.span() for one in (*SECRET.finditer(sentence), *SMS.finditer(sentence))]
    letters = [one.span() for one in LETTER.finditer(sentence)]
    if not named and not letters:
        return False
    is_placed = PLACE.search(sentence) is not None
    if any(
        (_IT.search(one.group()) or not is_else(sentence, one.end()))
        and _is_near(one.span(), [*named, *letters])
        and not _MET.match(sentence, one.end())
        for told in (TO_ME, FOR_ME, TO_ME_LATER)
        for one in told.finditer(sentence)
    ):
        return True
    is_letter = any(not sentence[start:end].isascii() for start, end in letters)
    if _SAYS.search(sentence) and (SMS.search(sentence) or is_letter):
        return True
    if not is_placed and any(_SHOWN_CARD.match(sentence, start) for start, _ in named):
        return True
    if _SEE.search(sentence) or _PRONOUN.search(sentence):
        return True
    if not is_placed and any(
        one.start() < start < one.end()
        for one in _PHOTOGRAPHED.finditer(sentence)
        for start, _ in named
    ):
        return True
    if any(
        start in {one.end(), one.start("of")}
        for one in PICTURE.finditer(sentence)
        for start, _ in letters
    ):
        return True
    return is_at_hand(sentence, named) or (
        not is_placed and any(_is_direct(sentence, start) for start, _ in named)
    )


def _is_direct(sentence: str, start: int) -> bool:
    """Tell whether what is named at a place is what a deed or a picture is of, right before."""
    before = sentence[max(0, start - 2 * _NEAR) : start]
    is_told = any(one.end() == start for one in DIRECT.finditer(before)) or any(
        one.end() == start for one in PICTURE.finditer(before)
    )
    return is_told or bool(_TAKES.search(before) or CALLED_WITH.search(before))


def _is_near(deed: tuple[int, int], named: list[tuple[int, int]]) -> bool:
    return any(max(deed[0] - end, start - deed[1]) <= _NEAR for start, end in named)
