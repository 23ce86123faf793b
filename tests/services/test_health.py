"""Alarms to who runs the bot: rows, one a cause and hour, in words that say what to do."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.core.health.vitals import Cause, Health, Load, Search, Vitals
from bot.core.sending.broadcasts import Stop
from bot.core.sending.message_keys import MessageKind, announcement, of_kind
from bot.core.writing.text import CAPTION_LIMIT
from bot.services.health import health_words
from bot.services.registry import Services
from bot.storage import place
from bot.storage.database import Database
from bot.storage.people import members
from bot.storage.sending import broadcasts
from tests.built import content, services
from tests.cast import AMINA, KARIM, SALMA

NOW = datetime(2026, 12, 9, 14, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
WELL = Vitals(
    version="0.1.0",
    up=5_000,
    answered=3,
    pump=0.2,
    database=34_500_000,
    free=0.42,
    room=48_000_000_000,
    memory=131_000_000,
    astray=0.4,
    copied_at=NOW - timedelta(hours=12),
)
ILL = replace(WELL, answered=900, free=0.04, astray=-400, copied_at=NOW - timedelta(days=5))


class Ward:
    """The services over one database; Karim runs the bot, whose state the test says."""

    def __init__(self, db: Database, operators: tuple[int, ...] = (KARIM,)) -> None:
        self.db = db
        self.services: Services = services(db, (SALMA,), operator_ids=operators)
        self.vitals = WELL
        self.services.health.probe = self._probe

    async def _probe(self) -> Vitals:
        return self.vitals

    async def pass_by(self, minutes: int, *, since: datetime = NOW) -> None:
        """Let the bot look at itself each minute."""
        for minute in range(minutes):
            await self.services.alarms.watch(now=since + minute * MINUTE)

    async def told(self, person: int = KARIM, language: str = "fr") -> list[str]:
        """Return what was put on its way to a person about the bot."""
        rows = await self.db.read.all(
            "SELECT m.html FROM deliveries AS d JOIN messages AS m ON m.source = d.words"
            " AND m.language = ? WHERE d.chat_id = ? AND d.source > ? AND d.source < ?"
            " ORDER BY d.delivery_id",
            (language, person, *of_kind(MessageKind.ALARM)),
        )
        return [row["html"].replace("\u00a0", " ") for row in rows]


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """A database in which three people have begun."""
    async with Database.open(tmp_path / "test.db") as db:
        async with db.transaction() as tx:
            for person in (AMINA, KARIM, SALMA):
                await members.add(tx, person, language="fr", now=NOW)
        yield db


@pytest.mark.parametrize(
    ("wrong", "what", "advice", "end"),
    [
        ({"answered": 700.0}, "Telegram n’a rien donné", "connexion", "répond de nouveau"),
        ({"free": 0.08}, "8 %", "Faites de la place", "de la place sur le disque"),
        ({"astray": -600.0}, "10 minutes", "NTP", "l’horloge est juste"),
        ({"copied_at": NOW - 3 * timedelta(days=1)}, "6 décembre", "backup", "récente"),
    ],
)
async def test_a_trouble_is_told_once_in_an_hour_and_its_end_once(
    db: Database, wrong: dict[str, object], what: str, advice: str, end: str
) -> None:
    """To who runs the bot, and to nobody else, with what to do about it."""
    ward = Ward(db)
    await ward.pass_by(10)
    assert await ward.told() == []

    ward.vitals = replace(WELL, **wrong)  # type: ignore[arg-type]
    await ward.pass_by(59, since=NOW + 10 * MINUTE)
    (alarm,) = await ward.told()
    assert what in alarm
    assert advice in alarm

    ward.vitals = WELL
    await ward.pass_by(60, since=NOW + 70 * MINUTE)
    alarm_, over = await ward.told()
    assert alarm_ == alarm
    assert over.startswith("✅ C’est réparé : ")
    assert end in over
    assert await ward.told(SALMA) == await ward.told(AMINA) == []


async def test_troubles_do_not_hide_one_another(db: Database) -> None:
    """Four at once are four alarms; a new start in between repeats none of them."""
    ward = Ward(db)
    ward.vitals = ILL
    await ward.pass_by(3)
    assert len(await ward.told()) == 4

    again = Ward(db)
    again.vitals = ILL
    await again.pass_by(50, since=NOW + 5 * MINUTE)
    assert len(await again.told()) == 4


async def test_where_nobody_runs_it_nobody_is_told(db: Database) -> None:
    """Officers are no operators."""
    ward = Ward(db, operators=())
    ward.vitals = ILL
    await ward.pass_by(3)
    assert await db.read.all("SELECT * FROM alarms") == []
    assert await ward.told(SALMA) == []


async def test_an_alarm_that_could_not_leave_is_tried_again(db: Database) -> None:
    """That Telegram was away is why it failed: while it still is, and when its end is told."""
    ward = Ward(db)
    ward.vitals = replace(WELL, answered=700)
    await ward.pass_by(1)
    for vitals, later in ((ward.vitals, 2), (WELL, 5)):
        async with db.transaction() as tx:
            await tx.execute(
                "UPDATE deliveries SET status = 'rejected', attempts = 8, not_before = ?",
                ((NOW + (later - 2) * timedelta(hours=1)).isoformat(),),
            )
        ward.vitals = vitals
        await ward.pass_by(10, since=NOW + later * timedelta(hours=1))
        rows = await db.read.all("SELECT status FROM deliveries ORDER BY delivery_id")
        assert [row["status"] for row in rows][-1] == "pending"
    assert len(await ward.told()) == 2


async def test_a_broadcast_to_unknown_chats_is_told_with_its_likely_cause(db: Database) -> None:
    """The token or the database is another bot's; once it goes on, that is over."""
    ward = Ward(db)
    key = announcement(1)
    async with db.transaction() as tx:
        await broadcasts.add(tx, key, canary=0, hold=timedelta(0))
        await broadcasts.open_up(tx, key, has_canary=False)
        await broadcasts.stop(tx, key, Stop("blocked", is_groups=False, failed=40, tried=100))
    await ward.pass_by(2)
    assert await ward.told() == []
    async with db.transaction() as tx:
        await broadcasts.release(tx, key)
        await broadcasts.stop(
            tx, key, Stop("not_found", is_groups=False, failed=90, tried=100, is_foreign=True)
        )
    await ward.pass_by(2)
    (alarm,) = await ward.told()
    assert "BOT_TOKEN" in alarm
    assert "CONFRERE_DATA_DIR" in alarm
    async with db.transaction() as tx:
        await broadcasts.release(tx, key)
    await ward.pass_by(10, since=NOW + 2 * MINUTE)
    assert len(await ward.told()) == 2


async def test_a_damaged_database_is_told_by_the_next_start(db: Database) -> None:
    """It cannot keep a row itself: the mark beside it does, until it was told."""
    place.note_damage(db.path)
    ward = Ward(db)
    await ward.pass_by(1)
    (alarm,) = await ward.told()
    assert "abîmée" in alarm
    assert "doctor" in alarm
    assert db.damaged_at() is None
    await ward.pass_by(10, since=NOW + MINUTE)
    assert [one.startswith("✅") for one in await ward.told()] == [False, True]


async def test_the_rows_are_counted(db: Database) -> None:
    """What waits to leave and to be answered, and how far the search has learnt."""
    ward = Ward(db)
    assert (await ward.services.health.look(now=NOW)).load == Load()
    ward.vitals = ILL
    await ward.pass_by(1)
    async with db.transaction() as tx:
        await tx.execute(
            "INSERT INTO inbox (update_id, chat_key, payload, received_at, state)"
            " VALUES (1, '7', '{}', ?, 'pending'), (2, '', NULL, ?, 'done')",
            (NOW.isoformat(), NOW.isoformat()),
        )
    ward.services.official.learning.is_at_work = True
    load = (await ward.services.health.look(now=NOW)).load
    assert (load.deliveries, load.inbox, load.search) == (4, 1, Search.LEARNING)


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_every_state_has_words(language: str) -> None:
    """Each alarm names what to do; what does not tell has no line."""
    catalog = content()
    ill = Health(ILL, Load(1, 2, 3, Search.BEHIND, True, False, NOW), NOW)
    assert set(ill.causes) == set(Cause)
    alarms = {cause: health_words.alarm(catalog, cause, ill, language) for cause in Cause}
    overs = {cause: catalog.text("alarm-over", language, cause=cause) for cause in Cause}
    assert len({*alarms.values(), *overs.values()}) == 2 * len(Cause)
    assert max(map(len, alarms.values())) < CAPTION_LIMIT / 2
    lines = health_words.lines(catalog, ill, language)
    assert sum(one.is_wrong for one in lines) == len(Cause)
    silent = health_words.lines(catalog, Health(Vitals(), Load(), NOW), language)
    assert len(silent) == 6  # five of the rows, and that no copy was made
    assert len(lines) == 14


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0, "0 s"),
        (119, "119 s"),
        (120, "2 minutes"),
        (7_199, "119 minutes"),
        (86_400, "24 heures"),
    ],
)
def test_a_span_is_told_in_the_largest_unit_of_which_there_are_two(
    seconds: float, expected: str
) -> None:
    """« il y a 2 minutes », not « 0 heure »."""
    found = health_words.lines(content(), Health(Vitals(up=seconds), Load(), NOW), "fr")
    assert expected in {one.said.replace("\u00a0", " ") for one in found}
