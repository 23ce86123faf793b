"""Changes of dates: who may, what is refused, what ends, what is recorded and announced."""

import json
import re
from datetime import date, timedelta

import pytest

from bot.core.calendar.changes import DayPastError, GoneError, Kind, Particular
from bot.core.calendar.deadlines import Month
from bot.core.permissions import NotAllowedError
from bot.core.writing.bidi import unmarked
from bot.search.dates.reader import DateReader
from bot.services.audit.trail import check
from bot.services.deadlines.change_requests import key_of
from bot.services.officers.roles import Role
from bot.storage.audit import audit, names
from bot.storage.officers import freezes, roles, suspensions
from bot.storage.people import members
from tests.cast import AMINA, KARIM, NADIA, SALMA
from tests.services.bench import Bench, at
from tests.services.office import changing_dates


async def test_of_two_changes_of_one_day_the_later_approved_holds(bench: Bench) -> None:
    """Whichever was proposed first."""
    first, second = [
        await bench.propose(Month(2025, 5), date(2025, 6, day), at("2025-06-03T09:00"))
        for day in (12, 13)
    ]
    for number, moment in ((second, "2025-06-03T10:00"), (first, "2025-06-03T11:00")):
        assert await bench.approve(number, officer_id=SALMA, now=at(moment))

    due = await bench.deadlines.find("monthly", Month(2025, 5), now=at("2025-06-03T11:01"))

    assert due is not None
    assert due.due_on == date(2025, 6, 12)


async def test_a_day_that_passed_while_a_change_waited_is_refused(bench: Bench) -> None:
    """When it is submitted, and when it is approved."""
    drafted = await bench.draft(Month(2025, 5), date(2025, 6, 12), at("2025-06-11T09:00"))
    with pytest.raises(DayPastError):
        await bench.changes.submit(drafted, officer_id=KARIM, now=at("2025-06-13T00:01"))
    await bench.changes.submit(drafted, officer_id=KARIM, now=at("2025-06-12T23:59"))
    with pytest.raises(DayPastError):
        await bench.approve(drafted, officer_id=SALMA, now=at("2025-06-13T00:01"))

    assert await bench.approve(drafted, officer_id=SALMA, now=at("2025-06-12T23:59"))


async def test_an_officer_who_is_forgotten_proposes_nothing_any_more(bench: Bench) -> None:
    """Drafts go, what waits is rejected, and what was decided stays as the proof."""
    now = at("2025-06-03T09:00")
    moved = await bench.move(Month(2025, 5), date(2025, 6, 12), now)
    waiting = await bench.propose(Month(2025, 5), date(2025, 6, 13), now)
    await bench.draft(Month(2025, 5), date(2025, 6, 14), now)
    async with bench.db.transaction() as tx:
        await members.erase(tx, KARIM, now=now)

    rows = await bench.db.read.all("SELECT change_id, state FROM deadline_changes")

    assert {row["change_id"]: row["state"] for row in rows} == {
        moved: "approved",
        waiting: "rejected",
    }


async def test_the_date_just_past_can_be_moved(bench: Bench) -> None:
    """It comes first, and every obligation has its own."""
    now = at("2025-06-11T08:00")
    movable = await bench.deadlines.movable(now=now, count=2)

    assert [str(due.due_on) for due in movable] == ["2025-06-10", "2025-07-10", "2025-08-10"]


async def test_after_ten_minutes_it_takes_a_change_of_its_own(bench: Bench) -> None:
    """Undoing is for a slip."""
    now = at("2025-06-07T09:30")
    number = await bench.move(Month(2025, 5), date(2025, 6, 12), now)

    late = now + timedelta(minutes=11)
    assert not await bench.changes.undo(number, officer_id=SALMA, now=late)


async def test_nobody_approves_their_own_change(bench: Bench) -> None:
    """The rule and the row both hold it."""
    now = at("2025-06-07T09:30")
    change = await bench.change_drafts.begin(
        Kind.MOVE,
        obligation="monthly",
        period=Month(2025, 5),
        officer_id=KARIM,
        update_id=1,
        now=now,
    )
    incomplete = await bench.changes.submit(change.number, officer_id=KARIM, now=now)
    assert incomplete is None
    for particular, value in {
        Particular.DUE_ON: "2025-06-12",
        Particular.AUTHORITY: "cnss",
        Particular.REASON: "Panne",
        Particular.SOURCE: "Note",
    }.items():
        await bench.change_drafts.fill_in(
            change.number, particular, value, officer_id=KARIM, now=now
        )
    assert await bench.changes.submit(change.number, officer_id=KARIM, now=now) == 0  # told

    with pytest.raises(NotAllowedError, match="own"):
        await bench.approve(change.number, officer_id=KARIM, now=now)
    assert await bench.approve(change.number, officer_id=SALMA, now=now)
    assert not await bench.approve(change.number, officer_id=SALMA, now=now)


SEPTEMBER, OCTOBER = Month(2025, 9), Month(2025, 10)


async def dates(bench: Bench, now: str) -> list[str]:
    """Return the days of the year on which the officers' obligation is due."""
    dues = await bench.deadlines.of_year(now=at(now))
    return [str(due.due_on) for due in dues if due.obligation.change]


async def test_what_officers_add_for_every_month_can_have_its_end(bench: Bench) -> None:
    """The last month is due, the one after it is not; without an end it goes on."""
    now = at("2025-07-01T09:00")
    await bench.add(date(2025, 7, 15), now, last=SEPTEMBER)

    assert await dates(bench, "2025-07-01T09:01") == ["2025-07-15", "2025-08-15", "2025-09-15"]
    await bench.add(date(2025, 7, 31), now)
    assert len(await dates(bench, "2025-07-01T09:01")) == 9


@pytest.mark.parametrize("last", [Month(2025, 6), Month(2025, 7), Month(2099, 1)])
async def test_a_last_month_that_cannot_be_is_not_noted(bench: Bench, last: Month) -> None:
    """One before the first, the first itself (that is: once), one in another century."""
    now = at("2025-07-01T09:00")
    change = await bench.change_drafts.begin(Kind.ADD, officer_id=KARIM, update_id=1, now=now)
    for particular, value in {Particular.DUE_ON: "2025-07-15", Particular.IS_MONTHLY: "1"}.items():
        await bench.change_drafts.fill_in(
            change.number, particular, value, officer_id=KARIM, now=now
        )

    noted = await bench.change_drafts.fill_in(
        change.number, Particular.LAST, last, officer_id=KARIM, now=now
    )

    assert noted is None
    assert last not in await bench.change_drafts.months(change, now=now)


async def test_officers_end_what_officers_added_and_can_undo_it(bench: Bench) -> None:
    """The months after it are gone from the year, the planned ones too; then they are back."""
    now = at("2025-07-01T09:00")
    number = await bench.add(date(2025, 7, 15), now)
    ended = await bench.end(f"officers-{number}", Month(2025, 8), now)
    assert await dates(bench, "2025-07-01T09:01") == ["2025-07-15", "2025-08-15"]
    outlook = await bench.deadlines.outlook(language="fr", now=now)
    assert [end.number for end in outlook.ends] == [ended]

    assert await bench.changes.undo(ended, officer_id=SALMA, now=now + timedelta(minutes=9))

    assert len(await dates(bench, "2025-07-01T09:10")) == 6
    assert not (await bench.deadlines.outlook(language="fr", now=now)).ends


async def test_reminders_follow_an_end(bench: Bench) -> None:
    """What waits is dropped, what was sent says so, and undoing changes it back."""
    await bench.subscribe(AMINA, at("2025-07-01T08:00"))
    await bench.eves.want(AMINA, is_wanted=False)
    number = await bench.add(date(2025, 7, 28), at("2025-07-01T09:00"))
    await bench.reminders.plan(now=at("2025-07-25T09:00"))
    await bench.send()
    await bench.reminders.plan(now=at("2025-07-27T09:00"))
    assert len(await bench.keys(status="pending")) == 1
    now = at("2025-07-27T09:05")
    ended = await bench.end(f"officers-{number}", Month(2025, 6), now)
    assert await bench.keys(status="pending") == []
    await bench.send()
    (html,) = [html for html in (await bench.shown(AMINA)).values() if "Attestation" in html]
    assert "rien n’est dû le lundi 28 juillet 2025" in html
    await bench.reminders.plan(now=at("2025-07-27T09:06"))
    assert await bench.keys(status="pending") == []

    assert await bench.changes.undo(ended, officer_id=SALMA, now=now + timedelta(minutes=5))
    await bench.send()
    (html,) = [html for html in (await bench.shown(AMINA)).values() if "Attestation" in html]
    assert "nouvelle date limite lundi 28 juillet 2025" in html
    await bench.reminders.plan(now=at("2025-07-27T09:11"))
    assert (await bench.keys(status="pending"))[0].endswith("2025-07-28:1")


async def test_a_date_that_is_taken_back_leaves_no_reminder(bench: Bench) -> None:
    """Added by a slip, reminded of at once, undone: the message says that nothing is due."""
    await bench.subscribe(
        AMINA,
        at("2025-07-01T08:00"),
    )
    await bench.eves.want(AMINA, is_wanted=False)
    number = await bench.add(date(2025, 7, 28), at("2025-07-25T08:58"))
    await bench.reminders.plan(now=at("2025-07-25T09:00"))
    await bench.send()
    assert await bench.changes.undo(number, officer_id=SALMA, now=at("2025-07-25T09:02"))
    await bench.send()

    (html,) = [html for html in (await bench.shown(AMINA)).values() if "Attestation" in html]

    assert "Annulé" in html


async def test_the_monthly_rule_of_the_content_cannot_be_ended(bench: Bench) -> None:
    """Nor what is due once, nor what nobody knows."""
    now = at("2025-07-01T09:00")
    for obligation in ("monthly", "officers-7"):
        with pytest.raises(GoneError):
            await bench.change_drafts.begin(
                Kind.END, obligation=obligation, officer_id=KARIM, update_id=1, now=now
            )

    assert not await bench.db.read.all("SELECT * FROM deadline_changes")


async def test_an_end_that_comes_too_late_is_refused(bench: Bench) -> None:
    """Its first date is past, or another change has ended it meanwhile."""
    now = at("2025-07-01T09:00")
    key = f"officers-{await bench.add(date(2025, 7, 15), now)}"
    early = await bench.propose_end(key, Month(2025, 6), now)
    late = await bench.propose_end(key, OCTOBER, now)
    with pytest.raises(DayPastError):
        await bench.approve(early, officer_id=SALMA, now=at("2025-07-16T00:01"))
    await bench.end(key, SEPTEMBER, now)
    with pytest.raises(GoneError):
        await bench.approve(late, officer_id=SALMA, now=now)
    moved = await bench.draft(Month(2025, 6), date(2025, 7, 12), now)
    async with bench.db.transaction() as tx:
        await tx.execute(
            "UPDATE deadline_changes SET obligation = ?, period = '2025-10' WHERE change_id = ?",
            (key, moved),
        )
    with pytest.raises(GoneError):
        await bench.changes.submit(moved, officer_id=KARIM, now=now)

    assert (await dates(bench, "2025-07-16T09:00"))[-1] == "2025-09-15"


async def seat(
    bench: Bench, person: int, role: Role, authority: str, region: str, *, by: int = KARIM
) -> None:
    """Give a person a role, long ago."""
    async with bench.db.transaction() as tx:
        await roles.grant(tx, person, role, authority, region, by=by, now=at("2025-05-01T08:00"))


@pytest.mark.parametrize(
    ("role", "regions", "expected"),
    [
        (Role.DIRECTOR, [""], True),
        (Role.OFFICER, ["06", ""], True),
        (Role.DIRECTOR, ["06"], False),
        (Role.OFFICER, ["06", "01"], False),
        (Role.POSTER, [""], False),
        (Role.EDITOR, [""], False),
    ],
)
async def test_dates_are_for_who_approves_for_the_whole_country(
    bench: Bench, role: Role, regions: list[str], expected: bool
) -> None:
    """Beside the officers of the settings, whom a further role does not narrow."""
    for authority, region in zip(("cnss", "order"), regions, strict=False):
        await seat(bench, NADIA, role, authority, region)
    await seat(bench, SALMA, Role.OFFICER, "order", "06")

    settled = {KARIM, SALMA}
    assert await changing_dates(bench.roles) == (settled | {NADIA} if expected else settled)


async def test_an_officer_of_a_region_changes_no_date(bench: Bench) -> None:
    """Whatever is tried; what waits goes on waiting, what is in force stays."""
    now = at("2025-06-03T09:00")
    waiting = await bench.propose(Month(2025, 5), date(2025, 6, 12), now)
    moved = await bench.move(Month(2025, 6), date(2025, 7, 14), now)
    drafted = await bench.draft(Month(2025, 5), date(2025, 6, 13), now)
    before = [tuple(row) for row in await bench.db.read.all("SELECT * FROM deadline_changes")]
    for person in (AMINA, NADIA):
        await seat(bench, person, Role.OFFICER, "cnss", "06")
        with pytest.raises(NotAllowedError):
            await bench.change_drafts.begin(Kind.ADD, officer_id=person, update_id=99, now=now)
        with pytest.raises(NotAllowedError):
            await bench.change_drafts.fill_in(
                drafted, Particular.REASON, "x", officer_id=person, now=now
            )
        with pytest.raises(NotAllowedError):
            await bench.changes.submit(drafted, officer_id=person, now=now)
        with pytest.raises(NotAllowedError):
            await bench.approve(waiting, officer_id=person, now=now)
        for act in (bench.changes.reject, bench.changes.undo):
            with pytest.raises(NotAllowedError):
                await act(moved, officer_id=person, now=now)

    after = [tuple(row) for row in await bench.db.read.all("SELECT * FROM deadline_changes")]
    assert after == before


async def test_everybody_who_may_approve_is_told(bench: Bench) -> None:
    """Who was invited too; not who speaks for a region."""
    now = at("2025-06-03T09:00")
    await seat(bench, NADIA, Role.DIRECTOR, "cnss", "", by=SALMA)
    await seat(bench, AMINA, Role.DIRECTOR, "order", "06", by=SALMA)
    for person in (KARIM, SALMA, NADIA, AMINA):
        await bench.subscribe(person, now)
    await bench.propose(Month(2025, 5), date(2025, 6, 12), now)

    rows = await bench.db.read.all("SELECT chat_id FROM deliveries WHERE source LIKE 'deadline-%'")

    assert {row["chat_id"] for row in rows} == {SALMA, NADIA}


async def drafts(bench: Bench) -> list[tuple[str, str, int]]:
    """Return the drafts of announcements: for whom, the region, and by whom."""
    rows = await bench.db.read.all("SELECT * FROM announcements WHERE state = 'draft'")
    return [(row["authority"], row["region"], row["author"]) for row in rows]


@pytest.mark.parametrize(
    ("seats", "expected"),
    [([], "order"), (["cnss"], "cnss"), (["order"], "order"), (["order", "cnss"], "cnss")],
)
async def test_an_approval_makes_a_draft_that_undoing_takes_away(
    bench: Bench, seats: list[str], expected: str
) -> None:
    """In the name of the authority that announces it, where its author speaks for that."""
    now = at("2025-06-03T09:00")
    for authority in seats:
        await seat(bench, KARIM, Role.OFFICER, authority, "")
    await bench.subscribe(KARIM, now)
    number = await bench.move(Month(2025, 5), date(2025, 6, 12), now)
    assert await drafts(bench) == [(expected, "", KARIM)]
    change = await bench.changes.find(number)
    assert change is not None
    told = await bench.db.read.all(
        "SELECT m.buttons FROM deliveries AS d JOIN messages AS m ON m.source = d.words"
        " AND m.language = d.language WHERE d.chat_id = ? AND d.source LIKE '%:approved'",
        (KARIM,),
    )
    assert [f"announce:view:{change.announcement}" in row["buttons"] for row in told] == [True]

    assert await bench.changes.undo(number, officer_id=SALMA, now=now + timedelta(minutes=1))

    assert await drafts(bench) == []


async def test_the_draft_says_it_in_every_language_safely(bench: Bench) -> None:
    """Officers' words are no markup."""
    now = at("2025-06-03T09:00")
    number = await bench.draft(Month(2025, 5), date(2025, 6, 12), now)
    await bench.change_drafts.fill_in(
        number, Particular.REASON, "<b>A & B</b>", officer_id=KARIM, now=now
    )
    await bench.changes.submit(number, officer_id=KARIM, now=now)
    await bench.approve(number, officer_id=SALMA, now=now)

    (row,) = await bench.db.read.all("SELECT texts FROM announcements")

    texts = json.loads(row["texts"])
    assert set(texts) == set(bench.catalog.languages)
    assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in texts["fr"]
    assert "12 juin 2025" in texts["fr"].replace("\u00a0", " ")


async def test_the_draft_quotes_a_reason_as_it_was_given(bench: Bench) -> None:
    """In other languages between signs that mark it; and which day it was is said."""
    now = at("2025-06-03T09:00")
    number = await bench.draft(Month(2025, 5), date(2025, 6, 12), now)
    for particular, said in (
        (Particular.REASON, "Pannes du portail signalées par plusieurs pharmaciens"),
        (Particular.SOURCE, "Avis de la CNSS"),
    ):
        await bench.change_drafts.fill_in(number, particular, said, officer_id=KARIM, now=now)
    await bench.changes.submit(number, officer_id=KARIM, now=now)
    await bench.approve(number, officer_id=SALMA, now=now)

    (row,) = await bench.db.read.all("SELECT texts FROM announcements")
    texts = {code: text.replace("\u00a0", " ") for code, text in json.loads(row["texts"]).items()}
    assert (
        "Pannes du portail signalées par plusieurs pharmaciens. Source : Avis de la CNSS."
        in (texts["fr"])
    )
    reader = DateReader(bench.catalog.search_words.dates)
    for code, text in texts.items():
        assert "Pannes" in text, code
        assert ("Pannes du portail signalées par plusieurs pharmaciens.\u2069»" in text) is (
            code == "ar"
        )
        assert unmarked(text).endswith("."), code
        assert "12" in text
        assert "10" in text, "which date it replaces"
        assert {day for said in reader.limits(text) for day in said.days} == {12}, code
    told = await bench.db.read.all(
        "SELECT m.html FROM messages AS m WHERE m.source LIKE '%:approved' AND m.language = 'fr'"
    )
    notes = [row["html"].replace("\u00a0", " ") for row in told]
    assert any("en Français, sont citées telles quelles" in one for one in notes)


async def test_the_request_says_what_changes_from_when_to_when_and_by_whom(bench: Bench) -> None:
    """« Un responsable propose de changer une date » says nothing to who decides."""
    now = at("2025-06-03T09:00")
    change = await bench.changes.find(await bench.propose(Month(2025, 5), date(2025, 6, 12), now))
    assert change is not None

    (row,) = await bench.db.read.all(
        "SELECT html FROM messages WHERE source = ? AND language = 'fr'", (key_of(change),)
    )
    said = row["html"].replace("\u00a0", " ")
    assert "mai 2025" in said
    assert "10 juin 2025 → 12 juin 2025" in said
    assert "Proposé par" in said


async def test_who_has_declared_is_not_counted_among_who_is_reminded(bench: Bench) -> None:
    """« 2 conversations seront rappelées » where one had declared for all its pharmacies."""
    now = at("2025-06-03T09:00")
    for person in (AMINA, NADIA):
        await bench.subscribe(person, now)
    number = await bench.propose(Month(2025, 5), date(2025, 6, 12), now)
    change = await bench.changes.find(number)
    assert change is not None
    assert (await bench.changes.effect(change, now=now)).reminded == 2

    await bench.declarations.declare(
        AMINA, 0, "monthly", Month(2025, 5), is_declared=True, now=now
    )
    assert (await bench.changes.effect(change, now=now)).reminded == 1


async def test_what_somebody_without_a_seat_proposed_is_not_approved(bench: Bench) -> None:
    """The seat is looked at again when it would come into force; it can be turned down."""
    now = at("2025-06-03T09:00")
    number = await bench.propose(Month(2025, 5), date(2025, 6, 12), now)
    async with bench.db.transaction() as tx:
        await suspensions.add(tx, KARIM, by=NADIA, now=now)

    with pytest.raises(NotAllowedError, match="author-gone"):
        await bench.approve(number, officer_id=SALMA, now=now)

    assert await drafts(bench) == []
    assert await bench.changes.reject(number, officer_id=SALMA, now=now)


async def test_an_announcement_under_way_survives_undoing_and_stays_noted(bench: Bench) -> None:
    """It is for its author to take it back."""
    now = at("2025-06-03T09:00")
    number = await bench.move(Month(2025, 5), date(2025, 6, 12), now)
    async with bench.db.transaction() as tx:
        await tx.execute(
            "UPDATE announcements SET state = 'sent', digest = 'x', decided_by = 1, number = 'x'"
        )

    assert await bench.changes.undo(number, officer_id=SALMA, now=now)

    change = await bench.changes.find(number)
    assert change is not None
    assert change.announcement is not None


async def test_every_decision_is_under_the_seal(bench: Bench) -> None:
    """With what was decided; and nothing is recorded that did not happen."""
    now = at("2025-06-03T09:00")
    moved = await bench.move(Month(2025, 5), date(2025, 6, 12), now)
    await bench.changes.undo(moved, officer_id=SALMA, now=now)
    rejected = await bench.propose(Month(2025, 5), date(2025, 6, 13), now)
    with pytest.raises(NotAllowedError):
        await bench.approve(rejected, officer_id=KARIM, now=now)
    await bench.changes.reject(rejected, officer_id=SALMA, now=now)

    entries = await audit.entries(bench.db.read)

    assert [(one.entry.act, one.entry.actor, one.entry.about) for one in entries] == [
        ("submit", KARIM, "deadline-change:1"),
        ("approve", SALMA, "deadline-change:1"),
        ("undo", SALMA, "deadline-change:1"),
        ("submit", KARIM, "deadline-change:2"),
        ("reject", SALMA, "deadline-change:2"),
    ]
    assert json.loads(entries[0].entry.detail)["due_on"] == "2025-06-12"
    assert (await check(bench.db.read, None)).is_whole


async def test_more_dates_in_a_week_than_one_can_count(bench: Bench) -> None:
    """Each has its reminder."""
    await bench.subscribe(AMINA, at("2025-07-01T08:00"))
    for day in range(21, 30):
        await bench.add(date(2025, 7, day), at("2025-07-01T09:00"))
    await bench.reminders.plan(now=at("2025-07-26T09:00"))

    planned = await bench.keys()

    assert {key.split(":")[3] for key in planned} == {
        "2025-07-26", "2025-07-27", "2025-07-28", "2025-07-29",
    }  # fmt: skip


async def test_a_reminder_in_flight_while_a_date_moves_is_corrected(bench: Bench) -> None:
    """It arrives with the old date a moment after the approval; the next tick changes it."""
    now = at("2025-07-07T09:00")
    await bench.subscribe(AMINA, at("2025-07-01T09:00"))
    await bench.reminders.plan(now=now)
    async with bench.db.transaction() as tx:
        await tx.execute("UPDATE deliveries SET status = 'sending' WHERE chat_id = ?", (AMINA,))
    await bench.move(Month(2025, 6), date(2025, 7, 17), now)
    await bench.send()
    assert "17 juillet" not in "".join((await bench.shown(AMINA)).values())

    for minutes in (1, 2):
        await bench.change_effects.catch_up(now=now + timedelta(minutes=minutes))
        await bench.send()
    (shown,) = (await bench.shown(AMINA)).values()
    assert "17 juillet" in shown
    edits = await bench.db.read.all("SELECT 1 FROM deliveries WHERE edits NOTNULL")
    assert len(edits) == 1


REGIONAL = AMINA


async def hall(bench: Bench) -> None:
    """Have a third officer of the country and one of a region, who read what they are told."""
    await seat(bench, NADIA, Role.DIRECTOR, "cnss", "", by=SALMA)
    await seat(bench, REGIONAL, Role.DIRECTOR, "cnss", "06", by=SALMA)
    async with bench.db.transaction() as tx:
        for person, language in ((KARIM, "fr"), (SALMA, "fr"), (NADIA, "ar"), (REGIONAL, "en")):
            await members.add(tx, person, language=language, now=at("2025-06-01T08:00"))
        await names.put(tx, SALMA, "Salma B.", now=at("2025-06-01T08:00"))


async def last_told(bench: Bench, person: int, *, after: int = 0) -> list[tuple[str, str]]:
    """Return what was told to a person since, in their language, with the buttons below it."""
    rows = await bench.db.read.all(
        "SELECT m.html, m.buttons FROM deliveries AS d JOIN messages AS m ON m.source = d.words"
        " AND m.language = d.language WHERE d.chat_id = ? AND d.delivery_id > ?"
        " ORDER BY d.delivery_id",
        (person, after),
    )
    return [(row["html"].replace("\u00a0", " "), row["buttons"] or "") for row in rows]


async def newest(bench: Bench) -> int:
    """Return the last delivery there is."""
    (row,) = await bench.db.read.all("SELECT MAX(delivery_id) AS last FROM deliveries")
    return int(row["last"] or 0)


async def test_every_officer_hears_once_of_an_approval_by_name(bench: Bench) -> None:
    """In their language, who approved and who proposed, with both days; who did it knows."""
    await hall(bench)
    number = await bench.propose(Month(2025, 5), date(2025, 6, 12), at("2025-06-03T09:00"))
    await bench.send()
    last = await newest(bench)
    assert await bench.approve(number, officer_id=SALMA, now=at("2025-06-03T10:00"))

    assert await last_told(bench, SALMA, after=last) == []
    ((answer, draft),) = await last_told(bench, KARIM, after=last)
    assert f"approuvé par Salma B. ({SALMA})" in answer
    assert "announce:view:" in draft
    for person, verb, announced in (
        (NADIA, "وافق", "مسودة بلاغ تنتظر"),
        (REGIONAL, "approved the change of date", "A draft announcement awaits"),
    ):
        ((html, buttons),) = await last_told(bench, person, after=last)
        assert verb in html
        assert announced in html
        assert f"Salma B. ({SALMA})" in html
        assert str(KARIM) in html
        assert {"10", "12"} <= set(re.findall(r"\d+", html))
        assert f"change:view:{number}" in buttons


@pytest.mark.parametrize("by", [KARIM, SALMA])
async def test_every_officer_hears_once_of_an_undoing_by_name(bench: Bench, by: int) -> None:
    """Whichever of the two does it; each with the brake at hand."""
    await hall(bench)
    now = at("2025-06-03T09:00")
    number = await bench.move(Month(2025, 5), date(2025, 6, 12), now)
    last = await newest(bench)
    assert await bench.changes.undo(number, officer_id=by, now=now)

    assert await last_told(bench, by, after=last) == []
    verbs = {KARIM: "a annulé", SALMA: "a annulé", NADIA: "أُلغي", REGIONAL: "undid"}
    for person in {*verbs} - {by}:
        ((html, buttons),) = await last_told(bench, person, after=last)
        assert verbs[person] in html
        assert all(str(one) in html for one in (by, KARIM, SALMA))
        assert re.findall(r"\d+", html)[-4:] == ["12", "2025", "10", "2025"]
        assert "freeze" in buttons


async def test_who_lost_the_seat_hears_it_without_buttons(bench: Bench) -> None:
    """Their word was taken back, and they may press nothing."""
    await hall(bench)
    now = at("2025-06-03T09:00")
    number = await bench.move(Month(2025, 5), date(2025, 6, 12), now)
    async with bench.db.transaction() as tx:
        await suspensions.add(tx, SALMA, by=NADIA, now=now)
    last = await newest(bench)
    assert await bench.changes.undo(number, officer_id=KARIM, now=now)

    ((html, buttons),) = await last_told(bench, SALMA, after=last)
    assert "a annulé" in html
    assert buttons == ""


@pytest.mark.parametrize("is_frozen", [False, True])
@pytest.mark.parametrize(("by", "may"), [(KARIM, True), (SALMA, True), (NADIA, False)])
async def test_a_third_officer_moves_no_date_back(
    bench: Bench, by: int, *, may: bool, is_frozen: bool
) -> None:
    """Who proposed or approved it takes back their own word; the button says the same."""
    await hall(bench)
    now = at("2025-06-03T09:00")
    number = await bench.move(Month(2025, 5), date(2025, 6, 12), now)
    change = await bench.changes.find(number)
    assert change is not None
    if is_frozen:
        async with bench.db.transaction() as tx:
            await freezes.add(tx, SALMA, now=now)
    last = await newest(bench)

    assert await bench.changes.may_undo(change, by, now=now) is may
    if may:
        assert await bench.changes.undo(number, officer_id=by, now=now)
    else:
        with pytest.raises(NotAllowedError, match="pair"):
            await bench.changes.undo(number, officer_id=by, now=now)

    due = await bench.deadlines.find("monthly", Month(2025, 5), now=now)
    assert due is not None
    assert due.due_on.day == (10 if may else 12)
    assert (await newest(bench) > last) is may


async def test_what_is_added_and_ended_is_told_in_a_line(bench: Bench) -> None:
    """The title and the day, or the month from which nothing is due."""
    await hall(bench)
    now = at("2025-07-01T09:00")
    number = await bench.add(date(2025, 7, 15), now)
    assert any(
        "Attestation" in html and "15 July 2025" in html and "Every month" in html
        for html, _ in await last_told(bench, REGIONAL)
    )
    last = await newest(bench)
    await bench.end(f"officers-{number}", Month(2025, 8), now)

    ((html, _),) = await last_told(bench, REGIONAL, after=last)
    assert "Attestation: nothing is due from September 2025 on." in html.replace("\u2068", "")
