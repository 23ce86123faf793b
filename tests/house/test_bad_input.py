"""Whatever people send, the bot answers clearly, changes nothing and goes on."""

import re
from typing import Any

import pytest

from tests.cast import AMINA
from tests.house.conftest import Running, eventually
from tests.house.test_menu import menu_published


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/nosuchcommand", "/guide"),
        ("é" * 4000, "sûr"),
        ("💊💊💊", "question"),
        ("?", "question"),
        ("123456", "code"),
        ("mot de passe : Azerty12", "mot de passe"),
    ],
)
async def test_odd_messages_get_a_clear_answer(running: Running, text: str, expected: str) -> None:
    """In words, in the person's language, and the next message is answered too."""
    answer = await running.phone.ask(AMINA, text)

    assert expected in answer["text"]
    assert "Damancom" in (await running.phone.ask(AMINA, "/help"))["text"]


async def test_a_secret_is_taken_off_the_screen_and_kept_nowhere(running: Running) -> None:
    """The message is deleted, and no row holds it once it has been answered."""
    await running.phone.ask(AMINA, "mot de passe : Azerty12")

    texts = [m.get("text", "") for m in await running.phone.messages(AMINA)]
    assert not any("Azerty12" in text for text in texts)

    async def forgotten() -> bool | None:
        rows = await running.house.db.read.all("SELECT payload FROM inbox")
        return True if all(row["payload"] is None for row in rows) else None

    assert await eventually(forgotten)


async def test_a_sticker_is_told_how_to_ask(running: Running) -> None:
    """Not words, but somebody who needs help."""
    before = len(await running.phone.bot_messages(AMINA))
    await running.phone.post("message", chat_id=AMINA, user_id=AMINA, sticker=True)

    async def answered() -> dict[str, Any] | None:
        found = await running.phone.bot_messages(AMINA)
        return found[before] if len(found) > before else None

    assert "question" in (await eventually(answered))["text"]


async def test_an_edited_question_is_answered_again(running: Running) -> None:
    """Correcting a typing error is asking again."""
    phone = running.phone
    await phone.ask(AMINA, "xyzzy")
    question = next(m for m in await phone.messages(AMINA) if m.get("text") == "xyzzy")
    before = len(await phone.bot_messages(AMINA))
    await phone.post(
        "edit",
        chat_id=AMINA,
        user_id=AMINA,
        message_id=question["message_id"],
        text="comment me connecter ?",
    )

    async def answered() -> dict[str, Any] | None:
        found = await phone.bot_messages(AMINA)
        return found[before] if len(found) > before else None

    assert "OTP" in (await eventually(answered))["text"]


@pytest.mark.parametrize(
    "data",
    [
        "guide:login-otp:99",
        "guide:login-otp:-1",
        "guide:login-otp:x",
        "guide:nosuch:1",
        "topic:nosuch",
        "choice:everything:on",
        "choice:reminders:maybe",
        "region:99",
        "language:xx",
        "close:1",
        "send",
        "nonsense",
        "::::",
        "step:nosuch:1",
    ],
)
async def test_a_stale_or_forged_button_changes_nothing(running: Running, data: str) -> None:
    """The person is told; the message and the rows stay as they were."""
    phone = running.phone
    home = await phone.ask(AMINA, "/start")
    rows = await running.house.db.read.all("SELECT * FROM members")
    await phone.try_press(AMINA, home, data)

    async def told() -> dict[str, Any] | None:
        calls = (await phone.get("log"))["calls"]
        answers = [c for c in calls if c["method"].lower() == "answercallbackquery"]
        return answers[-1] if answers else None

    answer = await eventually(told)
    await running.rested()
    assert answer["parameters"].get("text")
    assert home in await phone.messages(AMINA)
    assert await running.house.db.read.all("SELECT * FROM members") == rows


async def test_blocking_is_noted_and_coming_back_is_welcome(running: Running) -> None:
    """Nobody is written to who does not want it."""
    phone, read = running.phone, running.house.db.read
    await phone.ask(AMINA, "/start")
    await phone.post("block", user_id=AMINA)

    async def reachable(expected: int) -> bool | None:
        row = await read.one("SELECT is_reachable FROM members WHERE user_id = ?", (AMINA,))
        return True if row and row["is_reachable"] == expected else None

    assert await eventually(lambda: reachable(0))
    await phone.post("unblock", user_id=AMINA)
    await phone.ask(AMINA, "/start")
    assert await eventually(lambda: reachable(1))


@pytest.mark.usefixtures("menu")
async def test_our_own_calls_hold_no_unknown_parameter(running: Running) -> None:
    """The server collects what the specification does not know; we send none of it."""
    phone = running.phone
    await menu_published(running)
    home = await phone.ask(AMINA, "/start")
    await phone.press(AMINA, home, "regions")
    await phone.ask(AMINA, "/faq")

    log = await phone.get("log")
    assert log["unknown_parameters"] == []
    assert log["refusals"] == []


async def test_an_unreadable_update_does_not_hide_the_next(running: Running) -> None:
    """Over real HTTP: it is parked with its error, and the person behind it is answered."""
    await running.phone.post("fault", malformed_update=True)

    assert "Damancom" in (await running.phone.ask(AMINA, "/help"))["text"]
    await running.rested()
    (parked,) = await running.house.db.read.all("SELECT * FROM inbox WHERE state = 'parked'")
    assert parked["error"]


@pytest.mark.parametrize(
    "trouble",
    [
        {"error": {"code": 502, "description": "Bad Gateway"}},
        {"error": {"code": 429, "description": "Too Many Requests", "retry_after": 1}},
        {"hang_up": "before"},
    ],
)
async def test_an_answer_that_met_a_passing_trouble_comes_all_the_same(
    running: Running, trouble: dict[str, Any]
) -> None:
    """The person waits a moment longer; nothing is lost."""
    await running.phone.post("fault", method="sendMessage", **trouble)

    assert "Damancom" in (await running.phone.ask(AMINA, "/help"))["text"]


async def test_our_own_fault_is_owned_up_to_with_a_reference(
    running: Running, capsys: pytest.CaptureFixture[str]
) -> None:
    """Eight letters for the person, the same in the operator's log, and the bot goes on."""
    phone = running.phone
    chosen = await phone.ask(AMINA, "/guide")
    async with running.house.db.transaction() as tx:
        await tx.execute("ALTER TABLE guide_positions RENAME TO elsewhere")
    before = len(await phone.bot_messages(AMINA))
    await phone.try_press(AMINA, chosen, "guide:login-otp:1")

    async def apologised() -> dict[str, Any] | None:
        found = await phone.bot_messages(AMINA)
        return found[before] if len(found) > before else None

    apology = await eventually(apologised)
    reference = re.search(r"\b[A-Z]{8}\b", apology["text"])
    assert reference is not None
    log: list[str] = []

    async def logged() -> bool | None:  # a moment after the person has read it
        log.append(capsys.readouterr().out)
        return reference.group() in "".join(log) or None

    assert await eventually(logged)
    assert "Damancom" in (await phone.ask(AMINA, "/help"))["text"]
