"""What the picture of the crisis board holds: what is asked, how many people, by the hour."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """Something that is asked; `hours` are from 0 to 1 of its highest, the last one now."""

    title: str
    shown: str  # how many, and since when
    last: str  # how many in the last hour, and how many usually
    is_growing: bool
    hours: tuple[float, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class BoardCard:
    """What is asked now, in one language."""

    locale: str  # e.g. fr_MA
    direction: str  # ltr or rtl
    title: str
    period: str
    lines: tuple[Line, ...]
    clock: tuple[str, str]  # below the begin of the first hour and the end of the last
    note: str
