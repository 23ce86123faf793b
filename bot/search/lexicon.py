"""Reads the Darija in a question as English words, so that the sentence encoder understands it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.search.normalise import normalise
from bot.search.skeleton import skeleton, sound

LONGEST_FORM = 3  # words
SHORTEST_STEM = 3  # letters that must stay when prefixes and suffixes are taken off
SHORTEST_SKELETON = 3  # consonants; shorter ones are shared by too many words
SHORTEST_SOUND = 3  # letters of a word that is known by its sound

# How verbs and nouns are inflected; longest first, so that "kan-" goes before "ka-".
_LATIN_PREFIX = re.compile(
    r"(?:w|ou)?(?:ma|m)?(?:kay|kan|kat|tay|tan|tat|ghay|ghan|ghat|ka|ta|gha|ki|l|d|f|b)?[nytil]?"
)
_LATIN_SUFFIX = re.compile(
    r"(?:[aeiou]*t|ti|to|tou|na|ou|o|aw|a|in|at)?(?:li|lo|ni|k|ha|na|hom|kom|o|ou)?"
    r"(?:(?:ch|sh|x)i?)?"
)
_ARABIC_PREFIX = re.compile(
    r"و?(?:ما|م)?(?:كي|كن|كت|تي|تن|تت|غي|غن|غت|غا|كا|ك|لل|ال|بال|فال|ل|د|ف|ب)?[نتيا]?"
)
_ARABIC_SUFFIX = re.compile(r"(?:ات|ت|تي|تو|نا|و|ا|ين)?(?:لي|لو|ني|ك|ها|نا|هم|كم|و)?(?:شي?)?")
_NO = frozenset({"ma", "ما"})
_NEGATED = re.compile(r"(?:ma|m|ما|م)(.{3,}?)(?:ch|sh|x|ش)(?:ay|i|y|ي)?")
# One digit, not « 2024 » behind a word: that is a number.
_DIGIT_AS_LETTER = re.compile(r"[a-z][2379](?!\d)|(?<!\d)[379][a-z]")
_COUNTED = re.compile(r"\d+(?:h\d*|am|pm|er|e|eme|ieme|j|g|nd|rd|th|st)")  # 9h30 is no Darija


class DarijaLexicon:
    """A list of Darija words by meaning, found again in whatever form they are written."""

    def __init__(
        self,
        own: Mapping[str, Iterable[str]],
        shared: Mapping[str, Iterable[str]],
        foreign: Iterable[str] = (),
    ) -> None:
        """Take forms by their English meaning.

        `shared` are forms that other languages have too: they count only beside one of `own`.
        `foreign` are words of French and English, which are never taken for inflected Darija.
        """
        self._foreign = frozenset(foreign)
        self._own = {normalise(form) for forms in own.values() for form in forms}
        self._own_sounds = {sound(form) for form in self._own if form.isascii()}
        self._meanings: dict[str, str] = {}
        self._by_sound: dict[str, str] = {}
        self._by_skeleton: dict[str, str] = {}
        for meaning, forms in (*own.items(), *shared.items()):
            for form in map(normalise, forms):
                self._meanings.setdefault(form, meaning)
                if form.isascii() and len(sound(form)) >= SHORTEST_SOUND:
                    self._by_sound.setdefault(sound(form), meaning)
                consonants = skeleton(form) if " " not in form else ""
                if len(consonants) >= SHORTEST_SKELETON:
                    self._by_skeleton.setdefault(consonants, meaning)

    def is_darija(self, words: Sequence[str]) -> bool:
        """Tell whether normalised words hold Darija for sure."""
        return any(
            " ".join(words[start:end]) in self._own
            or (_DIGIT_AS_LETTER.search(words[start]) and not _COUNTED.fullmatch(words[start]))
            for start, end in _spans(len(words))
        ) or any(self._is_northern(word) for word in words)

    def respelt(self, words: Sequence[str]) -> list[str]:
        """Return the words of a Darija text spelt as most do: « kifax nxelles » with ch and kh."""
        return [self._respelt(word) for word in words]

    def _is_northern(self, word: str) -> bool:
        """Tell whether a word is one of ours with x for ch, as in Tangier: « xnu », « wax »."""
        is_spelt_so = "x" in word and word.isascii() and word not in self._foreign
        return is_spelt_so and sound(word.replace("x", "ch")) in self._own_sounds

    def _respelt(self, word: str) -> str:
        if not word.isascii() or word in self._foreign or word in self._meanings:
            return word
        written = word.replace("x", "ch")
        spellings = (written, written.replace("sh", "ch"), word.replace("x", "kh"))
        known = (one for one in spellings if one != word and self._inflected(one))
        return next(known, written)

    def read(self, words: Sequence[str]) -> list[tuple[str, str]]:
        """Return the words of a Darija text, each (or each known phrase) with its reading."""
        readings, start = [], 0
        while start < len(words):
            for length in range(LONGEST_FORM, 0, -1):
                form = " ".join(words[start : start + length])
                meaning = self._meanings.get(form)
                if meaning is None and length == 2:
                    meaning = self._negated(words[start : start + length])
                if meaning is None and length == 1:
                    meaning = self._inflected(form) or form
                if meaning is not None:
                    readings.append((form, meaning))
                    start += form.count(" ") + 1
                    break
        return readings

    def _negated(self, words: Sequence[str]) -> str | None:
        """Return the meaning of a verb parted from its « ma », None for anything else."""
        joined = "".join(words)
        if len(words) == 1 or words[0] not in _NO:
            return None
        return self._meanings.get(joined) or (
            self._inflected(joined) if _NEGATED.fullmatch(joined) else None
        )

    def _inflected(self, word: str) -> str | None:
        if word in self._foreign:
            return None
        if negated := _NEGATED.fullmatch(word):
            meaning = self._meaning(negated[1])
            return f"not {meaning}" if meaning else None
        return self._meaning(word)

    def _meaning(self, word: str) -> str | None:
        """Return what a word means once as little as possible is taken off it, or None."""
        stems = sorted(_stems(word), key=lambda stem: (-len(stem), stem))
        exact = (self._meanings[stem] for stem in stems if stem in self._meanings)
        heard = (
            self._by_sound[heard]
            for heard in map(sound, filter(str.isascii, stems))
            if heard in self._by_sound
        )
        alike = (
            self._by_skeleton[consonants]
            for consonants in map(skeleton, stems)
            if consonants in self._by_skeleton
        )
        return next(exact, None) or next(heard, None) or next(alike, None)


def _spans(count: int) -> Iterator[tuple[int, int]]:
    for start in range(count):
        for length in range(1, LONGEST_FORM + 1):
            yield start, min(start + length, count)


def _stems(word: str) -> set[str]:
    """Return what may be left of a word without its prefix, its suffix or both."""
    is_latin = word.isascii()
    prefix = _LATIN_PREFIX if is_latin else _ARABIC_PREFIX
    suffix = _LATIN_SUFFIX if is_latin else _ARABIC_SUFFIX
    heads = [end for end in range(len(word)) if prefix.fullmatch(word, 0, end)]
    tails = [start for start in range(1, len(word) + 1) if suffix.fullmatch(word, start)]
    return {
        word[head:tail] for head in heads for tail in tails if tail - head >= SHORTEST_STEM
    } | {word}
