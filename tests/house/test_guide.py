"""Following the guide: pictures in one message, files, sharing, help, and where people leave."""

from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote

import pytest

from bot.catalog.catalog import Catalog
from bot.core.writing.text import CAPTION_LIMIT
from bot.handlers.topic_answers import MOST_ROWS
from bot.storage import uploads
from tests.cast import AMINA, GROUP, KARIM, SARAH, YOUSSEF
from tests.house.conftest import Opener, Running, buttons, eventually, links, words


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (AMINA, ["damancom.ma", "OTP", "identifiant", "6 chiffres", "Valider"]),
        (YOUSSEF, ["damancom.ma", "OTP", "المعرّف", "6", "Valider"]),
        (SARAH, ["damancom.ma", "OTP", "identif", "6", "Valider"]),
    ],
)
async def test_the_five_steps_in_each_language(
    running: Running, person: int, expected: list[str]
) -> None:
    """One message that tells them all, and turns into one picture after the other."""
    phone = running.phone
    chosen = await phone.ask(person, "/guide")
    message = await phone.press(person, chosen, "glance:login-otp")
    steps = [line for line in words(message).splitlines() if line[:1].isdecimal()]
    assert len(steps) == len(expected)
    assert all(word in step for word, step in zip(expected, steps, strict=True))
    assert len(message["reply_markup"]["inline_keyboard"]) <= MOST_ROWS
    message = await phone.press(person, message, "guide:login-otp:1")

    pictures = []
    for number, step in enumerate(steps, 1):
        said = step.removeprefix(f"{number}. ")
        assert said not in words(message), "the card says it already"
        assert message["message_id"] == chosen["message_id"]
        pictures.append(message["photo"][-1]["file_unique_id"])
        if number < len(expected):
            message = await phone.press(person, message, f"guide:login-otp:{number + 1}")
    last = await phone.press(person, message, "guide:login-otp:done")

    assert len(set(pictures)) == len(expected)
    assert "guide:login-otp:1" in buttons(last)


def test_every_step_fits_under_its_picture(catalog: Catalog) -> None:
    """Telegram cuts nothing: it refuses a caption that is too long."""
    for guide in catalog.guides.values():
        for language in catalog.languages:
            first, *between, last = [step.body[language] for step in guide.steps]
            longest = max(
                len(guide.intro[language]) + len(first), *map(len, between), len(last) + 500
            )
            assert longest + 150 < CAPTION_LIMIT, (guide.slug, language)


async def test_a_picture_is_uploaded_once(running: Running) -> None:
    """The second person gets it by its file_id; so does the first one on the way back."""
    phone = running.phone
    for person in (AMINA, KARIM):
        message = await phone.ask(person, "/guide")
        message = await phone.press(person, message, "guide:login-otp:1")
        message = await phone.press(person, message, "guide:login-otp:2")
        await phone.press(person, message, "guide:login-otp:1")

    rows = await running.house.db.read.all("SELECT * FROM uploads WHERE kind = 'photo'")
    assert len(rows) == 2


async def test_a_lost_file_is_uploaded_again(running: Running) -> None:
    """Telegram forgets file_ids, and they belong to one bot."""
    phone = running.phone
    await phone.ask(AMINA, "/pdf")

    async def remembered() -> str | None:
        row = await running.house.db.read.one("SELECT file_id FROM uploads")
        return row["file_id"] if row and row["file_id"] != "lost" else None

    await eventually(remembered)
    row = await running.house.db.read.one("SELECT * FROM uploads")
    assert row is not None
    async with running.house.db.transaction() as tx:
        lost = (row["bot_id"], row["sha256"], row["kind"], "lost")
        await uploads.put(tx, *lost, now=datetime(2025, 7, 9, 9, tzinfo=UTC))
    answer = await phone.ask(AMINA, "/pdf")

    assert await eventually(remembered) == answer["document"]["file_id"]


async def test_a_file_that_the_bot_did_not_send_is_never_handed_out(running: Running) -> None:
    """Who can write rows names another file of Telegram's: its stamp is missing."""
    phone = running.phone
    sent = await phone.ask(AMINA, "/pdf")
    evil = await phone.ask(AMINA, "/guide")  # any file that Telegram has serves
    other = (await phone.press(AMINA, evil, "guide:login-otp:1"))["photo"][-1]["file_id"]
    async with running.house.db.transaction() as tx:
        await tx.execute("UPDATE uploads SET file_id = ? WHERE kind = 'document'", (other,))
    again = await phone.ask(AMINA, "/pdf")

    assert again["document"]["file_name"] == sent["document"]["file_name"]
    assert again["document"]["file_size"] == sent["document"]["file_size"]


async def test_the_guide_goes_on_after_a_restart(open_running: Opener) -> None:
    """The position is a row: another process knows it, also next month."""
    async with open_running("2025-07-09T09:00+00:00") as first:
        message = await first.phone.ask(AMINA, "/guide")
        message = await first.phone.press(AMINA, message, "guide:login-otp:1")
        await first.phone.press(AMINA, message, "guide:login-otp:4")
    async with open_running("2025-08-08T20:00+00:00") as second:
        message = await second.phone.ask(AMINA, "/guide")

    assert "l’étape 4" in words(message)
    assert buttons(message)[0] == "guide:login-otp:4"


async def test_who_comes_back_after_a_week_begins_a_new_reading(open_running: Opener) -> None:
    """And is counted again, from the first step."""
    for moment in ("2025-07-01T09:00+00:00", "2025-07-06T09:00+00:00", "2025-07-20T09:00+00:00"):
        async with open_running(moment) as running:
            message = await running.phone.ask(AMINA, "/guide")
            await running.phone.press(AMINA, message, "guide:login-otp:2")
            rows = await running.house.db.read.all(
                "SELECT step, SUM(people) AS people FROM guide_counts GROUP BY step ORDER BY step"
            )

    assert [(row["step"], row["people"]) for row in rows] == [(1, 2), (2, 2)]


async def test_every_step_at_once(running: Running) -> None:
    """An album of the pictures, which say it all: from the glance, and from below a step."""
    phone = running.phone
    message = await phone.ask(AMINA, "/guide")
    message = await phone.press(AMINA, message, "glance:login-otp")
    pictures = await phone.tap(AMINA, message, "album:login-otp", answers=5)
    step = await phone.press(AMINA, message, "guide:login-otp:1")
    offered = await phone.press(AMINA, step, "more:login-otp:1")

    assert all("photo" in picture for picture in pictures)
    assert len({picture["media_group_id"] for picture in pictures}) == 1
    assert words(offered) == words(step)
    assert "album:login-otp" in buttons(offered)


async def test_who_is_stuck_at_a_glance_says_where(running: Running) -> None:
    """Then the troubles of that step come, as from the step itself."""
    phone = running.phone
    message = await phone.ask(AMINA, "/start guide-otp")
    where = await phone.press(AMINA, message, "stuck:login-otp:0")
    assert [f"stuck:login-otp:{n}" for n in range(1, 6)] == buttons(where)[:5]

    troubles = await phone.press(AMINA, where, "stuck:login-otp:4")

    assert "topic:otp-not-received" in buttons(troubles)


async def test_who_got_in_is_led_on_to_the_end(running: Running) -> None:
    """Inside: declare, by when; declared: the next date, a reminder of it, a colleague."""
    phone = running.phone
    message = await phone.ask(AMINA, "/start guide-otp")
    inside = await phone.press(AMINA, message, "guide:login-otp:done")
    assert "17 juillet" in words(inside)
    declare = next(one for one in buttons(inside) if one.startswith("declared:"))
    (done,) = await phone.tap(AMINA, inside, declare)
    assert "10 août" in words(done)
    assert links(done)[0].startswith("https://wa.me/?text=")
    assert "t.me%2FConfrereBot" in links(done)[0]

    reminded = await phone.press(AMINA, done, "reminders:month")

    assert "reminders:month" not in buttons(reminded)
    assert links(reminded) == links(done)
    again = await phone.ask(AMINA, "/reminders")
    assert "reminders:off" in buttons(again)


@pytest.mark.parametrize(("person", "last"), [(AMINA, "Valider"), (YOUSSEF, "Valider")])
async def test_whatsapp_gets_the_steps_and_where_they_are(
    running: Running, person: int, last: str
) -> None:
    """In Latin letters in whole sentences, in Arabic the titles: each letter takes six bytes."""
    message = await running.phone.ask(person, "/start guide-otp")
    (link,) = [one for one in links(message) if "wa.me" in one]
    text = unquote(link.partition("text=")[2])
    assert all(f"{number}. " in text for number in range(1, 6))
    assert last in text.splitlines()[-3]
    assert text.splitlines()[-1] == "https://t.me/ConfrereBot?start=guide-otp"


async def test_a_link_opens_exactly_this_step(running: Running) -> None:
    """What the assistant receives leads to the step at hand."""
    phone = running.phone
    message = await phone.ask(AMINA, "/guide")
    message = await phone.press(AMINA, message, "guide:login-otp:4")
    message = await phone.press(AMINA, message, "more:login-otp:4")
    (shared,) = await phone.tap(AMINA, message, "share:login-otp:4")
    assert "?start=guide-otp-4" in words(shared)
    assert links(shared)[0].startswith("https://t.me/share/url?")
    assert "%20" in links(shared)[0]
    assert "+" not in links(shared)[0]

    opened = await phone.ask(SARAH, "/start guide-otp-4")

    assert "Step 4 of 5" in words(opened)
    assert "photo" in opened


@pytest.mark.parametrize("payload", ["guide-otp-9", "guide-otp-x", "guide-otp-"])
async def test_a_broken_link_opens_all_steps(running: Running, payload: str) -> None:
    """Copied by hand, links lose their end."""
    assert "5. " in words(await running.phone.ask(AMINA, f"/start {payload}"))


async def test_stuck_offers_the_troubles_of_the_step_then_a_human(running: Running) -> None:
    """And the way back to the picture."""
    phone = running.phone
    message = await phone.ask(AMINA, "/guide")
    step = await phone.press(AMINA, message, "guide:login-otp:4")
    troubles = await phone.press(AMINA, step, "stuck:login-otp:4")
    assert "topic:otp-not-received" in buttons(troubles)
    assert "ask:step:login-otp:4" in buttons(troubles)

    (answer,) = await phone.tap(AMINA, troubles, "topic:otp-not-received")
    again = await phone.press(AMINA, troubles, "guide:login-otp:4")

    assert "SMS" in words(answer)
    assert words(again) == words(step)


@pytest.mark.parametrize(
    ("asked", "name"),
    [("/pdf", "otp-fr"), ("/pdf eid", "eid-fr"), ("/pdf e-ID", "eid-fr"), ("/pdf xyz", "otp-fr")],
)
async def test_the_pdf_is_sent_directly(running: Running, asked: str, name: str) -> None:
    """One message with the file, and the other forms one press away."""
    answer = await running.phone.ask(AMINA, asked)

    assert name in answer["document"]["file_name"]
    slug = f"login-{name[:3]}"
    assert f"pdf:{slug}:phone" in buttons(answer)
    (phone_form,) = await running.phone.tap(AMINA, answer, f"pdf:{slug}:phone")
    assert phone_form["document"]["file_name"] != answer["document"]["file_name"]


async def test_the_group_is_led_to_the_private_chat(running: Running) -> None:
    """A guide that anybody can press would be nobody's guide; the PDF is everybody's."""
    answer = await running.phone.ask(AMINA, "/guide", chat_id=GROUP)
    assert [link.partition("?")[2] for link in links(answer)] == [
        "start=guide-otp",
        "start=guide-eid",
    ]
    assert not buttons(answer)

    sheet = await running.phone.ask(AMINA, "/pdf", chat_id=GROUP)

    assert sheet["document"]["mime_type"] == "application/pdf"
    assert not buttons(sheet)


async def test_officers_see_where_people_leave(running: Running) -> None:
    """Numbers without names; looking back or pressing twice counts nobody twice."""
    phone = running.phone
    assert "Personne" in words(await phone.ask(KARIM, "/stats guide"))
    for person, steps in ((AMINA, (1, 2, 1, 2, 3)), (SARAH, (1,)), (KARIM, (1, 2, 3, 4, 5))):
        message = await phone.ask(person, "/guide")
        for step in steps:
            message = await phone.press(person, message, f"guide:login-otp:{step}")
    await phone.press(KARIM, message, "guide:login-otp:done")
    message = await phone.ask(SARAH, "/start guide-otp")
    await phone.press(SARAH, message, "stuck:login-otp:1")

    answer = await phone.ask(KARIM, "/stats guide")

    assert "photo" in answer
    assert "Français · début : 2 · dernière étape : 1" in words(answer)
    assert "connexion réussie : 1 · aide demandée : 0" in words(answer)
    assert "English · début : 1 · dernière étape : 0" in words(answer)
    counted = await running.house.db.read.all("SELECT * FROM guide_counts")
    assert all(set(row.keys()) <= _COUNTED for row in counted)


_COUNTED = {"day", "guide", "language", "event", "step", "people"}


async def test_figures_are_for_officers(running: Running) -> None:
    """A member is told so."""
    answer: dict[str, Any] = await running.phone.ask(AMINA, "/stats guide")

    assert "responsables" in words(answer)
