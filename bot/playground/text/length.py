"""How Telegram measures a text, and how long one may be."""

MESSAGE_LIMIT = 4096  # UTF-16 units after entity parsing, core.telegram.org/bots/api#sendmessage
CAPTION_LIMIT = 1024  # the same for the words under a file


def utf16_length(text: str) -> int:
    """Return the length of `text` in UTF-16 code units, the unit of Telegram's limits."""
    return len(text.encode("utf-16-le")) // 2
