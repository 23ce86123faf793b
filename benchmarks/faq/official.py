"""What learning gives an official answer: topics taken out of the content, and taught anew."""

import asyncio
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.faq.scores import HELD_OUT, QUESTIONS, Question, questions
from bot.catalog.catalog import Catalog
from bot.catalog.model import Topic
from bot.core.questions.answers import Outcome
from bot.search.live.aside import fit
from bot.search.live.grown import grown
from bot.search.ranker import Ranker
from bot.services.official.live import Live
from bot.services.questions.corpus import corpus, ways
from bot.services.questions.faq import Faq
from bot.services.questions.found import Found

TAKEN_OUT = 10
PHRASINGS = (3, 6, 10)
_Replies = Mapping[str, Found]


def learning(catalog: Catalog) -> Iterator[str]:
    """Yield what is answered and offered, by phrasings alone and learnt, for some of each."""
    asked = [one for file in (QUESTIONS, *HELD_OUT) for one in questions(file)]
    every = sorted({one.topic for one in asked if one.topic} - {catalog.search_words.dates.topic})
    out = frozenset(every[:: len(every) // TAKEN_OUT][:TAKEN_OUT])
    content = _without(catalog, out)
    with TemporaryDirectory() as folder:
        faq, known = Faq(content, folder=Path(folder)), corpus(content)
        before = _replies(faq, asked)
        for count in PHRASINGS:
            topics = {key: _with_phrasings(catalog.topics[key], count) for key in out}
            live = Live(content, faq)
            live.put(topics, {})
            yield f"{count:>2} phrasings, by likeness: {_score(live.faq, asked, out, before)}"
            since = {key: ways(topic, catalog.languages) for key, topic in topics.items()}
            taught = grown(known, since, ())
            start = time.perf_counter()
            asyncio.run(fit(taught, Path(folder) / "warm", before=Path(folder)))
            seconds = time.perf_counter() - start
            warm = faq.relearnt(Ranker(taught, Path(folder) / "warm"), topics)
            live.faq.mind = live.learnt(warm, topics)
            score = _score(live.faq, asked, out, before)
            yield f"{count:>2} phrasings, learnt:      {score}  ({seconds:.0f} s)"
        cold = faq.relearnt(Ranker(taught, Path(folder) / "cold"), topics)
        pairs = zip(_replies(warm, asked).values(), _replies(cold, asked).values(), strict=True)
        other = sum(one.decision != two.decision for one, two in pairs)
        yield f"decided otherwise where it is fitted from nothing: {_percent(other, len(asked))}"


def _without(catalog: Catalog, out: frozenset[str]) -> Catalog:
    words = catalog.search_words
    kept = {asked: topic for asked, topic in words.word_for_word.items() if topic not in out}
    topics = {key: topic for key, topic in catalog.topics.items() if key not in out}
    return replace(catalog, topics=topics, search_words=replace(words, word_for_word=kept))


def _with_phrasings(topic: Topic, count: int) -> Topic:
    """Return a topic with so many of its phrasings, of each kind in turn."""
    turns = chain.from_iterable(zip_longest(*topic.phrasings.values()))
    return replace(topic, phrasings={"fr": tuple([one for one in turns if one][:count])})


def _replies(faq: Faq, asked: Sequence[Question]) -> _Replies:
    return {one.text: faq.find(one.text) for one in asked}


def _score(faq: Faq, asked: Sequence[Question], out: frozenset[str], before: _Replies) -> str:
    """Return one line in percent: of those taught, and of all others."""
    found = _replies(faq, asked)
    taught = [one for one in asked if one.topic in out]
    others = [one for one in asked if one.topic not in out]
    said = [found[one.text].decision for one in taught]
    right = sum(
        one.topic in own.topics and own.outcome is Outcome.ANSWER
        for one, own in zip(taught, said, strict=True)
    )
    offered = sum(one.topic in own.topics for one, own in zip(taught, said, strict=True)) - right
    false = sum(
        found[one.text].decision.outcome is Outcome.ANSWER
        and not out.isdisjoint(found[one.text].decision.topics)
        for one in others
    )
    changed = sum(
        before[one.text].decision.outcome is Outcome.ANSWER
        and found[one.text].decision.outcome is Outcome.ANSWER
        and before[one.text].decision.topics != found[one.text].decision.topics
        for one in others
    )
    return (
        f"answered {_percent(right, len(taught))} · offered {_percent(offered, len(taught))}"
        f" · false on others {_percent(false, len(others))}"
        f" · of others changed {_percent(changed, len(others))}  ({len(taught)} + {len(others)})"
    )


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %"
