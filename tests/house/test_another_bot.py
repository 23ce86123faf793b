"""The same rows under another token: the files are another bot's, the words are not lost."""

from typing import Any

from tests.cast import AMINA, KARIM, NADIA, YOUSSEF
from tests.house.announcing import TEXT, asked_for_text, delivered, noticed, photo, ready
from tests.house.conftest import Opener, Running, buttons, words

Json = dict[str, Any]
OTHER = "654321:ANOTHER"
SECOND = "Le guichet de Casablanca ferme à midi le vendredi, sauf pendant la semaine prochaine."


async def with_photo(running: Running, text: str, number: int, *, is_sent: bool) -> None:
    """Have Nadia submit a photo with words, and Karim agree where it is to be sent."""
    phone, service, now = running.phone, running.house.services.approvals, running.clock()
    prompt = await asked_for_text(running)
    (panel,) = await phone.hear(
        NADIA,
        "message",
        user_id=NADIA,
        photo=photo(),
        caption=text,
        reply_to_message_id=prompt["message_id"],
    )
    for press in ("audience", "country", "panel"):  # her own region is chosen already
        panel = await phone.press(NADIA, panel, f"announce:{press}:{number}")
    assert await service.submit(number, author=NADIA, now=now)
    if is_sent:
        assert await service.approve(number, officer_id=KARIM, now=now)
        await delivered(running)
        await noticed(phone, AMINA, text)


async def test_words_are_kept_where_the_file_is_another_bots(open_running: Opener) -> None:
    """Readers get them, an approver sees them, and the author finds them in a new draft."""
    async with open_running() as old:
        await ready(old)
        await with_photo(old, TEXT, 1, is_sent=True)
        await with_photo(old, SECOND, 2, is_sent=False)
    async with open_running(token=OTHER) as running:
        phone = running.phone
        for person in (NADIA, KARIM, AMINA, YOUSSEF):
            await phone.ask(person, "/start")

        news = await phone.hear(AMINA, "message", answers=2, user_id=AMINA, text="/news")
        assert TEXT in words(news[0])
        assert "ne peut plus être envoyé" in words(news[1])

        listed = await phone.ask(KARIM, "/announcements")
        assert SECOND[:40] in words(listed)
        *seen, panel = await phone.tap(KARIM, listed, "announce:view:2", answers=4)
        assert SECOND in words(seen[1])
        assert "n’est plus accessible" in words(seen[2])
        done = await phone.press(KARIM, panel, "announced:approve:2")
        assert "appartient à un autre bot" in words(done)

        await delivered(running)
        told = await noticed(phone, NADIA, "renvoyez-y le fichier")
        (draft,) = await phone.tap(NADIA, told, buttons(told)[0])
        assert "Brouillon" in words(draft)
        (kept,) = await running.house.services.drafts.of(NADIA)
        assert (kept.texts["fr"], kept.files) == (SECOND, ())
        assert kept.audience is not None
        assert not await running.house.db.read.all(
            "SELECT 1 FROM broadcasts WHERE source = 'announcement:2'"
        )
