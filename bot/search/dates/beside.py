"""What stands beside the days of a clause: a span, the day of something else, every month."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.search.dates.clause_words import ClauseWords
from bot.search.dates.lexicon import DATING, MONTH, RULE, Lexicon

# What stands before a day, and not before a number of people: « le 10 », « 10 employés ».
BEFORE_DAY = ("le", "l", "du", "au", "the", "on", "nhar", "نهار", "يوم")
# … and between a word and the day of what it names: « le communiqué est du 8 ».
_OF_DAY = (
    *BEFORE_DAY,
    *("f", "fi", "في", "est", "is", "ete", "been", "was", "dyal", "dial", "ديال", "bien", "deja"),
    *("c", "it"),
)
_TO_DAY = ("a", "au", "pour", "pr", "to", "for", "l", "ل")
_SO_MANY = (
    *("un", "une", "deux", "trois", "quatre", "quelques"),
    *("a", "one", "two", "three", "another"),
)
_THIS = ("cette", "la", "this", "next", "the", "had", "هاد")
_BY = ("de", "b", "ب")
_WEEKS = (
    *("semaine", "semaines", "sem", "quinzaine", "week", "weeks", "simana", "simanat", "smana"),
    *("سيمانه", "سيمانات", "اسبوع", "اسبوعا", "اسبوعين", "اسابيع"),
)
_ONE_MONTH = ("chher", "chhar", "chhr", "شهر")  # without an article: «زادو شهر»
_MONTHS = ("mois", "month", "الشهر", *_ONE_MONTH)
_OF_RULE = ("du", "the", "de", "d", "f", "من", "في", "dyal")
_ALL = ["tous", "les"]
_COUNTED = ("day", "period", "time", "wages", "today")  # « 10 jours », « 10 salariés »
_IN = ("en", "in", "f", "fi", "في", "ف", "during", "courant", "debut", "fin")
_SEVEN = "sept"  # « le sept », « sept jours », but « 10 sept »


@dataclass(slots=True)
class Beside:
    """Follows the words of a clause, and notes in `read` what they make of the days among them."""

    read: ClauseWords
    words: Sequence[str]
    counts: bool = False  # the last number, of what comes next
    dates: bool = False  # the last word, the day that comes next: « annoncé le »

    def follow(
        self,
        position: int,
        length: int,
        kinds: frozenset[str],
        marks: frozenset[str],
        before: frozenset[str],
        *,
        is_day: bool,
    ) -> None:
        """Take the name of `length` words at `position`, behind one of the kinds `before`."""
        read, words = self.read, self.words
        last = words[position - 1] if position else ""
        read.marks |= marks
        # « annoncé le report le 8 », but not « annoncé un report au 31 ».
        leads = words[position] in _OF_DAY or not kinds.isdisjoint((MONTH, "change", "link"))
        is_of_day = length == 1 and leads and words[position] not in _TO_DAY
        if is_day:
            read.is_dated |= self.dates
            read.has_count |= last in _BY and "change" in before  # « repoussé de 7 »
            if words[max(0, position - 2) : position] == _ALL:
                read.marks.add(RULE)  # « tous les 10 »
        elif read.days and words[position] in _MONTHS and last in _OF_RULE:
            read.marks.add(RULE)  # « le 10 du mois »
        read.has_count |= self.counts and not kinds.isdisjoint(_COUNTED)
        read.has_count |= self._is_span(position, last, kinds, before)
        self.counts = is_day or (self.counts and not kinds.isdisjoint(("more", "again")))
        if not is_of_day:
            self.dates = DATING in marks

    def _is_span(
        self, position: int, last: str, kinds: frozenset[str], before: frozenset[str]
    ) -> bool:
        """Tell whether the word is of a time that passes: « une semaine », « d’un mois »."""
        word = self.words[position]
        if word.lstrip("وفبل") in _WEEKS:
            return last not in _THIS
        if word in _ONE_MONTH and not before.isdisjoint(("change", "more")):
            return True
        return last in _SO_MANY and not kinds.isdisjoint(("day", "period"))


def is_seven(lexicon: Lexicon, words: Sequence[str], position: int) -> bool:
    """Tell whether « sept » stands there and is the number, not short for September."""
    if words[position] != _SEVEN:
        return False
    after = " ".join(words[position + 1 : position + 2])
    is_counted = not lexicon.kinds(after).isdisjoint(("day", "time"))
    return is_counted or (position > 0 and words[position - 1] in ("le", "l", "au"))


def is_in(lexicon: Lexicon, words: Sequence[str], position: int) -> bool:
    """Tell whether something lies in the month there: « en juillet », «فيوليوز»."""
    is_prefixed = words[position].startswith("ف") and words[position] not in lexicon.months
    before = words[position - 1] if position else ""
    return is_prefixed or before in _IN or before.removeprefix("و") in _IN  # « وفي يناير »
