"""Reminders in conversation: chosen, put off, ended by « J’ai déclaré », counted in shares."""

import pytest

from tests.cast import AMINA, GROUP, KARIM, SARAH
from tests.house.conftest import Opener, Running, buttons, eventually, words
from tests.house.dating import JUNE, answered, count, reminders, until


async def test_declared_ends_the_reminders_of_the_month(open_running: Opener) -> None:
    """From the reminder itself; the others hear again, and it can be undone."""
    async with open_running("2025-07-09T09:00+01:00") as running:
        phone = running.phone
        for person in (AMINA, SARAH):
            home = await phone.ask(person, "/start")
            await phone.press(person, home, "choice:reminders:on")
        await until(running, "2025-07-10T09:00+01:00")
        await count(phone, AMINA, 1)
        reminder = next(m for m in await phone.bot_messages(AMINA) if "⏰" in words(m))
        assert "Délai exceptionnel pour ce mois, au lieu du 10" in words(reminder)
        (noted,) = await phone.tap(AMINA, reminder, f"declared:{JUNE}")
        assert "C’est noté" in words(noted)

        await until(running, "2025-07-14T09:00+01:00")
        await count(phone, SARAH, 2)
        assert len(await reminders(phone, AMINA)) == 1

        # Not declared after all: today's reminder that was left out comes, and the eve's.
        await phone.press(AMINA, noted, f"tick:{JUNE}:0:no")
        await until(running, "2025-07-16T21:00+01:00")
        assert len(await count(phone, AMINA, 3)) == 3


async def test_a_reminder_can_be_put_off(open_running: Opener) -> None:
    """Tonight at nine."""
    async with open_running("2025-07-09T09:00+01:00") as running:
        phone = running.phone
        home = await phone.ask(AMINA, "/start")
        await phone.press(AMINA, home, "choice:reminders:on")
        await until(running, "2025-07-10T09:00+01:00")
        await count(phone, AMINA, 1)
        reminder = next(m for m in await phone.bot_messages(AMINA) if "⏰" in words(m))
        await phone.try_press(AMINA, reminder, f"snooze:{JUNE}:evening")

        async def put_off() -> bool | None:
            rows = await running.house.db.read.all("SELECT * FROM snoozes")
            return True if rows else None

        await eventually(put_off)
        await until(running, "2025-07-10T21:00+01:00")

        assert len(await count(phone, AMINA, 2)) == 2


async def test_days_hour_and_pharmacies_are_a_persons_own(running: Running) -> None:
    """Everything on one panel, in place; a number is no nickname."""
    phone = running.phone
    panel = await phone.ask(AMINA, "/reminders")
    panel = await phone.press(AMINA, panel, "reminders:on")
    assert "à 9 h." in words(panel)
    panel = await phone.press(AMINA, panel, "reminders:day:7")
    panel = await phone.press(AMINA, panel, "reminders:hour:21")
    assert "je vous écris aussi le soir" in words(panel)
    panel = await phone.press(AMINA, panel, "reminders:eve:off")
    assert "je vous écris aussi le soir" not in words(panel)
    assert "reminders:eve:on" in buttons(panel)
    assert "7 j avant" not in words(panel)
    assert "à 21 h." in words(panel)

    for nickname, expected in (("1234567", "numéro"), ("Centre", "1 pharmacie"), ("Gare", "2")):
        (question,) = await phone.tap(AMINA, panel, "reminders:add")
        (answer,) = await phone.hear(
            AMINA,
            "message",
            user_id=AMINA,
            text=nickname,
            reply_to_message_id=question["message_id"],
        )
        assert expected in words(answer), words(answer)
    for nickname, expected in (("CENTRE", "existe déjà"), ("x" * 31, "30 caractères")):
        (question,) = await phone.tap(AMINA, panel, "reminders:add")
        answer = await answered(phone, AMINA, question, nickname)
        assert expected in words(answer), words(answer)
    deadline = await phone.ask(AMINA, "/deadline")
    (which,) = await phone.tap(AMINA, deadline, f"declared:{JUNE}")
    assert "quelle pharmacie" in words(which)
    which = await phone.press(AMINA, which, f"tick:{JUNE}:1:yes")
    which = await phone.press(AMINA, which, f"tick:{JUNE}:2:yes")
    assert "C’est noté" in words(which)
    rows = await running.house.db.read.all("SELECT nickname FROM pharmacies")
    assert [row["nickname"] for row in rows] == ["Centre", "Gare"]


async def test_only_an_administrator_sets_the_reminders_of_a_group(open_running: Opener) -> None:
    """One per step, for all of it."""
    async with open_running("2025-07-09T09:00+01:00") as running:
        phone = running.phone
        panel = await phone.ask(KARIM, "/reminders", chat_id=GROUP)
        await phone.post(
            "press",
            chat_id=GROUP,
            user_id=AMINA,
            message_id=panel["message_id"],
            data="reminders:on",
        )
        panel = await phone.press(KARIM, panel, "reminders:on", chat_id=GROUP)
        assert "Ce groupe reçoit" in words(panel)
        rows = await running.house.db.read.all("SELECT * FROM subscriptions")
        assert [row["chat_id"] for row in rows] == [GROUP]

        await until(running, "2025-07-10T12:00+01:00")

        assert len(await count(phone, GROUP, 1)) == 1


async def test_a_snooze_that_cannot_come_is_not_promised(open_running: Opener) -> None:
    """On the evening of the date itself, « tomorrow » is too late."""
    async with open_running("2025-07-17T10:00+01:00") as running:
        phone = running.phone
        answer = await phone.ask(AMINA, "/deadline")
        await phone.try_press(AMINA, answer, f"snooze:{JUNE}:tomorrow")
        await phone.ask(AMINA, "/help")

        assert not await running.house.db.read.all("SELECT * FROM snoozes")


async def test_not_declared_after_all_without_a_named_pharmacy(running: Running) -> None:
    """In plain words, with a plain button."""
    phone = running.phone
    (noted,) = await phone.tap(AMINA, await phone.ask(AMINA, "/deadline"), f"declared:{JUNE}")
    undone = await phone.press(AMINA, noted, f"tick:{JUNE}:0:no")

    assert "pas encore déclaré" in words(undone)
    ((again,),) = undone["reply_markup"]["inline_keyboard"]
    assert again["text"] == "✅ J’ai déclaré"


async def test_a_month_that_is_far_cannot_be_declared(running: Running) -> None:
    """The data of a button can be made up."""
    phone = running.phone
    answer = await phone.ask(AMINA, "/deadline")
    for period in ("2031-05", "2025-03"):
        await phone.try_press(AMINA, answer, f"declared:monthly:{period}")
    await phone.ask(AMINA, "/help")

    assert not await running.house.db.read.all("SELECT * FROM declarations")


async def test_shares_are_for_officers_and_need_ten(running: Running) -> None:
    """Below ten people a share would point at someone."""
    assert "responsables" in words(await running.phone.ask(AMINA, "/stats declared"))
    assert "10 personnes" in words(await running.phone.ask(KARIM, "/stats declared"))


async def test_after_a_missed_date_the_month_is_asked_for(open_running: Opener) -> None:
    """The button stands below the next date, and the one that has just passed may be meant."""
    async with open_running("2025-07-22T09:00+01:00") as running:
        phone = running.phone
        answer = await phone.ask(AMINA, "/deadline")
        (which,) = await phone.tap(AMINA, answer, "declared:monthly:2025-07")
        assert "quel mois" in words(which)
        (noted,) = await phone.tap(AMINA, which, f"declared:month:{JUNE}")
        assert "C’est noté" in words(noted)
        assert "juin 2025" in words(noted)
        (next_,) = await phone.tap(AMINA, answer, "declared:monthly:2025-07")
        assert "juillet 2025" in words(next_)
        assert "C’est noté" in words(next_)

        assert "vous avez noté" in words(await phone.ask(AMINA, "/deadline"))


@pytest.mark.parametrize("asked", ["date limite juillet", "date limite août"])
async def test_below_the_date_of_a_later_month_the_coming_one_is_declared(
    running: Running, asked: str
) -> None:
    """What is due now is meant; a month that has not begun is neither offered nor noted."""
    phone = running.phone
    card = await phone.ask(AMINA, asked)
    declared = [data for data in buttons(card) if data.startswith("declared:")]
    assert declared == [f"declared:{JUNE}"]
    for made_up in ("declared:month:monthly:2025-08", "tick:monthly:2025-08:0:yes"):
        await phone.try_press(AMINA, card, made_up)
    (noted,) = await phone.tap(AMINA, card, f"declared:{JUNE}")
    assert "juin 2025" in words(noted)
    rows = await running.house.db.read.all("SELECT period FROM declarations")
    assert [row["period"] for row in rows] == ["2025-06"]


async def test_who_says_that_it_is_declared_gets_the_button(running: Running) -> None:
    """And /deadline tells which pharmacies are left."""
    phone = running.phone
    for nickname in ("Centre", "Nour"):
        await running.house.services.declarations.add(AMINA, nickname)
    offered = await phone.ask(AMINA, "j'ai deja declaré")
    (which,) = await phone.tap(AMINA, offered, f"declared:{JUNE}")
    await phone.press(AMINA, which, f"tick:{JUNE}:1:yes")

    said = words(await phone.ask(AMINA, "/deadline"))
    asked = words(await phone.ask(AMINA, "quelle est la date limite ?"))
    for told in (said, asked):  # words and command tell the same
        assert "c’est fait pour Centre ✅. Reste : Nour." in told.replace("\u00a0", " ")
    assert "choisissez la pharmacie" in words(offered)

    await phone.press(AMINA, which, f"tick:{JUNE}:2:yes")
    for question in ("/deadline", "quelle est la date limite ?"):
        answer = await phone.ask(AMINA, question)
        assert "vous avez noté" in words(answer)
        assert not any(data.startswith("declared:") for data in buttons(answer))


async def test_a_question_is_no_pharmacy_and_none_goes_at_one_touch(running: Running) -> None:
    """A phone opens the reply by itself; and what was noted of a pharmacy goes with it."""
    phone = running.phone
    panel = await phone.ask(AMINA, "/reminders")
    (question,) = await phone.tap(AMINA, panel, "reminders:add")
    asked = await answered(phone, AMINA, question, "c'est quand la date limite ?")
    assert "petit nom" in words(asked)
    (answer,) = await phone.tap(AMINA, asked, "awaited:no")
    assert "17 juillet 2025" in words(answer)
    assert not await running.house.services.declarations.named(AMINA)

    await running.house.services.declarations.add(AMINA, "Centre")
    panel = await phone.ask(AMINA, "/reminders")
    panel = await phone.press(AMINA, panel, "reminders:drop:1")
    assert await running.house.services.declarations.named(AMINA)
    panel = await phone.press(AMINA, panel, "reminders:keep")
    panel = await phone.press(AMINA, panel, "reminders:drop:1")
    await phone.press(AMINA, panel, "reminders:gone:1")
    assert not await running.house.services.declarations.named(AMINA)
