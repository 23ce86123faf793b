"""Dates in conversation: the story of July 2025, reminders, calendars, and changes by officers."""

import base64
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.cast import AMINA, GROUP, KARIM, SALMA, SARAH, YOUSSEF
from tests.house.conftest import Opener, Phone, Running, buttons, eventually, links, words

JUNE = "monthly:2025-06"


async def until(running: Running, moment: str) -> None:
    """Let the clock run to a moment in Morocco; each hour brings a tick, and what it sends."""
    end = datetime.fromisoformat(moment)
    while running.clock() < end:
        running.clock.move_to(min(end, running.clock() + timedelta(hours=1)))
        await running.house.ticker.tick()
        while await running.house.pump.run_once():
            pass


async def reminders(phone: Phone, person: int) -> list[str]:
    """Return what reminders a person has got."""
    return [words(m) for m in await phone.bot_messages(person) if "⏰" in words(m)]


async def count(phone: Phone, person: int, expected: int) -> list[str]:
    """Wait until a person has so many reminders, and return them."""

    async def enough() -> list[str] | None:
        found = await reminders(phone, person)
        return found if len(found) >= expected else None

    return await eventually(enough)


async def test_july_2025_day_by_day(open_running: Opener) -> None:
    """The 10th, then the 17th announced on the 8th, then the 21st announced on the 18th."""
    async with open_running("2025-07-01T09:00+01:00") as running:
        phone = running.phone
        home = await phone.ask(AMINA, "/start")
        await phone.press(AMINA, home, "choice:reminders:on")
        assert "jeudi 10 juillet 2025" in words(await phone.ask(AMINA, "/deadline"))

        await until(running, "2025-07-03T09:00+01:00")
        assert "7 jours" in (await count(phone, AMINA, 1))[0]
        await until(running, "2025-07-07T09:00+01:00")
        await count(phone, AMINA, 2)
        await until(running, "2025-07-08T09:00+01:00")
        answer = words(await phone.ask(AMINA, "/deadline"))
        assert "jeudi 17 juillet 2025" in answer
        assert "au lieu du 10 juillet 2025" in answer
        assert "21 juillet" not in answer

        await until(running, "2025-07-17T09:00+01:00")
        told = await count(phone, AMINA, 6)
        assert all("17 juillet 2025" in one for one in told[2:])
        await until(running, "2025-07-18T09:00+01:00")
        assert "lundi 21 juillet 2025" in words(await phone.ask(AMINA, "/deadline"))
        told = await count(phone, AMINA, 7)
        assert "21 juillet 2025" in told[-1]

        await until(running, "2025-08-01T09:00+01:00")
        answer = words(await phone.ask(AMINA, "/deadline"))
        assert "dimanche 10 août 2025" in answer
        assert "vendredi 8 août 2025" in answer
        assert len(await reminders(phone, AMINA)) == len(set(await reminders(phone, AMINA)))


async def test_the_answer_comes_with_its_picture(running: Running) -> None:
    """Calendar and countdown above, words and buttons below."""
    answer = await running.phone.ask(YOUSSEF, "/deadline")

    assert "photo" in answer
    assert "17 يوليوز 2025" in words(answer)
    assert {f"declared:{JUNE}", "reminders", f"calendar:{JUNE}"} <= set(buttons(answer))


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
        (noted,) = await phone.tap(AMINA, reminder, f"declared:{JUNE}")
        assert "C’est noté" in words(noted)

        await until(running, "2025-07-14T09:00+01:00")
        await count(phone, SARAH, 2)
        assert len(await reminders(phone, AMINA)) == 1

        # Not declared after all: today's reminder that was left out comes, and tomorrow's.
        await phone.press(AMINA, noted, f"tick:{JUNE}:0:no")
        await until(running, "2025-07-16T09:00+01:00")
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
        await phone.post(
            "press",
            chat_id=AMINA,
            user_id=AMINA,
            message_id=reminder["message_id"],
            data=f"snooze:{JUNE}:evening",
        )

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


async def test_the_calendar_file(running: Running) -> None:
    """One date, and the year."""
    phone = running.phone
    deadline = await phone.ask(AMINA, "/deadline")
    (one,) = await phone.tap(AMINA, deadline, f"calendar:{JUNE}")
    listed = await phone.ask(AMINA, "/deadline all")
    (year,) = await phone.tap(AMINA, listed, "calendar:year")

    assert one["document"]["file_name"] == "damancom-monthly-2025-06.ics"
    assert year["document"]["file_name"] == "damancom-2025.ics"
    assert "10 décembre 2025" in words(listed)


async def answered(phone: Phone, officer: int, question: dict[str, Any], text: str) -> Any:
    """Reply to a question of the bot and return what it says next."""
    (answer,) = await phone.hear(
        officer,
        "message",
        user_id=officer,
        text=text,
        reply_to_message_id=question["message_id"],
    )
    return answer


async def proposed(phone: Phone, day: str) -> dict[str, Any]:
    """Have Karim propose to move June's date, up to the preview."""
    which = await phone.ask(KARIM, "/deadline_set")
    (question,) = await phone.tap(KARIM, which, f"change:move:{JUNE}")
    who = await answered(phone, KARIM, question, day)
    (why,) = await phone.tap(KARIM, who, "change:who:1:cnss")
    source = await answered(phone, KARIM, why, "Le portail ne répond pas.")
    preview: dict[str, Any] = await answered(phone, KARIM, source, "Note du 9 juillet")
    return preview


async def test_two_officers_move_a_date_and_everything_follows(running: Running) -> None:
    """Asked question by question, approved by another, in force at once, undone at a press."""
    phone = running.phone
    await phone.ask(SALMA, "/start")
    preview = await proposed(phone, "mardi 22 juillet")
    assert "17 juillet 2025 → mardi 22 juillet 2025" in words(preview)
    await phone.press(KARIM, preview, "change:submit:1")
    assert "17 juillet" in words(await phone.ask(AMINA, "/deadline"))

    async def notified() -> dict[str, Any] | None:
        found = await phone.bot_messages(SALMA)
        return found[-1] if "/deadline_set" in words(found[-1]) else None

    await eventually(notified)
    desk = await phone.ask(SALMA, "/deadline_set")
    (seen,) = await phone.tap(SALMA, desk, "change:view:1")
    approved = await phone.press(SALMA, seen, "change:approve:1")
    assert "En vigueur" in words(approved)

    answer = words(await phone.ask(AMINA, "/deadline"))
    assert "mardi 22 juillet 2025" in answer
    assert "Note du 9 juillet" in answer
    assert "Changement n° 1" in words(await phone.ask(AMINA, "/deadline why"))

    await phone.press(SALMA, approved, "change:undo:1")
    assert "jeudi 17 juillet 2025" in words(await phone.ask(AMINA, "/deadline"))


async def test_officers_add_a_date(running: Running) -> None:
    """Once, with the document itself as its source."""
    phone = running.phone
    await phone.ask(SALMA, "/start")
    which = await phone.ask(KARIM, "/deadline_set")
    (title,) = await phone.tap(KARIM, which, "change:add")
    day = await answered(phone, KARIM, title, "Attestation annuelle")
    often = await answered(phone, KARIM, day, "12/07/2025")
    (who,) = await phone.tap(KARIM, often, "change:monthly:1:no")
    (why,) = await phone.tap(KARIM, who, "change:who:1:order")
    source = await answered(phone, KARIM, why, "Demandée une fois.")
    file = {"base64": base64.b64encode(b"%PDF-1.4").decode(), "file_name": "circulaire.pdf"}
    preview, attached = await phone.hear(
        KARIM,
        "message",
        answers=2,
        user_id=KARIM,
        document=file,
        reply_to_message_id=source["message_id"],
    )
    assert "circulaire.pdf" in words(preview)
    assert attached["document"]["file_name"] == "circulaire.pdf"
    await phone.press(KARIM, preview, "change:submit:1")
    (seen, _) = await phone.tap(
        SALMA, await phone.ask(SALMA, "/deadline_set"), "change:view:1", answers=2
    )
    await phone.press(SALMA, seen, "change:approve:1")

    answer = words(await phone.ask(AMINA, "/deadline"))

    assert "samedi 12 juillet 2025" in answer
    assert "Attestation annuelle" in answer


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("31 février", "n’existe pas"),
        ("8 juillet 2025", "passée"),
        ("bientôt", "pas compris"),
        ("17/07/2052", "dix-huit mois"),
    ],
)
async def test_a_day_that_is_none_is_asked_again(
    running: Running, said: str, expected: str
) -> None:
    """And nothing is noted."""
    phone = running.phone
    which = await phone.ask(KARIM, "/deadline_set")
    (question,) = await phone.tap(KARIM, which, f"change:move:{JUNE}")

    problem, again = await phone.hear(
        KARIM,
        "message",
        answers=2,
        user_id=KARIM,
        text=said,
        reply_to_message_id=question["message_id"],
    )

    assert expected in words(problem)
    assert words(again) == words(question)
    row = await running.house.db.read.one("SELECT due_on FROM deadline_changes")
    assert row is not None
    assert row["due_on"] is None


@pytest.mark.parametrize(
    ("officer", "said"),
    [(KARIM, "demain matin"), (KARIM, "غدا صباحا"), (KARIM, "tomorrow morning")],
)
async def test_tomorrow_morning_is_understood(running: Running, officer: int, said: str) -> None:
    """In the three languages."""
    phone = running.phone
    which = await phone.ask(officer, "/deadline_set")
    (question,) = await phone.tap(officer, which, f"change:move:{JUNE}")
    await answered(phone, officer, question, said)

    row = await running.house.db.read.one("SELECT due_on FROM deadline_changes")
    assert row is not None
    assert row["due_on"] == "2025-07-10"


async def test_nobody_approves_alone_and_a_second_press_says_so(running: Running) -> None:
    """Whatever button is made up."""
    phone = running.phone
    preview = await proposed(phone, "22/07/2025")
    await phone.press(KARIM, preview, "change:submit:1")
    for data in ("change:approve:1", "change:submit:1", "change:undo:1", "change:view:99"):
        await phone.post(
            "press",
            chat_id=KARIM,
            user_id=KARIM,
            message_id=preview["message_id"],
            data=data,
        )
    await phone.ask(KARIM, "/help")

    row = await running.house.db.read.one("SELECT state FROM deadline_changes")
    assert row is not None
    assert row["state"] == "waiting"


async def told(phone: Phone, person: int, expected: str) -> bool:
    """Wait until the bot has said something to a person."""

    async def said() -> bool | None:
        return any(expected in words(m) for m in await phone.bot_messages(person)) or None

    return await eventually(said)


async def test_who_is_told_is_said_as_it_is(running: Running) -> None:
    """Nobody to tell at first; the proposer hears of the approval."""
    phone = running.phone
    preview = await proposed(phone, "22/07/2025")
    submitted = await phone.press(KARIM, preview, "change:submit:1")
    assert "personne n’a pu être prévenu" in words(submitted)
    (seen,) = await phone.tap(SALMA, await phone.ask(SALMA, "/deadline_set"), "change:view:1")
    await phone.press(SALMA, seen, "change:approve:1")

    assert await told(phone, KARIM, "Votre changement n° 1 est approuvé")


async def test_the_slower_officer_sees_how_it_stands(running: Running) -> None:
    """Not that the button is old."""
    phone = running.phone
    await phone.press(KARIM, await proposed(phone, "22/07/2025"), "change:submit:1")
    (seen,) = await phone.tap(SALMA, await phone.ask(SALMA, "/deadline_set"), "change:view:1")
    await running.house.services.changes.reject(1, officer_id=KARIM, now=running.clock())

    (answer,) = await phone.tap(SALMA, seen, "change:approve:1")

    assert "Refusé" in words(answer)


async def test_a_day_that_passes_while_it_waits_is_said(open_running: Opener) -> None:
    """Approved after midnight, it would be in force in the past."""
    async with open_running("2025-07-09T09:00+01:00") as running:
        phone = running.phone
        await phone.press(KARIM, await proposed(phone, "12/07/2025"), "change:submit:1")
        (seen,) = await phone.tap(SALMA, await phone.ask(SALMA, "/deadline_set"), "change:view:1")
        running.clock.move_to(datetime.fromisoformat("2025-07-13T09:00+01:00"))
        await phone.post(
            "press",
            chat_id=SALMA,
            user_id=SALMA,
            message_id=seen["message_id"],
            data="change:approve:1",
        )
        await phone.ask(SALMA, "/help")

        change = await running.house.services.changes.find(1)
        assert change is not None
        assert change.state == "waiting"


async def test_a_snooze_that_cannot_come_is_not_promised(open_running: Opener) -> None:
    """On the evening of the date itself, « tomorrow » is too late."""
    async with open_running("2025-07-17T10:00+01:00") as running:
        phone = running.phone
        answer = await phone.ask(AMINA, "/deadline")
        await phone.post(
            "press",
            chat_id=AMINA,
            user_id=AMINA,
            message_id=answer["message_id"],
            data=f"snooze:{JUNE}:tomorrow",
        )
        await phone.ask(AMINA, "/help")

        assert not await running.house.db.read.all("SELECT * FROM snoozes")


async def test_a_group_that_takes_no_files_gets_the_words(running: Running) -> None:
    """And for the PDF, the way to the private chat."""
    phone = running.phone
    allowed = {"can_send_messages": True, "can_send_photos": False, "can_send_documents": False}
    await phone.post("restrict", user_id=KARIM, chat_id=GROUP, permissions=allowed)

    answer = await phone.ask(AMINA, "/deadline", chat_id=GROUP)
    guide = await phone.ask(AMINA, "/pdf", chat_id=GROUP)

    assert "photo" not in answer
    assert "17 juillet 2025" in words(answer)
    assert "n’accepte pas de fichiers" in words(guide)
    assert "start=guide-otp" in links(guide)[0]


async def test_a_long_list_of_dates_comes_in_parts(running: Running) -> None:
    """Officers' titles are short, and many dates still arrive."""
    phone = running.phone
    which = await phone.ask(KARIM, "/deadline_set")
    (title,) = await phone.tap(KARIM, which, "change:add")
    assert "60 caractères" in words(await answered(phone, KARIM, title, "x" * 61))
    async with running.house.db.transaction() as tx:
        for number in range(10, 16):
            await tx.execute(
                "INSERT INTO deadline_changes (change_id, update_id, kind, due_on, title,"
                " is_monthly, authority, reason, source, state, proposed_by, proposed_at,"
                " decided_by, decided_at) VALUES (?, ?, 'add', '2025-01-20', ?, 1, 'cnss', 'r',"
                " 's', 'approved', 1, '2025-01-01', 2, '2025-01-01T00:00:00+00:00')",
                (number, -number, "Attestation " * 5),
            )

    parts = await phone.hear(AMINA, "message", answers=2, user_id=AMINA, text="/deadline all")

    assert "calendar:year" not in buttons(parts[0])
    assert all(len(words(part)) <= 4096 for part in parts)


async def test_a_draft_is_found_again_and_not_kept_for_ever(open_running: Opener) -> None:
    """On the desk, and by an answer to a question that was asked before another one."""
    async with open_running("2025-07-09T09:00+01:00") as running:
        phone = running.phone
        which = await phone.ask(KARIM, "/deadline_set")
        (old,) = await phone.tap(KARIM, which, f"change:move:{JUNE}")
        await answered(phone, KARIM, old, "22/07/2025")
        again = await answered(phone, KARIM, old, "23/07/2025")
        assert "Qui l’annonce" in words(again)
        desk = await phone.ask(KARIM, "/deadline_set")
        assert "change:view:1" in buttons(desk)
        (shown,) = await phone.tap(KARIM, desk, "change:view:1")
        assert words(shown) == words(again)

        await running.house.services.changes.tidy(now=running.clock() + timedelta(days=8))

        assert "change:view:1" not in buttons(await phone.ask(KARIM, "/deadline_set"))


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
        await phone.post(
            "press",
            chat_id=AMINA,
            user_id=AMINA,
            message_id=answer["message_id"],
            data=f"declared:monthly:{period}",
        )
    await phone.ask(AMINA, "/help")

    assert not await running.house.db.read.all("SELECT * FROM declarations")


async def test_shares_are_for_officers_and_need_ten(running: Running) -> None:
    """Below ten people a share would point at someone."""
    assert "responsables" in words(await running.phone.ask(AMINA, "/stats declared"))
    assert "10 personnes" in words(await running.phone.ask(KARIM, "/stats declared"))
