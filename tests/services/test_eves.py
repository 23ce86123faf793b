"""The evening before a date: one message more to who pressed nothing, a count for officers."""

from datetime import date, time

import pytest

from bot.core.calendar.deadlines import Month, due_for
from bot.core.calendar.reminders import Schedule
from bot.core.permissions import Role
from bot.core.sending.message_keys import MessageKind, of_kind
from bot.core.writing.text import visible
from bot.services.deadlines.deadlines import Deadlines
from bot.services.deadlines.declarations import RegionProgress
from bot.services.deadlines.eve_words import EveWords
from bot.storage.audit import audit
from bot.storage.officers import roles
from bot.storage.people import members
from bot.storage.people.declarations import UNNAMED
from tests.built import content
from tests.cast import AMINA, KARIM, SALMA, SARAH
from tests.services.bench import USUAL, Bench, at

MAY = Month(2025, 5)  # due on Tuesday 10 June 2025
STEP = "reminder:monthly:2025-05:2025-06-10:1"
CASABLANCA, FES = "06", "03"
DIRECTOR, OTHER, CROWD = 7001, 7002, range(70_000, 70_012)


async def tick(bench: Bench, moment: str) -> None:
    """Do what is due at a moment, and let it arrive."""
    await bench.reminders.plan(now=at(moment))
    await bench.eves.report(now=at(moment))
    await bench.send()


async def words(bench: Bench, person: int = AMINA) -> list[str]:
    """Return what a person got, in French."""
    return [visible(html) for html in (await bench.shown(person)).values()]


async def test_in_the_evening_in_place_of_the_morning(bench: Bench) -> None:
    """In other words, once, however often the clock ticks."""
    await bench.subscribe(AMINA, at("2025-06-08T10:00"))
    for moment in ("09T09:00", "09T20:59", "09T21:00", "09T21:30", "09T22:30"):
        await tick(bench, f"2025-06-{moment}")

    assert await bench.keys() == [STEP]
    (told,) = await words(bench)
    assert "Il est encore temps ce soir" in told
    assert "C’est demain" in told
    await tick(bench, "2025-06-10T09:00")
    assert (await bench.keys())[-1].endswith(":0")


@pytest.mark.parametrize("pressed", ["declared", "one of two", "put off", "was put off", "off"])
async def test_who_pressed_something_is_reminded_as_before(bench: Bench, pressed: str) -> None:
    """Or not at all, where the month is declared."""
    await bench.subscribe(AMINA, at("2025-06-01T10:00"))
    await tick(bench, "2025-06-07T09:00")
    now = at("2025-06-08T10:00")
    match pressed:
        case "declared" | "one of two":
            pharmacy = UNNAMED
            if pressed == "one of two":
                pharmacy = await bench.declarations.add(AMINA, "Centre") or 0
                await bench.declarations.add(AMINA, "Port")
            await bench.declarations.declare(
                AMINA, pharmacy, "monthly", MAY, is_declared=True, now=now
            )
        case "put off" | "was put off":
            moment = at("2025-06-08T12:00" if pressed == "was put off" else "2025-06-10T08:00")
            await bench.snoozes.remind_at(AMINA, "monthly", MAY, at=moment, now=now)
            await tick(bench, "2025-06-08T12:00")
        case _:
            assert await bench.eves.want(AMINA, is_wanted=False)
            assert not await bench.eves.is_wanted(AMINA)
    await tick(bench, "2025-06-09T09:00")
    morning = await bench.keys()
    await tick(bench, "2025-06-09T21:00")

    assert await bench.keys() == morning
    assert (STEP in morning) is (pressed != "declared")
    assert not any("encore temps ce soir" in told for told in await words(bench))


async def test_who_declares_during_the_day_hears_nothing_in_the_evening(bench: Bench) -> None:
    """And who takes it back before the evening does."""
    for person in (AMINA, SARAH):
        await bench.subscribe(person, at("2025-06-08T10:00"))
    await tick(bench, "2025-06-09T09:00")
    for person, is_declared in ((AMINA, True), (SARAH, True), (SARAH, False)):
        await bench.declarations.declare(
            person, UNNAMED, "monthly", MAY, is_declared=is_declared, now=at("2025-06-09T15:00")
        )
    await tick(bench, "2025-06-09T21:00")

    assert await bench.keys() == []
    assert await bench.keys(SARAH) == [STEP]


async def test_before_a_sunday_it_is_friday(bench: Bench) -> None:
    """No other step of that Friday or the weekend comes; the day itself has its own."""
    schedule = Schedule((2, 1, 0), time(9))
    await bench.subscribe(AMINA, at("2025-08-07T10:00"), schedule)
    for day in ("08", "09", "10"):
        for hour in ("09:00", "21:00"):
            await tick(bench, f"2025-08-{day}T{hour}")

    assert [key.rsplit(":", 1)[1] for key in await bench.keys()] == ["1", "0"]
    assert "dans 2 jours" in (await words(bench))[0]


async def test_after_an_evening_out_of_order_the_weekend_reminds(bench: Bench) -> None:
    """Down on Friday night: nobody is woken, and Saturday's step is the usual one."""
    await bench.subscribe(AMINA, at("2025-08-07T10:00"), Schedule((2, 1, 0), time(9)))
    await tick(bench, "2025-08-08T09:00")
    await tick(bench, "2025-08-08T22:00")
    assert await bench.keys() == []
    await tick(bench, "2025-08-09T09:00")
    assert [key.rsplit(":", 1)[1] for key in await bench.keys()] == ["1"]
    assert "encore temps ce soir" not in (await words(bench))[0]


async def test_a_group_keeps_its_morning(bench: Bench) -> None:
    """It presses nothing, ever."""
    group = -1001
    await bench.reminders.set_schedule(group, USUAL, is_group=True, now=at("2025-06-08T10:00"))
    await tick(bench, "2025-06-09T09:00")
    assert await bench.keys(group) == [STEP]


async def test_stopping_and_starting_brings_the_evening_back(bench: Bench) -> None:
    """Who has turned it off keeps that through a change of days or hour."""
    now = at("2025-06-01T10:00")
    await bench.subscribe(AMINA, now)
    await bench.eves.want(AMINA, is_wanted=False)
    await bench.reminders.set_schedule(AMINA, Schedule((1,), time(7)), now=now)
    assert not await bench.eves.is_wanted(AMINA)
    await bench.reminders.stop(AMINA)
    assert not await bench.eves.want(AMINA, is_wanted=True)
    await bench.subscribe(AMINA, now)
    assert await bench.eves.is_wanted(AMINA)


async def told_officers(bench: Bench, person: int) -> list[str]:
    """Return what an officer was told on the eve and after it, in French."""
    rows = await bench.db.read.all(
        "SELECT m.html, m.buttons FROM deliveries AS d JOIN messages AS m ON m.source = d.words"
        " AND m.language = 'fr' WHERE d.chat_id = ? AND d.source > ? AND d.source < ?"
        " ORDER BY d.delivery_id",
        (person, *of_kind(MessageKind.EVE)),
    )
    return [visible(row["html"]).replace("\u00a0", " ") for row in rows]


async def test_officers_get_a_count_then_what_came_of_it(bench: Bench) -> None:
    """Of their region only; of fewer than ten people nothing; both once."""
    now = at("2025-06-08T10:00")
    for person in (*CROWD, AMINA):
        await bench.subscribe(person, now)
    async with bench.db.transaction() as tx:
        for person in CROWD:
            await members.set_region(tx, person, CASABLANCA)
        await members.set_region(tx, AMINA, FES)
        for officer, region in ((DIRECTOR, CASABLANCA), (OTHER, FES)):
            await members.add(tx, officer, language="fr", now=now)
            await roles.grant(
                tx, officer, Role.DIRECTOR, "cnss", region, by=KARIM, confirmed_by=SALMA, now=now
            )
            detail = {"role": "director", "region": region, "by": str(KARIM)}
            await audit.add(
                tx, SALMA, "confirm", "cnss", detail | {"person": str(officer)}, now=now
            )
        await members.add(tx, KARIM, language="fr", now=now)
    await bench.declarations.declare(CROWD[0], UNNAMED, "monthly", MAY, is_declared=True, now=now)
    for moment in ("09T21:00", "09T21:01"):
        await tick(bench, f"2025-06-{moment}")

    (count,) = await told_officers(bench, DIRECTOR)
    assert "Casablanca-Settat : 11 personnes sur 12" in count
    assert "Casablanca-Settat : 11 confrères sur 12" in count  # ready for WhatsApp
    assert "un seul SMS" in count
    (everywhere,) = await told_officers(bench, KARIM)
    assert "Tout le Maroc : 12 personnes sur 13" in everywhere
    assert await told_officers(bench, OTHER) == []

    for person in CROWD[1:4]:
        await bench.declarations.declare(
            person, UNNAMED, "monthly", MAY, is_declared=True, now=at("2025-06-10T10:00")
        )
    await tick(bench, "2025-06-10T20:59")
    assert len(await told_officers(bench, DIRECTOR)) == 1
    for moment in ("10T21:00", "10T21:01", "11T09:00"):
        await tick(bench, f"2025-06-{moment}")
    _, report = await told_officers(bench, DIRECTOR)
    assert "chez 11 personnes ; 3 ont indiqué avoir déclaré" in report
    assert "12 personnes ; 3" in (await told_officers(bench, KARIM))[-1]


async def test_a_date_that_moved_is_not_reported_and_has_its_own_eve(bench: Bench) -> None:
    """What was sent about the old date says the new one, as every reminder does."""
    await bench.subscribe(AMINA, at("2025-06-08T10:00"))
    await tick(bench, "2025-06-09T21:00")
    await bench.move(MAY, date(2025, 6, 17), at("2025-06-10T08:00"))
    for day in ("10T21:00", "16T21:00"):
        await tick(bench, f"2025-06-{day}")
    assert [key for key in await bench.keys() if key.endswith(":1")] == [
        STEP,
        STEP.replace("06-10", "06-17"),
    ]
    rows = await bench.db.read.all("SELECT reported_at FROM eves ORDER BY due_on")
    assert [row["reported_at"] is not None for row in rows] == [True, False]


def test_the_sms_fits_in_every_region_and_month() -> None:
    """One of 160 signs in French and English; in Arabic its parts are said."""
    catalog = content()
    (obligation, *_) = catalog.obligations.values()
    said = EveWords(catalog, Deadlines(catalog), bot="ConfrereBot")
    for month in range(1, 13):
        due = due_for(obligation, Month(2026, month), (), today=date(2026, 1, 1))
        for region in (*catalog.regions, None):
            one = RegionProgress(region, 1999, 765)
            for language in ("fr", "en"):
                assert said.sms(due, one, language).parts == 1, said.sms(due, one, language)
            assert "1" in said.sms(due, one, "ar").text
            for language in catalog.languages:
                assert "ConfrereBot" in said.shared(due, one, language)
                assert said.passing_on(due, one, language)
