"""Whether people hold, and wait for, the roles that the record gives them, by who gave them."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.agreement.discord import Disagreement, Discord
from bot.core.audit import GIVING, TAKING, Entry
from bot.core.permissions import Candidate, Seat

MARK = 12  # hexadecimal digits of its hash that tell a link from others
_Key = tuple[int, str]  # a person, and an authority


@dataclass(frozen=True, slots=True)
class Link:
    """A link that gives a role to who opens it first, known by the hash of its token."""

    hash: str
    role: str
    authority: str
    region: str
    by: int
    expires_at: datetime
    used_by: int | None  # 0: taken back, or whoever made it lost their own role

    @property
    def mark(self) -> str:
        """What it is told from others by: a button carries it."""
        return self.hash[:MARK]


@dataclass(frozen=True, slots=True)
class Appointments:
    """All rows about who has which role, and how they came to it."""

    seats: Sequence[Seat]
    candidates: Sequence[Candidate]
    links: Sequence[Link]
    lines: Collection[tuple[int, int]]  # who was invited, and by whom


def appointments(
    rows: Appointments, entries: Sequence[Entry], *, lasts: timedelta
) -> Iterator[Disagreement]:
    """Return the roles, candidates, links and lines that are not as `entries` have them.

    `lasts` is how long a link may be opened.
    """
    yield from _seats(rows.seats, entries)
    yield from _candidates(rows.candidates, entries)
    yield from _links(rows.links, entries, lasts)
    yield from _lines(rows.lines, entries)


def _seats(rows: Sequence[Seat], entries: Iterable[Entry]) -> Iterator[Disagreement]:
    given: dict[_Key, Entry] = {}
    for entry in entries:
        if entry.act in GIVING:
            given[entry.person, entry.about] = entry
        elif entry.act in TAKING:
            given.pop((entry.person, entry.about), None)
    for seat in rows:
        key = seat.user_id, seat.authority
        told = given.get(key)
        if told is None or not _is_role(seat, told):
            yield Disagreement(Discord.NO_ROLE, f"role:{seat.user_id}", seat.authority)
        elif told.is_full and not _is_origin(seat, told):
            yield Disagreement(Discord.ORIGIN, f"role:{seat.user_id}", seat.authority)
    for person, authority in sorted(given.keys() - {(one.user_id, one.authority) for one in rows}):
        yield Disagreement(Discord.ROLE_GONE, f"role:{person}", authority)


def _is_role(row: Seat | Candidate | Link, entry: Entry) -> bool:
    said = entry.said
    return (str(row.role), row.region) == (said.get("role", ""), said.get("region", ""))


def _is_origin(seat: Seat, entry: Entry) -> bool:
    return (
        str(seat.invited_by) == entry.said.get("by")
        and seat.since is not None
        and seat.since.isoformat() == entry.at
        and seat.confirmed_by == (entry.actor if entry.act == "confirm" else None)
    )


def _candidates(rows: Sequence[Candidate], entries: Iterable[Entry]) -> Iterator[Disagreement]:
    waiting: dict[_Key, Entry] = {}
    for entry in entries:
        if entry.act == "accept":
            waiting[entry.actor, entry.about] = entry
        elif entry.act in {"confirm", "refuse", *TAKING}:
            waiting.pop((entry.person, entry.about), None)
    found = set[_Key]()
    for row in rows:
        key = row.user_id, row.authority
        found.add(key)
        told = waiting.get(key)
        if told is None or not _is_waiting(row, told):
            yield Disagreement(Discord.CANDIDATE, f"role:{row.user_id}", row.authority)
    for (person, authority), entry in sorted(waiting.items()):
        if (person, authority) not in found and entry.is_full:
            yield Disagreement(Discord.CANDIDATE, f"role:{person}", authority)


def _is_waiting(row: Candidate, entry: Entry) -> bool:
    is_by = not entry.is_full or str(row.invited_by) == entry.said.get("by")
    return is_by and _is_role(row, entry) and row.accepted_at.isoformat() == entry.at


def _links(
    rows: Sequence[Link], entries: Sequence[Entry], lasts: timedelta
) -> Iterator[Disagreement]:
    made: dict[tuple[int, str, str], list[Entry]] = {}
    opened: dict[str, Entry] = {}
    revoked = {entry.said.get("link", "") for entry in entries if entry.act == "revoke"}
    for entry in entries:
        if entry.act == "invite":
            made.setdefault((entry.actor, entry.about, entry.at), []).append(entry)
        elif entry.act in {"accept", "join"} and "link" in entry.said:
            opened[entry.said["link"]] = entry
    for row in rows:
        if row.used_by is not None and row.hash not in opened:
            continue  # nobody can open it any more
        when = (row.expires_at - lasts).isoformat()
        is_given = any(
            _is_role(row, entry) and entry.said.get("link", row.hash) == row.hash
            for entry in made.get((row.by, row.authority, when), ())
        )
        by = opened.get(row.hash)
        if row.hash in revoked or not is_given or (by is not None and by.actor != row.used_by):
            yield Disagreement(Discord.LINK, f"link:{row.mark}", row.authority)


def _lines(rows: Collection[tuple[int, int]], entries: Iterable[Entry]) -> Iterator[Disagreement]:
    """Tell of lines that were cut, which would make two pairs of eyes of one, or made up."""
    full, before = set[tuple[int, int]](), set[int]()
    inviters = set[int]()
    for entry in entries:
        if entry.act == "invite":
            inviters.add(entry.actor)
        elif entry.act in {"accept", *GIVING}:
            if not entry.is_full:
                before.add(entry.person)
            elif entry.act in GIVING and (told := entry.said.get("by", "")).isdecimal():
                full.add((entry.person, int(told)))
    for person, _ in sorted(full - set(rows)):
        yield Disagreement(Discord.LINE, f"person:{person}")
    for person, by in sorted(set(rows) - full):
        if person not in before or by not in inviters:
            yield Disagreement(Discord.LINE, f"person:{person}")
