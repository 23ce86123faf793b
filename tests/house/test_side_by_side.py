"""Two corrections of one announcement side by side, a correction too long, a second tap."""

from bot.core.announcements import State
from bot.services.officers.roles import Role
from tests.cast import KARIM, NADIA, SALMA, SARAH
from tests.house.announcing import TEXT, seated
from tests.house.conftest import words
from tests.house.parlour import Json, Parlour
from tests.house.tallying import Tally, carries
from tests.house.test_officer_path import LATER, announced, office, reported

OTHER = TEXT.replace("sans majoration", "sans aucune pénalité")


async def _paired(parlour: Parlour) -> Tally:
    """Nadia has announced; Sarah directs the same region, and corrects it too."""
    tally = await office(parlour)
    await seated(parlour, SARAH, Role.DIRECTOR, "cnss", "06")  # type: ignore[arg-type]
    await tally.write(SARAH, "/start")
    async with parlour.house.db.transaction() as tx:
        await tx.execute("UPDATE members SET language = 'fr' WHERE user_id = ?", (SARAH,))
    await announced(tally)
    return tally


async def _report(tally: Tally, person: int) -> Json:
    """Have somebody open the report of announcement 1."""
    listed = await tally.write(person, "/announcements")
    shown = await tally.press(person, listed, "announce:view:1")
    return await tally.press(person, shown, "announced:report:1")


async def _corrected(tally: Tally, person: int, text: str) -> Json:
    """Have somebody correct announcement 1 by its report; return the panel of the draft."""
    return await tally.reply(person, await _report(tally, person), text)


async def test_who_corrects_second_and_who_approves_read_of_the_first(parlour: Parlour) -> None:
    """By whom, and what; its author hears of the second; the first approved ends the other."""
    tally = await _paired(parlour)
    panel = await _corrected(tally, NADIA, LATER)
    await tally.press(NADIA, panel, "announce:submit:2")
    await tally.deliver()

    second = await _corrected(tally, SARAH, OTHER)

    assert "Une autre correction de cette annonce attend déjà un accord" in words(second)
    assert "Nadia" in words(second)
    assert "17 juillet → 16 juillet" in words(second)
    await tally.press(SARAH, second, "announce:submit:3")
    await tally.deliver()
    assert "propose une autre correction" in words(tally.newest(NADIA, "aucune pénalité"))
    notice = tally.newest(KARIM, "attend votre accord")
    assert "Une autre correction de cette annonce attend déjà" in words(notice)
    first = next(
        one
        for one in parlour.said()
        if one["chat"]["id"] == KARIM and "announced:approve:2" in carries(one)
    )
    await tally.press(KARIM, first, "announced:approve:2")
    await tally.deliver()

    assert "caduque" in words(tally.now(notice))
    assert "announced:approve:3" not in carries(tally.now(notice))
    ended = tally.newest(SARAH, "n’est pas partie")
    assert "Karim" in words(ended)
    assert "celle de Nadia Berrada" in words(ended)
    assert "17 juillet → 16 juillet" in words(ended)
    one = await parlour.house.services.announcements.find(3)
    assert one is not None
    assert one.state is State.REJECTED
    # Taken up again it corrects what is in force, and says all that it would change there.
    again = await tally.press(SARAH, ended, "announce:retake:3")
    assert "16 juillet → 17 juillet" in words(again).replace("\u00a0", " ")
    assert "Correction d’une annonce en vigueur" in words(again)
    assert (await parlour.house.services.record.check()).is_whole


async def test_a_draft_of_what_was_corrected_since_goes_on_from_there(parlour: Parlour) -> None:
    """Nobody's words are lost, and nothing is written over unseen: it says by whom."""
    tally = await _paired(parlour)
    second = await _corrected(tally, SARAH, OTHER)
    panel = await _corrected(tally, NADIA, LATER)
    await tally.press(NADIA, panel, "announce:submit:3")
    await tally.deliver()
    await tally.press(KARIM, tally.newest(KARIM, "attend votre accord"), "announced:approve:3")
    await tally.deliver()

    moved = await tally.press(SARAH, second, "announce:submit:2")

    assert "a corrigé cette annonce" in words(moved)
    assert "16 juillet → 17 juillet" in words(moved)
    await tally.press(SARAH, moved, "announce:submit:2")
    one = await parlour.house.services.announcements.find(2)
    assert one is not None
    assert (one.state, one.corrects) == (State.WAITING, 3)


async def test_what_corrects_one_that_is_withdrawn_waits_no_more(parlour: Parlour) -> None:
    """Its author reads by whom, and who was asked has nothing left to decide."""
    tally = await _paired(parlour)
    panel = await _corrected(tally, NADIA, LATER)
    await tally.press(NADIA, panel, "announce:submit:2")
    await tally.deliver()
    notice = tally.newest(KARIM, "attend votre accord")
    asked = await tally.press(SARAH, await _report(tally, SARAH), "announced:withdraw:1")
    await tally.press(SARAH, asked, "announced:withdraw-sure:1")
    await tally.deliver()
    assert "a retiré l’annonce" in words(tally.now(notice))
    assert "vient de retirer l’annonce" in words(tally.newest(NADIA, "n’est pas partie"))


async def test_a_correction_that_is_too_long_leaves_nothing(parlour: Parlour) -> None:
    """It is asked for again, shorter; what comes then is taken, however short."""
    tally = await office(parlour)
    await announced(tally)
    long = TEXT + " Merci de le faire suivre à vos confrères." * 80
    refused = await tally.reply(NADIA, reported(tally, NADIA), long)
    assert "3 000 au plus" in words(refused)
    assert "Rien n’est commencé" in words(refused)
    assert await parlour.house.services.announcements.find(2) is None
    assert "Reprendre" not in str((await tally.write(NADIA, "/announce"))["reply_markup"])

    panel = await tally.reply(NADIA, refused, "Reportée au 16 juillet 2025.")
    assert "Correction d’une annonce en vigueur" in words(panel)
    assert len(await parlour.house.services.drafts.of(NADIA)) == 1


async def test_a_first_text_that_is_too_long_leaves_nothing_either(parlour: Parlour) -> None:
    """Nor does a file that cannot be taken."""
    tally = await office(parlour)
    begin = await tally.write(KARIM, "/announce")
    long = "Le portail est lent ce matin, merci de patienter. " * 70
    refused = await tally.reply(KARIM, begin, long)
    assert "3 000 au plus" in words(refused)
    zipped = {"base64": "UEsDBA==", "file_name": "note.zip", "mime_type": "application/zip"}
    await tally.write(KARIM, document=zipped, reply_to_message_id=begin["message_id"])
    assert not await parlour.house.services.drafts.of(KARIM)

    panel = await tally.reply(KARIM, refused, TEXT)
    assert "Brouillon" in words(panel)


async def test_a_second_tap_goes_on_with_the_correction_that_is_begun(parlour: Parlour) -> None:
    """« Corriger » twice, and the announcement of what many ask, make one draft each."""
    tally = await office(parlour)
    await announced(tally)
    listed = await tally.write(NADIA, "/announcements")
    shown = await tally.press(NADIA, listed, "announce:view:1")
    for _ in range(2):
        await tally.press(NADIA, shown, "announce:correct:1")
    assert len(await parlour.house.services.drafts.of(NADIA)) == 1
    seat = (await parlour.house.services.roles.speaking(SALMA))[0]
    for update in (1, 2):
        await parlour.house.services.board.draft("", seat, update_id=update, now=parlour.clock())
    assert len(await parlour.house.services.drafts.of(SALMA)) == 1
