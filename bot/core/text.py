"""Text as Telegram measures and shows it: UTF-16 lengths, HTML escaping."""

import re
from collections.abc import Iterable
from html import unescape

MESSAGE_LIMIT = (
    4096  # UTF-16 units after entity parsing, https://core.telegram.org/bots/api#sendmessage
)
CAPTION_LIMIT = 1024
CALLBACK_LIMIT = 64  # bytes

_ARABIC = re.compile("[\u0600-\u06ff]")
_QUOTE = re.compile(r"</?blockquote[^>]*>")  # one cannot stand in another
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


def folded(paragraphs: Iterable[str]) -> str:
    """Return Telegram HTML that a tap opens: a screen shows its first lines. Empty for none."""
    inside = "\n\n".join(_QUOTE.sub("", one) for one in paragraphs if one)
    return f"<blockquote expandable>{inside}</blockquote>" if inside else ""


def visible(html: str) -> str:
    """Return Telegram HTML as it is read."""
    return unescape(_TAG.sub("", html))


def visible_length(html: str) -> int:
    """Return the length of Telegram HTML as it is read, in the unit of Telegram's limits."""
    return utf16_length(visible(html))
