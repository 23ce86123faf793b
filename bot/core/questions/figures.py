"""How questions fare in numbers without names: by theme, by whom, how soon, how well."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

FEWEST = 5  # opinions or replies, for a share or a time to say anything


@dataclass(frozen=True, slots=True)
class ThemeFigures:
    """The questions of a theme of the content ("": none is known) by who answered them."""

    theme: str
    bot: int
    people: int
    nobody: int

    @property
    def total(self) -> int:
        """How many there were."""
        return self.bot + self.people + self.nobody


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many."""

    part: int
    whole: int

    @property
    def percent(self) -> int | None:
        """The whole per cents, 100 for all alone; None where there are too few."""
        return 100 * self.part // self.whole if self.whole >= FEWEST else None


@dataclass(frozen=True, slots=True)
class Figures:
    """The days from `since` to `until` in Morocco; the greatest theme is first.

    `replies` are the open minutes until the first replies of people, the soonest first.
    """

    since: date
    until: date
    themes: tuple[ThemeFigures, ...]
    replies: tuple[int, ...]
    helped: Share  # of the opinions on the bot's answers
    rated: Share  # good ones, of the opinions on people's answers
    reopened: Share  # of the questions that people were asked
    kept: Share  # promises, of those that were made and answered

    @property
    def whole(self) -> ThemeFigures:
        """All themes together."""
        return ThemeFigures(
            "",
            sum(one.bot for one in self.themes),
            sum(one.people for one in self.themes),
            sum(one.nobody for one in self.themes),
        )

    def replied_in(self, share: float) -> int | None:
        """Return in how many minutes a share of the replies was there; None of too few."""
        return percentile(self.replies, share) if len(self.replies) >= FEWEST else None


def percentile(values: Sequence[int], share: float) -> int:
    """Return the smallest of sorted values that at least `share` of them do not exceed."""
    return values[max(0, math.ceil(share * len(values)) - 1)]


def shortened(themes: Sequence[ThemeFigures], most: int) -> Sequence[ThemeFigures]:
    """Return at most so many themes; the last one holds all that are left."""
    if len(themes) <= most:
        return themes
    rest = themes[most - 1 :]
    others = ThemeFigures(
        "…", sum(t.bot for t in rest), sum(t.people for t in rest), sum(t.nobody for t in rest)
    )
    return [*themes[: most - 1], others]
