"""What is said before somebody decides: the night, who is left out, a date far away, the words."""

from datetime import datetime

from bot.services.officers.roles import Role
from tests.cast import AMINA, GROUP, KARIM, NADIA, SALMA, YOUSSEF
from tests.house.announcing import (
    TEXT,
    delivered,
    drafted,
    noticed,
    ready,
    reply,
    seated,
    submitted,
)
from tests.house.conftest import Opener, Running, buttons, eventually, words
from tests.house.dating import proposed

NIGHT = "2025-07-09T02:30+00:00"  # 3:30 in Morocco


async def state_of(running: Running) -> str:
    """Return where the first announcement stands."""
    found = await running.house.services.announcements.find(1)
    assert found is not None
    return str(found.state)


async def test_one_tap_decides_where_all_of_it_is_in_the_notice(running: Running) -> None:
    """Words, whom they go to, and the buttons; the same words that readers get."""
    phone = running.phone
    await ready(running)
    notice = await submitted(running)
    assert TEXT in words(notice)
    assert "personnes : 2" in words(notice)
    assert buttons(notice) == ["announced:approve:1", "announced:reject:1", "announce:view:1"]
    answer = await phone.press(KARIM, notice, "announced:approve:1")
    assert "2025-07-001" in words(answer)
    await delivered(running)
    assert TEXT in words(await noticed(phone, AMINA, "📣"))


async def test_what_does_not_fit_the_notice_is_opened_first(running: Running) -> None:
    """Three long texts are more than one message holds."""
    phone = running.phone
    await ready(running)
    panel = await drafted(running, "mot " * 700)
    (prompt,) = await phone.tap(NADIA, panel, "announce:text:1:en")
    (panel,) = await reply(phone, NADIA, prompt, "word " * 590)
    await phone.press(NADIA, panel, "announce:submit:1")
    notice = await noticed(phone, KARIM, "attend votre accord")

    assert buttons(notice) == ["announce:view:1"]


async def test_by_night_the_author_is_asked_first(open_running: Opener) -> None:
    """The morning is the first button; it becomes the moment."""
    async with open_running(NIGHT) as running:
        phone = running.phone
        await ready(running)
        panel = await drafted(running)
        assert "réveillerait" in words(panel)
        panel = await phone.press(NADIA, panel, "announce:submit:1")
        assert buttons(panel)[:2] == ["announce:submit:1:morning", "announce:submit:1:night"]
        assert await state_of(running) == "draft"
        await phone.press(NADIA, panel, "announce:submit:1:morning")
        notice = await noticed(phone, KARIM, "attend votre accord")
        assert "à 8 h" in words(notice)
        assert "🌙" not in words(notice)
        await phone.press(KARIM, notice, "announced:approve:1")
        await delivered(running)
        assert not any("📣" in words(m) for m in await phone.bot_messages(AMINA))

        running.clock.move_to(datetime.fromisoformat("2025-07-09T07:00:30+00:00"))
        await delivered(running)
        assert TEXT in words(await noticed(phone, AMINA, "📣"))


async def test_by_night_the_approver_is_asked_too(open_running: Opener) -> None:
    """Even under a panel that was opened before; nothing leaves at the first press."""
    async with open_running("2025-07-09T19:00+00:00") as running:
        phone = running.phone
        await ready(running)
        notice = await submitted(running)
        running.clock.move_to(datetime.fromisoformat("2025-07-09T23:00+00:00"))
        asked = await phone.press(KARIM, notice, "announced:approve:1")
        assert buttons(asked)[1:3] == ["announced:approve-morning:1", "announced:approve-now:1"]
        assert await state_of(running) == "waiting"
        answer = await phone.press(KARIM, asked, "announced:approve-morning:1")
        assert "elle part le jeudi 10 juillet 2025 à 8 h" in words(answer)
        await delivered(running)
        assert not any("📣" in words(m) for m in await phone.bot_messages(AMINA))

        running.clock.move_to(datetime.fromisoformat("2025-07-10T07:00:30+00:00"))
        await delivered(running)
        assert TEXT in words(await noticed(phone, AMINA, "📣"))


async def test_by_night_now_is_the_second_choice(open_running: Opener) -> None:
    """Who means it sends it."""
    async with open_running(NIGHT) as running:
        phone = running.phone
        await ready(running)
        panel = await phone.press(NADIA, await drafted(running), "announce:submit:1")
        await phone.press(NADIA, panel, "announce:submit:1:night")
        notice = await noticed(phone, KARIM, "attend votre accord")
        assert "réveillerait" in words(notice)
        asked = await phone.press(KARIM, notice, "announced:approve:1")
        await phone.press(KARIM, asked, "announced:approve-now:1")
        await delivered(running)
        assert TEXT in words(await noticed(phone, AMINA, "📣"))


async def test_what_is_urgent_or_silent_asks_nothing_by_night(open_running: Opener) -> None:
    """The one has to wake, the other does not."""
    async with open_running(NIGHT) as running:
        await ready(running)
        panel = await drafted(running, TEXT, "options:1", "toggle:1:urgent")
        assert "réveillerait" not in words(panel)
        await running.phone.press(NADIA, panel, "announce:submit:1")
        assert await state_of(running) == "waiting"


async def test_a_region_says_whom_it_leaves_out_and_can_add_them(running: Running) -> None:
    """People without a region and groups without one, to author and approver."""
    phone = running.phone
    await ready(running)
    members = running.house.services.members
    await members.choose_region(AMINA, "06")
    await members.in_group(GROUP, is_member=True, now=running.clock())
    panel = await drafted(running, TEXT, "region:1:06")
    assert "personnes : 1, groupes : 0" in words(panel)
    assert "faute d’avoir choisi une région : personnes 1, groupes 1" in words(panel)
    view = await phone.press(NADIA, panel, "announce:unplaced:1")
    assert "personnes : 2, groupes : 1" in words(view)
    assert "faute d’avoir" not in words(view)
    view = await phone.press(NADIA, view, "announce:unplaced:1")
    panel = await phone.press(NADIA, view, "announce:panel:1")
    await phone.press(NADIA, panel, "announce:submit:1")
    assert "faute d’avoir" in words(await noticed(phone, KARIM, "attend votre accord"))


async def test_a_group_has_a_region_and_gets_its_announcements(running: Running) -> None:
    """Chosen by its administrator below /language; by nobody else."""
    phone = running.phone
    await ready(running)
    desk = await phone.ask(AMINA, "/language", chat_id=GROUP)
    assert "places" in buttons(desk)
    for data in ("places", "place:06"):
        await phone.post(
            "press", chat_id=GROUP, user_id=YOUSSEF, message_id=desk["message_id"], data=data
        )
    regions = await phone.press(KARIM, desk, "places", chat_id=GROUP)
    assert await running.house.services.members.group_region(GROUP) is None
    shown = await phone.press(KARIM, regions, "place:06", chat_id=GROUP)
    assert "places" in buttons(shown)
    assert await running.house.services.members.group_region(GROUP) == "06"
    panel = await drafted(running, TEXT, "region:1:06")
    assert "groupes : 1" in words(panel)
    panel = await phone.press(NADIA, panel, "announce:submit:1")
    notice = await noticed(phone, KARIM, "attend votre accord")
    await phone.press(KARIM, notice, "announced:approve:1")
    await delivered(running)

    assert TEXT in words(await noticed(phone, GROUP, "📣"))


async def test_a_copy_of_news_is_deleted_with_the_rest(running: Running) -> None:
    """It was asked for by somebody who joined late."""
    phone = running.phone
    await ready(running)
    await submitted(running)
    notice = await noticed(phone, KARIM, "attend votre accord")
    await phone.press(KARIM, notice, "announced:approve:1")
    await delivered(running)
    copy = await phone.ask(AMINA, "/news")
    assert TEXT in words(copy)
    one = await running.house.services.announcements.find(1)
    assert one is not None
    assert await running.house.services.withdrawals.withdraw(
        one, officer_id=KARIM, now=running.clock()
    )
    await delivered(running)

    async def is_gone() -> bool | None:
        return not any(TEXT in words(m) for m in await phone.messages(AMINA)) or None

    assert await eventually(is_gone)


async def test_a_date_far_away_is_named_to_both(running: Running) -> None:
    """A year too many: how far it is stands beside it, with a warning; a week needs none."""
    phone = running.phone
    await phone.ask(SALMA, "/start")
    preview = await proposed(phone, "17 juillet 2026")
    assert "+365 jours" in words(preview)
    assert "à 365 jours de l’ancienne" in words(preview)
    await phone.press(KARIM, preview, "change:submit:1")
    assert "à 365 jours" in words(await noticed(phone, SALMA, "365"))
    desk = await phone.ask(SALMA, "/deadline_set")
    (seen,) = await phone.tap(SALMA, desk, "change:view:1")
    assert "+365 jours" in words(seen)
    assert "vérifiez le jour" in words(seen)


async def test_a_date_a_few_days_away_is_no_cause_for_alarm(running: Running) -> None:
    """Only how far it is stands there."""
    preview = await proposed(running.phone, "24 juillet 2025")
    assert "+7 jours" in words(preview)
    assert "vérifiez le jour" not in words(preview)


async def test_who_submits_reads_whom_it_did_not_reach(running: Running) -> None:
    """Who never opened the bot was asked nothing: it says who, and what to do about it."""
    phone = running.phone
    await seated(running, NADIA, Role.DIRECTOR, "cnss", "06")
    for person in (NADIA, AMINA):  # and not Karim, who alone may approve what she writes
        home = await phone.ask(person, "/start")
        await phone.press(person, home, "choice:announcements:on")
    panel = await drafted(running)
    done = words(await phone.press(NADIA, panel, "announce:submit:1")).replace("\u00a0", " ")

    missing = "n’a pas encore ouvert le bot et n’a rien reçu : demandez-lui d’envoyer /start"
    assert f"Accord demandé à {KARIM}" in done
    assert [line for line in done.splitlines() if missing in line] == [f"{KARIM} {missing}"]


async def test_who_submits_reads_nothing_of_the_kind_where_all_were_reached(
    running: Running,
) -> None:
    """Karim has opened the bot: he was asked, and that is all there is to say."""
    await ready(running)
    done = await running.phone.press(NADIA, await drafted(running), "announce:submit:1")
    assert "Accord demandé à" in words(done)
    assert "n’a rien reçu" not in words(done)
