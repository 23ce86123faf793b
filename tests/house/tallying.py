"""How the tests count what an officer has to do: each message written, each button pressed."""

import base64
from collections import Counter
from datetime import timedelta
from typing import Any

from tests.house.conftest import words
from tests.house.parlour import Json, Parlour

PDF = {
    "base64": base64.b64encode(b"%PDF-1.7 of the CNSS").decode(),
    "file_name": "note.pdf",
    "mime_type": "application/pdf",
}


class Tally:
    """A house at rest in which what people write and press is counted."""

    def __init__(self, parlour: Parlour) -> None:
        self.parlour = parlour
        self._done: Counter[tuple[int, str]] = Counter()

    def of(self, person: int) -> tuple[int, int]:
        """Return how many messages a person has written, and how many buttons pressed."""
        return self._done[person, "message"], self._done[person, "press"]

    def begin(self) -> None:
        """Count from here on."""
        self._done.clear()

    async def write(self, person: int, text: str = "", **how: Any) -> Json:
        """Have a person write to the bot; return its last answer."""
        self._done[person, "message"] += 1
        body = {"text": text} | how if text else how
        *_, answer = await self.parlour.do("message", chat_id=person, user_id=person, **body)
        return answer

    async def reply(self, person: int, message: Json, text: str) -> Json:
        """Have a person reply to a message of the bot; return its last answer."""
        return await self.write(person, text, reply_to_message_id=message["message_id"])

    async def press(self, person: int, message: Json, data: str) -> Json:
        """Press the first button that carries this; return what it answers, or where it stood."""
        carried = [one for one in carries(self.now(message)) if one.startswith(data)]
        assert carried, (data, carries(self.now(message)), words(message))
        self._done[person, "press"] += 1
        said = await self.parlour.do(
            "press",
            chat_id=person,
            user_id=person,
            message_id=message["message_id"],
            data=carried[0],
        )
        mine = [one for one in said if one["chat"]["id"] == person]
        return mine[-1] if mine else self.now(message)

    async def deliver(self) -> None:
        """Let everything arrive that is on its way."""
        parlour = self.parlour
        for _ in range(3):  # a chat gets one message after another
            await parlour.house.announcement_scheduler.tick()
            while await parlour.house.pump.run_once():
                pass
            parlour.clock.move_to(parlour.clock() + timedelta(seconds=5))

    def now(self, message: Json) -> Json:
        """Return a message as it stands by now."""
        found: Json = self.parlour.world.chats[message["chat"]["id"]].messages[
            message["message_id"]
        ]
        return found

    def newest(self, person: int, part: str) -> Json:
        """Return the newest message of the bot to a person that holds these words."""
        found = [
            one
            for one in self.parlour.said()
            if one["chat"]["id"] == person and part in words(one)
        ]
        assert found, part
        return found[-1]


def carries(message: Json) -> list[str]:
    """Return the data of every button of a message."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [one["callback_data"] for row in rows for one in row if "callback_data" in one]
