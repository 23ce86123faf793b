"""How people announce in the tests: Nadia of the CNSS writes, Karim of the Order agrees."""

import base64
from datetime import timedelta
from typing import Any

from bot.services.officers.roles import Role
from tests.cast import AMINA, KARIM, NADIA, SALMA, YOUSSEF
from tests.house.conftest import Phone, Running, eventually, words
from tests.playground.page.puppet import picture

TEXT = (
    "La date limite de déclaration est reportée au 17 juillet 2025, sans majoration, pour tous les"
    " pharmaciens qui n'ont pas pu se connecter."
)
Json = dict[str, Any]


async def ready(running: Running) -> None:
    """Nadia directs the CNSS of a region; Amina and Youssef want announcements."""
    # Before anybody has started the bot: nobody is told, and no notice comes between answers.
    await seated(running, NADIA, Role.DIRECTOR, "cnss", "06")
    await running.phone.ask(NADIA, "/start")
    await running.phone.ask(KARIM, "/start")
    for person in (AMINA, YOUSSEF):
        home = await running.phone.ask(person, "/start")
        await running.phone.press(person, home, "choice:announcements:on")


async def seated(
    running: Running, person: int, role: Role, authority: str, region: str = ""
) -> None:
    """Give a person a seat, two days ago: Salma invites; Karim agrees where it takes a second."""
    service, then = running.house.services.invitations, running.clock() - timedelta(days=2)
    token = await service.invite(role, authority, region, by=SALMA, now=then)
    given = await service.accept(token, user_id=person, name="", now=then)
    assert given is not None
    if given.is_waiting:
        assert await service.confirm(person, authority, by=KARIM, now=then)


async def reply(
    phone: Phone, person: int, prompt: Json, text: str, answers: int = 1
) -> list[Json]:
    """Answer a question of the bot."""
    return await phone.hear(
        person,
        "message",
        answers=answers,
        user_id=person,
        text=text,
        reply_to_message_id=prompt["message_id"],
    )


async def asked_for_text(running: Running) -> Json:
    """Have Nadia begin, and return the question for the text."""
    begin = await running.phone.ask(NADIA, "/announce")
    (prompt,) = await running.phone.tap(NADIA, begin, "announce:as:0")
    return prompt


async def drafted(running: Running, text: str = TEXT, *presses: str) -> Json:
    """Have Nadia write an announcement for everybody, and return its panel."""
    phone = running.phone
    (panel,) = await reply(phone, NADIA, await asked_for_text(running), text)
    for press in ("audience:1", "country:1", *presses, "panel:1"):
        panel = await phone.press(NADIA, panel, f"announce:{press}")
    return panel


async def submitted(running: Running, text: str = TEXT, *presses: str) -> Json:
    """Have Nadia submit it, and return what asks Karim."""
    panel = await drafted(running, text, *presses)
    await running.phone.press(NADIA, panel, "announce:submit:1")
    return await noticed(running.phone, KARIM, "attend votre accord")


async def viewed(running: Running, notice: Json) -> Json:
    """Have Karim look at what waits for him: its words come first; return the panel below."""
    *_, panel = await running.phone.tap(KARIM, notice, "announce:view:1", answers=3)
    return panel


async def sent(running: Running, text: str = TEXT, *presses: str) -> None:
    """Have Karim approve it, and let it arrive."""
    notice = await submitted(running, text, *presses)
    panel = await viewed(running, notice)
    await running.phone.press(KARIM, panel, "announced:approve:1")
    await delivered(running)


async def delivered(running: Running) -> None:
    """Let everything arrive that is on its way."""
    await running.house.services.sending.advance(now=running.clock())
    while await running.house.pump.run_once():
        pass
    await running.landed()


async def noticed(phone: Phone, person: int, part: str) -> Json:
    """Return the newest message of the bot to a person that holds these words."""

    async def arrived() -> Json | None:
        found = await phone.bot_messages(person)
        return next((m for m in reversed(found) if part in words(m)), None)

    return await eventually(arrived)


def photo(shade: int = 100) -> Json:
    """Return a photo as a person sends it."""
    content = base64.b64encode(picture(shade, 90, 90, (320, 240))).decode()
    return {"base64": content, "file_name": "photo.png", "mime_type": "image/png"}
