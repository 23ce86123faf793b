"""Dates in conversation: the story of July 2025, the answer, the year, the calendar."""

from tests.cast import AMINA, GROUP, KARIM, YOUSSEF
from tests.house.conftest import Opener, Running, buttons, links, words
from tests.house.dating import JUNE, answered, count, reminders, until


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
        assert "Il est encore temps ce soir" in told[4]  # the eve's, in other words
        await until(running, "2025-07-18T09:00+01:00")
        assert "lundi 21 juillet 2025" in words(await phone.ask(AMINA, "/deadline"))
        await until(running, "2025-07-18T21:00+01:00")  # a Friday, the eve of that Monday
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


async def test_the_calendar_file(running: Running) -> None:
    """One date, and the year."""
    phone = running.phone
    deadline = await phone.ask(AMINA, "/deadline")
    (one,) = await phone.tap(AMINA, deadline, f"calendar:{JUNE}")
    listed = await phone.ask(AMINA, "/deadline all")
    (year,) = await phone.tap(AMINA, listed, "calendar:year")

    assert one["document"]["file_name"] == "damancom-monthly-2025-06.ics"
    assert year["document"]["file_name"] == "damancom-2025.ics"
    said = words(listed).replace("\u00a0", " ")
    assert "10 décembre 2025" in said
    assert "⚠️ Délai exceptionnel, au lieu du 10 juillet 2025." in said
    assert "⚠️ Déclarez au plus tard le vendredi 8 août 2025." in said
    next_ = words(await phone.ask(AMINA, "/deadline")).replace("\u00a0", " ")
    assert "10 août 2025 (plutôt le vendredi 8 août 2025)" in next_
    august = words(await phone.ask(AMINA, "/deadline août"))
    assert august.startswith("📅 mercredi 10 septembre 2025")


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
