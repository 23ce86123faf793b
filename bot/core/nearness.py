"""Whether a question speaks of what an announcement says: by the words that both have."""

import re
from collections.abc import Iterable

from bot.core.calendar.dates import plain

_SHARE = 0.6  # of the words of a question that say what it is about
_FEWEST = 2
_WORD = re.compile(r"[^\W\d_]{3,}")
_ARTICLE = re.compile(r"\A(?:وال|بال|فال|كال|لل|ال)(?=\w{3})")
# What people ask with, and what every announcement has.
_COMMON_WORDS = """
    les des une aux est pas que qui quoi dans pour avec sur par son ses mes vos nos votre notre
    cette ces cet sont sera etait avez avons vous nous ils elle elles mais donc car vrai vraie
    vraiment sur confirme confirmez confirmer officiel officielle bonjour bonsoir merci salam
    svp stp comment quand pourquoi combien quel quelle aussi encore tout tous toute fait faire
    dit dire entendu parait parle bien plus moins ete cnss damancom ordre portail site annonce
    message pharmacie pharmacien pharmaciens confrere confreres the and for are was has have
    that this there true really with from what when how you your they will pharmacy order
    website portal announcement wach wash had kayn kayna chi dyal sa7 s7i7 bse7 b9a hada hadi
    هل واش هذا هذه هاد هادي كاين كاينه شي صحيح حقا بصح في من على الى عن مع لا نعم اعلان
    البوابه بوابه الصندوق صندوق الهيئه هييه صيدليه صيادله
"""
_COMMON = frozenset(_COMMON_WORDS.split())


def is_about(question: str, texts: Iterable[str]) -> bool:
    """Tell whether a question names what one of `texts` is about, in any of their languages."""
    asked = _telling(question)
    shared = max((len(asked & _telling(text)) for text in texts), default=0)
    return shared >= _FEWEST and shared >= _SHARE * len(asked)


def _telling(text: str) -> set[str]:
    found = (_ARTICLE.sub("", word) for word in _WORD.findall(plain(text)))
    return {word.rstrip("s") for word in found} - _COMMON
