"""One turn of memory: what a person was told last, and what to go on with from there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import NamedTuple, Self

from bot.core.writing.spoken import Sections, Spoken, View, writing_of

LASTS = timedelta(minutes=30)  # then a new conversation begins
NO = "cancel"  # the label of the button that does nothing
_AFTER_MESSAGE, _IS, _BETWEEN = " ", "=", "\t"  # none of them stands in the data of a button


@dataclass(frozen=True, slots=True)
class Memory:
    """What was told, by its names: `topics` one after another since the question was asked.

    `offered` are topics to choose from by their number, also once one of them was told; `step` is
    that of `guide` which was shown (0 for none), `said` the short name of the answer and `answer`
    its message, `spoken` what was written last: a language, or Darija; empty where nothing told.
    `asks` is the question that stands on the screen with its buttons, empty for none.
    """

    topics: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    guide: str = ""
    step: int = 0
    said: str = ""
    answer: int | None = None
    spoken: str = ""
    asks: str = ""

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


class Asked(NamedTuple):
    """A question of ours that stands on the screen: its message, and what its buttons carry.

    `buttons` are the data of each by the name of its label.
    """

    message_id: int
    buttons: Mapping[str, str]

    def __str__(self) -> str:
        """Return the question as it is kept."""
        buttons = _BETWEEN.join(f"{key}{_IS}{data}" for key, data in self.buttons.items())
        return f"{self.message_id}{_AFTER_MESSAGE}{buttons}"

    @classmethod
    def read(cls, kept: str) -> Self:
        """Return the question that was kept."""
        number, _, buttons = kept.partition(_AFTER_MESSAGE)
        pairs = (one.partition(_IS) for one in buttons.split(_BETWEEN))
        return cls(int(number), {key: data for key, _, data in pairs})

    @property
    def yes(self) -> str | None:
        """Return the name of the one button that « oui » presses; None where there are several."""
        (first, *others) = self.buttons
        is_several = NO not in self.buttons and bool(others)
        return None if is_several else first


@dataclass(frozen=True, slots=True)
class Lead:
    """Where one kind of them leads: by the topic that was told last, after any other, or alone.

    Where it leads from a topic to none, all that is known has just been told.
    """

    to: Mapping[str, str]
    otherwise: str | None = None
    alone: str | None = None

    def after(self, told: Sequence[str]) -> str | None:
        """Return the topic that answers after these, None where nothing was told that tells it.

        Of several topics the last counts from which it leads somewhere.
        """
        led = next((self.to[one] for one in reversed(told) if one in self.to), self.otherwise)
        return led or (told[-1] if told else self.alone)


class Onward(NamedTuple):
    """What a short question asks; `topic` is None where only an answer before it would tell.

    `writing` is how it is written, as in content.
    """

    kind: str
    topic: str | None
    writing: str | None


class FollowUps:
    """The short questions of the content, which say nothing without the answer before them."""

    def __init__(self, sections: Sections, leads: Mapping[str, Lead]) -> None:
        """Take the phrases by their kind, and where each kind leads. Raises PhraseError."""
        self._spoken = Spoken(sections)
        self._leads = leads
        self._view = View.of(sections, unless="")

    def read(self, text: str, told: Sequence[str]) -> Onward | None:
        """Return what a text asks after topics were told, None where it is another question."""
        labels = self._spoken.labels(text, self._view)
        kinds = {label.section for label in labels}
        if len(kinds) != 1:
            return None
        (kind,) = kinds
        return Onward(kind, self._leads[kind].after(told), writing_of(labels))
