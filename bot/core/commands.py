"""Which command somebody means who has mistyped it, or called it by another name."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches

ALIKE = 0.7  # of difflib, 0 to 1


def meant(typed: str, names: Collection[str], words: Mapping[str, Collection[str]]) -> str | None:
    """Return the one of `names` that is meant, None where none is near.

    `words` are by what else each is called.
    """
    called = {word: name for name in names for word in words.get(name, ())}
    called |= {name: name for name in names}
    near = get_close_matches(typed.lower(), called, n=1, cutoff=ALIKE)
    return called[near[0]] if near else None
