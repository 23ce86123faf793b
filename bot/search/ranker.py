"""A first, plain ranker: the nearest phrasing by character n-grams and by words."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.core.answers import Candidate
from bot.search.normalise import normalise

NGRAMS = range(2, 6)
LONGEST = 600  # characters of a question that are looked at
CANDIDATES = 8


class Ranker:
    """Compares a question with every known way to ask, and with questions that are not ours."""

    def __init__(self, phrasings: Mapping[str, Iterable[str]], not_ours: Iterable[str]) -> None:
        """Index the phrasings of each topic id, and the questions to abstain from."""
        known: list[tuple[str | None, str]] = [
            (topic, phrase) for topic, phrases in phrasings.items() for phrase in phrases
        ]
        known += [(None, phrase) for phrase in not_ours]
        counts = [Counter(_features(normalise(phrase))) for _, phrase in known]
        document_frequency = Counter(feature for count in counts for feature in count)
        self._idf = {
            feature: math.log((1 + len(known)) / (1 + frequency)) + 1
            for feature, frequency in document_frequency.items()
        }
        self._topics = [topic for topic, _ in known]
        self._postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for index, count in enumerate(counts):
            for feature, weight in self._weigh(count).items():
                self._postings[feature].append((index, weight))

    def rank(self, question: str) -> Sequence[Candidate]:
        """Return the nearest topics, best first; a score is the likeness to one phrasing, 0 to 1.

        A candidate with topic None stands for the questions that are not ours.
        """
        scores: dict[int, float] = defaultdict(float)
        asked = self._weigh(Counter(_features(normalise(question)[:LONGEST])))
        for feature, weight in asked.items():
            for index, other in self._postings.get(feature, ()):
                scores[index] += weight * other
        best: dict[str | None, float] = {}
        for index, score in scores.items():
            topic = self._topics[index]
            best[topic] = max(best.get(topic, 0.0), score)
        ranked = sorted(best.items(), key=lambda item: (-item[1], item[0] or ""))
        return [Candidate(topic, min(1.0, score)) for topic, score in ranked[:CANDIDATES]]

    def _weigh(self, counts: Counter[str]) -> dict[str, float]:
        """Return the TF-IDF weights of one text, of length 1. Unseen features weigh the most."""
        unseen = math.log(1 + len(self._idf)) if self._idf else 1.0
        weights = {
            feature: (1 + math.log(count)) * self._idf.get(feature, unseen / 2)
            for feature, count in counts.items()
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {feature: weight / length for feature, weight in weights.items()}


def _features(text: str) -> Iterator[str]:
    for word in text.split():
        yield f"={word}"
        padded = f" {word} "
        for size in NGRAMS:
            for start in range(len(padded) - size + 1):
                yield padded[start : start + size]
