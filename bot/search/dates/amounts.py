"""Recognises that it is asked how much is to be paid: « c’est quand et combien on paie ? »."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.search.dates.lexicon import Lexicon
from bot.search.dates.placed_words import PlacedWord, placed_words

_MOST_BETWEEN = (
    5  # words between how much and what is done with it: « combien est-ce que je dois »
)
_TIME = ("how long", "how soon", "how many more", "how late", "le combien", "l combien")
_PRICED = ("bch7al", "bchhal", "bchehal", "bche7al", "bach7al", "بشحال", "وبشحال", "بكم", "وبكم")
_DATES = ("le", "l", "au", "du")
_AROUND = frozenset(
    ("filler", "link", "request", "ask", "can", "ours", "period", "count", "pay", "act", "wages",
     "always", "passive", "tense", "rule")
)  # fmt: skip
_OF_TIME = ("day", "time", "left", "hour")
_LATE = frozenset(("late", "tardy"))  # « combien on paie si on déclare en retard ? » is of a fine
_HAS = ("a", "as", "ai", "avons", "avez", "ont")  # « combien on a payé ? » is told
_NOUNS = (
    *("taux", "montant", "montants", "somme", "tarif", "tarifs", "pourcentage", "rates"),
    *(
        "amount",
        "amounts",
        "percentage",
        "نسبه",
        "نسب",
        "مبلغ",
        "قيمه",
        "قدر",
        "mablagh",
        "lmablagh",
    ),
    *("ttaux", "ltaux", "nisba", "nnisba", "lmontant", "montan"),
)
_PAYS = ("paie", "paies", "paient")  # « on paie », but « la paie »
_WHO = ("on", "je", "j", "tu", "ils", "elles", "nous", "vous", "doit", "dois")
_IS = ("c", "est", "ca", "fait", "is", "it", "s", "a", "howa", "هو")
_MOST_LATE = 12  # words between how much and that one is late
_BEING_LATE = frozenset(("late", "gone", "missed"))
_TARRIES = re.compile(
    r"(?:retards?|tard|tarde[zr]?|tardons|late|overdue|nt?3e?t?te?l\w{0,4}|m?t3[ae]?t+[ae]?l\w{0,4}"
    r"|و?(?:ت|م|ن|كن)?(?:ت)?عطل\w{0,3}|و?[نت]?[اأ]?تاخر\w{0,3}|و?تاخير|و?متاخر\w{0,3})$"
)
_RATE = "rate"  # “the rate”, but « raté »
_BEFORE_RATE = ("the", "what", "which", "contribution", "cnss", "and", "plus", "n")
_JOINS = ("et", "and", "w", "و", "ou", "o", "n", "puis", "plus", "aussi", "also", "then", "e")
_BREAK = re.compile(r"[,;:.?؟،!&+/\n]")
_AND = re.compile(
    r"^\W*(?:(?:et|and|w|و|ou|o|n|puis|plus|aussi|e|é)(?!\w))?\W*"
    r"|\W*(?:(?<!\w)(?:et|and|w|و|ou|o|n|puis|plus|e|é))?[\s,;:&+/-]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AmountAsked:
    """The words that ask how much is paid, and the rest of the message, empty where none is.

    `is_paid` unless only how much, or a rate, is named: of what, the rest must tell.
    """

    text: str
    rest: str
    is_paid: bool


def amount_asked(lexicon: Lexicon, text: str) -> AmountAsked | None:
    """Return what asks in `text` how much is paid, and the rest; None where nothing does.

    Nor where it says of what, « combien je paie de majoration ? », or names no payment alone.
    """
    words = placed_words(text)
    for begin in range(len(words)):
        if (found := _end(lexicon, text, words, begin)) is None:
            continue
        end, is_paid = found
        start, stop = words[begin].start, words[end - 1].end
        around = (text[:start], text[stop:])
        rest = " ".join(filter(None, (_AND.sub("", one) for one in around)))
        if not rest and not _leads(around):
            return None  # « combien on paie en plus ? »
        return AmountAsked(text[start:stop], rest, is_paid)
    return None


def _leads(around: tuple[str, str]) -> bool:
    """Tell whether no more than « et » stands before, and nothing behind: a question goes on."""
    before, behind = map(placed_words, around)
    return not behind and all(word.name in _JOINS for word in before)


def late_amount(lexicon: Lexicon, text: str) -> AmountAsked | None:
    """Return what asks in `text` how much is paid by who is late, and the rest; None for neither.

    « combien on paie de plus si c’est trop tard » asks of the fine, whenever the limit is.
    """
    words = placed_words(text)
    for begin in range(len(words)):
        names = [word.name for word in words]
        length, _ = _opening(lexicon, names, begin)
        end = _late_end(lexicon, text, words, begin + length) if length else None
        if end is None:
            continue
        start, stop = words[begin].start, words[end - 1].end
        around = (text[:start], text[stop:])
        rest = " ".join(filter(None, (_AND.sub("", one) for one in around)))
        return AmountAsked(text[start:stop], rest, is_paid=True)
    return None


def _late_end(lexicon: Lexicon, text: str, words: Sequence[PlacedWord], begin: int) -> int | None:
    """Return where the words end that tell of paying, and of being late, or None."""
    names, at, pays, late = [word.name for word in words], begin, False, 0
    while at < len(words) and at - begin <= _MOST_LATE:
        is_more = names[at] == "plus" and names[at - 1] in ("de", "en")
        if not is_more and at > begin and _is_apart(lexicon, text, words, at):
            break
        length, kinds, number = lexicon.name(names, at)
        kinds = kinds or lexicon.kinds(lexicon.known(names[at]) or "")
        if number is not None or kinds.intersection(_OF_TIME):
            return None  # « combien de jours de retard avant de payer »
        pays |= "pay" in kinds or names[at] in _PAYS
        at += max(length, 1)
        late = (
            at if kinds & _BEING_LATE or _TARRIES.match(names[min(at, len(names)) - 1]) else late
        )
    return min(late, len(words)) if pays and late else None


def _end(
    lexicon: Lexicon, text: str, words: Sequence[PlacedWord], begin: int
) -> tuple[int, bool] | None:
    """Return where the words end that begin to ask how much at `begin`, and whether of a payment.

    None where none do.
    """
    names = [word.name for word in words]
    length, is_noun = _opening(lexicon, names, begin)
    if not length:
        return None
    at, pays = begin + length, False
    while at < len(words) and not _is_apart(lexicon, text, words, at):
        length, kinds, number = lexicon.name(names, at)
        kinds = kinds or lexicon.kinds(lexicon.known(names[at]) or "")
        is_around = bool(kinds & _AROUND) and not kinds.intersection(_OF_TIME)
        if number is not None or not is_around or (not pays and at - begin > _MOST_BETWEEN):
            return None
        is_pay = "pay" in kinds or (names[at] in _PAYS and names[at - 1] in _WHO)
        if kinds & _LATE or (is_pay and names[at - 1] in _HAS):
            return None
        if "ours" in kinds and not pays and not is_pay:
            return None  # « combien la CNSS paie ? »: to whom?
        pays |= is_pay
        at += max(length, 1)
    at = min(at, len(words))  # the last name may be looked for beyond the end
    is_beside = begin > 0 or at < len(words)
    # « …? et combien ? », but « c’est combien, la date ? » without a mark asks when.
    is_named = is_noun or (_stands_alone(text, words, begin) and _is_parted(text, words, at))
    return (at, pays) if pays or (is_beside and is_named) else None


def _opening(lexicon: Lexicon, names: Sequence[str], at: int) -> tuple[int, bool]:
    """Return how many words at `at` ask how much, 0 for none, and whether they name a rate."""
    if names[at] in _PRICED:
        return 1, False
    before = names[at - 1] if at else ""
    bare = (names[at].removeprefix(one) for one in ("", "و", "ال", "وال"))
    is_noun = any(one in _NOUNS for one in bare)
    if is_noun or (names[at] == _RATE and before in _BEFORE_RATE):
        return 1, True
    length, kinds, _ = lexicon.name(names, at)
    is_of_time = " ".join(names[at : at + length]) in _TIME or before in _DATES  # « le combien ? »
    return (0 if is_of_time or "count" not in kinds else length), False


def _stands_alone(text: str, words: Sequence[PlacedWord], begin: int) -> bool:
    """Tell whether nothing but « c’est » stands between a word and a mark or « et »."""
    at = begin
    while at > 0 and words[at - 1].name in _IS:
        at -= 1
    if at == 0 or words[begin].name.startswith("و"):
        return True
    return words[at - 1].name in _JOINS or bool(
        _BREAK.search(text, words[at - 1].end, words[at].start)
    )


def _is_apart(lexicon: Lexicon, text: str, words: Sequence[PlacedWord], at: int) -> bool:
    """Tell whether something else begins at a word: after a mark or « et », or of the date."""
    if _is_parted(text, words, at):
        return True
    kinds = lexicon.name([word.name for word in words[at : at + 3]], 0)[1]
    return not kinds.isdisjoint(("when", "deadline", "last", "date", "until", "what"))


def _is_parted(text: str, words: Sequence[PlacedWord], at: int) -> bool:
    """Tell whether a mark or « et » parts a word from the one before; the end does too."""
    if at == len(words) or words[at].name in _JOINS:
        return True
    return _BREAK.search(text, words[at - 1].end, words[at].start) is not None
