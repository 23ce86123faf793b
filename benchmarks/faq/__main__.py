"""Measures the FAQ search on questions it has never seen: `python -m benchmarks.faq`.

With `--confusions`: what is taken for what. With `--thresholds`: what the thresholds of
bot/core/questions/answers.py would cost, by predictions for phrasings left out of the fit
(minutes). With `--official`: what learning gives an official answer, of topics taken out of the
content (minutes). With `--questions FILE`: another set of the same form. With `--banking TRAIN.csv
TEST.csv`: the same recipe on DarijaBanking (arXiv 2405.16482; columns text, label, language), not
ours to keep here.
"""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.faq import figures, fitting, official, speed
from benchmarks.faq.scores import QUESTIONS, confusions, questions, replies, score
from bot.catalog.catalog import Catalog
from bot.services.questions.faq import Faq


def main() -> None:
    """Print what the options ask for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.faq")
    parser.add_argument("--confusions", action="store_true")
    parser.add_argument("--thresholds", action="store_true")
    parser.add_argument("--banking", type=Path, nargs=2, metavar="CSV")
    parser.add_argument("--official", action="store_true")
    parser.add_argument("--questions", type=Path, default=QUESTIONS)
    options = parser.parse_args()
    for line in _lines(options, speed.content()):
        print(line, flush=True)


def _lines(options: argparse.Namespace, catalog: Catalog) -> Iterable[str]:
    if options.official:
        return official.learning(catalog)
    if options.banking:
        train, test = options.banking
        return fitting.banking(train, test, catalog)
    if options.thresholds:
        return fitting.thresholds(catalog)
    if options.confusions or options.questions != QUESTIONS:
        return _told(options, catalog)
    return (f"{what:<58} {figure}" for what, figure in figures.measure(catalog))


def _told(options: argparse.Namespace, catalog: Catalog) -> Iterator[str]:
    given = replies(Faq(catalog), questions(options.questions))
    yield str(score(given))
    for kind in sorted({reply.question.kind for reply in given}):
        yield f"{kind:<10}{score([r for r in given if r.question.kind == kind])}"
    yield from confusions(given) if options.confusions else ()


if __name__ == "__main__":
    main()
