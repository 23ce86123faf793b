"""Reminders leave once, at their hour, to who wants them, whatever happens in between."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.__main__ import CONTENT
from bot.catalog.catalog import Catalog
from bot.catalog.load import load
from bot.core.changes import DayPastError, Kind, Particular
from bot.core.deadlines import Due, Month
from bot.core.morocco import ZONE, day_of
from bot.core.reminders import NoSnooze, Schedule, is_quiet, nearest, prefix
from bot.services.changes import Changes
from bot.services.deadlines import Deadlines
from bot.services.declarations import Declarations
from bot.services.reminders import Reminders
from bot.storage import groups, members
from bot.storage.database import Database
from tests.cast import AMINA, GROUP, KARIM, SALMA, SARAH

USUAL = Schedule((7, 3, 1, 0), time(9))


@dataclass
class Bench:
    """The services over one database."""

    db: Database
    catalog: Catalog

    def __post_init__(self) -> None:
        self.deadlines = Deadlines(self.catalog, self.db)
        self.reminders = Reminders(self.db, self.catalog, self.deadlines)
        self.declarations = Declarations(self.db)
        self.changes = Changes(
            self.db, self.catalog, self.deadlines, self.reminders, officer_ids=[KARIM, SALMA]
        )
        self.updates = iter(range(1, 1_000_000))

    async def subscribe(self, person: int, now: datetime, schedule: Schedule = USUAL) -> None:
        """Remind a person."""
        async with self.db.transaction() as tx:
            await members.add(tx, person, language="fr", now=now)
        await self.reminders.set_schedule(person, schedule, now=now)

    async def draft(self, period: Month, due_on: date, now: datetime) -> int:
        """Have an officer draft a move of a date, and return the number of the change."""
        change = await self.changes.begin(
            Kind.MOVE,
            obligation="monthly",
            period=period,
            officer_id=KARIM,
            update_id=next(self.updates),
            now=now,
        )
        for particular, value in {
            Particular.DUE_ON: due_on.isoformat(),
            Particular.AUTHORITY: "cnss",
            Particular.REASON: "Panne",
            Particular.SOURCE: "Note",
        }.items():
            await self.changes.fill_in(change.number, particular, value, officer_id=KARIM)
        return change.number

    async def propose(self, period: Month, due_on: date, now: datetime) -> int:
        """Have an officer ask for approval of a move, and return the number of the change."""
        number = await self.draft(period, due_on, now)
        assert await self.changes.submit(number, officer_id=KARIM, now=now) is not None
        return number

    async def move(self, period: Month, due_on: date, now: datetime) -> int:
        """Have two officers move a date, and return the number of the change."""
        number = await self.propose(period, due_on, now)
        assert await self.changes.approve(number, officer_id=SALMA, now=now)
        return number

    async def send(self) -> None:
        """Let everything that waits arrive."""
        async with self.db.transaction() as tx:
            await tx.execute("UPDATE deliveries SET status = 'sent', message_id = delivery_id")

    async def keys(self, person: int = AMINA, status: str | None = None) -> list[str]:
        """Return the reminders of a person, in the order in which they were planned."""
        rows = await self.db.read.all(
            "SELECT source, status FROM deliveries WHERE chat_id = ? AND source LIKE 'reminder:%'"
            " ORDER BY delivery_id",
            (person,),
        )
        return [row["source"] for row in rows if status in {None, row["status"]}]


@asynccontextmanager
async def opened(folder: Path, catalog: Catalog) -> AsyncIterator[Bench]:
    """Open a bench."""
    async with Database.open(folder / "test.db") as db:
        yield Bench(db, catalog)


@pytest.fixture
async def bench(tmp_path: Path, catalog: Catalog) -> AsyncIterator[Bench]:
    """A bench on a new database."""
    async with opened(tmp_path, catalog) as one:
        yield one


def at(text: str) -> datetime:
    """Return a moment of the wall clock in Morocco."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


async def test_the_four_steps_of_a_month(bench: Bench) -> None:
    """Ticking every minute of every hour changes nothing: each step comes once."""
    await bench.subscribe(AMINA, at("2025-05-20T10:00"))
    now = at("2025-06-01T00:00")
    while now < at("2025-06-12T00:00"):
        await bench.reminders.plan(now=now)
        await bench.send()
        now += timedelta(minutes=30)

    assert [key.rsplit(":", 1)[1] for key in await bench.keys()] == ["7", "3", "1", "0"]


async def test_who_asks_late_is_not_told_of_what_is_past(bench: Bench) -> None:
    """Asking at ten does not bring nine o'clock's reminder; the next one comes."""
    await bench.subscribe(AMINA, at("2025-06-07T10:00"))
    await bench.reminders.plan(now=at("2025-06-07T10:01"))
    assert await bench.keys() == []

    await bench.reminders.plan(now=at("2025-06-09T09:00"))

    assert await bench.keys() == ["reminder:monthly:2025-05:2025-06-10:1"]


async def test_each_at_their_own_hour(bench: Bench) -> None:
    """Days and hour are a person's own."""
    await bench.subscribe(AMINA, at("2025-06-01T10:00"), Schedule((2,), time(21)))
    await bench.subscribe(SARAH, at("2025-06-01T10:00"))

    await bench.reminders.plan(now=at("2025-06-08T20:59"))
    assert await bench.keys() == []
    await bench.reminders.plan(now=at("2025-06-08T21:00"))

    assert await bench.keys() == ["reminder:monthly:2025-05:2025-06-10:2"]
    assert await bench.keys(SARAH) == ["reminder:monthly:2025-05:2025-06-10:3"]


async def test_after_an_outage_the_nearest_goes_out_in_the_morning_and_says_so(
    bench: Bench,
) -> None:
    """Down from the 2nd to the 9th at two in the morning: one message, at seven, late."""
    await bench.subscribe(AMINA, at("2025-06-01T10:00"))
    await bench.reminders.plan(now=at("2025-06-09T02:00"))
    assert await bench.keys() == []

    await bench.reminders.plan(now=at("2025-06-09T07:00"))

    assert await bench.keys() == ["reminder:monthly:2025-05:2025-06-10:3"]
    (row,) = await bench.db.read.all("SELECT html FROM messages WHERE language = 'fr'")
    assert "retard" in row["html"]


async def test_what_waited_over_midnight_gets_todays_words(bench: Bench) -> None:
    """« Three days » is not sent when it has become two."""
    await bench.subscribe(AMINA, at("2025-06-01T10:00"))
    await bench.reminders.plan(now=at("2025-06-07T09:00"))
    await bench.reminders.plan(now=at("2025-06-08T08:00"))

    (row,) = await bench.db.read.all(
        "SELECT m.html, d.source FROM deliveries AS d JOIN messages AS m"
        " ON m.source = d.words AND m.language = d.language"
    )
    assert "2 jours" in row["html"].replace("\u00a0", " ")
    assert row["source"].endswith(":3")


async def test_declared_is_the_end_of_it_and_can_be_undone(bench: Bench) -> None:
    """Of two pharmacies both must be; undoing brings the next step back."""
    june = ("monthly", Month(2025, 5))
    await bench.subscribe(AMINA, at("2025-06-01T10:00"))
    for name in ("Centre", "Gare"):
        assert await bench.declarations.add(AMINA, name)
    (centre, _), (gare, _) = await bench.declarations.named(AMINA)
    now = at("2025-06-02T10:00")
    await bench.declarations.declare(AMINA, centre, *june, is_declared=True, now=now)
    await bench.reminders.plan(now=at("2025-06-03T09:00"))
    assert len(await bench.keys()) == 1

    await bench.declarations.declare(AMINA, gare, *june, is_declared=True, now=now)
    assert await bench.keys() == []  # what waited is taken back
    await bench.reminders.plan(now=at("2025-06-07T09:00"))
    assert await bench.keys() == []
    await bench.declarations.declare(AMINA, gare, *june, is_declared=False, now=now)
    await bench.reminders.plan(now=at("2025-06-09T09:00"))

    assert await bench.keys() == ["reminder:monthly:2025-05:2025-06-10:1"]


async def test_a_pharmacy_of_somebody_else_changes_nothing(bench: Bench) -> None:
    """Numbers can be made up."""
    june = ("monthly", Month(2025, 5))
    await bench.subscribe(AMINA, at("2025-06-01T10:00"))
    await bench.declarations.add(SARAH, "Gare")
    ((number, _),) = await bench.declarations.named(SARAH)

    (mine,) = await bench.declarations.declare(
        AMINA, number, *june, is_declared=True, now=at("2025-06-02T10:00")
    )

    assert not mine.is_declared


async def test_the_first_name_keeps_what_was_declared(bench: Bench) -> None:
    """Naming one's only pharmacy is not a new pharmacy."""
    june = ("monthly", Month(2025, 5))
    await bench.declarations.declare(AMINA, 0, *june, is_declared=True, now=at("2025-06-02T10:00"))
    await bench.declarations.add(AMINA, "Centre")

    (centre,) = await bench.declarations.pharmacies(AMINA, *june)

    assert (centre.nickname, centre.is_declared) == ("Centre", True)


async def test_a_snooze_comes_once(bench: Bench) -> None:
    """Tonight at nine, although no step is due then."""
    await bench.subscribe(AMINA, at("2025-06-01T10:00"))
    now = at("2025-06-08T12:00")
    moment = await bench.reminders.snooze(
        AMINA, "monthly", Month(2025, 5), until_evening=True, now=now
    )
    assert moment == at("2025-06-08T21:00")
    for hour in ("20:59", "21:00", "21:30"):
        await bench.reminders.plan(now=at(f"2025-06-08T{hour}"))
        await bench.send()

    snoozed = [key for key in await bench.keys() if ":at:" in key]

    assert len(snoozed) == 1


async def test_a_group_is_reminded_once_a_step(bench: Bench) -> None:
    """In its language, without buttons that belong to one person."""
    async with bench.db.transaction() as tx:
        await groups.set_language(tx, GROUP, "ar", now=at("2025-06-01T10:00"))
    await bench.reminders.set_schedule(GROUP, USUAL, is_group=True, now=at("2025-06-01T10:00"))
    for hour in (9, 10, 11):
        await bench.reminders.plan(now=at(f"2025-06-03T{hour:02}:00"))

    (row,) = await bench.db.read.all(
        "SELECT d.chat_id, d.language, m.buttons FROM deliveries AS d"
        " JOIN messages AS m ON m.source = d.words AND m.language = d.language"
    )
    assert (row["chat_id"], row["language"], row["buttons"]) == (GROUP, "ar", None)


async def test_a_moved_date_takes_every_reminder_along(bench: Bench) -> None:
    """What waits about the old date goes, what was sent is changed, and undoing goes back."""
    await bench.subscribe(AMINA, at("2025-06-01T10:00"))
    await bench.subscribe(SARAH, at("2025-06-01T10:00"))
    await bench.reminders.plan(now=at("2025-06-03T09:00"))
    await bench.send()
    await bench.reminders.plan(now=at("2025-06-07T09:00"))
    now = at("2025-06-07T09:30")
    number = await bench.move(Month(2025, 5), date(2025, 6, 12), now)

    assert await bench.keys(status="pending") == []
    edits = await bench.db.read.all("SELECT * FROM deliveries WHERE edits NOTNULL")
    assert {row["chat_id"] for row in edits} == {AMINA, SARAH}
    await bench.reminders.plan(now=at("2025-06-07T09:31"))
    assert (await bench.keys(status="pending"))[-1:] == ["reminder:monthly:2025-05:2025-06-12:7"]

    assert await bench.changes.undo(number, officer_id=SALMA, now=now + timedelta(minutes=9))
    await bench.reminders.plan(now=at("2025-06-07T09:45"))
    assert await bench.keys(status="pending") == ["reminder:monthly:2025-05:2025-06-10:3"]


async def shown(bench: Bench, chat_id: int) -> dict[int, str]:
    """Return what each message of a chat says once everything has arrived, in French."""
    rows = await bench.db.read.all(
        "SELECT COALESCE(d.edits, d.message_id) AS message, m.html FROM deliveries AS d"
        " JOIN messages AS m ON m.source = d.words AND m.language = d.language"
        " WHERE d.chat_id = ? AND d.status = 'sent' ORDER BY d.delivery_id",
        (chat_id,),
    )
    return {row["message"]: row["html"].replace("\u00a0", " ") for row in rows}


@pytest.mark.parametrize("is_sent", [True, False], ids=["edited already", "edit waits"])
async def test_undoing_leaves_the_cancelled_date_in_no_chat(bench: Bench, is_sent: bool) -> None:
    """Every message is changed, and changed back, with its buttons."""
    await bench.subscribe(AMINA, at("2025-06-01T10:00"))
    for moment in ("2025-06-03T09:00", "2025-06-07T09:00"):
        await bench.reminders.plan(now=at(moment))
        await bench.send()
    now = at("2025-06-07T09:30")
    number = await bench.move(Month(2025, 5), date(2025, 6, 12), now)
    if is_sent:
        await bench.send()
        assert ["12 juin" in html for html in (await shown(bench, AMINA)).values()] == [True] * 2

    assert await bench.changes.undo(number, officer_id=SALMA, now=now + timedelta(minutes=5))
    await bench.send()

    assert ["10 juin" in html for html in (await shown(bench, AMINA)).values()] == [True] * 2
    rows = await bench.db.read.all("SELECT buttons FROM messages WHERE source = 'moved:1'")
    assert all("declared:monthly:2025-05" in row["buttons"] for row in rows)
    assert rows


async def test_a_reminder_of_a_group_is_changed_without_buttons(bench: Bench) -> None:
    """« J’ai déclaré » belongs to one person."""
    await bench.reminders.set_schedule(GROUP, USUAL, is_group=True, now=at("2025-06-01T10:00"))
    await bench.reminders.plan(now=at("2025-06-03T09:00"))
    await bench.send()
    await bench.move(Month(2025, 5), date(2025, 6, 12), at("2025-06-03T09:30"))

    (row,) = await bench.db.read.all(
        "SELECT m.buttons FROM deliveries AS d JOIN messages AS m ON m.source = d.words"
        " AND m.language = d.language WHERE d.edits NOTNULL"
    )
    assert row["buttons"] is None


async def test_of_two_changes_of_one_day_the_later_approved_holds(bench: Bench) -> None:
    """Whichever was proposed first."""
    first, second = [
        await bench.propose(Month(2025, 5), date(2025, 6, day), at("2025-06-03T09:00"))
        for day in (12, 13)
    ]
    for number, moment in ((second, "2025-06-03T10:00"), (first, "2025-06-03T11:00")):
        assert await bench.changes.approve(number, officer_id=SALMA, now=at(moment))

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
        await bench.changes.approve(drafted, officer_id=SALMA, now=at("2025-06-13T00:01"))

    assert await bench.changes.approve(drafted, officer_id=SALMA, now=at("2025-06-12T23:59"))


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


async def test_what_falls_on_a_weekend_says_which_day_is_safe(bench: Bench) -> None:
    """10 August 2025 is a Sunday."""
    await bench.subscribe(AMINA, at("2025-08-01T10:00"))
    await bench.reminders.plan(now=at("2025-08-07T09:00"))
    await bench.send()

    (html,) = (await shown(bench, AMINA)).values()

    assert "au plus tard le vendredi 8 août 2025" in html


@pytest.mark.parametrize(
    ("moment", "until_evening", "is_declared", "expected"),
    [
        ("2025-06-10T20:00", True, False, at("2025-06-10T21:00")),
        ("2025-06-10T21:30", True, False, NoSnooze.TOO_LATE),
        ("2025-06-10T12:00", False, False, NoSnooze.TOO_LATE),
        ("2025-06-14T12:00", True, False, NoSnooze.TOO_LATE),
        ("2025-06-08T12:00", True, True, NoSnooze.DECLARED),
    ],
)
async def test_no_snooze_is_promised_that_cannot_come(
    bench: Bench, moment: str, until_evening: bool, is_declared: bool, expected: object
) -> None:
    """After the date there is nothing to remind of, nor once it is declared."""
    june = ("monthly", Month(2025, 5))
    await bench.subscribe(AMINA, at("2025-06-01T10:00"))
    now = at(moment)
    await bench.declarations.declare(AMINA, 0, *june, is_declared=is_declared, now=now)

    answer = await bench.reminders.snooze(AMINA, *june, until_evening=until_evening, now=now)

    assert answer == expected
    rows = await bench.db.read.all("SELECT * FROM snoozes")
    assert bool(rows) == isinstance(expected, datetime)


async def test_on_the_day_itself_tomorrow_is_not_offered(bench: Bench) -> None:
    """It would be too late."""
    await bench.subscribe(AMINA, at("2025-06-01T10:00"), Schedule((1, 0), time(9)))
    for moment in ("2025-06-09T09:00", "2025-06-10T09:00"):
        await bench.reminders.plan(now=at(moment))
    rows = await bench.db.read.all(
        "SELECT buttons FROM messages WHERE language = 'fr' ORDER BY source DESC"
    )

    assert ["tomorrow" in row["buttons"] for row in rows] == [True, False]


async def test_no_snooze_beside_a_step_of_the_same_moment(bench: Bench) -> None:
    """One message is enough."""
    await bench.subscribe(AMINA, at("2025-06-01T10:00"))
    await bench.reminders.snooze(
        AMINA, "monthly", Month(2025, 5), until_evening=False, now=at("2025-06-08T12:00")
    )

    await bench.reminders.plan(now=at("2025-06-09T09:00"))

    assert await bench.keys() == ["reminder:monthly:2025-05:2025-06-10:1"]


async def test_after_ten_minutes_it_takes_a_change_of_its_own(bench: Bench) -> None:
    """Undoing is for a slip."""
    now = at("2025-06-07T09:30")
    number = await bench.move(Month(2025, 5), date(2025, 6, 12), now)

    late = now + timedelta(minutes=11)
    assert not await bench.changes.undo(number, officer_id=SALMA, now=late)


async def test_nobody_approves_their_own_change(bench: Bench) -> None:
    """The rule and the row both hold it."""
    now = at("2025-06-07T09:30")
    change = await bench.changes.begin(
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
        await bench.changes.fill_in(change.number, particular, value, officer_id=KARIM)
    assert await bench.changes.submit(change.number, officer_id=KARIM, now=now) == 0  # told

    assert not await bench.changes.approve(change.number, officer_id=KARIM, now=now)
    assert await bench.changes.approve(change.number, officer_id=SALMA, now=now)
    assert not await bench.changes.approve(change.number, officer_id=SALMA, now=now)


async def test_shares_are_shown_only_of_ten_or_more(bench: Bench) -> None:
    """A share of nine would point at people."""
    june = ("monthly", Month(2025, 5))
    now = at("2025-06-01T10:00")
    for number in range(19):
        await bench.subscribe(number + 1, now)
        async with bench.db.transaction() as tx:
            await members.set_region(tx, number + 1, "06" if number < 10 else "01")
    for number in range(4):
        await bench.declarations.declare(number + 1, 0, *june, is_declared=True, now=now)

    (shown,) = await bench.declarations.progress(*june)

    assert (shown.region, shown.people, shown.done) == ("06", 10, 4)


# Whatever the order of events

events = st.lists(
    st.one_of(
        st.tuples(st.just("wait"), st.integers(1, 60 * 24 * 5)),  # minutes
        st.tuples(st.just("back"), st.integers(1, 60 * 5)),
        st.tuples(st.just("send"), st.just(0)),
        st.tuples(st.just("restart"), st.just(0)),
        st.tuples(st.just("move"), st.integers(-6, 9)),  # days
        st.tuples(st.just("snooze"), st.integers(0, 1)),
        st.tuples(st.just("declare"), st.integers(0, 1)),
        st.tuples(st.just("schedule"), st.integers(0, 5)),
    ),
    max_size=25,
)
SCHEDULES = (
    USUAL,
    Schedule((7,), time(21)),
    Schedule((5, 2, 0), time(7)),
    Schedule((7, 5, 3, 2, 1, 0), time(18)),
    Schedule((0,), time(12)),
    Schedule((1,), time(14)),
)


class Story:
    """One person, one clock, and whatever happens."""

    def __init__(self, bench: Bench, now: datetime) -> None:
        self.bench = bench
        self.now = now
        self.schedule, self.since = USUAL, now

    async def happen(self, what: str, number: int) -> None:
        """Let one thing happen, then tick."""
        await getattr(self, f"on_{what}")(number)
        await self.bench.reminders.plan(now=self.now)

    async def on_wait(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    async def on_back(self, minutes: int) -> None:
        self.now -= timedelta(minutes=minutes)

    async def on_send(self, _: int) -> None:
        await self.bench.send()

    async def on_restart(self, _: int) -> None:
        updates = self.bench.updates
        self.bench = Bench(self.bench.db, self.bench.catalog)
        self.bench.updates = updates

    async def on_move(self, days: int) -> None:
        due = await self.next_due()
        to = due.due_on + timedelta(days=days)
        if to >= day_of(self.now):
            await self.bench.move(due.period, to, self.now)

    async def on_snooze(self, until_evening: int) -> None:
        due = await self.next_due()
        await self.bench.reminders.snooze(
            AMINA, "monthly", due.period, until_evening=bool(until_evening), now=self.now
        )

    async def on_declare(self, is_declared: int) -> None:
        due = await self.next_due()
        await self.bench.declarations.declare(
            AMINA, 0, "monthly", due.period, is_declared=bool(is_declared), now=self.now
        )

    async def on_schedule(self, number: int) -> None:
        self.schedule, self.since = SCHEDULES[number], self.now
        await self.bench.reminders.set_schedule(AMINA, self.schedule, now=self.now)

    async def next_due(self) -> Due:
        (due,) = await self.bench.deadlines.agenda(now=self.now, count=1)
        return due

    async def check(self) -> None:
        """None twice, none of a date that is not in force, none missing."""
        dues = await self.bench.deadlines.agenda(now=self.now, count=6)
        keys = [key for key in await self.bench.keys() if ":at:" not in key]
        assert len(keys) == len(set(keys))
        for date_ in {key.rpartition(":")[0] for key in keys}:
            days = [int(key.rpartition(":")[2]) for key in keys if key.startswith(f"{date_}:")]
            assert days == sorted(days, reverse=True), (keys, self.now)
        in_force = tuple(prefix(due) for due in dues)
        for key in await self.bench.keys(status="pending"):
            assert key.startswith(in_force), (key, self.now)
        for due in [] if is_quiet(self.now.astimezone(ZONE)) else dues:
            step = nearest(due, self.schedule, now=self.now)
            (mine,) = await self.bench.declarations.pharmacies(AMINA, "monthly", due.period)
            if step and step.at > self.since and not mine.is_declared:
                assert {step.key, *step.nearer_keys} & set(keys), (step.key, self.now)


@settings(max_examples=60, deadline=None)
@given(start=st.datetimes(datetime(2024, 1, 1), datetime(2030, 11, 30)), script=events)  # noqa: DTZ001
async def test_none_twice_none_missing_none_of_the_old_date(
    start: datetime, script: list[tuple[str, int]]
) -> None:
    """Ticks, restarts, clocks that jump, snoozes, moved dates, changed schedules, declarations."""
    with TemporaryDirectory() as folder:
        async with opened(Path(folder), _content()) as bench:
            story = Story(bench, start.replace(tzinfo=UTC))
            await bench.subscribe(AMINA, story.now)
            for what, number in script:
                await story.happen(what, number)
                await story.check()


@cache
def _content() -> Catalog:
    # Not a fixture: hypothesis prints the arguments of an example, and this one is long.
    return load(CONTENT, today=date(2026, 11, 23))
