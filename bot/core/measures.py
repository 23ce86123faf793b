"""What the bot tells of its work while it is done: numbers and kinds, nothing of anybody."""

ANSWERS, BROADCASTS = "answers", "broadcasts"  # the lanes
UPDATES = ("command", "text", "edit", "button", "inline", "chosen", "membership", "other")
ENDS = ("answered", "put off", "given up", "parked")  # of an update


class Measures:
    """Hears of what happens, and counts nothing: nobody looks.

    Every word is one of a few of ours; seconds are of one step.
    """

    def answered(self, kind: str, outcome: str, seconds: float) -> None:
        """Count an update whose handler came to its end."""

    def delivered(self, status: str, reason: str) -> None:
        """Count a try at a delivery; `reason` is empty where it was sent, FLOOD for a 429."""

    def waited(self, seconds: float) -> None:
        """Count an answer by how long it waited for room in its lane."""

    def slowed(self, lane: str) -> None:
        """Count a call to which Telegram said that it was too much: 429."""

    def searched(self, outcome: str) -> None:
        """Count a question that was searched."""


NOWHERE = Measures()
