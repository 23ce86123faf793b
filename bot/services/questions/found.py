"""What the search found for a question, and how the question is written."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.calendar.date_questions import DateQuestion
from bot.core.questions.answers import Candidate, Decision


@dataclass(frozen=True, slots=True)
class Found:
    """What to reply to a question, how the topics ranked, and how the question is written.

    `language` is one of ours or core.languages.DARIJA; None when the words do not tell. `date` is
    what is asked about the date, None when nothing is; `beside` are the topics that what is
    asked beside what is answered may be about: each gets a button.
    """

    decision: Decision
    ranked: Sequence[Candidate]
    language: str | None
    date: DateQuestion | None = None
    beside: tuple[str, ...] = ()

    @property
    def confidence(self) -> float:
        """How probable the best topic of ours is, 0 to 1."""
        return next((c.score for c in self.ranked if c.topic is not None), 0.0)


@dataclass(frozen=True, slots=True)
class Written:
    """How a whole message is written, and what it asks about the date, every word counted."""

    language: str | None
    date: DateQuestion | None
