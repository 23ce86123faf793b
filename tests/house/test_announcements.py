"""Announcements end to end: written, approved, sent, checked, corrected, withdrawn."""

from datetime import datetime
from typing import Any

import pytest

from bot.core.agreement.discord import Discord
from bot.core.audit import Anchor
from bot.core.examination import Flaw
from bot.core.permissions import NotAllowedError
from bot.services.audit.trail import Guard
from bot.services.officers.roles import Role
from bot.storage.audit import anchors, audit, seal_key
from tests.cast import AMINA, GROUP, KARIM, NADIA, SALMA, SARAH, YOUSSEF
from tests.house.announcing import (
    TEXT,
    asked_for_text,
    delivered,
    drafted,
    noticed,
    ready,
    reply,
    seated,
    sent,
    submitted,
    viewed,
)
from tests.house.conftest import Phone, Running, buttons, eventually, words

Json = dict[str, Any]


async def received(running: Running, person: int) -> Json:
    """Return the announcement that a person got."""
    return await noticed(running.phone, person, "📣")


async def same(running: Running, person: int, before: Json, part: str) -> Json:
    """Return a message once it holds these words."""

    async def changed() -> Json | None:
        found = await running.phone.messages(person)
        now = next((m for m in found if m["message_id"] == before["message_id"]), None)
        return now if now and part in words(now) else None

    return await eventually(changed)


async def gone(running: Running, person: int, message: Json) -> None:
    """Wait until a message has been deleted."""

    async def deleted() -> bool | None:
        found = await running.phone.messages(person)
        return None if any(m["message_id"] == message["message_id"] for m in found) else True

    await eventually(deleted)


async def offering(phone: Phone, person: int, data: str) -> Json:
    """Return the newest message of the bot to a person that has this button."""

    async def arrived() -> Json | None:
        found = await phone.bot_messages(person)
        return next((m for m in reversed(found) if data in buttons(m)), None)

    return await eventually(arrived)


async def correct(running: Running, text: str) -> None:
    """Have Nadia correct the first announcement, and Karim agree."""
    phone = running.phone
    await phone.ask(NADIA, "/announcements")
    # What nobody asked for may come between: each next step is where its button stands.
    for step, following in (
        ("announce:view:1", "announce:correct:1"),
        ("announce:correct:1", "announce:text:2:fr"),
    ):
        await phone.try_press(NADIA, await offering(phone, NADIA, step), step)
        panel = await offering(phone, NADIA, following)
    await phone.try_press(NADIA, panel, "announce:text:2:fr")
    prompt = await noticed(phone, NADIA, "Les fichiers, eux, restent ceux de l’annonce")
    await reply(phone, NADIA, prompt, text)
    panel = await offering(phone, NADIA, "announce:submit:2")
    await phone.press(NADIA, panel, "announce:submit:2")
    assert await running.house.services.approvals.approve(2, officer_id=KARIM, now=running.clock())
    await delivered(running)


async def withdraw(running: Running) -> None:
    """Have Karim withdraw the first announcement."""
    phone = running.phone
    desk = await phone.ask(KARIM, "/announcements")
    (panel,) = await phone.tap(KARIM, desk, "announce:view:1")
    panel = await phone.press(KARIM, panel, "announced:withdraw:1")
    await phone.press(KARIM, panel, "announced:withdraw-sure:1")
    await delivered(running)


async def test_it_reaches_those_who_asked_with_its_number(running: Running) -> None:
    """In their language as far as it was given, and only after another institution agreed."""
    phone = running.phone
    await ready(running)
    await sent(running)

    mine = await received(running, AMINA)
    assert "CNSS · Casablanca-Settat" in words(mine)
    assert "2025-07-001" in words(mine)
    assert TEXT in words(mine)
    arabic = await received(running, YOUSSEF)
    assert "باللغة أسفله فقط" in words(arabic)
    assert not any("📣" in words(m) for m in await phone.bot_messages(SARAH))
    (checked,) = await phone.tap(AMINA, mine, "verify:2025-07-001")
    assert "Authentique" in words(checked)


async def test_the_report_is_kept_up_to_date_and_adds_up(running: Running) -> None:
    """Who wrote and who approved see the same numbers, in place, to the end."""
    await ready(running)
    blocked = {"code": 403, "description": "Forbidden: bot was blocked by the user"}
    await running.phone.post(
        "fault", method="sendMessage", chat_id=YOUSSEF, error=blocked, times=1
    )
    await sent(running)
    report = await noticed(running.phone, NADIA, "📊")
    await delivered(running)

    report = await same(running, NADIA, report, "Terminé")
    assert "Destinataires : 2" in words(report)
    assert "Remis : 1" in words(report)
    assert "Injoignables : 1 (bot bloqué 1)" in words(report)
    assert "100 %" in words(report)
    files = ["announced:picture:1", "announced:csv:1", "announced:proof:1"]
    assert buttons(report) == [*files, "announce:view:1", "announced:withdraw:1"]
    (picture,) = await running.phone.tap(NADIA, report, "announced:picture:1")
    assert "photo" in picture
    (table,) = await running.phone.tap(NADIA, report, "announced:csv:1")
    assert table["document"]["file_name"] == "annonce-2025-07-001.csv"
    theirs = await noticed(running.phone, KARIM, "📊")
    await delivered(running)
    await same(running, KARIM, theirs, "Remis : 1")


async def test_the_finished_report_carries_the_record_away_and_gives_the_proof(
    running: Running,
) -> None:
    """How far the record went and its seal, noted once; the proof in the reader's language."""
    phone, record = running.phone, running.house.services.record
    await ready(running)
    await sent(running)
    report = await noticed(phone, NADIA, "📊")
    await delivered(running)
    report = await same(running, NADIA, report, "Repère du registre")
    shown = Anchor.parse(words(report).splitlines()[-1].rpartition(" ")[2])
    assert shown is not None
    whole = (await record.check()).examination.head
    assert whole.short == shown.short
    # The bot keeps the same beside its key, by itself.
    beside_key = anchors.beside(seal_key.default_path(running.house.db.path.parent))

    async def is_noted() -> bool | None:
        return anchors.read(beside_key)[-1:] == [whole] or None

    assert await eventually(is_noted)

    # What is decided afterwards is carried away by the next report, and leaves this one alone.
    async with running.house.db.transaction() as tx:
        await audit.add(tx, KARIM, "pause", "announcement:1", now=running.clock())
    await running.house.services.sending.advance(now=running.clock())
    assert (await record.check()).examination.head.entries > whole.entries
    assert words(report) in [words(one) for one in await phone.bot_messages(NADIA)]

    (proof,) = await phone.tap(KARIM, await noticed(phone, KARIM, "📊"), "announced:proof:1")
    assert proof["document"]["file_name"] == "preuve-2025-07-001-fr.pdf"
    assert words(proof) == "Preuve de l’annonce n° 2025-07-001"

    before = len(await phone.bot_messages(AMINA))
    await phone.try_press(AMINA, (await phone.bot_messages(AMINA))[-1], "announced:proof:1")
    await phone.ask(AMINA, "/help")
    assert len(await phone.bot_messages(AMINA)) == before + 1


async def test_nobody_sends_alone(running: Running) -> None:
    """Not the author, not a member, whatever the button says."""
    phone = running.phone
    await ready(running)
    await submitted(running)
    for person in (NADIA, AMINA):
        message = (await phone.bot_messages(person))[-1]
        for act in ("approve", "now", "release"):
            await phone.try_press(person, message, f"announced:{act}:1")
        await phone.ask(person, "/help")

    row = await running.house.db.read.one("SELECT state FROM announcements")
    assert row is not None
    assert row["state"] == "waiting"


async def test_what_changed_after_it_was_submitted_cannot_be_approved(running: Running) -> None:
    """One comma in the row is enough."""
    await ready(running)
    await submitted(running)
    async with running.house.db.transaction() as tx:
        await tx.execute("UPDATE announcements SET texts = replace(texts, '17', '27')")

    assert not await running.house.services.approvals.approve(
        1, officer_id=KARIM, now=running.clock()
    )
    assert not await running.house.db.read.all(
        "SELECT * FROM deliveries WHERE source = 'announcement:1'"
    )


async def test_who_has_no_say_neither_rejects_nor_withdraws(running: Running) -> None:
    """A writer for one authority, and an officer of another, in what is not theirs."""
    phone = running.phone
    await ready(running)
    await phone.ask(SALMA, "/start")
    await phone.ask(SARAH, "/start")
    await seated(running, SARAH, Role.POSTER, "cnss")
    await seated(running, AMINA, Role.DIRECTOR, "cnss", "06")
    begin = await phone.ask(KARIM, "/announce")
    (prompt,) = await phone.tap(KARIM, begin, "announce:as:0")
    (panel,) = await reply(phone, KARIM, prompt, TEXT)
    for press in ("audience:1", "to:1:everybody", "panel:1", "submit:1"):
        panel = await phone.press(KARIM, panel, f"announce:{press}")
    services = running.house.services
    for person in (SARAH, AMINA):
        with pytest.raises(NotAllowedError):
            await services.rejections.reject(1, officer_id=person, reason="", now=running.clock())
    assert await services.approvals.approve(1, officer_id=SALMA, now=running.clock())
    for person in (SARAH, AMINA):
        message = (await phone.bot_messages(person))[-1]
        await phone.try_press(person, message, "announced:withdraw-sure:1")
        await phone.ask(person, "/help")

    found = await running.house.services.announcements.find(1)
    assert found is not None
    assert found.state == "sent"


async def test_a_rejection_tells_its_author_why(running: Running) -> None:
    """Nothing leaves; the reason arrives."""
    phone = running.phone
    await ready(running)
    notice = await submitted(running)
    panel = await viewed(running, notice)
    (prompt,) = await phone.tap(KARIM, panel, "announced:reject:1")
    (answer,) = await reply(phone, KARIM, prompt, "La date n'est pas la bonne.")

    assert "Refusée" in words(answer)
    assert "La date n'est pas la bonne." in words(await noticed(phone, NADIA, "Motif"))


async def test_a_correction_changes_what_arrived(running: Running) -> None:
    """The same message, a new text that says what changed; who had read it hears of it."""
    phone = running.phone
    await ready(running)
    await sent(running, TEXT, "options:1", "toggle:1:receipt")
    before = await received(running, AMINA)
    after_reading = await phone.press(AMINA, before, "read:1")
    assert buttons(after_reading) == ["verify:2025-07-001"]
    await correct(running, TEXT.replace("17 juillet", "21 juillet"))

    now = await same(running, AMINA, before, "21 juillet")
    assert "2025-07-001" in words(now)
    assert "Corrigé le 9 juillet 2025 : 17 juillet → 21 juillet" in words(now)
    assert "read:2" in buttons(now)
    ping = await noticed(phone, AMINA, "que vous aviez lue")
    (current,) = await phone.tap(AMINA, ping, "current:2025-07-001")
    assert "21 juillet" in words(current)
    assert not any("que vous aviez lue" in words(m) for m in await phone.bot_messages(YOUSSEF))
    found = await running.house.services.verification.message(TEXT)
    assert found.verdict == "outdated"


async def test_a_correction_reaches_who_was_left_over(running: Running) -> None:
    """Who joined since gets it as a new message, and a second correction changes both."""
    await ready(running)
    await sent(running)
    before = await received(running, AMINA)
    home = await running.phone.ask(SARAH, "/start")
    await running.phone.press(SARAH, home, "choice:announcements:on")
    await correct(running, TEXT.replace("17 juillet", "21 juillet"))
    late = await noticed(running.phone, SARAH, "21 juillet")

    await withdraw_version(running, 2)
    for person, message in ((AMINA, before), (SARAH, late)):
        await gone(running, person, message)


async def withdraw_version(running: Running, number: int) -> None:
    """Withdraw a version."""
    one = await running.house.services.announcements.find(number)
    assert one is not None
    withdrawals = running.house.services.withdrawals
    assert await withdrawals.withdraw(one, officer_id=KARIM, now=running.clock())
    await delivered(running)


async def test_a_young_one_is_deleted_everywhere(running: Running) -> None:
    """In the chat, to who checks it, and in /news; asked twice before."""
    phone = running.phone
    await ready(running)
    await sent(running, TEXT, "options:1", "toggle:1:receipt")
    mine = await received(running, AMINA)
    await phone.press(AMINA, mine, "read:1")
    assert "📣" in words(await phone.ask(SARAH, "/news"))
    await withdraw(running)
    await gone(running, AMINA, mine)
    assert "retirée" in words(await noticed(phone, AMINA, "que vous aviez lue"))
    assert "withdrawn" in words(await phone.ask(SARAH, "/verify 2025-07-001"))
    assert "no current" in words(await phone.ask(SARAH, "/news"))
    report = await noticed(phone, NADIA, "📊")
    await same(running, NADIA, report, "2 où tout est effacé, 0 où un avis")


async def test_an_old_one_says_that_it_was_withdrawn(running: Running) -> None:
    """Telegram deletes nothing after 48 hours."""
    await ready(running)
    await sent(running)
    mine = await received(running, AMINA)
    running.clock.move_to(datetime.fromisoformat("2025-07-12T09:00+00:00"))
    await withdraw(running)

    assert TEXT not in words(await same(running, AMINA, mine, "a été retirée"))


async def test_what_telegram_refuses_to_delete_says_so_too(running: Running) -> None:
    """Between our margin and its limit, or whatever else it minds."""
    await ready(running)
    await sent(running)
    mine = await received(running, AMINA)
    refusal = {"code": 400, "description": "Bad Request: message can't be deleted"}
    await running.phone.post("fault", method="deleteMessages", error=refusal, times=9)
    await withdraw(running)

    await same(running, AMINA, mine, "a été retirée")


async def test_a_forwarded_message_is_checked(running: Running) -> None:
    """Genuine, altered, not ours."""
    phone = running.phone
    await ready(running)
    await sent(running)
    mine = await received(running, AMINA)
    (verdict,) = await phone.hear(
        AMINA,
        "forward",
        user_id=AMINA,
        from_chat_id=AMINA,
        message_id=mine["message_id"],
    )
    assert "Authentique" in words(verdict)

    for text, expected in (
        (TEXT.replace("17 juillet", "27 juillet"), "Modifiée"),
        ("Gagnez un téléphone en cliquant ici.", "ne vient pas de nous"),
    ):
        posted = await phone.post("message", chat_id=GROUP, user_id=AMINA, text=text)
        (verdict,) = await phone.hear(
            AMINA,
            "forward",
            user_id=AMINA,
            from_chat_id=GROUP,
            message_id=posted["message_id"],
        )
        assert expected in words(verdict)


async def test_a_link_checks_a_number(running: Running) -> None:
    """As it can be printed on paper; an unknown number is not ours."""
    await ready(running)
    await sent(running)

    shown = words(await running.phone.ask(SARAH, "/start verify-2025-07-001"))
    assert "A number alone proves nothing" in shown
    assert TEXT in shown
    assert "No announcement" in words(await running.phone.ask(SARAH, "/start verify-2025-07-999"))


async def test_a_role_link_works_once_and_for_a_day(running: Running) -> None:
    """The second person, and the day after, get a sentence."""
    phone, service = running.phone, running.house.services.invitations
    token = await service.invite(Role.POSTER, "order", "", by=KARIM, now=running.clock())
    assert "rédaction" in words(await phone.ask(AMINA, f"/start role-{token}"))
    assert "does not work" in words(await phone.ask(SARAH, f"/start role-{token}"))
    late = await service.invite(Role.POSTER, "order", "", by=KARIM, now=running.clock())
    running.clock.move_to(datetime.fromisoformat("2025-07-11T09:00+00:00"))
    assert "does not work" in words(await phone.ask(SARAH, f"/start role-{late}"))
    begin = buttons(await phone.ask(AMINA, "/announce"))
    assert begin == ["announce:as:0", "announce:templates", "listed:audience"]
    assert "responsables" in words(await phone.ask(AMINA, "/invite"))


async def test_an_editor_tends_questions_and_speaks_for_nobody(running: Running) -> None:
    """The role opens one desk, not the other."""
    phone = running.phone
    token = await running.house.services.invitations.invite(
        Role.EDITOR, "order", "", by=KARIM, now=running.clock()
    )
    await phone.ask(AMINA, f"/start role-{token}")

    assert "question" in words(await phone.ask(AMINA, "/questions"))
    assert "responsables" in words(await phone.ask(AMINA, "/announce"))


async def test_every_decision_is_in_the_record(running: Running) -> None:
    """Sealed, and closed to changes; a row altered all the same is found."""
    await ready(running)
    await sent(running)
    acts = await running.house.db.read.all(
        "SELECT act FROM audit WHERE act <> 'name' ORDER BY entry"
    )
    assert [row["act"] for row in acts] == [
        "key",
        "invite",
        "accept",
        "confirm",
        "submit",
        "approve",
        "send",
    ]
    (submitted,) = await running.house.db.read.all("SELECT entry FROM audit WHERE act = 'submit'")
    entry = submitted["entry"]
    record = running.house.services.record
    assert (await record.check()).is_whole

    forge = f"UPDATE audit SET actor = 1 WHERE entry = {entry}"  # noqa: S608 - a number
    with pytest.raises(Exception, match="never changed"):
        async with running.house.db.transaction() as tx:
            await tx.execute(forge)
    async with running.house.db.transaction() as tx:
        await tx.execute("DROP TRIGGER audit_keeps_what_it_says")
        await tx.execute(forge)
    found = await record.check()
    assert [(one.flaw, one.first) for one in found.examination.faults] == [(Flaw.ALTERED, entry)]
    assert [(one.discord, one.about) for one in found.disagreements] == [
        (Discord.AUTHOR, "announcement:1")
    ]
    assert found.guards == ((Guard.DROPPED, "audit_keeps_what_it_says"),)


@pytest.mark.parametrize("text", ["x" * 3500, "é" * 3001, "x" * 5000])
async def test_a_bad_text_is_asked_again(running: Running, text: str) -> None:
    """Nothing is kept of it."""
    phone = running.phone
    await ready(running)
    prompt = await asked_for_text(running)
    problem, again, *_ = await reply(phone, NADIA, prompt, text, 2)

    assert "Trop long" in words(problem)
    assert words(again) == words(prompt)


async def test_members_and_strangers_write_nothing(running: Running) -> None:
    """The commands are not theirs."""
    for command in ("/announce", "/announcements", "/invite", "/roles", "/training"):
        assert "responsables" in words(await running.phone.ask(AMINA, command))
    assert SALMA in await running.house.services.roles.officers()


async def test_who_is_forgotten_speaks_for_nobody(running: Running) -> None:
    """The role and the draft go; what waits is turned down; what was decided stays on record."""
    phone = running.phone
    await ready(running)
    panel = await drafted(running)
    await phone.press(NADIA, panel, "announce:submit:1")
    question = await phone.ask(NADIA, "/forget")
    await phone.press(NADIA, question, "forget:yes")

    row = await running.house.db.read.one("SELECT state FROM announcements")
    assert row is not None
    assert row["state"] == "rejected"
    assert not await running.house.db.read.all("SELECT * FROM roles")
    forgotten = await running.house.db.read.all("SELECT about FROM audit WHERE act = 'forget'")
    assert {row["about"] for row in forgotten} == {"announcement:1", "cnss"}
