"""Signals about the portal: one a person, soon without their name; alerts and news once each."""

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.core.calendar.morocco import ZONE
from bot.core.portal.signals import Signal, State, Tally
from bot.core.sending.message_keys import MessageKind, of_kind
from bot.core.writing.text import visible
from bot.services.registry import Services
from bot.storage.database import Database
from bot.storage.people import members
from tests.built import content, services
from tests.cast import AMINA, KARIM, SALMA, YOUSSEF

NOW = datetime(2026, 12, 9, 14, tzinfo=UTC)  # 15:00 in Morocco, a Wednesday
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
CROWD = range(50_000, 50_100)


class Ward:
    """The services over one database, and people who press."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.services: Services = services(db, (KARIM, SALMA))

    async def say(self, people: Sequence[int], signal: Signal, now: datetime) -> None:
        """Have people say how it is."""
        for person in people:
            await self.services.portal.say(person, signal, now=now)

    async def told(self, person: int) -> list[str]:
        """Return what was put on its way to a person about the portal, in French."""
        rows = await self.db.read.all(
            "SELECT m.html FROM deliveries AS d JOIN messages AS m ON m.source = d.words"
            " AND m.language = 'fr' WHERE d.chat_id = ? AND d.source > ? AND d.source < ?"
            " ORDER BY d.delivery_id",
            (person, *of_kind(MessageKind.PORTAL)),
        )
        return [row["html"].replace("\u00a0", " ") for row in rows]

    async def names(self) -> int:
        """Return of how many signals it stands there whose they are."""
        row = await self.db.read.one("SELECT COUNT(user_id) AS number FROM portal_signals")
        return int(row["number"]) if row else 0


@pytest.fixture
async def ward(tmp_path: Path) -> AsyncIterator[Ward]:
    """A ward on a new database, whose people have all begun."""
    async with Database.open(tmp_path / "test.db") as db:
        async with db.transaction() as tx:
            for person in (AMINA, YOUSSEF, KARIM, SALMA):
                await members.add(tx, person, language="fr", now=NOW)
        yield Ward(db)


async def test_a_person_has_one_signal_in_half_an_hour(ward: Ward) -> None:
    """The later word counts; after half an hour a new one is another."""
    portal = ward.services.portal
    await ward.say([AMINA, AMINA, YOUSSEF], Signal.BLOCKED, NOW)
    await ward.say([AMINA], Signal.WORKS, NOW + 29 * MINUTE)
    found = await portal.present(now=NOW + 29 * MINUTE)
    assert found.tally == Tally(1, 1)

    await ward.say([AMINA], Signal.WORKS, NOW + HOUR)
    assert (await portal.present(now=NOW + HOUR)).tally == Tally(2, 1)


async def test_whose_a_signal_is_is_forgotten_after_half_an_hour(ward: Ward) -> None:
    """And the signal itself after ten days."""
    await ward.say([AMINA, YOUSSEF], Signal.WORKS, NOW)
    await ward.services.portal.tidy(now=NOW + 29 * MINUTE)
    assert await ward.names() == 2
    await ward.services.portal.tidy(now=NOW + 30 * MINUTE)
    assert await ward.names() == 0
    assert (await ward.services.portal.weather(now=NOW + HOUR)).measured == 2
    await ward.services.portal.tidy(now=NOW + timedelta(days=10, seconds=1))
    assert await ward.db.read.all("SELECT * FROM portal_signals") == []


async def test_forgetting_a_person_takes_their_signal_and_their_wait(ward: Ward) -> None:
    """Of what nobody's name stands beside nothing is left to find."""
    await ward.say([AMINA, YOUSSEF], Signal.BLOCKED, NOW)
    await ward.services.portal.watch(AMINA, now=NOW)
    await ward.services.members.forget(AMINA, now=NOW)
    assert await ward.names() == 1
    assert await ward.db.read.all("SELECT * FROM portal_watches") == []


async def test_it_is_told_once_that_it_works_again(ward: Ward) -> None:
    """To who asked, and not to who got in themselves; then it is forgotten."""
    portal, outages = ward.services.portal, ward.services.outages
    assert await portal.watch(AMINA, now=NOW) == NOW + timedelta(hours=24)
    await portal.watch(YOUSSEF, now=NOW)
    await ward.say(CROWD[:9], Signal.WORKS, NOW + 5 * MINUTE)
    await outages.look(now=NOW + 6 * MINUTE)
    assert await ward.told(AMINA) == []

    await ward.say([YOUSSEF], Signal.WORKS, NOW + 7 * MINUTE)
    for minute in range(8, 12):
        await outages.look(now=NOW + minute * MINUTE)
    (told,) = await ward.told(AMINA)
    assert "10 confrères sur 10" in told
    assert await ward.told(YOUSSEF) == []
    assert not await portal.is_watching(AMINA, now=NOW)


async def test_nobody_waits_where_it_works_and_nobody_for_ever(ward: Ward) -> None:
    """Who asks while it works is told so; a day later the request is forgotten."""
    portal = ward.services.portal
    await portal.watch(YOUSSEF, now=NOW - timedelta(hours=24))
    await ward.say(CROWD[:12], Signal.WORKS, NOW)
    assert await portal.watch(AMINA, now=NOW) is None
    await portal.tidy(now=NOW)
    assert await ward.db.read.all("SELECT * FROM portal_watches") == []


async def test_nobody_is_woken(ward: Ward) -> None:
    """What the night says is told in the morning, where it still holds."""
    night = datetime(2026, 12, 9, 23, 30, tzinfo=ZONE)
    await ward.services.portal.watch(AMINA, now=night)
    await ward.say(CROWD[:30], Signal.WORKS, night + MINUTE)
    await ward.services.outages.look(now=night + 2 * MINUTE)
    assert await ward.told(AMINA) == []
    await ward.services.outages.look(now=night + timedelta(hours=8))
    assert await ward.told(AMINA) == []
    morning = night + timedelta(hours=9)
    await ward.say(CROWD[:12], Signal.WORKS, morning)
    await ward.services.outages.look(now=morning)
    assert len(await ward.told(AMINA)) == 1


async def test_officers_are_offered_to_announce_an_outage_once(ward: Ward) -> None:
    """However it wavers; a new one after its end is offered again."""
    outages = ward.services.outages
    await ward.say(CROWD[:19], Signal.BLOCKED, NOW)
    await outages.look(now=NOW)
    assert await ward.told(KARIM) == []
    await ward.say(CROWD[19:22], Signal.BLOCKED, NOW)
    for minute in range(5):
        await outages.look(now=NOW + minute * MINUTE)
    await ward.say(CROWD[22:44], Signal.WORKS, NOW + 6 * MINUTE)  # half and half
    await outages.look(now=NOW + 6 * MINUTE)
    await ward.say(CROWD[44:99], Signal.BLOCKED, NOW + 7 * MINUTE)
    await outages.look(now=NOW + 7 * MINUTE)
    (offer,) = await ward.told(KARIM)
    assert "22 confrères sur 22" in offer
    assert await ward.told(SALMA) == [offer]
    assert await ward.told(AMINA) == []

    quiet = NOW + 3 * HOUR
    await outages.look(now=quiet)
    await ward.say(CROWD[:20], Signal.BLOCKED, quiet)
    await outages.look(now=quiet)
    assert len(await ward.told(KARIM)) == 2


async def test_an_outage_begins_a_draft_in_three_languages(ward: Ward) -> None:
    """Nothing leaves by it; an outage that never was begins none."""
    outages, roles = ward.services.outages, ward.services.roles
    await ward.say(CROWD[:24], Signal.BLOCKED, NOW)
    await outages.look(now=NOW)
    (seat, *_) = await roles.speaking(KARIM)
    assert await outages.draft(77, seat, update_id=1, now=NOW) is None
    draft = await outages.draft(1, seat, update_id=2, now=NOW)
    assert draft is not None
    (kept,) = await ward.services.drafts.of(KARIM)
    assert kept.texts == draft.texts
    assert set(kept.texts) == set(content().languages)
    assert all("24" in text for text in kept.texts.values())


async def test_measured_hours_take_the_place_of_the_note(ward: Ward) -> None:
    """Below ten signals of an hour the note stands with its day, and its source."""
    topics = ward.services.topics
    evening = datetime(2026, 12, 8, 21, 10, tzinfo=ZONE)
    await ward.say(CROWD[:9], Signal.WORKS, evening)
    note = await topics.body("best-hour", "fr", now=NOW)
    assert "8 juillet 2025" in visible(note).replace("\u00a0", " ")
    assert "derraji-2025-07" in await topics.sources("best-hour", now=NOW)

    await ward.say(CROWD[9:12], Signal.WORKS, evening)
    for topic in ("best-hour", "portal-slow"):
        for language in content().topics[topic].body:
            told = visible(await topics.body(topic, language, now=NOW))
            assert "2025" not in told.split("\n\n")[0]
            assert "12" in told.split("\n\n")[0]
    assert "derraji-2025-07" not in await topics.sources("best-hour", now=NOW)
    assert "computed" not in told


async def test_a_hundred_thousand_signals_are_counted_where_they_lie(ward: Ward) -> None:
    """Those of nine days, three hours of which are the best."""
    first = NOW - timedelta(days=9)
    async with ward.db.transaction() as tx:
        await tx.execute(
            "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99999)"
            " INSERT INTO portal_signals (works, at) SELECT i % 7 > 1,"
            " strftime('%Y-%m-%dT%H:%M:%S+00:00', ?, (i * 7) || ' seconds') FROM n",
            (first.isoformat(),),
        )
    found = await ward.services.portal.weather(now=NOW)
    assert found.measured == 100_000
    assert found.present.state is State.UNKNOWN
    assert len(found.best) == 3


async def test_the_picture_prints_in_every_language_and_stays_for_a_minute(ward: Ward) -> None:
    """What is pressed meanwhile is in the words; a minute later it is drawn too."""
    portal, prints = ward.services.portal, ward.services.prints
    await ward.say(CROWD[:12], Signal.BLOCKED, NOW)
    for language in content().languages:
        found = await portal.weather(now=NOW)
        first = await prints.weather(found, language, now=NOW)
        assert first.content.startswith(b"\x89PNG")
        assert first == await prints.weather(found, language, now=NOW + timedelta(seconds=59))
    await ward.say(CROWD[12:40], Signal.WORKS, NOW)
    found = await portal.weather(now=NOW + MINUTE)
    assert (await prints.weather(found, "en", now=NOW + MINUTE)).sha256 != first.sha256
