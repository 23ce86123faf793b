"""Seats in chat: given by buttons and a second officer, listed, suspended; and the brake."""

from datetime import timedelta
from typing import Any

import pytest
from telegram import BotCommandScopeChat

from bot.core.members import Choice, Permission
from bot.handlers.tables.commands import COMMANDS
from bot.services.officers.roles import Role
from tests.cast import AMINA, KARIM, NADIA, SALMA, SARAH, YOUSSEF
from tests.house.announcing import delivered, noticed, ready, seated, sent
from tests.house.conftest import Opener, Phone, Running, buttons, eventually, words

Json = dict[str, Any]


async def everybody(phone: Phone) -> None:
    """Have all officers start the bot, so that they can be told."""
    for person in (KARIM, SALMA, NADIA):
        await phone.ask(person, "/start")


async def invited(phone: Phone, officer: int, *presses: str) -> str:
    """Have an officer make a link by buttons, and return what opens it."""
    panel = await phone.ask(officer, "/invite")
    for press in presses[:-1]:
        panel = await phone.press(officer, panel, press)
    (text,) = await phone.tap(officer, panel, presses[-1])
    assert "vous propose ce rôle" in words(text)
    return words(text).rpartition("start=")[2]


async def commands(running: Running, person: int) -> set[str]:
    """Return the menu that Telegram shows a person in private."""
    found = await running.house.application.bot.get_my_commands(scope=BotCommandScopeChat(person))
    return {command.command for command in found}


def _one(message: Json, about: str) -> str:
    """Return the one button of a message that begins so, whatever row it names."""
    (found,) = (data for data in buttons(message) if data.startswith(f"{about}:"))
    return found


async def test_a_director_is_invited_accepted_and_begins(running: Running) -> None:
    """Role and region by buttons; all are told; the second officer accepts under the notice."""
    phone = running.phone
    await everybody(phone)
    token = await invited(phone, KARIM, "invite:director:cnss", "invite:director:cnss:06")
    assert "Karim" in words(await noticed(phone, SALMA, "a créé un lien d’invitation"))
    asked = await phone.ask(AMINA, f"/start {token}")
    assert "second responsable" in words(asked)
    assert "responsables" in words(await phone.ask(AMINA, "/announce"))
    notice = await noticed(phone, SALMA, "a ouvert le lien")
    assert "Amina" in words(notice)
    assert "Casablanca-Settat" in words(notice)
    accept, refuse = buttons(notice)
    assert accept.startswith("seat:accept:1001:cnss:")
    assert refuse.startswith("seat:refuse:1001:cnss:")
    for wrong in (KARIM, AMINA):
        await phone.post(
            "press", chat_id=wrong, user_id=wrong, data=accept,
            message_id=(await phone.bot_messages(wrong))[-1]["message_id"],
        )  # fmt: skip
    assert "responsables" in words(await phone.ask(AMINA, "/roles"))

    done = await phone.press(SALMA, notice, accept)
    assert "a maintenant le rôle" in words(done)
    welcome = await noticed(phone, AMINA, "Votre rôle est confirmé")
    assert buttons(welcome) == ["announce:begin"]
    (begin,) = await phone.tap(AMINA, welcome, "announce:begin")
    assert [one for one in buttons(begin) if one.startswith("announce:as:")] == ["announce:as:0"]
    assert {"announce", "invite", "freeze"} <= await commands(running, AMINA)
    for person in (KARIM, NADIA):
        assert "acceptée par Salma" in words(await noticed(phone, person, "a maintenant le rôle"))


async def test_a_region_is_understood_by_its_name(running: Running) -> None:
    """And one that is not leads to the buttons all the same."""
    phone = running.phone
    for asked in ("/invite casa", "/invite Casablanca-Settat", "/invite 06"):
        panel = await phone.ask(KARIM, asked)
        assert "Casablanca-Settat" in words(panel)
        assert "invite:director:cnss:06" in buttons(panel)
        assert "invite:editor:order:06" not in buttons(panel)
    unknown, panel = await phone.hear(
        KARIM, "message", answers=2, user_id=KARIM, text="/invite Paris"
    )
    assert "ne reconnais pas" in words(unknown)
    assert "invite:director:cnss" in buttons(panel)


async def test_a_regional_director_is_offered_his_region_only(running: Running) -> None:
    """And a forged button is refused in a clear sentence."""
    phone = running.phone
    await phone.ask(AMINA, "/start")
    await seated(running, AMINA, Role.DIRECTOR, "cnss", "06")
    panel = await phone.ask(AMINA, "/invite")
    assert buttons(panel) == ["invite:director:cnss", "invite:poster:cnss"]
    before = await running.house.db.read.all("SELECT * FROM invites")
    for forged in (
        "invite:officer:order:",
        "invite:director:order:99",
        "invite:director:cnss:01",
        "invite:director:cnss:",
        "invite:king:cnss:06",
        "unrole:2001:order",
        "unrole:ask:2001",
        "unrole:sure:2001",
    ):
        await phone.post("press", chat_id=AMINA, user_id=AMINA, data=forged,
                         message_id=panel["message_id"])  # fmt: skip
    await phone.ask(AMINA, "/help")
    assert len(await running.house.db.read.all("SELECT * FROM invites")) == len(before)
    assert not await running.house.db.read.all("SELECT * FROM suspensions")


async def test_the_list_shows_everybody_by_name(running: Running) -> None:
    """Those of the settings too; since when, by whom; who waits; in each language."""
    phone = running.phone
    await everybody(phone)
    await phone.ask(AMINA, "/start")
    await seated(running, AMINA, Role.DIRECTOR, "cnss", "06")
    await phone.ask(AMINA, "/help")  # her name is known once she writes
    listed = words(await phone.ask(KARIM, "/roles"))
    assert listed.count("d’après les réglages du bot") == 3
    for name in ("Karim", "Salma", "Nadia", "Amina"):
        assert name in listed
    assert "depuis le 7 juillet 2025, invitation de Salma" in listed
    assert "acceptée par Karim" in listed
    assert "(2002)" in listed


async def test_a_removal_is_asked_holds_at_once_and_is_told(running: Running) -> None:
    """Then undone by who did it; an old button asks too."""
    phone = running.phone
    await everybody(phone)
    await phone.ask(AMINA, "/start")
    await seated(running, AMINA, Role.DIRECTOR, "cnss", "06")
    listed = await phone.ask(KARIM, "/roles")
    question = await phone.press(KARIM, listed, f"unrole:{AMINA}:cnss")
    assert "C’est immédiat" in words(question)
    kept = await phone.press(KARIM, question, "unrole:keep")
    assert "Rien n’a changé" in words(kept)
    assert await running.house.services.roles.of(AMINA)

    question = await phone.press(KARIM, await phone.ask(KARIM, "/roles"), f"unrole:ask:{AMINA}")
    done = await phone.press(KARIM, question, f"unrole:sure:{AMINA}")
    assert "sont suspendus" in words(done)
    assert "Vos rôles sont suspendus" in words(await phone.ask(AMINA, "/announce"))
    assert "a suspendu vos rôles" in words(await noticed(phone, AMINA, "a suspendu vos rôles"))
    assert not await commands(running, AMINA)
    told = await noticed(phone, SALMA, "a suspendu")
    earlier = _one(told, f"unrole:final:{AMINA}")
    await phone.press(KARIM, done, _one(done, f"unrole:undo:{AMINA}"))
    assert await running.house.services.roles.of(AMINA)

    running.clock.move_to(running.clock() + timedelta(minutes=1))
    question = await phone.press(KARIM, await phone.ask(KARIM, "/roles"), f"unrole:ask:{AMINA}")
    await phone.press(KARIM, question, f"unrole:sure:{AMINA}")
    listed = await phone.ask(SALMA, "/roles")
    final = _one(listed, f"unrole:final:{AMINA}")
    assert final != earlier
    question = await phone.press(SALMA, listed, final)
    assert "définitivement" in words(question)
    done = await phone.press(SALMA, question, _one(question, f"unrole:final-sure:{AMINA}"))
    assert "n’a plus de rôle" in words(done)
    assert not await running.house.db.read.all("SELECT * FROM roles")


async def test_what_leaves_an_institution_with_one_is_said_before(running: Running) -> None:
    """Two officers left: taking one back leaves the Order with one."""
    phone = running.phone
    await everybody(phone)
    assert await running.house.services.suspensions.suspend_by_operator(NADIA, now=running.clock())
    listed = await phone.ask(KARIM, "/roles")
    question = await phone.press(KARIM, listed, f"unrole:ask:{SALMA}")

    assert "qu’une seule personne pour approuver" in words(question)


async def test_one_officer_alone_reads_what_cannot_be_done(running: Running) -> None:
    """In the list, at an invitation, and when something is submitted."""
    phone = running.phone
    for person in (NADIA, SALMA):
        await running.house.services.suspensions.suspend_by_operator(person, now=running.clock())
    for asked in ("/roles", "/invite"):
        assert "qu’un seul responsable" in words(await phone.ask(KARIM, asked))
    begin = await phone.ask(KARIM, "/announce")
    (prompt,) = await phone.tap(KARIM, begin, "announce:as:0")
    (panel,) = await phone.hear(
        KARIM, "message", user_id=KARIM, text="Bonjour",
        reply_to_message_id=prompt["message_id"],
    )  # fmt: skip
    await phone.ask(YOUSSEF, "/start")
    await running.house.services.members.consent(
        YOUSSEF, Choice.ANNOUNCEMENTS, is_granted=True, update_id=999_999, now=running.clock()
    )
    for press in ("audience:1", "to:1:everybody", "panel:1", "submit:1"):
        panel = await phone.press(KARIM, panel, f"announce:{press}")
    assert "personne ne peut l’approuver" in words(panel)


async def test_help_shows_an_officer_his_commands(running: Running) -> None:
    """And a reader none of them; every command of a seat has its line."""
    phone = running.phone
    helped = words(await phone.ask(KARIM, "/help"))
    plain = words(await phone.ask(YOUSSEF, "/help"))
    for command in COMMANDS:
        is_special = command.needs is not Permission.EVERYONE
        if is_special:
            is_seats = command.needs is not Permission.OPERATOR  # who runs the bot holds none
            assert (f"/{command.name} –" in helped) is is_seats, command.name
            assert f"/{command.name} –" not in plain, command.name


async def test_an_editor_sees_the_commands_of_an_editor(running: Running) -> None:
    """In the help, in the menu, and a button to begin with."""
    phone = running.phone
    token = await running.house.services.invitations.invite(
        Role.EDITOR, "order", "", by=KARIM, now=running.clock()
    )
    welcome = await phone.ask(AMINA, f"/start role-{token}")
    assert buttons(welcome) == ["missed"]
    await eventually(lambda: _has(running, AMINA, "questions"))
    assert "announce" not in await commands(running, AMINA)
    helped = words(await phone.ask(AMINA, "/help"))
    assert "/questions –" in helped
    assert "/announce –" not in helped


async def _has(running: Running, person: int, command: str) -> bool | None:
    return command in await commands(running, person) or None


async def test_one_message_freezes_and_two_phones_thaw(open_running: Opener) -> None:
    """Through a restart; told to all; shown where officers look; withdrawing goes on."""
    async with open_running() as running:
        phone = running.phone
        await ready(running)
        await everybody(phone)
        await sent(running)
        frozen = await phone.ask(SALMA, "/freeze")
        assert "Tout est arrêté depuis" in words(frozen)
        assert buttons(frozen) == ["thaw:1"]
        notice = await noticed(phone, KARIM, "a tout arrêté")
        assert buttons(notice) == ["thaw:1", "roles:0"]
    async with open_running() as running:
        phone = running.phone
        for asked in ("/announcements", "/roles", "/freeze"):
            assert "Tout est arrêté" in words(await phone.ask(KARIM, asked))
        assert "Tout est arrêté" in words(await phone.ask(KARIM, "/invite"))
        shown = await phone.ask(KARIM, "/freeze")
        first = await phone.press(KARIM, shown, "thaw:1")
        assert "second responsable" in words(first)
        assert await running.house.services.freezes.state() is not None
        again = await phone.ask(SALMA, "/freeze")
        asked = await phone.press(SALMA, again, "thaw:1")
        assert "Karim" in words(asked)
        assert "a déjà donné son accord, à" in words(asked)
        assert await running.house.services.freezes.state() is not None
        done = await phone.press(SALMA, asked, f"thaw:sure:1:{KARIM}")
        assert "Tout reprend" in words(done)
        assert await running.house.services.freezes.state() is None


async def test_a_stranger_freezes_nothing(running: Running) -> None:
    """By command or by a forged button."""
    phone = running.phone
    answer = await phone.ask(AMINA, "/freeze")
    for data in ("freeze", "freeze:sure", "thaw:1", "thaw:sure:1:2001"):
        await phone.post("press", chat_id=AMINA, user_id=AMINA, data=data,
                         message_id=answer["message_id"])  # fmt: skip
    await phone.ask(AMINA, "/help")
    assert await running.house.services.freezes.state() is None


async def test_the_button_in_the_live_report_asks_and_freezes(running: Running) -> None:
    """Under a broadcast on its way; the report says so."""
    phone = running.phone
    await ready(running)
    await phone.post("population", private=60)
    async with running.house.db.transaction() as tx:
        await tx.execute(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)"
            " INSERT INTO members (user_id, language, wants_announcements, joined_at)"
            " SELECT 10000000 + i, 'fr', 1, '2025-07-01' FROM n"
        )
    await sent(running)
    report = await noticed(phone, NADIA, "📊")

    async def holding() -> Json | None:
        await running.house.services.sending.advance(now=running.clock())
        found = await phone.messages(NADIA)
        now = next(m for m in found if m["message_id"] == report["message_id"])
        return now if "freeze" in buttons(now) else None

    report = await eventually(holding)
    (question,) = await phone.tap(NADIA, report, "freeze")
    assert await running.house.services.freezes.state() is None
    await phone.press(NADIA, question, "freeze:sure")
    running.clock.move_to(running.clock() + timedelta(minutes=10))
    await delivered(running)
    row = await running.house.db.read.one(
        "SELECT COUNT(*) AS n FROM deliveries WHERE source = 'announcement:1'"
        " AND status = 'pending'"
    )
    assert row is not None
    assert row["n"] > 0

    async def said() -> Json | None:
        await running.house.services.sending.advance(now=running.clock())
        found = await phone.messages(NADIA)
        now = next(m for m in found if m["message_id"] == report["message_id"])
        return now if "Tout est arrêté : rien ne part" in words(now) else None

    assert "freeze" not in buttons(await eventually(said))


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_every_panel_is_there_in_each_language(running: Running, language: str) -> None:
    """No key is missing, no value is forgotten."""
    phone = running.phone
    await everybody(phone)
    await phone.ask(SARAH, "/start")
    await seated(running, SARAH, Role.DIRECTOR, "cnss", "06")
    await running.house.services.members.choose_language(KARIM, language)
    text = running.house.catalog.text
    listed = await phone.ask(KARIM, "/roles")
    assert words(listed).startswith(text("roles-listed", language))
    question = await phone.press(KARIM, listed, f"unrole:ask:{SARAH}")
    done = await phone.press(KARIM, question, f"unrole:sure:{SARAH}")
    (undo,) = buttons(done)
    assert words(await phone.press(KARIM, done, undo))
    frozen = await phone.ask(KARIM, "/freeze")
    assert buttons(frozen) == ["thaw:1"]
    await running.house.services.freezes.thaw(by=SALMA, now=running.clock())
    asked = await phone.press(KARIM, frozen, "thaw:1")
    assert buttons(asked) == [f"thaw:sure:1:{SALMA}", "unrole:keep"]
    assert words(await phone.press(KARIM, asked, f"thaw:sure:1:{SALMA}"))


async def test_who_never_opened_the_bot_is_said_to_know_nothing(running: Running) -> None:
    """An officer of the settings has no name here and was told nothing: the list says so."""
    phone = running.phone
    await phone.ask(KARIM, "/start")
    missing = "n’a pas encore ouvert le bot et n’a rien reçu : demandez-lui d’envoyer /start"

    listed = words(await phone.ask(KARIM, "/roles")).replace("\u00a0", " ")
    assert f"{SALMA} {missing}" in listed
    assert f"{KARIM}) {missing}" not in listed

    await phone.ask(SALMA, "/start")
    listed = words(await phone.ask(KARIM, "/roles")).replace("\u00a0", " ")
    assert f"({SALMA}) {missing}" not in listed
    assert f"{SALMA} {missing}" not in listed
