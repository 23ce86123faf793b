"""The cards in which a proposal was opened: each says in its place what was decided."""

from datetime import timedelta

from tests.cast import KARIM, NADIA, SALMA
from tests.house.conftest import words
from tests.house.parlour import Json, Parlour
from tests.house.tallying import Tally, carries
from tests.house.test_officer_path import office, ready_to_leave


async def drafted(tally: Tally, day: str = "18 juillet 2025", period: str = "2025-06") -> Json:
    """Karim writes another day; return the card of his draft."""
    which = await tally.write(KARIM, "/deadline_set")
    asked = await tally.press(KARIM, which, f"change:move:monthly:{period}")
    asked = await tally.reply(KARIM, asked, day)
    asked = await tally.press(KARIM, asked, "change:who:1:cnss")
    asked = await tally.reply(KARIM, asked, "Le portail ne répond pas.")
    return await tally.reply(KARIM, asked, "Note du 9 juillet")


async def proposed(tally: Tally) -> Json:
    """Karim proposes another day; return the card in which he asked for approval."""
    whole = await drafted(tally)
    await tally.press(KARIM, whole, "change:submit:1")
    await tally.deliver()
    return tally.now(whole)


async def later(tally: Tally) -> None:
    """Let what is said a little later be said."""
    parlour = tally.parlour
    parlour.clock.move_to(parlour.clock() + timedelta(minutes=2))
    await tally.deliver()


async def test_every_card_of_a_change_follows_what_becomes_of_it(parlour: Parlour) -> None:
    """The proposer's, one opened from the list, the approver's: approved, then undone."""
    tally = await office(parlour)
    own = await proposed(tally)
    assert "En attente" in words(own)
    opened = await tally.press(KARIM, await tally.write(KARIM, "/deadline_set"), "change:view:1")
    notice = tally.newest(SALMA, "propose de changer une date")
    await tally.press(SALMA, notice, "change:approve:1")
    await later(tally)
    for card in (own, opened):
        assert "approuvé par Salma Fassi" in words(tally.now(card))
        assert "17 juillet 2025 → 18 juillet 2025" in words(tally.now(card))
        assert "En attente" not in words(tally.now(card))

    again = await tally.press(KARIM, own, "change:view:1")
    await tally.press(KARIM, again, "change:undo:1")
    assert "de nouveau le jeudi 17 juillet 2025" in words(tally.now(again))
    await later(tally)
    for card in (own, opened, notice):
        assert words(tally.now(card)).startswith("↩ Annulé")
        assert "de nouveau le jeudi 17 juillet 2025" in words(tally.now(card))
    assert "Annulé" in words(tally.now(again))
    assert "vendredi 18 juillet" in words(tally.now(again)), "what was pressed says it in full"


async def test_a_draft_says_who_has_to_agree_and_asks_its_author_for_nothing(
    parlour: Parlour,
) -> None:
    """Nobody agrees to their own: beside its announcement, and once it waits, others are named."""
    tally = await office(parlour)
    whole = await drafted(tally)
    said = words(whole).replace("\u00a0", " ")
    assert "📣 Annonce (" in said
    assert "attend votre accord" not in said
    assert "Il faut l’accord d’un second responsable : Salma Fassi" in said

    await tally.press(KARIM, whole, "change:submit-both:1")
    await tally.deliver()
    assert "Il faut l’accord d’un second responsable : Salma Fassi" in words(
        tally.now(whole)
    ).replace("\u00a0", " ")
    labels = {
        person: [
            one["text"].replace("\u00a0", " ")
            for row in (await tally.write(person, "/deadline_set"))["reply_markup"][
                "inline_keyboard"
            ]
            for one in row
        ]
        for person in (KARIM, SALMA)
    }
    assert labels[KARIM][0].startswith("⏳ Chez un second responsable : ")
    assert labels[SALMA][0].startswith("⏳ À approuver : ")
    notice = tally.newest(SALMA, "propose de changer une date")
    assert "Il faut l’accord" not in words(notice)


async def test_a_freeze_and_a_decision_are_said_once(parlour: Parlour) -> None:
    """The card does not say twice that all is stopped, nor that it is decided and approved."""
    tally = await office(parlour)
    own = await proposed(tally)
    await parlour.house.services.freezes.freeze(by=SALMA, now=parlour.clock())
    opened = await tally.press(KARIM, await tally.write(KARIM, "/deadline_set"), "change:view:1")
    assert words(opened).count("Pour reprendre, deux responsables") == 1
    async with parlour.house.db.transaction() as tx:
        await tx.execute("UPDATE freezes SET thawed_at = '2025-07-09T09:00:00+00:00'")
    await tally.press(
        SALMA, tally.newest(SALMA, "propose de changer une date"), "change:approve:1"
    )
    await later(tally)
    assert words(tally.now(own)).count("approuvé") == 1
    assert "Décidé" not in words(tally.now(own))


async def test_an_approval_by_night_is_asked_once_more_with_the_hour(parlour: Parlour) -> None:
    """The notice came by day; night has fallen over it when it is pressed."""
    tally = await office(parlour)
    which = await tally.write(KARIM, "/deadline_set")
    asked = await tally.press(KARIM, which, "change:move:monthly:2025-06")
    asked = await tally.reply(KARIM, asked, "18 juillet 2025")
    asked = await tally.press(KARIM, asked, "change:who:1:cnss")
    asked = await tally.reply(KARIM, asked, "Le portail ne répond pas.")
    whole = await tally.reply(KARIM, asked, "Note du 9 juillet")
    await tally.press(KARIM, whole, "change:submit-both:1")
    await tally.deliver()
    notice = tally.newest(SALMA, "propose de changer une date")
    parlour.clock.move_to(parlour.clock().replace(hour=22, minute=30))  # 23:30 in Morocco

    await tally.press(SALMA, notice, "change:approve:1")
    change = await parlour.house.services.changes.find(1)
    assert change is not None
    assert change.state == "waiting", "nothing is decided yet"
    ((first, *_), *_) = tally.now(notice)["reply_markup"]["inline_keyboard"]
    assert "annonce le 10 juillet 2025 à 8 h" in first["text"].replace("\u00a0", " ")
    done = await tally.press(SALMA, notice, "change:approve-morning:1")
    assert "elle part le jeudi 10 juillet 2025 à 8 h" in words(done)


async def test_the_card_of_who_asked_for_an_announcement_follows_it(parlour: Parlour) -> None:
    """« Rien ne part avant l'accord » is not said any more once it has left."""
    tally = await office(parlour)
    await ready_to_leave(tally)
    own = tally.newest(NADIA, "Rien ne part")
    notice = tally.newest(KARIM, "attend votre accord")
    await tally.press(KARIM, notice, "announced:approve:1")
    await later(tally)
    assert words(tally.now(own)).startswith("✅ L’annonce")
    assert carries(tally.now(own)) == ["announce:view:1"]


async def test_an_address_that_is_no_answer_is_no_question_either(parlour: Parlour) -> None:
    """« Non, c'est autre chose » below it searches nothing."""
    tally = await office(parlour)
    which = await tally.write(KARIM, "/deadline_set")
    asked = await tally.press(KARIM, which, "change:move:monthly:2025-06")
    asked = await tally.reply(KARIM, asked, "18 juillet 2025")
    asked = await tally.press(KARIM, asked, "change:who:1:cnss")
    await tally.press(KARIM, asked, "change:why:1:portal")
    doubt = await tally.write(KARIM, "https://www.cnss.ma/fr/communique-12")
    said = await tally.press(KARIM, doubt, carries(doubt)[1])
    assert "n’est pas une question" in words(said)


async def test_an_announcement_whose_date_is_taken_back_is_told_of_wherever_it_is_read(
    parlour: Parlour,
) -> None:
    """Two months ahead, too: below it, in /news, and to who took it back, with what to do."""
    tally = await office(parlour)
    whole = await drafted(tally, "17 septembre 2025", "2025-08")
    await tally.press(KARIM, whole, "change:submit-both:1")
    await tally.deliver()
    notice = tally.newest(SALMA, "propose de changer une date")
    done = await tally.press(SALMA, notice, "change:approve:1")
    await tally.deliver()
    assert "⚠️" not in words(await tally.write(NADIA, "/news"))

    done = await tally.press(SALMA, done, "change:undo:1")
    assert "tout est de nouveau comme avant" not in words(done)
    assert "une annonce dit encore l’autre" in words(done)
    assert {"announce:correct:1", "announced:withdraw:1"} <= set(carries(tally.now(done)))

    mark = await tally.write(NADIA, "/news")
    assert "cette date a été annulée depuis" in words(mark)
    assert "10 septembre 2025" in words(mark)
    verdict = await tally.press(NADIA, tally.newest(NADIA, "📣"), "verify:")
    assert "cette date a été annulée depuis" in words(verdict)
    assert "✅ Authentique et en vigueur" not in words(verdict)
    asked = await tally.press(SALMA, done, "announced:withdraw:1")
    assert any(one.startswith("announced:withdraw") for one in carries(tally.now(asked)))
