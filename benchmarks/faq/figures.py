"""The figures of the search that the README and the closing notes quote."""

import time
from collections.abc import Iterator

from benchmarks import faq_kinds
from benchmarks.faq import speed
from benchmarks.faq.scores import HELD_OUT, questions, replies, score
from bot.catalog.catalog import Catalog
from bot.services.questions.faq import Faq


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
    yield "… one question", speed.percentiles(seconds)
    yield from speed.table(catalog, faq)
