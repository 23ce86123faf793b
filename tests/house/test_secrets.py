"""Whatever people type, no secret is in a table, in the log of writes or in a log."""

import io
import logging
import sys
from collections.abc import Iterator
from datetime import timedelta
from itertools import cycle
from pathlib import Path

import pytest
import structlog

from bot import logs
from tests.built import content
from tests.cast import AMINA, GROUP, KARIM, SARAH, YOUSSEF
from tests.core.test_secrets import digits
from tests.house.conftest import Running, buttons, eventually, words
from tests.house.grouping import say
from tests.house.parlour import Parlour
from tests.wordings import wordings

WORDINGS = 120
A_FEW = 100_000  # bytes: what the tidying itself has written
FEWEST = 7  # digits that are no accident among the times of a database
HARMLESS = "la climatisation du comptoir fait un bruit de tracteur depuis lundi"


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What the operator would read."""
    written = io.StringIO()
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    monkeypatch.setattr(sys, "stderr", written)
    logs.configure()
    structlog.configure(cache_logger_on_first_use=False)  # later tests listen in their own way
    yield written
    root.handlers = handlers
    root.setLevel(level)
    structlog.reset_defaults()


async def tidied(running: Running, folder: Path) -> None:
    """Let an hour pass, in which the log of writes is emptied."""
    running.clock.move_to(running.clock() + timedelta(hours=1))

    async def look() -> bool | None:
        await running.house.scheduler.tick()
        return True if (folder / "confrere.db-wal").stat().st_size < A_FEW else None

    await eventually(look)


def everything(folder: Path) -> bytes:
    """Return the bytes of the database with its log of writes."""
    return b"".join(file.read_bytes() for file in sorted(folder.glob("confrere.db*")))


@pytest.mark.long
async def test_no_secret_stays_whatever_its_wording(
    running: Running, log: io.StringIO, tmp_path: Path
) -> None:
    """Asked, called another question, sent to the Order; then the house has tidied up."""
    phone, said = running.phone, list(wordings(WORDINGS, seed=14))
    people = cycle((AMINA, YOUSSEF, SARAH, KARIM))
    for person, (text, _) in zip(people, said, strict=False):
        await phone.post("message", chat_id=person, user_id=person, text=text)
        if person == KARIM:  # a few at a time, as they come
            await running.rested()
    # What holds none is kept: else the test would say nothing.
    await phone.post("message", chat_id=AMINA, user_id=AMINA, text=HARMLESS)
    await running.rested()
    pressed = 0
    for person in (AMINA, YOUSSEF, SARAH):
        pressed += await press_all(running, person, "other")
        pressed += await press_all(running, person, "ask")
        await running.rested()
        pressed += await press_all(running, person, "send")
        await running.rested()
    assert pressed
    await tidied(running, tmp_path)

    kept, logged = everything(tmp_path), log.getvalue()
    rows = await running.house.db.read.all("SELECT words FROM missed_questions")
    assert HARMLESS in {row["words"] for row in rows}
    for text, secret in said:
        number = digits(secret)
        for written in {secret, number if len(number) >= FEWEST else secret}:
            assert written.encode() not in kept, text
            assert written not in logged, text


async def press_all(running: Running, person: int, verb: str) -> int:
    """Press every button of this kind in a chat, and return how many there were."""
    found = [
        (message, data)
        for message in await running.phone.bot_messages(person)
        for data in buttons(message)
        if data.split(":")[0] == verb
    ]
    for message, data in found:
        await running.phone.try_press(person, message, data)
    return len(found)


async def test_a_secret_under_a_file_and_in_a_mended_message_is_taken_away(
    running: Running,
) -> None:
    """A caption and an edit are words like others."""
    phone = running.phone
    answer = await phone.hand_in(AMINA, b"x", name="ecran.txt", caption="mdp Grenade66")
    assert "mot de passe" in answer["text"]
    assert buttons(answer)[-3:] == ["guide", "deadline", "faq"]  # and on
    question = await phone.post("message", chat_id=AMINA, user_id=AMINA, text="xyzzy")
    before = len(await phone.bot_messages(AMINA))
    await phone.post(
        "edit", chat_id=AMINA, user_id=AMINA, message_id=question["message_id"],
        text="le code 48 29 15",
    )  # fmt: skip

    async def warned() -> bool | None:
        found = (await phone.bot_messages(AMINA))[before:]
        return True if any("identifiant" in m["text"] for m in found) else None

    assert await eventually(warned)
    texts = [str(m.get("text", "") or m.get("caption", "")) for m in await phone.messages(AMINA)]
    assert not [text for text in texts if "48 29 15" in text or "Grenade66" in text]


async def test_in_a_group_each_secret_told_to_the_bot_is_warned_of(parlour: Parlour) -> None:
    """What is only overheard is warned of once in a while."""
    (first,) = await say(parlour, GROUP, "mdp Grenade66", by=AMINA)
    assert await say(parlour, GROUP, "mdp Cerise77", by=AMINA) == []
    (second,) = await say(parlour, GROUP, "@ConfrereBot 482914", by=AMINA)
    (third,) = await say(
        parlour, GROUP, "@ConfrereBot identifiant 7654321 ne marche pas", by=AMINA
    )

    assert all("🛡" in words(one) for one in (first, second, third))
    assert not [one for one in (second, third) if "482914" in words(one) or "7654" in words(one)]


async def test_who_is_forgotten_leaves_no_word(running: Running, tmp_path: Path) -> None:
    """Not in questions without an answer, nor in drafts of answers, nor in the log of writes."""
    phone, db = running.phone, running.house.db
    await phone.ask(AMINA, "zyzzyva quixotry frobnicate")
    listed = await phone.ask(KARIM, "/questions")
    (missed,) = await phone.tap(KARIM, listed, "missed")
    (prompt,) = await phone.tap(KARIM, missed, buttons(missed)[0])
    await phone.hear(
        KARIM,
        "message",
        user_id=KARIM,
        text="Une réponse",
        reply_to_message_id=prompt["message_id"],
    )
    assert b"zyzzyva" in everything(tmp_path)

    await phone.press(AMINA, await phone.ask(AMINA, "/forget"), "forget:yes")
    await running.rested()
    await running.house.scheduler.tick()  # within the minute, without waiting for the hour

    assert b"zyzzyva" not in everything(tmp_path)
    (draft,) = await db.read.all("SELECT * FROM answer_drafts")
    assert (draft["question"], draft["asked_by"], draft["answer"]) == ("…", None, "Une réponse")


@pytest.mark.parametrize(
    "command",
    [
        "/question mdp Grunt55 refusé",
        "/motdepasse Grunt66",
        "/mdp_Grunt67",
        "/code 918273",
        "/deadline mdp Grunt77",
        "/guide mon code 445566",
        "/news identifiant BK774411",
        "/start mdp_Grunt88",
        "/help mon code est 645342",
        "/announce mdp Grunt55",
    ],
)
async def test_a_secret_behind_any_command_is_taken_away(running: Running, command: str) -> None:
    """Known or not, allowed or not, and whether or not it takes words."""
    answer = words(await running.phone.ask(AMINA, command))
    assert answer == words(await running.phone.ask(AMINA, "mon mdp Grenade66"))


async def test_a_secret_behind_a_command_in_a_group_is_warned_of(running: Running) -> None:
    """Also where the command is none of ours."""
    (answer,) = await running.phone.hear(
        GROUP, "message", user_id=KARIM, text="/motdepasse Grunt66"
    )
    assert "🛡" in words(answer)


async def test_a_link_is_no_secret(running: Running) -> None:
    """Though the token of an invitation looks like one."""
    answer = words(await running.phone.ask(AMINA, "/start role-AbC12xyz9"))
    assert "🛡" not in answer


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("mon code c'est 482913 il marche pas", "otp-invalid"),
        ("my password is Soleil2024! how do I log in with the sms code", "login-otp"),
    ],
)
async def test_what_is_asked_beside_a_secret_is_one_press_away(
    parlour: Parlour, said: str, topic: str
) -> None:
    """Nobody has to type it again; the secret is in no button."""
    (answer,) = await parlour.do("message", chat_id=AMINA, user_id=AMINA, text=said)

    assert any(data.startswith(f"topic:{topic}") for data in buttons(answer))
    assert "482913" not in str(answer)
    assert "Soleil" not in str(answer)


@pytest.mark.parametrize(
    "said", ["المودباس ديالي هو Hassan1966@", "mon code hwa 553201 w ma bghach"]
)
async def test_the_warning_is_in_one_language(parlour: Parlour, said: str) -> None:
    """It has no Darija of its own: the buttons below it are in what it leans on."""
    (answer,) = await parlour.do("message", chat_id=AMINA, user_id=AMINA, text=said)

    labels = [one["text"] for row in answer["reply_markup"]["inline_keyboard"] for one in row]
    known = {
        content().text(key, language)
        for key in ("home-guide", "home-deadline", "home-faq")
        for language in ("ar", "fr")
    }
    assert set(labels[-3:]) <= known
