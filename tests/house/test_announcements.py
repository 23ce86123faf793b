"""Announcements end to end: written, approved, sent, checked, corrected, withdrawn."""

from typing import Any

import pytest

from bot.services.record import check
from bot.services.roles import Role
from tests.cast import AMINA, GROUP, KARIM, NADIA, SALMA, SARAH, YOUSSEF
from tests.house.conftest import Phone, Running, buttons, eventually, words

TEXT = (
    "La date limite de déclaration est reportée au 17 juillet 2025, sans majoration, pour tous les"
    " pharmaciens qui n'ont pas pu se connecter."
)


async def ready(running: Running) -> None:
    """Nadia directs the CNSS of a region; Amina and Youssef want announcements."""
    roles = running.house.services.roles
    token = await roles.invite(Role.DIRECTOR, "cnss", "06", by=KARIM, now=running.clock())
    await running.phone.ask(NADIA, f"/start role-{token}")
    await running.phone.ask(KARIM, "/start")
    for person in (AMINA, YOUSSEF):
        home = await running.phone.ask(person, "/start")
        await running.phone.press(person, home, "choice:announcements:on")


async def reply(phone: Phone, person: int, prompt: dict[str, Any], text: str, answers: int) -> Any:
    """Answer a question of the bot."""
    return await phone.hear(
        person,
        "message",
        answers=answers,
        user_id=person,
        text=text,
        reply_to_message_id=prompt["message_id"],
    )


async def drafted(running: Running, text: str = TEXT) -> dict[str, Any]:
    """Have Nadia write an announcement in French for everybody, up to the last panel."""
    phone = running.phone
    begin = await phone.ask(NADIA, "/announce")
    (prompt,) = await phone.tap(NADIA, begin, "announce:as:0")
    _, panel = await reply(phone, NADIA, prompt, text, 2)
    (whom,) = await phone.tap(NADIA, panel, "announce:audience:1")
    _, panel = await phone.tap(NADIA, whom, "announce:to:1:everybody", answers=2)
    found: dict[str, Any] = panel
    return found


async def sent(running: Running, text: str = TEXT) -> None:
    """Have Karim approve it, and let it arrive."""
    phone = running.phone
    panel = await drafted(running, text)
    await phone.press(NADIA, panel, "announce:submit:1")
    await asked(phone, KARIM)
    desk = await phone.ask(KARIM, "/announcements")
    _, panel = await phone.tap(KARIM, desk, "announce:view:1", answers=2)
    await phone.press(KARIM, panel, "announce:approve:1")
    while await running.house.pump.run_once():
        pass


async def asked(phone: Phone, officer: int) -> None:
    """Wait until an officer has been asked for approval."""

    async def notified() -> bool | None:
        found = await phone.bot_messages(officer)
        return True if any("/announcements" in words(m) for m in found) else None

    await eventually(notified)


async def received(phone: Phone, person: int) -> dict[str, Any]:
    """Return the announcement that a person got."""

    async def arrived() -> dict[str, Any] | None:
        found = await phone.bot_messages(person)
        return next((m for m in found if "📣" in words(m)), None)

    return await eventually(arrived)


async def test_it_reaches_those_who_asked_with_its_number(running: Running) -> None:
    """In their language as far as it was given, and only after another institution agreed."""
    phone = running.phone
    await ready(running)
    await sent(running)

    mine = await received(phone, AMINA)
    assert "CNSS · Casablanca-Settat" in words(mine)
    assert "2025-07-001" in words(mine)
    assert TEXT in words(mine)
    arabic = await received(phone, YOUSSEF)
    assert "باللغة أسفله فقط" in words(arabic)
    assert not any("📣 CNSS" in words(m) for m in await phone.bot_messages(SARAH))
    (checked,) = await phone.tap(AMINA, mine, "verify:2025-07-001")
    assert "Authentique" in words(checked)
    desk = await phone.ask(NADIA, "/announcements")
    _, panel = await phone.tap(NADIA, desk, "announce:view:1", answers=2)
    assert "Remis : 2" in words(panel)


async def test_nobody_sends_alone(running: Running) -> None:
    """Not the author, not the same institution, not a member, whatever the button says."""
    phone = running.phone
    await ready(running)
    panel = await drafted(running)
    await phone.press(NADIA, panel, "announce:submit:1")
    for person in (NADIA, AMINA):
        message = (await phone.bot_messages(person))[-1]
        await phone.post(
            "press",
            chat_id=person,
            user_id=person,
            message_id=message["message_id"],
            data="announce:approve:1",
        )
        await phone.ask(person, "/help")

    row = await running.house.db.read.one("SELECT state FROM announcements")
    assert row is not None
    assert row["state"] == "waiting"


async def test_what_changed_after_it_was_submitted_cannot_be_approved(running: Running) -> None:
    """One comma in the row is enough."""
    phone = running.phone
    await ready(running)
    panel = await drafted(running)
    await phone.press(NADIA, panel, "announce:submit:1")
    async with running.house.db.transaction() as tx:
        await tx.execute("UPDATE announcements SET texts = replace(texts, '17', '27')")

    assert not await running.house.services.announcements.approve(
        1, officer_id=KARIM, now=running.clock()
    )
    assert not await running.house.db.read.all(
        "SELECT * FROM deliveries WHERE source = 'announcement:1'"
    )


async def test_a_correction_changes_what_arrived(running: Running) -> None:
    """The same message, a new text, the same number; the old one is known as corrected."""
    phone = running.phone
    await ready(running)
    await sent(running)
    before = await received(phone, AMINA)
    desk = await phone.ask(NADIA, "/announcements")
    _, panel = await phone.tap(NADIA, desk, "announce:view:1", answers=2)
    (prompt,) = await phone.tap(NADIA, panel, "announce:correct:1")
    new = TEXT.replace("17 juillet", "21 juillet")
    _, panel = await reply(phone, NADIA, prompt, new, 2)
    await phone.press(NADIA, panel, "announce:submit:2")
    assert await running.house.services.announcements.approve(
        2, officer_id=KARIM, now=running.clock()
    )
    while await running.house.pump.run_once():
        pass

    async def changed() -> dict[str, Any] | None:
        found = await phone.bot_messages(AMINA)
        now = next(m for m in found if m["message_id"] == before["message_id"])
        return now if "21 juillet" in words(now) else None

    assert "2025-07-001" in words(await eventually(changed))
    assert sum("📣" in words(m) for m in await phone.bot_messages(AMINA)) == 1
    found = await running.house.services.announcements.verify(TEXT)
    assert found.verdict == "corrected"


async def test_a_withdrawn_one_says_so_everywhere(running: Running) -> None:
    """In the chat, to who checks it, and in /news."""
    phone = running.phone
    await ready(running)
    await sent(running)
    await received(phone, AMINA)
    assert "📣" in words(await phone.ask(SARAH, "/news"))
    desk = await phone.ask(KARIM, "/announcements")
    _, panel = await phone.tap(KARIM, desk, "announce:view:1", answers=2)
    await phone.press(KARIM, panel, "announce:withdraw:1")
    while await running.house.pump.run_once():
        pass

    async def changed() -> bool | None:
        return True if "retirée" in words(await received(phone, AMINA)) else None

    await eventually(changed)
    assert "withdrawn" in words(await phone.ask(SARAH, "/verify 2025-07-001"))
    assert "no current" in words(await phone.ask(SARAH, "/news"))


async def test_a_forwarded_message_is_checked(running: Running) -> None:
    """Genuine, altered, not ours."""
    phone = running.phone
    await ready(running)
    await sent(running)
    mine = await received(phone, AMINA)
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
        before = len(await phone.bot_messages(AMINA))
        await phone.post(
            "forward",
            user_id=AMINA,
            from_chat_id=GROUP,
            message_id=posted["message_id"],
            chat_id=AMINA,
        )

        async def answered(after: int = before) -> dict[str, Any] | None:
            found = await phone.bot_messages(AMINA)
            return found[after] if len(found) > after else None

        assert expected in words(await eventually(answered))


async def test_a_role_link_works_once_and_for_a_day(running: Running) -> None:
    """The second person, and the day after, get a sentence."""
    phone, roles = running.phone, running.house.services.roles
    token = await roles.invite(Role.POSTER, "order", "", by=KARIM, now=running.clock())
    assert "rédacteur" in words(await phone.ask(AMINA, f"/start role-{token}"))
    assert "does not work" in words(await phone.ask(SARAH, f"/start role-{token}"))
    late = await roles.invite(Role.POSTER, "order", "", by=KARIM, now=running.clock())
    running.clock.move_to(running.clock().fromisoformat("2025-07-11T09:00+00:00"))
    assert "does not work" in words(await phone.ask(SARAH, f"/start role-{late}"))
    assert buttons(await phone.ask(AMINA, "/announce")) == ["announce:as:0"]
    assert "responsables" in words(await phone.ask(AMINA, "/invite"))


async def test_every_decision_is_in_the_record(running: Running) -> None:
    """Sealed; an altered row is found."""
    await ready(running)
    await sent(running)
    acts = await running.house.db.read.all("SELECT act FROM audit ORDER BY entry")
    assert [row["act"] for row in acts] == ["invite", "join", "submit", "approve"]
    assert await check(running.house.db) == (4, None)

    async with running.house.db.transaction() as tx:
        await tx.execute("UPDATE audit SET actor = 1 WHERE entry = 3")

    assert await check(running.house.db) == (4, 3)


@pytest.mark.parametrize(
    ("text", "expected"), [("x" * 3500, "trop long"), ("é" * 3001, "trop long")]
)
async def test_a_bad_text_is_asked_again(running: Running, text: str, expected: str) -> None:
    """Nothing is kept of it."""
    phone = running.phone
    await ready(running)
    begin = await phone.ask(NADIA, "/announce")
    (prompt,) = await phone.tap(NADIA, begin, "announce:as:0")
    problem, again = await reply(phone, NADIA, prompt, text, 2)

    assert expected in words(problem)
    assert words(again) == words(prompt)


async def test_members_and_strangers_write_nothing(running: Running) -> None:
    """The commands are not theirs."""
    for command in ("/announce", "/announcements", "/invite", "/roles"):
        assert "responsables" in words(await running.phone.ask(AMINA, command))
    assert SALMA in running.house.services.members.officer_ids


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
