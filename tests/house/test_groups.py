"""In groups: each topic is a conversation, notices have their place, and nothing is a scene."""

import random
from datetime import timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.core.announcements import Audience, Kind
from bot.core.delivery import Reason
from bot.handlers import BUTTONS, COMMANDS
from bot.playground.chats import Chat
from tests.cast import AMINA, GROUP, KARIM, YOUSSEF
from tests.house.announcing import TEXT, noticed, ready, sent
from tests.house.conftest import Running, buttons, links, words
from tests.house.parlour import Json, Parlour

ASKED = "@ConfrereBot Comment me connecter à Damancom avec le code OTP ?"
DOUBTFUL = "@ConfrereBot xyzzy plugh frobnicate"
PASSWORD = "mon mot de passe est Pharma2025!"


async def say(
    parlour: Parlour, chat_id: int, text: str, *, by: int = KARIM, thread: int | None = None
) -> list[Json]:
    """Write in a group; return what the bot wrote, wherever it did."""
    where = {} if thread is None else {"message_thread_id": thread}
    return await parlour.do("message", chat_id=chat_id, user_id=by, text=text, **where)


async def press(parlour: Parlour, message: Json, data: str, *, by: int = KARIM) -> list[Json]:
    """Press a button under a message of a group."""
    return await parlour.do(
        "press",
        chat_id=message["chat"]["id"],
        user_id=by,
        message_id=message["message_id"],
        data=data,
    )


def now_in(parlour: Parlour, message: Json) -> Json:
    """Return a message as it is now."""
    return parlour.world.chats[message["chat"]["id"]].messages[message["message_id"]]


async def remind(parlour: Parlour, day: str) -> list[Json]:
    """Let the reminders of a day leave; return what came of it."""
    parlour.clock.move_to(parlour.clock().fromisoformat(f"{day}T09:00+00:00"))
    before = {id(message) for message in parlour.said()}
    await parlour.house.services.reminders.plan(now=parlour.clock())
    for _ in range(3):  # what follows a message leaves a second later
        await parlour.house.pump.run_once()
        parlour.clock.move_to(parlour.clock() + timedelta(seconds=5))
    return [message for message in parlour.said() if id(message) not in before]


def thread_of(message: Json) -> int | None:
    """Return the topic in which a message stands."""
    return message.get("message_thread_id")


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


def out_of_reach(parlour: Parlour, chat: Chat, user_id: int, data: str, query_id: str) -> None:
    """Press a button of a message of which Telegram tells only the number."""
    parlour.world.updates.add(
        "callback_query",
        {
            "id": query_id,
            "from": parlour.world.users[user_id],
            "message": {"chat": chat.info, "message_id": 1, "date": 0},
            "chat_instance": "7",
            "data": data,
        },
    )


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


async def test_a_group_is_known_by_what_it_says(parlour: Parlour) -> None:
    """Also one that the bot was in before its memory; a training group is no audience."""
    service, everybody = parlour.house.services.announcements, Audience(Kind.GROUPS)
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


@pytest.mark.parametrize("text", [PASSWORD, "482915", f"@ConfrereBot {PASSWORD}"])
async def test_a_secret_in_a_group_is_warned_of_once(parlour: Parlour, text: str) -> None:
    """Short, by name, without its words; again only later, and for another person at once."""
    (warning,) = await say(parlour, GROUP, text, by=AMINA)
    assert "Supprimez-le" in words(warning)
    assert "Amina" in words(warning)
    assert not {"Pharma2025", "482915"} & set(words(warning).replace("!", " ").split())
    assert "reply_to_message" not in warning
    assert await say(parlour, GROUP, text, by=AMINA) == []
    assert len(await say(parlour, GROUP, text, by=YOUSSEF)) == 1
    parlour.clock.move_to(parlour.clock() + timedelta(minutes=11))
    parlour.act("promote", user_id=KARIM, chat_id=GROUP, member_id=parlour.world.bot["id"])
    (removed,) = await say(parlour, GROUP, text, by=AMINA)

    assert "j’ai retiré votre message" in words(removed)
    left = [words(one) for one in parlour.world.chats[GROUP].messages.values()]
    assert left.count(text) == 3  # those before the bot had the right
    await parlour.house.services.answers.tidy(now=parlour.clock() + timedelta(hours=1))
    assert await parlour.house.db.read.all("SELECT * FROM group_warnings") == []


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
    for bare in ("/faq", "@ConfrereBot"):
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


async def test_pins_that_failed_are_in_the_report(running: Running) -> None:
    """With how many, and why."""
    await running.phone.post("message", chat_id=GROUP, user_id=AMINA, text="bonjour")
    await ready(running)
    await sent(running, TEXT, "options:1", "toggle:1:pinned")

    report = await noticed(running.phone, 3001, "Épinglé : 0 sur 1 (droit manquant)")
    assert "Terminé" in words(report) or "Remis" in words(report)


SITUATIONS = ("open", "closed", "deleted", "off", "general closed", "no files", "mute", "migrated")
ARGUMENTS = {
    "language": ("ar", "xx"), "places": ("",), "place": ("06", "none"), "open": ("guide", "x"),
    "reminders": ("", "on", "off", "here", "x"), "verify": ("2025-07-001",), "read": ("1",),
    "number": ("2025-07-001",), "themes": ("",), "theme": ("login", "x"),
    "topic": ("otp-expired", "otp-expired:ary-latn"),
}  # fmt: skip
SAID = (ASKED, DOUBTFUL, PASSWORD, "@ConfrereBot", "/faq code expiré", "/deadline all",
        "/deadline why", "/verify 2025-07-001", "/pdf eid", "bonjour")  # fmt: skip


class Storm:
    """Random situations of groups, and in each something that somebody does."""

    def __init__(self, parlour: Parlour, chance: random.Random) -> None:
        self.parlour = parlour
        self.chance = chance
        self.verbs = [button.verb for button in BUTTONS if button.in_groups]

    async def blow(self) -> tuple[str, Chat, int | None, list[Json]]:
        """Make a group, have somebody act, spoil the group, and let the bot answer.

        Returns what was done, where, and what the bot wrote.
        """
        situation = self.chance.choice(SITUATIONS)
        parlour, chance = self.parlour, self.chance
        thread = None
        if situation == "migrated" or chance.random() < 0.3:
            kind = "group" if situation == "migrated" else "supergroup"
            made = parlour.act("chat_new", user_id=KARIM, kind=kind, title="G", bot="member")
            chat = parlour.world.chats[made["id"]]
        else:
            chat, threads = parlour.forum(KARIM, "A", "B")
            thread = chance.choice([None, *threads])
        parlour.world.updates.clear()
        panel = await self._panel(chat, thread)
        act = chance.choice(["command", "said", "press", "press", "out of reach"])
        done = self._act(act, chat, thread, panel)
        waiting = parlour.world.updates.waiting()
        self._spoil(situation, chat, thread)
        for update in parlour.world.updates.waiting():
            if update not in waiting and chance.random() < 0.5:
                parlour.world.updates.remove(update["update_id"])
        return f"{situation}: {done}", chat, thread, await parlour.answer()

    async def _panel(self, chat: Chat, thread: int | None) -> Json:
        (panel,) = await say(self.parlour, chat.id, "/language", thread=thread)
        return panel

    def _act(self, act: str, chat: Chat, thread: int | None, panel: Json) -> str:
        parlour, chance = self.parlour, self.chance
        if act in {"command", "said"}:
            names = [f"/{one.name}" for one in COMMANDS if one.in_groups]
            text = chance.choice(names if act == "command" else SAID)
            where = {} if thread is None else {"message_thread_id": thread}
            parlour.act("message", chat_id=chat.id, user_id=KARIM, text=text, **where)
            return text
        verb = chance.choice(self.verbs)
        argument = chance.choice(ARGUMENTS[verb])
        data = f"{verb}:{argument}" if argument else verb
        if act == "press":
            number = panel["message_id"]
            parlour.act("press", chat_id=chat.id, user_id=KARIM, message_id=number, data=data)
        else:
            query_id = str(next(parlour.world.numbers))
            parlour.world.callbacks[query_id] = {"date": parlour.world.now(), "chat_id": chat.id,
                "user_id": KARIM}  # fmt: skip
            out_of_reach(parlour, chat, KARIM, data, query_id)
        return f"{act} {data}"

    def _spoil(self, situation: str, chat: Chat, thread: int | None) -> None:
        here = {"user_id": KARIM, "chat_id": chat.id}
        topic = {} if thread is None else {"message_thread_id": thread}
        if situation == "closed" and chat.general:
            self.parlour.act("topic_close", **here, **topic)
        elif situation == "deleted" and thread is not None:
            self.parlour.act("topic_delete", **here, **topic)
        elif situation == "off" and chat.general:
            chat.topics.clear()
            chat.general = None
            chat.info = {key: value for key, value in chat.info.items() if key != "is_forum"}
        elif situation == "general closed" and chat.general:
            self.parlour.act("topic_close", **here)
        elif situation in {"no files", "mute"}:
            kinds = ["photos", "documents"] + ["messages"] * (situation == "mute")
            denied = {f"can_send_{kind}": False for kind in kinds}
            self.parlour.act("restrict", **here, permissions=denied)
        elif situation == "migrated":
            self.parlour.act("migrate", **here)


@pytest.mark.parametrize("seed", range(2))
async def test_nothing_lands_in_another_topic_and_nothing_is_an_error(
    parlour: Parlour, seed: int, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever the group is like, whatever is said or pressed in it."""
    storm = Storm(parlour, random.Random(seed))  # noqa: S311 - the same storm in every run
    for _ in range(60):
        with capture_logs() as logs:
            done, chat, thread, said = await storm.blow()
        here = {chat.id, chat.migrated_to}
        for message in said:
            place = message["chat"]["id"]
            assert place in here | {KARIM}, done
            stands = thread if chat.general and place == chat.id else None
            assert thread_of(message) == stands, done
            assert "erreur" not in words(message), done
        assert not [line for line in logs if line["log_level"] == "error"], done
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


def every_argument() -> Any:
    """Return the verbs of groups that the storm knows no argument of."""
    return {button.verb for button in BUTTONS if button.in_groups} - ARGUMENTS.keys()


def test_the_storm_knows_every_button_of_groups() -> None:
    """A new one is to be tried as well."""
    assert every_argument() == set()
