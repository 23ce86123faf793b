"""A copy laid beside one version: what was added, what is missing, what was changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.core.verification.alignment import Difference, differences
from bot.core.verification.changes import Change, Sorter
from bot.core.verification.domains import glued, target_key
from bot.core.verification.received import Copy, Span
from bot.core.verification.versions import Body, Known
from bot.core.verification.words import Kind, Word, words

_ROW = 3  # words in a row that stand in both by more than chance
_ENOUGH = 4  # such words, to speak of a likeness
_LONG = 8  # so many in a row are nobody else's
_LIKE, _LIKE_NAMED = 0.45, 0.25  # the share of ours, or of the copy, that makes them alike


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a copy differs from one version."""

    known: Known
    copy: Copy
    added: tuple[Span, ...]
    changes: tuple[Change, ...]
    is_cut: bool  # whole sentences are missing, or an end
    links: tuple[str, ...]  # hidden ones that are not ours
    cost: int  # words that are missing or not ours
    shared: int  # words in rows that are ours
    is_near: bool

    @property
    def is_same(self) -> bool:
        """Whether every word and link is ours, and none is missing."""
        return not (self.added or self.changes or self.is_cut or self.links)


def compare(copy: Copy, known: Known, siblings: Sequence[Known], *, is_named: bool) -> Comparison:
    """Lay a copy beside a version.

    `siblings` are the same announcement in its other languages: their words are ours too.
    `is_named` tells that the copy holds its number, so that less likeness is enough.
    """
    body = known.body
    copy = replace(copy, words=tuple(_unglued(copy, body)))
    gaps = differences(
        [word.looks for word in body.words], [word.looks for word in copy.words], body.begins
    )
    sorter = Sorter(copy, known, siblings, gaps)
    look_alikes = tuple(_look_alikes(body, copy, gaps))
    targets = frozenset().union(*(one.body.targets for one in (known, *siblings)))
    links = tuple(link for link in copy.links if target_key(link) not in targets)
    foreign = sum(_size(copy.words, *span) for span in sorter.foreign)
    shared, longest = _shared(body, gaps)
    missing = sum(_size(body.words, gap.start, gap.end) for gap in gaps)
    return Comparison(
        known,
        copy,
        tuple(sorter.added),
        tuple(sorted((*sorter.changes, *look_alikes), key=lambda change: change.theirs)),
        sorter.is_cut,
        links,
        missing + foreign + len(look_alikes) + len(links),
        shared,
        _is_near(shared, longest, len(body.words), foreign, is_named=is_named),
    )


def _unglued(copy: Copy, body: Body) -> Iterator[Word]:
    """Yield the words of a copy, two sentences whose space was lost taken for what they are.

    « connecter.Les » looks like an address; in ours a sentence ends there and the next begins.
    """
    for word in copy.words:
        pair = glued(copy.text[word.start : word.end]) if word.kind is Kind.LINK else None
        if pair is None:
            yield word
            continue
        parts = words(f"{pair[0]}. {pair[1]}")
        if len(parts) != 2 or not body.has_end(parts[0].key) or not body.has_start(parts[1].key):
            yield word
            continue
        middle = word.start + len(pair[0])
        yield parts[0]._replace(start=word.start, end=middle, pause=word.pause)
        yield parts[1]._replace(start=middle + 1, end=word.end)


def _look_alikes(body: Body, copy: Copy, gaps: Sequence[Difference]) -> Iterator[Change]:
    """Yield the words that are the same to the eye only."""
    a = b = 0
    end = Difference(len(body.words), len(body.words), len(copy.words), len(copy.words))
    for gap in [*gaps, end]:
        for mine, other in zip(range(a, gap.start), range(b, gap.first), strict=True):
            if body.words[mine].key != copy.words[other].key:
                yield Change((mine, mine + 1), (other, other + 1))
        a, b = gap.end, gap.last


def _size(found: Sequence[Word], first: int, last: int) -> int:
    return sum(not word.is_spare for word in found[first:last])


def _shared(body: Body, gaps: Sequence[Difference]) -> tuple[int, int]:
    """Return how many words of ours stand in rows, and how long the longest row is."""
    starts = [0, *(gap.end for gap in gaps)]
    ends = [*(gap.start for gap in gaps), len(body.words)]
    rows = [end - start for start, end in zip(starts, ends, strict=True)]
    return sum(row for row in rows if row >= min(_ROW, len(body.words))), max(rows)


def _is_near(shared: int, longest: int, total: int, foreign: int, *, is_named: bool) -> bool:
    """Tell whether so much of a copy is ours that the rest is to be told from it."""
    if shared < min(_ENOUGH, total):
        return False
    share = max(shared / total, shared / (shared + foreign))
    return longest >= _LONG or share >= (_LIKE_NAMED if is_named else _LIKE)
