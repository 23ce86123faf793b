"""Whether the rows say what the record says: of announcements, documents and dates."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.core import documents
from bot.core.agreement.decisions import disagreements
from bot.core.agreement.discord import Disagreement
from bot.core.agreement.steering import steered
from bot.core.announcements import Announcement, State
from bot.core.audit import Entry
from bot.core.calendar import changes
from bot.core.calendar.changes import Change, Kind
from bot.core.calendar.deadlines import Month
from bot.core.documents import OfficialDocument
from bot.core.sending.broadcasts import Course
from bot.core.sending.broadcasts import State as Way

AUTHOR, OFFICER, STRANGER = 1, 2, 9
DOCUMENT = OfficialDocument(
    1,
    "c0ffee",
    "note.pdf",
    10,
    1,
    documents.State.PUBLISHED,
    AUTHOR,
    "cnss",
    date(2025, 7, 9),
    "fr",
    decided_by=OFFICER,
)
CHANGE = Change(
    1,
    Kind.MOVE,
    changes.State.APPROVED,
    AUTHOR,
    "monthly",
    Month(2025, 6),
    date(2025, 7, 17),
    decided_by=OFFICER,
)


def disagreeing(
    said: Sequence[Announcement],
    published: Sequence[OfficialDocument],
    moved: Sequence[Change],
    entries: Sequence[Entry],
) -> list[Disagreement]:
    """Return where rows are not as recorded; nothing of them is delivered."""
    return list(disagreements(said, published, moved, [], entries, {}))


def told(about: str, detail: Mapping[str, str], *acts: tuple[int, str]) -> list[Entry]:
    """Return what the record says about one thing."""
    return [
        Entry(number, "2025-07-09T09:00:00+00:00", actor, act, about, json.dumps(detail))
        for number, (actor, act) in enumerate(acts, 1)
    ]


PUBLISHED = told("document:1", DOCUMENT.particulars, (AUTHOR, "submit"), (OFFICER, "approve"))
MOVED = told("deadline-change:1", CHANGE.particulars, (AUTHOR, "submit"), (OFFICER, "approve"))


def test_what_two_people_agreed_to_agrees() -> None:
    """Also of a draft, of what waits, and of what was turned down."""
    assert not (disagreeing([], [DOCUMENT], [CHANGE], [*PUBLISHED, *MOVED]))

    waiting = replace(DOCUMENT, state=documents.State.WAITING, decided_by=None)
    assert not (disagreeing([], [waiting], [], PUBLISHED[:1]))
    rejected = replace(DOCUMENT, state=documents.State.REJECTED, decided_by=OFFICER)
    entries = told("document:1", {}, (AUTHOR, "submit"), (OFFICER, "reject"))
    assert not (disagreeing([], [rejected], [], entries))
    draft = replace(DOCUMENT, state=documents.State.DRAFT, decided_by=None)
    assert not (disagreeing([], [draft], [], []))


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"decided_by": STRANGER}, ["approver"]),
        ({"author": STRANGER}, ["author"]),
        ({"author": OFFICER}, ["author", "alone"]),
        ({"sha256": "0"}, ["content"]),
        ({"dated_on": date(2020, 1, 1)}, ["content"]),
        ({"authority": "order"}, ["content"]),
        ({"state": documents.State.WITHDRAWN}, ["no-withdrawal"]),
        ({"state": documents.State.WAITING}, ["not-approved"]),
        ({"number": 2}, ["no-proposal", "no-approval", "gone"]),
    ],
)
def test_a_document_that_was_changed_is_found(
    changed: Mapping[str, Any], expected: list[str]
) -> None:
    """Who brought it, who agreed, what it is, and whether it still holds."""
    found = disagreeing([], [replace(DOCUMENT, **changed)], [], PUBLISHED)

    assert [str(one.discord) for one in found] == expected


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"decided_by": STRANGER}, ["approver"]),
        ({"due_on": date(2025, 7, 27)}, ["content"]),
        ({"state": changes.State.REJECTED}, ["not-approved"]),
        ({"state": changes.State.UNDONE, "undone_by": OFFICER}, ["no-withdrawal"]),
    ],
)
def test_a_date_that_was_changed_is_found(changed: Mapping[str, Any], expected: list[str]) -> None:
    """Who agreed, and to what."""
    found = disagreeing([], [], [replace(CHANGE, **changed)], MOVED)

    assert [str(one.discord) for one in found] == expected


def test_what_was_taken_back_names_who_did() -> None:
    """The row and the record name the same person."""
    back = replace(DOCUMENT, state=documents.State.WITHDRAWN, decided_by=OFFICER)
    withdrawal = told("document:1", DOCUMENT.particulars, (OFFICER, "withdraw"))

    assert not (disagreeing([], [back], [], [*PUBLISHED, *withdrawal]))
    other = replace(back, decided_by=STRANGER)
    (found,) = disagreeing([], [other], [], [*PUBLISHED, *withdrawal])
    assert found.discord == "no-withdrawal"
    (found,) = disagreeing([], [DOCUMENT], [], [*PUBLISHED, *withdrawal])
    assert found.discord == "not-withdrawn"


def test_an_approval_holds_until_something_ends_it() -> None:
    """What ended an earlier one does not excuse a row that forgets the later one."""
    acts = [(AUTHOR, "submit"), (OFFICER, "approve"), (OFFICER, "unapprove")]
    waiting = replace(DOCUMENT, state=documents.State.WAITING, decided_by=None)
    taken_back = told("document:1", DOCUMENT.particulars, *acts)
    assert not (disagreeing([], [waiting], [], taken_back))

    again = told("document:1", DOCUMENT.particulars, *acts, (OFFICER, "approve"))
    (found,) = disagreeing([], [waiting], [], again)
    assert found.discord == "not-approved"


def test_a_detail_that_cannot_be_read_is_no_crash() -> None:
    """Whoever meddles may write anything."""
    broken = [replace(entry, detail="{") for entry in PUBLISHED]

    assert [one.discord for one in disagreeing([], [DOCUMENT], [], broken)] == ["content"]


@pytest.mark.parametrize(
    ("acts", "row", "is_told"),
    [
        ("", Course(Way.SENDING, is_told=False, has_more=True), False),
        ("", Course(Way.PAUSED, is_told=True, has_more=True), False),
        ("", Course(Way.PAUSED, is_told=False, has_more=True), True),
        ("", Course(Way.CANCELLED, is_told=False, has_more=False), True),
        ("", None, True),
        ("pause", Course(Way.PAUSED, is_told=False, has_more=True), False),
        ("suspend", Course(Way.PAUSED, is_told=False, has_more=True), False),
        ("pause", Course(Way.SENDING, is_told=False, has_more=True), True),
        ("pause", Course(Way.SENDING, is_told=False, has_more=False), False),
        ("pause resume", Course(Way.SENDING, is_told=False, has_more=True), False),
        ("pause resume", Course(Way.PAUSED, is_told=False, has_more=True), True),
        ("cancel", Course(Way.CANCELLED, is_told=False, has_more=False), False),
        ("cancel", Course(Way.SENDING, is_told=False, has_more=True), True),
    ],
)
def test_what_was_steered_beside_the_record_is_found(
    acts: str, row: Course | None, *, is_told: bool
) -> None:
    """A pause, a stop or its end that nobody decided; a pause that ran dry ends by itself."""
    one = Announcement(1, "order", "", State.SENT, AUTHOR, number="1", decided_by=OFFICER)
    about = {"suspend": "order"}
    entries = [
        Entry(number, "", OFFICER, act, about.get(act, one.key), '{"form": "2"}')
        for number, act in enumerate(["send", *acts.split()], 1)
    ]
    rows: dict[str, Course] = {one.key: row} if row else {}

    found = [str(each.discord) for each in steered([one], rows, entries)]
    assert found == ["broadcast"] * is_told
