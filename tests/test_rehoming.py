"""The operator moves the bot: one line, one sentence for each trouble, and never a token."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.__main__ import parser
from bot.clock import real_clock
from bot.commands import compiled, rehome
from bot.commands.refusal import RefusedError
from bot.playground.http.server import Playground
from bot.storage.database import DATABASE, Database
from bot.storage.people import members, moving
from tests import built
from tests.cast import AMINA, KARIM, SALMA

TOKEN = "654321:ANOTHER"


@pytest.fixture
async def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data of a bot that two officers and a reader have started, and its operator."""
    for name in [one for one in os.environ if one.startswith(("CONFRERE_", "BOT_TOKEN"))]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CONFRERE_OFFICER_IDS", f"{KARIM},{SALMA}")
    monkeypatch.setattr(compiled, "compiled", lambda *_, **__: built.content())
    path = tmp_path / "data" / DATABASE
    path.parent.mkdir(mode=0o700)
    async with Database.open(path) as db, db.transaction() as tx:
        for person in (KARIM, SALMA, AMINA):
            await members.add(tx, person, language="fr", now=real_clock())
    return path


@pytest.fixture
async def telegram(data: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """A Telegram that knows the token of one bot."""
    assert data.exists()  # and the environment is as it should be
    async with Playground(port=0, clock=real_clock, token=TOKEN) as server:
        monkeypatch.setenv("CONFRERE_API_URL", server.base_url)
        yield


async def moved(to: str) -> None:
    """Give the command."""
    await rehome.run(parser().parse_args(["rehome", "--to", to]))


@pytest.mark.usefixtures("telegram")
@pytest.mark.parametrize(
    ("to", "name"),
    [
        ("@NewConfrereBot", "NewConfrereBot"),
        ("NewConfrereBot", "NewConfrereBot"),
        (TOKEN, "ConfrereBot"),
    ],
)
async def test_officers_are_asked_and_it_is_said_what_to_do_next(
    data: Path, capsys: pytest.CaptureFixture[str], to: str, name: str
) -> None:
    """By its name, or by its token, which Telegram knows."""
    await moved(to)
    said = capsys.readouterr().out
    assert "2 officers are asked" in said
    assert said.count(f"@{name}") == 2
    assert TOKEN not in said
    async with Database.open(data) as db:
        assert await moving.destination(db.read) == name
        rows = await db.read.all("SELECT chat_id FROM deliveries ORDER BY chat_id")
    assert [row["chat_id"] for row in rows] == [KARIM, SALMA]


@pytest.mark.usefixtures("data")
async def test_where_no_officer_is_known_it_is_said_that_none_is_asked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The settings count as they are set here."""
    monkeypatch.delenv("CONFRERE_OFFICER_IDS")
    await moved("@NewConfrereBot")
    said = capsys.readouterr().out
    assert "no officer is known" in said
    assert "0 officers" not in said


@pytest.mark.usefixtures("telegram")
@pytest.mark.parametrize(
    ("to", "part"),
    [
        ("Confrère", "takes the name of a bot"),
        ("@someone", "takes the name of a bot"),
        ("@" + "a" * 4_000 + "bot", "takes the name of a bot"),
        ("999999:UNKNOWN", "does not tell whose token"),
    ],
)
async def test_what_is_no_bot_is_refused_in_one_sentence(to: str, part: str) -> None:
    """Without what was given: it may be a token."""
    with pytest.raises(RefusedError, match=part) as refused:
        await moved(to)
    assert "UNKNOWN" not in str(refused.value)
    assert refused.value.__cause__ is None


async def test_while_the_bot_serves_nothing_is_moved(data: Path) -> None:
    """Nor where there is no database."""
    async with Database.open(data):
        with pytest.raises(RefusedError, match="stop it first"):
            await moved("@NewConfrereBot")
    data.unlink()
    with pytest.raises(RefusedError, match="there is no database"):
        await moved("@NewConfrereBot")
