"""The first words of a text, by which who had it before knows it again."""

import re

from bot.core.writing.text import visible

LONGEST = 60  # characters, the sign that more follows included
# Where what must not be repeated begins: a link, an address, a number to call.
_END = re.compile(
    r"\S*(?:://|www\.|@)|[\w-]+(?:\.[\w-]+)*\.[^\W\d]{2,}|\+?\d(?:[ .\-/()]{0,2}\d){6,}"
)
_MORE = "…"


def subject(html: str) -> str:
    """Return the first words of Telegram HTML as one line, empty when nothing can be said.

    Nothing to follow or to call is in it: it is said of what was taken back.
    """
    whole = " ".join(visible(html).split())
    found = _END.search(whole)
    words = whole[: found.start()].rstrip() if found else whole
    if not any(sign.isalpha() for sign in words):
        return ""
    if words == whole and len(words) <= LONGEST:
        return words
    if len(words) >= LONGEST:
        cut = words[:LONGEST]  # a word that ends there is whole
        words = cut.rpartition(" ")[0] or cut[: LONGEST - len(_MORE)]
    return words.rstrip(" ,;:.!?«“(") + _MORE
