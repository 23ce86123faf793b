"""What an officer's work costs: for each story the messages written and the buttons pressed."""

from bot.services.officers.roles import Role
from tests.cast import AMINA, KARIM, NADIA, SALMA, YOUSSEF
from tests.house.announcing import TEXT, seated
from tests.house.conftest import words
from tests.house.parlour import Json, Parlour
from tests.house.tallying import PDF, Tally, carries

LATER = TEXT.replace("17", "16")


async def office(parlour: Parlour) -> Tally:
    """Nadia directs a region of the CNSS in which Amina and Youssef want announcements."""
    tally = Tally(parlour)
    await seated(parlour, NADIA, Role.DIRECTOR, "cnss", "06")  # type: ignore[arg-type]
    for person in (NADIA, KARIM, SALMA, AMINA, YOUSSEF):
        await tally.write(person, "/start")
    async with parlour.house.db.transaction() as tx:
        await tx.execute(
            "UPDATE members SET wants_announcements = 1, region = '06' WHERE user_id IN (?, ?)",
            (AMINA, YOUSSEF),
        )
    await tally.deliver()
    tally.begin()
    return tally


async def announced(tally: Tally) -> None:
    """Nadia announces to her region with a PDF, Karim agrees, and it arrives."""
    begin = await tally.write(NADIA, "/announce")
    await tally.press(NADIA, begin, "announce:as:0")
    panel = await tally.write(NADIA, document=PDF, caption=TEXT)
    await tally.press(NADIA, panel, "announce:submit:1")
    await tally.deliver()
    await tally.press(KARIM, tally.newest(KARIM, "attend votre accord"), "announced:approve:1")
    await tally.deliver()


def reported(tally: Tally, person: int) -> Json:
    """Return the newest report that somebody has got."""
    return tally.newest(person, "📊")


async def test_a_regional_announcement_with_a_pdf(parlour: Parlour) -> None:
    """2 + 2, and 0 + 1 from a notice that holds the file, the text, the audience, the buttons."""
    tally = await office(parlour)
    await announced(tally)
    assert (tally.of(NADIA), tally.of(KARIM)) == ((2, 2), (0, 1))
    assert tally.newest(AMINA, TEXT)["document"]["file_name"] == "note.pdf"


async def test_a_notice_with_files_shows_all_that_is_approved(parlour: Parlour) -> None:
    """One file stands above the words; how it leaves is said; it closes in its place."""
    tally = await office(parlour)
    begin = await tally.write(NADIA, "/announce")
    await tally.press(NADIA, begin, "announce:as:0")
    panel = await tally.write(NADIA, document=PDF, caption=TEXT)
    chosen = await tally.press(NADIA, panel, "announce:options:1")
    chosen = await tally.press(NADIA, chosen, "announce:toggle:1:silent")
    panel = await tally.press(NADIA, chosen, "announce:panel:1")
    await tally.press(NADIA, panel, "announce:submit:1")
    await tally.deliver()

    notice = tally.newest(KARIM, "attend votre accord")
    assert notice["document"]["file_name"] == "note.pdf"
    for part in (TEXT, "note.pdf", "Casablanca-Settat (personnes : 2", "Sans son"):
        assert part in words(notice), part
    await tally.press(KARIM, notice, "announced:approve:1")
    await tally.deliver()
    other = tally.newest(SALMA, "Décidé")
    assert carries(other) == ["announce:view:1"]


async def test_a_correction_replies_to_the_report(parlour: Parlour) -> None:
    """1 + 1 where one language was written; its approver 0 + 1."""
    tally = await office(parlour)
    await announced(tally)
    tally.begin()

    panel = await tally.reply(NADIA, reported(tally, NADIA), LATER)
    assert "17 juillet → 16 juillet" in words(panel)
    await tally.press(NADIA, panel, "announce:submit:2")
    await tally.deliver()
    await tally.press(KARIM, tally.newest(KARIM, "attend votre accord"), "announced:approve:2")
    await tally.deliver()

    assert (tally.of(NADIA), tally.of(KARIM)) == ((1, 1), (0, 1))
    assert "16 juillet" in words(tally.newest(AMINA, "Corrigé le"))


async def test_a_question_below_a_report_is_no_correction(parlour: Parlour) -> None:
    """Nor is what has nothing of the text; who may not write in that name begins none."""
    tally = await office(parlour)
    await announced(tally)
    for said in ("Pourquoi la date limite est reportée au 17 juillet 2025 ?", "merci bien"):
        await tally.reply(NADIA, reported(tally, NADIA), said)
    refused = await tally.reply(KARIM, reported(tally, KARIM), LATER)
    assert "carries" and not any(one.startswith("announce:submit") for one in carries(refused))
    assert await parlour.house.services.announcements.find(2) is None


async def test_taking_back_from_the_report(parlour: Parlour) -> None:
    """0 + 2: the report offers it, and asks once."""
    tally = await office(parlour)
    await announced(tally)
    tally.begin()

    asked = await tally.press(NADIA, reported(tally, NADIA), "announced:withdraw:1")
    await tally.press(NADIA, asked, "announced:withdraw-tell:1")
    await tally.deliver()

    assert tally.of(NADIA) == (0, 2)
    assert "retirée" in words(tally.newest(AMINA, "2025-07-001"))


async def test_stopping_and_proving(parlour: Parlour) -> None:
    """0 + 1 each: another officer stops it from the notice, its author proves from the report."""
    tally = await office(parlour)
    begin = await tally.write(NADIA, "/announce")
    await tally.press(NADIA, begin, "announce:as:0")
    panel = await tally.write(NADIA, document=PDF, caption=TEXT)
    await tally.press(NADIA, panel, "announce:submit:1")
    await tally.deliver()
    tally.begin()
    await parlour.house.services.approvals.approve(1, officer_id=KARIM, now=parlour.clock())
    while await parlour.house.pump.run_once():
        pass
    await tally.press(SALMA, tally.newest(SALMA, "part."), "announced:cancel:1")
    assert tally.of(SALMA) == (0, 1)
