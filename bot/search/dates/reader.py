"""Recognises a question about the date by its words, clause by clause."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from bot.core.calendar.date_questions import DateQuestion, DateWords
from bot.search.dates.amounts import AmountAsked, amount_asked, late_amount
from bot.search.dates.clause import Clause
from bot.search.dates.clause_reading import LAST_DAY, clause, joined
from bot.search.dates.clause_words import OURS
from bot.search.dates.hours import without_hours
from bot.search.dates.lexicon import OBJECTS, OTHERS, RULE, Lexicon
from bot.search.dates.side_by_side import SideBySide
from bot.search.dates.told_by import without_source
from bot.search.normalise import normalise

LONGEST = 800  # characters that are read; of what is longer, the beginning and the end

# « et », « و » and « w » join two questions; « vingt et un » is a number.
_CLAUSES = re.compile(
    r"(?P<words>.+?)(?P<end>[.?!;,:…()\n؟،؛]+|(?<!vingt)(?<!trente)\s(?:et|mais|and|but|و|w)\s|$)",
    re.IGNORECASE | re.DOTALL,
)
# « 17/07 », « 17-07-2025 »: a day and its month, not two days.
_NUMERIC = re.compile(
    r"(?<![\d/.-])(\d{1,2})(?:\s?(?:er|[èe]me|st|nd|rd|th))?\s?[/.-]\s?(\d{1,2})"
    r"(?:\s?[/.-]\s?(20\d\d))?(?![\d/.-]*\d)",
    re.IGNORECASE,
)
# « plus de report ? » asks if there is none any more, and not for more.
_NO_MORE = re.compile(
    r"(?<!un peu )(?<!\w)plus de (?=(?:report|prolongation|décalage|changement)s?(?!\w))",
    re.IGNORECASE,
)
# « si je le fais le 20 »: to declare, where nothing else was named.
_DO_IT = re.compile(
    r"(?<!\w)(si (?:je|on)|if (?:i|we)) (?:l['’ ]?e? ?fai[st]|fai[st] [çc]a|do (?:it|that))(?!\w)",
    re.IGNORECASE,
)
# « vrai ou faux ? » asks if it is true.
_TRUE_OR_FALSE = re.compile(
    r"(?<!\w)(?:vraie?|info|true|real|صحيح|s7i7|sahih|bse7)[ ,]+(?:ou|or|أم|او|أو|ولا|wla|wela"
    r"|awla)[ ]+(?:faux|fausse|intox|"
    r"false|fake|خطأ|خطا|غلط|كذب|كذوب|ghalat|kdoub|ma[ ]bse7ch)(?!\w)",
    re.IGNORECASE,
)
_TRUE = "c'est vrai"
# « le délai c’est le 10, n’est-ce pas »: what asks for a yes denies nothing, and needs no mark.
_TAGGED = re.compile(
    r"(?<=\w)[ ,،]+(?:n['’ ]?est[ -]?c+e?[ -]?pas?|nespa|hein|yak|yek|ياك|"
    r"(?:is|was) ?n['’]?t it|innit|pas vrai|(?:non|is that|that['’]?s) right|"
    r"(?<!not )(?<!is )(?<!it )(?<!that )(?<!this )(?<!s )right|أليس كذلك|اليس كذلك)[ ?؟!.]*$",
    re.IGNORECASE,
)
# Who is up to date asks for no date.
_UP_TO_DATE = re.compile(
    r"(?<!\w)(?:(?:up|out)[ -](?:to|of)[ -]date|uptodate)(?!\w)",
    re.IGNORECASE,
)
_IN_ORDER = "in order"
_LAST_MONTH = 12
_OF_SOURCES = frozenset(("act", "ask", "filler", "link", "ours", "request"))
_COURTEOUS = frozenset(("filler", "link", "request"))
_ONLY_WHEN = frozenset(  # « le combien ? » asks when
    ("when", "what", "count", "ask", "filler", "link", "request", "act", "pay", "ours")
)
_TAGS = ("non", "hein", "no", "right", "yak", "ياك", "صح")
_OR = ("ou", "or", "wla", "wela", "awla", "ولا", "او", "ام", "pas", "is", "الا")
# What a date of ours has: without any, what sounds like it is the date of something else.
_GROUNDS = (*OURS, "deadline", "last", "date", "change", "changed", "late", "remind", "month")


@lru_cache(maxsize=1)
def date_reader(words: DateWords) -> "DateReader":
    """Return the reader of these words: to learn them takes a while, so all share it."""
    return DateReader(words)


class DateReader:
    """Reads questions about the date with the words of the content."""

    def __init__(self, words: DateWords) -> None:
        self._lexicon = Lexicon(words)
        self._side_by_side = SideBySide(words, self._lexicon)
        self._names = {m: normalise(names[0]) for m, names in words.months.items()}

    def is_elsewhere(self, question: str) -> bool:
        """Tell whether `question` is about a date that is not ours.

        It names something else with a date of its own, and not us; or nothing that is ours.
        """
        _, clauses = self._clauses(question)
        whole = joined(clauses)
        if whole.has("past") or (whole.has(OTHERS) and not whole.has("ours")):
            return True
        if whole.has(OBJECTS) and (
            not whole.names_limit or any(one.has(OBJECTS) and one.names_limit for one in clauses)
        ):
            return True
        return bool(whole.unknown) and not whole.days and not whole.has(*_GROUNDS)

    def read(self, question: str) -> DateQuestion | None:
        """Return what `question` asks about the date, None when it is none that is understood."""
        texts, clauses = self._clauses(question)
        whole = joined(clauses)
        if whole.has("past") or (whole.has(OTHERS) and not whole.has("ours")):
            return None
        if whole.asks_reminder:
            return None
        if whole.is_known:
            asks = whole.asks_change or whole.asks_date
            return _question(whole, whole, is_whole=True) if asks else None
        for number, one in enumerate(clauses):
            if one.is_plain or one.is_clear:
                rest = clauses[:number] + clauses[number + 1 :]
                others = [
                    text
                    for text, other in zip(texts, clauses, strict=True)
                    if other is not one and other.asks_something_else
                ]
                about = one if any(not other.is_known for other in rest) else joined(clauses)
                return _question(about, whole, is_whole=not others, rest=". ".join(others))
        if whole.has(OTHERS, OBJECTS):
            return None
        likely = next((one for one in (*clauses, whole) if one.is_likely), None)
        if likely is None:
            return None
        return _question(likely, whole, is_whole=False, is_clear=likely.asks_if_longer)

    def limits(self, text: str) -> Sequence[DateQuestion]:
        """Return what `text` says of the last day, one for each clause that names a day."""
        return [
            DateQuestion(days=tuple(said.days), day_month=said.day_month, day_year=said.year)
            for line in without_hours(text).splitlines()
            for said in self._clauses(line)[1]
            if said.days and (said.asks_change or said.names_limit) and not said.has(OBJECTS)
        ]

    def _clauses(self, question: str) -> tuple[list[str], list[Clause]]:
        texts, clauses = [], []
        text = _UP_TO_DATE.sub(_IN_ORDER, _TAGGED.sub(" ?", _shortened(question)))
        text = _NUMERIC.sub(self._in_words, self.side_by_side(text))
        text = _DO_IT.sub(r"\1 declare", _NO_MORE.sub("plus aucun ", text))
        text = without_source(_TRUE_OR_FALSE.sub(_TRUE, text), self._source)
        for match in _CLAUSES.finditer(text):
            words = normalise(match["words"].replace("+", " en plus ")).split()
            if "?" in match["end"] or "؟" in match["end"]:
                words = _without_tag(words)
            if words:
                texts.append(match["words"].strip())
                clauses.append(clause(self._lexicon, words))
                clauses[-1].is_question = "?" in match["end"] or "؟" in match["end"]
        return texts, clauses

    def side_by_side(self, text: str) -> str:
        """Return `text` with « 10 December » for « the tenth of December » and its like."""
        return self._side_by_side.rewrite(text)

    def amount(self, text: str) -> AmountAsked | None:
        """Return what asks in `text` how much is paid, and the rest; None where nothing does."""
        return amount_asked(self._lexicon, text) if len(text) <= LONGEST else None

    def late_amount(self, text: str) -> AmountAsked | None:
        """Return what asks how much who is late pays, and the rest; None for anything else."""
        return late_amount(self._lexicon, text) if len(text) <= LONGEST else None

    def says_nothing(self, text: str) -> bool:
        """Tell whether `text` asks nothing: it is empty, or polite."""
        whole = joined(self._clauses(text)[1])
        return whole.is_known and not whole.days and whole.kinds - {"good"} <= _COURTEOUS  # « ok »

    def asks_when(self, text: str) -> bool:
        """Tell whether `text` asks no more than when: « imta? »."""
        whole = joined(self._clauses(text)[1])
        return whole.has("when") and whole.is_known and whole.kinds <= _ONLY_WHEN

    def _source(self, who: str) -> str | None:
        """Return what a source is read as, None for what says something of the date itself."""
        named = clause(self._lexicon, normalise(who).split())
        if named.days or named.month or named.year or not named.kinds <= _OF_SOURCES:
            return None
        return "CNSS " if named.has("ours") else ""

    def _in_words(self, numeric: re.Match[str]) -> str:
        """Return a date in figures with its month by name, such as « 17 juillet 2025 »."""
        day, month = int(numeric[1]), int(numeric[2])
        if month > _LAST_MONTH:  # « 07/17 »
            day, month = month, day
        if not (1 <= day <= LAST_DAY and 1 <= month <= _LAST_MONTH):
            return numeric[0]
        return f"{day} {self._names[month]} {numeric[3] or ''}"


def _question(
    about: Clause, whole: Clause, *, is_whole: bool, rest: str = "", is_clear: bool = True
) -> DateQuestion:
    about_wages = (
        about.has("wages")
        or (about.has("period") and not about.has("today"))
        or (about.has("act", "pay") and not about.days)
        or about.names_only_month
        or about.lateness is not None
        or (about.asks_change and not about.days and (about.is_in_month or not about.is_to_month))
        or (
            (about.names_limit or about.has("date", "when"))
            and not about.days
            and not about.asks_change
        )
    )
    named = about.month if about_wages else None
    is_due_in = about.is_in_month
    if about.day_month and about.other_month:
        named = about.other_month  # « la limite de mai, c’est le 10 juillet ? »
    elif about.days and about.other_month and not about.day_month:
        named = about.other_month
    if about.day_month and not named and not about.asks_change:
        named, is_due_in = about.day_month, True  # « date limite 10 juillet 2027 ? »
    beside_day = bool(about.days) and (not named or bool(about.day_month))
    # « la date du 10 est pour juillet ? »: that 10th may be the one before.
    is_of_which = bool(about.days and named) and not about.day_month and not about.names_limit
    return DateQuestion(
        is_whole,
        about.asks_change,
        about.doubts_day,
        about.has("included"),
        tuple(about.days),
        named,
        _year(about, named) if named or not about.days else None,
        is_due_in=is_due_in,
        rest=rest,
        is_clear=is_clear,
        is_ours=about.is_ours,
        names_day_off=about.has("off"),
        day_month=(about.day_month or about.month) if beside_day else None,
        day_year=(about.day_year or about.year) if beside_day else None,
        is_straight=whole.is_straight and not is_of_which,
        is_turned=whole.has("negated", "reversed"),
        asks_in_time=whole.asks_in_time,
        asks_gone=whole.asks_in_time and whole.has("gone"),
        asks_tardy=whole.asks_tardy and whole.is_known and not whole.has("negated"),
        is_of_ability=whole.has("can") and not whole.has("good", "late"),
        names_limit=whole.names_limit or whole.has("date"),
        asks_still=whole.has("still") and not whole.has("always"),
        lateness=whole.lateness,
        is_elsewhen=whole.has("elsewhen"),
        is_monthly=_is_monthly(whole),
        asks_again=about.asks_change and about.has("again"),
        days_ahead=whole.days_ahead,
        is_aside=whole.is_aside,
        asks_how_far=whole.asks_change and _is_vague(whole),
        is_until=about.has("until") and bool(about.days or about.ahead),
        loose_months=frozenset(whole.loose_months) if whole.days else frozenset(),
    )


def _is_monthly(whole: Clause) -> bool:
    """Tell whether the day of every month is meant: « toujours le 10 ? »."""
    is_always = whole.has("always") and not whole.has("still")
    return is_always or (RULE in whole.marks and not whole.month)


def _is_vague(whole: Clause) -> bool:
    """Tell whether no day but a span, a month, a weekday or an end of something is named."""
    if whole.has_count:
        return True
    is_of_end = whole.has("end", "last") and whole.has("period")
    return not whole.days and (whole.is_to_month or whole.has("today") or is_of_end)


def _year(about: Clause, named: int | None) -> int | None:
    """Return the year of the month that is asked about, where another is that of a day.

    « la limite de décembre, c’est le 10 janvier 2026 ? » is of the wages of 2025.
    """
    if named is None or named != about.other_month or about.day_month is None:
        return about.year
    if about.other_year or about.day_year is None:
        return about.other_year or about.year
    return about.day_year - (named > about.day_month)


def _without_tag(words: list[str]) -> list[str]:
    """Return a question without « non ? » at its end: it denies nothing, as « ou non ? » does."""
    is_tagged = len(words) > 1 and words[-1] in _TAGS and words[-2] not in _OR
    return words[:-1] if is_tagged else words


def _shortened(question: str) -> str:
    """Return the beginning and the end of `question`, as many characters as are read."""
    half = LONGEST // 2
    if len(question) > LONGEST:
        question = f"{question[:half]}\n{question[-half:]}"
    # One character of Unicode can stand for eighteen: they are counted as they will be read.
    unfolded = unicodedata.normalize("NFKC", question)
    if len(unfolded) <= LONGEST + 1:
        return question
    return f"{unfolded[:half]}\n{unfolded[-half:]}"
