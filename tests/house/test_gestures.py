"""One gesture, one answer: what Telegram tells in several updates, and what is tapped twice."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

from bot.core.sending.acknowledged import acknowledged
from bot.services.officers.roles import Role
from tests.cast import AMINA, GROUP, KARIM, NADIA, SALMA
from tests.house.announcing import TEXT, photo
from tests.house.conftest import buttons, words
from tests.house.parlour import Parlour, open_parlour

Json = dict[str, Any]
JUNE = "monthly:2025-06"


class Person:
    """Somebody alone with the bot; each deed returns what the bot says to it."""

    def __init__(self, parlour: Parlour, number: int = AMINA) -> None:
        self.parlour = parlour
        self.me = {"chat_id": number, "user_id": number}

    async def says(self, text: str = "", **fields: Any) -> list[Json]:
        """Write or send something."""
        body = {"text": text} if text else {}
        return await self.parlour.do("message", **self.me, **body, **fields)

    async def edits(self, message: Json, text: str) -> list[Json]:
        """Edit a message of one's own."""
        number = message["message_id"]
        return await self.parlour.do("edit", **self.me, message_id=number, text=text)

    async def taps(self, message: Json, data: str, *, times: int = 1) -> list[Json]:
        """Press a button, as often as that before the bot has answered."""
        for _ in range(times):
            number = message["message_id"]
            self.parlour.act("press", **self.me, message_id=number, data=data)
        return await self.parlour.answer()

    def mine(self, text: str) -> Json:
        """Return one's own message with these words."""
        messages = self.parlour.world.chat(self.me["chat_id"]).messages.values()
        return next(m for m in messages if not m["from"]["is_bot"] and words(m) == text)


async def test_a_live_location_is_answered_once(parlour: Parlour) -> None:
    """However often it moves."""
    amina = Person(parlour)
    place = {"latitude": 33.5, "longitude": -7.6}
    live = parlour.act("message", **amina.me, location={**place, "live_period": 900})
    assert len(await parlour.answer()) == 1
    for step in range(10):
        moved = {**place, "longitude": -7.6 + step / 1000}
        assert not await parlour.do("move", **amina.me, message_id=live["message_id"], **moved)


async def album(parlour: Parlour, name: str, captioned: int | None) -> list[Json]:
    """Have Amina send an album of four, and return its messages."""
    me = Person(parlour).me
    return [
        parlour.act(
            "message",
            **me,
            photo=photo(number),
            caption="Annonce n° 2025-07-009" if number == captioned else "",
            album=name,
        )
        for number in range(4)
    ]


async def test_an_album_is_answered_once(parlour: Parlour) -> None:
    """For its caption, on whichever picture it stands; passed on or sent."""
    me = Person(parlour).me
    for captioned in (None, 0, 2):
        sent = await album(parlour, f"{captioned}", captioned)
        (answer,) = await parlour.answer()
        assert ("Je n’ai reconnu" in words(answer)) == (captioned is None)
        for message in sent:
            number = message["message_id"]
            parlour.act(
                "forward", **me, from_chat_id=AMINA, message_id=number, album=f"{captioned} again"
            )
        (answer,) = await parlour.answer()
        assert ("Je n’ai reconnu" in words(answer)) == (captioned is None)


async def test_a_question_below_a_picture_is_answered(parlour: Parlour) -> None:
    """Sent as a picture or as a file, in private and to a group; what looks copied is checked."""
    me = Person(parlour).me
    file = {**photo(9), "file_name": "ecran.jpg", "mime_type": "image/jpeg"}
    asked = "je ne reçois pas le code OTP"
    for body in (
        {**me, "photo": photo(9), "caption": asked},
        {**me, "document": file, "caption": asked},
        {
            "chat_id": GROUP,
            "user_id": AMINA,
            "photo": photo(9),
            "caption": f"@ConfrereBot {asked}",
        },
    ):
        (answer,) = await parlour.do("message", **body)
        assert words(answer).startswith("Je n’ai rien reconnu sur l’image ; "), body
        assert "code" in words(answer)
        assert "Méfiez-vous" not in words(answer)
    (answer,) = await parlour.do(
        "message", **me, photo=photo(9), caption="My OTP code never arrives, what should I do?"
    )
    assert words(answer).startswith("I recognised nothing in the picture; ")
    for caption in (f"Urgent : tout est reporté. {asked}. C'est vrai ?", "Annonce n° 2025-07-001"):
        (answer,) = await parlour.do("message", **me, photo=photo(9), caption=caption)
        assert "Méfiez-vous" in words(answer), caption
    shown = parlour.act("message", **me, photo=photo(9), caption=asked)
    await parlour.answer()
    number = shown["message_id"]
    (answer,) = await parlour.do("forward", **me, from_chat_id=AMINA, message_id=number)
    assert "Méfiez-vous" in words(answer)


async def test_an_album_over_a_restart_is_answered_once(
    tmp_path: Path,
) -> None:
    """What was heard of it is in the rows."""
    async with open_parlour(tmp_path) as parlour:
        sent = await album(parlour, "7", 0)
        for update in parlour.world.updates.waiting()[2:]:
            parlour.world.updates.remove(update["update_id"])
        assert len(await parlour.answer()) == 1
    async with open_parlour(tmp_path) as parlour:
        for message in sent[2:]:
            parlour.world.updates.push("message", message)
        assert not await parlour.answer()


async def test_each_pdf_of_an_album_is_looked_into(parlour: Parlour) -> None:
    """A verdict is about one file."""
    pdf = {"base64": "JVBERi0xLjQK", "file_name": "a.pdf", "mime_type": "application/pdf"}
    for _ in range(3):
        parlour.act("message", **Person(parlour).me, document=pdf, album="9")

    assert len(await parlour.answer()) == 3


async def test_our_own_card_in_our_own_chat_is_an_answer_already(parlour: Parlour) -> None:
    """What another bot has written there is an ordinary message."""
    world = parlour.world
    chat, person = world.chat(AMINA), world.user(AMINA)
    chat.writable = True
    world.post(chat, person, {"text": "Mon code a expiré ?", "via_bot": world.bot_user})
    assert not await parlour.answer()
    other = {**world.bot_user, "id": 99, "username": "AutreBot"}
    world.post(chat, person, {"text": "Mon code a expiré ?", "via_bot": other})

    assert len(await parlour.answer()) == 1


async def test_a_double_tap_is_one(parlour: Parlour) -> None:
    """One message; whoever taps again after something else gets another."""
    amina = Person(parlour)
    (shown,) = await amina.says("/deadline")
    for data in (f"declared:{JUNE}", "reminders", f"calendar:{JUNE}", "guide"):
        assert len(await amina.taps(shown, data, times=2)) == 1, data
        await amina.says(dice=True)
        assert len(await amina.taps(shown, data)) == 1, data


async def test_a_press_that_was_acknowledged_while_it_waited_is_answered_all_the_same(
    parlour: Parlour,
) -> None:
    """The query has had its answer: what is to be said over the button is a message."""
    amina = Person(parlour)
    (shown,) = await amina.says("/deadline")
    parlour.toasts.clear()
    with acknowledged(lambda: True):
        (stale,) = await amina.taps(shown, "guide:nowhere:1")
        (_,) = await amina.taps(shown, "guide")

    assert words(stale) == parlour.house.catalog.text("button-stale", "fr")
    assert not parlour.toasts


async def test_a_day_that_was_tapped_twice_is_chosen(parlour: Parlour) -> None:
    """A double tap is not undone; a tap on what it has changed is."""
    amina = Person(parlour)
    (panel,) = await amina.says("/reminders")
    await amina.taps(panel, "reminders:on")

    async def days() -> str:
        schedule = await parlour.house.services.reminders.schedule(AMINA)
        return f"{schedule.days}" if schedule else ""

    await amina.taps(panel, "reminders:day:7", times=2)
    assert "7" not in await days()
    await amina.taps(panel, "reminders:day:7")
    assert "7" in await days()


async def test_an_edit_is_answered_where_it_asks_for_something_else(parlour: Parlour) -> None:
    """Below, about the edited message; a preview, and a typing error in the same question, not."""
    amina = Person(parlour)
    await amina.says("comment me connecter a damancom")
    question = amina.mine("comment me connecter a damancom")
    place = {**amina.me, "message_id": question["message_id"]}
    assert not await parlour.do("preview", **place)
    assert not await amina.edits(question, "comment me connecter à Damancom ?")
    assert not await parlour.do("preview", **place)
    (answer,) = await amina.edits(question, "j’ai oublié mon mot de passe")

    assert "oublié" in words(answer)
    assert answer["reply_to_message"]["message_id"] == question["message_id"]


async def test_an_edited_nickname_corrects_the_pharmacy(parlour: Parlour) -> None:
    """There is one still, with what was declared of it; one that was taken back is added."""
    amina, read = Person(parlour), parlour.house.db.read
    (panel,) = await amina.says("/reminders")
    (prompt,) = await amina.taps(panel, "reminders:add")
    await amina.says("Agdl", reply_to_message_id=prompt["message_id"])
    named = amina.mine("Agdl")
    for nickname in ("Agdal", "Agdal Gare"):
        await amina.edits(named, nickname)
        rows = await read.all("SELECT pharmacy_id, nickname FROM pharmacies")
        assert [tuple(row) for row in rows] == [(1, nickname)]
    await parlour.house.services.declarations.remove(AMINA, 1)
    (shown,) = await amina.edits(named, "Agdal")

    assert "1 pharmacie" in words(shown)


@asynccontextmanager
async def asked(parlour: Parlour) -> AsyncIterator[tuple[Person, Json]]:
    """Have Nadia, who directs the CNSS of a region, be asked for the text of an announcement."""
    service, now = parlour.house.services.invitations, parlour.clock()
    then = now.replace(day=now.day - 2)
    token = await service.invite(Role.DIRECTOR, "cnss", "06", by=SALMA, now=then)
    assert await service.accept(token, user_id=NADIA, name="", now=then)
    await service.confirm(NADIA, "cnss", by=KARIM, now=then)
    reader = Person(parlour)
    (home,) = await reader.says("/start")
    await reader.taps(home, "choice:announcements:on")
    nadia = Person(parlour, NADIA)
    (begin,) = await nadia.says("/announce")
    (prompt,) = await nadia.taps(begin, "announce:as:0")
    yield nadia, prompt


async def text(parlour: Parlour) -> str:
    """Return the text of the draft."""
    one = await parlour.house.services.announcements.find(1)
    assert one is not None
    return one.texts["fr"]


async def test_an_edited_text_changes_the_draft(parlour: Parlour) -> None:
    """The author sees the panel; a message whose words have been replaced says no."""
    async with asked(parlour) as (nadia, prompt):
        about = {"reply_to_message_id": prompt["message_id"]}
        await nadia.says("Le 17 juilet", **about)
        first = nadia.mine("Le 17 juilet")
        *_, panel = await nadia.edits(first, "Le 17 juillet")
        assert "Brouillon" in words(panel)
        assert await text(parlour) == "Le 17 juillet"
        await nadia.says("Le 18 juillet", **about)
        (late,) = await nadia.edits(first, "Le 16 juillet")

        assert "n’a pas changé" in words(late)
        assert await text(parlour) == "Le 18 juillet"


async def test_words_that_may_be_the_text_are_edited_in_peace(parlour: Parlour) -> None:
    """The question below them stands; what is taken is what they say by then."""
    async with asked(parlour) as (nadia, _):
        (question,) = await nadia.says("Le 17 juilet est la date")
        assert not await nadia.edits(nadia.mine("Le 17 juilet est la date"), "Le 17 juillet")
        await nadia.taps(question, buttons(question)[0])
        assert await text(parlour) == "Le 17 juillet"
        *_, panel = await nadia.edits(nadia.mine("Le 17 juillet"), "Le 18 juillet")

        assert "Brouillon" in words(panel)
        assert await text(parlour) == "Le 18 juillet"


async def test_an_edited_caption_changes_the_draft_while_it_is_one(parlour: Parlour) -> None:
    """Where it was the text; submitted, it does not."""
    async with asked(parlour) as (nadia, prompt):
        about = {"reply_to_message_id": prompt["message_id"]}
        (panel,) = await nadia.says(photo=photo(), caption=TEXT, **about)
        sent = nadia.mine(TEXT)
        await nadia.edits(sent, "Le 17 juillet")
        assert await text(parlour) == "Le 17 juillet"
        for renderer in ("audience:1", "country:1", "panel:1", "submit:1"):
            await nadia.taps(panel, f"announce:{renderer}")
        (late,) = await nadia.edits(sent, "Le 18 juillet")

        assert "n’a pas changé" in words(late)
        assert await text(parlour) == "Le 17 juillet"
        left = buttons(parlour.world.chat(NADIA).messages[panel["message_id"]])
        assert left == ["announced:take-back:1"]


async def test_an_edited_option_changes_the_draft(parlour: Parlour) -> None:
    """Until when it is valid, by a reply and by words that reply to nothing."""
    async with asked(parlour) as (nadia, prompt):
        (panel,) = await nadia.says(TEXT, reply_to_message_id=prompt["message_id"])
        (until,) = await nadia.taps(panel, "announce:expires:1:other")
        await nadia.says("17 juillet", reply_to_message_id=until["message_id"])
        *_, panel = await nadia.edits(nadia.mine("17 juillet"), "18 juillet")
        assert "18 juillet" in words(panel)
        (until,) = await nadia.taps(panel, "announce:expires:1:other")
        (question,) = await nadia.says("19 juillet")
        await nadia.taps(question, buttons(question)[0])
        *_, panel = await nadia.edits(nadia.mine("19 juillet"), "20 juillet")
        assert "20 juillet" in words(panel)


async def test_an_edited_answer_about_a_date_corrects_the_draft(parlour: Parlour) -> None:
    """What it is asked goes on; submitted, it stays as it is, and the officer is told."""
    karim, service = Person(parlour, KARIM), parlour.house.services.changes
    (which,) = await karim.says("/deadline_set")
    (day,) = await karim.taps(which, f"change:move:{JUNE}")
    (who,) = await karim.says("22 juillet", reply_to_message_id=day["message_id"])
    (why,) = await karim.taps(who, "change:who:1:cnss")
    (source,) = await karim.says("Pane du portail", reply_to_message_id=why["message_id"])
    await karim.edits(karim.mine("Pane du portail"), "Panne du portail")
    await karim.edits(karim.mine("22 juillet"), "23 juillet")
    draft = await service.find(1)
    assert draft is not None
    assert (draft.reason, draft.due_on) == ("Panne du portail", date(2025, 7, 23))
    *_, asked = parlour.said()
    assert words(asked) == words(source)
    (preview,) = await karim.says("Note 7", reply_to_message_id=asked["message_id"])
    await karim.taps(preview, "change:submit:1")
    (late,) = await karim.edits(karim.mine("Panne du portail"), "Grève")

    assert "trop tard" in words(late)
    assert buttons(late) == ["change:view:1"]
    draft = await service.find(1)
    assert draft is not None
    assert draft.reason == "Panne du portail"


async def test_of_what_was_heard_no_word_is_kept(parlour: Parlour) -> None:
    """A digest, with a key that lies elsewhere; of a secret not even that."""
    amina = Person(parlour)
    await amina.says("comment me connecter à damancom")
    await amina.says("mon code est 482915")
    rows = await parlour.house.db.read.all("SELECT * FROM gestures ORDER BY message_id")

    assert [len(row["content"]) for row in rows] == [16, 0]
    assert not any("connecter" in str(tuple(row)) or "482915" in str(tuple(row)) for row in rows)
