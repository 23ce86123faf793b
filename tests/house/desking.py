"""Questions that people answer, as everybody lives them: steps, between which the bot restarts."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from telegram import Update

from bot.app import App
from bot.clock import ShiftedClock
from bot.core.permissions import Role
from bot.playground.http.server import Playground
from bot.playground.sim import ACTIONS
from bot.services.official.learning import Fit
from bot.storage.officers import roles
from tests.built import opened_app
from tests.cast import KARIM, SALMA
from tests.pictured import reading
from tests.services.school import schooled

Json = dict[str, Any]
MORNING = "2025-07-09T09:00+00:00"  # a Wednesday, ten o'clock in Morocco
HANANE, OMAR = 1004, 1005  # helpers
ASKED = "Mon relevé de juin affiche un écart sur la prime, que faire xyzzy plugh ?"
OPEN_PUMP = 8  # turns: what follows a message leaves a second later


@dataclass
class Story:
    """A world that goes on, while the bot in it is closed and opened again at each step."""

    playground: Playground
    clock: ShiftedClock
    folder: Path
    toasts: list[str] = field(default_factory=list)
    seen: str | None = None  # what is read in any picture; None: nothing reads
    fit: Fit | None = None  # what fits the search in the place of a process; None: nothing does

    def act(self, action: str, **body: Any) -> Any:
        """Have somebody do something, unanswered for now."""
        return ACTIONS[action](self.playground.world, body)

    async def do(self, action: str, **body: Any) -> list[Json]:
        """Have somebody do something; return what the bot wrote or changed, wherever it did."""
        self.act(action, **body)
        return await self.go_on()

    async def say(self, person: int, text: str, **more: Any) -> list[Json]:
        """Have a person write, in private unless a chat is named."""
        return await self.do(
            "message", **{"chat_id": person, "user_id": person, **more}, text=text
        )

    async def reply(self, person: int, message: Json, text: str, **more: Any) -> list[Json]:
        """Have a person reply to a message of the bot."""
        return await self.do(
            "message",
            chat_id=message["chat"]["id"],
            user_id=person,
            text=text,
            reply_to_message_id=message["message_id"],
            **more,
        )

    async def press(self, person: int, message: Json, data: str) -> list[Json]:
        """Have a person press a button."""
        return await self.do(
            "press",
            chat_id=message["chat"]["id"],
            user_id=person,
            message_id=message["message_id"],
            data=data,
        )

    async def pass_time(self, **time: float) -> list[Json]:
        """Let time go by; return what the bot did meanwhile by itself."""
        self.clock.move_to(self.clock() + timedelta(**time))
        return await self.go_on()

    async def go_on(self) -> list[Json]:
        """Open the bot, let it do all there is to do, and close it; return what it wrote."""
        before = {key: dict(message) for key, message in self._said().items()}
        async with self.opened() as house:
            world = self.playground.world
            house.services.pictures.recognise = reading(self.seen) if self.seen else None
            learning = schooled(house.db, house.services, self.fit) if self.fit else None
            if learning:
                await learning.catch_up(now=self.clock())
            while waiting := world.updates.waiting():
                for update in waiting:
                    world.updates.remove(update["update_id"])
                    await house.application.process_update(
                        Update.de_json(update, house.application.bot)
                    )
            await house.services.escalation.plan(now=self.clock())
            if learning:
                await learning.catch_up(now=self.clock())
            for _ in range(OPEN_PUMP):
                await house.pump.run_once()
                waits = await house.db.read.one(
                    "SELECT 1 FROM deliveries WHERE status = 'pending'"
                )
                if waits is None:
                    break
                self.clock.move_to(self.clock() + timedelta(seconds=2))
        now = self._said()
        return [message for key, message in now.items() if before.get(key) != message]

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[App]:
        """Open the bot over what it has kept."""
        async with opened_app(self.playground.base_url, self.folder, clock=self.clock) as house:
            yield house

    def message(self, told: Json) -> Json:
        """Return what a message of the bot says by now."""
        return self.playground.world.chats[told["chat"]["id"]].messages[told["message_id"]]

    def _said(self) -> dict[tuple[int, int], Json]:
        mine = self.playground.world.bot["id"]
        return {
            (chat.id, number): message
            for chat in self.playground.world.chats.values()
            for number, message in chat.messages.items()
            if message.get("from", {}).get("id") == mine
        }

    async def seat_helpers(self, *people: int, region: str = "") -> None:
        """Give people who have opened the bot the seat of a helper, two days ago.

        Omar has his from Salma, the others from Karim: two hands may read one another again.
        """
        since = self.clock() - timedelta(days=2)
        async with self.opened() as house, house.db.transaction() as tx:
            for person in people:
                by = SALMA if person == OMAR else KARIM
                await roles.grant(tx, person, Role.HELPER, "order", region, by=by, now=since)

    async def start(self, *people: int) -> None:
        """Have people open the bot's chat."""
        for person in people:
            self.act("start", user_id=person)
        await self.go_on()

    async def make_desk(self, kind: str = "supergroup") -> int:
        """Have an officer make a group, with the helpers in it, the helpers' one."""
        made = self.act(
            "chat_new", user_id=KARIM, kind=kind, title="Entraide", bot="administrator"
        )
        for person in (HANANE, OMAR, SALMA):
            self.act("join", user_id=person, chat_id=made["id"])
        await self.say(KARIM, "/desk", chat_id=made["id"])
        return int(made["id"])

    async def ask(self, person: int, text: str = ASKED) -> Json:
        """Have a person ask people, and return what tells the number."""
        (proposal,) = await self.say(person, f"/ask {text}")
        told = await self.press(person, proposal, "send")
        return next(one for one in told if one["chat"]["id"] == person)


def in_chat(messages: list[Json], chat_id: int) -> Json:
    """Return the last of some messages that stands in a chat."""
    return [one for one in messages if one["chat"]["id"] == chat_id][-1]


@asynccontextmanager
async def open_story(folder: Path, *, now: str = MORNING) -> AsyncIterator[Story]:
    """Open a world with two helpers more, whose bot is closed for now."""
    clock = ShiftedClock(datetime.fromisoformat(now))
    async with Playground(port=0, clock=clock) as server:
        story = Story(server, clock, folder)
        for number, name in ((HANANE, "Hanane"), (OMAR, "Omar")):
            server.world.add_person(
                {"id": number, "first_name": name, "language_code": "fr"}, writable=True
            )

        def hear(event: Json) -> None:
            if event["kind"] == "callback_answer":
                story.toasts.append(str(event.get("text")))

        server.world.listeners.append(hear)
        yield story
