"""Dates that officers change: asked, approved by another, in force at once, taken back."""

import base64
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.services.officers.roles import Role
from tests.cast import AMINA, KARIM, SALMA
from tests.house.announcing import noticed, seated
from tests.house.conftest import Opener, Phone, Running, buttons, eventually, words
from tests.house.dating import JUNE, answered, proposed, told


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
        return found[-1] if "propose de changer une date" in words(found[-1]) else None

    notice = await eventually(notified)
    assert buttons(notice) == ["change:approve:1", "change:reject:1", "change:view:1"]
    (seen,) = await phone.tap(SALMA, notice, "change:view:1")
    approved = await phone.press(SALMA, seen, "change:approve:1")
    assert "En vigueur" in words(approved)

    answer = words(await phone.ask(AMINA, "/deadline"))
    assert "mardi 22 juillet 2025" in answer
    assert "Note du 9 juillet" in answer
    assert "changement n° 1" in words(await phone.ask(AMINA, "/deadline why"))

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
    assert await told(phone, SALMA, "changer une date (n° 1)")
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
        ("vendredi 17 juillet 2025", "est un jeudi"),
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
    assert "« 8 août 2025 » ou « 08/08/2025 »" in words(question)  # an example that is ahead
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
        await phone.try_press(KARIM, preview, data)
    await phone.ask(KARIM, "/help")

    row = await running.house.db.read.one("SELECT state FROM deadline_changes")
    assert row is not None
    assert row["state"] == "waiting"


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
        await phone.try_press(SALMA, seen, "change:approve:1")
        await phone.ask(SALMA, "/help")

        change = await running.house.services.changes.find(1)
        assert change is not None
        assert change.state == "waiting"


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

        await running.house.services.change_drafts.tidy(now=running.clock() + timedelta(days=8))

        assert "change:view:1" not in buttons(await phone.ask(KARIM, "/deadline_set"))


async def monthly(phone: Phone, *, last: str) -> dict[str, Any]:
    """Have Karim add a monthly date up to the preview; the last month as a button carries it."""
    (title,) = await phone.tap(KARIM, await phone.ask(KARIM, "/deadline_set"), "change:add")
    day = await answered(phone, KARIM, title, "Attestation")
    often = await answered(phone, KARIM, day, "15/07/2025")
    (end,) = await phone.tap(KARIM, often, "change:monthly:1:yes")
    assert buttons(end)[:2] == ["change:last:1:9999-12", "change:last:1:2025-08"]
    end = await phone.press(KARIM, end, "change:months:1:2026-08")
    assert "change:last:1:2026-09" in buttons(end)
    (who,) = await phone.tap(KARIM, end, f"change:last:1:{last}")
    (why,) = await phone.tap(KARIM, who, "change:who:1:order")
    source = await answered(phone, KARIM, why, "Demandée.")
    preview: dict[str, Any] = await answered(phone, KARIM, source, "Circulaire")
    return preview


async def approved(phone: Phone, preview: dict[str, Any], number: int) -> dict[str, Any]:
    """Have Karim submit a change and Salma approve it, and return what she sees then."""
    await phone.ask(SALMA, "/start")
    await phone.press(KARIM, preview, f"change:submit:{number}")
    assert await told(phone, SALMA, f"changer une date (n° {number})")
    desk = await phone.ask(SALMA, "/deadline_set")
    (seen,) = await phone.tap(SALMA, desk, f"change:view:{number}")
    done = await phone.press(SALMA, seen, f"change:approve:{number}")
    assert await told(phone, KARIM, f"Votre changement n° {number} est approuvé")
    return done


async def test_a_monthly_date_is_asked_for_its_end(running: Running) -> None:
    """And people read it with the date."""
    phone = running.phone
    preview = await monthly(phone, last="2025-09")
    assert "Dernier mois : septembre 2025." in words(preview)
    await approved(phone, preview, 1)

    assert "Dernier mois : septembre 2025." in words(await phone.ask(AMINA, "/deadline"))
    year = words(await phone.ask(AMINA, "/deadline all"))
    assert year.count("Attestation") == 3


async def test_officers_end_a_monthly_date(running: Running) -> None:
    """From a month that they choose; the year and its calendar follow, and why tells it."""
    phone = running.phone
    await approved(phone, await monthly(phone, last="9999-12"), 1)
    desk = await phone.ask(KARIM, "/deadline_set")
    assert not [data for data in buttons(desk) if data.startswith("change:end:monthly")]
    (which,) = await phone.tap(KARIM, desk, "change:end:officers-1")
    assert "Attestation : à partir de quel mois n’est-ce plus dû ?" in words(which)
    (who,) = await phone.tap(KARIM, which, "change:last:2:2025-10")
    (why,) = await phone.tap(KARIM, who, "change:who:2:order")
    source = await answered(phone, KARIM, why, "Remplacée.")
    preview = await answered(phone, KARIM, source, "Circulaire")
    assert "Plus rien n’est dû à partir d’octobre 2025." in words(preview)
    done = await approved(phone, preview, 2)
    assert "En vigueur" in words(done)

    told_why = words(await phone.ask(AMINA, "/deadline why"))
    assert "« Attestation » : plus rien n’est dû à partir d’octobre 2025." in told_why
    assert (
        "Changé ici le 9 juillet 2025, avec l’accord de deux responsables (changement n° 2)"
        in told_why
    )
    listed = await phone.ask(AMINA, "/deadline all")
    assert words(listed).count("Attestation") == 3
    (file,) = await phone.tap(AMINA, listed, "calendar:year")
    assert (await content(running, file)).count(b"UID:officers-1-") == 3

    await phone.press(SALMA, done, "change:undo:2")
    assert words(await phone.ask(AMINA, "/deadline all")).count("Attestation") == 6


async def content(running: Running, message: dict[str, Any]) -> bytes:
    """Return the bytes of a document that the bot sent."""
    file = await running.house.application.bot.get_file(message["document"]["file_id"])
    return bytes(await file.download_as_bytearray())


async def forge(phone: Phone, person: int, message: dict[str, Any], *presses: str) -> None:
    """Press buttons that are not shown, and wait until the bot is done with them."""
    for data in presses:
        await phone.try_press(person, message, data)
    await phone.ask(person, "/help")


async def test_made_up_months_change_nothing(running: Running) -> None:
    """Nor does ending the rule of the content."""
    phone = running.phone
    preview = await monthly(phone, last="9999-12")
    await approved(phone, preview, 1)
    desk = await phone.ask(KARIM, "/deadline_set")
    await forge(phone, KARIM, desk, "change:end:monthly", "change:end:officers-7")
    (which,) = await phone.tap(KARIM, desk, "change:end:officers-1")
    months = ("9999-12", "0001-01", "2025-13", "x", "2025-01", "")
    await forge(phone, KARIM, which, *(f"change:last:2:{month}" for month in months))
    await forge(phone, KARIM, which, *(f"change:months:2:{month}" for month in months))

    rows = await running.house.db.read.all("SELECT kind, last FROM deadline_changes")
    assert [tuple(row) for row in rows] == [("add", "9999-12"), ("end", None)]


async def regional(running: Running) -> dict[str, Any]:
    """Make Amina the director of a region, and return what she is told about changing dates."""
    await running.phone.ask(AMINA, "/start")
    await seated(running, AMINA, Role.DIRECTOR, "cnss", "06")
    return await running.phone.ask(AMINA, "/deadline_set")


async def test_an_officer_of_a_region_is_told_why_not(running: Running) -> None:
    """In a clear sentence, also where the button or the reply is made up."""
    phone = running.phone
    await phone.press(KARIM, await proposed(phone, "22/07/2025"), "change:submit:1")
    await phone.ask(AMINA, "/start")
    await seated(running, AMINA, Role.DIRECTOR, "cnss")
    question = await phone.ask(AMINA, "/deadline_set")
    (asked,) = await phone.tap(AMINA, question, f"change:move:{JUNE}")
    told_off = await regional(running)
    assert words(told_off) == (
        "Cela vaut pour tout le pays : seul un responsable national, de l’Ordre ou de la CNSS,"
        " peut le proposer."
    )
    assert words(await answered(phone, AMINA, asked, "24/07/2025")) == words(told_off)
    await forge(
        phone,
        AMINA,
        told_off,
        *(f"change:{act}:1" for act in ("approve", "reject", "undo", "submit", "view")),
        f"change:move:{JUNE}",
        "change:add",
    )

    rows = await running.house.db.read.all("SELECT state, due_on FROM deadline_changes")
    assert [tuple(row) for row in rows] == [("waiting", "2025-07-22"), ("draft", None)]


async def test_a_regional_officer_hears_it_in_each_language(running: Running) -> None:
    """The button says it in an alert."""
    told_off = await regional(running)
    for language in ("ar", "en"):
        await running.house.services.members.choose_language(AMINA, language)
        expected = running.house.catalog.text("denied-regional", language)
        assert (await running.phone.ask(AMINA, "/deadline_set"))["text"] == expected
    answer = await running.phone.try_press(AMINA, told_off, "change:add")
    assert answer is not None


async def test_the_officer_who_proposed_opens_the_draft(running: Running) -> None:
    """From the notice of the approval; a second press changes nothing, undoing takes it away."""
    phone = running.phone
    preview = await proposed(phone, "22/07/2025")
    done = await approved(phone, preview, 1)
    assert "Un brouillon d’annonce attend le responsable" in words(done)
    notice = await noticed(phone, KARIM, "Un brouillon d’annonce à tout le monde est prêt")
    (panel,) = await phone.tap(KARIM, notice, "announce:view:1")
    assert "announce:audience:1" in buttons(panel)
    await forge(phone, SALMA, done, "change:approve:1", "announce:view:1")
    assert len(await running.house.db.read.all("SELECT 1 FROM announcements")) == 1

    await phone.press(SALMA, done, "change:undo:1")

    assert await told(phone, KARIM, "a annulé le changement de date n° 1")
    assert not await running.house.db.read.all("SELECT 1 FROM announcements")


@pytest.mark.parametrize("begins", [f"change:move:{JUNE}", "change:add"])
async def test_a_draft_without_a_day_is_thrown_away_in_words(
    running: Running, begins: str
) -> None:
    """By an old button, or one that somebody made up: what is missing is not shown, nor missed."""
    phone = running.phone
    which = await phone.ask(KARIM, "/deadline_set")
    (question,) = await phone.tap(KARIM, which, begins)
    for early in ("change:submit:1", "change:approve:1", "change:reject:1", "change:undo:1"):
        (asked,) = await phone.tap(KARIM, which, early)
        assert words(asked) == words(question)
    done = await phone.press(KARIM, which, "change:discard:1")
    assert "référence" not in words(done)
    assert "brouillon" in words(done).lower()
