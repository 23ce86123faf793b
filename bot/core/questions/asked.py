"""A question of the bot that stands on the screen: its message, and what its buttons carry."""

from collections.abc import Mapping
from typing import NamedTuple, Self

NO = "cancel"  # the label of the button that does nothing
_AFTER_MESSAGE, _IS, _BETWEEN = " ", "=", "\t"  # none of them stands in the data of a button


class Asked(NamedTuple):
    """The message of a question; `buttons` are the data of each by the name of its label."""

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
