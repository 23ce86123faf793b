"""Signs between the words: a question mark, a quotation, a stroke can turn what words say."""

import re

from bot.core.verification.words import Kind, Word

_ASKING = "?؟❓❔⁇⁈⁉"
_ASKED = re.compile(rf"[^\S\n]*[\"»”’'()*_~`,;:-]*[^\S\n]*[{_ASKING}]")
_QUOTED = re.compile(r"[\"«»“”„‟‹›()\[\]{}]")
_FORMATTED = re.compile(r"[\s*_`]+")
_DASH = re.compile("[-‐‑–—−]")
_STRIKE = "~"


def asks(ours: Word, theirs: Word) -> bool:
    """Tell whether a sentence of ours became a question behind a word."""
    return _ASKED.match(theirs.after) is not None and not any(
        sign in ours.after for sign in _ASKING
    )


def turns(
    ours: tuple[Word, Word], theirs: tuple[Word, Word], *, begins: bool, is_struck: bool
) -> bool:
    """Tell whether other signs stand between two words than between ours.

    `begins` tells that a sentence of ours begins with the second one, `is_struck` that every line
    is struck through, which says nothing of any one.
    """
    mine, other = ours[0].after, theirs[0].after
    if _STRIKE in other and _STRIKE not in mine and not is_struck:
        return True
    if "\n" in mine or "\n" in other:
        return False
    if all(word.kind is Kind.DIGITS for word in ours) and _between(mine) != _between(other):
        return True
    return not begins and _QUOTED.search(other) is not None and _QUOTED.search(mine) is None


def is_struck(text: str) -> bool:
    """Tell whether each line is struck through, or the text as one: « ~…~ »."""
    lines = [line.strip(' \t>*_`"«»“”') for line in text.splitlines()]
    said = [line for line in lines if any(map(str.isalnum, line))]
    return all(line.startswith(_STRIKE) and line.endswith(_STRIKE) for line in said)


def _between(after: str) -> str:
    return _DASH.sub("-", _FORMATTED.sub("", after))
