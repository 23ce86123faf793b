"""Phrases that may stand around an announcement: the closed list of courtesies, our own lines."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from bot.core.verification.words import Kind, Pause, Word, words

# Nothing here says anything about the announcement. What is not here is not ours.
COURTESIES = (
    *("bjr", "bsr", "bonjour tout le monde", "salam tout le monde", "bonsoir tout le monde"),
    *("bonjour cher confrère", "bonjour chers collègues", "bonjour mesdames et messieurs"),
    *("bonjour chers confrères et consœurs", "chers amis", "mes chers confrères", "cher docteur"),
    *("slt", "cc", "bonsoir chers confrères", "salam confrères", "salam chers confrères"),
    *("vu sur whatsapp", "reçu sur whatsapp", "reçu par whatsapp", "trouvé sur whatsapp"),
    *("à lire attentivement", "important", "info importante", "message important", "lisez ceci"),
    *("merci pour le partage", "merci pour l’info", "merci bcp", "merci bien", "mrc", "mci"),
    *("merci de lire", "merci de transmettre", "merci de votre retour", "merci de confirmer"),
    *("c vrai sa", "c vrai ca", "c’est vrai svp", "est-ce que c’est vrai ça", "c vrai ou pas"),
    *("est-ce bien vrai", "est-ce correct", "c’est correct", "c’est bien vrai", "qui confirme"),
    *("qu’en dites-vous", "votre avis", "des nouvelles", "besoin de confirmation", "à confirmer"),
    *("bonjour", "bonjour à tous", "bonjour à toutes et à tous", "bonjour chers confrères"),
    *("bonjour mes chers confrères", "bonjour confrères", "bonjour docteur", "bonjour la famille"),
    *("bonsoir", "bonsoir à tous", "bonsoir à toutes et à tous", "bonsoir confrères", "salut"),
    *("salut à tous", "coucou", "bonne journée", "bonne soirée", "bonne journée à tous"),
    *("bonne réception", "cordialement", "bien cordialement", "confraternellement"),
    *("bien confraternellement", "amicalement", "chers confrères", "cher confrère"),
    *("chère consœur", "chères consœurs et chers confrères", "chers confrères et consœurs"),
    *("chers collègues", "mes amis", "merci", "merci à tous", "merci beaucoup", "merci d’avance"),
    *(
        "merci de votre attention",
        "à lire",
        "à lire svp",
        "à lire absolument",
        "lisez",
        "lire svp",
    ),
    *("à partager", "partagez", "partagez svp", "à faire suivre", "faites suivre", "à diffuser"),
    *("merci de partager", "merci de faire suivre", "merci de diffuser", "transmettez"),
    *("transféré", "je transfère", "je vous transfère", "reçu", "message reçu", "reçu ce matin"),
    *("reçu à l’instant", "copié", "copié-collé", "pour info", "pour information", "info"),
    *("pi", "fyi", "tr", "fw", "fwd", "pour rappel", "svp", "s’il vous plaît", "stp"),
    *("est-ce vrai", "c’est vrai", "vrai", "c vrai", "cest vrai", "est ce que c’est vrai"),
    *("vrai ou faux", "vrai ou pas", "est-ce vrai ou faux", "c’est vrai ou faux", "info ou intox"),
    *("c’est vrai ça", "c’est vrai ce message", "ce message est-il vrai", "c’est officiel"),
    *("est-ce officiel", "est-ce authentique", "authentique", "c’est authentique"),
    *("est-ce que c’est authentique", "est-ce que c’est officiel", "vous confirmez", "à vérifier"),
    *("vérifier", "vérifiez", "vérifie", "vérifiez svp", "vérifie stp", "pouvez-vous vérifier"),
    *("peux-tu vérifier", "merci de vérifier", "qu’en pensez-vous", "quelqu’un peut confirmer"),
    *("hello", "hi", "hi all", "hello everyone", "hi everyone", "dear all", "dear colleagues"),
    *("good morning", "good evening", "thanks", "thank you", "many thanks", "please read"),
    *("to read", "for your information", "for info", "please share", "share", "forwarded"),
    *("is this true", "is it true", "true or false", "is this real", "is it real"),
    *("is this genuine", "is it genuine", "is this official", "real or fake", "please check"),
    *("can you check", "check this", "regards", "best regards", "kind regards", "good day"),
    *("salam", "slm", "salam alikoum", "salam alaykoum", "salam aleykoum", "salam alaikoum"),
    *("assalam alaykoum", "assalamou alaykoum", "salam alaikum", "salamo alaykom", "sbah lkhir"),
    *("sba7 lkhir", "choukran", "chokran", "chukran", "3afak", "afak", "3afakom", "wach hadchi"),
    *("wach hadchi sahih", "wach hadchi s7i7", "wach bsa7", "wach bsse7", "wach hadchi bsa7"),
    *(
        "wach sahih",
        "bsa7",
        "bssah",
        "wach had lmessage s7i7",
        "wach hada s7i7",
        "wach hadshi s7i7",
    ),
    *(
        "wach hadchi b sah",
        "wach hadchi bssah",
        "wach hadchi bse7",
        "wach kayn",
        "wach had chi s7i7",
    ),
    *("السلام عليكم", "السلام عليكم ورحمة الله وبركاته", "السلام عليكم ورحمة الله تعالى وبركاته"),
    *("وعليكم السلام", "سلام", "سلام عليكم", "صباح الخير", "مساء الخير", "تحية طيبة"),
    *("تحية طيبة وبعد", "تحياتي", "مع تحياتي", "شكرا", "شكرا لكم", "شكرا جزيلا", "مع الشكر"),
    *("جزاكم الله خيرا", "للقراءة", "للاطلاع", "للإخبار", "للعلم", "للإفادة", "للمعلومة"),
    *("للنشر", "للمشاركة", "المرجو المشاركة", "المرجو النشر", "الزملاء الكرام", "زملائي"),
    *("زملائي الأعزاء", "منقول", "وصلني", "معاد توجيهها", "تم التوجيه", "محوّل"),
    *("هل هذا صحيح", "هل هذا صحيح أم لا", "صحيح", "هل صحيح", "هل هو صحيح", "صحيح أم خطأ"),
    *("هل هذا رسمي", "هل هذا البلاغ صحيح", "هل الخبر صحيح", "هل هذه الرسالة صحيحة"),
    *("المرجو التحقق", "المرجو التأكد", "تحققوا", "واش هادشي صحيح", "واش هادشي بصح"),
    *("واش هدشي صحيح", "واش هاد الشي صحيح", "واش بصح", "واش صحيح", "بصح", "عافاكم", "عافاك"),
    *("واش هاد الميساج صحيح", "واش هادشي كاين", "واش كاين", "واش هدشي بصح", "واش هاد الخبر صحيح"),
)

Keys = tuple[str, ...]


class Phrases:
    """A set of phrases, found at the beginning of a list of words."""

    def __init__(self, phrases: Iterable[Keys]) -> None:
        self._starts: dict[str, list[Keys]] = defaultdict(list)
        for phrase in sorted({one for one in phrases if one}, key=len, reverse=True):
            self._starts[phrase[0]].append(phrase)

    def at(self, keys: Sequence[str], place: int) -> list[int]:
        """Return where the phrases end that begin at a place, the longest first."""
        return [
            place + len(phrase)
            for phrase in self._starts.get(keys[place], ())
            if tuple(keys[place : place + len(phrase)]) == phrase
        ]


def phrase(text: str) -> Keys:
    """Return a phrase as it is looked for."""
    return tuple(word.key for word in words(text))


@cache
def courtesies() -> Phrases:
    """Return the closed list."""
    return Phrases(map(phrase, COURTESIES))


def left_over(found: Sequence[Word], known: Sequence[Phrases]) -> list[tuple[int, int]]:
    """Return the places in a list of words that no phrase explains, in runs.

    A phrase counts alone between two pauses, or beside others: « Merci ! », not « Merci
    d’envoyer… ».
    """
    keys = [word.key for word in found]
    runs: list[tuple[int, int]] = []
    place = 0
    while place < len(found):
        end = explained(found, keys, place, known)
        if end == place:
            end = _next_pause(found, place)
            if runs and runs[-1][1] == place:
                runs[-1] = (runs[-1][0], end)
            else:
                runs.append((place, end))
        place = end
    return runs


def explained(
    found: Sequence[Word], keys: Sequence[str], start: int, known: Sequence[Phrases]
) -> int:
    """Return how far phrases one after another reach to a pause; `start` where none does."""
    reached = [start]
    seen = {start}
    best = start
    while reached:
        place = reached.pop()
        if place == len(found) or _is_apart(found, place):
            best = max(best, place)
        if place == len(found):
            continue
        ends = [end for phrases in known for end in phrases.at(keys, place)]
        if found[place].is_spare:
            ends.append(place + 1)
        fresh = [end for end in ends if end not in seen]
        seen.update(fresh)
        reached += fresh
    return best


def _is_apart(found: Sequence[Word], place: int) -> bool:
    """Tell whether words can end before a place: a pause follows, or a number was the last."""
    return found[place].pause is not Pause.NONE or found[place - 1].kind is Kind.NUMBER


def _next_pause(found: Sequence[Word], place: int) -> int:
    return next(
        (n for n in range(place + 1, len(found)) if found[n].pause is not Pause.NONE), len(found)
    )
