"""A Telegram in a process of its own whose people all press at once, and note when they hear.

It checks nothing and is never the slower side: what the bot costs is what is measured.
"""

import asyncio
import gc
import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from subprocess import PIPE, Popen
from typing import Any
from urllib.parse import parse_qs
from urllib.request import Request, urlopen

LATENCY = 0.02
TOKEN = "123456:MEASURING"  # noqa: S105 - opens nothing
BOT = {"id": 123456, "is_bot": True, "first_name": "Confrère", "username": "ConfrereBot"}
_BATCH = 100
_POLL = 0.005  # seconds between two looks whether somebody has pressed

Json = dict[str, Any]


@dataclass
class Crowd:
    """Who acts when, and when each was acknowledged and answered."""

    updates: list[Json] = field(default_factory=list)
    rate: float = 0.0  # a second; 0: all at once
    began: float = 0.0
    confirmed: int = 0  # updates that the bot will not ask for again
    numbers: int = 0
    first: int = 1
    acknowledged: dict[str, float] = field(default_factory=dict)  # by query
    answered: dict[str, float] = field(default_factory=dict)  # by chat, the first time
    floods: int = 0

    def begin(self, plan: Json) -> None:
        """Have people act from now on."""
        self.first += len(self.updates)
        self.updates = [
            {"update_id": self.first + place, **one} for place, one in enumerate(plan["updates"])
        ]
        self.rate, self.began, self.confirmed = plan["rate"], time.monotonic(), 0
        self.acknowledged.clear()
        self.answered.clear()

    def due(self, offset: int) -> list[Json]:
        """Return what waits for the bot."""
        self.confirmed = max(self.confirmed, offset - self.first)
        until = len(self.updates)
        if self.rate:
            until = min(until, int((time.monotonic() - self.began) * self.rate))
        return self.updates[self.confirmed : min(until, self.confirmed + _BATCH)]

    def told(self) -> Json:
        """Return when each was heard, in seconds since it acted."""
        every = 1 / self.rate if self.rate else 0.0
        place = {number: every * n for n, number in enumerate(map(_query, self.updates))}
        chats = {chat: every * n for n, chat in enumerate(map(_chat, self.updates))}
        return {
            "acknowledged": [
                at - self.began - place[query]
                for query, at in self.acknowledged.items()
                if query in place
            ],
            "answered": [
                at - self.began - chats[chat]
                for chat, at in self.answered.items()
                if chat in chats
            ],
        }


class _Connection(asyncio.Protocol):
    """Just enough HTTP."""

    def __init__(self, crowd: Crowd) -> None:
        self._crowd = crowd
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 - narrows the type
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (request := self._request()) is not None:
            self._answer(*request)

    def _request(self) -> tuple[str, bytes] | None:
        head, end, rest = self._buffer.partition(b"\r\n\r\n")
        lowered = head.lower()
        at = lowered.find(b"content-length:")
        size = int(lowered[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0
        if not end or len(rest) < size:
            return None
        self._buffer = rest[size:]
        return head.split(b" ", 2)[1].decode(), rest[:size]

    def _answer(self, path: str, body: bytes) -> None:
        crowd, method = self._crowd, path.rpartition("/")[2]
        if method == "begin":
            crowd.begin(json.loads(body))
            self._write(result=True)
        elif method == "told":
            self._write(result=crowd.told())
        elif method == "getUpdates":
            self._hand_out(int(_of(body, "offset") or 0), time.monotonic() + 1)
        else:
            asyncio.get_running_loop().call_later(LATENCY, self._done, method, body)

    def _hand_out(self, offset: int, until: float) -> None:
        due = self._crowd.due(offset)
        if due or time.monotonic() > until:
            self._write(result=due)
        else:
            asyncio.get_running_loop().call_later(_POLL, self._hand_out, offset, until)

    def _done(self, method: str, body: bytes) -> None:
        now, crowd = time.monotonic(), self._crowd
        if method == "answerCallbackQuery":
            crowd.acknowledged.setdefault(_of(body, "callback_query_id"), now)
        if not method.startswith(("send", "edit")) or method == "sendChatAction":
            self._write(
                result=BOT if method.lower() == "getme" else [] if "get" in method else True
            )
            return
        chat = _of(body, "chat_id")
        # Below what is announced, and below nothing else, stands a button to verify it.
        if b"verify%3A" not in body or method.startswith("edit"):
            crowd.answered.setdefault(chat, now)
        crowd.numbers += 1
        photo = [{"file_id": "P", "file_unique_id": "p", "width": 9, "height": 9}]
        self._write(
            result={
                "message_id": crowd.numbers,
                "from": BOT,
                "chat": {"id": int(chat), "first_name": "Pharmacien", "type": "private"},
                "date": 1_752_048_000,
                **(
                    {"photo": photo}
                    if "Photo" in method or "Media" in method
                    else {"text": "La date. " * 20}
                ),
            }
        )

    def _write(self, *, result: Any) -> None:
        body = json.dumps({"ok": True, "result": result}).encode()
        head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        if not self._transport.is_closing():
            self._transport.write(f"{head}{len(body)}\r\n\r\n".encode() + body)


def _of(body: bytes, name: str) -> str:
    """Return a value of a form, in whichever of the two ways it was sent."""
    mark = f'name="{name}"'.encode()
    if mark in body:
        return body.partition(mark)[2].partition(b"\r\n\r\n")[2].partition(b"\r\n")[0].decode()
    return parse_qs(body.decode(errors="replace")).get(name, [""])[0]


def _query(update: Json) -> str:
    return str(update.get("callback_query", {}).get("id", ""))


def _chat(update: Json) -> str:
    query = update.get("callback_query")
    return str((query or update)["message"]["chat"]["id"])


class Seen:
    """The crowd, from the bot's side."""

    def __init__(self, port: int) -> None:
        self.base = f"http://127.0.0.1:{port}"

    def begin(self, updates: list[Json], *, rate: float = 0.0) -> None:
        """Have people act, so many a second; 0: all at once."""
        body = json.dumps({"updates": updates, "rate": rate}).encode()
        urlopen(Request(f"{self.base}/begin", body)).read()  # noqa: S310 - our own server

    def told(self) -> Json:
        """Return the seconds after which each was acknowledged, and answered."""
        with urlopen(f"{self.base}/told") as answer:  # noqa: S310 - our own server
            result: Json = json.load(answer)["result"]
        return result


@contextmanager
def crowd() -> Iterator[Seen]:
    """Run it in a process of its own."""
    with Popen([sys.executable, "-m", "benchmarks.crowd"], stdout=PIPE) as process:
        try:
            assert process.stdout is not None  # noqa: S101 - narrows the type
            yield Seen(int(process.stdout.readline()))
        finally:
            process.terminate()


async def _serve() -> None:
    gc.disable()
    people = Crowd()
    server = await asyncio.get_running_loop().create_server(
        lambda: _Connection(people), "127.0.0.1", 0
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    with suppress(asyncio.CancelledError):
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve())
