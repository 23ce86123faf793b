"""Codes told digit by digit: « 44 puis 90 puis 12 », « premier chiffre 4, deuxième 9 »."""

import re
from collections.abc import Callable, Iterator, Sequence

from bot.core.redaction.harmless import is_counted
from bot.core.redaction.reading import Reading, any_of
from bot.core.redaction.spelled import is_number

FEWEST = 4  # digits of a code
MANY = 3  # digits or groups that are told one by one
FEWEST_LETTERS, MOST_LETTERS = 3, 40  # of numbers spelt letter by letter

_THEN = any_of(r"""
    puis ensuite apres enfin encore a_la_fin pour_finir suivie?s?_d[eu]s? then followed_by next
    finally lastly after mn_b3d men_b3d mn_ba3d men_ba3d mn_be3d men_be3d mb3d men_mb3d mn_mb3d
    3ad f_lekher f_lakher ثم من_بعد منبعد بعد بعدها عاد متبوع_ب واخيرا اخيرا فالاخر في_الاخر
""")
_AND = r"(?:et|and|w|o|ou|u|&|و)"
_ARTICLE = r"(?:(?:le|un|the|les|l|ال)[ ])?"
_PLACE = any_of(r"""
    au_debut d'abord en_premier a_la_fin en_dernier au_milieu first at_the_start at_the_end
    lwel lowel f_lowel فاللول اولا في_البدايه
""")
# « 73, puis 92 », « 73 o mn b3d 92 », « 7 au début, puis 39 », « 92 و 04 »
_NEXT = (
    rf"(?:[ ](?:{_PLACE}))?[ ]?[,;:]?[ ]?"
    rf"(?:(?:{_AND}[ ]?)?(?:{_THEN})[ ]?[,:]?[ ]|(?<=[ ,;]){_AND}[ ]?){_ARTICLE}"
    r"|[\"'”)\]][ ]?,?[ ]?[\"'(\[]"  # « "73" "92" »
)
_GROUP = r"\d{1,6}(?:[ \-]\d{1,4}){0,8}"
_CHAIN = re.compile(rf"(?<![\d/.,:]){_GROUP}(?:(?:{_NEXT}){_GROUP})+(?![\d/.,:]*\d)(?!%)")
_HAS_THEN = re.compile(rf"(?<![^\W_])و?(?:{_THEN})(?![^\W_])|[\"'”)\]]")
_TOLD = re.compile(
    r"(?<![^\W_])(?:connect\w*|login|log[ ]in"
    r"|sms|textos?|message|recu\w*|received|sent|tape\w*|saisi\w*|entre|j'ai_mis"
    r"|(?<!m'a )(?<!m'ont )dit"  # « on m'a dit 10 puis 15 » tells of days
    r"|says|typed|entered|wsel\w*|jan[iy]\w*|ktebt\w*|dekhelt\w*|dkhelt\w*|وصل\w*|جاني\w*|دخلت\w*)(?![^\W_])"
)
_ONE_BY_ONE = re.compile(r"(?<!\d)\d[ \-]\d[ \-]\d(?!\d)")  # so nothing is counted
_GIVEN = re.compile(
    r"(?<![^\W_])(?:m'a|nous[ ]a|m'ont|on[ ]a)[ ](?:envoye|donne|communique)"
    r"|(?<![^\W_])(?:seft|sift|3ta)\w*"
)
_COUNTED = re.compile(r"[ ][^\W\d_]{3,}s(?![^\W_])")  # « 12 puis 15 salariés »
_AROUND = re.compile(
    r"(?:[\W_]|d'abord|lwel|lowel|first|اولا|commence|voila|le|c'est|et|w|svp|merci)*"
)
_ORDINAL = any_of(r"""
    premi\w+ 1er deuxiem\w* seconde? 2eme 2e troisiem\w* 3eme 3e quatriem\w* 4eme 4e cinquiem\w*
    5eme 5e sixiem\w* 6eme 6e dernier first second third fourth fifth sixth last 1st 2nd 3rd 4th
    lwel lowel loul awwal awal tani ttani talet ttalet rabe3 rrabe3 khames lakher
    ~اول ~ثاني ~تاني ~ثالث ~تالت ~رابع ~خامس ~سادس ~اخير
""")
_IN_ORDER = re.compile(
    rf"(?<![^\W_])(?:{_ORDINAL})[ ]?(?:(?:chiffre|numero|digit|number|ra9m|رقم|one)[ ])?"
    r"(?:(?:c'est|est|is|howa|hiya|هو)[ ])?[:=]?[ ]?(?:le[ ]|un[ ]|a[ ])?\d(?!\d)"
)
_TIMES = re.compile(
    r"(?<![^\W_])(?P<times>[^\W_]+)[ ](?:fois|times|merrat|مرات)[ ](?:le|the|un|a|l)[ ]"
    r"(?:chiffre[ ]|digit[ ])?\d(?![\d/:h%])"
    r"(?![ ](?:jan|fev|feb|mars|avr|mai|juin|juil|aout|sep|oct|nov|dec|apr|may|jun|jul|aug))"
    r"(?:[ ](?:puis|et|then|and|ensuite)[ ](?:le[ ])?\d{1,4})*"
)
_LETTERS = re.compile(r"(?<![^\W_])(?:[a-z][ .\-]){2,}[a-z](?![^\W_'])")


def ordered(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield where digits are told by their place or their number: « sept fois le 7 »."""
    places = list(_IN_ORDER.finditer(reading.low))
    if len(places) >= MANY:
        yield places[0].start(), places[-1].end()
    for found in _TIMES.finditer(reading.low):
        if found["times"].isdigit() or is_number(found["times"]):
            yield found.span()


def chained(reading: Reading, *, is_told: bool) -> Iterator[tuple[int, int]]:
    """Yield where a code is told in pieces; `is_told` when a code is named in the text."""
    low = reading.low
    for found in _CHAIN.finditer(low):
        groups = re.findall(r"\d+", found.group())
        size, has_then = sum(map(len, groups)), _HAS_THEN.search(found.group()) is not None
        is_short = is_told and has_then and len(groups) == size == MANY  # « 7, puis 3, puis 9 »
        if (size < FEWEST and not is_short) or not (has_then or _is_even(groups)):
            continue
        if is_counted(low, found.end()) or _COUNTED.match(low, found.end()):
            continue
        around = f"{low[: found.start()]} {low[found.end() :]}"
        is_digits = has_then and _ONE_BY_ONE.search(found.group())
        is_given = _GIVEN.search(around) or _TOLD.search(around) or _AROUND.fullmatch(around)
        if is_told or is_digits or is_given:
            yield found.span()


def _is_even(groups: Sequence[str]) -> bool:
    """Tell whether groups that only « et » joins are pieces of one code: « 44 و 92 و 01 »."""
    is_like = len({len(one) for one in groups}) == 1
    has_tail = len(groups) == 2 and len(groups[0]) == FEWEST and len(groups[1]) == 2
    return (len(groups) >= MANY and is_like) or has_tail


def lettered(reading: Reading, is_part: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Yield where numbers are spelt letter by letter: « h u i t trois un ».

    `is_part` tells of a word whether the number goes on with it.
    """
    for found in _LETTERS.finditer(reading.low):
        joined = re.sub(r"[ .\-]", "", found.group())
        begin = _begin(joined)
        if begin is None:
            continue
        start, end = found.start() + 2 * begin, found.end()
        for token in reading.after(end, FEWEST * 2):
            if not is_part(token.word):
                break
            end = token.end
        yield start, end


def _begin(joined: str) -> int | None:
    """Return where among letters the numbers begin that they end in; None where in none."""
    first = max(0, len(joined) - MOST_LETTERS)
    ends = (n for n in range(first, len(joined) - FEWEST_LETTERS + 1) if _is_numbers(joined[n:]))
    return next(ends, None)


def _is_numbers(letters: str) -> bool:
    """Tell whether letters are nothing but names of numbers."""
    if not letters:
        return True
    return any(
        is_number(letters[:size]) and _is_numbers(letters[size:])
        for size in range(2, min(len(letters), 10) + 1)
    )
