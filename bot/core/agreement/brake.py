"""Whether what was stopped is: the people whose roles do not hold, and the freezes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.core.agreement.discord import Disagreement, Discord
from bot.core.audit import Entry
from bot.core.permissions import Suspension

EVERYTHING = "everything"  # what the record says is frozen


@dataclass(frozen=True, slots=True)
class Freeze:
    """A time in which everything was stopped; None for what has not happened."""

    id: int
    by: int
    at: datetime
    pressed_by: int | None  # the first of the two who thaw it
    pressed_at: datetime | None
    ended_by: int | None
    ended_at: datetime | None


@dataclass(slots=True)
class _Held:
    """What the record says of somebody's suspension."""

    entry: Entry
    is_final: bool | None  # None: either
    is_sure: bool  # else it may have ended since, and the record did not say so yet


def suspensions(rows: Sequence[Suspension], entries: Iterable[Entry]) -> Iterator[Disagreement]:
    """Return whose roles hold, or do not, otherwise than `entries` say."""
    held = _held(entries)
    for row in rows:
        found = held.pop(row.user_id, None)
        if found is None or not _is_held(row, found):
            yield Disagreement(Discord.HELD, f"person:{row.user_id}")
    for person, left in sorted(held.items()):
        if left.is_sure:
            yield Disagreement(Discord.FREED, f"person:{person}")


def _is_held(row: Suspension, found: _Held) -> bool:
    return (
        row.by == found.entry.actor
        and row.at.isoformat() == found.entry.at
        and found.is_final in (None, row.is_final)
    )


def _held(entries: Iterable[Entry]) -> dict[int, _Held]:
    held: dict[int, _Held] = {}
    for entry in entries:
        person, is_full = entry.person, entry.is_full
        is_final = entry.said.get("final") == "1" if is_full else None
        match entry.act:
            case "suspend" if person not in held:
                held[person] = _Held(entry, is_final, is_full)
            case "suspend":  # for good, what was open
                held[person].is_final = is_final
            case "remove" if person in held:
                held[person].is_final = is_final
                if is_full and not is_final:
                    del held[person]
                elif not is_full:
                    held[person].is_sure = False
            case "forget" if person in held and entry.said.get("suspended") != "1":
                held[person].is_sure = False
                if is_full:
                    del held[person]
            case "restore":
                held.pop(person, None)
    return held


@dataclass(slots=True)
class _Episode:
    """What the record says of one freeze."""

    freeze: Entry
    presses: list[Entry] = field(default_factory=list)
    thaw: Entry | None = None


def freezes(rows: Sequence[Freeze], entries: Iterable[Entry]) -> Iterator[Disagreement]:
    """Return what was stopped, or let go on, otherwise than `entries` say; `rows` in order."""
    episodes: list[_Episode] = []
    for entry in entries:
        if entry.about != EVERYTHING:
            continue
        match entry.act:
            case "freeze":
                episodes.append(_Episode(entry))
            case "thaw first" if episodes:
                episodes[-1].presses.append(entry)
            case "thaw" if episodes:
                episodes[-1].thaw = entry
    for row, episode in zip(rows, episodes, strict=False):
        if not _is_episode(row, episode):
            yield Disagreement(Discord.BRAKE, f"freeze:{row.id}")
    for row in rows[len(episodes) :]:
        yield Disagreement(Discord.BRAKE, f"freeze:{row.id}")
    for number in range(len(rows) + 1, len(episodes) + 1):
        yield Disagreement(Discord.BRAKE, f"freeze:{number}")


def _is_episode(row: Freeze, episode: _Episode) -> bool:
    thaw = episode.thaw
    ended = (thaw.actor, thaw.at) if thaw else (None, None)
    return (
        (row.by, row.at.isoformat()) == (episode.freeze.actor, episode.freeze.at)
        and (row.ended_by, row.ended_at and row.ended_at.isoformat()) == ended
        and (row.pressed_by is None or _is_pressed(row, episode.presses))
    )


def _is_pressed(row: Freeze, presses: Sequence[Entry]) -> bool:
    """Tell whether a first press is the last one that is recorded; one without a moment is old."""
    return bool(presses) and (
        presses[-1].actor == row.pressed_by
        and (row.pressed_at is None or row.pressed_at.isoformat() == presses[-1].at)
    )
