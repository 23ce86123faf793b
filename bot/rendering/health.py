"""What the picture of the bot's health holds: what is wrong, and a line for each thing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HealthLine:
    """One thing, and how it is."""

    name: str
    said: str
    is_wrong: bool


@dataclass(frozen=True, slots=True)
class HealthCard:
    """How the bot is, in one language."""

    locale: str  # e.g. fr_MA
    direction: str  # ltr or rtl
    title: str
    is_well: bool
    lines: tuple[HealthLine, ...]
    disk: float  # which part of it is taken, from 0 to 1; below 0 where it does not tell
    disk_is_low: bool
    disk_title: str
    note: str
