"""Measures the FAQ search on questions it has never seen: `python -m benchmarks.faq`.

With `--thresholds`: how the thresholds of bot/core/answers.py were chosen, by predictions for
phrasings left out of the fit. With `--confusions`: what is taken for what. With `--topics 1000`:
the time of one search among so many.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.core.answers import Candidate, Outcome
from bot.services.faq import Faq

QUESTIONS = Path(__file__).parent / "faq_dev.jsonl"


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


def questions() -> list[Question]:
    """Return the development set."""
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
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
