"""What the picture of the portal's weather holds: now, the hours of today, the best ones."""

from dataclasses import dataclass

from bot.rendering.cards import Bar


@dataclass(frozen=True, slots=True)
class Column:
    """The signals of one hour of today, each part from 0 to 1 of the highest column.

    Where too few were given for a claim, `few` is the height, and the others are 0.
    """

    works: float
    blocked: float
    few: float


@dataclass(frozen=True, slots=True)
class WeatherCard:
    """How the portal is and was, in one language; `state` chooses the colour of what is said."""

    locale: str  # e.g. fr_MA
    direction: str  # ltr or rtl
    title: str
    state: str  # works, mixed, blocked or unknown
    present: str
    today_title: str
    today: tuple[Column, ...]  # of 0 to 23 o'clock
    today_alt: str
    clock: tuple[str, ...]  # what stands below 0, 6, 12, 18 and 24 o'clock
    most: str  # the number of signals of the highest column
    legend: tuple[tuple[str, str], ...]  # works, blocked, few: the words of each
    best_title: str
    best: tuple[Bar, ...]
    nothing: str  # said in place of bars
    note: str
