"""Measures the FAQ search on questions it has never seen: `python -m benchmarks.faq`.

With `--confusions`: what is taken for what. With `--thresholds`: what the thresholds of
bot/core/questions/answers.py would cost, by predictions for phrasings left out of the fit
(minutes). With `--questions FILE`: another set of the same form. With `--banking TRAIN.csv
TEST.csv`: the same recipe on DarijaBanking (arXiv 2405.16482; columns text, label, language), not
ours to keep here.
"""

import argparse
import csv
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import numpy as np

from benchmarks import faq_kinds
from bot.__main__ import CONTENT
from bot.catalog.catalog import Catalog
from bot.catalog.load import load
from bot.core.questions.answers import Candidate, Outcome
from bot.search import encoder, model
from bot.search.nearest import Nearest
from bot.search.query import QueryParser
from bot.services.questions.corpus import corpus
from bot.services.questions.faq import Faq

QUESTIONS = Path(__file__).parent / "faq_dev.jsonl"
# By a writer each, who knew the answers and neither the phrasings nor the set above. Measured, and
# their mistakes change nothing: a set that is tuned on is a development set.
HELD_OUT = tuple(Path(__file__).parent / f"faq_held_out_{n}.jsonl" for n in (1, 2))
FOLDS = 5
MANY_TOPICS = 1000
MOST_CHARACTERS = 4096  # that Telegram lets anybody write
ODD_TEXTS = 200
# Latin, accents, Arabic, its presentation forms, Chinese, Hindi, emoji, and whatever else.
_SCRIPTS = ((0x20, 0x7F), (0xA0, 0x250), (0x600, 0x700), (0xFB50, 0xFE00), (0x4E00, 0x9FFF),
            (0x900, 0x980), (0x1F300, 0x1FAFF), (0x20, 0xD800))  # fmt: skip
_LOAD = """
import sys, time
from benchmarks.rendering import resident_memory
from benchmarks.faq import Faq, content
catalog = content()
before, start = resident_memory(), time.perf_counter()
Faq(catalog).find("bonjour")
print(time.perf_counter() - start, resident_memory() - before)
"""
_FIT = """
import sys, time
from pathlib import Path
from benchmarks.faq import content
from bot.search.ranker import Ranker
from bot.services.questions.corpus import corpus
known, start = corpus(content()), time.perf_counter()
Ranker(known, Path(sys.argv[1]))
status = Path("/proc/self/status").read_text()  # not ru_maxrss: that holds the parent's, too
peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
print(time.perf_counter() - start, int(peak.split()[1]) / 1024)
"""


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the kind of its writing, and its topic; None when it is not ours."""

    text: str
    kind: str
    topic: str | None


@dataclass(frozen=True, slots=True)
class Reply:
    """What the search made of a question."""

    question: Question
    ranked: Sequence[Candidate]
    outcome: Outcome
    offered: tuple[str, ...]

    @property
    def topics(self) -> list[str]:
        """The topics, best first."""
        return [c.topic for c in self.ranked if c.topic is not None]

    @property
    def is_direct(self) -> bool:
        """Whether one topic is answered at once."""
        return self.outcome is Outcome.ANSWER


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over the questions of ours and the others."""

    ours: int
    first: int  # the right topic ranks first
    among_three: int
    right: int  # answered directly and rightly
    wrong: int  # answered directly and wrongly
    helped: int  # answered rightly, or the right topic is among the choices offered
    others: int
    false: int  # not ours, and answered directly

    def __str__(self) -> str:
        """One line in percent."""

        def percent(part: int, whole: int) -> str:
            return f"{100 * part / whole:5.1f}" if whole else "    -"

        ours = (self.first, self.among_three, self.right, self.wrong, self.helped)
        figures = [percent(part, self.ours) for part in ours]
        return (
            "first {} · in three {} · direct {} · wrong {} · helped {}".format(*figures)
            + f" · false {percent(self.false, self.others)}  ({self.ours} + {self.others})"
        )


def questions(file: Path = QUESTIONS) -> list[Question]:
    """Return the development set, or another one."""
    lines = file.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    return [Question(row["query"], row["lang"], row["topic"]) for row in rows]


def replies(faq: Faq, asked: Iterable[Question]) -> list[Reply]:
    """Ask each question."""
    found = ((question, faq.find(question.text)) for question in asked)
    return [Reply(q, f.ranked, f.decision.outcome, f.decision.topics) for q, f in found]


def score(given: Sequence[Reply]) -> Score:
    """Count what was right and what was not."""
    ours = [reply for reply in given if reply.question.topic is not None]
    others = [reply for reply in given if reply.question.topic is None]
    right = [r for r in ours if r.is_direct and r.offered[0] == r.question.topic]
    return Score(
        ours=len(ours),
        first=sum(r.topics[:1] == [r.question.topic] for r in ours),
        among_three=sum(r.question.topic in r.topics[:3] for r in ours),
        right=len(right),
        wrong=sum(r.is_direct for r in ours) - len(right),
        helped=sum(r.question.topic in r.offered for r in ours),
        others=len(others),
        false=sum(r.is_direct for r in others),
    )


def content() -> Catalog:
    """Return the content as it is today."""
    return load(CONTENT, today=datetime.now(UTC).date())


def measure(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield what the README and the closing notes quote."""
    faq, asked = Faq(catalog), questions()
    given, seconds = [], []
    for question in asked:
        start = time.perf_counter()
        given += replies(faq, [question])
        seconds.append(time.perf_counter() - start)
    yield "FAQ, all kinds of writing", str(score(given))
    for kind in sorted({question.kind for question in asked}):
        yield f"… {kind}", str(score([r for r in given if r.question.kind == kind]))
    unseen = [replies(faq, questions(file)) for file in HELD_OUT]
    for number, each in enumerate(unseen, 1):
        yield f"FAQ, held-out set {number}", str(score(each))
    for kind in sorted({reply.question.kind for reply in given}):
        of_kind = [r for each in unseen for r in each if r.question.kind == kind]
        yield f"… {kind}, of both", str(score(of_kind))
    yield from faq_kinds.table(faq)
    yield "… one question", _percentiles(seconds)
    yield f"… {MOST_CHARACTERS} characters of stories", _percentiles(_of_stories(faq))
    yield f"… {MOST_CHARACTERS} characters of anything", _percentiles(_of_anything(faq))
    yield f"… one question among {MANY_TOPICS} topics", _percentiles(_among_many(catalog))
    took, memory = _alone(_LOAD)
    yield "… start with a fitted search", f"{took:.1f} s, {memory:.0f} MB"
    with tempfile.TemporaryDirectory() as folder:
        took, memory = _alone(_FIT, folder)
    yield "… fitted anew; the whole process at most", f"{took:.0f} s; {memory:.0f} MB"


def _alone(program: str, *arguments: str) -> tuple[float, float]:
    """Return the seconds and the megabytes that a program of ours prints last."""
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - ourselves
    seconds, megabytes = map(float, done.stdout.split()[-2:])
    return seconds, megabytes


def _among_many(catalog: Catalog) -> list[float]:
    """Return the seconds of each question where the weights are those of so many topics."""
    known = corpus(catalog)
    parser, encoded = QueryParser(known.vocabulary), encoder.load()
    fitted = Faq(catalog).model
    topics = fitted.weights.shape[1]
    copies = -(-MANY_TOPICS // topics)
    nearest = fitted.known
    each = len(nearest.vectors)
    holders = nearest.holders.astype(np.int64)
    many = replace(
        fitted,
        weights=np.tile(fitted.weights, (1, copies)),
        known=Nearest(
            np.tile(nearest.vectors, (copies, 1)),
            np.tile(nearest.lengths, copies),
            np.append(
                np.concatenate([nearest.begins[:-1] + n * each for n in range(copies)]),
                copies * each,
            ),
            nearest.spans * copies,
            np.concatenate(
                [
                    (holders[start:end] + np.arange(copies)[:, np.newaxis] * each).ravel()
                    for start, end in pairwise(nearest.spans)
                ]
            ),
            np.concatenate(
                [np.tile(nearest.shares[a:b], copies) for a, b in pairwise(nearest.spans)]
            ),
        ),
    )
    seconds = []
    for question in questions():
        start = time.perf_counter()
        many.probabilities([parser.parse(question.text)], encoded)
        seconds.append(time.perf_counter() - start)
    return seconds


def _of_anything(faq: Faq) -> list[float]:
    """Return the seconds of each of many texts as long as can be, of one script or of all."""
    chance = random.Random(7)  # noqa: S311 - the same texts each time
    seconds = []
    for number in range(ODD_TEXTS):
        scripts = _SCRIPTS if number % 2 else (_SCRIPTS[number // 2 % len(_SCRIPTS)],)
        words = number % 3  # one word without end, or many
        text = "".join(
            " "
            if words and chance.random() < 0.15
            else chr(chance.randrange(*chance.choice(scripts)))
            for _ in range(MOST_CHARACTERS)
        )
        start = time.perf_counter()
        faq.find(text)
        seconds.append(time.perf_counter() - start)
    return seconds


def _of_stories(faq: Faq) -> list[float]:
    """Return the seconds of each of many stories as long as can be, with full stops or without."""
    told = [one.text for one in faq_kinds.messages("stories")]
    seconds = []
    for number in range(len(told)):
        text = " ".join(told[number:] + told[:number])[:MOST_CHARACTERS]
        start = time.perf_counter()
        faq.find(text.replace(".", "") if number % 2 else text)
        seconds.append(time.perf_counter() - start)
    return seconds


def confusions(given: Sequence[Reply]) -> Iterator[str]:
    """Yield each question whose first topic is not its own, the wrong answers first."""
    wrong = [r for r in given if r.topics[:1] != [r.question.topic] and r.question.topic]
    false = [r for r in given if r.question.topic is None and r.is_direct]
    for reply in sorted([*false, *wrong], key=lambda r: not r.is_direct):
        mark = "WRONG " if reply.is_direct else "      "
        best = ", ".join(f"{c.topic} {c.score:.2f}" for c in reply.ranked[:3])
        asked = f"{reply.question.kind:<9}{reply.question.topic}: {reply.question.text}"
        yield f"{mark}{asked} → {best}"
    pairs = Counter((r.question.topic, (r.topics or ["-"])[0]) for r in wrong)
    for (own, taken), number in pairs.most_common(10):
        yield f"{number} × {own} taken for {taken}"


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


def _percentiles(seconds: Sequence[float]) -> str:
    ordered = sorted(1000 * value for value in seconds)
    p99 = ordered[min(len(ordered) - 1, round(0.99 * len(ordered)))]
    return f"p50 {ordered[len(ordered) // 2]:.1f} ms, p99 {p99:.1f} ms"


def main() -> None:
    """Print what the options ask for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.faq")
    parser.add_argument("--confusions", action="store_true")
    parser.add_argument("--thresholds", action="store_true")
    parser.add_argument("--banking", type=Path, nargs=2, metavar="CSV")
    parser.add_argument("--questions", type=Path, default=QUESTIONS)
    options = parser.parse_args()
    catalog = content()
    if options.banking:
        train, test = options.banking
        for line in banking(train, test, catalog):
            print(line)
    elif options.thresholds:
        for line in thresholds(catalog):
            print(line)
    elif options.confusions or options.questions != QUESTIONS:
        given = replies(Faq(catalog), questions(options.questions))
        print(score(given))
        for kind in sorted({reply.question.kind for reply in given}):
            print(f"{kind:<10}{score([r for r in given if r.question.kind == kind])}")
        for line in confusions(given) if options.confusions else ():
            print(line)
    else:
        for what, figure in measure(catalog):
            print(f"{what:<58} {figure}", flush=True)


if __name__ == "__main__":
    main()
