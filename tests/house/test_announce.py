"""Writing an announcement on a phone: files, audience, options, a moment, an exercise."""

import base64
from datetime import datetime
from typing import Any

import pytest

from bot.core.permissions import NotAllowedError
from tests.cast import AMINA, GROUP, KARIM, NADIA, SALMA, YOUSSEF
from tests.house.announcing import (
    TEXT,
    asked_for_text,
    delivered,
    drafted,
    noticed,
    photo,
    ready,
    reply,
    sent,
    submitted,
    viewed,
)
from tests.house.conftest import Opener, Running, buttons, eventually, words

Json = dict[str, Any]
PDF = {
    "base64": base64.b64encode(b"%PDF-1.7 of the CNSS").decode(),
    "file_name": "procedure.pdf",
    "mime_type": "application/pdf",
}


async def hand_in(running: Running, answers: int = 1, **body: Any) -> list[Json]:
    """Have Nadia send a file, and return what the bot says."""
    return await running.phone.hear(NADIA, "message", answers=answers, user_id=NADIA, **body)


async def state_of(running: Running, number: int = 1) -> str:
    """Return where an announcement stands."""
    found = await running.house.services.announcements.find(number)
    assert found is not None
    return str(found.state)


async def to_everybody(running: Running, panel: Json) -> None:
    """Have Nadia submit what the panel shows, Karim agree, and let it arrive."""
    phone = running.phone
    for press in ("audience:1", "country:1", "panel:1", "submit:1"):
        panel = await phone.press(NADIA, panel, f"announce:{press}")
    notice = await noticed(phone, KARIM, "attend votre accord")
    panel = await viewed(running, notice)
    await phone.press(KARIM, panel, "announced:approve:1")
    await delivered(running)


async def test_a_pdf_with_its_caption_is_one_message(running: Running) -> None:
    """By simply sending it; the words stand under it, with the button that checks it."""
    await ready(running)
    prompt = await asked_for_text(running)
    (panel,) = await hand_in(
        running, document=PDF, caption=TEXT, reply_to_message_id=prompt["message_id"]
    )
    assert "procedure.pdf" in words(panel)
    await to_everybody(running, panel)

    mine = await noticed(running.phone, AMINA, TEXT)
    assert mine["document"]["file_name"] == "procedure.pdf"
    assert buttons(mine) == ["verify:2025-07-001"]


async def test_an_album_follows_its_words(running: Running) -> None:
    """Its items arrive one by one and make one panel; readers get words, then the album."""
    phone = running.phone
    await ready(running)
    prompt = await asked_for_text(running)
    (panel,) = await hand_in(
        running,
        photo=photo(10),
        caption=TEXT,
        album="a",
        reply_to_message_id=prompt["message_id"],
    )
    for shade in (20, 30):
        await phone.post("message", chat_id=NADIA, user_id=NADIA, photo=photo(shade), album="a")

    async def whole() -> Json | None:
        found = await phone.messages(NADIA)
        now = next(m for m in found if m["message_id"] == panel["message_id"])
        return now if words(now).count("photo") == 3 else None

    await to_everybody(running, await eventually(whole))
    mine = await noticed(phone, AMINA, TEXT)

    async def album() -> list[Json] | None:
        found = [m for m in await phone.bot_messages(AMINA) if "media_group_id" in m]
        return found if len(found) == 3 else None

    for item in await eventually(album):
        assert item["reply_to_message"]["message_id"] == mine["message_id"]
    # Everything goes with it when it is taken back.
    one = await running.house.services.announcements.find(1)
    assert one is not None
    await running.house.services.withdrawals.withdraw(one, officer_id=KARIM, now=running.clock())
    await delivered(running)

    async def nothing() -> bool | None:
        found = await phone.bot_messages(AMINA)
        return True if not any("photo" in m or TEXT in words(m) for m in found) else None

    await eventually(nothing)


@pytest.mark.parametrize(
    ("bad", "expected"),
    [
        ({"document": {**PDF, "mime_type": "text/plain", "file_name": "x.txt"}}, "rien d’autre"),
        ({"sticker": True}, "rien d’autre"),
        ({"document": PDF}, "pas les deux ensemble"),
    ],
)
async def test_a_file_that_cannot_go_is_told_and_left_out(
    running: Running, bad: Json, expected: str
) -> None:
    """The photo that was there stays."""
    await ready(running)
    prompt = await asked_for_text(running)
    answer = {"reply_to_message_id": prompt["message_id"]}
    await hand_in(running, photo=photo(), caption=TEXT, **answer)
    (problem,) = await hand_in(running, **bad)

    assert expected in words(problem)
    found = await running.house.services.announcements.find(1)
    assert found is not None
    assert [file.kind for file in found.files] == ["photo"]


async def test_a_file_over_the_limit_is_refused(running: Running) -> None:
    """51 MB: Telegram would not let the bot send it."""
    await ready(running)
    prompt = await asked_for_text(running)
    huge = {**PDF, "base64": base64.b64encode(bytes(51_000_000)).decode()}
    (problem,) = await hand_in(running, document=huge, reply_to_message_id=prompt["message_id"])

    assert "50 Mo" in words(problem)


async def test_the_audience_is_chosen_in_place_with_its_number(running: Running) -> None:
    """Regions, languages, who has not declared; each press counts anew."""
    phone = running.phone
    await ready(running)
    panel = await drafted(running)
    panel = await phone.press(NADIA, panel, "announce:audience:1")
    assert "personnes : 2" in words(panel)
    panel = await phone.press(NADIA, panel, "announce:spoken:1:ar")
    assert "personnes : 1" in words(panel)
    panel = await phone.press(NADIA, panel, "announce:spoken:1:ar")
    panel = await phone.press(NADIA, panel, "announce:region:1:06")
    assert "personnes : 0" in words(panel)
    home = await phone.ask(AMINA, "/start")
    regions = await phone.press(AMINA, home, "regions")
    await phone.press(AMINA, regions, "region:06")
    panel = await phone.press(NADIA, panel, "announce:undeclared:1")
    assert "Casablanca-Settat" in words(panel)
    assert "personnes : 1" in words(panel)
    deadline = await phone.ask(AMINA, "/deadline")
    declared = next(data for data in buttons(deadline) if data.startswith("declared"))
    await phone.tap(AMINA, deadline, declared)
    panel = await phone.press(NADIA, panel, "announce:panel:1")
    assert "personnes : 0" in words(panel)
    # Nobody would get it: it stays a draft.
    await phone.try_press(NADIA, panel, "announce:submit:1")
    await phone.ask(NADIA, "/help")
    assert await state_of(running) == "draft"


async def test_the_preview_is_what_readers_get(running: Running) -> None:
    """Each language, word for word; its buttons do nothing yet."""
    phone = running.phone
    await ready(running)
    panel = await drafted(running, TEXT, "options:1", "toggle:1:receipt", "toggle:1:urgent")
    shown = await phone.tap(NADIA, panel, "announce:preview:1", answers=7)
    french = shown[1]
    assert set(buttons(french)) == {"preview"}
    await phone.press(NADIA, shown[-1], "announce:submit:1")
    notice = await noticed(phone, KARIM, "attend votre accord")
    panel = await viewed(running, notice)
    await phone.press(KARIM, panel, "announced:approve:1")
    await delivered(running)

    mine = await noticed(phone, AMINA, TEXT)
    assert words(mine) == words(french).replace("…", "2025-07-001")
    assert "URGENT" in words(mine)


async def test_a_planned_one_leaves_at_its_moment(running: Running) -> None:
    """Not before; the words carry its day."""
    phone = running.phone
    await ready(running)
    panel = await drafted(running)
    panel = await phone.press(NADIA, panel, "announce:moment:1")
    (prompt,) = await phone.tap(NADIA, panel, "announce:at:1:other")
    problem, prompt = await reply(phone, NADIA, prompt, "hier 9 h", 2)
    assert "passé" in words(problem)
    (panel,) = await reply(phone, NADIA, prompt, "demain à 9 h 30")
    assert "jeudi 10 juillet 2025 à 9 h 30" in words(panel)
    await phone.press(NADIA, panel, "announce:submit:1")
    notice = await noticed(phone, KARIM, "attend votre accord")
    panel = await viewed(running, notice)
    done = await phone.press(KARIM, panel, "announced:approve:1")
    assert "elle part le jeudi 10 juillet 2025 à 9 h 30" in words(done)
    told = await noticed(phone, NADIA, "elle part le jeudi 10 juillet 2025 à 9 h 30")
    assert "est approuvée par" in words(told)
    await delivered(running)
    assert not any(TEXT in words(m) for m in await phone.bot_messages(AMINA))

    running.clock.move_to(datetime.fromisoformat("2025-07-10T08:30:30+00:00"))
    await delivered(running)
    assert "2025-07-001" in words(await noticed(phone, AMINA, TEXT))


async def test_a_weekday_that_its_date_is_not_is_asked_about(running: Running) -> None:
    """The date, or the day of that name: a button for each, and nothing is set before."""
    phone = running.phone
    await ready(running)
    panel = await drafted(running)
    panel = await phone.press(NADIA, panel, "announce:moment:1")
    (prompt,) = await phone.tap(NADIA, panel, "announce:at:1:other")
    (which,) = await reply(phone, NADIA, prompt, "lundi 10 juillet 9 h 30")
    assert "Le 10 juillet 2025 est un jeudi" in words(which)
    assert "Lequel voulez-vous ?" in words(which)
    first, second, _ = buttons(which)
    shown = await phone.press(NADIA, which, second)
    assert "lundi 14 juillet 2025 à 9 h 30" in words(shown)
    shown = await phone.press(NADIA, which, first)
    assert "jeudi 10 juillet 2025 à 9 h 30" in words(shown)


async def test_one_whose_moment_was_missed_asks_first(open_running: Opener) -> None:
    """The bot was down for an hour: it says so, and leaves at a press."""
    async with open_running() as running:
        await ready(running)
        panel = await drafted(running, TEXT, "moment:1", "at:1:tomorrow")
        await running.phone.press(NADIA, panel, "announce:submit:1")
        await noticed(running.phone, KARIM, "attend votre accord")
        service = running.house.services.approvals
        assert await service.approve(1, officer_id=KARIM, now=running.clock())
    async with open_running("2025-07-10T09:00+00:00") as running:
        phone = running.phone
        for person in (AMINA, NADIA, KARIM):
            await phone.ask(person, "/start")
        await delivered(running)
        late = await noticed(phone, NADIA, "n’est pas partie à l’heure")
        assert not any(TEXT in words(m) for m in await phone.bot_messages(AMINA))
        await phone.press(NADIA, late, "announced:now:1")
        await delivered(running)
        await noticed(phone, AMINA, TEXT)


async def test_what_has_expired_is_no_news(running: Running) -> None:
    """Late joiners see what still holds; who checks an old one learns that its time is over."""
    phone = running.phone
    await ready(running)
    await sent(running, TEXT, "options:1", "expires:1:3")
    assert "Valable jusqu’au 12 juillet 2025" in words(await noticed(phone, AMINA, TEXT))
    assert TEXT in words(await phone.ask(YOUSSEF, "/news"))
    running.clock.move_to(datetime.fromisoformat("2025-07-13T09:00+00:00"))

    assert TEXT not in words(await phone.ask(AMINA, "/news"))
    assert "validité est passée" in words(await phone.ask(AMINA, "/verify 2025-07-001"))


async def test_an_exercise_goes_to_the_test_group_only(running: Running) -> None:
    """Marked as one, with no number of the real ones, and with two people all the same."""
    phone = running.phone
    await ready(running)
    await phone.ask(SALMA, "/start")
    chosen = await phone.ask(KARIM, "/training", chat_id=GROUP)
    assert "groupe d’essai" in words(chosen)
    begin = await phone.ask(KARIM, "/announce")
    (prompt,) = await phone.tap(KARIM, begin, "announce:as:0")
    (panel,) = await reply(phone, KARIM, prompt, TEXT)
    for press in ("audience:1", "exercise:1", "panel:1", "submit:1"):
        panel = await phone.press(KARIM, panel, f"announce:{press}")
    service = running.house.services.approvals
    with pytest.raises(NotAllowedError):
        await service.approve(1, officer_id=KARIM, now=running.clock())
    assert await service.approve(1, officer_id=SALMA, now=running.clock())
    await delivered(running)

    tried = await noticed(phone, GROUP, TEXT)
    assert "EXERCICE" in words(tried)
    assert not any(TEXT in words(m) for m in await phone.bot_messages(AMINA))
    assert "exercice" in words(await phone.ask(AMINA, f"/verify {TEXT}"))
    assert TEXT not in words(await phone.ask(AMINA, "/news"))


async def test_a_draft_survives_a_restart(open_running: Opener) -> None:
    """It is offered again, as it was."""
    async with open_running() as running:
        await ready(running)
        await drafted(running, TEXT, "options:1", "toggle:1:receipt")
    async with open_running() as running:
        begin = await running.phone.ask(NADIA, "/announce")
        (panel,) = await running.phone.tap(NADIA, begin, "announce:view:1")

        assert "Lu et compris" in words(panel)
        assert "announce:submit:1" in buttons(panel)


async def test_a_second_press_sends_nothing_twice(running: Running) -> None:
    """Approve is pressed twice at once."""
    phone = running.phone
    await ready(running)
    notice = await submitted(running)
    panel = await viewed(running, notice)
    for _ in range(2):
        await phone.try_press(KARIM, panel, "announced:approve:1")
    await phone.ask(KARIM, "/help")
    await delivered(running)
    await noticed(phone, AMINA, TEXT)

    assert sum(TEXT in words(m) for m in await phone.bot_messages(AMINA)) == 1
    acts = await running.house.db.read.all("SELECT 1 FROM audit WHERE act = 'approve'")
    assert len(acts) == 1


async def test_sending_can_be_paused_and_given_up(running: Running) -> None:
    """By who wrote it, in the report; what was not sent is counted as never sent."""
    phone = running.phone
    await ready(running)
    await running.phone.post("population", private=60)
    async with running.house.db.transaction() as tx:
        await tx.execute(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)"
            " INSERT INTO members (user_id, language, wants_announcements, joined_at)"
            " SELECT 10000000 + i, 'fr', 1, '2025-07-01' FROM n"
        )
    await sent(running)
    report = await noticed(phone, NADIA, "📊")

    async def shown(stage: str) -> Json | None:
        await running.house.services.sending.advance(now=running.clock())
        found = await phone.messages(NADIA)
        now = next(m for m in found if m["message_id"] == report["message_id"])
        return now if stage in words(now) else None

    report = await eventually(lambda: shown("Pause de contrôle"))
    steering = [f"announced:{act}:1" for act in ("release", "pause", "cancel")]
    numbers = ["announced:picture:1", "announced:csv:1"]
    assert buttons(report) == [*steering, *numbers, "freeze"]
    for asked_for in numbers:  # as far as it has come
        (file,) = await phone.tap(NADIA, report, asked_for)
        assert {"photo", "document"} & set(file)
    (asked,) = await phone.tap(NADIA, report, "announced:cancel:1")
    await eventually(lambda: shown("En pause"))  # it is written anew, the question stands
    found = {m["message_id"]: m for m in await phone.messages(NADIA)}
    assert buttons(found[asked["message_id"]]) == buttons(asked)
    report = await phone.press(NADIA, asked, "announced:cancel-sure:1")
    assert "Jamais envoyés : 32" in words(report)
    assert "Destinataires : 62" in words(report)
