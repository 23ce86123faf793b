"""Text as Telegram measures and shows it: UTF-16 lengths, HTML escaping, what has to be cut."""

import re
import unicodedata
from collections.abc import Iterable
from html import unescape

MESSAGE_LIMIT = (
    4096  # UTF-16 units after entity parsing, https://core.telegram.org/bots/api#sendmessage
)
CAPTION_LIMIT = 1024
CALLBACK_LIMIT = 64  # bytes
TOAST_LIMIT = 200  # characters that answer a pressed button
LABEL_LIMIT = 64  # UTF-16 units of a button's label; Telegram names none, a phone shows fewer
MORE = "…"

_ARABIC = re.compile("[\u0600-\u06ff]")
_QUOTE = re.compile(r"</?blockquote[^>]*>")  # one cannot stand in another
_TAG = re.compile(r"<[^>]+>")
# A tag, a sign that is written as its name, or a sign.
_PIECE = re.compile(r"<(?P<end>/?)(?P<tag>[\w-]+)[^>]*>|&(?:#\w+|\w+);|.", re.DOTALL)
_JOINS = "\u200d"  # stands between two signs that are shown as one
_LAST_OF_ONE = "\uffff"  # a sign after it takes two UTF-16 units
_ISLANDS, _ENDS = "\u2066\u2067\u2068", "\u2069"


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


def opening(html: str) -> str:
    """Return the first paragraph of Telegram HTML, with the list that it leads to: « … : »."""
    first, *rest = html.split("\n\n")
    while rest and visible(first).rstrip().endswith(":"):
        first = f"{first}\n\n{rest.pop(0)}"
    return first


def visible(html: str) -> str:
    """Return Telegram HTML as it is read."""
    return unescape(_TAG.sub("", html))


def visible_length(html: str) -> int:
    """Return the length of Telegram HTML as it is read, in the unit of Telegram's limits."""
    return utf16_length(visible(html))


def label(text: str) -> str:
    """Return `text` as a button shows it: cut at the end of a word where it is too long."""
    return shortened(text, LABEL_LIMIT, at_word=True)


def shortened(text: str, most: int, *, at_word: bool = False) -> str:
    """Return `text` in at most `most` UTF-16 units, with « … » where something is left out.

    It is cut between two signs as they are seen, and what runs apart in it is closed. With
    `at_word` a word that is cut goes too, unless half of the text would.
    """
    if utf16_length(text) <= most:
        return text
    kept, length, opened = 0, utf16_length(MORE), 0
    for place, sign in enumerate(text):
        opened += (sign in _ISLANDS) - (sign == _ENDS and opened > 0)
        length += 1 + (sign > _LAST_OF_ONE)
        if length + opened > most:
            break
        kept = place + 1
    while kept and _is_inside(text, kept):
        kept -= 1
    if at_word and not text[kept : kept + 1].isspace():
        space = max(text.rfind(space, 0, kept) for space in " \u00a0")
        kept = space if space > kept // 2 else kept
    cut = text[:kept].rstrip()
    islands = sum(sign in _ISLANDS for sign in cut) - cut.count(_ENDS)
    return f"{cut}{MORE}{_ENDS * max(0, islands)}"


def fitted(html: str, most: int) -> str:
    """Return Telegram HTML in at most `most` UTF-16 units as it is read, its tags closed.

    It is cut before what would not fit, never inside a tag, a sign's name or a sign.
    """
    if visible_length(html) <= most:
        return html
    pieces, opened, room = list[str](), list[str](), most - utf16_length(MORE)
    for found in _PIECE.finditer(html):
        if found["tag"]:
            opened = opened[:-1] if found["end"] else [*opened, found["tag"]]
        elif (length := visible_length(found.group())) > room:
            break
        else:
            room -= length
        pieces.append(found.group())
    while (
        pieces and pieces[-1][0] != "<" and _is_part(pieces[-1], html[sum(map(len, pieces)) :][:1])
    ):
        pieces.pop()
    return "".join([*pieces, MORE, *(f"</{tag}>" for tag in reversed(opened))])


def filled(parts: Iterable[str], most: int, *, between: str = "\n\n") -> int:
    """Return how many of the first `parts` (HTML) stand in one message of `most` UTF-16 units.

    One at least, so that a list always goes on.
    """
    length = number = 0
    for part in parts:
        length += visible_length(part) + (utf16_length(between) if number else 0)
        if number and length > most:
            break
        number += 1
    return number


def _is_inside(text: str, place: int) -> bool:
    """Tell whether a cut at `place` would part a sign that is seen as one."""
    return _is_part(text[place - 1], text[place : place + 1])


def _is_part(before: str, after: str) -> bool:
    if not after:
        return False
    is_flag = all("\U0001f1e6" <= sign <= "\U0001f1ff" for sign in (before, after))
    is_tone = "\U0001f3fb" <= after <= "\U0001f3ff"
    return (
        is_flag
        or is_tone
        or _JOINS in (before, after)
        or unicodedata.category(after) in {"Mn", "Mc", "Me"}
    )
