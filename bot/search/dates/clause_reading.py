"""Reads the words of a clause, and puts clauses together."""

import re
from collections.abc import Sequence

from bot.search.dates.beside import BEFORE_DAY, Beside, is_in, is_seven
from bot.search.dates.clause import Clause
from bot.search.dates.lexicon import DATING, MARKS, MONTH, NUMBERED, OBJECTS, Lexicon
from bot.search.dates.wage_months import is_of_wages

LAST_DAY = 31

_DAY = re.compile(r"(\d{1,2})(?:er|e|eme|th|st|nd|rd)?")
_CLOCK = re.compile(r"\d{1,2}h(?:\d\d)?")
_SPAN = re.compile(r"\d{1,3}(?:j|jr|jrs|jours?|d|days?|iyam|yam)")  # « 7j »
_YEAR = re.compile(r"20\d\d")
_TO = ("a", "au", "en", "to", "in", "till", "f", "fi", "في")
_OF_MONTH = ("d", "de", "du", "fin", "mois", "month", "of", "the", "end", "شهر", "chhr", "chher")
_SIGNS = ("n", "no", "nr", "num", "numero", "number", "رقم")
# What a question begins with; and what an unknown word may say of: « délai de livraison ».
_CORE = frozenset(("deadline", "last", "date", "until", "when", "count", "left", "change", "late"))
_IF = frozenset(("supposed",))
_ANCHORS = _CORE | {"act", "pay", "wages", "day", "time"}


def clause(lexicon: Lexicon, words: Sequence[str]) -> Clause:
    """Return what `words`, as search.normalise writes them, say."""
    read = Clause()
    position = 0
    before: frozenset[str] = frozenset()  # of the last word that is no article or preposition
    follows_day = follows_month = is_dated = False
    alone: int | None = None  # the month named beside no day, but for the last one
    beside = Beside(read, words)
    while position < len(words):
        days = len(read.days)
        _note_year(read, words[position], is_of_day=is_dated, is_of_month=follows_month)
        length, named = _named(read, lexicon, words, position, before)
        kinds, marks = named.difference(MARKS), named.intersection(MARKS)
        if MONTH in kinds:
            read.is_in_month |= is_in(lexicon, words, position)
            read.is_to_month |= _leads_to(lexicon, words[:position])
        is_dated = MONTH in kinds and follows_day
        if is_dated:
            read.day_month = read.month
        elif MONTH in kinds:
            alone, read.other_month = read.other_month, read.month
            loose = not is_of_wages(lexicon, words, position, length) and read.month
            read.loose_months |= {loose} if loose else set()
        read.is_told |= "ask" in kinds or ("filler" in kinds and "link" not in kinds)
        read.is_still_after |= bool(days) and not kinds.isdisjoint(("still", "left"))
        follows_day = len(read.days) > days
        beside.follow(position, length, kinds, marks, before, is_day=follows_day)
        if follows_day and follows_month:
            read.day_month, read.other_month = read.month, alone  # « July 9 »
            is_dated = True
        follows_month = MONTH in kinds
        read.kinds |= kinds
        position += length
        if "link" not in kinds:
            before = kinds
    return _placed(read)


def _named(
    read: Clause, lexicon: Lexicon, words: Sequence[str], position: int, before: frozenset[str]
) -> tuple[int, frozenset[str]]:
    """Note the name that begins at `position`; return of how many words it is, and its kinds."""
    length, kinds, number = lexicon.name(words, position)
    name = " ".join(words[position : position + length])
    if _is_if(kinds) and _is_deed(lexicon, words[position + length : position + length + 1]):
        return length, _IF
    if length == 1 and is_seven(lexicon, words, position):
        read.days.append(7)
        return 1, frozenset()
    if NUMBERED in kinds and (numbered := _numbered(words, position + length)):
        return length + numbered, frozenset((OBJECTS,))
    marks = kinds.intersection(MARKS)
    if marks and marks == kinds:  # it says nothing else
        if length == 1 and not marks.isdisjoint((DATING, NUMBERED)):
            return 1, marks | _single(read, lexicon, name, before)
        return length, marks | {"filler"}
    if _counts_people(lexicon, words, position, before):
        return 1, frozenset(("filler",))
    if number is not None:
        read.days.append(number)
    elif not length:
        return 1, _single(read, lexicon, words[position], before)
    else:
        _note_month(read, lexicon, name, kinds)
    ahead = lexicon.days_ahead(name)
    read.ahead |= set() if ahead is None else {ahead}
    return length, kinds


def _is_if(kinds: frozenset[str]) -> bool:
    """Tell whether a word may be « if », and something else: «إلا» is « except » too."""
    return kinds >= _IF and len(kinds) > 1


def _is_deed(lexicon: Lexicon, words: Sequence[str]) -> bool:
    """Tell whether somebody declares or pays by the word there, if there is one."""
    kinds = [lexicon.kinds(lexicon.known(word) or "") for word in words]
    return any(not one.isdisjoint(("act", "pay")) for one in kinds)


def _numbered(words: Sequence[str], position: int) -> int:
    """Return how many words the number takes that stands there, « n° 17 »; 0 for none."""
    signs = 1 if words[position : position + 1] and words[position] in _SIGNS else 0
    number = words[position + signs : position + signs + 1]
    return signs + 1 if number and _is_number(number[0]) else 0


def _leads_to(lexicon: Lexicon, words: Sequence[str]) -> bool:
    """Tell whether `words` lead to the month behind them: « reporté à la fin du mois d’août »."""
    before = next((word for word in reversed(words) if word not in _OF_MONTH), None)
    return before is not None and (before in _TO or "until" in lexicon.kinds(before))


def _counts_people(
    lexicon: Lexicon, words: Sequence[str], position: int, before: frozenset[str]
) -> bool:
    """Tell whether the number there is of people, not a day: « j’ai 2 nouveaux employés ».

    Of a word that nobody knows it is, unless something leads to the number as to a day.
    """
    if not words[position].isdecimal() or (position and words[position - 1] in BEFORE_DAY):
        return False
    after = words[position + 1 : position + 3]
    if after and "changed" in lexicon.kinds(lexicon.known(after[0]) or ""):
        after = after[1:]
    if not after:
        return False
    kinds = lexicon.kinds(lexicon.known(after[0]) or "")
    leads = not before.isdisjoint((*_CORE, "change", "day", MONTH, "more", "confirmed", "again"))
    is_name = lexicon.name(words, position + 1)[0] or _is_number(after[0])
    return lexicon.is_people(after[0]) or (not kinds and not is_name and not leads)


def _is_number(word: str) -> bool:
    return any(form.fullmatch(word) for form in (_DAY, _YEAR, _CLOCK))


def _note_year(read: Clause, word: str, *, is_of_day: bool, is_of_month: bool) -> None:
    """Note whose year it is: « de décembre 2025 », or « le 10 janvier 2026 »."""
    if not _YEAR.fullmatch(word):
        return
    if is_of_day:
        read.day_year = int(word)
    elif is_of_month:
        read.other_year = int(word)


def _placed(read: Clause) -> Clause:
    """Return a clause in which an hour is that of the last day, or of something else."""
    if "hour" in read.kinds and not (read.days or read.names_limit or read.has("until", "end")):
        read.kinds.add(OBJECTS)
    return read


def joined(clauses: Sequence[Clause]) -> Clause:
    """Return what several clauses say together."""
    whole = Clause()
    for one in clauses:
        whole.kinds |= one.kinds
        whole.days += one.days
        whole.month, whole.year = one.month or whole.month, one.year or whole.year
        whole.day_year = one.day_year or whole.day_year
        whole.other_year = one.other_year or whole.other_year
        whole.day_month = one.day_month or whole.day_month
        whole.other_month = one.other_month or whole.other_month
        whole.loose_months |= one.loose_months
        whole.has_count |= one.has_count
        whole.ahead |= one.ahead
        whole.marks |= one.marks
        whole.is_dated |= one.is_dated
        whole.is_guessed |= one.is_guessed
        whole.unknown += one.unknown
        whole.is_spoken_for |= one.is_spoken_for
        whole.is_question |= one.is_question
        whole.is_in_month |= one.is_in_month
        whole.is_to_month |= one.is_to_month
        whole.is_still_after |= one.is_still_after
        whole.is_told |= one.is_told
    return whole


def _single(read: Clause, lexicon: Lexicon, word: str, before: frozenset[str]) -> frozenset[str]:
    """Add a word that is not in the list as it stands, and return its kinds."""
    if day := _DAY.fullmatch(word):
        read.days += [int(day[1])] * (1 <= int(day[1]) <= LAST_DAY)
        return frozenset()
    if _SPAN.fullmatch(word):
        read.has_count = True
        return frozenset(("day",))
    if _YEAR.fullmatch(word):
        read.year = int(word)
        return frozenset()
    if _CLOCK.fullmatch(word):
        return frozenset(("hour",))
    meant = lexicon.known(word)
    if meant is not None:
        read.is_guessed = True
        kinds = lexicon.kinds(meant)
        _note_month(read, lexicon, meant, kinds)
        return kinds
    read.unknown += 1
    read.after += not read.kinds.isdisjoint(_CORE)
    read.is_spoken_for |= not before.isdisjoint(_ANCHORS)
    return frozenset()


def _note_month(read: Clause, lexicon: Lexicon, name: str, kinds: frozenset[str]) -> None:
    if MONTH in kinds:
        meant = name if name in lexicon.months else lexicon.known(name)
        read.month = lexicon.months.get(meant or "", read.month)
