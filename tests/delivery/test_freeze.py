"""A freeze stops what is on its way within a batch of the pump, and outlives the process."""

from datetime import timedelta

import pytest

from bot.core.announcements import Options
from bot.storage.officers import freezes
from bot.storage.sending import deliveries
from tests.delivery.conftest import EVERYBODY, GROUPS, PEOPLE, SOURCE, Hall
from tests.delivery.office import Office

ALL = len(PEOPLE) + len(GROUPS)


async def _freeze(hall: Hall) -> None:
    async with hall.db.transaction() as tx:
        assert await freezes.add(tx, 1, now=hall.now)


@pytest.mark.parametrize("canary", [0, 30])
async def test_nothing_more_leaves_and_what_takes_back_does(hall: Hall, canary: int) -> None:
    """Before the first few, after them, under way; a withdrawal and a reminder go on."""
    await hall.broadcasts.start(SOURCE, EVERYBODY, canary=canary, hold=timedelta(minutes=3))
    hall.pump._a_tick = 8
    tried = await hall.pump.run_once()
    assert tried == 8
    await _freeze(hall)
    async with hall.db.transaction() as tx:
        for source in ("withdrawn-told:1", "reminder:monthly:2025-06:2025-07-10:1"):
            await deliveries.freeze_words(tx, source, dict.fromkeys(("fr", "ar", "en"), "x"))
            await deliveries.enqueue_for(tx, source, [91], now=hall.now)
    hall.now += timedelta(minutes=5)
    await hall.drain()
    again = hall.another_pump()  # a restart
    hall.now += timedelta(minutes=5)
    while await again.run_once():
        pass

    sources = [delivery.key for delivery in hall.sent]
    assert sources.count(SOURCE) == 8
    assert {"withdrawn-told:1", "reminder:monthly:2025-06:2025-07-10:1"} <= set(sources)


async def test_it_goes_on_where_it_stopped(hall: Hall) -> None:
    """Everybody once."""
    await hall.broadcasts.start(SOURCE, EVERYBODY, canary=0)
    await _freeze(hall)
    assert await hall.drain() == 0
    async with hall.db.transaction() as tx:
        assert await freezes.thaw(tx, 2, now=hall.now)
    hall.now += timedelta(seconds=1)

    assert await hall.drain() == ALL
    assert len({delivery.chat_id for delivery in hall.sent}) == ALL


async def test_the_changes_of_a_correction_stop_and_go_on(hall: Hall) -> None:
    """What says that something changed stops with them; after thawing every chat has it."""
    office = await Office.open(hall)
    one = await office.leave(text="La date limite est le 19 juillet 2025.")
    await office.everything()
    hall.sent.clear()
    text = "La date limite est le 17 juillet 2025."
    await office.leave(corrects=one, text=text, options=Options(tells=True))
    hall.pump._a_tick = 4
    assert await hall.pump.run_once() == 4
    await _freeze(hall)
    await office.everything()
    assert len(hall.sent) == 4

    async with hall.db.transaction() as tx:
        assert await freezes.thaw(tx, 2, now=hall.now)
    await office.everything()
    changed = [d.chat_id for d in hall.sent if d.message.kind == "text" and d.edits is not None]
    assert sorted(changed) == sorted([*PEOPLE, *GROUPS])
    assert len(office.of_kind("notice")) == ALL


async def test_there_is_one_freeze_at_a_time(hall: Hall) -> None:
    """A second one changes nothing; after thawing there may be another."""
    await _freeze(hall)
    async with hall.db.transaction() as tx:
        assert not await freezes.add(tx, 2, now=hall.now)
        assert await freezes.thaw(tx, 3, now=hall.now)
        assert not await freezes.thaw(tx, 3, now=hall.now)
        assert await freezes.add(tx, 2, now=hall.now)
