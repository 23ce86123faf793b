"""An answer as it is judged: folded, in pieces, without what it says not to do."""

import re
from collections.abc import Iterator

from bot.core.redaction.reading import folded

LONGEST = 480  # characters that are judged together, so that a text costs no more than its length
SHARED = 120  # … of them with the piece before, so that no request is cut in two
_SPACED = re.compile(r"(?<![^\W_])(?:[a-z][ .\-_*]){2,}[a-z](?![^\W_])")  # « c o d e »

# « jamais ici », « sans le code », « لا ترسلوا »: told not to. What follows is not asked for.
_NOT = re.compile(
    r"(?<![^\W_])(?:n'(?!aurie|avez-vous|as-tu)|(?:inutile|pas besoin|no need)(?= (?:d[e' ]"
    r"|to))|متعطي|مترسل|(?:cach"
    r"|masqu|flout|hid|cover|blur|khbb?|خبي|اخف)\w+|(?:ne"
    r"|jamais|sans|ni|never|don't|dont|do not|not|without|can't|cannot|won't|couldn't|doesn't"
    r"|nobody|no one(?! (?:but|except|else))|aucun\w*|personne"
    r"|ma(?! (?:part|collegue|connaissance))|machi|bla|لا|لن|ليس|وليس|بدون|دون|ما(?! الذي"
    r"| (?:وصل|ظهر|كتبت|ادخلت)(?:كم|ك|م|تم|وا)?(?![^\W_])| ه[وي]"
    r"| (?:ال)?(?:رمز"
    r"|كود|كلم|معرف|رقم|ارقام|نص))|ماشي|بلا"
    r""
    r"|mat?[gq9]ou?l(?:ch|och|ouch|ihch)?(?: l)?(?: lcode| lmdp)?(?= )|متقول\w*|ماتقول\w*"
    r"|pas(?= (?:ici|a (?:nous|moi)|dans ce|par|d[e'] ?(?:photo|capture|copie|scan)))|mat3ti\w*"
    r"|matsift\w*)(?![^\W_]))[^,.;:!?\n]*(?:,[ ](?:de[ ]|d'|ni[ ]|nor[ ]|or[ ]|ou[ ]|an?[ ]"
    r"|ولا[ ])[^,.;:!?\n]{1,30}){0,4}"
)
_TO_NOBODY = re.compile(
    r"(?<![^\W_])(?:give|send|tell|share|show)[ ](?:no |[^.,;:!?\n]{0,30}[ ](?:to"
    r"|with) (?:no one|nobody)"
    r"(?! (?:but|except|other|else but)))"
)
# … and told all the same: « n’hésitez pas à », « qu’à moi », « sauf à moi ».
_YET = re.compile(
    r"unless|ما لم|الا اذا|tant que|until|a moins|sans que|hesit|tarde|oubli|manqu|craign|peur"
    r"|inquiet|qu'a "
    r"|que a |sauf|excepte|a part|sinon|forget"
    r"|except|only|afraid|worry|but me|تتردد|تنس|تخف|(?<![^\W_])(?:ghir|الا|غير|سوي)(?![^\W_])"
)


def read(words: str) -> str:
    """Return words folded, « c o d e » as one word."""
    return _SPACED.sub(lambda found: re.sub(r"[^a-z]", "", found.group()), folded(words))


def pieces(low: str) -> Iterator[str]:
    """Yield folded words in pieces, none longer than LONGEST; a short text is one."""
    start = 0
    while len(low) - start > LONGEST:
        end = low.rfind(" ", start + LONGEST - SHARED, start + LONGEST) + 1 or start + LONGEST
        yield low[start:end]
        start = end - SHARED
    yield low[start:]


# « vous avez donné le code ? », « you typed it elsewhere »: what is told of is not asked for.
_TOLD = re.compile(
    r"(?<![^\W_])(?:vous (?:avez|auriez|aviez) (?:deja |peut-etre )?(?:donne|tape|saisi|entre"
    r"|envoye|communique|partage"
    r"|mis)|you(?:'ve| have)? (?:already )?(?:gave|given|typed|sent|shared|entered|told|put)"
    r"|(?:ا?عطيت|كتبت|ا?دخلت|ا?رسلت|شاركت|وضعت)(?:م(?!و?(?:ني|نا))|مو(?!ني|نا)\w+|موها)|(?:عطيت"
    r"|كتبت|دخلت|صيفطت"
    r"|سيفطت)و\w{0,2}"
    r"|(?:3tit|kteb?t|dkhe?lt)o\w{0,2})(?![^\W_])[^,.;:!?\n]*"
)


def without_refusals(low: str) -> str:
    """Return folded words without what they say not to do, unless they make an exception."""
    low = _TOLD.sub(" , deja ", _TO_NOBODY.sub(" , non ", low))
    return _NOT.sub(lambda one: one.group() if _YET.search(one.group()) else " , non ", low)
