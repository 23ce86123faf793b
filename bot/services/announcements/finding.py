"""Finding what went out by its words: as many as a button to the next page can carry."""

from collections.abc import Iterable

from bot.search.normalise import normalise

_ROOM = 44  # bytes that a button leaves beside its kind and its place


def sought(words: str) -> str:
    """Return the first words of what was written, in their plain spelling; a long one is cut."""
    kept = ""
    for word in normalise(words).split():
        longer = f"{kept} {word}".strip()
        if len(longer.encode()) > _ROOM:
            return kept or word.encode()[:_ROOM].decode(errors="ignore")
        kept = longer
    return kept


def holds(texts: Iterable[str], words: str) -> bool:
    """Tell whether each of the words begins one of the texts', whatever the accents."""
    there = set(normalise(" ".join(texts)).split())
    return all(any(one.startswith(word) for one in there) for word in normalise(words).split())
