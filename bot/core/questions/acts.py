"""Words that are acts: « j'ai déclaré », « étape 3 », « toujours rien », as people write them."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from bot.core.questions.small_talk import (
    AROUND,
    BEFORE,
    FILLER,
    GREETINGS,
    VOCATIVE,
    Kind,
)
from bot.core.writing.phrases import asks, read
from bot.core.writing.spoken import Spoken, View, without_emoji, writing_of


class Act(StrEnum):
    """What words do."""

    DECLARED = "declared"
    PAID = "paid"  # which is not to declare
    UNDECLARED = "undeclared"  # « en fait, je n’ai pas encore déclaré »
    TOMORROW = "tomorrow"  # remind me then
    TONIGHT = "tonight"
    STEP = "step"  # of a guide, with its number
    NUMBER = "number"  # a number alone
    CANCEL = "cancel"
    LEAVE = "leave"  # « laisse tomber »
    BACK = "back"
    UNREMIND = "unremind"  # what was to be reminded of
    STOP = "stop"  # sending messages
    FORGET = "forget"  # « supprimez mes données »
    RESUME = "resume"  # the reminders
    ANNOUNCE = "announce"  # « activez les annonces »
    SCHEDULE = "schedule"  # « mes rappels », « rappels à 18 h »
    CLOCK = "clock"  # « on est quel jour ? »
    DIFFERS = "differs"  # « ce bouton n’existe pas chez moi »
    HUMAN = "human"  # « je veux parler à quelqu’un »
    CALL = "call"  # « rappelez-moi au téléphone »
    WAITING = "waiting"  # « personne ne m’a répondu »
    FRENCH = "french"
    ARABIC = "arabic"
    ENGLISH = "english"
    DARIJA = "darija"
    STILL = "still"  # what was said did not help
    AFTER = "after"  # what comes next
    AMOUNT = "amount"  # « et combien ? », of what was just told
    NEXT_MONTH = "next-month"  # « et le mois d’après ? »


LANGUAGES = {Act.FRENCH: "fr", Act.ARABIC: "ar", Act.ENGLISH: "en"}
NUMBERS = {
    section: number
    for number, section in enumerate(("one", "two", "three", "four", "five", "six"), 1)
}
AND_IF = "and-if"  # how a question begins that goes on from the last one
SUBJECT = "subject"  # what « toujours pas de code » is about, which says enough by itself
OWN = "own-question"  # the one that was put to people
REMIND = "remind"  # before the moment at which one wants to be reminded
# Words that press a button of a question on the screen, by the name of its label.
PRESSED = ("forget-yes", "ask-send", "ask-bot")
NOT = "not-act"  # begins like an act and is a question
_SPOKEN = tuple(act for act in Act if act is not Act.NUMBER)
SECTIONS = (*_SPOKEN, *NUMBERS, AND_IF, SUBJECT, OWN, REMIND, *PRESSED, NOT)
# What may stand around an act without changing it.
_POLITE = (
    *(*GREETINGS, Kind.HOW, Kind.THANKS, Kind.SORRY, Kind.HELP, Kind.BYE, Kind.OK, Kind.YES),
    *(Kind.NO, Kind.SLIP, Kind.INSULT, Kind.MISREAD, AROUND, BEFORE, FILLER, VOCATIVE),
)
_SEEN = View.of((*_SPOKEN, *NUMBERS, *_POLITE), unless=NOT)
_SUBJECTS = View.of((SUBJECT,), unless=NOT)
_OWN = View.of((OWN,), unless="")
_PRESSING = View.of((*PRESSED, *_POLITE), unless="")
_AGREEING = View.of((Kind.YES, FILLER, VOCATIVE, AROUND), unless="")
_LEADING = View.of((AND_IF,), unless=NOT)
_COURTEOUS = View.of(_POLITE, unless="")
_REMINDING = View.of((REMIND,), unless="")  # what is left must be a moment
# « c'est déclaré ? », « on peut arrêter ? »: who asks has not done it, or does not want it yet.
_TOLD = {
    *(Act.DECLARED, Act.PAID, Act.UNDECLARED, Act.STOP, Act.UNREMIND, Act.FORGET),
    *(Act.RESUME, Act.ANNOUNCE),
}
_TAKING_BACK = {Act.UNDECLARED, Act.CANCEL}  # « annule, je n’ai pas déclaré »: one act
_QUOTED = re.compile(r"\s*[>«»\"“”„‟❝']")  # what another has said is not done
# « ma question n° 1 »: as the receipt of a question names it, or a figure behind the noun.
_NUMBERED = re.compile(
    r"(?:\b(?:n|nr|no|num|nbr|num[ée]ro|number|ra9m|ra9em|r9m|nemra|nmra)\b|رقم|نمرة|نومرو|نيميرو)?"
    r"\s*[.:°º#№]*\s*\b\d{1,9}\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Done:
    """An act; `number` is that of a step, or the number that was said alone.

    `writing` is how it is written, as in content. A number `is_of_list` where more than a figure
    says so: « le 2ème » is one of those that stand there, « 2 » may be a step.
    """

    act: Act
    number: int = 0
    writing: str | None = None
    is_of_list: bool = False


class Reminding(NamedTuple):
    """That one wants to be reminded: `when` in words, and how it is written, as in content."""

    when: str
    writing: str | None


class Acts:
    """The acts of the content, recognised where a text says nothing else."""

    def __init__(self, spoken: Spoken) -> None:
        """Take the phrases, in SECTIONS and those of small talk."""
        self._spoken = spoken

    def read(self, text: str) -> Done | None:
        """Return the one act that a text is, None where it is none, or more, or is only quoted.

        Of a question that was put to people the number may stand in it.
        """
        found = self._read(text)
        if found is None and _NUMBERED.search(text):
            asked = self._read(_NUMBERED.sub(" ", text))
            return asked if asked is not None and asked.act is Act.WAITING else None
        return found

    def _read(self, text: str) -> Done | None:
        if _QUOTED.match(text):
            return None
        labels = self._spoken.labels(text, _SEEN)
        sections = {label.section for label in labels} - {*_POLITE}
        numbers = [NUMBERS[section] for section in sections if section in NUMBERS]
        acts = [act for act in _SPOKEN if act in sections]
        acts = [Act.UNDECLARED] if {*acts} == _TAKING_BACK else acts
        if len(numbers) > 1 or len(acts) > 1:
            return None
        writing = writing_of(labels)
        if acts == [Act.STEP]:
            return Done(Act.STEP, numbers[0], writing) if numbers else None
        if numbers:  # a figure is of no language
            bare = text.strip(" .)")
            told = writing if bare.isalpha() else None
            return None if acts else Done(Act.NUMBER, numbers[0], told, not bare.isdecimal())
        if not acts or (acts[0] in _TOLD and asks(text)):
            return None
        return Done(acts[0], writing=writing)

    def pressed(self, text: str) -> str | None:
        """Return the label of the button that words press in a question, None for no such words.

        « oui envoyez » presses one only where it is on the screen.
        """
        if asks(text) or _QUOTED.match(text):
            return None
        labels = self._spoken.labels(text, _PRESSING)
        pressed = {label.section for label in labels} & {*PRESSED}
        return pressed.pop() if len(pressed) == 1 else None

    def agrees(self, text: str) -> bool:
        """Tell whether a text is a yes to what was asked: « yes », elsewhere French joy."""
        if asks(text) or _QUOTED.match(text):
            return False
        return any(one.section == Kind.YES for one in self._spoken.labels(text, _AGREEING))

    def reminding(self, text: str) -> Reminding | None:
        """Return when one wants to be reminded: « rappelle-moi vendredi »; None otherwise."""
        words = without_emoji(read(text))
        is_own = words and not _QUOTED.match(text)
        ends = self._spoken.ends(words, 0, _REMINDING) if is_own else {}
        end = max(ends, default=len(words))
        left = range(end + 1, len(words) + 1)
        last = next((at for at in left if self._spoken.whole(words[at:], _COURTEOUS)), len(words))
        if end == len(words):
            return None
        when = text[words[end].start : words[last - 1].end]
        return Reminding(when.strip(" .!?؟"), writing_of([ends[end]]))

    def goes_on(self, text: str) -> bool:
        """Tell whether a question goes on from the last one: « et si je l'ai perdu ? »."""
        return bool(self._spoken.ends(without_emoji(read(text)), 0, _LEADING))

    def names_subject(self, text: str) -> bool:
        """Tell whether words name what they are about: « toujours pas de code »."""
        return self._names(text, _SUBJECTS)

    def names_own_question(self, text: str) -> bool:
        """Tell whether words are about a question that was put to people: « ma question »."""
        return self._names(text, _OWN)

    def _names(self, text: str, view: View) -> bool:
        words = without_emoji(read(text))
        return any(self._spoken.ends(words, at, view) for at in range(len(words)))
