"""Reminders leave once, at their hour, to who wants them, and follow a date that moves."""

import json
from datetime import date, datetime, time, timedelta

import pytest

from bot.core.calendar.deadlines import Month
from bot.core.calendar.reminders import NoSnooze, Schedule
from bot.storage.people import groups, members
from tests.cast import AMINA, GROUP, SALMA, SARAH
from tests.services.bench import USUAL, Bench, at

DOORS = ["open:guide", "open:deadline"]  # under the reminder of a group


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

    await bench.reminders.plan(now=at("2025-06-09T21:00"))

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
    """Down from the 2nd to the 8th at two in the morning: one message, at seven, late."""
    await bench.subscribe(AMINA, at("2025-06-01T10:00"))
    await bench.reminders.plan(now=at("2025-06-08T02:00"))
    assert await bench.keys() == []

    await bench.reminders.plan(now=at("2025-06-08T07:00"))

    assert await bench.keys() == ["reminder:monthly:2025-05:2025-06-10:3"]
    (row,) = await bench.db.read.all("SELECT html FROM messages WHERE language = 'fr'")
    assert "retard" in row["html"]


@pytest.mark.parametrize("hour", ["07:00:00", "08:59:50", "09:00:00", "15:30:00"])
async def test_after_an_outage_nobody_is_told_twice_on_one_day(bench: Bench, hour: str) -> None:
    """Down from before the third day until the eve of the date: the eve's reminder, alone."""
    await bench.subscribe(AMINA, at("2025-06-01T10:00"))
    await bench.snoozes.snooze(
        AMINA, "monthly", Month(2025, 5), until_evening=True, now=at("2025-06-08T12:00")
    )
    for moment in (hour, "15:30:10", "21:00:10"):
        await bench.reminders.plan(now=at(f"2025-06-09T{moment}"))
        await bench.send()

    assert await bench.keys() == ["reminder:monthly:2025-05:2025-06-10:1"]


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
    await bench.reminders.plan(now=at("2025-06-09T21:00"))

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
    moment = await bench.snoozes.snooze(
        AMINA, "monthly", Month(2025, 5), until_evening=True, now=now
    )
    assert moment == at("2025-06-08T21:00")
    for hour in ("20:59", "21:00", "21:30"):
        await bench.reminders.plan(now=at(f"2025-06-08T{hour}"))
        await bench.send()

    snoozed = [key for key in await bench.keys() if ":at:" in key]

    assert len(snoozed) == 1


def _carried(buttons: str) -> list[str]:
    return [data for row in json.loads(buttons) for _, data in row]


async def test_a_group_is_reminded_once_a_step(bench: Bench) -> None:
    """In its language, with buttons that open the private chat of who presses them."""
    async with bench.db.transaction() as tx:
        await groups.set_language(tx, GROUP, "ar", now=at("2025-06-01T10:00"))
    await bench.reminders.set_schedule(GROUP, USUAL, is_group=True, now=at("2025-06-01T10:00"))
    for hour in (9, 10, 11):
        await bench.reminders.plan(now=at(f"2025-06-03T{hour:02}:00"))

    (row,) = await bench.db.read.all(
        "SELECT d.chat_id, d.language, m.buttons FROM deliveries AS d"
        " JOIN messages AS m ON m.source = d.words AND m.language = d.language"
    )
    assert (row["chat_id"], row["language"]) == (GROUP, "ar")
    assert _carried(row["buttons"]) == DOORS


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
        assert ["12 juin" in html for html in (await bench.shown(AMINA)).values()] == [True] * 2

    assert await bench.changes.undo(number, officer_id=SALMA, now=now + timedelta(minutes=5))
    await bench.send()

    assert ["10 juin" in html for html in (await bench.shown(AMINA)).values()] == [True] * 2
    rows = await bench.db.read.all("SELECT buttons FROM messages WHERE source = 'moved:1:2025-05'")
    assert all("declared:monthly:2025-05" in row["buttons"] for row in rows)
    assert rows


async def test_a_reminder_of_a_group_is_changed_with_its_own_buttons(bench: Bench) -> None:
    """« J’ai déclaré » belongs to one person."""
    await bench.reminders.set_schedule(GROUP, USUAL, is_group=True, now=at("2025-06-01T10:00"))
    await bench.reminders.plan(now=at("2025-06-03T09:00"))
    await bench.send()
    await bench.move(Month(2025, 5), date(2025, 6, 12), at("2025-06-03T09:30"))

    (row,) = await bench.db.read.all(
        "SELECT m.buttons FROM deliveries AS d JOIN messages AS m ON m.source = d.words"
        " AND m.language = d.language WHERE d.edits NOTNULL"
    )
    assert _carried(row["buttons"]) == DOORS


async def test_what_falls_on_a_weekend_says_which_day_is_safe(bench: Bench) -> None:
    """10 August 2025 is a Sunday."""
    await bench.subscribe(AMINA, at("2025-08-01T10:00"))
    await bench.reminders.plan(now=at("2025-08-07T09:00"))
    await bench.send()

    (html,) = (await bench.shown(AMINA)).values()

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

    answer = await bench.snoozes.snooze(AMINA, *june, until_evening=until_evening, now=now)

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
    await bench.snoozes.snooze(
        AMINA, "monthly", Month(2025, 5), until_evening=False, now=at("2025-06-08T12:00")
    )

    await bench.reminders.plan(now=at("2025-06-09T21:00"))

    assert await bench.keys() == ["reminder:monthly:2025-05:2025-06-10:1"]


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


async def test_with_some_pharmacies_declared_a_reminder_says_how_many_are_left(
    bench: Bench,
) -> None:
    """Without their names, which would stay behind; of others nothing changes."""
    for person in (AMINA, SARAH):
        await bench.subscribe(person, at("2025-06-01T10:00"))
        for nickname in ("Centre", "Nour"):
            await bench.declarations.add(person, nickname)
    (first, _) = await bench.declarations.named(AMINA)
    await bench.declarations.declare(
        AMINA, first[0], "monthly", Month(2025, 5), is_declared=True, now=at("2025-06-02T10:00")
    )
    await bench.reminders.plan(now=at("2025-06-07T09:00"))

    rows = await bench.db.read.all(
        "SELECT d.chat_id, m.html FROM deliveries AS d JOIN messages AS m"
        " ON m.source = d.words AND m.language = 'fr' WHERE d.status = 'pending'"
    )
    said = {row["chat_id"]: row["html"] for row in rows}
    assert "1 pharmacie sur 2" in said[AMINA].replace("\u00a0", " ")
    assert "pharmacie" not in said[SARAH]
    assert "Nour" not in said[AMINA]
