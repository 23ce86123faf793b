"""Measures the FAQ search on questions it has never seen: `python -m benchmarks.faq`.

With `--confusions`: what is taken for what. With `--thresholds`: what the thresholds of
bot/core/questions/answers.py would cost, by predictions for phrasings left out of the fit
(minutes). With `--questions FILE`: another set of the same form. With `--banking TRAIN.csv
TEST.csv`: the same recipe on DarijaBanking (arXiv 2405.16482; columns text, label, language), not
ours to keep here.
"""

import argparse
from pathlib import Path

from benchmarks.faq import figures, fitting, speed
from benchmarks.faq.scores import QUESTIONS, confusions, questions, replies, score
from bot.services.questions.faq import Faq


def main() -> None:
    """Print what the options ask for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.faq")
    parser.add_argument("--confusions", action="store_true")
    parser.add_argument("--thresholds", action="store_true")
    parser.add_argument("--banking", type=Path, nargs=2, metavar="CSV")
    parser.add_argument("--questions", type=Path, default=QUESTIONS)
    options = parser.parse_args()
    catalog = speed.content()
    if options.banking:
        train, test = options.banking
        for line in fitting.banking(train, test, catalog):
            print(line)
    elif options.thresholds:
        for line in fitting.thresholds(catalog):
            print(line)
    elif options.confusions or options.questions != QUESTIONS:
        given = replies(Faq(catalog), questions(options.questions))
        print(score(given))
        for kind in sorted({reply.question.kind for reply in given}):
            print(f"{kind:<10}{score([r for r in given if r.question.kind == kind])}")
        for line in confusions(given) if options.confusions else ():
            print(line)
    else:
        for what, figure in figures.measure(catalog):
            print(f"{what:<58} {figure}", flush=True)


if __name__ == "__main__":
    main()
