"""How long the search takes: for what people ask, for odd texts, to start, to be fitted anew."""

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import numpy as np

from benchmarks import faq_kinds
from benchmarks.faq.scores import questions
from bot.catalog.catalog import Catalog
from bot.catalog.load import load
from bot.places import CONTENT
from bot.search import encoder
from bot.search.nearest import Nearest
from bot.search.query import QueryParser
from bot.services.questions.corpus import corpus
from bot.services.questions.faq import Faq

MANY_TOPICS = 1000
MOST_CHARACTERS = 4096  # that Telegram lets anybody write
ODD_TEXTS = 200
# Latin, accents, Arabic, its presentation forms, Chinese, Hindi, emoji, and whatever else.
_SCRIPTS = ((0x20, 0x7F), (0xA0, 0x250), (0x600, 0x700), (0xFB50, 0xFE00), (0x4E00, 0x9FFF),
            (0x900, 0x980), (0x1F300, 0x1FAFF), (0x20, 0xD800))  # fmt: skip
_LOAD = """
import sys, time
from benchmarks.rendering import resident_memory
from benchmarks.faq.speed import Faq, content
catalog = content()
before, start = resident_memory(), time.perf_counter()
Faq(catalog).find("bonjour")
print(time.perf_counter() - start, resident_memory() - before)
"""
_FIT = """
import resource, sys, time
from pathlib import Path
from benchmarks.faq.speed import content
from bot.search.fitting import fit_in_child
from bot.services.questions.corpus import corpus
known, start = corpus(content()), time.perf_counter()
fit_in_child(known, Path(sys.argv[1]))
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss  # with what it has mapped
print(time.perf_counter() - start, peak / 1024)
"""


def content() -> Catalog:
    """Return the content as it is today."""
    return load(CONTENT, today=datetime.now(UTC).date())


def table(catalog: Catalog, faq: Faq) -> Iterator[tuple[str, str]]:
    """Yield what the README and the closing notes quote, but for the questions themselves."""
    yield f"… {MOST_CHARACTERS} characters of stories", percentiles(_of_stories(faq))
    yield f"… {MOST_CHARACTERS} characters of anything", percentiles(_of_anything(faq))
    yield f"… one question among {MANY_TOPICS} topics", percentiles(_among_many(catalog))
    took, memory = _alone(_LOAD)
    yield "… start with a fitted search", f"{took:.1f} s, {memory:.0f} MB"
    with tempfile.TemporaryDirectory() as folder:
        took, memory = _alone(_FIT, folder)
    yield "… fitted anew; the child at most, with what it maps", f"{took:.0f} s; {memory:.0f} MB"


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


def percentiles(seconds: Sequence[float]) -> str:
    """Return what half of the times stay below, and all but one in a hundred."""
    ordered = sorted(1000 * value for value in seconds)
    p99 = ordered[min(len(ordered) - 1, round(0.99 * len(ordered)))]
    return f"p50 {ordered[len(ordered) // 2]:.1f} ms, p99 {p99:.1f} ms"
