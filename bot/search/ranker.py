"""Ranks the topics of the FAQ for a question in a person's own words."""

from collections.abc import Sequence
from itertools import chain, pairwise
from pathlib import Path

import numpy as np

from bot.core.questions.answers import Candidate
from bot.search import encoder, features
from bot.search.corpus import Corpus
from bot.search.explanation import Explanation, Influence, Neighbour
from bot.search.features import Features
from bot.search.fitting import load_or_fit
from bot.search.model import Model
from bot.search.normalise import normalise
from bot.search.passages.words import spelt
from bot.search.query import ParsedQuery, QueryParser

CANDIDATES = 8
NEIGHBOURS = 5
FEW = 3  # words side by side that may speak for a topic
KNOWN = 0.2  # share of the letters of what is a language that stand in known words


class Ranker:
    """Knows a corpus, and tells which of its topics a question is probably about."""

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        """Load the encoder and the model stored in `folder`; fit and store it when missing."""
        self._corpus = corpus
        self._parser = QueryParser(corpus.vocabulary)
        self._encoder = encoder.load()
        self._model = load_or_fit(corpus, self._encoder, folder)
        self._words = frozenset(normalise(" ".join(corpus.texts())).split())
        self._topics: tuple[str | None, ...] = (*corpus.topics, None)

    @property
    def model(self) -> Model:
        """What was learnt."""
        return self._model

    @property
    def may_answer(self) -> bool:
        """Whether the ranking is good enough to answer by; without the encoder it is not."""
        return self._encoder is not None

    def parse(self, question: str) -> ParsedQuery:
        """Return how a question is read."""
        return self._parser.parse(question)

    def rank(self, question: str) -> Sequence[Candidate]:
        """Return the most probable topics, best first.

        A candidate with topic None stands for the questions that are not ours.
        """
        (ranked,) = self.rank_each([question])
        return ranked

    def rank_each(self, questions: Sequence[str]) -> Sequence[Sequence[Candidate]]:
        """Return the most probable topics of each question, as `rank` does; all at once."""
        each = dict.fromkeys(questions)
        rows = dict(zip(each, self._probabilities(list(each)), strict=True))
        return [self._candidates(rows[question]) for question in questions]

    def features_of(self, texts: Sequence[str]) -> Features:
        """Return the features of texts, by which they are compared."""
        return self._model.rows([self._parser.parse(text) for text in texts], self._encoder)

    def nearest_known(self, question: Features) -> float:
        """Return the cosine of one question and the nearest of all examples, not ours too."""
        return float(self._model.known.cosines(question).max(initial=0))

    def likeliest(self, texts: Sequence[str], most: int, characters: int) -> Sequence[int]:
        """Return the places of the texts whose words speak most for one of the topics.

        At most so many, of so many `characters` together, in order. A glance at the n-grams of
        each word, a hundred times as quick as `rank`: where more stand there, what stands there
        twice is one text, and what is hardly a language is none.
        """
        if len(texts) <= most and sum(map(len, texts)) <= characters:
            return range(len(texts))
        first = {text: place for place, text in reversed(list(enumerate(texts)))}
        words = {place: _words_of(text) for text, place in first.items()}
        words = {place: own for place, own in words.items() if self._is_language(own)}
        scores = dict(zip(words, self._contrasts(list(words.values())), strict=True))
        kept: list[int] = []
        for place in sorted(scores, key=lambda place: (-scores[place], place))[:most]:
            characters -= len(texts[place])
            if characters < 0:
                break
            kept.append(place)
        return sorted(kept)

    def knows(self, text: str) -> bool:
        """Tell whether some of the words are such as people ask with."""
        return self._is_language(_words_of(text))

    def _is_language(self, words: Sequence[str]) -> bool:
        """Tell whether some of the words are such as people ask with."""
        known = sum(len(word) for word in words if len(word) > 1 and word in self._words)
        return 0 < KNOWN * sum(map(len, words)) <= known

    def _contrasts(self, texts: Sequence[Sequence[str]]) -> list[float]:
        """Return how far the topic that a few words of each text speak for stands above others.

        The best few side by side count: what else a sentence tells does not dilute them.
        """
        row = {word: row for row, word in enumerate(dict.fromkeys(chain.from_iterable(texts)))}
        if not row:
            return []
        said = np.stack([self._told_by(word) for word in row]).astype(np.float64)
        flat = [row[word] for own in texts for word in own]
        sums = np.concatenate([np.zeros((1, said.shape[1])), said[flat].cumsum(axis=0)])
        ends = np.cumsum([len(own) for own in texts])
        spans = [
            (start, min(start + FEW, end))
            for own, end in zip(texts, ends, strict=True)
            for start in range(end - len(own), max(end - FEW, end - len(own)) + 1)
        ]
        begins = np.cumsum([0, *(max(len(own) - FEW, 0) + 1 for own in texts)])[:-1]
        first, last = np.array(spans).T
        *_, square = topics = (sums[last] - sums[first]).T
        above = topics[:-2].max(axis=0) - np.median(topics[:-1], axis=0)
        peaks = np.maximum.reduceat(above / np.maximum(np.sqrt(square), 1.0), begins)
        return [float(one) for one in peaks]

    def _told_by(self, word: str) -> encoder.Floats:
        """Return what the n-grams of a word say for each topic, and last how many they are."""
        buckets = features.buckets(word)
        rarity = self._model.idf[buckets]
        return np.append(rarity @ self._model.weights[buckets], rarity @ rarity)

    def explain(self, question: str) -> Explanation:
        """Return how a question is read, and what speaks for its first topic."""
        words = question.split()
        without = [" ".join(words[:n] + words[n + 1 :]) for n in range(len(words))]
        whole, *parts = self._probabilities([question, *without])
        ranked = self._candidates(whole)
        first = self._topics.index(ranked[0].topic)
        influences = [
            Influence(word, float(whole[first] - part[first]))
            for word, part in zip(words, parts, strict=True)
        ]
        return Explanation(
            self._parser.parse(question),
            ranked,
            sorted(influences, key=lambda influence: -influence.share),
            self._neighbours(question),
        )

    def _candidates(self, row: encoder.Floats) -> Sequence[Candidate]:
        best = np.argsort(-row, kind="stable")[:CANDIDATES]
        return [Candidate(self._topics[index], float(row[index])) for index in best]

    def _probabilities(self, questions: Sequence[str]) -> encoder.Floats:
        queries = [self._parser.parse(question) for question in questions]
        return self._model.probabilities(queries, self._encoder)

    def _neighbours(self, question: str) -> tuple[Neighbour, ...]:
        examples = self._corpus.examples()
        asked = self._model.rows([self._parser.parse(question)], self._encoder)
        likeness = self._model.known.cosines(asked)
        order = np.argsort(-likeness, kind="stable")[:NEIGHBOURS]
        return tuple(
            Neighbour(examples[n].text, examples[n].topic, float(likeness[n])) for n in order
        )


def _words_of(text: str) -> list[str]:
    """Return the words of a text, normalised: each once for all passages that it stands in."""
    words = [word for one in text.split() for word in spelt(one).split()]
    if "id" in words and any(pair == ("e", "id") for pair in pairwise(words)):
        return normalise(text).split()  # one word, written as two
    return words
