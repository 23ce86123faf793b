"""Two versions of a text beside each other: what went is struck out, what came is underlined."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

# A tag, a sign's name, a word, spaces, or any other sign of Telegram HTML.
_PIECE = re.compile(r"<[^>]*>|&[#\w]+;|[\w’']+|\s+|.", re.DOTALL)
_CLOSED = re.compile(r"</?(?:code|pre)\b")  # nothing is marked within
_LONGEST = 20_000  # pieces, each way: more than any message has


def marked(before: str, after: str) -> tuple[str, str]:
    """Return two versions of Telegram HTML, the words that went and those that came marked.

    Each word is marked by itself, between the tags that are there: both stay well formed.
    """
    old, new = _PIECE.findall(before)[:_LONGEST], _PIECE.findall(after)[:_LONGEST]
    went, came = set(range(len(old))), set(range(len(new)))
    for at, to, size in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        went -= set(range(at, at + size))
        came -= set(range(to, to + size))
    return _with(old, went, "s"), _with(new, came, "u")


def _with(pieces: Sequence[str], places: set[int], tag: str) -> str:
    told, is_closed = [], False
    for place, piece in enumerate(pieces):
        if _CLOSED.match(piece):
            is_closed = not piece.startswith("</")
        is_word = not piece.startswith("<") and not piece.isspace()
        is_marked = place in places and is_word and not is_closed
        told.append(f"<{tag}>{piece}</{tag}>" if is_marked else piece)
    return "".join(told).replace(f"</{tag}><{tag}>", "")
