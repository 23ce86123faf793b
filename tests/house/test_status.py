"""/status is there for who runs the bot; for everybody else the word is what it always was."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.members import Member
from bot.handlers.tables import menu
from tests.built import content
from tests.cast import AMINA, KARIM, SALMA
from tests.house.conftest import words
from tests.house.parlour import open_parlour
from tests.house.tallying import Tally

TITLES = {"fr": "Le bot va bien", "ar": "البوت بخير", "en": "The bot is well"}


async def test_the_operator_reads_the_health_and_nobody_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one message with a picture, in three languages; what others type means the portal."""
    monkeypatch.setattr("bot.core.health.limits.FEW", 0.0)  # whatever this machine's disk is
    async with open_parlour(tmp_path, operator_ids=frozenset({KARIM})) as parlour:
        tally = Tally(parlour)
        await tally.write(KARIM, "/start")
        for language, title in TITLES.items():
            async with parlour.house.db.transaction() as tx:
                await tx.execute("UPDATE members SET language = ?", (language,))
            said = await tally.write(KARIM, "/status")
            assert "photo" in said
            assert title in words(said)
            assert "0.1.0" in words(said)

        for person in (SALMA, AMINA):
            await tally.write(person, "/start")
            before = await tally.write(person, "/portal")
            assert words(await tally.write(person, "/status")) == words(before)
            assert "/status" not in words(await tally.write(person, "/help"))
        assert "/status" in words(await tally.write(KARIM, "/help"))
        for command in ("/stats", "/statuz"):
            assert "photo" not in await tally.write(AMINA, command)


async def test_an_alarm_arrives_and_so_does_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Through the scheduler, a row and the pump, to who runs the bot alone."""
    async with open_parlour(tmp_path, operator_ids=frozenset({KARIM})) as parlour:
        tally = Tally(parlour)
        for person in (KARIM, SALMA):
            await tally.write(person, "/start")
        before = {id(one) for one in parlour.said()}
        for limit in (1.1, 0.0):  # the disk of this machine is nearly full, and then is not
            monkeypatch.setattr("bot.core.health.limits.FEW", limit)
            for _ in range(7):
                await parlour.house.scheduler.tick()
                parlour.clock.move_to(parlour.clock() + timedelta(minutes=1))
            while await parlour.house.pump.run_once():
                pass
        alarm, over = [one for one in parlour.said() if id(one) not in before]
        assert {alarm["chat"]["id"], over["chat"]["id"]} == {KARIM}
        assert "disque" in words(alarm)
        assert words(over).startswith("✅ C’est réparé")


def test_the_menu_of_who_runs_it_has_it() -> None:
    """Also of one who holds no seat; a menu that differs is published anew."""
    plain, operator = Member(AMINA, "fr"), Member(AMINA, "fr", is_operator=True)
    assert "status" in menu._names(operator)
    assert "status" not in menu._names(plain)
    prints = {menu.fingerprint(content(), [one]) for one in (plain, operator)}
    assert len(prints) == 2


async def test_without_an_operator_the_word_is_nobodys(tmp_path: Path) -> None:
    """An empty setting lets nobody in."""
    async with open_parlour(tmp_path) as parlour:
        tally = Tally(parlour)
        await tally.write(KARIM, "/start")
        assert words(await tally.write(KARIM, "/status")) == words(
            await tally.write(KARIM, "/portal")
        )
