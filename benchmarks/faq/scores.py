"""What the search makes of questions whose topics are known, counted."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.core.questions.answers import Candidate, Outcome
from bot.services.questions.faq import Faq

_SETS = Path(__file__).parent.parent
QUESTIONS = _SETS / "faq_dev.jsonl"
# By a writer each, who knew the answers and neither the phrasings nor the set above. Measured, and
# their mistakes change nothing: a set that is tuned on is a development set.
HELD_OUT = tuple(_SETS / f"faq_held_out_{n}.jsonl" for n in (1, 2))


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
