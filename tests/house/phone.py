"""What a person sees and does, and when the house has answered it to the end."""

import base64
import json
from typing import Any

from bot.app import App
from bot.core.sending.delivery import Attempt, Delivery, Sender
from bot.playground.http.server import Playground
from bot.playground.sim import ACTIONS, views
from bot.playground.world import voting
from tests.waiting import eventually

Json = dict[str, Any]

# A message is on the phone before its row is done. What was put aside waits for its moment.
_OPEN = (
    "SELECT 1 FROM inbox WHERE state = 'pending' AND chat_key = ?"
    " AND (not_before IS NULL OR not_before <= ?)"
    " UNION ALL SELECT 1 FROM deliveries WHERE status = 'sending' AND chat_id = ? LIMIT 1"
)


class Noted:
    """What the pump sends with: the messages that come of it were asked for by nobody."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender
        self.unprompted: set[tuple[int, int]] = set()  # chat, message

    async def send(self, delivery: Delivery) -> Attempt:
        """Send, and note what is new in the chat."""
        attempt = await self._sender.send(delivery)
        new = {one for one in (attempt.message_id, *attempt.also) if one is not None}
        self.unprompted |= {(delivery.chat_id, one) for one in new - {delivery.edits}}
        return attempt


class Phone:
    """The people's side of a playground in this process, and the house that answers there."""

    def __init__(self, playground: Playground, house: App | None = None) -> None:
        """Without a house nothing is waited for but what is seen."""
        self._playground = playground
        self._world = playground.world
        self._house = house
        if house:
            self._noted = house.pump._sender = Noted(house.pump._sender)

    async def post(self, action: str, **body: Any) -> Any:
        """Do something and return the server's result."""
        voting.close_due(self._world)
        act = self._playground._control_api._fault if action == "fault" else ACTIONS[action]
        return _copy(act(self._world, body))

    async def get(self, what: str) -> Any:
        """Look at something that the page does not show: the « log » of calls."""
        assert what == "log"
        return _copy(self._playground._bot_api.calls.json())

    async def messages(self, chat_id: int) -> list[Json]:
        """Return every message of a chat, oldest first."""
        voting.close_due(self._world)
        return list(_copy(views.chat(self._world, {"chat_id": str(chat_id)})))

    async def bot_messages(self, chat_id: int) -> list[Json]:
        """Return what the bot wrote in a chat."""
        return list(_copy(self._said(chat_id)))

    def _said(self, chat_id: int) -> list[Json]:
        found = views.chat(self._world, {"chat_id": str(chat_id)})
        bots = [m for m in found if m["from"]["is_bot"]]
        return [m for m in bots if "sender_chat" not in m]  # those are people who hide

    async def ask(self, user_id: int, text: str, *, chat_id: int | None = None) -> Json:
        """Write to the bot and return its next answer."""
        chat = chat_id or user_id
        (answer,) = await self.hear(chat, "message", user_id=user_id, text=text)
        return answer

    async def hand_in(
        self, user_id: int, content: bytes, *, name: str = "guide.pdf", caption: str = ""
    ) -> Json:
        """Send the bot a file and return its next answer."""
        file = {
            "base64": base64.b64encode(content).decode(),
            "file_name": name,
            "mime_type": "application/pdf" if name.endswith(".pdf") else "text/plain",
        }
        (answer,) = await self.hear(
            user_id, "message", user_id=user_id, document=file, caption=caption
        )
        return answer

    async def tap(self, user_id: int, message: Json, data: str, *, answers: int = 1) -> list[Json]:
        """Press a button that is answered with new messages, and return those."""
        pressed = {"user_id": user_id, "message_id": message["message_id"], "data": data}
        return await self.hear(user_id, "press", answers=answers, **pressed)

    async def try_press(self, user_id: int, message: Json, data: str) -> Any:
        """Press what may not be there, or not be one's own, in one's private chat."""
        pressed = {"message_id": message["message_id"], "data": data}
        return await self.post("press", chat_id=user_id, user_id=user_id, **pressed)

    async def hear(
        self, chat_id: int, action: str, *, answers: int = 1, **body: Any
    ) -> list[Json]:
        """Do something and return the next messages of the bot in a chat, answered to the end.

        What comes unprompted meanwhile is left out, unless nothing else answers.
        """
        before = {message["message_id"] for message in self._said(chat_id)}
        await self.post(action, chat_id=chat_id, **body)

        def new() -> list[Json]:
            return [m for m in self._said(chat_id) if m["message_id"] not in before]

        async def answered() -> list[Json] | None:
            if len(new()) < answers:
                return None
            await self.rest(chat_id)
            found = [m for m in new() if not self._is_unprompted(chat_id, m)]
            found = found if len(found) >= answers else new()
            return _copy(found[:answers]) if len(found) >= answers else None

        return await eventually(answered)

    async def press(
        self, user_id: int, message: Json, data: str, *, chat_id: int | None = None
    ) -> Json:
        """Press a button and return the message once it has changed, answered to the end."""
        chat, number = chat_id or user_id, message["message_id"]
        await self.post("press", chat_id=chat, user_id=user_id, message_id=number, data=data)

        async def changed() -> Json | None:
            found = await self.messages(chat)
            now: Json = next(m for m in found if m["message_id"] == number)
            return now if now != message else None

        seen = await eventually(changed)
        await self.rest(chat)
        found = await self.messages(chat)
        return next((m for m in found if m["message_id"] == number), seen)

    async def rest(self, chat_id: int) -> None:
        """Wait until all that was said and pressed in a chat is done, and its rows say so."""
        if self._house is None:
            return
        house, key = self._house, str(chat_id)

        async def rests() -> bool | None:
            if self._world.updates.waiting() or key in house.worker._in_hand:
                return None
            now = house.clock().isoformat()
            return None if await house.db.read.one(_OPEN, (key, now, chat_id)) else True

        await eventually(rests)

    def _is_unprompted(self, chat_id: int, message: Json) -> bool:
        return self._house is not None and (
            (chat_id, message["message_id"]) in self._noted.unprompted
        )


def words(message: Json) -> str:
    """Return the text of a message, or its caption, with plain spaces."""
    return str(message.get("text") or message.get("caption") or "").replace("\u00a0", " ")


def buttons(message: Json) -> list[str]:
    """Return the data of every inline button."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


def links(message: Json) -> list[str]:
    """Return the address of every button that opens one."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["url"] for row in rows for button in row if "url" in button]


def _copy(value: Any) -> Any:
    """Return a value as it comes over the wire: what happens later does not change it."""
    return json.loads(json.dumps(value))
