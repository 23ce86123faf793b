"""The recipe of the search on other grounds: left out of the fit, and on a public set."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from bot.catalog.catalog import Catalog
from bot.search import encoder, model
from bot.search.query import QueryParser
from bot.services.questions.corpus import corpus

FOLDS = 5


def thresholds(catalog: Catalog) -> Iterator[str]:
    """Yield what each pair of thresholds would give for phrasings left out of the fit."""
    known = corpus(catalog)
    training = model.prepare(known, QueryParser(known.vocabulary), encoder.load())
    families = training.families
    predicted = np.zeros((len(families), training.classes), np.float32)
    for fold in range(FOLDS):
        out = families % FOLDS == fold
        part = replace(training, rows=training.rows.take(~out), columns=training.columns[~out])
        predicted[out] = model.fit(part).classify(training.rows.take(out))
    none = training.classes - 1
    ours, others = training.columns != none, training.columns == none
    first = predicted[:, :none].argmax(axis=1)
    score_, foreign = predicted[:, :none].max(axis=1), predicted[:, none]
    is_right = first == training.columns
    yield f"first {100 * is_right[ours].mean():.1f} % of {ours.sum()}, {others.sum()} others"
    for sure in np.arange(0.4, 0.9, 0.05):
        for limit in (0.05, 0.08, 0.12, 0.2, 0.3):
            direct = (score_ >= sure) & (foreign <= limit)
            yield (
                f"sure {sure:.2f} foreign {limit:.2f}: direct"
                f" {100 * (direct & is_right)[ours].mean():5.1f}"
                f" · wrong {100 * (direct & ~is_right)[ours].mean():4.2f}"
                f" · false {100 * direct[others].mean():4.2f}"
            )


def banking(train: Path, test: Path, catalog: Catalog) -> Iterator[str]:
    """Yield the macro-F1 by language on a public set, fitted to all its languages together."""
    phrasings: dict[str, list[str]] = defaultdict(list)
    for row in _rows(train):
        phrasings[row["label"]].append(row["text"])
    known = replace(
        corpus(catalog),
        phrasings={label: tuple(texts) for label, texts in phrasings.items()},
        out_of_scope=(),
        contrasts=(),
    )
    parser, encoded = QueryParser(known.vocabulary), encoder.load()
    fitted = model.fit(model.prepare(known, parser, encoded))
    pairs: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in _rows(test):
        (probabilities,) = fitted.probabilities([parser.parse(row["text"])], encoded)
        taken = known.topics[int(probabilities[:-1].argmax())]
        pairs[row["language"]].append((row["label"], taken))
    for language, answered in sorted(pairs.items()):
        yield f"{language:<10} macro-F1 {100 * _macro_f1(answered):.1f}  ({len(answered)})"


def _rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _macro_f1(answered: Sequence[tuple[str, str]]) -> float:
    right = Counter(own for own, taken in answered if own == taken)
    wanted, given = (Counter(side) for side in zip(*answered, strict=True))
    return sum(2 * right[label] / (wanted[label] + given[label]) for label in wanted) / len(wanted)
