"""Whether announcements go out, rest and were given up as the record says."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.core.agreement.discord import Disagreement, Discord, last
from bot.core.announcements import Announcement
from bot.core.announcements import State as Force
from bot.core.audit import Entry
from bot.core.sending.broadcasts import Course, State

_PAUSING = ("pause", "suspend")
_STEERING = (*_PAUSING, "release", "resume", "cancel", "repeat")


def steered(
    sent: Sequence[Announcement], rows: Mapping[str, Course], entries: Iterable[Entry]
) -> Iterator[Disagreement]:
    """Return the announcements of which the rows were steered without the record saying so.

    `sent` are all that went out, `rows` how each broadcast goes on, by its key.
    """
    acts: dict[str, list[Entry]] = {}
    for entry in entries:
        acts.setdefault(entry.about, []).append(entry)
        if entry.act == "suspend":  # it pauses what the person wrote or approved
            acts.setdefault(_about(entry.person), []).append(entry)
    for one in sent:
        people = {one.author, one.decided_by or one.author}
        held = [entry for person in people for entry in acts.get(_about(person), ())]
        told = sorted([*acts.get(one.key, ()), *held], key=lambda entry: entry.number)
        if not _is_steered(one, rows.get(one.key), told):
            yield Disagreement(Discord.BROADCAST, one.key, one.number or "")


def _is_steered(one: Announcement, row: Course | None, told: Sequence[Entry]) -> bool:
    """Tell whether a row is as the acts have it; a pause that has run dry ends by itself."""
    sending, steering = last(told, "send"), last(told, *_STEERING)
    if row is None:
        return sending is None or not sending.is_full
    if row.state is State.CANCELLED:
        was_given_up = one.state is not Force.SENT
        return was_given_up or last(told, "cancel") is not None
    if last(told, "cancel") is not None or one.state is not Force.SENT:
        return False
    if row.state is State.PAUSED:
        return row.is_told or (steering is not None and steering.act in _PAUSING)
    return not (steering is not None and steering.act == "pause" and row.has_more)


def _about(person: int) -> str:
    return f"person:{person}"
