"""What a correction changes: whether people must hear of it, and whether it is a small one."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence, Set
from difflib import SequenceMatcher

from bot.core.announcements import Announcement
from bot.core.calendar.dates import month_of, plain, relative_days, weekday_of
from bot.core.writing.text import utf16_length

LONGEST_LIST = 200  # UTF-16 units of what changed, as readers see it; longer says nothing quickly
FEW = 5  # words of a language that a small correction may change
MOST_CHANGES = 3  # that are worth naming; more is another text
ALIKE = 0.1  # of the length, by which it may grow or shrink
_AROUND = 2  # words on each side of a number that is quoted
# What a number is of: « 16 → 14 » alone says nothing.
_UNIT_WORDS = (
    "h heure heures hour hours am pm min minute minutes jour jours day days semaine semaines week"
    " weeks mois month months dh dhs mad dirham dirhams salarie salaries employe employes"
    " ساعة ساعات دقيقة دقائق يوم يوما ايام اسبوع اسابيع شهر اشهر درهم درهما دراهم اجير اجراء"
)
_UNITS = frozenset(_UNIT_WORDS.split())
_UNITS_BEFORE = frozenset(("الساعة", "at", "vers"))
_EDGES = " .,;:!?…،؛؟"  # what stands around words
_BRACKETS = frozenset('()[]{}«»“”"')
_TAGS = re.compile(r"<[^>]+>")
_HREF = re.compile(r"<a\s[^>]*href=[\"']([^\"']*)[\"']", re.IGNORECASE)
_LINK = re.compile(
    r"https?://[^\s<>«»\"]+|[\w.+-]+@[\w-]+\.[\w.-]+|@\w{4,}|(?:[\w-]+\.)+[a-z]{2,}\b\S*"
)
_THOUSANDS = re.compile(r"(?<=\d)[ .](?=\d{3}(?!\d))")
_TOKEN = re.compile(r"\d+(?:[.,:/-]\d+)*|[^\W\d_]+")
_SHORT = 3  # letters; so short a word is a month or a day only beside a number
_ARABIC_PREFIXES = "وبلف"
# « un » and « une » are articles; « second » is a moment. Before or after is as good as a date.
_WORDS = (
    "avant apres before after قبل بعد"
    " zero deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    " vingt vingts trente quarante cinquante soixante cent cents mille premier midi minuit"
    " one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    " hundred thousand first third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    " thirtieth noon midnight"
    " اثنان اثنين ثلاثة ثلاث اربعة اربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني ثمان تسعة تسع عشرة"
    " عشر احد احدى اثنا اثني عشرون عشرين ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين سبعون"
    " سبعين ثمانون ثمانين تسعون تسعين مائة مئة مائتان مائتين الف الفان الفين فاتح الثاني الثالث"
    " الرابع الخامس السادس السابع الثامن التاسع العاشر الاول الظهر الزوال زوالا ظهرا"
)
_NUMBERS = frozenset(_WORDS.split())


def facts(text: str) -> tuple[str, ...]:
    """Return the dates, numbers and links of Telegram HTML, in words or digits, in their order.

    Digits of any script, months and days of any language count as the same.
    """
    links = [html.unescape(found) for found in _HREF.findall(text)]
    bare = html.unescape(_TAGS.sub("", text))
    found = [link.rstrip(".,;:!?)»") for link in _LINK.findall(bare)]
    rest = _THOUSANDS.sub("", plain(_LINK.sub(" ", bare)))
    return (*sorted(links), *found, *_telling(_TOKEN.findall(rest)))


def needs_telling(before: Announcement, after: Announcement) -> bool:
    """Tell whether readers may have acted on what is changed: a date, a number or a link."""
    return before.options.expires_on != after.options.expires_on or any(
        facts(before.text(language)[0]) != facts(after.text(language)[0])
        for language in {*before.texts, *after.texts}
    )


def is_changed(before: Announcement, after: Announcement) -> bool:
    """Tell whether readers of a correction get anything other than what they have."""
    is_raised = after.options.is_urgent and not before.options.is_urgent
    return is_raised or _lasting(before) != _lasting(after) or _spaced(before) != _spaced(after)


def reads_the_same(before: Announcement, after: Announcement, language: str) -> bool:
    """Tell whether readers of a language get what they have: their text stays, and all below."""
    is_raised = after.options.is_urgent and not before.options.is_urgent
    (old, _), (new, _) = before.text(language), after.text(language)
    return not is_raised and _lasting(before) == _lasting(after) and old.split() == new.split()


def left_behind(before: Announcement, after: Announcement) -> Sequence[str]:
    """Return the languages whose own text stays while another one says something else."""
    stay = [code for code in after.texts if code in before.texts]
    stay = [code for code in stay if before.texts[code].split() == after.texts[code].split()]
    return stay if _spaced(before) != _spaced(after) else []


def disagreeing(first: Announcement, now: Announcement, language: str) -> Sequence[str]:
    """Return the languages whose text was corrected and says now what that of `language` does not.

    `first` is the oldest version with the text of `language` that `now` still has. A text that
    names the new dates, numbers and links already, and none of the old, says the same.
    """
    said = set(facts(now.texts[language]))
    return [
        code
        for code, new in now.texts.items()
        if code != language and (old := first.texts.get(code)) and _departs(old, new, said)
    ]


def _departs(old: str, new: str, said: Set[str]) -> bool:
    if old == new or [plain(word) for word in _read(old)] == [plain(word) for word in _read(new)]:
        return False
    gone, come = (set(facts(one)) - set(facts(other)) for one, other in ((old, new), (new, old)))
    return not (gone or come) or not come <= said or not gone.isdisjoint(said)


def holds_facts(one: Announcement) -> bool:
    """Tell whether readers may have acted on it: it has a date, a number or a link."""
    return one.options.expires_on is not None or any(facts(text) for text in one.texts.values())


def is_small(before: Announcement, after: Announcement) -> bool:
    """Tell whether only a few words change, of a text that stays about as long."""
    return (
        set(before.texts) == set(after.texts)
        and _lasting(before) == _lasting(after)
        and all(_is_near(before.texts[code], text) for code, text in after.texts.items())
    )


def changes(before: str, after: str) -> tuple[tuple[str, str], ...]:
    """Return the words that a correction replaced, each with the new ones (as they are written).

    Nothing where too much has changed for a list to help.
    """
    return tuple(bare for bare, _ in _changes(before, after))


def _changes(before: str, after: str) -> Sequence[tuple[tuple[str, str], tuple[str, str]]]:
    """Return each change as it is, and with what its numbers are of: « 16 h → 14 h »."""
    old, new = _read(before), _read(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    found = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            continue
        bare = " ".join(old[a:b]), " ".join(new[c:d])
        if a < b and c < d and old[b - 1][-1].isdecimal() and new[d - 1][-1].isdecimal():
            is_unit = b < len(old) and _is_unit(old[b])
            led = a > 0 and plain(old[a - 1]) in _UNITS_BEFORE
            a, c = a - led, c - led
            b, d = b + is_unit, d + is_unit
        found.append((bare, (" ".join(old[a:b]), " ".join(new[c:d]))))
    return found if len(found) <= MOST_CHANGES else ()


def _is_unit(word: str) -> bool:
    bare = word.strip(_EDGES)
    return plain(bare) in _UNITS or bare == "%" or month_of(bare) is not None


def listed(before: str, after: str) -> str:
    """Return what a correction replaced, such as « 17 → 21 »; empty where a list is no help.

    A list helps where words took the place of others: what came or went says nothing alone.
    """
    found = _changes(before, after)
    if not all(_is_plain(old.strip(_EDGES), new.strip(_EDGES)) for (old, new), _ in found):
        return ""
    return _as_list((old.strip(_EDGES), new.strip(_EDGES)) for _, (old, new) in found)


def compared(before: str, after: str) -> str:
    """Return all that a correction changes, to who decides about it; empty where it is too much.

    What came or went stands beside « … ».
    """
    return _as_list((old or "…", new or "…") for _, (old, new) in _changes(before, after))


def still_says(before: Announcement, after: Announcement, language: str) -> str:
    """Return where a text that stays names a number that a correction replaces; empty if not.

    With the words around it, as they are written there.
    """
    gone = {
        number
        for code in after.texts
        if code in before.texts and code != language
        for old, new in changes(before.texts[code], after.texts[code])
        for number in _numbers(old) - _numbers(new)
    }
    words = _read(after.texts[language])
    for place, word in enumerate(words):
        if _numbers(word) & gone:
            return " ".join(words[max(0, place - _AROUND) : place + _AROUND + 1]).strip(_EDGES)
    return ""


def _numbers(text: str) -> set[int]:
    return {int(digits) for digits in re.findall(r"\d+", text)}


def _as_list(pairs: Iterable[tuple[str, str]]) -> str:
    found = "; ".join(f"{old} → {new}" for old, new in pairs)
    return found if utf16_length(found) <= LONGEST_LIST else ""


def _is_plain(old: str, new: str) -> bool:
    """Tell whether few whole words took the place of few others, none of which stays."""
    gone, come = plain(old).split(), plain(new).split()
    return (
        0 < len(gone) <= FEW
        and 0 < len(come) <= FEW
        and not set(gone) & set(come)
        and _BRACKETS.isdisjoint(old + new)
    )


def _telling(tokens: Sequence[str]) -> Iterator[str]:
    for place, token in enumerate(tokens):
        if token[0].isdecimal():
            yield token
            continue
        is_beside = any(
            near[0].isdecimal() for near in tokens[max(0, place - 1) : place + 2] if near != token
        )
        for word in _readings(token):
            if word in _NUMBERS or word in relative_days():
                yield word
                break
            month, weekday = month_of(word), weekday_of(word)
            if (month or weekday is not None) and (len(word) > _SHORT or is_beside):
                yield f"month {month}" if month else f"day {weekday}"
                break


def _readings(token: str) -> Iterator[str]:
    """Return a word, and without the Arabic particles that are written together with it."""
    yield token
    if token[0] in _ARABIC_PREFIXES and len(token) > _SHORT:
        yield token[1:]
        if token.startswith("لل"):
            yield f"ال{token[2:]}"


def _spaced(one: Announcement) -> object:
    return {code: text.split() for code, text in one.texts.items()}


def _lasting(one: Announcement) -> object:
    return one.audience, one.files, one.options.asks_receipt, one.options.expires_on


def _is_near(before: str, after: str) -> bool:
    old, new = _read(before), _read(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    changed = sum(
        max(b - a, d - c) for kind, a, b, c, d in matcher.get_opcodes() if kind != "equal"
    )
    longer = max(len(before), len(after))
    return changed <= FEW and abs(len(before) - len(after)) <= ALIKE * longer


def _read(text: str) -> list[str]:
    return html.unescape(_TAGS.sub("", text)).split()
