"""Random situations of groups: nothing lands in another topic, and nothing is an error."""

import random
from collections.abc import Sequence
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.handlers.tables.buttons import BUTTONS
from bot.handlers.tables.commands import COMMANDS
from bot.playground.world.chats import Chat
from tests.cast import KARIM
from tests.house.conftest import words
from tests.house.grouping import ASKED, DOUBTFUL, PASSWORD, REFUSALS, out_of_reach, say, thread_of
from tests.house.parlour import Json, Parlour

SITUATIONS = ("open", "closed", "deleted", "off", "general closed", "no files", "mute", "migrated")
ARGUMENTS = {
    "language": ("ar", "xx"), "places": ("",), "place": ("06", "none"), "open": ("guide", "x"),
    "reminders": ("", "on", "off", "here", "x"), "verify": ("2025-07-001",), "read": ("1",),
    "number": ("2025-07-001",), "themes": ("",), "theme": ("login", "x"),
    "topic": ("otp-expired", "otp-expired:ary-latn"),
    "desk": ("take:1", "over:1", "note:1", "close:1", "look:1:yes", "end", "x"),
    "once": ("1", "list", "view:1", "do:1:submit", "told:1", "x"),
}  # fmt: skip
SAID = (ASKED, DOUBTFUL, PASSWORD, "@ConfrereBot", "/faq code expiré", "/deadline all",
        "/deadline why", "/verify 2025-07-001", "/pdf eid", "bonjour")  # fmt: skip


class Storm:
    """Random situations of groups, and in each something that somebody does."""

    def __init__(
        self,
        parlour: Parlour,
        chance: random.Random,
        situations: Sequence[str] = SITUATIONS,
    ) -> None:
        self.parlour = parlour
        self.chance = chance
        self.situations = situations
        self.fault: Json | None = None  # that strikes while the bot answers
        self.verbs = list(dict.fromkeys(one.verb for one in BUTTONS if one.in_groups))

    async def blow(self) -> tuple[str, Chat, int | None, list[Json]]:
        """Make a group, have somebody act, spoil the group, and let the bot answer.

        Returns what was done, where, and what the bot wrote.
        """
        situation = self.chance.choice(self.situations)
        parlour, chance = self.parlour, self.chance
        thread = None
        if situation == "migrated" or chance.random() < 0.3:
            kind = "group" if situation == "migrated" else "supergroup"
            bot = chance.choice(["member", "administrator"])
            made = parlour.act("chat_new", user_id=KARIM, kind=kind, title="G", bot=bot)
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
        if self.fault:
            parlour.faults.plan_fault(self.fault)
        return f"{situation}: {done}", chat, thread, await parlour.answer()

    async def _panel(self, chat: Chat, thread: int | None) -> Json:
        (panel,) = await say(self.parlour, chat.id, "/language", thread=thread)
        return panel

    def _act(self, act: str, chat: Chat, thread: int | None, panel: Json) -> str:
        parlour, chance = self.parlour, self.chance
        if act in {"command", "said"}:
            names = [f"/{one.name}" for one in COMMANDS if one.in_groups]
            text = chance.choice(names if act == "command" else SAID)
            where: Json = {} if thread is None else {"message_thread_id": thread}
            if chance.random() < 0.3:
                where["reply_to_message_id"] = panel["message_id"]
            if chat.kind == "supergroup" and chance.random() < 0.3:
                where["anonymous"] = True
            parlour.act("message", chat_id=chat.id, user_id=KARIM, text=text, **where)
            return f"{text} {where}"
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


@pytest.mark.parametrize("seed", range(2))
async def test_no_refusal_is_an_error_wherever_it_strikes(parlour: Parlour, seed: int) -> None:
    """Whichever call it meets, once or twice, it has its end, and in no other topic."""
    chance = random.Random(seed)  # noqa: S311 - the same storm in every run
    storm = Storm(parlour, chance, situations=("open",))
    for _ in range(60):
        code, description = chance.choice(REFUSALS)
        storm.fault = {"times": chance.randint(1, 2), "error": {"code": code,
            "description": description}}  # fmt: skip
        with capture_logs() as logs:
            done, chat, thread, said = await storm.blow()
        parlour.faults.clear_faults()
        for message in said:
            place = message["chat"]["id"]
            assert place in {chat.id, KARIM}, (done, description)
            stands = thread if place == chat.id else None
            assert thread_of(message) == stands, (done, description)
            assert "erreur" not in words(message), (done, description)
        assert not [line for line in logs if line["log_level"] == "error"], (done, description)


def every_argument() -> Any:
    """Return the verbs of groups that the storm knows no argument of."""
    return {button.verb for button in BUTTONS if button.in_groups} - ARGUMENTS.keys()


def test_the_storm_knows_every_button_of_groups() -> None:
    """A new one is to be tried as well."""
    assert every_argument() == set()
