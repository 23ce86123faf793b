"""No service does what the rules forbid, beside announcements: documents, dates, seats, questions.

Whatever handler is skipped: each deed is tried by everybody to whom the rules say no.
"""

import hashlib
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.calendar.changes import Change, Kind, Particular
from bot.core.calendar.deadlines import Month
from bot.core.documents import OfficialDocument
from bot.core.permissions import Candidate, Denial, NotAllowedError, Person, Role, Rules
from bot.services.questions.answers import Reason
from bot.services.tickets.desk import Answer
from bot.storage.officers import invitations, suspensions
from tests.services.office import (
    DIRECTOR,
    KARIM,
    NOW,
    PEOPLE,
    SALMA,
    STRANGER,
    Office,
    opened,
)

GROUP, DRAFTS, MISSED = -1009, 600, 500
TABLES = (
    "documents", "deadline_changes", "tickets", "ticket_entries", "answer_drafts", "groups",
    "invites", "roles", "candidates", "suspensions", "freezes", "audit",
)  # fmt: skip


@dataclass(slots=True)
class Desk:
    """What is there to be decided about, and the rules of the moment."""

    office: Office
    rules: Rules
    paper: dict[str, OfficialDocument]  # by its state
    change: dict[str, Change]
    question: int
    candidate: Candidate
    people: dict[int, Person]
    tending: set[int]


Rule = Callable[[Desk, Person], Denial | None]
Deed = Callable[[Desk, int], Awaitable[object]]


def holds(is_theirs: bool) -> Denial | None:
    """Return no denial where something is somebody's."""
    return None if is_theirs else Denial.NOBODY


def helping(_: Desk, person: Person) -> Denial | None:
    """Return no denial where somebody answers questions."""
    return holds(any(seat.helps for seat in person.seats))


def proposer(desk: Desk) -> Person:
    """Return who proposed all that waits."""
    return desk.people[KARIM]


def of_document(act: str, state: str) -> Deed:
    """Return a deed about the document that stands so."""

    async def do(desk: Desk, person: int) -> object:
        service = desk.office.documents
        deed = getattr(service, act)
        return await deed(desk.paper[state].number, officer_id=person, now=NOW)

    return do


def of_change(act: str, state: str, **more: object) -> Deed:
    """Return a deed about the change that stands so."""

    async def do(desk: Desk, person: int) -> object:
        deed = getattr(desk.office.changes, act)
        return await deed(desk.change[state].number, officer_id=person, now=NOW, **more)

    return do


DEEDS: dict[str, tuple[Rule, Deed]] = {
    "describe a document": (
        lambda d, p: d.rules.propose_document(None, p),
        lambda d, p: d.office.documents.describe(
            d.paper["draft"].number, officer_id=p, language="ar", now=NOW
        ),
    ),
    "submit a document": (
        lambda d, p: d.rules.submit_document("cnss", p), of_document("submit", "draft")
    ),
    "approve a document": (
        lambda d, p: d.rules.approve_document("cnss", p, proposer(d)),
        of_document("approve", "waiting"),
    ),
    "reject a document": (
        lambda d, p: holds(p.user_id == KARIM) and d.rules.withdraw_document("cnss", p),
        of_document("reject", "waiting"),
    ),
    "withdraw a document": (
        lambda d, p: d.rules.withdraw_document("cnss", p), of_document("withdraw", "published")
    ),
    "begin a change": (
        lambda d, p: d.rules.propose_date(p),
        lambda d, p: d.office.change_drafts.begin(
            Kind.MOVE, obligation="monthly", period=Month(2025, 8), officer_id=p,
            update_id=next(d.office.updates), now=NOW,
        ),
    ),
    "fill in a change": (
        lambda d, p: d.rules.propose_date(p),
        lambda d, p: d.office.change_drafts.fill_in(
            d.change["draft"].number, Particular.REASON, "y", officer_id=p, now=NOW
        ),
    ),
    "attach a file to a change": (
        lambda d, p: d.rules.propose_date(p),
        lambda d, p: d.office.change_drafts.attach(
            d.change["draft"].number, "photo:x", officer_id=p, now=NOW
        ),
    ),
    "submit a change": (lambda d, p: d.rules.submit_date(p), of_change("submit", "draft")),
    "approve a change": (
        lambda d, p: d.rules.approve_date(p, proposer(d)),
        of_change("approve", "waiting", update_id=9001),
    ),
    "reject a change": (lambda d, p: d.rules.propose_date(p), of_change("reject", "waiting")),
    "undo a change": (
        lambda d, p: d.rules.undo_date(d.change["approved"], p), of_change("undo", "approved")
    ),
    "take a question": (helping, lambda d, p: d.office.desk.take(d.question, by=p, now=NOW)),
    "close a question": (helping, lambda d, p: d.office.desk.close(d.question, by=p, now=NOW)),
    "answer a question": (
        helping,
        lambda d, p: d.office.desk.answer(
            d.question, Answer("Oui."), by=p, update_id=next(d.office.updates), now=NOW
        ),
    ),
    "note something": (
        helping,
        lambda d, p: d.office.desk.note(
            d.question, "À voir.", by=p, update_id=next(d.office.updates), now=NOW
        ),
    ),
    "hand a question over": (
        helping, lambda d, p: d.office.desk.hand_over(d.question, by=p, now=NOW)
    ),
    "go on duty": (helping, lambda d, p: d.office.places.set_duty(p, is_on=True)),
    "make a group the helpers'": (
        lambda _, p: holds(p.approves),
        lambda d, p: d.office.places.set_group(GROUP, by=p, now=NOW),
    ),
    "end the helpers' group": (
        lambda _, p: holds(p.approves), lambda d, p: d.office.places.end_group(by=p)
    ),
    "begin an answer": (
        lambda d, p: holds(p.user_id in d.tending),
        lambda d, p: d.office.answers.begin_draft(
            MISSED, officer_id=p, update_id=next(d.office.updates), now=NOW
        ),
    ),
    "write an answer": (
        lambda d, p: holds(p.user_id in d.tending),
        lambda d, p: d.office.answers.write_draft(DRAFTS + p, p, "Non."),
    ),
    "choose a test group": (
        lambda _, p: holds(any(seat.writes for seat in p.seats)),
        lambda d, p: d.office.audiences.choose_exercise_group(GROUP, p, now=NOW),
    ),
    "invite": (
        lambda d, p: d.rules.invite(Role.POSTER, "order", "", p),
        lambda d, p: d.office.invitations.invite(Role.POSTER, "order", "", by=p, now=NOW),
    ),
    "confirm": (
        lambda d, p: d.rules.confirm(d.candidate, p, proposer(d)),
        lambda d, p: d.office.invitations.confirm(STRANGER, "order", by=p, now=NOW),
    ),
    "refuse": (
        lambda d, p: d.rules.refuse(d.candidate, p),
        lambda d, p: d.office.invitations.refuse(STRANGER, "order", by=p, now=NOW),
    ),
    "freeze": (
        lambda d, p: d.rules.freeze(p), lambda d, p: d.office.freezes.freeze(by=p, now=NOW)
    ),
}  # fmt: skip


async def furnished(office: Office) -> Desk:
    """Return a desk with one thing of each kind in each state, all of Karim's."""
    papers = [await office.paper(KARIM) for _ in range(3)]
    for number in papers[:2]:
        assert await office.documents.submit(number, officer_id=KARIM, now=NOW)
    assert await office.documents.approve(papers[0], officer_id=SALMA, now=NOW)
    changes = [await office.change(KARIM) for _ in range(3)]
    for number in changes[:2]:
        assert await office.changes.submit(number, officer_id=KARIM, now=NOW)
    await office.changes.approve(changes[0], officer_id=SALMA, update_id=9000, now=NOW)
    receipt = await office.asking.ask(
        STRANGER, topic=None, words="Pourquoi ?", language="fr", update_id=400, now=NOW
    )
    await office.answers.miss(
        "Pourquoi donc ?",
        Reason.UNSURE,
        language="fr",
        user_id=STRANGER,
        update_id=MISSED,
        now=NOW,
    )
    async with office.db.transaction() as tx:
        await invitations.wait(tx, STRANGER, "officer", "order", "", by=KARIM, now=NOW)
    for person in PEOPLE:  # a draft of each, as if begun while they held a seat
        async with office.db.transaction() as tx:
            await tx.execute(
                "INSERT INTO answer_drafts (draft_id, update_id, question, officer_id, at)"
                " VALUES (?, ?, 'x', ?, ?)",
                (DRAFTS + person, DRAFTS + person, person, NOW.isoformat()),
            )
    found = [await office.documents.find(number) for number in papers]
    moved = [await office.changes.find(number) for number in changes]
    return Desk(
        office,
        await office.roles.rules(now=NOW),
        {str(one.state): one for one in found if one},
        {str(one.state): one for one in moved if one},
        receipt.number,
        Candidate(STRANGER, Role.OFFICER, "order", "", KARIM, NOW),
        {},
        set(),
    )


async def state(office: Office) -> str:
    """Return a fingerprint of all that is decided."""
    rows = [
        [tuple(row) for row in await office.db.read.all(f"SELECT * FROM {table}")]  # noqa: S608
        for table in TABLES
    ]
    return hashlib.sha256(repr(rows).encode()).hexdigest()


@settings(max_examples=8, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(PEOPLE[2:]),
            st.sampled_from(Role),
            st.sampled_from(["cnss", "order"]),
            st.sampled_from(["", "06"]),
            st.sampled_from(PEOPLE),
            st.sampled_from([0, 48]),  # hours ago
        ),
        max_size=5,
    ),
    st.sampled_from([None, KARIM, SALMA, DIRECTOR]),
    st.booleans(),
)
async def test_nobody_does_what_the_rules_forbid(
    seats: list[tuple[int, Role, str, str, int, int]], suspended: int | None, is_frozen: bool
) -> None:
    """Any people with any seats, one of them suspended, everything frozen or not."""
    with TemporaryDirectory() as folder:
        async with opened(Path(folder)) as office:
            desk = await furnished(office)
            for user_id, role, authority, region, by, hours in seats:
                at = NOW - timedelta(hours=hours)
                await office.seat(user_id, role, authority, region, by=by, at=at)
            if suspended is not None:
                async with office.db.transaction() as tx:
                    await suspensions.add(tx, suspended, by=0, now=NOW)
            if is_frozen:
                await office.freezes.freeze_by_operator(now=NOW)
            desk.rules = await office.roles.rules(now=NOW)
            desk.people = {one: await office.roles.person(one) for one in PEOPLE}
            desk.tending = await office.roles.tending()
            before, tried = await state(office), 0
            for name, (rule, do) in DEEDS.items():
                denied = [one for one, person in desk.people.items() if rule(desk, person)]
                for person in denied:
                    with suppress(NotAllowedError):
                        await do(desk, person)
                assert await state(office) == before, (name, denied)
                tried += len(denied)
            assert tried
