"""Newspapers and channels: what they wrote is asked about, and figures belong to their names."""

import re

from bot.core.redaction.reading import Reading, Token, any_of, words
from bot.core.redaction.vocabulary.clues import REFUSED

OUTLETS = words("""
    médias24 medias24 media24 h24info h24 h24infos le360 le360sport le12 medi1 medi1tv medi1news
    al24news al24 alyaoum24 lyaoum24 alyaoum france24 africa24 maroc24 maroc360 i24news news24
    tv5monde tv5 2m 2mtv snrt1 tamazight8 m24 m24tv rue20 kech24 goud goud24 chouf24 chouftv
    febrayer achkayen barlamane hespress hespresse yabiladi telquel lematin leconomiste lavieeco
    challenge bladi aujourd'huilemaroc assabah almassae alakhbar hibapress cawalisse tanja24 bfm
    bfmtv lci cnews euronews aljazeera alarabiya هسبريس ميديا ميدي شوف كود
""")
# « Médias24 dit », « le12 galat », « Al24News en parle ».
_SAYS = re.compile(
    r"[ ]+(?:l'|en_|a_|ont_|vient_d'|rah(?:om)?_|راه_)?(?:a_)?(?:".replace("_", "[ ]")
    + any_of(r"""
    dit disent disait annonc\w* ecri\w* publi\w* parle\w* rapport\w* affirm\w* confirm\w* indiqu\w*
    precis\w* report\w* says? said writes wrote published announce\w* g[ae]l\w* 9al\w* kt[ae]b\w*
    nchr\w* nechr\w* قال\w* كتب\w* نشر\w* اعلن\w*
""")
    + r")(?![^\W_])"
)
_ACCORDING = re.compile(r"(?:selon|d'apres|according[ ]to|7asab|hasab|حسب)[ ]+$")
_NAME = re.compile(r"[^\W\d_]{1,10}\d{1,3}[^\W\d_]{0,6}")


def is_speaker(reading: Reading, token: Token) -> bool:
    """Tell whether a word is who says something, such as a paper that nobody listed here."""
    if not _NAME.fullmatch(token.word):
        return False
    low = reading.low
    if REFUSED.search(low, token.end):
        return False  # « Zitoun24 dit refusé »
    before = low[max(0, token.start - 20) : token.start]
    return bool(_SAYS.match(low, token.end) or _ACCORDING.search(before))
