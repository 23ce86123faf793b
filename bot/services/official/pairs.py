"""Which of some texts are alike, each pair compared once for as long as both are among them."""

from collections.abc import Callable, Collection

_UNKNOWN, _APART, _ALIKE = 0, 1, 2


class Pairs:
    """What was found of each pair of at most so many texts: a byte each."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._places: dict[str, int] = {}
        self._found = bytearray(most * most)

    def keep(self, texts: Collection[str]) -> None:
        """Forget all other texts; those beyond the most that fit are compared anew each time."""
        wanted = dict.fromkeys(texts)
        for gone in [text for text in self._places if text not in wanted]:
            self._forget(self._places.pop(gone))
        taken = set(self._places.values())
        free = (place for place in range(self._most) if place not in taken)
        for text in wanted:
            if text not in self._places and (place := next(free, None)) is not None:
                self._places[text] = place

    def are_alike(self, one: str, other: str, compare: Callable[[], bool]) -> bool:
        """Return what is known of a pair in this order, or what `compare` finds of it now."""
        first, second = self._places.get(one), self._places.get(other)
        if first is None or second is None:
            return compare()
        place = first * self._most + second
        if self._found[place] == _UNKNOWN:
            self._found[place] = _ALIKE if compare() else _APART
        return self._found[place] == _ALIKE

    def _forget(self, place: int) -> None:
        start = place * self._most
        self._found[start : start + self._most] = bytes(self._most)
        self._found[place :: self._most] = bytes(self._most)
