"""Text as Telegram measures and shows it: UTF-16 lengths, HTML escaping, bidi isolation."""

import re
from html import unescape

MESSAGE_LIMIT = (
    4096  # UTF-16 units after entity parsing, https://core.telegram.org/bots/api#sendmessage
)
CAPTION_LIMIT = 1024
CALLBACK_LIMIT = 64  # bytes

LRI, FSI, PDI = "\u2066", "\u2068", "\u2069"

# A run of Latin words with the digits and signs inside them is one left-to-right island; the
# full stop that ends an Arabic sentence stays outside.
_LETTER = "A-Za-zÀ-ÖØ-öø-ÿœŒ"
_WORD = rf"[{_LETTER}](?:[.@:/#&+_’'\-–]*[{_LETTER}0-9])*"
_LATIN_RUN = re.compile(rf"/?{_WORD}(?:[ \u00a0](?:–[ \u00a0])?{_WORD})*/?")
# What has to be copied sign by sign: addresses of pages and of mail, and numbers to call.
_TYPED = re.compile(
    r"(?:https?://|www\.)[!-~]*[A-Za-z0-9/=&#%~_+-]"
    r"|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    r"|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?:/(?:[!-~]*[A-Za-z0-9/=&#%~_+-])?)?"
    r"|\+?\d(?:[ \u00a0.\-/()]?\d){7,}"
)
_ISOLATED = re.compile(f"[{LRI}{FSI}\u2067][^{PDI}]*{PDI}")
_ARABIC = re.compile("[\u0600-\u06ff]")
_TAG = re.compile(r"<[^>]+>")


def utf16_length(text: str) -> int:
    """Return the length of `text` in UTF-16 code units, the unit of Telegram's limits."""
    return len(text.encode("utf-16-le")) // 2


def escape(text: str) -> str:
    """Return `text` with the three characters that Telegram's HTML reserves escaped."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def has_arabic(text: str) -> bool:
    """Tell whether `text` holds a letter of the Arabic script."""
    return _ARABIC.search(text) is not None


def isolate_latin(text: str) -> str:
    """Wrap each Latin run of right-to-left text in U+2066…U+2069, once.

    Without it, "Damancom :" or a web address inside Arabic drags its neighbours to the wrong
    side. What is isolated already stays as it is.
    """
    pieces = []
    end = 0
    for island in _ISOLATED.finditer(text):
        pieces.append(_LATIN_RUN.sub(rf"{LRI}\g<0>{PDI}", text[end : island.start()]))
        pieces.append(island.group())
        end = island.end()
    pieces.append(_LATIN_RUN.sub(rf"{LRI}\g<0>{PDI}", text[end:]))
    return "".join(pieces)


def isolate_typed(text: str) -> str:
    """Wrap what has to be typed as it stands, and each Latin run, as `isolate_latin` does.

    For words that somebody wrote: an address keeps its question marks, a number its groups.
    """
    return isolate_latin(_TYPED.sub(rf"{LRI}\g<0>{PDI}", text))


def visible_length(html: str) -> int:
    """Return the length of Telegram HTML as it is read, in the unit of Telegram's limits."""
    return utf16_length(unescape(_TAG.sub("", html)))
