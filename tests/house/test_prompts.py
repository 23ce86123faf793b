"""The reply to a question of the bot is understood, or said to come too late: never kept aside."""

from html import escape
from typing import Any

import pytest

from bot.services.officers.roles import Role
from bot.storage.people.prompts import ANYWHERE
from tests.cast import AMINA, KARIM, NADIA, SALMA
from tests.house.announcing import (
    TEXT,
    asked_for_text,
    drafted,
    noticed,
    ready,
    reply,
    sent,
    submitted,
    viewed,
)
from tests.house.conftest import Running, buttons, words

Json = dict[str, Any]
FIRST, SECOND = (
    "Il manque la pièce du dossier de Mme Alaoui.",
    "La date est à revoir avec la CNSS.",
)


async def two_asked(running: Running) -> tuple[Json, Json]:
    """Have two officers press « Refuser » before either has said why; return both questions."""
    phone = running.phone
    await ready(running)
    await phone.ask(SALMA, "/start")
    panel = await viewed(running, await submitted(running))
    (karims,) = await phone.tap(KARIM, panel, "announced:reject:1")
    listed = await phone.ask(SALMA, "/announcements")
    *_, panel = await phone.tap(SALMA, listed, "announce:view:1", answers=3)
    (salmas,) = await phone.tap(SALMA, panel, "announced:reject:1")
    return karims, salmas


async def nothing_kept(running: Running, *said: str) -> None:
    """Neither among the questions, nor anywhere among the rows that stay."""
    read = running.house.db.read
    assert not await read.all("SELECT 1 FROM missed_questions")
    kept = [row["reason"] for row in await read.all("SELECT reason FROM announcements")]
    assert not set(said) & set(kept)


@pytest.mark.parametrize("first", [KARIM, SALMA])
async def test_each_of_two_officers_is_understood(running: Running, first: int) -> None:
    """The one who replies first decides, whoever pressed first; the other reads by whom."""
    phone = running.phone
    asked = dict(zip((KARIM, SALMA), await two_asked(running), strict=True))
    second = SALMA if first == KARIM else KARIM
    (done,) = await reply(phone, first, asked[first], FIRST)
    (late,) = await reply(phone, second, asked[second], SECOND)

    assert "Refusée" in words(done)
    assert FIRST in words(await noticed(phone, NADIA, "Motif"))
    name = {KARIM: "Karim", SALMA: "Salma"}[first]
    assert name in words(late)
    assert f"({first}) a pris une décision" in words(late)
    assert "n’a pas été enregistrée" in words(late)
    await nothing_kept(running, SECOND)


async def test_a_reason_after_it_was_approved_is_not_kept(running: Running) -> None:
    """The reply says how it stands."""
    phone = running.phone
    karims, _ = await two_asked(running)
    assert await running.house.services.approvals.approve(1, officer_id=KARIM, now=running.clock())
    (late,) = await reply(phone, KARIM, karims, FIRST)

    assert "En vigueur" in words(late)
    await nothing_kept(running, FIRST)


async def test_a_reason_of_who_lost_the_seat_is_not_kept(running: Running) -> None:
    """The announcement waits on."""
    phone = running.phone
    _, salmas = await two_asked(running)
    now = running.clock()
    assert await running.house.services.suspensions.suspend(SALMA, by=KARIM, now=now)
    before = await phone.bot_messages(SALMA)
    await reply(phone, SALMA, salmas, FIRST, answers=1)
    await noticed(phone, SALMA, "n’a pas été enregistrée")

    assert len(await phone.bot_messages(SALMA)) > len(before)
    one = await running.house.services.announcements.find(1)
    assert one is not None
    assert one.state == "waiting"
    await nothing_kept(running, FIRST)


async def test_an_author_is_understood_in_any_order(running: Running) -> None:
    """Asked for French, then for Arabic: each reply is taken for what it replies to."""
    phone = running.phone
    await ready(running)
    french = await asked_for_text(running)
    (panel,) = await reply(phone, NADIA, french, TEXT)
    (arabic,) = await phone.tap(NADIA, panel, "announce:text:1:ar")
    (again,) = await phone.tap(NADIA, panel, "announce:text:1:fr")
    await reply(phone, NADIA, arabic, "مرحبا")
    await reply(phone, NADIA, again, FIRST)

    one = await running.house.services.announcements.find(1)
    assert one is not None
    assert one.texts == {"fr": FIRST, "ar": "مرحبا"}


@pytest.mark.parametrize("fate", ["submitted", "sent", "thrown away"])
async def test_an_authors_reply_that_comes_too_late_is_not_kept(
    running: Running, fate: str
) -> None:
    """What is submitted is sealed; what is thrown away asks for nothing."""
    phone = running.phone
    await ready(running)
    if fate == "sent":
        await sent(running)
    elif fate == "submitted":
        await submitted(running)
    else:
        await drafted(running)
        assert await running.house.services.drafts.discard(1, author=NADIA)
    found = await phone.bot_messages(NADIA)
    question = next(m for m in found if "Écrivez le texte" in words(m))
    (late,) = await reply(phone, NADIA, question, FIRST)

    assert "n’a pas été enregistrée" in words(late)
    one = await running.house.services.announcements.find(1)
    assert one is None or one.texts == {"fr": escape(TEXT)}
    await nothing_kept(running, FIRST)


async def test_what_was_asked_before_it_was_noted_whom_still_works(running: Running) -> None:
    """By its number and its words; a reply to another message of that number decides nothing."""
    phone = running.phone
    karims, salmas = await two_asked(running)
    async with running.house.db.transaction() as tx:
        await tx.execute("DELETE FROM prompts WHERE chat_id = ?", (KARIM,))
        await tx.execute(
            "UPDATE prompts SET chat_id = ?, user_id = 0 WHERE chat_id = ?", (ANYWHERE, SALMA)
        )
    (unknown,) = await reply(phone, KARIM, karims, SECOND)
    assert "n’a pas été enregistrée" in words(unknown)
    (done,) = await reply(phone, SALMA, salmas, FIRST)

    assert "Refusée" in words(done)
    await nothing_kept(running, SECOND)


async def test_old_buttons_under_a_candidate_say_who_decided(running: Running) -> None:
    """To the officer who comes second, in the place of the buttons."""
    phone = running.phone
    for person in (KARIM, SALMA, NADIA):
        await phone.ask(person, "/start")
    service, now = running.house.services.invitations, running.clock()
    token = await service.invite(Role.OFFICER, "order", "", by=KARIM, now=now)
    await phone.ask(AMINA, f"/start role-{token}")
    notice = await noticed(phone, SALMA, "a ouvert le lien")
    assert await service.refuse(AMINA, "order", by=KARIM, now=now)
    said = await phone.press(SALMA, notice, buttons(notice)[0])

    assert f"({KARIM}) a déjà refusé" in words(said)
    assert buttons(said) == ["roles:0"]
