"""One look at all the rows that say who may decide what, in one state of the database."""

import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.core.permissions import Seat, Suspension
from bot.storage.database import Reader
from bot.storage.officers import roles, suspensions

_LOOK = """
SELECT (SELECT frozen_by FROM freezes WHERE thawed_at IS NULL) AS frozen_by,
    (SELECT json_group_array(json_object('user_id', user_id, 'by_id', by_id, 'at', at,
                                         'is_final', is_final))
     FROM (SELECT * FROM suspensions ORDER BY at, user_id)) AS suspensions,
    (SELECT json_group_array(json_object('user_id', user_id, 'role', role,
                                         'authority', authority, 'region', region,
                                         'granted_at', granted_at, 'granted_by', granted_by,
                                         'confirmed_by', confirmed_by))
     FROM (SELECT * FROM roles ORDER BY authority, role, user_id)) AS seats,
    (SELECT json_group_array(json_array(user_id, invited_by))
     FROM (SELECT * FROM lines ORDER BY user_id, invited_by)) AS lines,
    (SELECT json_group_array(json_array(user_id, name)) FROM officer_names) AS names
"""


class Seating(NamedTuple):
    """What the rows say of everybody who holds a seat, or held one."""

    frozen_by: int | None  # who stopped everything, where it is stopped; 0: the operator
    suspensions: Sequence[Suspension]  # the oldest first
    seats: Sequence[Seat]  # suspended or not
    lines: Sequence[tuple[int, int]]  # who was ever invited, by whom
    names: Mapping[int, str]  # by which people are called now


async def look(read: Reader) -> Seating:
    """Return it all: four reads one after another would see four states."""
    row = await read.one(_LOOK)
    assert row is not None  # noqa: S101 - it selects from nothing
    return Seating(
        row["frozen_by"],
        [suspensions.suspension_of(one) for one in json.loads(row["suspensions"])],
        [roles.seat_of(one) for one in json.loads(row["seats"])],
        [(user_id, by) for user_id, by in json.loads(row["lines"])],
        dict(json.loads(row["names"])),
    )
