"""Phrases by what they say and how they are written, and the texts that are made of them alone."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from bot.core.writing.phrases import Phrases, Word, read

LONGEST = 40  # words that say one thing; more than that tell a story
LONGEST_TEXT = 400  # characters of them
EMOJI = SHARED = "emoji"  # of no language
# Of a phrase that several ways of writing share the first is meant.
WRITINGS = ("fr", "en", "ar", "ary", "ary-latn", EMOJI)
# Of phrases that are written in several ways the last tells: Darija borrows from the others.
TELLING = {writing: place for place, writing in enumerate((EMOJI, *WRITINGS[:-1]))}

Sections = Mapping[str, Mapping[str, Iterable[str]]]


class Label(NamedTuple):
    """What a phrase says, and how it is written."""

    section: str
    writing: str


class View(NamedTuple):
    """The sections to look at: of one phrase the first of them is meant.

    A phrase of `unless` makes shorter ones at its place mean something else.
    """

    order: Mapping[str, int]
    unless: str

    @classmethod
    def of(cls, sections: Iterable[str], *, unless: str) -> "View":
        """Return the view of these sections, the most telling first."""
        return cls({section: place for place, section in enumerate(sections)}, unless)


class Spoken:
    """The phrases of the content, each in its section."""

    def __init__(
        self,
        sections: Sections,
        *,
        others: Collection[str] = (),
        names: Collection[str] = (),
    ) -> None:
        """Take the phrases of each section by how they are written.

        `others` are words of questions, `names` those of places. Raises PhraseError.
        """
        phrases = {
            Label(section, writing): spoken
            for section, writings in sections.items()
            for writing, spoken in writings.items()
        }
        self._phrases = Phrases(phrases, others=others, names=names)

    def ends(self, words: Sequence[Word], start: int, view: View) -> Mapping[int, Label]:
        """Return where phrases that begin at a word end, with the most telling label of each."""
        found = self._phrases.at(words, start)
        blocked = max(
            (end for end, labels in found.items() if any(one[0] == view.unless for one in labels)),
            default=start,
        )
        seen = {
            end: [label for label in labels if label.section in view.order]
            for end, labels in found.items()
            if end > blocked
        }
        return {end: _best(labels, view) for end, labels in seen.items() if labels}

    def is_name(self, word: Word) -> bool:
        """Tell whether a word may be the name of a person or a place."""
        return self._phrases.is_name(word)

    def whole(self, words: Sequence[Word], view: View) -> Collection[Label]:
        """Return the labels of the fewest phrases that make up all the words, or none."""
        best: list[tuple[int, frozenset[Label]] | None]
        best = [(0, frozenset()), *([None] * len(words))]
        for start in range(len(words)):
            before = best[start]
            if before is None:
                continue
            for end, label in self.ends(words, start, view).items():
                now, there = (before[0] + 1, before[1] | {label}), best[end]
                if there is None or now[0] < there[0]:
                    best[end] = now
        return last[1] if (last := best[-1]) else ()

    def labels(self, text: str, view: View) -> Collection[Label]:
        """Return the labels of the phrases that make up a text, none where it says more."""
        words = without_emoji(read(text)) if len(text) <= LONGEST_TEXT else ()
        return self.whole(words, view) if len(words) <= LONGEST else ()


def _best(labels: Sequence[Label], view: View) -> Label:
    """Return the most telling label; what French and English share tells neither."""
    best = min(labels, key=lambda one: (view.order[one.section], WRITINGS.index(one.writing)))
    writings = {one.writing for one in labels if one.section == best.section}
    return Label(best.section, SHARED) if {"fr", "en"} <= writings else best


def writing_of(labels: Iterable[Label]) -> str | None:
    """Return how phrases are written: Darija where any is; None for what is of no language.

    Of French with a word of English in it, what more of them are: « le portail fonctionne now ».
    """
    written = Counter(label.writing for label in labels)
    told = max(written, key=TELLING.__getitem__, default=SHARED)
    if told == "en" and written["fr"] > written["en"]:
        return "fr"
    return None if told == SHARED else told


def without_emoji(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words without emoji; where there are only those, they speak."""
    return [word for word in words if not word.is_emoji] or words
