"""What stopped people or everything since a copy stops them in it too: a copy frees nobody."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.core.audit import BOT, TAKING
from bot.storage.audit import audit
from bot.storage.database import Tx
from bot.storage.officers import invitations, suspensions
from bot.storage.restoring.rows import looked_up

_SEATS = "SELECT user_id, authority, role, region FROM roles"
_SUSPENDED = "SELECT user_id, is_final FROM suspensions"
_OUT = (  # by the record, whoever lost a role
    "SELECT DISTINCT COALESCE(CAST(json_extract(detail, '$.person') AS INTEGER), actor)"
    " FROM audit WHERE act IN (?, ?)"
)


@dataclass(frozen=True, slots=True)
class Brakes:
    """What has to be stopped in a copy before it takes the place of the data."""

    out_of_office: frozenset[int] = frozenset()  # whose roles were taken back since, for good
    suspended: frozenset[int] = frozenset()  # whose roles do not hold until somebody says so
    is_frozen: bool = False  # everything was stopped, or nobody knows


async def carry(
    tx: Tx, later: sqlite3.Connection | None, *, is_known: bool, now: datetime
) -> Brakes:
    """Close what later data have closed, as far as they can be read; return what is to follow.

    Where nobody knows what was stopped (not `is_known`), everything is, and no link opens.
    """
    await _close_links(tx, later, is_known=is_known)
    if is_known:
        await _refuse_candidates(tx, later, now=now)
    found = looked_up(later, _SUSPENDED, is_known=is_known)
    there = {row[0]: bool(row[1]) for row in found if isinstance(row[0], int)}
    here = {one.user_id: one.is_final for one in await suspensions.every(tx)}
    lost = await _lost(tx, later, is_known=is_known)
    is_stopped = "SELECT 1 FROM freezes WHERE thawed_at IS NULL LIMIT 1"
    return Brakes(
        frozenset(person for person in lost | _final(there, here) if not here.get(person)),
        frozenset(there),
        not is_known or bool(looked_up(later, is_stopped, is_known=is_known)),
    )


async def suspend(tx: Tx, person: int, *, now: datetime) -> None:
    """Let no role of a person hold who has none that is known here: the settings may name them."""
    if await suspensions.add(tx, person, by=BOT, now=now, is_final=True):
        detail = {"person": str(person), "final": "1"}
        await audit.add(tx, BOT, "suspend", f"person:{person}", detail, now=now)


def _final(there: Mapping[int, bool], here: Mapping[int, bool]) -> set[int]:
    """Return who was suspended since, and whose suspension was made final since."""
    return {person for person, is_final in there.items() if is_final or person not in here}


async def _lost(tx: Tx, later: sqlite3.Connection | None, *, is_known: bool) -> set[int]:
    """Return who has a seat here that they have lost since; in doubt who is on record for it."""
    seats = {tuple(row) for row in await tx.all(_SEATS)}
    there = {tuple(row) for row in looked_up(later, _SEATS, is_known=is_known)}
    if is_known:
        return {int(seat[0]) for seat in seats - there}
    out = {row[0] for row in looked_up(later, _OUT, TAKING, is_known=is_known)}
    return {int(seat[0]) for seat in seats if seat[0] in out} - {seat[0] for seat in there}


async def _close_links(tx: Tx, later: sqlite3.Connection | None, *, is_known: bool) -> None:
    """Let no link open a second time that was opened or taken back since."""
    is_open = "SELECT token_hash FROM invites WHERE used_by IS NULL"
    open_there = (
        {row[0] for row in looked_up(later, is_open, is_known=is_known)} if is_known else set()
    )
    for row in await tx.all(is_open):
        if row["token_hash"] not in open_there:
            await invitations.revoke(tx, row["token_hash"])


async def _refuse_candidates(tx: Tx, later: sqlite3.Connection | None, *, now: datetime) -> None:
    """Have nobody wait for a role who was refused it since."""
    waits = "SELECT user_id, authority FROM candidates UNION SELECT user_id, authority FROM roles"
    there = {tuple(row) for row in looked_up(later, waits, is_known=True)}
    for one in await invitations.every_candidate(tx):
        if (one.user_id, one.authority) not in there:
            detail = {"role": str(one.role), "region": one.region, "person": str(one.user_id)}
            await audit.add(tx, BOT, "refuse", one.authority, detail, now=now)
            await invitations.settle(tx, one.user_id, one.authority)
