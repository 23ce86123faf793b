"""Five client libraries run the same small bot against the playground; people play with each."""

import asyncio
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cast import AMINA
from tests.playground import NODE_MODULES
from tests.playground.conftest import Caller
from tests.playground.test_clients import png
from tests.waiting import PATIENCE

Language = Callable[[str], list[str]]
CLIENTS = Path(__file__).with_name("clients")
OWN_WORDS = {  # what a library sends that the Bot API does not have
    "telegraf": [
        "sendMessage: reply_markup.inline_keyboard[0][0].hide",
        "sendDocument: method",
        "sendMediaGroup: method",
    ],
}


def python(name: str) -> list[str]:
    """Return the command of a bot in Python."""
    return [sys.executable, "-W", "error", "-m", f"tests.playground.clients.{name}"]


def node(name: str) -> list[str]:
    """Return the command of a bot in JavaScript, or skip where its library is missing."""
    if shutil.which("node") is None:
        pytest.skip("node is not installed")
    if not NODE_MODULES or not (Path(NODE_MODULES) / name).is_dir():
        pytest.skip(f"{name} is not in the folder that CONFRERE_NODE_MODULES names")
    return ["node", str(CLIENTS / f"{name}.mjs")]


@pytest.mark.parametrize(
    ("language", "name"),
    [
        (python, "ptb"),
        (python, "aiogram_bot"),
        (python, "telebot_bot"),
        (node, "grammy"),
        (node, "telegraf"),
    ],
)
async def test_a_small_bot(
    api: Caller, tmp_path: Path, judged: list[str], language: Language, name: str
) -> None:
    """Start, button, callback, edit, upload, file_id, download, poll, copy, album: all of it."""
    picture = tmp_path / "photo.png"
    picture.write_bytes(png())
    await api.people("start", user_id=AMINA)
    bot = await asyncio.create_subprocess_exec(
        *language(name), str(api.http.base_url).rstrip("/"), api.token, str(picture),
        cwd=CLIENTS.parents[2], stderr=asyncio.subprocess.PIPE,
        env={**os.environ, "CONFRERE_NODE_MODULES": NODE_MODULES},
    )  # fmt: skip
    try:
        async with asyncio.timeout(PATIENCE):
            # The other side of the wire has no event to wait for.
            while len(shown := await api.look("chat", chat_id=AMINA)) < 2:
                assert bot.returncode is None, "the bot has ended"
                await asyncio.sleep(0.02)
            data = shown[1]["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
            await api.people("press", chat_id=AMINA, user_id=AMINA, message_id=2, data=data)
            _, errors = await bot.communicate()
    finally:
        if bot.returncode is None:
            bot.kill()
            await bot.wait()

    assert bot.returncode == 0, errors.decode()
    _, choice, document, again, said, poll, copy, *album = await api.look("chat", chat_id=AMINA)
    assert choice["text"] == "choix : otp"
    assert document["document"]["file_name"] == "a.txt"
    assert again["document"] == copy["document"] == document["document"]
    assert said["text"] == "bytes"
    assert [option["text"] for option in poll["poll"]["options"]] == ["Oui", "Non"]
    assert len({photo["media_group_id"] for photo in album}) == 1
    assert len(album) == 2
    assert (await api.look("log"))["refusals"] == []
    assert judged == [f"{one} is no parameter" for one in OWN_WORDS.get(name, [])]
    judged.clear()
