"""In groups: each topic is a conversation, notices have their place, and nothing is a scene."""

from datetime import timedelta

import pytest

from bot.core.announcements import Audience, Kind
from bot.core.sending.delivery import Reason
from tests.cast import AMINA, GROUP, KARIM, YOUSSEF
from tests.house.announcing import TEXT, noticed, ready, sent
from tests.house.conftest import Running, buttons, links, words
from tests.house.grouping import (
    ASKED,
    DOUBTFUL,
    PASSWORD,
    now_in,
    out_of_reach,
    press,
    remind,
    say,
    thread_of,
)
from tests.house.parlour import Parlour


async def test_a_group_chooses_the_topic_for_notices(parlour: Parlour) -> None:
    """By a button used there; once the topic is shut, General is told so once, and used."""
    forum, (talk, notices) = parlour.forum(KARIM, "Discussion", "Annonces")
    (panel,) = await say(parlour, forum.id, "/reminders", thread=notices)
    assert "sujet général" in words(panel)
    await press(parlour, panel, "reminders:here")
    await press(parlour, panel, "reminders:on")
    assert "arrivent dans ce sujet" in words(now_in(parlour, panel))
    assert "reminders:here" not in buttons(now_in(parlour, panel))
    (elsewhere,) = await say(parlour, forum.id, "/reminders", thread=talk)
    assert "autre sujet" in words(elsewhere)

    (first,) = await remind(parlour, "2025-07-14")
    parlour.act("topic_close", user_id=KARIM, chat_id=forum.id, message_thread_id=notices)
    second, told = await remind(parlour, "2025-07-20")
    (third,) = await remind(parlour, "2025-08-04")

    assert thread_of(first) == notices
    assert [thread_of(one) for one in (second, told, third)] == 3 * [None]
    assert "fermé ou supprimé" in words(told)


async def test_a_closed_general_is_on_record_and_can_be_mended(parlour: Parlour) -> None:
    """The outcome says so; an administrator chooses a topic that is open."""
    forum, (topic,) = parlour.forum(KARIM, "Ouvert")
    (panel,) = await say(parlour, forum.id, "/reminders", thread=topic)
    await press(parlour, panel, "reminders:on")
    parlour.act("topic_close", user_id=KARIM, chat_id=forum.id)

    assert await remind(parlour, "2025-07-14") == []
    (row,) = await parlour.house.db.read.all("SELECT status, reason FROM deliveries")
    assert (row["status"], row["reason"]) == ("rejected", Reason.TOPIC_CLOSED)
    await press(parlour, panel, "reminders:here")
    (arrived,) = await remind(parlour, "2025-07-20")

    assert thread_of(arrived) == topic


async def test_the_choice_is_the_administrators(parlour: Parlour) -> None:
    """A member reads why; a button out of reach, in nobody knows which topic, chooses none."""
    forum, (topic,) = parlour.forum(KARIM, "Damancom")
    parlour.act("join", user_id=AMINA, chat_id=forum.id)
    await parlour.answer()
    (panel,) = await say(parlour, forum.id, "/reminders", thread=topic)
    await press(parlour, panel, "reminders:here", by=AMINA)
    assert "administrateur" in parlour.toasts[-1]["text"]
    parlour.world.callbacks["q"] = {"date": parlour.world.now(), "chat_id": forum.id,
        "user_id": KARIM}  # fmt: skip
    out_of_reach(parlour, forum, KARIM, "reminders:here", "q")
    assert await parlour.answer() == []

    assert "trop ancien" in parlour.toasts[-1]["text"]
    assert await parlour.house.services.members.notice_thread(forum.id) is None


async def test_a_pointer_leads_to_a_message_of_its_own_topic(parlour: Parlour) -> None:
    """What was said in one topic is said again in another."""
    forum, (one, other) = parlour.forum(KARIM, "A", "B")
    (first,) = await say(parlour, forum.id, ASKED, thread=one)
    (second,) = await say(parlour, forum.id, ASKED, thread=other)
    (again,) = await say(parlour, forum.id, ASKED, thread=other)

    assert words(first) == words(second)
    assert "↑" in words(again)
    assert again["reply_to_message"]["message_id"] == second["message_id"]
    assert [thread_of(said) for said in (first, second, again)] == [one, other, other]
    parlour.world.delete(forum, [second["message_id"]])
    (anew,) = await say(parlour, forum.id, ASKED, thread=other)
    assert words(anew) == words(second)


async def test_a_group_is_known_by_what_it_says(parlour: Parlour) -> None:
    """Also one that the bot was in before its memory; a training group is no audience."""
    service, everybody = parlour.house.services.audiences, Audience(Kind.GROUPS)
    assert (await service.reach(everybody)).groups == 0
    await say(parlour, GROUP, "bonjour à tous", by=AMINA)
    assert (await service.reach(everybody)).groups == 1
    await say(parlour, GROUP, "/training")
    assert (await service.reach(everybody)).groups == 0
    other = parlour.act("chat_new", user_id=KARIM, kind="group", title="Essai", bot="member")
    await parlour.answer()
    await say(parlour, other["id"], "/training")

    assert (await service.reach(everybody)).groups == 1
    row = await parlour.house.db.read.one("SELECT chat_id FROM groups WHERE purpose IS NULL")
    assert row is not None
    assert row["chat_id"] == GROUP
    members = parlour.house.services.members
    await members.in_group(GROUP, is_member=False, now=parlour.clock())
    await say(parlour, GROUP, "nous revoilà", by=AMINA)
    assert (await service.reach(everybody)).groups == 1


@pytest.mark.parametrize("text", [PASSWORD, "482915", f"@ConfrereBot {PASSWORD}"])
async def test_a_secret_in_a_group_is_warned_of_once(parlour: Parlour, text: str) -> None:
    """Short, by name, without its words; again only later, and for another person at once."""
    (warning,) = await say(parlour, GROUP, text, by=AMINA)
    assert "Supprimez-le" in words(warning)
    assert "Amina" in words(warning)
    assert not {"Pharma2025", "482915"} & set(words(warning).replace("!", " ").split())
    assert "reply_to_message" not in warning
    is_to_us = text.startswith("@")  # never met with silence
    assert len(await say(parlour, GROUP, text, by=AMINA)) == is_to_us
    assert len(await say(parlour, GROUP, text, by=YOUSSEF)) == 1
    parlour.clock.move_to(parlour.clock() + timedelta(minutes=11))
    parlour.act("promote", user_id=KARIM, chat_id=GROUP, member_id=parlour.world.bot["id"])
    (removed,) = await say(parlour, GROUP, text, by=AMINA)

    assert "j’ai retiré votre message" in words(removed)
    left = [words(one) for one in parlour.world.chats[GROUP].messages.values()]
    assert left.count(text) == 3  # those before the bot had the right
    await parlour.house.services.answers.tidy(now=parlour.clock() + timedelta(hours=1))
    assert await parlour.house.db.read.all("SELECT * FROM group_warnings") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("كلمة السر ديالي Casa2024", "كلمة مرور"),
        ("my password is Casa2024!", "password"),
        (PASSWORD, "mot de passe"),
    ],
)
async def test_a_warning_speaks_like_who_is_warned(parlour: Parlour, text: str, said: str) -> None:
    """In a French group too; whoever gives a secret away has to understand it."""
    (warning,) = await say(parlour, GROUP, text, by=AMINA)
    assert said in words(warning)


@pytest.mark.parametrize("text", ["1000", "3939", "20 250", "RDV à 10 h, 0661234567", "✅"])
async def test_what_colleagues_say_to_each_other_is_none_of_the_bots(
    parlour: Parlour, text: str
) -> None:
    """A price, a short number, a telephone."""
    assert await say(parlour, GROUP, text, by=AMINA) == []


async def test_a_group_is_told_how_to_ask(parlour: Parlour) -> None:
    """By the greeting, by /help and by a bare name; never by ten buttons for everybody."""
    made = parlour.act("chat_new", user_id=KARIM, kind="supergroup", title="G", bot="member")
    (welcome,) = await parlour.answer()
    assert "@ConfrereBot" in words(welcome)
    assert "/reminders" in words(welcome)
    assert "reminders" in buttons(welcome)
    assert "start=guide" in links(welcome)[0]
    (panel,) = await press(parlour, welcome, "reminders")
    assert "reminders:on" in buttons(panel)
    (help_,) = await say(parlour, made["id"], "/help")
    assert "Dans ce groupe" in words(help_)
    assert "/start" not in words(help_)
    for bare in ("/faq", "@ConfrereBot", "@ConfrereBot ?"):
        (how,) = await say(parlour, made["id"], bare)
        assert "@ConfrereBot" in words(how)
        assert (buttons(how), len(links(how))) == ([], 1)
        assert "start=faq" in links(how)[0]
    (doubt,) = await say(parlour, made["id"], DOUBTFUL)
    assert "pas sûr" in words(doubt)
    assert (buttons(doubt), len(links(doubt))) == ([], 1)
    (themes,) = await parlour.do("start", user_id=AMINA, payload="faq")
    assert "theme:login" in buttons(themes)


async def test_the_reminder_of_a_group_opens_the_private_chat(parlour: Parlour) -> None:
    """The guide and the date, of whoever presses it."""
    (panel,) = await say(parlour, GROUP, "/reminders")
    await press(parlour, panel, "reminders:on")
    (reminder,) = await remind(parlour, "2025-07-14")

    for data in buttons(reminder):
        assert await press(parlour, reminder, data, by=AMINA) == []
        assert parlour.toasts[-1]["url"].endswith(f"ConfrereBot?start={data.split(':')[1]}")
    assert len(buttons(reminder)) == 2


async def test_a_group_that_threw_the_bot_out_unheard_keeps_its_choice(parlour: Parlour) -> None:
    """The next refusal tells; nothing more is tried, and let in again it is reminded as before."""
    (panel,) = await say(parlour, GROUP, "/reminders")
    await press(parlour, panel, "reminders:on")
    kicked = {"code": 403, "description": "Forbidden: bot was kicked from the supergroup chat"}
    parlour.faults.plan_fault({"method": "sendMessage", "chat_id": GROUP, "error": kicked})
    for day in ("2025-07-14", "2025-07-16"):
        assert await remind(parlour, day) == []
    tries = await parlour.house.db.read.all("SELECT status, reason FROM deliveries")
    assert [(one["status"], one["reason"]) for one in tries] == [("unreachable", Reason.KICKED)]

    world = parlour.world
    out, back = ({"user": world.bot_user, "status": status} for status in ("kicked", "member"))
    change = {"chat": world.chats[GROUP].info, "from": world.user(KARIM), "date": world.now()}
    world.updates.push(
        "my_chat_member",
        {**change, "old_chat_member": {**out, "until_date": 0}, "new_chat_member": back},
    )
    assert len(await parlour.answer()) == 1
    assert len(await remind(parlour, "2025-07-20")) == 1


async def test_pins_that_failed_are_in_the_report(running: Running) -> None:
    """With how many, and why."""
    await running.phone.post("message", chat_id=GROUP, user_id=AMINA, text="bonjour")
    await ready(running)
    await sent(running, TEXT, "options:1", "toggle:1:pinned")

    report = await noticed(running.phone, 3001, "Épinglé : 0 sur 1 (droit manquant)")
    assert "Terminé" in words(report) or "Remis" in words(report)


@pytest.mark.parametrize(
    "text",
    [
        "je veux parler à quelqu'un",
        "rappelle-moi demain",
        "remind me on Friday",
        "فكرني غدا",
    ],
)
async def test_what_is_one_s_own_is_done_in_private(parlour: Parlour, text: str) -> None:
    """A human and a reminder: the group sees a door, and nothing is noted as not understood."""
    (answer,) = await say(parlour, GROUP, f"@ConfrereBot {text}")

    assert [url.split("?")[0] for url in links(answer)] == ["https://t.me/ConfrereBot"]
    assert not await parlour.house.db.read.all("SELECT words FROM missed_questions")
    assert not await parlour.house.db.read.all("SELECT * FROM snoozes")
