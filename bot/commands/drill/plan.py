"""What is rehearsed: for how many, how fast, in what weather, with how many kills."""

from dataclasses import dataclass

FAULTS = ("normal", "storm")
FREE_RATE = 30  # messages a second that Telegram does not charge for
MOST_CHATS = 1_000_000
MOST_RATE = 1_000  # a second
MOST_KILLS = 50
MADE_UP = (12_000, 150)  # people and groups where there are no data


@dataclass(frozen=True, slots=True)
class Plan:
    """The people and groups that there are at least (None: those of the data), and the rest."""

    members: int | None
    groups: int | None
    rate: int  # messages a second
    faults: str
    kills: int

    @property
    def is_storm(self) -> bool:
        """Whether Telegram fails in every way that it has."""
        return self.faults == "storm"
