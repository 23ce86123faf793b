"""Finds known phrases in a text word by word, in any case, script and spelling."""

import re
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Generic, NamedTuple, TypeVar

from bot.core.redaction.reading import folded
from bot.core.writing.spelling import Spelling
from bot.core.writing.wordlist import Packed

K = TypeVar("K")  # what tells a kind of phrases

NAME = "{name}"  # in a phrase: a word that nobody knows, as names and places are…
LAST_NAME = "{Name}"  # …that has a capital letter, or ends its clause
LONGEST_NAME = 3  # words, where they have capital letters or end their clause

# Signs that people send as words, and what is not seen within one.
_EMOJI = "\U0001f170-\U0001f3fa\U0001f400-\U0001faff\u2600-\u27bf\u2190-\u21ff\u2b50\u2b55"
_WITHIN = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u2066-\u2069"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_WITHIN}])*|[{_EMOJI}]")
_REPEATED = re.compile(r"([^\W\d])\1+")
_LONG = re.compile(r"([^\W\d])\1{2,}")
_BOUNDARY = re.compile(r"[.!?;:,\n…()\"“”«»،؛؟]")
_PART = re.compile(r"(?<!\w)\(([^()\[\]]+)\)(?!\w)|(?<!\w)\[([^()\[\]]+)\](?!\w)|([^()\[\]|]+)")
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
SHORTEST = 3  # letters that must be left when doubled ones are taken for one: « cc » is no « c »


class PhraseError(ValueError):
    """A phrase of the content is not written as phrases are."""


class Word(NamedTuple):
    """A word, or an emoji: where it was typed, how it is looked up, and in which clause it is."""

    start: int
    end: int
    key: str
    clause: int
    is_capital: bool

    @property
    def is_emoji(self) -> bool:
        """Tell whether it is a sign instead of letters."""
        return not self.key[0].isalnum()


@lru_cache(maxsize=32768)
def key(word: str) -> str:
    """Return a word as it is looked up: « Merciiii » and « mercci » are « merci »."""
    low = folded(word)
    short = _REPEATED.sub(r"\1", low)
    return short if len(short) >= SHORTEST else _LONG.sub(r"\1\1", low)


def read(text: str) -> list[Word]:
    """Return the words of a text in their order."""
    found: list[Word] = []
    clause = last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        if found and _BOUNDARY.search(text, last, start):
            clause += 1
        if looked_up := key(match.group()):
            found.append(Word(start, end, looked_up, clause, text[start].isupper()))
        last = end
    return found


def asks(text: str) -> bool:
    """Tell whether a question mark stands in a text."""
    return "?" in text or "؟" in text


@dataclass(frozen=True, slots=True)
class Part:
    """A place in a phrase: the ways to fill it, each its words as they are looked up."""

    ways: Sequence[Sequence[str]]
    is_needed: bool = True


@lru_cache(maxsize=8192)  # to check and to build
def parts_of(phrase: str) -> Sequence[Part]:
    """Return the parts of a phrase in their order.

    « (un|une) » is one of them, « [bien|très] » one of them or none, {name} and {Name}
    stand for names. An apostrophe may be missing: « j'ai » is « jai » too. Raises PhraseError.
    """
    parts: list[Part] = []
    place = 0
    for match in _PART.finditer(phrase):
        if match.start() != place:
            break
        place = match.end()
        one_of, perhaps, plain = match.groups()
        ways = [way for one in (one_of or perhaps or plain).split("|") for way in _ways(one)]
        if any(ways):
            parts.append(Part(ways, is_needed=perhaps is None and all(ways)))
    if place != len(phrase):
        raise PhraseError(f"“{phrase}”: brackets stand between spaces and hold a|b")
    if not any(part.is_needed for part in parts):
        raise PhraseError(f"“{phrase}” holds no word that is needed")
    return parts


def keys_of(text: str) -> Collection[str]:
    """Return the different words of a long text, as they are looked up."""
    return {key(word) for word in set(_WORD.findall(text.lower()))}


def _ways(words: str) -> Iterator[Sequence[str]]:
    typed = words.replace("’", "'")
    for form in dict.fromkeys((typed, _APOSTROPHE.sub("", typed))):
        yield tuple(_keys(form))


def _keys(form: str) -> Iterator[str]:
    for part in form.split():
        if part in {NAME, LAST_NAME}:
            yield part
        else:
            yield from (word.key for word in read(part))


class _Node(Generic[K]):
    """What may follow the words so far, and the kinds of phrases that end with them."""

    __slots__ = ("ends", "then")

    def __init__(self, *then: "tuple[str, _Node[K]]") -> None:
        self.then = list(then)
        self.ends: frozenset[K] = frozenset()


class _Graph(Generic[K]):
    """The nodes of all phrases as numbers: there are tens of thousands, and few words at a time.

    What leads from a node stands between where its ways begin and where those of the next do.
    """

    __slots__ = ("_begins", "_ends", "_kinds", "_spelt", "_targets", "_words")

    def __init__(self, root: _Node[K]) -> None:
        nodes, numbers = [root], {root: 0}
        words: dict[str, int] = {}
        kinds: dict[frozenset[K], int] = {}
        self._begins, self._ends = array("I"), array("I")
        self._words, self._targets = array("I"), array("I")
        for node in nodes:  # which grow meanwhile
            self._begins.append(len(self._words))
            self._ends.append(kinds.setdefault(node.ends, len(kinds)))
            for word, following in node.then:
                if following not in numbers:
                    numbers[following] = len(nodes)
                    nodes.append(following)
                self._words.append(words.setdefault(word, len(words)))
                self._targets.append(numbers[following])
        self._begins.append(len(self._words))
        self._kinds, self._spelt = tuple(kinds), Packed(words)

    def ends(self, node: int) -> frozenset[K]:
        """Return the kinds of the phrases that end with a node."""
        return self._kinds[self._ends[node]]

    def ways(self, node: int) -> Iterator[tuple[str, int]]:
        """Yield the words that may follow a node, and the node that each leads to."""
        for way in range(self._begins[node], self._begins[node + 1]):
            yield self._spelt[self._words[way]], self._targets[way]


class _State(Generic[K]):
    """All that may follow some words, of every phrase that begins with them; found when needed."""

    __slots__ = ("_found", "_graph", "_then", "ends")

    def __init__(self, graph: _Graph[K], nodes: Iterable[int]) -> None:
        self._graph = graph
        self.ends: set[K] = set()
        self._then: dict[str, array[int]] = {}
        self._found: dict[str, _State[K]] = {}
        for node in nodes:
            self.ends |= graph.ends(node)
            for word, following in graph.ways(node):
                self._then.setdefault(word, array("I")).append(following)

    def after(self, word: str) -> "_State[K] | None":
        """Return the state after a word, None where no phrase goes on with it."""
        found = self._found.get(word)
        if found is None and word in self._then:
            found = self._found[word] = _State(self._graph, self._then[word])
        return found


class Phrases(Generic[K]):
    """Phrases by their kinds, found wherever they stand."""

    def __init__(
        self,
        kinds: Mapping[K, Iterable[str]],
        *,
        others: Collection[str] = (),
        names: Collection[str] = (),
    ) -> None:
        """Take the phrases of each kind.

        `others` are words of questions, and of no phrase, unless they are `names` too. Raises
        PhraseError.
        """
        root: _Node[K] = _Node()
        self._names = frozenset(names)
        words: set[str] = set()
        for kind, phrases in kinds.items():
            for phrase in phrases:
                parts = parts_of(phrase)
                _add(root, kind, parts)
                words.update(word for part in parts for way in part.ways for word in way)
        self._spelling = Spelling(words - {NAME, LAST_NAME}, others)
        self._graph = _Graph(root)

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in vars(self).items() if name != "_root"}

    @cached_property
    def _root(self) -> _State[K]:
        return _State(self._graph, [0])

    def at(self, words: Sequence[Word], start: int) -> Mapping[int, set[K]]:
        """Return where phrases that begin with a word end, and their kinds; the end excluded."""
        found: dict[int, set[K]] = {}
        self._follow(self._root, words, start, found)
        return found

    def is_name(self, word: Word) -> bool:
        """Tell whether a word may be a name: nobody knows it, or it is a place."""
        return word.key in self._names or self._spelling.is_free(word.key)

    def _follow(
        self, state: _State[K], words: Sequence[Word], at: int, found: dict[int, set[K]]
    ) -> None:
        if state.ends:
            found.setdefault(at, set()).update(state.ends)
        if at == len(words):
            return
        for meant in self._spelling.meant(words[at].key):
            if following := state.after(meant):
                self._follow(following, words, at + 1, found)
        for slot in (NAME, LAST_NAME):
            if following := state.after(slot):
                for end in self._name_ends(words, at, is_sure=slot == LAST_NAME):
                    self._follow(following, words, end, found)

    def _name_ends(self, words: Sequence[Word], start: int, *, is_sure: bool) -> Iterator[int]:
        """Yield where a name ends that begins at a word; `is_sure` where it must look like one."""
        for end in range(start, min(start + LONGEST_NAME, len(words))):
            word = words[end]
            if not self.is_name(word):
                return
            is_last = end + 1 == len(words) or words[end + 1].clause != word.clause
            if is_last or word.is_capital or (end == start and not is_sure):
                yield end + 1
            if is_last:
                return


def _add(root: _Node[K], kind: K, parts: Sequence[Part]) -> None:
    at = [root]  # wherever the next part may begin
    for part in parts:
        behind: _Node[K] = _Node()
        for way in filter(None, part.ways):
            _lead(at, way, behind)
        at = [behind] if part.is_needed else [*at, behind]
    for node in at:
        node.ends |= {kind}


def _lead(begins: Sequence[_Node[K]], way: Sequence[str], behind: _Node[K]) -> None:
    """Let the words of a way lead from each of the nodes to the one behind the part."""
    first, *rest = way
    inner = behind
    for word in reversed(rest):
        inner = _Node((word, inner))
    for node in begins:
        node.then.append((first, inner))
