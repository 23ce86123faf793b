"""What an officer's work costs: for each story the messages written and the buttons pressed."""

from datetime import timedelta
from pathlib import Path

from bot.services.officers.roles import Role
from tests.cast import AMINA, KARIM, NADIA, SALMA, SARAH, YOUSSEF
from tests.house.announcing import TEXT, seated
from tests.house.conftest import words
from tests.house.parlour import Json, Parlour, open_parlour
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
    parlour.clock.move_to(parlour.clock() + timedelta(minutes=2))
    await tally.deliver()
    assert words(tally.now(notice)).startswith("✅ L’annonce")
    assert carries(tally.now(notice)) == ["announce:view:1"]


async def test_what_is_too_long_for_a_caption_comes_above_its_file(parlour: Parlour) -> None:
    """All the words with the buttons, then the file below them; nothing has to be opened."""
    tally = await office(parlour)
    await drafted_with(tally, "Une phrase de plus sur la même démarche. " * 25)
    notice = tally.newest(KARIM, "attend votre accord")
    assert "announced:approve:1" in carries(notice)
    assert words(notice).count("Une phrase de plus") == 25
    (file,) = [
        one
        for one in parlour.said()
        if one["chat"]["id"] == KARIM and one.get("document", {}).get("file_name") == "note.pdf"
    ]
    assert file["reply_to_message"]["message_id"] == notice["message_id"]


async def test_what_is_too_long_for_a_message_has_to_be_opened(parlour: Parlour) -> None:
    """It names its file and whom it is for, and offers to open it, nothing else."""
    tally = await office(parlour)
    panel = await drafted_with(tally, TEXT, submits=False)
    for code, said in (("fr", "Une phrase de plus. "), ("en", "One sentence more. ")):
        asked = await tally.press(NADIA, panel, f"announce:text:1:{code}")
        panel = await tally.reply(NADIA, asked, said * 140)
    await tally.press(NADIA, panel, "announce:submit:1")
    await tally.deliver()
    notice = tally.newest(KARIM, "attend votre accord")
    assert carries(notice) == ["announce:view:1"]
    assert "note.pdf" in words(notice)
    assert "document" not in notice


async def drafted_with(tally: Tally, text: str, *, submits: bool = True) -> Json:
    """Nadia hands in a PDF, then writes a text, and asks for approval; return her panel."""
    begin = await tally.write(NADIA, "/announce")
    await tally.press(NADIA, begin, "announce:as:0")
    panel = await tally.write(NADIA, document=PDF, caption="Note")
    asked = await tally.press(NADIA, panel, "announce:text:1:fr")
    panel = await tally.reply(NADIA, asked, text)
    if submits:
        await tally.press(NADIA, panel, "announce:submit:1")
        await tally.deliver()
    return panel


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
    assert not any(one.startswith("announce:submit") for one in carries(refused))
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


async def test_another_officer_stops_it(tmp_path: Path) -> None:
    """0 + 1 from the notice that it leaves: nothing more goes out from then on."""
    async with open_parlour(tmp_path, rate_per_chat=1) as parlour:
        tally = await office(parlour)
        await ready_to_leave(tally)
        for person in (AMINA, YOUSSEF):  # a chat gets one message after another: theirs wait
            await tally.write(person, "/start")
        tally.begin()
        await parlour.house.services.approvals.approve(1, officer_id=KARIM, now=parlour.clock())
        while await parlour.house.pump.run_once():
            pass

        asked = await tally.press(SALMA, tally.newest(SALMA, "part."), "announced:cancel:1")
        assert tally.of(SALMA) == (0, 1)
        assert "rien de plus ne part" in words(asked)


async def test_a_proof_comes_at_a_button(parlour: Parlour) -> None:
    """0 + 1, from the report."""
    tally = await office(parlour)
    await announced(tally)
    tally.begin()
    proof = await tally.press(NADIA, reported(tally, NADIA), "announced:proof:1")
    assert tally.of(NADIA) == (0, 1)
    assert proof["document"]["file_name"].endswith(".pdf")


async def test_training_alone(parlour: Parlour) -> None:
    """0 + 1 from the draft: what both would get, marked; nobody else gets anything."""
    tally = await office(parlour)
    begin = await tally.write(NADIA, "/announce")
    await tally.press(NADIA, begin, "announce:as:0")
    panel = await tally.write(NADIA, document=PDF, caption=TEXT)
    tally.begin()
    others = [one for one in parlour.said() if one["chat"]["id"] != NADIA]

    before = len(parlour.said())
    panel = await tally.press(NADIA, panel, "announce:rehearse:1")
    await tally.deliver()

    assert tally.of(NADIA) == (0, 1)
    assert [one for one in parlour.said() if one["chat"]["id"] != NADIA] == others
    shown = [words(one) for one in parlour.said()[before:]]
    assert sum("EXERCICE" in one and TEXT in one for one in shown) == 2
    assert any(one.startswith("announce:submit") for one in carries(panel))


async def test_what_went_out_becomes_a_new_draft(parlour: Parlour) -> None:
    """From the list 1 + 2, with its words, its file and its audience; it is approved anew."""
    tally = await office(parlour)
    await announced(tally)
    tally.begin()

    found = await tally.write(NADIA, "/announcements reportee 17 juillet")
    assert "2025-07-001" in words(found)
    opened = await tally.press(NADIA, found, "announce:view:1")
    panel = await tally.press(NADIA, opened, "announce:copy:1")

    assert tally.of(NADIA) == (1, 2)
    copied = await parlour.house.services.announcements.find(2)
    assert copied is not None
    assert copied.state == "draft"
    assert TEXT in words(tally.newest(NADIA, "Brouillon")) or copied.texts["fr"].startswith("La")
    assert copied.files[0].name == "note.pdf"
    assert copied.audience is not None
    assert copied.audience.regions == ("06",)
    assert "announce:submit:2" in carries(panel)
    assert "Aucune annonce" in words(await tally.write(NADIA, "/announcements grève"))


async def test_a_template_is_copied_and_filled_in(parlour: Parlour) -> None:
    """2 + 3; what has a blank left is not submitted."""
    tally = await office(parlour)
    begin = await tally.write(NADIA, "/announce")
    offered = await tally.press(NADIA, begin, "announce:templates")
    await tally.press(NADIA, offered, "announce:template:0:meeting")
    template = tally.newest(NADIA, "Réunion le ____")
    for name in ("Français", "العربية", "English"):
        assert name in words(template)
    panel = await tally.write(
        NADIA, "Réunion le ____ à 10 h, au siège.", reply_to_message_id=template["message_id"] + 1
    )
    await tally.press(NADIA, panel, "announce:submit:1")
    assert "blancs" in parlour.toasts[-1]["text"]
    asked = await tally.press(NADIA, panel, "announce:text:1:fr")
    panel = await tally.reply(NADIA, asked, "Réunion le 14 juillet à 10 h, au siège.")
    await tally.press(NADIA, panel, "announce:submit:1")
    one = await parlour.house.services.announcements.find(1)
    assert one is not None
    assert one.state == "waiting"


async def test_whom_it_reaches_is_seen_before_it_is_written(parlour: Parlour) -> None:
    """0 + 1 from /announce, and in /stats: small regions as one, and who is not reached."""
    tally = await office(parlour)
    async with parlour.house.db.transaction() as tx:
        for number in range(12):
            await tx.execute(
                "INSERT INTO members (user_id, language, region, joined_at,"
                " wants_announcements) VALUES (?, 'ar', '04', '2025-07-01', 1)",
                (7000 + number,),
            )
    begin = await tally.write(NADIA, "/announce")
    tally.begin()
    shown = await tally.press(NADIA, begin, "listed:audience")
    assert tally.of(NADIA) == (0, 1)
    assert "Personnes : 14, groupes" in words(shown)
    assert "Rabat-Salé-Kénitra · personnes : 12" in words(shown)
    assert "Autres régions · personnes : 2" in words(shown)
    assert "Casablanca" not in words(shown)
    assert words(await tally.write(KARIM, "/stats audience")) == words(shown)


async def test_who_has_not_read_is_asked_once_more(parlour: Parlour) -> None:
    """0 + 2 from the report: never who pressed, nor who has blocked the bot, nor twice."""
    tally = await office(parlour)
    sarah_is_there = "UPDATE members SET wants_announcements = 1, region = '06' WHERE user_id = ?"
    await tally.write(SARAH, "/start")
    async with parlour.house.db.transaction() as tx:
        await tx.execute(sarah_is_there, (SARAH,))
    begin = await tally.write(NADIA, "/announce")
    await tally.press(NADIA, begin, "announce:as:0")
    panel = await tally.write(NADIA, TEXT)
    panel = await tally.press(NADIA, tally.newest(NADIA, "Est-ce le texte"), "awaited")
    chosen = await tally.press(NADIA, panel, "announce:options:1")
    chosen = await tally.press(NADIA, chosen, "announce:toggle:1:receipt")
    panel = await tally.press(NADIA, chosen, "announce:panel:1")
    await tally.press(NADIA, panel, "announce:submit:1")
    await tally.deliver()
    await tally.press(KARIM, tally.newest(KARIM, "attend votre accord"), "announced:approve:1")
    await tally.deliver()
    await tally.press(AMINA, tally.newest(AMINA, TEXT), "read:1")
    async with parlour.house.db.transaction() as tx:
        await tx.execute("UPDATE members SET is_reachable = 0 WHERE user_id = ?", (SARAH,))
    await tally.deliver()
    tally.begin()

    report = reported(tally, NADIA)
    asked = await tally.press(NADIA, report, "announced:unread:1")
    assert "sans confirmer : 1" in words(asked)
    await tally.press(NADIA, asked, "announced:unread:1:sure")
    assert tally.of(NADIA) == (0, 2)
    await tally.deliver()
    reminder = tally.newest(YOUSSEF, "قرأت وفهمت")
    assert "read:1" in carries(reminder)
    for person, part in ((AMINA, "Lu et compris"), (SARAH, "Read and understood")):
        assert not [
            one
            for one in parlour.said()
            if one["chat"]["id"] == person and words(one).startswith("📌") and part in words(one)
        ]
    report = reported(tally, NADIA)
    assert "📌 Relancés : 1" in words(report)
    assert not [one for one in carries(report) if "unread" in one]
    service = parlour.house.services
    assert not await service.unread.ask(1, officer_id=NADIA, now=parlour.clock())

    one = await service.announcements.find(1)
    assert one is not None
    await service.withdrawals.withdraw(one, officer_id=KARIM, now=parlour.clock())
    await tally.deliver()
    assert "2025-07-001" in words(tally.now(reminder))
    assert not carries(tally.now(reminder))


async def test_a_date_and_its_announcement(parlour: Parlour) -> None:
    """4 + 3 and 0 + 1 from a notice that says all; its announcement 0 + 2 and 0 + 1."""
    tally = await office(parlour)
    which = await tally.write(KARIM, "/deadline_set")
    asked = await tally.press(KARIM, which, "change:move:monthly:2025-06")
    asked = await tally.reply(KARIM, asked, "18 juillet 2025")
    asked = await tally.press(KARIM, asked, "change:who:1:cnss")
    asked = await tally.reply(KARIM, asked, "Le portail ne répond pas.")
    whole = await tally.reply(KARIM, asked, "Note du 9 juillet")
    await tally.press(KARIM, whole, "change:submit:1")
    await tally.deliver()

    notice = tally.newest(SALMA, "propose de changer une date")
    for part in (
        "17 juillet 2025 → 18 juillet 2025", "CNSS · Le portail ne répond pas.",
        "Note du 9 juillet", "Annoncé par l’institution le 9 juillet 2025",
        "Personne n’a demandé de rappel", "Karim Tazi",
    ):  # fmt: skip
        assert part in words(notice), part
    await tally.press(SALMA, notice, "change:approve:1")
    await tally.deliver()
    assert (tally.of(KARIM), tally.of(SALMA)) == ((4, 3), (0, 1))

    tally.begin()
    panel = await tally.press(KARIM, tally.newest(KARIM, "brouillon"), "announce:view:1")
    assert "Tout le monde" in words(panel)
    await tally.press(KARIM, panel, "announce:submit:1")
    await tally.deliver()
    await tally.press(SALMA, tally.newest(SALMA, "attend votre accord"), "announced:approve:1")
    await tally.deliver()
    assert (tally.of(KARIM), tally.of(SALMA)) == ((0, 2), (0, 1))
    assert "18 juillet 2025" in words(tally.newest(AMINA, "au lieu du"))


async def test_a_date_with_its_announcement_in_one_approval(parlour: Parlour) -> None:
    """3 + 4 and 0 + 1: both are read in one notice, and both leave by one press."""
    tally = await office(parlour)
    which = await tally.write(KARIM, "/deadline_set")
    asked = await tally.press(KARIM, which, "change:move:monthly:2025-06")
    asked = await tally.reply(KARIM, asked, "18 juillet 2025")
    asked = await tally.press(KARIM, asked, "change:who:1:cnss")
    asked = await tally.press(KARIM, asked, "change:why:1:portal")
    whole = await tally.reply(KARIM, asked, "Note du 9 juillet")
    assert "date limite est le vendredi 18 juillet 2025" in words(whole), "what would be said"
    await tally.press(KARIM, whole, "change:submit-both:1")
    await tally.deliver()

    notice = tally.newest(SALMA, "propose de changer une date")
    for part in ("17 juillet 2025 → 18 juillet 2025", "au lieu du", "English", "Tout le monde"):
        assert part in words(notice), part
    done = await tally.press(SALMA, notice, "change:approve:1")
    assert "annonce part avec le même accord" in words(done)
    await tally.deliver()

    assert (tally.of(KARIM), tally.of(SALMA)) == ((3, 4), (0, 1))
    assert "18 juillet 2025" in words(tally.newest(AMINA, "au lieu du"))
    parlour.clock.move_to(parlour.clock() + timedelta(minutes=2))
    await tally.deliver()
    assert "part avec le même accord" in words(tally.newest(KARIM, "Votre changement"))


async def ready_to_leave(tally: Tally) -> None:
    """Nadia asks for approval of an announcement with a PDF."""
    begin = await tally.write(NADIA, "/announce")
    await tally.press(NADIA, begin, "announce:as:0")
    panel = await tally.write(NADIA, document=PDF, caption=TEXT)
    await tally.press(NADIA, panel, "announce:submit:1")
    await tally.deliver()


async def test_a_file_with_its_words_begins_where_there_is_one_name(parlour: Parlour) -> None:
    """Who answers « en quel nom ? » with the PDF itself is not told that nothing was kept."""
    tally = await office(parlour)
    await seated(parlour, SARAH, Role.POSTER, "cnss", "06")  # type: ignore[arg-type]
    await tally.write(SARAH, "/start")
    tally.begin()
    begin = await tally.write(SARAH, "/announce")
    below = begin["message_id"]
    panel = await tally.write(SARAH, document=PDF, caption=TEXT, reply_to_message_id=below)
    assert "note.pdf" in words(panel)
    await tally.press(SARAH, panel, "announce:submit:1")
    await tally.deliver()
    await tally.press(KARIM, tally.newest(KARIM, "note.pdf"), "announced:approve:1")
    await tally.deliver()
    assert (tally.of(SARAH), tally.of(KARIM)) == ((2, 1), (0, 1))
    assert TEXT in words(tally.newest(AMINA, TEXT))
