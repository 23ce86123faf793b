"""Which screen a picture shows: an error, by its words, or a step of a guide."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from bot.core.pictures.letters import distance
from bot.core.redaction.reading import folded

Keys: TypeAlias = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")
_SHORT = 4  # letters; a shorter word is not misread and still that word
_LONG = 9  # letters; in a longer word two may be misread
_LONGEST_SCREEN = 60  # words; more are a text about the portal
_BETWEEN = 4  # words that may stand between two of a sign
# What stands on a page of the portal, and what only an announcement or a lure says.
_LABELS = re.compile(
    r"\b(?:identifiant|mot de passe|connexion|connecter|deconnexion|accueil|mon compte|menu"
    r"|suivant|precedent|valider|affilie|raison sociale|periode|bordereau|teledeclaration"
    r"|telepaiement|rechercher|telecharger|login|password|logout|next|submit|account|period"
    # As they are folded: no hamza, no ta marbuta.
    r"|(?:ال)?معرف|كلمه (?:المرور|السر)|(?:تسجيل )?الدخول|تسجيل الخروج|(?:الصفحه )?الرييسيه|حسابي"
    r"|(?:ال)?قايمه|التالي|السابق|تاكيد|(?:ال)?منخرط|رقم الانخراط|الاسم التجاري|العنوان التجاري"
    r"|الفتره|لايحه الاجور|التصريح بالاجور|الاداء الالكتروني|(?:ال)?بحث|تحميل|استخراج)\b"
)
_NEWS = re.compile(
    r"\b(?:chers?|cheres?|confreres?|communique|annonce|informe|avise|prolong\w*|report\w*"
    r"|amende|payez|virez|rib|iban|carte bancaire|whatsapp|cliquez|suspendu"
    r"|dear|announce\w*|extend\w*|penalty)\b|بلاغ|تمديد|اعلان|الزملا|غرام[هة]|ارسلوا|حولوا|ادفعوا|اضغطوا"
)
_FEWEST_LABELS = 3
_ARTICLE = re.compile(r"\A(?:و|ب|ل)?(?:ال|لل)(?=\w{3})")


@dataclass(frozen=True, slots=True)
class ErrorScreen:
    """Words that stand together on a screen with an error, and the topic that helps."""

    topic: str
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StepScreen:
    """Words all of which stand on the screen of a step, by its number in its guide.

    None of those `without` does.
    """

    guide: str
    step: int
    signs: tuple[str, ...]
    without: tuple[str, ...] = ()

    def fits(self, words: Keys) -> bool:
        """Tell whether a screen with these words is this one."""
        return all(_is_there(sign, words) for sign in self.signs) and not any(
            _is_there(sign, words) for sign in self.without
        )


def is_page(text: str) -> bool:
    """Tell whether words read like a page of the portal, and not like an announcement."""
    plain = folded(text)
    labels = {found[0] for found in _LABELS.finditer(plain)}
    return len(labels) >= _FEWEST_LABELS and not _NEWS.search(plain)


@dataclass(frozen=True, slots=True)
class Screens:
    """Every screen that is known, and the topics offered where none is recognised."""

    menu: tuple[str, ...] = ()
    errors: tuple[ErrorScreen, ...] = ()
    steps: tuple[StepScreen, ...] = ()
    pointing: frozenset[str] = frozenset()

    def only_points(self, caption: str) -> bool:
        """Tell whether the words below a picture say no more than that it is there."""
        return self.pointing.issuperset(keys(caption))

    def error(self, text: str) -> str | None:
        """Return the topic of the error that a text shows, None where it shows none.

        The closest sign counts, and of those the longest.
        """
        words = keys(text)
        found = [
            (between, -len(sign), screen.topic)
            for screen in self.errors
            for sign in map(keys, screen.signs)
            if (between := _between(sign, words)) is not None
        ]
        return min(found)[2] if found else None

    def step(self, text: str) -> StepScreen | None:
        """Return the step whose screen a text shows, None where it shows none."""
        words = keys(text)
        if len(words) > _LONGEST_SCREEN:
            return None
        return next((screen for screen in self.steps if screen.fits(words)), None)


@lru_cache(maxsize=1024)
def keys(text: str) -> Keys:
    """Return the words of a text as they are compared: folded, and without an Arabic article."""
    return tuple(_ARTICLE.sub("", word) for word in _WORD.findall(folded(text)))


def _is_there(sign: str, words: Keys) -> bool:
    return _between(keys(sign), words) is not None


def _between(sign: Keys, words: Sequence[str]) -> int | None:
    """Return how far a text is from a sign at its closest; None: too far.

    The words of a sign stand in order; each other word between them counts, and each misread one.
    """
    best: int | None = None
    for start in _places(sign[0], words, 0, len(words)):
        at, misread = start, int(words[start] != sign[0])
        for key in sign[1:]:
            found = next(iter(_places(key, words, at + 1, at + 2 + _BETWEEN)), None)
            if found is None:
                break
            at, misread = found, misread + (words[found] != key)
        else:
            far = at - start + 1 - len(sign) + misread
            best = far if best is None else min(best, far)
    return best


def _places(key: str, words: Sequence[str], start: int, end: int) -> Iterable[int]:
    return (n for n in range(start, min(end, len(words))) if _is_alike(key, words[n]))


@lru_cache(maxsize=8192)
def _is_alike(key: str, word: str) -> bool:
    """Tell whether a word is this one, with a letter misread, or two in a long one."""
    if key == word:
        return True
    if len(key) <= _SHORT:
        return False
    most = 2 if len(key) > _LONG else 1
    is_likely = abs(len(key) - len(word)) <= most and (key[0] == word[0] or key[-1] == word[-1])
    return is_likely and distance(key, word) <= most
