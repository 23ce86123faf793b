"""Short questions that go on from an answer: « et si j’ai oublié ? », « elle a pas de n° »."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.core.writing.spoken import Sections, Spoken, View, writing_of


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
