"""What leads to words of ours and turns them: the head of a list, the rest of a sentence."""

import re

from bot.core.verification.reading.turning import condemns, is_turning
from bot.core.verification.reading.word import Pause
from bot.core.verification.received import Span
from bot.core.verification.versions import Body

_HEAD = re.compile(r":[^\n]*\n")  # « À ne pas faire : »
_GAP = re.compile(r"\n[^\S\n]*\n")
_NUMBER = re.compile(r"n[°ºo]?\.?\s*\d|n[o]?[°º]|no\.", re.IGNORECASE)  # « n° 5 » denies nothing
# Where a sentence is cut before them, what is kept says more than the whole…
_CONDITIONS = """
    sauf hors hormis excepte si sinon pas mais seulement uniquement
    except unless if not but only ila
    الا اذا لو عدا لكن فقط
"""
# …and where it is cut behind these: « at most 20 boxes ».
_BOUNDS = "most least maximum minimum اقصي اكثر اقل"
_ONLY_IF, _AT_MOST = frozenset(_CONDITIONS.split()), frozenset(_BOUNDS.split())


class Heads:
    """The heads of the lists of a text."""

    def __init__(self, body: Body) -> None:
        self._body = body

    def is_lost(self, missing: Span, *, follows: bool) -> bool:
        """Tell whether what stands behind missing words has lost a head that it may not lose.

        Behind the head, or an item, of another list it would be one of that list. Where nothing
        before it is kept (not `follows`), a head that turns it is lost.
        """
        start, end = missing
        if end == len(self._body.words):
            return False
        head = self._above(end)
        if head is None or head[0] < start or head[1] > end:
            return False
        if follows and start > 0:
            return self._above(start - 1) is not None
        return any(self.turns(n) or condemns(self._body.words[n].key) for n in range(*head))

    def turns(self, place: int) -> bool:
        """Tell whether a word turns others."""
        word = self._body.words[place]
        is_number = _NUMBER.match(self._body.text, word.start) is not None
        return is_turning(word.key) and not is_number

    def turns_sentence(self, missing: Span) -> bool:
        """Tell whether a sentence is cut before, or behind, a word that turns what is kept."""
        start, end = missing
        begins, words = self._body.begins, self._body.words
        if not begins(start) and words[start].key in _ONLY_IF:
            return True
        return not begins(end) and (self.turns(end - 1) or words[end - 1].key in _AT_MOST)

    def _above(self, place: int) -> Span | None:
        """Return the head of the list that a word stands in, or the head that it is of."""
        words = self._body.words
        start = self._line(place)
        end = next(
            (n for n in range(place + 1, len(words)) if words[n].pause is Pause.LINE), len(words)
        )
        while True:
            if end <= len(words) and _HEAD.search(words[end - 1].after):
                return start, end
            if start == 0:
                return None
            before = words[start - 1].after
            if _GAP.search(before) and not _HEAD.search(before):
                return None
            start, end = self._line(start - 1), start

    def _line(self, place: int) -> int:
        while place > 0 and self._body.words[place].pause is not Pause.LINE:
            place -= 1
        return place
