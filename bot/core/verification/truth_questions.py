"""Questions whether a message is true, in the ways that people ask: they change nothing of it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

_MEANT = (
    *(("ce message", "il", ""), ("ce communiqué", "il", ""), ("ce texte", "il", "")),
    *(("cette annonce", "elle", "e"), ("cette info", "elle", "e"), ("cette note", "elle", "e")),
    *(("cette information", "elle", "e"), ("cette nouvelle", "elle", "e"), ("ce msg", "il", "")),
    *(("l’annonce", "elle", "e"), ("l’info", "elle", "e"), ("l’information", "elle", "e")),
)
_TRUE = ("vrai", "exact", "authentique", "correct", "réel", "officiel", "fiable", "confirmé")
_ONE = ("le vrai", "la vraie", "l’officiel")
_OF_ONE = ("", "document", "fichier", "pdf", "guide", "annonce", "version", "message")
_OF_WOMEN = {
    "officiel": "officielle",
    "réel": "réelle",
    "authentique": "authentique",
    "fiable": "fiable",
}
_ASKED = ("est-ce", "est-ce que c’est", "est-ce bien", "c’est", "c’est bien")
_OR = (("vrai", "fake", "intox", "info"), ("pas", "non", "faux", "fake", "intox", "info", "vrai"))

_ARABIC = (
    ("هذا", "هذا الخبر", "هذا البلاغ", "هذا الإعلان", "هذه الرسالة", "هذه المعلومة", "هذا الكلام"),
    ("صحيح", "صحيحة", "رسمي", "رسمية", "حقيقي", "مؤكد"),
)
_DARIJA = (
    ("", "هادشي", "هدشي", "هاد الشي", "هاد الخبر", "هاد الميساج", "هاد البلاغ", "هذا"),
    ("صحيح", "بصح", "رسمي", "كاين", "حقيقي", "صحيحة"),
)
_LATIN_DARIJA = (
    (
        *("", "hadchi", "had chi", "hadshi", "hadechi", "hada", "hadi", "had lhdra", "had lhadra"),
        *("had lmessage", "had l message", "had lmsg", "had lkhbar", "had l khbar", "had lkhabar"),
        *("had li3lan", "had l i3lan", "had lbalagh", "had l balagh", "had lannonce"),
        *("had l’annonce", "had lma3louma", "had l ma3louma"),
    ),
    (
        *("s7i7", "sa7i7", "sahih", "s7i7a", "s7ih", "bse7", "bsa7", "bs7", "bsse7", "bssa7"),
        *("bssah", "bsah", "rasmi", "kayn"),
    ),
)
_ENGLISH = (
    ("this", "it", "this message", "this announcement", "this info", "this news"),
    ("true", "real", "genuine", "official", "correct", "authentic", "reliable"),
)


# A word alone, as people reply to a message.
BARE = (
    *("vrai", "vraiment", "authentique", "officiel", "true", "really", "is it true", "genuine"),
    *("صحيح", "بصح", "هل صحيح", "أصحيح", "bse7", "s7i7", "bsa7", "sahih", "c vrai", "cest vrai"),
    *(
        "bs7",
        "sa7",
        "bssa7",
        "c’est sûr",
        "vrai ça",
        "c’est vrai ça",
        "est ce vrai",
        "est ce que vrai",
    ),
)

# Whether it is a lie: words that ask, those that ask with their sign alone (« Arnaque ! » says
# that it is one), and what it may be.
_DOUBTED = (
    (
        ("est-ce un", "est-ce une", "est-ce du"),
        ("", "c’est", "c’est un", "c’est une", "ce serait un", "ce serait une", "encore une"),
        (
            *(
                "fake",
                "fake news",
                "arnaque",
                "intox",
                "hoax",
                "canular",
                "rumeur",
                "faux",
                "spam",
            ),
            *("faux message", "fausse annonce", "fausse info", "piège", "blague", "phishing"),
        ),
    ),
    (
        ("is it", "is this", "is it a", "is this a"),
        ("", "another"),
        ("fake", "scam", "hoax", "rumour", "rumor", "joke", "spam", "fake news", "phishing"),
    ),
    (
        ("هل هذا", "هل هي", "هل هذه", "واش هادشي", "واش هادي", "واش هذا", "واش"),
        ("",),
        ("إشاعة", "كذب", "احتيال", "نصب", "خبر زائف", "خبر كاذب", "مزور", "مزورة", "مزيف", "كذبة"),
    ),
    (
        ("wach", "wash", "wach hadchi", "wash hadchi", "wach hadi", "wach had lmessage"),
        ("",),
        ("fake", "arnaque", "kdoub", "nasb", "ichaa3a", "intox", "fake news", "hoax"),
    ),
)
_KNOWN = (
    (
        *("quelqu’un sait si", "qui sait si", "vous savez si", "savez-vous si", "on sait si"),
        *("tu sais si", "quelqu’un peut me dire si", "pouvez-vous me dire si"),
    ),
    (
        *("c’est vrai", "c’est officiel", "c’est authentique", "c’est fiable", "c’est sûr"),
        *("ce message est vrai", "cette info est vraie", "c’est une arnaque", "c’est un fake"),
    ),
)
_KNOWN_ELSEWHERE = (
    ("does anyone know if", "anyone know if", "do you know if", "does anybody know whether"),
    ("this is true", "it is true", "this is real", "this is official", "this is a scam"),
)
_WASH = (
    ("hadchi", "had chi", "had lmessage", "had lkhbar", "hadi", ""),
    ("bsah", "bssah", "s7i7", "sahih", "bse7", "bsa7", "kayn", "rasmi"),
)


def truth_questions() -> Iterator[str]:
    """Yield them. « Ce message est faux » is none: it says something."""
    yield from BARE
    yield from _in_french()
    yield from (
        "هل هذا هو الصحيح",
        "واش هذا هو الصحيح",
        "واش هادا هو لي صحيح",
        "wach hada howa s7i7",
    )
    yield from (
        "is it the real one",
        "is this the real one",
        "is this the right one",
        "is it ours",
    )
    for what, true in product(*_ARABIC):
        yield f"هل {what} {true}"
    yield from _in_darija("واش", _DARIJA, "ولا لا")
    yield from _in_darija("wach", _LATIN_DARIJA, "wla la")
    yield from _in_darija("wash", _WASH, "wla la")
    for said in (_KNOWN, _KNOWN_ELSEWHERE, *((ask, lie) for ask, _, lie in _DOUBTED)):
        yield from map(" ".join, product(*said))
    for what, true in product(*_ENGLISH):
        yield from (f"is {what} {true}", f"is {what} really {true}")
    yield from told_truths()


def told_truths() -> Iterator[str]:
    """Yield those of them that ask by their sign alone: « hadchi s7i7 ? », « this true? »."""
    for said in (_ARABIC, _DARIJA, _LATIN_DARIJA, _ENGLISH):
        for what, true in product(*said):
            yield from (f"{what} {true}", f"{true} {what}")
    for _, told, lie in _DOUBTED:
        yield from map(" ".join, product(told, lie))


def _in_french() -> Iterator[str]:
    for (what, pronoun, ending), true in product(_MEANT, _TRUE):
        said = _OF_WOMEN.get(true, f"{true}e") if ending else true
        yield from (f"est-ce que {what} est {said}", f"est-ce que {what} est bien {said}")
        yield from (f"{what} est-{pronoun} {said}", f"c’est {said} {what}")
    for ask, true, end in product(_ASKED, _TRUE, ("", "ça", "ou pas", "ou non")):
        yield f"{ask} {true} {end}"
    for ask, one, what in product(("est-ce", "c’est", "c’est bien", "cest"), _ONE, _OF_ONE):
        yield f"{ask} {one} {what}"
    for one, other in product(*_OR):
        if one != other:
            yield f"{one} ou {other}"


def _in_darija(ask: str, said: tuple[tuple[str, ...], ...], end: str) -> Iterator[str]:
    for what, true in product(*said):
        yield from (f"{ask} {what} {true}", f"{ask} {true} {what}", f"{ask} {what} {true} {end}")


# What says that something is true, or a lie: without a word that asks, or the sign, it tells it.
_TELLING = """
    vrai vraie vraiment exact exacte authentique correct correcte reel reelle officiel officielle
    fiable confirme confirmee confirmes vousconfirmez cestsur
    true really real genuine official correct authentic reliable
    صحيح صحيحه بصح بصاح رسمي رسميه حقيقي موكد كاين
    s7i7 sa7i7 s7i7a s7ih sahih bse7 bsa7 bs7 sa7 bsse7 bssa7 bssah bsah rasmi kayn
    fake arnaque intox hoax canular rumeur rumour rumor faux fausse spam piege blague phishing scam
    joke kdoub nasb ichaa3a اشاعه كذب كذبه احتيال نصب زايف كاذب مزور مزوره مزيف
"""
_DOUBTING = "ou qui quelqu pouvez peux is can or هل اصحيح واش ولا ام wach wash wla"
_AFFIRMING = frozenset(_TELLING.split())
_ASKING = frozenset(_DOUBTING.split())
_INVERTED = frozenset((("est", "ce"), ("est", "il"), ("est", "elle")))
_LONGEST = 4  # parts that a word is read in: « s7i7 »


def asks_by_words(keys: Sequence[str]) -> bool:
    """Tell whether a phrase asks without a sign behind it: « C’est officiel » tells."""
    if not _ASKING.isdisjoint(keys) or not _INVERTED.isdisjoint(pairwise(keys)):
        return True
    return not any(
        "".join(keys[start : start + size]) in _AFFIRMING
        for start in range(len(keys))
        for size in range(1, _LONGEST + 1)
    )
