"""What the words between the name of a secret and a piece of text say of that piece."""

from dataclasses import dataclass

from bot.core.redaction.reading import words
from bot.core.redaction.vocabulary.lexicon import BETWEEN, STATES, TYPING, VERBS, is_state

# Before a day, an hour or a place the words speak of when and where: « code reçu à 21h30 ».
_PREPOSITIONS = words("""
    depuis le la les l' du de des d' a au aux avant apres dans pendant vers jusqu'au jusqu'a des
    sur pour en sous entre plus moins environ chez par avec sans f fi fel mn men 3la b bach nhar
    since at on in until before after for from of within to by than the about between
    منذ في قبل بعد يوم من على الى حتى خلال مع ب
""")
_ARTICLES = words("le la les l' the un une")
_RECEIVED = words("""
    recu recue recus recevoir arrive arrivee envoye envoyee demande received sent arrived
    jani jatni wselni wslni wsalni توصلت وصلني جاني وصل arrivant
""")


@dataclass(slots=True)
class Said:
    """What the words between a label and a piece have said."""

    states: int = 0
    last: str = ""
    was_equated: bool = False  # « est », « : », « je tape » lead to the thing itself
    is_received: bool = False
    is_said: bool = False  # by « est », not by a deed such as « changé »

    def points(self) -> None:
        """Note a sign such as « : »: what was said before it is of no account."""
        self.states, self.last, self.was_equated, self.is_received = 0, "", True, False

    def takes(self, word: str) -> bool:
        """Note a word that is none of the secret; False when it is none of those."""
        if word in VERBS or word in TYPING:
            self.is_said = word in VERBS
            self.states, self.was_equated = 0, word not in {"n'est", "n'etait", "isn't", "wasn't"}
        elif word in _RECEIVED:
            self.is_received = True
        elif word in STATES and (word not in BETWEEN or word in {"ma", "mal"}):
            self.states += 1
            self.was_equated = False
        elif word not in BETWEEN and not is_state(word):
            return False
        elif word not in BETWEEN:
            self.states += 1
        self.last = word
        return True

    @property
    def is_when(self) -> bool:
        """Tell whether a preposition leads on: « depuis », « à », but not « est le »."""
        return self.last in _PREPOSITIONS and not (self.is_said and self.last in _ARTICLES)
