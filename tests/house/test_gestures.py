"""One gesture, one answer: what Telegram tells in several updates, and what is tapped twice."""

from typing import Any

from tests.cast import AMINA, NADIA
from tests.house.announcing import TEXT, asked_for_text, photo, ready, reply
from tests.house.conftest import Running, buttons, eventually, words

Json = dict[str, Any]
JUNE = "monthly:2025-06"


async def after(running: Running, person: int = AMINA) -> list[str]:
    """Return the words of the bot so far, once it has answered everything."""

    async def is_quiet() -> bool | None:
        is_taken = not running.playground.world.updates.waiting()
        pending = "SELECT 1 FROM inbox WHERE state = 'pending' LIMIT 1"
        return (is_taken and await running.house.db.read.one(pending) is None) or None

    await eventually(is_quiet)
    return [words(message) for message in await running.phone.bot_messages(person)]


async def says(running: Running, **fields: Any) -> Json:
    """Have Amina write something."""
    return dict(await running.phone.post("message", chat_id=AMINA, user_id=AMINA, **fields))


async def edits(running: Running, message: Json, text: str, person: int = AMINA) -> None:
    """Have somebody edit a message."""
    number = message["message_id"]
    await running.phone.post("edit", chat_id=person, user_id=person, message_id=number, text=text)


async def test_a_live_location_is_answered_once(running: Running) -> None:
    """However often it moves."""
    place = {"latitude": 33.5, "longitude": -7.6}
    live = await says(running, location={**place, "live_period": 900})
    for step in range(10):
        moved = {**place, "longitude": -7.6 + step / 1000}
        await running.phone.post(
            "move", chat_id=AMINA, user_id=AMINA, message_id=live["message_id"], **moved
        )

    assert len(await after(running)) == 1


async def test_an_album_is_answered_once(running: Running) -> None:
    """For its caption, on whichever picture it stands; passed on or sent."""
    said: list[str] = []
    for album, captioned in enumerate((None, 0, 2)):
        sent = []
        for number in range(4):
            caption = "Annonce n° 2025-07-009" if number == captioned else ""
            sent.append(
                await says(running, photo=photo(number), caption=caption, album=str(album))
            )
        for message in sent:
            await running.phone.post(
                "forward",
                chat_id=AMINA,
                user_id=AMINA,
                from_chat_id=AMINA,
                message_id=message["message_id"],
                album=f"{album} again",
            )
        found = await after(running)
        about_album = found[len(said) :]
        assert len(about_album) == 2
        assert all(("images" in one) == (captioned is None) for one in about_album), about_album
        said = found


async def test_each_pdf_of_an_album_is_looked_into(running: Running) -> None:
    """A verdict is about one file."""
    pdf = {"base64": "JVBERi0xLjQK", "file_name": "a.pdf", "mime_type": "application/pdf"}
    for _ in range(3):
        await says(running, document=pdf, album="9")

    assert len(await after(running)) == 3


async def test_our_own_card_in_our_own_chat_is_an_answer_already(running: Running) -> None:
    """What another bot has written there is an ordinary message."""
    world = running.playground.world
    await running.phone.ask(AMINA, "/start")
    chat, person = world.chat(AMINA), world.user(AMINA)
    world.post(chat, person, {"text": "Mon code a expiré ?", "via_bot": world.bot_user})
    assert len(await after(running)) == 1
    other = {**world.bot_user, "id": 99, "username": "AutreBot"}
    world.post(chat, person, {"text": "Mon code a expiré ?", "via_bot": other})

    assert len(await after(running)) == 2


async def test_a_double_tap_is_one(running: Running) -> None:
    """One message; whoever taps again after something else gets another."""
    phone = running.phone
    shown = await phone.ask(AMINA, "/deadline")
    tap = {"chat_id": AMINA, "user_id": AMINA, "message_id": shown["message_id"]}
    for data in (f"declared:{JUNE}", "reminders", f"calendar:{JUNE}", "guide"):
        before = len(await after(running))
        for _ in range(2):
            await phone.post("press", data=data, **tap)
        assert len(await after(running)) == before + 1
        await says(running, dice=True)
        await phone.post("press", data=data, **tap)
        assert len(await after(running)) == before + 3


async def test_a_day_that_was_tapped_twice_is_chosen(running: Running) -> None:
    """A double tap is not undone; a tap on what it has changed is."""
    phone = running.phone
    panel = await phone.ask(AMINA, "/reminders")
    panel = await phone.press(AMINA, panel, "reminders:on")
    tap = {"chat_id": AMINA, "user_id": AMINA, "message_id": panel["message_id"]}
    for _ in range(2):
        await phone.post("press", data="reminders:day:7", **tap)
    await after(running)
    found = await phone.messages(AMINA)
    panel = next(one for one in found if one["message_id"] == panel["message_id"])
    assert "7 j" not in words(panel)

    assert "7 j" in words(await phone.press(AMINA, panel, "reminders:day:7"))


async def test_an_edit_is_answered_where_it_asks_for_something_else(running: Running) -> None:
    """Below, about the edited message; a preview, and a typing error in the same question, not."""
    phone = running.phone
    await phone.ask(AMINA, "comment me connecter a damancom")
    question = next(m for m in await phone.messages(AMINA) if not m["from"]["is_bot"])
    place = {"chat_id": AMINA, "user_id": AMINA, "message_id": question["message_id"]}
    await phone.post("preview", **place)
    await edits(running, question, "comment me connecter à Damancom ?")
    await phone.post("preview", **place)
    assert len(await after(running)) == 1
    await edits(running, question, "j’ai oublié mon mot de passe")
    *_, answer = await after(running)

    assert "oublié" in answer


async def test_an_edited_nickname_corrects_the_pharmacy(running: Running) -> None:
    """There is one still, with what was declared of it; one that was taken back is added."""
    phone, read = running.phone, running.house.db.read
    panel = await phone.ask(AMINA, "/reminders")
    (prompt,) = await phone.tap(AMINA, panel, "reminders:add")
    await reply(phone, AMINA, prompt, "Agdl")
    named = next(m for m in await phone.messages(AMINA) if m.get("text") == "Agdl")
    for nickname in ("Agdal", "Agdal Gare"):
        await edits(running, named, nickname)
        await after(running)
        rows = await read.all("SELECT pharmacy_id, nickname FROM pharmacies")
        assert [tuple(row) for row in rows] == [(1, nickname)]
    await running.house.services.declarations.remove(AMINA, 1)
    await edits(running, named, "Agdal")
    *_, shown = await after(running)

    assert "1 pharmacie" in shown


async def test_an_edited_text_changes_the_draft_while_it_is_one(running: Running) -> None:
    """The author sees the panel; an older message, a caption and a sealed text say no."""
    phone = running.phone
    await ready(running)
    prompt = await asked_for_text(running)
    await reply(phone, NADIA, prompt, "Le 17 juilet")
    first = next(m for m in await phone.messages(NADIA) if m.get("text") == "Le 17 juilet")
    await edits(running, first, "Le 17 juillet", NADIA)
    *_, panel = await after(running, NADIA)
    assert "Brouillon" in panel
    service = running.house.services.announcements

    async def text() -> str:
        one = await service.find(1)
        assert one is not None
        return one.texts["fr"]

    assert await text() == "Le 17 juillet"
    await reply(phone, NADIA, prompt, "Le 18 juillet")
    await edits(running, first, "Le 16 juillet", NADIA)
    *_, late = await after(running, NADIA)
    assert "n’a pas changé" in late
    assert await text() == "Le 18 juillet"


async def test_an_edited_caption_changes_the_draft(running: Running) -> None:
    """Where it was the text; submitted, it does not."""
    phone = running.phone
    await ready(running)
    prompt = await asked_for_text(running)
    (panel,) = await phone.hear(
        NADIA,
        "message",
        user_id=NADIA,
        photo=photo(),
        caption=TEXT,
        reply_to_message_id=prompt["message_id"],
    )
    sent = next(m for m in await phone.messages(NADIA) if m.get("caption") == TEXT)
    await edits(running, sent, "Le 17 juillet", NADIA)
    await after(running, NADIA)
    one = await running.house.services.announcements.find(1)
    assert one is not None
    assert (one.texts["fr"], len(one.files)) == ("Le 17 juillet", 1)
    for press in ("audience:1", "region:1:06", "panel:1", "submit:1"):
        panel = await phone.press(NADIA, panel, f"announce:{press}")
    await edits(running, sent, "Le 18 juillet", NADIA)
    *_, late = await after(running, NADIA)

    assert "n’a pas changé" in late
    assert not buttons(panel)
