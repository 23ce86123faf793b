"""Short questions that go on from the last answer: « et si j’ai oublié ? », « elle a pas de n° »."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.core.writing.spoken import Sections, Spoken, View, writing_of


@dataclass(frozen=True, slots=True)
class Lead:
    """Where one kind of them leads: by the topic that was told last, and after any other.

    Without both, all that is known has just been told.
    """

    to: Mapping[str, str]
    otherwise: str | None = None

    def after(self, told: str) -> str | None:
        """Return the topic that answers, None where after this one the words say nothing."""
        if not self.to and self.otherwise is None:
            return told
        return self.to.get(told, self.otherwise)


class Onward(NamedTuple):
    """What a short question asks; `writing` is how it is written, as in content."""

    kind: str
    topic: str
    writing: str | None


class FollowUps:
    """The short questions of the content, which say nothing without the answer before them."""

    def __init__(self, sections: Sections, leads: Mapping[str, Lead]) -> None:
        """Take the phrases by their kind, and where each kind leads. Raises PhraseError."""
        self._spoken = Spoken(sections)
        self._leads = leads
        self._view = View.of(sections, unless="")

    def read(self, text: str, told: Sequence[str]) -> Onward | None:
        """Return what a text asks after topics were told, None where it is another question.

        Of several topics the last counts after which it says something.
        """
        labels = self._spoken.labels(text, self._view) if told else ()
        kinds = {label.section for label in labels}
        if len(kinds) != 1:
            return None
        (kind,) = kinds
        led = (self._leads[kind].after(topic) for topic in reversed(told))
        topic = next(filter(None, led), None)
        return Onward(kind, topic, writing_of(labels)) if topic else None
