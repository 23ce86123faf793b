"""Cuts sentences into the pieces that the encoder knows, by a trie that is mapped into memory."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

import numpy as np

from bot.search.tables import Tables

UNKNOWN, BEGIN, END = 0, 1, 2  # numbers of pieces
_WORST = -1e38


def trie(pieces: Sequence[str], scores: Sequence[float]) -> Tables:
    """Return the trie of pieces, whose numbers are their places, and what each piece scores.

    Its nodes are the beginnings of pieces, the shorter first, so that those one letter longer
    stand together in order: the ones of node `n` from `children[n]` to `children[n + 1]`. Each
    has its last letter, and the number of its piece and one; 0 where it is no piece.
    """
    beginnings = {piece[:size] for piece in pieces for size in range(len(piece) + 1)}
    nodes = sorted(beginnings, key=lambda node: (len(node), node))
    numbers = {piece: number for number, piece in enumerate(pieces, 1)}
    place = {node: n for n, node in enumerate(nodes)}
    counts = np.zeros(len(nodes), np.int32)
    for node in nodes[1:]:
        counts[place[node[:-1]]] += 1
    return {
        "letters": np.array([0, *(ord(node[-1]) for node in nodes[1:])], np.int32),
        "children": np.array(list(accumulate(counts.tolist(), initial=1)), np.int32),
        "numbers": np.array([numbers.get(node, 0) for node in nodes], np.int32),
        "scores": np.array(scores, np.float32),
    }


class Tokeniser:
    """Takes the likeliest way to cut a sentence: the unigram model of SentencePiece (Viterbi)."""

    def __init__(self, tables: Tables, normalise: Callable[[str], str]) -> None:
        """Take the tables of `trie`, and how a sentence is written before it is cut."""
        # Views hand out plain numbers three times as quickly as arrays do.
        self._letters = tables["letters"].data
        self._children = tables["children"].data
        self._numbers = tables["numbers"].data
        self._scores = tables["scores"].data
        self._unknown = float(tables["scores"].min()) - 10.0
        self._normalise = normalise

    def encode(self, text: str, **_: object) -> list[int]:
        """Return the numbers of the pieces of a sentence, between those of begin and end."""
        return [BEGIN, *(self._cut(self._normalise(text)) or [UNKNOWN]), END]

    def _cut(self, text: str) -> list[int]:
        """Return the numbers of the pieces of which the scores make the greatest sum."""
        best = [0.0] + [_WORST] * len(text)  # of the text up to each place…
        last = [(0, UNKNOWN)] * len(best)  # …where the piece begins that ends there, and which
        letters = list(map(ord, text))
        for start in range(len(text)):
            for end, number, score in self._pieces(letters, start):
                if best[start] + score > best[end]:  # of equals, the first to begin
                    best[end], last[end] = best[start] + score, (start, number)
        cut, end = [], len(text)
        while end:
            end, number = last[end]
            cut.append(number)
        return cut[::-1]

    def _pieces(self, letters: Sequence[int], start: int) -> Iterator[tuple[int, int, float]]:
        """Yield where each piece that begins there ends, its number, and its score."""
        node, is_known = 0, False
        for end in range(start + 1, len(letters) + 1):
            letter, beyond = letters[end - 1], self._children[node + 1]
            node = bisect_left(self._letters, letter, self._children[node], beyond)
            if node == beyond or self._letters[node] != letter:
                break
            if number := self._numbers[node]:
                is_known = is_known or end == start + 1
                yield end, number - 1, self._scores[number - 1]
        if not is_known:
            yield start + 1, UNKNOWN, self._unknown
