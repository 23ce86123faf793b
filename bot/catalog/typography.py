"""The last touch of each language: French spaces that do not break, Latin islands in Arabic."""

import re

from bot.core.writing.bidi import isolate_latin
from bot.core.writing.darija import ARY, DARIJA

_BEFORE = re.compile(r"[ \u00a0]([:;?!»%])")
_HOUR = re.compile(r"(?<=\d) h\b")  # « 21 h » stays in one line
_AFTER = re.compile(r"«[ \u00a0]")


def polish(text: str, language: str) -> str:
    """Return plain `text` as it is to be shown in `language`."""
    if language in {"fr", DARIJA}:
        text = _HOUR.sub("\u00a0h", text)
    if language == "fr":
        return _AFTER.sub("«\u00a0", _BEFORE.sub("\u00a0\\1", text))
    if language in {"ar", ARY}:
        return isolate_latin(text)
    return text
