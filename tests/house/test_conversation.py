"""People talk to the bot, end to end: real HTTP, real handlers, real rows, real content."""

from typing import Any

import pytest

from bot.storage.people import members
from tests.cast import AMINA, KARIM, SARAH, YOUSSEF
from tests.house.conftest import Opener, Running, buttons, eventually
from tests.house.conftest import words as said


async def test_a_plain_question_gets_the_five_steps(running: Running) -> None:
    """The newcomer's first question."""
    answer = await running.phone.ask(AMINA, "comment me connecter ?")

    assert "S’authentifier avec OTP" in answer["text"]
    assert "Valider" in answer["text"]
    assert "begin:login-otp:1" in buttons(answer)


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2025-07-01T09:00+00:00", ["10 juillet 2025", "juin 2025", "jeudi"]),
        ("2025-07-09T09:00+00:00", ["17 juillet 2025", "juin 2025", "10 juillet 2025"]),
        ("2025-07-18T09:00+00:00", ["21 juillet 2025", "juin 2025"]),
        ("2025-08-01T09:00+00:00", ["dimanche 10 août 2025", "vendredi 8 août 2025"]),
    ],
)
async def test_the_deadline_of_each_day(open_running: Opener, now: str, words: list[str]) -> None:
    """The story of July 2025, and the Sunday after it."""
    async with open_running(now) as running:
        answer = await running.phone.ask(AMINA, "/deadline")

    assert all(word in said(answer) for word in words), said(answer)
    if now.startswith("2025-07-09"):
        assert "21 juillet" not in said(answer)


async def test_choices_are_kept_and_erased(running: Running) -> None:
    """Language, region and opt-ins are rows; /forget leaves none of them."""
    phone = running.phone
    home = await phone.ask(AMINA, "/start")
    home = await phone.press(AMINA, home, "choice:reminders:on")
    home = await phone.press(AMINA, home, "regions")
    home = await phone.press(AMINA, home, "region:06")
    home = await phone.press(AMINA, home, "language:ar")
    row = await members.find(running.house.db.read, AMINA)
    assert row is not None
    assert (row["language"], row["region"], row["wants_reminders"]) == ("ar", "06", 1)

    asked = await phone.ask(AMINA, "/forget")
    await phone.press(AMINA, asked, "forget:yes")

    for table, column in (("members", "user_id"), ("consents", "user_id")):
        query = f"SELECT * FROM {table} WHERE {column} = ?"  # noqa: S608 - our own names
        left = await running.house.db.read.all(query, (AMINA,))
        assert not left


async def test_the_words_of_a_question_are_forgotten_too(running: Running) -> None:
    """Where they were told, and where they were to be told, and in an earlier version's notice."""
    phone, db = running.phone, running.house.db
    await phone.ask(KARIM, "/start")
    await phone.ask(AMINA, "/start")
    receipt = await running.house.services.asking.ask(
        AMINA, topic=None, words="zyzzyva", language="fr", update_id=900, now=running.clock()
    )

    async def told() -> dict[str, Any] | None:
        messages = await phone.bot_messages(KARIM)
        return next((one for one in messages if "zyzzyva" in one["text"]), None)

    notice = await eventually(told)
    async with db.transaction() as tx:  # as a migration leaves it
        await tx.execute(
            "INSERT INTO messages (source, language, html) VALUES (?, 'fr', 'zyzzyva')",
            (f"ticket:{receipt.number}",),
        )

    await phone.press(AMINA, await phone.ask(AMINA, "/forget"), "forget:yes")

    for table in ("messages", "deliveries"):
        query = f"SELECT * FROM {table} WHERE source LIKE 'ticket:%'"  # noqa: S608
        assert not await db.read.all(query)

    async def gone() -> bool | None:
        found = {one["message_id"]: one for one in await phone.bot_messages(KARIM)}
        return "retirée" in found[notice["message_id"]]["text"] or None

    assert await eventually(gone)
    assert not await db.read.all("SELECT * FROM messages WHERE html LIKE '%zyzzyva%'")


async def test_a_question_reaches_the_officers(running: Running) -> None:
    """It is shown before it is sent, kept without digits, and an officer hears of it."""
    phone = running.phone
    await phone.ask(KARIM, "/start")
    answer = await phone.ask(AMINA, "xyzzy plugh 1234567 frobnicate")
    assert "ask" in buttons(answer)
    before = len(await phone.bot_messages(AMINA))
    await phone.try_press(AMINA, answer, "ask")

    async def proposed() -> dict[str, Any] | None:
        found = await phone.bot_messages(AMINA)
        return found[before] if len(found) > before else None

    proposal = await eventually(proposed)
    assert "1234567" not in proposal["text"]
    sent = await phone.press(AMINA, proposal, "send")
    assert "1" in sent["text"]

    async def notified() -> dict[str, Any] | None:
        found = await phone.bot_messages(KARIM)
        return next((one for one in found if "Question n° 1" in said(one)), None)

    notice = await eventually(notified)
    assert "xyzzy" in notice["text"]
    assert "1234567" not in notice["text"]
    assert "desk:take:1" in buttons(notice)
    listed = await phone.ask(KARIM, "/questions")
    assert "xyzzy" in listed["text"]
    assert "desk:view:1" in buttons(listed)


async def test_a_member_cannot_list_questions(running: Running) -> None:
    """The command is the officers'."""
    answer = await running.phone.ask(AMINA, "/questions")

    assert "responsables" in answer["text"]


async def test_a_deep_link_opens_a_topic(running: Running) -> None:
    """t.me/…?start=faq-<id> answers at once."""
    answer = await running.phone.ask(SARAH, "/start faq-otp-not-received")

    assert "I did not receive the OTP code" in answer["text"]


async def test_a_reminder_leaves_at_its_hour(open_running: Opener) -> None:
    """Who asked is reminded once, by a row and the pump; who did not is left alone."""
    async with open_running("2025-07-10T07:00+00:00") as running:
        for person in (AMINA, YOUSSEF):
            home = await running.phone.ask(person, "/start")
            await running.phone.press(person, home, "choice:reminders:on")
        await running.phone.ask(SARAH, "/start")
        before = len(await running.phone.bot_messages(SARAH))
        for moment in ("2025-07-10T08:00:30+00:00", "2025-07-10T08:01:30+00:00"):
            running.clock.move_to(running.clock().fromisoformat(moment))
            await running.house.scheduler.tick()

        async def reminded(person: int) -> dict[str, Any] | None:
            found = await running.phone.bot_messages(person)
            return next((m for m in found if "⏰" in m["text"]), None)

        french = await eventually(lambda: reminded(AMINA))
        arabic = await eventually(lambda: reminded(YOUSSEF))
        rows = await running.house.db.read.all("SELECT * FROM deliveries")
        others = await running.phone.bot_messages(SARAH)

    assert "17 juillet 2025" in french["text"].replace("\u00a0", " ")
    assert "17 يوليوز 2025" in arabic["text"].replace("\u00a0", " ")
    assert len(rows) == 2
    assert len(others) == before
