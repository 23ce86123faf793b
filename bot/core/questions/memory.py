"""One turn of memory: what a person was told last, and what to go on with from there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Self

LASTS = timedelta(minutes=30)  # then a new conversation begins


@dataclass(frozen=True, slots=True)
class Memory:
    """What was told, by its names: `topics` one after another since the question was asked.

    `offered` are topics to choose from by their number, also once one of them was told; `step` is
    that of `guide` which was shown (0 for none), `said` the short name of the answer and `answer`
    its message, `spoken` what was written last: a language, or Darija; empty where nothing told.
    """

    topics: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    guide: str = ""
    step: int = 0
    said: str = ""
    answer: int | None = None
    spoken: str = ""

    @property
    def choices(self) -> tuple[str, ...]:
        """Return the topics of which one is still to be chosen: none was told since."""
        return () if self.topics else self.offered

    @property
    def topic(self) -> str | None:
        """Return the topic that was told last, None where none was."""
        return self.topics[-1] if self.topics else None

    def told(self, topic: str, *, is_remedy: bool = False) -> Self:
        """Return the memory once a topic was told: a new question's, or one remedy more."""
        before = self.topics if is_remedy else ()
        kept = tuple(one for one in before if one != topic)
        return replace(self, topics=(*kept, topic), offered=(), guide="", step=0)

    def listing(self, offered: Sequence[str]) -> Self:
        """Return the memory while a list stands on the screen, of which something was told."""
        return replace(self, offered=tuple(offered))

    def at_step(self, guide: str, step: int) -> Self:
        """Return the memory once a step was shown."""
        return replace(self, offered=(), guide=guide, step=step)

    def asked(self, offered: Sequence[str]) -> Self:
        """Return the memory once a choice between topics was offered."""
        return replace(self, offered=tuple(offered))

    def next_remedy(self, remedies: Mapping[str, Sequence[str]]) -> str | None:
        """Return what to try next for what was asked, None where all was told."""
        if not self.topics:
            return None
        asked, *_ = self.topics
        left = (one for one in remedies.get(asked, ()) if one not in self.topics)
        return next(left, None)
