"""Words that turn what others say: negations, exceptions, prohibitions, and what is called false.

No list of them is ever whole: the rules of layout hold beside every word, and beside these even
the end of a line, or a picture, counts.
"""

import re

_WORDS = """
    ne n pas non ni sans aucun aucune jamais plus sauf hors excepte guere rien nul nulle point
    personne moins seulement uniquement ailleurs interdit interdite interdits interdites defense
    inutile arretez cessez gare
    not no without never none neither nor except unless only cannot nobody nothing nowhere hardly
    barely stop don dont isnt doesnt wont cant
    machi mashi bla ghir
    لا لن لم ليس ما عدا سوي الا غير دون بدون بلا عدم ماشي كفي حذار كلا فقط ابدا
"""
_STEMS = """
    evit refus ignor empech
    avoid refus ignor forbid prohibit
    ليس لست لسن ممنوع يمنع تجنب احذر
"""
_FALSE = """
    rumeur rumeurs faux fausse fausses intox mensonge arnaque dementi dementi fake false hoax scam
    rumour rumor rumours rumors untrue lie
    اشاعه اشاعات كذب كاذب كاذبه خاطي خاطيه زايف زايفه مزيف مزيفه باطل
"""
# What a list that nobody is to follow is called; elsewhere such a word turns nothing.
_CONDEMNED = """
    erreur fraud escroc arnaq interdit danger risque piege suspect refus exclu annul ferme
    mistake error scam swindl forbid prohibit trap closed cancel exclud wrong
    اخطاء خطا احتيال نصب محتال ممنوع خطر مرفوض ملغ مغلق نصاب
"""
_CONDEMNING = re.compile("|".join(_CONDEMNED.split()))
_TURNING = frozenset(f"{_WORDS} {_FALSE}".split())
_STEM = re.compile("|".join(_STEMS.split()))
_ATTACHED = re.compile(r"[وفبلك]{0,2}(?:ال)?")  # what Arabic writes with a word: « ولا »
_LONGEST_ATTACHED = 4


def is_turning(key: str) -> bool:
    """Tell whether a word turns others, alone or behind what Arabic writes with it."""
    return any(
        bare in _TURNING or _STEM.match(bare) is not None
        for bare in (key[n:] for n in range(min(len(key), _LONGEST_ATTACHED + 1)))
        if _ATTACHED.fullmatch(key, 0, len(key) - len(bare))
    )


def condemns(key: str) -> bool:
    """Tell whether a word of the head of a list says that nobody is to do what stands there."""
    return _CONDEMNING.match(key.removeprefix("ال")) is not None
