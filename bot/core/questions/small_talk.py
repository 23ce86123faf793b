"""Words of politeness: what a person says who asks nothing, and what stands around a question."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.writing.phrases import LONGEST_NAME, Word, asks, read
from bot.core.writing.spoken import LONGEST, Spoken, View, without_emoji, writing_of

FEWEST_WORDS = 2  # real ones, of what may be passed on as a question


class Kind(StrEnum):
    """What is said; of several things in one text the first of these is answered."""

    INSULT = "insult"
    PROXY = "proxy"  # « tu peux déclarer à ma place ? »
    PRICE = "price"  # of the portal, which nobody has told us
    PICTURE = "picture"  # « je peux envoyer une photo ? »
    MISREAD = "misread"  # « vous n’avez pas compris »
    SHOP = "shop"  # « vous vendez du doliprane ? »
    LOST = "lost"  # « je l’ai perdu », and what is not said
    LANGUAGES = "languages"  # « tu parles arabe ? »
    LONG = "long"  # « c’est trop long »
    REPEAT = "repeat"
    SUCCESS = "success"
    CONFUSED = "confused"
    SURE = "sure"  # « sûr ? » of what was just told
    BEING = "being"  # « vous êtes humain ? »
    ROBOT = "robot"
    INSTITUTION = "institution"  # « vous êtes la CNSS ? »
    WHO = "who"
    HELP = "help"
    ASK = "ask"  # « j’ai une question », which is not asked yet
    NO = "no"
    YES = "yes"
    BYE = "bye"
    SORRY = "sorry"
    SLIP = "slip"  # « je me suis trompé de bouton »
    THANKS = "thanks"
    JOY = "joy"
    HOW = "how"
    PEACE = "peace"  # « السلام عليكم », which has its own answer, as the next two
    MORNING = "morning"
    EVENING = "evening"
    HELLO = "hello"
    OK = "ok"


GREETINGS = (Kind.PEACE, Kind.MORNING, Kind.EVENING, Kind.HELLO)
BEFORE = "before"  # said before a question only: « ma question est », « alors »
AROUND = "around"  # said before or after a question: who one is, where one works
FILLER = "filler"  # said beside something else only: « docteur », « beaucoup »
VOCATIVE = "vocative"  # whom one speaks to: « mon frère », which a question may be about
NOT = "not"  # begins like small talk and is a question: « ça va pas »
SECTIONS = (*Kind, AROUND, BEFORE, FILLER, VOCATIVE, NOT)

_SEEN = View.of((*Kind, AROUND, BEFORE, FILLER), unless=NOT)
_WHOLE = View.of((*Kind, AROUND, BEFORE, FILLER, VOCATIVE), unless=NOT)
_BEFORE = {*GREETINGS, Kind.HOW, Kind.THANKS, Kind.SORRY, Kind.ASK, BEFORE, AROUND}
_AFTER = {Kind.THANKS, Kind.SORRY, Kind.BYE, AROUND}


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says who asks nothing; `writing` as in content, None of emoji alone."""

    kind: Kind
    writing: str | None


class SmallTalk:
    """The small talk of the content, recognised in the ways people write it."""

    def __init__(self, spoken: Spoken) -> None:
        """Take the phrases, in SECTIONS."""
        self._spoken = spoken

    def said(self, text: str) -> Said | None:
        """Return what is said where the whole text is small talk, None where more is."""
        labels = self._spoken.labels(text, _WHOLE)
        sections = {label.section for label in labels}
        kind = next((kind for kind in Kind if kind in sections), None)
        if kind is None and sections & {AROUND, BEFORE}:
            kind = Kind.ASK
        if kind is None or (kind is Kind.SUCCESS and asks(text)):  # « ça marche ? » is asked
            return None
        return Said(kind, writing_of(labels))

    def kind(self, text: str) -> Kind | None:
        """Return what kind of small talk the whole text is, None where it is more."""
        said = self.said(text)
        return said.kind if said else None

    def without(self, text: str) -> str:
        """Return a text without the courtesies around its question; empty where it asks nothing.

        What stands between the words stays as it was written.
        """
        words = without_emoji(read(text))
        clauses = _clauses(words)
        bare = [self._bare(clause) for clause in clauses]
        if len(clauses) > 1 and self._is_signed(clauses[-2:], bare[-2]):
            bare.pop()
        kept = [word for clause in bare for word in clause]
        if len(kept) == len(words) or not (kept or self.kind(text)):
            return text
        return _text_of(text, words, kept)

    def asks_something(self, text: str) -> bool:
        """Tell whether words say more than politeness or one word: enough for a human."""
        if self.kind(text):
            return False
        words, real, at = without_emoji(read(text)), 0, 0
        while at < len(words) and real < FEWEST_WORDS:
            ends = self._spoken.ends(words, at, _SEEN)
            real += not ends and sum(letter.isalpha() for letter in words[at].key) > 1
            at = max(ends, default=at + 1)
        return real >= FEWEST_WORDS

    def _bare(self, clause: Sequence[Word]) -> Sequence[Word]:
        """Return what is left of a clause without what stands before and after its question."""
        if len(clause) <= LONGEST:
            said = {label.section for label in self._spoken.whole(clause, _WHOLE)}
            if said - {VOCATIVE}:  # « je déclare qui, mon frère ? » asks about him
                return ()
        left = clause[self._length_before(clause) :]
        return left[: len(left) - self._length_after(left)]

    def _is_signed(self, ends: Sequence[Sequence[Word]], bare: Sequence[Word]) -> bool:
        """Tell whether a name stands behind a courtesy: « Best regards, Samir »."""
        before, name = ends
        is_polite = not bare or bare[-1] is not before[-1]
        is_short = len(name) <= LONGEST_NAME
        return (
            is_polite
            and is_short
            and all(word.is_capital and self._spoken.is_name(word) for word in name)
        )

    def _length_before(self, words: Sequence[Word]) -> int:
        """Return how many words stand before a question."""
        reached = {0: False}  # whether something other than a filler was said by then
        for start in range(min(len(words), LONGEST)):
            if start not in reached:
                continue
            for end, label in self._spoken.ends(words, start, _SEEN).items():
                if label.section in _BEFORE or label.section == FILLER:
                    says = reached[start] or label.section != FILLER
                    reached[end] = reached.get(end, False) or says
        return max(end for end, says in reached.items() if says or end == 0)

    def _length_after(self, words: Sequence[Word]) -> int:
        """Return how many words stand after a question."""
        last = len(words)
        reached = {last: False}
        for start in range(last - 1, max(last - LONGEST, 0) - 1, -1):
            for end, label in self._spoken.ends(words, start, _SEEN).items():
                if end in reached and (label.section in _AFTER or label.section == FILLER):
                    says = reached[end] or label.section != FILLER
                    reached[start] = reached.get(start, False) or says
        return last - min(start for start, says in reached.items() if says or start == last)


def _clauses(words: Sequence[Word]) -> Sequence[Sequence[Word]]:
    clauses: dict[int, list[Word]] = {}
    for word in words:
        clauses.setdefault(word.clause, []).append(word)
    return list(clauses.values())


def _text_of(text: str, words: Sequence[Word], kept: Collection[Word]) -> str:
    """Return what was typed of the kept words, each with what follows it up to the next word."""
    stays = {word.start for word in kept}
    ends = [*(word.start for word in words[1:]), len(text)]
    pieces = [
        text[word.start : end]
        for word, end in zip(words, ends, strict=True)
        if word.start in stays
    ]
    return "".join(pieces).strip().rstrip(",;:")
