"""A server that answers sendMessage after a fixed time and does nothing else, for measuring."""

import asyncio
import gc
import itertools
import json
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from subprocess import PIPE, Popen
from typing import Any

LATENCY = 0.05
TOKEN = "123456:MEASURING"  # noqa: S105 - opens nothing
_BOT = {"id": 123456, "is_bot": True, "first_name": "Confrère", "username": "confrere_bot"}


def _message(number: int) -> bytes:
    """Return an answer of the size of Telegram's."""
    message = {
        "message_id": number,
        "from": _BOT,
        "chat": {"id": 1001, "first_name": "Pharmacien", "type": "private"},
        "date": 1752048000,
        "text": "La date limite de juillet est repoussée. " * 8,
        "entities": [{"type": "bold", "offset": 0, "length": 20}],
    }
    body = json.dumps({"ok": True, "result": message}).encode()
    return _response(body)


def _response(body: bytes) -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    return head.encode() + b"\r\n" + body


class _Lean(asyncio.Protocol):
    """Just enough HTTP to be never the slower side."""

    def __init__(self, arrivals: list[float], numbers: Iterator[int]) -> None:
        self._arrivals = arrivals
        self._numbers = numbers
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 - narrows the type
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (path := self._request()) is not None:
            if path.endswith(b"/arrivals"):
                self._transport.write(_response(json.dumps(self._arrivals).encode()))
                self._arrivals.clear()
            elif path.lower().endswith(b"/getme"):
                self._transport.write(_response(json.dumps({"ok": True, "result": _BOT}).encode()))
            else:
                self._arrivals.append(time.monotonic())
                asyncio.get_running_loop().call_later(LATENCY, self._answer)

    def _answer(self) -> None:
        if not self._transport.is_closing():
            self._transport.write(_message(next(self._numbers)))

    def _request(self) -> bytes | None:
        """Take one complete request from the buffer and return its path."""
        head, end, rest = self._buffer.partition(b"\r\n\r\n")
        lowered = head.lower()
        at = lowered.find(b"content-length:")
        size = int(lowered[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0
        if not end or len(rest) < size:
            return None
        self._buffer = rest[size:]
        return head.split(b" ", 2)[1]


async def _serve() -> None:
    gc.disable()  # what it would collect is not much, and its pauses would bunch the arrivals
    arrivals: list[float] = []
    numbers = itertools.count(1)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Lean(arrivals, numbers), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


class LeanServer:
    """The running server, seen from outside."""

    def __init__(self, port: int) -> None:
        self.base = f"http://127.0.0.1:{port}"
        self.bot_url = f"{self.base}/bot{TOKEN}"

    def arrivals(self) -> list[float]:
        """Return when each message came since the last look, in seconds of this machine."""
        with urllib.request.urlopen(f"{self.base}/arrivals") as answer:  # noqa: S310 - our own server
            found: list[Any] = json.load(answer)
        return found


@contextmanager
def lean_server() -> Iterator[LeanServer]:
    """Run the server in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.lean_server"]
    with Popen(command, stdout=PIPE) as process:  # noqa: S603 - ourselves
        try:
            assert process.stdout is not None  # noqa: S101 - narrows the type
            yield LeanServer(int(process.stdout.readline()))
        finally:
            process.terminate()


if __name__ == "__main__":
    asyncio.run(_serve())
