"""What asks nothing gets a kind word with the main buttons, and never goes to the Order."""

import base64
from typing import Any

from bot.catalog.catalog import Catalog
from tests.cast import AMINA, YOUSSEF
from tests.house.conftest import Running, buttons, words

Json = dict[str, Any]
MAIN = ["guide", "deadline", "faq"]


def file(name: str, mime: str = "application/octet-stream") -> Json:
    """Return a file as a person sends it."""
    return {"base64": base64.b64encode(b"abc").decode(), "file_name": name, "mime_type": mime}


async def test_a_kind_word_and_the_main_buttons(running: Running, catalog: Catalog) -> None:
    """For whatever is no question; nobody is told to write with words who did, or could not."""

    def said(key: str) -> str:
        return catalog.text(key, "fr").replace("\u00a0", " ").replace("\u202f", " ")

    sent: list[tuple[Json, str]] = [
        ({"text": "Bonjour"}, said("hello")),
        ({"text": "0661234567"}, said("phone-not-needed")),
        ({"text": "+212 6 61 23 45 67"}, said("phone-not-needed")),
        ({"text": "212661234567"}, said("phone-not-needed")),
        ({"text": "xyzzy"}, said("one-word")),
        ({"sticker": True}, said("kind-word")),
        ({"dice": True}, said("kind-word")),
        ({"animation": file("a.mp4", "video/mp4")}, said("kind-word")),
        ({"location": {"latitude": 33.5, "longitude": -7.6}}, said("kind-word")),
        ({"contact": {"phone_number": "0661", "first_name": "A"}}, said("phone-not-needed")),
        ({"voice": file("a.ogg", "audio/ogg")}, said("kind-recording")),
        ({"document": file("a.ogg", "audio/ogg")}, said("kind-recording")),
        ({"document": file("a.MP3")}, said("kind-recording")),
        ({"document": file("a.mov", "video/quicktime")}, said("kind-recording")),
    ]
    for fields, expected in sent:
        (answer,) = await running.phone.hear(AMINA, "message", user_id=AMINA, **fields)
        shown = words(answer).replace("\u202f", " ")
        assert (shown, buttons(answer)) == (expected, MAIN), fields
    for picture in (file("ecran.jpg", "image/jpeg"), file("ecran.HEIC")):
        (answer,) = await running.phone.hear(AMINA, "message", user_id=AMINA, document=picture)
        assert "images" in words(answer)

    read = running.house.db.read
    kept = [row["words"] for row in await read.all("SELECT words FROM missed_questions")]
    assert not any("661" in one for one in kept)
    assert "Bonjour" not in kept


async def test_a_word_alone_is_not_for_the_order(running: Running) -> None:
    """Neither by the button, nor by an old one; a sentence is."""
    phone = running.phone
    (answer,) = await phone.hear(YOUSSEF, "message", user_id=YOUSSEF, text="السلام عليكم")
    assert buttons(answer) == MAIN
    assert "ask" not in buttons(await phone.ask(AMINA, "captcha"))
    answer = await phone.ask(AMINA, "xyzzy plugh frobnicate")
    assert "ask" in buttons(answer)
    (shown,) = await phone.tap(AMINA, answer, "ask")
    assert "xyzzy plugh frobnicate" in words(shown)
