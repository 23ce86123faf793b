"""Words that reply to nothing while the bot waits for some: asked about, never lost."""

from datetime import datetime, timedelta
from html import unescape
from typing import Any

from tests.cast import NADIA
from tests.house.announcing import TEXT, asked_for_text, photo, ready, reply
from tests.house.conftest import Running, buttons, eventually, words

Json = dict[str, Any]
OTHER = "Le guichet de Casablanca ferme à midi le vendredi."


async def kept(running: Running) -> str:
    """Return the French text of the first draft."""
    found = await running.house.services.announcements.find(1)
    assert found is not None
    return unescape(found.texts.get("fr", ""))


async def test_words_without_a_reply_are_asked_about(running: Running) -> None:
    """Yes takes them, formatting and all; no answers them; a command or an hour ends the wait."""
    phone = running.phone
    await ready(running)
    await asked_for_text(running)
    (asked,) = await phone.hear(NADIA, "message", user_id=NADIA, text=TEXT)
    assert "Est-ce le texte de l’annonce" in words(asked)
    assert asked["reply_to_message"]["text"] == TEXT
    assert await kept(running) == ""
    yes, _ = buttons(asked)
    (panel,) = await phone.tap(NADIA, asked, yes)
    assert "Brouillon" in words(panel)
    assert await kept(running) == TEXT
    question = "c'est quand la date limite"
    assert "Est-ce" not in words(await phone.ask(NADIA, question))  # it was answered

    await phone.press(NADIA, panel, "announce:moment:1")
    await phone.tap(NADIA, panel, "announce:at:1:other")
    (asked,) = await phone.hear(NADIA, "message", user_id=NADIA, text=question)
    assert "Est-ce le moment du départ" in words(asked)
    (answer,) = await phone.tap(NADIA, asked, buttons(asked)[1])
    assert "17 juillet" in words(answer)

    await phone.tap(NADIA, panel, "announce:at:1:other")
    (asked,) = await phone.hear(NADIA, "message", user_id=NADIA, text="demain matin")
    (read_back,) = await phone.tap(NADIA, asked, buttons(asked)[0])
    assert "jeudi 10 juillet" in words(read_back)
    assert "9 h" in words(read_back)
    one = await running.house.services.announcements.find(1)
    assert one is not None
    assert one.options.send_at is None
    await phone.press(NADIA, read_back, buttons(read_back)[0])
    one = await running.house.services.announcements.find(1)
    assert one is not None
    assert one.options.send_at == datetime.fromisoformat("2025-07-10T08:00+00:00")

    await phone.tap(NADIA, panel, "announce:text:1:ar")
    await phone.ask(NADIA, "/deadline")
    assert "Est-ce" not in words(await phone.ask(NADIA, question))
    await phone.tap(NADIA, panel, "announce:text:1:ar")
    running.clock.move_to(running.clock() + timedelta(minutes=61))
    assert "Est-ce" not in words(await phone.ask(NADIA, question))


async def test_a_caption_beside_a_text_is_asked_about(running: Running) -> None:
    """It is never dropped without a word: it takes the place of the text, or does not."""
    phone = running.phone
    await ready(running)
    (panel,) = await reply(phone, NADIA, await asked_for_text(running), TEXT)
    (prompt,) = await phone.tap(NADIA, panel, "announce:files:1")
    *_, asked = await phone.hear(
        NADIA,
        "message",
        answers=2,
        user_id=NADIA,
        photo=photo(),
        caption=OTHER,
        album="a",
        reply_to_message_id=prompt["message_id"],
    )
    await phone.post("message", chat_id=NADIA, user_id=NADIA, photo=photo(30), album="a")
    assert "cette légende" in words(asked).lower()
    assert await kept(running) == TEXT
    await phone.press(NADIA, asked, buttons(asked)[0])

    async def taken() -> bool | None:
        one = await running.house.services.announcements.find(1)
        return True if one and (one.texts["fr"], len(one.files)) == (OTHER, 2) else None

    await eventually(taken)


async def test_what_is_sent_while_a_draft_is_open_is_offered_to_it(running: Running) -> None:
    """A file and a whole text; one that Telegram has cut in two is refused once, and not taken."""
    phone = running.phone
    await ready(running)
    await reply(phone, NADIA, await asked_for_text(running), TEXT)
    (asked,) = await phone.hear(NADIA, "message", user_id=NADIA, photo=photo())
    attach, _ = buttons(asked)
    assert attach == "announce:attach:1"
    (panel,) = await phone.tap(NADIA, asked, attach)
    one = await running.house.services.announcements.find(1)
    assert one is not None
    assert len(one.files) == 1

    long = "Le portail est lent ce matin, merci de patienter. " * 80
    (refused,) = await phone.hear(NADIA, "message", user_id=NADIA, text=long)
    assert "3 000" in words(refused)
    rest = "La fin du texte, que Telegram a coupé en deux, arrive ensuite toute seule. " * 2
    await phone.post("message", chat_id=NADIA, user_id=NADIA, text=rest)
    (panel,) = await reply(phone, NADIA, panel, OTHER + TEXT)  # nothing came for the rest
    assert "Brouillon" in words(panel)
    assert await kept(running) == OTHER + TEXT

    await phone.press(NADIA, panel, "announce:moment:1")
    (asked,) = await phone.hear(NADIA, "message", user_id=NADIA, text="demain 8h")
    assert "Est-ce le moment" in words(asked)
    await phone.tap(NADIA, asked, buttons(asked)[0])
    one = await running.house.services.announcements.find(1)
    assert one is not None
    assert one.options.send_at == datetime.fromisoformat("2025-07-10T07:00+00:00")


async def test_bold_behind_signs_of_two_units_stays_where_it_was(running: Running) -> None:
    """Positions count units of UTF-16."""
    await ready(running)
    text, bold = "💊👨‍👩‍👧 Date : 17 juillet, أجل", "17 juillet"
    at = len(text[: text.index(bold)].encode("utf-16-le")) // 2
    prompt = await asked_for_text(running)
    mark = {"type": "bold", "offset": at, "length": len(bold)}
    await running.phone.hear(
        NADIA, "message", user_id=NADIA, text=text, entities=[mark],
        reply_to_message_id=prompt["message_id"],
    )  # fmt: skip
    one = await running.house.services.announcements.find(1)
    assert one is not None
    assert f"<b>{bold}</b>" in one.texts["fr"]
