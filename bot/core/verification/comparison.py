"""A copy laid beside one version: what was added, what is missing, what was changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.core.verification.alignment import Difference, differences
from bot.core.verification.changes import Change, Sorter
from bot.core.verification.joint import (
    Joint,
    Rows,
    begins_otherwise,
    between,
    ends_otherwise,
    is_qualified,
    tells_hour,
)
from bot.core.verification.layout import Layout
from bot.core.verification.reading.domains import target_key
from bot.core.verification.reading.formatting import Effect
from bot.core.verification.reading.letters import adds_accent
from bot.core.verification.reading.word import Kind, Pause, Word
from bot.core.verification.received import Copy, Span, unglued
from bot.core.verification.signs import Signs
from bot.core.verification.versions import Body, Known

_KEY = "\u20e3"
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
    senders: tuple[Span, ...]  # of these, names of who passed it on
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

    @property
    def is_changed(self) -> bool:
        """Whether something is not ours: an excerpt only lacks something."""
        return bool(self.added or self.changes or self.links)

    def turns_a_sign(self, change: Change) -> bool:
        """Tell whether a change puts in or takes out a sign such as « % », « < » or a minus."""
        return any(
            word.kind is Kind.SIGN and not word.is_spare
            for found, span in (
                (self.known.body.words, change.ours),
                (self.copy.words, change.theirs),
            )
            for word in found[span[0] : span[1]]
        )


def compare(copy: Copy, known: Known, siblings: Sequence[Known], *, is_named: bool) -> Comparison:
    """Lay a copy beside a version.

    `siblings` are the same announcement in its other languages: their words are ours too.
    `is_named` tells that the copy holds its number, so that less likeness is enough.
    """
    body = known.body
    copy = replace(copy, words=tuple(unglued(copy, body)))
    gaps = differences(
        [word.looks for word in body.words], [word.looks for word in copy.words], body.begins
    )
    sorter = Sorter(copy, known, siblings, gaps)
    look_alikes = tuple(_turned(body, copy, gaps))
    targets = frozenset().union(*(one.body.targets for one in (known, *siblings)))
    links = tuple(link for link in copy.links if target_key(link) not in targets)
    foreign = sum(_size(copy.words, *span) for span in sorter.foreign)
    shared, longest = _shared(body, gaps)
    missing = sum(_size(body.words, gap.start, gap.end) for gap in gaps)
    return Comparison(
        known,
        copy,
        tuple(sorter.added),
        tuple(sorter.senders),
        tuple(sorted((*sorter.changes, *look_alikes), key=lambda change: change.theirs)),
        sorter.is_cut,
        links,
        missing + foreign + len(look_alikes) + len(links),
        shared,
        _is_near(shared, longest, len(body.words), foreign, is_named=is_named),
    )


def _turned(body: Body, copy: Copy, gaps: Sequence[Difference]) -> Iterator[Change]:
    """Yield what is the same to the eye only, or set in another way than ours."""
    overlaid = _Overlaid(copy.words)
    met = list(_met(body, copy, gaps))
    body, copy = _counted_alike(body, copy, met)
    signs = Signs(body, copy.text, copy.words, met)
    for mine, other in met:
        ours, theirs = body.words[mine], copy.words[other]
        is_last = mine + 1 == len(body.words) or other + 1 == len(copy.words)
        if (
            ours.key != theirs.key
            or overlaid.turns(ours, theirs)
            or (theirs.is_stamped and ours.pause is not Pause.LINE)
            or (is_last and is_qualified(ours.after, theirs.after))
            or (mine + 1 == len(body.words) and ends_otherwise(ours.after, theirs.after))
            or (is_last and tells_hour(ours, ours.after, theirs.after))
            or (mine == 0 and begins_otherwise(_lead(body), signs.leading(other)))
            or _is_reaccented(body, ours, copy, theirs)
            or (
                not theirs.is_counting
                and _is_keyed(copy.text, theirs)
                and not _is_keyed(body.text, ours)
            )
            or (other == 0 and is_qualified("", copy.text[: theirs.start]))
            or (mine == 0 and signs.turn_before(mine, other))
            or (mine + 1 == len(body.words) and signs.turn_behind(mine, other))
        ):
            yield Change((mine, mine + 1), (other, other + 1))
    joints = [
        ((one[0], other[0]), (one[1], other[1]))
        for one, other in pairwise(met)
        if _are_beside(body, copy, one, other)
    ]
    breaks = sum("\n" in copy.words[b[0]].after and not body.begins(a[1]) for a, b in joints)
    layout = Layout(body, copy.text, copy.words, breaks, signs)
    beside = [Joint(a, b, between(body.words, a), between(copy.words, b)) for a, b in joints]
    starts = [word.start for word in body.words], [word.start for word in copy.words]
    rows = Rows(body.text, copy.text, beside, starts)
    for (a, b), joint in zip(joints, beside, strict=True):
        if layout.turns(a, b) or rows.turn(joint):
            yield Change((a[0], a[1] + 1), (b[0], b[1] + 1))


def _counted_alike(body: Body, copy: Copy, met: Sequence[tuple[int, int]]) -> tuple[Body, Copy]:
    """Return both, what is the number of a line in one of them only being a number in both."""
    unlike = [
        (a, b)
        for a, b in met
        if body.words[a].is_counting != copy.words[b].is_counting
        and not _is_keyed(copy.text, copy.words[b])
    ]
    if not unlike:
        return body, copy
    mine, other = map(frozenset, zip(*unlike, strict=True))
    return (
        replace(body, words=_uncounted(body.words, mine)),
        replace(copy, words=_uncounted(copy.words, other)),
    )


def _uncounted(found: Sequence[Word], places: frozenset[int]) -> tuple[Word, ...]:
    return tuple(
        word._replace(is_spare=False) if place in places else word
        for place, word in enumerate(found)
    )


def _lead(body: Body) -> str:
    """Return what stands before the first word of ours."""
    return body.text[: body.words[0].start]


def _is_reaccented(body: Body, ours: Word, copy: Copy, theirs: Word) -> bool:
    """Tell whether a word has an accent that ours has not: « annule » may lack one, « où » not."""
    return Kind.WORD is ours.kind is theirs.kind and adds_accent(
        body.text[ours.start : ours.end], copy.text[theirs.start : theirs.end]
    )


def _is_keyed(text: str, word: Word) -> bool:
    """Tell whether a number is drawn as a key."""
    return word.kind is Kind.DIGITS and _KEY in text[word.start : word.end + 2]


def _met(body: Body, copy: Copy, gaps: Sequence[Difference]) -> Iterator[tuple[int, int]]:
    """Yield the places of the words that stand in both."""
    a = b = 0
    end = Difference(len(body.words), len(body.words), len(copy.words), len(copy.words))
    for gap in [*gaps, end]:
        yield from zip(range(a, gap.start), range(b, gap.first), strict=True)
        a, b = gap.end, gap.last


def _are_beside(body: Body, copy: Copy, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Tell whether nothing but signs that come and go stands between two words of both texts."""
    return all(
        word.is_spare
        for words_of, place in ((body.words, 0), (copy.words, 1))
        for word in words_of[before[place] + 1 : after[place]]
    )


class _Overlaid:
    """Tells which marks over the words of a copy count: a stroke, a spoiler over a part of it."""

    def __init__(self, found: Sequence[Word]) -> None:
        common = frozenset.intersection(*(word.effects for word in found)) if found else ()
        self._counted = frozenset({Effect.STRUCK, Effect.HIDDEN}).difference(common)

    def turns(self, ours: Word, theirs: Word) -> bool:
        """Tell whether a word is struck as ours is not, or not as ours is; or hidden."""
        new = (theirs.effects - ours.effects) & self._counted
        is_struck = Effect.STRUCK in theirs.effects or "~" in theirs.after
        return bool(new) or (Effect.STRUCK in ours.effects and not is_struck)


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
